"""Which bags a clause is made of."""

from collections.abc import Iterator
from functools import lru_cache

from bot.reading.edits.bags.bag import meant_by
from bot.reading.edits.bags.deeds import OF_THE_POST
from bot.reading.edits.bags.questions import QUESTIONS
from bot.reading.edits.bags.things import OF_THINGS
from bot.reading.edits.pieces.clauses import Clause

_BAGS = (*OF_THINGS, *OF_THE_POST, *QUESTIONS)
MOST_WORDS = 20  # in longer ones there is always one that no bag knows


def from_bags(clause: Clause, media: int) -> Iterator[Clause]:
    """As each row has it whose words are all in the clause, and no others that matter."""
    for meant in _meant(clause.low, media, is_asked="?" in clause.stop):
        yield Clause(meant, meant, clause.stop)


@lru_cache(maxsize=256)
def _meant(low: str, media: int, *, is_asked: bool) -> tuple[str, ...]:
    """The forms of a message have most of their parts in common."""
    if low.count(" ") >= MOST_WORDS:
        return ()
    found = (meant_by(bag, low, media, is_asked=is_asked) for bag in _BAGS)
    return tuple(meant for meant in found if meant is not None)
