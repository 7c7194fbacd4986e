"""The door for Telegram's deliveries: who is refused, when, and what it costs."""

import asyncio
import json
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from tests.helpers import Clock
from web import Patience, Site, Webhook, serve
from web.connections import CUT_OFF
from web.routes.webhook import MOST_BYTES, SECRET

KEY = "the-secret-of-both"
SHORT = Patience(request=0.3)
MUCH_LATER = 20.0  # than a busy machine needs
ENDLESS = 50_000_000


@asynccontextmanager
async def door(
    delivered: list[object], clock: Clock, patience: Patience | None = None
) -> AsyncIterator[int]:
    """The port of a server that keeps what it is delivered in a list."""

    async def deliver(body: object) -> bool:
        delivered.append(body)
        return isinstance(body, dict)

    listener = socket.create_server(("127.0.0.1", 0))
    listener.setblocking(False)
    stop = await serve(listener, Site("", clock.now, Webhook(KEY, deliver)), patience)
    try:
        yield listener.getsockname()[1]
    finally:
        await stop()


async def says(port: int, *parts: bytes) -> tuple[int | None, int]:
    """The status of the answer (None without one) and how many bytes of the parts were taken;
    returns when the server has closed the connection or answered."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    taken = 0
    try:
        for part in parts:
            writer.write(part)
            await writer.drain()
            taken += len(part)
        async with asyncio.timeout(MUCH_LATER):
            line = await reader.readline()
    except ConnectionError:
        line = b""
    finally:
        writer.close()
    return (int(line.split()[1]) if line else None), taken


def head(length: int, *, secret: str = KEY, path: str = "/telegram", method: str = "POST") -> bytes:
    lines = [
        f"{method} {path} HTTP/1.1",
        "Host: bot.example.com",
        f"{SECRET}: {secret}",
        f"Content-Length: {length}",
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def test_what_telegram_delivers_is_taken(clock: Clock) -> None:
    delivered: list[object] = []
    body = json.dumps({"update_id": 7}).encode()

    async def story() -> None:
        async with door(delivered, clock) as port:
            assert await says(port, head(len(body)), body) == (
                200,
                len(head(len(body))) + len(body),
            )

    asyncio.run(story())
    assert delivered == [{"update_id": 7}]


@pytest.mark.parametrize("body", [b"{broken", b"\xff\xfe\xfd", b"[" * 100_000, b""])
def test_what_is_no_update_is_confirmed_so_that_it_never_comes_again(
    clock: Clock, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    delivered: list[object] = []

    async def story() -> None:
        async with door(delivered, clock) as port:
            assert (await says(port, head(len(body)), body))[0] == 200

    asyncio.run(story())
    assert delivered == [None]
    assert "something that is no update" in caplog.text


@pytest.mark.parametrize(
    ("request_head", "status"),
    [
        (head(ENDLESS, secret="guessed"), 403),
        (head(ENDLESS, secret="ключ"), 403),
        (head(ENDLESS, secret=""), 403),
        (head(ENDLESS, path="/elsewhere"), 404),
        (head(ENDLESS, method="PUT"), 405),
        (head(MOST_BYTES + 1), 413),
        (head(0).replace(b"Content-Length: 0", b"Content-Length: " + b"9" * 5000), 400),
    ],
    ids=["guessed", "not even ASCII", "empty", "path", "method", "too large", "absurd"],
)
def test_who_is_refused_is_refused_before_the_body_is_read(
    clock: Clock, request_head: bytes, status: int
) -> None:
    delivered: list[object] = []

    async def story() -> None:
        async with door(delivered, clock) as port:
            assert (await says(port, request_head))[0] == status, (
                "not one byte of the body was sent"
            )

    asyncio.run(story())
    assert delivered == []


@pytest.mark.parametrize("secret", [KEY, "guessed"])
def test_a_body_that_never_ends_is_cut_off_at_its_limit(clock: Clock, secret: str) -> None:
    delivered: list[object] = []
    chunked = head(0, secret=secret).replace(b"Content-Length: 0", b"Transfer-Encoding: chunked")
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"

    async def story() -> None:
        async with door(delivered, clock) as port:
            status, taken = await says(port, chunked, *[chunk] * 800)
            assert status in {413, 403, None}
            assert taken < 8 * MOST_BYTES, "what the buffers of two sockets hold, and no more"

    asyncio.run(story())
    assert delivered == []


@pytest.mark.parametrize(
    "parts",
    [
        [b"POST /telegram HTTP/1.1\r\nHost: b"],
        [head(100)],
        [head(100), b'{"update_id"'],
    ],
    ids=["half a head", "no body", "half a body"],
)
def test_who_sends_half_of_it_is_not_waited_for(clock: Clock, parts: list[bytes]) -> None:
    delivered: list[object] = []

    async def story() -> None:
        async with door(delivered, clock, SHORT) as port:
            assert (await says(port, *parts))[0] is None

    asyncio.run(story())
    assert delivered == []


def test_refusals_are_counted_and_said_once_a_minute(
    clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)

    async def story() -> None:
        async with door([], clock, SHORT) as port:
            for _ in range(20):
                await says(port, head(10, secret="guessed"))
            clock.advance(timedelta(minutes=1))
            await says(port, head(100), b"half of")

    asyncio.run(story())
    said = [record.message for record in caplog.records if record.name == "web.refusals"]
    assert said == [
        "requests from outside: 1 refused, the last one: 403 Forbidden",
        f"requests from outside: 20 refused, the last one: {CUT_OFF}",
    ]
