"""Whether nothing that is said beside an order may be meant as well. Pure."""

import re
from collections.abc import Sequence

from bot.reading.edits.pieces.clauses import Clause
from bot.reading.edits.pieces.given import is_quoted
from bot.reading.edits.pieces.guards import (
    are_of_the_whole,
    are_several_times,
    gives_only_quoted,
    tells_the_time_anew,
)
from bot.reading.edits.pieces.values import (
    About,
    Edit,
    NudgeEdit,
    OrderEdit,
    PlaceEdit,
    ShiftEdit,
    TagEdit,
    TimeEdit,
    is_order_unclear,
)
from bot.reading.edits.reasons.remarks import Remark, times_in

_THE_PHOTO = re.compile(
    r"(?:(?:it'?s )?the |that )?one (?:with|where|of|in|that|which)\b.*"
    r"|(?:это )?(?:та|то|тот)(?:,? (?:где|что|которая|которое|который)| с| со)\b.*"
)
_OTHER_PHOTO = re.compile(r"\d|\b(?:first|second|third|last|перв\w+|втор\w+|трет\w+|последн\w+)\b")


def is_of_a_photo(low: str) -> bool:
    """What the one is like that was named by its number."""
    return _THE_PHOTO.fullmatch(low) is not None and _OTHER_PHOTO.search(low) is None


def has_an_end(edits: tuple[Edit, ...], order: Clause, about: About) -> bool:
    """Its words do not go on in what seems to be a remark."""
    is_named = any(isinstance(it, PlaceEdit) and it.typed for it in edits)
    is_open = is_named or is_quoted(order.typed) or not gives_only_quoted(edits, order, about)
    return not is_open and not is_order_unclear(edits) and not are_several_times(edits)


def leaves_nothing(
    edits: tuple[Edit, ...], told: Sequence[str], remarks: Sequence[Remark], order: Clause
) -> bool:
    if any(map(is_of_a_photo, told)) and not all(isinstance(it, OrderEdit) for it in edits):
        return False
    if any(it.is_amiss for it in remarks) and not are_of_the_whole(edits):
        return False
    if any(it.is_of_a_spot for it in remarks) and not all(map(has_a_spot, edits)):
        return False
    is_timed = any(isinstance(it, TimeEdit | ShiftEdit) for it in edits)
    times = frozenset[str]().union(*(it.times for it in remarks)) - times_in(order.low)
    return not (is_timed and times) or tells_the_time_anew(edits, times, is_apart=True)


def has_a_spot(edit: Edit) -> bool:
    """`tag @tom, he stands on the right` has it in the remark."""
    is_tagged = isinstance(edit, TagEdit) and (edit.across, edit.down) != (None, None)
    return is_tagged or isinstance(edit, NudgeEdit)
