"""Whether a database is the bot's own and whole. Asked by `open_storage`, backups and `check`."""

import peewee

from storage.engine.database import Postgresql, Sqlite
from storage.engine.errors import (
    DatabaseTroubleError,
    DatabaseUnreachableError,
    ForeignDatabaseError,
    Trouble,
)
from storage.migrations import SCRIPTS
from storage.models import ALL_MODELS

HISTORY = "schema_migration"
STEPS = frozenset(script.stem for script in SCRIPTS.glob("[0-9]*.py"))
OURS = frozenset(model._meta.table_name for model in ALL_MODELS)


def refuse_foreign(database: Sqlite | Postgresql) -> None:
    """A database that the bot has never used must be empty. On PostgreSQL others may have tables
    beside ours, of other names.

    Raises ForeignDatabaseError, DatabaseTroubleError.
    """
    tables = set(database.get_tables())
    if HISTORY in tables:
        taken = _steps_taken(database)
        foreign = set() if not taken or taken & STEPS else {HISTORY}
    else:
        foreign = tables & OURS if isinstance(database, Postgresql) else tables
    if foreign:
        raise ForeignDatabaseError(
            "DATABASE_URL names a database that belongs to another application: it has a table "
            f"{min(foreign)} which the bot did not make. Name another one."
        )


def has_the_present_schema(database: Sqlite | Postgresql) -> bool:
    """Whether this version of the bot made it or brought it up to date."""
    return HISTORY in database.get_tables() and _steps_taken(database) == STEPS


def _steps_taken(database: Sqlite | Postgresql) -> set[str]:
    return {name for (name,) in database.rows(f"SELECT name FROM {HISTORY}", {})}  # noqa: S608


def refuse_incomplete(database: Sqlite | Postgresql) -> None:
    """Every table and column must be there and readable. Reads no row.

    Raises DatabaseUnreachableError, DatabaseTroubleError.
    """
    for model in ALL_MODELS:
        table = model._meta.table_name
        # With its table before it: SQLite takes a lone quoted name that it does not know for text.
        columns = ", ".join(f'it."{field.column_name}"' for field in model._meta.sorted_fields)
        try:
            database.rows(f'SELECT {columns} FROM "{table}" it WHERE 1 = 0', {})  # noqa: S608
        except peewee.DatabaseError as error:
            raise DatabaseUnreachableError(
                f"The database is not as the bot made it: {first_line(error)}. "
                "Stop the bot and restore a backup."
            ) from None


def refuse_damaged(database: Sqlite | Postgresql) -> None:
    """Reads every page of an SQLite file. Raises DatabaseTroubleError."""
    if isinstance(database, Sqlite):
        ((verdict,),) = database.rows("PRAGMA quick_check(1)", {})
        if verdict != "ok":
            raise DatabaseTroubleError(Trouble.DAMAGED)


def first_line(error: BaseException | str) -> str:
    """What the driver says, without the statement that it quotes below."""
    return str(error).strip().partition("\n")[0].rstrip(".")
