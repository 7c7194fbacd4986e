"""What the page orders of the bot that it shows: another owner, and everything from the start."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.helpers.pretend_telegram import running_telegram
from tests.helpers.sandbox_process import sandbox_with_its_bot
from tests.helpers.stage import ANNA, BORIS, Guest, Json, Stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with sandbox_with_its_bot(tmp_path) as running:
        yield running


def bot(stage: Stage) -> Json:
    """As the page shows it, once nothing is under way."""

    def look() -> Json | None:
        seen: Json = stage.door("state")["bot"]
        return seen if seen["up"] and not seen["doing"] else None

    return stage.wait_for(look, lambda: "the bot running")


def told_meanwhile(stage: Stage, since: int) -> list[str]:
    """What the page was told that the bot is doing, until it was doing nothing more."""
    url = f"{stage.sandbox.telegram_url}/__sandbox/events"
    told: list[str] = []
    with requests.get(url, params={"after": since}, stream=True, timeout=30) as answer:
        for line in answer.iter_lines(chunk_size=1):
            event = json.loads(line[6:]) if line.startswith(b"data: ") else {}
            if event.get("kind") == "bot":
                told.append(event["doing"])
            if told and not told[-1]:
                return told
    raise AssertionError(f"the feed ended: {told}")


@pytest.mark.process
def test_boris_becomes_an_owner_and_is_none_afterwards(stage: Stage) -> None:
    boris = Guest(stage, BORIS)
    assert bot(stage)["owners"] == [ANNA]
    since = stage.door("state")["n"]
    stage.door("bot/owner", {"person": BORIS, "owner": True})
    assert told_meanwhile(stage, since) == ["restarting", ""]
    assert bot(stage)["owners"] == [ANNA, BORIS]
    boris.says("/start")
    boris.button_appears("Подключить Instagram")

    stage.door("bot/owner", {"person": BORIS, "owner": False})
    assert bot(stage)["owners"] == [ANNA]
    boris.says("/new")
    boris.sees(str(BORIS))  # a stranger is told the id that an owner must know


@pytest.mark.process
def test_starting_over_empties_the_bots_database_and_nothing_else(
    stage: Stage, tmp_path: Path
) -> None:
    of_a_real_bot = tmp_path / "bot.db"
    of_a_real_bot.write_text("something of a real bot's")
    anna = Guest(stage, ANNA)
    bot(stage)
    anna.says("/start")
    anna.taps("Connect Instagram")
    anna.sees("access token")
    anna.says("IGSANDBOXSunnyBakery0001")
    anna.sees("Connected: @sunny.bakery")
    stage.door("bot/owner", {"person": BORIS, "owner": True})

    stage.door("reset", {})
    anna.before = {}
    assert anna.messages() == []
    assert bot(stage)["owners"] == [ANNA]
    anna.says("/start")
    anna.button_appears("Connect Instagram")
    assert of_a_real_bot.read_text() == "something of a real bot's"
    assert bot(stage)["database"] == str(tmp_path / "sandbox.db")


def test_a_bot_that_the_sandbox_did_not_start_is_not_restarted_by_it() -> None:
    with running_telegram() as telegram:
        assert telegram.state()["bot"] == {}
        order = {"person": BORIS, "owner": True}
        answer = requests.post(f"{telegram.url}/__sandbox/bot/owner", json=order, timeout=30)
        assert answer.status_code == 400
        assert "OWNER_IDS" in answer.json()["error"]


@pytest.mark.parametrize("door", ["reset", "bot/owner"])
def test_another_page_in_the_same_browser_orders_nothing(door: str) -> None:
    with running_telegram() as telegram:
        answer = requests.post(
            f"{telegram.url}/__sandbox/{door}",
            headers={"Origin": "https://elsewhere.example"},
            timeout=30,
        )
        assert answer.status_code == 403
        assert telegram.chat()
