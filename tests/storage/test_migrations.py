"""An upgrade finds the old database, brings it up to date and loses nothing; or changes nothing."""

import multiprocessing
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from peewee import OperationalError, ProgrammingError, RawQuery

from storage import Storage, open_storage
from storage.engine.database import Postgresql, Sqlite, connect
from storage.engine.errors import NewerDatabaseError
from storage.engine.secrets import TokenCipher
from storage.migrations import SCRIPTS, migrate
from storage.models import ALL_MODELS
from storage.records import Actor, NoticeKind, PostState, Role, UserTag
from tests.storage.old_databases import SCHEMAS
from tests.storage.opening import open_and_close

FIRST = "0001_first_tables.py"
# What the first release wrote, by hand: the models of today may differ.
OLD_ROWS = [
    """INSERT INTO account (account_id, ig_user_id, username, login, token, state, timezone,
       connected_by, created_at, last_claimed_at)
       VALUES (1, '17841', 'shop', 'facebook', '{token}', 'connected', 'Europe/Berlin', 501,
       1795000000000001, 0)""",
    """INSERT INTO post (post_id, version, state, author_id, account_id, ig_user_id, image_url,
       caption, publish_at, created_at, updated_at, known_media_ids, attempts, next_try_at)
       VALUES (9007199254740991, 3, 'scheduled', 501, 1, '17841', 'https://example.com/a.jpg',
       'Grüße 🌊', 1795500000000000, 1795000000000001, 1795000000000001, '[]', 0,
       1795500000000000)""",
    """INSERT INTO user_tag (post_id, position, username, x, y)
       VALUES (9007199254740991, 0, 'anna', 0.25, 0.75)""",
    """INSERT INTO event (post_id, at, actor, what, to_state, details)
       VALUES (9007199254740991, 1795000000000001, 'person:501', 'created', 'draft', '{{}}')""",
    """INSERT INTO notice (recipient_id, kind, created_at, post_id, details, attempts, next_try_at)
       VALUES (501, 'late', 1795000000000001, 9007199254740991, '{{"due": 1}}', 0,
       1795000000000001)""",
    """INSERT INTO person (telegram_id, name, language, language_chosen, timezone,
       current_account_id, met_at)
       VALUES (501, 'Anna', 'ru', {true}, 'Europe/Berlin', 1, 1795000000000001)""",
    "INSERT INTO conversation (name, key, state) VALUES ('compose', '[5, 501]', 'caption')",
    """INSERT INTO person_data (kind, ident, data) VALUES ('user', 501, '{{"post": 7}}')""",
    "INSERT INTO update_inbox (update_id, body, received_at) VALUES (77, '{{}}', 1795000000000001)",
]


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """A directory with the first script alone, to which a test may add."""
    directory = tmp_path / "scripts"
    directory.mkdir()
    shutil.copy(SCRIPTS / FIRST, directory)
    return directory


@pytest.fixture
def old(database_url: str, scripts: Path, cipher: TokenCipher) -> Iterator[Sqlite | Postgresql]:
    """A database as the first release left it, with one row of everything."""
    database = connect(database_url)
    migrate(database, scripts)
    true = "TRUE" if database.for_update else "1"
    for statement in OLD_ROWS:
        RawQuery(statement.format(token=cipher.encrypt("EAAold"), true=true)).execute(database)
    yield database
    database.close_all()


def assert_nothing_is_lost(storage: Storage) -> None:
    post = storage.posts.get(9007199254740991)
    assert (post.caption, post.state, post.version) == ("Grüße 🌊", PostState.SCHEDULED, 3)
    assert post.medium.user_tags == (UserTag("anna", 0.25, 0.75),)
    assert [event.actor for event in storage.posts.events(post.post_id)] == [Actor(501)]
    assert not storage.posts.is_changed_by("telegram:77", post.post_id, since=post.created_at)
    assert storage.claims.next_due() == post.publish_at
    assert storage.accounts.token(1) == "EAAold"
    assert post.created_at == storage.accounts.get(1).created_at
    assert [notice.kind for notice in storage.notices.owed(now=post.updated_at)] == [
        NoticeKind.LATE
    ]
    person = storage.people.get(501)
    assert person is not None
    assert (person.language, person.language_chosen, person.current_account_id) == ("ru", True, 1)
    assert storage.conversations.load("compose") == {(5, 501): "caption"}
    assert storage.conversations.load_data("user") == {501: {"post": 7}}
    assert storage.inbox.undone() == ((77, "{}"),)


