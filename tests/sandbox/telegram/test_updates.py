"""Delivery of updates: long polling with confirmation and redelivery, and the webhook."""

import asyncio
import json
import queue
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

from tests.helpers.pretend_telegram import PretendTelegram, running_telegram


@pytest.fixture
def telegram() -> Iterator[PretendTelegram]:
    with running_telegram() as running:
        yield running


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


def test_an_update_comes_again_until_a_higher_offset_confirms_it(
    telegram: PretendTelegram,
) -> None:
    telegram.act("send", text="one")
    telegram.act("send", text="two")
    first = telegram.updates(limit=2)
    assert texts(first) == ["/start", "one"]
    assert texts(telegram.updates()) == ["/start", "one", "two"]
    confirmed = first[-1]["update_id"] + 1
    assert texts(telegram.updates(offset=confirmed)) == ["two"]
    assert texts(telegram.updates(offset=0)) == ["two"]
    assert telegram.updates(offset=confirmed + 1) == []


def test_a_negative_offset_keeps_only_the_newest(telegram: PretendTelegram) -> None:
    telegram.act("send", text="one")
    assert texts(telegram.updates(offset=-1)) == ["one"]
    assert texts(telegram.updates()) == ["one"]


def test_a_long_poll_ends_when_somebody_writes(telegram: PretendTelegram) -> None:
    last = telegram.updates()[-1]["update_id"]
    with ThreadPoolExecutor() as pool:
        poll = pool.submit(telegram.updates, offset=last + 1, timeout=30)
        telegram.act("send", text="awake")
        assert texts(poll.result(timeout=10)) == ["awake"]


def test_a_second_poll_ends_the_first_with_a_conflict(telegram: PretendTelegram) -> None:
    last = telegram.updates()[-1]["update_id"]
    with ThreadPoolExecutor() as pool:
        first = pool.submit(telegram.call, "getUpdates", offset=last + 1, timeout=30)
        answers = []
        while not first.done():
            answers.append(telegram.updates(offset=last + 1))
        refused = first.result().json()
    assert refused["error_code"] == 409
    assert refused["description"].startswith("Conflict: terminated by other getUpdates request")


def test_only_the_kinds_that_the_bot_allows_are_queued(telegram: PretendTelegram) -> None:
    telegram.updates(allowed_updates=["callback_query"])
    telegram.act("send", text="not wanted")
    telegram.act("tap", message_id=telegram.said(), data="x", wait=0)
    kinds = [set(update) - {"update_id"} for update in telegram.updates()]
    assert kinds == [{"message"}, {"callback_query"}]


@contextmanager
def receiver(*statuses: int) -> Iterator[tuple[str, "queue.Queue[tuple[str, Any]]"]]:
    """An HTTP server that notes (secret header, update) and answers with the given statuses."""
    got: queue.Queue[tuple[str, Any]] = queue.Queue()
    answers = iter(statuses)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            got.put((self.headers["X-Telegram-Bot-Api-Secret-Token"], body))
            self.send_response(next(answers, 200))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            """Silent."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/hook", got
        server.shutdown()
        thread.join()


def test_a_webhook_gets_each_update_with_the_secret_and_again_after_an_error(
    telegram: PretendTelegram,
) -> None:
    with receiver(500, 200, 200) as (url, got):
        telegram.result("setWebhook", url=url, secret_token="s3cret", max_connections=1)
        secret, first = got.get(timeout=10)
        _, again = got.get(timeout=10)
        telegram.act("send", text="next")
        _, third = got.get(timeout=10)
        info = telegram.result("getWebhookInfo")
        telegram.result("deleteWebhook")
    assert secret == "s3cret"
    assert again == first
    assert texts([first, third]) == ["/start", "next"]
    assert info["url"] == url
    assert "500" in info["last_error_message"]


def test_polling_is_refused_while_a_webhook_is_set(telegram: PretendTelegram) -> None:
    with receiver() as (url, _):
        telegram.result("setWebhook", url=url)
        code, reason = telegram.refusal("getUpdates")
        telegram.result("deleteWebhook", drop_pending_updates=True)
    assert code == 409
    assert "while webhook is active" in reason
    assert telegram.updates() == []


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"url": "http://example.org/hook"}, "An HTTPS URL must be provided for webhook"),
        ({"url": "https://example.org/", "secret_token": "a b"}, "unallowed characters"),
    ],
)
def test_a_webhook_needs_https_and_a_plain_secret(
    telegram: PretendTelegram, params: dict[str, str], reason: str
) -> None:
    code, said = telegram.refusal("setWebhook", **params)
    assert code == 400
    assert reason in said


async def greet(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    rows = [[InlineKeyboardButton("Go", callback_data="go", style="primary")]]
    await update.message.reply_html("Hello <b>you</b>", reply_markup=InlineKeyboardMarkup(rows))


async def press(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query is not None
    await update.callback_query.edit_message_text("Pressed")
    await update.callback_query.answer("Thanks")


def test_python_telegram_bot_polls_answers_and_downloads(telegram: PretendTelegram) -> None:
    picture = telegram.sample("bread.jpg")
    sent = telegram.upload("bread.jpg", "document")["message_id"]
    builder = Application.builder().token(telegram.token).base_url(f"{telegram.url}/bot")
    application = builder.base_file_url(f"{telegram.url}/file/bot").build()
    application.add_handler(CommandHandler("start", greet))
    application.add_handler(CallbackQueryHandler(press))

    async def story() -> None:
        async with application:
            updates = await application.bot.get_updates()
            await application.process_update(updates[0])
            assert updates[1].message is not None
            assert updates[1].message.message_id == sent
            assert updates[1].message.document is not None
            file = await updates[1].message.document.get_file()
            assert bytes(await file.download_as_bytearray()) == picture
            card = telegram.chat()[-1]["message_id"]
            telegram.act("tap", message_id=card, data="go", wait=0)
            tap = await application.bot.get_updates(offset=updates[1].update_id + 1)
            await application.process_update(tap[0])

    asyncio.run(story())
    card = telegram.chat()[-1]
    assert (card["html"], card["edited"], card["buttons"]) == ("Pressed", True, [])
