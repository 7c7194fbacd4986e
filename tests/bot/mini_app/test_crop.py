"""The part of a picture that is chosen in the Mini App: the recipe of the chat's shapes, with the
place in it."""

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

from posting import Failure, Keeper, Post, Recipe, Tab, UserTag
from tests.bot.compose.media.test_slides import failed
from tests.bot.mini_app.test_mini_app import Json, button, calls, open_to_the_world, pin, ticket_of
from tests.helpers.chat import BORIS, Chat, Stage, photo, settle
from tests.helpers.pictures import BLUE, GREEN, RED, are_near, cornered, corners, saved
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.table import each_row

SIZES = {"tall": (1080, 1920), "wide": (2400, 1000), "flat": (1080, 1350)}
PART: Json = {"x": 0.5, "y": 0.5, "zoom": 1}


def hand_out(telegram_file_id: str, to: Path) -> None:
    """Telegram's file: its name says how large the picture is."""
    to.write_bytes(saved(cornered(*SIZES[telegram_file_id.split()[0]]), "JPEG"))


@pytest.fixture
def keeper(stage: Stage) -> Keeper:
    kept = stage.keep_files(hand_out)
    open_to_the_world(stage)
    return kept


def work(stage: Stage, keeper: Keeper) -> None:
    while keeper.step("w/1"):
        pass
    stage.publish_due()


@pytest.fixture
def tall(connected: Chat, stage: Stage, keeper: Keeper) -> Chat:
    connected.sends_thing(**photo("tall", *SIZES["tall"]), caption="Fresh bread")
    work(stage, keeper)
    return connected


def the_draft(stage: Stage) -> Post:
    (post,) = listed(stage, Tab.DRAFTS)
    return stage.posting.lists.get(post.post_id)


def save(stage: Stage, **arranged: object) -> Json:
    post = the_draft(stage)
    said: Mapping[str, object] = {"ticket": ticket_of(post), "version": post.version}
    return calls(stage, "save", {**said, **arranged})


def picture(stage: Stage) -> Image.Image:
    """As Instagram would get it."""
    file = the_draft(stage).medium.file
    assert file
    data = stage.posting.hosting.served(file)
    assert data
    with Image.open(io.BytesIO(data)) as opened:
        return opened.convert("RGB")


def test_the_upper_left_of_a_photo_goes_out(tall: Chat, stage: Stage, keeper: Keeper) -> None:
    tall.taps("📐 Make it fit")
    told = button(tall, "🎯 Choose the part")
    shown = calls(stage, "open", told)
    assert (told["view"], shown["views"], shown["shape"]) == ("crop", ["pins", "crop"], None)
    media = shown["media"]
    assert isinstance(media, list)
    assert media[0]["original"] == (1080, 1920)
    part = {"x": 0.25, "y": 0.2, "zoom": 2}
    assert "saved" in save(stage, crop={"shape": "1:1", "parts": {"0": part}})
    work(stage, keeper)
    card = tall.sees("Fresh bread")
    assert "Draft" in card.text
    assert picture(stage).size == (540, 540)
    assert are_near(corners(picture(stage)), [RED] * 4), "of its four fields the first alone"
    again = calls(stage, "open", {"ticket": ticket_of(the_draft(stage))})
    media = again["media"]
    assert isinstance(media, list)
    assert (again["shape"], media[0]["part"]) == ("1:1", part)
    assert media[0]["original"] == (1080, 1920), "what is left out is still there"


@each_row(
    ("shape", "recipe"),
    [
        ("4:5", Recipe(shape="crop")),
        ("1:1", Recipe(shape="square")),
        ("1.91:1", Recipe(shape="crop", ratio=1.91)),
        ("3:4", Recipe(shape="crop", ratio=0.75)),
    ],
)
def test_it_is_the_recipe_that_the_chat_would_make(
    tall: Chat, stage: Stage, keeper: Keeper, shape: str, recipe: Recipe
) -> None:
    """4:5 is the nearest to a tall one; in the middle it is the very same."""
    save(stage, crop={"shape": shape, "parts": {"0": PART}})
    file = the_draft(stage).medium.file
    assert file
    assert file.recipe == recipe


