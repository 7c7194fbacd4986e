"""What becomes of a post is told by its card, which comes anew at the bottom: one message, whatever
stood in the chat before, and whatever happens on the way."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from telegram.error import NetworkError, TimedOut

from bot.runtime import CallLostError
from posting import DatabaseTroubleError, Post, PostState, Trouble
from storage.records import (
    PUBLISHER,
    FailedNotice,
    Failure,
    NewNotice,
    NoticeDetails,
    PostChanges,
    PublishedNotice,
)
from tests.helpers.chat import Chat, Seen, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import RefusedError

RATIO = Failure("media_ratio", 36003, 2207009, "The aspect ratio is not supported.", step="create")
OUT = PostChanges(state=PostState.PUBLISHED, media_id="1", next_try_at=None)
NOT_OUT = PostChanges(state=PostState.FAILED, failure=RATIO, next_try_at=None)


@pytest.fixture
def planner(connected: Chat, instagram: PretendInstagram) -> Chat:
    """Anna, who has planned a post; its card is before her."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    return connected


def comes_of_it(stage: Stage, told: NoticeDetails, changes: PostChanges) -> Post:
    """The publisher has come to this outcome; people are told."""
    post = the_post(stage)
    stage.storage.posts.change(
        post,
        changes,
        actor=PUBLISHER,
        what="test",
        now=stage.posting.clock(),
        notices=[NewNotice(post.author_id, told, post.account_id)],
    )
    stage.publish_due()
    return post


def until(is_so: Callable[[], bool]) -> None:
    while not is_so():
        threading.Event().wait(0.005)


def goes_out(stage: Stage) -> Post:
    return comes_of_it(stage, PublishedNotice(), OUT)


def fails(stage: Stage) -> Post:
    return comes_of_it(stage, FailedNotice(), NOT_OUT)


def about_it(person: Chat) -> list[Seen]:
    return [seen for seen in person.messages if "Fresh bread" in seen.text]


@pytest.mark.parametrize(
    ("outcome", "said"), [(goes_out, "✅ Published"), (fails, "❌ Not published")]
)
def test_the_card_before_is_gone_and_who_only_looks_at_the_post_is_not_rung(
    planner: Chat,
    boris: Chat,
    stage: Stage,
    outcome: Callable[[Stage], Post],
    said: str,
) -> None:
    for does, what in ((boris.sends, "/start"), (boris.sends, "/posts"), (boris.taps, "Fresh")):
        does(what)
    his, hers = boris.last.message_id, planner.last.message_id
    outcome(stage)
    assert about_it(planner) == [planner.sees(said)]
    assert planner.last.message_id > hers
    assert boris.last.message_id == his, "redrawn where it stands"
    assert boris.last.text.startswith(said[0])


def test_what_was_told_and_not_noted_takes_the_place_of_what_was_told(
    planner: Chat, stage: Stage
) -> None:
    goes_out(stage)
    told = planner.last.message_id
    stage.storage.database.run("UPDATE notice SET sent_at = NULL", {})
    stage.restart()
    stage.publish_due()
    (card,) = about_it(planner)
    assert card.message_id > told


