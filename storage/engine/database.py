"""Opens the database that DATABASE_URL names. Called by `open_storage`. Connections are per thread
and open themselves; `close_all` closes those of every thread."""

import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

import peewee
from peewee import PostgresqlDatabase, SqliteDatabase

from storage.engine.database_trouble import TRANSLATED
from storage.engine.driver import (
    Connection,
    PsycopgAdapter,
    for_each,
    numbered,
    with_marked_parameters,
    without_row_locks,
)
from storage.engine.errors import DatabaseTroubleError, DatabaseUnreachableError, Trouble
from storage.engine.nesting import Nesting

SQLITE_PREFIX = "sqlite:///"
POSTGRESQL_PREFIXES = ("postgresql://", "postgres://")
SQLITE_PRAGMAS = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": "full"}
ENCODED = "In the user and the password, write @ as %40, : as %3A, / as %2F and % as %25."
ALLOW = "The bot must be allowed to read and write it and its folder."
RESTORE = "Stop the bot and restore a backup, or name another file in DATABASE_URL."
CURES = {
    Trouble.DAMAGED: RESTORE,
    Trouble.LOCKED: "Stop the program that has it open.",
    Trouble.DISK_FULL: "Make room on the disk.",
    Trouble.DISK_ERROR: f"Look whether the disk is full or broken. {ALLOW}",
}
FOLDER_MODE = 0o700  # of the folder that holds database and key
READS = ("SELECT", "PRAGMA")  # what waits for no other thread
SQLITE_TIMEOUT = 5  # seconds to wait for another process's transaction


class DatabaseUrlError(ValueError):
    """DATABASE_URL names no database that the bot can use."""


class ConnectionPerThread(peewee.Database):
    """Knows the connection of every thread."""

    @cached_property
    def _connections(self) -> dict[threading.Thread, Connection]:
        return {}

    def _connect(self) -> Connection:
        for thread in [thread for thread in self._connections if not thread.is_alive()]:
            self._connections.pop(thread).close()
        connection: Connection = super()._connect()  # type: ignore[misc]  # left out of the stubs
        self._connections[threading.current_thread()] = connection
        return connection

    def reach(self) -> None:
        """Tries whether the database can be opened and written. Raises DatabaseUnreachableError."""
        try:
            with self.atomic():
                pass
        except (DatabaseTroubleError, peewee.DatabaseError) as error:
            raise DatabaseUnreachableError(self.why_unreachable(error)) from None

    def why_unreachable(self, error: BaseException) -> str:
        """A sentence for whoever runs the bot, without secrets."""
        raise NotImplementedError

    # Everything that reaches the database passes here. Each raises DatabaseTroubleError.

    def execute_sql(self, sql: str, params: object = None) -> Any:  # noqa: ANN401 - a cursor of either driver
        with TRANSLATED:
            return super().execute_sql(sql, params)  # type: ignore[no-untyped-call]  # bare in the stubs

    def begin(self, *args: Any) -> None:  # noqa: ANN401 - the backends differ
        with TRANSLATED:
            super().begin(*args)

    def commit(self) -> None:
        with TRANSLATED:
            super().commit()

    def rollback(self) -> None:
        with TRANSLATED:
            super().rollback()

    def atomic(self, *args: Any) -> AbstractContextManager[Any]:  # type: ignore[override]  # noqa: ANN401 - nobody decorates with it
        """One inside another is a part of it: a savepoint, as the library makes, is two statements.
        Where an error has ended the inner one, the outer is not committed either, whoever has
        caught the error: raises HalfDoneError."""
        return self._nesting.whole(self.transaction(*args), is_inner=self.in_transaction())

    def part(self) -> AbstractContextManager[Any]:
        """A transaction; inside another a savepoint, after whose error the outer can go on."""
        return self._nesting.part(self.savepoint() if self.in_transaction() else self.atomic())

    @cached_property
    def _nesting(self) -> Nesting:
        return Nesting()

    def rows(
        self, statement: str, values: Mapping[str, Any] | Sequence[Any]
    ) -> list[tuple[Any, ...]]:
        """What a statement written by hand returns; its parameters are written `:name`."""
        return list(self.execute_sql(self.dialect(statement), values).fetchall())

    def run(self, statement: str, values: Mapping[str, Any]) -> None:
        """Carries out a statement written by hand that returns no rows."""
        self.execute_sql(self.dialect(statement), values)

    def rows_of_each(
        self, statement: str, each: Sequence[Mapping[str, Any]], shared: Mapping[str, Any]
    ) -> list[tuple[Any, ...]]:
        """As `rows`, of one statement for many: what stands in braces is there once for each."""
        return self.rows(for_each(statement, each), {**numbered(each), **shared})

    def run_for_each(
        self, statement: str, each: Sequence[Mapping[str, Any]], **shared: object
    ) -> None:
        """As `run`, of one statement for many; nothing when there is nothing."""
        if each:
            self.run(for_each(statement, each), numbered(each) | shared)

    def dialect(self, statement: str) -> str:
        """The statement as the backend spells it."""
        raise NotImplementedError

    def close_all(self) -> None:
        """Closes the connections of all threads; none of them may be inside a transaction."""
        self.close()
        while self._connections:
            self._connections.popitem()[1].close()


class Flushing(threading.local):
    """Whether a commit of this thread waits for the disk: as it is wanted, as its connection is."""

    is_wanted = True
    is_on = True


