"""The process dies when an effect is in the database and its update is not marked as done yet: the
next process handles the update again, and the effect is there once.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime

import peewee
import pytest

from bot.updates.raw_update import RawUpdate, as_update
from posting import Actor, PostFields, PostState, Tab
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram

MARK_FAILS = """
    CREATE TRIGGER cut_off BEFORE UPDATE OF done_at ON update_inbox
    BEGIN SELECT RAISE(ABORT, 'the process dies here'); END
"""


def cut_off(
    stage: Stage, act: Callable[[], object], meanwhile: Callable[[], object] = lambda: None
) -> None:
    """The process dies after this act of a person has had its effect, before it is marked; what
    somebody else does before the next one goes on."""
    with closing(sqlite3.connect(stage.database_path)) as database:
        database.execute(MARK_FAILS)
        with pytest.raises(peewee.IntegrityError, match="dies here"):
            act()
        database.execute("DROP TRIGGER cut_off")
        database.commit()
    stage.telegram.pending.clear()
    meanwhile()
    stage.restart()


def captions(stage: Stage, tab: Tab = Tab.DRAFTS) -> list[str]:
    return sorted(post.caption for post in listed(stage, tab))


def test_a_link_is_one_draft(connected: Chat, stage: Stage, instagram: PretendInstagram) -> None:
    link = f"{instagram.sample('bread.jpg')}\nFresh bread"
    cut_off(stage, lambda: connected.sends(link))
    assert captions(stage) == ["Fresh bread"]
    assert "Fresh bread" in connected.sees("Draft").text


def test_whoever_is_known_is_not_asked_for_their_clock(connected: Chat, stage: Stage) -> None:
    cut_off(stage, lambda: connected.sends("/start"))
    assert "Your times are on the clock" not in connected.sees("next post").text


def test_use_again_is_one_more_draft(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("Now")
    for _ in range(8):
        instagram.later(seconds=30)
        stage.publish_due()
    cut_off(stage, lambda: connected.taps("Use again"))
    assert captions(stage) == ["Fresh bread"]


def test_a_typed_caption_is_not_taken_for_somebody_elses_change(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    cut_off(stage, lambda: connected.sends("Fresh bread"))
    assert captions(stage) == ["Fresh bread"]
    assert "Fresh bread" in connected.sees("Draft").text


def test_an_answer_meets_its_own_question_again_though_others_wrote_meanwhile(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sends(instagram.sample("bread.jpg"))
    question = connected.last.text
    connected.types("212988663")  # the next question, for a place, would take it, too
    (answer,) = stage.fetch()
    stage.run(_handled_and_not_marked(stage, answer))
    assert connected.last.text != question
    boris.types("/help")
    stage.fetch()
    stage.telegram.pending.clear()
    stage.restart()
    (post,) = listed(stage, Tab.DRAFTS)
    assert (post.caption, post.location_id) == ("212988663", None)


async def _handled_and_not_marked(stage: Stage, raw: RawUpdate) -> None:
    application = stage.application
    await application.process_update(as_update(raw, application.bot))
    await application.update_persistence()


def test_a_planned_post_keeps_the_time_that_was_tapped(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    cut_off(stage, lambda: connected.taps("⚡"))
    (post,) = listed(stage, Tab.PLANNED)
    assert post.state is PostState.SCHEDULED
    assert post.version == 2
    connected.sees("Fresh bread")


def test_an_answer_is_not_taken_for_what_somebody_else_has_said(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    connected.taps("🕐 Move")
    cut_off(stage, lambda: connected.sends("tomorrow 9:30"))
    (post,) = listed(stage, Tab.PLANNED)
    assert post.publish_at == datetime(2026, 12, 2, 9, 30, tzinfo=UTC)
    assert connected.sees("Wed 2 Dec, 09:30").buttons[0] != "Mine", "nobody else has"
    connected.sends("Warm bread")
    assert captions(stage, Tab.PLANNED) == ["Warm bread"], "the time is not asked for any more"


def test_who_has_tapped_does_not_hear_that_the_post_has_changed(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    connected.taps("✏️ Edit")
    connected.taps("⋯ More")
    cut_off(stage, lambda: connected.taps("✋ I post it myself"))
    (post,) = listed(stage, Tab.PLANNED)
    assert post.by_hand
    said = stage.telegram.answers[stage.telegram.taps[-1]]
    assert [it.text for it in said if it.alert] == []


def test_words_that_are_put_right_are_not_said_to_be_gone(connected: Chat, stage: Stage) -> None:
    first = f"Fresh bread {'for everybody ' * 7}every day"
    connected.sends_photo("bread", caption=first)
    second = connected.sends("Come by")
    connected.taps("At the end")
    before = len(connected.messages)
    cut_off(stage, lambda: connected.edits(second, "Come in"))
    assert captions(stage) == [f"{first} Come in"]
    assert len(connected.messages) == before, connected.transcript()


def test_a_comment_that_is_put_right_is_not_said_to_be_another(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⋯ More")
    connected.taps("💬 First comment")
    comment = connected.sends("Baked at for")
    before = len(connected.messages)
    cut_off(stage, lambda: connected.edits(comment, "Baked at four"))
    (post,) = listed(stage, Tab.DRAFTS)
    assert post.options.first_comment == "Baked at four"
    assert len(connected.messages) == before, connected.transcript()
    connected.edits(comment, "Baked at five")
    (post,) = listed(stage, Tab.DRAFTS)
    assert post.options.first_comment == "Baked at five"


def test_a_comment_that_somebody_has_written_since_is_left(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⋯ More")
    connected.taps("💬 First comment")
    comment = connected.sends("Baked at for")

    def of_boris() -> None:
        (post,) = listed(stage, Tab.DRAFTS)
        wanted = PostFields(first_comment="Ask for Boris")
        changes, actor = stage.posting.changes, Actor(1002)
        changes.change(post.post_id, wanted, seen_version=post.version, actor=actor)

    cut_off(stage, lambda: connected.edits(comment, "Baked at four"), of_boris)
    (post,) = listed(stage, Tab.DRAFTS)
    assert post.options.first_comment == "Ask for Boris"


def test_a_draft_that_was_put_into_a_post_is_there_once(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("✏️ Caption")
    connected.sends_photo("three")
    cut_off(stage, lambda: connected.taps("Add to it"))
    (post,) = listed(stage, Tab.DRAFTS)
    assert len(post.media) == 2
    said = stage.telegram.answers[stage.telegram.taps[-1]]
    assert [it.text for it in said if it.alert] == [], "that it is no draft any more"
    assert "Fresh bread" in connected.sees("Draft").text


def test_an_account_that_was_connected_is_not_asked_for_again(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    anna.sends("/start")
    anna.taps("Connect")
    cut_off(stage, lambda: anna.sends(INSTAGRAM_TOKEN))
    anna.sees("Connected: @sunny.bakery")
    anna.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    assert captions(stage) == ["Fresh bread"], "the link is not taken for a token"


def test_a_token_that_a_crash_has_lost_is_asked_for_again(anna: Chat, stage: Stage) -> None:
    anna.sends("/start")
    anna.taps("Connect")
    anna.types(INSTAGRAM_TOKEN)
    stage.fetch()
    stage.telegram.pending.clear()
    stage.restart()
    anna.sees("I no longer have this token. Please paste it again.")
    anna.sends(INSTAGRAM_TOKEN)
    anna.sees("Connected: @sunny.bakery")


def test_a_stray_token_that_a_crash_has_lost_does_not_become_a_caption(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.types(INSTAGRAM_TOKEN)
    stage.fetch()
    stage.telegram.pending.clear()
    stage.restart()
    connected.sees("That looked like an access token")
    assert captions(stage) == [""]
