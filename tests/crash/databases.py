"""A database of which a copy is taken within milliseconds, also while a process is at work on it,
and that becomes such a copy again; used by `tests.crash.rig`.

A copy is what a death of that process at this moment would leave: the bytes of the files, or the
rows that are committed. Copies that are equal hold the same.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import Any, LiteralString, Protocol

import psycopg
from psycopg.sql import SQL, Composed, Identifier, Literal

Copy = Mapping[str, bytes]  # of every file, or of every table


class Copyable(Protocol):
    """The database of one prelude."""

    @property
    def url(self) -> str: ...

    def copy(self) -> Copy: ...

    def become(self, copy: Copy) -> None:
        """Nobody has it open."""

    def rows(self, query: LiteralString) -> list[tuple[Any, ...]]: ...

    def close(self) -> None: ...


class SqliteFile:
    """Copied byte for byte with its log. The index of the log is made anew by whoever opens it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._log, self._index = (file.with_name(file.name + end) for end in ("-wal", "-shm"))
        self.url = f"sqlite:///{file}"

    def copy(self) -> Copy:
        there = (file for file in (self._file, self._log) if file.exists())
        return {file.name: file.read_bytes() for file in there}

    def become(self, copy: Copy) -> None:
        for file in (self._file, self._log, self._index):
            file.unlink(missing_ok=True)
        for name, content in copy.items():
            self._file.with_name(name).write_bytes(content)

    def rows(self, query: LiteralString) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self._file)) as database:
            return database.execute(query).fetchall()

    def close(self) -> None:
        """Nothing is open between two calls."""


class PostgresSchema:
    """Copied table by table, the rows in their order as text; sequences only ever go forward."""

    def __init__(self, url: str) -> None:
        self.url = url

    def copy(self) -> Copy:
        with self._connection.transaction():
            found = self._connection.execute(self._all_rows).fetchall()
        return dict(found)

    def become(self, copy: Copy) -> None:
        """The server gives up what a killed client had begun; until then this waits."""
        with self._connection.transaction():
            self._connection.execute("SET LOCAL session_replication_role = replica")  # any order
            now = self.copy()
            for table in (table for table, rows in copy.items() if now[table] != rows):
                name = Identifier(table)
                self._connection.execute(SQL("DELETE FROM {}").format(name))
                again = SQL("INSERT INTO {0} SELECT * FROM unnest(convert_from(%s, 'UTF8')::{0}[])")
                self._connection.execute(again.format(name), [copy[table]])

    def rows(self, query: LiteralString) -> list[tuple[Any, ...]]:
        return self._connection.execute(query).fetchall()

    def close(self) -> None:
        self._connection.close()

    @cached_property
    def _connection(self) -> psycopg.Connection:
        return psycopg.connect(self.url, autocommit=True)

    @cached_property
    def _all_rows(self) -> Composed:
        """An array of each table's rows; the schema is that of the prelude's end, and stays."""
        found = self._connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1"
        ).fetchall()
        one = SQL("SELECT {}, convert_to(ARRAY(SELECT t FROM {} t)::text, 'UTF8')")
        return SQL(" UNION ALL ").join(
            one.format(Literal(table), Identifier(table)) for (table,) in found
        )
