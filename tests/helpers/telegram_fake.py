"""An in-memory Bot API behind python-telegram-bot's own request interface: no socket, no threads.

Strict where Telegram is: HTML, lengths, callback data, "message is not modified".
"""

import asyncio
import json
import pickle
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from html import unescape
from html.parser import HTMLParser
from typing import Any

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.runtime.calls.http import AiohttpRequest
from bot.runtime.calls.reachability import Reachability

BOT = {"id": 700000001, "is_bot": True, "first_name": "Publisher", "username": "publisher_bot"}
TOKEN = f"{BOT['id']}:in-memory-token-of-a-pretend-bot"
TEXT_LENGTH, CAPTION_LENGTH, CALLBACK_BYTES, ANSWER_LENGTH = 4096, 1024, 64, 200
FLOOD_WAIT = 20  # seconds
TAGS = {"b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-time", "tg-spoiler"}
WELL_FORMED = re.compile(r'<(/?)([a-z-]+)(?: [a-z-]+(?:="[^"<>]*")?)*>')

Json = dict[str, Any]


class RefusedError(Exception):
    """The Bot API's answer to a bad request."""

    def __init__(self, description: str, code: int = 400, **parameters: object) -> None:
        super().__init__(description)
        self.code = code
        self.parameters = parameters


def blocked() -> RefusedError:
    return RefusedError("Forbidden: bot was blocked by the user", 403)


def flood() -> RefusedError:
    """Telegram wants the bot to wait."""
    told = f"Too Many Requests: retry after {FLOOD_WAIT}"
    return RefusedError(told, 429, retry_after=FLOOD_WAIT)


@dataclass
class Answer:
    """What a tap was answered with."""

    text: str
    alert: bool


def _no_answers() -> dict[str, list[Answer]]:
    return defaultdict(list)


@dataclass
class Held:
    """What is sent to a chat has left and is not there yet."""

    has_begun: asyncio.Event = field(default_factory=asyncio.Event)
    may_end: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True)
class OddAnswer:
    """What Telegram, or somebody on the way, answers instead of what the Bot API promises; when
    what was asked `is_done` or without doing anything."""

    status: int
    body: bytes
    is_done: bool = False


