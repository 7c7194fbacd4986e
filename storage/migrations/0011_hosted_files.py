"""Files that were sent to the bot: kept, served, and who fetched them; what Instagram was asked for
with each container; and who publishes a post by hand."""

from typing import Any

from peewee import (
    AutoField,
    BigIntegerField,
    BooleanField,
    Database,
    ForeignKeyField,
    IntegerField,
    Model,
    RawQuery,
    TextField,
)

STATEMENTS = (
    "ALTER TABLE container ADD COLUMN made_of TEXT",
    "ALTER TABLE container ADD COLUMN copied_at BIGINT",
    "ALTER TABLE post ADD COLUMN assignee_id BIGINT",
    "CREATE INDEX post_handed_over ON post (state) WHERE state = 'handed_over'",
    "ALTER TABLE post_medium ADD COLUMN hosted_file_id INTEGER",
    """CREATE INDEX post_medium_of_file ON post_medium (hosted_file_id)
    WHERE hosted_file_id IS NOT NULL""",
    "CREATE INDEX hosted_file_due ON hosted_file (next_try_at) WHERE next_try_at IS NOT NULL",
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    _make_tables(db)
    for statement in STATEMENTS:
        RawQuery(statement).execute(db)


def _make_tables(db: Database) -> None:
    class HostedFile(Model):
        file_id = AutoField()
        slug = TextField(unique=True)
        state = TextField()
        is_video = BooleanField()
        author_id = BigIntegerField()
        created_at = BigIntegerField()
        telegram_file_id = TextField(null=True)
        telegram_unique_id = TextField(null=True)
        thumbnail_file_id = TextField(null=True)
        sent_as = TextField(null=True)
        message_id = BigIntegerField(null=True)
        link = TextField(null=True)
        made_from = IntegerField(null=True, index=True)
        recipe = TextField()
        name = TextField(null=True)
        content_type = TextField(null=True)
        size_bytes = BigIntegerField(null=True)
        width = IntegerField(null=True)
        height = IntegerField(null=True)
        duration = BigIntegerField(null=True)
        original_bytes = BigIntegerField(null=True)
        sha256 = TextField(null=True)
        notes = TextField()
        failure = TextField(null=True)
        progress = IntegerField(null=True)
        attempts = IntegerField()
        next_try_at = BigIntegerField(null=True)
        claimed_by = TextField(null=True)
        lease_until = BigIntegerField(null=True)
        kept_at = BigIntegerField(null=True)
        gone_at = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "hosted_file"

    class FileFetch(Model):
        fetch_id = AutoField()
        file_id = ForeignKeyField(HostedFile, column_name="file_id", on_delete="CASCADE")
        at = BigIntegerField()
        address = TextField()
        agent = TextField()
        method = TextField()
        status = IntegerField()
        sent_bytes = BigIntegerField()
        whole = BooleanField()

        class Meta:
            database = db
            table_name = "file_fetch"

    db.create_tables([HostedFile, FileFetch], safe=False)
