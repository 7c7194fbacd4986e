"""A whole text that is typed about a post: the edits that it orders, all of which are understood,
or a doubt, or neither: then it is a caption as any other."""

from dataclasses import dataclass

from bot.reading.edits.caption import bare_addition, read_caption
from bot.reading.edits.doubts import FEW_WORDS, as_a_caption, in_doubt, lost_order, time_beside
from bot.reading.edits.freely import read_freely, with_meant_names
from bot.reading.edits.hashtags import read_hashtags, read_set
from bot.reading.edits.likeness import (
    gives_frame_words,
    is_like_an_order,
    leaves_words,
    may_be_an_order,
)
from bot.reading.edits.misspelt import with_meant_words
from bot.reading.edits.orders import (
    ANY_VERB,
    BEGINS,
    CHANGES,
    INTO_DRAFTS,
    LED,
    OPEN_ENDED,
    PAIR,
    TAKES_OUT,
    VERB,
)
from bot.reading.edits.people import read_names, read_people_order
from bot.reading.edits.rest import read_deed, read_rest
from bot.reading.edits.sentence import time_in
from bot.reading.edits.slides import is_order_unclear, read_slides
from bot.reading.edits.text import Clause, clause_of
from bot.reading.edits.times import is_time_at_the_end, read_time
from bot.reading.edits.values import (
    About,
    AccountEdit,
    AltTextEdit,
    CaptionEdit,
    Chosen,
    CollaboratorsEdit,
    CommentEdit,
    CoverEdit,
    Doubt,
    DoubtError,
    Edit,
    HalfError,
    OrderEdit,
    PlaceEdit,
    SlotEdit,
    SnippetEdit,
    TagEdit,
    TimeEdit,
    Unclear,
    UntagEdit,
    after,
)
from bot.reading.edits.word_order import verb_first

_SAID_OTHERWISE = {Doubt.LOST, Doubt.NOT_THERE, Doubt.HALF, Doubt.NOT_TAGGED, Doubt.NO_ACCOUNT}
_OF_NAMES = CollaboratorsEdit | UntagEdit  # `collab @joe and @ivan`: the second is no tag
_WORDS = CaptionEdit | CommentEdit | AltTextEdit | SnippetEdit
_NEVER_WORDS = CoverEdit | PlaceEdit | OrderEdit | AccountEdit | SlotEdit


@dataclass(frozen=True)
class Understood:
    edits: tuple[Edit, ...]


def read_edits(typed: str, about: About, chosen: Chosen = None) -> Understood | Unclear | None:
    """`chosen` says which of several places was meant, once that was asked."""
    if not may_be_an_order(typed, about):
        return None
    text = clause_of(typed)
    doubt = None
    try:
        if edits := _joined(text, about, chosen):
            if is_order_unclear(edits) or gives_frame_words(edits, text, about):
                return Unclear(Doubt.LOST, text.typed)
            return as_a_caption(text, edits, about) or Understood(edits)
    except DoubtError as error:
        doubt = _of_the_whole(error.unclear, text)
    mended = with_meant_words(text)
    said = time_in(mended, about) if about.caption else None
    if said is not None and not isinstance(said, Unclear):
        return Understood((said,))
    if doubt is None or doubt.doubt in _SAID_OTHERWISE:
        for form in dict.fromkeys((text, mended)):
            freely = read_freely(form, about, chosen, lambda it: _again(it, about, chosen))
            if freely and (form is text or leaves_words(freely, about)):
                is_lost = is_order_unclear(freely) or gives_frame_words(freely, text, about)
                return Unclear(Doubt.LOST, text.typed) if is_lost else Understood(freely)
    return (
        doubt
        or _half(text, about, chosen)
        or _misspelt(text, mended, about)
        or said
        or time_beside(text, about)
        or _bare(text, about)
        or _lost(typed, text, about)
    )


def _again(clause: Clause, about: About, chosen: Chosen) -> tuple[Edit, ...] | None:
    """A day and an hour that are read apart may be one time: `so tuesday, 10:00`."""
    edits = _joined(clause, about, chosen)
    if edits and len(edits) > 1 and all(isinstance(it, TimeEdit) for it in edits):
        said = time_in(clause, about)
        return edits if said is None or isinstance(said, Unclear) else (said,)
    return edits


def _of_the_whole(unclear: Unclear, text: Clause) -> Unclear:
    """What is probably meant by a part is not offered in the place of all."""
    is_part = unclear.doubt is Doubt.MAYBE and unclear.understood != text.typed
    return Unclear(Doubt.LOST, text.typed) if is_part else unclear


def read_clause(clause: Clause, about: About, chosen: Chosen = None) -> tuple[Edit, ...] | None:
    """One edit. With an empty caption its words and hashtags are none. Raises DoubtError."""
    clause = clause.tidy()
    if (edits := _read_in_order(clause, about, chosen)) is not None:
        return edits
    turned = verb_first(clause)
    return _read_in_order(turned, about, chosen) if turned else None


def _read_in_order(clause: Clause, about: About, chosen: Chosen) -> tuple[Edit, ...] | None:
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
    if must_order and not BEGINS.match(text.tidy().low):
        return None
    if named := read_people_order(text.tidy(), about):
        return named
    for head, tail in text.cuts():
        edits = _tried(head, about, chosen)
        if not edits or (isinstance(edits[-1], _OF_NAMES) and tail.low.startswith("@")):
            continue
        then, is_open = after(about, edits), _is_open(head, edits)
        rest = _joined(tail, then, chosen, must_order=is_open)
        if not rest and is_open:
            rest = _same_order(head, tail, then, chosen)
            rest = rest or _beside_words(text, head, tail, edits, then)
        if rest:
            return (*edits, *rest)
        if is_open and ANY_VERB.match(tail.tidy().low):
            raise HalfError(Unclear(Doubt.HALF, tail.tidy().typed, head.tidy().typed, edits))
    try:
        whole = read_clause(text, about, chosen)
    except DoubtError as error:
        is_missing = error.unclear.doubt is Doubt.NOT_THERE
        if is_missing and (several := _taken_as_well(text, about, chosen)):
            return several
        raise
    return whole or _taken_as_well(text, about, chosen)


