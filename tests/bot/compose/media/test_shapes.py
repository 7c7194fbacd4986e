"""A picture that the feed does not take is made to fit from its card: the sheet, the choice, the
people marked in it; and a photo by link that Instagram would refuse is kept here."""

import io
from pathlib import Path

import pytest
from PIL import Image

from posting import Actor, FileState, Keeper, Kind, Post, PostFields, Tab, UserTag
from tests.helpers.chat import ANNA, Chat, Stage, photo, settle
from tests.helpers.pictures import cornered, saved
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram

SIZES = {"tall": (1080, 1920), "wide": (2400, 1000), "flat": (1080, 1350)}


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


def only(stage: Stage) -> Post:
    (post,) = listed(stage, Tab.DRAFTS)
    return stage.posting.lists.get(post.post_id)


def send(chat: Chat, name: str, **more: object) -> None:
    chat.sends_thing(**photo(name, *SIZES[name]), caption="Fresh bread", **more)


def tag(stage: Stage, *tags: UserTag) -> Post:
    post = only(stage)
    change = stage.posting.changes.change

    return change(
        post.post_id,
        PostFields(user_tags=tags),
        seen_version=post.version,
        actor=Actor(ANNA),
    )


def test_a_tall_photo_is_cropped_from_its_card_and_can_be_planned(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "tall")
    work(stage, keeper)
    card = connected.sees("📐 Too tall for the feed (9:16): the limit is 3:4. Choose how it fits")
    assert card.buttons[:2] == ["📐 Make it fit", "⭕ As a story"]
    assert not any("⚡" in button for button in card.buttons)
    connected.taps("📐 Make it fit")
    sheet = connected.sees("📐 1080×1920. Instagram's feed takes from 4:5")
    assert "1 crop 4:5 · 2 crop 1:1 · 3 borders · 4 blurred borders" in sheet.text
    assert sheet.buttons == ["1", "2", "3", "4", "⭕ As a story", "⬅️ Back"]
    assert connected.taps("1").text == "📐 Cropped to 4:5; the original stays until the post is out"
    assert connected.sees("Fresh bread").raw["photo"][0]["file_id"] == "tall 1080"
    work(stage, keeper)
    medium = only(stage).medium
    assert (medium.width, medium.height) == (1080, 1350)
    assert medium.file
    assert medium.file.state is FileState.KEPT
    connected.taps("⚡")
    connected.sees("🗓 Tue 1 Dec, 18:00")


def test_who_wants_a_tall_photo_out_at_once_is_refused_with_the_ways_that_its_card_has(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "tall")
    work(stage, keeper)
    connected.sends("publish now")
    connected.taps("🚀 Now")
    refused = connected.sees("The photo is 1080×1920")
    assert refused.buttons == ["📐 Make it fit", "⭕ As a story", "✖️ Cancel"]
    connected.taps("📐 Make it fit")
    connected.taps("1")
    work(stage, keeper)
    connected.taps("🚀 Now")
    assert listed(stage, Tab.DRAFTS) == []


def test_a_time_that_is_typed_for_a_tall_photo_is_refused_with_the_ways_on(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "tall")
    work(stage, keeper)
    connected.sends("friday 9am")
    connected.sees("The photo is 1080×1920")
    connected.taps("⭕ As a story")
    assert only(stage).kind is Kind.STORY


def test_who_looks_for_another_kind_for_a_tall_photo_can_make_it_fit_there(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "tall")
    work(stage, keeper)
    connected.taps("🖼 Photo ▾")
    connected.sees("🎠 Carousel is not possible. The photo is 1080×1920")
    connected.taps("📐 Make it fit")
    connected.taps("1")
    work(stage, keeper)
    assert (only(stage).medium.width, only(stage).medium.height) == (1080, 1350)


def test_a_tall_photo_that_became_a_story_can_be_a_photo_again(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "tall")
    work(stage, keeper)
    connected.taps("⭕ As a story")
    connected.taps("⭕ Story ▾")
    connected.sees("🖼 Photo is not possible. The photo is 1080×1920")
    connected.taps("📐 Make it fit")
    connected.taps("1")
    work(stage, keeper)
    connected.taps("⚡")
    (post,) = listed(stage, Tab.PLANNED)
    assert (post.kind, post.caption) == (Kind.PHOTO, "Fresh bread")
    assert (post.medium.width, post.medium.height) == (1080, 1350)


def test_the_choice_can_be_changed_and_taken_back(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "tall")
    work(stage, keeper)
    connected.taps("📐 Make it fit")
    connected.taps("2")
    work(stage, keeper)
    assert (only(stage).medium.width, only(stage).medium.height) == (1080, 1080)
    connected.taps("⋯")
    connected.taps("📐 Shape")
    assert "1080×1920" in connected.last.text, "of the original"
    connected.taps("3")
    work(stage, keeper)
    assert (only(stage).medium.width, only(stage).medium.height) == (1440, 1800)
    connected.taps("⋯")
    connected.taps("📐 Shape")
    connected.taps("↩️ As it was")
    work(stage, keeper)
    connected.sees("📐 Too tall for the feed (9:16)")


