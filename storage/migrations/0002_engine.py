"""What the engine must remember: ends of tokens, looks ahead of the time, containers of a day,
whether this database is a copy. And what counts posts for an operator."""

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
    """CREATE INDEX post_open ON post (state, publish_at, account_id) WHERE state IN
       ('scheduled', 'preparing', 'ready', 'publishing', 'held', 'unconfirmed')""",
    "CREATE INDEX post_failed ON post (updated_at) WHERE state = 'failed'",
    "CREATE INDEX post_published ON post (published_at) WHERE published_at IS NOT NULL",
    "CREATE INDEX container_account_made ON container (account_id, made_at)",
    """CREATE INDEX post_account_asked ON post (account_id, publish_asked_at)
       WHERE publish_asked_at IS NOT NULL""",
    # A process finds the claims of its workers, of which there are never many.
    "CREATE INDEX post_leased ON post (lease_until) WHERE lease_until IS NOT NULL",
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401 - the library ships without types
    add = migrator.add_column
    migrator.migrate(
        *(add("account", name, BigIntegerField(null=True)) for name in ACCOUNT_MOMENTS),
        add("account", "token_tries", IntegerField(null=True)),
        add("account", "warned_days", IntegerField(null=True)),
        *(add("post", name, BigIntegerField(null=True)) for name in POST_MOMENTS),
    )
    _tables(db)
    for statement in INDEXES:
        RawQuery(statement).execute(db)


def _tables(db: Database) -> None:
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

    class BackupMark(Model):
        made_at = BigIntegerField(primary_key=True)

        class Meta:
            database = db
            table_name = "backup_mark"

    db.create_tables([Container], safe=False)
    db.create_tables([BackupMark], safe=True)  # a copy made before this upgrade has it already
