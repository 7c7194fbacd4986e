"""The number of a set of hashtags, an ending or an invitation that was erased is given to no other
one: an old button about it finds nothing. PostgreSQL has always counted so."""

from typing import Any

from peewee import Database, PostgresqlDatabase, RawQuery

TABLES = ("snippet", "invitation")
BEFORE, AFTER = "PRIMARY KEY", "PRIMARY KEY AUTOINCREMENT"
DEFINITIONS = (
    "SELECT sql FROM sqlite_master WHERE type = '{}' AND tbl_name = '{}' AND sql IS NOT NULL"
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    if isinstance(db, PostgresqlDatabase):
        return
    for name in TABLES:
        _rebuild(db, name)


def _rebuild(db: Database, name: str) -> None:
    (table,), indexes = (_definitions(db, what, name) for what in ("table", "index"))
    for statement in (
        table.replace(name, "rebuilt", 1).replace(BEFORE, AFTER, 1),
        f"INSERT INTO rebuilt SELECT * FROM {name}",  # noqa: S608 - our own names
        f"DROP TABLE {name}",
        f"ALTER TABLE rebuilt RENAME TO {name}",
        *indexes,
    ):
        RawQuery(statement).execute(db)


def _definitions(db: Database, what: str, name: str) -> list[str]:
    found = db.execute_sql(DEFINITIONS.format(what, name)).fetchall()  # type: ignore[no-untyped-call]  # bare in the stubs
    return [sql for (sql,) in found]
