"""The tables of people, what the bot remembers of its talks with them, the mark of a copy, and the
run of the bot."""

from peewee import (
    AutoField,
    BigIntegerField,
    BooleanField,
    CompositeKey,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.fields import EnumField  # type: ignore[import-untyped]  # ships without types

from storage.models.columns import (
    InstantField,
    JsonField,
)
from storage.models.posts import AccountRow
from storage.records import NoticesWanted, Role


class PersonRow(Model):
    telegram_id = BigIntegerField(primary_key=True)
    name = TextField()
    language = TextField()
    language_chosen = BooleanField()
    timezone = TextField()
    current_account_id = ForeignKeyField(
        AccountRow, column_name="current_account_id", null=True, lazy_load=False
    )
    refused_at = InstantField(null=True)
    hears_figures = BooleanField()
    dark_pictures = BooleanField()
    notices = EnumField(NoticesWanted)
    role = EnumField(Role, null=True)  # NULL for owners as well
    former_role = EnumField(Role, null=True)  # of an owner, who was let in by a link before
    was_owner = BooleanField(default=False)  # at the last start, by the settings
    met_at = InstantField(null=True)  # NULL: was only refused, or is an owner who never wrote

    class Meta:
        table_name = "person"


class ConversationRow(Model):
    name = TextField()
    key = TextField()
    state = TextField()

    class Meta:
        table_name = "conversation"
        primary_key = CompositeKey("name", "key")


class PersonDataRow(Model):
    kind = TextField()  # "user", "chat" or "bot"
    ident = BigIntegerField()
    data = JsonField()

    class Meta:
        table_name = "person_data"
        primary_key = CompositeKey("kind", "ident")


class UpdateRow(Model):
    update_id = BigIntegerField(primary_key=True)
    body = TextField()  # empty once it is done
    received_at = InstantField()
    done_at = InstantField(null=True)
    tries = IntegerField()  # counted after a restart only
    set_aside_at = InstantField(null=True)

    class Meta:
        table_name = "update_inbox"


class InvitationRow(Model):
    invitation_id = AutoField()
    token_hash = TextField(unique=True)
    role = EnumField(Role)
    made_by = BigIntegerField()
    ends_at = InstantField()

    class Meta:
        table_name = "invitation"


class GroupChatRow(Model):
    chat_id = BigIntegerField(primary_key=True)
    title = TextField()
    owner_id = BigIntegerField()
    asked_at = InstantField()
    confirmed_at = InstantField(null=True)
    topic_id = BigIntegerField(null=True)

    class Meta:
        table_name = "group_chat"


class GroupAccountRow(Model):
    chat_id = BigIntegerField()
    account_id = ForeignKeyField(AccountRow, column_name="account_id", lazy_load=False)

    class Meta:
        table_name = "group_account"
        primary_key = CompositeKey("chat_id", "account_id")


class BotRunRow(Model):
    """One row: see `storage.run` and `storage.home`."""

    name = TextField(primary_key=True)
    taken_over_at = InstantField(null=True)
    home = TextField(null=True)  # where the database lay at its last start

    class Meta:
        table_name = "bot_run"


class BackupMarkRow(Model):
    made_at = InstantField(primary_key=True)  # a row is in copies only: see `storage.engine.backup`

    class Meta:
        table_name = "backup_mark"
