"""Telegram lets people put a photo into a message that was text alone: it is sent then, with what
the message says now."""

from posting import Tab
from tests.helpers.chat import Chat, Stage, photo
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import Json


def becomes_photo(stage: Stage, message: Json, caption: str) -> None:
    del message["text"]
    message.update(photo("cake"), caption=caption)
    stage.telegram.push("edited_message", message)
    stage.deliver()


def drafts(stage: Stage) -> list[str]:
    return sorted(post.caption for post in listed(stage, Tab.DRAFTS))


def test_words_that_were_kept_for_a_photo_have_it_themselves(connected: Chat, stage: Stage) -> None:
    words = connected.sends("Fresh cake")
    connected.sees("Kept as the caption")
    becomes_photo(stage, words, "Fresh cake for you")
    assert the_post(stage).caption == "Fresh cake for you"
    assert not [it for it in connected.messages if "Kept as the caption" in it.text]
    words["caption"] = "Fresh cake for everybody"
    stage.telegram.push("edited_message", words)
    stage.deliver()
    assert the_post(stage).caption == "Fresh cake for everybody"


def test_words_of_which_it_is_asked_for_which_post_are_one_of_their_own(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("bread", caption="Old bread")
    instagram.later(minutes=40)
    words = connected.sends("Fresh cake")
    connected.sees("for which post?")
    becomes_photo(stage, words, "Fresh cake")
    assert drafts(stage) == ["Fresh cake", "Old bread"]
    assert not [it for it in connected.messages if "for which post?" in it.text]


def test_an_order_that_becomes_a_photo_leaves_its_post_alone(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("bread", caption="Old bread")
    connected.taps("⚡ Tue 18:00")
    (planned,) = listed(stage, Tab.PLANNED)
    words = connected.sends("tomorrow 9:00")
    instagram.later(minutes=1)
    becomes_photo(stage, words, "Fresh cake")
    assert drafts(stage) == ["Fresh cake"]
    (moved,) = listed(stage, Tab.PLANNED)
    assert (moved.caption, moved.media) == (planned.caption, planned.media)


def test_before_there_is_an_account_the_photo_waits_with_its_words(
    anna: Chat, stage: Stage
) -> None:
    anna.sends("/start")
    words = anna.sends("Fresh cake")
    becomes_photo(stage, words, "Fresh cake for you")
    anna.sees("I keep")
