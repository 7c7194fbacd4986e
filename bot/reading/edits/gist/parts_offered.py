"""The part of a message that is an order by itself, where the whole is not understood: a reason or
a regret stands beside it. It is offered, never done. Pure."""

import re
from collections.abc import Callable

from bot.reading.edits.pieces.clauses import QUOTED, Clause
from bot.reading.edits.pieces.guards import gives_only_quoted
from bot.reading.edits.pieces.values import (
    About,
    DeedEdit,
    Doubt,
    Edit,
    Unclear,
    is_order_unclear,
)

_ENDS = re.compile(
    r"\s*(?:[,.!?;…]+\s+|[()\n]+|\s[-–—]+\s|\s(?:and|but|because|since|as|so|и|а|но|так как)\s)\s*"
)
MOST_PIECES = 4  # of a message that is still an order and a remark

Read = Callable[[Clause], tuple[Edit, ...] | None]


def part_offered(text: Clause, about: About, read: Read) -> Unclear | None:
    """The longest part that is an order; None where another piece is one that says otherwise."""
    pieces = _pieces(text)
    alone = [_read(text.cut(*piece), about, read) for piece in pieces]
    for length in range(len(pieces) - 1, 0, -1):
        for at in range(len(pieces) - length + 1):
            beside = [*alone[:at], *alone[at + length :]]
            span = (pieces[at][0], pieces[at + length - 1][1])
            edits = alone[at] if length == 1 else _read(text.cut(*span), about, read)
            if edits:
                return None if any(beside) else _offer(text, span, edits)
    return None


def _pieces(text: Clause) -> list[tuple[int, int]]:
    """Between commas, full stops and words that join; none of what has too many."""
    quoted = [found.span() for found in QUOTED.finditer(text.low)]
    ends = [
        found.span()
        for found in _ENDS.finditer(text.low)
        if not any(start < found.start() < end for start, end in quoted)
    ]
    starts = [0, *(end for _, end in ends)]
    pieces = list(zip(starts, [*(start for start, _ in ends), len(text.low)], strict=True))
    pieces = [(start, end) for start, end in pieces if start < end]
    return pieces if len(pieces) <= MOST_PIECES else []


def _read(part: Clause, about: About, read: Read) -> tuple[Edit, ...] | None:
    """Deeds are done by their own words only, and words of the caption may go on in the next."""
    part = part.tidy()
    edits = read(part)
    if not edits or is_order_unclear(edits) or not gives_only_quoted(edits, part, about):
        return None
    return None if any(isinstance(it, DeedEdit) for it in edits) else edits


def _offer(text: Clause, span: tuple[int, int], edits: tuple[Edit, ...]) -> Unclear:
    start, end = span
    beside = f"{text.typed[:start]} {text.typed[end:]}".strip(" ,.;-–—")
    return Unclear(Doubt.HALF, beside, text.typed[start:end].strip(), edits)
