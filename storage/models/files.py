"""The tables of the files that are kept here, of who fetched them, and of the place they are kept
in."""

from peewee import (
    AutoField,
    BigIntegerField,
    BooleanField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.fields import EnumField  # type: ignore[import-untyped]  # ships without types

from storage.models.columns import InstantField
from storage.models.values import FileNoteField, FileNoteListField, RecipeField
from storage.records import FileState, SentAs


class HostedFileRow(Model):
    file_id = AutoField()
    slug = TextField(unique=True)
    state = EnumField(FileState)
    is_video = BooleanField()
    author_id = BigIntegerField()
    created_at = InstantField()
    telegram_file_id = TextField(null=True)
    telegram_unique_id = TextField(null=True)
    thumbnail_file_id = TextField(null=True)
    sent_as = EnumField(SentAs, null=True)
    message_id = BigIntegerField(null=True)
    link = TextField(null=True)
    made_from = IntegerField(null=True)
    recipe = RecipeField()
    name = TextField(null=True)
    content_type = TextField(null=True)
    size_bytes = BigIntegerField(null=True)
    width = IntegerField(null=True)
    height = IntegerField(null=True)
    duration = BigIntegerField(null=True)
    original_bytes = BigIntegerField(null=True)
    sha256 = TextField(null=True)
    notes = FileNoteListField()
    failure = FileNoteField(null=True)
    progress = IntegerField(null=True)
    attempts = IntegerField()
    next_try_at = InstantField(null=True)
    claimed_by = TextField(null=True)
    lease_until = InstantField(null=True)
    kept_at = InstantField(null=True)
    gone_at = InstantField(null=True)
    shown_file_id = TextField(null=True)

    class Meta:
        table_name = "hosted_file"


class FileFetchRow(Model):
    fetch_id = AutoField()
    file_id = ForeignKeyField(HostedFileRow, column_name="file_id", lazy_load=False)
    at = InstantField()
    address = TextField()
    agent = TextField()
    method = TextField()
    status = IntegerField()
    sent_bytes = BigIntegerField()
    whole = BooleanField()

    class Meta:
        table_name = "file_fetch"


class FileStoreRow(Model):
    """One row: see `storage.files.file_store`."""

    tag = TextField(primary_key=True)
    marked = TextField(null=True)
    since = InstantField(null=True)
    trouble = TextField(null=True)
    why = TextField(null=True)
    told_at = InstantField(null=True)

    class Meta:
        table_name = "file_store"
