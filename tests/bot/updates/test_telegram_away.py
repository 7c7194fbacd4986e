"""Telegram goes away while an update is handled: it is answered when Telegram is back, and what was
asked is done once."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram

AWAY_SECONDS = 20


def away(stage: Stage, act: Callable[[], object], seconds: float = AWAY_SECONDS) -> None:
    """What somebody does comes in just before Telegram does not answer any more; then it does, and
    the bot sees that as it asks for updates."""
    act()
    (update,) = stage.fetch()
    processor = stage.application.update_processor

    async def story() -> None:
        stage.telegram.down = True
        work = processor.process_update(update, stage.application.process_update(update))
        handling = asyncio.ensure_future(work)
        await asyncio.sleep(seconds)
        stage.telegram.down = False
        stage.telegram.pending.clear()
        await stage.application.bot.get_updates(0)
        await asyncio.sleep(1)
        assert handling.done(), "a second after Telegram is back"

    stage.run(story())


@pytest.fixture
def planned(connected: Chat, stage: Stage, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    return connected


def time_of(stage: Stage) -> datetime:
    moment = the_post(stage).publish_at
    assert moment
    return moment


def test_an_order_is_carried_out_once_and_shown_with_undo(planned: Chat, stage: Stage) -> None:
    before = time_of(stage)
    away(stage, lambda: planned.types("a day later"))
    assert time_of(stage) == before + timedelta(days=1)
    card = planned.last
    assert "→" in card.text, planned.transcript()
    assert "↩️ Undo" in card.buttons
    planned.taps("↩️ Undo")
    assert time_of(stage) == before


def test_a_command_is_answered(planned: Chat, stage: Stage) -> None:
    away(stage, lambda: planned.types("/posts"))
    planned.sees("Fresh bread")
    assert "📝" in str(planned.last.buttons), planned.transcript()
