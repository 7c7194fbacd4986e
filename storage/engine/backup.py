"""A copy of the whole database while the bot runs, and how a copy is recognised. For `process`.

A copy carries a mark that the original does not have: whoever starts on it must know that posts
may have gone out since (`posting.after_restore`).
"""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

import peewee

from storage.engine.database import Postgresql, Sqlite, connect
from storage.engine.errors import DatabaseTroubleError, StorageError
from storage.engine.locks import DUMPS
from storage.engine.soundness import (
    first_line,
    has_the_present_schema,
    refuse_foreign,
    refuse_incomplete,
)
from storage.models import EPOCH, MICROSECOND, BackupMarkRow

# Also where the copy is made before an upgrade that brings this table.
MAKE_TABLE = "CREATE TABLE IF NOT EXISTS backup_mark (made_at BIGINT NOT NULL PRIMARY KEY)"
SET_MARK = "INSERT INTO backup_mark (made_at) VALUES (:now)"
TAKE_MARKS = "DELETE FROM backup_mark RETURNING made_at"
DROP_MARK = "DELETE FROM backup_mark WHERE made_at = :now"
# Held while a dump is made of a marked original: whoever starts meanwhile leaves the mark alone.
HOLD = f"SELECT pg_advisory_lock_shared({DUMPS})"
LET_GO = f"SELECT pg_advisory_unlock_shared({DUMPS})"
NOBODY_DUMPS = f"SELECT pg_try_advisory_xact_lock({DUMPS})"


class BackupError(StorageError):
    """No copy was made; the words say why and what to do."""


class BackupMark:
    """Whether this database is a copy on which nobody has started yet."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def take(self) -> datetime | None:
        """When the copy was made, told once; None for the original. Inside a transaction."""
        if isinstance(self._database, Postgresql):
            ((is_free,),) = self._database.rows(NOBODY_DUMPS, {})
            if not is_free:
                return None
        moments = [moment for (moment,) in self._database.rows(TAKE_MARKS, {})]
        return EPOCH + max(moments) * MICROSECOND if moments else None


def back_up(url: str, file: Path, now: datetime) -> None:
    """A consistent copy of the database of `url` as a new file that only its owner may read: an
    SQLite database, or an archive for `pg_restore`. The tokens in it stay encrypted.

    Raises BackupError, DatabaseUrlError, ForeignDatabaseError, DatabaseUnreachableError.
    """
    if os.path.lexists(file):
        raise BackupError(f"{file} exists already. Name a file that does not exist yet.")
    database = connect(url)
    try:
        with _aside(file) as aside:
            if isinstance(database, Postgresql):
                _dump(database, url, aside, now)
            else:
                _copy(database, aside, now)
            _keep(aside, file)
    except OSError as error:
        raise BackupError(f"{file} cannot be written: {error.strerror}.") from None
    except (sqlite3.Error, peewee.DatabaseError, DatabaseTroubleError) as error:
        raise BackupError(f"The database cannot be copied: {first_line(error)}.") from None
    finally:
        database.close_all()


@contextmanager
def _aside(file: Path) -> Iterator[Path]:
    """An empty file beside the future one, mode 0600; gone afterwards unless it was renamed."""
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}-", delete=False) as made:
        aside = Path(made.name)
    try:
        yield aside
    finally:
        aside.unlink(missing_ok=True)


def _copy(database: Sqlite, aside: Path, now: datetime) -> None:
    """In one step under one read transaction: those who write go on meanwhile."""
    _refuse_missing(Path(database.database))
    database.reach()
    _refuse_unusable(database)
    with closing(sqlite3.connect(aside)) as copy:
        database.connection().backup(copy)  # type: ignore[no-untyped-call]  # bare in the stubs
        copy.execute("PRAGMA journal_mode = delete")  # one file, without companions
        with copy:
            copy.execute(MAKE_TABLE)
            copy.execute(SET_MARK, _values(now))
        ((verdict,),) = copy.execute("PRAGMA integrity_check(1)").fetchall()
    if verdict != "ok":
        raise BackupError(
            "The database is damaged, and a copy would be as well. Restore an earlier backup."
        )


def _refuse_missing(file: Path) -> None:
    try:
        file.stat()
    except FileNotFoundError:
        raise BackupError(f"There is no database yet: {file} does not exist.") from None
    except OSError as error:
        raise BackupError(f"The database {file} cannot be read: {error.strerror}.") from None


def _refuse_unusable(database: Sqlite | Postgresql) -> None:
    """Nobody could start on a copy of it either, and it might replace one that is good. One of
    another version is copied as it is.

    Raises ForeignDatabaseError, DatabaseUnreachableError.
    """
    refuse_foreign(database)
    if has_the_present_schema(database):
        refuse_incomplete(database)


def _dump(database: Postgresql, url: str, aside: Path, now: datetime) -> None:
    """Marked while `pg_dump` reads; the original keeps the mark only if this process dies."""
    pg_dump = shutil.which("pg_dump")
    if pg_dump is None:
        raise BackupError(
            "pg_dump is not on the PATH. Install the client programs of PostgreSQL, at least of "
            "the server's version."
        )
    database.reach()
    _refuse_unusable(database)
    database.rows(HOLD, {})
    database.run(MAKE_TABLE, {})
    database.run(SET_MARK, _values(now))
    try:
        ran = subprocess.run(  # noqa: S603 - no part of it comes from elsewhere
            [pg_dump, "--format=custom", "--no-password", f"--file={aside}"],
            env=os.environ | _environment(url),  # not arguments: anybody can read those
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        database.run(DROP_MARK, _values(now))
        database.rows(LET_GO, {})
    if ran.returncode != 0:
        raise BackupError(f"pg_dump could not copy the database: {first_line(ran.stderr)}")


def _environment(url: str) -> dict[str, str]:
    """The parts of a URL under the names that PostgreSQL's programs read."""
    from psycopg.conninfo import conninfo_to_dict
    from psycopg.pq import Conninfo

    names = {
        option.keyword.decode(): option.envvar.decode()
        for option in Conninfo.get_defaults()
        if option.envvar
    }
    parts = conninfo_to_dict(url)
    return {names[part]: str(value) for part, value in parts.items() if part in names}


def _keep(aside: Path, file: Path) -> None:
    """On the disk first, then under its name: a file of that name is whole."""
    with aside.open("rb") as made:
        os.fsync(made.fileno())
    if os.path.lexists(file):
        raise BackupError(f"{file} was made by somebody else meanwhile.")
    aside.rename(file)
    directory = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)


def _values(now: datetime) -> dict[str, object]:
    return {"now": BackupMarkRow.made_at.db_value(now)}
