"""A person edits an own message that holds a caption or a link: the post follows.

The card shows what has changed, and how to undo it; a caption that somebody else has written since
is asked about. After publishing nothing changes, and that is said.
"""

from dataclasses import dataclass, replace

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.card.buttons.refusal import refusal
from bot.card.card import show_card
from bot.card.unasked.redrawing import refresh_card
from bot.compose.arriving.drafting import LINK, start
from bot.compose.fields import CAPTION, file_link, replacement_of
from bot.compose.orders.acting import TypedWords, act
from bot.compose.orders.time_as_caption import asks_about
from bot.compose.questions.answering import settle
from bot.compose.sent.own_words import PartGoneError, followed
from bot.compose.sent.waiting import (
    edit_kept,
    keep_for_next,
    waiting_line,
    waits_no_more,
)
from bot.reading.edits import is_place_link
from bot.reading.in_hand import InHand
from bot.reading.links import Linked
from bot.screen import (
    LINKS_ASKED,
    Context,
    Handlers,
    OwnMessage,
    State,
    forget,
    links_in,
    note_change,
    own_message,
    own_messages,
    remember_own,
    say,
    text_of,
    touch,
)
from posting import EDITABLE_STATES, InvalidError, Post, PostGoneError, PostState, WrongStateError

A_FILE = filters.PHOTO | filters.VIDEO | filters.Document.ALL  # its words may be gone
HELD = filters.TEXT | filters.CAPTION | A_FILE


async def edited(update: Update, context: Context) -> State | int | None:
    """Take the new words of a message that was sent earlier; others are left alone."""
    message = update.edited_message
    if message is None:
        return None
    own = own_message(context.data, message.message_id)
    linked = links_in(message)
    if own and own.order:
        return await _order_again(update, context, own, linked)
    if own:
        return await _follow(update, context, message.message_id, own, linked)
    if await _waits_on(update, context, message.message_id, linked):
        return None
    if not linked.links:
        return None
    were_kept = edit_kept(context, message.message_id, "")
    if were_kept or _is_asked_about(context, message.message_id):
        return await start(update, context, linked)
    return None


async def _order_again(
    update: Update, context: Context, own: OwnMessage, linked: Linked
) -> State | int | None:
    """What it says now is done as well: another time takes the place of the first, and a link
    starts a post, as it does when it is sent."""
    typed = text_of(update)
    if typed == own.order:
        return None
    if linked.links and not is_place_link(typed):
        return await start(update, context, linked)
    try:
        return await act(update, context, InHand(own.post_id, by_reply=True), TypedWords(typed))
    except PostGoneError:
        await say(update, context, context.words("compose.edited.deleted"))
        return None


async def _waits_on(update: Update, context: Context, message_id: int, linked: Linked) -> bool:
    """Whether the message waits, or its words for what does: it does so with what it says now.
    Where it has no link any more, its words wait for the next file or link."""
    if not linked.links and edit_kept(context, message_id, linked.text):
        return True
    line = waiting_line(context, message_id)
    if line is not None and "file" in line:
        line["caption"] = linked.text
    elif line is not None and linked.links:
        line["links"]["linked"] = linked.as_json()
    elif line is not None:
        waits_no_more(context, line)
        await keep_for_next(update, context, linked.text)
    return line is not None


def _is_asked_about(context: Context, message_id: int) -> bool:
    """Whether its links could not be used, or are so many that it is asked what to make of them."""
    noted = [context.data.get(LINK), *context.data.get(LINKS_ASKED, {}).values()]
    return any(isinstance(it, dict) and it.get("message_id") == message_id for it in noted)


@dataclass(frozen=True)
class EditedWords:
    """What an edited message says of its post: its own words, the caption with them, and the link
    of another file."""

    said: str
    caption: str
    url: str | None


