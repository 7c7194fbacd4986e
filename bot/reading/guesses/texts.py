"""Words of the caption that may be meant to go, words and hashtags that may be meant to come, and
what is given for the first comment or the alt text. Pure."""

import re
from collections.abc import Iterator

from bot.reading.edits.gist.cues import AWAY, KEPT
from bot.reading.edits.pieces.finding import spots_of
from bot.reading.guesses.words import FAINT, LIKELY, SURE, THINKABLE, Meaning, Passage, put

_AWAY = re.compile(rf"{AWAY.pattern}|^(?:без|no)\b|\b(?:doesn'?t apply|не действует|уже нет)\b")
_TIE = (
    r"(?:[:,]| [—–-])? ?(?:(?:should be|could be|would be|must be|is|be|to|put|write|как|это"
    r"|пусть будет"
    r"|напиши\w*|поставь\w*|сделай\w*)\b[:,]? ?)?"
)
_FIELDS = {
    "first comment": r"(?:(?:as |in |to |into |for )?(?:the )?(?:first|1st) comment|comment"
    r"|(?:в )?(?:перв\w+ )?комм?ент\w*)",
    "alt text": r"(?:alt(?:ernative)?(?: text)?|описани\w+ (?:картинки|фото|фотографии"
    r"|для незрячих)|альт\w*"
    r"|describe (?:the|this) (?:picture|photo) as|опиши\w* (?:фото|картинку) как)",
    "caption": r"(?:(?:весь |whole )?(?:caption|text|текст|подпись)[^:]{0,40}(?=:)|(?:(?:new"
    r"|whole|scrap \w+) (?:caption|text)(?: and write)?|(?:the )?(?:caption|text)|текст\w*"
    r"|подпись))",
}
_GIVEN = {
    field: re.compile(rf"(?<!\w){form}(?!\w){_TIE}(?P<words>[^\s,.].*)", re.DOTALL)
    for field, form in _FIELDS.items()
}
_PLACE = re.compile(
    r"\b(?P<end>(?:at|to|in|with) the (?:very )?end|(?:end|finish|close) (?:it )?with"
    r"|в (?:сам\w+ )?кон\w+)\b"
    r"|\b(?P<start>(?:in|at|to) (?:the )?(?:front|start|beginn?in\w*|top)|first line|(?:start"
    r"|open|begin) (?:it |the \w+ )?with"
    r"|в (?:сам\w+ )?начал\w+|вперед\w*|начни\w* с)\b"
)
_ADD = re.compile(
    r"\b(?:add|put|write|append|include|допи\w+|добав\w+|напи\w+|впи\w+|вставь\w*|пусть стоит"
    r"|постав\w+)\b(?: in\b)?"
)
_ABOUT = re.compile(r"\b(?:about|on|with|про|об?|с)\s(?:the )?(?P<what>[\w-]{3,})")
_WITH_SIGN = re.compile(r"#\w+")
_NAMED_TAG = re.compile(
    r"\b(?:hash ?tag|х[еэ]ш-?т[еэ]г)\w*(?: (?:про|about|for))? (?P<behind>[^\W\d_]{3,})"
    r"|(?P<before>[^\W\d_]{3,}) (?:hash ?tag|х[еэ]ш-?т[еэ]г)"
)


def texts(message: Passage, caption: Passage) -> Iterator[Meaning]:
    yield from _taken_out(message, caption)
    yield from _given(message)
    yield from _added(message)
    yield from _hashtags(message, caption)


def _taken_out(message: Passage, caption: Passage) -> Iterator[Meaning]:
    """The longest words of the caption that are named, where something is to go, and the sentence
    that is about what is named."""
    if not _AWAY.search(message.low):
        return
    if about := _ABOUT.search(message.low):
        yield Meaning(f"remove the sentence about {about['what']}", LIKELY)
    words = message.words
    for length in range(min(len(words), 8), 0, -1):
        for at in range(len(words) - length + 1):
            run = words[at : at + length]
            text = message.between(run[0], run[-1])
            if any(it.is_weighty for it in run) and spots_of(text, caption.typed):
                yield put(text, "", LIKELY)
                return


def _given(message: Passage) -> Iterator[Meaning]:
    for field, form in _GIVEN.items():
        if found := form.search(message.low):
            words = message.typed[found.start("words") :].strip()
            yield Meaning(f"{field}: {words}", THINKABLE if field == "caption" else SURE)


def _added(message: Passage) -> Iterator[Meaning]:
    place, verb = _PLACE.search(message.low), _ADD.search(message.low)
    spans = [it.span() for it in (place, verb) if it]
    if not spans:
        return
    side = "start" if place and place["start"] else "end"
    behind = message.typed[max(end for _, end in spans) :].strip(" :,")
    before = message.typed[: min(start for start, _ in spans)].strip(" :,")
    between = message.typed[spans[0][1] : spans[1][0]] if len(spans) == 2 else ""
    between = between or (message.typed[spans[1][1] : spans[0][0]] if len(spans) == 2 else "")
    if words := between.strip(" :,") or behind or before:
        words = words.replace('"', "")
        yield Meaning(f'add at the {side}: "{words}"', LIKELY if place else FAINT)


def _hashtags(message: Passage, caption: Passage) -> Iterator[Meaning]:
    there = _WITH_SIGN.findall(caption.low)
    named = [f"#{it['behind'] or it['before']}" for it in _NAMED_TAG.finditer(message.low)]
    said = dict.fromkeys([*_WITH_SIGN.findall(message.low), *(it for it in named if it in there)])
    known, new = ([it for it in said if (it in there) is is_old] for is_old in (True, False))
    if len(known) == len(new) == 1:
        yield Meaning(f"replace {known[0]} with {new[0]}", LIKELY)
    if new:
        yield Meaning(f"add {' '.join(new)}", LIKELY)
    if known and KEPT.search(message.low):
        known = [it for it in there if it not in known]
    if known:
        yield Meaning(f"remove {' and '.join(known)}", LIKELY)
