"""Reads the people to tag on a photo or video, as a person types them. Called by the people
screen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.reading.people.spot_words import spot_in_words
from posting.rules.limits import USER_TAGS
from posting.rules.post import USERNAME


@dataclass(frozen=True)
class NamedPerson:
    """`username` is lower-case without @; `x` and `y` are 0..1 from the left and top edges, both
    None when no spot was given."""

    username: str
    x: float | None
    y: float | None


class PeopleReason(StrEnum):
    BAD_USERNAME = "bad_username"
    BAD_NUMBER = "bad_number"
    OUT_OF_RANGE = "out_of_range"
    ONE_COORDINATE = "one_coordinate"
    TOO_MANY = "too_many"
    TWICE = "twice"
    EMPTY = "empty"


@dataclass(frozen=True)
class PeopleProblem:
    """`line` counts from 1; `text` is the part of it that could not be used."""

    line: int
    text: str
    reason: PeopleReason


class _RefusedError(ValueError):
    def __init__(self, reason: PeopleReason) -> None:
        super().__init__(reason)
        self.reason = reason


def read_people(
    text: str, *, with_positions: bool
) -> tuple[tuple[NamedPerson, ...], tuple[PeopleProblem, ...]]:
    """The people that could be read, in the order typed, and what was wrong with the rest.

    A person is `@anna`, `anna` or a profile link, then perhaps two numbers: fractions (`0.5 0.8`)
    or percent (`50% 80%`, `50 80`). A pair is percent when it has a % sign, when both numbers are
    at least 2, or when both are whole and one is above 1; so `1 1` is the corner and `1.3 0.5` is
    out of range. Words for a spot (`on the left`) do as well. Several people fit on a line. Without
    `with_positions` spots are left out.
    """
    people: dict[str, NamedPerson] = {}
    problems: list[PeopleProblem] = []
    for number, line in enumerate(text.splitlines(), start=1):
        for entry in _entries(line):
            try:
                person = _person(entry, with_positions=with_positions)
                if person.username in people:
                    raise _RefusedError(PeopleReason.TWICE)
                if len(people) == USER_TAGS:
                    raise _RefusedError(PeopleReason.TOO_MANY)
            except _RefusedError as refused:
                problems.append(PeopleProblem(number, " ".join(entry), refused.reason))
            else:
                people[person.username] = person
    if not people and not problems:
        problems.append(PeopleProblem(1, text.strip(), PeopleReason.EMPTY))
    return tuple(people.values()), tuple(problems)


def names_in(text: str) -> frozenset[str]:
    """Of all people that could be read."""
    people, _ = read_people(text, with_positions=False)
    return frozenset(person.username for person in people)


# From a line to its entries: a name and what stands after it.

_BULLET = re.compile(r"^\s*(?:[-–—•*]|\d{1,2}[.)])\s+(?=\S)")
_LINK = re.compile(
    r"(?:https?://)?(?:www\.|m\.)?(?:instagram\.com|instagr\.am)/(?P<name>[^\s/?#,;]+)"
    r"(?P<rest>/[^\s?#,;]+)?/?(?:[?#][^\s,;]*)?",
    re.IGNORECASE,
)
_NUMBER_START = re.compile(r"[-+−]?\.?\d")
_NUMBER = re.compile(r"[-+−]?(?:\d{1,9}(?:[.,]\d{1,9})?|\.\d{1,9})%?")
_PART = r"[-+−]?(?:\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})%?"  # its comma may as well stand between two
_NUMBERS = re.compile(rf"{_PART}(?:[,x×х]{_PART})*,?")
_WORDS_BEFORE = re.compile(r"\s*[^\W\d][\w'’.-]*(?:\s+[^\W\d][\w'’.-]*)*:?\s+@")
_JOINTS = frozenset({"and", "и", "&", "+"})
_PAIR_WITH_COMMA = re.compile(r"(\d\d\d?|[2-9]),(\d{1,3})")


def _entries(line: str) -> list[list[str]]:
    line = _LINK.sub(lambda link: f" @{link['name']}{link['rest'] or ''} ", line)
    tokens = list(_tokens(_BULLET.sub("", line)))
    at_signs = any(token.startswith("@") for token in tokens)
    if at_signs:
        if _WORDS_BEFORE.match(line):
            return [[line.strip()]]  # `remove @anna` names no @remove
        tokens = [token for token in tokens if token not in _JOINTS]
    entries: list[list[str]] = []
    for token in tokens:
        is_name = token.startswith("@") if at_signs else not _NUMBER_START.match(token)
        if is_name or not entries:
            entries.append([token])
        else:
            entries[-1].append(token)
    # Words in a row are a sentence rather than names, unless an @ or commas say otherwise.
    if len(entries) > 1 and not at_signs and not re.search(r"[,;]", line):
        return [[line.strip()]]
    return entries


def _tokens(line: str) -> Iterator[str]:
    for chunk in re.sub(r"[;:|()\[\]]", " ", line).replace(" %", "%").split():
        if not _NUMBER_START.match(chunk):
            yield from filter(None, re.sub(r"(?<!^)@", ",@", chunk).split(","))
        elif pair := _PAIR_WITH_COMMA.fullmatch(chunk):
            yield from pair.groups()
        else:
            yield from _numbers(chunk)


def _numbers(chunk: str) -> list[str]:
    """`0.5,0.8` and `50x80` are two numbers; what is not made of numbers stays one token."""
    return _NUMBER.findall(chunk) if _NUMBERS.fullmatch(chunk) else [chunk]


# From an entry to a person.

_USERNAME = re.compile(rf"(?!.*\.\.)(?!\.){USERNAME.pattern}(?<!\.)")


def _person(entry: list[str], *, with_positions: bool) -> NamedPerson:
    username = entry[0].removeprefix("@").lower()
    if not _USERNAME.fullmatch(username) or _NUMBER_START.match(entry[0]):
        raise _RefusedError(PeopleReason.BAD_USERNAME)
    spot = spot_in_words(" ".join(entry[1:]).lower())
    if not spot and not all(_NUMBER.fullmatch(token) for token in entry[1:]):
        raise _RefusedError(PeopleReason.BAD_NUMBER)
    if len(entry) == 1 or not with_positions:
        return NamedPerson(username, None, None)
    if spot:
        across, down = spot
        return NamedPerson(username, _or_middle(across), _or_middle(down))
    x, y = _position(entry[1:])
    return NamedPerson(username, x, y)


def _or_middle(part: float | None) -> float:
    return 0.5 if part is None else part


def _position(tokens: list[str]) -> tuple[float, float]:
    if len(tokens) == 1:
        raise _RefusedError(PeopleReason.ONE_COORDINATE)
    if len(tokens) > 2:
        raise _RefusedError(PeopleReason.BAD_NUMBER)
    x, y = (_value(token) for token in tokens)
    top = 100 if _are_percent(tokens) else 1
    if not (0 <= x <= top and 0 <= y <= top):
        raise _RefusedError(PeopleReason.OUT_OF_RANGE)
    return round(x / top, 4), round(y / top, 4)


def _are_percent(tokens: list[str]) -> bool:
    values = [_value(token) for token in tokens]
    if any(token.endswith("%") for token in tokens):
        if any(not token.endswith("%") and 0 < _value(token) < 1 for token in tokens):
            raise _RefusedError(PeopleReason.BAD_NUMBER)
        return True
    return min(values) >= 2 or (all(v.is_integer() for v in values) and max(values) > 1)


def _value(token: str) -> float:
    return float(token.rstrip("%").replace(",", ".").replace("−", "-"))
