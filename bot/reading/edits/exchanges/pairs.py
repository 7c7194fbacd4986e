"""Two things that are named, one of which stands in the caption: the other is to take its place,
however the sentence about them is made. `I'd rather have “hello” than “hi”`, `no #a please, #b
instead`, and a part of the caption that is said anew."""

import re
from itertools import groupby

from bot.reading.edits.exchanges.frames import OTHERWISE, are_exchanged
from bot.reading.edits.pieces.clauses import (
    ADD,
    CHANGE,
    DO,
    MOVE,
    QUOTED,
    TAKE_THING,
    THOUSANDS,
    Clause,
    clause_of,
    small,
    unquoted,
)
from bot.reading.edits.pieces.finding import once, put, spots_of, without
from bot.reading.edits.pieces.values import (
    About,
    CaptionEdit,
    Chosen,
    Doubt,
    DoubtError,
    Unclear,
    one_of,
)
from bot.reading.grammar.spoken import is_number

_TWO = 2
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
_DENIED = re.compile(
    r"\b(?:not|isn'?t|instead of|rather than|than|не|вместо|взамен|чем)"
    r"(?: the| just| only| слова?)? $"
)
_GIVEN = re.compile(r"(?:\b(?:to|with|by|на)(?: the| слов[оа])?|->|=>|→) ?$")
_NOT_OF_THE_CAPTION = re.compile(r"com+ents?\b|ком+(?:ент\w*)?\b|\balt|\bальт")
_REWORDED = re.compile(
    "(?:(?:it|this|that|there) )?(?:should|must|has to|ought to) (?:say|read"
    f"|be) (?P<new>{QUOTED.pattern})|(?:там |тут |в тексте )?(?:должно быть|надо|нужно"
    f"|правильно)(?: написано)?:? (?P<new_ru>{QUOTED.pattern})"
)
_WORD = re.compile(rf"{THOUSANDS}|\w+(?:[.,:]\d+)*")
_DAY_OR_MONTH = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|понедельник\w*|вторник\w*|сред[аыуе]м?"
    r"|четверг\w*|пятниц\w+|суббот\w+|воскресень\w+|(?:январ|феврал|апрел|июн|июл|сентябр"
    r"|октябр|ноябр|декабр)[ьяюе]|март[ае]?|ма[йяе]|август[ае]?"
)
_LABEL = re.compile(r"(?:the |our )?(?P<what>[^\W\d]+) (?:is|are) ")
FEWEST = 3  # words of a part of the caption that is said with other numbers
_TAG = re.compile(r"#\w+")
_EMOJI = re.compile(r"[\u2600-\u27bf\u2b50\U0001f300-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*")
_ONE_FOR_ANOTHER = re.compile(
    r"\b(?:replac|chang|замени|поменя|измени)\w*,? (?:the |hash ?tag |emoji |х\w+ |тег |смайл\w* )*"
    rf"(?P<old>#\w+|{_EMOJI.pattern}) (?:with|to|by|into|на) ",
    re.IGNORECASE,
)
_ONLY_IN_PLACE = re.compile(
    rf"\b(?:{CHANGE}|instead|no|not|without|isn'?t|rather|better|should|must|ought|wrong|out|off"
    r"|away|^ *make|вместо|взамен|не|без|лучше|пусть|неправильн\w+|неверн\w+|должн\w+|долой|прочь"
    rf"|вон|лишн\w+|{TAKE_THING})\b|->|=>|→|➡|>"
)
_TAKEN_AND_ADDED = re.compile(
    rf"\b{TAKE_THING}\b(?!.*\b(?:instead|вместо)\b).*\b(?:{ADD}|{MOVE})\b"
)
_TO = re.compile(r"(?:to|for|with|на) ?")
_AROUND = re.compile(
    rf"\b(?:{ADD}|{CHANGE}|{DO}|{TAKE_THING}|no|not|without|isn'?t|instead|rather|than|better"
    r"|should|must|ought|be|is|are|goes?|wrong|right|correct|out|off|away|in|of|for|to|with|by|the"
    r"|a|an|its?|it'?s|and|but|use|i|i'd|we|want|like|have|prefer|now|then|please|pls|place|there"
    r"|hash ?tags?|tags?|emojis?|smileys?|вместо|взамен|не|без|а|и|на|лучше|пусть|должн\w+|быть"
    r"|будет|долой|прочь|вон|лишн\w+|нужн\w+|надо|правильн\w+|неправильн\w+|верно|неверн\w+"
    r"|поставь(?:те)?|тут|там|туда|теперь|него|нее|этого|х[еэ]ш ?-?т[еэ]г\w*|тег\w*|смайл\w*"
    r"|эмодзи)\b|->|=>|→|➡️?"
)


def exchange_in(typed: str, about: About, chosen: Chosen) -> CaptionEdit | Unclear | None:
    """`text: “A” instead of “B”`, whatever stands before the colon; a doubt where it is not clear
    where it is to be done."""
    try:
        return _put_in_quotes(clause_of(typed), about, chosen)
    except DoubtError as error:
        return error.unclear


def _put_in_quotes(clause: Clause, about: About, chosen: Chosen) -> CaptionEdit | None:
    """Raises DoubtError."""
    if about.caption and (said := clause.fits(_REWORDED)):
        if (edit := _with_ends(said["new"] or said["new_ru"], about.caption)) is None:
            raise DoubtError(Doubt.LOST, clause.typed)
        return edit
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
    spots = one_of(spots, old, chosen)
    return CaptionEdit(put(about.caption, spots, once(new, spots, about.caption)))


