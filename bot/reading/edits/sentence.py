"""A time in a sentence whose other words order it, beg, correct themselves or give reasons: `boss
says thursday 5pm, before we open`. The words of `fillers` may stand in any order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.reading.edits.gist.time_pieces import (
    MARKS,
    Piece,
    gaps_of,
    is_negated,
    joined,
    pieces_of,
    same_sort,
    tokens_of,
    with_other_clock,
    without_hours,
)
from bot.reading.edits.pieces import fillers
from bot.reading.edits.pieces.clauses import LATELY, WHEN_FORMS, Clause
from bot.reading.edits.pieces.orders import COPIES, OF_WORDS, QUESTION
from bot.reading.edits.pieces.values import (
    About,
    Doubt,
    Edit,
    ShiftEdit,
    SlotEdit,
    TimeEdit,
    Unclear,
)
from bot.reading.edits.readers.times import ORDERS, slot_or_shift
from bot.reading.grammar.colloquial import known_words
from bot.reading.grammar.words import MONTHS_EN, MONTHS_RU

_FILLERS = fillers.FILLERS | WHEN_FORMS
MOST_UNKNOWN = 2  # words beside a time that is asked about
MOST_WORDS, FEW_WORDS, STEM = 30, 3, 6
_VAGUE = re.compile(
    r"\b(?:weekend|week end|end of the month|month|earlier|later|sooner|soon|someday"
    "|one day|week|day after|the day before"
    r"|выходн\w+|конц[еу] месяца|месяц\w*|раньше|пораньше|позже|попозже|недел\w+|на днях|скоро)\b"
)
_ANY_OF_IT = re.compile(
    r"\b(?:some(?:time|where|day)?|any day|whenever|(?:early|late) next|you choose"
    r"|когда-?нибудь|как-?нибудь|где-?нибудь)\b"
)
"""Which day, or which hour of it, is left open."""
_AROUND = re.compile(
    r",? ?(?:а )?\b(?:не|not) (?:утра|дня|вечера|ночи|am|pm|in the (?:morning|afternoon|evening))\b"
    r"|(?:чуть|немного|a bit|a little|slightly|just) (?:раньше|до|before) \w+"
    r"(?=,? (?:например|скажем|say|like)\b)"
)
"""What the time is not, or what it stands beside: `a bit before 6, say 5:50`."""
_MONTH_TOLD = re.compile(
    "|".join(
        rf"\b(?:to |in |for |на |в )?(?:{en}|{ru[:-1]}\w)[,:]? (?=\d\d?\.0?{number}\b)"
        for number, (en, ru) in enumerate(zip(MONTHS_EN, MONTHS_RU, strict=True), start=1)
    )
)
"""Of the date behind it: «на апрель: 03.04»."""
_DAY_AFTER = re.compile(r"\bnot tomorrow,? (?:but )?the day after\b(?! tomorrow)")
_WILL = re.compile(r"(?<=\w\w)'ll\b")
_NOT_THAT = re.compile(rf"\b(?:don'?t|do not|never|не|не надо|не нужно) (?:{ORDERS})\b")
_ASKED = re.compile(r"(?:is(?! (?:it )?possible)|will|did|does|он|оно|стоит|выйдет|выходит)\b")
_FIGURE_OR_LED = re.compile(r"\d|\b(?:at|to|for|by|в|на|к|до|с) [а-яa-z]{3,}")
_LED = re.compile(r"(?:on|at|the|в|во|на|до|till|until) ")
_TWO_WAYS = re.compile(
    r"\bне (?:раньше|позже|позднее)\b|\b(?:not|no) (?:before|after|earlier|later)\b|\bhalf \d\b"
    r"|\b(?:day|night|week) (?:before|after) (?!tomorrow|that\b)\w"
    r"|\b(?:at|в) \d.*\b(?:same day|т(?:от|ом) же д(?:ень|не))\b"
)
"""`half 8` is 7:30 or 8:30; a bound; the same day as another event that has its own hour."""
_WHICH_WAY = re.compile(r"back (?:by )?\d")  # later, as in `push it back`, or earlier?
_WHEN_ASKED = re.compile(r"(?:when|когда)\b[^?]*\?")  # and the caption answers it
_QUOTED = frozenset('«"“„')
_NO_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")


@dataclass(frozen=True)
class _Found:
    """The times that are meant, the words beside them, and those that are none of orders."""

    clause: Clause
    kept: Sequence[Piece]
    words: Sequence[str]
    unknown: Sequence[str]
    takes_back: bool

    @property
    def is_exact(self) -> bool:
        return any(it.has_clock for it in self.kept)


@lru_cache(maxsize=LATELY)
def time_in(clause: Clause, about: About) -> Edit | Unclear | None:
    """The time that it orders; a doubt where other words stand beside one; None for no time."""
    low = _AROUND.sub(" ", _MONTH_TOLD.sub(" ", known_words(clause.low)))
    low = _WILL.sub(" will", _DAY_AFTER.sub("the day after tomorrow", low))
    tokens = tokens_of(low)
    is_alone = len(tokens) == 1 and low == clause.low
    if is_alone or len(tokens) > MOST_WORDS or _is_other(low, clause.stop):
        return None
    if _TWO_WAYS.search(low):
        return Unclear(Doubt.LOST, clause.typed)
    pieces = without_hours(list(pieces_of(tokens, slot_or_shift)), tokens)
    gaps = gaps_of(tokens, pieces)
    unknown = [word for gap in gaps for word in _unknown(gap)]
    words = [word for gap in gaps for word in gap if word not in MARKS]
    if pieces and unknown and all(map(_NO_CLOCK.fullmatch, unknown)):
        return TimeEdit(clause.typed)  # `tomorrow 25:00`: which is refused, not left out
    if _is_of_the_caption(pieces, gaps, about):
        return None
    kept = _meant(pieces, gaps)
    if kept and any(gap and gap[-1] in fillers.BOUNDS for gap in gaps[:-1]):
        kept = [it for it, gap in zip(pieces, gaps, strict=False) if fillers.SAY & {*gap}]
        if not kept:
            return Unclear(Doubt.LOST, clause.typed) if fillers.BOUNDS.issuperset(unknown) else None
        unknown = [word for word in unknown if word not in fillers.BOUNDS]
    found = _Found(clause, kept, words, unknown, len(kept) < len(pieces))
    is_hour_lost = any(it.has_clock and it not in kept for it in pieces)
    if not kept:
        return None
    if is_hour_lost and not found.is_exact and not unknown:
        return Unclear(Doubt.LOST, clause.typed)
    return _joined(found)


def _joined(found: _Found) -> Edit | Unclear | None:
    if found.is_exact:
        unknown = [word for word in found.unknown if not _VAGUE.fullmatch(word)]
        found = replace(found, unknown=unknown)
    edit = joined(found.kept)
    if edit and found.takes_back and found.clause.typed[:1].islower() and not found.unknown:
        return edit
    if edit is None:
        is_lost = not found.unknown and found.words
        return Unclear(Doubt.LOST, found.clause.typed) if is_lost else None
    return _judged(found, edit)


def _judged(found: _Found, edit: TimeEdit | ShiftEdit | SlotEdit) -> Edit | Unclear | None:
    """Done where no word is left over, and not all are those of captions."""
    clause, unknown = found.clause, found.unknown
    if _WHICH_WAY.match(clause.low):
        return Unclear(Doubt.LOST, clause.typed)
    words = [word for word in found.words if word not in fillers.DIRECTIONS]
    is_ordered = bool(_FILLERS & {*words} - fillers.SOFT)
    is_hour = len(words) <= FEW_WORDS or _FIGURE_OR_LED.search(clause.low) is not None
    is_number = not is_hour and all(it.is_lone_hour for it in found.kept)
    is_known = not unknown and not is_number
    if is_known and not found.is_exact and _ANY_OF_IT.search(clause.low):
        return Unclear(Doubt.BOTH, clause.typed, clause.typed, (edit,))
    if is_known and not is_ordered and fillers.UNTIL & {*words}:
        return Unclear(Doubt.BOTH, clause.typed, clause.typed, (edit,))
    if is_known and (not words or is_ordered or not fillers.NEUTRAL.issuperset(words)):
        return edit
    if not unknown and words and not clause.typed[:1].isupper():
        return Unclear(Doubt.BOTH, clause.typed, clause.typed, (edit,))
    if not isinstance(edit, TimeEdit) or len(unknown) > MOST_UNKNOWN or not is_ordered:
        return None
    is_part = all(it.is_part for it in found.kept)
    if is_part or fillers.READERS & {*words} or fillers.UNTIL & {*words}:
        return None
    if all(it.is_lone_hour for it in found.kept):
        return None
    return Unclear(Doubt.BOTH, clause.typed, edit.typed, (edit,))


def _is_other(low: str, stop: str) -> bool:
    """What is about words of the caption, asks something, or has signs that no order has."""
    forms = (QUESTION.match, _WHEN_ASKED.match, OF_WORDS.match, COPIES.search, _NOT_THAT.search)
    has_signs = any(sign in "#@" or ord(sign) > 0x2190 for sign in low)
    is_asked = stop.startswith("?") and _ASKED.match(low) is not None
    return has_signs or is_asked or any(form(low) for form in forms)


def _is_of_the_caption(
    pieces: Sequence[Piece], gaps: Sequence[Sequence[str]], about: About
) -> bool:
    """What is quoted or taken back stands in the caption: it may be there that it is put right, but
    for a day in the place of which a day and an hour are said."""
    taken = [
        it
        for it, gap in zip(pieces, gaps, strict=False)
        if is_negated(gap) or _QUOTED & {*gap[-1:]}
    ]
    others = [it for it in pieces if it not in taken]
    is_whole = any(it.has_clock for it in others) and any(it.has_day for it in others)
    if is_whole and not any(it.has_clock for it in taken):
        return False
    stems = (re.escape(_LED.sub("", it.words)[:STEM]) for it in taken)
    return any(re.search(rf"\b{stem}", about.caption.casefold()) for stem in stems)


def _unknown(gap: Sequence[str]) -> list[str]:
    """All are known behind the first word of a reason, and those that say what does not do."""
    if unfit := fillers.UNFIT.match(said := " ".join(gap)):
        gap = said[unfit.end() :].split()
    found: list[str] = []
    for place, token in enumerate(gap):
        is_reason = token in fillers.REASONS and gap[place + 1 : place + 2] not in ([], [":"])
        if is_reason and not fillers.READERS & {*gap}:
            return found
        if token not in _FILLERS and token not in MARKS:
            found.append(token)
    return found


def _reason(gap: Sequence[str]) -> str:
    """Its first word, where one is given in other words than those of orders."""
    at = next((place for place, token in enumerate(gap) if token in fillers.REASONS), None)
    others = gap[at + 1 :] if at is not None else ()
    is_one = any(token not in _FILLERS and token not in MARKS for token in others)
    return gap[at] if at is not None and is_one else ""


def _meant(pieces: Sequence[Piece], gaps: Sequence[Sequence[str]]) -> list[Piece]:
    """Without those that are taken back: `not friday`, `weds too early`, `saturday, no, sunday`,
    and those of a reason."""
    kept: list[Piece] = []
    for said, before, after in zip(pieces, gaps, gaps[1:], strict=False):
        piece = said
        reason = _reason(before)
        if kept and reason and not _is_behind_reason(piece, before, reason, kept):
            continue
        if is_negated(before) or fillers.UNFIT.match(" ".join(after)):
            continue
        if kept and fillers.CORRECTED & {*before}:
            whole = next((it for it in kept if it.has_day and it.has_clock), None)
            if whole and not piece.has_day:
                piece = with_other_clock(whole, piece)
            kept = [it for it in kept if not same_sort(it, piece)]
        kept.append(piece)
    return kept


def _is_behind_reason(piece: Piece, gap: Sequence[str], reason: str, kept: Sequence[Piece]) -> bool:
    """`monday before school, 7:15`; not `friday because we open at 9:30`."""
    if any(same_sort(piece, it) for it in kept):
        return False
    is_short = reason in fillers.BEFORE and len(gap) <= FEW_WORDS
    return is_short or gap[-1] in fillers.APPROX or piece.words.split()[0] in fillers.APPROX
