"""Whoever sees that what is about to go out is wrong may not look for a button: words and /cancel
stop it as well."""

import pytest

from posting import PostState
from tests.helpers.chat import BORIS, Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def sent_off(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🚀 Now")
    return connected


def stands(stage: Stage, instagram: PretendInstagram) -> bool:
    """Whether nothing has gone out, however long one waits, and the words are as they were."""
    for _ in range(4):
        instagram.later(seconds=30)
        stage.publish_due()
    return instagram.state()["media"] == [] and the_post(stage).caption == "Fresh bread"


@pytest.mark.parametrize(
    "words",
    [
        *(
            "stop",
            "STOP!!!",
            "no no",
            "wait",
            "Hold on please",
            "don't publish",
            "cancel",
            "/cancel",
        ),
        *("стоп", "Стой, не публикуй!", "отмена", "нет", "подожди пока", "не надо"),
    ],
)
def test_words_that_say_so_stop_it(
    sent_off: Chat, stage: Stage, instagram: PretendInstagram, words: str
) -> None:
    sent_off.sends(words)
    assert any("Stopped, nothing published" in seen.text for seen in sent_off.messages)
    assert sent_off.last.text.startswith("📝 Draft")
    assert the_post(stage).state is PostState.DRAFT
    assert stands(stage, instagram)


def test_what_was_planned_before_has_its_time_again(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sends("tomorrow 12:00")
    planned = the_post(stage).publish_at
    connected.taps("🚀 Now")
    connected.sends("stop")
    assert the_post(stage).publish_at == planned
    assert stands(stage, instagram)


@pytest.mark.parametrize("before", ["Bread, still warm", "/posts", "preview"])
def test_cancel_stops_what_was_planned_whatever_was_done_before(
    connected: Chat, stage: Stage, instagram: PretendInstagram, before: str
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sends("tomorrow 12:00")
    planned = the_post(stage).publish_at
    connected.sends(before)
    if before == "/posts":
        connected.taps("Fresh bread")
    connected.taps("🚀 Now")
    connected.sends("/cancel")
    assert the_post(stage).publish_at == planned
    for _ in range(4):
        instagram.later(seconds=30)
        stage.publish_due()
    assert instagram.state()["media"] == []


def test_what_somebody_else_has_sent_off_has_its_time_again_too(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sends("tomorrow 12:00")
    planned = the_post(stage).publish_at
    boris = stage.chat(BORIS, "en", "Boris")
    for command in ("/start", "/posts"):
        boris.sends(command)
    boris.taps("Fresh bread")
    connected.taps("🚀 Now")
    stage.passes(3)
    assert boris.taps("✋ Stop").text == "Stopped, nothing published"
    assert (the_post(stage).state, the_post(stage).publish_at) == (PostState.SCHEDULED, planned)
    assert stands(stage, instagram)


def test_a_time_that_it_was_taken_from_since_does_not_come_back(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sends("tomorrow 12:00")
    connected.taps("🚀 Now")
    connected.sends("stop")
    connected.taps("📝 To drafts")
    connected.taps("🚀 Now")
    connected.sends("stop")
    assert the_post(stage).state is PostState.DRAFT


@pytest.mark.parametrize("words", ["No more bread on Sundays", "стоп-кадр с завода", "add #bread"])
def test_other_words_are_asked_about(sent_off: Chat, stage: Stage, words: str) -> None:
    sent_off.sends(words)
    assert sent_off.last.buttons == ["✋ Stop and change"]
    assert the_post(stage).state is PostState.SCHEDULED


def test_what_is_planned_for_later_is_not_stopped_by_cancel(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sends("tomorrow 12:00")
    connected.sends("/cancel")
    connected.sees("There is nothing to cancel")
    assert the_post(stage).state is PostState.SCHEDULED
