"""The server behind a real nginx and a real Caddy, set up as the page says: what Telegram and
Instagram then see, and what the bot sees of them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import requests
from requests.adapters import HTTPAdapter

from process.address import look, sentence
from process.settings import Settings
from tests.helpers import Clock
from tests.helpers.certificates import make_certificate
from tests.helpers.ports import own_port
from tests.helpers.reverse_proxy import PROXIES, running
from tests.helpers.web_server import MUCH_LATER, Running
from tests.web.conftest import VIDEO, Outside
from web import Files, Site, Webhook
from web.routes.webhook import SECRET

pytestmark = pytest.mark.process

KEY = "the-secret-of-both"
PICTURE = bytes(range(256)) * 400
MEGABYTE = 1024 * 1024


class From(HTTPAdapter):
    """Connects from that address of this machine."""

    def __init__(self, address: str) -> None:
        self._address = address
        super().__init__()

    def init_poolmanager(self, *given: object, **named: object) -> None:
        super().init_poolmanager(*given, source_address=(self._address, 0), **named)  # type: ignore[arg-type]


@dataclass
class Proxied:
    """A bot behind a proxy."""

    outside: Outside
    port: int
    certificate: Path
    delivered: list[object] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    def seen(self, url: str) -> str:
        """The address from outside of one behind the proxy."""
        return self.url + url.removeprefix(self.outside.url)

    def asks(
        self, method: str, url: str, *, stream: bool = False, **headers: str
    ) -> requests.Response:
        """As somebody far away, who is 127.0.0.2."""
        with requests.Session() as session:
            session.mount("https://", From("127.0.0.2"))
            return session.request(
                method,
                url,
                headers={name.replace("_", "-"): value for name, value in headers.items()},
                verify=str(self.certificate),
                timeout=MUCH_LATER,
                allow_redirects=False,
                stream=stream,
            )

    async def deliver(self, body: object) -> bool:
        self.delivered.append(body)
        return True


@pytest.fixture(params=PROXIES)
def proxied(
    request: pytest.FixtureRequest, outside: Outside, clock: Clock, tmp_path: Path
) -> Iterator[Proxied]:
    folder = tmp_path / "proxy"
    folder.mkdir()
    made = Proxied(outside, own_port(), make_certificate(folder / "certificate.pem"))
    command = PROXIES[request.param](folder, made.port, outside.port, made.certificate)
    files = Files(outside.find, outside.note)
    site = Site("", clock.now, Webhook(KEY, made.deliver), files)
    with running(command, folder, made.port), Running(site, outside.port):
        yield made


def test_instagram_sees_plain_files_and_the_bot_sees_who_came(proxied: Proxied) -> None:
    url = proxied.seen(proxied.outside.keeps(PICTURE))
    whole = proxied.asks("GET", url, X_Forwarded_For="203.0.113.9")
    head = proxied.asks("HEAD", url)
    part = proxied.asks("GET", url, Range="bytes=100-199")
    beyond = proxied.asks("GET", url, Range="bytes=999999-")
    assert (whole.status_code, whole.content) == (200, PICTURE)
    for answer in (whole, head):
        assert answer.headers["Content-Length"] == str(len(PICTURE))
        assert answer.headers["Content-Type"] == "image/jpeg"
        assert answer.headers["Accept-Ranges"] == "bytes"
        assert "Set-Cookie" not in answer.headers
    assert (part.status_code, part.content) == (206, PICTURE[100:200])
    assert part.headers["Content-Range"] == f"bytes 100-199/{len(PICTURE)}"
    assert beyond.status_code == 416
    assert proxied.asks("GET", f"{proxied.url}/f/").status_code == 404
    fetches = proxied.outside.noted(4)
    assert {fetch.address for fetch in fetches} == {"127.0.0.2"}, "whatever it says of itself"
    assert sorted(fetch.status for fetch in fetches) == [200, 200, 206, 416]


def test_telegram_delivers_through_it(proxied: Proxied) -> None:
    url = f"{proxied.url}/telegram"

    def delivery(secret: str) -> int:
        headers = {SECRET: secret}
        told = {"json": {"update_id": 7}, "verify": str(proxied.certificate)}
        return requests.post(url, headers=headers, timeout=MUCH_LATER, **told).status_code  # type: ignore[arg-type]

    assert (delivery(KEY), delivery("guessed")) == (200, 403)
    assert proxied.delivered == [{"update_id": 7}]


def test_a_long_video_goes_through_memory_as_it_is_read(proxied: Proxied) -> None:
    outside = proxied.outside
    small = proxied.seen(outside.keeps(PICTURE))
    film = b"".join(bytes([number]) * MEGABYTE for number in range(100))
    url = proxied.seen(outside.keeps(film, VIDEO))
    with proxied.asks("GET", url, stream=True) as answer:
        first = answer.raw.read(MEGABYTE)
        for _ in range(30):
            assert proxied.asks("GET", small).content == PICTURE
        assert {fetch.sent_bytes for fetch in outside.noted(30)} == {len(PICTURE)}
        assert on_disk(outside.folder / "proxy") < MEGABYTE
        rest = answer.raw.read()
    assert hashlib.sha256(first + rest).digest() == hashlib.sha256(film).digest()
    assert outside.noted(31)[-1].whole


def on_disk(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def test_check_says_that_the_address_leads_here_and_until_when(
    proxied: Proxied, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(proxied.certificate))
    host = f"127.0.0.1:{proxied.port}"

    def said(port: int) -> str:
        settings = Settings.model_validate(
            {
                "telegram_token": "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4",
                "owner_ids": "1",
                "telegram_api_url": "http://127.0.0.1:8081",
                "public_url": proxied.url,
                "webhook_port": port,
                "trusted_media_hosts": host,
            }
        )
        found = look(settings, clock.now)
        assert found is not None
        return sentence(found, settings)

    assert said(proxied.outside.port).startswith(
        f"{host} leads here, with a certificate until 2046-01-01. "
    )
    assert said(own_port()).startswith(f"{host} is answered, but not by the bot on this machine. ")
