"""The closed grammar of times: what a person typed becomes a value that says which day and which
clock time were meant, without a look at any clock. Used by `when`, which finds the instant.

A text is a distance (`+2h`), or a day and a clock time in either order (`fri 9am`, `18:30 24.12`),
or one of the two alone. Every piece must match as a whole."""

import re
import unicodedata
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import time, timedelta

from bot.reading.when_words import (
    COUNTS,
    DAY_PARTS,
    DAY_WORDS,
    MONTHS_EN,
    MONTHS_RU,
    MONTHS_RU_NAMED,
    NOON,
    PARTS,
    UNITS,
    WEEKDAYS_EN,
    WEEKDAYS_RU,
    WHOLE_AMOUNTS,
)

LONGEST = 60
"""Characters of the longest text worth reading; every documented form is far shorter."""

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Ahead:
    """A distance from now. Days keep the clock time, the rest is exact."""

    days: int
    exact: timedelta


@dataclass(frozen=True)
class Clock:
    """A clock time. `plain` is an hour alone (`9`), which some people mean as 21:00; `marked` has
    `at`, minutes or a part of the day, so that it cannot be anything but a time."""

    at: time
    plain: bool
    marked: bool


@dataclass(frozen=True)
class InDays:
    """So many days from today."""

    days: int


@dataclass(frozen=True)
class Weekday:
    """0 is Monday; `next_one` is true for `next friday`."""

    number: int
    next_one: bool


@dataclass(frozen=True)
class DayOfMonth:
    """`readings` are (month, day) pairs, two of them for `5/6`; they need not exist."""

    readings: tuple[tuple[int, int], ...]
    year: int | None


Day = InDays | Weekday | DayOfMonth


@dataclass(frozen=True)
class Said:
    """A day, a clock time, or both."""

    day: Day | None
    clock: Clock | None


def understand(typed: str) -> Ahead | Said | None:
    """What the text says; None when any part of it is outside the grammar."""
    if len(typed) > LONGEST:
        return None
    text = _tidy(typed)
    clock = _clock(text)
    if clock and clock.marked and not _could_be_a_date(text):
        return Said(None, clock)
    return _ahead(text) or _day_and_clock(text) or _day_alone(text)


def _tidy(typed: str) -> str:
    text = unicodedata.normalize("NFKC", typed).casefold().replace("ё", "е")
    text = re.sub(r"(?<=\d)t(?=\d)", " ", text)
    text = re.sub(r",(?!\d)", " ", text)
    text = re.sub(r"\btonight\b", "today evening", text)
    text = re.sub(r"\bthis (?=morning|afternoon|evening)", "today ", text)
    return " ".join(text.split())


def _any_of(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word) for word in longest_first) + ")"


# Clock times. `18-30` is a Russian habit; other minutes after a hyphen would be a range (`10-12`).

_CLOCK = re.compile(
    r"(?P<at>at |@ ?|в |к )?"
    r"(?P<hour>\d{1,2})"
    r"(?:(?:[:.]|-(?=00|2[5-9]|[3-5]\d))(?P<minute>\d\d))?"
    r"(?: ?(?:o['’]clock|ч|часов|часа|час))?"
    rf"(?: ?(?P<part>{_any_of(PARTS)}))?"
)
_NOON = re.compile(rf"(?:at |в )?{_any_of(NOON)}")


def _clock(text: str) -> Clock | None:
    if _NOON.fullmatch(text):
        return Clock(time(12), plain=False, marked=True)
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    hour: int | None = int(found["hour"])
    minute = int(found["minute"] or 0)
    if found["part"]:
        hour = _hour_within(PARTS[found["part"]], int(found["hour"]))
    if hour is None or hour > 23 or minute > 59:
        return None
    plain = not found["minute"] and not found["part"]
    return Clock(time(hour, minute), plain=plain, marked=bool(found["at"]) or not plain)


def _hour_within(allowed: Set[int], hour: int) -> int | None:
    """The hour of the 24-hour day that `hour` means in a part of the day."""
    twelve_later = (hour + 12) % 24 if hour <= 12 else hour
    return next((h for h in (hour, twelve_later) if h in allowed), None)


# Distances.

_LEAD = re.compile(r"\+ ?|in |через ")
_AMOUNT = re.compile(
    r"(?: and | и | )?"
    rf"(?:(?:(?P<number>\d{{1,4}}(?:[.,]\d)?) ?|(?P<word>{_any_of(COUNTS)}) )"
    rf"(?P<unit>{_any_of(UNITS)})"
    rf"|(?P<whole>{_any_of(WHOLE_AMOUNTS)}))"
    r"(?![^\W\d_])"
)


def _ahead(text: str) -> Ahead | None:
    lead = _LEAD.match(text)
    if not lead:
        return None
    position, days, exact = lead.end(), 0, timedelta()
    while position < len(text):
        piece = _AMOUNT.match(text, position)
        if not piece:
            return None
        amount, counts_days = _amount(piece)
        if counts_days and amount % ONE_DAY:
            return None
        days += amount.days if counts_days else 0
        exact += timedelta() if counts_days else amount
        position = piece.end()
    return Ahead(days, exact)


