"""What words about a time mean for a post that has one already: the half that is not named stays.
Pure; `when` reads what comes of it."""

from datetime import UTC, datetime, timedelta

from bot.reading.grammar.distance import Distance
from bot.reading.grammar.text import Said, tidy, understand


def moved_words(typed: str, present: datetime | None, now: datetime) -> str:
    """`present` is the time of the post on the clock of who types, if that is ahead; so is `now`. A
    day alone stays one: `when` is told which clock time it keeps. `+1h` is later than the time of
    the post, `in an hour` is from now."""
    said = understand(typed)
    if said is None or present is None:
        return typed
    if isinstance(said, Distance):
        if typed.startswith("+"):
            later = later_by(said.days, said.exact, present)
            shown = later.astimezone(present.tzinfo)
            # When an hour comes twice its clock time would be read as the first one.
            return f"{later:%Y-%m-%d %H:%M} UTC" if shown.fold else f"{shown:%Y-%m-%d %H:%M}"
        if not said.days:
            return typed
        since = present.date() if said.days % 7 == 0 else now.date()
        return f"{since + timedelta(said.days):%Y-%m-%d} {present:%H:%M}"
    if said.day is None:
        return f"{present:%Y-%m-%d} {tidy(typed)}"
    return typed


def later_by(days: int, exact: timedelta, present: datetime) -> datetime:
    """The clock time of another day, then as much as is told, aware UTC. In an hour that comes
    twice the present moment stays the one that it is."""
    moved = present + timedelta(days) if days else present
    return moved.astimezone(UTC) + exact


def names_only_a_day(typed: str) -> bool:
    said = understand(typed)
    return isinstance(said, Said) and said.clock is None
