"""Where the database lay at its last start. Of starts before this one it is not known."""

from typing import Any

from peewee import Database, RawQuery


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    RawQuery("ALTER TABLE bot_run ADD COLUMN home TEXT").execute(db)