def test_a_shape_is_undone_from_the_card(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    send(connected, "tall")
    work(stage, keeper)
    tag(stage, UserTag("anna", 0.5, 0.5), UserTag("boris", 0.5, 0.02))
    before = only(stage)
    connected.sends("/posts")
    connected.taps("📝")
    connected.taps("Fresh bread")
    connected.taps("📐 Make it fit")
    connected.taps("1")
    connected.taps("✅ Without the mark")
    card = connected.sees("📐 9:16 → 4:5")
    assert "👤 @boris" in card.text, "who is not in it any more"
    work(stage, keeper)
    assert connected.taps("↩️ Undo").text == "Undone: 📐 9:16 · 👤 @anna @boris"
    connected.sees("📐 Too tall for the feed (9:16)")
    assert only(stage).medium == before.medium


def test_back_changes_nothing_and_the_card_has_its_own_picture_again(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "tall")
    work(stage, keeper)
    before = only(stage)
    connected.taps("📐 Make it fit")
    assert connected.last.raw["photo"][0]["file_id"] != "tall 1080"
    connected.taps("⬅️ Back")
    assert connected.sees("Too tall").raw["photo"][0]["file_id"] == "tall 1080"
    assert only(stage) == before


def test_a_wide_photo_is_no_story_and_is_cropped_to_the_widest(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "wide")
    work(stage, keeper)
    assert (
        connected.sees("📐 Too wide for the feed (wider than 2:1)").buttons[0] == "📐 Make it fit"
    )
    assert "⭕ As a story" not in connected.last.buttons
    connected.taps("📐 Make it fit")
    assert "1 crop 1.91:1" in connected.last.text
    connected.taps("1")
    work(stage, keeper)
    assert (only(stage).medium.width, only(stage).medium.height) == (1440, 754)


def test_a_tall_photo_becomes_a_story_as_it_is(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "tall")
    work(stage, keeper)
    connected.taps("⭕ As a story")
    assert only(stage).kind is Kind.STORY
    assert (only(stage).medium.width, only(stage).medium.height) == (1080, 1920)


def test_nobody_is_cut_out_of_a_picture_without_a_word(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "tall")
    work(stage, keeper)
    tag(stage, UserTag("anna", 0.5, 0.02), UserTag("boris", 0.5, 0.5))
    connected.sends("/posts")
    connected.taps("📝")
    connected.taps("Fresh bread")
    connected.taps("📐 Make it fit")
    connected.taps("1")
    asked = connected.sees("@anna would be outside the picture")
    assert asked.buttons == ["✅ Without the mark", "⬅️ Back"]
    assert len(only(stage).medium.user_tags) == 2
    connected.taps("⬅️ Back")
    connected.taps("3")  # with borders everybody stays, and has moved
    tags = only(stage).medium.user_tags
    assert [(it.username, it.x) for it in tags] == [("anna", 0.5), ("boris", 0.5)]
    connected.taps("⋯")
    connected.taps("📐 Shape")
    connected.taps("1")
    connected.taps("✅ Without the mark")
    assert [it.username for it in only(stage).medium.user_tags] == ["boris"]


def test_one_choice_for_all_pictures_of_a_carousel(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    for name in ("tall", "wide", "flat"):
        send(connected, name, media_group_id="7")
    settle(stage)
    work(stage, keeper)
    card = connected.sees("Slide 1: 📐 Too tall for the feed (9:16)")
    assert card.buttons[0] == "📐 Make it fit"
    connected.taps("📐 Make it fit")
    assert "One choice for all photos" in connected.last.text
    assert "Photo 2 is shown, which changes most." in connected.last.text
    connected.taps("2")
    card = connected.sees("📐 1:1 · photos 1, 2, 3")
    assert "→" not in card.text, "they were of three shapes before"
    work(stage, keeper)
    media = only(stage).media
    assert [medium.width == medium.height for medium in media] == [True] * 3
    assert [m.file and m.file.telegram_file_id for m in media] == [
        "tall 1080",
        "wide 2400",
        "flat 1080",
    ]


def test_what_is_wrong_with_two_slides_alike_is_one_line_that_names_both(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    """On the card, and where it is refused."""
    for name in ("tall", "flat", "tall again", "wide"):
        size = SIZES[name.split()[0]]
        connected.sends_thing(**photo(name, *size), caption="Bread", media_group_id="7")
    settle(stage)
    work(stage, keeper)
    card = connected.sees("• Slides 1, 3: 📐 Too tall for the feed (9:16)")
    assert card.text.count("Too tall") == 1
    assert "• Slide 4: 📐 Too wide" in card.text
    connected.sends("tomorrow 9:30")
    refused = connected.sees("Slides 1, 3: The photo is 1080×1920.")
    assert refused.text.count("1080×1920") == 1


def test_what_cannot_be_fetched_is_said_and_changes_nothing(connected: Chat, stage: Stage) -> None:
    def gone(telegram_file_id: str, to: Path) -> None:
        raise OSError("no disk")

    stage.keep_files(gone)
    send(connected, "tall")
    before = only(stage)
    assert "can't be fetched or drawn just now" in connected.taps("📐 Make it fit").text
    connected.sees("Too tall")
    assert only(stage) == before


@pytest.mark.parametrize("sample", ["drawing.png", "drawing.webp"])
def test_a_photo_by_link_that_is_no_jpeg_is_kept_here_as_one(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper, sample: str
) -> None:
    connected.sends(f"{instagram.sample(sample)}\nA drawing")
    assert "📐 Keep it here and make it fit" in connected.sees("JPEG only").buttons
    connected.taps("📐 Keep it here")
    work(stage, keeper)
    post = only(stage)
    assert post.caption == "A drawing"
    assert post.medium.file
    assert (post.medium.file.state, post.medium.file.content_type) == (
        FileState.KEPT,
        "image/jpeg",
    )


def test_a_tall_photo_by_link_is_kept_here_and_made_to_fit(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    connected.sends(f"{instagram.sample('tall.jpg')}\nA tower")
    connected.taps("📐 Keep it here")
    work(stage, keeper)
    connected.taps("📐 Make it fit")
    connected.taps("4")
    work(stage, keeper)
    width, height = only(stage).medium.width or 0, only(stage).medium.height or 1
    assert round(width / height, 2) == 0.8
    connected.taps("⚡")
    connected.sees("🗓 Tue 1 Dec, 18:00")


def test_without_an_address_the_draft_says_what_is_missing(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.public_url = None
    stage.restart()
    keeper = stage.keep_files(hand_out)
    connected.sends(f"{instagram.sample('drawing.png')}\nA drawing")
    connected.taps("📐 Keep it here")
    work(stage, keeper)
    assert "❓ How to set it up" in connected.last.buttons


def test_who_posts_it_by_hand_gets_the_picture_in_the_chosen_shape(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    """Telegram was given it with the card, and shows it again by its own id."""
    send(connected, "tall")
    work(stage, keeper)
    connected.taps("📐 Make it fit")
    connected.taps("2")
    work(stage, keeper)
    shown = connected.sees("Fresh bread").raw["photo"][0]["file_id"]
    connected.taps("⋯")
    connected.taps("✋ I post it myself")
    connected.taps("🚀 Now")
    stage.publish_due()
    stage.telegram.calls.clear()
    instagram.later(seconds=15)
    stage.publish_due()
    connected.sees("To be posted by hand")
    (sent,) = [given["photo"] for name, given in stage.telegram.calls if name == "sendPhoto"]
    assert sent == shown != "tall 1080"
    assert Image.open(io.BytesIO(stage.telegram.uploads[-1])).size == (1080, 1080)


LEFT_OUT = {
    "en": ("Link 2", "📐 Keep it here and make it fit"),
    "ru": ("Ссылка 2", "📐 Взять копию 1 фото и вписать"),
}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_one_photo_among_several_links_that_is_no_jpeg_is_kept_here_in_its_place(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper, language: str
) -> None:
    named, keep = LEFT_OUT[language]
    if language == "ru":
        connected.sends("/settings")
        connected.taps("🌐")
    bread, drawing, books = (
        instagram.sample(name) for name in ("bread.jpg", "drawing.png", "books.jpg")
    )
    connected.sends(f"{bread}\n{drawing}\n{books}\nOf this week")
    said = next(it for it in connected.messages if named in it.text)
    assert keep in said.buttons
    assert len(only(stage).media) == 2
    connected.taps(keep)
    work(stage, keeper)
    post = only(stage)
    assert post.caption == "Of this week"
    first, second, third = post.media
    assert (first.url, third.url) == (bread, books)
    assert second.file
    assert (second.file.state, second.file.content_type) == (FileState.KEPT, "image/jpeg")
    assert all(keep not in it.buttons for it in connected.messages)


def test_a_photo_with_words_of_its_own_that_is_kept_here_becomes_its_own_draft(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    bread, drawing = instagram.sample("bread.jpg"), instagram.sample("drawing.png")
    connected.sends(f"{bread}\nBread of today\n\n{drawing}\nA drawing of it")
    connected.taps("📐 Keep it here")
    work(stage, keeper)
    drafts = {post.caption: post for post in listed(stage, Tab.DRAFTS)}
    assert set(drafts) == {"Bread of today", "A drawing of it"}
    file = drafts["A drawing of it"].medium.file
    assert file
    assert (file.state, file.content_type) == (FileState.KEPT, "image/jpeg")


def test_a_single_good_link_becomes_a_carousel_with_the_one_that_is_kept_here(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    tall, bread = instagram.sample("tall.jpg"), instagram.sample("bread.jpg")
    connected.sends(f"{tall} {bread}")
    connected.taps("📐 Keep it here")
    work(stage, keeper)
    first, second = only(stage).media
    assert first.file
    assert second.url == bread
    assert "📐 Make it fit" in connected.last.buttons


@pytest.mark.parametrize("language", ["en", "ru"])
def test_photos_that_are_added_by_link_and_do_not_fit_are_kept_here_in_their_places(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper, language: str
) -> None:
    keep = {"en": "📐 Keep 2 here and make them fit", "ru": "📐 Взять копии 2 фото и вписать"}
    if language == "ru":
        connected.sends("/settings")
        connected.taps("🌐")
    bread, drawing, books, tall = (
        instagram.sample(name) for name in ("bread.jpg", "drawing.png", "books.jpg", "tall.jpg")
    )
    connected.sends(f"{bread}\nOf this week")
    connected.taps("➕")
    connected.sends(f"{drawing} {books} {tall}")
    assert [it.url for it in only(stage).media] == [bread, books]
    connected.taps(keep[language])
    work(stage, keeper)
    first, second, third, fourth = only(stage).media
    assert (first.url, third.url) == (bread, books)
    assert [it.file and it.file.link for it in (second, fourth)] == [drawing, tall]
    assert all(keep[language] not in it.buttons for it in connected.messages)


@pytest.mark.parametrize(
    ("language", "said", "way"),
    [
        ("en", "To be sure, crop it to 4:5: ⋯ More → 📐 Shape", ["⋯ More", "📐 Shape"]),
        ("ru", "Для надёжности обрежьте до 4:5: ⋯ Ещё → 📐 Формат", ["⋯ Ещё", "📐 Формат"]),
    ],
)
def test_a_tall_photo_by_link_is_cropped_where_its_card_says(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    keeper: Keeper,
    language: str,
    said: str,
    way: list[str],
) -> None:
    anna = stage.chat(connected.id, language)
    anna.sends(f"{instagram.sample('portrait.jpg')} Tall")
    assert said in anna.last.text
    for button in [*way, "1"]:
        anna.taps(button)
    work(stage, keeper)
    width, height = only(stage).medium.width or 0, only(stage).medium.height or 1
    assert round(width / height, 2) == 0.8
    assert said not in anna.last.text


@pytest.mark.parametrize(
    ("language", "said", "way"),
    [
        ("en", "crop it to 4:5: ✏️ Edit → ⋯ More → 📐 Shape", ["✏️ Edit", "⋯ More", "📐 Shape"]),
        (
            "ru",
            "обрежьте до 4:5: ✏️ Изменить → ⋯ Ещё → 📐 Формат",
            ["✏️ Изменить", "⋯ Ещё", "📐 Формат"],
        ),
    ],
)
def test_the_card_of_a_planned_post_says_its_own_way_to_the_shape(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    language: str,
    said: str,
    way: list[str],
) -> None:
    anna = stage.chat(connected.id, language)
    anna.sends(f"{instagram.sample('portrait.jpg')} Tall")
    anna.taps("⚡")
    assert said in anna.last.text
    for button in way:
        anna.taps(button)
    assert "4:5" in anna.last.text


def test_the_card_of_a_post_that_is_about_to_go_out_gives_no_advice_that_nobody_can_follow(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('portrait.jpg')} Tall")
    assert "💡" in connected.last.text
    connected.taps("🚀 Now")
    assert connected.sees("in a few seconds").buttons == ["✋ Stop"]
    assert "💡" not in connected.last.text
    connected.taps("✋ Stop")
    assert "💡" in connected.last.text


@pytest.mark.parametrize(
    ("language", "said", "button"),
    [
        ("en", "📐 makes a JPEG of it", "📐 Keep it here and make it fit"),
        ("ru", "📐 сделает из него JPEG", "📐"),
    ],
)
def test_what_a_button_below_mends_is_said_by_that_button(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    language: str,
    said: str,
    button: str,
) -> None:
    anna = stage.chat(connected.id, language)
    anna.sends(instagram.sample("drawing.png"))
    assert any(it.startswith(button) for it in anna.sees(said).buttons)
    both = [instagram.sample("drawing.png"), instagram.sample("bread.jpg")]
    anna.sends("\n".join(both))
    assert any(said in it.text for it in anna.messages[-3:])
