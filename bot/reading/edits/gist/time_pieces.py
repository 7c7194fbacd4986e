"""The times that stand in a sentence, and what stands between them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.reading.edits.pieces.fillers import CORRECTED, DIRECTIONS, NOT
from bot.reading.edits.pieces.values import ShiftEdit, SlotEdit, TimeEdit
from bot.reading.grammar.spoken import in_figures
from bot.reading.grammar.text import Said, understand
from bot.reading.grammar.words import UNITS, words_of

TWO = 2
MOST_HOUR = 24
CORRECTION = 3  # tokens between what is taken back and what takes its place
LONGEST_PHRASE = 10  # tokens
TOKEN = re.compile(r"[+-]?\w+(?:[:.'’/-]\w+)*(?:\.(?=\s|$))?|[^\w\s]")
MARKS = frozenset(",.!?;:()—–-…\"'«»“”")
_SIGNS = frozenset("%€$₽£#@*°")
# `this one`, `the last 2`: things that are pointed at and counted, and no hour.
_POINTING = words_of(
    """this that these those the last first next other another same each every all both which my our
    your этот этого эту эти этих тот того ту те тех последние последних первые первых другие других
    оба обе все всех еще час часа"""
)
_NO_HOURS = words_of("one один одну одно")  # `and one behind it`
_COUNTED = words_of("people guests persons seats places человек гостей мест")
_HOUR = re.compile(r"\d{1,2}")


Reader = Callable[[str], SlotEdit | ShiftEdit | None]  # of what is no day and no clock time


@dataclass(frozen=True)
class Piece:
    """Words that are a time: from the token `start` until before `end`."""

    start: int
    end: int
    words: str
    said: object  # what it says; None for a lone hour

    @property
    def has_clock(self) -> bool:
        return isinstance(self.said, Said) and self.said.clock is not None

    @property
    def has_day(self) -> bool:
        return isinstance(self.said, Said) and self.said.day is not None

    @property
    def is_lone_hour(self) -> bool:
        return re.fullmatch(r"(?:at|в) \d\d?", self.words) is not None

    @property
    def day(self) -> object:
        return self.said.day if isinstance(self.said, Said) else None

    @property
    def is_part(self) -> bool:
        """`in the evening`"""
        return isinstance(self.said, Said) and not (self.said.day or self.said.clock)


def tokens_of(low: str) -> list[str]:
    return [found[0] for found in TOKEN.finditer(low)]


def pieces_of(tokens: Sequence[str], read: Reader) -> Iterator[Piece]:
    """The longest first."""
    place = end = 0
    while place < len(tokens):
        found = None
        end = end if place < end else _end_of_words(tokens, place)
        for stop in range(min(end, place + LONGEST_PHRASE), place, -1):
            if (found := _piece(tokens, slice(place, stop), read)) is not None:
                yield found
                break
        place = found.end if found else place + 1


def _end_of_words(tokens: Sequence[str], start: int) -> int:
    return next((at for at in range(start, len(tokens)) if tokens[at] in MARKS), len(tokens))


def _piece(tokens: Sequence[str], span: slice, read: Reader) -> Piece | None:
    start, stop = span.start, span.stop
    words = " ".join(tokens[start:stop]).rstrip(".")
    said = read(words) or understand(words)
    if said is not None:
        return Piece(start, stop, words, said)
    hour = in_figures(words) if stop - start <= TWO else ""
    if not _HOUR.fullmatch(hour) or _SIGNS & {*tokens[max(0, start - 1) : stop + 1]}:
        return None
    is_amount = any(token in UNITS or token in _COUNTED for token in tokens[stop : stop + 1])
    is_counted = words in _NO_HOURS or bool(_POINTING & {*tokens[max(0, start - 1) : start]})
    if is_amount or is_counted or int(hour) > MOST_HOUR:
        return None
    is_russian = any(re.search("[а-я]", token) for token in tokens)
    return Piece(start, stop, f"{'в' if is_russian else 'at'} {hour}", None)


def without_hours(pieces: list[Piece], tokens: Sequence[str]) -> list[Piece]:
    """A lone number is an hour where no other clock time is said."""
    has_clock = any(isinstance(it.said, Said) and it.said.clock for it in pieces)
    kept = []
    for it in pieces:
        if it.said is not None:
            kept.append(it)
        elif not has_clock or is_corrected(tokens[: it.start]):
            kept.append(replace(it, said=understand(it.words)))
    return kept


def with_other_clock(old: Piece, new: Piece) -> Piece:
    """`tomorrow morning at nine, no, half past nine`: the day stays, and the half of it."""
    words, half = old.words.split(), ""
    cuts = (" ".join(part) for n in range(len(words), 0, -1) for part in (words[:n], words[-n:]))
    day = next((it for it in cuts if _has(it, day=True) and not _has(it, day=False)), "")
    clocks = [it.said.clock for it in (old, new) if isinstance(it.said, Said) and it.said.clock]
    if len(clocks) == TWO and clocks[1].plain and not clocks[0].plain:
        half = " am" if clocks[0].at.hour < MOST_HOUR / TWO else " pm"
    tries = (f"{day} {new.words}{half}", f"{day} {new.words}", new.words)
    meant = next(filter(understand, tries), new.words)
    return Piece(new.start, new.end, meant, understand(meant))


def _has(words: str, *, day: bool) -> bool:
    said = understand(words)
    return isinstance(said, Said) and (said.day if day else said.clock) is not None


def gaps_of(tokens: Sequence[str], pieces: Sequence[Piece]) -> list[list[str]]:
    """What stands before each piece, and behind the last."""
    starts = [0, *(it.end for it in pieces)]
    ends = [*(it.start for it in pieces), len(tokens)]
    return [list(tokens[start:end]) for start, end in zip(starts, ends, strict=True)]


def is_corrected(before: Sequence[str]) -> bool:
    """What follows takes the place of what was said: `no wait, 10`."""
    return is_negated(before) or bool(CORRECTED & {*before[-CORRECTION:]})


def is_negated(before: Sequence[str]) -> bool:
    """`not on friday`, `instead of friday`; not `no, friday`, nor `no wait friday`."""
    last = [token for token in before if token not in DIRECTIONS]
    return bool(last) and last[-1] in NOT - {"no", "нет", "нет,"}


def same_sort(one: Piece, other: Piece) -> bool:
    if not isinstance(one.said, Said) or not isinstance(other.said, Said):
        return True
    both_days = one.said.day is not None and other.said.day is not None
    return both_days or (one.said.clock is not None and other.said.clock is not None)


def is_a_span(words: str) -> bool:
    """`two days`; «два дня», which may also be an hour."""
    said = understand(f"in {words}")
    return said is not None and not isinstance(said, Said)


def moment(pieces: Sequence[Piece]) -> str | None:
    """Its words, where they name a day or an hour."""
    said = joined(pieces) if any(it.has_day or it.has_clock for it in pieces) else None
    return said.typed if isinstance(said, TimeEdit) else None


_OF_THE_DAY = re.compile(r"^(?:morning|afternoon|evening)$")


def joined(pieces: Sequence[Piece]) -> TimeEdit | ShiftEdit | SlotEdit | None:
    """One day, one clock time, one part of the day, in the order of the grammar."""
    first = pieces[0]
    if len(pieces) == 1:
        return first.said if isinstance(first.said, ShiftEdit | SlotEdit) else _checked(first.words)
    said = [(it, it.said) for it in pieces if isinstance(it.said, Said)]
    if len(said) != len(pieces):
        return None
    days = [it for it, time in said if time.day]
    clocks = [it for it, time in said if time.clock]
    parts = [it for it in pieces if it not in days and it not in clocks]
    if len({time.clock for _, time in said if time.clock}) >= TWO:
        return None
    if len({time.day for _, time in said if time.day}) >= TWO:  # `on monday, the 8th of march`
        named = [it for it in pieces if it not in parts]
        return _checked(" ".join(it.words for it in (*named, *parts)))
    whole = [it for it in days if it in clocks]
    others = () if whole else (*days[:1], *clocks[:1])
    said_so = [it.words for it in (*whole[:1], *others[:1])]
    of_the_day = [_OF_THE_DAY.sub(r"in the \g<0>", it.words) for it in parts]
    return _checked(" ".join((*said_so, *of_the_day, *(it.words for it in others[1:]))))


def _checked(words: str) -> TimeEdit | None:
    return TimeEdit(words) if understand(words) else None
