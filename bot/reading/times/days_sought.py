"""Reads which days are looked for: a day, a weekday or a month. Called by /posts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reading.grammar.day import Day, DayOfMonth, Month, Weekday, read_month
from bot.reading.grammar.text import Said, understand
from bot.reading.times.calendar_days import days_to_try

A_DAY, A_WEEK = timedelta(1), timedelta(7)
YEARS_AROUND = 8  # a leap year may be missing


@dataclass(frozen=True)
class Days:
    """From the first until just before the last."""

    first: date
    last: date

    @property
    def is_month(self) -> bool:
        return self.last - self.first > A_DAY


def read_days(text: str, today: date) -> tuple[Days, ...]:
    """`3 mar`, `пятница`, `вчера`, `март`, `march 2027`; none of any other text. Where no year is
    named, or only a day of the week, the last one and the next one are meant, or the present one.
    """
    month = read_month(text)
    if month is not None:
        return tuple(_of_month(first) for first in _firsts(month, today))
    said = understand(text)
    if not isinstance(said, Said) or said.day is None or said.clock is not None:
        return ()
    return tuple(Days(day, day + A_DAY) for day in dict.fromkeys(_days(said.day, today)))


def _days(day: Day, today: date) -> Iterable[date]:
    match day:
        case Weekday(next_one=False):
            last = today - timedelta((today.weekday() - day.number) % 7)
            return [last] if last == today else [last, last + A_WEEK]
        case DayOfMonth(year=None):
            each_year = [_each_year(month, number, today) for month, number in day.readings]
            return [found for days in each_year for found in _around(days, today)]
        case _:
            return [found for tries in days_to_try(day, today) for found in tries]


def _firsts(month: Month, today: date) -> Iterable[date]:
    """The first days of the months that are meant."""
    if month.year is not None:
        return [date(month.year, month.number, 1)]
    return _around(_each_year(month.number, 1, today), today.replace(day=1))


def _around(days: Iterable[date], today: date) -> Iterable[date]:
    """Of days in their order: today, else the last one and the next one."""
    known = list(days)
    if today in known:
        return [today]
    over, ahead = [it for it in known if it < today], [it for it in known if it > today]
    return [*over[-1:], *ahead[:1]]


def _each_year(month: int, day: int, today: date) -> Iterator[date]:
    for year in range(today.year - YEARS_AROUND, today.year + YEARS_AROUND + 1):
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _of_month(first: date) -> Days:
    return Days(first, (first + timedelta(31)).replace(day=1))