def read_pair(clause: Clause, caption: str, chosen: Chosen = None) -> CaptionEdit | None:
    """Raises DoubtError for words that stand several times."""
    return _quoted(clause, caption, chosen) or _one_of_two(clause, caption)


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
    denied = [_DENIED.search(clause.low[: it.start()]) is not None for it in found]
    is_exchange = are_exchanged(around) or around.strip() in {"to", "на"} or any(denied)
    if len(found) != _TWO or not is_exchange or OTHERWISE.search(around):
        return None
    words = [unquoted(clause.typed[slice(*it.span())]) for it in found]
    there = [spots_of(it, caption) for it in words]
    if bool(there[0]) == bool(there[1]):
        return None
    old, new = (0, 1) if there[0] else (1, 0)
    is_given = _GIVEN.search(clause.low[: found[old].start()])
    if is_given or (denied[new] and not denied[old]):
        return None  # the other way round it would be right
    spots = one_of(there[old], words[old], chosen)
    return CaptionEdit(put(caption, spots, once(words[new], spots, caption)))


def _with_ends(new: str, caption: str) -> CaptionEdit | None:
    """In the place of the part that begins and ends as it does: `summer and autumn 2027`."""
    words = [it[0] for it in _WORD.finditer(new)]
    if len(words) < len("ab"):
        return None
    firsts, lasts = (spots_of(it, caption) for it in (words[0], words[-1]))
    spans = [(a, d) for a, _ in firsts for _, d in lasts if a < d and "\n" not in caption[a:d]]
    spans = [it for it in spans if len(caption[slice(*it)].split()) <= len(words) + FEWEST]
    return CaptionEdit(put(caption, (spans[0],), new)) if len(spans) == 1 else None


def with_other_numbers(clause: Clause, caption: str) -> CaptionEdit | None:
    """Words of the caption as they stand there, but for numbers, days and months: `delivery in 30
    minutes`, `mondays and fridays`, whatever is named so before (`size is 240 by 95`)."""
    named = _LABEL.match(clause.low)
    if named and not spots_of(named["what"], caption):
        clause = clause.cut(named.end(), len(clause.low))
    said = [it[0] for it in _WORD.finditer(clause.typed)]
    is_like = _WORD.sub("", clause.low).strip(" ,.!") == ""
    if len(said) < FEWEST or not is_like or not any(map(_is_changeable, said)):
        return None
    there = list(_WORD.finditer(caption))
    runs = [there[at : at + len(said)] for at in range(len(there) - len(said) + 1)]
    meant = [run for run in runs if all(map(_is_meant, said, (it[0] for it in run)))]
    if len(meant) != 1:
        return None
    pairs = list(zip(said, meant[0], strict=True))
    changed = [
        (it.span(), new)
        for before, (new, it) in zip(("", *said), pairs, strict=False)
        if _is_changeable(new)
        or (is_number(before) and spots_of(new, it[0]) and small(new) != small(it[0]))
    ]
    changeable = [(small(it[0]), small(new)) for new, it in pairs if _is_changeable(new)]
    words = len(said) - len(changeable)
    is_time = is_number(said[0]) and not any(len(it) > len("31") for it in said if it.isdigit())
    is_other = all(old != new for old, new in changeable)
    if words == 0 or (words == 1 and (is_time or is_other)):
        return None  # `5 to 9` may be a time
    before = caption
    for spot, new in reversed(changed):
        caption = put(caption, (spot,), new)
    return CaptionEdit(caption) if caption != before else None


def _is_changeable(word: str) -> bool:
    return is_number(word) or _DAY_OR_MONTH.fullmatch(small(word)) is not None


def _is_meant(said: str, there: str) -> bool:
    both = (small(said), small(there))
    is_formed = said.isascii() or said[-1] == there[-1]
    is_day = is_formed and all(map(_DAY_OR_MONTH.fullmatch, both))
    return bool(spots_of(said, there)) or all(map(is_number, both)) or is_day


def read_signs(clause: Clause, caption: str, _: Chosen = None) -> CaptionEdit | None:
    """None where it is not clear which are to go, or something else is said beside them."""
    away = _ONE_FOR_ANOTHER.search(clause.typed)
    if away and not spots_of(away["old"], caption):
        return None  # the other way round it would be right
    for sign in (_TAG, _EMOJI):
        said = sign.findall(clause.typed)
        around = sign.sub(" ", clause.low)
        is_loose = sign is _TAG and len(said) == _TWO and are_exchanged(around)
        if is_loose or (len(said) > 1 and _is_only_exchange(clause, around)):
            return _exchanged(said, caption)
    return None


def _is_only_exchange(clause: Clause, around: str) -> bool:
    """`remove #a, add #b` are two orders, unless the one that goes is named first."""
    if _TAKEN_AND_ADDED.search(around) and not clause.low.startswith("#"):
        return False
    words = " ".join(around.split()).strip(" ,.!")
    is_known = not re.search(r"\w", _AROUND.sub(" ", around))
    return is_known and bool(_TO.fullmatch(words) or _ONLY_IN_PLACE.search(words))


def _exchanged(said: list[str], caption: str) -> CaptionEdit | None:
    """Runs of those that stand there and of others must take turns."""
    there = {it: spots_of(it, caption) for it in said}
    runs = [list(run) for _, run in groupby(said, key=lambda it: bool(there[it]))]
    if len(runs) % 2 or any(len(spots) > 1 for spots in there.values()):
        return None
    for pair in zip(runs[::2], runs[1::2], strict=True):
        old, new = pair if there[pair[0][0]] else reversed(pair)
        caption = put(caption, spots_of(old[0], caption), " ".join(new))
        for other in old[1:]:
            caption = without(caption, spots_of(other, caption))
    return CaptionEdit(caption)
