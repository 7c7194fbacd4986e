"""A number of the caption that is said anew with what it counts: `day pass is 950` of “Day pass 900
rubles”, «дети до 14 бесплатно» of «дети до 12 лет бесплатно», `tickets 1700 now, was 1500`."""

import re

from bot.reading.edits.pieces.clauses import CAPTION_WORD, CHANGE, Clause, small
from bot.reading.edits.pieces.finding import Spot, put, spots_of
from bot.reading.edits.pieces.stems import stem
from bot.reading.edits.pieces.values import CaptionEdit
from bot.reading.grammar.text import understand

_NUMBER = re.compile(r"(?<![\w#@.,:])\d+(?:[.,:]\d+)*(?!\w)(?![.,:]\d)")
_WORD = re.compile(r"[^\W\d]+(?:['’-][^\W\d]+)*")
_PHRASE = re.compile(r"(?:[^\n,.;!?()—–]|(?<=\d)[.,](?=\d))+")
_FIXED = re.compile(
    rf"(?:(?:please|pls|can you|пожалуйста) )?(?:{CHANGE})(?: (?:it|that|this|это))?"
    rf"(?: (?:in|в) (?:the )?{CAPTION_WORD})?(?: (?:please|pls|пожалуйста))?"
)
_BEFORE_IT = re.compile(rf"{_FIXED.pattern}(?:[:,.!] ?|$)")
_BEHIND_IT = re.compile(rf"[,.!;—–-]+ *{_FIXED.pattern}$")
_WAS = re.compile(r"\b(?:was|were|used to be|before|был[аои]?|раньше)\b")
_CLOCK = re.compile(r"(?<![\d:])\d?\d:\d\d(?![\d:])")
_OPENS = re.compile(
    r"\b(?:open\w*|clos\w+|until|till|close|работа\w+|откры\w+|закры\w+|начал\w+|начин\w+|sta?rts?)\b"
)
"""Of a business: its hours are in the caption."""
_BESIDE = re.compile(
    r"(?:is|are|be|it|it's|its|the|an?|now|actually|should|must|just|only|we|our|this|that|there"
    r"|will|costs?|rub\w*|euros?|eur|dollars?|usd|это|эта|этот|стоит|стоят|буд[еу]т|теперь|уже"
    r"|сейчас|у|нас|мы|пусть|руб|рубл\w+|р|евро)"
)
_LEADS = re.compile(
    r"(?:at|from|to|till|until|by|for|of|in|on|under|over|up|с|со|до|от|за|по|из|к|в|на|для|не)"
)
_HOUR = 24
Words = tuple[str, ...]


def with_its_number(clause: Clause, caption: str) -> CaptionEdit | None:
    """None where it is not clear which number is meant, or what is said may be a time of the
    post."""
    said = _said(clause)
    numbers = [it[0] for it in _NUMBER.finditer(said)]
    words = tuple(it for it in _WORD.findall(said) if not _BESIDE.fullmatch(it))
    counted = [it for it in words if not (_LEADS.fullmatch(it) or understand(it))]
    fresh = [it for it in numbers if not spots_of(it, caption)]
    is_was = len(numbers) > 1 and _WAS.search(said) is not None
    if len(fresh) != 1 or (len(numbers) > 1 and not is_was) or not counted:
        return None
    words = tuple(it for it in words if not _WAS.fullmatch(it))
    found = (_number_of(it, words, fresh[0]) for it in _PHRASE.finditer(caption))
    spots = [it for it in found if it and (not is_was or caption[slice(*it)] in numbers)]
    if not spots and said != clause.low and _OPENS.search(said) and _CLOCK.fullmatch(fresh[0]):
        spots = [it.span() for it in _CLOCK.finditer(caption)]
    new = _alike(fresh[0], caption[slice(*spots[0])]) if len(spots) == 1 else None
    return CaptionEdit(put(caption, (spots[0],), new)) if new else None


def _said(clause: Clause) -> str:
    """Without the order to put it right."""
    behind = _BEHIND_IT.search(clause.low)
    said = clause.low[: behind.start()] if behind else clause.low
    before = _BEFORE_IT.match(said)
    return said[before.end() :] if before else said


def _number_of(phrase: re.Match[str], words: Words, new: str) -> Spot | None:
    """The only one of a phrase in which all the words stand, or the only one of its sort."""
    there = {*map(_form, _WORD.findall(small(phrase[0])))}
    numbers = list(_NUMBER.finditer(phrase[0]))
    alike = [it for it in numbers if (":" in it[0]) is (":" in new)]
    numbers = alike if len(numbers) > 1 else numbers
    if len(numbers) != 1 or not all(_form(it) in there for it in words if not _LEADS.fullmatch(it)):
        return None
    leads = list(filter(_LEADS.fullmatch, words))
    is_led = not leads or any(_form(it) in there for it in leads)
    start, end = numbers[0].span()
    return (phrase.start() + start, phrase.start() + end) if is_led else None


def _form(word: str) -> str:
    """The same for the forms of a word."""
    is_plural = word.isascii() and len(word) > len("abc") and not word.endswith("ss")
    return word.removesuffix("s") if is_plural else stem(word)


def _alike(new: str, old: str) -> str | None:
    """An hour in the way of the one there; None for a clock time in the place of a count."""
    if ":" in old and new.isdigit():
        return f"{new}:00" if int(new) <= _HOUR else None
    return None if ":" in new and ":" not in old else new
