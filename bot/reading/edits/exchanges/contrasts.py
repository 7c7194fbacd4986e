"""What is not so but otherwise: `its 4 spots now, not 6`, «мёд не липовый, а цветочный». The one
stands once in the caption, and the other takes its place, whatever frames the two. And a number
that is said anew with what it counts: `day pass is 950` of “Day pass 900 rubles”."""

import re
from dataclasses import dataclass

from bot.reading.edits.exchanges.places import (
    LED,
    Substitution,
    contents,
    is_counted_otherwise,
    place_of,
    told_in,
)
from bot.reading.edits.exchanges.sides import NotBut, may_contrast, sides_of
from bot.reading.edits.pieces.clauses import CAPTION_WORD, CHANGE, Clause, small, without_where
from bot.reading.edits.pieces.finding import Spot, put, spots_meant, spots_of
from bot.reading.edits.pieces.values import About, CaptionEdit, Doubt, Unclear
from bot.reading.grammar.text import understand

_ITS = re.compile(r"(?:it'?s|it is|это)(?: \S+){1,5}")
_OF_THE_TEXT = re.compile(rf"{CAPTION_WORD}: (?:\S+ ){{2,5}}\S+")
_NAMES_ONE = frozenset({"called", "named", "name", "name's", "зовут", "имя"})
_RANGES = re.compile(r"(?:till|until|from|to|до|с|со|от|за) ")
_LONG_NUMBER = re.compile(r"\d[\d.,:]*\d")
_AN_HOUR = re.compile(r"(?:(?:at|в|к|на) )?(?:1?\d|2[0-4])(?::\d\d)?(?: ?(?:am|pm|утра|вечера))?")
_LETTER = re.compile(r"\w")  # none in 🌷, whose place is one of signs
_OF_A_PHOTO = re.compile(r"\b(?:photo|pic(?:ture)?|slide|фот(?:о|к\w+)|слайд\w*|картинк\w+) #?\d")
_AT_AN_HOUR = re.compile(r"(?:at|on|в|во|на|к) \d")
_NUMBER = re.compile(r"(?<![\w#@.,:])\d+(?:[.,:]\d+)*(?!\w)(?![.,:]\d)")
_A_WORD = re.compile(r"[^\W\d]+(?:['’-][^\W\d]+)*")
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


@dataclass(frozen=True)
class _Contrast:
    """`is_formed` is false where the new words may need another form there, `is_sure` also where
    captions say the same."""

    edit: CaptionEdit
    is_shared: bool  # other words of the sentence stand there, too
    is_formed: bool
    is_sure: bool
    has_end: bool  # no more words can be meant
    told: str  # `old → new`


def contrast_in(
    clause: Clause, about: About, *, is_no_time: bool = False
) -> CaptionEdit | Unclear | None:
    """What is done or offered; None for a sentence that is none, or is about something else than
    the caption. `is_no_time` of one that is known to be no time of the post."""
    found = _contrast_in(clause, about.caption, is_no_time=is_no_time)
    if found is None:
        is_lost = _OF_THE_TEXT.fullmatch(clause.low) and any(sides_of(without_where(clause)))
        return Unclear(Doubt.LOST, clause.typed) if is_lost else None
    if found.is_sure or (about.is_reply and found.is_formed):
        return found.edit
    return _offered(found, clause)


def whole_contrast(clause: Clause, about: About) -> CaptionEdit | None:
    """One that is sure, and none of whose words are missing: what is said behind it is no part of
    it. It is known to be no time of the post."""
    found = _contrast_in(clause, about.caption, is_no_time=True)
    return found.edit if found and found.is_sure and found.has_end else None


def may_put_right(clause: Clause, caption: str) -> bool:
    """Half of it stands there."""
    return any(not it.is_whole and spots_meant(it.old, caption) for it in sides_of(clause))


def _offered(found: _Contrast, clause: Clause) -> Unclear:
    told = f"{clause.typed} ({found.told})"
    return Unclear(Doubt.MAYBE, told, clause.typed, (found.edit,))


def _contrast_in(clause: Clause, caption: str, *, is_no_time: bool) -> _Contrast | None:
    if not may_contrast(clause) or _OF_A_PHOTO.search(clause.low):
        return None
    bare = without_where(clause)
    is_named = bare != clause
    for sides in sides_of(bare):
        is_said = is_named or sides.is_regretted or not clause.typed[:1].isupper()
        is_said = is_said or _ITS.match(clause.low) is not None
        found = _contrast(sides, caption, is_said=is_said)
        is_hour = _AT_AN_HOUR.match(small(sides.new)) or _AT_AN_HOUR.match(small(sides.old))
        is_clear = (is_no_time and not is_hour) or is_named or (found and found.is_shared)
        if found and (is_clear or not _may_be_a_time(sides, caption)):
            return found
    return None


