"""A sent picture as the cover of a reel: the file that the cover's URL names, for joins."""

from typing import Any

from peewee import Database, RawQuery

STATEMENTS = (
    "ALTER TABLE post ADD COLUMN cover_file_id INTEGER",
    "CREATE INDEX post_of_cover ON post (cover_file_id) WHERE cover_file_id IS NOT NULL",
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    for statement in STATEMENTS:
        RawQuery(statement).execute(db)
