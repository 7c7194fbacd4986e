"""Hostile web servers by the hundred, and links to them looked at as the bot does it: whatever they
answer, there are facts or a refusal, within the limits of bytes, memory and time."""

import gzip
import random
import resource
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice, repeat

from media import MediaUrlError
from media.download.source import WRAPPING_BYTES
from media.inspection.inspector import FETCH_BYTES, MediaInspector
from media.probe.parent import MediaProbe
from tests.helpers.hostile_media import BREAD, COFFEE

MEGABYTE = 1024 * 1024
TOTAL_SECONDS = 1.5  # so that the slow ones do not take all day
SLACK_SECONDS = 15.0  # a look into the file, on a busy machine
UNDERWAY_BYTES = 8 * MEGABYTE  # sent, and in the buffers of the system when the bot hangs up
MOST_GROWTH = 64 * MEGABYTE
MOST_SENT = FETCH_BYTES + WRAPPING_BYTES + UNDERWAY_BYTES

Answer = Iterator[bytes]
OK, MOVED = b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 302 Found\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n"
DIGITS = b"9" * 5000
BLOCK = bytes(65536)
BOMB = gzip.compress(bytes(20 * MEGABYTE))
LOCATIONS = (
    b"https://[",
    b"https://[::1",
    b"http://[v1.x]/",
    b"//",
    b"https://%00/",
    b"https://" + b"a" * 5000 + b".example/",
    b"https://xn--a.example/\xff\xfe",
    b"https://a..b/",
    b"http://127.0.0.1:" + DIGITS + b"/",
    b"https://127.0.0.1:-1/",
    b"https://0x7f.1/",
    b"https://\xe2\x80\xae.example/",
    b"ftp://127.0.0.1/",
    b"?" + b"%" * 3000,
    b"",
)


@dataclass
class ServerReport:
    """What came of a run."""

    outcomes: Counter[str] = field(default_factory=Counter)
    most_sent: int = 0
    grown_bytes: int = 0
    longest_seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        outcomes = ", ".join(f"{count} {name}" for name, count in sorted(self.outcomes.items()))
        return (
            f"servers: {outcomes}; {self.most_sent / MEGABYTE:.1f} MB sent at most; memory grew by "
            f"{self.grown_bytes / MEGABYTE:.0f} MB; longest look {self.longest_seconds:.1f} s of "
            f"{TOTAL_SECONDS} s; {len(self.faults)} faults"
        )


