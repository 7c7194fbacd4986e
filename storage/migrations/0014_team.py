"""Who has been let in besides the owners, as what; and the links that let somebody in, once."""

from typing import Any

from peewee import AutoField, BigIntegerField, Database, Model, RawQuery, TextField


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    class Invitation(Model):
        invitation_id = AutoField()
        token_hash = TextField(unique=True)
        role = TextField()
        made_by = BigIntegerField()
        ends_at = BigIntegerField()

        class Meta:
            database = db
            table_name = "invitation"

    db.create_tables([Invitation], safe=False)
    RawQuery("ALTER TABLE person ADD COLUMN role TEXT").execute(db)
