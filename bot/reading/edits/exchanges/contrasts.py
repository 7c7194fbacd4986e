"""What is not so but otherwise: `its 4 spots now, not 6`, «мёд не липовый, а цветочный». The one
stands once in the caption, and the other takes its place, whatever frames the two."""

import re
from dataclasses import dataclass

from bot.reading.edits.exchanges.numbers import (
    amount_alone,
    amounts_like,
    with_its_number,
    without_the_fix,
)
from bot.reading.edits.exchanges.places import (
    LED,
    Substitution,
    contents,
    is_counted_otherwise,
    place_of,
    told_in,
)
from bot.reading.edits.exchanges.sides import NotBut, may_contrast, sides_of
from bot.reading.edits.pieces.clauses import CAPTION_WORD, WHEN, Clause, small, without_where
from bot.reading.edits.pieces.finding import put, spots_meant, spots_of
from bot.reading.edits.pieces.values import About, CaptionEdit, Doubt, Unclear
from bot.reading.grammar.text import understand

_ITS = re.compile(r"(?:it'?s|it is|это)(?: \S+){1,5}")
_OF_THE_TEXT = re.compile(rf"{CAPTION_WORD}: (?:\S+ ){{2,5}}\S+")
_NAMES_ONE = frozenset({"called", "named", "name", "name's", "зовут", "имя"})
_IN_A_PART = re.compile(
    r"(?:in|в) (?:the )?(?:first|second|third|last|перв\w+|втор\w+|треть\w+|последн\w+)"
    r" (?:sentence|line|предложени\w+|строк\w+|строчк\w+)[,:]? "
)
_RANGES = re.compile(r"(?:till|until|from|to|до|с|со|от|за) ")
_LONG_NUMBER = re.compile(r"\d[\d.,:]*\d")
_AN_HOUR = re.compile(r"(?:(?:at|в|к|на) )?(?:1?\d|2[0-4])(?::\d\d)?(?: ?(?:am|pm|утра|вечера))?")
_LETTER = re.compile(r"\w")  # none in 🌷, whose place is one of signs
_OF_A_PHOTO = re.compile(r"\b(?:photo|pic(?:ture)?|slide|фот(?:о|к\w+)|слайд\w*|картинк\w+) #?\d")
_AT_AN_HOUR = re.compile(r"(?:at|on|в|во|на|к) \d")
_OF_SOMETHING = re.compile(
    r"(?!лучше|давай|пост|публик|выход|пусть|можно|post|this|time|better)[а-яa-z]{4,}"
    r" (?:будет|у нас|is|are|starts?|begins?) (?:в|с|at|from) "
)
"""«группа будет в 20:15 а не в 19:30»"""
_ORDER = re.compile(rf"^(?:{WHEN})(?: (?:it|this|the post|его|это|пост))? ")
_FEW = 5  # words behind a number


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


def whole_contrast(clause: Clause, about: About, *, is_small: bool) -> CaptionEdit | None:
    """One that is sure, and none of whose words are missing: what is said behind it is no part of
    it. It is known to be no time of the post. So is a number in a text that begins with a small
    letter."""
    found = _contrast_in(clause, about.caption, is_no_time=True)
    if found and found.is_sure and found.has_end:
        return found.edit
    if not is_small or ":" in clause.low:
        return None
    if not clause.low.isdigit():
        text = with_its_number(clause, about.caption)
    else:
        text = amount_alone(clause, about.caption)
    return CaptionEdit(text) if text else None


def may_put_right(clause: Clause, caption: str) -> bool:
    """Half of it stands there, or it begins with what one of the amounts there may have become."""
    first, *others = clause.low.split(" ")
    is_short = first[:1].isdigit() and len(others) <= _FEW
    is_amount = is_short and bool(amounts_like(first.rstrip(",."), caption))
    sides = () if is_amount else sides_of(clause)
    return is_amount or any(not it.is_whole and spots_meant(it.old, caption) for it in sides)


def _offered(found: _Contrast, clause: Clause) -> Unclear:
    return Unclear(Doubt.MAYBE, f"{clause.typed} ({found.told})", clause.typed, (found.edit,))


def _contrast_in(clause: Clause, caption: str, *, is_no_time: bool) -> _Contrast | None:
    if not may_contrast(clause) or _OF_A_PHOTO.search(clause.low):
        return None
    bare = without_where(clause)
    if part := _IN_A_PART.match(bare.low):
        bare = bare.cut(part.end(), len(bare.low))
    is_named = bare != clause
    for sides in sides_of(bare):
        is_said = is_named or sides.is_regretted or not clause.typed[:1].isupper()
        is_said = is_said or _ITS.match(clause.low) is not None
        found = _contrast(sides, caption, is_said=is_said)
        is_hour = any(_AT_AN_HOUR.match(_unordered(it)) for it in (sides.new, sides.old))
        is_fixed = without_the_fix(clause) != clause.low or bool(_OF_SOMETHING.match(clause.low))
        is_clear = (is_no_time and not is_hour) or is_named or is_fixed
        is_clear = is_clear or (found is not None and found.is_shared)
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
    new, old = (LED.sub("", _unordered(it), count=1) for it in (sides.new, sides.old))
    is_old = _AN_HOUR.fullmatch(old) or understand(old)
    is_counted = not is_old and old[:1].isdigit()  # `6 places`
    return bool(is_old or understand(new) or (_AN_HOUR.fullmatch(new) and not is_counted))


def _unordered(words: str) -> str:
    """`at 9` of `post at 9`"""
    return _ORDER.sub("", small(words))


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
