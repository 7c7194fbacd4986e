"""When Meta was asked to publish, by its own clock, where that of the machine was off. Of what was
asked before it is not known."""

from typing import Any

from peewee import Database, RawQuery


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    RawQuery("ALTER TABLE container ADD COLUMN asked_by_meta BIGINT").execute(db)
