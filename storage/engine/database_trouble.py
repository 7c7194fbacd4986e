"""Tells trouble of the database that passes (disk full, server away) from a value that it does not
take and from mistakes of ours.

Used by `storage.engine.database` around every statement, so that nobody else need know peewee's
errors.
"""

import sqlite3
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import peewee

from storage.engine.driver import driver_errors
from storage.engine.errors import DatabaseTroubleError, Trouble, UnsavableError

if TYPE_CHECKING:
    import psycopg

# SQLite's driver raises the first two itself; the last is PostgreSQL's.
UNSAVABLE = (OverflowError, UnicodeEncodeError, peewee.DataError)
PRIMARY_CODE = 0xFF  # of SQLite's extended result codes
SQLITE = {
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_PROTOCOL: Trouble.LOCKED,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_FULL: Trouble.DISK_FULL,
    sqlite3.SQLITE_IOERR: Trouble.DISK_ERROR,
    sqlite3.SQLITE_CANTOPEN: Trouble.DISK_ERROR,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
}
# SQLSTATE, whole or by its class: the first that fits.
POSTGRESQL = {
    "25006": Trouble.READ_ONLY,
    "53100": Trouble.DISK_FULL,
    "53": Trouble.OVERLOADED,
    "55P03": Trouble.LOCKED,
    "40": Trouble.LOCKED,  # a deadlock or a conflict of transactions
    "08": Trouble.AWAY,
    "57": Trouble.AWAY,  # shut down, crashed, starting
    "58": Trouble.DISK_ERROR,
}


class Translated(AbstractContextManager[None]):
    """Raises DatabaseTroubleError instead of peewee's error when it is trouble that may pass, and
    UnsavableError when it is about a value. No generator, as every statement passes here."""

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error is None:
            return
        if isinstance(error, UNSAVABLE):
            raise UnsavableError(f"a value cannot be saved ({type(error).__name__})") from error
        trouble = _trouble(error) if isinstance(error, peewee.PeeweeException) else None
        if trouble is not None:
            raise DatabaseTroubleError(trouble) from error


TRANSLATED = Translated()


def _trouble(error: BaseException | None) -> Trouble | None:
    """Also when undoing a transaction failed because the database had already undone it."""
    of_postgresql = driver_errors()
    known: tuple[type[Exception], ...] = (peewee.PeeweeException, sqlite3.Error, *of_postgresql)
    while isinstance(error, known):
        found = None
        if isinstance(error, sqlite3.Error) and hasattr(error, "sqlite_errorcode"):
            found = SQLITE.get(error.sqlite_errorcode & PRIMARY_CODE)
        elif isinstance(error, of_postgresql):
            found = _of_postgresql(error)
        if found is not None:
            return found
        error = error.__cause__ or error.__context__
    return error.trouble if isinstance(error, DatabaseTroubleError) else None


def _of_postgresql(error: "psycopg.Error") -> Trouble | None:
    import psycopg

    state = error.sqlstate
    if state is None:  # the driver's own: there is no connection, or it broke
        lost = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
        return Trouble.AWAY if lost else None
    return next((it for start, it in POSTGRESQL.items() if state.startswith(start)), None)
