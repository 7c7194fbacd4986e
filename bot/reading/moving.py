"""What words about a time mean for a post that has one already: the half that is not named stays.
Pure; `when` reads what comes of it."""

import re
from datetime import date, datetime, timedelta

from bot.reading.grammar.distance import Distance
from bot.reading.grammar.text import understand
from bot.reading.grammar.words import DAY_PARTS, any_of

_PART_OF_DAY = re.compile(rf".* {any_of(DAY_PARTS)}")


def moved_words(typed: str, present: datetime | None, today: date) -> str:
    """`present` is the time of the post on the clock of its account, if that is ahead."""
    said = understand(typed)
    if said is None or present is None:
        return typed
    if isinstance(said, Distance):
        if not said.days:
            return typed
        since = present.date() if said.days % 7 == 0 else today
        return f"{since + timedelta(said.days):%Y-%m-%d} {present:%H:%M}"
    if said.clock is None:
        is_part = _PART_OF_DAY.fullmatch(typed.casefold())
        return typed if is_part else f"{typed} {present:%H:%M}"
    if said.day is None:
        return f"{present:%Y-%m-%d} {typed}"
    return typed


def names_only_a_day(typed: str) -> bool:
    said = understand(typed)
    return said is not None and not isinstance(said, Distance) and said.clock is None
