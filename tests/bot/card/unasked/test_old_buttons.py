"""Buttons that apply no more are gone from old messages, whoever has changed the post and wherever:
letters, questions about what was typed, cards that stand further down. What applies stays."""

from collections.abc import Callable

import pytest
from telegram.error import NetworkError

from posting import Actor, PostFields, PostState
from tests.bot.notices.test_told_by_the_card import goes_out
from tests.helpers.chat import BORIS, Chat, Seen, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import RefusedError

OPEN = ["📄 Open the post"]
TWICE = "Fresh bread, better bread"
BY_BORIS = Actor(BORIS)


@pytest.fixture
def draft(connected: Chat) -> Chat:
    """Anna's, in which a word stands twice."""
    connected.sends_photo("bread", caption=TWICE)
    return connected


def boris_writes(stage: Stage, **fields: str) -> None:
    """At another machine."""
    post, wanted = the_post(stage), PostFields.model_validate(fields)
    stage.posting.changes.change(post.post_id, wanted, seen_version=post.version, actor=BY_BORIS)
    stage.publish_due()


def boris_deletes(stage: Stage) -> None:
    post = the_post(stage)
    stage.posting.changes.delete(post.post_id, seen_version=post.version, actor=BY_BORIS)
    stage.publish_due()


def found(person: Chat, words: str) -> Seen:
    return next(seen for seen in person.messages if words in seen.text)


def data_of(seen: Seen, label: str) -> str:
    keyboard = seen.raw["reply_markup"]["inline_keyboard"]
    return next(str(it["callback_data"]) for row in keyboard for it in row if label in it["text"])


def at_once(stage: Stage) -> None:
    boris_writes(stage, caption="Bread, bread and butter")


def after_a_restart(stage: Stage) -> None:
    """Telegram cannot be reached, and the process ends before it can."""
    stage.telegram.down = True
    boris_writes(stage, caption="Bread, bread and butter")
    stage.telegram.down = False
    stage.restart()
    stage.publish_due()


@pytest.mark.parametrize("changes", [at_once, after_a_restart])
def test_a_place_in_the_caption_is_chosen_as_long_as_it_is_that_caption(
    draft: Chat, stage: Stage, changes: Callable[[Stage], None]
) -> None:
    draft.sends("replace bread with rolls")
    draft.taps_data(data_of(found(draft, TWICE), "⚡"), found(draft, TWICE).raw)
    assert "Both" in found(draft, "stands twice").buttons, "the time is nothing to it"
    changes(stage)
    question = found(draft, "stands twice")
    assert question.buttons == OPEN
    draft.taps_data(data_of(question, OPEN[0]), question.raw)
    assert "Bread, bread and butter" in draft.last.text


def test_whether_words_are_a_time_is_asked_as_long_as_the_post_can_be_changed(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="tomorrow 18:30")
    asked = "“tomorrow 18:30”"
    both = found(connected, asked).buttons
    boris_writes(stage, caption="Bread")
    assert found(connected, asked).buttons == both
    boris_deletes(stage)
    assert found(connected, asked).buttons == OPEN


def test_what_may_be_a_time_takes_no_place_of_a_newer_caption(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="tomorrow 18:30")
    boris_writes(stage, caption="Bread")
    question = found(connected, "“tomorrow 18:30”")
    tapped = connected.taps_data(data_of(question, "✏️ Caption"), question.raw)
    assert tapped.text.startswith("The caption was changed since")
    assert the_post(stage).caption == "Bread"


def test_a_post_that_somebody_brings_back_is_not_offered_to_be_brought_back(
    draft: Chat, stage: Stage
) -> None:
    draft.sends("delete")
    draft.sends("Better rolls")
    offered = "deleted"
    back = found(draft, offered)
    post = stage.posting.changes.restore(the_deleted(stage), actor=BY_BORIS)
    stage.publish_due()
    assert back.buttons != OPEN
    (now,) = [it for it in draft.messages if it.message_id == back.message_id]
    assert now.buttons == OPEN
    assert post.state is PostState.DRAFT


def the_deleted(stage: Stage) -> int:
    ((post_id,),) = stage.storage.database.rows("SELECT post_id FROM post", {})
    assert isinstance(post_id, int)
    return post_id


def test_a_letter_that_becomes_the_card_has_the_buttons_of_the_card(
    draft: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    draft.sends("tomorrow 18:00")
    instagram.later(minutes=10)
    boris_writes(stage, caption="Rolls")
    instagram.later(seconds=21)
    stage.publish_due()
    letter = found(draft, "edited")
    assert letter.buttons == ["↩️ Undo", *OPEN]
    draft.taps("↩️ Undo")
    stage.publish_due()
    (card,) = [it for it in draft.messages if it.message_id == letter.message_id]
    assert "🚀 Now" in card.buttons
    boris_writes(stage, caption="Rolls")
    (card,) = [it for it in draft.messages if it.message_id == letter.message_id]
    assert "🚀 Now" in card.buttons


def test_a_card_that_stands_further_down_is_put_away_by_the_next_process(
    draft: Chat, stage: Stage
) -> None:
    """This one dies when the news is told and noted, and the card before it is still there."""
    old = draft.last
    stage.telegram.refusals["deleteMessage"] = NetworkError("the end")
    goes_out(stage)
    assert stage.storage.agenda.look(stage.posting.clock()).readers == {}, "nothing is told again"
    assert {it.message_id for it in draft.messages} > {old.message_id}
    stage.telegram.refusals.clear()
    stage.restart()
    stage.publish_due()
    about_it = [it for it in draft.messages if TWICE in it.text]
    assert about_it == [draft.sees("✅ Published")]
    assert about_it[0].message_id > old.message_id


def test_a_card_that_telegram_does_not_take_away_now_is_put_away_later(
    draft: Chat, stage: Stage
) -> None:
    old = draft.last
    draft.taps("✏️ Caption")
    stage.telegram.refusals["deleteMessage"] = NetworkError("not now")
    draft.sends("Rolls")
    assert "🚀 Now" in draft.sees("Rolls").buttons
    assert old.message_id in {it.message_id for it in draft.messages}
    stage.telegram.refusals.clear()
    stage.restart()
    stage.publish_due()
    assert old.message_id not in {it.message_id for it in draft.messages}
    assert "🚀 Now" in draft.sees("Rolls").buttons


def test_a_card_too_old_to_be_deleted_becomes_a_line_once_telegram_can_be_reached(
    draft: Chat, stage: Stage
) -> None:
    old, refusals = draft.last, stage.telegram.refusals
    refusals["deleteMessage"] = RefusedError("Bad Request: message can't be deleted for everyone")
    edits = ("editMessageCaption", "editMessageText", "editMessageReplyMarkup")
    refusals |= dict.fromkeys(edits, NetworkError("no way out"))
    goes_out(stage)
    (still,) = [it for it in draft.messages if it.message_id == old.message_id]
    assert still.buttons == old.buttons
    for method in edits:
        del refusals[method]
    stage.passes(seconds=5)
    (line,) = [it for it in draft.messages if it.message_id == old.message_id]
    assert (line.text, line.buttons) == ("⬇️ The card of this post is further down.", [])