def test_a_database_of_the_first_release_opens_with_nothing_lost(
    old: Sqlite | Postgresql, database_url: str, cipher: TokenCipher
) -> None:
    old.close_all()
    storage = open_storage(database_url, cipher)
    assert_nothing_is_lost(storage)
    storage.close()


def test_who_was_an_owner_before_the_upgrade_is_known(
    old: Sqlite | Postgresql, database_url: str, cipher: TokenCipher
) -> None:
    """The settings may name others at its start. 502 and 503 were removed long ago: what was noted
    of them is erased, or empty."""
    for removed in (502, 503):
        RawQuery(
            f"""INSERT INTO person (telegram_id, name, language, language_chosen, timezone, met_at)
            VALUES ({removed}, 'Boris', 'ru', FALSE, 'UTC', 1795000000000001)"""  # noqa: S608
        ).execute(old)
    RawQuery("INSERT INTO person_data (kind, ident, data) VALUES ('user', 503, '{}')").execute(old)
    old.close_all()
    storage = open_storage(database_url, cipher)
    assert storage.people.settle_owners([505]) == {501: None, 505: Role.OWNER}
    storage.close()


def test_what_is_known_of_the_container_of_a_stopped_post_is_kept(
    old: Sqlite | Postgresql, database_url: str, cipher: TokenCipher
) -> None:
    """Meta was asked to publish it: that is read again when the draft gets a new time."""
    minute = 60_000_000
    RawQuery(
        """INSERT INTO post (post_id, version, state, author_id, account_id, ig_user_id, image_url,
        caption, created_at, updated_at, creation_id, container_made_at, publish_asked_at,
        known_media_ids, attempts)
        VALUES (7, 9, 'draft', 501, 1, '17841', 'https://example.com/a.jpg', 'bread', 0, 0, '555',
        60000000, 120000000, '["1"]', 0)"""
    ).execute(old)
    history = (
        (0, "person:501", "scheduled"),
        (1, "publisher", "container made"),
        (2, "publisher", "publish asked"),
        (8, "publisher", "not live"),
        (9, "person:501", "stopped"),
    )
    for at, actor, what in history:
        RawQuery(
            f"""INSERT INTO event (post_id, at, actor, what, to_state, details)
            VALUES (7, {at * minute}, '{actor}', '{what}', 'ready', '{{}}')"""  # noqa: S608
        ).execute(old)
    old.close_all()
    storage = open_storage(database_url, cipher)
    post = storage.posts.get(7)
    assert post.container is not None
    assert post.containers_made == 1
    assert post.container.asks == 1
    assert post.container.unpublished_at is not None
    storage.close()


def test_rebuilding_a_table_in_an_upgrade_loses_nothing(
    old: Sqlite | Postgresql, scripts: Path, database_url: str, cipher: TokenCipher
) -> None:
    """SQLite changes a column by copying the table; what points to its rows must stay."""
    (scripts / "0002_add_a_column_and_change_another.py").write_text(
        "from peewee import TextField\n"
        "def up(migrator, db):\n"
        "    migrator.migrate(\n"
        "        migrator.add_column('post', 'alt_text', TextField(default='none')),\n"
        "        migrator.drop_not_null('post', 'caption'),\n"
        "        migrator.add_not_null('post', 'caption'),\n"
        "    )\n"
    )
    migrate(old, scripts)
    ((text,),) = old.rows("SELECT alt_text FROM post", {})
    assert text == "none"
    if isinstance(old, Sqlite):
        assert old.pragma("foreign_keys") == 1
        assert old.pragma("foreign_key_check") is None
    RawQuery("DELETE FROM schema_migration WHERE name <> '0001_first_tables'").execute(old)
    old.close_all()
    storage = open_storage(database_url, cipher)
    assert_nothing_is_lost(storage)
    storage.close()


