"""Where each conversation stands and what is noted about its people. The bot's persistence."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from storage.engine.database import Postgresql, Sqlite
from storage.models import ConversationRow, PersonDataRow

ConversationKey = tuple[int | str, ...]

# Written out by hand: they run after every message, and building them anew costs far more.
SAVE_STATES = """
    INSERT INTO conversation (name, key, state) VALUES {(:name, :key, :state)}
    ON CONFLICT (name, key) DO UPDATE SET state = excluded.state
"""
END = "DELETE FROM conversation WHERE (name, key) IN ({(:name, :key)})"
SAVE_DATA = """
    INSERT INTO person_data (kind, ident, data) VALUES {(:kind, :ident, :data)}
    ON CONFLICT (kind, ident) DO UPDATE SET data = excluded.data
"""
STATES = "SELECT key, state FROM conversation WHERE name = :name"
DATA = "SELECT ident, data FROM person_data WHERE kind = :kind"


class Conversations:
    """Survives a restart: every call is written before it returns."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def load(self, name: str) -> dict[ConversationKey, str]:
        """The state of every conversation of a handler, by the ids of chat and person."""
        rows = self._database.rows(STATES, {"name": name})
        return {tuple(json.loads(key)): state for key, state in rows}

    def save(self, name: str, states: Mapping[ConversationKey, str | None]) -> None:
        """None ends the conversation."""
        texts = {json.dumps(key): state for key, state in states.items()}
        over = [{"name": name, "key": key} for key, state in texts.items() if state is None]
        going_on = [
            {"name": name, "key": key, "state": state}
            for key, state in texts.items()
            if state is not None
        ]
        self._database.run_for_each(END, over)
        self._database.run_for_each(SAVE_STATES, going_on)

    def forget(self, person_id: int) -> None:
        """Nothing is awaited of a person, and nothing noted, in their private chat."""
        key = json.dumps((person_id, person_id))
        ConversationRow.delete().where(ConversationRow.key == key).execute(self._database)
        PersonDataRow.delete().where(PersonDataRow.ident == person_id).execute(self._database)

    def load_data(self, kind: str) -> dict[int, dict[str, Any]]:
        """What is noted, by id; `kind` is "user", "chat" or "bot"."""
        read: Callable[[str], Any] = PersonDataRow.data.python_value
        return {ident: read(text) for ident, text in self._database.rows(DATA, {"kind": kind})}

    def save_json(self, kind: str, texts: Mapping[int, str]) -> None:
        """Replaces what is noted, by id; it is written as JSON already."""
        rows = [{"kind": kind, "ident": ident, "data": text} for ident, text in texts.items()]
        self._database.run_for_each(SAVE_DATA, rows)
