"""Which accounts rest is asked after every update, and they are few of many."""

from typing import Any

from peewee import Database, RawQuery

INDEX = """
    CREATE INDEX account_paused ON account (paused_until, account_id)
    WHERE paused_until IS NOT NULL
"""


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    RawQuery(INDEX).execute(db)
