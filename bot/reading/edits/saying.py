"""One other way of saying what the grammar knows."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Saying:
    """A clause that fits the pattern is read as `meant`, with the groups of the pattern."""

    meant: str
    pattern: re.Pattern[str]


def way(meant: str, pattern: str) -> Saying:
    return Saying(meant, re.compile(pattern))
