"""The kind of a post in the chat, what a kind leaves out and gives back, what only some have."""

import pytest

from posting import Kind, Tab, Trial
from tests.helpers.chat import Chat, Stage, film
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def photo(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    return connected


@pytest.fixture
def reel(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('coffee.mp4')}\nCoffee")
    return connected


def test_a_photo_becomes_a_carousel_from_the_kinds(
    photo: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    photo.taps("🖼 Photo ▾")
    photo.taps("🎠 Carousel: add more")
    photo.sends(instagram.sample("books.jpg"))
    photo.sees("🎠 2 photos")
    assert the_post(stage).kind is Kind.CAROUSEL


def test_alt_text_of_a_photo_is_saved_shown_and_taken_away(photo: Chat, stage: Stage) -> None:
    photo.taps("⋯ More")
    photo.taps("🔤 Alt text")
    photo.sees("What is on it")
    photo.sends("x" * 1001)
    photo.sees("Alt text: 1,001 of 1,000 characters, 1 too many")
    photo.taps("✂️ Cut")
    assert the_post(stage).medium.alt_text == "x" * 1000
    photo.taps("⋯ More")
    photo.taps("🔤 Alt text")
    photo.sends("A loaf of bread")
    photo.sees("🔤 alt text")
    assert the_post(stage).medium.alt_text == "A loaf of bread"
    photo.taps("⋯ More")
    photo.taps("🔤 Alt text")
    photo.sees("A loaf of bread\n🔤 Send the new alt text. Now: 15 of 1,000 characters.")
    photo.taps("🧹 None")
    assert the_post(stage).medium.alt_text is None


@pytest.mark.parametrize(
    ("language", "hint"),
    [
        ("en", "💡 No alt text yet: ⋯ More → 🔤 Alt text"),
        ("ru", "💡 Alt-текста ещё нет: ⋯ Ещё → 🔤 Alt-текст"),
    ],
)
def test_alt_text_is_asked_for_where_it_was_written_lately(
    connected: Chat, stage: Stage, instagram: PretendInstagram, language: str, hint: str
) -> None:
    person = stage.chat(1001, language)
    person.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    assert hint not in person.last.text, "nobody else is nagged"
    person.taps("⋯")
    person.taps("🔤")
    person.sends("A loaf of bread")
    assert hint not in person.last.text
    person.taps("⚡")
    person.sends(f"{instagram.sample('books.jpg')}\nBooks")
    person.sees(hint)
    person.sends(f"{instagram.sample('coffee.mp4')}\nA reel has none")
    assert hint not in person.last.text
    instagram.later(days=31)
    person.sends(f"{instagram.sample('books.jpg')}\nMore books")
    assert hint not in person.last.text, "that was long ago"


def test_collaborators_are_named_up_to_three(photo: Chat, stage: Stage) -> None:
    photo.taps("⋯ More")
    photo.taps("🤝 Collaborators")
    photo.sees("Up to 3 Instagram names")
    photo.sends("@anna @sunny.bakery")
    photo.sees("@sunny.bakery is the account itself")
    photo.sends("@anna @boris.b @не-имя")
    assert "The others are saved" in photo.last.text
    assert the_post(stage).options.collaborators == ("anna", "boris.b")
    photo.sends("@c1 @d2")
    photo.sees("Collaborators: 4, Instagram allows 3")
    photo.sends("@c1")
    photo.sees("🤝 @anna @boris.b @c1")
    photo.taps("⋯ More")
    photo.taps("🤝 Collaborators")
    photo.sees("Invited when it is out: @anna @boris.b @c1\nSend further names: they are added")
    photo.taps("➖ @boris.b")
    assert the_post(stage).options.collaborators == ("anna", "c1")
    photo.taps("🚫 Nobody")
    assert the_post(stage).options.collaborators == ()


def test_the_first_comment_is_judged_as_instagram_would(photo: Chat, stage: Stage) -> None:
    photo.taps("⋯ More")
    photo.taps("💬 First comment")
    photo.sends("x" * 2201)
    photo.sees("First comment: 2,201 of 2,200 characters, 1 too many")
    photo.sends(" ".join(f"#tag{n}" for n in range(31)))
    photo.sees("Hashtags in the first comment: 31, Instagram allows 30")
    photo.taps("✂️ Cut")
    assert the_post(stage).options.first_comment == " ".join(f"#tag{n}" for n in range(30))
    photo.taps("⋯ More")
    photo.taps("💬 First comment")
    photo.sends("#bread #fresh")
    photo.sees("💬 First comment: 13 characters")
    assert the_post(stage).options.first_comment == "#bread #fresh"
    photo.taps("⋯ More")
    photo.taps("💬 First comment")
    photo.sees("#bread #fresh\n💬 Send the new first comment. Now: 13 of 2,200 characters.")
    photo.taps("🧹 None")
    assert the_post(stage).options.first_comment is None


def test_a_reel_has_its_options(reel: Chat, stage: Stage) -> None:
    reel.taps("⋯ More")
    reel.taps("⚙️ Reel options")
    told = reel.sees("Trial: first shown to people who don't follow you").text
    assert "“I decide”: when you share it with everyone in the Instagram app" in told
    reel.taps("☑️ In the feed too")
    reel.taps("🧪 Trial: off")
    assert the_post(stage).options.trial is Trial.BY_HAND
    reel.taps("🧪 Trial: I decide")
    assert the_post(stage).options.trial is Trial.BY_SUCCESS
    reel.taps("Back")
    card = reel.sees("Only under Reels, not on the grid")
    assert "🧪 Trial: Instagram decides" in card.text
    reel.taps("⋯ More")
    reel.taps("⚙️ Reel options")
    reel.taps("⬜ In the feed too")
    reel.taps("🧪 Trial: Instagram decides")
    options = the_post(stage).options
    assert (options.share_to_feed, options.trial) == (True, None)


def test_a_card_says_you_of_who_decides_about_a_trial(reel: Chat) -> None:
    """The button speaks as who taps it; on a card “I” would be the bot."""
    reel.taps("⋯ More")
    reel.taps("⚙️ Reel options")
    reel.taps("🧪 Trial: off")
    reel.taps("Back")
    card = reel.sees("🧪 Trial: followers see it when you share it with all in Instagram")
    assert card.text.count("🧪") == 1, "what has changed and what it is are said once"
    assert ("I decide" in card.text, "↩️ Undo" in card.buttons) == (False, True)


def test_the_sound_of_a_reel_gets_a_name(reel: Chat, stage: Stage) -> None:
    reel.taps("⋯ More")
    reel.taps("⚙️ Reel options")
    reel.taps("🎵 Sound name: original")
    reel.sends("x" * 101)
    reel.sees("Sound name: 101 of 100 characters, 1 too many")
    reel.sends("Morning  coffee")
    reel.sees("🎵 Morning coffee")
    assert the_post(stage).options.audio_name == "Morning coffee"


def test_a_cover_of_its_own_is_a_jpeg(
    reel: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    reel.taps("🎞 Cover")
    reel.taps("🖼 Own picture")
    reel.sees("direct link to a JPEG")
    reel.sends("a nice one")
    reel.sees("I don't see a picture")
    reel.sends(instagram.sample("drawing.png"))
    reel.sees("this is PNG")
    reel.sends(instagram.sample("coffee.mp4"))
    reel.sees("A cover is a photo")
    reel.sends(instagram.sample("portrait.jpg"))
    reel.sees("own cover picture")
    assert the_post(stage).options.cover_url == instagram.sample("portrait.jpg")
    reel.taps("🎞 Cover")
    reel.taps("🖼 Own picture")
    reel.taps("🎞 Take a frame")
    assert the_post(stage).options.cover_url is None
    reel.taps("⋯ More")
    reel.taps("⚙️ Reel options")
    reel.taps("🖼 Cover picture")
    reel.sees("direct link to a JPEG")


def test_what_is_no_picture_alone_is_a_draft_of_its_own_and_the_cover_waits(
    reel: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    reel.taps("🎞 Cover")
    reel.taps("🖼 Own picture")
    reel.sees("Send the picture for the cover")
    reel.sends_photo(caption="Fresh bread")
    reel.sees("This is a draft of its own: a cover is one picture without words")
    reel.sends_thing(**film("oven"))
    reel.sees("This is a draft of its own")
    reel.sends(instagram.sample("portrait.jpg"))
    covers = {post.caption: post.options.cover_url for post in listed(stage, Tab.DRAFTS)}
    assert len(covers) == 3
    assert [url for url in covers.values() if url] == [instagram.sample("portrait.jpg")]


@pytest.mark.parametrize(
    "taps",
    [
        ("⋯ More", "💬 First comment"),
        ("⋯ More", "🔤 Alt text", "1"),
        ("⋯ More", "🤝 Collaborators"),
        ("🔢 Slides", "🔀 Order"),
    ],
    ids=lambda taps: taps[1],
)
def test_the_link_of_a_photo_is_another_post_whatever_is_asked(
    taps: tuple[str, ...], connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    names = ("bread.jpg", "books.jpg")
    connected.sends(" ".join(map(instagram.sample, names)) + " Come by!")
    for label in taps:
        connected.taps(label)
    connected.sends(f"{instagram.sample('bread.jpg')} Another one")
    assert "Another one" in connected.messages[-3].text, "the question stays, below the new card"
    assert "Is it for “Come by!”?" in connected.messages[-2].text
    other, first = sorted(listed(stage, Tab.DRAFTS), key=lambda post: len(post.media))
    assert (other.kind, other.caption) == (Kind.PHOTO, "Another one")
    assert first.options.first_comment is None
    assert [medium.alt_text for medium in first.media] == [None, None]


def test_the_link_of_a_photo_is_no_name_of_a_sound(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('coffee.mp4')} Coffee")
    connected.taps("⋯ More")
    connected.taps("⚙️")
    connected.taps("🎵")
    connected.sends(f"{instagram.sample('bread.jpg')} Another one")
    assert {post.options.audio_name for post in listed(stage, Tab.DRAFTS)} == {None}
    assert len(listed(stage, Tab.DRAFTS)) == 2


def test_a_frame_of_a_slide_leaves_the_cover_that_is_kept_for_the_reel(
    reel: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    reel.taps("🎞 Cover")
    reel.taps("🖼 Own picture")
    reel.sends(instagram.sample("portrait.jpg"))
    reel.taps("🎬 Reel ▾")
    reel.taps("🎠 Carousel: add more")
    reel.sends(instagram.sample("bread.jpg"))
    assert the_post(stage).kind is Kind.CAROUSEL
    reel.sends("cover 0:01.5")
    post = the_post(stage)
    assert post.medium.thumb_offset == 1500
    assert post.options.cover_url == instagram.sample("portrait.jpg"), "kept for another kind"


@pytest.mark.parametrize(
    ("typed", "says", "language", "ways"),
    [
        ("make it a reel", "takes a video", "en", ["🎭 Other kinds", "🖼 Replace"]),
        ("make it a carousel", "Add a photo", "en", ["🎭 Other kinds", "➕ Add"]),
        ("сделай рилс", "делается из видео", "ru", ["🎭 Другие виды", "🖼 Заменить"]),
    ],
)
def test_a_kind_that_the_media_cannot_become_is_refused_with_the_ways_out(
    photo: Chat, stage: Stage, typed: str, says: str, language: str, ways: list[str]
) -> None:
    person = stage.chat(1001, language)
    person.sends(typed)
    assert person.sees(says).buttons == ways
    stage.passes(5)  # the card is drawn anew for who speaks another language now
    person.taps("🎭")
    assert "⭕" in " ".join(person.last.buttons), "what it can become, and what that leaves out"
    assert the_post(stage).kind is Kind.PHOTO


@pytest.mark.parametrize(
    ("typed", "says", "language"),
    [
        ("make it a reel", "that is a photo. Put a video first", "en"),
        ("сделай рилс", "это фото. Поставьте первым видео", "ru"),
    ],
)
def test_what_the_first_slide_cannot_become_is_said_with_what_it_can(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    typed: str,
    says: str,
    language: str,
) -> None:
    links = "\n".join(instagram.sample(it) for it in ("bread.jpg", "coffee.mp4"))
    connected.sends(f"{links}\nMorning")
    person = stage.chat(1001, language)
    person.sends(typed)
    assert "⭕" in " ".join(person.sees(says).buttons)
    assert the_post(stage).kind is Kind.CAROUSEL
