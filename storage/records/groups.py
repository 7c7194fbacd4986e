"""A group of Telegram that the bot was brought into."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class GroupChat:
    """Nothing is sent there before its owner has confirmed it."""

    chat_id: int
    title: str
    owner_id: int  # Telegram user id of whoever has brought the bot in; their language is spoken
    asked_at: datetime
    confirmed_at: datetime | None = None
    topic_id: int | None = None  # of a forum, where the notices come; General has none
    account_ids: tuple[int, ...] = ()  # whose notices go there, or are chosen to
