"""A whole text: a distance, or a day and a clock time in either order, or one of the two."""

import re
import unicodedata
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.reading.grammar.clock import ClockTime, hour_within, read_clock
from bot.reading.grammar.day import (
    Day,
    DayOfMonth,
    NumberedDay,
    could_be_a_date,
    read_day,
    read_numbered,
)
from bot.reading.grammar.distance import Distance, read_distance
from bot.reading.grammar.spoken import in_figures
from bot.reading.grammar.vocabulary import may_be_a_time
from bot.reading.grammar.words import DAY_PARTS, any_of
from bot.zones.zones_said import MAY_BE_SAID, zones_said

DATES = DayOfMonth | NumberedDay
LONGEST = 60
"""Characters of the longest text worth reading; every documented form is far shorter."""
MOST_OF_A_ZONE = 5  # words: «по времени Нижнего Новгорода»
_LEADS = frozenset({"at", "в", "к"})


@dataclass(frozen=True)
class Said:
    """A day, a clock time, or both. `hours` are those of a part of the day without a clock time:
    `friday evening`. `zones` are those whose clock may be meant, where one is named."""

    day: Day | None
    clock: ClockTime | None
    hours: Set[int] = frozenset()
    zones: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def understand(typed: str) -> Distance | Said | None:
    """What the text says; None when any part of it is outside the grammar."""
    if len(typed) > LONGEST:
        return None
    if not may_be_a_time(plain := _plain(typed)):
        return _in_a_zone(plain)
    text = tidy(typed)
    clock = read_clock(text)
    if clock and clock.marked and not could_be_a_date(text):
        return Said(None, clock)
    return read_distance(text) or _day_and_clock(text) or _day_alone(text)


def _in_a_zone(plain: str) -> Said | None:
    """The longest words that name one are left out; what they may stand beside is a clock time."""
    words = plain.split() if MAY_BE_SAID.search(plain) else []
    for length in range(min(MOST_OF_A_ZONE, len(words) - 1), 0, -1):
        for start in range(len(words) - length + 1):
            zones = zones_said(" ".join(words[start : start + length]).strip("(),:"))
            if zones is None:
                continue
            said = understand(" ".join((*_as_an_hour(words[:start]), *words[start + length :])))
            is_clock = isinstance(said, Said) and said.clock and not said.zones
            return replace(said, zones=zones) if isinstance(said, Said) and is_clock else None
    return None


def _as_an_hour(words: Sequence[str]) -> Sequence[str]:
    """`12 msk`: `at 12`"""
    is_hour = words and words[-1].isdigit() and not _LEADS & {*words[-2:-1]}
    return (*words[:-1], "at", words[-1]) if is_hour else words


_SAME: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\d)t(?=\d)"), " "),
    (re.compile(r",(?!\d)"), " "),
    (re.compile(r"\btonight\b"), "today evening"),
    (re.compile(r"\bthis (?=morning|afternoon|evening)"), "today "),
    (re.compile(r"\bчас(?:ов|иков|ика|ам) (?:в|на|к|до) (?=\w)"), "в "),
    (re.compile(r"\b(?:в|на) районе (?=\w)"), "в "),
    (re.compile(r"\b(?:at )?(?:around|about|approximately|roughly) (?=\d|noon)"), "at "),
    (re.compile(r"\b(?:где-то|примерно|около|ровно|приблизительно) (?:в |к )?(?=\w)"), "в "),
    (re.compile(r"(?<=\d) ?ish\b|(?<=\d) (?:sharp|ровно)$"), ""),
    (re.compile(r"\b(?<!-)12 (?=noon\b|midday\b|midnight\b)"), ""),
    (re.compile(r"\b(?:of|in) the evening\b"), "in the evening"),
    (re.compile(r"\bтого же дня\b"), ""),
    (re.compile(r"\bпол часа\b"), "полчаса"),
    (re.compile(r"\bзавтрашн(?:ий|ее|юю|ем|его|ей)(?: день)?\b"), "завтра"),
    (re.compile(r"\bпосле завтра\b"), "послезавтра"),
    (re.compile(r"^(.+?) from now\b"), r"in \1"),
    (re.compile(r"^(?:(?:today|сегодня),? )?((?:in|через) .+?)(?: (?:today|сегодня))?$"), r"\1"),
    (re.compile(r"(?<![-.\w])(\d\d?) ?([0-5]\d) ?(?=[ap]\.?m\b)"), r"\1:\2 "),
    (re.compile(r"(?<=[^\W\d] )(\d\d?) ([0-5]\d)$"), r"\1:\2"),
    (re.compile(r"^(\d\d?) (00|1[3-9]|[2-5]\d)$"), r"\1:\2"),
    (re.compile(r"\bслед\.? недел[еюи]\b"), "следующей неделе"),
    (re.compile(r"\bслед\.? (?=[а-я])"), "следующую "),
)
"""What is typed, and how the grammar has it."""


def tidy(typed: str) -> str:
    """As the grammar has it."""
    text = _plain(typed)
    for said, known in _SAME:
        text = said.sub(known, text)
    return in_figures(" ".join(text.split()))


def _plain(typed: str) -> str:
    text = unicodedata.normalize("NFKC", typed).casefold().replace("ё", "е")
    return " ".join(text.split())


_PART_OF_DAY = re.compile(rf"(.+?) ({any_of(DAY_PARTS)})")


def _day_and_clock(text: str) -> Said | None:
    words = text.split(" ")
    for cut in range(1, len(words)):
        head, tail = " ".join(words[:cut]), " ".join(words[cut:])
        said = _pair(head, tail) or _pair(tail, head, clock_first=True)
        if said:
            return said
    return None


def _pair(day_text: str, clock_text: str, *, clock_first: bool = False) -> Said | None:
    """A part of the day alone says which hour is meant, not which day."""
    if (clock := read_clock(clock_text)) is None:  # as a rule, and sooner known than the day
        return None
    day, hours = _day_with_part(day_text)
    if clock.marked and not (day or hours):
        day = read_numbered(day_text)
    if not (day or hours):
        return None
    # `25 nov 18` may be the year and `5 fri` anything: a lone hour counts after a day's word only.
    if not clock.marked and (clock_first or day is None or isinstance(day, DATES)):
        return None
    if hours:
        hour = hour_within(hours, clock.at.hour)
        if hour is None:
            return None
        clock = replace(clock, at=clock.at.replace(hour=hour), plain=False, marked=True)
    return Said(day, clock)


def _day_with_part(text: str) -> tuple[Day | None, Set[int]]:
    if text in DAY_PARTS:
        return None, DAY_PARTS[text]
    if found := _PART_OF_DAY.fullmatch(text):
        day = read_day(found[1])
        return day, DAY_PARTS[found[2]] if day else frozenset()
    return read_day(text), frozenset()


def _day_alone(text: str) -> Said | None:
    day, hours = _day_with_part(text)
    return Said(day, None, hours) if day or hours else None