def _contrast(sides: NotBut, caption: str, *, is_said: bool) -> _Contrast | None:
    """`is_said` is true of what is certainly said to the bot."""
    place = place_of(sides, caption)
    shared = _shared(place, sides, caption) if place else None
    if place is None or shared is None:
        return None
    is_sure = bool(is_said or shared or sides.is_quoted or len(contents(sides.old)) > 1)
    is_sure = is_sure or _are_names(sides, place, caption)
    is_formed = place.is_formed and not is_counted_otherwise(place, sides, caption)
    is_formed = is_formed and bool(_LETTER.search(sides.old) or not _LETTER.search(sides.new))
    is_sure = is_sure and is_formed and not _is_a_hashtag(sides, place, caption)
    told = f"{caption[slice(*place.spot)]} → {place.new}"
    edit = CaptionEdit(put(caption, (place.spot,), place.new))
    is_short = sides.new.count(" ") <= sides.old.count(" ")
    has_end = is_short or sides.is_quoted or not sides.is_whole
    return _Contrast(edit, shared, is_formed, is_sure, has_end, told)


def _shared(place: Substitution, sides: NotBut, caption: str) -> bool | None:
    """Whether words beside the two stand in the caption as well; None where some are of something
    else, or one of them may be what is new."""
    others = [it for words in (sides.head, *place.beside) for it in told_in(words)]
    apart = caption.replace("-", " ")
    there = [it for it in others if spots_of(it, apart)]
    unknown = [it for it in others if it not in there]
    is_name = any(
        _NAMES_ONE & {*small(it).split()} for it in (sides.head, *place.beside)
    ) or _are_names(sides, place, caption)
    is_label = sides.is_regretted or _LONG_NUMBER.search(place.new)
    numbers = {*unknown} - {*contents(" ".join(unknown))}
    is_timed = bool(numbers) or any(map(understand, unknown))
    if len(unknown) > max(len(there), is_name) and (is_timed or not is_label):
        return None
    is_odd = unknown and not (is_name or sides.is_whole or re.search(r"\d", place.new))
    return None if is_odd else bool(there)


def _may_be_a_time(sides: NotBut, caption: str) -> bool:
    """Of the post: `friday, not thursday`, `at 7, not 6`; not `to 10, not to 9` of “6 to 9”."""
    if _RANGES.match(small(sides.new)) and spots_of(sides.old, caption):
        return False
    new, old = (LED.sub("", small(it), count=1) for it in (sides.new, sides.old))
    is_old = _AN_HOUR.fullmatch(old) or understand(old)
    is_counted = not is_old and old[:1].isdigit()  # `6 places`
    return bool(is_old or understand(new) or (_AN_HOUR.fullmatch(new) and not is_counted))


def _is_a_hashtag(sides: NotBut, place: Substitution, caption: str) -> bool:
    """Which of the two is meant, or both?"""
    is_bare = sides.is_whole and not told_in(sides.head)
    return is_bare and bool(spots_of(f"#{caption[slice(*place.spot)]}", caption))


def _are_names(sides: NotBut, place: Substitution, caption: str) -> bool:
    """Words with capitals that begin no sentence, neither there nor where they were said."""
    there, new = caption[slice(*place.spot)].split()[-1], place.new.split()[-1]
    is_inside = re.search(r"[\w,] $", caption[: place.spot[0]]) is not None
    is_name = is_inside or sides.old.split()[-1][:1].isupper()
    return is_name and there[:1].isupper() and new[:1].isupper()


def with_its_number(clause: Clause, caption: str) -> CaptionEdit | None:
    """None where it is not clear which number is meant, or what is said may be a time of the
    post."""
    said = _said(clause)
    numbers = [it[0] for it in _NUMBER.finditer(said)]
    words = tuple(it for it in _A_WORD.findall(said) if not _BESIDE.fullmatch(it))
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
    place = Substitution(spots[0], new, words) if new else None
    if place is None or is_counted_otherwise(place, NotBut("", "", ""), caption):
        return None
    return CaptionEdit(put(caption, (place.spot,), place.new))


def _said(clause: Clause) -> str:
    """Without the order to put it right."""
    behind = _BEHIND_IT.search(clause.low)
    said = clause.low[: behind.start()] if behind else clause.low
    before = _BEFORE_IT.match(said)
    return said[before.end() :] if before else said


def _number_of(phrase: re.Match[str], words: tuple[str, ...], new: str) -> Spot | None:
    """The only one of a phrase in which all the words stand, or the only one of its sort."""
    numbers = list(_NUMBER.finditer(phrase[0]))
    alike = [it for it in numbers if (":" in it[0]) is (":" in new)]
    numbers = alike if len(numbers) > 1 else numbers
    if len(numbers) != 1 or not all(
        _stands(it, phrase[0]) for it in words if not _LEADS.fullmatch(it)
    ):
        return None
    leads = list(filter(_LEADS.fullmatch, words))
    is_led = not leads or any(spots_of(it, phrase[0]) for it in leads)
    start, end = numbers[0].span()
    return (phrase.start() + start, phrase.start() + end) if is_led else None


def _stands(word: str, text: str) -> bool:
    """Of an English one the plural, too."""
    return any(spots_of(it, text) for it in (word, f"{word}s", word.removesuffix("s")))


def _alike(new: str, old: str) -> str | None:
    """An hour in the way of the one there; None for a clock time in the place of a count."""
    if ":" in old and new.isdigit():
        return f"{new}:00" if int(new) <= _HOUR else None
    return None if ":" in new and ":" not in old else new
