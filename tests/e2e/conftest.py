"""A fresh stage for every story: the sandbox and the real bot as a process of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.stage import ANNA, Guest, Json, Stage, on_stage

BAKERY_TOKEN = "IGSANDBOXSunnyBakery0001"


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


@pytest.fixture
def anna(stage: Stage) -> Guest:
    return connected(stage)


def connected(stage: Stage) -> Guest:
    """The owner, with @sunny.bakery connected by a pasted token."""
    anna = Guest(stage, ANNA)
    anna.says("/start")
    anna.taps("Connect Instagram")
    anna.sees("Paste the access token")
    anna.says(BAKERY_TOKEN)
    anna.sees("Connected")
    return anna


def profile(stage: Stage) -> dict[str, Json]:
    """The posts of @sunny.bakery by their captions."""
    profiles: list[Json] = stage.door("graph/state")["accounts"]
    media = next(p for p in profiles if p["username"] == "sunny.bakery")["media"]
    return {post["caption"]: post for post in media}


def settled(stage: Stage, anna: Guest, caption: str) -> Json:
    """The card with this caption when it has its free slot: its file is kept, nothing is wrong."""

    def look() -> Json | None:
        cards = (m for m in anna.from_bot() if caption in m["text"] and "⏳" not in m["text"])
        return next((m for m in cards if "⚡" in str(m["buttons"])), None)

    return stage.wait_for(look, lambda: f"a card that has settled, but\n{anna.transcript()}")
