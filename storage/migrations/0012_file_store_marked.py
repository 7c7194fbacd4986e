"""A database that noted only whether its place for files carries our mark, not which kind of place
it is: that is noted when the next file is kept."""

from typing import Any

from peewee import Database, RawQuery

STATEMENT = "ALTER TABLE file_store ADD COLUMN marked TEXT"


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    if "marked" not in {column.name for column in db.get_columns("file_store")}:
        RawQuery(STATEMENT).execute(db)
