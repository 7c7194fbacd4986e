"""Buttons of the time screen: the next two weeks, the days of a month, the hours of a day. Pure.

Drawn by `bot.compose.fields.when` and `bot.compose.calendar`.
"""

from calendar import Calendar
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.screen import (
    QUARTERS,
    Ask,
    Cell,
    Html,
    Nothing,
    PickDay,
    PickMonth,
    Rows,
    ScheduleAt,
    State,
    Words,
    in_rows,
    month_number,
    weekday_letters,
)
from posting import DAYS, PLANNING_HORIZON, Post, instants_of

FORTNIGHT = 14
FIRST_HOUR, PER_ROW = 7, 6
NONE, POSTS = "·", "•"  # nothing to choose; a day with posts


def fortnight_rows(post: Post, today: date, words: Words) -> Rows:
    """Today and the next six days by the names of their days, under each the same a week later by
    its number: seven labels in a row have no room for both."""
    letters = weekday_letters(words)
    days = [today + timedelta(n) for n in range(FORTNIGHT)]
    soon: list[Cell] = [(letters[day.weekday()], _day(post, day)) for day in days[:DAYS]]
    later: list[Cell] = [(str(day.day), _day(post, day)) for day in days[DAYS:]]
    return [soon, later]


def fortnight_words(today: date, words: Words) -> Html:
    """Which days the two rows are: the first could be read as the head of the second."""
    letters = weekday_letters(words)
    last = today + timedelta(DAYS - 1)
    first, later = f"{letters[today.weekday()]} {today.day}", today + timedelta(DAYS)
    return words(
        "compose.when.days",
        first=first,
        last=f"{letters[last.weekday()]} {last.day}",
        later=str(later.day),
        end=str((today + timedelta(FORTNIGHT - 1)).day),
    )


def month_rows(
    post: Post, first: date, today: date, marked: Collection[date], words: Words
) -> Rows:
    """Only weeks of which a day can be chosen; days with posts are marked."""
    heads: list[Cell] = [(letter, Nothing()) for letter in weekday_letters(words)]
    weeks = Calendar().monthdatescalendar(first.year, first.month)
    last = today + PLANNING_HORIZON

    def is_open(day: date) -> bool:
        return day.month == first.month and today <= day <= last

    def cell(day: date) -> Cell:
        if not is_open(day):
            return NONE, Nothing()
        number = f"[{day.day}]" if day == today else str(day.day)  # in one word: it never breaks
        return f"{number}{POSTS if day in marked else ''}", _day(post, day)

    shown = [[cell(day) for day in week] for week in weeks if any(map(is_open, week))]
    return [heads, *shown, _months(post, first, today, words)]


def hour_rows(post: Post, chosen: PickDay, now: datetime, zone: ZoneInfo, words: Words) -> Rows:
    """A tap on an hour takes it with the minutes that are chosen above."""
    hours = range(FIRST_HOUR) if chosen.early else range(FIRST_HOUR, 24)
    cells = [_hour(post, chosen, hour, now, zone) for hour in hours]
    other = PickDay(post.post_id, post.version, chosen.day, chosen.minute, not chosen.early)
    cells.append(("☀️" if chosen.early else "🌙", other))
    return [
        [_quarter(post, chosen, minute) for minute in QUARTERS],
        *in_rows(cells, PER_ROW),
        [_back_from(post, chosen.date, now.astimezone(zone).date(), words)],
    ]


def _months(post: Post, first: date, today: date, words: Words) -> Sequence[Cell]:
    before, after = first - timedelta(1), first + timedelta(31)
    back: Cell = (words.plain("common.back"), Ask(post.post_id, post.version, State.WHEN))
    is_last = after.replace(day=1) > today + PLANNING_HORIZON
    earlier = (NONE, Nothing()) if before < today.replace(day=1) else ("◀️", _month(post, before))
    later = (NONE, Nothing()) if is_last else ("▶️", _month(post, after))
    return [earlier, back, later]


def _quarter(post: Post, chosen: PickDay, minute: int) -> Cell:
    mark = " ✓" if minute == chosen.minute else ""
    other = PickDay(post.post_id, post.version, chosen.day, minute, chosen.early)
    return f":{minute:02}{mark}", other


def _hour(post: Post, chosen: PickDay, hour: int, now: datetime, zone: ZoneInfo) -> Cell:
    """Hours that are over, or that clocks skip that day, are none; of one that comes twice it is
    the first that is ahead."""
    found = instants_of(chosen.date, time(hour, chosen.minute), zone)
    at = next((it for it in found if now < it <= now + PLANNING_HORIZON), None)
    if at is None:
        return NONE, Nothing()
    return f"{hour:02}", ScheduleAt(post.post_id, post.version, int(at.timestamp()))


def _back_from(post: Post, day: date, today: date, words: Words) -> Cell:
    """To where the day was chosen."""
    label = words.plain("common.back")
    if 0 <= (day - today).days < FORTNIGHT:
        return label, Ask(post.post_id, post.version, State.WHEN)
    return label, _month(post, day)


def _day(post: Post, day: date) -> PickDay:
    return PickDay(post.post_id, post.version, day.toordinal())


def _month(post: Post, day: date) -> PickMonth:
    return PickMonth(post.post_id, post.version, month_number(day))
