"""Whoever runs the bot reads at once that Telegram is away, and then once a minute."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.runtime.calls.reachability import Reachability
from tests.helpers import Clock


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
