"""Telegram, or somebody on the way, answers with what the Bot API does not know: nothing that was
sent is lost or done twice, nobody reads of an incident, and the bot goes on asking."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from telegram.error import NetworkError

from bot.app import WATCH
from posting import PostState, Tab
from storage.records import PostChanges, PublishedNotice
from tests.bot.notices.test_courier import owed, scheduled, waiting
from tests.bot.test_errors import lost
from tests.bot.updates.test_telegram_away import at_work
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.reception import receive
from tests.helpers.story_loop import until
from tests.helpers.telegram_fake import OddAnswer


def result(value: object) -> OddAnswer:
    return OddAnswer(200, json.dumps({"ok": True, "result": value}).encode())


def refusal(status: int, **told: object) -> OddAnswer:
    return OddAnswer(status, json.dumps({"ok": False, **told}).encode())


def message(**told: object) -> OddAnswer:
    return result({"message_id": 7, "date": 7, "chat": {"id": 1, "type": "private"}, **told})


ODD = {
    "it does not know the bot": refusal(401, error_code=401, description="Unauthorized"),
    "it does not know the method": refusal(404, error_code=404, description="Not Found"),
    "a conflict": refusal(409, error_code=409, description="Conflict: terminated"),
    "too large": OddAnswer(413, b"<html>Request Entity Too Large</html>"),
    "a flood wait without a time": refusal(429, description="Too Many Requests"),
    "a flood wait of text": refusal(429, parameters={"retry_after": "5"}),
    "a flood wait of 0": refusal(429, parameters={"retry_after": 0}),
    "a flood wait of null": refusal(429, parameters={"retry_after": None}),
    "a flood wait of a list": refusal(429, parameters=[5]),
    "a flood wait of a century": refusal(429, parameters={"retry_after": 3 * 10**9}),
    "a new group of text": refusal(500, parameters={"migrate_to_chat_id": "x"}),
    "words of another type": refusal(500, description=["no"]),
    "an error page": OddAnswer(500, b"<html>oops</html>"),
    "an error of nothing": OddAnswer(502, b""),
    "an error of null": OddAnswer(502, b"null"),
    "an error of a list": OddAnswer(502, b"[]"),
    "nothing": OddAnswer(204, b""),
    "a redirection": OddAnswer(302, b""),
    "an unknown status": OddAnswer(600, b"{}"),
    "half of it": OddAnswer(200, b'{"ok": true, "resu'),
    "nesting": OddAnswer(200, b"[" * 100_000),
    "a page": OddAnswer(200, b"<html>Log in to the network of this hotel</html>"),
    "not ok": OddAnswer(200, b'{"ok": false}'),
    "no result": OddAnswer(200, b'{"ok": true}'),
    "null": OddAnswer(200, b"null"),
    "null as the result": result(None),
    "an empty result": result({}),
    "a number": result(7),
    "text": result("yes"),
    "a message of texts": message(message_id="7", date="now"),
    "a message of huge numbers": message(message_id=10**30, date=10**30),
    "a message without a chat": message(chat=None),
    "a message of odd parts": message(message_id="7", photo=[{}], story=5),
}
READABLE = {
    "a file with an odd thumbnail": message(
        document={"file_id": "f", "file_unique_id": "f", "thumbnail": 5}
    ),
}
METHODS = (
    *("sendMessage", "sendPhoto", "sendChatAction", "deleteMessage", "setMessageReaction"),
    *("editMessageText", "editMessageCaption", "editMessageMedia", "editMessageReplyMarkup"),
    *("getMyCommands", "getMyDescription", "getMyShortDescription", "getChat"),
)
LASTS = 20  # seconds
AN_HOUR = 3600


@contextmanager
def answering(stage: Stage, odd: OddAnswer) -> Iterator[None]:
    stage.telegram.odd = dict.fromkeys(METHODS, odd)
    yield
    stage.telegram.odd.clear()


async def through(stage: Stage, odd: OddAnswer) -> None:
    """What has come in is handled while Telegram answers so, and after it."""
    updates: tuple[Any, ...] = await stage.application.bot.get_updates(0)
    stage.telegram.pending.clear()
    with answering(stage, odd):
        handling = [at_work(stage, update) for update in updates]
        await asyncio.sleep(LASTS)
    while not all(it.done() for it in handling):
        stage.flood_time.passes(AN_HOUR)
        await asyncio.sleep(1)


@pytest.mark.parametrize("is_done", [False, True])
def test_what_people_send_meanwhile_is_done_once_and_answered_afterwards(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    caplog: pytest.LogCaptureFixture,
    is_done: bool,
) -> None:
    link = instagram.sample("bread.jpg")
    for name, odd in ODD.items():
        connected.types(f"{link}?{len(listed(stage, Tab.DRAFTS))}\nBread of {name}")
        stage.run(through(stage, replace(odd, is_done=is_done)))
        assert any(f"Bread of {name}" in it.text for it in connected.messages), name
        assert stage.posting.inbox.undone() == (), name
        assert "incident" not in caplog.text, name
    captions = [post.caption for post in listed(stage, Tab.DRAFTS)]
    assert len(set(captions)) == len(captions)


def test_updates_are_asked_for_whatever_the_answer_was(connected: Chat, stage: Stage) -> None:
    """An error that is none of the library's would be the last time that it has asked."""
    telegram = stage.telegram

    async def story() -> None:
        reception = asyncio.ensure_future(receive(stage.application))
        for name, odd in ODD.items():
            asked = len(telegram.made("getUpdates"))
            telegram.odd["getUpdates"] = odd
            await until(
                lambda asked=asked: len(telegram.made("getUpdates")) > asked + 1,  # type: ignore[misc]
                seconds=AN_HOUR,
            )
            assert not reception.done(), name
        telegram.odd.clear()
        connected.types("/help")
        await until(lambda: "How it works" in connected.transcript(), seconds=30)
        reception.cancel()
        with suppress(asyncio.CancelledError):
            await reception

    stage.run(story())


