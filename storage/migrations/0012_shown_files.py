"""What Telegram calls a file that it has shown as it goes out; which post a message shows."""

from typing import Any

from peewee import Database, RawQuery

STATEMENTS = (
    "ALTER TABLE hosted_file ADD COLUMN shown_file_id TEXT",
    "CREATE INDEX card_of_message ON card (chat_id, message_id)",
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    for statement in STATEMENTS:
        RawQuery(statement).execute(db)
