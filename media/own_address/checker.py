"""Asks an address of ours as Instagram would, and says what is in the way. Knows of the bot only
that it answers `/probe/<word>` as nobody else can."""

import re
import secrets
import ssl
import time
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from urllib.parse import urlsplit

from media.download.public_network import Deadline
from media.own_address.exchange import Answer, Exchange
from media.own_address.finding import AddressError, AddressFinding, AddressTrouble
from media.web_address import readable_host

PROBE = "/probe"
SAID = re.compile(r"[0-9a-f]{64}")
SECONDS = 20.0  # for all questions together
PART, PART_LENGTH = "bytes=0-9", 10
TURNS_AWAY = (
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.PROXY_AUTHENTICATION_REQUIRED,
    HTTPStatus.TOO_MANY_REQUESTS,
)
GATEWAYS = (502, 503, 504, *range(520, 531))  # the latter are a content delivery network's own


class AddressChecker:
    """`trusted_hosts` ("host" or "host:port") may be private."""

    def __init__(
        self,
        trusted_hosts: frozenset[str] = frozenset(),
        tls: ssl.SSLContext | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._trusted_hosts = trusted_hosts
        self._tls = tls
        self._monotonic = monotonic

    def check(self, public_url: str, near_url: str) -> AddressFinding:
        """Whether `public_url` leads to the very bot that listens at `near_url`, on this machine.
        Takes up to twenty seconds."""
        host = readable_host(urlsplit(public_url).netloc)
        with Deadline(SECONDS, self._monotonic) as deadline:
            tls = self._tls or ssl.create_default_context()
            path = f"{PROBE}/{secrets.token_hex(16)}"
            outside = Exchange(deadline, tls, public_only=not self._trusts(public_url))
            try:
                expected = _said_near(Exchange(deadline, tls, public_only=False), near_url, path)
                until = _look(outside, public_url + path, expected)
            except AddressError as error:
                return AddressFinding(host, error.trouble, error.values)
        return AddressFinding(host, certificate_until=until)

    def _trusts(self, url: str) -> bool:
        parts = urlsplit(url)
        return bool({parts.hostname, parts.netloc} & self._trusted_hosts)


def _said_near(near: Exchange, url: str, path: str) -> str:
    """What the bot on this machine says. Raises AddressError when there is none."""
    try:
        answer = near.ask(url + path)
    except AddressError:
        raise AddressError(AddressTrouble.NOBODY_HERE, near=urlsplit(url).netloc) from None
    if answer.status != HTTPStatus.OK or not SAID.fullmatch(answer.body):
        raise AddressError(AddressTrouble.NOBODY_HERE, near=urlsplit(url).netloc)
    return answer.body


def _look(outside: Exchange, url: str, expected: str) -> datetime | None:
    """The end of the certificate, when all is well. Raises AddressError."""
    whole = outside.ask(url)
    _judge_whole(whole, expected)
    head = outside.ask(url, "HEAD")
    if head.status != HTTPStatus.OK or head.headers["Content-Length"] != str(len(expected)):
        raise AddressError(AddressTrouble.HEAD_REFUSED, status=head.status)
    part = outside.ask(url, headers={"Range": PART})
    if part.status != HTTPStatus.PARTIAL_CONTENT or part.body != expected[:PART_LENGTH]:
        raise AddressError(AddressTrouble.NO_PARTS, status=part.status)
    return whole.certificate_until


def _judge_whole(answer: Answer, expected: str) -> None:
    status, headers = answer.status, answer.headers
    if status != HTTPStatus.OK:
        raise _refused(answer)
    if answer.body == expected:
        if headers["Content-Length"] != str(len(expected)):
            raise AddressError(AddressTrouble.NO_LENGTH)
        return
    if headers.get("Content-Encoding", "identity").lower() != "identity":
        raise AddressError(AddressTrouble.PACKED)
    if headers.get_content_type() == "text/html":
        raise AddressError(AddressTrouble.WEB_PAGE, status=status)
    raise AddressError(AddressTrouble.ANOTHER_ANSWERS)


def _refused(answer: Answer) -> AddressError:
    """By whoever stands before us: we would have answered."""
    status, target = answer.status, answer.headers["Location"]
    if 300 <= status < 400 and target:
        to = urlsplit(target).netloc or urlsplit(target).path
        return AddressError(AddressTrouble.REDIRECTED, status=status, to=to)
    if status == HTTPStatus.NOT_FOUND:
        return AddressError(AddressTrouble.NOT_PASSED_ON, status=status)
    if status in TURNS_AWAY:
        return AddressError(AddressTrouble.TURNED_AWAY, status=status)
    if status in GATEWAYS:
        return AddressError(AddressTrouble.BAD_GATEWAY, status=status)
    return AddressError(AddressTrouble.OTHER_STATUS, status=status)
