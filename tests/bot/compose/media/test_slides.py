"""The media of a carousel in the chat: added, ordered, taken out, replaced, each with people and an
alt text of its own."""

from dataclasses import replace

import pytest

from media import MediaFacts
from media.inspection import MediaInspector
from posting import Failure, Kind, Post, PostState
from storage.records import Actor, PostChanges
from tests.helpers.chat import Chat, Stage, photo, settle
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram

FILES = ("bread.jpg", "coffee.mp4", "books.jpg")


def files(post: Post) -> list[str]:
    return [medium.url.rpartition("/")[2] for medium in post.media]


@pytest.fixture
def carousel(connected: Chat, instagram: PretendInstagram) -> Chat:
    """A draft of a photo, a video and a photo."""
    connected.sends(" ".join(map(instagram.sample, FILES)) + " Come by!")
    connected.sees("🎠 3 slides: 2 photos, 1 video")
    return connected


def test_the_card_of_a_carousel_has_its_slides_in_five_rows(carousel: Chat) -> None:
    card = carousel.sees("Come by!")
    assert card.buttons[4:] == [
        *("✏️ Caption", "📍 Place", "👤 People", "🎠 Carousel ▾", "🔢 Slides: 3"),
        *("⋯ More", "🗑 Delete"),
    ]
    assert len(card.raw["reply_markup"]["inline_keyboard"]) <= 5


def test_the_slides_are_listed_with_what_they_have(carousel: Chat) -> None:
    carousel.taps("🔢 Slides")
    listed = carousel.sees("3 slides: 2 photos, 1 video")
    assert "1 🖼 bread.jpg" in listed.text
    assert "2 🎬 coffee.mp4 · 0:0" in listed.text
    assert listed.buttons == ["1", "2", "3", "➕ Add", "🔀 Order", "⬅️ Back"]
    carousel.taps("Back")
    carousel.sees("Draft")


def test_a_slide_is_shown_and_the_card_has_the_first_one_again(
    carousel: Chat, instagram: PretendInstagram
) -> None:
    carousel.taps("🔢 Slides")
    carousel.taps("3")
    shown = carousel.sees("Photo 3 of 3")
    assert shown.raw["photo"][0]["file_id"] == instagram.sample("books.jpg")
    assert shown.buttons == [
        *("👤 People", "🔤 Alt text", "🖼 Replace", "🗑 Remove"),
        *("◀️", "3/3", "▶️", "⬅️ Slides"),
    ]
    carousel.taps("◀️")
    video = carousel.sees("Video 2 of 3")
    assert video.raw["video"]
    assert video.buttons[:3] == ["🎞 Cover", "🖼 Replace", "🗑 Remove"], "no people, no alt text"
    carousel.taps("🎞 Cover")
    carousel.taps("Cancel")
    carousel.sees("Video 2 of 3")
    carousel.taps("⬅️ Slides")
    carousel.taps("Back")
    card = carousel.sees("Draft")
    assert card.raw["photo"][0]["file_id"] == instagram.sample("bread.jpg")


def test_people_and_alt_text_are_those_of_the_slide(carousel: Chat, stage: Stage) -> None:
    carousel.taps("👤 People")
    assert carousel.sees("On which photo?").buttons == ["1", "3", "⬅️ Back"]
    carousel.taps("3")
    carousel.sees("Photo 3 of 3\n👤 Who is on it?")
    carousel.sends("@anna 30 75")
    card = carousel.sees("👤 @anna")
    first, _, third = the_post(stage).media
    assert (first.user_tags, [tag.username for tag in third.user_tags]) == ((), ["anna"])
    assert card
    carousel.taps("⋯ More")
    carousel.taps("🔤 Alt text")
    carousel.taps("1")
    assert carousel.last.buttons == ["⏭ Skip", "✅ Done"]
    carousel.sends("x" * 1001)
    carousel.sees("Photo 1 of 3\nAlt text: 1,001 of 1,000 characters, 1 too many")
    carousel.sends("A loaf of bread")
    following = carousel.sees("✅ Photo 1: saved\n\nPhoto 3 of 3\n🔤 What is on it")
    assert following.raw["photo"][0]["file_id"].endswith("books.jpg"), "the next one without"
    assert following.buttons == ["✅ Done"], "nothing is thrown away"
    carousel.taps("✅ Done")
    carousel.sees("🔤 alt text: 1 of 2 photos")
    carousel.taps("🔢 Slides")
    listed = carousel.last.text
    assert "1 🖼 bread.jpg · 🔤" in listed
    assert "3 🖼 books.jpg · 👤 1" in listed
    carousel.taps("3")
    carousel.sees("👤 @anna")
    carousel.taps("👤 People")
    carousel.taps("➖ @anna")
    assert the_post(stage).media[2].user_tags == ()


