"""From what a clock on the wall shows to the instant it names, where clocks are changed twice a
year. Used by `when`."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)


def instants(wall: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """The UTC instants at which clocks in `zone` show the naive `wall`, earliest first.

    One as a rule, two in the hour that comes twice in autumn, none in the hour that is skipped
    in spring.
    """
    candidates = {wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return tuple(sorted(i for i in candidates if wall_time(i, zone) == wall))


def wall_time(instant: datetime, zone: ZoneInfo) -> datetime:
    """What clocks in `zone` show at an aware instant, naive."""
    return instant.astimezone(zone).replace(tzinfo=None, fold=0)


def next_shown(wall: datetime, zone: ZoneInfo) -> datetime:
    """`wall` itself, or the first whole minute after it that clocks in `zone` do show."""
    while not instants(wall, zone):
        wall = wall.replace(second=0, microsecond=0) + MINUTE
    return wall
