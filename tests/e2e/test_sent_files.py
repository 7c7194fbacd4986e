"""A photo and an album are sent to the chat and go out: the whole road from Telegram's file to the
profile, through the bot's own address."""

from pathlib import Path

import pytest

from tests.e2e.conftest import BAKERY_TOKEN
from tests.helpers.stage import ANNA, Guest, Json, Stage, on_stage

pytestmark = pytest.mark.process


def profile(stage: Stage) -> dict[str, Json]:
    """The posts of the profile by their captions."""
    profiles: list[Json] = stage.door("graph/state")["accounts"]
    media = next(p for p in profiles if p["username"] == "sunny.bakery")["media"]
    return {post["caption"]: post for post in media}


def test_a_photo_and_an_album_from_the_phone_are_published(tmp_path: Path) -> None:
    with on_stage(tmp_path, webhook=True) as stage:
        anna = Guest(stage, ANNA)
        anna.says("/start")
        anna.taps("Connect Instagram")
        anna.sees("Paste the access token")
        anna.says(BAKERY_TOKEN)
        anna.sees("Connected")

        anna.sends("bread.jpg", caption="Fresh bread")
        anna.sees("Fresh bread")
        anna.taps("🚀 Now")
        anna.sees("seconds")
        names = ["books.jpg", "coffee.mp4", "bread.jpg"]
        kinds = [(name, "video" if name.endswith("mp4") else "photo") for name in names]
        anna.sends_album(kinds, caption="All of it", arriving="2,0,1")
        anna.sees("🎠 3 slides: 2 photos, 1 video")
        anna.taps("🚀 Now")
        anna.sees("seconds")
        live = stage.wait_for(
            lambda: found if len(found := profile(stage)) == 2 else None,
            lambda: f"two posts, but\n{anna.transcript()}",
        )
    slides = live["All of it"]["children"]
    assert [slide["type"] for slide in slides] == ["photo", "video", "photo"]
    assert live["Fresh bread"]["size"] == [1080, 1080]
