"""Files that are no posts, sent to the real bot: each is told with what is wrong and what to do,
its draft and its words stay, and what is good is served meanwhile."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.e2e.conftest import connected, settled
from tests.helpers.hostile_media import BREAD, COFFEE, claiming_pixels
from tests.helpers.pictures import cornered, moving_gif, png_of, saved
from tests.helpers.stage import Guest, Stage, on_stage, sample

pytestmark = pytest.mark.process

BAD = {
    "half.jpg": (BREAD[: len(BREAD) // 2], "The file ends in the middle. Send it once more."),
    "half.mp4": (COFFEE[: len(COFFEE) // 2], "The file ends in the middle. Send it once more."),
    "menu.jpg": (sample("leaflet.pdf"), "This file's type is PDF, whatever its name says. Send a"),
    "words.png": ("Привет".encode(), "I know no photo and no video in this file, whatever its"),
    "huge.png": (png_of(40_000, 40_000), "40000×40000 is too large to work on: up to 64 mega"),
    "huge.jpg": (claiming_pixels(BREAD, 40_000, 40_000), "40000×40000 is too large to work on"),
    "sound.mp4": (COFFEE.replace(b"vide", b"soun"), "There is no picture in this file."),
}


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with on_stage(tmp_path_factory.mktemp("stage"), webhook=True) as stage:
        yield stage


@pytest.fixture(scope="module")
def anna(stage: Stage) -> Guest:
    return connected(stage)


def sends(anna: Guest, name: str, data: bytes, caption: str) -> None:
    """As a file, which Telegram hands on as it is, and not right after another."""
    telegram = anna.stage.sandbox.telegram
    before = telegram.clock
    telegram.clock = lambda: before() + timedelta(seconds=5)
    anna.sends_files([(name, data, "document")], caption=caption)


def told(anna: Guest, caption: str, words: str) -> None:
    """On the card with these words of the person's."""
    anna.stage.wait_for(
        lambda: next(
            (m for m in anna.from_bot() if caption in m["text"] and words in m["text"]), None
        ),
        lambda: f"{words!r} on the card of {caption!r}, but\n{anna.transcript()}",
    )


def test_each_is_told_with_what_to_do_and_its_draft_stays(anna: Guest) -> None:
    for name, (data, words) in BAD.items():
        sends(anna, name, data, f"My {name}")
        told(anna, f"My {name}", words)
    sends(anna, "bread.jpg", BREAD, "Fresh bread")
    settled(anna.stage, anna, "Fresh bread")


def test_what_telegram_hands_out_empty_slowly_or_not_at_all(anna: Guest, stage: Stage) -> None:
    stage.door("telegram/files", {"file_id": "*", "fault": "empty"})
    sends(anna, "bread.jpg", BREAD, "Nothing in it")
    told(anna, "Nothing in it", "The file is empty: 0 bytes. Send it once more.")
    stage.door("telegram/files", {"file_id": "*", "fault": "gone"})
    sends(anna, "books.jpg", sample("books.jpg"), "Deleted there")
    told(anna, "Deleted there", "Telegram doesn't hand out the file any more. Send it once more")
    slow = {"file_id": "*", "fault": "slow", "bytes_per_second": 10_000}
    stage.door("telegram/files", slow)
    sends(anna, "sunset.jpg", sample("sunset.jpg"), "On its way")
    told(anna, "On its way", "Looking at the file")
    stage.kill_bot()
    stage.door("telegram/files", {"file_id": "*", "fault": ""})
    stage.start_bot()
    settled(stage, anna, "On its way")


def test_a_heic_under_another_name_and_a_gif_of_2000_frames_are_posts(anna: Guest) -> None:
    heic = saved(cornered(1080, 1350), "HEIF")
    sends(anna, "photo.jpg", heic, "From the telephone")
    told(anna, "From the telephone", "Converted: HEIC → JPEG")
    sends(anna, "dance.gif", moving_gif(2000), "Dance")
    anna.sees("Instagram has no GIFs")
    anna.taps("First frame")
    settled(anna.stage, anna, "Dance")
