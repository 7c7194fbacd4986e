"""Only the owners get in; a stranger is refused once and then meets silence."""

from collections.abc import Callable

import pytest

from tests.helpers.chat import STRANGER, Chat, Stage
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def stranger(stage: Stage) -> Chat:
    return stage.chat(STRANGER, "ru", "Никто")


def test_a_stranger_is_refused_in_their_language_and_told_their_id(stranger: Chat) -> None:
    stranger.sends("/start")
    refusal = stranger.sees("Это закрытый бот")
    assert str(STRANGER) in refusal.text
    assert refusal.buttons == ["📋 Скопировать ID"]


def test_after_the_refusal_there_is_silence_for_everything(
    stranger: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    message = stranger.sends("hello")
    stranger.sends("/accounts")
    stranger.edits(message, "hello?")
    assert stranger.taps_data("home").text == ""
    assert len(stranger.messages) == 1
    assert caplog.text == "", "no handler behind the gate was reached"


@pytest.mark.parametrize("first", ["message", "edited message", "tap"])
def test_whatever_comes_first_is_refused_once(stranger: Chat, first: str) -> None:
    message = stranger.types("hello")
    stranger.stage.telegram.pending.clear()
    if first == "message":
        stranger.sends("hello")
    elif first == "edited message":
        stranger.edits(message, "hello!")
    else:
        stranger.taps_data("home", message)
    stranger.sees("Это закрытый бот")
    assert len(stranger.messages) == 1


def test_the_refusal_comes_again_after_a_day(stranger: Chat, instagram: PretendInstagram) -> None:
    stranger.sends("hello")
    instagram.later(hours=25)
    stranger.sends("hello")
    assert len(stranger.messages) == 2


def test_nothing_of_a_stranger_is_kept_but_the_refusal(stranger: Chat, stage: Stage) -> None:
    stranger.sends("/start")
    assert stage.posting.people.get(STRANGER) is None
    assert stage.posting.conversations.load_data("user") == {}


def test_in_a_group_even_an_owner_hears_nothing(anna: Chat, stage: Stage) -> None:
    message = anna.types("/accounts")
    message["chat"] = {"id": -100500, "type": "supergroup", "title": "Marketing"}
    stage.deliver()
    assert stage.telegram.made("sendMessage") == []


def test_an_owner_gets_in_and_is_remembered(anna: Chat, stage: Stage) -> None:
    anna.sends("/start")
    anna.sees("I publish your posts to Instagram")
    person = stage.posting.people.get(anna.id)
    assert person is not None
    assert (person.name, person.language) == ("Anna", "en")


def test_a_stranger_stays_outside_though_the_refusal_fails(stage: Stage, stranger: Chat) -> None:
    execute: Callable[[str], object] = stage.storage.database.execute_sql
    execute("ALTER TABLE person RENAME TO lost")
    stranger.sends("/help")
    stranger.sends("https://example.com/photo.jpg")
    execute("ALTER TABLE lost RENAME TO person")
    assert stranger.messages == []
    assert stage.posting.conversations.load("main") == {}
