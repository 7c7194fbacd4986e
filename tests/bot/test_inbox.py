"""No message is lost and none handled twice, whenever the process dies."""

import json

import pytest

from tests.helpers.chat import Chat, Stage
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, INSTAGRAM_TOKEN


def test_what_was_fetched_and_not_handled_is_handled_after_a_restart(
    anna: Chat, stage: Stage
) -> None:
    anna.types("/help")
    stage.fetch()
    stage.telegram.pending.clear()  # fetched means confirmed
    stage.kill()
    assert anna.messages == []
    stage.start()
    anna.sees("How it works")


def test_an_update_is_stored_before_it_is_handed_out(anna: Chat, stage: Stage) -> None:
    anna.types("hello")
    (update,) = stage.fetch()
    assert [number for number, _ in stage.posting.inbox.undone()] == [update.update_id]


def test_an_update_that_telegram_sends_again_is_handled_once(anna: Chat, stage: Stage) -> None:
    anna.types("/help")
    again = list(stage.telegram.pending)
    stage.deliver()
    stage.telegram.pending.extend(again)
    stage.deliver()
    stage.restart()
    stage.telegram.pending.extend(again)
    stage.deliver()
    assert len(anna.messages) == 1


def test_what_waits_after_a_crash_is_handled_once_though_telegram_sends_it_again(
    anna: Chat, stage: Stage
) -> None:
    anna.types("/help")
    stage.fetch()
    stage.restart()
    stage.deliver()
    assert len(anna.messages) == 1


def test_everything_handled_is_done(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    assert stage.posting.inbox.undone() == ()


@pytest.mark.parametrize("token", [INSTAGRAM_TOKEN, FACEBOOK_TOKEN])
@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "here\n{}",
        "here\t{}",
        "«{}»",
        "“{}”",
        "—{}",
        "token={}",
        "access_token:{},",
        "Вот:\n\n{}\n",
    ],
)
def test_a_token_does_not_lie_in_the_inbox(anna: Chat, stage: Stage, token: str, text: str) -> None:
    anna.sends("/start")
    anna.taps("Connect")
    anna.types(text.format(token))
    stage.fetch()
    ((_, body),) = stage.posting.inbox.undone()
    assert token not in body


def test_everything_else_lies_in_the_inbox_as_it_came(anna: Chat, stage: Stage) -> None:
    text = "https://cdn.example.com/IGabcdefghij0123456789klm.jpg\nИГ & <b>IG</b>"
    anna.types(text)
    stage.fetch()
    ((_, body),) = stage.posting.inbox.undone()
    assert json.loads(body)["message"]["text"] == text
