"""The connections of a process to Meta, and to Telegram's files: whom they believe to be who they
say, with one TLS context, as reading the bundle of certificates takes some 30 ms and most of a
megabyte; and when a call on them is over. Used by `process.assembly` and `process.telegram_files`.
"""

import io
import os
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.client import HTTPResponse
from time import monotonic
from typing import TYPE_CHECKING, Any

import requests
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.ssl_ import create_urllib3_context

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

BUNDLE = "REQUESTS_CA_BUNDLE"  # for a network whose own authority signs what passes
MOST_CONNECTIONS = 100  # kept open to one host: of 64 workers, and of people who wait for an answer
WHOLE_SECONDS = 60.0
SLOWEST_BYTES = 20_000  # a second of what is sent: a whole film on the worst of lines takes hours
LENGTH = "Content-Length"


class TrustError(Exception):
    """The bundle of certificates cannot be used; the words say why and what to do."""


def tls_context() -> ssl.SSLContext:
    """Made once. Trusts the bundle of the environment, or else the one that requests ships with.

    Raises TrustError.
    """
    return _made(os.environ.get(BUNDLE) or DEFAULT_CA_BUNDLE_PATH)


@cache
def _made(bundle: str) -> ssl.SSLContext:
    context = create_urllib3_context()
    is_folder = os.path.isdir(bundle)  # noqa: PTH112 - told apart as OpenSSL does
    try:
        context.load_verify_locations(**{"capath" if is_folder else "cafile": bundle})
    except OSError as error:
        why = "holds no certificate" if isinstance(error, ssl.SSLError) else error.strerror
        raise TrustError(
            f"{BUNDLE}: {bundle} cannot be used: {why}. Name a file of certificates in PEM, or "
            "leave it empty."
        ) from None
    return context


class TimedConnections(HTTPAdapter):
    """A call is over after `whole_seconds`, and the time that what it sends may take: timeouts of
    requests are of silence, and whoever answers a byte a second is never silent. The bundle is
    read once: requests' own adapter has each new connection read it again, even into a context that
    it was given. Raises TrustError."""

    def __init__(self, whole_seconds: float = WHOLE_SECONDS) -> None:
        self._tls = tls_context()
        self._classes = _pool_classes(whole_seconds)
        super().__init__(pool_maxsize=MOST_CONNECTIONS)

    def init_poolmanager(self, *sizes: Any, **how: Any) -> None:  # noqa: ANN401 - handed on
        super().init_poolmanager(*sizes, **how, ssl_context=self._tls)
        self.poolmanager.pool_classes_by_scheme = self._classes

    def proxy_manager_for(self, proxy: str, **how: Any) -> PoolManager:  # noqa: ANN401 - handed on
        manager: PoolManager = super().proxy_manager_for(proxy, **how, ssl_context=self._tls)
        manager.pool_classes_by_scheme = self._classes
        return manager

    def cert_verify(self, *_: object) -> None:
        """The context knows whom to trust."""


@contextmanager
def timed_session(whole_seconds: float) -> Iterator[requests.Session]:
    """For one call, which is over after so long, however much comes meanwhile."""
    with requests.Session() as session:
        for scheme in ("https://", "http://"):
            session.mount(scheme, TimedConnections(whole_seconds))
        yield session


class _Ending(HTTPConnection):
    """Lets nothing wait beyond the end of the call, however much comes or goes meanwhile."""

    whole_seconds: float
    _ends = 0.0

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - handed on
        super().__init__(*given, **named)
        self.response_class = partial(_EndingResponse, self._patience)  # type: ignore[assignment]

    def connect(self) -> None:
        self._lasts(self.whole_seconds)
        super().connect()

    def request(
        self,
        method: str,
        url: str,
        body: Any = None,  # noqa: ANN401 - handed on
        headers: Any = None,  # noqa: ANN401 - handed on
        **how: Any,  # noqa: ANN401 - handed on
    ) -> None:
        self._ends = 0.0
        self._lasts(self.whole_seconds + int((headers or {}).get(LENGTH, 0)) / SLOWEST_BYTES)
        super().request(method, url, body, headers, **how)

    def send(self, data: Any) -> None:  # noqa: ANN401 - handed on
        if self.sock is not None:
            self.sock.settimeout(self._patience())
        super().send(data)

    def _lasts(self, seconds: float) -> None:
        self._ends = max(self._ends, monotonic() + seconds)

    def _patience(self) -> float:
        """For the next piece. Raises TimeoutError."""
        left = self._ends - monotonic()
        if left <= 0:
            raise TimeoutError("the call is not over in time")
        return min(left, self.timeout or left)


class _EndingResponse(HTTPResponse):
    def __init__(
        self,
        patience: Callable[[], float],
        sock: socket.socket,
        debuglevel: int = 0,
        method: str | None = None,
    ) -> None:
        super().__init__(sock, debuglevel, method)
        self.fp = io.BufferedReader(_EndingReader(self.fp.detach(), sock, patience))


class _EndingReader(io.RawIOBase):
    """Reads like `raw`, with the patience of the moment."""

    def __init__(
        self, raw: io.RawIOBase, sock: socket.socket, patience: Callable[[], float]
    ) -> None:
        self._raw = raw
        self._sock = sock
        self._patience = patience

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int | None:
        self._sock.settimeout(self._patience())
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


def _pool_classes(seconds: float) -> dict[str, type[HTTPConnectionPool]]:
    class _Plain(_Ending):
        whole_seconds = seconds

    class _Secure(_Ending, HTTPSConnection):
        whole_seconds = seconds

    class _PlainPool(HTTPConnectionPool):
        ConnectionCls = _Plain

    class _SecurePool(HTTPSConnectionPool):
        ConnectionCls = _Secure

    return {"http": _PlainPool, "https": _SecurePool}
