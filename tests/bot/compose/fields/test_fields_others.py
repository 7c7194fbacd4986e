"""Place, people, cover and the file itself, changed from the card."""

import pytest

from bot.runtime.states import State
from bot.screen.buttons.buttons import TakeAgain
from posting import PostState, Tab, UserTag
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def photo(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    return connected


@pytest.fixture
def video(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('coffee.mp4')}\nMorning coffee")
    return connected


def tags(stage: Stage) -> list[tuple[str, float | None, float | None]]:
    return [(tag.username, tag.x, tag.y) for tag in the_post(stage).medium.user_tags]


# Place


@pytest.mark.parametrize(
    "typed", ["106009999000003", "https://www.facebook.com/Sunny-Bakery-106009999000003"]
)
def test_a_place_is_a_page_number_or_a_link_that_holds_one(
    photo: Chat, stage: Stage, typed: str
) -> None:
    photo.taps("📍 Place")
    photo.sends(typed)
    photo.sees("📍 106009999000003")
    assert the_post(stage).location_id == "106009999000003"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("https://www.instagram.com/explore/locations/213385402/", "This is a place of Instagram"),
        ("https://facebook.com/sunnybakery", "has a name but no number"),
        ("round the corner", "doesn't let this login search for places by name"),
        ("round the corner, " * 9, "I don't see a place in this"),
        ("123", "too short for a Facebook page"),
    ],
)
def test_a_place_without_a_number_is_explained(photo: Chat, typed: str, words: str) -> None:
    photo.taps("📍 Place")
    photo.sends(typed)
    photo.sees(words)
    photo.sends("106009999000003")
    photo.sees("📍 106009999000003")


def test_a_place_can_be_taken_away(photo: Chat, stage: Stage) -> None:
    photo.taps("📍 Place")
    photo.sends("106009999000003")
    photo.taps("📍 Place")
    photo.sees("Now: 106009999000003")
    photo.taps("No place")
    assert the_post(stage).location_id is None


# People


def test_people_get_the_spots_that_were_typed_and_the_others_their_own(
    photo: Chat, stage: Stage
) -> None:
    photo.taps("👤 People")
    photo.sends("@anna 0.5 0.8\n@boris 30% 75%\n@shop_msk")
    photo.sees("👤 @anna @boris @shop_msk")
    assert tags(stage)[:2] == [("anna", 0.5, 0.8), ("boris", 0.3, 0.75)]
    name, x, y = tags(stage)[2]
    assert name == "shop_msk"
    assert x is not None
    assert y is not None
    assert 0 < x < 1
    assert 0 < y < 1


def test_who_is_named_once_more_keeps_their_spot(photo: Chat, stage: Stage) -> None:
    """Her face is there; the list is written anew because of Boris, and because of the shop."""
    photo.taps("👤 People")
    photo.sends("@anna 0.5 0.8")
    photo.taps("👤 People")
    photo.sends("@anna @boris")
    assert tags(stage)[0] == ("anna", 0.5, 0.8)
    photo.sends("tag @anna and @shop_msk")
    assert tags(stage)[0] == ("anna", 0.5, 0.8)
    assert [name for name, _, _ in tags(stage)] == ["anna", "boris", "shop_msk"]
    photo.taps("👤 People")
    photo.sends("@anna 10 20")
    assert tags(stage)[0] == ("anna", 0.1, 0.2)


def test_lines_that_make_no_sense_are_named_and_the_others_are_saved(
    photo: Chat, stage: Stage
) -> None:
    photo.taps("👤 People")
    photo.sends("@anna 30 75\n@boris 1.3 0.5\n@анна\n@carl abc\n@anna 1 1")
    said = photo.sees("Line 2: “@boris 1.3 0.5”. Numbers go from 0 to 100").text
    assert "Line 3: “@анна” is not an Instagram name" in said
    assert "Line 4: “@carl abc”" in said
    assert "Line 5: “@anna 1 1” is there twice" in said
    assert "The others are saved" in said
    assert tags(stage) == [("anna", 0.3, 0.75)]
    photo.sends("@boris 50 50")
    photo.sees("👤 @anna @boris")
    assert tags(stage) == [("anna", 0.3, 0.75), ("boris", 0.5, 0.5)]


