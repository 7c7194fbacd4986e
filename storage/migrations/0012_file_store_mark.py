"""Which kind of place for files carries our mark, so that another in its stead is known."""

from typing import Any

from peewee import Database, RawQuery

STATEMENT = "ALTER TABLE file_store ADD COLUMN marked TEXT"


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    RawQuery(STATEMENT).execute(db)
