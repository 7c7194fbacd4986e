"""What a message may mean that was not understood, as orders in words of the grammar, the likeliest
first. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bot.reading.edits import (
    ALL,
    About,
    CaptionEdit,
    Doubt,
    Edit,
    Unclear,
    after,
    is_deed_beside,
    read_edits,
    sort_of,
)
from bot.reading.edits.other_words.spoken_emoji import with_emoji
from bot.reading.edits.other_words.spoken_names import with_names
from bot.reading.edits.pieces.clauses import Clause, clause_of
from bot.reading.edits.pieces.misspelt import with_meant_words
from bot.reading.guesses.deeds import deeds
from bot.reading.guesses.replaced import is_said_anew, replaced
from bot.reading.guesses.texts import texts
from bot.reading.guesses.things import things
from bot.reading.guesses.words import LIKELY, Meaning, said

_OTHERWISE_MEANT = frozenset({Doubt.LOST, Doubt.NOT_THERE, Doubt.NOT_TAGGED})
MOST = 3  # that are offered
_MOST_READ = 8  # orders
_LONGEST, _MOST_SIGNS = 34, 300  # words, characters: of longer texts every part would be looked at
_MOST_CUTS, _LONGEST_PART = 3, 12


@dataclass(frozen=True)
class Guess:
    """Orders, one after the other, and what they do."""

    orders: tuple[str, ...]
    edits: tuple[Edit, ...]


def guesses_behind(unclear: Unclear, typed: str, about: About) -> tuple[Guess, ...]:
    """Of what is unclear; none where one thing is asked about that is known. Of a half that is
    known both, if the other can be guessed, and that half."""
    if _is_long(typed):
        return ()
    if unclear.doubt in _OTHERWISE_MEANT:
        return guesses(typed, about)
    known = edits_of((unclear.understood,), about) if unclear.doubt is Doubt.HALF else ()
    both = tuple(_both(typed, about)) if known else ()
    return (*both, Guess((unclear.understood,), known)) if both else ()


def guesses(typed: str, about: About) -> tuple[Guess, ...]:
    if _is_long(typed):
        return ()
    found = dict[tuple[Edit, ...], Guess]()
    for it in (*_both(typed, about), *_each(typed, about)):
        found.setdefault(it.edits, it)
        if len(found) == MOST:
            break
    return tuple(found.values())


def says_a_value_anew(typed: str, caption: str) -> bool:
    """Of the caption: it may be an order, though it is like a caption."""
    return bool(caption) and is_said_anew(said(typed), said(caption))


def _is_long(typed: str) -> bool:
    """Words need no space between them."""
    return len(typed) > _MOST_SIGNS or len(said(typed).words) > _LONGEST


def edits_of(orders: tuple[str, ...], about: About) -> tuple[Edit, ...]:
    """Of a guess, as the post is now; nothing where one of its orders is none any more."""
    edits: tuple[Edit, ...] = ()
    for order in orders:
        then = after(about, edits)
        read = read_edits(order, then, ALL)
        more = (read.edits if read is not None else ()) or sort_of(order, then).edits
        if not more or _is_as_before(more, then):
            return ()
        edits = (*edits, *more)
    return edits


def _is_as_before(edits: tuple[Edit, ...], about: About) -> bool:
    return all(isinstance(it, CaptionEdit) and it.text == about.caption for it in edits)


def _each(typed: str, about: About) -> Iterator[Guess]:
    for meaning in _meanings(typed, about)[:_MOST_READ]:
        if edits := edits_of((meaning.order,), about):
            yield Guess((meaning.order,), edits)


def _both(typed: str, about: About) -> Iterator[Guess]:
    """Of two parts, each of which is likely an order of another sort."""
    for parts in islice(clause_of(typed).cuts(), _MOST_CUTS):
        if max(len(it.low.split()) for it in parts) > _LONGEST_PART:
            continue
        orders = tuple(_likely(it.typed, about) for it in parts)
        edits = edits_of(orders, about) if all(orders) else ()
        if len({*map(type, edits)}) > 1 and not is_deed_beside(edits):
            yield Guess(orders, edits)
            return


def _likely(part: str, about: About) -> str:
    if sort_of(part, about).edits:
        return part
    likely = [it for it in _meanings(part, about)[:2] if it.weight >= LIKELY]
    return next((it.order for it in likely if edits_of((it.order,), about)), "")


def _meanings(typed: str, about: About) -> list[Meaning]:
    clause = with_meant_words(Clause(typed, said(typed).low))
    shown = with_emoji(clause, about.caption) or clause
    message, caption = said(clause.typed), said(about.caption)
    named = said(with_names(Clause(message.low, message.low), about).low)
    found = (
        *replaced(message, caption),
        *things(message, named, about),
        *deeds(message),
        *texts(said(shown.typed), caption),
    )
    best = dict[str, Meaning]()
    for it in sorted(found, key=lambda it: -it.weight):
        best.setdefault(it.order, it)
    return list(best.values())
