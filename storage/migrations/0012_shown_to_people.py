"""A post has a card with each person who looks at it, and each knows when it is behind its post."""

from typing import Any

from peewee import BigIntegerField, CompositeKey, Database, ForeignKeyField, IntegerField, Model
from peewee import RawQuery as Raw

FILL = "INSERT INTO card (post_id, chat_id, message_id) SELECT * FROM card_before"
INDEXES = (
    "CREATE INDEX card_of_message ON card (chat_id, message_id)",
    "CREATE INDEX card_behind ON card (chat_id) WHERE behind IS NOT NULL",
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    class Post(Model):
        post_id = BigIntegerField(primary_key=True)

        class Meta:
            database = db
            table_name = "post"

    class Card(Model):
        post_id = ForeignKeyField(Post, column_name="post_id", index=False, on_delete="CASCADE")
        chat_id = BigIntegerField()
        message_id = BigIntegerField()
        behind = IntegerField(null=True)

        class Meta:
            database = db
            table_name = "card"
            primary_key = CompositeKey("post_id", "chat_id")

    Raw("ALTER TABLE card RENAME TO card_before").execute(db)
    db.create_tables([Card], safe=False)
    for statement in (FILL, "DROP TABLE card_before", *INDEXES):
        Raw(statement).execute(db)
