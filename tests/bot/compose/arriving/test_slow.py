"""A media host that drips its file: the person sees that something happens, and then why not."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.hosts import GraphHosts
from media.inspection import MediaInspector
from media.probe.parent import MediaProbe
from storage.engine.secrets import TokenCipher
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.story_loop import until

PATIENCE_SECONDS = 0.5  # of the bot, with a server


@pytest.fixture
def impatient(
    instagram: PretendInstagram, tmp_path: Path, cipher: TokenCipher, probe: MediaProbe
) -> Iterator[Chat]:
    """Anna with a connected account and a bot that gives up on a link soon."""
    host = instagram.url.removeprefix("http://")
    stage = Stage(
        f"sqlite:///{tmp_path / 'bot.db'}",
        cipher,
        now=lambda: instagram.now,
        hosts=GraphHosts(instagram.url, instagram.url, instagram.url, "v25.0"),
        inspector=MediaInspector(
            trusted_hosts=frozenset({host}), probe=probe, total_seconds=PATIENCE_SECONDS
        ),
    )
    anna = stage.chat(ANNA)
    anna.sends("/accounts")
    anna.taps("➕")
    anna.sends(INSTAGRAM_TOKEN)
    yield anna
    stage.close()


def test_a_slow_link_shows_that_it_is_being_checked_and_then_why_it_is_refused(
    impatient: Chat, instagram: PretendInstagram
) -> None:
    stage, telegram = impatient.stage, impatient.stage.telegram
    impatient.types(f"{instagram.sample('slow.jpg')}\nFresh bread")

    async def a_second_passes() -> None:
        answered = asyncio.ensure_future(stage.deliveries())
        await until(lambda: "Checking" in impatient.last.text, seconds=0.1)
        await answered

    stage.run(a_second_passes())
    said = impatient.sees("The server needs longer than 0.5 s")
    assert "Your caption is kept" in said.text
    assert telegram.made("sendChatAction") == [{"chat_id": ANNA, "action": "upload_photo"}]
    texts = [given["text"] for given in telegram.made("sendMessage")]
    assert "⏳ Checking the file…" in texts
    assert not [m for m in impatient.messages if "Checking" in m.text], "it made room"
    impatient.taps("Check again")
    impatient.sends(instagram.sample("bread.jpg"))
    assert "Fresh bread" in impatient.sees("Draft").text
