"""A message is edited that was asked about, was an order, or came with a draft that is part of
another post now: what counts is what it says in the end."""

import pytest

from posting import Tab
from tests.bot.compose.test_edited_parts import captioned
from tests.helpers.chat import Chat, Stage, photo, settle
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram

LONG = f"Fresh bread {'for everybody ' * 7}every day"
UNDO = "↩️ Undo"


@pytest.fixture
def asked(connected: Chat, stage: Stage, instagram: PretendInstagram) -> Chat:
    """It is an hour ago that the draft was touched: what is typed may be for another."""
    connected.sends_photo("bread", caption="Fresh bread")
    instagram.later(minutes=60)
    return connected


def test_words_that_are_asked_about_are_those_that_the_message_has_now(
    asked: Chat, stage: Stage
) -> None:
    words = asked.sends("Warm bred")
    asked.sees("“Warm bred”: for which post?")
    asked.edits(words, "Warm bread")
    assert [it.text for it in asked.messages if "for which post?" in it.text] == [
        "“Warm bread”: for which post?"
    ]
    asked.taps("Fresh bread")
    assert the_post(stage).caption == "Warm bread"
    asked.edits(words, "Warm bread!")
    assert the_post(stage).caption == "Warm bread!"
    assert "Warm bread!" in asked.sees("Draft").text


def test_words_for_the_next_post_are_those_that_the_message_has_when_it_comes(
    asked: Chat, stage: Stage
) -> None:
    words = asked.sends("Warm bred")
    asked.taps("For the next one")
    asked.edits(words, "Warm bread")
    asked.sends_photo("cake")
    asked.edits(words, "Warm cake")
    drafts = {it.caption for it in listed(stage, Tab.DRAFTS)}
    assert drafts == {"Fresh bread", "Warm cake"}


def test_a_question_whether_to_replace_many_words_is_put_about_the_new_ones(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption=LONG)
    words = connected.sends("Warm bred")
    connected.sees("by “Warm bred”?")
    connected.edits(words, "Warm bread")
    assert len([it for it in connected.messages if "Replace the whole caption" in it.text]) == 1
    connected.taps("At the end")
    assert the_post(stage).caption == f"{LONG} Warm bread"
    connected.edits(words, "Warm buns")
    assert the_post(stage).caption == f"{LONG} Warm buns"


def test_words_that_may_be_of_a_slide_are_asked_about_as_they_are_now(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="Fresh bread", media_group_id="1")
    connected.sends_photo("cake", media_group_id="1")
    settle(stage)
    connected.taps("Slides")
    connected.taps("2")
    words = connected.sends("Warm cak")
    connected.sees("the alt text of this photo, or the caption")
    connected.edits(words, "Warm cake")
    connected.sees("“Warm cake”: the alt text of this photo, or the caption")
    connected.taps("🔤 Alt text")
    post = the_post(stage)
    assert (post.caption, post.media[1].alt_text) == ("Fresh bread", "Warm cake")


