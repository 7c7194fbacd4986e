"""An order that is understood whole, beside reasons and other remarks that change nothing about it:
`take it off the plan, the bride is not sure yet`. Pure."""

import re
from collections.abc import Callable, Sequence

from bot.reading.edits.pieces.clauses import ADD, CAPTION_WORD, CHANGE, QUOTED, Clause
from bot.reading.edits.pieces.guards import (
    are_of_the_whole,
    gives_only_quoted,
    gives_words,
    tells_the_time_anew,
)
from bot.reading.edits.pieces.values import About, Edit, are_several_times, is_order_unclear
from bot.reading.edits.reasons.asides import Order, without_asides

_BECAUSE = re.compile(
    r"(?:,? (?:because|cuz|потому что|так как)|, (?:since|cos|а то|тк|ведь|поскольку))\b[^#@\"“«]*$"
)
_PUTS = re.compile(rf"(?:.* )?(?:{CHANGE}|{ADD}|instead|вместо)\b")
_OF_ALL = re.compile(rf":|\b{CAPTION_WORD}\w* (?:to|на)\b")
Read = Callable[[Clause], tuple[Edit, ...] | None]


def before_because(text: Clause) -> Clause | None:
    """`change 500 to 600, because the rent went up`: the new words end there, unless they are the
    whole caption."""
    found = _BECAUSE.search(text.low)
    if found is None or QUOTED.search(text.low, found.start()):
        return None
    head = text.cut(0, found.start()).tidy()
    return head if _PUTS.match(head.low) and not _OF_ALL.search(head.low) else None


def read_apart(
    forms: Sequence[Clause], about: About, read: Read, *, is_said: bool
) -> tuple[Edit, ...] | None:
    """Words that are given must be quoted then."""
    for form in forms:
        for order in without_asides(form, about.caption, is_said=is_said):
            edits = read(order.clause)
            if edits and _is_whole(order, edits, about):
                return tuple(dict.fromkeys(edits))
    return None


def _is_whole(order: Order, edits: tuple[Edit, ...], about: About) -> bool:
    """Nothing that was left out may be meant as well."""
    if is_order_unclear(edits) or are_several_times(edits):
        return False
    if not gives_only_quoted(edits, order.clause, about):
        return False
    if order.is_amiss and not are_of_the_whole(edits):
        return False
    is_alone = not order.times or not gives_words(edits, about)
    return is_alone or tells_the_time_anew(edits, order.times, is_apart=order.is_apart)
