"""The posting times of an account, as minutes of the week on its clock from Monday 00:00 on, and
the moments that they name; the evenings for who has none. Pure."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from posting.rules.times.proposals import BUTTON_MARGIN, at_hour, next_at, next_evenings
from posting.rules.times.wall_clock import instants, next_shown, wall_time

WeekTimes = tuple[int, ...]  # ascending

OF_A_DAY = 24 * 60
DAYS = 7
WORKDAYS = range(5)
SEARCHED = timedelta(days=30)
MOST_OF_A_DAY = 24


def week_times(day_times: Iterable[tuple[int, time]]) -> WeekTimes:
    """Of weekdays (0 is Monday) and clock times in any order."""
    found = {day * OF_A_DAY + at.hour * 60 + at.minute for day, at in day_times}
    return tuple(sorted(found))


def of_day(times: WeekTimes, day: int) -> tuple[time, ...]:
    its = (minute - day * OF_A_DAY for minute in times)
    return tuple(time(*divmod(minute, 60)) for minute in its if 0 <= minute < OF_A_DAY)


def with_day(times: WeekTimes, day: int, clock: Iterable[time]) -> WeekTimes:
    """The same week, with these times on one of its days."""
    others = ((n, at) for n in range(DAYS) if n != day for at in of_day(times, n))
    return week_times([*others, *((day, at) for at in clock)])


def on_workdays(times: WeekTimes, day: int) -> WeekTimes:
    """The times of one day on each from Monday to Friday."""
    clock = of_day(times, day)
    for workday in WORKDAYS:
        times = with_day(times, workday, clock)
    return times


def slots(times: WeekTimes, *, since: datetime, until: datetime, zone: ZoneInfo) -> list[datetime]:
    """The moments from `since` until just before `until`, aware UTC, ascending. A time that clocks
    skip in spring is the next one that they show, once if several are that one."""
    day, last = wall_time(since, zone).date(), wall_time(until, zone).date()
    found: list[datetime] = []
    while day <= last:
        walls = (datetime.combine(day, at) for at in of_day(times, day.weekday()))
        found += (instants(next_shown(wall, zone), zone)[0] for wall in walls)
        day += timedelta(1)
    return sorted({at for at in found if since <= at < until})


def next_slots(times: WeekTimes, *, now: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Those of the next thirty days, at least ten minutes ahead; day by day, as they are needed.
    Without posting times the evenings."""
    if not times:
        yield from next_evenings(now=now, zone=zone)
    soonest, until = now + BUTTON_MARGIN, now + SEARCHED
    while soonest < until:
        then = min(soonest + timedelta(1), until)
        yield from slots(times, since=soonest, until=then, zone=zone)
        soonest = then


def evening_picks(*, now: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """The next 20:00 and 18:00 of tomorrow, ascending, aware UTC."""
    tomorrow = wall_time(now, zone).date() + timedelta(1)
    return tuple(sorted([next_at(20, now, zone), at_hour(tomorrow, 18, zone)]))


def first_instant(day: date, zone: ZoneInfo) -> datetime:
    """At which a day begins in `zone`, aware UTC."""
    return instants(next_shown(datetime.combine(day, time()), zone), zone)[0]


def instants_of(day: date, clock: time, zone: ZoneInfo) -> tuple[datetime, ...]:
    """At which clocks in `zone` show this time of a day, ascending; none where they skip it."""
    return instants(datetime.combine(day, clock), zone)
