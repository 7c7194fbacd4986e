"""Updates that are set aside because they cannot be handled, and how often one was tried after a
restart. What is done keeps no body. And what counts the drafts of a person."""

from typing import Any

from peewee import BigIntegerField, Database, IntegerField, RawQuery

STATEMENTS = (
    "UPDATE update_inbox SET body = '' WHERE done_at IS NOT NULL",
    """CREATE INDEX update_set_aside ON update_inbox (set_aside_at)
       WHERE set_aside_at IS NOT NULL""",
    "CREATE INDEX post_draft ON post (author_id) WHERE state = 'draft'",
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401 - the library ships without types
    add = migrator.add_column
    migrator.migrate(
        add("update_inbox", "tries", IntegerField(default=0)),
        add("update_inbox", "set_aside_at", BigIntegerField(null=True)),
    )
    for statement in STATEMENTS:
        RawQuery(statement).execute(db)