async def _follow(
    update: Update, context: Context, message_id: int, own: OwnMessage, linked: Linked
) -> State | int | None:
    words, state = context.words, None
    try:
        before = await context.db(context.posting.lists.get, own.post_id)
        meant = _meant(context, own, message_id, before, linked)
        state, post = await _done(update, context, before, meant)
    except InvalidError as error:
        refused = await refusal(context, error.problems, before)
        await say(update, context, refused.html)
    except PartGoneError:
        await say(update, context, words("compose.edited.not_there"))
    except WrongStateError:
        await say(update, context, words("compose.edited.published"))
    except PostGoneError:
        await say(update, context, words("compose.edited.deleted"))
    else:
        now = own.saying(meant.said, is_saved=post is not None)
        remember_own(context.data, message_id, now)
        if post is not None and own.has_link and new_media(post, linked):
            await say(update, context, words("compose.edited.slides"))
    return state


def _meant(
    context: Context, own: OwnMessage, message_id: int, post: Post, linked: Linked
) -> EditedWords:
    """Raises PartGoneError."""
    url, said = None, linked.text
    if own.has_link and linked.links:
        url = _other_file(post, linked)
        there = {medium.url for medium in post.media}
        said = linked.caption(but={url} if url else there | new_media(post, linked))
    said, others = CAPTION.read(said), own_messages(context.data, post.post_id)
    return EditedWords(said, followed(post.caption, others, message_id, said), url)


def _other_file(post: Post, linked: Linked) -> str | None:
    """It follows only when its link is in the message no more; of several none does."""
    there = {medium.url for medium in post.media}
    if there.intersection(linked.urls) or len(there) > 1:
        return None
    return file_link(linked)


async def _done(
    update: Update, context: Context, before: Post, meant: EditedWords
) -> tuple[State | int | None, Post | None]:
    """What is awaited then, and the post, if nothing was asked."""
    caption, is_new = meant.caption, meant.caption != before.caption
    if is_new and await asks_about(update, context, before, caption):
        return None, None
    displaces = is_new and await context.db(_would_displace, context, before)
    post = await _save(
        context, before, replace(meant, caption=before.caption) if displaces else meant
    )
    if not displaces or post.version != before.version:
        await _show(update, context, before, post)
    if not displaces:
        return None, post
    forget(context.data)
    return await settle(update, context, CAPTION, caption, post), None


def _would_displace(context: Context, post: Post) -> bool:
    """Whether another caption would take the place of what somebody else has written. Database
    thread."""
    if post.state not in EDITABLE_STATES:
        return False
    author = context.posting.lists.changed_by(post.post_id, "caption")
    return author not in (None, context.person.telegram_id)


async def _save(context: Context, post: Post, meant: EditedWords) -> Post:
    if meant.url is not None:
        text = f"{meant.url}\n{meant.caption}".strip()
        post = await replacement_of(0).save(context, post, text)
    if meant.caption == post.caption:
        return post
    return await CAPTION.save(context, post, meant.caption)


def new_media(post: Post, linked: Linked) -> set[str]:
    """Links of photos and videos that a post of several does not have: nobody's caption."""
    there = {medium.url for medium in post.media}
    named = {link.url for link in linked.links if link.is_named_as_media}
    return named - there if len(there) > 1 else set()


async def _show(update: Update, context: Context, before: Post, post: Post) -> None:
    """The card of a planned post comes down, as its change is far from it."""
    if post.version == before.version:
        return
    note_change(context, before, post)
    is_planned = post.state is not PostState.DRAFT and post.publish_at is not None
    same_file = post.medium.url == before.medium.url
    reader = context.person.telegram_id
    if is_planned or not same_file or not await refresh_card(context, post.post_id, reader):
        await show_card(update, context, post)
    else:
        touch(context.data, post, context.now)


def handlers() -> Handlers:
    return Handlers(
        anywhere=[MessageHandler(filters.UpdateType.EDITED_MESSAGE & HELD, edited)],
        typed={},
    )
