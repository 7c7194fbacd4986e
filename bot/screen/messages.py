"""Telegram messages of the bot's own: found, redrawn, removed. Used by cards and questions."""

import logging
from contextlib import suppress

from telegram import InlineKeyboardMarkup, Message, MessageEntity, Update
from telegram.error import BadRequest, TelegramError

from bot.reading.links import Linked, MarkedLink, read_links
from bot.reading.place import shared_words
from bot.runtime import TelegramBot
from posting import in_a_line

log = logging.getLogger(__name__)

QUOTED = 200  # characters
ONCE = 1  # no further try after a flood wait


def tapped_message(update: Update) -> Message | None:
    """The message whose button was tapped; None when something was typed or it is too old."""
    query = update.callback_query
    return query.message if query and isinstance(query.message, Message) else None


def answered_message(update: Update) -> int | None:
    """The message that what was typed answers."""
    answered = update.message.reply_to_message if update.message else None
    return answered.message_id if answered else None


def has_media(message: Message) -> bool:
    """A file, under which words are a caption."""
    return bool(message.photo or message.video or message.animation or message.document)


async def redraw(message: Message, html: str, keyboard: InlineKeyboardMarkup) -> bool:
    """Change the words and buttons of a message, be they a text or a caption.

    False when Telegram does not allow it (deleted, too old): a new message is needed.
    """
    edit = message.edit_caption if has_media(message) else message.edit_text
    try:
        await edit(html, reply_markup=keyboard)
    except BadRequest as error:
        if not is_unchanged(error):
            log.info("a message could not be redrawn: %s", error)
            return False
    return True


async def remove(bot: TelegramBot, chat_id: int, message_id: int, *, instead: str = "") -> bool:
    """As `discard`; False when it is still there. Tidying never fails: what it follows is done
    already."""
    try:
        await discard(bot, chat_id, message_id, instead=instead)
    except TelegramError as error:
        log.info("message %s could not be deleted: %s", message_id, error)
        return False
    return True


async def discard(bot: TelegramBot, chat_id: int, message_id: int, *, instead: str = "") -> None:
    """Delete a message; one that is too old to be deleted loses its buttons, and says what there is
    `instead`. Raises TelegramError when that cannot be done now."""
    try:
        await bot.delete_message(chat_id, message_id)
    except BadRequest as error:
        is_there = not is_gone(error)
        if is_there and not (instead and await _reword(bot, chat_id, message_id, instead)):
            with suppress(BadRequest):
                await bot.edit_message_reply_markup(chat_id, message_id)


async def _reword(bot: TelegramBot, chat_id: int, message_id: int, html: str) -> bool:
    """The words under a file, or a text, of which only the id is known."""
    with suppress(BadRequest):
        await bot.edit_message_caption(chat_id, message_id, caption=html)
        return True
    with suppress(BadRequest):
        await bot.edit_message_text(html, chat_id, message_id)
        return True
    return False


async def take_buttons(bot: TelegramBot, chat_id: int, message_id: int) -> None:
    """Leave the words of a message whose buttons have had their time. Never fails either."""
    try:
        await bot.edit_message_reply_markup(chat_id, message_id)
    except TelegramError as error:
        level = logging.DEBUG if is_gone(error) else logging.INFO
        log.log(level, "the buttons of message %s could not be taken: %s", message_id, error)


def is_unchanged(error: BadRequest) -> bool:
    """Telegram refuses to redraw a message as it is; nothing is wrong then."""
    return "not modified" in error.message.lower()


def is_gone(error: TelegramError) -> bool:
    """The person deleted the message: there is nothing left to tidy."""
    return isinstance(error, BadRequest) and "not found" in error.message.lower()


def text_of(update: Update) -> str:
    """What was typed, or the words under a file; a shared place as if it had been typed."""
    message = update.effective_message
    if message is None:
        return ""
    if message.location is None:
        return message.text or message.caption or ""
    name = message.venue.title if message.venue else ""
    return shared_words(name, (message.location.latitude, message.location.longitude))


def quoted(typed: str) -> str:
    """As much of it as is said once more."""
    return in_a_line(typed, QUOTED)


def links_in(message: Message) -> Linked:
    """The links of what was typed, or of the words under a file, as Telegram marks them."""
    text = message.text or message.caption or ""
    entities = message.entities or message.caption_entities
    marks = [_mark(text, it) for it in entities if it.type in (it.URL, it.TEXT_LINK)]
    return read_links(text, marks)


def _mark(text: str, entity: MessageEntity) -> MarkedLink:
    """Telegram counts in UTF-16 units."""
    units = text.encode("utf-16-le", "surrogatepass")
    start, end = entity.offset, entity.offset + entity.length
    before, upto = (units[: 2 * place].decode("utf-16-le", "ignore") for place in (start, end))
    return MarkedLink(len(before), len(upto), entity.url)


def chat_id_of(update: Update) -> int:
    chat = update.effective_chat
    if chat is None:
        raise LookupError("this update has no chat")
    return chat.id
