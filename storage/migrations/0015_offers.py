"""Messages whose buttons do something with a post, until these are taken away. Of what was sent
before nobody knows where it stands."""

from typing import Any

from peewee import BigIntegerField, CompositeKey, Database, IntegerField, Model, TextField


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    class Offer(Model):
        chat_id = BigIntegerField()
        message_id = BigIntegerField()
        post_id = BigIntegerField()
        version = IntegerField()
        holds = TextField()
        about = TextField()
        noted_at = BigIntegerField()

        class Meta:
            database = db
            table_name = "offer"
            primary_key = CompositeKey("chat_id", "message_id")

    db.create_tables([Offer], safe=False)
