"""No message is lost and none handled twice, whenever the process dies."""

from tests.helpers.chat import Chat, Stage
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN


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


def test_a_token_does_not_lie_in_the_inbox(anna: Chat, stage: Stage) -> None:
    anna.sends("/start")
    anna.taps("Connect")
    anna.types(INSTAGRAM_TOKEN)
    stage.fetch()
    ((_, body),) = stage.posting.inbox.undone()
    assert INSTAGRAM_TOKEN not in body
