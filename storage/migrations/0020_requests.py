"""Which request has made a change, so that one which was cut off is not carried out twice. The
lines of earlier versions do not say it."""

from typing import Any

from peewee import Database, RawQuery


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    RawQuery("ALTER TABLE event ADD COLUMN request TEXT").execute(db)
