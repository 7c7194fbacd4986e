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
    TextField,
)

ACCOUNT_MOMENTS = ("token_expires_at", "data_access_expires_at", "token_checked_at", "answered_at")


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401 - the library ships without types
    add = migrator.add_column
    migrator.migrate(
        *(add("account", name, BigIntegerField(null=True)) for name in ACCOUNT_MOMENTS),
        add("account", "warned_days", IntegerField(null=True)),
        add("post", "checked_at", BigIntegerField(null=True)),
        add("post", "at_risk", TextField(null=True)),
    )
    _containers(db)
    # A process finds the claims of its workers, of which there are never many.
    RawQuery(
        "CREATE INDEX post_leased ON post (lease_until) WHERE lease_until IS NOT NULL"
    ).execute(db)


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
    RawQuery("CREATE INDEX container_account_made ON container (account_id, made_at)").execute(db)