def test_the_same_is_said_once_of_what_is_no_name(photo: Chat) -> None:
    photo.taps("👤 People")
    photo.sends("@@@!!")
    said = photo.sees("is not an Instagram name").text.splitlines()
    assert len(said) == len(set(said))


def test_the_twenty_first_person_is_one_too_many(photo: Chat, stage: Stage) -> None:
    photo.taps("👤 People")
    photo.sends(" ".join(f"@name{n}" for n in range(21)))
    refused = photo.sees("“@name20” is one too many")
    assert "20\u00a0@name19 " in refused.text, "so many are numbered"
    assert len(refused.raw["reply_markup"]["inline_keyboard"]) <= 5
    assert len(tags(stage)) == 20
    assert len({(x, y) for _, x, y in tags(stage)}) == 20, "nobody hides behind another"
    photo.sends("@one_more")
    told = photo.sees("People tagged: 21, Instagram allows 20").text
    assert "Remove somebody first, then send the name" in told
    assert len(tags(stage)) == 20
    photo.taps("To the card")
    photo.taps("👤 People")
    assert "20\u00a0@name19 " in photo.last.text
    assert len(photo.last.raw["reply_markup"]["inline_keyboard"]) <= 5
    photo.taps("▶️")
    photo.taps("◀️")
    photo.taps("◀️")
    photo.taps("➖ @name19")
    assert [name for name, _, _ in tags(stage)] == [f"name{n}" for n in range(19)]


def test_one_person_or_all_can_be_removed(photo: Chat, stage: Stage) -> None:
    photo.taps("👤 People")
    photo.sends("@anna @boris @carl")
    photo.taps("👤 People")
    photo.taps("➖ @boris")
    assert [name for name, _, _ in tags(stage)] == ["anna", "carl"]
    photo.taps("Nobody")
    assert tags(stage) == []
    card = photo.sees("Draft")
    assert card.text.count("👤") == 1, "only what was there, struck out"
    photo.taps("↩️ Undo")
    assert [name for name, _, _ in tags(stage)] == ["anna", "carl"]


def test_people_on_a_video_have_no_position(video: Chat, stage: Stage) -> None:
    video.taps("👤 People")
    video.sees("On videos people are listed without a position")
    video.sends("@anna 30 75")
    video.sends("@bob on the left, @carl сверху")
    assert tags(stage) == [("anna", None, None), ("bob", None, None), ("carl", None, None)]


# Cover


@pytest.mark.parametrize(
    ("typed", "offset"),
    [("0:01.5", 1500), ("2", 2000), ("3,5 с", 3500), ("1200ms", 1200), ("at second 3", 3000)],
)
def test_a_cover_time_is_taken_in_seconds(
    video: Chat, stage: Stage, typed: str, offset: int
) -> None:
    video.taps("🎞 Cover")
    video.sees("The video is 0:0")
    video.sends(typed)
    assert the_post(stage).medium.thumb_offset == offset


def test_a_cover_beyond_the_video_is_refused_with_its_length(video: Chat, stage: Stage) -> None:
    video.taps("🎞 Cover")
    video.sends("0:20")
    video.sees("0:06 long, 0:20 is not before its end")
    video.sends("in the middle")
    video.sees("I didn't get “in the middle”")
    assert the_post(stage).medium.thumb_offset is None
    video.sends("1")
    video.sees("cover 0:01")
    video.taps("🎞 Cover")
    video.taps("No cover")
    assert the_post(stage).medium.thumb_offset is None


# The file


