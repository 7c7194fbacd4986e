"""The database fails once, at one look after the other, while an update is handled: it is handled
again as if it had just come in, and what was asked is done once."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import pytest

from bot.runtime.threads import Threads
from posting import DatabaseTroubleError, PostFields, PostState
from storage.engine.errors import Trouble
from tests.bot.compose.orders.test_cut_off import (
    AT_18,
    BREAD,
    LONG,
    button,
    of_boris,
    planned,
)
from tests.helpers.chat import Chat, Stage, photo
from tests.helpers.posts import the_post

__all__ = ["planned"]
P = ParamSpec("P")
T = TypeVar("T")
each_look = pytest.mark.parametrize("look", range(1, 10))


def broken_off(stage: Stage, look: int, act: Callable[[], object]) -> None:
    """What somebody does is handled while the database fails at this look, counted from the first,
    and works again at once."""
    act()
    updates = stage.fetch()
    stage.telegram.pending.clear()
    looks = 0
    real = Threads.db

    async def failing(threads: Threads, do: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        nonlocal looks
        looks += 1
        if looks == look:
            raise DatabaseTroubleError(Trouble.LOCKED)
        return await real(threads, do, *args, **kwargs)

    async def handled() -> None:
        processor, application = stage.application.update_processor, stage.application
        for update in updates:
            await processor.process_update(update, application.process_update(update))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Threads, "db", failing)
        patch.setattr(type(stage.posting.outage), "begin", lambda *_: None)
        stage.run(handled())
    assert stage.posting.inbox.undone() == ()


def edit_waits(stage: Stage, message: dict[str, Any], **now: object) -> None:
    message.update(edit_date=int(stage.telegram.now().timestamp()), **now)
    stage.telegram.push("edited_message", message)


@each_look
def test_a_post_that_is_stopped_has_its_former_time_again(
    planned: Chat, stage: Stage, look: int
) -> None:
    planned.taps("🚀 Now")
    broken_off(stage, look, lambda: planned.tap_waits(*button(planned, "Stop")))
    assert the_post(stage).publish_at == AT_18
    assert the_post(stage).state is PostState.SCHEDULED


@each_look
def test_a_message_that_was_asked_about_is_done_as_it_says_now(
    connected: Chat, stage: Stage, look: int
) -> None:
    connected.sends_photo("bread", caption=LONG)
    message = connected.sends("Warm bread")
    broken_off(stage, look, lambda: edit_waits(stage, message, text="add #warm"))
    assert the_post(stage).caption == f"{LONG} #warm"


@each_look
def test_a_caption_that_comes_with_another_photo_is_asked_about(
    connected: Chat, stage: Stage, look: int
) -> None:
    message = connected.sends_photo("bread", caption=BREAD)
    of_boris(stage, PostFields(caption="Boris wrote this"))
    (before,) = the_post(stage).media
    broken_off(stage, look, lambda: edit_waits(stage, message, caption="Mine", **photo("cake")))
    assert the_post(stage).caption == "Boris wrote this"
    assert the_post(stage).media != (before,)
    connected.taps("Mine")
    assert the_post(stage).caption == "Mine"


def test_what_is_done_is_kept_in_mind_no_longer(planned: Chat, stage: Stage) -> None:
    broken_off(stage, 2, lambda: planned.types("an hour later"))
    assert stage.services.begun == set()
