"""What is not so but otherwise: `its 4 spots now, not 6`, «мёд не липовый, а цветочный». The one
stands once in the caption, and the other takes its place, whatever frames the two. And a number
that is said anew with what it counts: `day pass is 950` of “Day pass 900 rubles”."""

import re
from dataclasses import dataclass

from bot.reading.edits.exchanges.places import (
    A_WORD,
    BESIDE,
    GOES,
    LEADS,
    LED,
    Substitution,
    amount_of,
    bends_what_it_counts,
    contents,
    in_its_way,
    is_counted_otherwise,
    numbers_in,
    place_of,
    spots_like,
    stands,
    told_in,
)
from bot.reading.edits.exchanges.sides import (
    FOLLOWERS,
    SINCE,
    NotBut,
    may_contrast,
    sides_of,
    without_the_fix,
)
from bot.reading.edits.pieces.clauses import CAPTION_WORD, Clause, small, without_where
from bot.reading.edits.pieces.finding import Spot, put, spots_meant, spots_of
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
_PHRASE = re.compile(r"(?:[^\n,.;!?()—–\u2600-\u27bf\U0001f300-\U0001faff]|(?<=\d)[.,](?=\d))+")
_WAS = re.compile(r"\b(?:was|were|used to be|before|был[аои]?|раньше)\b")
_CLOCK = re.compile(r"(?<![\d:])\d?\d:\d\d(?![\d:])")
_OPENS = re.compile(
    r"\b(?:open\w*|clos\w+|until|till|close|работа\w+|откры\w+|закры\w+|начал\w+|начин\w+|sta?rts?)\b"
)
"""Of a business: its hours are in the caption."""
_UNTIL = re.compile(r"(?:\b(?:until|till|to|до)|[—–-]) ?$", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|теперь|уже)\b")
_UNIT_OF_TIME = re.compile(r"(?:minute|hour|day|week|month|минут|час|д[ен]|недел|месяц)")
_NTH = {"first": 0, "second": 1, "third": 2, "last": -1, "пер": 0, "вто": 1, "тре": 2, "пос": -1}
_NTH_THING = re.compile(
    r"\b(?P<nth>first|second|third|last|(?:перв|втор|трет|последн)[а-я]{2,3}) "
    r"(?!photo|pic|slide|comment|line|sentence|фото|комм|строк|предл)(?P<thing>[^\W\d]+)"
)
_AMOUNT = re.compile(r"(?:(?P<what>[^\W\d]+)(?: is| are| costs?| стоит)? )?(?P<amount>\d+)")
_LEAST_AMOUNT, _FEWEST_WORDS, _FEW = 100, 2, 5


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
    is_number_said = is_small and not _CLOCK.search(clause.low)
    return with_its_number(clause, about.caption) if is_number_said else None


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
    """None where it is not clear which number is meant, or it may be a time of the post."""
    told = without_the_fix(without_where(clause))
    if not numbers_in(told) or FOLLOWERS.search(told):
        return None
    said = SINCE.sub(lambda it: it[0] if spots_of(it[0], caption) else " ", told)
    numbers = [it[0] for it in numbers_in(said)]
    fresh = [it for it in numbers if not spots_meant(it, caption)]
    figures = [it for it in numbers if it[0].isdigit()]
    is_was = len(figures) > 1 and _WAS.search(said) is not None
    if len(fresh) != 1 or (len(figures) > 1 and not is_was):
        return None
    words = [it for it in A_WORD.findall(said) if it not in fresh and not _WAS.fullmatch(it)]
    words = [it for it in words if not (BESIDE.fullmatch(it) or _goes(it, caption))]
    spots = _spots_told(fresh[0], words, said, caption)
    spots = [it for it in spots if not is_was or small(caption[slice(*it)]) in numbers]
    is_fixed = told != clause.low
    if not spots and (is_fixed or said != told or _NOW.search(said)):
        spots = _only_like(fresh[0], words, said, caption, is_fixed=is_fixed)
    new = in_its_way(fresh[0], caption[slice(*spots[0])]) if len(spots) == 1 else None
    place = Substitution(spots[0], new, tuple(words)) if new else None
    if place is None or bends_what_it_counts(place, caption):
        return None
    return CaptionEdit(put(caption, (place.spot,), place.new))


