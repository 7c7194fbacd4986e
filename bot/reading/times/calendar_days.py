"""Which days of the calendar a named day can mean, seen from today. Used by `when`."""

from datetime import date, timedelta

from bot.reading.grammar.day import (
    Day,
    DayOfMonth,
    InDays,
    LastOfMonth,
    NamedTwice,
    NumberedDay,
    Weekday,
)

JUST_MISSED = timedelta(days=31)
"""A date without a year that went by so recently is a slip, not next year's date."""

Reading = tuple[date, ...]
"""Days to try in order: the first on which the clock time is still ahead is meant."""


def days_to_try(day: Day | None, today: date) -> tuple[Reading, ...]:
    """Every way to read the day; none when there is no such date. None means no day was named."""
    match day:
        case None:
            return ((today, today + timedelta(1)),)
        case InDays(days=days):
            return ((today + timedelta(days),),)
        case Weekday():
            return _weekday(day, today)
        case DayOfMonth(readings=readings, year=year):
            found = (_dates(month, number, year, today) for month, number in readings)
            return tuple(dates for dates in found if dates)
        case NumberedDay(number=number):
            return _numbered(number, today)
        case LastOfMonth():
            month = today.replace(day=1) + timedelta(31)
            return ((month.replace(day=1) - timedelta(1),),)
        case NamedTwice(weekday=weekday, day=date_said):
            return _named_twice(weekday, date_said, today)


def days_numbered(day: Day | None, number: int, today: date) -> tuple[date, ...]:
    """The next of this number, where it is of the day of the week that is named."""
    if not isinstance(day, Weekday) or day.next_one:
        return ()
    return tuple(it[0] for it in _numbered(number, today) if it[0].weekday() == day.number)


def _numbered(number: int, today: date) -> tuple[Reading, ...]:
    """Of this month, else of the next that has such a day; today's may have passed."""
    months = [(today.year + n // 12, n % 12 + 1) for n in range(today.month - 1, today.month + 2)]
    found = [day for year, month in months if (day := _date(year, month, number))]
    ahead = tuple(day for day in found if day >= today)[:2]
    return (ahead,) if ahead else ()


def _named_twice(weekday: Weekday, said: Day, today: date) -> tuple[Reading, ...]:
    """Where the date is another day of the week, either may have been meant."""
    dates = days_to_try(said, today)
    fitting = tuple(days for days in dates if days[0].weekday() == weekday.number)
    return fitting or (*dates, *_weekday(weekday, today)) if dates else ()


def _weekday(day: Weekday, today: date) -> tuple[Reading, ...]:
    """`next friday` said on a Monday is this week's for some and next week's for others; but nobody
    calls the day of tomorrow so."""
    ahead = (day.number - today.weekday()) % 7
    if day.of_next_week:
        return ((today + timedelta(7 - today.weekday() + day.number),),)
    if day.a_week_later:
        return ((today + timedelta(ahead + 7),),)
    if day.this_one:
        return ((today + timedelta(ahead),),)
    if not day.next_one:
        return ((today + timedelta(ahead), today + timedelta(ahead + 7)),)
    coming = today + timedelta(ahead or 7)
    next_week = today + timedelta(7 - today.weekday() + day.number)
    meant = {coming, next_week} - ({today + timedelta(1)} - {next_week})
    return tuple((date,) for date in sorted(meant))


def _dates(month: int, day: int, year: int | None, today: date) -> Reading:
    years = [year] if year else [today.year - 1, today.year, today.year + 1]
    known = [found for y in years if (found := _date(y, month, day))]
    coming = [found for found in known if found >= today - JUST_MISSED]
    return tuple(coming[:1] or known[-1:])


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