class Sqlite(ConnectionPerThread, SqliteDatabase):
    """One file in WAL mode; writers queue up instead of failing."""

    def why_unreachable(self, error: BaseException) -> str:
        why = error.strerror if isinstance(error, OSError) else error.__cause__ or error
        what_to_do = ALLOW
        if isinstance(error, DatabaseTroubleError):
            what_to_do = CURES.get(error.trouble, ALLOW)
        return f"The database file {self.database} cannot be used: {why}. {what_to_do}"

    def make_folder(self) -> None:
        """Raises DatabaseUnreachableError."""
        try:
            Path(self.database).parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        except OSError as error:
            why = "a file has its name" if isinstance(error, FileExistsError) else error.strerror
            raise DatabaseUnreachableError(
                f"The folder of the database file {self.database} cannot be made: {why}. "
                "Name another file in DATABASE_URL."
            ) from None

    def _connect(self) -> Connection:
        """Captions and plans are nobody else's business."""
        self.make_folder()
        with suppress(OSError):  # the library says it better
            Path(self.database).touch(mode=0o600)
        self._flushing.is_on = True
        return super()._connect()

    def dialect(self, statement: str) -> str:
        """Without row locks: one transaction writes at a time."""
        return without_row_locks(statement)

    def execute_sql(self, sql: str, params: object = None) -> Any:  # noqa: ANN401 - a cursor
        if sql.lstrip().startswith(READS):
            return super().execute_sql(sql, params)
        with self._turn:
            self._choose_flushing()
            return super().execute_sql(sql, params)

    def begin(self, *args: Any) -> None:  # noqa: ANN401 - the library's own
        self._choose_flushing()
        super().begin(*args)

    def _choose_flushing(self) -> None:
        """Only where something is about to be written: a connection is as a rule used for several
        such writes after each other, and most reads come alone."""
        flushing = self._flushing
        if flushing.is_on is not flushing.is_wanted and not self.in_transaction():
            level = SQLITE_PRAGMAS["synchronous"] if flushing.is_wanted else "normal"
            super().execute_sql(f"PRAGMA synchronous = {level}")
            flushing.is_on = flushing.is_wanted

    @contextmanager
    def atomic(self, *args: Any) -> Iterator[None]:  # type: ignore[override]  # noqa: ANN401 - nobody decorates with it
        """One thread of the process after the other: SQLite itself lets those that wait try again
        at random, so that with many writers some starve."""
        with self._turn, super().atomic(*args):
            yield

    @contextmanager
    def part(self) -> Iterator[None]:
        with self._turn, super().part():
            yield

    @contextmanager
    def unflushed(self) -> Iterator[None]:
        """The next commit that is flushed flushes these, too: the log is written in order."""
        self._flushing.is_wanted = False
        try:
            yield
        finally:
            self._flushing.is_wanted = True

    @cached_property
    def _flushing(self) -> Flushing:
        return Flushing()

    @cached_property
    def _turn(self) -> threading.RLock:
        return threading.RLock()


class Postgresql(ConnectionPerThread, PostgresqlDatabase):
    """A PostgreSQL server through psycopg 3. A connection that it has dropped is replaced."""

    psycopg2_adapter = psycopg3_adapter = PsycopgAdapter

    def cursor(self, named_cursor: str | None = None) -> Any:  # noqa: ANN401 - the driver's
        if not (self.is_closed() or self.in_transaction() or self.is_connection_usable()):
            self.close()
        return super().cursor(named_cursor)  # type: ignore[no-untyped-call]  # bare in the stubs

    def why_unreachable(self, error: BaseException) -> str:  # noqa: ARG002 - it may quote a password that was taken for a host
        return (
            "The PostgreSQL server of DATABASE_URL cannot be reached, or it does not let the bot "
            "in. Check that it runs, and check host, port, user, password and database name. "
            + ENCODED
        )

    def unflushed(self) -> AbstractContextManager[None]:
        """The server flushes for all that commit at the same time, once."""
        return nullcontext()

    def dialect(self, statement: str) -> str:
        """With parameters marked as the driver wants them."""
        return with_marked_parameters(statement)


def connect(url: str) -> Sqlite | Postgresql:
    """The database of a URL: `sqlite:///data/bot.db` (relative), `sqlite:////srv/bot.db`
    (absolute) or `postgresql://user:password@host/name`. Nothing is opened or made yet.

    Raises DatabaseUrlError, which never repeats the URL: it may hold a password.
    """
    if url.startswith(SQLITE_PREFIX):
        return _sqlite(url.removeprefix(SQLITE_PREFIX))
    for prefix in POSTGRESQL_PREFIXES:
        if url.startswith(prefix):
            return _postgresql("postgresql://" + url.removeprefix(prefix))
    raise DatabaseUrlError(
        "DATABASE_URL must start with sqlite:/// or postgresql://, "
        f"this one starts with {url.partition('//')[0]!r}"
    )


def _postgresql(url: str) -> Postgresql:
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        conninfo_to_dict(url)
    except ProgrammingError:
        raise DatabaseUrlError(
            f"DATABASE_URL must look like postgresql://user:password@host/name. {ENCODED}"
        ) from None
    return Postgresql(url)


def _sqlite(path: str) -> Sqlite:
    if not path or path.startswith((":", "file:")):
        raise DatabaseUrlError("DATABASE_URL must name a file: sqlite:///data/bot.db")
    if os.path.isdir(path):  # noqa: PTH112 - Path's raises where the bot may not look
        raise DatabaseUrlError(f"DATABASE_URL must name a file, but {path} is a directory")
    return Sqlite(
        path,
        pragmas=SQLITE_PRAGMAS,
        lock_type="IMMEDIATE",
        timeout=SQLITE_TIMEOUT,
        check_same_thread=False,  # so that `close_all` may close the connections of workers
    )
