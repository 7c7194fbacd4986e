"""A database of the first release with many posts, some of them long on their way, is upgraded in
a time that grows with their number only, and publishing goes on with all that it knew of them."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from storage import Storage, open_storage
from storage.engine.database import Postgresql, Sqlite, connect
from storage.engine.secrets import TokenCipher
from storage.migrations import SCRIPTS, migrate
from storage.models.columns import EPOCH, MICROSECOND

FIRST = "0001_first_tables.py"
FEW, MANY = 1000, 4000
STEP = 1000  # of the virtual machine, between two calls of the counter
MADE_AT = 1795000000000000
ACCOUNT = """
    INSERT INTO account (account_id, ig_user_id, username, login, state, timezone, connected_by,
    created_at, last_claimed_at)
    VALUES (1, '17841', 'shop', 'facebook', 'connected', 'Europe/Berlin', 501, 1, 0)
"""
POST = """
    INSERT INTO post (post_id, version, state, author_id, account_id, ig_user_id, image_url,
    caption, created_at, updated_at, creation_id, container_made_at, publish_asked_at,
    known_media_ids, attempts)
    VALUES (:post_id, 3, :state, 501, 1, '17841', 'https://example.com/a.jpg', 'Hello', 1, 1,
    'c' || :post_id, :made_at, :asked_at, '[]', 0)
"""
EVENT = """
    INSERT INTO event (post_id, at, actor, what, details)
    VALUES (:post_id, :at, 'publisher', :what, '{"changed": []}')
"""


def old_database(url: str, scripts: Path) -> Sqlite | Postgresql:
    """As the first release made it, with one account."""
    scripts.mkdir()
    shutil.copy(SCRIPTS / FIRST, scripts)
    database = connect(url)
    migrate(database, scripts)
    database.run(ACCOUNT, {})
    return database


def add_post(database: Sqlite | Postgresql, number: int, state: str) -> None:
    """Meta was asked to publish it a minute after its container was made."""
    made_at = MADE_AT + number
    moments = {"made_at": made_at, "asked_at": made_at + timedelta(minutes=1) // MICROSECOND}
    database.run(POST, {"post_id": number, "state": state, **moments})


def steps_of_an_upgrade(folder: Path, posts: int) -> int:
    """How much the database has to do for it."""
    folder.mkdir()
    database = old_database(f"sqlite:///{folder / 'bot.db'}", folder / "scripts")
    with database.atomic():
        for number in range(1, posts + 1):
            add_post(database, number, "published")
    counted: list[None] = []
    connection = database.connection()  # type: ignore[no-untyped-call]  # bare in the stubs
    connection.set_progress_handler(lambda: counted.append(None), STEP)
    migrate(database)
    database.close_all()
    return len(counted)


def test_four_times_as_many_posts_are_four_times_the_work(tmp_path: Path) -> None:
    few, many = (steps_of_an_upgrade(tmp_path / str(posts), posts) for posts in (FEW, MANY))
    assert few > 10
    assert many < few * 6


@pytest.mark.parametrize("state", ["draft", "failed", "deleted"])
def test_what_is_known_of_a_container_is_known_still(
    state: str, database_url: str, tmp_path: Path, cipher: TokenCipher
) -> None:
    """Also of a draft: it was planned once, and Meta was asked to publish it before it was taken
    back. Without this a photo posted by hand would be taken for it when it is planned anew."""
    database = old_database(database_url, tmp_path / "scripts")
    add_post(database, 7, state)
    seen_at = MADE_AT + timedelta(hours=1) // MICROSECOND
    for at, what in ((1, "container made"), (2, "publish asked"), (seen_at, "not live")):
        database.run(EVENT, {"post_id": 7, "at": at, "what": what})
    database.close_all()
    storage = open_storage(database_url, cipher)
    post = storage.posts.get(7)
    storage.close()
    assert post.container is not None
    assert (post.containers_made, post.container.asks) == (1, 1)
    assert post.container.unpublished_at == EPOCH + seen_at * MICROSECOND


def test_a_list_reads_no_post_that_it_does_not_show(storage: Storage) -> None:
    """On SQLite the number of a post is that of its row: an index tells it without the row."""
    if isinstance(storage.database, Sqlite):
        statement = "EXPLAIN QUERY PLAN SELECT state, count(post_id) FROM post GROUP BY state"
        ((*_, plan), *_) = storage.database.rows(statement, {})
        assert "COVERING INDEX" in plan


def test_what_goes_along_with_a_row_is_found_by_an_index(storage: Storage) -> None:
    """Else erasing a few old rows reads all rows of the other table for each of them."""
    database = storage.database
    found = 0
    for table in database.get_tables():
        starts = {index.columns[0] for index in database.get_indexes(table)}
        starts |= set(database.get_primary_keys(table)[:1])
        for key in database.get_foreign_keys(table):
            if key.dest_table in {"post", "container"}:
                assert key.column in starts, f"{table}.{key.column}"
                found += 1
    assert found >= 7
