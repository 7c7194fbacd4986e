"""Who was an owner at the last start: the settings do not say who is none any more."""

from typing import Any

from peewee import Database, RawQuery

COLUMN = "ALTER TABLE person ADD COLUMN was_owner BOOLEAN NOT NULL DEFAULT FALSE"


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    RawQuery(COLUMN).execute(db)
