"""A message of the pretend Telegram, and how the Bot API and the page each see it."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from secrets import randbelow
from typing import TypeAlias

from sandbox.feed import Json
from sandbox.telegram.stored_file import StoredFile
from sandbox.telegram.text import to_html


@dataclass(frozen=True)
class Person:
    """Somebody who chats with the bot; their private chat has the same id."""

    id: int
    first_name: str
    username: str
    language_code: str

    def user(self) -> Json:
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "username": self.username,
            "language_code": self.language_code,
        }

    def chat(self) -> Json:
        return {
            "id": self.id,
            "type": "private",
            "first_name": self.first_name,
            "username": self.username,
        }


@dataclass
class Group:
    """People who talk to each other; the bot is among them, or was put out."""

    id: int
    title: str
    type: str = "group"
    has_bot: bool = False
    became: int = 0  # the supergroup

    def chat(self) -> Json:
        return {"id": self.id, "type": self.type, "title": self.title}


Chat: TypeAlias = Person | Group


@dataclass(frozen=True)
class Content:
    """What a message says: text, or a file with a caption, or one of `special` (location, ...)."""

    text: str = ""
    entities: tuple[Json, ...] = ()
    file: StoredFile | None = None
    special: Json = field(default_factory=dict)
    caption_above: bool = False
    spoiler: bool = False


def album_id() -> str:
    """A new `media_group_id`."""
    return str(13_000_000_000 + randbelow(10**9))


@dataclass(frozen=True)
class Ties:
    """What a message has to do with others: its album, what it answers, where it comes from.

    `quote` is the Bot API's TextQuote of the answered message, `origin` its MessageOrigin.
    """

    album: str | None = None
    reply_to: "Message | None" = None
    quote: Json | None = None
    origin: Json | None = None


NO_TIES = Ties()


@dataclass(frozen=True)
class Message:
    """One message in a chat; `bot` has written it where no person is its author."""

    message_id: int
    chat: Chat
    author: Person | None
    bot: Json
    date: datetime
    content: Content
    keyboard: Json | None = None
    ties: Ties = NO_TIES
    edited: datetime | None = None
    deleted: bool = False

    @property
    def from_bot(self) -> bool:
        return self.author is None

    @property
    def sender(self) -> Json:
        return self.author.user() if self.author else self.bot

    @property
    def is_for_bot(self) -> bool:
        """Bots in privacy mode hear nothing in a group but commands, answers to them and what
        Telegram says itself."""
        if isinstance(self.chat, Person):
            return True
        answered, said = self.ties.reply_to, self.content
        name, _, addressee = said.text.partition(" ")[0].partition("@")
        is_command = name.startswith("/") and addressee in ("", self.bot["username"])
        is_service = not said.text and said.file is None
        is_answer = answered is not None and answered.from_bot
        return self.chat.has_bot and (is_command or is_service or is_answer)

    def api(self) -> Json:
        """The Bot API's Message object."""
        body: Json = {
            "message_id": self.message_id,
            "from": self.sender,
            "chat": self.chat.chat(),
            "date": int(self.date.timestamp()),
        }
        if self.edited:
            body["edit_date"] = int(self.edited.timestamp())
        if self.ties.album:
            body["media_group_id"] = self.ties.album
        if self.ties.reply_to:
            body["reply_to_message"] = self.ties.reply_to.answered()
        if self.ties.quote:
            body["quote"] = self.ties.quote
        if self.ties.origin:
            body["forward_origin"] = self.ties.origin
        if self.keyboard and "inline_keyboard" in self.keyboard:
            body["reply_markup"] = self.keyboard
        return body | self._content()

    def answered(self) -> Json:
        """As `reply_to_message` of another one: itself it answers nothing there."""
        return replace(self, ties=replace(self.ties, reply_to=None, quote=None)).api()

    def origin(self) -> Json:
        """The `forward_origin` of whoever forwards this; of a forwarded message, the first one."""
        date = int(self.date.timestamp())
        made_here = {"type": "user", "sender_user": self.sender, "date": date}
        return self.ties.origin or made_here

    def inaccessible(self) -> Json:
        """What a tap on a deleted message carries instead of it."""
        return {"message_id": self.message_id, "chat": self.chat.chat(), "date": 0}

    def _content(self) -> Json:
        said = self.content
        words = "caption" if said.file else "text"
        body: Json = dict(said.special)
        if said.file:
            body |= said.file.in_message()
        if said.caption_above:
            body["show_caption_above_media"] = True
        if said.spoiler:
            body["has_media_spoiler"] = True
        if said.text:
            body[words] = said.text
        if said.entities:
            body["caption_entities" if said.file else "entities"] = list(said.entities)
        return body

    def page(self) -> Json:
        """What the page draws; a deleted message keeps its id only."""
        if self.deleted:
            return {"message_id": self.message_id, "from_bot": self.from_bot, "deleted": True}
        said, keyboard, ties = self.content, self.keyboard or {}, self.ties
        return {
            "message_id": self.message_id,
            "from_bot": self.from_bot,
            "by": self.author.id if self.author else None,
            "date": int(self.date.timestamp()),
            "html": to_html(said.text, list(said.entities)),
            "text": said.text,
            "entities": list(said.entities),
            "buttons": keyboard.get("inline_keyboard", []),
            "reply_keyboard": {k: v for k, v in keyboard.items() if k != "inline_keyboard"},
            "media": _page_media(said),
            "special": said.special,
            "album": ties.album,
            "reply_to": ties.reply_to.message_id if ties.reply_to else None,
            "quote": ties.quote["text"] if ties.quote else None,
            "forwarded": _name_of(ties.origin) if ties.origin else None,
            "edited": self.edited is not None,
            "deleted": False,
        }


def _name_of(origin: Json) -> str:
    """Whom a forwarded message is from, as apps show it above the text."""
    if origin["type"] == "hidden_user":
        return str(origin["sender_user_name"])
    author = origin.get("sender_user") or origin.get("sender_chat") or origin["chat"]
    return str(author.get("first_name") or author["title"])


def _page_media(said: Content) -> Json | None:
    if said.file is None:
        return None
    return {
        "kind": said.file.kind,
        "file_id": said.file.file_id,
        "url": f"/__sandbox/files/{said.file.path}",
        "name": said.file.name,
        "size": said.file.size,
        "width": said.file.width,
        "height": said.file.height,
        "duration": said.file.duration,
        "cover": f"/__sandbox/files/{said.file.cover.path}" if said.file.cover else None,
        "caption_above": said.caption_above,
        "spoiler": said.spoiler,
    }
