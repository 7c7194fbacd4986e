"""Two things that are named, one of which stands in the caption: the other is to take its place,
however the sentence about them is made. `I'd rather have “hello” than “hi”`."""

import re

from bot.reading.edits.exchanges.frames import OTHERWISE, are_exchanged
from bot.reading.edits.pieces.clauses import CHANGE, QUOTED, Clause, clause_of, unquoted
from bot.reading.edits.pieces.finding import put, spots_of
from bot.reading.edits.pieces.values import (
    About,
    CaptionEdit,
    Chosen,
    Doubt,
    DoubtError,
    Unclear,
)

_TWO = 2
_NUMBER = re.compile(r"(?<![\d:.@#])\d{1,2}(?![\d:.]|-?[а-я])")
_PERCENT = re.compile(r"(?P<number>\d{1,2}) ?%")
_DISCOUNT = re.compile(r"\b(?:percent|discount|скидк\w*|процент\w*)\b")
_CHANGES = re.compile(rf"\b{CHANGE}\b")
_NOW_IT_IS = re.compile(
    rf"\b(?:{CHANGE}|now|should|meant|is|теперь|всего|должн\w+|будет|ошиб\w+|поставь|сделай)(?:те)?\b"
)
_ONLY = re.compile(
    r"(?:leave|keep|оставь(?:те)?)(?: в (?:тексте|подписи)| in the (?:text|caption))? "
    r"(?:only|just|только) (?P<kept>\w+)(?: в (?:тексте|подписи)| in the (?:text|caption))?"
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


def read_pair(clause: Clause, caption: str, chosen: Chosen = None) -> CaptionEdit | None:
    """Raises DoubtError for words that stand several times."""
    quoted = _quoted(clause, caption, chosen)
    return quoted or _percent(clause, caption) or _one_of_two(clause, caption)


def _one_of_two(clause: Clause, caption: str) -> CaptionEdit | None:
    """`leave only thursday`, of “Tuesday and Thursday”."""
    found = clause.fits(_ONLY)
    kept = spots_of(found["kept"], caption) if found else ()
    if len(kept) != 1:
        return None
    start, end = kept[0]
    before = re.search(r"\w+ (?:and|or|и|или) $", caption[:start])
    behind = re.match(r" (?:and|or|и|или) \w+", caption[end:])
    if (before is None) == (behind is None):
        return None
    spot = (
        (start - len(before[0]), end) if before else (start, end + len(behind[0] if behind else ""))
    )
    return CaptionEdit(put(caption, (spot,), caption[start:end]))


def _quoted(clause: Clause, caption: str, chosen: Chosen) -> CaptionEdit | None:
    found = list(QUOTED.finditer(clause.low))
    around = QUOTED.sub(" ", clause.low)
    if len(found) != _TWO or not (are_exchanged(around) or around.strip() in {"to", "на"}):
        return None
    words = [unquoted(clause.typed[slice(*it.span())]) for it in found]
    there = [spots_of(it, caption) for it in words]
    if bool(there[0]) == bool(there[1]):
        return None
    old, new = (0, 1) if there[0] else (1, 0)
    spots = there[old]
    if len(spots) > 1 and chosen is None:
        raise DoubtError(Doubt.TWICE, words[old], spots)
    if isinstance(chosen, int) and len(spots) > 1:
        spots = spots[chosen : chosen + 1]
    return CaptionEdit(put(caption, spots, words[new]))


def _percent(clause: Clause, caption: str) -> CaptionEdit | None:
    """`the discount is 15 now`: the only one of the caption."""
    said = _NUMBER.findall(clause.low)
    there = list(_PERCENT.finditer(caption))
    is_order = clause.typed[:1].islower() or _CHANGES.search(clause.low)
    is_about = is_order and _DISCOUNT.search(clause.low) and _NOW_IT_IS.search(clause.low)
    if not is_about or len(said) != 1 or len(there) != 1 or OTHERWISE.search(clause.low):
        return None
    start, end = there[0].span("number")
    return CaptionEdit(f"{caption[:start]}{said[0]}{caption[end:]}")