@dataclass
class TelegramFake(BaseRequest):
    """Keeps messages and answers; `calls` is everything that the bot asked for, in order."""

    now: Callable[[], datetime]
    calls: list[tuple[str, Json]] = field(default_factory=list)
    messages: dict[tuple[int, int], Json] = field(default_factory=dict)
    touched: list[tuple[int, int]] = field(default_factory=list)  # the bot's, last one last
    answers: dict[str, list[Answer]] = field(default_factory=_no_answers)
    taps: list[str] = field(default_factory=list)  # ids of every callback query
    reactions: dict[int, str] = field(default_factory=dict)  # the bot's, by message
    pending: list[Json] = field(default_factory=list)
    webhook: str = ""  # the address at which it delivers
    profile: dict[tuple[str, str], Any] = field(default_factory=dict)
    down: bool = False
    blocked_by: set[int] = field(default_factory=set)
    flooded: set[int] = field(default_factory=set)  # chats that the bot is to leave alone
    refusals: dict[str, Exception] = field(default_factory=dict)  # by method, until removed
    odd: dict[str, OddAnswer] = field(default_factory=dict)  # likewise
    refused_to: dict[int, RefusedError] = field(default_factory=dict)  # by chat, until removed
    gone_topics: set[int] = field(default_factory=set)  # of forums: closed or deleted
    silent_to: set[int] = field(default_factory=set)  # chats to which sending never ends
    held: dict[int, "Held"] = field(default_factory=dict)  # by chat
    disliked: str | None = None  # a message with these words is refused
    disliked_effects: bool = False
    silent: set[str] = field(default_factory=set)  # methods that never answer
    unanswered: set[str] = field(default_factory=set)  # methods that do it, and then time out
    uploads: list[Any] = field(default_factory=list)  # files themselves, in their order
    last_message_id: int = 0
    last_update_id: int = 1000
    reachability: Reachability | None = None  # of the bot, told of every call as by its own network

    read_timeout = 1.0
    parse_json_payload = staticmethod(AiohttpRequest.parse_json_payload)

    def knowledge(self) -> bytes:
        """Everything that this Telegram knows, for another one to begin with."""
        of_process = {"now", "reachability"}
        return pickle.dumps({key: it for key, it in vars(self).items() if key not in of_process})

    @classmethod
    def knowing(cls, knowledge: bytes, now: Callable[[], datetime]) -> "TelegramFake":
        return cls(now, **pickle.loads(knowledge))  # noqa: S301 - our own

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: object,
        **more: object,
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        given: Json = dict(request_data.parameters) if request_data else {}
        for field_name, (_, content, _) in (
            request_data.multipart_data if request_data else {}
        ).items():
            given.setdefault(field_name, f"upload {len(self.uploads)}")
            self.uploads.append(content)
        self.calls.append((name, given))
        if name in self.silent or int(given.get("chat_id", 0)) in self.silent_to:
            await asyncio.Event().wait()
        if held := self.held.get(int(given.get("chat_id", 0))):
            held.has_begun.set()
            await held.may_end.wait()
        if self.down:
            self._note("down")
            raise NetworkError("Telegram is out of reach")
        odd = self.odd.get(name)
        if odd is None or odd.is_done:
            status, body = self._answer_to(name, given)
        if odd is not None:
            status, body = odd.status, odd.body
        elif name in self.unanswered:
            raise TimedOut
        self._note(None)
        return status, body

    def _answer_to(self, name: str, given: Json) -> tuple[int, bytes]:
        try:
            if name in self.refusals:
                raise self.refusals[name]
            result = getattr(self, f"_{name}")(given)
        except RefusedError as refusal:
            body: Json = {"ok": False, "error_code": refusal.code, "description": str(refusal)}
            if refusal.parameters:
                body["parameters"] = refusal.parameters
            return refusal.code, json.dumps(body).encode()
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _note(self, trouble: str | None) -> None:
        if self.reachability is None:
            return
        if trouble is None:
            self.reachability.answered()
        else:
            self.reachability.failed(trouble)

    # What people do

    def new_message(self, person: Json, content: Json) -> Json:
        """A message of a person in their private chat; not yet an update."""
        message = {
            "message_id": self._next_message_id(),
            "date": int(self.now().timestamp()),
            "chat": _chat(person["id"]),
            "from": person,
            **content,
        }
        self.messages[person["id"], message["message_id"]] = message
        return message

    def push(self, kind: str, content: Json) -> Json:
        self.last_update_id += 1
        update = {"update_id": self.last_update_id, kind: content}
        self.pending.append(update)
        return update

    def of_bot(self, chat_id: int) -> list[Json]:
        """The bot's standing messages of a chat, in the order in which they were last touched."""
        keys = dict.fromkeys(reversed(self.touched))
        return [
            self.messages[key]
            for key in reversed(keys)
            if key[0] == chat_id and key in self.messages
        ]

    def newest_of_bot(self, chat_id: int) -> Json | None:
        """The one of them that was touched last."""
        own = (key for key in reversed(self.touched) if key[0] == chat_id)
        return next((self.messages[key] for key in own if key in self.messages), None)

    def made(self, *methods: str) -> list[Json]:
        """The parameters of every call of these methods."""
        return [given for name, given in self.calls if name in methods]

    # Methods of the Bot API

    def _getMe(self, given: Json) -> Json:  # noqa: N802 - the API's own names
        return BOT

    def _getUpdates(self, given: Json) -> list[Json]:  # noqa: N802
        self.pending = [u for u in self.pending if u["update_id"] >= given.get("offset", 0)]
        return self.pending

    def _sendMessage(self, given: Json) -> Json:  # noqa: N802
        return self._sent(given, {"text": _plain(given["text"], TEXT_LENGTH, given)})

    def _sendPhoto(self, given: Json) -> Json:  # noqa: N802
        size = {"file_id": str(given["photo"]), "file_unique_id": "p", "width": 10, "height": 10}
        return self._sent(given, {"photo": [size], **_caption(given)})

    def _sendVideo(self, given: Json) -> Json:  # noqa: N802
        media = {**given, "type": "video", "media": given["video"]}
        return self._sent(given, self._shown(media))

    def _sendAnimation(self, given: Json) -> Json:  # noqa: N802
        media = {**given, "type": "animation", "media": given["animation"]}
        return self._sent(given, self._shown(media))

    def _sendDocument(self, given: Json) -> Json:  # noqa: N802
        media = {**given, "type": "document", "media": given["document"]}
        return self._sent(given, self._shown(media))

    def _sendMediaGroup(self, given: Json) -> list[Json]:  # noqa: N802
        album = given["media"]
        if not 2 <= len(album) <= 10:
            raise RefusedError("Bad Request: wrong number of items in the album")
        return [self._sent(given, self._shown(media)) for media in album]

    def _shown(self, media: Json) -> Json:
        """A picture or a video of an album, or in the place of another."""
        kind = media["type"]
        file = {"file_id": str(media["media"]), "file_unique_id": "m"}
        size = {**file, "width": 10, "height": 10}
        film = {**size, "duration": 5}
        if "cover" in media:
            film["cover"] = [{**size, "file_id": str(media["cover"]), "file_unique_id": "c"}]
        shown = {"photo": [size], "document": file}.get(kind, film)
        return {kind: shown, **_caption(media)}

    def _editMessageText(self, given: Json) -> Json:  # noqa: N802
        message = self._own(given)
        if "text" not in message:
            raise RefusedError("Bad Request: there is no text in the message to edit")
        return self._edited(message, given, {"text": _plain(given["text"], TEXT_LENGTH, given)})

    def _editMessageCaption(self, given: Json) -> Json:  # noqa: N802
        message = self._own(given)
        if "text" in message:
            raise RefusedError("Bad Request: there is no caption in the message to edit")
        return self._edited(message, given, {"caption": "", **_caption(given)})

    def _editMessageMedia(self, given: Json) -> Json:  # noqa: N802
        message = self._own(given)
        media = given["media"]
        for other in ("photo", "video", "animation", "document", "text"):
            message.pop(other, None)
        return self._edited(message, given, {"caption": "", **self._shown(media)})

    def _editMessageReplyMarkup(self, given: Json) -> Json:  # noqa: N802
        return self._edited(self._own(given), given, {})

    def _deleteMessage(self, given: Json) -> bool:  # noqa: N802
        if self.messages.pop((int(given["chat_id"]), int(given["message_id"])), None) is None:
            raise RefusedError("Bad Request: message to delete not found")
        return True

    def _answerCallbackQuery(self, given: Json) -> bool:  # noqa: N802
        if len(given.get("text", "")) > ANSWER_LENGTH:
            raise RefusedError("Bad Request: MESSAGE_TOO_LONG")
        ident = given["callback_query_id"]
        if ident not in self.taps:
            raise RefusedError("Bad Request: query is too old and response timeout expired")
        self.answers[ident].append(Answer(given.get("text", ""), bool(given.get("show_alert"))))
        return True

    def _setMessageReaction(self, given: Json) -> bool:  # noqa: N802
        self.reactions[int(given["message_id"])] = given["reaction"][0]["emoji"]
        return True

    def _sendChatAction(self, given: Json) -> bool:  # noqa: N802
        return True

    def _getChat(self, given: Json) -> Json:  # noqa: N802
        """As far as the library insists on it."""
        chat_id = int(given["chat_id"])
        if chat_id in self.refused_to:
            raise self.refused_to[chat_id]
        return {
            "id": chat_id,
            "type": "group",
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys(
                (
                    "unlimited_gifts",
                    "limited_gifts",
                    "unique_gifts",
                    "premium_subscription",
                    "gifts_from_channels",
                ),
                False,
            ),
        }

    def _leaveChat(self, given: Json) -> bool:  # noqa: N802
        return True

    def _setWebhook(self, given: Json) -> bool:  # noqa: N802
        self.webhook = str(given["url"])
        return True

    def _getWebhookInfo(self, given: Json) -> Json:  # noqa: N802
        return {"url": self.webhook, "has_custom_certificate": False, "pending_update_count": 0}

    def _deleteWebhook(self, given: Json) -> bool:  # noqa: N802
        self.webhook = ""
        return True

    def _getMyCommands(self, given: Json) -> list[Json]:  # noqa: N802
        found: list[Json] = self.profile.get(self._menu(given), [])
        return found

    def _setMyCommands(self, given: Json) -> bool:  # noqa: N802
        self.profile[self._menu(given)] = given["commands"]
        return True

    def _deleteMyCommands(self, given: Json) -> bool:  # noqa: N802
        self.profile.pop(self._menu(given), None)
        return True

    def _menu(self, given: Json) -> tuple[str, str]:
        """Whose menu: everybody's, or that of the chat with one person, who has written before."""
        scope = given.get("scope", {})
        if scope.get("type") == "all_group_chats":
            return "commands in groups", given.get("language_code", "")
        chat_id = scope.get("chat_id")
        if chat_id is not None and not any(key[0] == chat_id for key in self.messages):
            raise RefusedError("Bad Request: chat not found")
        return f"commands of {chat_id}" if chat_id else "commands", given.get("language_code", "")

    def _getMyDescription(self, given: Json) -> Json:  # noqa: N802
        return {"description": self.profile.get(("long", given.get("language_code", "")), "")}

    def _setMyDescription(self, given: Json) -> bool:  # noqa: N802
        self.profile["long", given.get("language_code", "")] = given["description"]
        return True

    def _getMyShortDescription(self, given: Json) -> Json:  # noqa: N802
        text = self.profile.get(("short", given.get("language_code", "")), "")
        return {"short_description": text}

    def _setMyShortDescription(self, given: Json) -> bool:  # noqa: N802
        self.profile["short", given.get("language_code", "")] = given["short_description"]
        return True

    # Inside

    def _next_message_id(self) -> int:
        self.last_message_id += 1
        return self.last_message_id

    def _sent(self, given: Json, content: Json) -> Json:
        chat_id = int(given["chat_id"])
        if chat_id in self.flooded:
            raise flood()
        if chat_id in self.blocked_by:
            raise blocked()
        if chat_id in self.refused_to:
            raise self.refused_to[chat_id]
        topic = given.get("message_thread_id")
        if topic in self.gone_topics:
            raise RefusedError("Bad Request: message thread not found")
        said = str(given.get("text") or given.get("caption"))
        if self.disliked is not None and self.disliked in said:
            raise RefusedError("Bad Request: can't parse entities")
        if self.disliked_effects and "message_effect_id" in given:
            raise RefusedError("Bad Request: EFFECT_ID_INVALID")
        message = {
            "message_id": self._next_message_id(),
            "date": int(self.now().timestamp()),
            "chat": _chat(chat_id),
            "from": BOT,
            **({"message_thread_id": topic, "is_topic_message": True} if topic else {}),
            **content,
            **_markup(given),
        }
        self.messages[chat_id, message["message_id"]] = message
        self.touched.append((chat_id, message["message_id"]))
        return message

    def _own(self, given: Json) -> Json:
        if int(given["chat_id"]) in self.blocked_by:
            raise blocked()
        message = self.messages.get((int(given["chat_id"]), int(given["message_id"])))
        if message is None:
            raise RefusedError("Bad Request: message to edit not found")
        return message

    def _edited(self, message: Json, given: Json, content: Json) -> Json:
        before = dict(message)
        message.pop("reply_markup", None)
        message.update(content | _markup(given))
        if message == before:
            raise RefusedError(
                "Bad Request: message is not modified: specified new message content and reply "
                "markup are exactly the same as a current content and reply markup of the message"
            )
        self.touched.append((message["chat"]["id"], message["message_id"]))
        return {**message, "edit_date": int(self.now().timestamp())}


