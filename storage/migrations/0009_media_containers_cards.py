"""A post has a kind, any number of media, a container with all that is known of it, and a card of
its own: each in its table. What steps of publishing read out of the history becomes columns."""

import json
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

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
    PostgresqlDatabase,
    RawQuery,
    TextField,
)

from storage.migrations.old_failures import with_cause

GONE = (
    *("image_url", "video_url", "thumb_offset", "video_duration", "media_doubts"),
    *("container_made_at", "publish_asked_at", "known_media_ids"),
    *("card_chat_id", "card_message_id", "source_update_id"),
)
# Made before the table is filled, which is looked into while that goes on.
OF_CONTAINERS = (
    "DROP INDEX container_account_made",
    "CREATE INDEX container_post ON container (post_id)",
    "CREATE INDEX container_account_made ON container (account_id, made_at)",
    """CREATE INDEX container_account_asked ON container (account_id, asked_at)
       WHERE asked_at IS NOT NULL""",
    # A container that is erased takes its children along, which must be found.
    "CREATE INDEX container_parent ON container (parent_id) WHERE parent_id IS NOT NULL",
)
OF_KEYS = "CREATE UNIQUE INDEX post_idempotency_key ON post (idempotency_key)"

NEW_COLUMNS = (
    "kind TEXT NOT NULL DEFAULT 'photo'",
    "idempotency_key TEXT",
    "container_id INTEGER",
    "containers_made INTEGER NOT NULL DEFAULT 0",
    "containers_given_up INTEGER NOT NULL DEFAULT 0",
    "asks INTEGER NOT NULL DEFAULT 0",
    "waits_for TEXT",
    "stepped_at BIGINT",
    "idle_from BIGINT",
    "idle_until BIGINT",
    "resumed_at BIGINT",
)
# INTEGER, so that the number of a post is that of its row and stands in every index.
REBUILT = """
    CREATE TABLE rebuilt (
        post_id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL,
        kind TEXT NOT NULL, author_id BIGINT NOT NULL,
        account_id INTEGER NOT NULL REFERENCES account (account_id), ig_user_id TEXT NOT NULL,
        caption TEXT NOT NULL, location_id TEXT, publish_at BIGINT, created_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL, hold_reason TEXT, failure TEXT, creation_id TEXT,
        container_id INTEGER, containers_made INTEGER NOT NULL,
        containers_given_up INTEGER NOT NULL, asks INTEGER NOT NULL, checked_at BIGINT,
        at_risk_since BIGINT, waiting_told_at BIGINT, doubt_told_at BIGINT, late_because TEXT,
        waits_for TEXT, stepped_at BIGINT, idle_from BIGINT, idle_until BIGINT,
        resumed_at BIGINT, attempts INTEGER NOT NULL, next_try_at BIGINT, claimed_by TEXT,
        lease_until BIGINT, media_id TEXT, permalink TEXT, published_at BIGINT,
        deleted_at BIGINT, state_before_deletion TEXT, idempotency_key TEXT
    )
"""
FILL = (
    """UPDATE post SET kind = CASE WHEN video_url IS NULL THEN 'photo' ELSE 'reel' END,
       idempotency_key = 'telegram:' || source_update_id""",
    """INSERT INTO post_medium
       (post_id, position, image_url, video_url, thumb_offset, duration, doubts)
       SELECT post_id, 0, image_url, video_url, thumb_offset, video_duration,
       COALESCE(media_doubts, '[]') FROM post""",
    """INSERT INTO user_tags (post_id, medium, position, username, x, y)
       SELECT post_id, 0, position, username, x, y FROM user_tag""",
    """INSERT INTO card (post_id, chat_id, message_id)
       SELECT post_id, card_chat_id, card_message_id FROM post
       WHERE card_chat_id IS NOT NULL AND card_message_id IS NOT NULL""",
    # A copy of the database may have been asked about without ever having had a container.
    """INSERT INTO container (post_id, account_id, position, creation_id, made_at, asked_at,
       known_media_ids, asks, answered_not_ready, seen_unpublished, refused_reads, outdated)
       SELECT post_id, account_id, 0, creation_id, container_made_at, publish_asked_at,
       known_media_ids, 0, 0, 0, 0, FALSE FROM post
       WHERE creation_id IS NOT NULL OR publish_asked_at IS NOT NULL ORDER BY post_id""",
    """UPDATE post SET container_id = (
       SELECT container_id FROM container WHERE container.post_id = post.post_id)""",
    # Those that only count any more: a post notes the moment at which its own was counted.
    """INSERT INTO container (account_id, position, made_at, known_media_ids, asks,
       answered_not_ready, seen_unpublished, refused_reads, outdated)
       SELECT account_id, 0, made_at, '[]', 0, 0, 0, 0, FALSE FROM counted
       WHERE NOT EXISTS (
           SELECT 1 FROM container WHERE container.account_id = counted.account_id
           AND container.made_at = counted.made_at) ORDER BY container_id""",
)
EVENTS = """
    SELECT e.post_id, e.at, e.actor, e.what, e.details FROM event AS e
    JOIN post AS p ON p.post_id = e.post_id
    WHERE p.state <> 'published'
    ORDER BY e.post_id, e.event_id
"""
TELL_POST = """
    UPDATE post SET containers_made = :containers_made, asks = :asks_since_a_person,
    containers_given_up = :given_up, stepped_at = :stepped_at, waits_for = :waits_for,
    resumed_at = :resumed_at WHERE post_id = :post_id
"""
TELL_CONTAINER = """
    UPDATE container SET asks = :asks, answered_not_ready = :not_ready,
    seen_unpublished = :seen_unpublished, unpublished_at = :unpublished_at,
    refused_reads = :refused_reads, outdated = :outdated, denied_at = :denied_at
    WHERE container_id = (SELECT container_id FROM post WHERE post_id = :post_id)
"""
# What makes a container, in the words of the history of that time.
CONTENT = frozenset(
    ("image_url", "video_url", "caption", "location_id", "user_tags", "thumb_offset", "account_id")
)
NEW_POST = {
    **dict.fromkeys(("containers_made", "asks_since_a_person", "given_up"), 0),
    **dict.fromkeys(("stepped_at", "resumed_at", "waits_for")),
}
NEW_CONTAINER = {
    **dict.fromkeys(("asks", "not_ready", "seen_unpublished", "refused_reads"), 0),
    "unpublished_at": None,
    "denied_at": None,
    "outdated": False,
}
# What each line of the history counts, what it makes forget, and what it is the moment of.
COUNTS = {
    "container made": {"containers_made": 1},
    "new container needed": {"given_up": 1},
    "publish asked": {"asks": 1, "asks_since_a_person": 1},
    "nothing was sent": {"asks": -1, "asks_since_a_person": -1},
    "not ready to be published": {"not_ready": 1},
    "container seen unpublished": {"seen_unpublished": 1},
    "container cannot be read": {"refused_reads": 1},
}
FORGETS: dict[str, dict[str, Any]] = {
    "container made": NEW_CONTAINER,
    "publish asked": {"seen_unpublished": 0, "unpublished_at": None},
}
NOTED_AT = {
    "container seen unpublished": "unpublished_at",
    "not live": "unpublished_at",
    "resumed": "resumed_at",
}
WAITS = {
    "account is paused": "paused",
    "quota is free again soon": "quota",
    "containers of the day are used up": "quota",
}