def test_what_is_asked_from_a_slide_leads_back_to_it_and_on_to_the_next(
    carousel: Chat, stage: Stage
) -> None:
    carousel.taps("🔢 Slides")
    carousel.taps("1")
    carousel.taps("👤 People")
    carousel.sends("@anna 30 75")
    assert "👤 @anna" in carousel.sees("Photo 1 of 3").text
    carousel.taps("🔤 Alt text")
    carousel.sends("A loaf of bread")
    carousel.sees("Photo 3 of 3\n🔤 What is on it")  # the next one without
    carousel.taps("✅ Done")
    carousel.sees("Photo 3 of 3")
    carousel.taps("◀️")
    carousel.taps("🎞 Cover")
    carousel.sends("0:02")
    assert "🎞" in carousel.sees("Video 2 of 3").text
    carousel.taps("▶️")
    carousel.taps("👤 People")
    carousel.sends("@boris\nnobody at all")
    carousel.sees("The others are saved")
    carousel.taps("⬅️ Back")
    assert "👤 @boris" in carousel.sees("Photo 3 of 3").text
    carousel.taps("👤 People")
    carousel.taps("🚫 Nobody")
    assert "@boris" not in carousel.sees("Photo 3 of 3").text
    assert the_post(stage).media[2].user_tags == ()


def test_what_is_asked_from_the_card_leads_back_to_the_card(carousel: Chat) -> None:
    carousel.taps("🔢 Slides")
    carousel.taps("1")
    carousel.taps("👤 People")
    carousel.sends("/posts")
    carousel.taps("📝")
    carousel.taps("Come by!")
    carousel.taps("👤 People")
    carousel.taps("3")
    carousel.sends("@anna 30 75")
    carousel.sees("Draft")


def test_the_order_is_tapped_and_the_last_falls_into_place(carousel: Chat, stage: Stage) -> None:
    carousel.taps("🔢 Slides")
    carousel.taps("🔀 Order")
    carousel.sees("Tap the slides in the order you want")
    carousel.taps("3")
    assert carousel.sees("New order: 3 …").buttons == ["1", "2", "✓", "↩️ Start over", "⬅️ Back"]
    carousel.taps("1")
    told = carousel.sees("new order")
    assert told.raw["photo"][0]["file_id"].endswith("books.jpg"), "the first one is shown"
    assert told.buttons[-2:] == ["↩️ Undo", "⬅️ Back"]
    carousel.taps("Back")
    assert carousel.sees("🔀 1 2 3 → 3 1 2").raw["photo"][0]["file_id"].endswith("books.jpg")
    assert files(the_post(stage)) == ["books.jpg", "bread.jpg", "coffee.mp4"]
    carousel.taps("↩️ Undo")
    assert files(the_post(stage)) == ["bread.jpg", "coffee.mp4", "books.jpg"]


@pytest.mark.parametrize(
    ("language", "named"),
    [
        ("en", "… and also: order of the slides. How it is now stands below.\n"),
        ("ru", "… а также: порядок слайдов. Как теперь — ниже.\n"),
    ],
)
def test_a_new_order_that_comes_with_other_changes_is_named(
    carousel: Chat, stage: Stage, language: str, named: str
) -> None:
    reader = stage.chat(carousel.id, language)
    reader.sends("photo 3 first, add #cosy and tag @carla on photo 1")
    card = reader.sees("# + #cosy")
    assert named in card.text
    assert files(the_post(stage)) == ["books.jpg", "bread.jpg", "coffee.mp4"]


