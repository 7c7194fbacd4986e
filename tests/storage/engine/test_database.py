"""Opening the database: the right settings, clear refusals, threads, a server that went away."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as some

from storage import Storage, open_storage
from storage.engine.database import DatabaseUrlError, Sqlite, connect
from storage.engine.errors import DatabaseTroubleError, DatabaseUnreachableError
from storage.engine.secrets import TokenCipher
from storage.models.columns import InstantField
from storage.records import PostState
from tests.helpers import Clock
from tests.helpers.databases import PostgresServer
from tests.storage.studio import Studio


def test_an_sqlite_file_is_opened_safely(tmp_path: Path, cipher: TokenCipher) -> None:
    storage = open_storage(f"sqlite:///{tmp_path}/new/folder/bot.db", cipher)
    try:
        settings = {
            name: storage.database.pragma(name)  # type: ignore[union-attr]
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    finally:
        storage.close()
    full = 2
    assert settings == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": full,
        "busy_timeout": 5000,
    }
    assert (tmp_path / "new/folder/bot.db").exists()


def test_a_relative_path_starts_where_the_bot_was_started(
    tmp_path: Path, cipher: TokenCipher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    open_storage("sqlite:///data/bot.db", cipher).close()
    assert (tmp_path / "data/bot.db").exists()


@pytest.mark.parametrize(
    "url",
    ["", "bot.db", "mysql://u:hunter2@h/d", "sqlite:///", "sqlite:///:memory:", "sqlite://bot.db"],
)
def test_a_url_that_names_no_usable_database_is_refused_without_repeating_secrets(
    url: str,
) -> None:
    with pytest.raises(DatabaseUrlError, match="DATABASE_URL") as refusal:
        connect(url)
    assert "hunter2" not in str(refusal.value)


def test_a_directory_is_refused_as_a_database_file(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUrlError, match="directory"):
        connect(f"sqlite:///{tmp_path}")


def test_a_locked_database_is_waited_for_by_the_reader_and_not_needed(
    tmp_path: Path, cipher: TokenCipher, clock: Clock
) -> None:
    """Reading goes on while another process writes."""
    path = tmp_path / "bot.db"
    storage = open_storage(f"sqlite:///{path}", cipher)
    account = Studio(storage, clock).account()
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE account SET username = 'unsaved'")
    assert storage.accounts.get(account.account_id).username == "shop1"
    writer.rollback()
    writer.close()
    storage.close()


def test_whoever_only_reads_waits_for_no_writer(studio: Studio) -> None:
    """As the handling of a tap reads, while a worker writes down what Meta answered."""
    storage, account = studio.storage, studio.account()
    post = studio.draft(account)

    def read() -> PostState:
        with storage.unflushed():
            return storage.posts.get(post.post_id).state

    with ThreadPoolExecutor(1) as other, storage.transaction():
        studio.draft(account)
        assert other.submit(read).result(timeout=30) is PostState.DRAFT


def test_only_what_nobody_sends_again_waits_for_the_disk(studio: Studio) -> None:
    storage, account = studio.storage, studio.account()
    normal, full = 1, 2

    def level() -> int:
        found: int = storage.database.pragma("synchronous")  # type: ignore[union-attr]
        return found

    if isinstance(storage.database, Sqlite):
        with storage.unflushed():
            storage.accounts.get(account.account_id)
            assert level() == full  # nothing was written
            studio.draft(account)
            assert level() == normal
            storage.try_writing()  # outside a transaction
            assert level() == normal
        storage.accounts.get(account.account_id)
        studio.draft(account)
        assert level() == full
        with storage.unflushed():
            storage.try_writing()
            assert level() == normal
        storage.database.close()  # a new connection flushes
        storage.try_writing()
        assert level() == full


def test_every_thread_gets_a_connection_and_closing_closes_them_all(studio: Studio) -> None:
    account = studio.account()
    at_work = threading.Barrier(3)

    def work() -> int:
        at_work.wait(timeout=30)
        return studio.draft(account).post_id

    with ThreadPoolExecutor(3) as threads:
        made = {future.result() for future in [threads.submit(work) for _ in range(3)]}
        assert len(made) == 3
        studio.storage.close()
        assert studio.storage.database._connections == {}
    assert studio.storage.post_lists.count_by_state(account.ig_user_id) == {PostState.DRAFT: 3}


def test_threads_that_have_ended_leave_no_connections_behind(studio: Studio) -> None:
    account = studio.account()
    for _ in range(5):
        thread = threading.Thread(target=studio.draft, args=(account,))
        thread.start()
        thread.join()
    assert len(studio.storage.database._connections) <= 2


@pytest.mark.postgres
def test_after_a_restart_of_the_server_the_next_but_one_question_is_answered(
    postgres_server: PostgresServer, cipher: TokenCipher, clock: Clock
) -> None:
    storage = open_storage(postgres_server.new_database(), cipher)
    account = Studio(storage, clock).account()
    postgres_server.drop_connections()
    with pytest.raises(DatabaseTroubleError, match="dropped the connection"):
        storage.accounts.get(account.account_id)
    assert storage.accounts.get(account.account_id) == account
    storage.close()


@pytest.mark.postgres
def test_a_server_that_is_away_is_said_without_the_password(
    cipher: TokenCipher, tmp_path: Path
) -> None:
    with pytest.raises(DatabaseUnreachableError, match="cannot be reached") as refusal:
        open_storage(f"postgresql://nobody:hunter2@/nothing?host={tmp_path}", cipher)
    assert "hunter2" not in str(refusal.value)


@pytest.mark.postgres
def test_both_spellings_of_the_postgresql_scheme_are_understood(
    postgres_server: PostgresServer, cipher: TokenCipher
) -> None:
    url = postgres_server.new_database()
    storage = open_storage(url.replace("postgresql://", "postgres://", 1), cipher)
    (connection,) = storage.database._connections.values()
    assert isinstance(connection, psycopg.Connection)
    storage.close()


@given(some.datetimes(timezones=some.timezones()))
def test_a_moment_comes_back_to_the_microsecond_in_utc(moment: datetime) -> None:
    field = InstantField()
    back = field.python_value(field.db_value(moment))
    assert back == moment.astimezone(UTC)
    assert back is not None
    assert back.tzinfo is UTC


def test_moments_of_all_years_and_zones_survive_the_database(storage: Storage) -> None:
    moments = [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
        datetime(2026, 3, 29, 3, 0, 0, 1, tzinfo=timezone(timedelta(hours=2))),
        datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
    ]
    for number, moment in enumerate(moments):
        studio = Studio(storage, Clock(moment))
        account = studio.account(number)
        assert storage.accounts.get(account.account_id).created_at == moment


def test_moments_sort_as_they_follow_each_other(storage: Storage) -> None:
    moments = [
        datetime(1969, 7, 20, tzinfo=UTC),
        datetime(2026, 3, 29, 0, 59, tzinfo=UTC),
        datetime(2026, 3, 29, 3, 0, tzinfo=timezone(timedelta(hours=2))),
        datetime(2286, 11, 21, tzinfo=UTC),
    ]
    studio = Studio(storage, Clock(moments[0]))
    account = studio.account()
    for moment in reversed(moments):
        studio.planned(account, moment)
    listed = storage.post_lists.list_by_ig_user(
        account.ig_user_id, states={PostState.SCHEDULED}, newest_first=False, limit=9, offset=0
    )
    assert [post.publish_at for post in listed.posts] == moments


def test_a_moment_without_a_zone_is_refused(studio: Studio) -> None:
    draft = studio.draft(studio.account())
    with pytest.raises(ValueError, match="time zone"):
        studio.edit(draft.post_id, 1, {"publish_at": draft.created_at.replace(tzinfo=None)})
    assert studio.storage.posts.get(draft.post_id) == draft
