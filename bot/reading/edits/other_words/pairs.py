"""Two things that are named, one of which stands in the caption: the other is to take its place,
however the sentence about them is made. `I'd rather have “hello” than “hi”`."""

import re

from bot.reading.edits.pieces.clauses import CHANGE, QUOTED, Clause, small, unquoted
from bot.reading.edits.pieces.finding import once, put, spots_of
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
_NOT_BUT = re.compile(
    r"(?:(?:make|put|write) (?:it|that)? ?|it(?:'s| is)(?: now)? |(?:it )?should be |(?:сделай"
    r"|поставь|напиши)(?:те)? |пусть будет |(?:там )?(?:надо|должно быть) )?"
    r"(?P<new>.+?),? (?:(?:and )?not|а не) (?P<old>.+)"
    r"|(?:not|не) (?P<old_first>.+?)(?:,? but|,? а|,) (?P<new_last>.+)"
)
_SAID = re.compile(
    r"(?:it'?s|it is|write|put|use|say|make (?:it|that|the price)|it should (?:be|say|read)"
    r"|(?:напиши|поставь|сделай|исправь)(?:те)?|пиши|должно быть|надо|правильно) (?=\S)"
)
_LED = re.compile(r"(?:till|until|from|to|in|for|with|by|до|с|со|от|за|из|по) ")
_OF_A_TIME = re.compile(r"(?:at|on|в|во|на|к) |(?:at |в )?(?:1?\d|2[0-4])(?::\d\d)?$")
_TOKEN = re.compile(r"\w+(?:[.,:]\d+)*")
_MANY = re.compile(r"\b(?:[5-9]|[1-9]\d)(?: \w+)?$")
_ONE = frozenset({"одна", "одной", "одно", "одним"})
FEWEST = 3  # words of a part of the caption that is said with other numbers


def put_right(clause: Clause, caption: str) -> CaptionEdit | None:
    """A number of the caption that is another one: `till 10 pm, not 9`, «не за 2 дня а за 3»."""
    found = clause.fits(_NOT_BUT)
    if found is None:
        return None
    old = found.low("old") or found.low("old_first")
    new = _unsaid(found["new"] or found["new_last"])
    if _LED.match(small(new)) and not _LED.match(old):
        new = new.split(" ", 1)[1]
    elif _OF_A_TIME.match(old) or _OF_A_TIME.match(small(new)):
        return None  # of the caption, or of the post?
    if len(spots_of(old, caption)) == 1 and _MANY.search(old) and _MANY.search(new):
        old = " ".join(old.split()[: len(new.split())])  # `30` in the place of “40 minutes”
    spots = spots_of(old, caption)
    new = once(new, spots, caption)
    is_one = len(spots) == 1 and len(new.split()) == len(old.split())
    numbers = all(any(map(_is_number, _TOKEN.findall(small(it)))) for it in (old, new))
    return CaptionEdit(put(caption, spots, new)) if is_one and numbers else None


def _unsaid(words: str) -> str:
    """Without what orders them: `make it 38 euros`."""
    said = _SAID.match(small(words))
    return words[said.end() :] if said else words


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
    contrasted = quoted or _contrasted(clause, caption) or _percent(clause, caption)
    return contrasted or _one_of_two(clause, caption)


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


def _contrasted(clause: Clause, caption: str) -> CaptionEdit | None:
    """`sale is till saturday, not sunday`: the last words before it, beside others that stand in
    the caption; all that follow those which stand there before the old ones."""
    found = clause.fits(_CONTRAST)
    spots = spots_of(found["old"], caption) if found else ()
    if found is None or len(spots) != 1:
        return None
    head = _unsaid(found["head"]).split()
    stressed = _STRESSED.search(found["head"])
    count = len(found["old"].split())
    start, end = spots[0]
    new = stressed["words"] if stressed else _behind_shared(head, caption[:start])
    new = new or _before_shared(head, caption[end:]) or " ".join(head[-count:])
    others = [word for word in head if len(word) > len("the") and word not in new]
    is_about = any(spots_of(word, caption) for word in others)
    is_new = is_about and not spots_of(new, caption)
    return CaptionEdit(put(caption, spots, once(new, spots, caption))) if is_new else None


def _behind_shared(head: list[str], before: str) -> str:
    """`the first ten people` of `coffee for the first ten people`, where “coffee for” is before."""
    for count in range(len(head) - 1, 0, -1):
        there = spots_of(" ".join(head[:count]), before)
        if there and not re.search(r"\w", before[there[-1][1] :]):
            return " ".join(head[count:])
    return ""


def _before_shared(head: list[str], behind: str) -> str:
    """`First training` of `First training is free`, where “is free” is behind."""
    for at in range(1, len(head)):
        there = spots_of(" ".join(head[at:]), behind)
        if there and not re.search(r"\w", behind[: there[0][0]]):
            return " ".join(head[:at])
    return ""
