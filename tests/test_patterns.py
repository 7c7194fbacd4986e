"""No regular expression of the product reads one text in two ways over and over: such a text keeps
whoever reads it busy for minutes, and the event loop of the bot with it."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module

from tests.helpers.house import ROOT, imports_of_the_product
from tests.helpers.source import nodes
from tests.helpers.table import each_row
from tests.helpers.two_ways import loses_its_place, read_in_two_ways

HARMLESS: Mapping[str, str] = {
    "bot.reading.edits.readers.hashtags._DICTATED": "no word of a hashtag is «и» or “and”",
}
TWO_WAYS = (
    "(?:a|ab|b)+",
    "(?:a+)+",
    "(?:#\\w+ ?(?:и )?)+",
    "(?:x(?: |\\s+)?)*!",
    "(?:,|,? and,?)+",
)
ONE_WAY = (
    "(?:a|b)+",
    "(?:#\\w++ ?(?:и )?)+",
    "(?:a+ )+",
    "(?>(?:a|ab|b)+)",
    "(?:x{1,3},)+",
    "(?:ab?)*",
)


def test_no_pattern_reads_a_text_in_two_ways() -> None:
    names = {pattern: name for name, pattern in reversed(list(_patterns()))}
    texts = ((name, read_in_two_ways(*pattern)) for pattern, name in names.items())
    blamed = {name: text for name, text in texts if text is not None}
    harmful = {name: text for name, text in blamed.items() if name not in HARMLESS}
    assert not harmful, "each of these texts is read in two ways"
    assert HARMLESS.keys() <= blamed.keys(), "what reads every text in one way needs no reason"


def test_only_a_letter_is_repeated_possessively() -> None:
    assert not {name for name, pattern in _patterns() if loses_its_place(*pattern)}
    assert loses_its_place("a(?: (?:b|c))*+")
    assert not loses_its_place("a(?>(?: b++)*)")


@each_row("pattern", TWO_WAYS)
def test_what_can_be_parted_in_two_ways_is_found(pattern: str) -> None:
    assert read_in_two_ways(pattern) is not None


@each_row("pattern", ONE_WAY)
def test_what_can_be_parted_in_one_way_is_not(pattern: str) -> None:
    assert read_in_two_ways(pattern) is None


def _patterns() -> Iterator[tuple[str, tuple[str, int]]]:
    """Those that modules keep, alone or among others, and those written where they are used."""
    for module in imports_of_the_product():
        for name, value in vars(import_module(module)).items():
            for pattern in _inside(value):
                yield f"{module}.{name}", (pattern.pattern, pattern.flags)
        for number, written in _written(module):
            yield f"{module}:{number}", (written, re.compile(written).flags)


def _inside(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, Mapping):
        yield from _inside(tuple(value.values()))
    elif isinstance(value, tuple | list | set | frozenset):
        for each in value:
            yield from _inside(each)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _inside(tuple(getattr(value, field.name) for field in fields(value)))


def _written(module: str) -> Iterator[tuple[int, str]]:
    """`re.search("…", text)` and the like."""
    path = ROOT.joinpath(*module.split("."))
    for node in nodes(path / "__init__.py" if path.is_dir() else path.with_suffix(".py")):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re"), attr=attr),
                args=[ast.Constant(value=str(written)), *_],
            ) if attr != "escape":
                yield node.lineno, written
