"""A person waits for a post that is past its time: the chat says why, and what to do."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.words.sentences import late_because, waits_for
from bot.words.words import load_words
from posting import DelayReason
from tests.helpers.chat import Chat, Seen, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram

WAITED_FOR = set(DelayReason) - {
    DelayReason.DOWN,
    DelayReason.DATABASE,
    DelayReason.TURN,
    DelayReason.ACCESS,
}


def time_passes(stage: Stage, instagram: PretendInstagram, span: timedelta) -> None:
    until = instagram.now + span
    while instagram.now < until:
        stage.publish_due()
        instagram.later(seconds=5)
    stage.publish_due()


def told(chat: Chat, words: str) -> int:
    return sum(words in seen.text for seen in chat.messages)


def message(chat: Chat, words: str) -> Seen:
    return next(seen for seen in chat.messages if words in seen.text)


@pytest.fixture
def sent_off(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    return connected


def test_a_file_that_instagram_keeps_processing_is_told_once_and_then_asked_about(
    sent_off: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.door("faults", where="media", effect="stuck")
    sent_off.taps("Now")
    time_passes(stage, instagram, timedelta(minutes=2))
    assert told(sent_off, "is not out yet") == 0
    time_passes(stage, instagram, timedelta(minutes=1))
    notice = message(sent_off, "is not out yet. Instagram is still processing the file.")
    assert "If it is still not out at" in notice.text
    assert "🕐 Move" in notice.buttons
    time_passes(stage, instagram, timedelta(minutes=20))
    assert told(sent_off, "is not out yet") == 1
    late = message(sent_off, "Instagram did not get ready with the file in time")
    assert {"🚀 Publish now", "🖼 Replace"} <= set(late.buttons)
    assert told(sent_off, "not running") == 0


def test_a_lost_call_at_the_moment_of_publishing_is_told_before_the_result(
    sent_off: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.door("faults", where="media_publish", effect="lost_before")
    sent_off.taps("Now")
    time_passes(stage, instagram, timedelta(minutes=1))
    words = "Instagram has not said yet whether “Fresh bread” is live"
    assert "nothing is sent twice" in message(sent_off, words).text
    time_passes(stage, instagram, timedelta(minutes=5))
    assert told(sent_off, words) == 1
    assert message(sent_off, "✅ Published").buttons
    assert len(instagram.state()["publications"]) == 1


def test_what_is_settled_before_the_chat_could_be_told_is_not_told(
    sent_off: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.door("faults", where="media_publish", effect="lost_before")
    sent_off.taps("Now")
    stage.telegram.down = True
    time_passes(stage, instagram, timedelta(minutes=5))
    stage.telegram.down = False
    time_passes(stage, instagram, timedelta(minutes=2))
    assert message(sent_off, "✅ Published").buttons
    assert told(sent_off, "has not said yet") == 0


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_way_of_being_late_has_words_of_its_own(
    sent_off: Chat, stage: Stage, language: str
) -> None:
    words, post = load_words()[language], the_post(stage)
    late = {late_because(replace(post, late_because=reason), words) for reason in DelayReason}
    assert len(late) == len(DelayReason)
    waiting = {waits_for(reason, post, words) for reason in WAITED_FOR}
    assert len(waiting) == len(WAITED_FOR)


def test_a_post_that_was_late_before_reasons_were_kept_claims_none(
    sent_off: Chat, stage: Stage
) -> None:
    words = load_words()["en"]
    assert late_because(the_post(stage), words) == "I could not publish it in time."
