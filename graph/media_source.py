"""Fetches what a stranger's URL leads to, within the rules for such URLs: https, public addresses,
few redirects. Used by `graph/media_url.py`."""

import re
import socket
from urllib.parse import quote, urljoin, urlsplit

import requests

from graph.media_errors import MediaUrlError, MediaUrlReason
from graph.public_connection import CONNECT_SECONDS, CheckedAdapter, Deadline, open_connection
from graph.remote_file import Chunks, RemoteFile

MOST_REDIRECTS = 5
CHUNK_BYTES = 64 * 1024
# Unpacked by us, a packed body could grow far beyond what was sent.
HEADERS = {"User-Agent": "instagram-publisher-bot", "Accept-Encoding": "identity"}

_DEFAULT_PORTS = {"http": 80, "https": 443}
_NOT_IN_A_URL = re.compile(r"[\x00-\x20\x7f\\]")
_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")


class MediaSource:
    """One look at one URL; close it afterwards.

    `trusted_hosts` ("host" or "host:port") may be private and speak plain http. About
    `limit_bytes` are fetched at most. `hosts` are those that were asked, in order.
    """

    def __init__(
        self, trusted_hosts: frozenset[str], deadline: Deadline, *, limit_bytes: int
    ) -> None:
        self.hosts: list[str] = []
        self._trusted_hosts = trusted_hosts
        self._deadline = deadline
        self._limit = limit_bytes
        self._answers: list[requests.Response] = []
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.headers.update(HEADERS)
        for scheme in _DEFAULT_PORTS:
            self._session.mount(f"{scheme}://", CheckedAdapter(self._connect))

    def close(self) -> None:
        for answer in self._answers:
            answer.close()
        self._session.close()

    def open(self, url: str) -> RemoteFile:
        """Follow the redirects to the file.

        Raises MediaUrlError, PrivateAddressError, UnresolvedError, requests.RequestException; the
        file's reads raise them as well.
        """
        for _ in range(1 + MOST_REDIRECTS):
            self._check(url)
            answer = self._ask(url, 0)
            if not answer.is_redirect:
                return self._file(url, answer)
            url = urljoin(url, _ascii(answer.headers["Location"]))
        raise MediaUrlError(MediaUrlReason.TOO_MANY_REDIRECTS, redirects=MOST_REDIRECTS)

    def _check(self, url: str) -> None:
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError:
            raise MediaUrlError(MediaUrlReason.NOT_A_URL) from None
        if not parts.scheme or not host or _NOT_IN_A_URL.search(url):
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

    def _ask(self, url: str, position: int) -> requests.Response:
        answer = self._session.get(
            url,
            headers={"Range": f"bytes={position}-{position + self._limit - 1}"},
            stream=True,
            allow_redirects=False,
            timeout=(CONNECT_SECONDS, self._deadline.remaining()),
        )
        self._answers.append(answer)
        return answer

    def _file(self, url: str, answer: requests.Response) -> RemoteFile:
        start, size = _extent(answer)
        if answer.status_code not in (requests.codes.ok, requests.codes.partial) or start != 0:
            raise MediaUrlError(MediaUrlReason.BAD_STATUS, status=answer.status_code)
        in_parts = answer.status_code == requests.codes.partial

        def open_at(position: int) -> Chunks | None:
            if not in_parts:
                return None
            later = self._ask(url, position)
            fits = later.status_code == requests.codes.partial and _extent(later)[0] == position
            return self._chunks(later) if fits else None

        return RemoteFile(self._chunks(answer), size, open_at, self._limit)

    def _chunks(self, answer: requests.Response) -> Chunks:
        yield from answer.iter_content(CHUNK_BYTES)
        if self._deadline.passed:  # a connection that was cut looks like the end of the file
            raise requests.ReadTimeout


def _extent(answer: requests.Response) -> tuple[int, int | None]:
    """First byte of the answer and size of the whole file, None when the server does not tell."""
    if answer.status_code == requests.codes.partial:
        found = _CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", ""))
        if found is None:
            return 0, None
        return int(found[1]), None if found[2] == "*" else int(found[2])
    length = answer.headers.get("Content-Length", "")
    packed = "Content-Encoding" in answer.headers
    return 0, int(length) if length.isdecimal() and not packed else None


def _ascii(location: str) -> str:
    """A redirect's target as a browser would send it: raw bytes percent-encoded."""
    return quote(location.encode("latin-1", "replace"), safe="!#$%&'()*+,/:;=?@[]~")
