"""In which topic of a group its notices come. Of groups before this one: in General."""

from typing import Any

from peewee import Database, RawQuery


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    RawQuery("ALTER TABLE group_chat ADD COLUMN topic_id BIGINT").execute(db)
