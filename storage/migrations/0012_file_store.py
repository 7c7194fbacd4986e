"""What is known of the place where files are kept: which files in it are ours, and since when
nothing can be kept there."""

import secrets
from typing import Any

from peewee import BigIntegerField, Database, Model, TextField

TAG_BYTES = 6  # 8 characters


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    class FileStore(Model):
        tag = TextField(primary_key=True)
        since = BigIntegerField(null=True)
        trouble = TextField(null=True)
        why = TextField(null=True)
        told_at = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "file_store"

    db.create_tables([FileStore], safe=False)
    FileStore.insert(tag=secrets.token_urlsafe(TAG_BYTES)).execute(db)