def test_who_is_told_to_ask_for_updates_in_an_hour_asks_again_in_a_minute(
    connected: Chat, stage: Stage
) -> None:
    async def story() -> None:
        telegram = stage.telegram
        reception = asyncio.ensure_future(receive(stage.application))
        await until(lambda: stage.application.running)
        asked = len(telegram.made("getUpdates"))
        telegram.odd["getUpdates"] = refusal(429, parameters={"retry_after": AN_HOUR})
        await until(lambda: len(telegram.made("getUpdates")) > asked + 1, seconds=10)
        telegram.odd.clear()
        connected.types("/help")
        began = asyncio.get_running_loop().time()
        await until(lambda: "How it works" in connected.transcript(), seconds=10)
        assert asyncio.get_running_loop().time() - began < AN_HOUR / 10
        reception.cancel()
        with suppress(asyncio.CancelledError):
            await reception

    stage.run(story())


def test_where_telegram_delivers_is_looked_at_whatever_the_answer_was(stage: Stage) -> None:
    """With a webhook the bot does so all the time, and would have ended."""
    watch = stage.application.bot_data[WATCH]
    unset = {"has_custom_certificate": False, "pending_update_count": 0}
    for odd in (*ODD.values(), result({"url": None, **unset}), result({"url": 5, **unset})):
        if odd.status == 429:
            continue  # it waits
        stage.telegram.odd["getWebhookInfo"] = odd
        stage.run(watch.look(stage.application.bot))
    assert stage.posting.notices.owed(now=stage.posting.clock()) == (), "nobody has taken over"


def test_updates_that_cannot_be_stored_for_a_reason_nobody_foresaw_are_asked_for_again(
    connected: Chat, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    async def story() -> None:
        reception = asyncio.ensure_future(receive(stage.application))
        await until(lambda: stage.application.running)
        with lost(stage, "update_inbox"):
            connected.types("/help")
            await until(lambda: "updates were not taken" in caplog.text)
        await until(lambda: "How it works" in connected.transcript(), seconds=30)
        reception.cancel()
        with suppress(asyncio.CancelledError):
            await reception

    stage.run(story())


def test_what_cannot_be_noted_about_a_card_keeps_nobody_from_being_heard(
    connected: Chat, stage: Stage
) -> None:
    """It goes with the updates that are stored next, which would fail with it again and again."""

    def cannot_be_noted() -> None:
        raise ValueError("nobody foresaw this")

    stage.services.later.append(cannot_be_noted)
    connected.types("/help")
    with pytest.raises(NetworkError):
        stage.fetch()
    stage.deliver()
    connected.sees("How it works")


def test_news_whose_answer_could_not_be_read_ring_once_and_are_marked_as_told(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """They were sent again at each look, with a sound, and no other news came."""
    for name, odd in (ODD | READABLE).items():
        if odd.status != 200:
            continue
        post = scheduled(connected, instagram, name, instagram.now + timedelta(hours=1))
        live = PostChanges(state=PostState.PUBLISHED, media_id=name, next_try_at=None)
        owed(stage, post, PublishedNotice(), live)
        calls = len(stage.telegram.calls)
        with answering(stage, replace(odd, is_done=True)):
            for _ in range(4):
                stage.publish_due()
                instagram.later(seconds=30)
        instagram.later(minutes=2)
        stage.publish_due()
        told = [given for made, given in stage.telegram.calls[calls:] if made == "sendPhoto"]
        rung = [given for given in told if not given.get("disable_notification")]
        assert len(rung) == 1, name
        assert waiting(stage) == 0, name
