"""Whatever strangers send, however they hang up: the server goes on, and the log does not grow."""

import random
import socket
from contextlib import ExitStack, suppress

import pytest

from tests.helpers.web_server import MUCH_LATER, Running
from tests.web.conftest import Outside
from web import Files, Patience, Site
from web.connections import MOST_CONNECTIONS

ROUNDS = 1000
SOON = 0.02  # seconds that an answer is waited for; half a request gets none
HEADERS = (
    b"Host: bot",
    b"Range: bytes=0-99",
    b'If-Range: "x"',
    b"X-Forwarded-For: 203.0.113.7, ::1",
    b"Content-Length: 3",
    b"Transfer-Encoding: chunked",
    b"Expect: 100-continue",
    b"Connection: upgrade",
    b"Upgrade: websocket",
)


def rubbish(chance: random.Random, path: bytes) -> bytes:
    """A request with some headers, some bytes of it wrong, maybe several times."""
    method = chance.choice([b"GET", b"HEAD", b"POST"])
    lines = [method + b" " + path + b" HTTP/1.1", *(h for h in HEADERS if chance.random() < 0.6)]
    data = bytearray(b"\r\n".join(lines) + b"\r\n\r\n5\r\nabcde\r\n0\r\n\r\n")
    for _ in range(chance.choice([0, 0, 1, 3])):
        at = chance.randrange(len(data))
        data[at : at + chance.randrange(3)] = chance.choice([b"", b"\x00\xff\n", b"\r\n"])
    return bytes(data) * chance.choice([1, 1, 2, 5])


def test_rubbish_is_counted_and_leaves_no_other_line_in_the_log(
    outside: Outside, server: object, caplog: pytest.LogCaptureFixture
) -> None:
    chance = random.Random(7)  # noqa: S311 - to be the same each time
    url = outside.keeps(b"x" * 100_000)
    path = url.removeprefix(outside.url).encode()
    for _ in range(ROUNDS):
        address = ("127.0.0.1", outside.port)
        with suppress(OSError), socket.create_connection(address, MUCH_LATER) as connection:
            connection.sendall(rubbish(chance, path))
            if chance.random() < 0.3:
                connection.shutdown(socket.SHUT_WR)
            connection.settimeout(SOON)
            connection.recv(chance.choice([1, 100, 1_000_000]))
    assert outside.get(url).status_code == 200
    assert {record.name for record in caplog.records} <= {"web.refusals"}


def test_whoever_says_nothing_makes_room_for_who_asks(outside: Outside) -> None:
    """Else a few strangers could hold every descriptor that the bot has, for Telegram, too."""
    url, address = outside.keeps(b"x" * 1000), ("127.0.0.1", outside.port)
    site = Site(outside.path, outside.clock.now, files=Files(outside.find, outside.note))
    patient = Patience(request=MUCH_LATER * 10)
    with Running(site, outside.port, patient), ExitStack() as held:
        silent = [
            held.enter_context(socket.create_connection(address, MUCH_LATER))
            for _ in range(MOST_CONNECTIONS + 50)
        ]
        assert outside.get(url).status_code == 200
        gone = [it for it in silent[:51] if _is_closed(it)]
        assert len(gone) == 51
        silent[-1].settimeout(SOON)
        with pytest.raises(TimeoutError):
            silent[-1].recv(1)


def _is_closed(connection: socket.socket) -> bool:
    with suppress(ConnectionError):
        return connection.recv(1) == b""
    return True
