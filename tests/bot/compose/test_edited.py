"""A person edits an own message: the post follows, as far as it can."""

from datetime import UTC, datetime

import pytest

from posting import PostState, Tab
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram


def test_the_draft_follows_an_edited_caption(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    message = connected.sends("Frehs bread")
    connected.edits(message, "Fresh bread")
    connected.sees("Fresh bread")
    assert the_post(stage).caption == "Fresh bread"


def test_the_draft_follows_the_caption_under_its_link(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    message = connected.sends(f"{instagram.sample('bread.jpg')}\nFrehs bread")
    connected.edits(message, f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sees("Fresh bread")
    connected.edits(message, f"{instagram.sample('sunset.jpg')}\nSunset")
    connected.sees("Sunset")
    post = the_post(stage)
    assert (post.caption, post.medium.image_url) == ("Sunset", instagram.sample("sunset.jpg"))


def test_an_edit_of_a_planned_post_brings_its_card_down_with_the_difference(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    message = connected.sends(f"{instagram.sample('bread.jpg')}\nFrehs bread")
    connected.taps("⚡ Tue 18:00")
    connected.edits(message, f"{instagram.sample('bread.jpg')}\nFresh bread")
    card = connected.sees("✏️ Frehs Fresh bread")
    post = the_post(stage)
    assert (post.caption, post.state) == ("Fresh bread", PostState.SCHEDULED)
    assert "↩️ Undo" in card.buttons
    connected.taps("↩️ Undo")
    assert the_post(stage).caption == "Frehs bread"


def test_a_second_quick_tap_where_undo_was_deletes_nothing(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    message = connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡ Tue 18:00")
    connected.edits(message, f"{instagram.sample('bread.jpg')}\nFresher bread")
    connected.taps("↩️ Undo")
    connected.taps("🗑 Delete")
    post = the_post(stage)
    assert (post.caption, post.state) == ("Fresh bread", PostState.SCHEDULED)
    instagram.later(seconds=3)
    connected.taps("🗑 Delete")
    connected.sees("Deleted")


def test_an_edit_that_makes_a_planned_post_too_long_is_refused(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    message = connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡ Tue 18:00")
    connected.edits(message, f"{instagram.sample('bread.jpg')}\n{'я' * 2201}")
    connected.sees("Caption: 2,201 of 2,200 characters, 1 too many")
    assert the_post(stage).caption == "Fresh bread"


def test_an_edit_after_publishing_changes_nothing_and_says_so(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    message = connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🚀 Now")
    for _ in range(6):
        stage.publish_due()
        instagram.later(minutes=1)
    connected.edits(message, f"{instagram.sample('bread.jpg')}\nBetter bread")
    connected.sees("your edit doesn't change it")
    assert the_post(stage).caption == "Fresh bread"


def test_an_edit_of_a_deleted_post_says_so(connected: Chat, instagram: PretendInstagram) -> None:
    message = connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🗑 Delete")
    connected.edits(message, f"{instagram.sample('bread.jpg')}\nBetter bread")
    connected.sees("That post is deleted")


def test_edits_of_other_messages_are_left_alone(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    words = connected.sends("Thanks!")
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    before = len(connected.messages)
    connected.edits(words, "https://example.com/a.jpg")
    assert len(connected.messages) == before
    assert the_post(stage).caption == "Fresh bread"


def test_the_open_question_survives_an_edit(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    message = connected.sends(f"{instagram.sample('bread.jpg')}\nFrehs bread")
    connected.taps("📍 Place")
    connected.edits(message, f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sends("106009999000003")
    post = the_post(stage)
    assert (post.caption, post.location_id) == ("Fresh bread", "106009999000003")


def test_an_edit_is_the_answer_where_the_caption_is_asked_for(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """As the question says, however long it stands there."""
    under = connected.sends_photo("bread", caption="Fresh bred")
    connected.taps("✏️ Caption")
    connected.sees("You can also edit your own message above")
    instagram.later(minutes=10)
    under["caption"] = "Fresh bread"
    stage.telegram.push("edited_message", under)
    stage.deliver()
    assert "✏️ Fresh bred bread" in connected.sees("Draft").text
    connected.sends("Warm bread")
    connected.sees("Draft")
    assert the_post(stage).caption == "Warm bread"


@pytest.mark.parametrize("when", ["before", "after"])
def test_words_typed_before_a_picture_are_followed_too(
    connected: Chat, stage: Stage, when: str
) -> None:
    words = connected.sends("Hello wrold")
    if when == "before":
        connected.edits(words, "Hello world")
    connected.sends_photo("bread")
    if when == "after":
        connected.edits(words, "Hello world")
    assert the_post(stage).caption == "Hello world"


@pytest.mark.parametrize("edited", [0, 1])
@pytest.mark.parametrize("when", ["before", "after"])
def test_of_words_of_two_messages_before_a_picture_each_is_followed(
    connected: Chat, stage: Stage, when: str, edited: int
) -> None:
    messages = [connected.sends("Fresh bred"), connected.sends("evry day")]
    expected = ["Fresh bred", "evry day"]
    expected[edited] = right = ["Fresh bread", "every day"][edited]
    if when == "before":
        connected.edits(messages[edited], right)
    connected.sends_photo("bread")
    if when == "after":
        connected.edits(messages[edited], right)
    assert the_post(stage).caption == "\n".join(expected)
    connected.edits(messages[edited], "Once more")
    expected[edited] = "Once more"
    assert the_post(stage).caption == "\n".join(expected)


def test_words_before_a_picture_with_words_of_its_own_are_each_followed(
    connected: Chat, stage: Stage
) -> None:
    typed = connected.sends("Fresh bred")
    under = connected.sends_photo("bread", caption="from the ovn")
    connected.edits(typed, "Fresh bread")
    assert the_post(stage).caption == "Fresh bread\n\nfrom the ovn"
    under["caption"] = "from the oven"
    stage.telegram.push("edited_message", under)
    stage.deliver()
    assert the_post(stage).caption == "Fresh bread\n\nfrom the oven"


def test_the_words_of_the_first_photo_are_followed_where_others_have_joined_them(
    connected: Chat, stage: Stage
) -> None:
    first = connected.sends_photo("bread", caption="Fresh bred", media_group_id="1")
    connected.sends_photo("cake", caption="and cake", media_group_id="1")
    assert the_post(stage).caption == "Fresh bred\n\nand cake"
    first["caption"] = "Fresh bread"
    stage.telegram.push("edited_message", first)
    stage.deliver()
    assert the_post(stage).caption == "Fresh bread\n\nand cake"


def test_an_order_right_after_an_edit_is_carried_out(connected: Chat, stage: Stage) -> None:
    under = connected.sends_photo("bread", caption="Fresh bred")
    under["caption"] = "Fresh bread"
    stage.telegram.push("edited_message", under)
    stage.deliver()
    connected.sends("add #cosy")
    assert the_post(stage).caption == "Fresh bread #cosy"


def test_words_that_wait_since_hours_are_followed(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    words = connected.sends("Golden evening over the hils of home")
    instagram.later(minutes=240)
    connected.edits(words, "Golden evening over the hills of home")
    connected.sends_photo("bread")
    offered = [seen.text for seen in connected.messages if "Typed before this" in seen.text]
    assert "hills of home" in offered[0]


def test_words_that_stand_in_the_caption_no_more_change_it_not_and_that_is_said(
    connected: Chat, stage: Stage
) -> None:
    typed = connected.sends("Fresh bred")
    connected.sends("every day")
    connected.sends_photo("bread")
    connected.taps("✏️ Caption")
    connected.sends("Cakes, too")
    connected.edits(typed, "Fresh bread")
    connected.sees("Your edit changes nothing")
    assert the_post(stage).caption == "Cakes, too"


def test_the_first_of_two_messages_that_gets_a_link_leaves_the_other_words(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    typed = connected.sends("Fresh bred")
    connected.sends("every day")
    connected.edits(typed, f"{instagram.sample('bread.jpg')} Fresh bread")
    assert the_post(stage).caption == "every day\n\nFresh bread"


def test_words_for_a_picture_that_waits_for_an_account_are_followed(
    anna: Chat, stage: Stage
) -> None:
    first, _ = anna.sends("Fresh bred"), anna.sends("every day")
    anna.sends_photo("bread")
    anna.edits(first, "Fresh bread")
    anna.sends("/start")
    anna.taps("Connect")
    anna.sends(INSTAGRAM_TOKEN)
    assert the_post(stage).caption == "Fresh bread\nevery day"


def test_an_edited_order_is_done_as_it_says_now(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    order = connected.sends("tomorrow 9:30")
    connected.edits(order, "tomorrow 10:30")
    connected.sees("🕐 Wed 2 Dec, 09:30 → Wed 2 Dec, 10:30")
    connected.edits(order, "tomorrow 10:30")
    connected.edits(order, "friday 11:00")
    card = connected.sees("🕐 Wed 2 Dec, 10:30 → Fri 4 Dec, 11:00")
    assert "↩️ Undo" in card.buttons
    assert the_post(stage).caption == "Fresh bread"


def test_an_edited_order_that_is_none_any_more_is_asked_about(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    order = connected.sends("tomorrow 9:30")
    connected.edits(order, "tomorrow 31:30")
    assert "31:30" in connected.last.text
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 9, 30, tzinfo=UTC)


def test_an_edited_order_about_a_deleted_post_brings_it_not_back(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    order = connected.sends("add #fresh")
    connected.sends("delete")
    connected.edits(order, "add #fresher")
    connected.sees("deleted")
    assert listed(stage, Tab.DRAFTS) == []


def test_an_order_that_is_edited_into_a_link_begins_a_post_and_stays_done(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """It became the caption of the planned post."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    order = connected.sends("friday 9am")
    stage.restart()
    connected.edits(order, f"{instagram.sample('books.jpg')}\nBooks")
    (planned,) = listed(stage, Tab.PLANNED)
    assert planned.caption == "Fresh bread"
    assert planned.publish_at == datetime(2026, 12, 4, 9, tzinfo=UTC)
    assert [post.caption for post in listed(stage, Tab.DRAFTS)] == ["Books"]
    connected.edits(order, f"{instagram.sample('books.jpg')}\nGood books")
    assert [post.caption for post in listed(stage, Tab.DRAFTS)] == ["Good books"]


def test_kept_words_that_get_a_link_begin_a_post_with_them(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Nothing came of the link, and the words were kept without it."""
    words = connected.sends("Fresh bread")
    connected.sees("Kept as the caption")
    stage.restart()
    connected.edits(words, f"Fresh bread for all {instagram.sample('bread.jpg')}")
    assert the_post(stage).caption == "Fresh bread for all"
    connected.sends_photo("cake")
    assert sorted(it.caption for it in listed(stage, Tab.DRAFTS)) == ["", "Fresh bread for all"]
