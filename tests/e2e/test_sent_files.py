"""A photo and an album are sent to the chat and go out: the whole road from Telegram's file to the
profile, through the bot's own address."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from tests.e2e.conftest import connected, profile, settled
from tests.helpers.stage import on_stage

pytestmark = pytest.mark.process


def test_a_photo_and_an_album_from_the_phone_are_published(tmp_path: Path) -> None:
    with on_stage(tmp_path, webhook=True) as stage:
        anna = connected(stage)
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


def test_a_sent_picture_is_the_cover_of_a_reel_on_the_profile(tmp_path: Path) -> None:
    with on_stage(tmp_path, webhook=True) as stage:
        anna = connected(stage)
        anna.sends("coffee.mp4", as_="video", caption="Film")
        settled(stage, anna, "Film")
        anna.taps("🎞 Cover")
        anna.taps("🖼 Own picture")
        anna.sees("Send the picture for the cover")
        anna.sends("drawing.png", as_="document")
        anna.sees("own cover picture")
        settled(stage, anna, "Film")
        anna.taps("👁 Preview")
        anna.button_appears("🎬 The film")
        anna.taps("🎬 The film")
        anna.button_appears("📱 As in the app")
        assert anna.from_bot()[0]["media"]["cover"], "the video in the chat has it, too"
        anna.taps("🚀 Now")
        stage.wait_for(lambda: profile(stage) or None, lambda: f"a reel\n{anna.transcript()}")
        cover = profile(stage)["Film"]["cover"]
        body = requests.get(f"{stage.sandbox.graph_url}{urlsplit(cover).path}", timeout=10).content
    assert body.startswith(b"\xff\xd8"), "a PNG was made a JPEG"


def test_what_telegram_does_not_give_is_said_and_the_next_file_joins_the_draft(
    tmp_path: Path,
) -> None:
    with on_stage(tmp_path, webhook=True) as stage:
        anna = connected(stage)
        stage.door("telegram/files", {"file_id": "*", "fault": "gone"})
        anna.sends("bread.jpg", caption="Fresh bread")
        anna.sees("Telegram doesn't hand out the file any more")
        stage.door("telegram/files", {"file_id": "*", "fault": "breaks", "times": 1})
        anna.sends("books.jpg")
        anna.sees("Looking at the file")
        settled(stage, anna, "Fresh bread")

        anna.sends("coffee.mp4", as_="document", caption="Film", size=25 * 1024 * 1024)
        anna.sees("Telegram gives bots files of up to 20 MB")
        stage.door("telegram/files", {"local": True})
        anna.sends("coffee.mp4", as_="video", size=25 * 1024 * 1024)
        settled(stage, anna, "Film")
