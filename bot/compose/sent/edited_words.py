"""What an edited message means for its post: the words that it says of the caption, and another
file."""

from dataclasses import dataclass
from enum import Enum, auto

from telegram import Message, Update

from bot.compose.fields import CAPTION, file_link
from bot.compose.sent.own_words import followed
from bot.reading.edits import numbered
from bot.screen import Context, OwnMessage, links_in, own_messages, posts_numbered
from posting import Post


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
