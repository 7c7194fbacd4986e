"""A whole text that is typed about a post: the edits that it orders, all of which are understood,
or a doubt, or neither: then it is a caption as any other."""

import re
from collections.abc import Sequence
from contextlib import suppress
from itertools import islice

from bot.reading.edits.doubts import FEW_WORDS, as_a_caption, in_doubt, lost_order, time_beside
from bot.reading.edits.exchanges.contrasts import contrast_in
from bot.reading.edits.exchanges.numbers import with_its_number
from bot.reading.edits.exchanges.pairs import exchange_in, with_other_numbers
from bot.reading.edits.gist.parts_offered import part_offered
from bot.reading.edits.joined import read_bare, read_clause, read_joined, read_taken
from bot.reading.edits.likeness import (
    is_like_a_caption,
    is_like_an_order,
    may_be_an_order,
)
from bot.reading.edits.other_words.freely import read_freely, with_meant_names
from bot.reading.edits.pieces.clauses import Clause, clause_of
from bot.reading.edits.pieces.given import Given, given_in, is_quoted, with_given, with_given_said
from bot.reading.edits.pieces.guards import (
    are_several_times,
    gives_frame_words,
    gives_only_quoted,
    leaves_words,
)
from bot.reading.edits.pieces.misspelt import with_meant_words
from bot.reading.edits.pieces.orders import (
    AGAIN,
    ANY_VERB,
    CHANGES,
    COPIES,
    INTO_DRAFTS,
    THE_COPY,
    VERB,
)
from bot.reading.edits.pieces.values import (
    About,
    CaptionEdit,
    Chosen,
    Deed,
    DeedEdit,
    Doubt,
    DoubtError,
    Edit,
    ShiftEdit,
    TimeEdit,
    Unclear,
    Understood,
    after,
    is_deed_beside,
    is_order_unclear,
)
from bot.reading.edits.sentence import time_in
from bot.reading.edits.taking.out import is_plainly_taken
from bot.reading.edits.timed import read_timed

_AS_WORDS = {Doubt.LOST, Doubt.MAYBE, Doubt.HALF}
_SAID_OTHERWISE = {Doubt.LOST, Doubt.NOT_THERE, Doubt.HALF, Doubt.NOT_TAGGED, Doubt.NO_ACCOUNT}
MOST_CUTS = 3
MOST_OF_A_COPY = 14  # words


def read_edits(typed: str, about: About, chosen: Chosen = None) -> Understood | Unclear | None:
    """`chosen` says which of several places was meant, once that was asked."""
    if is_plainly_taken(typed, about.caption):
        return _read_edits(typed, about, chosen)
    given, exchanged = given_in(typed), exchange_in(typed, about, chosen)
    if given and exchanged is None:
        exchanged = contrast_in(clause_of(typed), about)
    if exchanged is not None:
        return exchanged if isinstance(exchanged, Unclear) else Understood((exchanged,))
    if given and not given[0].is_bare and (found := _with_given(given, about, chosen)):
        return found
    found = _read_edits(typed, about, chosen)
    is_lost = isinstance(found, Unclear) and found.doubt in _AS_WORDS
    are_words = given and is_lost
    found = (_with_given(given, about, chosen) if are_words else None) or found
    is_said = found is not None or not about.caption or not is_quoted(typed)
    return found if is_said else Unclear(Doubt.LOST, typed.strip())


def _with_given(
    given: Sequence[Given], about: About, chosen: Chosen
) -> Understood | Unclear | None:
    """All that is behind the colon is asked about where a part of it may be another order."""
    *parts, whole = given
    half = None
    for part in given:
        found = _read_edits(part.order, about, chosen)
        if isinstance(found, Unclear):
            unclear = with_given_said(found, part)
            half = half or unclear if unclear.doubt is Doubt.HALF or part is whole else half
        edits = with_given(found.edits, part) if isinstance(found, Understood) else None
        if edits is None:
            continue
        if part is whole and (parts or part.may_thank):
            said = whole.said(whole.order)
            return half or Unclear(Doubt.MAYBE, said, said, edits)
        return Understood(edits)
    return half


