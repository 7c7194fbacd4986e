"""Who connected an account, changed its token or disconnected it, and when."""

from typing import Any

from peewee import (
    AutoField,
    BigIntegerField,
    Database,
    ForeignKeyField,
    Model,
    RawQuery,
    TextField,
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    class Account(Model):
        account_id = AutoField()

        class Meta:
            database = db
            table_name = "account"

    class AccountEvent(Model):
        event_id = AutoField()
        account_id = ForeignKeyField(Account, column_name="account_id", index=False)
        at = BigIntegerField()
        person_id = BigIntegerField()
        what = TextField()

        class Meta:
            database = db
            table_name = "account_event"

    db.create_tables([AccountEvent], safe=False)
    RawQuery("CREATE INDEX account_event_account ON account_event (account_id)").execute(db)
