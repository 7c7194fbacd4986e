"""A database that goes back to a saved state within milliseconds; used by `tests.crash.rig`.

Both kinds know `url`, `save()`, `rewind()` and `rows(query)`; nobody else may have it open.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, LiteralString, Protocol

import psycopg
from psycopg.sql import SQL, Identifier


class Rewindable(Protocol):
    """The database of one prelude."""

    @property
    def url(self) -> str: ...

    def save(self) -> None: ...

    def rewind(self) -> None: ...

    def rows(self, query: LiteralString) -> list[tuple[Any, ...]]: ...


class SqliteFile:
    """Saved as a copy of the file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._saved = file.with_suffix(".saved")
        self.url = f"sqlite:///{file}"

    def save(self) -> None:
        shutil.copyfile(self._file, self._saved)  # closed in order, so that there is no WAL

    def rewind(self) -> None:
        for left in ("-wal", "-shm"):
            self._file.with_name(self._file.name + left).unlink(missing_ok=True)
        shutil.copyfile(self._saved, self._file)

    def rows(self, query: LiteralString) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self._file)) as database:
            return database.execute(query).fetchall()


class PostgresSchema:
    """Saved as a second schema with the same rows; sequences only ever go forward."""

    def __init__(self, url: str) -> None:
        self.url = url

    def save(self) -> None:
        with psycopg.connect(self.url) as connection:
            schema, saved, tables = self._names(connection)
            connection.execute(SQL("CREATE SCHEMA {}").format(Identifier(saved)))
            for table in tables:
                copy = SQL("CREATE TABLE {} AS SELECT * FROM {}")
                names = Identifier(saved, table), Identifier(schema, table)
                connection.execute(copy.format(*names))

    def rewind(self) -> None:
        """The server gives up what a killed client had begun; until then this waits."""
        with psycopg.connect(self.url) as connection:
            schema, saved, tables = self._names(connection)
            connection.execute("SET LOCAL session_replication_role = replica")  # any order will do
            for table in tables:
                mine, kept = Identifier(schema, table), Identifier(saved, table)
                connection.execute(SQL("DELETE FROM {}").format(mine))
                connection.execute(SQL("INSERT INTO {} SELECT * FROM {}").format(mine, kept))

    def rows(self, query: LiteralString) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.url) as connection:
            return connection.execute(query).fetchall()

    def _names(self, connection: psycopg.Connection) -> tuple[str, str, list[str]]:
        found = connection.execute(
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname = current_schema()"
        ).fetchall()
        schema = str(found[0][0])
        return schema, f"{schema}_saved", [str(table) for _, table in found]
