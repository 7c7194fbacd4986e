"""A message of the pretend Telegram, and how the Bot API and the page each see it."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from sandbox.feed import Json
from sandbox.telegram.files import StoredFile
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


@dataclass(frozen=True)
class Content:
    """What a message says: text, or a file with a caption, or one of `special` (location, ...)."""

    text: str = ""
    entities: tuple[Json, ...] = ()
    file: StoredFile | None = None
    special: Json = field(default_factory=dict)
    caption_above: bool = False
    spoiler: bool = False


@dataclass(frozen=True)
class Message:
    """One message in the private chat `person.id`; `bot` is its author when `from_bot`."""

    message_id: int
    person: Person
    bot: Json
    from_bot: bool
    date: datetime
    content: Content
    keyboard: Json | None = None
    album: str | None = None
    reply_to: "Message | None" = None
    forwarded: Json | None = None
    edited: datetime | None = None
    deleted: bool = False

    def api(self) -> Json:
        """The Bot API's Message object."""
        body: Json = {
            "message_id": self.message_id,
            "from": self.bot if self.from_bot else self.person.user(),
            "chat": self.person.chat(),
            "date": int(self.date.timestamp()),
        }
        if self.edited:
            body["edit_date"] = int(self.edited.timestamp())
        if self.album:
            body["media_group_id"] = self.album
        if self.reply_to:
            body["reply_to_message"] = replace(self.reply_to, reply_to=None).api()
        if self.forwarded:
            body["forward_origin"] = self.forwarded
        if self.keyboard and "inline_keyboard" in self.keyboard:
            body["reply_markup"] = self.keyboard
        return body | self._content()

    def inaccessible(self) -> Json:
        """What a tap on a deleted message carries instead of it."""
        return {"message_id": self.message_id, "chat": self.person.chat(), "date": 0}

    def _content(self) -> Json:
        said = self.content
        words = "caption" if said.file else "text"
        body: Json = dict(said.special)
        if said.file:
            body[said.file.kind] = said.file.in_message()
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
        said, keyboard = self.content, self.keyboard or {}
        return {
            "message_id": self.message_id,
            "from_bot": self.from_bot,
            "date": int(self.date.timestamp()),
            "html": to_html(said.text, list(said.entities)),
            "text": said.text,
            "entities": list(said.entities),
            "buttons": keyboard.get("inline_keyboard", []),
            "reply_keyboard": {k: v for k, v in keyboard.items() if k != "inline_keyboard"},
            "media": _page_media(said),
            "special": said.special,
            "album": self.album,
            "reply_to": self.reply_to.message_id if self.reply_to else None,
            "forwarded": bool(self.forwarded),
            "edited": self.edited is not None,
            "deleted": False,
        }


def _page_media(said: Content) -> Json | None:
    if said.file is None:
        return None
    return {
        "kind": said.file.kind,
        "url": f"/__sandbox/files/{said.file.path}",
        "name": said.file.name,
        "size": said.file.size,
        "width": said.file.width,
        "height": said.file.height,
        "duration": said.file.duration,
        "caption_above": said.caption_above,
        "spoiler": said.spoiler,
    }
