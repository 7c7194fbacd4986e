"""The sort of a text that is typed about a post in hand: the first that fits. Pure."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.reading.cover import read_cover
from bot.reading.edits.decoration import begs, decorations, pleads, without
from bot.reading.edits.doubts import (
    as_a_caption,
    goes_on_behind,
    is_shifted,
    replaces_words,
    writes,
)
from bot.reading.edits.exchanges.contrasts import contrast_in, may_put_right
from bot.reading.edits.gist.gist import meant, otherwise
from bot.reading.edits.likeness import is_said_to_the_bot, may_change_the_post, untagged
from bot.reading.edits.message import read_edits, time_in_words, with_names
from bot.reading.edits.notes.lists import is_list, read_list
from bot.reading.edits.notes.shorthand import in_words
from bot.reading.edits.pieces.clauses import LATELY, clause_of, small, with_a_remark
from bot.reading.edits.pieces.values import (
    About,
    CaptionEdit,
    Chosen,
    CoverEdit,
    Deed,
    DeedEdit,
    Doubt,
    DoubtError,
    Edit,
    PlaceEdit,
    TimeEdit,
    Unclear,
    Understood,
)
from bot.reading.edits.readers.people import read_each_name, read_names
from bot.reading.edits.readers.times import read_time
from bot.reading.edits.reasons.deleting import is_surely_deleted
from bot.reading.edits.reasons.losses import loses_some
from bot.reading.edits.reasons.misgivings import has_misgivings
from bot.reading.edits.reasons.told import read_beside
from bot.reading.edits.repeating import repeats_itself
from bot.reading.edits.thanks import is_thanks, may_thank, thanks_and_tells
from bot.reading.place import MARK, is_place_link
from bot.reading.times.moving import names_only_a_day
from posting import only_hashtags, with_hashtags

_NTH = re.compile(r"\d\d?(?:-?[а-яё]{1,3}|st|nd|rd|th) ")  # `1-е фото выкинь`
_COVER = re.compile(
    r"\d{1,2}:\d{2}[.,]\d{1,3}"
    r"|(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) second"
    r"|(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят)[а-я]{1,3} секунд[ау]",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\s*(?:№|#|no\.?|number|номер)?\s*(?P<number>[1-9]\d?)[.,:)\s—–-]+(?P<order>\D.*)",
    re.IGNORECASE | re.DOTALL,
)
_SENTENCES = re.compile(r"\n|\w{3,}[.!?…]\s+\S")
_TIME_FIRST = re.compile(r"(?P<time>.{3,40}?(?:\d|\wm|noon|полдень))[.!?…]+ (?=[a-zа-яё])")
_TO_READERS = re.compile(r"\b(?:we|us|our|you|your|мы|нас|нам|вы|вас|вам)\b")


class Sort(StrEnum):
    THANKS = "thanks"
    EDITS = "edits"
    DOUBT = "doubt"
    TEXT = "text"


@dataclass(frozen=True)
class Sorted:
    sort: Sort
    edits: tuple[Edit, ...] = ()
    unclear: Unclear | None = None

    @property
    def deed(self) -> Deed | None:
        return next((edit.deed for edit in self.edits if isinstance(edit, DeedEdit)), None)


MOST_OF_AN_ORDER = 14  # words
_OPEN = {Doubt.LOST, Doubt.HALF, Doubt.MAYBE, Doubt.BOTH, Doubt.NOT_THERE, Doubt.NOT_TAGGED}
TEXT, THANKS = Sorted(Sort.TEXT), Sorted(Sort.THANKS)


def sort_of(typed: str, about: About, chosen: Chosen = None) -> Sorted:
    """Times, names, hashtags, a cover and a place are edits as well; a day alone may be the first
    caption of a post. What may be no order is asked about."""
    found = _word_by_word(typed, about, chosen)
    is_doubted = found.unclear is not None and found.unclear.doubt in _OPEN
    if not about.caption or not (is_doubted or found.sort in {Sort.TEXT, Sort.EDITS}):
        return found

    def read(order: str, about: About) -> tuple[Edit, ...]:
        return _word_by_word(order, about, None).edits

    if found.edits:
        other = otherwise(typed, found.edits, about, read)
        return _sorted_as(other) if other else found
    edits = meant(typed, about, read, is_order=is_doubted)
    return Sorted(Sort.EDITS, edits) if edits else found


def _word_by_word(typed: str, about: About, chosen: Chosen) -> Sorted:
    if repeats_itself(typed):
        return TEXT
    if listed := read_list(typed, about, lambda it, then: sort_of(it, then).edits):
        return _sorted_as(listed)
    for said in in_words(typed, about.caption):
        found = _sort_of(said, about, chosen)
        if found.sort is Sort.EDITS and not has_misgivings(typed, found.edits):
            return found
    return _sort_of(typed, about, chosen)


def _sorted_as(found: Understood | Unclear) -> Sorted:
    if isinstance(found, Unclear):
        return Sorted(Sort.DOUBT, unclear=found)
    return Sorted(Sort.EDITS, found.edits)


def _sort_of(typed: str, about: About, chosen: Chosen) -> Sorted:
    found = _decorated(typed, about, chosen)
    if found.sort is not Sort.EDITS and thanks_and_tells(typed, about.caption):
        return THANKS
    if found.sort is Sort.TEXT and about.caption and _may_be_an_order(typed, about.caption):
        return Sorted(Sort.DOUBT, unclear=Unclear(Doubt.LOST, typed.strip()))
    if found.sort is not Sort.EDITS:
        return found
    if typed.startswith(MARK) and any(map(_is_told, found.edits)):
        return TEXT
    is_meant = found.deed is not Deed.DELETE or is_surely_deleted(typed, about.media)
    is_doubted = has_misgivings(typed, found.edits) or loses_some(typed, found.edits, about)
    is_done = is_meant and not is_doubted
    return found if is_done else Sorted(Sort.DOUBT, unclear=_not_meant(typed.strip(), found.edits))


def _may_be_an_order(typed: str, caption: str) -> bool:
    is_short = typed.rfind("#") < 1 and len(typed.split()) <= MOST_OF_AN_ORDER
    is_said = is_shifted(small(typed.strip())) or may_put_right(clause_of(typed), caption)
    is_said = (is_said and is_short) or may_change_the_post(typed, caption)
    return is_said or may_thank(typed) or _begins_with_a_time(typed)


def _not_meant(typed: str, edits: tuple[Edit, ...]) -> Unclear:
    """`maybe saturday?`: the time is one tap away."""
    is_time = len(edits) == 1 and isinstance(edits[0], TimeEdit)
    is_proposed = typed.endswith("?") or typed.lower().startswith(("how about", "what about"))
    if is_time and is_proposed:
        return Unclear(Doubt.BOTH, typed, typed, edits)
    return Unclear(Doubt.LOST, typed)


def _is_told(edit: Edit) -> bool:
    """The place is several sentences."""
    return isinstance(edit, PlaceEdit) and _SENTENCES.search(edit.typed) is not None


def _decorated(typed: str, about: About, chosen: Chosen) -> Sorted:
    """What decorates an order changes nothing."""
    runs = decorations(typed, about.caption)
    bare = without(typed, runs)
    if bare == typed:
        return _sorted(typed, about, chosen)
    found = _sorted(bare, about, chosen)
    is_thing = any(it.may_be_of_words and not it.is_face for it in runs)
    if is_thing and (asked := _as_a_decorated_caption(typed, bare, found.edits, about)):
        return asked
    edits = found.edits or (found.unclear.edits if found.unclear else ())
    beside = [it for it in runs if it.may_be_of_words and writes(edits, it.word, about)]
    if beside:
        words = without(typed, [it for it in runs if it not in beside])
        half = Unclear(Doubt.HALF, beside[-1].signs, bare, edits)
        if replaces_words(edits, bare, about):
            is_none = beside[-1].is_face or goes_on_behind(beside[-1].word, edits)
            return found if is_none else Sorted(Sort.DOUBT, unclear=half)
        said = _sorted(words, about, chosen)
        return Sorted(Sort.DOUBT, unclear=half) if said.sort is Sort.TEXT else said
    if found.sort is not Sort.DOUBT:
        return found
    said = _sorted(typed, about, chosen)
    is_time = bare[:1].islower() and time_of(bare.partition(",")[0]) is not None
    is_said = is_time or pleads(bare) or (begs(bare) and bare[:1].islower())
    return found if said.sort is Sort.DOUBT or (said.sort is Sort.TEXT and is_said) else said


def _as_a_decorated_caption(
    typed: str, bare: str, edits: tuple[Edit, ...], about: About
) -> Sorted | None:
    """`sunday 12:00 🌷` and `#tulips 🌷` may be the first caption of a post, `Tomorrow 🍰` any."""
    if not edits or not all(isinstance(it, TimeEdit | CaptionEdit) for it in edits):
        return None
    word = bare.strip(" .!")
    is_day = word.istitle() and word.isalpha() and names_only_a_day(word.lower())
    if about.caption and not is_day:
        return None
    if isinstance(edits[0], CaptionEdit):
        return TEXT
    return Sorted(Sort.DOUBT, unclear=Unclear(Doubt.BOTH, typed.strip(), typed, edits))


@lru_cache(maxsize=LATELY)
def _sorted(typed: str, about: About, chosen: Chosen) -> Sorted:
    if is_thanks(typed, is_caption_awaited=not about.caption):
        return THANKS
    try:
        edits = _of_one_sort(typed, about)
    except DoubtError as error:
        return Sorted(Sort.DOUBT, unclear=error.unclear)
    if edits is not None:
        if _may_be_words(edits, about):
            return Sorted(Sort.DOUBT, unclear=Unclear(Doubt.BOTH, typed.strip(), typed, edits))
        return _sorted_as(as_a_caption(clause_of(typed), edits, about) or Understood(edits))
    found = read_beside(
        typed,
        about,
        lambda it: read_edits(it, about, chosen),
        named=lambda it: with_names(it, about),
        is_said=is_said_to_the_bot(_NTH.sub("", untagged(typed), count=1))
        or (_begins_with_a_time(typed) and not _TO_READERS.search(typed)),
    )
    return _sorted_as(found) if found else TEXT


def _begins_with_a_time(typed: str) -> bool:
    """`March 12, noon. the trip got moved`: no caption goes on with a small letter."""
    found = _TIME_FIRST.match(typed)
    return found is not None and isinstance(read_time(clause_of(found["time"])), TimeEdit)


def numbered(typed: str) -> tuple[str, str] | None:
    """`3 to friday`: the number of a post, and an order about it. None where the number is part of
    the order (`3 march`, `2 hours later`), or no order is left."""
    found = _NUMBERED.fullmatch(typed)
    if found is None or is_list(typed) or sort_of(typed, About()).sort is Sort.EDITS:
        return None
    order = found["order"]
    is_order = sort_of(order, About()).sort in {Sort.EDITS, Sort.DOUBT}
    return (found["number"], order) if is_order else None


def is_only_a_time(typed: str) -> bool:
    return isinstance(time_of(typed), TimeEdit)


def time_said(typed: str) -> str | None:
    """The words that say when, of a text that does nothing else: without those that order it, beg
    or give reasons, or decorate it."""
    typed = without(typed, decorations(typed, ""))
    time = time_of(typed) or time_in_words(typed)
    return time.typed if isinstance(time, TimeEdit) else None


def time_of(typed: str) -> Edit | None:
    """Of a text that says when, and nothing else."""
    is_clause = typed.strip() and not repeats_itself(typed)
    return read_time(clause_of(typed)) if is_clause else None


def _of_one_sort(typed: str, about: About) -> tuple[Edit, ...] | None:
    clause = clause_of(typed)
    if contrast_in(clause, about) is not None:  # about words of the caption
        return None
    if (time := read_time(clause)) is not None:
        return (time,)
    if typed.lstrip().startswith("@"):
        names = read_names(clause, about) or read_each_name(clause)
        if names is not None:
            return names
    if tags := only_hashtags(typed):
        return (CaptionEdit(with_hashtags(about.caption, tags)),)
    if about.videos and _COVER.fullmatch(typed.strip()):
        return (CoverEdit(read_cover(typed)),)
    return (PlaceEdit(typed.strip()),) if _is_place(typed.strip(), about) else None


def _is_place(typed: str, about: About) -> bool:
    """A link, the name of one that was used lately word for word, where a caption stands also
    without its town, or a line that begins with 📍."""
    name = typed.removeprefix(MARK).strip()
    is_marked = typed.startswith(MARK) and "\n" not in typed and bool(name)
    is_marked = is_marked and (bool(_SENTENCES.search(name)) or with_a_remark(name) is None)
    names = {*about.places}
    if about.caption:
        names |= {name.partition(",")[0] for name in about.places}
    return is_place_link(typed) or typed.casefold() in names or is_marked


def is_no_place(typed: str) -> bool:
    """An order to leave the place out, and nothing else."""
    return sort_of(typed, About()).edits == (PlaceEdit(""),)


def _may_be_words(edits: tuple[Edit, ...], about: About) -> bool:
    is_day = isinstance(edits[0], TimeEdit) and names_only_a_day(edits[0].typed)
    return is_day and not about.caption
