"""The number of a file that was erased is given to no other one: what comes late about it finds
nothing. PostgreSQL has always counted so."""

from typing import Any

from peewee import Database, PostgresqlDatabase, RawQuery

BEFORE, AFTER = "PRIMARY KEY", "PRIMARY KEY AUTOINCREMENT"
DEFINITIONS = (
    "SELECT sql FROM sqlite_master WHERE type = '{}' AND tbl_name = 'hosted_file' "
    "AND sql IS NOT NULL"
)


def up(migrator: Any, db: Database) -> None:  # noqa: ANN401, ARG001 - the library's signature
    if isinstance(db, PostgresqlDatabase):
        return
    table, indexes = (
        [sql for (sql,) in db.execute_sql(DEFINITIONS.format(what)).fetchall()]  # type: ignore[no-untyped-call]  # bare in the stubs
        for what in ("table", "index")
    )
    for statement in (
        table[0].replace("hosted_file", "rebuilt", 1).replace(BEFORE, AFTER, 1),
        "INSERT INTO rebuilt SELECT * FROM hosted_file",
        "DROP TABLE hosted_file",
        "ALTER TABLE rebuilt RENAME TO hosted_file",
        *indexes,
    ):
        RawQuery(statement).execute(db)
