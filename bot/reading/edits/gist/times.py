"""When the post goes out, wherever that is said: without the times of a reason, and those that are
taken back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading.edits.gist.message import Gist, TypedMessage, has_other_words
from bot.reading.edits.gist.time_cues import (
    ASKED,
    BACK,
    BEGS,
    BEHIND,
    BOUND,
    CHAT,
    EVENT,
    FITS,
    HELD,
    LED,
    MOVED,
    NOT,
    NOT_THAT,
    ON,
    OTHER,
    PART_ENDS,
    PLAIN,
    REASON,
    SAME,
    SAME_DAY,
    SENTENCE_ENDS,
    THEN,
    TOLD,
    UNTIL,
    VAGUE,
)
from bot.reading.edits.gist.time_pieces import (
    TOKEN,
    Piece,
    is_a_span,
    moment,
    pieces_of,
    same_sort,
    with_other_clock,
)

_CAPTION_PARTS, _HOUR = re.compile(r"[.,!?;\n]+(?=\s|$)"), re.compile(r"\d:\d\d")
_STEM, _MOST, _TWO_OF_THREE = 5, 5, 2
_OF_A_SPAN = 6


@dataclass(frozen=True)
class _Time:
    """Where in the message it is said."""

    piece: Piece
    start: int
    end: int


def time(message: TypedMessage, *, is_order: bool) -> Gist | None:
    low = message.low
    found = _times(low)
    if OTHER.search(low) or len(found) > _MOST:
        return None
    rest = SAME.sub(_blank, low)
    for it in found:
        before = UNTIL.sub(_blank, rest[: it.start])
        rest = f"{before}{' ' * (it.end - it.start)}{rest[it.end :]}"
    if found and (_is_of_its_hours(rest, message.about.caption) or _is_told(message, found)):
        return None
    if VAGUE.search(rest) or not _is_said(
        rest, found, is_order=is_order or BEGS.search(message.typed) is not None
    ):
        return None
    rest = NOT_THAT.sub(_blank, message.corrected(rest))
    meant = [] if _is_of_the_caption(message, found) else _meant(message, found)
    if not found:
        return _shift(low, rest)
    is_other_day = SAME_DAY.search(low) and any(it.piece.has_day for it in found)
    words = _joined(meant, low) if meant and not is_other_day else None
    return Gist(f"move to {words}", THEN.sub(_blank, rest)) if words else None


def _is_said(rest: str, found: Sequence[_Time], *, is_order: bool) -> bool:
    """To the bot, of the post."""
    if MOVED.search(rest) or (FITS.search(rest) and not EVENT.search(rest)):
        return True
    is_first = bool(found) and CHAT.fullmatch(rest[: found[0].start]) is not None
    is_first = is_first and any(BEHIND.match(rest, it.end) for it in found)
    is_plea = ASKED.search(rest) is not None
    is_asked = is_order + is_plea + is_first >= _TWO_OF_THREE
    return is_asked and not EVENT.search(SENTENCE_ENDS.split(rest)[0])


def _is_told(message: TypedMessage, found: Sequence[_Time]) -> bool:
    """`winter menu from 1 March`, `Make it a Friday to remember`: of guests, not of the post."""
    low = message.low
    if not HELD.search(low) and any(BOUND.search(low[: it.start]) for it in found):
        return True
    if not message.typed[:1].isupper() or PLAIN.search(low):
        return False
    parts = (
        f"{low[start : it.start]} {low[it.end : end]}"
        for it in found
        for start, end in (_part_around(it, low),)
    )
    return any(has_other_words(REASON.split(part)[0]) for part in parts)


def _is_of_its_hours(rest: str, caption: str) -> bool:
    """`tasting at 14:00 instead` of “Tasting on Saturday from 13:00”."""
    if not _HOUR.search(caption):
        return False
    parts = [it.casefold() for it in _CAPTION_PARTS.split(caption) if _HOUR.search(it)]
    words = [] if MOVED.search(rest) else re.findall(r"[^\W\d_]{5,}", rest)
    return any(re.search(rf"\b{it}\b", part) for it in words for part in parts)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _is_of_the_caption(message: TypedMessage, found: Sequence[_Time]) -> bool:
    """What it is not stands there: it may be there that it is put right."""
    caption = message.about.caption.casefold()
    return any(
        NOT.search(message.low[: it.start])
        and re.search(rf"\b{re.escape(LED.sub('', it.piece.words)[:_STEM])}", caption)
        for it in found
    )


def _times(low: str) -> list[_Time]:
    tokens = list(TOKEN.finditer(low))
    pieces = pieces_of([it[0] for it in tokens], lambda _: None)
    return [
        _Time(it, tokens[it.start].start(), tokens[it.end - 1].end())
        for it in pieces
        if (it.has_day or it.has_clock or it.is_part) and not is_a_span(it.words)
    ]


def _meant(message: TypedMessage, found: Sequence[_Time]) -> list[_Time]:
    low, corrected = message.low, message.corrected_from(0) or 0
    kept = [it for it in found if not NOT.search(low[: it.start])]
    told = [it for it in kept if _is_of_a_reason(low, it)]
    behind = [it for it in kept if it.start >= corrected and it not in told]
    before = [it for it in kept if it.start < corrected and it not in told]
    whole = next((it for it in before if it.piece.has_day and it.piece.has_clock), None)
    if corrected and before and not behind:
        return []
    if whole and len(behind) == 1 and not behind[0].piece.has_day:
        return [replace(behind[0], piece=with_other_clock(whole.piece, behind[0].piece))]
    first = [it for it in before if not any(same_sort(it.piece, new.piece) for new in behind)]
    meant = [*first, *behind]
    return meant if _says_all(meant, [it for it in told if it.start >= corrected]) else []


def _says_all(meant: Sequence[_Time], told: Sequence[_Time]) -> bool:
    """`Friday is a holiday, move it to 10:00`: of which day?"""
    is_day = any(it.piece.has_day for it in meant) or not any(it.piece.has_day for it in told)
    is_clock = any(it.piece.has_clock for it in meant) or not any(it.piece.has_clock for it in told)
    return is_day and is_clock and not any(it.piece.is_part for it in told)


def _joined(meant: Sequence[_Time], low: str) -> str | None:
    """Of all of them, or of those in the only part that says what shall be where each is an
    hour."""
    forms = (MOVED, FITS)
    said = [
        it for it in meant if any(form.search(low[slice(*_part_around(it, low))]) for form in forms)
    ]
    is_hours = all(it.piece.has_clock and not it.piece.has_day for it in meant)
    tries = (meant, said if is_hours else ())
    return next(
        filter(None, (moment([it.piece for it in times]) for times in tries if times)), None
    )


def _part_around(time: _Time, low: str) -> tuple[int, int]:
    start = max((it.end() for it in PART_ENDS.finditer(low, 0, time.start)), default=0)
    end = PART_ENDS.search(low, time.end)
    return start, end.start() if end else len(low)


def _is_of_a_reason(low: str, time: _Time) -> bool:
    start, _ = _part_around(time, low)
    return bool(REASON.search(low[start : time.start]) or TOLD.match(low[time.end :]))


def _shift(low: str, rest: str) -> Gist | None:
    """`forward by two days`, «полчасика прибавить»: the longest that is so much."""
    ways = [way for way, form in (("earlier", BACK), ("later", ON)) if form.search(low)]
    tokens = list(TOKEN.finditer(low))
    spans = [
        (tokens[at].start(), tokens[at + count - 1].end())
        for count in range(_OF_A_SPAN, 0, -1)
        for at in range(len(tokens) - count + 1)
    ]
    spans = [it for it in spans if is_a_span(low[slice(*it)])]
    if len(ways) != 1 or not spans:
        return None
    start, end = spans[0]
    if any(other[1] <= start or other[0] >= end for other in spans):
        return None
    rest = ON.sub(_blank, BACK.sub(_blank, rest))
    return Gist(f"{low[start:end]} {ways[0]}", f"{rest[:start]}{' ' * (end - start)}{rest[end:]}")
