"""The tables, as Peewee models. Used by the queries of this package and by nothing else.

The models are bound to no database: each query is executed on the one of its `Storage`, so
that two storages can be open at once. The schema itself is made by `migrations`; a test compares.
"""

from collections.abc import Collection

from peewee import (
    AutoField,
    BigIntegerField,
    BooleanField,
    CompositeKey,
    Field,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.fields import EnumField  # type: ignore[import-untyped]  # ships without types

from storage.columns import (
    ActorField,
    FailureField,
    InstantField,
    JsonField,
    MediaDoubtsField,
    StringsField,
)
from storage.records import (
    AccountDeed,
    AccountState,
    DelayReason,
    HoldReason,
    Kind,
    NoticeKind,
    PostState,
)


def columns(model: type[Model], *, but: Collection[str]) -> "list[Field[object]]":
    """The columns of a table without the named ones."""
    return [field for field in model._meta.sorted_fields if field.name not in but]


class AccountRow(Model):
    account_id = AutoField()
    ig_user_id = TextField(unique=True)
    username = TextField()
    login = TextField()
    token = TextField(null=True)  # encrypted; NULL once disconnected
    token_changed_at = InstantField(null=True)
    state = EnumField(AccountState)
    timezone = TextField()
    connected_by = BigIntegerField()
    created_at = InstantField()
    trouble = FailureField(null=True)
    trouble_since = InstantField(null=True)
    paused_until = InstantField(null=True)
    quota_total = IntegerField(null=True)
    quota_usage = IntegerField(null=True)
    quota_read_at = InstantField(null=True)
    token_expires_at = InstantField(null=True)
    data_access_expires_at = InstantField(null=True)
    token_checked_at = InstantField(null=True)
    token_tries = IntegerField(null=True)
    warned_days = IntegerField(null=True)
    last_claimed_at = InstantField()  # 1970 at first: who was served longest ago comes first

    class Meta:
        table_name = "account"


class AccountEventRow(Model):
    event_id = AutoField()
    account_id = ForeignKeyField(AccountRow, column_name="account_id", lazy_load=False)
    at = InstantField()
    person_id = BigIntegerField()
    what = EnumField(AccountDeed)

    class Meta:
        table_name = "account_event"


class PostRow(Model):
    post_id = BigIntegerField(primary_key=True)  # random, made by the application
    version = IntegerField()
    state = EnumField(PostState)
    kind = EnumField(Kind)
    author_id = BigIntegerField()
    account_id = ForeignKeyField(AccountRow, column_name="account_id", lazy_load=False)
    ig_user_id = TextField()
    caption = TextField()
    location_id = TextField(null=True)
    publish_at = InstantField(null=True)
    created_at = InstantField()
    updated_at = InstantField()
    hold_reason = EnumField(HoldReason, null=True)
    failure = FailureField(null=True)
    creation_id = TextField(null=True)  # that of the container, for whoever looks at the table
    container_id = IntegerField(null=True)
    containers_made = IntegerField()
    containers_given_up = IntegerField()
    asks = IntegerField()
    checked_at = InstantField(null=True)
    at_risk_since = InstantField(null=True)
    waiting_told_at = InstantField(null=True)
    doubt_told_at = InstantField(null=True)
    late_because = EnumField(DelayReason, null=True)
    waits_for = EnumField(DelayReason, null=True)
    stepped_at = InstantField(null=True)
    idle_from = InstantField(null=True)
    idle_until = InstantField(null=True)
    resumed_at = InstantField(null=True)
    attempts = IntegerField()
    next_try_at = InstantField(null=True)
    claimed_by = TextField(null=True)
    lease_until = InstantField(null=True)
    media_id = TextField(null=True)
    permalink = TextField(null=True)
    published_at = InstantField(null=True)
    deleted_at = InstantField(null=True)
    state_before_deletion = EnumField(PostState, null=True)
    idempotency_key = TextField(null=True, unique=True)

    class Meta:
        table_name = "post"


class PostMediumRow(Model):
    post_id = ForeignKeyField(PostRow, column_name="post_id", lazy_load=False)
    position = IntegerField()
    image_url = TextField(null=True)
    video_url = TextField(null=True)
    thumb_offset = BigIntegerField(null=True)
    alt_text = TextField(null=True)
    duration = BigIntegerField(null=True)
    doubts = MediaDoubtsField()

    class Meta:
        table_name = "post_medium"
        primary_key = CompositeKey("post_id", "position")


class UserTagsRow(Model):
    post_id = ForeignKeyField(PostRow, column_name="post_id", lazy_load=False)
    medium = IntegerField()  # the position of the medium
    position = IntegerField()  # people stay in the order in which they were named
    username = TextField()
    x = FloatField(null=True)
    y = FloatField(null=True)

    class Meta:
        table_name = "user_tags"
        primary_key = CompositeKey("post_id", "medium", "position")


class CardRow(Model):
    post_id = ForeignKeyField(PostRow, column_name="post_id", primary_key=True, lazy_load=False)
    chat_id = BigIntegerField()
    message_id = BigIntegerField()

    class Meta:
        table_name = "card"


class EventRow(Model):
    event_id = AutoField()
    post_id = ForeignKeyField(PostRow, column_name="post_id", lazy_load=False)
    at = InstantField()
    actor = ActorField()
    what = TextField()
    from_state = EnumField(PostState, null=True)
    to_state = EnumField(PostState, null=True)
    details = JsonField()

    class Meta:
        table_name = "event"


class ContainerRow(Model):
    container_id = AutoField()
    post_id = ForeignKeyField(PostRow, column_name="post_id", null=True, lazy_load=False)
    account_id = ForeignKeyField(AccountRow, column_name="account_id", lazy_load=False)
    parent_id = IntegerField(null=True)  # of one of a carousel's
    position = IntegerField()
    creation_id = TextField(null=True)  # NULL: the answer was lost, it only counts
    made_at = InstantField(null=True)
    known_media_ids = StringsField()
    asked_at = InstantField(null=True)
    asks = IntegerField()
    answered_not_ready = IntegerField()
    seen_unpublished = IntegerField()
    unpublished_at = InstantField(null=True)
    refused_reads = IntegerField()
    outdated = BooleanField()
    denied_at = InstantField(null=True)
    outcome = TextField(null=True)

    class Meta:
        table_name = "container"


class BackupMarkRow(Model):
    made_at = InstantField(primary_key=True)  # a row is in copies only: see `storage.backup`

    class Meta:
        table_name = "backup_mark"


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
    met_at = InstantField(null=True)  # NULL for a stranger who was only refused

    class Meta:
        table_name = "person"


class NoticeRow(Model):
    notice_id = AutoField()
    recipient_id = BigIntegerField()
    kind = EnumField(NoticeKind)
    created_at = InstantField()
    post_id = ForeignKeyField(PostRow, column_name="post_id", null=True, lazy_load=False)
    account_id = ForeignKeyField(AccountRow, column_name="account_id", null=True, lazy_load=False)
    details = JsonField()
    attempts = IntegerField()
    next_try_at = InstantField()
    sent_at = InstantField(null=True)

    class Meta:
        table_name = "notice"


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


ALL_MODELS = (
    AccountRow,
    AccountEventRow,
    PostRow,
    PostMediumRow,
    UserTagsRow,
    CardRow,
    EventRow,
    ContainerRow,
    BackupMarkRow,
    PersonRow,
    NoticeRow,
    ConversationRow,
    PersonDataRow,
    UpdateRow,
)
