"""Where this database is at home: one that lies elsewhere than at its last start was copied, or
moved, without a word. For `posting.after_restore`."""

import os
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from peewee import fn

from storage.engine.database import Postgresql, Sqlite
from storage.models import BotRunRow, EventRow

MACHINE = Path("/etc/machine-id")
MAY_TELL = "SELECT has_function_privilege('pg_control_system()', 'execute')"
SERVER = """
    SELECT (SELECT system_identifier FROM pg_control_system()),
        (SELECT oid FROM pg_database WHERE datname = current_database()), current_schema()
"""


class DatabaseHome:
    """A file is known by the machine and its name there, a database of PostgreSQL by the server's
    own number: whoever connects to it may call the server by several names."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def left(self) -> datetime | None:
        """That it lies elsewhere, told once: when something was last changed where it lay before.
        None where it is, or where nothing is known of that. Inside a transaction."""
        here = self._here()
        (row,) = BotRunRow.select().execute(self._database)
        if here is None or here == row.home:
            return None
        BotRunRow.update(home=here).execute(self._database)
        return None if row.home is None else self._last_change()

    def _here(self) -> str | None:
        if isinstance(self._database, Sqlite):
            machine = _machine()
            named = f"{machine} {os.path.realpath(self._database.database)}" if machine else None
        else:
            ((may_tell,),) = self._database.rows(MAY_TELL, {})
            named = repr(self._database.rows(SERVER, {})) if may_tell else None
        return sha256(named.encode()).hexdigest() if named else None

    def _last_change(self) -> datetime | None:
        query = EventRow.select(fn.MAX(EventRow.at).alias("at"))
        (row,) = query.execute(self._database)
        found: datetime | None = row.at
        return found


def _machine() -> str | None:
    """Empty in a container into which nobody has brought it."""
    with suppress(OSError):
        return MACHINE.read_text().strip() or None
    return None
