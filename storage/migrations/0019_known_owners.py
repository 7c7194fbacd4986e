"""Who was an owner at the last start: the settings do not say who is none any more. Until this one
it is known by what is noted of them: that of whoever was removed is erased."""

from typing import Any

from peewee import Database, RawQuery

COLUMN = "ALTER TABLE person ADD COLUMN was_owner BOOLEAN NOT NULL DEFAULT FALSE"
OWNERS = """
    UPDATE person SET was_owner = TRUE
    WHERE met_at IS NOT NULL AND role IS NULL AND telegram_id IN (
        SELECT ident FROM person_data WHERE kind = 'user' AND data <> '{}'
    )
"""


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    RawQuery(COLUMN).execute(db)
    RawQuery(OWNERS).execute(db)
