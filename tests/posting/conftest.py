"""The product without Telegram: a real database, a pretend Instagram, a clock moved by hand."""

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import responses

from media.inspector import MediaInspector
from posting import build_posting
from storage import open_storage
from storage.secrets import TokenCipher
from tests.helpers import Clock
from tests.helpers.graph_fake import TRANSPORT, FakeInstagram
from tests.posting.world import MediaOnline, World


@pytest.fixture
def inspector() -> MediaInspector:
    """The looks ahead find every medium in its place; a test may take one away."""
    return MediaOnline()


@pytest.fixture
def new_world(
    tmp_path: Path,
    migrated_file: Path,
    cipher: TokenCipher,
    clock: Clock,
    inspector: MediaInspector,
) -> Iterator[Callable[[], World]]:
    """Makes worlds with one connected account, each with a database and a profile of its own."""
    with ExitStack() as stack:
        numbers = itertools.count()

        def make() -> World:
            mock = stack.enter_context(responses.RequestsMock(assert_all_requests_are_fired=False))
            mock.add_passthru("http://127.0.0.1")  # media of the tests, on real sockets
            here = Clock(clock.now())
            instagram = FakeInstagram(here)
            instagram.install(mock)
            file = shutil.copy(migrated_file, tmp_path / f"{next(numbers)}.db")
            storage = open_storage(f"sqlite:///{file}", cipher)
            stack.callback(storage.close)
            posting = build_posting(storage, TRANSPORT, inspector=inspector, clock=here.now)
            made = World(storage, here, instagram, posting, inspector)
            made.connect()
            return made

        yield make


@pytest.fixture
def world(new_world: Callable[[], World]) -> World:
    return new_world()
