"""Fetches what a stranger's URL leads to, within the rules for such URLs: https, public addresses,
few redirects, a limited number of bytes. Used by `media/inspection/inspector.py`."""

import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from urllib.parse import quote, urljoin, urlsplit

from urllib3 import BaseHTTPResponse, Timeout
from urllib3.exceptions import (
    DecodeError,
    HTTPError,
    LocationValueError,
    SSLError,
)

from media.download.metered_http import Meter, TooMuchSentError, close_pool, counted_pool
from media.download.public_network import (
    CONNECT_SECONDS,
    Deadline,
    PrivateAddressError,
    UnresolvedError,
    open_connection,
)
from media.download.remote_file import Chunks, RemoteFile
from media.errors import MEGABYTE, MediaUrlError, MediaUrlReason

MOST_REDIRECTS = 5
CHUNK_BYTES = 64 * 1024
# Headers, and the wrapping of chunks: a server that sends more of it than this sends rubbish.
WRAPPING_BYTES = MEGABYTE
HEADERS = {"User-Agent": "instagram-publisher-bot", "Accept-Encoding": "identity"}
OK, PART = 200, 206
REDIRECTS = frozenset({301, 302, 303, 307, 308})
# Hosts that cannot or will not give a part of a file; Meta asks for the whole.
NO_PARTS = frozenset({400, 403, 405, 416, 501})

_NOT_IN_A_URL = re.compile(r"[\x00-\x20\x7f\\]")
# More digits than any file has bytes are no number to us, nor to `int`.
_CONTENT_RANGE = re.compile(r"bytes ([0-9]{1,18})-[0-9]{1,18}/([0-9]{1,18}|\*)")
_LENGTH = re.compile(r"[0-9]{1,18}")


