"""psycopg, the driver of PostgreSQL, loaded when there is such a database."""

import sqlite3
import sys
from typing import TYPE_CHECKING, Any, TypeAlias

from peewee import Psycopg3Adapter

if TYPE_CHECKING:
    import psycopg

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
