"""An order to take something out of a post, however it is said: any way of saying it is known for
any thing, and is read as `remove` with the plain name of the thing."""

from functools import lru_cache

from bot.reading.edits.pieces.clauses import Clause, clause_of
from bot.reading.edits.taking.things import order_to_take
from bot.reading.edits.taking.ways import WAYS

LONGEST = 100  # letters of such an order


def is_plainly_taken(typed: str, caption: str) -> bool:
    return bool(caption) and plainly_taken(clause_of(typed), caption) is not None


@lru_cache(maxsize=256)
def plainly_taken(clause: Clause, caption: str) -> Clause | None:
    """None for what is no such order, or not about a thing that is known."""
    if not caption or len(clause.low) > LONGEST:
        return None
    for way in WAYS:
        found = way.fullmatch(clause.low)
        what = next(filter(None, found.groups()), "") if found else ""
        if what and (meant := order_to_take(what, clause.low, caption)):
            return Clause(meant, meant, clause.stop)
    return None
