"""The code of our own modules, read once by all tests that look at it."""

import ast
from functools import cache
from pathlib import Path


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Everything in a file, the module itself first."""
    return tuple(ast.walk(ast.parse(path.read_text())))
