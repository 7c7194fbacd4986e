"""The Bot API methods that put a message into a chat, and the files they bring along."""

from dataclasses import replace

from tornado.httpclient import AsyncHTTPClient, HTTPClientError

from sandbox.feed import Json
from sandbox.telegram.errors import bad_request
from sandbox.telegram.files import DOWNLOAD_LIMIT, name_of_url
from sandbox.telegram.messages import Chat, Content, Message, Ties, album_id
from sandbox.telegram.params import CAPTION_LIMIT, Params, formatted, keyboard, message_text
from sandbox.telegram.state import Telegram
from sandbox.telegram.stored_file import StoredFile

_MEDIA = {"photo", "video", "animation", "document"}
_LOOPBACK = ("http://127.0.0.1", "http://localhost", "https://127.0.0.1", "https://localhost")
_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def _reply_to(telegram: Telegram, params: Params) -> Message | None:
    wanted = params.structure("reply_parameters")
    old_style = params.number("reply_to_message_id", 0)
    if not wanted and not old_style:
        return None
    message_id = int(wanted.get("message_id", 0)) if isinstance(wanted, dict) else old_style
    found = telegram.find(params.chat_id(), message_id)
    lenient = params.flag("allow_sending_without_reply") or (
        isinstance(wanted, dict) and wanted.get("allow_sending_without_reply")
    )
    if found is None and not lenient:
        raise bad_request("message to be replied not found")
    return found


def post(telegram: Telegram, params: Params, chat: Chat, content: Content) -> Json:
    """Send `content` with the keyboard and reply that the call names; the Message object."""
    markup, ties = keyboard(params), Ties(reply_to=_reply_to(telegram, params))
    sent = telegram.say(chat, content, keyboard=markup, ties=ties)
    return sent.api()


async def send_message(telegram: Telegram, params: Params) -> Json:
    chat = telegram.chat(params.chat_id())
    text, entities = message_text(params)
    return post(telegram, params, chat, Content(text, entities))


async def _send_file(telegram: Telegram, params: Params, kind: str) -> Json:
    chat = telegram.chat(params.chat_id())
    stored = await _with_cover(telegram, params, await find_file(telegram, params, kind, kind))
    return post(telegram, params, chat, _captioned(params, stored))


def _captioned(params: Params, stored: StoredFile) -> Content:
    text, entities = formatted(params, "caption", CAPTION_LIMIT)
    above = params.flag("show_caption_above_media")
    return Content(text, entities, stored, caption_above=above, spoiler=params.flag("has_spoiler"))


async def send_photo(telegram: Telegram, params: Params) -> Json:
    return await _send_file(telegram, params, "photo")


async def send_video(telegram: Telegram, params: Params) -> Json:
    return await _send_file(telegram, params, "video")


async def send_animation(telegram: Telegram, params: Params) -> Json:
    return await _send_file(telegram, params, "animation")


async def send_document(telegram: Telegram, params: Params) -> Json:
    return await _send_file(telegram, params, "document")


async def _with_cover(telegram: Telegram, params: Params, stored: StoredFile) -> StoredFile:
    """A video with the photo that it was given as its cover."""
    if stored.kind != "video" or not (params.has("cover") or params.uploads.get("cover")):
        return stored
    return replace(stored, cover=await find_file(telegram, params, "cover", "photo"))


async def find_file(telegram: Telegram, params: Params, name: str, kind: str) -> StoredFile:
    """The file that parameter `name` gives as an upload, `attach://part`, URL or file_id."""
    value = params.text(name)
    part = value.removeprefix("attach://") if value.startswith("attach://") else name
    upload = params.uploads.get(part)
    if upload:
        return telegram.files.add(kind, upload.name, upload.data)
    if not value or part != name:
        raise bad_request(f"there is no {kind} in the request")
    if value.lower().startswith(("http://", "https://")):
        return await _download(telegram, value, kind)
    return telegram.files.get(value, kind)


