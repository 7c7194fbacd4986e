"""The bot's calls to Telegram: uploads arrive; trouble has the library's names and no secret."""

import asyncio
import socket

import pytest
from telegram import Bot
from telegram.error import NetworkError, TimedOut

from bot.runtime.calls.http import AiohttpRequest
from bot.runtime.calls.lost_call import CallLostError
from tests.helpers.ports import own_port
from tests.helpers.pretend_telegram import ANNA, running_telegram
from tests.helpers.trickling import IN_THE_BODY, IN_THE_HEAD, trickling

TOKEN = "123456789:" + "s" * 35


async def me(url: str, read_timeout: float) -> None:
    request = AiohttpRequest()
    async with request:
        await Bot(TOKEN, base_url=f"{url}/bot", request=request).get_me(read_timeout=read_timeout)


def test_a_file_and_words_arrive_at_telegram() -> None:
    async def send(url: str, token: str) -> str | None:
        async with Bot(token, base_url=f"{url}/bot", request=AiohttpRequest()) as bot:
            sent = await bot.send_document(ANNA, b"hello", filename="note.txt", caption="Хлеб & 🥖")
            return sent.caption

    with running_telegram() as telegram:
        assert asyncio.run(send(telegram.url, telegram.token)) == "Хлеб & 🥖"


def test_words_arrive_as_they_were_written() -> None:
    words = "a+b & c=d; 50% of 'this' / \"that\"?\n#1 ~ {x} \\ Хлеб 🥖"

    async def send(url: str, token: str) -> str | None:
        async with Bot(token, base_url=f"{url}/bot", request=AiohttpRequest()) as bot:
            return (await bot.send_message(ANNA, words)).text

    with running_telegram() as telegram:
        assert asyncio.run(send(telegram.url, telegram.token)) == words


def test_a_telegram_that_never_answers_times_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(TimedOut):
        asyncio.run(me(f"http://127.0.0.1:{silent.getsockname()[1]}", read_timeout=0.2))


@pytest.mark.parametrize("begins", [IN_THE_HEAD, IN_THE_BODY])
def test_a_telegram_that_never_gets_to_the_end_of_its_answer_times_out(
    begins: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though it is never silent for long."""
    monkeypatch.setattr("bot.runtime.calls.http.SAYING_SECONDS", -10)
    with trickling(begins) as url, pytest.raises(TimedOut):
        asyncio.run(me(url, read_timeout=0.5))


@pytest.mark.parametrize("said", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"])
def test_a_connection_that_breaks_off_leaves_it_open_what_became_of_the_call(said: bytes) -> None:
    async def breaks_off(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(said)
        writer.close()

    async def call() -> None:
        async with await asyncio.start_server(breaks_off, "127.0.0.1", 0) as server:
            await me(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", read_timeout=5)

    with pytest.raises(CallLostError):
        asyncio.run(call())


def test_a_telegram_out_of_reach_is_trouble_that_does_not_tell_the_token() -> None:
    url = f"http://127.0.0.1:{own_port()}"
    with pytest.raises(NetworkError) as trouble:
        asyncio.run(me(url, read_timeout=5))
    assert not isinstance(trouble.value, CallLostError), "nothing was sent"
    assert TOKEN not in str(trouble.value)