def test_who_leaves_the_order_as_it_is_is_at_the_slides_again(carousel: Chat, stage: Stage) -> None:
    carousel.taps("🔢 Slides")
    carousel.taps("🔀 Order")
    carousel.taps("Cancel")
    assert "🔀 Order" in carousel.sees("3 slides: 2 photos, 1 video").buttons
    carousel.sends("tag @anna on photo 3")
    assert [tag.username for tag in the_post(stage).media[2].user_tags] == ["anna"]
    assert files(the_post(stage)) == list(FILES)


def test_the_order_is_typed_and_a_wrong_one_says_what_is_wrong(
    carousel: Chat, stage: Stage
) -> None:
    carousel.taps("🔢 Slides")
    carousel.taps("🔀 Order")
    carousel.sends("3 1")
    carousel.sees("Missing: 2")
    carousel.sends("3 1 4")
    carousel.sees("There are 3 slides: I don't know 4")
    carousel.sends("3 3 1")
    carousel.sees("More than once: 3")
    carousel.sends("books first")
    carousel.sees("I didn't get “books first”")
    carousel.sends("3 1 2")
    carousel.sees("Draft")
    assert files(the_post(stage)) == ["books.jpg", "bread.jpg", "coffee.mp4"]


def test_slides_are_taken_out_down_to_one_that_is_a_photo(
    carousel: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    carousel.taps("🔢 Slides")
    carousel.taps("2")
    carousel.taps("🗑 Remove")
    told = carousel.sees("Removed: Video 2 of 3")
    assert instagram.sample("coffee.mp4") in told.text
    carousel.taps("1")
    answer = carousel.taps("🗑 Remove")
    assert answer.text == "Now a photo"
    post = the_post(stage)
    assert (post.kind, files(post)) == (Kind.PHOTO, ["books.jpg"])


def test_a_slide_that_was_taken_out_comes_back_as_it_was(carousel: Chat, stage: Stage) -> None:
    carousel.taps("👤 People")
    carousel.taps("1")
    carousel.sends("@anna 30 75")
    before = the_post(stage)
    carousel.taps("🔢 Slides")
    carousel.taps("1")
    carousel.taps("🗑 Remove")
    told = carousel.sees("Removed: Photo 1 of 3")
    assert told.buttons[-2:] == ["↩️ Undo", "⬅️ Back"]
    carousel.taps("↩️ Undo")
    again = carousel.sees("Photo 1 of 3 is back")
    assert again.buttons[-1] == "⬅️ Back", "there is nothing to undo"
    assert "↩️ Undo" not in again.buttons
    assert the_post(stage).media == before.media


def test_after_another_change_a_slide_is_not_put_back(carousel: Chat, stage: Stage) -> None:
    carousel.taps("🔢 Slides")
    carousel.taps("3")
    carousel.taps("🗑 Remove")
    removed = carousel.sees("Removed: Photo 3 of 3")
    (undo,) = [
        button["callback_data"]
        for row in removed.raw["reply_markup"]["inline_keyboard"]
        for button in row
        if button["text"] == "↩️ Undo"
    ]
    carousel.taps("🔀 Order")
    carousel.sends("2 1")
    told = carousel.taps_data(undo, removed.raw)
    assert (told.text[:30], told.alert) == ("That can't be undone any more:", True)
    assert files(the_post(stage)) == ["coffee.mp4", "bread.jpg"]
    assert "↩️ Undo" not in carousel.last.buttons


def test_one_slide_is_replaced_and_keeps_its_people(
    carousel: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    carousel.taps("👤 People")
    carousel.taps("3")
    carousel.sends("@anna 30 75")
    carousel.taps("⋯ More")
    carousel.taps("🖼 Replace")
    carousel.sees("Replace which slide?")
    carousel.taps("3")
    carousel.sees("Photo 3 of 3")
    carousel.sends(instagram.sample("nothing.jpg"))
    carousel.sees("The server answered 404")
    carousel.sends(instagram.sample("sunset.jpg"))
    assert "🔢 replaced: photo 3" in carousel.sees("🎠 3 slides").text
    post = the_post(stage)
    assert files(post) == ["bread.jpg", "coffee.mp4", "sunset.jpg"]
    assert [tag.username for tag in post.media[2].user_tags] == ["anna"]


def test_cancel_where_more_is_asked_leads_back_to_the_slides(carousel: Chat) -> None:
    carousel.taps("Slides: 3")
    before = carousel.last.buttons
    carousel.taps("➕ Add")
    carousel.taps("Cancel")
    assert carousel.last.buttons == before


def test_the_only_photo_is_replaced_without_a_number(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} Fresh")
    connected.taps("⋯ More")
    connected.taps("🖼 Replace")
    connected.sends(instagram.sample("books.jpg"))
    connected.sees("🖼 photo replaced\nFresh")


def test_links_are_added_to_a_photo_and_a_bad_one_is_named(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} Fresh")
    connected.taps("➕ Add")
    connected.sees("up to 9 more")
    names = ("books.jpg", "drawing.png", "bread.jpg", "coffee.mp4")
    connected.sends(" ".join(map(instagram.sample, names)) + " and more words")
    said = connected.sees("Link 2 is left out")
    assert "this is PNG" in said.text
    assert "Link 3 is in the post already: slide 1" in said.text
    assert "The caption stays as it is" in said.text
    post = the_post(stage)
    assert (post.kind, files(post)) == (Kind.CAROUSEL, ["bread.jpg", "books.jpg", "coffee.mp4"])
    assert post.caption == "Fresh"
    connected.sends(instagram.sample("sunset.jpg"))
    connected.sees("🎠 4 slides: 3 photos, 1 video")


def test_what_does_not_fit_is_named_and_the_full_post_says_so(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    bread = instagram.sample("bread.jpg")
    connected.sends(" ".join(f"{bread}?n={n}" for n in range(9)) + " Fresh")
    connected.taps("🔢 Slides")
    connected.taps("➕ Add")
    connected.sees("there is room for 1 more")
    connected.sends(f"{bread}?n=10 {bread}?n=11 {bread}?n=12")
    told = connected.sees("Links 2, 3 did not fit: Instagram takes 10 in one post")
    assert len(the_post(stage).media) == 10
    assert told.buttons == ["🗂 To the card"], "what is added is not cancelled"
    connected.taps("To the card")
    connected.taps("🔢 Slides")
    assert "➕ Add" not in connected.last.buttons


def test_words_beside_added_links_are_the_caption_of_a_post_without_one(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.taps("➕ Add")
    connected.sends(f"{instagram.sample('books.jpg')} Come by!")
    connected.sees("Come by!")
    assert the_post(stage).caption == "Come by!"


def test_a_planned_post_takes_more_and_stays_planned(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} Fresh")
    connected.taps("⚡")
    connected.taps("✏️ Edit")
    connected.taps("➕ Add")
    connected.sends(instagram.sample("books.jpg"))
    connected.sees("🎠 2 photos")
    assert "➕ 1 photo" in connected.last.text, "what has changed"
    assert the_post(stage).state is PostState.SCHEDULED


def test_a_slide_that_somebody_else_took_out_is_not_changed(
    carousel: Chat, boris: Chat, stage: Stage
) -> None:
    carousel.taps("🔢 Slides")
    third = carousel.last.raw["reply_markup"]["inline_keyboard"][0][2]["callback_data"]
    carousel.taps("3")
    slide = carousel.last.raw
    remove = slide["reply_markup"]["inline_keyboard"][1][1]["callback_data"]
    boris.sends("/posts")
    boris.taps("📝")
    boris.taps("Come by!")
    boris.taps("🔢 Слайды: 3")
    boris.taps("3")
    boris.taps("🗑 Убрать")
    assert len(the_post(stage).media) == 2
    carousel.taps_data(remove, slide)
    assert len(the_post(stage).media) == 2, "a stale button acts no more"
    carousel.taps_data(third, slide)
    carousel.sees("2 slides")


def test_an_edited_message_of_a_carousel_changes_its_words_only(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    bread, books = instagram.sample("bread.jpg"), instagram.sample("books.jpg")
    message = connected.sends(f"{bread} {books} Come by!")
    connected.edits(message, f"{bread} {books} Come in!")
    assert the_post(stage).caption == "Come in!"
    connected.edits(message, f"{bread} {instagram.sample('sunset.jpg')} Come in!")
    post = the_post(stage)
    assert (post.caption, files(post)) == ("Come in!", ["bread.jpg", "books.jpg"])
    assert any("changes the caption only" in it.text for it in connected.messages)


def test_the_preview_is_one_message_slide_by_slide_that_goes_away(carousel: Chat) -> None:
    before = len(carousel.messages)
    carousel.taps("👁 Preview")
    seen = carousel.sees("sunny.bakery Come by!")
    assert seen.buttons[:3] == ["◀️", "1/3", "▶️"]
    carousel.taps("▶️")
    assert carousel.last.buttons[1] == "2/3"
    carousel.taps("🎬 The film")
    assert carousel.last.raw["video"]
    assert carousel.last.buttons[1] == "2/3"
    carousel.taps("◀️")
    assert carousel.last.buttons[1] == "1/3"
    assert len(carousel.messages) == before + 1
    carousel.taps("To the card")
    assert len(carousel.messages) == before


def failed(stage: Stage, failure: Failure) -> Post:
    return stage.storage.posts.change(
        the_post(stage),
        PostChanges(state=PostState.FAILED, failure=failure),
        actor=Actor(program="test"),
        what="failed",
        now=stage.posting.clock(),
    )


@pytest.mark.parametrize(("medium", "name"), [(2, "video"), (3, "photo")])
def test_a_slide_that_instagram_refuses_is_named_and_replaced(
    carousel: Chat, stage: Stage, instagram: PretendInstagram, medium: int, name: str
) -> None:
    said = "The media could not be fetched from this URI"
    failed(stage, Failure("media_unreachable", 9004, 2207052, said, medium=medium))
    carousel.sends("/posts")
    carousel.taps("❌")
    carousel.taps("Come by!")
    card = carousel.sees(f"{name.title()} {medium} of 3: Instagram could not fetch the file")
    assert card.buttons[0] == f"🖼 Replace {medium}"
    carousel.taps(f"🖼 Replace {medium}")
    carousel.sees(f"{name.title()} {medium} of 3")
    carousel.sends(instagram.sample("sunset.jpg"))
    carousel.sees("It has changed since it was refused")
    assert files(the_post(stage))[medium - 1] == "sunset.jpg"


def test_people_whom_instagram_refuses_are_taken_off_the_slide_they_are_on(
    carousel: Chat, stage: Stage
) -> None:
    for number, names in (("1", "@boris.b 10 10"), ("3", "@anna 30 75\n@boris.b 10 20")):
        carousel.taps("👤 People")
        carousel.taps(number)
        carousel.sends(names)
    said = "Invalid user tags: anna"
    failed(stage, Failure("user_tags", 110, 2207018, said, medium=3))
    carousel.sends("/posts")
    carousel.taps("❌")
    carousel.taps("Come by!")
    carousel.taps("👤 Without @anna")
    first, _, third = the_post(stage).media
    assert [tag.username for tag in first.user_tags] == ["boris.b"]
    assert [tag.username for tag in third.user_tags] == ["boris.b"]


class LongVideos(MediaInspector):
    """Finds a video of 61 seconds behind a link that says so."""

    def __init__(self, before: MediaInspector) -> None:
        self._before = before

    def inspect(self, url: str, *, in_feed: bool = True) -> MediaFacts:
        facts = self._before.inspect(url, in_feed=in_feed)
        return replace(facts, duration_ms=61_000) if url.endswith("?long") else facts


@pytest.fixture
def with_long_videos(connected: Chat, stage: Stage) -> Chat:
    stage._inspector = LongVideos(stage._inspector)
    stage.restart()
    return connected


def test_a_video_too_long_for_a_carousel_is_not_offered_to_become_one_and_takes_no_more(
    with_long_videos: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    anna = with_long_videos
    anna.sends(f"{instagram.sample('coffee.mp4')}?long\nCoffee")
    anna.taps("🎬 Reel ▾")
    asked = anna.sees("🎠 Carousel takes videos up to 60 s. ✂️ below takes the first 60 s of yours.")
    assert "✂️ 🎠 Carousel: first 60 s" in asked.buttons
    assert "🎠 Carousel: add more" not in asked.buttons
    anna.taps("Back")
    anna.taps("⋯ More")
    anna.taps("➕ Add")
    anna.sends(instagram.sample("books.jpg"))
    assert anna.sees("Slide 1: The video is 61 s long").buttons == ["✖️ Cancel"]
    post = the_post(stage)
    assert (post.kind, len(post.media)) == (Kind.REEL, 1)


def test_a_video_too_long_for_a_carousel_is_named_and_the_others_are_kept(
    with_long_videos: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    anna, long = with_long_videos, f"{instagram.sample('coffee.mp4')}?long"
    anna.sends(f"{instagram.sample('bread.jpg')} {long} {instagram.sample('books.jpg')} Come by!")
    (said,) = [it.text for it in anna.messages if "Link 2 is left out" in it.text]
    assert "The video is 61 s long; in a carousel videos last up to 60 s" in said
    assert "Slide" not in said, "it is none"
    assert files(the_post(stage)) == ["bread.jpg", "books.jpg"]
    anna.taps("🔢 Slides")
    anna.taps("➕ Add")
    anna.sends(f"{long} {instagram.sample('sunset.jpg')}")
    assert "Link 1 is left out" in anna.sees("in a carousel videos last up to 60 s").text
    anna.sees("1 is added: 3 slides now")
    assert files(the_post(stage)) == ["bread.jpg", "books.jpg", "sunset.jpg"]
    anna.sends(long)
    anna.sees(f"I can't take this link: {long}")


def test_a_video_too_long_for_a_carousel_alone_is_a_reel(
    with_long_videos: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    with_long_videos.sends(f"{instagram.sample('coffee.mp4')}?long Latte")
    assert the_post(stage).kind is Kind.REEL


@pytest.mark.parametrize("erased", [False, True])
def test_a_photo_that_was_sent_and_taken_out_comes_back_as_it_was(
    connected: Chat, stage: Stage, *, erased: bool
) -> None:
    """Though its file was erased meanwhile, as it was nobody's."""
    for name in ("one", "two", "three"):
        connected.sends_photo(name, media_group_id="7", caption="Both" if name == "one" else None)
    settle(stage)
    connected.taps("👤 People")
    connected.taps("2")
    connected.sends("@anna 30 75")
    before = the_post(stage)
    connected.taps("🔢 Slides")
    connected.taps("2")
    connected.taps("🗑 Remove")
    assert "Removed: Photo 2 of 3" in connected.last.text
    if erased and (file := before.media[1].file):
        assert stage.storage.files.erase(file)
    connected.taps("↩️ Undo")
    connected.sees("Photo 2 of 3 is back")
    after = the_post(stage)
    sent = [it.file and it.file.telegram_file_id for it in before.media]
    assert [it.file and it.file.telegram_file_id for it in after.media] == sent
    assert [it.user_tags for it in after.media] == [it.user_tags for it in before.media]
    assert (after.media == before.media) is not erased


def test_an_alt_text_is_that_of_the_slide_which_is_named_whichever_is_open(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    photos = ("bread.jpg", "sunset.jpg", "books.jpg")
    connected.sends(" ".join(map(instagram.sample, photos)) + " Come by!")
    for typed in ("alt text of photo 3: Books", "alt text of photo 1: Bread", "alt text: A sunset"):
        connected.taps("🔢 Slides")
        connected.taps("2")
        connected.sends(typed)
    assert [it.alt_text for it in the_post(stage).media] == ["Bread", "A sunset", "Books"]


@pytest.mark.parametrize("typed", ["2 delete", "2. to friday", "2 @anna"])
def test_the_number_of_a_slide_in_answer_to_the_slides_names_no_post(
    connected: Chat, stage: Stage, typed: str
) -> None:
    """“2 delete” deleted the whole post."""
    for name in ("one", "two", "three"):
        connected.sends_photo(name, media_group_id="7")
    settle(stage)
    connected.taps("Slides: 3")
    connected.sends_thing(text=typed, reply_to_message=connected.last.raw)
    post = the_post(stage)
    assert (post.state, post.publish_at, len(post.media)) == (PostState.DRAFT, None, 3)
    assert not any(medium.user_tags for medium in post.media)


def test_of_an_album_of_photos_only_those_with_something_to_say_are_listed(
    connected: Chat, stage: Stage
) -> None:
    for name in ("one", "two", "three"):
        connected.sends_thing(**photo(name), media_group_id="7")
    settle(stage)
    connected.taps("🔢 Slides: 3")
    assert "🖼" not in connected.sees("3 photos").text, "its picture shows them"
    connected.taps("2")
    connected.taps("👤 People")
    connected.sends("@anna")
    connected.taps("⬅️ Slides")
    assert connected.sees("2 🖼 👤 1").text.count("🖼") == 1
