"""Words that come with a file and are only a time: when to post it, or its caption? Until that is
answered the post has no caption."""

from telegram import Update

from bot.compose.asking_back import time_question
from bot.compose.fields import change
from bot.compose.making import when_meant
from bot.reading.edits import TimeEdit, is_only_a_time, time_of
from bot.screen import (
    Context,
    WaitingWords,
    keep_words,
    links_in,
    note_about,
    rows,
)
from posting import Post, PostFields


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


async def ask_time_or_caption(context: Context, chat_id: int, post: Post, typed: str) -> None:
    time = time_of(typed)
    edits = (time,) if isinstance(time, TimeEdit) else ()
    when = await context.db(when_meant, context, post, edits)
    question = time_question(typed, post, when, context.words)
    sent = await context.bot.send_message(chat_id, question.html, reply_markup=rows(question.rows))
    keep_words(context.data, sent.message_id, WaitingWords(typed, post.post_id))
    note_about(context.data, sent.message_id, post.post_id)
