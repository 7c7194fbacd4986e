"""A whole text that is typed about a post: the edits that it orders, all of which are understood,
or a doubt, or neither: then it is a caption as any other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.reading.edits.caption import read_caption
from bot.reading.edits.hashtags import read_hashtags, read_set
from bot.reading.edits.orders import ASKS, OPEN_ENDED, PAIR, THING, VERB
from bot.reading.edits.people import read_names, read_people_order
from bot.reading.edits.rest import read_deed, read_rest
from bot.reading.edits.slides import read_slides
from bot.reading.edits.text import Clause, clause_of
from bot.reading.edits.times import read_time
from bot.reading.edits.values import (
    About,
    AltTextEdit,
    CaptionEdit,
    Chosen,
    CollaboratorsEdit,
    CommentEdit,
    Doubt,
    DoubtError,
    Edit,
    OrderEdit,
    SnippetEdit,
    TimeEdit,
    Unclear,
)

LONGEST, MOST_LINES = 120, 3
LONGEST_REPLY = 600  # what is longer is read by nobody as an order, and slowly
MOST_JOINTS = 8
FEW_WORDS, SOME_WORDS = 4, 8


@dataclass(frozen=True)
class Understood:
    edits: tuple[Edit, ...]


def read_edits(typed: str, about: About, chosen: Chosen = None) -> Understood | Unclear | None:
    """`chosen` says which of several places was meant, once that was asked."""
    if not _may_be_an_order(typed, about):
        return None
    text = clause_of(typed)
    try:
        if edits := _joined(text, about, chosen):
            return Understood(edits)
    except DoubtError as error:
        return error.unclear
    return _half(text, about, chosen) or _both(text, about) or _lost(text, about)


def _may_be_an_order(typed: str, about: About) -> bool:
    if about.is_reply:
        return len(typed) <= LONGEST_REPLY
    return len(typed) <= LONGEST and typed.strip().count("\n") < MOST_LINES


def read_clause(clause: Clause, about: About, chosen: Chosen = None) -> tuple[Edit, ...] | None:
    """One edit. With an empty caption its words and hashtags are none. Raises DoubtError."""
    clause = clause.tidy()
    if (deed := read_deed(clause)) is not None:
        return (deed,)
    for read in (read_people_order, read_rest, _slides, read_names):
        if (edits := read(clause, about)) is not None:
            return edits
    if (time := read_time(clause)) is not None:
        return (time,)
    if (saved := read_set(clause, about)) is not None:
        return (saved,)
    if not about.caption:
        return None
    if (edits := read_hashtags(clause, about)) is not None:
        return edits
    caption = read_caption(clause, about, chosen)
    return (caption,) if caption else None


def _slides(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    order = read_slides(clause, about)
    return None if order is None else (order,)


def _joined(
    text: Clause, about: About, chosen: Chosen, *, must_order: bool = False
) -> tuple[Edit, ...] | None:
    """As many edits as can be read in it, or the whole as one. What follows words without an end
    must begin as an order does: it may be one of those words."""
    if must_order and not VERB.match(text.tidy().low):
        return None
    if named := read_people_order(text.tidy(), about):
        return named
    for head, tail in _cuts(text):
        edits = _tried(head, about, chosen)
        if not edits:
            continue
        then, is_open = _after(about, edits), _is_open(head, edits)
        rest = _joined(tail, then, chosen, must_order=is_open)
        if not rest and is_open:
            rest = _same_order(head, tail, then)
        if rest:
            return (*edits, *rest)
    return read_clause(text, about, chosen)


def _same_order(head: Clause, tail: Clause, about: About) -> tuple[Edit, ...] | None:
    """`change A to B and C to D`: the first word counts for both."""
    verb = head.tidy().low.split()[0]
    if not PAIR.search(tail.low):
        return None
    tail = Clause(f"{verb} {tail.typed}", f"{verb} {tail.low}", tail.stop)
    try:
        return _joined(tail, about, None)
    except DoubtError:
        return None


def _cuts(text: Clause) -> Iterator[tuple[Clause, Clause]]:
    joints = list(text.joints())
    for start, end in joints if len(joints) <= MOST_JOINTS else ():
        yield text.cut(0, start), text.cut(end, len(text.low))


def _tried(clause: Clause, about: About, chosen: Chosen) -> tuple[Edit, ...] | None:
    """A doubt about a part may be none about the whole."""
    try:
        return read_clause(clause, about, chosen)
    except DoubtError as error:
        if error.unclear.doubt is Doubt.TWICE:
            raise
        return None


def _is_open(head: Clause, edits: tuple[Edit, ...]) -> bool:
    has_words = any(isinstance(it, CaptionEdit | CommentEdit | AltTextEdit) for it in edits)
    low = head.tidy().low
    is_quoted = low.endswith(("»", '"', "”", "'"))
    return has_words and not is_quoted and OPEN_ENDED.match(low) is not None and "#" not in low


def _after(about: About, edits: tuple[Edit, ...]) -> About:
    """The post as the edits leave it."""
    for edit in edits:
        match edit:
            case CaptionEdit(text):
                about = replace(about, caption=text)
            case SnippetEdit():
                about = replace(about, caption=edit.done_to(about.caption))
            case CommentEdit(text):
                about = replace(about, comment=text)
            case CollaboratorsEdit(names):
                about = replace(about, collaborators=names)
            case OrderEdit(order):
                about = replace(about, media=len(order))
    return about


def _half(text: Clause, about: About, chosen: Chosen) -> Unclear | None:
    """A part that is an order by its first word, beside one that is not understood."""
    for head, tail in _cuts(text):
        for known, other in ((head, tail), (tail, head)):
            if not VERB.match(known.tidy().low):
                continue
            try:
                edits = _joined(known, about, chosen)
            except DoubtError:
                continue
            if edits:
                return Unclear(Doubt.HALF, other.tidy().typed, known.tidy().typed, edits)
    return None


def _both(text: Clause, about: About) -> Unclear | None:
    """A time and up to two words beside it, where a caption stands."""
    words = list(re.finditer(r"\S+", text.low))
    if not about.caption or not 2 <= len(words) <= FEW_WORDS or "#" in text.low:
        return None
    for count in range(len(words) - 1, max(0, len(words) - 3), -1):
        first = text.cut(0, words[count - 1].end())
        last = text.cut(words[-count].start(), len(text.low))
        for time in (read_time(first), read_time(last)):
            if isinstance(time, TimeEdit):
                return Unclear(Doubt.BOTH, text.typed, time.typed, (time,))
    return None


def _lost(text: Clause, about: About) -> Unclear | None:
    """What begins as an order does would silently become the caption."""
    if not about.caption:
        return None
    words = len(text.low.split())
    is_order = VERB.match(text.low) and (about.is_reply or words <= FEW_WORDS)
    is_about_it = ASKS.match(text.low) and THING.search(text.low) and words <= SOME_WORDS
    if is_order or is_about_it:
        return Unclear(Doubt.LOST, text.typed)
    return None
