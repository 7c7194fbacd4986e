"""In what the drivers differ: psycopg, that of PostgreSQL, is loaded when there is such a database;
and how each wants a statement that is written by hand."""

import re
import sqlite3
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from peewee import Psycopg3Adapter

if TYPE_CHECKING:
    import psycopg

PARAMETER = re.compile(r":(\w+)")
Connection: TypeAlias = "sqlite3.Connection | psycopg.Connection"


def driver_errors() -> "tuple[type[psycopg.Error], ...]":
    """What the driver raises: nothing while it is not loaded."""
    driver = sys.modules.get("psycopg")
    return (driver.Error,) if driver else ()


class PsycopgAdapter(Psycopg3Adapter):
    """Peewee's own, with the driver that was kept from it."""

    def __init__(self) -> None:
        import psycopg
        from psycopg.pq import TransactionStatus

        super().__init__()
        self._driver = psycopg
        self.txn_idle = TransactionStatus.IDLE
        self.txn_inerror = TransactionStatus.INERROR
        self.txn_unknown = TransactionStatus.UNKNOWN

    def check_driver(self) -> None:
        """It is there."""

    def get_binary_type(self) -> Any:  # noqa: ANN401 - the driver's
        return self._driver.Binary

    def connect(self, db: Any, **params: Any) -> Any:  # noqa: ANN401 - the library's own
        return self._driver.connect(db.database, **params)


def for_each(statement: str, each: Sequence[Mapping[str, Any]]) -> str:
    return _repeated(statement, tuple(each[0]), len(each))


@cache
def _repeated(statement: str, names: tuple[str, ...], times: int) -> str:
    """`IN ({:id})` as `IN (:id_0, :id_1)`."""
    start, part, end = re.split(r"[{}]", statement)
    own = re.compile(rf":({'|'.join(names)})\b")
    return start + ", ".join(own.sub(rf":\1_{n}", part) for n in range(times)) + end


def numbered(each: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {f"{name}_{n}": value for n, row in enumerate(each) for name, value in row.items()}


@cache
def without_row_locks(statement: str) -> str:
    return re.sub(r"FOR UPDATE OF \w+( SKIP LOCKED)?", "", statement)


@cache
def with_marked_parameters(statement: str) -> str:
    return PARAMETER.sub(r"%(\1)s", statement)