async def _download(telegram: Telegram, url: str, kind: str) -> StoredFile:
    """Fetch a loopback URL as Telegram's servers fetch public ones; nothing else is reachable."""
    if not url.startswith(_LOOPBACK):
        raise bad_request("failed to get HTTP URL content")
    try:
        answer = await AsyncHTTPClient().fetch(url, request_timeout=10)
    except (HTTPClientError, OSError, ValueError):
        raise bad_request("failed to get HTTP URL content") from None
    media_type = answer.headers.get("Content-Type", "")
    if kind in {"photo", "video"} and not media_type.startswith(("image/", "video/")):
        raise bad_request("wrong type of the web page content")
    if len(answer.body) > DOWNLOAD_LIMIT:
        raise bad_request("failed to get HTTP URL content")
    return telegram.files.add(kind, name_of_url(url), answer.body)


async def send_media_group(telegram: Telegram, params: Params) -> list[Json]:
    """2 to 10 photos and videos, or documents, as one album; no keyboard."""
    chat = telegram.chat(params.chat_id())
    items = params.structure("media")
    if not isinstance(items, list) or not items:
        raise bad_request("there are no messages to send")
    kinds = {item.get("type") if isinstance(item, dict) else None for item in items}
    if len(items) > 10:
        raise bad_request("too many messages to send as an album")
    if len(items) < 2 or not (kinds <= {"photo", "video"} or kinds == {"document"}):
        raise bad_request("MEDIA_GROUPED_INVALID")
    contents = [await input_media(telegram, params, item) for item in items]
    ties = Ties(album=album_id())
    return [telegram.say(chat, content, ties=ties).api() for content in contents]


async def input_media(telegram: Telegram, params: Params, item: object) -> Content:
    """An InputMedia object with its file and caption. Raises BotApiError 400."""
    if not isinstance(item, dict) or item.get("type") not in _MEDIA:
        raise bad_request(f"can't parse InputMedia: type must be one of {sorted(_MEDIA)}")
    inner = Params(item, params.uploads)
    stored = await find_file(telegram, inner, "media", item["type"])
    stored = await _with_cover(telegram, inner, stored)
    return _captioned(inner, stored)


async def send_location(telegram: Telegram, params: Params) -> Json:
    chat = telegram.chat(params.chat_id())
    place = {"latitude": params.decimal("latitude"), "longitude": params.decimal("longitude")}
    if abs(place["latitude"]) > 90 or abs(place["longitude"]) > 180:
        raise bad_request("wrong location coordinates specified")
    return post(telegram, params, chat, Content(special={"location": place}))


async def send_chat_action(telegram: Telegram, params: Params) -> bool:
    chat = telegram.chat(params.chat_id())
    action = params.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    telegram.feed.publish("action", {"chat": chat.id, "action": action})
    return True


def _original(telegram: Telegram, params: Params, verb: str) -> Message:
    source = telegram.chat(params.chat_id("from_chat_id"))
    found = telegram.find(source.id, params.number("message_id"))
    if found is None:
        raise bad_request(f"message to {verb} not found")
    return found


async def copy_message(telegram: Telegram, params: Params) -> Json:
    chat = telegram.chat(params.chat_id())
    said = _original(telegram, params, "copy").content
    if said.file and params.has("caption"):
        said = _captioned(params, said.file)
    return {"message_id": post(telegram, params, chat, said)["message_id"]}


async def forward_message(telegram: Telegram, params: Params) -> Json:
    chat = telegram.chat(params.chat_id())
    original = _original(telegram, params, "forward")
    ties = Ties(origin=original.origin())
    return telegram.say(chat, original.content, ties=ties).api()


SENDING = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendVideo": send_video,
    "sendAnimation": send_animation,
    "sendDocument": send_document,
    "sendMediaGroup": send_media_group,
    "sendLocation": send_location,
    "sendChatAction": send_chat_action,
    "copyMessage": copy_message,
    "forwardMessage": forward_message,
}