def _chat(chat_id: int) -> Json:
    if chat_id < 0:
        return {"id": chat_id, "type": "supergroup", "title": "Group"}
    return {"id": chat_id, "type": "private", "first_name": "Person"}


def _caption(given: Json) -> Json:
    if not given.get("caption"):
        return {}
    return {"caption": _plain(given["caption"], CAPTION_LENGTH, given)}


def _markup(given: Json) -> Json:
    markup = given.get("reply_markup")
    if not markup:
        return {}
    for row in markup["inline_keyboard"]:
        for button in row:
            data = button.get("callback_data")
            if data is not None and not 1 <= len(data.encode()) <= CALLBACK_BYTES:
                raise RefusedError("Bad Request: BUTTON_DATA_INVALID")
            if not button["text"]:
                raise RefusedError("Bad Request: inline keyboard button text is empty")
    return {"reply_markup": markup} if markup["inline_keyboard"] else {}


def _plain(html: str, limit: int, given: Json) -> str:
    """What a person reads. Refuses what Telegram would: bad HTML, too long, nothing at all."""
    text = _read(html) if given.get("parse_mode") == "HTML" else html
    if not text.strip():
        raise RefusedError("Bad Request: message text is empty")
    if len(text.encode("utf-16-le")) // 2 > limit:
        raise RefusedError("Bad Request: message is too long")
    return text


