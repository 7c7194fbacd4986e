"""A story in the chat: what it leaves out is kept, and is back with the kind."""

import pytest

from posting import Kind, PostState
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def photo(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    return connected


@pytest.fixture
def reel(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('coffee.mp4')}\nCoffee")
    return connected


def test_what_a_story_leaves_out_is_named_before_and_comes_back(photo: Chat, stage: Stage) -> None:
    photo.taps("📍 Place")
    photo.sends("106009999000003")
    photo.taps("🖼 Photo ▾")
    asked = photo.sees("What kind of post? Now: Photo")
    assert "⭕ Story leaves out: caption, place" in asked.text
    assert "is kept and comes back" in asked.text
    assert asked.buttons == ["• 🖼 Photo", "⭕ Story", "🎠 Carousel: add more", "⬅️ Back"]
    assert photo.taps("⭕ Story").text == "Now a story"
    card = photo.sees("⭕ Seen for 24 hours")
    assert "Fresh bread" not in card.text, "no words go out with it"
    assert "📦 Kept for another kind: caption, place" in card.text
    assert "📍 106009999000003" not in card.text
    assert "🎭 Photo → Story" in card.text
    assert card.buttons[4:] == ["👤 People", "⭕ Story ▾", "⋯ More", "↩️ Undo"]
    assert photo.taps("↩️ Undo").text == "Undone: Photo"
    card = photo.sees("📍 106009999000003")
    assert "Fresh bread" in card.text
    assert the_post(stage).kind is Kind.PHOTO


def test_a_story_whose_picture_was_replaced_by_a_slip_is_the_story_that_it_was(
    photo: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """[Undo] made a photo of the feed of it."""
    photo.taps("🖼 Photo ▾")
    photo.taps("⭕ Story")
    photo.taps("⋯ More")
    photo.taps("🖼 Replace")
    photo.sends(instagram.sample("sunset.jpg"))
    assert the_post(stage).medium.url.endswith("sunset.jpg")
    photo.taps("↩️ Undo")
    post = the_post(stage)
    assert post.medium.url.endswith("bread.jpg")
    assert post.kind is Kind.STORY


def test_people_on_a_story_need_no_spot_and_get_one_on_a_photo(photo: Chat, stage: Stage) -> None:
    photo.taps("🖼 Photo ▾")
    photo.taps("⭕ Story")
    photo.taps("👤 People")
    photo.sees("On a story a spot is optional")
    photo.sends("@anna @boris 30 75")
    photo.sees("👤 @anna @boris")
    anna, boris = the_post(stage).media[0].user_tags
    assert (anna.x, anna.y, boris.x, boris.y) == (None, None, 0.3, 0.75)
    photo.taps("⭕ Story ▾")
    photo.taps("🖼 Photo")
    photo.sees("@anna has no spot on the photo. Tap 👤 and send the name once more.")
    photo.taps("👤 People")
    photo.sends("@anna")
    assert "no spot" not in photo.sees("👤 @anna @boris").text
    assert all(tag.x is not None for tag in the_post(stage).media[0].user_tags)


def test_a_carousel_becomes_a_story_of_its_first_slide_and_is_whole_again(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    names = ("bread.jpg", "books.jpg", "coffee.mp4")
    connected.sends(" ".join(map(instagram.sample, names)) + " Come by!")
    connected.taps("🎠 Carousel ▾")
    assert "⭕ Story leaves out: slides 2–3, caption" in connected.last.text
    connected.taps("⭕ Story")
    assert the_post(stage).kind is Kind.STORY
    connected.taps("👁 Preview")
    connected.sees("A story: 24 hours, without a caption")
    connected.taps("To the card")
    connected.taps("⭕ Story ▾")
    connected.taps("🎠 Carousel")
    connected.sees("🎠 3 slides: 2 photos, 1 video")


def test_the_kind_of_a_post_that_is_being_published_stays(photo: Chat, stage: Stage) -> None:
    photo.taps("🖼 Photo ▾")
    chosen = photo.last.raw
    data = chosen["reply_markup"]["inline_keyboard"][0][1]["callback_data"]
    photo.taps("Back")
    photo.taps("🚀 Now")
    stage.publish_due()
    post = the_post(stage)
    answer = photo.taps_data(data, chosen)
    assert the_post(stage).kind is Kind.PHOTO
    assert answer.text
    assert post.state is not PostState.DRAFT


def test_the_list_shows_what_each_post_is(connected: Chat, instagram: PretendInstagram) -> None:
    bread, books = instagram.sample("bread.jpg"), instagram.sample("books.jpg")
    connected.sends(f"{bread} {books}")
    connected.sends(f"{bread} A story")
    connected.taps("🖼 Photo ▾")
    connected.taps("⭕ Story")
    connected.sends("/posts")
    connected.taps("📝")
    day, *lines = connected.last.text.splitlines()[1:]
    assert day == "Changed Tue 1 Dec"
    shown = sorted(line[4:] for line in lines)  # of one minute: in any order
    assert shown == ["⭕ A story", "🎠2 carousel · bread.jpg"]


def test_a_story_keeps_a_caption_of_any_length(photo: Chat, stage: Stage) -> None:
    photo.taps("✏️ Caption")
    photo.sends("x" * 2200)
    photo.taps("🖼 Photo ▾")
    photo.taps("⭕ Story")
    card = photo.sees("Kept for another kind: caption")
    assert "⚠️" not in card.text
    assert len(the_post(stage).caption) == 2200


def test_the_words_are_russian_for_a_russian(
    boris: Chat, connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    names = ("bread.jpg", "books.jpg", "coffee.mp4")
    boris.sends(" ".join(map(instagram.sample, names)))
    assert any("3 ссылки — одна карусель" in it.text for it in boris.messages)
    boris.sees("🎠 3 слайда: 2 фото, 1 видео")
    boris.taps("🎠 Карусель ▾")
    boris.sees("⭕ Сторис. Не войдёт: слайды 2–3")
    boris.taps("⭕ Сторис")
    boris.sees("Сохранено для другого вида: слайды 2–3")


def test_a_photo_too_tall_for_the_feed_is_offered_as_a_story(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('story.jpg')} Good morning")
    asked = connected.sees("Your caption is kept")
    assert asked.buttons == ["📐 Keep it here and make it fit", "⭕ As a story"]
    connected.taps("⭕ As a story")
    connected.sees("⭕ Seen for 24 hours")
    post = the_post(stage)
    assert (post.kind, post.caption) == (Kind.STORY, "Good morning")
    connected.taps("⭕ Story ▾")
    asked = connected.sees("🖼 Photo is not possible. The photo is 1080×1920")
    assert "🎠 Carousel is not possible. The photo is 1080×1920" in asked.text
    assert asked.buttons == ["• ⭕ Story", "⬅️ Back"]
    connected.taps("Back")
    connected.taps("⋯ More")
    connected.taps("🖼 Replace")
    connected.sends(instagram.sample("tall.jpg"))
    connected.sees("⭕ Seen for 24 hours")
    assert the_post(stage).medium.url == instagram.sample("tall.jpg")


def test_a_double_tap_makes_one_story_and_says_nothing_more(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('story.jpg')} Good morning")
    prompt = connected.last.raw
    for _ in range(2):
        connected.taps_data("us", prompt)
    assert the_post(stage).kind is Kind.STORY
    assert not any("a post begins with a direct link" in it.text for it in connected.messages)
    connected.sees("⭕ Seen for 24 hours")


def test_the_button_of_a_story_whose_link_is_forgotten_asks_for_one(connected: Chat) -> None:
    connected.sends("/help")
    connected.taps_data("us")
    connected.sees("a post begins with a photo, a video or a direct link")


def test_whom_instagram_refuses_on_a_story_is_not_taken_off_what_is_kept_for_a_carousel(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(" ".join(map(instagram.sample, ("bread.jpg", "books.jpg"))))
    for number, person in (("1", "@anna"), ("2", "@late.bird")):
        connected.taps("👤 People")
        connected.taps(number)
        connected.sends(person)
    connected.taps("🎠 Carousel ▾")
    connected.taps("⭕ Story")
    instagram.door(
        "faults", where="media", times=1, effect="error", code=100, subcode=2207040,
        message="Cannot tag users",
    )  # fmt: skip
    connected.taps("🚀 Now")
    for _ in range(5):
        stage.publish_due()
        instagram.later(seconds=5)
    connected.sends("/posts")
    connected.taps("❌")
    connected.taps("story")
    connected.taps("No people")
    story, kept = the_post(stage).media
    assert story.user_tags == ()
    assert [tag.username for tag in kept.user_tags] == ["late.bird"]


def test_an_order_about_people_while_they_are_asked_for_is_its_answer_on_one_screen(
    photo: Chat, stage: Stage
) -> None:
    photo.taps("🖼 Photo ▾")
    photo.taps("⭕ Story")
    photo.taps("👤 People")
    before = len(photo.messages)
    photo.sends("@anna on the left")
    assert the_post(stage).media[0].user_tags[0].x == 0.25
    assert len(photo.messages) == before, photo.transcript()
    photo.taps("👤 People")
    photo.sends("without people")
    assert the_post(stage).media[0].user_tags == ()
    assert len(photo.messages) == before, photo.transcript()