def test_who_would_be_outside_is_named_before(tall: Chat, stage: Stage, keeper: Keeper) -> None:
    """Pins are saved first, where they are on the picture that is to be cropped."""
    pins = {"0": [pin("anna", 0.5, 0.02), pin("boris", 0.5, 0.5)]}
    crop = {"shape": "1:1", "parts": {"0": PART}}
    before = the_draft(stage)
    answer = save(stage, pins=pins, crop=crop)
    assert answer == {"error": "outside", "text": "@anna would be outside the picture."}
    assert the_draft(stage) == before, "nothing of it, not even the pins"
    assert "saved" in save(stage, pins=pins, crop=crop, without=True)
    assert the_draft(stage).medium.user_tags == (UserTag("boris", 0.5, 0.5),)


def test_all_photos_of_a_carousel_take_the_shape(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    """Of links, too, of which the bot then keeps copies; in another order at once."""
    connected.sends(" ".join(map(instagram.sample, ("bread.jpg", "books.jpg"))))
    parts = {"1": {"x": 0.1, "y": 0.9, "zoom": 1.5}}
    assert "saved" in save(stage, crop={"shape": "1.91:1", "parts": parts}, order=[1, 0])
    work(stage, keeper)
    books, bread = the_draft(stage).media
    assert books.file
    assert bread.file
    assert (books.file.recipe.x, books.file.recipe.y) == (0.1, 0.9)
    assert (bread.file.recipe.x, bread.file.recipe.y) == (0.5, 0.5)
    for medium in (books, bread):
        assert round((medium.width or 0) / (medium.height or 1), 2) == 1.91


@each_row(
    "crop",
    [
        {"shape": "3:1"},
        {"shape": "1:1", "parts": {"0": {"x": 0.5, "y": 0.5, "zoom": 0.5}}},
        {"shape": "1:1", "parts": {"0": {"x": 0.5, "y": 0.5, "zoom": 100}}},
        {"shape": "1:1", "parts": {"0": {"x": 1.5, "y": 0.5, "zoom": 1}}},
        {"shape": "1:1", "parts": {"0": {"x": 0.5, "y": 0.5}}},
        {"parts": {}},
        [],
    ],
)
def test_a_crop_that_is_none_is_not_read(
    tall: Chat, stage: Stage, keeper: Keeper, crop: object
) -> None:
    assert save(stage, crop=crop) == {"error": "unreadable"}


def test_the_tallest_shape_is_said_to_be_in_doubt(tall: Chat, stage: Stage, keeper: Keeper) -> None:
    """Meta's reference ends at 4:5, so that nobody can be sure."""
    assert "saved" in save(stage, crop={"shape": "3:4", "parts": {"0": PART}})
    work(stage, keeper)
    assert picture(stage).size == (1080, 1440)
    tall.sees("💡 The photo is 1080×1440: taller than Meta's 4:5")
    assert calls(stage, "open", {"ticket": ticket_of(the_draft(stage))})["shape"] == "3:4"


def test_a_shape_that_instagram_refuses_is_mended_on_the_card(
    tall: Chat, stage: Stage, keeper: Keeper
) -> None:
    save(stage, crop={"shape": "3:4", "parts": {"0": PART}})
    work(stage, keeper)
    failed(stage, Failure("media_ratio", 36003, 2207009, "Aspect ratio"))
    tall.sends("/posts")
    tall.taps("❌")
    tall.taps("Fresh bread")
    card = tall.sees("Instagram does not take a picture of this shape")
    assert card.buttons[:2] == ["📐 Make it fit", "🖼 Replace"]
    assert len(card.raw["reply_markup"]["inline_keyboard"]) <= 5
    tall.taps("📐 Make it fit")
    tall.taps("1")
    work(stage, keeper)
    assert the_post(stage).medium.height == 1350
    assert "🔁 Try again" in tall.sees("It has changed since it was refused").buttons


def test_photos_behind_a_video_are_cropped_to_its_shape(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    connected.sends(" ".join(map(instagram.sample, ("coffee.mp4", "books.jpg"))))
    video, _ = the_draft(stage).media
    assert video.width
    assert video.height
    shown = calls(stage, "open", {"ticket": ticket_of(the_draft(stage))})
    assert shown["views"] == ["pins", "crop", "order"]
    media = shown["media"]
    assert isinstance(media, list)
    assert shown["shape"] == "video", "it is what it is"
    before = the_draft(stage)
    save(stage, crop={"shape": "1:1", "parts": {"1": PART}})
    assert [it.url for it in the_draft(stage).media] == [it.url for it in before.media]
    part = {"x": 0.1, "y": 0.9, "zoom": 1.5}
    assert "saved" in save(stage, crop={"shape": "video", "parts": {"1": part}})
    work(stage, keeper)
    first, photo_behind = the_draft(stage).media
    assert first == before.media[0]
    assert photo_behind.file
    assert (photo_behind.file.recipe.x, photo_behind.file.recipe.y) == (0.1, 0.9)
    ratio = (photo_behind.width or 0) / (photo_behind.height or 1)
    assert ratio == pytest.approx(media[0]["ratio"], abs=0.005)


def test_a_photo_that_comes_before_the_video_gives_its_own_shape_at_once(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    """And a video that comes first its own: what is first in the order that is saved decides."""
    connected.sends(" ".join(map(instagram.sample, ("coffee.mp4", "books.jpg"))))
    video = the_draft(stage).media[0]
    assert "saved" in save(stage, crop={"shape": "1.91:1", "parts": {"1": PART}}, order=[1, 0])
    work(stage, keeper)
    first, second = the_draft(stage).media
    assert (first.width or 0) / (first.height or 1) == pytest.approx(1.91, abs=0.005)
    assert second == video
    assert "saved" in save(stage, crop={"shape": "video", "parts": {"0": PART}}, order=[1, 0])
    work(stage, keeper)
    first, second = the_draft(stage).media
    told = calls(stage, "open", {"ticket": ticket_of(the_draft(stage))})["media"]
    assert isinstance(told, list)
    assert first == video
    assert (second.width or 0) / (second.height or 1) == pytest.approx(told[0]["ratio"], abs=0.005)


def test_a_story_is_not_cropped(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("books.jpg"))
    connected.taps("🖼 Photo ▾")
    connected.taps("⭕ Story")
    assert calls(stage, "open", {"ticket": ticket_of(the_draft(stage))})["views"] == ["pins"]
    before = the_draft(stage)
    save(stage, crop={"shape": "1:1"})
    assert the_draft(stage) == before


def test_a_crop_is_undone_on_the_card_though_its_files_are_gone(
    tall: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    """The former picture is made once more of the original, which is kept until the post is out."""
    save(stage, crop={"shape": "1:1", "parts": {"0": {"x": 0.25, "y": 0.2, "zoom": 2}}})
    work(stage, keeper)
    pins = {"0": [pin("anna", 0.5, 0.5)]}
    part = {"x": 0.75, "y": 0.2, "zoom": 2}
    assert "saved" in save(
        stage, pins=pins, crop={"shape": "4:5", "parts": {"0": part}}, without=True
    )
    card = tall.sees("📐 1:1 → 4:5")
    assert "↩️ Undo" in card.buttons
    assert "🗑 Delete" not in card.buttons
    work(stage, keeper)
    assert are_near(corners(picture(stage)), [GREEN] * 4)
    instagram.later(hours=2)
    keeper.sweeper.sweep()
    assert tall.taps("↩️ Undo").text == "Undone: 📐 1:1"
    work(stage, keeper)
    assert picture(stage).size == (540, 540)
    assert are_near(corners(picture(stage)), [RED] * 4)
    assert the_draft(stage).medium.user_tags == ()
    tall.sees("📐 9:16 → 1:1")
    instagram.later(hours=2)
    keeper.sweeper.sweep()
    assert tall.taps("↩️ Undo").text == "Undone: 📐 9:16"
    work(stage, keeper)
    assert picture(stage).size == SIZES["tall"]
    assert "🗑 Delete" in tall.sees("Fresh bread").buttons


def test_a_crop_of_ten_slides_with_their_order_is_undone_at_once(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    """No post may have more than ten, so that each takes the place of the one made of it."""
    for n in range(10):
        connected.sends_thing(**photo(f"tall {n}", *SIZES["tall"]), media_group_id="7", caption="")
    settle(stage)
    work(stage, keeper)
    before = the_draft(stage)
    save(stage, crop={"shape": "1:1"}, order=[9, *range(9)])
    work(stage, keeper)
    assert {(it.width, it.height) for it in the_draft(stage).media} == {(1080, 1080)}
    connected.taps("↩️ Undo")
    work(stage, keeper)
    now = the_draft(stage).media
    assert [it.url for it in now] == [it.url for it in before.media]
    assert {(it.width, it.height) for it in now} == {SIZES["tall"]}


def test_all_that_came_with_a_crop_is_named_and_so_is_all_that_comes_back(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    """Order, crop and a pin of one visit."""
    for name in ("tall", "wide"):
        connected.sends_thing(**photo(name, *SIZES[name]), media_group_id="7", caption="")
    settle(stage)
    work(stage, keeper)
    pins = {"1": [pin("anna", 0.5, 0.5)]}
    assert "saved" in save(stage, pins=pins, order=[1, 0], crop={"shape": "1:1"}, without=True)
    assert "and also: order of the slides" in connected.sees("👤 + @anna").text
    toast = connected.taps("↩️ Undo").text
    assert "📐" in toast
    assert toast.endswith(" · 👤 – · the order of the slides")


def test_what_another_has_arranged_is_undone_by_the_author_at_once(
    connected: Chat, boris: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    """Pins, crop and order of somebody else are one line, and one way back."""
    for name in ("tall", "wide"):
        connected.sends_thing(**photo(name, *SIZES[name]), media_group_id="7", caption=name)
    settle(stage)
    work(stage, keeper)
    boris.sends("/start")
    instagram.later(minutes=10)
    before = the_draft(stage)
    said = {"ticket": ticket_of(before, BORIS), "version": before.version, "order": [1, 0]}
    arranged = {"pins": {"1": [pin("anna", 0.5, 0.5)]}, "crop": {"shape": "1:1"}}
    assert "saved" in calls(stage, "save", said | arranged, BORIS)
    work(stage, keeper)
    instagram.later(seconds=21)
    stage.publish_due()
    (line,) = [it for it in connected.messages if it.text.startswith("✏️ Борис edited")]
    assert the_draft(stage).media[0].user_tags
    connected.taps_data(
        line.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"], line.raw
    )
    now = the_draft(stage)
    assert [it.url for it in now.media] == [it.url for it in before.media]
    assert not any(it.user_tags for it in now.media)


def test_the_crop_of_a_link_is_undone_to_the_link(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    link = instagram.sample("books.jpg")
    connected.sends(f"{link} Fresh books")
    save(stage, crop={"shape": "1:1", "parts": {"0": PART}})
    work(stage, keeper)
    assert the_draft(stage).medium.file
    connected.taps("↩️ Undo")
    assert the_draft(stage).medium.url == link


def test_the_picture_to_choose_from_is_the_one_that_was_sent(
    tall: Chat, stage: Stage, keeper: Keeper
) -> None:
    save(stage, crop={"shape": "1:1", "parts": {"0": {"x": 0.75, "y": 0.2, "zoom": 2}}})
    work(stage, keeper)
    assert are_near(corners(picture(stage)), [GREEN] * 4)
    from bot.mini_app import MiniAppCalls

    said = {"ticket": ticket_of(the_draft(stage)), "medium": 0, "kind": "original"}
    app = MiniAppCalls(stage.application, stage.alarm.tell)
    answer = stage.run(app.answer(1001, "picture", said))
    assert isinstance(answer, bytes)
    with Image.open(io.BytesIO(answer)) as original:
        assert original.size[1] > original.size[0]
        assert are_near(corners(original)[:3], [RED, GREEN, BLUE])
