"""Which bags a clause is made of."""

from collections.abc import Iterator

from bot.reading.edits.bags.bag import meant_by
from bot.reading.edits.bags.deeds import OF_THE_POST
from bot.reading.edits.bags.questions import QUESTIONS
from bot.reading.edits.bags.things import OF_THINGS
from bot.reading.edits.pieces.clauses import Clause

_BAGS = (*OF_THINGS, *OF_THE_POST, *QUESTIONS)


def from_bags(clause: Clause, media: int) -> Iterator[Clause]:
    """As each row has it whose words are all in the clause, and no others that matter."""
    for bag in _BAGS:
        if (meant := meant_by(bag, clause, media)) is not None:
            yield Clause(meant, meant, clause.stop)
