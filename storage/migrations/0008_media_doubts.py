"""What Instagram may dislike about the medium of a post, found when it was looked at."""

from typing import Any

from peewee import Database, TextField


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library ships without types
    migrator.migrate(migrator.add_column("post", "media_doubts", TextField(null=True)))
