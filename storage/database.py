"""Opens the database that DATABASE_URL names. Called by `open_storage`.

Connections are per thread and open themselves; `close_all` closes those of every thread.
"""

import re
import sqlite3
import threading
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import peewee
import psycopg
from peewee import PostgresqlDatabase, SqliteDatabase

Connection = sqlite3.Connection | psycopg.Connection

SQLITE_PREFIX = "sqlite:///"
POSTGRESQL_PREFIXES = ("postgresql://", "postgres://")
SQLITE_PRAGMAS = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": "full"}
SQLITE_TIMEOUT = 5  # seconds to wait for another process's transaction


class DatabaseUrlError(ValueError):
    """DATABASE_URL names no database that the bot can use."""


class ConnectionPerThread(peewee.Database):
    """Knows the connection of every thread and replaces one that the server has dropped."""

    @cached_property
    def _connections(self) -> dict[threading.Thread, Connection]:
        return {}

    def _connect(self) -> Connection:
        for thread in [thread for thread in self._connections if not thread.is_alive()]:
            self._connections.pop(thread).close()
        connection: Connection = super()._connect()  # type: ignore[misc]  # left out of the stubs
        self._connections[threading.current_thread()] = connection
        return connection

    def cursor(self, named_cursor: str | None = None) -> object:
        if not (self.is_closed() or self.in_transaction() or self.is_connection_usable()):
            self.close()
        return super().cursor(named_cursor)  # type: ignore[no-untyped-call]  # bare in the stubs

    def rows(
        self, statement: str, values: Mapping[str, Any] | Sequence[Any]
    ) -> list[tuple[Any, ...]]:
        """What a statement written by hand returns; its parameters are written `:name`."""
        cursor = self.execute_sql(self.dialect(statement), values)  # type: ignore[no-untyped-call]  # bare in the stubs
        return list(cursor.fetchall())

    def run(self, statement: str, values: Mapping[str, Any]) -> None:
        """Carries out a statement written by hand that returns no rows."""
        self.execute_sql(self.dialect(statement), values)  # type: ignore[no-untyped-call]  # bare in the stubs

    def dialect(self, statement: str) -> str:
        """The statement as the backend spells it."""
        raise NotImplementedError

    def close_all(self) -> None:
        """Closes the connections of all threads; none of them may be inside a transaction."""
        self.close()
        while self._connections:
            self._connections.popitem()[1].close()


class Sqlite(ConnectionPerThread, SqliteDatabase):
    """One file in WAL mode; writers queue up instead of failing."""

    def dialect(self, statement: str) -> str:
        """Without row locks: one transaction writes at a time."""
        return re.sub(r"FOR UPDATE OF \w+ SKIP LOCKED", "", statement)


class Postgresql(ConnectionPerThread, PostgresqlDatabase):
    """A PostgreSQL server through psycopg 3."""

    def dialect(self, statement: str) -> str:
        """With parameters marked as the driver wants them."""
        return re.sub(r":(\w+)", r"%(\1)s", statement)


def connect(url: str) -> Sqlite | Postgresql:
    """The database of a URL: `sqlite:///data/bot.db` (relative), `sqlite:////srv/bot.db`
    (absolute) or `postgresql://user:password@host/name`. No connection is opened yet.

    Raises DatabaseUrlError, which never repeats the URL: it may hold a password.
    """
    if url.startswith(SQLITE_PREFIX):
        return _sqlite(url.removeprefix(SQLITE_PREFIX))
    for prefix in POSTGRESQL_PREFIXES:
        if url.startswith(prefix):
            return Postgresql("postgresql://" + url.removeprefix(prefix), prefer_psycopg3=True)
    raise DatabaseUrlError(
        "DATABASE_URL must start with sqlite:/// or postgresql://, "
        f"this one starts with {url.partition('//')[0]!r}"
    )


def _sqlite(path: str) -> Sqlite:
    if not path or path.startswith(":"):
        raise DatabaseUrlError("DATABASE_URL must name a file: sqlite:///data/bot.db")
    file = Path(path)
    if file.is_dir():
        raise DatabaseUrlError(f"DATABASE_URL must name a file, but {path} is a directory")
    file.parent.mkdir(parents=True, exist_ok=True)
    return Sqlite(
        path,
        pragmas=SQLITE_PRAGMAS,
        lock_type="IMMEDIATE",
        timeout=SQLITE_TIMEOUT,
        check_same_thread=False,  # so that `close_all` may close the connections of workers
    )
