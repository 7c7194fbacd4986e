"""Times that are proposed for a post, on buttons. Pure."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from posting.rules.times.wall_clock import instants, next_shown, wall_time

OFFERED_HOURS = (9, 13, 18)
EVENINGS = 30  # so many are searched for a free one
BUTTON_MARGIN = timedelta(minutes=10)
"""How far ahead a proposed time is at least, so that it does not pass while it is read."""


def quick_picks(*, now: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """Four aware UTC instants for buttons, ascending: the next 20:00 and tomorrow at 9, 13, 18."""
    tomorrow = wall_time(now, zone).date() + timedelta(1)
    picks = [at_hour(tomorrow, hour, zone) for hour in OFFERED_HOURS]
    return tuple(sorted([next_at(20, now, zone), *picks]))


def next_evening(*, now: datetime, zone: ZoneInfo) -> datetime:
    """The next 18:00 in `zone` at least ten minutes away, aware UTC."""
    return next_at(18, now, zone)


def next_evenings(*, now: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """The evenings from the next one on, at the same clock time, aware UTC."""
    first = next_evening(now=now, zone=zone).astimezone(zone)
    return tuple((first + timedelta(days=n)).astimezone(UTC) for n in range(EVENINGS))


def next_at(hour: int, now: datetime, zone: ZoneInfo) -> datetime:
    """The next time that clocks show this hour, at least ten minutes away."""
    today = wall_time(now, zone).date()
    days = (at_hour(today + timedelta(n), hour, zone) for n in (0, 1))
    return next(instant for instant in days if instant >= now + BUTTON_MARGIN)


def at_hour(day: date, hour: int, zone: ZoneInfo) -> datetime:
    return instants(next_shown(datetime.combine(day, time(hour)), zone), zone)[0]
