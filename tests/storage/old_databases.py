"""Opens the databases of every earlier schema (`databases/README.md`) with the code of today."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from storage import Storage, open_storage
from storage.engine.secrets import TokenCipher
from tests.helpers import Clock
from tests.helpers.databases import BACKENDS, PostgresServer
from tests.helpers.graph_fake import Container, FakeInstagram

FOLDER = Path(__file__).parent / "databases"
SCHEMAS = tuple(
    file.stem.removeprefix("manifest_") for file in sorted(FOLDER.glob("manifest_*.json"))
)
CIPHER = TokenCipher([(FOLDER / "test_only.key").read_text().strip()])
Json = dict[str, Any]


@dataclass(frozen=True)
class Old:
    """One of the databases, brought to the present schema, and what must be in it."""

    storage: Storage
    manifest: Json

    @property
    def posts(self) -> list[Json]:
        found: list[Json] = self.manifest["posts"]
        return found

    @property
    def later(self) -> Json:
        """What the first days did not have; nothing in what was put away before it was made."""
        found: Json = self.manifest.get("later", {})
        return found

    @property
    def frozen_at(self) -> datetime:
        return datetime.fromisoformat(self.manifest["frozen_at"])

    def owed(self) -> list[Json]:
        return [notice for notice in self.manifest["notices"] if not notice["is_sent"]]


@pytest.fixture(scope="module", params=SCHEMAS)
def schema(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture(scope="session")
def upgraded_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where SQLite's are, each made when it is wanted."""
    return tmp_path_factory.mktemp("upgraded")


@pytest.fixture(scope="module", params=BACKENDS)
def upgraded(
    schema: str,
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    upgraded_files: Path,
) -> Iterator[Callable[[], str]]:
    """Makes copies of the database of this schema, brought to the present one: their URLs."""
    if request.param == "sqlite":
        original = upgraded_files / f"{schema}.db"
        if not original.exists():
            _upgrade(f"sqlite:///{original}", schema)
        yield lambda: f"sqlite:///{shutil.copy(original, tmp_path_factory.mktemp('old'))}"
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    made: list[str] = []

    def make() -> str:
        made.append(server.copy_of(f"old_{schema}", lambda url: _upgrade(url, schema)))
        return made[-1]

    yield make
    for url in made:
        server.drop(url)


def _upgrade(url: str, schema: str) -> None:
    read_into(url, schema)
    open_storage(url, CIPHER).close()


@contextmanager
def opened(schema: str, url: str) -> Iterator[Old]:
    """Of the present schema."""
    with closing(open_storage(url, CIPHER)) as storage:
        yield Old(storage, manifest_of(schema))


def manifest_of(schema: str) -> Json:
    found: Json = json.loads((FOLDER / f"manifest_{schema}.json").read_text())
    return found


def read_into(url: str, schema: str) -> None:
    """Makes an empty database what it was then."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
            database.executescript((FOLDER / f"schema_{schema}.sqlite.sql").read_text())
        return
    with psycopg.connect(url) as connection:
        connection.execute((FOLDER / f"schema_{schema}.postgresql.sql").read_bytes())


def instagram_of(kept_of_it: Json, clock: Clock) -> FakeInstagram:
    """As it stood when the database was put away."""
    instagram = FakeInstagram(clock)
    instagram.accounts = {token: (who[0], who[1]) for token, who in kept_of_it["accounts"].items()}
    instagram.live = [
        {**medium, "at": datetime.fromisoformat(medium["at"])} for medium in kept_of_it["live"]
    ]
    for made in kept_of_it["containers"]:
        published_at = made.get("published_at")
        instagram.containers[made["ident"]] = Container(
            made["ident"],
            made["params"],
            datetime.fromisoformat(made["made_at"]),
            timedelta(seconds=made["takes"]),
            made.get("error"),
            made.get("media_id"),
            published_at and datetime.fromisoformat(published_at),
        )
    numbers = [int(made["ident"].removeprefix("c")) for made in kept_of_it["containers"]]
    instagram._ids = max(numbers) + 1000
    return instagram
