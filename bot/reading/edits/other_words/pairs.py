"""Two things that are named, one of which stands in the caption: the other is to take its place,
however the sentence about them is made. `I'd rather have “hello” than “hi”`."""

import re

from bot.reading.edits.pieces.clauses import CHANGE, QUOTED, Clause, unquoted
from bot.reading.edits.pieces.finding import put, spots_of
from bot.reading.edits.pieces.values import CaptionEdit, Chosen, Doubt, DoubtError

_TWO = 2
_IN_PLACE = re.compile(
    rf"\b(?:{CHANGE}|instead|rather|say|read|вместо|пусть|нравится|лучше|better|fitting|prefer)\b"
    r"|→|->|=>"
)
_OTHERWISE = re.compile(
    r"\b(?:add|insert|put|before|after|between|comment|alt|place|tag|cover|line|caption|добавь\w*"
    r"|допиши\w*|вставь\w*|перед|после|между|коммент\w*|альт\w*|мест\w*|отмет\w*|обложк\w*|строк\w*"
    r"|describe\w*|опиши\w*|подпись|also|then|тогда|без(?! изменений)|without|ли)\b|^(?:is"
    r"|are|does)\b"
)
_CONTRAST = re.compile(r"(?P<head>.+?)(?:,| -)? (?:and )?(?:not|а не) (?P<old>.+)")
_STRESSED = re.compile(r"[*_](?P<words>[^*_]+)[*_]")
_NUMBER = re.compile(r"(?<![\d:.@#])\d{1,2}(?![\d:.]|-?[а-я])")
_PERCENT = re.compile(r"(?P<number>\d{1,2}) ?%")
_DISCOUNT = re.compile(r"\b(?:percent|discount|скидк\w*|процент\w*)\b")
_CHANGES = re.compile(rf"\b{CHANGE}\b")
_NOW_IT_IS = re.compile(
    rf"\b(?:{CHANGE}|now|should|meant|is|теперь|всего|должн\w+|будет|ошиб\w+|поставь|сделай)(?:те)?\b"
)
_TAG = re.compile(r"#\w+")


def read_pair(clause: Clause, caption: str, chosen: Chosen = None) -> CaptionEdit | None:
    """Raises DoubtError for words that stand several times."""
    quoted = _quoted(clause, caption, chosen) or _tags(clause, caption)
    return quoted or _contrasted(clause, caption) or _percent(clause, caption)


def _quoted(clause: Clause, caption: str, chosen: Chosen) -> CaptionEdit | None:
    found = list(QUOTED.finditer(clause.low))
    if len(found) != _TWO or not _is_exchange(QUOTED.sub(" ", clause.low)):
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


def _tags(clause: Clause, caption: str) -> CaptionEdit | None:
    tags = _TAG.findall(clause.typed)
    if len(tags) != _TWO or not _is_exchange(_TAG.sub(" ", clause.low)):
        return None
    there = [spots_of(it, caption) for it in tags]
    if bool(there[0]) == bool(there[1]):
        return None
    old, new = (0, 1) if there[0] else (1, 0)
    return CaptionEdit(put(caption, there[old], tags[new]))


def _percent(clause: Clause, caption: str) -> CaptionEdit | None:
    """`the discount is 15 now`: the only one of the caption."""
    said = _NUMBER.findall(clause.low)
    there = list(_PERCENT.finditer(caption))
    is_order = clause.typed[:1].islower() or _CHANGES.search(clause.low)
    is_about = is_order and _DISCOUNT.search(clause.low) and _NOW_IT_IS.search(clause.low)
    if not is_about or len(said) != 1 or len(there) != 1 or _OTHERWISE.search(clause.low):
        return None
    start, end = there[0].span("number")
    return CaptionEdit(f"{caption[:start]}{said[0]}{caption[end:]}")


def _is_exchange(around: str) -> bool:
    return _IN_PLACE.search(around) is not None and _OTHERWISE.search(around) is None


def _contrasted(clause: Clause, caption: str) -> CaptionEdit | None:
    """`sale is till saturday, not sunday`: the last words before it, beside others that stand in
    the caption; all that follow those which stand there before the old ones."""
    found = clause.fits(_CONTRAST)
    spots = spots_of(found["old"], caption) if found else ()
    if found is None or len(spots) != 1:
        return None
    head = found["head"].split()
    stressed = _STRESSED.search(found["head"])
    count = len(found["old"].split())
    new = stressed["words"] if stressed else _behind_shared(head, caption[: spots[0][0]])
    new = new or " ".join(head[-count:])
    others = [word for word in head if len(word) > len("the") and word not in new]
    is_about = any(spots_of(word, caption) for word in others)
    is_new = is_about and not spots_of(new, caption)
    return CaptionEdit(put(caption, spots, new)) if is_new else None


def _behind_shared(head: list[str], before: str) -> str:
    """`the first ten people` of `coffee for the first ten people`, where “coffee for” is before."""
    for count in range(len(head) - 1, 0, -1):
        there = spots_of(" ".join(head[:count]), before)
        if there and not re.search(r"\w", before[there[-1][1] :]):
            return " ".join(head[count:])
    return ""
