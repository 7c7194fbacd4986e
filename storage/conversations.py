"""Where each conversation stands and what is noted about its people. The bot's persistence."""

import json
from typing import Any

from storage.database import Postgresql, Sqlite
from storage.models import ConversationRow, PersonDataRow

ConversationKey = tuple[int | str, ...]

# Written out by hand: they run after every message, and building them anew costs far more.
SAVE_STATE = """
    INSERT INTO conversation (name, key, state) VALUES (:name, :key, :state)
    ON CONFLICT (name, key) DO UPDATE SET state = excluded.state
"""
END = "DELETE FROM conversation WHERE name = :name AND key = :key"
SAVE_DATA = """
    INSERT INTO person_data (kind, ident, data) VALUES (:kind, :ident, :data)
    ON CONFLICT (kind, ident) DO UPDATE SET data = excluded.data
"""


class Conversations:
    """Survives a restart: every call is written before it returns."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def load(self, name: str) -> dict[ConversationKey, str]:
        """The state of every conversation of a handler, by the ids of chat and person."""
        query = ConversationRow.select(ConversationRow.key, ConversationRow.state).where(
            ConversationRow.name == name
        )
        rows = query.tuples().execute(self._database)
        return {tuple(json.loads(key)): state for key, state in rows}

    def save(self, name: str, key: ConversationKey, state: str | None) -> None:
        """None ends the conversation."""
        text = json.dumps(key)
        if state is None:
            self._database.run(END, {"name": name, "key": text})
            return
        self._database.run(SAVE_STATE, {"name": name, "key": text, "state": state})

    def load_data(self, kind: str) -> dict[int, dict[str, Any]]:
        """What is noted, by id; `kind` is "user", "chat" or "bot"."""
        query = PersonDataRow.select(PersonDataRow.ident, PersonDataRow.data).where(
            PersonDataRow.kind == kind
        )
        return dict(query.tuples().execute(self._database))

    def save_data(self, kind: str, ident: int, data: dict[str, Any]) -> None:
        """Replaces what is noted; the values must fit into JSON, moments included."""
        text = PersonDataRow.data.db_value(data)
        self._database.run(SAVE_DATA, {"kind": kind, "ident": ident, "data": text})
