"""Databases filled directly, as the product would have left them. Used by the benchmarks."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from storage import Storage, open_storage
from storage.engine.secrets import TokenCipher, load_keys
from storage.models.columns import EPOCH, MICROSECOND
from storage.records import Account

COLUMNS = (
    *("post_id", "version", "state", "kind", "author_id", "account_id", "ig_user_id", "caption"),
    *("publish_at", "next_try_at", "created_at", "updated_at", "creation_id", "checked_at"),
    *("containers_made", "containers_given_up", "asks", "attempts"),
)
INSERT = f"""
    INSERT INTO post ({", ".join(COLUMNS)}) VALUES ({", ".join(":" + name for name in COLUMNS)})
"""  # noqa: S608 - made of names written above
INSERT_MEDIUM = """
    INSERT INTO post_medium (post_id, position, image_url, doubts)
    VALUES (:post_id, 0, :image_url, '[]')
"""
# As if its container had been made when the post was written.
INSERT_CONTAINER = """
    INSERT INTO container (post_id, account_id, position, creation_id, made_at, known_media_ids,
    asks, answered_not_ready, seen_unpublished, refused_reads, outdated)
    VALUES (:post_id, :account_id, 0, :creation_id, :created_at, '[]', 0, 0, 0, 0, FALSE)
"""
LINK_CONTAINERS = """
    UPDATE post SET containers_made = 1, container_id = (
        SELECT container_id FROM container WHERE container.post_id = post.post_id
    )
    WHERE creation_id IS NOT NULL AND container_id IS NULL
"""
TOKEN_LASTS = timedelta(days=60)
CAPTION = "Fresh from the oven, open until six. Come early, the rye goes first. #sourdough"

Columns = dict[str, object]


def open_at(data: Path, url: str | None = None) -> Storage:
    """The database that a bot started in `data` opens, SQLite unless `url` names another."""
    (data / "data").mkdir(parents=True, exist_ok=True)
    cipher = TokenCipher(load_keys(None, data / "data" / "secret.key"))
    return open_storage(url or f"sqlite:///{data}/bot.db", cipher)


def connect_accounts(storage: Storage, count: int, now: datetime) -> list[Account]:
    """So many Instagram accounts that can publish, their tokens known to last: how old a token is
    that nobody has looked after yet is asked of Instagram as soon as the bot is up."""
    accounts = [
        storage.accounts.connect(
            ig_user_id=f"{17841400000000000 + number}",
            username=f"bench_{number}",
            login="instagram",
            token=f"IGbench{number}",
            timezone="UTC",
            connected_by=1,
            now=now,
        )
        for number in range(count)
    ]
    for account in accounts:
        storage.accounts.note_ends(
            account, token_expires_at=now + TOKEN_LASTS, data_access_expires_at=None
        )
    return accounts


def planned(number: int, account: Account, publish_at: datetime, now: datetime) -> Columns:
    """A planned photo post about which nothing has been asked of Instagram yet."""
    return {
        "post_id": number + 1,
        "version": 1,
        "state": "scheduled",
        "kind": "photo",
        "author_id": 1,
        "account_id": account.account_id,
        "ig_user_id": account.ig_user_id,
        "image_url": f"https://example.com/{number}.jpg",
        "caption": CAPTION,
        "publish_at": instant(publish_at),
        "next_try_at": instant(publish_at - timedelta(minutes=3)),
        "created_at": instant(now),
        "updated_at": instant(now),
        "creation_id": None,
        "checked_at": None,
        "containers_made": 0,
        "containers_given_up": 0,
        "asks": 0,
        "attempts": 0,
    }


def prepared(
    number: int, account: Account, publish_at: datetime, next_try_at: datetime, now: datetime
) -> Columns:
    """The same with its container made and found FINISHED."""
    return planned(number, account, publish_at, now) | {
        "state": "ready",
        "next_try_at": instant(next_try_at),
        "creation_id": f"{17889000000000000 + number}",
    }


def instant(moment: datetime) -> int:
    """A moment as the database keeps it."""
    return (moment - EPOCH) // MICROSECOND


def insert(storage: Storage, posts: Iterable[Columns]) -> None:
    """All posts in one transaction, past the models: a million in half a minute."""
    database, rows = storage.database, list(posts)
    with storage.transaction():
        for statement, filled in (
            (INSERT, rows),
            (INSERT_MEDIUM, rows),
            (INSERT_CONTAINER, [row for row in rows if row["creation_id"] is not None]),
        ):
            database.cursor().executemany(database.dialect(statement), filled)
        database.run(LINK_CONTAINERS, {})
