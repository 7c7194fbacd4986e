"""Whoever runs the bot reads at once that Telegram is away, and then once a minute."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from telegram.error import NetworkError

from bot.runtime.calls.reachability import Reachability
from tests.helpers import Clock
from tests.helpers.story_loop import StoryLoop


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 12, 1, 12, 0, tzinfo=UTC))


@pytest.fixture
def telegram(clock: Clock) -> Reachability:
    return Reachability("https://api.telegram.org", clock.now)


def test_it_is_said_at_once_with_what_to_check(
    telegram: Reachability, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.failed("ClientConnectorError")
    (said,) = caplog.messages
    assert "Telegram cannot be reached at https://api.telegram.org (ClientConnectorError)" in said
    for thing in ("network", "name server", "TELEGRAM_API_URL", "proxy"):
        assert thing in said


def test_it_is_said_again_every_minute_however_often_it_is_tried(
    telegram: Reachability, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3 * 60):
        telegram.failed("no answer in time")
        clock.advance(timedelta(seconds=1))
    assert len(caplog.messages) == 3
    assert "cannot be reached for 2 min" in caplog.messages[-1]


def test_it_is_said_again_when_the_clock_was_set_back(
    telegram: Reachability, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.failed("no answer in time")
    clock.advance(timedelta(days=-30))
    telegram.failed("no answer in time")
    assert len(caplog.messages) == 2


def test_the_end_is_said_once_and_the_next_time_is_told_at_once(
    telegram: Reachability, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    telegram.answered()
    assert caplog.messages == []
    telegram.failed("HTTP 502")
    clock.advance(timedelta(seconds=5))
    telegram.answered()
    telegram.answered()
    telegram.failed("HTTP 502")
    assert [message[:20] for message in caplog.messages] == [
        "Telegram cannot be r",
        "Telegram answers aga",
        "Telegram cannot be r",
    ]


def test_the_end_tells_no_more_than_is_known(
    telegram: Reachability, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """When exactly it was over, between two calls, nobody has seen."""
    caplog.set_level("INFO")
    for _ in range(3):
        telegram.failed("HTTP 502")
        clock.advance(timedelta(seconds=10))
    clock.advance(timedelta(seconds=23))
    telegram.answered()
    expected = "Calls failed for 0:00:20, the last one 0:00:33 ago"
    assert caplog.messages[-1] == f"Telegram answers again. {expected}"


def test_who_has_something_to_say_waits_until_telegram_is_back_and_not_much_longer(
    telegram: Reachability,
) -> None:
    async def waited(seconds_away: float) -> float:
        loop = asyncio.get_running_loop()
        telegram.failed("HTTP 502")
        began = loop.time()
        loop.call_later(seconds_away, telegram.answered)
        await telegram.rest(NetworkError("away"), 1)
        return loop.time() - began

    with asyncio.Runner(loop_factory=StoryLoop) as runner:
        assert runner.run(waited(2)) == 2
        assert not telegram.is_away
        assert runner.run(waited(1000)) == 15
        assert telegram.is_away
