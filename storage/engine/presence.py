"""Who publishes on a database at the moment: whether a process that begins is the only one.

An SQLite file belongs to one process. On PostgreSQL each one that publishes holds a shared lock of
its session, which the server gives up by itself when the process is gone.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from storage.engine.locks import PUBLISHERS, session

if TYPE_CHECKING:
    import psycopg

BE_ALONE = f"SELECT pg_try_advisory_lock({PUBLISHERS})"
BE_THERE = f"SELECT pg_advisory_lock_shared({PUBLISHERS})"
# At once: with a connection that breaks in between, this process would not be there for others.
LET_OTHERS_IN = f"{BE_THERE}, pg_advisory_unlock({PUBLISHERS})"
PATIENCE = "SET lock_timeout = '5s'"  # whoever is alone has one statement to carry out

log = logging.getLogger(__name__)


class Presence:
    """That of one process on an SQLite file, which nobody else may work on."""

    def __init__(self) -> None:
        self._has_arrived = False

    @contextmanager
    def arriving(self) -> Iterator[bool]:
        """Gives whether no other process publishes; one that begins meanwhile waits for the end."""
        yield not self._has_arrived
        self._has_arrived = True

    def keep(self) -> None:
        """Called every now and then: others must see that this process is there."""

    def close(self) -> None:
        """This process publishes no more."""


class SharedPresence(Presence):
    """That of one among any number of processes on PostgreSQL. While the server is away nothing is
    known of the others, and nobody is alone."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self._connection: psycopg.Connection | None = None

    @contextmanager
    def arriving(self) -> Iterator[bool]:
        alone = not self._has_arrived and self._ask(BE_ALONE)
        try:
            yield alone
        finally:
            self._has_arrived = True
            self._ask(LET_OTHERS_IN if alone else BE_THERE)

    def keep(self) -> None:
        if self._connection is None:
            self._ask(BE_THERE)
        else:
            self._ask("SELECT 1")

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self, statement: str) -> bool:
        import psycopg

        try:
            if self._connection is None:
                self._connection = session(self._url)
                self._connection.execute(PATIENCE)
            row = self._connection.execute(statement).fetchone()
        except psycopg.Error as error:
            log.warning("other publishers cannot be looked for: %s", type(error).__name__)
            self.close()
            return False
        return row is not None and bool(row[0])
