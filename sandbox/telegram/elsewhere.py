"""Where people forward messages from when it is not their chat with the bot; read by the doors."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.feed import Json

WRITTEN_BEFORE = timedelta(hours=1)


@dataclass(frozen=True)
class Source:
    """`author` is the Bot API's MessageOrigin without its date; `note` says what this is."""

    title: str
    note: str
    author: Json

    def origin(self, now: datetime) -> Json:
        return self.author | {"date": int((now - WRITTEN_BEFORE).timestamp())}


SOURCES = {
    "channel": Source(
        "Bakers Daily",
        "a channel",
        {
            "type": "channel",
            "chat": {
                "id": -1001700000001,
                "type": "channel",
                "title": "Bakers Daily",
                "username": "bakers_daily_sandbox",
            },
            "message_id": 512,
            "author_signature": "Clara",
        },
    ),
    "group": Source(
        "Market Square",
        "a group, its admin unnamed",
        {
            "type": "chat",
            "sender_chat": {
                "id": -1001700000002,
                "type": "supergroup",
                "title": "Market Square",
            },
        },
    ),
    "person": Source(
        "Clara",
        "somebody else",
        {
            "type": "user",
            "sender_user": {
                "id": 1003,
                "is_bot": False,
                "first_name": "Clara",
                "username": "clara_sandbox",
            },
        },
    ),
    "hidden": Source(
        "Dora",
        "somebody who hides the account",
        {"type": "hidden_user", "sender_user_name": "Dora"},
    ),
}


def sources_view() -> list[Json]:
    """What the page offers."""
    return [{"key": key, "title": it.title, "note": it.note} for key, it in SOURCES.items()]
