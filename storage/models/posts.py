"""The tables of accounts, of their posts, and of all that belongs to these."""

from peewee import (
    AutoField,
    BigIntegerField,
    BooleanField,
    CompositeKey,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.fields import EnumField  # type: ignore[import-untyped]  # ships without types

from storage.models.columns import InstantField, JsonField, NumbersField, StringsField
from storage.models.values import (
    ActorField,
    FailureField,
    FirstCommentField,
    HandOffField,
    MadeOfField,
    MediaDoubtsField,
    OptionsField,
    RehearsalField,
    RemovalField,
)
from storage.records import (
    AccountDeed,
    AccountState,
    DelayReason,
    HoldReason,
    Holds,
    Kind,
    NoticeKind,
    PostState,
)


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
    refused_options = StringsField()
    posting_times = NumbersField()
    zone_of = BigIntegerField(null=True)
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


class SnippetRow(Model):
    snippet_id = AutoField()
    account_id = ForeignKeyField(AccountRow, column_name="account_id", lazy_load=False)
    name = TextField()
    text = TextField()

    class Meta:
        table_name = "snippet"


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
    options = OptionsField()
    cover_file_id = IntegerField(null=True)  # the file that its `cover_url` names, for joins
    by_hand = BooleanField()
    assignee_id = BigIntegerField(null=True)
    rehearsal = RehearsalField(null=True)
    hand_off = HandOffField(null=True)
    first_comment = FirstCommentField(null=True)
    invitations = JsonField(null=True)
    removal = RemovalField(null=True)
    removed_at = InstantField(null=True)
    location_name = TextField(null=True)

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
    width = IntegerField(null=True)
    height = IntegerField(null=True)
    size_bytes = BigIntegerField(null=True)
    doubts = MediaDoubtsField()
    container_id = IntegerField(null=True)  # of this one alone, in a carousel
    hosted_file_id = IntegerField(null=True)  # the file that its URL names, for joins

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
    post_id = ForeignKeyField(PostRow, column_name="post_id", lazy_load=False)
    chat_id = BigIntegerField()
    message_id = BigIntegerField()
    behind = IntegerField(null=True)  # the version of the post that it does not show yet

    class Meta:
        table_name = "card"
        primary_key = CompositeKey("post_id", "chat_id")


class OfferRow(Model):
    chat_id = BigIntegerField()
    message_id = BigIntegerField()
    post_id = BigIntegerField()  # which may be erased by now
    version = IntegerField()
    holds = EnumField(Holds)
    about = TextField()
    noted_at = InstantField()

    class Meta:
        table_name = "offer"
        primary_key = CompositeKey("chat_id", "message_id")


class EventRow(Model):
    event_id = AutoField()
    post_id = ForeignKeyField(PostRow, column_name="post_id", lazy_load=False)
    at = InstantField()
    actor = ActorField()
    what = TextField()
    from_state = EnumField(PostState, null=True)
    to_state = EnumField(PostState, null=True)
    details = JsonField()
    request = TextField(null=True)

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
    made_of = MadeOfField(null=True)
    asked_by_meta = InstantField(null=True)
    copied_at = InstantField(null=True)

    class Meta:
        table_name = "container"


class FiguresRow(Model):
    post_id = ForeignKeyField(PostRow, column_name="post_id", lazy_load=False)
    hours = IntegerField()  # after it was published
    read_at = InstantField()
    views = BigIntegerField(null=True)  # NULL: Instagram did not tell
    reach = BigIntegerField(null=True)
    saved = BigIntegerField(null=True)
    shares = BigIntegerField(null=True)
    comments = BigIntegerField(null=True)
    too_few = BooleanField()

    class Meta:
        table_name = "figures"
        primary_key = CompositeKey("post_id", "hours")


# In SQL. What a newer version has written down is left to it: it stays owed, and holds up nothing.
KNOWN_KINDS = ", ".join(f"'{kind}'" for kind in NoticeKind)


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
