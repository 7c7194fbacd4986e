"""The first tables: accounts, posts with their tags and events, people, notices, conversations."""

from peewee import (
    AutoField,
    BigIntegerField,
    BooleanField,
    Check,
    CompositeKey,
    Database,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    RawQuery,
    TextField,
)

INDEXES = (
    # The generator of migrations leaves partial indexes out, so they are written by hand.
    "CREATE INDEX post_next_try ON post (next_try_at) WHERE next_try_at IS NOT NULL",
    """CREATE INDEX post_account_next_try ON post (account_id, next_try_at)
       WHERE next_try_at IS NOT NULL""",
    "CREATE INDEX post_lease ON post (account_id, lease_until) WHERE lease_until IS NOT NULL",
    "CREATE INDEX account_turn ON account (last_claimed_at, account_id)",
    "CREATE INDEX post_account_publish ON post (account_id, publish_at)",
    """CREATE INDEX post_account_published ON post (account_id, published_at)
       WHERE published_at IS NOT NULL""",
    "CREATE INDEX post_account_media ON post (account_id, media_id) WHERE media_id IS NOT NULL",
    "CREATE INDEX post_ig_user_publish ON post (ig_user_id, publish_at, state)",
    "CREATE INDEX event_post ON event (post_id, event_id)",
    "CREATE INDEX event_at ON event (at)",
    "CREATE INDEX notice_owed ON notice (notice_id) WHERE sent_at IS NULL",
    "CREATE INDEX notice_post ON notice (post_id)",
    "CREATE INDEX update_undone ON update_inbox (update_id) WHERE done_at IS NULL",
)


def up(_migrator: object, db: Database) -> None:
    tables = _account_and_post(db)
    tables += _of_post(db, *tables)
    tables += _of_people(db, tables[0])
    db.create_tables(tables, safe=False)
    for statement in INDEXES:
        RawQuery(statement).execute(db)


def _account_and_post(db: Database) -> list[type[Model]]:
    class Account(Model):
        account_id = AutoField()
        ig_user_id = TextField(unique=True)
        username = TextField()
        login = TextField()
        token = TextField(null=True)
        token_changed_at = BigIntegerField(null=True)
        state = TextField()
        timezone = TextField()
        connected_by = BigIntegerField()
        created_at = BigIntegerField()
        trouble = TextField(null=True)
        trouble_since = BigIntegerField(null=True)
        paused_until = BigIntegerField(null=True)
        quota_total = IntegerField(null=True)
        quota_usage = IntegerField(null=True)
        quota_read_at = BigIntegerField(null=True)
        last_claimed_at = BigIntegerField()

        class Meta:
            database = db
            table_name = "account"

    class Post(Model):
        post_id = BigIntegerField(primary_key=True)
        version = IntegerField()
        state = TextField()
        author_id = BigIntegerField()
        account_id = ForeignKeyField(Account, column_name="account_id", index=False)
        ig_user_id = TextField()
        image_url = TextField(null=True)
        video_url = TextField(null=True)
        caption = TextField()
        location_id = TextField(null=True)
        thumb_offset = BigIntegerField(null=True)
        video_duration = BigIntegerField(null=True)
        publish_at = BigIntegerField(null=True)
        created_at = BigIntegerField()
        updated_at = BigIntegerField()
        hold_reason = TextField(null=True)
        failure = TextField(null=True)
        creation_id = TextField(null=True)
        container_made_at = BigIntegerField(null=True)
        publish_asked_at = BigIntegerField(null=True)
        known_media_ids = TextField()
        attempts = IntegerField()
        next_try_at = BigIntegerField(null=True)
        claimed_by = TextField(null=True)
        lease_until = BigIntegerField(null=True)
        media_id = TextField(null=True)
        permalink = TextField(null=True)
        published_at = BigIntegerField(null=True)
        deleted_at = BigIntegerField(null=True)
        state_before_deletion = TextField(null=True)
        card_chat_id = BigIntegerField(null=True)
        card_message_id = BigIntegerField(null=True)
        source_update_id = BigIntegerField(null=True, unique=True)

        class Meta:
            database = db
            table_name = "post"
            constraints = (Check("(image_url IS NULL) <> (video_url IS NULL)"),)

    return [Account, Post]


def _of_post(db: Database, account: type[Model], post: type[Model]) -> list[type[Model]]:
    class UserTag(Model):
        post_id = ForeignKeyField(post, column_name="post_id", index=False, on_delete="CASCADE")
        position = IntegerField()
        username = TextField()
        x = FloatField(null=True)
        y = FloatField(null=True)

        class Meta:
            database = db
            table_name = "user_tag"
            primary_key = CompositeKey("post_id", "position")

    class Event(Model):
        event_id = AutoField()
        post_id = ForeignKeyField(post, column_name="post_id", index=False, on_delete="CASCADE")
        at = BigIntegerField()
        actor = TextField()
        what = TextField()
        from_state = TextField(null=True)
        to_state = TextField(null=True)
        details = TextField()

        class Meta:
            database = db
            table_name = "event"

    class Notice(Model):
        notice_id = AutoField()
        recipient_id = BigIntegerField()
        kind = TextField()
        created_at = BigIntegerField()
        post_id = ForeignKeyField(
            post, column_name="post_id", null=True, index=False, on_delete="CASCADE"
        )
        account_id = ForeignKeyField(account, column_name="account_id", null=True, index=False)
        details = TextField()
        attempts = IntegerField()
        next_try_at = BigIntegerField()
        sent_at = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "notice"

    return [UserTag, Event, Notice]


def _of_people(db: Database, account: type[Model]) -> list[type[Model]]:
    class Person(Model):
        telegram_id = BigIntegerField(primary_key=True)
        name = TextField()
        language = TextField()
        language_chosen = BooleanField()
        timezone = TextField()
        current_account_id = ForeignKeyField(
            account, column_name="current_account_id", null=True, index=False
        )
        refused_at = BigIntegerField(null=True)
        met_at = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "person"

    class Conversation(Model):
        name = TextField()
        key = TextField()
        state = TextField()

        class Meta:
            database = db
            table_name = "conversation"
            primary_key = CompositeKey("name", "key")

    class PersonData(Model):
        kind = TextField()
        ident = BigIntegerField()
        data = TextField()

        class Meta:
            database = db
            table_name = "person_data"
            primary_key = CompositeKey("kind", "ident")

    class Update(Model):
        update_id = BigIntegerField(primary_key=True)
        body = TextField()
        received_at = BigIntegerField()
        done_at = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "update_inbox"

    return [Person, Conversation, PersonData, Update]