def _goes(word: str, caption: str) -> bool:
    """It only says that something has changed."""
    return GOES.fullmatch(word) is not None and not stands(word, caption)


def _spots_told(new: str, words: list[str], said: str, caption: str) -> list[Spot]:
    """By what is counted, or by its place among others: `the second show is at 16:00`."""
    phrases = list(_PHRASE.finditer(caption))
    if (nth := _NTH_THING.search(said)) and not spots_of(nth[0], caption):
        at = next(at for name, at in _NTH.items() if nth["nth"].startswith(name))
        several = [spots for it in phrases if len(spots := spots_like(new, it)) > 1]
        others = [it for it in words if it not in (nth["nth"], nth["thing"])]
        is_one = len(several) == 1 and at < len(several[0]) and all(map(LEADS.fullmatch, others))
        return [several[0][at]] if is_one else []
    counted = [it for it in words if not (LEADS.fullmatch(it) or understand(it))]
    if not counted or (
        len(said.split()) <= _FEWEST_WORDS and all(map(_UNIT_OF_TIME.match, counted))
    ):
        return []
    if _CLOCK.fullmatch(new) and GOES.search(said):
        words = [it for it in words if it not in {"at", "в"}]
    return [it for phrase in phrases if (it := _number_of(phrase, words, new))]


def _only_like(
    new: str, words: list[str], said: str, caption: str, *, is_fixed: bool
) -> list[Spot]:
    """The only hour of the caption, where that is to be put right, or the only such amount."""
    if _CLOCK.fullmatch(new):
        is_of_a_day = any(understand(it) and not spots_of(it, caption) for it in words)
        is_hour = (
            is_fixed
            and not is_of_a_day
            and (_OPENS.search(said) or not all(map(LEADS.fullmatch, words)))
        )
        hours = [it.span() for it in _CLOCK.finditer(caption)] if is_hour else []
        ends = [it for it in hours if _UNTIL.search(caption[: it[0]])]
        return ends if ends and _UNTIL.search(said.partition(new)[0]) else hours
    return [] if words else amounts_like(new, caption)


def amounts_like(new: str, caption: str) -> list[Spot]:
    """Those that may have become this one; none of what may be an hour."""
    amount = amount_of(new) or 0
    if amount < _LEAST_AMOUNT or understand(new):
        return []
    there = [(it.span(), amount_of(it[0]) or 0) for it in numbers_in(caption)]
    return [spot for spot, old in there if amount / 2 <= old <= 2 * amount]


def amount_alone(clause: Clause, caption: str) -> tuple[CaptionEdit] | None:
    """`3900`, `course 6200` beside another order: the only amount that may have become this one."""
    found = clause.tidy().fits(_AMOUNT) if any(map(str.isdigit, clause.low)) else None
    spots = amounts_like(found["amount"], caption) if found else []
    if found is None or len(spots) != 1 or spots_of(found["what"], caption):
        return None
    return (CaptionEdit(put(caption, (spots[0],), found["amount"])),)


def _number_of(phrase: re.Match[str], words: list[str], new: str) -> Spot | None:
    """The only one of a phrase in which all the words stand, or the only one of its sort."""
    if not all(stands(it, phrase[0]) for it in words if not LEADS.fullmatch(it)):
        return None
    leads = list(filter(LEADS.fullmatch, words))
    if leads and not any(spots_of(it, phrase[0]) for it in leads):
        return None
    spots = spots_like(new, phrase)
    if not spots and new.isdigit():  # `at 7` of “7:00”
        clocks = [it.span() for it in _CLOCK.finditer(phrase[0])]
        spots = [(phrase.start() + start, phrase.start() + end) for start, end in clocks]
    text = phrase.string
    same = [it for it in spots if text[it[0]].isdigit() is new[0].isdigit()]
    spots = same if len(spots) > 1 else spots
    return spots[0] if len(spots) == 1 else None
