"""A caption that is only a time, with a file or where it was asked for: when to post it, or its
caption? Until that is answered the post has the caption that it had."""

from telegram import Update

from bot.card.card import show_card
from bot.compose.fields import change
from bot.compose.orders.asking_back import caption_of, in_zone, time_question, waiting
from bot.compose.orders.making import when_meant
from bot.reading.edits import TimeEdit, is_only_a_time, time_of
from bot.screen import (
    PROMPT,
    Context,
    Question,
    Rows,
    WaitingWords,
    chat_id_of,
    keep_words,
    links_in,
    note_about,
    note_offer,
    rows,
    show_prompt,
)
from posting import EDITABLE_STATES, Post, PostFields, PostGoneError


def time_with(update: Update | None, post: Post) -> str:
    """The words of the post, if they are only a time: those of the message as well, from which they
    were taken before a crash."""
    message = update.effective_message if update else None
    sent = links_in(message).caption(but={it.url for it in post.media}) if message else ""
    words = post.caption or sent
    return words if is_only_a_time(words) else ""


async def without_words(context: Context, post: Post) -> Post:
    if not post.caption:
        return post
    return await change(context, post.post_id, post.version, PostFields(caption=""))


async def ask_time_or_caption(
    context: Context, chat_id: int, post: Post, typed: str, came_in: int | None = None
) -> None:
    """Below the card: what is open stays open. `came_in` is the message that says so now."""
    question = await _question(context, post, typed)
    sent = await context.bot.send_message(chat_id, question.html, reply_markup=rows(question.rows))
    words = WaitingWords(typed, post.post_id, message_id=came_in, seen=caption_of(post))
    keep_words(context.data, sent.message_id, words)
    note_offer(context, sent, question.offer)
    note_about(context.data, sent.message_id, post.post_id)


async def show_too(update: Update, context: Context, post: Post) -> None:
    """The card of a draft that is not the last one of its message."""
    if time := time_with(None, post):
        post = await without_words(context, post)
    await show_card(update, context, post, fresh=True)
    if time:
        await ask_time_or_caption(context, chat_id_of(update), post, time)


async def ask_below(update: Update, context: Context, post_id: int, typed: str) -> None:
    """Of words with a file that has joined a post."""
    try:
        post = await context.db(context.posting.lists.get, post_id)
    except PostGoneError:
        return
    await ask_time_or_caption(context, chat_id_of(update), post, typed)


async def ask_instead(update: Update, context: Context, post: Post, typed: str, out: Rows) -> None:
    """In the place of the question for the caption, which stays awaited; `out` leads away."""
    question = await _question(context, post, typed)
    await show_prompt(update, context, question, out)
    keep_words(context.data, context.data[PROMPT], waiting(update, typed, post.post_id))


async def asks_about(update: Update, context: Context, post: Post, caption: str) -> bool:
    """Whether a caption is only a time, which is asked about then."""
    if post.state not in EDITABLE_STATES or not is_only_a_time(caption):
        return False
    message = update.edited_message
    came_in = message.message_id if message else None
    await ask_time_or_caption(context, chat_id_of(update), post, caption, came_in)
    return True


def time_apart(words: str) -> tuple[str, str]:
    """Words that are to be a caption, and those that may be a time."""
    return ("", words) if is_only_a_time(words) else (words, "")


async def _question(context: Context, post: Post, typed: str) -> Question:
    time = time_of(typed)
    edits = (time,) if isinstance(time, TimeEdit) else ()
    when = await context.db(when_meant, context, post, edits)
    question = time_question(typed, post, when, context.words)
    return in_zone(question, context.zone(None), context.words)
