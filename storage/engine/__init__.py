"""What the tables stand on: the database of a URL, its errors, its locks, secrets at rest."""

import sys
from importlib import import_module

PSYCOPG = "psycopg"
if PSYCOPG not in sys.modules:
    # Peewee loads each driver that it finds, and with SQLite this one is 9 MB for nothing. With
    # PostgreSQL `storage/engine/driver.py` loads it.
    sys.modules[PSYCOPG] = None  # type: ignore[assignment]  # as Python marks what is not there
    import_module("playhouse.migrations")
    del sys.modules[PSYCOPG]
