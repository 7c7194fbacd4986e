"""What stands against an order, or is unclear about it, is asked before anything is done."""

from dataclasses import replace

from telegram import Update

from bot.card.buttons.kinds_offered import kinds_question
from bot.compose.fields import FIELDS, UnclearError
from bot.compose.orders.asking_back import (
    ask_back,
    doubt_question,
    in_zone,
    put_below,
    waiting,
    which_slide,
)
from bot.compose.orders.edit_fields import AskFirstError
from bot.compose.orders.making import when_meant
from bot.compose.questions.slide_message import draw_sheet
from bot.compose.questions.walk import ask, asks_else, nothing_awaited, ways_out
from bot.reading.edits import Doubt, Unclear
from bot.screen import (
    Context,
    Html,
    State,
    focus_on,
    is_on_walk,
    note_day_shown,
    show_prompt,
    touch,
)
from posting import Post


async def asked_again(
    update: Update, context: Context, post: Post, error: UnclearError
) -> State | None:
    """Of a time or a place another one may be typed at once, unless something else is asked."""
    if asks_else(context, post, error.about):
        told = Html(f"{error.reply.html}\n\n{context.words('compose.place.with_pin')}")
        await put_below(update, context, replace(error.reply, html=told))
        return None
    field, walk = FIELDS[error.about], is_on_walk(context.data, post.post_id)
    focus_on(context.data, post, field.value(post), walk=walk)
    if error.day:
        note_day_shown(context.data, error.day)
    await show_prompt(update, context, error.reply, ways_out(context, post, field))
    return field.state


async def ask_first(
    update: Update, context: Context, post: Post, error: AskFirstError, text: str
) -> State | int | None:
    if error.state is None:
        question = await context.db(kinds_question, context, post)
        touch(context.data, post, context.now)
        await show_prompt(update, context, question, [])
        return nothing_awaited(context, post)
    if error.able or error.state not in FIELDS:
        question = which_slide(error.state, post, error.able, context.words)
        sheet = await draw_sheet(update, context, post)
        await ask_back(update, context, question, waiting(update, text, post.post_id), sheet)
        return None
    walk = is_on_walk(context.data, post.post_id)
    return await ask(update, context, post, FIELDS[error.state], walk=walk)


async def ask_about(
    update: Update, context: Context, post: Post, unclear: Unclear, text: str
) -> None:
    when = await context.db(when_meant, context, post, unclear.edits)
    question = doubt_question(unclear, post, when, context.words)
    if unclear.doubt is Doubt.BOTH:
        question = in_zone(question, context.zone(None), context.words)
    await ask_back(update, context, question, waiting(update, text, post.post_id))
