"""A database that cannot keep anything at present is one named error, whatever the reason."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from peewee import OperationalError

from storage import Storage, open_storage
from storage.engine.database_trouble import TRANSLATED
from storage.engine.errors import DatabaseTroubleError, Trouble
from storage.engine.secrets import TokenCipher
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


SQLITE_ERRORS = {
    "SQLITE_BUSY": Trouble.LOCKED,
    "SQLITE_BUSY_SNAPSHOT": Trouble.LOCKED,  # an extended code of SQLITE_BUSY
    "SQLITE_LOCKED": Trouble.LOCKED,
    "SQLITE_PROTOCOL": Trouble.LOCKED,
    "SQLITE_READONLY": Trouble.READ_ONLY,
    "SQLITE_READONLY_DBMOVED": Trouble.READ_ONLY,
    "SQLITE_FULL": Trouble.DISK_FULL,
    "SQLITE_IOERR": Trouble.DISK_ERROR,
    "SQLITE_IOERR_FSYNC": Trouble.DISK_ERROR,
    "SQLITE_CANTOPEN": Trouble.DISK_ERROR,
    "SQLITE_CORRUPT": Trouble.DAMAGED,
    "SQLITE_NOTADB": Trouble.DAMAGED,
    "SQLITE_ERROR": None,  # ours
    "SQLITE_CONSTRAINT": None,
}
POSTGRESQL_ERRORS = {
    "25006": Trouble.READ_ONLY,
    "53100": Trouble.DISK_FULL,
    "53200": Trouble.OVERLOADED,
    "53300": Trouble.OVERLOADED,
    "55P03": Trouble.LOCKED,
    "40001": Trouble.LOCKED,
    "40P01": Trouble.LOCKED,
    "08006": Trouble.AWAY,
    "57P01": Trouble.AWAY,
    "57P03": Trouble.AWAY,
    "58030": Trouble.DISK_ERROR,
    "42P01": None,  # ours
    "23505": None,
}


def sqlite_error(name: str) -> sqlite3.Error:
    error = sqlite3.OperationalError(name)
    error.sqlite_errorcode = getattr(sqlite3, name)
    return error


@pytest.mark.parametrize(("name", "trouble"), SQLITE_ERRORS.items(), ids=SQLITE_ERRORS)
def test_each_error_of_sqlite_is_its_trouble(name: str, trouble: Trouble | None) -> None:
    assert trouble_behind(sqlite_error(name)) is trouble


@pytest.mark.parametrize(("state", "trouble"), POSTGRESQL_ERRORS.items(), ids=POSTGRESQL_ERRORS)
def test_each_error_of_postgresql_is_its_trouble(state: str, trouble: Trouble | None) -> None:
    assert trouble_behind(psycopg.errors.lookup(state)("said so")) is trouble


SAID = {
    Trouble.LOCKED: "another program keeps the database locked",
    Trouble.READ_ONLY: "the database can only be read",
    Trouble.DISK_FULL: "the disk is full",
    Trouble.DISK_ERROR: "the disk reports an error",
    Trouble.DAMAGED: "the database file is damaged; restore a backup",
    Trouble.AWAY: "the database server is away or has dropped the connection",
    Trouble.OVERLOADED: "the database server takes no more connections",
}


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_is_told_in_words_that_say_what_to_look_at(trouble: Trouble) -> None:
    assert str(DatabaseTroubleError(trouble)) == SAID[trouble]


def test_a_driver_without_a_connection_has_lost_its_server() -> None:
    assert trouble_behind(psycopg.OperationalError("the connection is closed")) is Trouble.AWAY
    assert trouble_behind(psycopg.InterfaceError("the connection is closed")) is Trouble.AWAY
    assert trouble_behind(psycopg.ProgrammingError("ours")) is None


def trouble_behind(error: Exception) -> Trouble | None:
    """What is made of an error of the driver, as peewee hands it on; None for a mistake of ours."""
    try:
        with TRANSLATED:
            raise OperationalError("peewee's") from error
    except DatabaseTroubleError as told:
        return told.trouble
    except OperationalError:
        return None


def test_a_mistake_in_a_statement_is_no_trouble_of_the_database(sqlite: Storage) -> None:
    with pytest.raises(OperationalError, match="no such table"):
        sqlite.database.rows("SELECT 1 FROM nowhere", {})
    sqlite.close()


def test_what_was_tried_leaves_nothing_behind(studio: Studio) -> None:
    studio.storage.try_writing()
    assert studio.storage.conversations.load_data("probe") == {}
