"""Brings a database to the present schema. Called by `open_storage`.

Each script is a frozen step and never edited once released; a change of the schema is a new one.
"""

from pathlib import Path

from peewee import PostgresqlDatabase, RawQuery
from playhouse.migrations import Runner  # type: ignore[import-untyped]  # ships without types

from storage.engine.database import Postgresql, Sqlite
from storage.engine.errors import NewerDatabaseError
from storage.engine.locks import MIGRATION

SCRIPTS = Path(__file__).parent


def migrate(database: Sqlite | Postgresql, scripts: Path = SCRIPTS) -> None:
    """Applies what is missing, all of it or nothing.

    Safe to run in several processes at once. Raises NewerDatabaseError.
    """
    runner = Runner(database, directory=str(scripts))
    steps = runner.status()
    unknown = [step.name for step in steps if step.path is None]
    if unknown:
        raise NewerDatabaseError(
            f"This database was made by a newer version of the bot (it has {unknown[-1]}). "
            "Run that version, or restore the backup made before the upgrade."
        )
    if all(step.applied for step in steps):
        return
    if isinstance(database, PostgresqlDatabase):
        with database.atomic():
            RawQuery(f"SELECT pg_advisory_xact_lock({MIGRATION})").execute(database)
            runner.up()
    else:
        # Rebuilding a table must not cascade, and this pragma does nothing inside a transaction.
        database.pragma("foreign_keys", 0)
        try:
            with database.atomic():
                runner.up()
        finally:
            database.pragma("foreign_keys", 1)
