"""Two things that are named, one of which stands in the caption: the other is to take its place,
however the sentence about them is made. `I'd rather have “hello” than “hi”`."""

import re

from bot.reading.edits.pieces.clauses import CHANGE, QUOTED, Clause, small, unquoted
from bot.reading.edits.pieces.finding import put, spots_of
from bot.reading.edits.pieces.values import CaptionEdit, Chosen, Doubt, DoubtError
from bot.reading.grammar.spoken import in_figures

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
_NUMBER = re.compile(r"(?<![\d:.@#])\d{1,2}(?![\d:.]|-?[а-я])")
_PERCENT = re.compile(r"(?P<number>\d{1,2}) ?%")
_DISCOUNT = re.compile(r"\b(?:percent|discount|скидк\w*|процент\w*)\b")
_CHANGES = re.compile(rf"\b{CHANGE}\b")
_NOW_IT_IS = re.compile(
    rf"\b(?:{CHANGE}|now|should|meant|is|теперь|всего|должн\w+|будет|ошиб\w+|поставь|сделай)(?:те)?\b"
)
_TAG = re.compile(r"#\w+")
_TOKEN = re.compile(r"\w+(?:[.,:]\d+)*")
_ONE = frozenset({"одна", "одной", "одно", "одним"})
FEWEST = 3  # words of a part of the caption that is said with other numbers


def with_other_numbers(clause: Clause, caption: str) -> CaptionEdit | None:
    """Words of the caption as they stand there, but for numbers: `delivery in 30 minutes`."""
    said = [it[0] for it in _TOKEN.finditer(clause.typed)]
    is_like = _TOKEN.sub("", clause.low).strip(" ,.!") == ""
    if len(said) < FEWEST or not is_like or not any(map(_is_number, said)):
        return None
    there = list(_TOKEN.finditer(caption))
    runs = [there[at : at + len(said)] for at in range(len(there) - len(said) + 1)]
    meant = [run for run in runs if all(map(_is_meant, said, (it[0] for it in run)))]
    if len(meant) != 1:
        return None
    changed = [(it.span(), new) for new, it in zip(said, meant[0], strict=True) if _is_number(new)]
    words = len(said) - len(changed)
    if words == 0 or (words == 1 and _is_number(said[0])):
        return None  # `5 to 9` may be a time
    before = caption
    for spot, new in reversed(changed):
        caption = put(caption, (spot,), new)
    return CaptionEdit(caption) if caption != before else None


def _is_meant(said: str, there: str) -> bool:
    return bool(spots_of(said, there)) or all(map(_is_number, (small(said), small(there))))


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or in_figures(word).isdigit() or word in _ONE


_ONLY = re.compile(
    r"(?:leave|keep|оставь(?:те)?)(?: в (?:тексте|подписи)| in the (?:text|caption))? "
    r"(?:only|just|только) (?P<kept>\w+)(?: в (?:тексте|подписи)| in the (?:text|caption))?"
)


def read_pair(clause: Clause, caption: str, chosen: Chosen = None) -> CaptionEdit | None:
    """Raises DoubtError for words that stand several times."""
    quoted = _quoted(clause, caption, chosen) or _tags(clause, caption)
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
