"""Of which posts a person is told what becomes of them: of their own, as before."""

from typing import Any

from peewee import Database, RawQuery

STATEMENTS = ("ALTER TABLE person ADD COLUMN notices TEXT NOT NULL DEFAULT 'mine'",)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    for statement in STATEMENTS:
        RawQuery(statement).execute(db)
