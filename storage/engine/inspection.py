"""Looks at a database without changing it: is it there, writable, of which schema. For `check`."""

import os
from dataclasses import dataclass
from pathlib import Path

import peewee
from playhouse.migrations import Runner  # type: ignore[import-untyped]  # ships without types

from storage.engine.database import ALLOW, SQLITE_PREFIX, Postgresql, Sqlite, connect
from storage.engine.errors import DatabaseTroubleError, DatabaseUnreachableError
from storage.engine.soundness import (
    first_line,
    has_the_present_schema,
    refuse_damaged,
    refuse_foreign,
    refuse_incomplete,
)
from storage.migrations import SCRIPTS

# Needs the right to write and touches no row.
TRY_TO_WRITE = "UPDATE account SET account_id = account_id WHERE 1 = 0"


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found. `is_new` means that the first start will make everything."""

    kind: str  # "SQLite" or "PostgreSQL"
    is_new: bool
    missing: tuple[str, ...] = ()  # steps of the schema that the next start will take
    unknown: tuple[str, ...] = ()  # steps that only a newer version of the bot knows


def inspect(url: str) -> Inspection:
    """Safe beside a running bot.

    Raises DatabaseUrlError, ForeignDatabaseError, DatabaseUnreachableError.
    """
    path = url.removeprefix(SQLITE_PREFIX)
    database = connect(url)
    if path != url and not _is_there(Path(path)):
        _may_be_made(Path(path))
        return Inspection("SQLite", is_new=True)
    kind = "PostgreSQL" if isinstance(database, Postgresql) else "SQLite"
    try:
        database.reach()
        refuse_foreign(database)
        steps = Runner(database, directory=str(SCRIPTS)).status()
        taken = [step for step in steps if step.applied]
        if taken:
            _try_to_write(database)
            refuse_damaged(database)
            if has_the_present_schema(database):
                refuse_incomplete(database)
    except (DatabaseTroubleError, peewee.DatabaseError) as error:
        raise DatabaseUnreachableError(
            f"The database cannot be used: {first_line(error)}."
        ) from None
    finally:
        database.close_all()
    return Inspection(
        kind,
        is_new=not taken,
        missing=tuple(step.name for step in steps if not step.applied),
        unknown=tuple(step.name for step in steps if step.path is None),
    )


def _is_there(file: Path) -> bool:
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise DatabaseUnreachableError(
            f"The database file {file} cannot be used: {error.strerror}. {ALLOW}"
        ) from None
    return True


def _may_be_made(file: Path) -> None:
    """Opening it would make its directory."""
    existing = next(parent for parent in file.absolute().parents if os.path.lexists(parent))
    if not (existing.is_dir() and os.access(existing, os.W_OK | os.X_OK)):
        raise DatabaseUnreachableError(
            f"The database file {file} cannot be made: {existing} cannot be written."
        )


def _try_to_write(database: Sqlite | Postgresql) -> None:
    try:
        database.run(TRY_TO_WRITE, {})
    except peewee.DatabaseError as error:
        text = f"The database can be read but not written: {first_line(error)}"
        raise DatabaseUnreachableError(f"{text}. Give the bot the right to write.") from None
