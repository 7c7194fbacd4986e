"""Telegram does not answer: posts go out all the same, and their authors hear of it afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.test_stories import live, planned_in_the_past
from tests.helpers.stage import Guest, Stage, buttons_of, on_stage

pytestmark = pytest.mark.process


@pytest.fixture(params=[False, True], ids=["polling", "webhook"])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path, webhook=request.param) as stage:
        yield stage


@pytest.fixture
def published(stage: Stage, anna: Guest) -> Guest:
    """Anna, whose post has gone live by a bot that Telegram has never answered."""
    anna.says(f"{stage.sandbox.media_url('bread.jpg')} Bread")
    anna.taps("⚡")
    anna.sees("Bread")
    stage.kill_bot()
    planned_in_the_past(stage, minutes_ago=1)
    stage.door("telegram/outage", {"on": True})
    stage.start_bot()
    stage.wait_for(lambda: live(stage) or None, lambda: "the post live")
    assert not any("✅ Published" in message["text"] for message in anna.from_bot())
    return anna


def test_what_was_published_meanwhile_is_told_when_telegram_answers(
    stage: Stage, published: Guest
) -> None:
    stage.door("telegram/outage", {"seconds": 0})
    published.sees("✅ Published")
    published.says("/help")
    published.sees("How it works")
    assert len(live(stage)) == 1
    assert "Traceback" not in stage.log()


def test_whoever_runs_it_reads_that_telegram_is_away_and_then_who_the_bot_is(
    stage: Stage, published: Guest
) -> None:
    stage.wait_for_log("Telegram cannot be reached at http://127.0.0.1")
    stage.door("telegram/outage", {"seconds": 0})
    stage.wait_for_log("Telegram answers again")
    stage.wait_for_log("running as @", times=2)
    assert "https://t.me/" in stage.log()


def test_a_bot_that_waits_for_telegram_stops_when_it_is_told_to(
    stage: Stage, published: Guest
) -> None:
    assert stage.stop_bot() == 0
    assert "Traceback" not in stage.log()
    assert "destroyed" not in stage.log()


def test_what_was_said_as_telegram_went_away_is_done_once_and_answered_when_it_is_back(
    stage: Stage, anna: Guest
) -> None:
    anna.says(f"{stage.sandbox.media_url('bread.jpg')} Bread")
    anna.taps("⚡")
    planned = anna.sees("🗓")
    stage.door("telegram/outage", {"seconds": 2})
    anna.says("a day later")
    anna.says("/posts")
    anna.sees("Planned")
    (card,) = [it for it in anna.from_bot() if "→" in it["text"]]
    assert "↩️ Undo" in buttons_of(card)
    assert card["text"].count("→") == 1
    assert planned["text"].splitlines()[0] not in card["text"]
    anna.taps("↩️ Undo")
    anna.sees(planned["text"].splitlines()[0])


def test_a_bot_that_is_stopped_while_telegram_is_away_answers_after_its_next_start(
    stage: Stage, anna: Guest
) -> None:
    anna.says("/start")
    anna.sees("photo")
    stage.door("telegram/outage", {"on": True})
    anna.says("/status")
    if stage.webhook_port:
        stage.wait_for_log("Telegram did not take an answer")
    assert stage.stop_bot() == 0
    stage.door("telegram/outage", {"seconds": 0})
    stage.start_bot()
    anna.sees("Status ·")
    assert "destroyed" not in stage.log()