def up(_migrator: object, db: Database) -> None:
    RawQuery("ALTER TABLE container RENAME TO counted").execute(db)
    for column in NEW_COLUMNS:
        RawQuery(f"ALTER TABLE post ADD COLUMN {column}").execute(db)
    _new_tables(db)
    for statement in (*OF_CONTAINERS, *FILL):
        RawQuery(statement).execute(db)
    _read_histories(db)
    _name_causes(db)
    for table in ("user_tag", "counted"):
        RawQuery(f"DROP TABLE {table}").execute(db)
    if isinstance(db, PostgresqlDatabase):
        for column in GONE:
            RawQuery(f"ALTER TABLE post DROP COLUMN {column}").execute(db)
    else:
        _rebuild_post(db)
    RawQuery(OF_KEYS).execute(db)


def _new_tables(db: Database) -> None:
    class Post(Model):
        post_id = BigIntegerField(primary_key=True)

        class Meta:
            database = db
            table_name = "post"

    class Account(Model):
        account_id = AutoField()

        class Meta:
            database = db
            table_name = "account"

    class Container(Model):
        container_id = AutoField()
        post_id = ForeignKeyField(
            Post, column_name="post_id", null=True, index=False, on_delete="CASCADE"
        )
        account_id = ForeignKeyField(Account, column_name="account_id", index=False)
        parent_id = ForeignKeyField(
            "self", column_name="parent_id", null=True, index=False, on_delete="CASCADE"
        )
        position = IntegerField()
        creation_id = TextField(null=True)
        made_at = BigIntegerField(null=True)
        known_media_ids = TextField()
        asked_at = BigIntegerField(null=True)
        asks = IntegerField()
        answered_not_ready = IntegerField()
        seen_unpublished = IntegerField()
        unpublished_at = BigIntegerField(null=True)
        refused_reads = IntegerField()
        outdated = BooleanField()
        denied_at = BigIntegerField(null=True)
        outcome = TextField(null=True)

        class Meta:
            database = db
            table_name = "container"

    class PostMedium(Model):
        post_id = ForeignKeyField(Post, column_name="post_id", index=False, on_delete="CASCADE")
        position = IntegerField()
        image_url = TextField(null=True)
        video_url = TextField(null=True)
        thumb_offset = BigIntegerField(null=True)
        alt_text = TextField(null=True)
        duration = BigIntegerField(null=True)
        doubts = TextField()

        class Meta:
            database = db
            table_name = "post_medium"
            primary_key = CompositeKey("post_id", "position")
            constraints = (Check("(image_url IS NULL) <> (video_url IS NULL)"),)

    class UserTags(Model):
        post_id = ForeignKeyField(Post, column_name="post_id", index=False, on_delete="CASCADE")
        medium = IntegerField()
        position = IntegerField()
        username = TextField()
        x = FloatField(null=True)
        y = FloatField(null=True)

        class Meta:
            database = db
            table_name = "user_tags"
            primary_key = CompositeKey("post_id", "medium", "position")

    class Card(Model):
        post_id = ForeignKeyField(
            Post, column_name="post_id", primary_key=True, on_delete="CASCADE"
        )
        chat_id = BigIntegerField()
        message_id = BigIntegerField()

        class Meta:
            database = db
            table_name = "card"

    db.create_tables([Container, PostMedium, UserTags, Card], safe=False)


