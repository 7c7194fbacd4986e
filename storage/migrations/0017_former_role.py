"""What somebody was by an invitation before the settings made them an owner."""

from typing import Any

from peewee import Database, RawQuery


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    RawQuery("ALTER TABLE person ADD COLUMN former_role TEXT").execute(db)
