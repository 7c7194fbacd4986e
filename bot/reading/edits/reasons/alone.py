"""Of an order that no more words can belong to what stands beside it is only told, if it is no
order itself: `hashtags out, they are a mess`."""

import re
from collections.abc import Callable

from bot.reading.edits.pieces.values import (
    About,
    AccountEdit,
    CommentEdit,
    CoverEdit,
    Deed,
    DeedEdit,
    DraftsEdit,
    KindEdit,
    OrderEdit,
    PlaceEdit,
    Unclear,
    Understood,
    UntagEdit,
)
from bot.reading.edits.reasons.beginnings import REASON
from bot.reading.edits.reasons.remarks import tells_at_most
from bot.reading.edits.taking.out import is_plainly_taken

_CLOSED = OrderEdit | UntagEdit | KindEdit | CoverEdit | AccountEdit | DraftsEdit
_SIGNS = re.compile(r"\s*(?:[,;:]|\.{2,}|…|[.!]|\s[—–-])\s+")
_SO = re.compile(r"(?:so|поэтому|так что|значит|and|и|then)\b,? *", re.IGNORECASE)
_MAY_BE_OF_A_CAPTION = re.compile(r"(?:no|without|без)\b", re.IGNORECASE)
MOST_SIGNS, MOST_WORDS = 3, 24
Read = Callable[[str], Understood | Unclear | None]


def read_alone(typed: str, about: About, read: Read) -> Understood | Unclear | None:
    """Of an order that no more words belong to, beside a remark: `hashtags out, it's a mess`."""
    if is_plainly_taken(typed, about.caption):
        return read(typed)
    if not about.caption or "\n" in typed or len(typed.split()) > MOST_WORDS:
        return None
    signs = [*_SIGNS.finditer(typed), *REASON.finditer(typed)]
    for sign in signs if len(signs) <= MOST_SIGNS else ():
        head, tail = typed[: sign.start()], typed[sign.end() :]
        order = head if all(map(tells_at_most, _SIGNS.split(tail))) else ""
        if not order and typed[:1].islower() and tells_at_most(head):
            order = _SO.sub("", tail, count=1)
            order = order if is_plainly_taken(order, about.caption) else ""
        if not order or (typed[:1].isupper() and _MAY_BE_OF_A_CAPTION.match(order)):
            continue
        found = read(order)
        if is_plainly_taken(order, about.caption):
            return found
        is_said = typed[:1].islower() and ":" not in sign[0]
        if isinstance(found, Understood) and is_said and _is_closed(found):
            return found
    return None


def _is_closed(found: Understood) -> bool:
    return all(
        isinstance(it, _CLOSED)
        or it in (PlaceEdit(""), CommentEdit(""))
        or (isinstance(it, DeedEdit) and it.deed not in {Deed.PUBLISH, Deed.REMOVE})
        for it in found.edits
    )
