"""The stage that the bot's tests play on: in-memory Telegram, pretend Instagram, SQLite.

Most stories begin with a connected account. It is connected once in a test process, by Anna; those
stories begin on copies of what everybody knew then.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from media.probe.parent import MediaProbe
from storage.engine.secrets import TokenCipher
from tests.bot.beginning import Beginning, connect_bakery, started
from tests.helpers.chat import ANNA, BORIS, Chat, Stage
from tests.helpers.pretend_graph import PretendInstagram, running_instagram


@pytest.fixture(scope="session")
def with_an_account(
    tmp_path_factory: pytest.TempPathFactory,
    migrated_file: Path,
    cipher: TokenCipher,
    probe: MediaProbe,
) -> Beginning:
    """Anna has connected sunny.bakery."""
    file = Path(shutil.copy(migrated_file, tmp_path_factory.mktemp("connected") / "bot.db"))
    with running_instagram() as instagram:
        stage = started(Beginning(file), instagram, file, cipher, probe)
        connect_bakery(stage.chat(ANNA))
        stage.close()
        return Beginning(file, stage.telegram.knowledge(), instagram.knowledge())


@pytest.fixture
def beginning(request: pytest.FixtureRequest, migrated_file: Path) -> Beginning:
    if "connected" in request.fixturenames:
        found: Beginning = request.getfixturevalue("with_an_account")
        return found
    return Beginning(migrated_file)


@pytest.fixture
def instagram(beginning: Beginning) -> Iterator[PretendInstagram]:
    """Its clock is everyone's: `instagram.later(minutes=5)`."""
    with running_instagram() as running:
        if beginning.instagram is not None:
            running.begin_with(beginning.instagram)
        yield running


@pytest.fixture
def stage(
    beginning: Beginning,
    instagram: PretendInstagram,
    tmp_path: Path,
    cipher: TokenCipher,
    probe: MediaProbe,
) -> Iterator[Stage]:
    """The bot, started; Anna and Boris own it."""
    file = Path(shutil.copy(beginning.database, tmp_path / "bot.db"))
    stage = started(beginning, instagram, file, cipher, probe)
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
    anna.sees("Connected: @sunny.bakery")
    return anna
