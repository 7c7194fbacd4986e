"""The posting times of an account, whose time zone it follows, and how pictures are drawn for a
person. An account that has another zone than the person who connected it keeps it as its own."""

from typing import Any

from peewee import Database, RawQuery

STATEMENTS = (
    "ALTER TABLE account ADD COLUMN posting_times TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE account ADD COLUMN zone_of BIGINT",
    """UPDATE account SET zone_of = connected_by WHERE EXISTS (
        SELECT 1 FROM person
        WHERE telegram_id = account.connected_by AND person.timezone = account.timezone
    )""",
    "ALTER TABLE person ADD COLUMN dark_pictures BOOLEAN NOT NULL DEFAULT FALSE",
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    for statement in STATEMENTS:
        RawQuery(statement).execute(db)
