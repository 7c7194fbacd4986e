"""Hashtags and emoji that take each other's place: `no #a please, #b instead`, «#a и #b на #c»,
`🐶 to 🐾`. One of two runs stands in the caption, and all words around them say only that."""

import re
from itertools import groupby

from bot.reading.edits.exchanges.frames import are_exchanged
from bot.reading.edits.pieces.clauses import ADD, CHANGE, DO, MOVE, TAKE_THING, Clause
from bot.reading.edits.pieces.finding import put, spots_of, without
from bot.reading.edits.pieces.values import CaptionEdit, Chosen

_TAG = re.compile(r"#\w+")
_EMOJI = re.compile(r"[\u2600-\u27bf\u2b50\U0001f300-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*")
_ONLY_IN_PLACE = re.compile(
    rf"\b(?:{CHANGE}|instead|no|not|without|isn'?t|rather|better|should|must|ought|wrong|out|off|away"
    rf"|вместо|взамен|не|без|лучше|пусть|должн\w+|долой|прочь|вон|лишн\w+|{TAKE_THING})\b"
    r"|->|=>|→|➡|>"
)
_TAKEN_AND_ADDED = re.compile(
    rf"\b{TAKE_THING}\b(?!.*\b(?:instead|вместо)\b).*\b(?:{ADD}|{MOVE})\b"
)
_TO = re.compile(r"(?:to|for|with|на) ?")
_AROUND = re.compile(
    rf"\b(?:{ADD}|{CHANGE}|{DO}|{TAKE_THING}|no|not|without|isn'?t|instead|rather|than|better"
    r"|should|must|ought|be|is|are|goes?|wrong|out|off|away|in|of|for|to|with|by|the|a|an|its?|it'?s|and|but|use"
    r"|i|i'd|we|want|like|have|prefer|now|then|please|pls|place|there|hash ?tags?|tags?|emojis?"
    r"|smileys?|вместо|взамен|не|без|а|и|на|лучше|пусть|должн\w+|быть|будет|долой|прочь|вон|лишн\w+"
    r"|нужн\w+|надо|поставь(?:те)?|тут|там|туда|теперь|него|нее|этого|х[еэ]ш ?-?т[еэ]г\w*|тег\w*"
    r"|смайл\w*|эмодзи)\b|->|=>|→|➡️?"
)


def read_signs(clause: Clause, caption: str, _: Chosen = None) -> CaptionEdit | None:
    """None where it is not clear which are to go, or something else is said beside them."""
    for sign in (_TAG, _EMOJI):
        said = sign.findall(clause.typed)
        around = sign.sub(" ", clause.low)
        is_loose = len(said) == len("ab") and are_exchanged(around)
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
