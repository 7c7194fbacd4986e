"""The stage that the bot's tests play on: in-memory Telegram, pretend Instagram, SQLite."""

from collections.abc import Iterator

import pytest

from graph.hosts import GraphHosts
from media.inspector import MediaInspector
from media.probe.parent import MediaProbe
from storage.secrets import TokenCipher
from tests.helpers.chat import ANNA, BORIS, Chat, Stage
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram, running_instagram


@pytest.fixture
def instagram() -> Iterator[PretendInstagram]:
    """Its clock is everyone's: `instagram.later(minutes=5)`."""
    with running_instagram() as running:
        yield running


@pytest.fixture
def stage(
    instagram: PretendInstagram, sqlite_url: str, cipher: TokenCipher, probe: MediaProbe
) -> Iterator[Stage]:
    """The bot, started; Anna and Boris own it."""
    host = instagram.url.removeprefix("http://")
    stage = Stage(
        sqlite_url,
        cipher,
        now=lambda: instagram.now,
        hosts=GraphHosts(instagram.url, instagram.url, instagram.url, "v25.0"),
        inspector=MediaInspector(trusted_hosts=frozenset({host}), probe=probe),
    )
    yield stage
    stage.close()


@pytest.fixture
def anna(stage: Stage) -> Chat:
    return stage.chat(ANNA)


@pytest.fixture
def boris(stage: Stage) -> Chat:
    return stage.chat(BORIS, "ru", "Борис")


@pytest.fixture
def connected(anna: Chat) -> Chat:
    """Anna, with the account sunny.bakery connected."""
    anna.sends("/start")
    anna.taps("Connect")
    anna.sends(INSTAGRAM_TOKEN)
    anna.sees("Connected: @sunny.bakery")
    return anna
