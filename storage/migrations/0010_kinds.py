"""Posts of every kind: their options, the measures and the children of their media, what was
rehearsed, the first comment, posts that a person publishes by hand, and how a published post
does."""

from typing import Any

from peewee import (
    BigIntegerField,
    BooleanField,
    CompositeKey,
    Database,
    ForeignKeyField,
    IntegerField,
    Model,
    RawQuery,
)

NEW_COLUMNS = (
    ("post", "options TEXT NOT NULL DEFAULT '{}'"),
    ("post", "by_hand BOOLEAN NOT NULL DEFAULT FALSE"),
    ("post", "rehearsal TEXT"),
    ("post", "hand_off TEXT"),
    ("post", "first_comment TEXT"),
    ("post", "invitations TEXT"),
    ("post", "removal TEXT"),
    ("post", "removed_at BIGINT"),
    ("post_medium", "container_id INTEGER"),
    ("post_medium", "width INTEGER"),
    ("post_medium", "height INTEGER"),
    ("post_medium", "size_bytes BIGINT"),
    ("account", "refused_options TEXT NOT NULL DEFAULT '[]'"),
    ("person", "hears_figures BOOLEAN NOT NULL DEFAULT TRUE"),
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    for table, column in NEW_COLUMNS:
        RawQuery(f"ALTER TABLE {table} ADD COLUMN {column}").execute(db)
    _make_figures(db)


def _make_figures(db: Database) -> None:
    class Post(Model):
        post_id = BigIntegerField(primary_key=True)

        class Meta:
            database = db
            table_name = "post"

    class Figures(Model):
        post_id = ForeignKeyField(Post, column_name="post_id", index=False, on_delete="CASCADE")
        hours = IntegerField()
        read_at = BigIntegerField()
        views = BigIntegerField(null=True)
        reach = BigIntegerField(null=True)
        saved = BigIntegerField(null=True)
        shares = BigIntegerField(null=True)
        comments = BigIntegerField(null=True)
        too_few = BooleanField()

        class Meta:
            database = db
            table_name = "figures"
            primary_key = CompositeKey("post_id", "hours")

    db.create_tables([Figures], safe=False)
