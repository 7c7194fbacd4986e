"""A database that cannot keep anything at present is one named error, whatever the reason."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peewee import OperationalError

from storage import Storage, open_storage
from storage.errors import DatabaseTroubleError, Trouble
from storage.secrets import TokenCipher
from tests.helpers.databases import PostgresServer
from tests.helpers.disk import disk_without_room
from tests.storage.studio import Studio

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def sqlite(tmp_path: Path, cipher: TokenCipher) -> Storage:
    return open_storage(f"sqlite:///{tmp_path}/bot.db", cipher)


def trouble_of_a_write(storage: Storage) -> Trouble:
    """In a transaction inside another, as most writes are."""
    with pytest.raises(DatabaseTroubleError) as told, storage.transaction():
        storage.try_writing()
    return told.value.trouble


def test_a_full_database_is_told_and_takes_writes_when_there_is_room_again(sqlite: Storage) -> None:
    database = sqlite.database
    database.run("VACUUM", {})
    ((pages,),) = database.rows("PRAGMA page_count", {})
    database.rows(f"PRAGMA max_page_count = {pages}", {})
    assert trouble_of_a_write(sqlite) is Trouble.DISK_FULL
    database.rows("PRAGMA max_page_count = 1000000", {})
    sqlite.try_writing()
    sqlite.close()


def test_a_disk_that_refuses_is_told_to_every_thread(sqlite: Storage) -> None:
    with disk_without_room():
        assert trouble_of_a_write(sqlite) is Trouble.DISK_ERROR
    sqlite.try_writing()
    sqlite.close()


def test_a_database_that_can_only_be_read_is_told(sqlite: Storage) -> None:
    sqlite.database.run("PRAGMA query_only = 1", {})
    assert trouble_of_a_write(sqlite) is Trouble.READ_ONLY
    sqlite.close()


def test_a_database_locked_by_another_program_is_told(sqlite: Storage, tmp_path: Path) -> None:
    sqlite.database.rows("PRAGMA busy_timeout = 20", {})
    with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert trouble_of_a_write(sqlite) is Trouble.LOCKED
    sqlite.try_writing()
    sqlite.close()


@pytest.mark.postgres
def test_a_server_that_can_only_be_read_or_drops_its_clients_is_told(
    postgres_server: PostgresServer, cipher: TokenCipher
) -> None:
    storage = open_storage(postgres_server.new_database(), cipher)
    storage.database.run("SET default_transaction_read_only = on", {})
    assert trouble_of_a_write(storage) is Trouble.READ_ONLY
    storage.database.run("SET default_transaction_read_only = off", {})
    storage.try_writing()
    postgres_server.drop_connections()
    assert trouble_of_a_write(storage) is Trouble.AWAY
    storage.try_writing()
    storage.close()


def test_a_mistake_in_a_statement_is_no_trouble_of_the_database(sqlite: Storage) -> None:
    with pytest.raises(OperationalError, match="no such table"):
        sqlite.database.rows("SELECT 1 FROM nowhere", {})
    sqlite.close()


def test_what_was_tried_leaves_nothing_behind(studio: Studio) -> None:
    studio.storage.try_writing()
    assert studio.storage.conversations.load_data("probe") == {}
