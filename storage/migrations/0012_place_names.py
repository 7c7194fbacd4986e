"""By which name the place of a post is shown."""

from typing import Any

from peewee import Database, RawQuery

STATEMENT = "ALTER TABLE post ADD COLUMN location_name TEXT"


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    RawQuery(STATEMENT).execute(db)
