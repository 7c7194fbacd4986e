"""A person sends the photo, the video, the file or the album itself: a draft at once."""

from collections.abc import Sequence

from bot.updates.raw_update import as_update
from posting import Post, Tab
from tests.helpers.chat import Chat, Stage, document, film, photo, settle
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram


def posts(stage: Stage) -> list[Post]:
    """All drafts, in the order in which their files were sent."""
    return sorted(listed(stage, Tab.DRAFTS), key=first_message)


def first_message(post: Post) -> int:
    file = post.medium.file
    return (file and file.message_id) or 0


def files(post: Post) -> list[str]:
    return [str(medium.file and medium.file.telegram_file_id) for medium in post.media]


def test_a_captioned_photo_to_the_next_slot_takes_two_actions(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    card = connected.sees("Draft · @sunny.bakery")
    assert "Fresh bread" in card.text
    assert card.raw["photo"][0]["file_id"] == "bread 1080"
    connected.taps("⚡")
    connected.sees("🗓 Tue 1 Dec, 18:00")


def test_the_words_after_a_photo_are_its_caption(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread")
    connected.sends("Fresh bread")
    (post,) = posts(stage)
    assert post.caption == "Fresh bread"


def test_a_video_and_a_file_are_shown_as_what_they_are(connected: Chat, stage: Stage) -> None:
    connected.sends_thing(**film("oven"), caption="The oven")
    assert connected.sees("🎞 0:10").raw["video"]["file_id"] == "oven"
    connected.sends_thing(**document("bread.png", "image/png"), caption="As a file")
    assert connected.sees("As a file").raw["document"]["file_id"] == "bread.png"
    assert [post.medium.is_video for post in posts(stage)] == [True, False]


def test_a_file_without_a_type_goes_by_its_name(connected: Chat, stage: Stage) -> None:
    connected.sends_thing(**document("IMG_1.HEIC", "application/octet-stream"))
    connected.sees("Draft · @sunny.bakery")


def test_a_kill_after_the_draft_was_made_makes_no_second_one(connected: Chat, stage: Stage) -> None:
    connected.attaches(**photo("bread"), caption="Fresh bread")
    (raw,) = stage.fetch()
    update = as_update(raw, stage.application.bot)
    stage.run(stage.application.process_update(update))  # handled, and not yet marked as done
    stage.restart()
    stage.deliver()
    connected.sees("Fresh bread")
    (post,) = posts(stage)
    assert files(post) == ["bread 1080"]


# Albums


def test_an_album_is_a_carousel_in_its_order_however_it_arrives(
    connected: Chat, stage: Stage
) -> None:
    cards = len(connected.messages)
    parts = [
        stage.telegram.new_message(connected.person, {**photo(name), "media_group_id": "7"})
        for name in ("one", "two", "three")
    ]
    parts[1]["caption"] = "All of it"
    for place in (2, 0, 1):
        stage.telegram.push("message", parts[place])
    stage.deliver()
    assert len(connected.messages) == cards, "nothing is shown before all of it is here"
    settle(stage)
    card = connected.sees("All of it")
    assert "3 slides" in card.text
    assert len(connected.messages) == cards + 1
    (post,) = posts(stage)
    assert files(post) == ["one 1080", "two 1080", "three 1080"]


def test_a_file_that_comes_late_joins_its_album_and_the_card(connected: Chat, stage: Stage) -> None:
    for name in ("one", "two"):
        connected.sends_photo(name, media_group_id="7", caption=f"Word {name}")
    settle(stage)
    count = len(connected.messages)
    connected.sends_photo("three", media_group_id="7")
    settle(stage)
    assert "3 slides" in connected.sees("Word one\n\nWord two").text
    assert len(connected.messages) == count


def test_a_kill_in_the_middle_of_an_album_leaves_one_draft_with_its_card(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("one", media_group_id="7", caption="Ours")
    connected.attaches(**photo("two"), media_group_id="7")
    (raw,) = stage.fetch()
    update = as_update(raw, stage.application.bot)
    stage.run(stage.application.process_update(update))
    stage.restart()
    stage.deliver()
    (post,) = posts(stage)
    assert files(post) == ["one 1080", "two 1080"]
    stage.restart()  # and nobody is left who would show it
    instagram.later(minutes=1)
    stage.publish_due()
    connected.sees("Ours")


def test_the_same_photo_twice_in_an_album_is_taken_once(connected: Chat, stage: Stage) -> None:
    for name in ("one", "two", "one"):
        connected.sends_photo(name, media_group_id="7")
    settle(stage)
    assert any("Photo 1 of 2 was sent twice" in seen.text for seen in connected.messages)
    (post,) = posts(stage)
    assert files(post) == ["one 1080", "two 1080"]


def test_of_13_files_three_are_a_second_draft(connected: Chat, stage: Stage) -> None:
    for number in range(10):
        connected.sends_photo(f"p{number}", media_group_id="7")
    for number in range(10, 13):
        connected.sends_photo(f"p{number}", media_group_id="8")
    settle(stage)
    assert any(
        seen.text.startswith("13 files: Instagram takes 10 per carousel. The other 3 are")
        for seen in connected.messages
    )
    assert [len(post.media) for post in posts(stage)] == [10, 3]


# Photos in a row


def in_a_row(connected: Chat, stage: Stage, names: Sequence[str]) -> None:
    for name in names:
        connected.sends_photo(name, caption=f"Word {name}")
    settle(stage)


def test_photos_one_after_another_are_asked_about_and_become_one(
    connected: Chat, stage: Stage
) -> None:
    in_a_row(connected, stage, ["one", "two", "three"])
    asked = connected.sees("2 photos came right after the first. One post or separate ones?")
    assert asked.buttons == ["🎠 One carousel", "📝 Separate drafts"]
    assert len(posts(stage)) == 3, "nothing is lost while nobody answers"
    stage.restart()
    connected.taps("One carousel")
    connected.sees("Word one\n\nWord two\n\nWord three")
    (post,) = posts(stage)
    assert files(post) == ["one 1080", "two 1080", "three 1080"]


def test_the_question_counts_on_when_another_photo_comes(connected: Chat, stage: Stage) -> None:
    in_a_row(connected, stage, ["one", "two"])
    count = len(connected.messages)
    in_a_row(connected, stage, ["three"])
    connected.sees("2 photos came right after the first")
    assert len(connected.messages) == count


def test_separate_drafts_each_get_their_card(connected: Chat, stage: Stage) -> None:
    in_a_row(connected, stage, [f"p{number}" for number in range(5)])
    connected.taps("Separate drafts")
    connected.sees("and 1 more in 📝 Drafts")
    assert len(posts(stage)) == 5
    shown = [seen.text for seen in connected.messages]
    assert sum("Word p" in text for text in shown) == 4


def test_photos_with_time_between_are_not_asked_about(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("one", caption="One")
    instagram.later(seconds=3)
    connected.sends_photo("two", caption="Two")
    connected.sees("Two")
    assert len(posts(stage)) == 2


# What is open


def test_a_file_joins_the_post_that_asks_for_its_media(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("one", caption="Mine")
    connected.taps("➕ Add")
    connected.sends_photo("two")
    connected.sees("2 slides")
    connected.taps("🔢")
    connected.taps("➕ Add")
    connected.sends_photo("two")
    connected.sees("This is slide 2 of the post already")
    (post,) = posts(stage)
    assert files(post) == ["one 1080", "two 1080"]


def test_a_file_takes_the_place_of_another_one(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("one", caption="Mine")
    connected.taps("⋯ More")
    connected.taps("🖼 Replace")
    connected.sends_photo("two")
    card = connected.sees("Mine")
    assert card.raw["photo"][0]["file_id"] == "two 1080"
    (post,) = posts(stage)
    assert files(post) == ["two 1080"]


def test_an_album_joins_as_a_whole(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("one", caption="Mine")
    connected.taps("➕ Add")
    for name in ("two", "three"):
        connected.sends_photo(name, media_group_id="7")
    settle(stage)
    assert "3 slides" in connected.sees("Mine").text
    (post,) = posts(stage)
    assert files(post) == ["one 1080", "two 1080", "three 1080"]


def test_a_file_begins_another_post_while_a_question_stays_open(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("one", caption="Mine")
    instagram.later(minutes=1)
    connected.taps("📍 Place")
    connected.sends_photo("two", caption="Another")
    settle(stage)
    connected.sees("Another")
    connected.sends("106009999000003")
    assert {post.caption: post.location_id for post in posts(stage)} == {
        "Mine": "106009999000003",
        "Another": None,
    }
