"""A picture that the bot has drawn, as the picture of a question about it."""

import asyncio
from collections.abc import Callable

from telegram import InputMediaPhoto, Update
from telegram.error import BadRequest

from bot.screen import (
    Context,
    Question,
    answer,
    ask_there,
    chat_id_of,
    cover,
    is_unchanged,
    rows,
    show_prompt,
    shown_length,
    tapped_message,
    with_sign_of_life,
)
from posting import NotDrawnError, Pictures

CAPTION_LENGTH = 1024  # Telegram's limit for the words of a picture


async def drawn(
    update: Update, context: Context, draw: Callable[[Pictures], bytes]
) -> bytes | None:
    """None: it cannot be now, and words have to do."""
    try:
        drawing = context.slow(draw, context.services.files.pictures)
        return await with_sign_of_life(update, context, drawing, "compose.drawing")
    except NotDrawnError:
        return None


async def show_drawn(
    update: Update, context: Context, picture: bytes, question: Question, *, toast: str = ""
) -> None:
    """On the tapped message, or as a new one after something typed; the question that was open
    before goes away. The card puts its own picture back. Words for which a picture has no room
    come without it."""
    if shown_length(question.html) > CAPTION_LENGTH:
        await show_prompt(update, context, question, [], toast=toast)
        return
    keyboard, chat_id = rows(question.rows), chat_id_of(update)
    message_id = await _put_on_tapped(update, context, picture, question, toast)
    if message_id is None:
        sent = await context.bot.send_photo(
            chat_id, picture, caption=question.html, reply_markup=keyboard
        )
        message_id = sent.message_id
    cover(context.data, message_id, other_picture=True)
    await ask_there(context, chat_id, message_id)


async def _put_on_tapped(
    update: Update, context: Context, picture: bytes, question: Question, toast: str
) -> int | None:
    """None: nothing was tapped, or it is too old, or gone."""
    tapped = tapped_message(update)
    if tapped is None:
        return None
    media = InputMediaPhoto(picture, caption=question.html, parse_mode="HTML")
    try:
        await asyncio.gather(
            tapped.edit_media(media, rows(question.rows)), answer(update, context, toast)
        )
    except BadRequest as error:
        return tapped.message_id if is_unchanged(error) else None
    return tapped.message_id
