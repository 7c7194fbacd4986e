"""What comes in quick succession is shown once, when nothing more has come for about a second, and
what was asked is asked once more below it. A crash loses the job that does so: each draft is owed
its card by a row until it is shown.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import TypeAlias, cast

from telegram import Update

from bot.card.unasked.redrawing import stand_card
from bot.compose.orders.time_as_caption import ask_time_or_caption, time_with, without_words
from bot.compose.questions.walk import ask_below_card, still_editable
from bot.compose.sent.words_of_another import offer_words
from bot.screen import (
    PROMPT,
    BotApplication,
    Context,
    Focus,
    Html,
    chat_id_of,
    field_asked,
    touch,
)
from bot.updates.chat_order import ChatTurns
from posting import CardNotice, NewNotice, NoticeKind, Post, PostGoneError, Posting

Show: TypeAlias = Callable[[Context, int], Awaitable[None]]  # in this chat

SETTLED = timedelta(seconds=1)
QUESTION = "question"
OWED_AFTER = timedelta(seconds=10)  # when the process has died meanwhile


def show_later(context: Context, chat_id: int, what: str, show: Show) -> None:
    """With all that comes within a second after it, in its order; `what` once, a question last."""
    jobs = cast("BotApplication", context.application).job_queue
    if jobs is None:
        return
    waiting: dict[str, Show] = {}
    name = f"arriving {chat_id}"
    for job in jobs.get_jobs_by_name(name):
        waiting |= cast("dict[str, Show]", job.data)
        job.schedule_removal()
    waiting[what] = show
    if question := waiting.pop(QUESTION, None):
        waiting[QUESTION] = question
    jobs.run_once(_show_all, SETTLED, data=waiting, name=name, chat_id=chat_id, user_id=chat_id)


def show_card_later(
    context: Context, chat_id: int, post: Post, line: Callable[[Post], Html | None] = lambda _: None
) -> None:
    """`line` is what is said above it, of the post as it is then. What is typed before the card is
    there is about this post already."""
    touch(context.data, post, context.now)
    show = partial(_show_card, post.post_id, line)
    show_later(context, chat_id, f"card {post.post_id}", show)


def ask_again_later(update: Update, context: Context) -> None:
    """What is shown hides the question about a post, if one is open: what is typed below would
    answer what nobody sees."""
    asked, focus = context.data.get(PROMPT), Focus.recall(context.data)
    if focus is None or field_asked(context.data, focus.post_id) is None:
        return

    async def ask_again(later: Context, _: int) -> None:
        is_open = later.data.get(PROMPT) == asked
        post = await still_editable(later, focus.post_id) if is_open else None
        if post is not None:
            await ask_below_card(update, later, post, saved=False)

    show_later(context, chat_id_of(update), QUESTION, ask_again)


def say_later(context: Context, chat_id: int, what: str, html: Html) -> None:
    async def say(context: Context, chat_id: int) -> None:
        await context.bot.send_message(chat_id, html)

    show_later(context, chat_id, what, say)


def owe_card(posting: Posting, post: Post) -> None:
    """In the transaction that makes the draft. Database thread."""
    notice = NewNotice(post.author_id, CardNotice(), post.account_id)
    posting.notices.owe(notice, post.post_id, posting.clock() + OWED_AFTER)


def settle(posting: Posting, reader_id: int, *post_ids: int) -> None:
    """They are shown, or asked about. Database thread."""
    for notice in posting.notices.unsent(reader_id, NoticeKind.CARD):
        if notice.post_id in post_ids:
            posting.notices.sent(notice.notice_id, posting.clock())


async def _show_all(context: Context) -> None:
    job = context.job
    if job is None or job.chat_id is None or not isinstance(job.data, dict):
        return
    turns = cast("ChatTurns", context.application.update_processor)
    async with turns.line(job.chat_id):
        for show in job.data.values():
            await show(context, job.chat_id)


async def _show_card(
    post_id: int, line: Callable[[Post], Html | None], context: Context, chat_id: int
) -> None:
    try:
        post = await context.db(context.posting.lists.get, post_id)
    except PostGoneError:
        return
    if said := line(post):
        await context.bot.send_message(chat_id, said)
    if time := time_with(None, post):
        post = await without_words(context, post)
    await stand_card(context, chat_id, post)
    if time:
        await ask_time_or_caption(context, chat_id, post, time)
    await offer_words(context, chat_id, post)
    await context.db(settle, context.posting, chat_id, post_id)