def test_an_upgrade_that_fails_halfway_changes_nothing(
    old: Sqlite | Postgresql, scripts: Path, database_url: str, cipher: TokenCipher
) -> None:
    (scripts / "0002_fine.py").write_text(
        "def up(migrator, db):\n    db.execute_sql('DELETE FROM user_tag')\n"
    )
    (scripts / "0003_broken.py").write_text(
        "def up(migrator, db):\n    db.execute_sql('DROP TABLE nothing_like_this')\n"
    )
    with pytest.raises((OperationalError, ProgrammingError)):
        migrate(old, scripts)
    if isinstance(old, Sqlite):
        assert old.pragma("foreign_keys") == 1
    old.close_all()
    storage = open_storage(database_url, cipher)
    assert_nothing_is_lost(storage)
    storage.close()


def test_a_database_of_a_newer_version_is_refused_and_left_alone(
    old: Sqlite | Postgresql, scripts: Path, database_url: str, cipher: TokenCipher
) -> None:
    (scripts / "9000_from_the_future.py").write_text("def up(migrator, db):\n    pass\n")
    migrate(old, scripts)
    with pytest.raises(NewerDatabaseError, match=r"9000_from_the_future.*backup"):
        open_storage(database_url, cipher)


def test_opening_again_changes_nothing(database_url: str, cipher: TokenCipher) -> None:
    for _ in range(2):
        storage = open_storage(database_url, cipher)
        applied = storage.database.rows("SELECT name FROM schema_migration", {})
        storage.close()
        assert applied == [(path.stem,) for path in sorted(SCRIPTS.glob("0*.py"))]


@pytest.mark.process
def test_several_processes_may_open_a_new_database_at_once(database_url: str) -> None:
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(3, spawn) as processes:
        opening = [processes.submit(open_and_close, database_url) for _ in range(6)]
        assert [one.result() for one in opening] == [None] * 6


@pytest.mark.parametrize("model", ALL_MODELS, ids=lambda model: model._meta.table_name)
def test_the_models_and_the_migrated_tables_agree(storage: Storage, model: type) -> None:
    meta = model._meta  # type: ignore[attr-defined]
    columns = {it.name: it for it in storage.database.get_columns(meta.table_name)}
    assert set(columns) == {field.column_name for field in meta.sorted_fields}
    keys = {field.name for field in meta.get_primary_keys()}
    for field in meta.sorted_fields:
        column = columns[field.column_name]
        assert column.null == field.null, field.column_name
        assert column.primary_key == (field.name in keys), field.column_name


def test_a_database_that_noted_a_mark_without_its_kind_goes_on(
    database_url: str, tmp_path: Path, cipher: TokenCipher
) -> None:
    """It was at what stood there before `marked` did."""
    for script in SCRIPTS.glob("0*.py"):
        if script.name < "0012_file_store_mark":
            shutil.copy(script, tmp_path)
    shutil.copy(SCRIPTS / "0012_times.py", tmp_path)
    (tmp_path / "0012_file_store_mark.py").write_text(
        "from peewee import RawQuery\n"
        "STATEMENT = 'ALTER TABLE file_store ADD COLUMN is_marked BOOLEAN NOT NULL DEFAULT FALSE'\n"
        "def up(migrator, db):\n"
        "    RawQuery(STATEMENT).execute(db)\n"
    )
    database = connect(database_url)
    migrate(database, tmp_path)
    database.close_all()
    storage = open_storage(database_url, cipher)
    storage.file_store.note_marked("bucket")
    assert storage.file_store.is_marked("bucket")
    storage.file_store.take_new_tag()
    assert not storage.file_store.is_marked("bucket")
    storage.close()


def test_each_schema_before_that_of_today_has_a_database_of_its_day() -> None:
    """Of those that any version ended with: `databases/README.md`."""
    numbers = sorted({script.stem[:4] for script in SCRIPTS.glob("0*.py")})
    made = {schema[:4] for schema in SCHEMAS}
    assert [number for number in numbers[:-1] if number not in made] == []
