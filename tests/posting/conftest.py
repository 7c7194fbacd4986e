"""The product without Telegram: a real database, a pretend Instagram, a clock moved by hand."""

import copy
import itertools
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
import responses

from media.inspection import MediaInspector
from posting import build_posting
from storage.engine.secrets import TokenCipher
from tests.helpers import Clock
from tests.helpers.databases import open_copy
from tests.helpers.graph_fake import TRANSPORT, FakeInstagram
from tests.posting.world import AT_ITS_TIME, Endings, MediaOnline, World

T = TypeVar("T")
MONDAY_NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def inspector() -> MediaInspector:
    """The looks ahead find every medium in its place; a test may take one away."""
    return MediaOnline()


@pytest.fixture(scope="session")
def connected_file(
    tmp_path_factory: pytest.TempPathFactory, migrated_file: Path, cipher: TokenCipher
) -> Path:
    """A database with one account, connected at noon: every world begins with a copy."""
    file = Path(shutil.copy(migrated_file, tmp_path_factory.mktemp("connected") / "bot.db"))
    world = world_on(file, cipher, MediaOnline())
    world.connect()
    world.storage.close()
    return file


@pytest.fixture
def new_world(
    tmp_path: Path, connected_file: Path, cipher: TokenCipher, inspector: MediaInspector
) -> Iterator[Callable[[], World]]:
    """Makes worlds with one connected account, each with a database and a profile of its own."""
    with ExitStack() as stack:
        numbers = itertools.count()

        def make() -> World:
            file = Path(shutil.copy(connected_file, tmp_path / f"{next(numbers)}.db"))
            world = world_on(file, cipher, inspector)
            stack.callback(world.storage.close)
            mock = stack.enter_context(responses.RequestsMock(assert_all_requests_are_fired=False))
            mock.add_passthru("http://127.0.0.1")  # media of the tests, on real sockets
            world.instagram.install(mock)
            world.introduce()
            return world

        yield make


@pytest.fixture
def world(new_world: Callable[[], World]) -> World:
    return new_world()


@pytest.fixture
def endings(tmp_path: Path, cipher: TokenCipher) -> Endings:
    def play(world: World, cases: Iterable[T]) -> Iterator[T]:
        world.storage.close()
        file, moment = world.storage.database.database, world.clock.moment
        known = {name: it for name, it in vars(world.instagram).items() if name != "clock"}
        known = copy.deepcopy(known)
        for number, case in enumerate(cases):
            own = shutil.copy(file, tmp_path / f"ending{number}.db")
            world.storage = open_copy(f"sqlite:///{own}", cipher)
            world.restart()
            vars(world.instagram).update(copy.deepcopy(known))
            world.clock.moment = moment
            yield case
            world.storage.close()

    return play


def world_on(database: Path, cipher: TokenCipher, inspector: MediaInspector) -> World:
    clock = Clock(MONDAY_NOON)
    storage = open_copy(f"sqlite:///{database}", cipher)
    posting = build_posting(
        storage, TRANSPORT, inspector=inspector, clock=clock.now, limits=AT_ITS_TIME
    )
    return World(storage, clock, FakeInstagram(clock), posting, inspector)
