"""Groups that an owner has brought the bot into, and the accounts whose notices go there."""

from typing import Any

from peewee import (
    AutoField,
    BigIntegerField,
    CompositeKey,
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

    class GroupChat(Model):
        chat_id = BigIntegerField(primary_key=True)
        title = TextField()
        owner_id = BigIntegerField()
        asked_at = BigIntegerField()
        confirmed_at = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "group_chat"

    class GroupAccount(Model):
        chat_id = BigIntegerField()
        account_id = ForeignKeyField(Account, column_name="account_id", index=False)

        class Meta:
            database = db
            table_name = "group_account"
            primary_key = CompositeKey("chat_id", "account_id")

    db.create_tables([GroupChat, GroupAccount], safe=False)
    RawQuery("CREATE INDEX group_account_account ON group_account (account_id)").execute(db)
