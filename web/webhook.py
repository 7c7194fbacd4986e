"""The small HTTP server to which Telegram delivers updates, and nobody else.

Who does not say the secret is refused when the headers are there, before the body; who is slow is
cut off. Wired to the bot by `process/bot.py`.
"""

import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from ipaddress import IPv4Address, IPv6Address
from socket import AF_INET, AF_INET6, create_server, socket

from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler, stream_request_body

log = logging.getLogger(__name__)

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
MOST_BYTES = 1024 * 1024  # of a body; Telegram's updates are far smaller
MOST_HEADER_BYTES = 16 * 1024
PATIENCE_SECONDS = 10.0  # for the headers, and again for the body
CUT_OFF = "it had not arrived whole within the time or the size allowed"
LOGGED_EVERY = timedelta(minutes=1)

Deliver = Callable[[object], Awaitable[bool]]
StopServing = Callable[[], Awaitable[None]]


@dataclass
class Refusals:
    """Said in the log once a minute at most, with how many there were: whoever sends many fills no
    disk."""

    clock: Callable[[], datetime]
    _count: int = 0
    _said_at: datetime | None = None

    def note(self, why: str) -> None:
        self._count += 1
        now = self.clock()
        if self._said_at is None or now - self._said_at >= LOGGED_EVERY:
            log.warning("webhook: %d refused, the last one: %s", self._count, why)
            self._count, self._said_at = 0, now


@dataclass(frozen=True)
class Webhook:
    """Where deliveries are taken: `deliver` stores what it is given before it returns, False when
    that is no update."""

    path: str
    secret: str = field(repr=False)
    deliver: Deliver
    clock: Callable[[], datetime]


@stream_request_body
class Delivery(RequestHandler):
    """One request. `prepare` sees the headers before any of the body."""

    SUPPORTED_METHODS = ("POST",)

    def initialize(self, webhook: Webhook, refusals: Refusals) -> None:
        self._webhook = webhook
        self._refusals = refusals
        self._body = bytearray()
        self._has_arrived = False

    def prepare(self) -> None:
        headers = self.request.headers
        if self.request.path != self._webhook.path:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        if not hmac.compare_digest(headers.get(SECRET, "").encode(), self._webhook.secret.encode()):
            raise HTTPError(HTTPStatus.FORBIDDEN)
        if _as_number(headers.get("Content-Length", "0")) > MOST_BYTES:
            raise HTTPError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)

    def data_received(self, chunk: bytes) -> None:
        self._body += chunk

    async def post(self) -> None:
        """Answers 200 once it is stored. What is no update gets 200 as well: told otherwise,
        Telegram would send it again and again."""
        self._has_arrived = True
        try:
            body = json.loads(self._body)
        except (ValueError, RecursionError):
            body = None
        if not await self._webhook.deliver(body):
            log.error("webhook: Telegram has delivered something that is no update; it is left out")

    def on_connection_close(self) -> None:
        super().on_connection_close()
        if not self._has_arrived and not self._finished:
            self._refusals.note(CUT_OFF)

    def write_error(self, status_code: int, **_: object) -> None:
        if status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
            self._refusals.note(f"{status_code} {HTTPStatus(status_code).phrase}")
        self.finish()


def _as_number(text: str) -> int:
    """The server itself judges what is no number."""
    try:
        return int(text)
    except ValueError:
        return 0


def listen(address: IPv4Address | IPv6Address, port: int) -> socket:
    """Raises OSError when the address is taken, or none of this machine's."""
    family = AF_INET6 if address.version == 6 else AF_INET
    listener = create_server((str(address), port), family=family)
    listener.setblocking(False)
    return listener


def serve(listener: socket, webhook: Webhook, patience: float = PATIENCE_SECONDS) -> StopServing:
    """Starts to take deliveries in the running loop. When it is stopped, what is being delivered
    is answered no more; Telegram sends it again."""
    tools = {"webhook": webhook, "refusals": Refusals(webhook.clock)}
    application = Application([(r".*", Delivery, tools)], log_function=lambda _: None)
    server = HTTPServer(
        application,
        max_header_size=MOST_HEADER_BYTES,
        max_body_size=MOST_BYTES,
        idle_connection_timeout=patience,
        body_timeout=patience,
    )
    server.add_socket(listener)

    async def stop() -> None:
        server.stop()
        await server.close_all_connections()

    return stop
