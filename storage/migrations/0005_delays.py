"""Why a post has become too late, and what its author was told while it waited."""

from typing import Any

from peewee import BigIntegerField, Database, TextField


def up(migrator: Any, _db: Database) -> None:  # noqa: ANN401 - the library ships without types
    migrator.migrate(
        migrator.add_column("post", "late_because", TextField(null=True)),
        migrator.add_column("post", "waiting_told_at", BigIntegerField(null=True)),
        migrator.add_column("post", "doubt_told_at", BigIntegerField(null=True)),
    )