class HostileServer:
    """Answers every connection on loopback with the bytes of `answer()`, however many those are."""

    def __init__(self, answer: Callable[[], Answer]) -> None:
        self.sent = 0
        self._answer = answer
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{self._listening.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listening.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:  # closed
                return
            with connection:
                self._speak(connection)

    def _speak(self, connection: socket.socket) -> None:
        connection.settimeout(TOTAL_SECONDS + SLACK_SECONDS)
        try:
            connection.recv(65536)
            for piece in self._answer():
                connection.sendall(piece)
                self.sent += len(piece)
        except OSError:  # it hung up, as well it may
            return


def run(seed: int, rounds: int) -> ServerReport:
    """The same servers for the same seed."""
    report, probe = ServerReport(), MediaProbe()
    before = _peak_bytes()
    for number in range(rounds):
        name = list(SERVERS)[number % len(SERVERS)]

        def answer(name: str = name, number: int = number) -> Answer:
            return SERVERS[name](random.Random(f"{seed}/{number}"))  # noqa: S311 - to be repeated

        server = HostileServer(answer)
        begun = time.monotonic()
        outcome = _outcome(server.host, probe)
        seconds = time.monotonic() - begun
        server.close()
        report.outcomes[outcome] += 1
        report.longest_seconds = max(report.longest_seconds, seconds)
        report.most_sent = max(report.most_sent, server.sent)
        report.grown_bytes = _peak_bytes() - before
        report.faults += _faults(f"seed {seed}, round {number}, {name}", outcome, seconds, report)
    return report


def _peak_bytes() -> int:
    """Of this process, ever."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _outcome(host: str, probe: MediaProbe) -> str:
    inspector = MediaInspector(
        trusted_hosts=frozenset({host}), probe=probe, total_seconds=TOTAL_SECONDS
    )
    try:
        inspector.inspect(f"http://{host}/bread.jpg")
    except MediaUrlError as error:
        return error.reason.value
    except BaseException as error:  # noqa: BLE001 - that there is none is what is tried
        return f"FAULT {type(error).__name__}: {error}"
    return "measured"


def _faults(which: str, outcome: str, seconds: float, report: ServerReport) -> list[str]:
    found = []
    if outcome.startswith("FAULT"):
        found.append(f"{which}: {outcome}")
    if seconds > TOTAL_SECONDS + SLACK_SECONDS:
        found.append(f"{which}: {seconds:.1f} s")
    if report.most_sent > MOST_SENT:
        found.append(f"{which}: {report.most_sent} bytes sent")
    if report.grown_bytes > MOST_GROWTH:
        found.append(f"{which}: memory grew by {report.grown_bytes} bytes")
    return found


def _endless_chunks(chance: random.Random) -> Answer:
    start = chance.choice((BREAD, COFFEE, b"\xff\xd8\xff", b""))
    size = chance.choice((1, 100, 65536))
    yield OK + CHUNKED
    if start:
        yield b"%x\r\n%s\r\n" % (len(start), start)
    chunk = b"%x\r\n%s\r\n" % (size, bytes(size))
    yield from repeat(chunk * max(1, 65536 // len(chunk)))


def _strange_chunk_size(chance: random.Random) -> Answer:
    sizes = (b"-1", b"-ffff", b"f" * 15, b"f" * 5000, b"0x5", b"", b" 5 ", b"5_0", b"\xff", b"1e3")
    yield OK + CHUNKED + chance.choice(sizes) + b"\r\n"
    yield from repeat(BLOCK)


def _endless_chunk_line(chance: random.Random) -> Answer:
    yield OK + CHUNKED + b"5" + chance.choice((b";x=", b"", b"0"))
    yield from repeat(b"0" * 65536)


def _endless_trailer(chance: random.Random) -> Answer:
    start = chance.choice((BREAD, b"\xff\xd8\xff"))
    yield OK + CHUNKED + b"%x\r\n%s\r\n0\r\n" % (len(start), start)
    yield from repeat(b"X-More: yes\r\n" * 5000)


def _endless_headers(chance: random.Random) -> Answer:
    line = chance.choice((b"X: y\r\n", b"X: " + b"y" * 60_000 + b"\r\n", b" folded\r\n", b"y"))
    yield OK + b"X-First: "
    yield from repeat(line * max(1, 65536 // len(line)))


def _interim_flood(chance: random.Random) -> Answer:
    status = chance.choice((b"100 Continue", b"102 Processing", b"103 Early Hints"))
    yield from repeat(b"HTTP/1.1 %s\r\nX: y\r\n\r\n" % status * 1000)


def _endless_redirect_body(chance: random.Random) -> Answer:
    wrapping = chance.choice((b"Content-Encoding: gzip\r\n", b"Content-Length: 99999999999\r\n"))
    yield MOVED + b"Location: /on\r\n" + chance.choice((wrapping, b"")) + b"\r\n"
    yield from repeat(BLOCK)


def _strange_location(chance: random.Random) -> Answer:
    target = chance.choice(LOCATIONS)
    if chance.random() < 0.5:
        target = bytes(chance.randrange(256) for _ in range(chance.randint(1, 40)))
    yield MOVED + b"Location: " + target + b"\r\nContent-Length: 0\r\n\r\n"


def _strange_numbers(chance: random.Random) -> Answer:
    number = chance.choice((DIGITS, b"-1", b"\xb2", b"1,2", b"1 2", b"0x10", b"+5", b"9" * 30))
    header = chance.choice(
        (
            b"HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n",
            b"HTTP/1.1 206 Part\r\nContent-Range: bytes 0-5/%s\r\n\r\n",
            b"HTTP/1.1 206 Part\r\nContent-Range: bytes %s-5/10\r\n\r\n",
            b"HTTP/1.1 %s OK\r\n\r\n",
            b"HTTP/%s 200 OK\r\n\r\n",
            b"HTTP/1.1 429 Slowly\r\nRetry-After: %s\r\n\r\n",
        )
    )
    yield header % number + chance.choice((BREAD, COFFEE))


def _packed(chance: random.Random) -> Answer:
    coding = chance.choice((b"gzip", b"gzip, gzip", b"deflate", b"br", b"zstd", b"x-none", b"\xff"))
    body = chance.choice((BOMB, gzip.compress(BOMB), gzip.compress(BREAD), BREAD))
    yield OK + b"Content-Encoding: " + coding + b"\r\n"
    if chance.random() < 0.5:
        yield b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
    else:
        yield CHUNKED + b"%x\r\n%s\r\n" % (len(body), body)
        yield from repeat(b"%x\r\n%s\r\n" % (len(body), body))


def _odd_headers(chance: random.Random) -> Answer:
    lines = (
        b"Content-Type: image/jpeg; charset=no-such-charset\r\n",
        b"Content-Type: \xff\xfe\r\n",
        b"Content-Disposition: attachment; filename*=utf-99''%ff\r\n",
        b"Set-Cookie: " + b"a=b; expires=" + b"Mon, " * 3000 + b"\r\n",
        b"Connection: upgrade\r\nUpgrade: h2c\r\n",
        b"Transfer-Encoding: gzip, chunked\r\nContent-Length: 5\r\n",
        b"Content-Length: 5\r\nContent-Length: 6\r\n",
        b"no colon\r\n",
        b": no name\r\n",
        b"\0: \0\r\n",
    )
    yield OK + b"".join(chance.choices(lines, k=chance.randint(1, 5))) + b"\r\n" + BREAD


def _damaged(chance: random.Random) -> Answer:
    body = chance.choice((BREAD, COFFEE))
    answer = bytearray(OK + b"Content-Length: %d\r\n\r\n" % len(body) + body)
    for _ in range(chance.randint(1, 10)):
        answer[chance.randrange(60)] = chance.randrange(256)
    yield bytes(answer[: chance.choice((5, 40, 1000, len(answer)))])


def _noise(chance: random.Random) -> Answer:
    yield chance.randbytes(chance.choice((0, 1, 100, 100_000)))


def _slow(chance: random.Random) -> Answer:
    """Byte by byte, and then nothing more for as long as anyone listens."""
    start = chance.choice((b"H", OK, OK + b"\r\n" + BREAD[:1000], OK + b"\r\n" + COFFEE[:5000]))
    yield start
    wait = threading.Event()
    for byte in islice(repeat(b"x"), int(20 * TOTAL_SECONDS)):
        wait.wait(0.1)
        yield byte


SERVERS: dict[str, Callable[[random.Random], Answer]] = {
    "endless chunks": _endless_chunks,
    "strange chunk size": _strange_chunk_size,
    "endless chunk line": _endless_chunk_line,
    "endless trailer": _endless_trailer,
    "endless headers": _endless_headers,
    "interim flood": _interim_flood,
    "endless redirect body": _endless_redirect_body,
    "strange location": _strange_location,
    "strange numbers": _strange_numbers,
    "packed": _packed,
    "odd headers": _odd_headers,
    "damaged": _damaged,
    "noise": _noise,
    "slow": _slow,
}
