"""A whole text about a post in which something is told behind an order: the order alone is done,
where nothing of the rest may be meant as well."""

import re
from collections.abc import Callable

from bot.reading.edits.other_words.colons import undictated, with_a_colon
from bot.reading.edits.other_words.verdicts import as_a_change
from bot.reading.edits.pieces.values import (
    About,
    Doubt,
    Unclear,
    Understood,
    Writing,
)
from bot.reading.edits.reasons.asides import has_a_spot, read_alone
from bot.reading.edits.reasons.behind import (
    Behind,
    behind_given,
    behind_in,
    gives_words,
    with_its_spot,
)
from bot.reading.edits.reasons.named_before import Named, as_a_tag, takes_what_is_named
from bot.reading.edits.taking.out import is_plainly_taken

_SIGN = re.compile(r"[,;:.!…]+\s|\s[—–-]\s|\s(?=because\b|потому\b)")
Found = Understood | Unclear | None
Read = Callable[[str], Found]


def read_beside(typed: str, about: About, read: Read, *, named: Named, is_said: bool) -> Found:
    """What is called `it` is named as it was before. Of the rest the whole is tried first: it is
    left where it is not understood, or has for a spot what is only told of one."""

    def read_it(words: str) -> Found:
        return read(undictated(words))

    if is_plainly_taken(typed, about.caption):
        return read(typed)
    if about.caption and (behind := behind_given(typed)):
        found = read_beside(behind.order, about, read, named=named, is_said=is_said)
        if isinstance(found, Understood) and all(isinstance(it, Writing) for it in found.edits):
            half = Unclear(Doubt.HALF, behind.told, behind.order, found.edits)
            return found if behind.is_reason else half
    head = _SIGN.split(typed, maxsplit=1)[0]
    if typed[len(head) : len(head) + 1] == ":" and is_plainly_taken(head, about.caption):
        typed = f"{head}.{typed[len(head) + 1 :]}"
    if about.caption:
        typed = with_a_colon(with_its_spot(as_a_tag(typed)))
        typed = typed if gives_words(typed) else as_a_change(typed, about.caption)
    is_named, is_taken = takes_what_is_named(typed, named), is_plainly_taken(head, about.caption)
    found = None if is_named or is_taken else _read_told(typed, about, read_it)
    if isinstance(found, Understood) and not all(map(has_a_spot, found.edits)):
        return found
    alone = read_alone(typed, about, read_it, named=named, is_said=is_said)
    has_spots = isinstance(alone, Understood) and all(map(has_a_spot, alone.edits))
    if isinstance(alone, Understood) and (has_spots or not isinstance(found, Understood)):
        return alone
    if is_named or is_taken:
        found = _read_told(typed, about, read_it)
    return found or alone or (Unclear(Doubt.LOST, typed.strip()) if is_taken else None)


def _read_told(typed: str, about: About, read: Read) -> Found:
    """What is told is never written anywhere: rather it is asked about."""
    behind = behind_in(typed, about)
    if behind is None:
        return read(typed)
    alone = _alone(behind, read) if behind.is_reason else None
    if isinstance(alone, Understood):
        return alone
    found = read(typed)
    is_done = isinstance(found, Understood)
    if isinstance(found, Understood) and not behind.is_taken(found.edits, about):
        return found
    alone = alone or _alone(behind, read)
    is_part = isinstance(alone, Unclear) and alone.doubt is Doubt.HALF and not typed[:1].isupper()
    is_lost = is_part and (found is None or found == Unclear(Doubt.LOST, typed))
    return alone if is_done or is_lost or isinstance(alone, Understood) else found


def _alone(behind: Behind, read: Read) -> Found:
    found = read(behind.order)
    if isinstance(found, Understood) and not behind.may_go(found.edits):
        return Unclear(Doubt.HALF, behind.told, behind.order, found.edits)
    return found or Unclear(Doubt.LOST, behind.order)
