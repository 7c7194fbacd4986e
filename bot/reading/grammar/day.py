"""Days: `tomorrow`, `в пятницу`, `24.12`, `25 nov`, `5/6`."""

import re
from dataclasses import dataclass, replace

from bot.reading.grammar import words
from bot.reading.grammar.distance import read_distance


@dataclass(frozen=True)
class InDays:
    """So many days from today."""

    days: int


@dataclass(frozen=True)
class Weekday:
    """0 is Monday; `next_one` is true for `next friday`, `this_one` for `this friday`, which is
    today's on a Friday, also once its hour is over, `of_next_week` for `friday next week`, and
    `a_week_later` for `friday week`."""

    number: int
    next_one: bool
    this_one: bool = False
    of_next_week: bool = False
    a_week_later: bool = False


@dataclass(frozen=True)
class DayOfMonth:
    """`readings` are (month, day) pairs, two of them for `5/6`; they need not exist."""

    readings: tuple[tuple[int, int], ...]
    year: int | None


@dataclass(frozen=True)
class NumberedDay:
    """The next day of a month that has this number: `the 15th`, «15 числа»."""

    number: int


@dataclass(frozen=True)
class Month:
    """`march`, `март 2027`"""

    number: int
    year: int | None


@dataclass(frozen=True)
class NamedTwice:
    """A date and the day of the week that it is said to be: `fri 5 mar`, «завтра, в среду»."""

    weekday: Weekday
    day: "InDays | DayOfMonth | NumberedDay"


@dataclass(frozen=True)
class LastOfMonth:
    """`the last day of the month`: of this one, while that is ahead."""


Day = InDays | Weekday | DayOfMonth | NumberedDay | NamedTwice | LastOfMonth


_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})(?:\2(20\d\d|\d\d)|\.)?")
_YEAR_FIRST = re.compile(r"(20\d\d)([./-])(\d{1,2})\2(\d{1,2})")
_ORDINAL = r"(?:st|nd|rd|th|[- ]?го|-?ое|-?е)?"
_NUMBERED = re.compile(
    r"(?:the )?(\d{1,2})(?:st|nd|rd|th|[- ]?го|-?(?:ое|е)|(?:[- ]?(?:го|ое|е))? числ[оа])"
)
_DAY_MONTH = re.compile(
    rf"(?:the )?(?P<day>\d{{1,2}}){_ORDINAL} ?(?:of )?(?P<month>[a-zа-я]{{3,}})\.?"
    r"(?: (?P<year>20\d\d)(?: ?г(?:\.|ода?)?)?)?"
)
_MONTH_DAY = re.compile(
    rf"(?P<month>[a-zа-я]{{3,}})\.? ?(?P<day>\d{{1,2}}){_ORDINAL}(?: (?P<year>20\d\d))?"
)
_MONTH = re.compile(r"(?P<month>[a-zа-я]{3,})\.?(?: (?P<year>20\d\d)(?: ?г(?:\.|ода?)?)?)?")
_MONTH_NUMERIC = re.compile(r"(?P<month>\d{1,2})[./](?P<year>20\d\d)")
_WEEKDAY = re.compile(
    "(?:(?P<next>next |следующ(?:ий|ая|ую|ее) )|(?P<this>this (?!coming )|эт(?:от|а|у|о) )"
    r"|this coming |ближайш(?:ий|ая|ую|ее) )?(?P<name>[a-zа-я]+)\.?"
)


_LEAD = re.compile(r"(?:on|for|to|во?|на|ко?) (?=\S)")
LAST_DAY = 31  # of a month
_THE = re.compile(r"the (?=[a-z]+$)")  # `the friday`
_NEXT_WEEK = r"(?:next week|(?:на )?следующ(?:ей|ую) недел[еюи]|на неделе следующей|на той неделе)"
_OF_NEXT_WEEK = re.compile(
    rf"{_NEXT_WEEK},? (?:on |во? |на )?(?P<first>\S+)|(?:on |во? |на )?(?P<last>\S+),? {_NEXT_WEEK}"
)
_A_WEEK_LATER = re.compile(r"a week (?:on |from )?(?P<first>[a-z]+)|(?P<last>[a-z]+) week")
WEEK = 7  # days