def _read_edits(typed: str, about: About, chosen: Chosen) -> Understood | Unclear | None:
    if not may_be_an_order(typed, about):
        return None
    return _understood(typed, about, chosen)


def _understood(typed: str, about: About, chosen: Chosen) -> Understood | Unclear | None:
    text = clause_of(typed)
    is_taken = is_plainly_taken(typed, about.caption)
    if not is_taken and (contrast := contrast_in(text, about)) is not None:
        return contrast if isinstance(contrast, Unclear) else Understood((contrast,))
    if (edit := _with_numbers(text, about)) is not None:
        is_told = text.typed[:1].isupper() and CHANGES.search(text.low) is None
        is_caption = is_told and not about.is_reply
        return in_doubt(text, (edit,)) if is_caption else Understood((edit,))
    doubt = None
    try:
        if (found := _strictly(text, about, chosen)) is not None:
            return found
    except DoubtError as error:
        doubt = _of_the_whole(error.unclear, text)
    if copied := _copied(with_meant_names(text, about), about):
        return Understood(copied)
    if timed := read_timed(text, about, read_clause):
        return Understood(timed) if about.caption else in_doubt(text, timed)
    mended = with_meant_words(text)
    said = time_in(mended, about) if about.caption and not is_taken else None
    if said is not None and not isinstance(said, Unclear):
        return Understood((said,))
    is_open = doubt is None or doubt.doubt in _SAID_OTHERWISE
    if is_open and (found := _freely(typed, mended, about, chosen)) is not None:
        return found
    found = (
        doubt
        or _half(text, about, chosen)
        or _misspelt(text, mended, about)
        or said
        or time_beside(text, about)
        or read_bare(text, about)
        or _lost(typed, text, about, chosen)
    )
    is_lost = found is not None and found.doubt in {Doubt.LOST, Doubt.NOT_THERE}
    return None if is_lost and is_like_a_caption(typed, about) else found


def _with_numbers(text: Clause, about: About) -> Edit | None:
    """Of the caption, put right; a time alone is one of the post."""
    edit = with_other_numbers(text, about.caption)
    if edit is None and (changed := with_its_number(text, about.caption)):
        edit = CaptionEdit(changed)
    is_time = edit is not None and isinstance(time_in(text, About()), TimeEdit | ShiftEdit)
    return None if is_time else edit


def with_names(low: str, about: About) -> str:
    """Of those who are spoken of."""
    return with_meant_names(Clause(low, low), about).low


def time_in_words(typed: str) -> Edit | None:
    """The time of a sentence, where one is asked for."""
    said = time_in(with_meant_words(clause_of(typed)), About())
    return None if isinstance(said, Unclear) else said


def _strictly(text: Clause, about: About, chosen: Chosen) -> Understood | Unclear | None:
    """In words of the grammar. Raises DoubtError."""
    edits = read_joined(text, about, chosen)
    if not edits or is_deed_beside(edits):
        return None
    if are_several_times(edits) and all(isinstance(it, TimeEdit) for it in edits):
        said = time_in(text, about) or Unclear(Doubt.LOST, text.typed)
        return said if isinstance(said, Unclear) else Understood((said,))
    is_odd = is_order_unclear(edits) or gives_frame_words(edits, text, about)
    if is_odd or _may_be_somebody(edits, text, about):
        return Unclear(Doubt.LOST, text.typed)
    return as_a_caption(text, edits, about) or Understood(edits)


def _may_be_somebody(edits: tuple[Edit, ...], text: Clause, about: About) -> bool:
    """`remove tim`: the word of the caption, or the tag?"""
    return (
        text.low.count(" ") == 1
        and all(isinstance(it, CaptionEdit) for it in edits)
        and "@" not in text.low
        and "@" in with_meant_names(text, about).low
    )


