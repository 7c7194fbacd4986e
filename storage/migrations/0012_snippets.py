"""What people save for the captions of an account: sets of hashtags, endings."""

from typing import Any

from peewee import AutoField, Database, ForeignKeyField, Model, RawQuery, TextField


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    class Account(Model):
        account_id = AutoField()

        class Meta:
            database = db
            table_name = "account"

    class Snippet(Model):
        snippet_id = AutoField()
        account_id = ForeignKeyField(Account, column_name="account_id", index=False)
        name = TextField()
        text = TextField()

        class Meta:
            database = db
            table_name = "snippet"

    db.create_tables([Snippet], safe=False)
    RawQuery("CREATE INDEX snippet_account ON snippet (account_id)").execute(db)