def _amount(piece: re.Match[str]) -> tuple[timedelta, bool]:
    """The amount, and whether it was said in days or weeks."""
    if piece["whole"]:
        amount = WHOLE_AMOUNTS[piece["whole"]]
        return amount, amount >= ONE_DAY
    count = COUNTS[piece["word"]] if piece["word"] else float(piece["number"].replace(",", "."))
    unit = UNITS[piece["unit"]]
    return unit * count, unit >= ONE_DAY


# Days.

_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})(?:\2(20\d\d|\d\d))?")
_YEAR_FIRST = re.compile(r"(20\d\d)([./-])(\d{1,2})\2(\d{1,2})")
_ORDINAL = r"(?:st|nd|rd|th|-?го)?"
_DAY_MONTH = re.compile(
    rf"(?:the )?(?P<day>\d{{1,2}}){_ORDINAL} ?(?:of )?(?P<month>[a-zа-я]{{3,}})\.?"
    r"(?: (?P<year>20\d\d)(?: ?г(?:\.|ода?)?)?)?"
)
_MONTH_DAY = re.compile(
    rf"(?P<month>[a-zа-я]{{3,}})\.? ?(?P<day>\d{{1,2}}){_ORDINAL}(?: (?P<year>20\d\d))?"
)
_WEEKDAY = re.compile(
    r"(?:в |во )?(?:(?P<next>next |следующ(?:ий|ая|ую|ее) )|this |эт(?:от|а|у|о) )?"
    r"(?P<name>[a-zа-я]+)\.?"
)


def _day(text: str) -> Day | None:
    text = text.removeprefix("on ")
    if text in DAY_WORDS:
        return InDays(DAY_WORDS[text])
    ahead = _ahead(text)
    if ahead and not ahead.exact:
        return InDays(ahead.days)
    return _weekday(text) or _numeric_date(text) or _named_date(text)


def _weekday(text: str) -> Weekday | None:
    found = _WEEKDAY.fullmatch(text)
    if not found:
        return None
    number = WEEKDAYS_RU.get(found["name"], _numbered(found["name"], WEEKDAYS_EN))
    return None if number is None else Weekday(number, next_one=bool(found["next"]))


def _numeric_date(text: str) -> DayOfMonth | None:
    if found := _YEAR_FIRST.fullmatch(text):
        return DayOfMonth(((int(found[3]), int(found[4])),), int(found[1]))
    found = _NUMERIC.fullmatch(text)
    if not found:
        return None
    first, second = int(found[1]), int(found[3])
    year = int(found[4]) % 100 + 2000 if found[4] else None
    if found[2] == ".":
        return DayOfMonth(((second, first),), year)
    return DayOfMonth(tuple({(second, first): None, (first, second): None}), year)


def _named_date(text: str) -> DayOfMonth | None:
    found = _DAY_MONTH.fullmatch(text) or _MONTH_DAY.fullmatch(text)
    if not found:
        return None
    months = (_numbered(found["month"], n) for n in (MONTHS_EN, MONTHS_RU, MONTHS_RU_NAMED))
    month = next((m for m in months if m is not None), None)
    if month is None:
        return None
    return DayOfMonth(((month + 1, int(found["day"])),), found["year"] and int(found["year"]))


def _numbered(word: str, names: tuple[str, ...]) -> int | None:
    """The place of a name written in full or cut to three letters or more."""
    hits = (i for i, name in enumerate(names) if len(word) >= 3 and name.startswith(word))
    return next(hits, None)


def _could_be_a_date(text: str) -> bool:
    found = _NUMERIC.fullmatch(text)
    return bool(found) and 1 <= int(found[1]) <= 31 and 1 <= int(found[3]) <= 12


# A day with a clock time.

_PART_OF_DAY = re.compile(rf"(.+) ({_any_of(DAY_PARTS)})")


def _day_and_clock(text: str) -> Said | None:
    words = text.split(" ")
    for cut in range(1, len(words)):
        head, tail = " ".join(words[:cut]), " ".join(words[cut:])
        said = _pair(head, tail) or _pair(tail, head, clock_first=True)
        if said:
            return said
    return None


def _pair(day_text: str, clock_text: str, *, clock_first: bool = False) -> Said | None:
    day, hours = _day_with_part(day_text)
    clock = _clock(clock_text)
    if not day or not clock:
        return None
    # `25 nov 18` may be the year and `5 fri` anything: a lone hour counts after a word only.
    if not clock.marked and (clock_first or isinstance(day, DayOfMonth)):
        return None
    if hours:
        hour = _hour_within(hours, clock.at.hour)
        if hour is None:
            return None
        clock = replace(clock, at=clock.at.replace(hour=hour), plain=False)
    return Said(day, clock)


def _day_with_part(text: str) -> tuple[Day | None, Set[int]]:
    if found := _PART_OF_DAY.fullmatch(text):
        return _day(found[1]), DAY_PARTS[found[2]]
    return _day(text), frozenset()


def _day_alone(text: str) -> Said | None:
    day, _ = _day_with_part(text)
    return Said(day, None) if day else None
