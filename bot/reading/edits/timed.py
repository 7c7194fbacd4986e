"""An order and, without a sign between them, a time: `as a story tomorrow 9am`. Not one that gives
words: the time may be some of these."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise

from bot.reading.edits.pieces.clauses import Clause
from bot.reading.edits.pieces.values import (
    About,
    AccountEdit,
    CoverEdit,
    DoubtError,
    Edit,
    KindEdit,
    OrderEdit,
    PlaceEdit,
    TimeEdit,
)
from bot.reading.edits.readers.times import is_only_a_part, read_time

MOST_WORDS = 12
Read = Callable[[Clause, About], tuple[Edit, ...] | None]  # may raise DoubtError
_NO_WORDS = AccountEdit | CoverEdit | KindEdit | OrderEdit
_ANY_WORD = re.compile(r"\S+")


def read_timed(text: Clause, about: About, read: Read) -> tuple[Edit, ...] | None:
    for order, time, is_first in _cuts(text):
        when = read_time(time)
        is_part = isinstance(when, TimeEdit) and is_only_a_part(when)
        edits = _read(order, about, read) if when and not is_part else None
        if when and edits:
            return (when, *edits) if is_first else (*edits, when)
    return None


def _cuts(text: Clause) -> Iterator[tuple[Clause, Clause, bool]]:
    """The order, the time as long as it may be, and whether it stands first."""
    words = list(_ANY_WORD.finditer(text.low))
    if len(words) > MOST_WORDS:
        return
    joints = [*pairwise(words)]
    for before, after in joints:
        head, tail = text.cut(0, before.end()), text.cut(after.start(), len(text.low))
        yield head.tidy(), tail, False
    for before, after in reversed(joints):
        yield text.cut(after.start(), len(text.low)).tidy(), text.cut(0, before.end()), True


def _read(order: Clause, about: About, read: Read) -> tuple[Edit, ...] | None:
    with suppress(DoubtError):
        edits = read(order, about) or ()
        if edits and all(isinstance(it, _NO_WORDS) or it == PlaceEdit("") for it in edits):
            return edits
    return None
