"""A question put to a person: on the tapped message, or as a new one after something typed."""

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from telegram import Update
from telegram.constants import ChatAction
from telegram.error import NetworkError

from bot.runtime import NONE_OF_THEM, Context, UserData, cover, is_covered, note_picture, uncover
from bot.screen.memory.focus import Focus
from bot.screen.memory.memory import PROMPT, swap_prompt
from bot.screen.messages import chat_id_of, has_media, redraw, remove, take_buttons, tapped_message
from bot.screen.replies import Question, Rows, answer, rows

T = TypeVar("T")

STAYS = "stays"  # the open question, when its words are to outlast it
QUICK = 0.3  # seconds that need no sign of life
PATIENT = 0.7  # seconds more before a line says what takes so long


async def show_prompt(
    update: Update, context: Context, question: Question, more: Rows, *, toast: str = ""
) -> None:
    """Ask; the question that was open before goes away with its buttons."""
    keyboard, chat_id = rows([*question.rows, *more]), chat_id_of(update)
    tapped = tapped_message(update)
    if tapped:
        redrawn, _ = await asyncio.gather(
            redraw(tapped, question.html, keyboard), answer(update, context, toast)
        )
        if redrawn:
            await ask_there(context, chat_id, tapped.message_id)
            cover(context.data, tapped.message_id)
            return
    sent = await context.bot.send_message(chat_id, question.html, reply_markup=keyboard)
    await ask_there(context, chat_id, sent.message_id)
    if question.stays:
        context.data[STAYS] = sent.message_id


async def show_below_picture(update: Update, context: Context, question: Question) -> None:
    """As `show_prompt`, of what the tapped picture is not about: that cannot become a text, and
    goes."""
    tapped, chat_id = tapped_message(update), chat_id_of(update)
    if tapped is None or not has_media(tapped):
        await show_prompt(update, context, question, [])
        return
    keyboard = rows(question.rows)
    sent = await context.bot.send_message(chat_id, question.html, reply_markup=keyboard)
    await ask_there(context, chat_id, sent.message_id)
    await answer(update, context)
    await remove(context.bot, chat_id, tapped.message_id)


async def ask_there(context: Context, chat_id: int, message_id: int | None) -> None:
    """The open question is this message now, or none; the one before goes away."""
    before = swap_prompt(context.data, message_id)
    if before is not None and before != message_id:
        await put_away(context, chat_id, before)


async def end_question(update: Update, context: Context) -> None:
    """Nothing is asked any more: the question goes away, unless it became the screen that was
    tapped for."""
    before, tapped = swap_prompt(context.data, None), tapped_message(update)
    if before is not None and not (tapped and tapped.message_id == before):
        await put_away(context, chat_id_of(update), before)


def forget_that_stays(data: UserData) -> None:
    """The open question is answered by what comes now."""
    data.pop(STAYS, None)


async def put_away(context: Context, chat_id: int, message_id: int) -> None:
    """A message asks nothing any more: it goes. One that was the card of a post is that again,
    unless that post is asked about further below: its card is there then, once that is answered."""
    was_covered = is_covered(context.data, message_id)
    uncover(context.data, message_id)
    if context.data.get(STAYS) == message_id:
        await take_buttons(context.bot, chat_id, message_id)
    elif not was_covered or not await context.db(_is_card_again, context, chat_id, message_id):
        await remove(context.bot, chat_id, message_id)


def _is_card_again(context: Context, chat_id: int, message_id: int) -> bool:
    """Whether it was, and so will be. Database thread."""
    cards = context.posting.cards
    card = cards.find_at(chat_id, message_id)
    if card is None:
        return False
    asked = context.data.get(PROMPT)
    if not Focus.is_on(context.data, card.post_id):
        cards.draw_again(card)
        return True
    if asked is not None:
        cards.remember(replace(card, message_id=asked), 0)
        cover(context.data, asked)
        note_picture(context.data, asked, NONE_OF_THEM)
    return False


async def say(update: Update, context: Context, html: str, buttons: Rows | None = None) -> None:
    """A line that asks nothing and stays; what its buttons offer may be left."""
    keyboard = rows(buttons) if buttons else None
    await context.bot.send_message(chat_id_of(update), html, reply_markup=keyboard)


async def with_sign_of_life(
    update: Update, context: Context, work: Awaitable[T], looking: str = "compose.checking"
) -> T:
    """Wait for something that may ask the network, and say so if it takes long.

    The line that says so counts as the open question: whatever comes next replaces it. When it
    cannot be said, the work is done all the same.
    """
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait({task}, timeout=QUICK)
    with suppress(NetworkError):
        if not done:
            await context.bot.send_chat_action(chat_id_of(update), ChatAction.UPLOAD_PHOTO)
            done, _ = await asyncio.wait({task}, timeout=PATIENT)
        if not done:
            sent = await context.bot.send_message(chat_id_of(update), context.words(looking))
            await ask_there(context, sent.chat_id, sent.message_id)
    return await task
