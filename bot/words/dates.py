"""Names of days and months, the posting times of a week in lines, a clock to be checked."""

from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.words.words import Html, Words
from posting import DAYS, WeekTimes, of_day


def weekday_letters(words: Words) -> list[str]:
    """`Mo`, as on buttons seven in a row."""
    return words.plain("common.weekday_letters").split()


def weekday_name(day: int, words: Words) -> str:
    """`Wednesday`"""
    return words.plain("common.weekday_names").split()[day]


def month_name(day: date, words: Words) -> str:
    """`March 2027`"""
    return f"{words.plain('common.month_names').split()[day.month - 1]} {day.year}"


def clock_question(zone: ZoneInfo, now: datetime, words: Words) -> Html:
    """Whether this is the reader's own."""
    local = now.astimezone(zone)
    return words("home.check_zone", zone=words.zone_name(zone), now=f"{local:%H:%M}")


def clock_words(clock: Sequence[time]) -> str:
    """`12:00 · 18:00`"""
    return " · ".join(f"{at:%H:%M}" for at in clock)


def week_lines(times: WeekTimes, words: Words) -> list[str]:
    """`Mon–Fri 12:00 · 18:00`: days in a row that have the same times share a line."""
    by_day = [of_day(times, day) for day in range(DAYS)]
    if len(set(by_day)) == 1 and times:
        return [words.plain("times.every_day", times=clock_words(by_day[0]))]
    names, lines = words.plain("common.weekdays").split(), []
    for clock, days in groupby(range(DAYS), key=by_day.__getitem__):
        run = [names[day] for day in days]
        if clock:
            name = run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}"
            lines.append(f"{name} {clock_words(clock)}")
    return lines


def span_name(first: date, last: date, today: date, words: Words) -> str:
    """`1–7 Mar`, `29 Mar – 4 Apr`; with its year when that is not the present one."""
    months = words.plain("common.months").split()
    year = "" if last.year == today.year else f" {last.year}"
    end = f"{last.day} {months[last.month - 1]}{year}"
    if first.month == last.month:
        return f"{first.day}–{end}"
    return f"{first.day} {months[first.month - 1]} – {end}"