def test_the_photo_is_replaced_and_everything_else_stays(
    photo: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    photo.taps("👤 People")
    photo.sends("@anna 30 75")
    photo.taps("⚡ Tue 18:00")
    photo.taps("✏️ Edit")
    photo.taps("⋯ More")
    photo.taps("🖼 Replace")
    photo.sees("Until then the old photo stays")
    photo.sends(instagram.sample("sunset.jpg"))
    card = photo.sees("Tue 1 Dec, 18:00")
    assert card.raw["photo"][0]["file_id"] == instagram.sample("sunset.jpg")
    post = the_post(stage)
    assert post.medium.image_url == instagram.sample("sunset.jpg")
    assert (post.state, post.caption) == (PostState.SCHEDULED, "Fresh bread")
    assert post.medium.user_tags == (UserTag("anna", 0.3, 0.75),)


def test_a_bad_replacement_changes_nothing_and_can_be_corrected(
    photo: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    photo.taps("⋯ More")
    photo.taps("🖼 Replace")
    photo.sends(instagram.sample("nothing.jpg"))
    assert "🔁 Check again" in photo.sees("The server answered 404").buttons
    photo.taps("Check again")
    photo.sees("The server answered 404")
    photo.sends("the other one")
    photo.sees("I don't see a link in this")
    assert the_post(stage).medium.image_url == instagram.sample("bread.jpg")
    photo.sends(f"{instagram.sample('sunset.jpg')}\nSunset bread")
    photo.sees("Sunset bread")
    assert the_post(stage).medium.image_url == instagram.sample("sunset.jpg")


def test_a_button_of_one_post_saves_no_answer_that_is_about_another(
    photo: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    first = the_post(stage)
    photo.sends(f"{instagram.sample('books.jpg')}\nNew books")
    photo.taps("⋯ More")
    photo.taps("🖼 Replace")
    photo.sends(instagram.sample("nothing.jpg"))
    photo.sees("The server answered 404")
    photo.taps_data(TakeAgain(first.post_id, first.version, State.CAPTION).pack())
    photo.sees("Fresh bread")
    assert sorted(post.caption for post in listed(stage, Tab.DRAFTS)) == [
        "Fresh bread",
        "New books",
    ]


def test_a_replacement_that_could_not_be_looked_at_can_be_used_anyway(
    photo: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    photo.taps("⋯ More")
    photo.taps("🖼 Replace")
    photo.sends(f"{instagram.sample('picky.jpg')}\nOther bread")
    said = photo.sees("The server answered me 403 instead of the file")
    assert said.buttons == ["🔁 Check again", "▶️ Use it anyway: photo", "✖️ Cancel"]
    assert the_post(stage).medium.image_url == instagram.sample("bread.jpg")
    photo.taps("Use it anyway")
    photo.sees("💡 I couldn't look at this file")
    post = the_post(stage)
    assert (post.medium.image_url, post.caption) == (instagram.sample("picky.jpg"), "Other bread")


def test_a_replacement_that_is_not_there_cannot_be_used_anyway(
    photo: Chat, instagram: PretendInstagram
) -> None:
    photo.taps("⋯ More")
    photo.taps("🖼 Replace")
    photo.sends(instagram.sample("nothing.jpg"))
    assert photo.sees("there is no file").buttons == ["🔁 Check again", "✖️ Cancel"]


def test_a_photo_becomes_a_video_and_people_lose_their_spots(
    photo: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    photo.taps("👤 People")
    photo.sends("@anna 30 75")
    photo.taps("⋯ More")
    photo.taps("🖼 Replace")
    photo.sends(instagram.sample("coffee.mp4"))
    assert photo.sees("Draft").raw["video"]
    assert tags(stage) == [("anna", None, None)]


# Things that are not text


@pytest.mark.parametrize(
    "thing",
    [
        {"sticker": {"file_id": "s", "file_unique_id": "s", "width": 1, "height": 1,
                     "is_animated": False, "is_video": False, "type": "regular"}},
        {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}},
    ],
)  # fmt: skip
def test_a_sticker_or_a_voice_message_does_not_end_the_question(
    photo: Chat, stage: Stage, thing: dict[str, object]
) -> None:
    photo.taps("📍 Place")
    photo.sends_thing(**thing)
    photo.sends("106009999000003")
    assert the_post(stage).location_id == "106009999000003"


@pytest.mark.parametrize(
    ("label", "most"), [("💬 First comment", 1100), ("🔤 Alt text", 500)], ids=["comment", "alt"]
)
def test_a_long_answer_of_emoji_is_asked_about_anew_on_the_card_itself(
    photo: Chat, label: str, most: int
) -> None:
    """Each counts twice, and a picture has room for 1,024 in its words."""
    for _ in range(2):
        photo.taps("⋯ More")
        photo.taps(label)
        photo.sends("🥖" * most)
    messages = len(photo.messages)
    photo.taps("⋯ More")
    photo.taps(label)
    assert "🥖…" in photo.last.text
    assert len(photo.messages) == messages
