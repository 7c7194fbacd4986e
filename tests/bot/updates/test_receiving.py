"""Updates are asked for until the bot is told to leave, whatever Telegram says meanwhile."""

import asyncio
from contextlib import suppress

import pytest

from tests.helpers.chat import Chat, Stage
from tests.helpers.reception import receive
from tests.helpers.story_loop import until
from tests.helpers.telegram_fake import RefusedError

UNKNOWN = RefusedError("Unauthorized", 401)


async def starts(stage: Stage) -> "asyncio.Task[None]":
    application = stage.application
    assert application.job_queue
    await application.job_queue.start()
    return asyncio.ensure_future(receive(application))


async def leaves(stage: Stage, reception: "asyncio.Task[None]") -> None:
    reception.cancel()
    with suppress(asyncio.CancelledError):
        await reception
    assert stage.application.updater
    assert not stage.application.updater.running
    assert not stage.application.running


@pytest.mark.parametrize("method", ["deleteWebhook", "getUpdates"])
def test_told_to_leave_while_telegram_does_not_answer_it_ends_in_good_order(
    stage: Stage, method: str
) -> None:
    telegram = stage.telegram
    telegram.calls.clear()
    telegram.silent.add(method)

    async def story() -> None:
        reception = await starts(stage)
        await until(lambda: telegram.made(method), seconds=0)
        telegram.silent.clear()  # once more it is asked at the end
        await leaves(stage, reception)

    stage.run(story())


def test_a_bot_that_telegram_does_not_know_for_a_while_hears_people_again(
    stage: Stage, connected: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    """The token was revoked, or Telegram only says so: the library would ask no more."""
    telegram = stage.telegram
    telegram.refusals["getUpdates"] = UNKNOWN

    async def story() -> None:
        reception = await starts(stage)
        before = len(telegram.made("getUpdates"))
        await until(lambda: len(telegram.made("getUpdates")) > before + 2, seconds=30)
        del telegram.refusals["getUpdates"]
        connected.types("/help")
        await until(lambda: "How it works" in connected.transcript(), seconds=30)
        await leaves(stage, reception)

    stage.run(story())
    assert "TELEGRAM_TOKEN: Telegram does not know this bot any more" in caplog.text
