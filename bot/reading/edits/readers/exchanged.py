"""Two quoted parts with `instead of` between them: the one is put in the place of the other."""

import re

from bot.reading.edits.pieces.clauses import QUOTED, Clause, clause_of, unquoted
from bot.reading.edits.pieces.finding import put, spots_of
from bot.reading.edits.pieces.values import (
    About,
    CaptionEdit,
    Chosen,
    Doubt,
    DoubtError,
    Unclear,
)

_Q = QUOTED.pattern
_BETWEEN = r",? (?:instead of|in place of|rather than|and not|not|вместо|взамен|а не)(?: the)? "
_QUOTED_INSTEAD = re.compile(
    rf"(?P<head>[^:«»\"“”]{{0,60}}: ?)?(?P<new>{_Q}){_BETWEEN}(?P<old>{_Q})"
    rf"|(?P<head_first>[^:«»\"“”]{{0,60}}: ?)?(?:instead of|вместо) (?P<old_first>{_Q})"
    rf"(?:,|:| [—–-])? ?(?P<new_last>{_Q})"
)
_NOT_OF_THE_CAPTION = re.compile(r"com+ents?\b|ком+(?:ент\w*)?\b|\balt|\bальт")


def exchange_in(typed: str, about: About, chosen: Chosen) -> CaptionEdit | Unclear | None:
    """`text: “A” instead of “B”`, whatever stands before the colon; a doubt where it is not clear
    where it is to be done."""
    try:
        return _exchanged(clause_of(typed), about, chosen)
    except DoubtError as error:
        return error.unclear


def _exchanged(clause: Clause, about: About, chosen: Chosen) -> CaptionEdit | None:
    """Raises DoubtError."""
    found = clause.fits(_QUOTED_INSTEAD)
    if found is None or not about.caption:
        return None
    names = found.match.groupdict()
    old = unquoted(found["old"] if names["old"] else found["old_first"])
    new = found["new"] if names["new"] else found["new_last"]
    spots = spots_of(old, about.caption)
    head = names["head"] or names["head_first"] or ""
    if not spots or _NOT_OF_THE_CAPTION.search(head):
        raise DoubtError(Doubt.LOST, clause.typed)
    if len(spots) > 1 and chosen is None:
        raise DoubtError(Doubt.TWICE, old, spots)
    if isinstance(chosen, int) and len(spots) > 1:
        spots = spots[chosen : chosen + 1]
    return CaptionEdit(put(about.caption, spots, new))
