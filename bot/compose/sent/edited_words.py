"""What an edited message means for its post: the words that it says of the caption, which may have
come in several messages, and another file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from itertools import product

from telegram import Message, Update

from bot.compose.fields import CAPTION, file_link
from bot.reading.edits import is_only_a_time, numbered
from bot.screen import SAID_KEPT, Context, OwnMessage, links_in, own_messages, posts_numbered
from posting import Post

Span = tuple[int, int]


class Progress(Enum):
    """How far an edit got before it was cut off; `FILE`: its caption is still to be asked about."""

    NOTHING = auto()
    FILE = auto()
    ALL = auto()


@dataclass(frozen=True)
class EditedWords:
    """What an edited message says of its post: its own words, the caption with them, and the link
    of another file. When this was cut off, what there is of a file was put in (`has_file`), or the
    caption was written (`is_written`)."""

    said: str
    caption: str
    url: str | None
    has_file: bool = False
    is_written: bool = False


async def how_far(context: Context, post_id: int) -> Progress:
    if await context.is_done(post_id):
        return Progress.ALL
    is_prepared = await context.is_done(post_id, context.preparing)
    return Progress.FILE if is_prepared else Progress.NOTHING


def meant_by(
    context: Context, own: OwnMessage, message: Message, post: Post, done: Progress
) -> EditedWords:
    """Of an edit that is handled again only what is not `done`. Raises PartGoneError."""
    linked = links_in(message)
    url, said = None, linked.text
    if own.has_link and linked.links:
        there = urls_of(post)
        url = _other_file(there, message)
        said = linked.caption(but={url} if url else there | new_media(there, message))
    said, others = CAPTION.read(said), own_messages(context.data, post.post_id)
    if done is Progress.ALL:
        is_new = not own.has_said(said)
        return EditedWords(said, post.caption, None, has_file=True, is_written=is_new)
    caption = followed(post.caption, others, message.message_id, said)
    if done is Progress.FILE:
        return EditedWords(said, caption, None, has_file=True)
    return EditedWords(said, caption, url)


def urls_of(post: Post) -> set[str]:
    return {medium.url for medium in post.media}


def _other_file(there: set[str], message: Message) -> str | None:
    """It follows only when its link is in the message no more; of several none does."""
    linked = links_in(message)
    return None if len(there) > 1 or there.intersection(linked.urls) else file_link(linked)


def new_media(there: set[str], message: Message) -> set[str]:
    """Links of photos and videos that a post of several does not have: nobody's caption."""
    named = {link.url for link in links_in(message).media}
    return named - there if len(there) > 1 else set()


def order_meant(update: Update, own: OwnMessage, text: str) -> tuple[str, int | None, str]:
    """The post, and what is said of it, where its number on a list stands before that. None: the
    list has no such number."""
    found = numbered(text) if own.number else None
    if found is None:
        return "", own.post_id, text
    number, rest = found
    is_same = number == own.number
    return number, own.post_id if is_same else posts_numbered(update).get(number), rest


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
