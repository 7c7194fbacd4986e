"""Whether an address leads to the bot, through proxies that do what proxies do to people."""

import gzip
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from media.own_address import AddressChecker, AddressFinding, AddressTrouble, checker
from tests.helpers import Clock
from tests.helpers.certificates import make_certificate
from tests.helpers.ports import own_port
from tests.helpers.web_server import MUCH_LATER, Running
from web import Site

TRUSTED = frozenset({"127.0.0.1"})
PAGE = "<!doctype html><title>Just a moment…</title>"


@dataclass(frozen=True)
class Reply:
    """What a proxy passes back."""

    status: int
    headers: dict[str, str]
    body: bytes


Twist = Callable[[str, Reply], Reply | None]  # None: the connection is closed without a word


@pytest.fixture
def near(clock: Clock) -> Iterator[str]:
    """Where a bot listens on this machine."""
    port = own_port()
    with Running(Site("", clock.now), port):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def proxy(
    near: str, twist: Twist = lambda _, reply: reply, tls: ssl.SSLContext | None = None
) -> Iterator[str]:
    """The address of one that passes on to `near`, and does something to the answers."""

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline()
            if not self.raw_requestline or not self.parse_request():
                return
            behind = HTTPConnection(near.removeprefix("http://"), timeout=MUCH_LATER)
            behind.request(self.command, self.path, headers=dict(self.headers.items()))
            answer = behind.getresponse()
            headers = {name.title(): value for name, value in answer.headers.items()}
            reply = twist(self.command, Reply(answer.status, headers, answer.read()))
            behind.close()
            if reply is not None:
                self.send_response_only(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply.body)

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A client that does not like the certificate hangs up."""

    with Server(("127.0.0.1", 0), Handler) as server:
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        serving = threading.Thread(target=server.serve_forever, args=(0.01,))
        serving.start()
        try:
            yield f"http{'s' if tls else ''}://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            serving.join()


def checked(public: str, near: str, tls: ssl.SSLContext | None = None) -> AddressFinding:
    return AddressChecker(TRUSTED, tls).check(public, near)


def answers(status: int, body: str = "", **headers: str) -> Twist:
    """A proxy that does not pass on but says this."""
    told = {"Content-Length": str(len(body.encode())), **headers}
    return lambda _, __: Reply(status, told, body.encode())


def packed(_: str, reply: Reply) -> Reply:
    body = gzip.compress(reply.body)
    headers = {"Content-Length": str(len(body)), "Content-Encoding": "gzip"}
    return replace(reply, headers=headers, body=body)


def without_length(_: str, reply: Reply) -> Reply:
    return replace(reply, headers={"Content-Type": "text/plain"})


def without_head(method: str, reply: Reply) -> Reply:
    return Reply(405, {"Content-Length": "0"}, b"") if method == "HEAD" else reply


def head_forbidden(method: str, reply: Reply) -> Reply:
    return replace(reply, status=403) if method == "HEAD" else reply


def without_parts(_: str, reply: Reply) -> Reply:
    return replace(reply, status=200) if reply.status == 206 else reply


def test_an_address_that_leads_to_the_bot_is_well(near: str) -> None:
    with proxy(near) as public:
        host = public.removeprefix("http://")
        assert checked(public, near) == AddressFinding(host)


@pytest.mark.parametrize(
    ("twist", "trouble", "values"),
    [
        (
            answers(301, Location="https://www.example.com/x"),
            "redirected",
            ("301", "www.example.com"),
        ),
        (answers(308, Location="/login"), "redirected", ("308", "/login")),
        (answers(404, PAGE), "not_passed_on", ("404",)),
        (answers(403, PAGE), "turned_away", ("403",)),
        (answers(401), "turned_away", ("401",)),
        (answers(429), "turned_away", ("429",)),
        (answers(502, PAGE), "bad_gateway", ("502",)),
        (answers(522, PAGE), "bad_gateway", ("522",)),
        (answers(418), "other_status", ("418",)),
        (answers(200, PAGE, **{"Content-Type": "text/html; charset=utf-8"}), "web_page", ("200",)),
        (answers(200, "0" * 64), "another_answers", ()),
        (packed, "packed", ()),
        (without_length, "no_length", ()),
        (without_head, "head_refused", ("405",)),
        (head_forbidden, "head_refused", ("403",)),
        (without_parts, "no_parts", ("200",)),
        (lambda *_: None, "broken_off", ()),
    ],
)
def test_what_stands_before_the_bot_is_named(
    near: str, twist: Twist, trouble: str, values: tuple[str, ...]
) -> None:
    with proxy(near, twist) as public:
        found = checked(public, near)
    assert (found.trouble, tuple(map(str, found.values.values()))) == (trouble, values)


def test_an_address_that_leads_to_a_bot_elsewhere_is_not_taken_for_ours(
    near: str, clock: Clock
) -> None:
    port = own_port()
    with Running(Site("", clock.now), port), proxy(f"http://127.0.0.1:{port}") as public:
        assert checked(public, near).trouble is AddressTrouble.ANOTHER_ANSWERS


def test_without_a_bot_on_this_machine_nothing_is_claimed_about_the_address(near: str) -> None:
    nobody = f"http://127.0.0.1:{own_port()}"
    with proxy(near) as public:
        found = checked(public, nobody)
        assert found.trouble is AddressTrouble.NOBODY_HERE
        assert found.values == {"near": nobody.removeprefix("http://")}
        with proxy(near, answers(200, PAGE)) as another_program:
            assert checked(public, another_program).trouble is AddressTrouble.NOBODY_HERE


def test_nobody_at_the_door_is_told_with_its_port(near: str) -> None:
    port = own_port()
    found = checked(f"http://127.0.0.1:{port}", near)
    assert (found.trouble, found.values) == (AddressTrouble.UNREACHABLE, {"port": port})


def test_who_answers_too_slowly_is_not_waited_for(
    near: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checker, "SECONDS", 1.0)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        found = checked(f"http://127.0.0.1:{silent.getsockname()[1]}", near)
    assert (found.trouble, found.values) == (AddressTrouble.TOO_SLOW, {"seconds": 1})


def test_instagram_cannot_come_to_a_private_address(near: str) -> None:
    with proxy(near) as public:
        found = AddressChecker().check(public, near)
    assert found.trouble is AddressTrouble.PRIVATE_ADDRESS


def test_a_name_without_an_address_is_told(near: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(host: str, *given: object, **named: object) -> object:
        if host == "bot.example.com":
            raise socket.gaierror
        return real(host, *given, **named)  # type: ignore[arg-type]

    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    found = checked("https://bot.example.com/bot", near)
    assert found == AddressFinding("bot.example.com", AddressTrouble.UNRESOLVED)


@pytest.mark.parametrize(
    ("address", "until", "is_trusted", "trouble"),
    [
        ("127.0.0.1", 2046, True, None),
        ("127.0.0.1", 2025, True, "expired_certificate"),
        ("127.0.0.9", 2046, True, "wrong_certificate"),
        ("127.0.0.1", 2046, False, "unknown_certificate"),
    ],
)
def test_the_certificate_is_judged(
    near: str, tmp_path: Path, address: str, until: int, is_trusted: bool, trouble: str | None
) -> None:
    file = make_certificate(tmp_path / "proxy.pem", address, until)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    client = ssl.create_default_context(cafile=str(file) if is_trusted else None)
    with proxy(near, tls=server) as public:
        found = checked(public, near, client)
    assert found.trouble == trouble
    assert found.certificate_until == (None if trouble else datetime(2046, 1, 1, tzinfo=UTC))


def test_a_door_that_speaks_no_tls_is_told(near: str) -> None:
    with proxy(near) as public:
        found = checked(public.replace("http:", "https:"), near)
    assert found.trouble is AddressTrouble.NO_TLS