def _taken_as_well(text: Clause, about: About, chosen: Chosen) -> tuple[Edit, ...] | None:
    """`remove the emoji and the last sentence`: the first word counts for both. A number alone may
    be that of a photo."""
    verb = TAKES_OUT.match(text.low)
    for head, tail in text.cuts() if verb else ():
        edits = None if tail.low.strip().isdigit() else _tried(head, about, chosen)
        if not verb or not edits:
            continue
        again = Clause(f"{verb[0]} {tail.typed}", f"{verb[0]} {tail.low}", tail.stop)
        try:
            rest = _joined(again, after(about, edits), chosen)
        except DoubtError as error:
            if error.unclear.doubt is Doubt.TWICE:
                raise
            continue
        if rest:
            return (*edits, *rest)
    return None


def _same_order(
    head: Clause, tail: Clause, about: About, chosen: Chosen
) -> tuple[Edit, ...] | None:
    """`change A to B and C to D`: the first word counts for both."""
    verb = head.tidy().low.split()[0]
    if not PAIR.search(tail.low):
        return None
    tail = Clause(f"{verb} {tail.typed}", f"{verb} {tail.low}", tail.stop)
    try:
        return _joined(tail, about, chosen)
    except DoubtError as error:
        if error.unclear.doubt is Doubt.TWICE:
            raise
        return None


def _beside_words(
    text: Clause, head: Clause, tail: Clause, edits: tuple[Edit, ...], about: About
) -> tuple[Edit, ...] | None:
    """`change 24 to 22, cover 0:05`. Raises HalfError for what may be one of the words as well:
    `change 24 to 22, friday`, but not for the second day of `to saturday and sunday`."""
    try:
        found = _joined(tail, about, None)
    except DoubtError:
        return None
    if tail.low.startswith("#"):
        raise HalfError(Unclear(Doubt.HALF, tail.typed, head.typed, edits))
    if not found or any(isinstance(edit, _WORDS) for edit in found):
        return None
    is_replaced = CHANGES.match(head.tidy().low) is not None
    if is_replaced and all(isinstance(edit, _NEVER_WORDS) for edit in found):
        return found
    is_list = "," not in text.low[len(head.low) : -len(tail.low)] and is_time_at_the_end(head)
    is_said = all(isinstance(edit, TimeEdit | TagEdit) for edit in found) and not is_replaced
    if is_list or (is_said and not LED.match(tail.low)):
        return None
    raise HalfError(Unclear(Doubt.MAYBE, text.typed, text.typed, (*edits, *found)))


def _tried(clause: Clause, about: About, chosen: Chosen) -> tuple[Edit, ...] | None:
    """A doubt about a part may be none about the whole."""
    try:
        return read_clause(clause, about, chosen)
    except DoubtError as error:
        if error.unclear.doubt in {Doubt.TWICE, Doubt.MAYBE}:
            raise
        return None


def _is_open(head: Clause, edits: tuple[Edit, ...]) -> bool:
    has_words = any(isinstance(it, CaptionEdit | CommentEdit | AltTextEdit) for it in edits)
    low = head.tidy().low
    is_quoted = low.endswith(("»", '"', "”", "'"))
    return has_words and not is_quoted and OPEN_ENDED.match(low) is not None and "#" not in low


def _half(text: Clause, about: About, chosen: Chosen) -> Unclear | None:
    """A part that is an order by its first word, beside one that is not understood."""
    is_short = len(text.low.split()) <= FEW_WORDS + 2
    for head, tail in text.cuts():
        for known, other in ((head, tail), (tail, head)):
            low = known.tidy().low
            is_order = VERB.match(low) or (is_short and INTO_DRAFTS.match(low))
            if not is_order and not ANY_VERB.match(other.tidy().low):
                continue
            try:
                edits = _joined(known, about, chosen)
            except DoubtError:
                continue
            if edits and (is_order or all(isinstance(it, TimeEdit) for it in edits)):
                return Unclear(Doubt.HALF, other.tidy().typed, known.tidy().typed, edits)
    return None


def _misspelt(text: Clause, mended: Clause, about: About) -> Unclear | None:
    """`replcae 24 with 25`, `firday 18:00`: asked, as it may be a word of its own."""
    if mended.low == text.low:
        return None
    try:
        edits = read_clause(mended, about)
    except DoubtError:
        return None
    return in_doubt(text, edits) if edits else None


def _lost(typed: str, text: Clause, about: About) -> Unclear | None:
    if about.caption and is_like_an_order(typed, text, with_meant_names(text, about), about):
        return Unclear(Doubt.LOST, typed.strip())
    return lost_order(text, about)


def _bare(text: Clause, about: About) -> Unclear | None:
    """`add free parking`: words without quotes may be meant, and may be a caption."""
    is_order = VERB.match(text.low) and len(text.low.split()) <= FEW_WORDS
    if not is_order or not about.caption or about.is_reply:
        return None
    edit = bare_addition(text, about.caption)
    return Unclear(Doubt.MAYBE, text.typed, text.typed, (edit,)) if edit else None
