"""The Bot API methods that change or remove what is in a chat, and answer taps."""

from dataclasses import replace
from datetime import timedelta

from sandbox.feed import Json
from sandbox.telegram.errors import bad_request
from sandbox.telegram.html import utf16_length
from sandbox.telegram.messages import Content, Message
from sandbox.telegram.params import CAPTION_LIMIT, Params, formatted, keyboard, message_text
from sandbox.telegram.sending import input_media
from sandbox.telegram.state import Telegram

DELETABLE_FOR = timedelta(hours=48)
ANSWER_LIMIT = 200
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


def _own(telegram: Telegram, params: Params) -> Message:
    """The bot's message that the call names. Raises BotApiError 400."""
    chat = telegram.chat(params.chat_id())
    if not params.has("message_id"):
        raise bad_request("message identifier is not specified")
    found = telegram.find(chat.id, params.number("message_id"))
    if found is None:
        raise bad_request("message to edit not found")
    if not found.from_bot:
        raise bad_request("message can't be edited")
    return found


def _apply(telegram: Telegram, message: Message, content: Content, markup: Json | None) -> Json:
    if (content, markup) == (message.content, message.keyboard):
        raise bad_request(_SAME)
    return telegram.change(message, content, markup).api()


async def edit_message_text(telegram: Telegram, params: Params) -> Json:
    message = _own(telegram, params)
    text, entities = message_text(params)
    if message.content.file or message.content.special:
        raise bad_request("there is no text in the message to edit")
    return _apply(telegram, message, Content(text, entities), keyboard(params))


async def edit_message_caption(telegram: Telegram, params: Params) -> Json:
    message = _own(telegram, params)
    text, entities = formatted(params, "caption", CAPTION_LIMIT)
    if not message.content.file:
        raise bad_request("there is no caption in the message to edit")
    changed = replace(
        message.content,
        text=text,
        entities=entities,
        caption_above=params.flag("show_caption_above_media"),
    )
    return _apply(telegram, message, changed, keyboard(params))


async def edit_message_media(telegram: Telegram, params: Params) -> Json:
    """Replace the media; a text message may become one with media, never the other way."""
    message = _own(telegram, params)
    item = params.structure("media")
    if item is None:
        raise bad_request("media is not specified")
    content = await input_media(telegram, params, item)
    return _apply(telegram, message, content, keyboard(params))


async def edit_message_reply_markup(telegram: Telegram, params: Params) -> Json:
    message = _own(telegram, params)
    return _apply(telegram, message, message.content, keyboard(params))


def _deletable(telegram: Telegram, chat_id: int, message_id: int) -> Message:
    found = telegram.find(chat_id, message_id)
    if found is None:
        raise bad_request("message to delete not found")
    if telegram.clock() - found.date > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    return found


async def delete_message(telegram: Telegram, params: Params) -> bool:
    chat = telegram.chat(params.chat_id())
    telegram.delete(_deletable(telegram, chat.id, params.number("message_id")))
    return True


async def delete_messages(telegram: Telegram, params: Params) -> bool:
    """Several at once; those that do not exist are passed over."""
    chat = telegram.chat(params.chat_id())
    wanted = params.structure("message_ids")
    if not isinstance(wanted, list) or not 1 <= len(wanted) <= 100:
        raise bad_request("message identifiers are not specified")
    found = [telegram.find(chat.id, int(message_id)) for message_id in wanted]
    for message in found:
        if message:
            telegram.delete(_deletable(telegram, chat.id, message.message_id))
    return True


async def pin_chat_message(telegram: Telegram, params: Params) -> bool:
    chat = telegram.chat(params.chat_id())
    if telegram.find(chat.id, params.number("message_id")) is None:
        raise bad_request("message to pin not found")
    return True


async def set_message_reaction(telegram: Telegram, params: Params) -> bool:
    """Anybody's message may have one of a bot."""
    chat = telegram.chat(params.chat_id())
    if telegram.find(chat.id, params.number("message_id")) is None:
        raise bad_request("message to react not found")
    reactions = params.structure("reaction") or []
    if not isinstance(reactions, list) or len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    return True


async def answer_callback_query(telegram: Telegram, params: Params) -> bool:
    text = params.text("text")
    if utf16_length(text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = {"text": text, "show_alert": params.flag("show_alert")}
    telegram.answer_tap(params.text("callback_query_id"), answer)
    return True


EDITING = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "setMessageReaction": set_message_reaction,
    "answerCallbackQuery": answer_callback_query,
}