def _read(html: str) -> str:
    """Without its tags. Raises RefusedError."""
    text = _read_at_once(html)
    if text is not None:
        return text
    reader = _Html()
    reader.feed(html)
    reader.close()
    if reader.open or reader.bad or html.count("<") != reader.tags:
        raise RefusedError(f"Bad Request: can't parse entities: {reader.open or reader.bad}")
    return "".join(reader.text)


@cache
def _read_at_once(html: str) -> str | None:
    """What is written as the bot writes it: a parser of all HTML takes ten times as long."""
    open_tags: list[str] = []
    words: list[str] = []
    end = 0
    for found in WELL_FORMED.finditer(html):
        slash, tag = found[1], found[2]
        if tag not in TAGS or (slash and (not open_tags or open_tags.pop() != tag)):
            return None
        if not slash:
            open_tags.append(tag)
        words.append(unescape(html[end : found.start()]))
        end = found.end()
    if open_tags or html.count("<") != len(words):
        return None
    return "".join([*words, unescape(html[end:])])


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.open: list[str] = []
        self.bad: list[str] = []
        self.tags = 0  # Telegram takes every "<" for the beginning of one

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1
        (self.open if tag in TAGS else self.bad).append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.tags += 1
        if not self.open or self.open.pop() != tag:
            self.bad.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.text.append(data)
