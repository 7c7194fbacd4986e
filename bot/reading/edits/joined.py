"""A clause of a text, and several that are joined: one edit after the other, each of which is
understood, or nothing."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache

from bot.reading.edits.exchanges.contrasts import contrast_in
from bot.reading.edits.exchanges.numbers import amount_alone, with_its_number
from bot.reading.edits.pieces.clauses import LATELY, Clause
from bot.reading.edits.pieces.orders import (
    ANY_VERB,
    BEGINS,
    CHANGES,
    LED,
    OPEN_ENDED,
    PAIR,
    TAKES_OUT,
    VERB,
)
from bot.reading.edits.pieces.values import (
    About,
    AccountEdit,
    CaptionEdit,
    Chosen,
    CollaboratorsEdit,
    CoverEdit,
    Doubt,
    DoubtError,
    Edit,
    HalfError,
    MeantError,
    OrderEdit,
    PlaceEdit,
    SlotEdit,
    SnippetEdit,
    TagEdit,
    TimeEdit,
    Unclear,
    UntagEdit,
    Writing,
    after,
    captions_of,
)
from bot.reading.edits.pieces.word_order import as_exchange, verb_first
from bot.reading.edits.readers.amounts import read_amount
from bot.reading.edits.readers.caption import bare_addition, read_caption
from bot.reading.edits.readers.covers import read_cover_order
from bot.reading.edits.readers.hashtags import read_hashtags, read_set
from bot.reading.edits.readers.parts import read_part
from bot.reading.edits.readers.people import read_names, read_people_order
from bot.reading.edits.readers.rest import read_deed, read_rest
from bot.reading.edits.readers.slides import read_slides
from bot.reading.edits.readers.times import read_time
from bot.reading.edits.taking.out import plainly_taken

MOST_OF_BARE_WORDS = 4
_NOT_THERE = frozenset({Doubt.NO_SLIDE, Doubt.NOT_THERE, Doubt.NOT_TAGGED})
_SOMEBODY = re.compile(
    r"(?:tag|mark|отметь(?:те)?|тегни(?:те)?) (?!(?:him|her|them|the|all|you|friends?|some\w*"
    r"|photos?|people|it|this|us)$)(?P<name>[a-z][a-z0-9_.]{2,29})"
)
_OF_NAMES = CollaboratorsEdit | UntagEdit  # `collab @joe and @ivan`: the second is no tag
_WORDS = Writing | SnippetEdit
_NEVER_WORDS = CoverEdit | PlaceEdit | OrderEdit | AccountEdit | SlotEdit


def read_clause(clause: Clause, about: About, chosen: Chosen = None) -> tuple[Edit, ...] | None:
    """One edit. With an empty caption its words and hashtags are none. Raises DoubtError."""
    found = _read_clause(clause.tidy(), about, chosen)
    if isinstance(found, DoubtError):
        raise found.with_traceback(None)
    return found


@lru_cache(maxsize=LATELY)  # of values: a message is read in several ways, most clauses in each
def _read_clause(
    clause: Clause, about: About, chosen: Chosen
) -> tuple[Edit, ...] | DoubtError | None:
    try:
        return _straight_or_turned(clause, about, chosen)
    except DoubtError as error:
        return error


def _straight_or_turned(clause: Clause, about: About, chosen: Chosen) -> tuple[Edit, ...] | None:
    edits = _plainly_taken(clause, about) or _read_in_order(clause, about, chosen)
    if edits is not None:
        return edits
    turned = verb_first(clause)
    return _read_in_order(turned, about, chosen) if turned else None


def _plainly_taken(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    """Raises DoubtError for what is not there; any other doubt is one about words not typed."""
    plain = plainly_taken(clause, about.caption)
    try:
        return _read_in_order(plain, about, None) if plain else None
    except DoubtError as error:
        if error.unclear.doubt in _NOT_THERE:
            raise
        if isinstance(error, MeantError):
            typed = clause.typed
            raise MeantError(replace(error.unclear, about=typed, understood=typed)) from error
        return None


def _read_in_order(clause: Clause, about: About, chosen: Chosen) -> tuple[Edit, ...] | None:
    if (deed := read_deed(clause)) is not None:
        return (deed,)
    for read in (read_people_order, read_cover_order, read_rest, _slides, read_names):
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
    contrast = contrast_in(clause, about, is_no_time=True)
    if isinstance(contrast, Unclear):
        raise MeantError(contrast)
    if contrast is None and (changed := with_its_number(clause, about.caption)):
        contrast = CaptionEdit(changed)
    part = contrast or read_part(clause, about.caption, chosen)
    part = part or read_amount(clause, about.caption)
    caption = part or read_caption(clause, about, chosen)
    return (caption,) if caption else None


def read_bare(text: Clause, about: About) -> Unclear | None:
    """`add free parking`: words without quotes may be meant, and may be a caption."""
    words = len(re.findall(r"\w+", text.low))
    is_order = VERB.match(text.low) and words <= MOST_OF_BARE_WORDS
    if not about.caption:
        return None
    if offered := _somebody_offered(text):
        return offered
    if not is_order or about.is_reply:
        return None
    edit = bare_addition(text, about.caption)
    return Unclear(Doubt.MAYBE, text.typed, text.typed, (edit,)) if edit else None


def _somebody_offered(text: Clause) -> Unclear | None:
    """`tag anna`: @anna?"""
    found = text.fits(_SOMEBODY)
    if found is None or not text.typed[:1].islower():
        return None
    name = found.low("name")
    return Unclear(Doubt.MAYBE, f"{text.typed} (@{name})", text.typed, (TagEdit(name),))


def read_taken(mended: Clause, about: About) -> tuple[Edit, ...] | None:
    """`remove the last sentance`: what only takes words away, as no slip can be one of these."""
    edits: tuple[Edit, ...] = ()
    with suppress(DoubtError):
        edits = _tried(mended, about, None) or ()
    old, new = ({*text.casefold()} for text in (about.caption, "".join(captions_of(edits))))
    are_words = all(isinstance(it, CaptionEdit) for it in edits)
    is_shorter = len("".join(captions_of(edits))) < len(about.caption)
    return edits if edits and are_words and is_shorter and new <= old else None


def _slides(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    order = read_slides(clause, about)
    return None if order is None else (order,)


def read_joined(
    text: Clause, about: About, chosen: Chosen, *, must_order: bool = False
) -> tuple[Edit, ...] | None:
    """As many edits as can be read in it, or the whole as one. What follows words without an end
    must begin as an order does: it may be one of those words."""
    if must_order and not BEGINS.match(text.tidy().low):
        return None
    text = as_exchange(text)
    if found := read_people_order(text.tidy(), about):
        return found
    cuts = list(text.cuts())
    for number, (head, tail) in enumerate(cuts):
        said = _tried(head, about, chosen)
        edits = said or _amount_alone(head, about)
        if not edits or _goes_on(edits[-1], tail, [it for it, _ in cuts[number + 1 :]]):
            continue
        then, is_open = after(about, edits), _is_open(head, edits)
        rest = read_joined(tail, then, chosen, must_order=is_open)
        rest = rest or (_amount_alone(tail, then) if said and not is_open else None)
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


def _amount_alone(clause: Clause, about: About) -> tuple[CaptionEdit] | None:
    changed = amount_alone(clause, about.caption)
    return (CaptionEdit(changed),) if changed else None


def _goes_on(edit: Edit, tail: Clause, heads: Sequence[Clause]) -> bool:
    """Another name is beside the first one, or the cut is inside a time: `sun 7, 6 pm and …`."""
    if isinstance(edit, TimeEdit):
        return any(read_time(it.tidy()) is not None for it in heads)
    return _names_somebody(edit) and tail.low.startswith("@")


def _names_somebody(edit: Edit) -> bool:
    """Nowhere in particular: what is said of the next one may be of both."""
    is_tag = isinstance(edit, TagEdit) and {edit.across, edit.down, edit.slide} == {None}
    return is_tag or isinstance(edit, _OF_NAMES)


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
            rest = read_joined(again, after(about, edits), chosen)
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
        return read_joined(tail, about, chosen)
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
        found = read_joined(tail, about, None)
    except DoubtError:
        return None
    if tail.low.startswith("#"):
        raise HalfError(Unclear(Doubt.HALF, tail.typed, head.typed, edits))
    if not found or any(isinstance(edit, _WORDS) for edit in found):
        return None
    is_replaced = CHANGES.match(head.tidy().low) is not None
    if is_replaced and all(isinstance(edit, _NEVER_WORDS) for edit in found):
        return found
    is_said = all(isinstance(edit, TimeEdit | TagEdit) for edit in found) and not is_replaced
    if is_said and not LED.match(tail.low):
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
    has_words = any(isinstance(it, Writing) for it in edits)
    low = head.tidy().low
    is_quoted = low.endswith(("»", '"', "”", "'"))
    return has_words and not is_quoted and OPEN_ENDED.match(low) is not None and "#" not in low
