"""What the bot notes about a person or a chat, put into the database by a test."""

from collections.abc import Mapping
from typing import Any

from storage import Storage
from storage.models.columns import JsonField


def save_noted(storage: Storage, kind: str, data: Mapping[int, Mapping[str, Any]]) -> None:
    """Replaces it, by id; `kind` is "user", "chat" or "bot"."""
    texts = {ident: JsonField().db_value(noted) or "" for ident, noted in data.items()}
    storage.conversations.save_json(kind, texts)
