"""Which slide is meant is seen: all of a carousel in one picture, numbered, wherever one of them is
asked for or arranged."""

import io
from pathlib import Path

import pytest
from PIL import Image

from posting import Keeper
from tests.helpers.chat import Chat, Stage, photo, settle
from tests.helpers.pictures import saved
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram

TALL_PLACES = ((0, 0), (364, 0), (728, 0))
WIDE_PLACES = ((0, 0), (684, 0), (342, 364))
COLOURS = {"red": (1080, 1350), "green": (1080, 1350), "blue": (1080, 540)}


@pytest.fixture
def keeper(stage: Stage) -> Keeper:
    def hand_out(telegram_file_id: str, to: Path) -> None:
        name = telegram_file_id.split()[0]
        to.write_bytes(saved(Image.new("RGB", COLOURS[name], name), "JPEG"))

    return stage.keep_files(hand_out)


@pytest.fixture
def carousel(connected: Chat, stage: Stage, keeper: Keeper) -> Chat:
    for name, size in COLOURS.items():
        connected.sends_thing(**photo(name, *size), media_group_id="7", caption="")
    settle(stage)
    connected.sends("Come by!")
    while keeper.step("w/1"):
        pass
    stage.publish_due()
    return connected


def colours(stage: Stage) -> list[str]:
    """Of the places of the sheet that was drawn last, in their order: in the shape of the first,
    which is 4:5, or 2:1 as the feed cuts it."""
    with Image.open(io.BytesIO(stage.telegram.uploads[-1])) as picture:
        sheet = picture.convert("RGB")
    corners = {(1080, 440): TALL_PLACES, (1356, 716): WIDE_PLACES}[sheet.size]
    looked = [sheet.getpixel((left + 250, top + 250)) for left, top in corners]
    names = ("red", "green", "blue")
    return [names[max(range(3), key=lambda at: pixel[at])] for pixel in looked]  # type: ignore[index]


def test_the_slides_are_seen_with_their_numbers_and_what_is_cut_much(
    carousel: Chat, stage: Stage
) -> None:
    carousel.taps("🔢 Slides")
    listed = carousel.sees("3 photos")
    assert "3 🖼" in listed.text
    assert [line for line in listed.text.splitlines() if "✂️" in line] == [
        "3 🖼 ✂️",
        "✂️ loses more than a fifth to that shape.",
    ]
    assert colours(stage) == ["red", "green", "blue"]
    carousel.taps("🔀 Order")
    carousel.taps("3")
    carousel.taps("1")
    carousel.sees("3 photos")
    assert colours(stage) == ["blue", "red", "green"]
    carousel.taps("⬅️ Back")
    assert carousel.sees("Come by!").raw["photo"][0]["file_id"].startswith("blue")


def test_on_which_photo_somebody_is_tagged_is_asked_under_all_of_them(
    carousel: Chat, stage: Stage
) -> None:
    carousel.taps("👤 People")
    asked = carousel.sees("👤 On which photo?")
    assert asked.buttons[:3] == ["1", "2", "3"]
    assert colours(stage) == ["red", "green", "blue"]
    carousel.taps("⬅️ Back")
    before = len(stage.telegram.uploads)
    carousel.sends("@anna")
    assert "photo" in carousel.last.raw
    assert len(stage.telegram.uploads) == before + 1
    carousel.taps("2")
    assert [len(medium.user_tags) for medium in the_post(stage).media] == [0, 1, 0]


def test_the_new_order_is_typed_under_all_of_them(carousel: Chat, stage: Stage) -> None:
    carousel.taps("🔢 Slides")
    carousel.taps("🔀 Order")
    assert "photo" in carousel.sees("🔀 Tap the slides in the order").raw
    carousel.sends("2 1 3")
    assert [str(it.file and it.file.telegram_file_id) for it in the_post(stage).media] == [
        "green 1080",
        "red 1080",
        "blue 1080",
    ]


def test_an_order_that_is_not_understood_is_asked_under_all_of_them_again(
    carousel: Chat, stage: Stage
) -> None:
    carousel.taps("🔢 Slides")
    carousel.taps("🔀 Order")
    carousel.sends("3 photo somewhere in front")
    asked = carousel.sees("I didn't get “3 photo somewhere in front”")
    assert "photo" in asked.raw
    assert colours(stage) == ["red", "green", "blue"]
    assert asked.buttons[:3] == ["1", "2", "3"]
    carousel.taps("3")
    carousel.taps("1")
    carousel.sees("3 photos")
    assert colours(stage) == ["blue", "red", "green"]


def test_words_that_have_no_room_under_a_picture_come_without_it(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    """A link may be longer than the words of a picture."""
    links = [f"{instagram.sample(name)}?key={'k' * 1000}" for name in ("bread.jpg", "books.jpg")]
    connected.sends(" ".join([*links, instagram.sample("sunset.jpg")]))
    connected.taps("🔢 Slides")
    connected.taps("1")
    connected.taps("🗑 Remove")
    assert links[0] in connected.sees("Removed: Photo 1").text
    assert len(the_post(stage).media) == 2
    connected.taps("↩️ Undo")
    assert [medium.url for medium in the_post(stage).media][:2] == links
