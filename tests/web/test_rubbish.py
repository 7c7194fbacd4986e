"""Whatever strangers send, however they hang up: the server goes on, and the log does not grow."""

import random
import socket
from contextlib import suppress

import pytest

from tests.helpers.web_server import MUCH_LATER
from tests.web.conftest import Outside

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
