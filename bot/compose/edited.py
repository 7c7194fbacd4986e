"""A person edits an own message that holds a caption or a link: the post follows. The card shows
what has changed, and how to undo it; a caption that somebody else has written since is asked about.
After publishing nothing changes, and that is said."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.card.buttons.refusal import refusal
from bot.card.card import show_card
from bot.card.unasked.redrawing import refresh_card
from bot.compose.arriving.drafting import LINK, start
from bot.compose.edited_answers import answer_again, page_again
from bot.compose.fields import CAPTION, replacement_of
from bot.compose.orders.time_as_caption import asks_about
from bot.compose.questions.answering import settle
from bot.compose.questions.walk import ask_below_card, go_on
from bot.compose.sent.edited_words import (
    EditedWords,
    PartGoneError,
    Progress,
    how_far,
    meant_by,
    new_media,
    order_meant,
    urls_of,
)
from bot.compose.sent.hidden_links import HiddenLinks, offer_addresses
from bot.compose.sent.waiting import edit_kept, waiting_line, waits_no_more
from bot.compose.sent.words_kept import keep_for_next
from bot.reading.edits import is_place_link
from bot.screen import (
    LINKS_ASKED,
    Callback,
    Context,
    Handlers,
    OwnMessage,
    PageAgain,
    State,
    Touched,
    WaitingWords,
    forget,
    is_asked_about,
    is_asked_for,
    links_in,
    note_change,
    note_number,
    own_message,
    remember_own,
    remove,
    say,
    take_asked,
    text_of,
    touch,
)
from posting import EDITABLE_STATES, InvalidError, Post, PostGoneError, PostState, WrongStateError

ExchangeFile: TypeAlias = Callable[[Update, Context, Post, str], Awaitable[Post]]
A_FILE = filters.PHOTO | filters.VIDEO | filters.Document.ALL  # its words may be gone


@dataclass(frozen=True)
class DoneAnew:
    """What is done with a message that says something else now."""

    typed: Callback  # of which is not known for which post it is
    act: Callable[[Update, Context, int, int, int | None, str], Awaitable[State | int | None]]
    exchange_file: ExchangeFile
    take_file: Callback  # of a message that had none
    take_back: Callable[[Update, Context, OwnMessage], Awaitable[None]]  # what it has ordered
    pages: Mapping[str, PageAgain]  # of an answer to one


async def edited(ways: DoneAnew, update: Update, context: Context) -> State | int | None:
    """Take the new words of a message that was sent earlier; others are left alone."""
    message = update.edited_message
    if message is None:
        return None
    own = own_message(context.data, message.message_id)
    linked = links_in(message)
    if message.text and is_asked_about(context.data, message.message_id, linked.text):
        return None  # Telegram sends edits that change no word
    asked = await _no_longer_asked(context, message)
    if A_FILE.check_update(update) and _was_words(context, message, own, asked):
        taken: State | int | None = await ways.take_file(update, context)
        return taken
    if own:
        return await _own_again(ways, update, context, message, own)
    if await _waits_on(update, context, message):
        return None
    if any(it.post_id is None for it in asked):
        then: State | int | None = await ways.typed(update, context)
        return then
    if asked:
        first, *_ = asked
        own = OwnMessage(first.post_id or 0, order=first.text)
        return await _order_again(ways, update, context, own, _slide_open(context, own.post_id))
    state = await page_again(ways.pages, update, context, message)
    if state is not None or not linked.links:
        return state
    were_kept = edit_kept(context, message.message_id, "")
    if were_kept or _has_links_asked_about(context, message.message_id):
        return await start(update, context, linked)
    return None


def _was_words(
    context: Context, message: Message, own: OwnMessage | None, asked: list[WaitingWords]
) -> bool:
    """And nothing else: an order, or what is kept for the next file, or was asked about. That file
    it has itself now."""
    if own:
        return bool(own.order)
    is_kept = edit_kept(context, message.message_id, "")
    return is_kept or any(it.post_id is None for it in asked)


async def _own_again(
    ways: DoneAnew, update: Update, context: Context, message: Message, own: OwnMessage
) -> State | int | None:
    if own.field:
        return await _answer_again(update, context, message, own)
    if own.order:
        return await _order_again(ways, update, context, own)
    return await _follow(ways, update, context, message, own)


async def _no_longer_asked(context: Context, message: Message) -> list[WaitingWords]:
    """What it said before was asked about: these questions go, but for a message that has become
    the card."""
    asked, find_card = take_asked(context.data, message.message_id), context.posting.cards.find_at
    for question_id in asked:
        if await context.db(find_card, message.chat_id, question_id) is None:
            await remove(context.bot, message.chat_id, question_id)
    return list(asked.values())


def _slide_open(context: Context, post_id: int) -> int | None:
    touched = Touched.recall(context.data)
    return touched.slide if touched and touched.post_id == post_id else None


async def _order_again(
    ways: DoneAnew, update: Update, context: Context, own: OwnMessage, slide: int | None = None
) -> State | int | None:
    """What it says now is done as well: another time takes the place of the first, and a link
    starts a post, as it does when it is sent."""
    text, message = text_of(update), update.edited_message
    number, post_id, text = order_meant(update, own, text)
    if message is None or (post_id, text) == (own.post_id, own.order):
        return None
    if post_id is None:
        await say(update, context, context.words("compose.edited.not_same"))
        return None
    if post_id != own.post_id:
        await ways.take_back(update, context, own)
    linked = links_in(message)
    if linked.links and not is_place_link(text):
        return await start(update, context, linked)
    try:
        state = await ways.act(update, context, message.message_id, post_id, slide, text)
        note_number(context.data, message.message_id, post_id, number)
        return state
    except PostGoneError:
        await say(update, context, context.words("compose.edited.deleted"))
        return None


async def _answer_again(
    update: Update, context: Context, message: Message, own: OwnMessage
) -> State | int | None:
    """Its card shows what has changed, unless a question comes next."""
    before = await context.db(context.posting.lists.get, own.post_id)
    post, state = await answer_again(update, context, message, own, before)
    if post is not None:
        await _show(update, context, before, post)
    return state


async def _waits_on(update: Update, context: Context, message: Message) -> bool:
    """Whether the message waits, or its words for what does: it does so with what it says now.
    Where it has no link any more, its words wait for the next file or link."""
    linked, message_id = links_in(message), message.message_id
    if not linked.links and edit_kept(context, message_id, linked.text):
        return True
    line = waiting_line(context, message_id)
    if line is not None and "file" in line:
        line["caption"], line["hidden"] = linked.text, linked.hidden
    elif line is not None and linked.links:
        line["links"]["linked"] = linked.as_json()
    elif line is not None:
        waits_no_more(context, line)
        await keep_for_next(update, context, linked.text)
    return line is not None


def _has_links_asked_about(context: Context, message_id: int) -> bool:
    """Whether its links could not be used, or are so many that it is asked what to make of them."""
    noted = [context.data.get(LINK), *context.data.get(LINKS_ASKED, {}).values()]
    return any(isinstance(it, dict) and it.get("message_id") == message_id for it in noted)


async def _follow(
    ways: DoneAnew, update: Update, context: Context, message: Message, own: OwnMessage
) -> State | int | None:
    words, state = context.words, None
    try:
        before = await context.db(context.posting.lists.get, own.post_id)
        meant = meant_by(context, own, message, before, await how_far(context, own.post_id))
        state, post = await _done(ways, update, context, before, meant)
    except InvalidError as error:
        refused = await refusal(context, error.problems, before)
        await say(update, context, words("compose.edited.refused", why=refused.html))
    except PartGoneError:
        await say(update, context, words("compose.edited.not_there"))
    except WrongStateError:
        await say(update, context, words("compose.edited.published"))
    except PostGoneError:
        await say(update, context, words("compose.edited.deleted"))
    else:
        own = own.saying(meant.said, is_saved=post is not None)
        remember_own(context.data, message.message_id, own)
        if post is not None:
            await offer_addresses(HiddenLinks.of(message), post.post_id, context, message.chat_id)
        if post is not None and own.has_link and new_media(urls_of(post), message):
            await say(update, context, words("compose.edited.slides"))
    return state


async def _done(
    ways: DoneAnew, update: Update, context: Context, before: Post, meant: EditedWords
) -> tuple[State | int | None, Post | None]:
    """What is awaited then, and the post, if nothing was asked. Another file comes with the caption
    or, where that is refused, not at all."""
    is_new = meant.caption != before.caption
    is_asked = is_new and await asks_about(update, context, before, meant.caption)
    displaces = is_new and not is_asked and await context.db(_would_displace, context, before)
    is_open = is_asked or displaces
    written = replace(meant, caption=before.caption) if is_open else meant
    with context.before_the_order() if is_open else nullcontext():
        post = await _save(update, context, before, written, ways.exchange_file)
    is_given = before.caption != post.caption or meant.is_written
    if is_given and is_asked_for(context.data, post.post_id, State.CAPTION):
        note_change(context, before, post)
        return await go_on(update, context, post, State.CAPTION), post
    if displaces:
        forget(context.data)
    await _show(update, context, before, post)
    if displaces:
        return await settle(update, context, CAPTION, meant.caption, post), None
    return None, None if is_asked else post


def _would_displace(context: Context, post: Post) -> bool:
    """Whether another caption would take the place of what somebody else has written. Database
    thread."""
    if post.state not in EDITABLE_STATES:
        return False
    author = context.posting.lists.changed_by(post.post_id, "caption")
    return author not in (None, context.person.telegram_id)


async def _save(
    update: Update, context: Context, post: Post, meant: EditedWords, exchange_file: ExchangeFile
) -> Post:
    if not meant.has_file:
        post = await exchange_file(update, context, post, meant.caption)
    if meant.url is not None:
        text = f"{meant.url}\n{meant.caption}".strip()
        with nullcontext() if meant.caption else context.before_the_order():  # which takes it away
            post = await replacement_of(0).save(context, post, text)
    if meant.caption == post.caption:
        return post
    return await CAPTION.save(context, post, meant.caption)


async def _show(update: Update, context: Context, before: Post, post: Post) -> None:
    """The card of a planned post comes down, as its change is far from it."""
    if post.version != before.version:
        note_change(context, before, post)
    elif await how_far(context, post.post_id) is Progress.NOTHING:
        return
    is_planned = post.state is not PostState.DRAFT and post.publish_at is not None
    same_file = post.medium.url == before.medium.url
    reader = context.person.telegram_id
    if is_planned or not same_file or not await refresh_card(context, post.post_id, reader):
        await show_card(update, context, post)
        await ask_below_card(update, context, post)
    else:
        touch(context.data, post, context.now)


def handlers(ways: DoneAnew) -> Handlers:
    is_edited = filters.UpdateType.EDITED_MESSAGE & (filters.TEXT | filters.CAPTION | A_FILE)
    return Handlers(anywhere=[MessageHandler(is_edited, partial(edited, ways))])
