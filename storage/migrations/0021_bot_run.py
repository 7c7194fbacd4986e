"""Which run of the bot this database belongs to, and since when another process takes what people
send to it. No run is known yet."""

from typing import Any

from peewee import BigIntegerField, Database, Model, TextField


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    class BotRun(Model):
        name = TextField(primary_key=True)
        taken_over_at = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "bot_run"

    db.create_tables([BotRun], safe=False)
    BotRun.insert(name="").execute(db)
