"""The preview: the post as Instagram will show it, in one message that is edited in place."""

import io
from pathlib import Path

import pytest
from PIL import Image

from posting import Keeper
from tests.helpers.chat import Chat, Seen, Stage, photo, settle
from tests.helpers.pictures import cornered, saved
from tests.helpers.pretend_graph import PretendInstagram

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


def previewed(person: Chat) -> Seen:
    """The one message that it is."""
    before = {seen.message_id for seen in person.messages}
    person.taps("👁 Preview")
    (seen,) = [seen for seen in person.messages if seen.message_id not in before]
    return seen


def test_the_preview_imitates_the_post_and_goes_away(
    connected: Chat, instagram: PretendInstagram
) -> None:
    caption = "Fresh <bread> & butter. " + "Every morning from seven. " * 10
    connected.sends(f"{instagram.sample('bread.jpg')}\n{caption}")
    connected.taps("📍 Place")
    connected.sends("106009999000003")
    card = connected.last.message_id
    seen = previewed(connected)
    assert seen.text.startswith(
        "sunny.bakery\n📍 106009999000003 (not checked)\n\nsunny.bakery Fresh <bread> & butter."
    )
    assert seen.raw["photo"]
    assert "… more" in seen.text
    connected.taps("Full text")
    assert connected.last.text == caption.strip()
    connected.taps("To the card")
    assert seen.message_id not in [message.message_id for message in connected.messages]
    assert card in [message.message_id for message in connected.messages]


def test_a_caption_that_no_message_holds_is_shown_whole_in_several(connected: Chat) -> None:
    """Each photo of the album came with words of its own, to be shortened."""
    words = [f"Cake {n}: " + "flour, butter, sugar, " * 40 for n in range(6)]
    for n, each in enumerate(words):
        connected.sends_photo(f"cake{n}", caption=each, media_group_id="7")
    settle(connected.stage)
    seen = previewed(connected)
    connected.taps("Full text")
    shown = [it.text for it in connected.messages if it.message_id > seen.message_id]
    assert " ".join(" ".join(shown).split()) == " ".join(" ".join(words).split())
    assert len(shown) == 2


def test_a_caption_that_is_gone_meanwhile_is_said_to_be(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\n{'Every morning from seven. ' * 10}")
    seen = previewed(connected)
    connected.taps("✏️ Caption")
    connected.taps("🧹 No caption")
    before = connected.messages
    label = seen.buttons.index("📄 Full text")
    cells = [cell for row in seen.raw["reply_markup"]["inline_keyboard"] for cell in row]
    said = connected.taps_data(cells[label]["callback_data"], seen.raw)
    assert (said.text, said.alert) == ("The post has no caption any more.", True)
    assert connected.messages == before


def test_a_short_caption_is_shown_whole_and_a_missing_one_has_no_button(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('coffee.mp4')}\nCoffee")
    connected.taps("👁 Preview")
    seen = connected.sees("sunny.bakery Coffee")
    assert seen.raw["video"], "a frame cannot be drawn here: the film itself then"
    names = ["🎬 The film", "🔳 Grid", "⬅️ To the card"]
    assert seen.buttons == names, "the whole text is there already"
    connected.sends(instagram.sample("bread.jpg"))
    connected.taps("👁 Preview")
    assert connected.last.buttons == ["🔳 Grid", "⬅️ To the card"]


def test_the_preview_without_a_caption_says_the_name_once(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.taps("👁 Preview")
    assert connected.last.text == "sunny.bakery"


def test_the_preview_has_the_collaborators_and_the_first_comment(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    for button, typed in (("🤝 Collaborators", "@anna"), ("💬 First comment", "Order <now>")):
        connected.taps("⋯ More")
        connected.taps(button)
        connected.sends(typed)
    connected.taps("👁 Preview")
    connected.sees("sunny.bakery Bread\n🤝 @anna\n💬 sunny.bakery Order <now>")


def test_each_of_a_carousel_is_shown_in_the_shape_of_the_first(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    for name in ("flat", "wide"):
        connected.attaches(**photo(name, *SIZES[name]), media_group_id="album", caption="Bread")
    stage.deliver()
    work(stage, keeper)
    settle(stage)
    seen = previewed(connected)
    assert seen.text == "sunny.bakery\n\nsunny.bakery Bread"
    assert seen.buttons == ["◀️", "1/2", "▶️", "🔳 Grid", "⬅️ To the card"]
    assert drawn(stage).size == (1080, 1350)
    connected.taps("▶️")
    assert connected.last.buttons == ["◀️", "2/2", "▶️", "🔳 Grid", "⬅️ To the card"]
    assert "✂️" not in seen.text
    assert "✂️ The edges are cut: 4:5" in connected.last.text
    assert drawn(stage).size == (1080, 1350), "the wide one is cut as the first"
    assert connected.last.message_id == seen.message_id
    connected.taps("To the card")
    assert seen.message_id not in [message.message_id for message in connected.messages]


def test_pins_are_shown_on_demand(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    connected.sends_thing(**photo("flat", *SIZES["flat"]), caption="Bread")
    work(stage, keeper)
    connected.taps("👤 People")
    connected.sends("@anna 25 75")
    connected.taps("To the card")
    seen = previewed(connected)
    connected.taps("👤 Pins")
    assert connected.last.message_id == seen.message_id, "in place"
    text = connected.sees("sunny.bakery Bread").text
    assert "👤 1\u00a0@anna" in text
    assert text.count("@anna") == 1, "with the number of the pin, not once more without"
    assert drawn(stage).getpixel((270, 1012 - 30))[2] > 200  # type: ignore[index]
    connected.taps("👤 Without pins")
    assert "👤 @anna" in connected.last.text


def test_a_photo_that_is_too_tall_for_the_feed_is_cut_as_the_feed_cuts_it(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    connected.sends_thing(**photo("tall", *SIZES["tall"]), caption="Bread")
    work(stage, keeper)
    seen = previewed(connected)
    assert "✂️ The edges are cut: 4:5" in seen.text
    assert drawn(stage).size == (1080, 1350)


def test_a_story_is_shown_in_its_screen(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    connected.sends_thing(**photo("tall", *SIZES["tall"]), caption="Bread")
    work(stage, keeper)
    connected.taps("⭕ As a story")
    seen = previewed(connected)
    assert seen.buttons == ["⬅️ To the card"]
    picture = drawn(stage)
    assert picture.size == (1080, 1920)
    above, middle = picture.getpixel((200, 100)), picture.getpixel((200, 700))
    assert sum(above) < sum(middle)  # type: ignore[arg-type]