def test_an_order_that_became_words_is_an_order_again(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    order = connected.sends("tomorrow 9:30")
    connected.edits(order, "Warm bread")
    connected.edits(order, "tomorrow 9:30")
    assert [it for it in connected.messages if "It is so already" in it.text]
    assert the_post(stage).caption == "Warm bread"
    connected.edits(order, "delete")
    connected.sees("🗑 Deleted")


def test_the_words_of_a_photo_that_is_in_a_carousel_now_are_followed_there(
    connected: Chat, stage: Stage
) -> None:
    first = connected.sends_photo("bread", caption="Fresh bred")
    second = connected.sends_photo("cake", caption="and cak")
    settle(stage)
    connected.taps("One carousel")
    captioned(stage, second, "and cake")
    captioned(stage, first, "Fresh bread")
    assert the_post(stage).caption == "Fresh bread\n\nand cake"


def test_the_words_of_a_photo_that_was_added_are_followed(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("➕ Add")
    added = connected.sends_photo("cake", caption="and cak")
    captioned(stage, added, "and cake")
    assert the_post(stage).caption == "Fresh bread\n\nand cake"


def test_the_words_of_a_draft_that_was_put_into_a_post_are_followed_there_and_back(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("📍 Place")
    other = connected.sends_photo("cake", caption="and cak")
    settle(stage)
    connected.taps("Add to it")
    captioned(stage, other, "and cake")
    assert the_post(stage).caption == "Fresh bread\n\nand cake"
    connected.taps(UNDO)
    instagram.later(seconds=5)
    connected.taps(UNDO)
    captioned(stage, other, "and cakes")
    assert {it.caption for it in listed(stage, Tab.DRAFTS)} == {"Fresh bread", "and cakes"}


def test_another_photo_in_the_message_is_that_of_the_post(connected: Chat, stage: Stage) -> None:
    message = connected.sends_photo("bread", caption="Fresh bread")
    message.update(photo("cake"), caption="Fresh cake")
    stage.telegram.push("edited_message", message)
    stage.deliver()
    post = the_post(stage)
    assert post.caption == "Fresh cake"
    assert post.medium.file
    assert post.medium.file.telegram_file_id == "cake 1080"
    connected.taps(UNDO)
    post = the_post(stage)
    assert post.caption == "Fresh bread"
    assert post.medium.file
    assert post.medium.file.telegram_file_id == "bread 1080"


def test_another_photo_in_the_message_leaves_a_caption_that_was_written_since(
    connected: Chat, stage: Stage
) -> None:
    message = connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("✏️ Caption")
    connected.sends("Come in, it is warm")
    message.update(photo("cake"))
    stage.telegram.push("edited_message", message)
    stage.deliver()
    post = the_post(stage)
    assert post.caption == "Come in, it is warm"
    assert post.medium.file
    assert post.medium.file.telegram_file_id == "cake 1080"


def test_a_time_that_a_message_says_no_more_is_not_asked_about_any_more(
    connected: Chat, stage: Stage
) -> None:
    under = connected.sends_photo("bread", caption="Fresh bread")
    captioned(stage, under, "tomorrow 9:30")
    connected.sees("when to post it, or its caption?")
    captioned(stage, under, "tomorrow 10:30")
    questions = [it.text for it in connected.messages if "or its caption?" in it.text]
    assert len(questions) == 1
    assert "10:30" in questions[0]
    captioned(stage, under, "Warm bread")
    assert [it for it in connected.messages if "or its caption?" in it.text] == []
    assert the_post(stage).caption == "Warm bread"


@pytest.fixture
def commented(connected: Chat) -> Chat:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⋯ More")
    connected.taps("comment")
    return connected


def test_a_first_comment_follows_its_message(commented: Chat, stage: Stage) -> None:
    typed = commented.sends("See yuo")
    commented.edits(typed, "See you")
    post = the_post(stage)
    assert (post.caption, post.options.first_comment) == ("Fresh bread", "See you")
    commented.taps(UNDO)
    assert the_post(stage).options.first_comment == "See yuo"


def test_a_first_comment_that_was_too_long_is_edited_until_it_fits(
    commented: Chat, stage: Stage
) -> None:
    commented.taps("Cancel")
    commented.taps("⚡ Tue 18:00")
    commented.taps("✏️ Edit")
    commented.taps("⋯ More")
    commented.taps("comment")
    typed = commented.sends("я" * 2201)
    commented.sees("too many")
    commented.edits(typed, "See you")
    commented.sees("Tue 1 Dec, 18:00")
    assert the_post(stage).options.first_comment == "See you"


def test_a_first_comment_that_was_written_anew_stays(commented: Chat, stage: Stage) -> None:
    typed = commented.sends("See yuo")
    commented.taps("⋯ More")
    commented.taps("comment")
    commented.sends("Come by")
    commented.edits(typed, "See you")
    commented.sees("what the post has there is not from this message")
    assert the_post(stage).options.first_comment == "Come by"


def test_an_alt_text_follows_its_message(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⋯ More")
    connected.taps("Alt text")
    typed = connected.sends("A lof")
    connected.edits(typed, "A loaf")
    assert the_post(stage).medium.alt_text == "A loaf"