def _read_histories(db: Database) -> None:
    """Of all posts that may go on, and drafts may: what their steps asked of the history."""
    rows = db.execute_sql(EVENTS).fetchall()  # type: ignore[no-untyped-call]  # bare in the stubs
    for post_id, events in groupby(rows, key=itemgetter(0)):
        counted = _counted((at, actor, what, details) for _, at, actor, what, details in events)
        values = {"post_id": post_id, **counted}
        for statement in (TELL_POST, TELL_CONTAINER):
            db.run(statement, values)  # type: ignore[attr-defined]  # our own database


def _name_causes(db: Database) -> None:
    """Failures are told by their cause from now on, no more by their numbers."""
    for table, key, column in (
        ("post", "post_id", "failure"),
        ("account", "account_id", "trouble"),
    ):
        found = f"SELECT {key}, {column} FROM {table} WHERE {column} IS NOT NULL"  # noqa: S608
        rows = db.execute_sql(found).fetchall()  # type: ignore[no-untyped-call]  # bare in the stubs
        change = f"UPDATE {table} SET {column} = :kept WHERE {key} = :key"  # noqa: S608
        for ident, kept in rows:
            values = {"key": ident, "kept": json.dumps(with_cause(json.loads(kept)))}
            db.run(change, values)  # type: ignore[attr-defined]  # our own database


def _counted(events: Iterator[tuple[int, str, str, str]]) -> dict[str, Any]:
    noted: dict[str, Any] = {**NEW_POST, **NEW_CONTAINER}
    for at, actor, what, details in events:
        if actor == "publisher":
            noted |= {"stepped_at": at, "waits_for": WAITS.get(what)}
        else:
            said = at if what == "said not_live" else None
            noted |= {"asks_since_a_person": 0, "given_up": 0, "denied_at": said}
        noted |= FORGETS.get(what, {})
        if CONTENT.intersection(json.loads(details).get("changed", ())):
            noted["outdated"] = True
        for name, more in COUNTS.get(what, {}).items():
            noted[name] += more
        if what in NOTED_AT:
            noted[NOTED_AT[what]] = at
    return noted


def _rebuild_post(db: Database) -> None:
    """SQLite drops no column that a constraint speaks of."""
    indexes = db.execute_sql(  # type: ignore[no-untyped-call]  # bare in the stubs
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'post' "
        "AND sql IS NOT NULL"
    ).fetchall()
    RawQuery(REBUILT).execute(db)
    names = ", ".join(column.name for column in db.get_columns("rebuilt"))
    for statement in (
        f"INSERT INTO rebuilt ({names}) SELECT {names} FROM post",  # noqa: S608 - names of ours
        "DROP TABLE post",
        "ALTER TABLE rebuilt RENAME TO post",
        *(sql for (sql,) in indexes if not any(column in sql for column in GONE)),
    ):
        RawQuery(statement).execute(db)
