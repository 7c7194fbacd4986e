"""A person sends the photo, the video, the file or the album itself: a draft at once."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.updates.raw_update import as_update
from posting import FileNote, FileState, Kind, Post, Tab
from posting.files.source import FileDroppedError
from tests.helpers.chat import Chat, Stage, document, film, photo, settle
from tests.helpers.pictures import cornered, saved
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, INSTAGRAM_TOKEN, PretendInstagram


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


def test_a_video_and_a_file_are_shown_as_what_they_are(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_thing(**film("oven"), caption="The oven")
    assert connected.sees("🎞 0:10").raw["video"]["file_id"] == "oven"
    instagram.later(seconds=3)
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
    assert "3 photos" in card.text
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
    assert "3 photos" in connected.sees("Word one\n\nWord two").text
    assert len(connected.messages) == count


def test_a_file_that_comes_late_leaves_the_way_back_from_what_was_changed_before(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    for name in ("one", "two"):
        connected.sends_photo(name, media_group_id="7", caption="Ours" if name == "one" else "")
    settle(stage)
    connected.sends("tomorrow 12:00")
    connected.sends("add #bread")
    connected.sends_photo("three", media_group_id="7")
    settle(stage)
    connected.taps("↩️ Undo")
    assert connected.sees("Ours").text.count("#bread") == 0
    (post,) = listed(stage, Tab.PLANNED)
    assert files(post) == ["one 1080", "two 1080", "three 1080"]
    instagram.later(seconds=5)
    connected.taps("↩️ Undo")
    (post,) = posts(stage)
    assert (post.caption, len(post.media)) == ("Ours", 3), "so do those before it"


@pytest.mark.parametrize("order", ["add #bread", "2 first"])
def test_what_a_file_that_comes_late_has_changed_is_not_undone_with_it(
    connected: Chat, stage: Stage, order: str
) -> None:
    """It brings words, or the order was another one."""
    for name in ("one", "two"):
        connected.sends_photo(name, media_group_id="7", caption="Ours" if name == "one" else "")
    settle(stage)
    connected.sends(order)
    connected.sends_photo("three", media_group_id="7", caption="Yours")
    settle(stage)
    assert "↩️ Undo" not in connected.sees("Yours").buttons


def test_a_row_that_becomes_a_carousel_leaves_the_way_back_from_what_was_changed_before(
    connected: Chat, stage: Stage
) -> None:
    for name in ("one", "two"):
        connected.sends_photo(name, caption="Ours" if name == "one" else "")
    settle(stage)
    one, two = posts(stage)
    card = next(it.raw for it in connected.messages if it.text.startswith("📝"))
    connected.sends_thing(text="add #bread", reply_to_message=card)
    connected.taps("One carousel")
    connected.taps("↩️ Undo")
    (post,) = posts(stage)
    assert (post.caption, files(post)) == ("Ours", [*files(one), *files(two)])


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


def test_a_part_that_is_handled_again_after_a_kill_is_not_told_to_be_there_twice(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("one", media_group_id="7", caption="Ours")
    connected.attaches(**photo("two"), media_group_id="7")
    (raw,) = stage.fetch()
    stage.run(stage.application.process_update(as_update(raw, stage.application.bot)))
    stage.restart()
    stage.deliver()
    settle(stage)
    assert "2 photos" in connected.sees("Ours").text
    assert not any("twice" in seen.text for seen in connected.messages)


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


def test_a_time_under_a_photo_of_a_row_is_asked_about_and_is_no_words_of_the_carousel(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("one", caption="Fresh bread")
    connected.sends_photo("two", caption="friday 9am")
    settle(stage)
    connected.taps("One carousel")
    connected.sees("“friday 9am”: when to post it, or its caption?")
    (post,) = posts(stage)
    assert (post.caption, files(post)) == ("Fresh bread", ["one 1080", "two 1080"])
    connected.taps("Fri 4 Dec, 09:00")
    assert posts(stage) == []
    connected.sees("Fresh bread")


def test_a_time_under_a_photo_that_stays_by_itself_is_asked_about(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("one", caption="Fresh bread")
    connected.sends_photo("two", caption="friday 9am")
    settle(stage)
    connected.taps("Separate drafts")
    connected.sees("“friday 9am”: when to post it, or its caption?")
    assert [post.caption for post in posts(stage)] == ["Fresh bread", ""]


def test_a_row_is_asked_about_although_what_was_open_is_left_meanwhile(
    connected: Chat, stage: Stage
) -> None:
    for name in ("one", "two"):
        connected.sends_photo(name, caption=f"Word {name}")
    connected.sends("/cancel")
    settle(stage)
    connected.sees("Another photo came right after the first")
    connected.taps("One carousel")
    assert files(posts(stage)[0]) == ["one 1080", "two 1080"]


def test_a_row_that_is_one_post_already_is_not_asked_about_again(
    connected: Chat, stage: Stage
) -> None:
    in_a_row(connected, stage, ["one", "two"])
    connected.sends_photo("three", caption="Word three")
    connected.taps("One carousel")
    count = len(connected.messages)
    settle(stage)
    assert len(connected.messages) == count
    assert files(posts(stage)[0]) == ["one 1080", "two 1080", "three 1080"]


def gif(name: str) -> dict[str, Any]:
    file = film(name)["video"]
    return {"animation": file, "document": file}


def sends_each(connected: Chat, stage: Stage, *things: dict[str, Any]) -> None:
    for thing in things:
        connected.sends_thing(**thing)
    settle(stage)


def test_a_video_among_photos_in_a_row_is_one_of_them(connected: Chat, stage: Stage) -> None:
    sends_each(connected, stage, photo("one"), film("oven"), photo("three"))
    connected.sees("2 files came right after the first. One post or separate ones?")
    connected.taps("One carousel")
    connected.sees("🎠 3 slides")
    (post,) = posts(stage)
    assert (post.kind, files(post)) == (Kind.CAROUSEL, ["one 1080", "oven", "three 1080"])


def test_a_row_may_begin_with_a_video_and_what_is_wrong_with_one_is_told(
    connected: Chat, stage: Stage
) -> None:
    sends_each(connected, stage, film("oven"), photo("two"), film("large", size=25_000_000))
    asked = connected.sees("2 files came right after the first").text
    assert "⚠️ Video 3: Telegram gives bots files of up to 20 MB" in asked
    connected.taps("Separate drafts")
    assert "up to 20 MB" in connected.sees("Fix before publishing").text
    assert [post.kind for post in posts(stage)] == [Kind.REEL, Kind.PHOTO, Kind.REEL]


def test_videos_alone_are_a_reel_each_and_nobody_is_asked(connected: Chat, stage: Stage) -> None:
    sends_each(connected, stage, film("oven"), film("bread"))
    assert not any("right after" in seen.text for seen in connected.messages)
    assert sum("🎞 0:10" in seen.text for seen in connected.messages) == 2


@pytest.mark.parametrize(
    "between",
    [film("talk", seconds=70), photo("of an album") | {"media_group_id": "7"}, gif("dance")],
    ids=["longer than a carousel takes", "an album", "a GIF"],
)
def test_what_no_carousel_can_have_ends_a_row(
    connected: Chat, stage: Stage, between: dict[str, Any]
) -> None:
    sends_each(connected, stage, photo("one"), between, photo("three"))
    assert not any("right after" in seen.text for seen in connected.messages)
    assert len(posts(stage)) == 3
    sends_each(connected, stage, photo("four"))
    connected.sees("Another photo came right after the first. One post or two?")


def test_separate_drafts_each_get_their_card(connected: Chat, stage: Stage) -> None:
    in_a_row(connected, stage, [f"p{number}" for number in range(5)])
    connected.taps("Separate drafts")
    connected.sees("and 1 more in 📝 Drafts")
    assert len(posts(stage)) == 5
    shown = [seen.text for seen in connected.messages]
    assert sum("Word p" in text for text in shown) == 4


def test_what_cannot_be_used_of_a_row_is_told_with_the_question(
    connected: Chat, stage: Stage
) -> None:
    """Which one, and why: without a card of its own nothing else would say so before the answer."""
    connected.sends_photo("one")
    connected.sends_thing(**document("two.jpg", "image/jpeg"))
    connected.sends_thing(**photo("three", 2560, 800))
    worked_on(stage, state=FileState.KEPT, next_try_at=None)
    dropped = FileNote("file_dropped")
    worked_on(stage, state=FileState.REFUSED, failure=dropped, next_try_at=None)
    settle(stage)
    asked = connected.sees("2 photos came right after the first").text
    assert "⚠️ Photo 2: Telegram doesn't hand out the file any more" in asked
    assert "⚠️ Photo 3: The photo is 2560×800. Instagram's feed takes" in asked


def test_what_turns_out_not_to_be_usable_after_the_question_is_told_at_once_with_its_card(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    def hand_out(telegram_file_id: str, to: Path) -> None:
        if telegram_file_id == "two 1080":
            raise FileDroppedError
        to.write_bytes(saved(cornered(), "JPEG"))

    keeper = stage.keep_files(hand_out)
    in_a_row(connected, stage, ["one", "two", "three"])
    connected.sees("2 photos came right after the first")
    while keeper.step("w/1"):
        pass
    instagram.later(seconds=11)
    stage.publish_due()
    card = connected.sees("Telegram doesn't hand out the file any more")
    assert card.raw["photo"][0]["file_id"] == "two 1080", "it is seen which one that is"
    assert "🖼 Replace" in card.buttons
    instagram.later(minutes=1)
    stage.publish_due()
    assert sum("doesn't hand out" in seen.text for seen in connected.messages) == 1
    connected.taps("One carousel")
    connected.sees("Word one\n\nWord two\n\nWord three")


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
    connected.sees("2 photos")
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
    assert "3 photos" in connected.sees("Mine").text
    (post,) = posts(stage)
    assert files(post) == ["one 1080", "two 1080", "three 1080"]


def test_a_file_begins_another_post_while_a_question_stays_open(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("one", caption="Mine")
    instagram.later(minutes=1)
    connected.taps("📍 Place")
    connected.sends_photo("two", caption="Another")
    connected.sees("This is a draft of its own. Is it for “Mine”?")
    settle(stage)
    connected.sends("106009999000003")
    assert {post.caption: post.location_id for post in posts(stage)} == {
        "Mine": "106009999000003",
        "Another": None,
    }


def test_what_is_asked_is_asked_below_the_card_that_came_meanwhile(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """With the name of its post: what is typed goes where it is seen to go."""
    connected.sends_photo("one", caption="Mine")
    instagram.later(minutes=1)
    connected.taps("✏️ Caption")
    connected.sends_photo("two")
    settle(stage)
    *_, card, question = connected.messages
    assert "No caption yet" in card.text
    assert question.text.startswith("Mine\n")
    assert "Send the new caption" in question.text
    assert "✖️ Cancel" in question.buttons
    assert sum("Send the new caption" in seen.text for seen in connected.messages) == 1
    connected.sends("Summer menu")
    assert [post.caption for post in posts(stage)] == ["Summer menu", ""]


def test_below_an_album_and_below_what_is_asked_about_photos_in_a_row_it_is_asked_once(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("one", caption="Mine")
    instagram.later(minutes=1)
    connected.taps("📍 Place")
    for name in ("two", "three"):
        connected.sends_photo(name, media_group_id="7")
    settle(stage)
    *_, card, question = connected.messages
    assert "2 photos" in card.text
    assert "📍" in question.text
    assert "Mine" in question.text
    instagram.later(minutes=1)
    for name in ("four", "five"):
        connected.sends_photo(name)
    settle(stage)
    *_, row, question = connected.messages
    assert "One post or two?" in row.text
    assert "📍" in question.text
    assert "Mine" in question.text
    assert sum("✖️ Cancel" in seen.buttons for seen in connected.messages) == 1


def test_what_is_answered_before_the_card_is_there_is_not_asked_again(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("one", caption="Mine")
    instagram.later(minutes=1)
    connected.taps("✏️ Caption")
    connected.sends_photo("two", caption="Another")
    connected.sends("Summer menu")
    settle(stage)
    connected.sees("Another")
    assert not any("Send the new caption" in seen.text for seen in connected.messages)
    assert [post.caption for post in posts(stage)] == ["Summer menu", "Another"]


# What cannot be taken as it is


def test_a_gif_is_asked_about_and_is_a_draft_meanwhile(connected: Chat, stage: Stage) -> None:
    gif = film("dance")["video"]
    for answer, is_video in (("As a reel", True), ("First frame", False)):
        connected.sends_thing(animation=gif, document=gif, caption=answer)
        asked = connected.sees("Instagram has no GIFs. As a reel, or its first frame as a photo?")
        assert asked.buttons == ["🎬 As a reel", "🖼 First frame"]
        connected.taps(answer)
        connected.sees("Draft · @sunny.bakery")
        (post,) = [post for post in posts(stage) if post.caption == answer]
        assert post.medium.is_video is is_video
        assert post.medium.file
        assert post.medium.file.recipe.first_frame is not is_video


def test_a_gif_that_came_as_a_file_becomes_the_reel_that_was_asked_for(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_thing(**document("dance.gif", "image/gif", 14_000), caption="Dance")
    connected.sees("Instagram has no GIFs")
    connected.taps("As a reel")
    connected.sees("Draft · @sunny.bakery")
    (post,) = posts(stage)
    assert post.medium.is_video
    assert post.kind is Kind.REEL


TOO_LARGE = 25 * 1024 * 1024


def test_a_file_over_20_mb_is_said_before_it_is_tried_and_a_link_joins_its_draft(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_thing(**document("film.mov", "video/quicktime", TOO_LARGE), caption="Our film")
    card = connected.sees("Telegram gives bots files of up to 20 MB")
    assert "Our film" in card.text
    (post,) = posts(stage)
    assert post.medium.file
    assert (post.medium.file.state, post.medium.file.attempts) == (FileState.REFUSED, 0)
    connected.sends(instagram.sample("coffee.mp4"))
    connected.sees("Our film")
    (post,) = posts(stage)
    assert post.medium.url == instagram.sample("coffee.mp4")


MADE_SMALLER = {
    "a video as a file": (document("film.mov", "video/quicktime", TOO_LARGE), "video as a video"),
    "a picture as a file": (document("sea.tif", "image/tiff", TOO_LARGE), "picture as a photo"),
    "a video": (film("film", size=TOO_LARGE), "or a smaller copy."),
}


@pytest.mark.parametrize("sent", MADE_SMALLER)
def test_who_sends_too_large_a_file_reads_what_makes_this_one_smaller(
    connected: Chat, sent: str
) -> None:
    thing, way_round = MADE_SMALLER[sent]
    connected.sends_thing(**thing, caption="The sea")
    text = connected.sees("Telegram gives bots files of up to 20 MB").text
    assert way_round in text
    assert sum(it in text for _, it in MADE_SMALLER.values()) == 1


def test_an_album_is_not_torn_apart_for_a_draft_that_lacks_its_file(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_thing(**document("film.mov", "video/quicktime", TOO_LARGE), caption="Our film")
    connected.sends("/posts")
    for name in ("one", "two"):
        connected.sends_photo(name, media_group_id="7", caption="Both" if name == "one" else None)
    settle(stage)
    assert {post.caption: len(post.media) for post in posts(stage)} == {"Our film": 1, "Both": 2}


def test_the_next_file_joins_the_draft_that_lacks_its_file(connected: Chat, stage: Stage) -> None:
    connected.sends_thing(**document("film.mov", "video/quicktime", TOO_LARGE))
    connected.sends("Our film")
    connected.sends_thing(**film("smaller"))
    connected.sees("Our film")
    (post,) = posts(stage)
    assert files(post) == ["smaller"]


def test_with_a_server_of_ones_own_20_mb_are_not_the_limit(connected: Chat, stage: Stage) -> None:
    stage.api_url = "http://127.0.0.1:8081"
    stage.restart()
    connected.sends_thing(**film("film", size=TOO_LARGE), caption="Our film")
    assert "20 MB" not in connected.sees("Our film").text


def test_a_pdf_is_no_post_and_what_was_open_stays_open(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("one", caption="Mine")
    connected.taps("📍 Place")
    connected.sends_thing(**document("menu.pdf", "application/pdf"), caption="Our menu")
    told = connected.sees("This file's type is PDF").text
    assert "Send a picture (JPEG, PNG, WebP, HEIC" in told
    assert "Your caption is kept" in told
    connected.sends("106009999000003")
    (post,) = posts(stage)
    assert post.location_id == "106009999000003"


def test_a_file_whose_name_tells_nothing_is_asked_for_under_a_better_one(connected: Chat) -> None:
    connected.sends_thing(**document("IMG_2041", "application/octet-stream"))
    connected.sees("give the file the ending that belongs to it (.jpg, .heic, .mp4)")


def test_words_that_came_before_a_file_with_words_are_said_and_can_be_left_out(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("Our menu")
    connected.sends_photo("one", caption="Come by!")
    card, offer = connected.messages[-2:]
    assert "📝 Draft" in card.text
    assert "The caption begins with what you typed before: “Our menu”." in offer.text
    (post,) = posts(stage)
    assert post.caption == "Our menu\n\nCome by!"
    connected.taps("Leave it out")
    (post,) = posts(stage)
    assert post.caption == "Come by!"
    connected.taps("Undo")
    (post,) = posts(stage)
    assert post.caption == "Our menu\n\nCome by!"


def test_what_was_typed_before_is_offered_below_the_card_of_a_link_too(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("Our menu")
    connected.sends(f"{instagram.sample('bread.jpg')} Come by!")
    card, offer = connected.messages[-2:]
    assert "📝 Draft" in card.text
    assert offer.buttons == ["✂️ Leave it out", "✔️ As it is"]


def test_on_the_walk_the_question_stands_below_what_was_typed_before(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends("Our menu")
    instagram.later(hours=4)
    connected.sends("/new")
    connected.sends_photo("one")
    *_, offer, question = sorted(connected.messages, key=lambda seen: seen.message_id)
    assert "Typed before this: “Our menu”" in offer.text
    assert "Send the caption" in question.text


def test_words_before_an_album_are_said_where_its_second_photo_brings_others(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("Our menu")
    connected.sends_photo("one", media_group_id="7")
    connected.sends_photo("two", media_group_id="7", caption="Come by!")
    assert any("with what you typed before: “Our menu”" in it.text for it in connected.messages)
    connected.taps("Leave it out")
    (post,) = posts(stage)
    assert (post.caption, files(post)) == ("Come by!", ["one 1080", "two 1080"])


def test_words_that_were_typed_long_before_a_file_are_offered(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("hello there")
    instagram.later(hours=4)
    connected.sends("Our menu")
    connected.sends_photo("one")
    connected.sees("Typed before this: “hello there”. It is not in the caption.")
    (post,) = posts(stage)
    assert post.caption == "Our menu"
    connected.taps("Add to the caption")
    (post,) = posts(stage)
    assert post.caption == "hello there\n\nOur menu"


def test_words_that_were_typed_before_an_account_was_there_are_offered(
    anna: Chat, stage: Stage
) -> None:
    anna.sends("hello there")
    anna.sends("/accounts")
    anna.taps("Connect")
    anna.sends(INSTAGRAM_TOKEN)
    anna.sends_photo("one", caption="Fresh bread")
    anna.sees("Typed before this: “hello there”")
    (post,) = posts(stage)
    assert post.caption == "Fresh bread"
    anna.taps("As it is")
    assert not [it for it in anna.messages if "Typed before this" in it.text]


def test_without_an_account_files_wait_and_become_drafts(anna: Chat, stage: Stage) -> None:
    anna.sends_photo("one", caption="Fresh bread")
    anna.sees("I keep your message and make a draft of it then")
    for name in ("two", "three"):
        anna.sends_photo(name, media_group_id="7", caption="Both" if name == "two" else None)
    stage.restart()
    anna.taps("Connect Instagram")
    anna.sends(INSTAGRAM_TOKEN)
    anna.sees("Both")
    assert {post.caption: files(post) for post in posts(stage)} == {
        "Fresh bread": ["one 1080"],
        "Both": ["two 1080", "three 1080"],
    }


def test_the_draft_follows_the_words_under_its_file(connected: Chat, stage: Stage) -> None:
    message = connected.sends_photo("one", caption="Fresh bread")
    message["caption"] = "Better bread"
    stage.telegram.push("edited_message", message)
    stage.deliver()
    (post,) = posts(stage)
    assert post.caption == "Better bread"


def test_the_walk_of_new_goes_on_with_a_file(connected: Chat) -> None:
    connected.sends("/new")
    connected.sends_photo("one")
    connected.sees("caption")


# What becomes of a file is seen on the card


def worked_on(stage: Stage, **outcome: Any) -> None:  # noqa: ANN401 - as the row has it
    """A worker does this to the file that is due first, and the card is looked at again."""
    now = stage.posting.clock()
    claimed = stage.storage.files.claim_due(worker="w", now=now, lease_until=now)
    assert claimed
    stage.storage.files.change(claimed, **{"next_try_at": now, "claimed_by": None, **outcome})
    run_jobs(stage, "follow")


def run_jobs(stage: Stage, name: str) -> None:
    jobs = stage.application.job_queue
    assert jobs
    for job in jobs.jobs():
        if job.name and job.name.startswith(name):
            stage.run(job.run(stage.application))


def test_the_card_follows_its_file_until_it_is_kept(connected: Chat, stage: Stage) -> None:
    connected.sends_thing(**document("bread.heic", "image/heic"), caption="Bread")
    connected.sees("⏳ Looking at the file…")
    worked_on(stage, progress=40)
    connected.sees("⏳ Converting for Instagram: 40 %")
    notes = (FileNote("converted", {"was": "HEIC", "now": "JPEG"}), FileNote("place_removed"))
    worked_on(stage, state=FileState.KEPT, notes=notes, next_try_at=None, progress=None)
    assert "⏳" not in connected.sees("🔁 Converted: HEIC → JPEG").text


def test_a_picture_that_was_made_larger_is_not_said_to_be_smaller(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_thing(**document("dot.png", "image/png"), caption="Dot")
    kept = {"state": FileState.KEPT, "next_try_at": None, "width": 320, "height": 320}
    worked_on(stage, notes=(FileNote("scaled", {"width": 100, "height": 100}),), **kept)
    connected.sees("🔁 Made larger: it was 100×100")


def test_a_file_that_cannot_be_used_says_why_and_asks_for_another(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("one", caption="Bread")
    failure = FileNote("file_dropped")
    worked_on(stage, state=FileState.REFUSED, failure=failure, next_try_at=None)
    card = connected.sees("Telegram doesn't hand out the file any more")
    assert "🖼 Replace" in card.buttons
    connected.sends_photo("again")
    assert "Telegram doesn't" not in connected.sees("Bread").text
    assert any("It took the place of the file" in seen.text for seen in connected.messages)
    (post,) = posts(stage)
    assert files(post) == ["again 1080"]


def test_a_file_with_other_words_is_another_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("one", caption="Bread")
    worked_on(stage, state=FileState.REFUSED, failure=FileNote("file_dropped"), next_try_at=None)
    instagram.later(minutes=1)
    connected.sends_photo("other", caption="Rolls")
    assert {post.caption for post in posts(stage)} == {"Rolls", "Bread"}


def test_a_file_that_was_asked_for_by_new_is_another_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("one", caption="Bread")
    worked_on(stage, state=FileState.REFUSED, failure=FileNote("file_dropped"), next_try_at=None)
    instagram.later(minutes=1)
    connected.sends("/new")
    connected.sends_photo("other")
    connected.sees("Send the caption")
    connected.sends("Rolls")
    captions = {post.caption: files(post) for post in posts(stage)}
    assert captions == {"Bread": ["one 1080"], "Rolls": ["other 1080"]}


def test_a_file_for_another_account_is_another_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("one", caption="Bread")
    worked_on(stage, state=FileState.REFUSED, failure=FileNote("file_dropped"), next_try_at=None)
    connected.sends("/accounts")
    connected.taps("Connect")
    connected.sends(FACEBOOK_TOKEN)
    instagram.later(minutes=1)
    connected.sends_photo("other")
    connected.sees("Draft · @corner.books")
    (first,) = posts(stage)
    assert (first.caption, files(first)) == ("Bread", ["one 1080"])


def test_a_file_long_after_one_that_cannot_be_used_is_another_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("one", caption="Bread")
    worked_on(stage, state=FileState.REFUSED, failure=FileNote("file_dropped"), next_try_at=None)
    instagram.later(minutes=11)
    connected.sends_photo("other")
    assert len(posts(stage)) == 2


def test_what_is_tried_again_by_itself_says_so(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("one", caption="Bread")
    worked_on(stage, failure=FileNote("file_store_full", {"why": "No space left on device"}))
    connected.sees("There is no room to keep the file now")
    connected.sees("It is tried again by itself")


def test_a_small_compressed_photo_had_better_be_a_file(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends_thing(**photo("small", 1024, 1280), caption="Bread")
    connected.sees("💡 1024×1280: as a file it would be sharper (📎 → File)")
    instagram.later(minutes=1)
    connected.sends_thing(**document("small.jpg", "image/jpeg"), caption="As a file")
    assert "sharper" not in connected.sees("As a file").text
    instagram.later(minutes=1)
    connected.sends_thing(**photo("smaller", 480, 600), caption="Never was larger")
    assert "sharper" not in connected.sees("Never was larger").text


def test_without_an_address_the_card_says_what_is_missing(connected: Chat, stage: Stage) -> None:
    stage.public_url = None
    stage.restart()
    connected.sends_photo("one", caption="Bread")
    card = connected.sees("this bot has no address there yet")
    assert "⚡" not in "".join(card.buttons)
    connected.taps("How to set it up")
    connected.sees("PUBLIC_URL")


def test_a_preview_shows_what_was_sent(connected: Chat, stage: Stage) -> None:
    for name in ("one", "two"):
        connected.sends_photo(name, media_group_id="7", caption="Both" if name == "one" else None)
    settle(stage)
    connected.taps("👁 Preview")
    assert connected.last.raw["photo"][0]["file_id"] == "one 1080", "drawn it cannot be here"
    connected.taps("▶️")
    assert connected.last.raw["photo"][0]["file_id"] == "two 1080"


def test_very_many_files_are_said_once_and_counted_down(connected: Chat, stage: Stage) -> None:
    for number in range(52):
        connected.attaches(**photo(f"p{number}"))
    stage.deliver()
    settle(stage)
    run_jobs(stage, "many")
    connected.sees("That's a lot at once; I'm working through it, 52 to go.")
    worked_on(stage, state=FileState.KEPT, next_try_at=None)
    run_jobs(stage, "many")
    connected.sees("51 to go")
    assert sum("a lot at once" in seen.text for seen in connected.messages) == 1
    assert any("51 photos came right after the first" in it.text for it in connected.messages)