def test_no_card_is_left_behind_when_the_database_is_away_after_the_news(
    planner: Chat, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told again, and both cards that came before go."""
    sent, fails_once = stage.posting.notices.sent, [DatabaseTroubleError(Trouble.LOCKED)]

    def note(notice_id: int, now: datetime) -> None:
        if fails_once:
            raise fails_once.pop()
        sent(notice_id, now)

    monkeypatch.setattr(stage.posting.notices, "sent", note)
    goes_out(stage)
    assert not fails_once
    until(lambda: not stage.posting.outage.error)
    stage.publish_due()
    assert about_it(planner) == [planner.sees("✅ Published")]


def test_a_card_that_is_too_old_to_be_deleted_becomes_a_line(planner: Chat, stage: Stage) -> None:
    old = planner.last
    stage.telegram.refusals["deleteMessage"] = RefusedError(
        "Bad Request: message can't be deleted for everyone"
    )
    goes_out(stage)
    (card,) = about_it(planner)
    assert card.text.startswith("✅ Published")
    (line,) = (seen for seen in planner.messages if seen.message_id == old.message_id)
    assert (line.text, line.buttons) == ("⬇️ The card of this post is further down.", [])


def test_a_card_that_its_reader_has_deleted_comes_all_the_same(planner: Chat, stage: Stage) -> None:
    del stage.telegram.messages[planner.id, planner.last.message_id]
    goes_out(stage)
    assert about_it(planner) == [planner.sees("✅ Published")]
    assert stage.storage.agenda.look(stage.posting.clock()).readers == {}


def test_a_question_that_can_still_be_answered_stays_and_its_answer_moves_the_card_down(
    planner: Chat, stage: Stage
) -> None:
    planner.taps("✏️ Edit")
    planner.taps("✏️ Caption")
    question = planner.last
    fails(stage)
    planner.sees("❌ Not published")
    assert question in planner.messages
    planner.sends("Better bread")
    assert question.message_id not in {seen.message_id for seen in planner.messages}
    (card,) = (seen for seen in planner.messages if "bread" in seen.text.lower())
    assert planner.sees("Better bread") == card
    assert "🔁 Try again" in card.buttons


def test_a_question_about_a_post_that_is_out_gives_way_to_its_card(
    planner: Chat, stage: Stage
) -> None:
    planner.taps("✏️ Edit")
    planner.taps("✏️ Caption")
    goes_out(stage)
    assert about_it(planner) == [planner.sees("✅ Published")]
    planner.sends("Better bread")
    assert the_post(stage).caption == "Fresh bread"


def test_a_list_that_stands_where_the_card_was_stays_before_its_reader(
    planner: Chat, stage: Stage
) -> None:
    planner.sends("/posts")
    planner.taps("Fresh bread")
    planner.taps("⬅️ List")
    listed = planner.last.message_id
    goes_out(stage)
    planner.sees("✅ Published")
    (still,) = (seen for seen in planner.messages if seen.message_id == listed)
    assert still.raw["reply_markup"]["inline_keyboard"]
    assert any("⬅️ List" in label for label in planner.last.buttons)


def test_when_telegram_takes_no_card_the_old_one_shows_it_and_the_news_is_told_plainly(
    planner: Chat, stage: Stage
) -> None:
    before = planner.last.message_id
    stage.telegram.disliked = "Published</b>"
    goes_out(stage)
    assert any("news about your posts" in seen.text for seen in planner.messages)
    (card,) = about_it(planner)
    assert card.message_id == before
    assert card.text.startswith("✅ Published")


def rung(stage: Stage) -> list[bool]:
    """Of each message that was sent, or may have been, whether the phone was to ring."""
    sent = stage.telegram.made("sendPhoto", "sendMessage")
    return [not given.get("disable_notification") for given in sent]


def test_a_card_that_may_have_come_rings_no_second_time(planner: Chat, stage: Stage) -> None:
    stage.telegram.calls.clear()
    stage.telegram.unanswered.add("sendPhoto")
    goes_out(stage)
    assert rung(stage) == [True, False]
    assert "photo" not in planner.last.raw, "Telegram may never get this file"
    assert "✅ Published" in planner.last.text


@pytest.mark.parametrize(
    ("trouble", "rings_again"),
    [(TimedOut(), False), (CallLostError("broke off"), False), (NetworkError("no way"), True)],
)
def test_news_that_is_tried_again_rings_once(
    planner: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    trouble: NetworkError,
    *,
    rings_again: bool,
) -> None:
    """Where nothing was sent the first time, it rings when it comes."""
    stage.telegram.refusals |= {"sendPhoto": trouble, "sendMessage": trouble}
    fails(stage)
    stage.telegram.refusals.clear()
    stage.telegram.calls.clear()
    instagram.later(seconds=6)
    stage.publish_due()
    planner.sees("❌ Not published")
    assert rung(stage) == [rings_again]


def test_confetti_flies_for_the_first_post_only_and_telegram_may_refuse_it(
    planner: Chat, stage: Stage
) -> None:
    stage.telegram.disliked_effects = True
    comes_of_it(stage, PublishedNotice(), PostChanges(**OUT, published_at=stage.posting.clock()))
    assert "photo" in planner.sees("✅ Published").raw
    first, again = stage.telegram.made("sendPhoto")[-2:]
    assert ("message_effect_id" in first, "message_effect_id" in again) == (True, False)


def test_undo_of_the_last_change_is_on_the_card_that_comes_with_a_refusal(
    planner: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.door(
        "faults", where="media", times=1, effect="error", code=36003, subcode=2207009,
        message="The aspect ratio is not supported.",
    )  # fmt: skip
    planner.sends("tomorrow 18:30")
    for _ in range(4):
        stage.publish_due()
        instagram.later(seconds=15)
    stage.publish_due()
    (card,) = about_it(planner)
    assert "Still planned, but Instagram refuses it" in card.text
    assert "↩️ Undo" in card.buttons
    planner.taps("↩️ Undo")
    planned = the_post(stage).publish_at
    assert planned
    assert planned - instagram.now < timedelta(hours=12), "the first time stands again"
