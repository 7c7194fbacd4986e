"""The preview picture by picture: a carousel in the shape of its first, pins on demand, a story in
9:16."""

import io
from pathlib import Path

import pytest
from PIL import Image

from posting import Keeper
from tests.helpers.chat import Chat, Stage, photo, settle
from tests.helpers.pictures import cornered, saved

SIZES = {"flat": (1080, 1350), "wide": (1350, 1080), "tall": (1080, 1920)}


@pytest.fixture
def keeper(stage: Stage) -> Keeper:
    def hand_out(telegram_file_id: str, to: Path) -> None:
        to.write_bytes(saved(cornered(*SIZES[telegram_file_id.split()[0]]), "JPEG"))

    return stage.keep_files(hand_out)


def work(stage: Stage, keeper: Keeper) -> None:
    """All that can be done with files now, and people are told."""
    while keeper.step("w/1"):
        pass
    stage.publish_due()


def drawn(stage: Stage) -> Image.Image:
    """The picture that the bot has drawn last."""
    with Image.open(io.BytesIO(stage.telegram.uploads[-1])) as picture:
        return picture.convert("RGB")


def test_each_of_a_carousel_is_shown_in_the_shape_of_the_first(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    for name in ("flat", "wide"):
        connected.attaches(**photo(name, *SIZES[name]), media_group_id="album", caption="Bread")
    stage.deliver()
    work(stage, keeper)
    settle(stage)
    connected.taps("👁 Preview")
    connected.taps("📱 As in the app")
    seen = connected.sees("sunny.bakery Bread")
    assert seen.buttons == ["◀️", "1/2", "▶️", "⬅️ Back"]
    assert drawn(stage).size == (1080, 1350)
    connected.taps("▶️")
    assert connected.last.buttons[1] == "2/2"
    assert "✂️" not in seen.text
    assert "✂️ The edges are cut: 4:5" in connected.last.text
    assert drawn(stage).size == (1080, 1350), "the wide one is cut as the first"
    assert connected.last.message_id == seen.message_id


def test_pins_are_shown_on_demand(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    connected.sends_thing(**photo("flat", *SIZES["flat"]), caption="Bread")
    work(stage, keeper)
    connected.taps("👤 People")
    connected.sends("@anna 25 75")
    connected.taps("To the card")
    connected.taps("👁 Preview")
    connected.taps("👤 Pins")
    seen = connected.sees("sunny.bakery Bread").text
    assert "👤 1 @anna" in seen
    assert seen.count("@anna") == 1, "with the number of the pin, not once more without"
    assert drawn(stage).getpixel((270, 1012 - 30))[2] > 200  # type: ignore[index]
    connected.taps("👤 Without pins")
    assert "👤 @anna" in connected.last.text


def test_a_story_is_shown_in_its_screen(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    connected.sends_thing(**photo("tall", *SIZES["tall"]), caption="Bread")
    work(stage, keeper)
    connected.taps("⭕ As a story")
    connected.taps("👁 Preview")
    connected.taps("📱 As in the app")
    picture = drawn(stage)
    assert picture.size == (1080, 1920)
    above, middle = picture.getpixel((200, 100)), picture.getpixel((200, 700))
    assert sum(above) < sum(middle)  # type: ignore[arg-type]
