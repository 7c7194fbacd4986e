"""A whole text about a post in which something is told behind an order: the order alone is done,
where nothing of the rest may be meant as well."""

from collections.abc import Callable

from bot.reading.edits.other_words.colons import undictated, with_a_colon
from bot.reading.edits.pieces.values import (
    About,
    Deed,
    DeedEdit,
    Doubt,
    Unclear,
    Understood,
)
from bot.reading.edits.reasons.alone import read_alone
from bot.reading.edits.reasons.behind import Behind, behind_in, with_its_spot
from bot.reading.edits.reasons.named_before import may_be_of_a_thing, with_it_named

Found = Understood | Unclear | None
Read = Callable[[str], Found]


def read_beside(typed: str, about: About, read: Read) -> Found:
    """What is called `it` is named as it was before; the post is not meant where a part of it may
    be."""
    if (alone := read_alone(typed, about, read)) is not None:
        return alone
    typed = with_a_colon(with_its_spot(typed)) if about.caption else typed
    named = with_it_named(typed) if about.caption else None
    found = read(named) if named else None
    if isinstance(found, Understood) and not _deletes(found):
        return found
    found = _read_told(typed, about, lambda it: read(undictated(it)))
    is_unclear = _deletes(found) and may_be_of_a_thing(typed)
    return Unclear(Doubt.LOST, typed.strip()) if is_unclear else found


def _deletes(found: Found) -> bool:
    return isinstance(found, Understood) and DeedEdit(Deed.DELETE) in found.edits


def _read_told(typed: str, about: About, read: Read) -> Found:
    """What is told is never written anywhere: rather it is asked about."""
    behind = behind_in(typed, about)
    if behind is None:
        return read(typed)
    alone = _alone(behind, about, read) if behind.is_reason else None
    if isinstance(alone, Understood):
        return alone
    found = read(typed)
    is_done = isinstance(found, Understood)
    if isinstance(found, Understood) and not behind.is_taken(found.edits, about):
        return found
    alone = alone or _alone(behind, about, read)
    if isinstance(found, Understood) and not behind.is_written(found.edits, about):
        return alone if isinstance(alone, Understood) else found
    is_part = isinstance(alone, Unclear) and alone.doubt is Doubt.HALF and not typed[:1].isupper()
    is_lost = is_part and (found is None or found == Unclear(Doubt.LOST, typed))
    return alone if is_done or is_lost or isinstance(alone, Understood) else found


def _alone(behind: Behind, about: About, read: Read) -> Found:
    found = read(behind.order)
    if isinstance(found, Understood) and not behind.may_go(found.edits, about):
        return Unclear(Doubt.HALF, behind.told, behind.order, found.edits)
    return found or Unclear(Doubt.LOST, behind.order)
