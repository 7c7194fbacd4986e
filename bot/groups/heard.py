"""What an update of a group is to the bot, read without trusting it: the gate asks before anything
is stored. Pure. Used by `bot.groups.door`."""

from collections.abc import Mapping
from typing import Any, TypeGuard

from telegram import Chat, ChatMember, Update

from bot.updates.raw_update import BEYOND_52_BITS, RawUpdate

GROUPS = frozenset({Chat.GROUP, Chat.SUPERGROUP})
GONE = frozenset({ChatMember.LEFT, ChatMember.BANNED})


def is_out(raw: RawUpdate) -> bool:
    """Whether it says that the bot is in the chat no more."""
    return _status(raw, "new_chat_member") in GONE


def is_addition(raw: RawUpdate, bot_id: int) -> bool:
    """Whether somebody has just brought the bot into a group, or made one with it in it; Telegram
    says it twice."""
    if raw.chat_type not in GROUPS:
        return False
    if raw.kind == Update.MY_CHAT_MEMBER:
        before, after = _status(raw, "old_chat_member"), _status(raw, "new_chat_member")
        return bool(after) and after not in GONE and (before is None or before in GONE)
    message = _message(raw)
    newcomers = message.get("new_chat_members")
    found = newcomers if isinstance(newcomers, list) else []
    is_among_them = any(_object(each).get("id") == bot_id for each in found)
    return is_among_them or message.get("group_chat_created") is True


def moved(raw: RawUpdate) -> tuple[int, int] | None:
    """A group has become a supergroup: its former id and the new one. Either chat says so."""
    message, chat = _message(raw), raw.chat_id
    to, came_from = message.get("migrate_to_chat_id"), message.get("migrate_from_chat_id")
    if chat is None:
        return None
    if _is_id(to):
        return chat, to
    return (came_from, chat) if _is_id(came_from) else None


def new_title(raw: RawUpdate) -> str | None:
    found = _message(raw).get("new_chat_title")
    return found if isinstance(found, str) else None


def asks_for_plan(raw: RawUpdate, username: str) -> bool:
    """Not of another bot."""
    text = _message(raw).get("text")
    name, _, addressee = (text if isinstance(text, str) else "").partition(" ")[0].partition("@")
    return name == "/plan" and addressee.lower() in ("", username.lower())


def tap_of(raw: RawUpdate) -> str | None:
    """The id by which a tap is answered."""
    found = _object(raw.body.get(Update.CALLBACK_QUERY)).get("id")
    return found if isinstance(found, str) else None


def topic_of(raw: RawUpdate) -> int | None:
    """Of a forum; an answer elsewhere has a thread too, in which nothing can be sent."""
    message = _message(raw)
    found = message.get("message_thread_id") if message.get("is_topic_message") is True else None
    return found if _is_number(found) and found > 0 else None


def _status(raw: RawUpdate, when: str) -> str | None:
    """The bot's own in the chat, where that is what has changed."""
    change = raw.body[raw.kind] if raw.kind == Update.MY_CHAT_MEMBER else {}
    found = _object(change.get(when)).get("status")
    return found if isinstance(found, str) else None


def _message(raw: RawUpdate) -> Mapping[str, Any]:
    return _object(raw.body.get(Update.MESSAGE))


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _is_id(value: object) -> TypeGuard[int]:
    return _is_number(value) and value < 0


def _is_number(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < BEYOND_52_BITS
