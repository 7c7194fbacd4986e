"""What the engine must remember: ends of tokens, looks ahead of the time, containers of a day."""

from typing import Any

from peewee import (
    AutoField,
    BigIntegerField,
    Database,
    ForeignKeyField,
    IntegerField,
    Model,
    RawQuery,
)

ACCOUNT_MOMENTS = ("token_expires_at", "data_access_expires_at", "token_checked_at")
POST_MOMENTS = ("checked_at", "at_risk_since")

INDEXES = (
    "CREATE INDEX container_account_made ON container (account_id, made_at)",
    """CREATE INDEX post_account_asked ON post (account_id, publish_asked_at)
       WHERE publish_asked_at IS NOT NULL""",
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401 - the library ships without types
    add = migrator.add_column
    migrator.migrate(
        *(add("account", name, BigIntegerField(null=True)) for name in ACCOUNT_MOMENTS),
        add("account", "token_tries", IntegerField(null=True)),
        add("account", "warned_days", IntegerField(null=True)),
        *(add("post", name, BigIntegerField(null=True)) for name in POST_MOMENTS),
    )
    _containers(db)


def _containers(db: Database) -> None:
    class Account(Model):
        account_id = AutoField()

        class Meta:
            database = db
            table_name = "account"

    class Container(Model):
        container_id = AutoField()
        account_id = ForeignKeyField(Account, column_name="account_id", index=False)
        made_at = BigIntegerField()

        class Meta:
            database = db
            table_name = "container"

    db.create_tables([Container], safe=False)
    for statement in INDEXES:
        RawQuery(statement).execute(db)
