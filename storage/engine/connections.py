"""A database with a connection for every thread, and transactions inside one another: what both
backends share."""

import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, cached_property
from typing import Any

import peewee

from storage.engine.database_trouble import TRANSLATED
from storage.engine.driver import Connection
from storage.engine.errors import DatabaseTroubleError, DatabaseUnreachableError, HalfDoneError


class Nesting(threading.local):
    """Whether an error has ended a transaction of this thread inside another one."""

    is_half_done = False


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

    @contextmanager
    def atomic(self, *args: Any) -> Iterator[None]:  # type: ignore[override]  # noqa: ANN401 - nobody decorates with it
        """One inside another is a part of it: a savepoint, as the library makes, is two statements.
        Where an error has ended the inner one, the outer is not committed either, whoever has
        caught the error: raises HalfDoneError."""
        nesting, is_inner = self._nesting, self.in_transaction()
        try:
            with self.transaction(*args):
                yield
                if nesting.is_half_done:
                    raise HalfDoneError
        except BaseException:
            nesting.is_half_done = is_inner
            raise

    @contextmanager
    def part(self) -> Iterator[None]:
        """A transaction; inside another a savepoint, after whose error the outer can go on."""
        nesting = self._nesting
        was_half_done = nesting.is_half_done
        try:
            with self.savepoint() if self.in_transaction() else self.atomic():
                yield
        except BaseException:
            nesting.is_half_done = was_half_done
            raise

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
        return self.rows(_for_each(statement, each), {**_numbered(each), **shared})

    def run_for_each(
        self, statement: str, each: Sequence[Mapping[str, Any]], **shared: object
    ) -> None:
        """As `run`, of one statement for many; nothing when there is nothing."""
        if each:
            self.run(_for_each(statement, each), _numbered(each) | shared)

    def dialect(self, statement: str) -> str:
        """The statement as the backend spells it."""
        raise NotImplementedError

    def close_all(self) -> None:
        """Closes the connections of all threads; none of them may be inside a transaction."""
        self.close()
        while self._connections:
            self._connections.popitem()[1].close()


def _for_each(statement: str, each: Sequence[Mapping[str, Any]]) -> str:
    return _repeated(statement, tuple(each[0]), len(each))


@cache
def _repeated(statement: str, names: tuple[str, ...], times: int) -> str:
    """`IN ({:id})` as `IN (:id_0, :id_1)`."""
    start, part, end = re.split(r"[{}]", statement)
    own = re.compile(rf":({'|'.join(names)})\b")
    return start + ", ".join(own.sub(rf":\1_{n}", part) for n in range(times)) + end


def _numbered(each: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {f"{name}_{n}": value for n, row in enumerate(each) for name, value in row.items()}