def _freely(
    typed: str, mended: Clause, about: About, chosen: Chosen
) -> Understood | Unclear | None:
    """In other words than those of the grammar, or beside what orders nothing."""
    text = clause_of(typed)
    for form in dict.fromkeys((text, mended)):
        edits = read_freely(form, about, chosen, lambda it: _again(it, about, chosen))
        if edits and (form is text or leaves_words(edits, about)):
            is_lost = is_order_unclear(edits) or gives_frame_words(edits, text, about)
            return Unclear(Doubt.LOST, text.typed) if is_lost else Understood(edits)
    if taken := read_taken(mended, about):
        return Understood(taken)
    if both := _each_freely(mended, about, chosen):
        is_one = not are_several_times(both)
        return Understood(both) if is_one else Unclear(Doubt.LOST, text.typed)
    return None


def _copied(text: Clause, about: About) -> tuple[Edit, ...] | None:
    """`the same post again on friday`: the copy, and its time."""
    found = COPIES.search(text.low)
    if found is None or not about.caption or len(text.low.split()) > MOST_OF_A_COPY:
        return None
    bare = text.put(found.span(), " ").tidy()
    rest = clause_of(THE_COPY.sub(" ", bare.low)) if THE_COPY.search(bare.low) else bare
    said = time_in(rest, about) or AGAIN.fullmatch(rest.low)
    copy = DeedEdit(Deed.COPY)
    if isinstance(said, TimeEdit | ShiftEdit):
        return copy, said
    return (copy,) if isinstance(said, re.Match) else None


def _each_freely(text: Clause, about: About, chosen: Chosen) -> tuple[Edit, ...] | None:
    """Two orders, each in its own way; the first gives no words that have no end."""
    for head, tail in islice(with_meant_names(text, about).cuts(), MOST_CUTS):
        order = clause_of(f"tag {head.typed}") if head.low.startswith("@") else head
        first = None if tail.low.startswith("@") else _read(order, about, chosen)
        if not first or not gives_only_quoted(first, head, about):
            continue
        rest = _read(tail, after(about, first), chosen)
        both = tuple(dict.fromkeys((*first, *(rest or ()))))
        is_unclear = is_order_unclear(both) or is_deed_beside(both)
        if rest and gives_only_quoted(rest, tail, about) and not is_unclear:
            return both
    return None


def _read(order: Clause, about: About, chosen: Chosen) -> tuple[Edit, ...] | None:
    with suppress(DoubtError):
        if edits := _again(order, about, chosen):
            return edits
    if (said := time_in(order, about)) is not None:
        return None if isinstance(said, Unclear) else (said,)
    return read_freely(order, about, chosen, lambda it: _again(it, about, chosen))


def _again(clause: Clause, about: About, chosen: Chosen) -> tuple[Edit, ...] | None:
    edits = read_joined(clause, about, chosen)
    if edits and is_deed_beside(edits):
        return None
    return edits if edits and not are_several_times(edits) else None


def _of_the_whole(unclear: Unclear, text: Clause) -> Unclear:
    """What is probably meant by a part is not offered in the place of all."""
    is_part = unclear.doubt is Doubt.MAYBE and unclear.understood != text.typed
    return Unclear(Doubt.LOST, text.typed) if is_part else unclear


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
                edits = read_joined(known, about, chosen)
            except DoubtError:
                continue
            if any(isinstance(it, DeedEdit) for it in edits or ()):
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


def _lost(typed: str, text: Clause, about: About, chosen: Chosen) -> Unclear | None:
    is_order = about.caption and is_like_an_order(typed, text, with_meant_names(text, about), about)
    lost = Unclear(Doubt.LOST, typed.strip()) if is_order else lost_order(text, about)
    if lost is None or not about.caption or is_like_a_caption(typed, about):
        return lost
    return part_offered(with_meant_words(text), about, lambda it: _read(it, about, chosen)) or lost
