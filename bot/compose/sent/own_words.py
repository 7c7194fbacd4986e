"""A caption that came in several messages: which of its words are those of each. Pure."""

import re
from collections.abc import Mapping
from itertools import product

from bot.reading.edits import is_only_a_time
from bot.screen import SAID_KEPT, OwnMessage

Span = tuple[int, int]


class PartGoneError(Exception):
    """What the message said before stands in the caption no more."""


def followed(caption: str, messages: Mapping[int, OwnMessage], message_id: int, said: str) -> str:
    """The caption, with what the message says now in the place of what it said. What it gets that
    held nothing stands behind what came with other messages. Of one that was all of the caption,
    which has been written anew since, it is the caption, unless later ones have words there.
    Raises PartGoneError."""
    own, places = messages[message_id], _places(caption, messages)
    if message_id in places:
        return _with(caption, places[message_id], said)
    if not own.said:
        return said
    if said == own.said[0]:
        return caption  # something else of the message was edited
    if said and _lines(caption, said):
        return caption  # it says so already
    held_nothing = not own.said[0] or is_only_a_time(own.said[0])
    if held_nothing or any(_found(caption, it) for it in own.said if it):
        return "\n\n".join(filter(None, (caption, said)))
    if own.was_whole and not any(later > message_id for later in places):
        return said
    raise PartGoneError


def _places(caption: str, messages: Mapping[int, OwnMessage]) -> dict[int, Span]:
    """Of equal lines each message has its own, in their order; what stood in the caption last goes
    before what a message has said besides."""
    taken: dict[int, Span] = {}
    for age, (number, own) in product(range(SAID_KEPT), messages.items()):
        if number in taken or not own.said[age : age + 1] or not own.said[age]:
            continue
        free = [
            span
            for span in _found(caption, own.said[age])
            if not any(span[0] < end and start < span[1] for start, end in taken.values())
        ]
        after = max((taken[it][1] for it in taken if it < number), default=0)
        if free:
            taken[number] = next((span for span in free if span[0] >= after), free[0])
    return taken


def _found(caption: str, words: str) -> list[Span]:
    """As lines of their own; else once within one, to which something was added."""
    exactly = re.escape(words)
    within = [it.span() for it in re.finditer(rf"(?<!\w){exactly}(?!\w)", caption)]
    return _lines(caption, words) or (within if len(within) == 1 else [])


def _lines(caption: str, words: str) -> list[Span]:
    return [it.span() for it in re.finditer(rf"^{re.escape(words)}$", caption, re.MULTILINE)]


def _with(caption: str, place: Span, said: str) -> str:
    """Between what is left of two others there is one gap."""
    before, after = caption[: place[0]], caption[place[1] :]
    if said:
        return f"{before}{said}{after}"
    first, last = before.rstrip(), after.lstrip()
    gaps = before[len(first) :], after[: len(after) - len(last)]
    return f"{first}{max(gaps, key=len)}{last}" if first and last else first or last