class MediaSource:
    """One look at one URL; close it afterwards.

    `trusted_hosts` ("host" or "host:port") may be private and speak plain http. About
    `limit_bytes` are fetched at most. `hosts` are those that were asked, in order.
    """

    def __init__(
        self,
        trusted_hosts: frozenset[str],
        deadline: Deadline,
        *,
        limit_bytes: int,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.hosts: list[str] = []
        self._trusted_hosts = trusted_hosts
        self._deadline = deadline
        self._limit = limit_bytes
        self._meter = Meter(limit_bytes + WRAPPING_BYTES)
        self._answers: list[BaseHTTPResponse] = []
        self._pool = counted_pool(self._connect, self._meter, tls)

    def close(self) -> None:
        for answer in self._answers:
            answer.close()
        close_pool(self._pool)

    def open(self, url: str) -> RemoteFile:
        """Follow the redirects to the file. Raises MediaUrlError, as do the file's reads."""
        for _ in range(1 + MOST_REDIRECTS):
            answer = self._ask_first(url)
            location = answer.headers.get("Location")
            if answer.status not in REDIRECTS or location is None:
                return self._file(url, answer)
            answer.close()  # its body is of no interest, and may have no end
            url = _joined(url, location)
        raise MediaUrlError(MediaUrlReason.TOO_MANY_REDIRECTS, redirects=MOST_REDIRECTS)

    def _ask_first(self, url: str) -> BaseHTTPResponse:
        self._check(url)
        answer = self._ask(url, {"Range": f"bytes=0-{self._limit - 1}"})
        if answer.status not in NO_PARTS:
            return answer
        answer.close()
        return self._ask(url, {})

    def _check(self, url: str) -> None:
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError:
            raise MediaUrlError(MediaUrlReason.NOT_A_URL) from None
        if not parts.scheme or not host or host.startswith(".") or _NOT_IN_A_URL.search(url):
            raise MediaUrlError(MediaUrlReason.NOT_A_URL)
        if not url.isascii():
            raise MediaUrlError(MediaUrlReason.NOT_ASCII)
        if "@" in parts.netloc:
            raise MediaUrlError(MediaUrlReason.HAS_CREDENTIALS)
        trusted_http = parts.scheme == "http" and self._trusts(host, port or 80)
        if parts.scheme != "https" and not trusted_http:
            raise MediaUrlError(MediaUrlReason.NOT_HTTPS)
        self.hosts.append(host)

    def _trusts(self, host: str, port: int) -> bool:
        return host in self._trusted_hosts or f"{host}:{port}" in self._trusted_hosts

    def _connect(self, host: str, port: int) -> socket.socket:
        public_only = not self._trusts(host, port)
        return open_connection(host, port, public_only=public_only, deadline=self._deadline)

    def _ask(self, url: str, headers: dict[str, str]) -> BaseHTTPResponse:
        with self._told():
            answer = self._pool.urlopen(
                "GET",
                url,
                headers=HEADERS | headers,
                redirect=False,
                preload_content=False,
                timeout=Timeout(connect=CONNECT_SECONDS, read=self._deadline.remaining()),
            )
        self._answers.append(answer)
        return answer

    def _file(self, url: str, answer: BaseHTTPResponse) -> RemoteFile:
        start, size = _extent(answer)
        if answer.status not in (OK, PART) or start != 0:
            raise MediaUrlError(MediaUrlReason.BAD_STATUS, status=answer.status)
        in_parts = answer.status == PART

        def open_at(position: int) -> Chunks | None:
            if not in_parts:
                return None
            later = self._ask(url, {"Range": f"bytes={position}-{position + self._limit - 1}"})
            fits = later.status == PART and _extent(later)[0] == position
            return self._chunks(later) if fits else None

        return RemoteFile(self._chunks(answer), size, open_at, self._limit)

    def _chunks(self, answer: BaseHTTPResponse) -> Chunks:
        with self._told():
            yield from answer.stream(CHUNK_BYTES, decode_content=True)
            if self._deadline.passed:  # a connection that was cut looks like the end of the file
                raise TimeoutError

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever goes wrong between us and the server becomes a MediaUrlError."""
        try:
            yield
        except _FAILURES as error:
            if self._deadline.passed:
                seconds = self._deadline.seconds
                raise MediaUrlError(MediaUrlReason.TOO_SLOW, seconds=seconds) from None
            raise self._media_url_error(error) from None

    def _media_url_error(self, error: Exception) -> MediaUrlError:
        match error:
            case PrivateAddressError():
                return MediaUrlError(MediaUrlReason.PRIVATE_ADDRESS, host=str(error))
            case UnresolvedError():
                return MediaUrlError(MediaUrlReason.UNRESOLVED, host=str(error))
            case TooMuchSentError():
                megabytes = self._meter.received // MEGABYTE
                return MediaUrlError(MediaUrlReason.ENDLESS_ANSWER, megabytes=megabytes)
            case DecodeError():
                return MediaUrlError(MediaUrlReason.UNREADABLE)
            case SSLError():
                return MediaUrlError(MediaUrlReason.BAD_TLS)
            case LocationValueError() | UnicodeError():  # no address, though it looked like one
                return MediaUrlError(MediaUrlReason.NOT_A_URL)
        return MediaUrlError(MediaUrlReason.UNREACHABLE)


# ValueError: numbers and names in an answer that http.client or urllib3 trip over.
_FAILURES = (
    PrivateAddressError,
    UnresolvedError,
    TooMuchSentError,
    HTTPError,
    HTTPException,
    OSError,
    ValueError,
)


def _extent(answer: BaseHTTPResponse) -> tuple[int, int | None]:
    """First byte of the answer and size of the whole file, None when the server does not tell."""
    if answer.status == PART:
        found = _CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", ""))
        if found is None:
            return 0, None
        is_told = found[2] != "*" and not _is_packed(answer)
        return int(found[1]), int(found[2]) if is_told else None
    length = answer.headers.get("Content-Length", "")
    return 0, int(length) if _LENGTH.fullmatch(length) and not _is_packed(answer) else None


def _is_packed(answer: BaseHTTPResponse) -> bool:
    """Whether sizes that are told are not those of the file. Some say `identity`, or a word of
    their own for what is not packed at all."""
    said = answer.headers.get("Content-Encoding", "").lower().split(",")
    return any(each.strip() in answer.CONTENT_DECODERS for each in said)


def _joined(url: str, location: str) -> str:
    """A redirect's target as a browser would send it: raw bytes percent-encoded."""
    raw = location.encode("latin-1", "replace")
    try:
        return urljoin(url, quote(raw, safe="!#$%&'()*+,/:;=?@[]~"))
    except ValueError:
        raise MediaUrlError(MediaUrlReason.NOT_A_URL) from None