_LAST_OF_MONTH = re.compile(
    r"(?:the )?last day of (?:the|this) month|последний день (?:этого )?месяца"
)


def read_day(text: str) -> Day | None:
    text = _LEAD.sub("", text, count=1) if _LEAD.match(text) else text
    text = _THE.sub("", text)
    if _LAST_OF_MONTH.fullmatch(text):
        return LastOfMonth()
    return _weekday(text) or _a_week_after(text) or _date(text) or _named_twice(text)


def _a_week_after(text: str) -> Weekday | InDays | None:
    """`friday week`, `a week tomorrow`; `friday next week`."""
    of_next, later = _OF_NEXT_WEEK.fullmatch(text), _A_WEEK_LATER.fullmatch(text)
    if (found := of_next or later) is None:
        return None
    name = found["first"] or found["last"]
    if later and name in words.DAY_WORDS:
        return InDays(words.DAY_WORDS[name] + WEEK)
    day = _weekday(name)
    is_later = later is not None
    return day and replace(day, of_next_week=not is_later, a_week_later=is_later)


def _date(text: str) -> InDays | DayOfMonth | NumberedDay | None:
    if text in words.DAY_WORDS:
        return InDays(words.DAY_WORDS[text])
    ahead = read_distance(text)
    if ahead and not ahead.exact:
        return InDays(ahead.days)
    if found := _NUMBERED.fullmatch(text):
        return NumberedDay(int(found[1]))
    return _numeric_date(text) or _named_date(text)


def _named_twice(text: str) -> NamedTwice | None:
    """In either order."""
    said = text.split(" ")
    for cut in (1, len(said) - 1):
        first, last = " ".join(said[:cut]), " ".join(said[cut:])
        for name, rest in ((first, last), (last, first)):
            bare = _LEAD.sub("", rest)
            weekday, day = _weekday(_LEAD.sub("", name)), _date(bare)
            if weekday and day and not weekday.next_one:
                return NamedTwice(weekday, day)
    return None


def read_numbered(text: str) -> NamedTwice | None:
    """`fri 12`, where the 12 is no hour."""
    name, _, number = _LEAD.sub("", text, count=1).rpartition(" ")
    weekday = _weekday(name) if number.isdigit() and 1 <= int(number) <= LAST_DAY else None
    if weekday is None or weekday.next_one:
        return None
    return NamedTwice(weekday, NumberedDay(int(number)))


def _weekday(text: str) -> Weekday | None:
    found = _WEEKDAY.fullmatch(text)
    if not found:
        return None
    number = words.WEEKDAYS_RU.get(found["name"], _numbered(found["name"], words.WEEKDAYS_EN))
    if number is None:
        return None
    return Weekday(number, next_one=bool(found["next"]), this_one=bool(found["this"]))


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
    month = _month_named(found["month"])
    if month is None:
        return None
    year = int(found["year"]) if found["year"] else None
    return DayOfMonth(((month, int(found["day"])),), year)


def read_month(text: str) -> Month | None:
    """A month alone, with its year or without."""
    text = " ".join(text.casefold().split())
    if found := _MONTH_NUMERIC.fullmatch(text):
        number = int(found["month"])
        return Month(number, int(found["year"])) if 1 <= number <= len(words.MONTHS_EN) else None
    found = _MONTH.fullmatch(text)
    named = _month_named(found["month"]) if found else None
    if found is None or named is None:
        return None
    return Month(named, int(found["year"]) if found["year"] else None)


def _month_named(word: str) -> int | None:
    """From 1."""
    tries = (
        _numbered(word, names)
        for names in (words.MONTHS_EN, words.MONTHS_RU, words.MONTHS_RU_NAMED)
    )
    return next((number + 1 for number in tries if number is not None), None)


def _numbered(word: str, names: tuple[str, ...]) -> int | None:
    """The place of a name written in full or cut to three letters or more."""
    hits = (i for i, name in enumerate(names) if len(word) >= 3 and name.startswith(word))
    return next(hits, None)


def could_be_a_date(text: str) -> bool:
    found = _NUMERIC.fullmatch(text)
    return found is not None and 1 <= int(found[1]) <= 31 and 1 <= int(found[3]) <= 12
