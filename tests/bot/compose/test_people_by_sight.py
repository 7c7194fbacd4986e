"""Who is tagged on a photo is seen on it: numbered pins, on the picture as it will go out."""

import io
from pathlib import Path

import pytest
from PIL import Image

from posting import Keeper
from posting.files.source import FileDroppedError
from tests.helpers.chat import Chat, Stage, photo
from tests.helpers.pictures import cornered, saved

SIZES = {"tall": (1080, 1920), "flat": (1080, 1350)}
ACCENT = (36, 99, 235)


def hand_out(telegram_file_id: str, to: Path) -> None:
    """Telegram's file: its name says how large the picture is."""
    to.write_bytes(saved(cornered(*SIZES[telegram_file_id.split()[0]]), "JPEG"))


@pytest.fixture
def keeper(stage: Stage) -> Keeper:
    return stage.keep_files(hand_out)


def work(stage: Stage, keeper: Keeper) -> None:
    """All that can be done with files now, and people are told."""
    while keeper.step("w/1"):
        pass
    stage.publish_due()


def send(chat: Chat, name: str) -> None:
    chat.sends_thing(**photo(name, *SIZES[name]), caption="Fresh bread")


def drawn(stage: Stage) -> Image.Image:
    """The picture that the bot has drawn last."""
    with Image.open(io.BytesIO(stage.telegram.uploads[-1])) as picture:
        return picture.convert("RGB")


def test_who_is_tagged_already_is_shown_on_the_photo_with_a_number(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "flat")
    work(stage, keeper)
    connected.taps("👤 People")
    assert connected.last.raw["photo"][0]["file_id"] == "flat 1080", "nobody to be shown yet"
    connected.sends("@anna 25 75, @boris 75 25")
    connected.taps("👤 People")
    connected.sees("@anna")
    picture = drawn(stage)
    assert picture.size == (1024, 1280)
    for place in ((256, 960 - 30), (768, 320 - 30)):  # beside the number, on the disc
        assert picture.getpixel(place)[2] > 200, place  # type: ignore[index]
    connected.taps("⬅️" if "⬅️" in str(connected.last.buttons) else "Cancel")
    assert connected.last.raw["photo"][0]["file_id"] == "flat 1080", "the card shows its own"


def test_without_the_photo_words_do(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    def gone(telegram_file_id: str, to: Path) -> None:
        raise FileDroppedError

    stage.keep_files(gone)
    send(connected, "flat")
    connected.taps("👤 People")
    connected.sends("@anna 25 75")
    before = len(stage.telegram.uploads)
    connected.taps("👤 People")
    connected.sees("@anna")
    assert len(stage.telegram.uploads) == before
