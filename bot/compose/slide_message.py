"""One photo or video of a post as the picture of a question about it, wherever the card was."""

import asyncio
from dataclasses import replace

from telegram import Update

from bot.card.message import CardMessage
from bot.runtime.covered import cover
from bot.screen import (
    Context,
    Question,
    answer,
    ask_there,
    chat_id_of,
    rows,
    tapped_message,
)
from posting import Medium, Post


async def show_slide(
    update: Update, context: Context, post: Post, medium: Medium, question: Question
) -> None:
    """On the tapped message, or as a new one after something typed; the question that was open
    before goes away. The card puts its own picture back."""
    keyboard = rows(question.rows)
    shown = replace(post, media=(medium,))
    message = CardMessage(shown, question.html, keyboard, context.words)
    tapped, chat_id = tapped_message(update), chat_id_of(update)
    drawing = message.put_on(tapped, None) if tapped else message.send(context.bot, chat_id)
    message_id, _ = await asyncio.gather(drawing, answer(update, context))
    if message_id is None:
        message_id = await message.send(context.bot, chat_id)
    cover(context.data, message_id, other_picture=True)
    await ask_there(context, chat_id, message_id)
