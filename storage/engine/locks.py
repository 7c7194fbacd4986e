"""Keeps processes on one database out of each other's way. Used by `process`.

An SQLite file belongs to one process. On PostgreSQL any number may publish, and one polls.
"""

import fcntl
import os
import sqlite3
from contextlib import AbstractContextManager, closing, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO
from urllib.parse import quote

from storage.engine.database import Postgresql, Sqlite, connect
from storage.engine.errors import DatabaseInUseError, DatabaseUnreachableError

if TYPE_CHECKING:
    import psycopg

# PostgreSQL's, each with its number, and one set for each schema: bots that share a server do not
# meet.
_SCHEMA = "hashtext(current_schema())"
MIGRATION = "7204515"  # of the whole database; any numbers, the same for all processes
POLLER = f"7204516, {_SCHEMA}"  # of the one that polls Telegram
DUMPS = f"7204517, {_SCHEMA}"  # shared by those that copy the database
PUBLISHERS = f"7204518, {_SCHEMA}"  # shared by those that publish

CHECK_SECONDS = 2.0
# So that a machine that died or lost its network is noticed, from either end, within 5 seconds.
KEEPALIVES = {
    "connect_timeout": "5",
    "keepalives_idle": "2",
    "keepalives_interval": "1",
    "keepalives_count": "3",
    "tcp_user_timeout": "3000",
}
SERVER_KEEPALIVES = (
    "SET tcp_keepalives_idle = 2",
    "SET tcp_keepalives_interval = 1",
    "SET tcp_keepalives_count = 3",
)
# Belongs to the session: the server gives it up by itself when the connection ends.
LOCK = ".lock"  # behind the name of the database file
TAKE = f"SELECT pg_try_advisory_lock({POLLER})"


def sole_process(url: str) -> AbstractContextManager[object]:
    """Held while this process works on the database. The kernel gives it up for one that dies.

    Raises DatabaseUrlError, DatabaseInUseError, DatabaseUnreachableError.
    """
    database = connect(url)
    if not isinstance(database, Sqlite):
        return nullcontext()
    path = Path(f"{os.path.realpath(database.database)}{LOCK}")
    database.make_folder()
    try:
        file = path.open("a+")
    except OSError as error:
        raise DatabaseUnreachableError(database.why_unreachable(error)) from None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        owner = file.read().strip() or "unknown"
        file.close()
        raise DatabaseInUseError(
            f"Another process (number {owner}) works on the database file {database.database}. "
            "Stop it first, or use PostgreSQL, which any number of processes may share."
        ) from None
    _refuse_copy(file, path)
    with suppress(OSError):  # a full disk: what is written here only helps to find this process
        os.truncate(file.fileno(), 0)
        os.write(file.fileno(), f"{os.getpid()}\n".encode())
    return file


def _refuse_copy(lock: TextIO, path: Path) -> None:
    """Beside its running original: whoever copied the folder copied the number of its process.
    Raises DatabaseInUseError. Where nothing can be seen of processes, nothing is said."""
    lock.seek(0)
    owner, tag = lock.read().strip(), _tag(path)
    with suppress(OSError, ValueError):
        for opened in Path(f"/proc/{int(owner or 0)}/fd").iterdir():
            other = opened.readlink()
            if other != path and other.name.endswith(LOCK) and tag and _tag(other) == tag:
                lock.close()
                original = str(other).removesuffix(LOCK)
                raise DatabaseInUseError(
                    f"The database file is a copy of {original}, whose bot is running (process "
                    f"number {owner}): both would publish the same posts. Stop that one first."
                )


def _tag(lock: Path) -> str | None:
    """What the files of a database are named by; None where that cannot be read."""
    address = f"file:{quote(str(lock).removesuffix(LOCK))}?mode=ro"
    with suppress(sqlite3.Error), closing(sqlite3.connect(address, uri=True)) as database:
        return str(database.execute("SELECT tag FROM file_store").fetchone()[0])
    return None


def session(url: str) -> "psycopg.Connection":
    """A connection of its own to PostgreSQL, whose end either side notices within 5 seconds.

    Raises psycopg.Error.
    """
    import psycopg

    connection = psycopg.connect(url, autocommit=True, **KEEPALIVES)  # type: ignore[arg-type]  # any setting of libpq
    for statement in SERVER_KEEPALIVES:
        connection.execute(statement)
    return connection


class PollingLock:
    """The right of one process to poll Telegram, on a connection of its own to PostgreSQL.

    Needs the server itself or a pool that keeps sessions (not PgBouncer's transaction mode).
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._connection: psycopg.Connection | None = None

    def take(self) -> bool:
        """False while another process has it, or while the server is away."""
        import psycopg

        try:
            if self._connection is None:
                self._connection = session(self._url)
            row = self._connection.execute(TAKE).fetchone()
        except psycopg.Error:
            self._drop()
            return False
        return row is not None and bool(row[0])

    def watch(self) -> None:
        """Returns as soon as the lock is lost, which is not before its connection breaks."""
        import psycopg

        with suppress(psycopg.Error):
            while self._connection is not None:
                for _ in self._connection.notifies(timeout=CHECK_SECONDS):
                    pass  # nobody sends any: this only waits, and notices a connection that ends
                self._connection.execute("SELECT 1")

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def polling_lock(url: str) -> PollingLock | None:
    """None for SQLite, where the one process may do everything. Raises DatabaseUrlError."""
    return PollingLock(url) if isinstance(connect(url), Postgresql) else None
