"""An order that is understood whole, beside reasons and other remarks that change nothing about it:
`take it off the plan, the bride is not sure yet`. Pure."""

from collections.abc import Callable, Sequence

from bot.reading.edits.pieces.clauses import Clause
from bot.reading.edits.pieces.guards import (
    are_of_the_whole,
    are_several_times,
    gives_only_quoted,
    gives_words,
    tells_the_time_anew,
)
from bot.reading.edits.pieces.values import About, Edit, is_order_unclear
from bot.reading.edits.reasons.asides import Order, without_asides

Read = Callable[[Clause], tuple[Edit, ...] | None]


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
