"""HTTP over connections that we open ourselves, with every received byte counted where it is read:
headers, interim answers and the wrapping of chunks included. Used by `media/download/source.py`."""

import io
import socket
import ssl
from collections.abc import Callable
from http.client import HTTPResponse
from typing import TYPE_CHECKING

from urllib3 import PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Connect = Callable[[str, int], socket.socket]


class TooMuchSentError(Exception):
    """More bytes came than a look may cost."""


class Meter:
    """The bytes that came over all connections of one look; beyond the limit every read fails."""

    def __init__(self, limit_bytes: int) -> None:
        self.received = 0
        self._limit = limit_bytes

    def add(self, received: int) -> None:
        self.received += received
        if self.received > self._limit:
            raise TooMuchSentError


class _CountedReader(io.RawIOBase):
    """Reads like `raw` and tells the meter."""

    def __init__(self, raw: io.RawIOBase, meter: Meter) -> None:
        self._raw = raw
        self._meter = meter

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int | None:
        received = self._raw.readinto(buffer)
        self._meter.add(received or 0)
        return received

    def close(self) -> None:
        self._raw.close()
        super().close()


def counted_pool(connect: Connect, meter: Meter, tls: ssl.SSLContext | None) -> PoolManager:
    """Takes its connections from `connect(host, port)`, and repeats nothing by itself."""
    pool = PoolManager(retries=False, cert_reqs="CERT_REQUIRED", ssl_context=tls)
    pool.pool_classes_by_scheme = _pool_classes(connect, meter)
    return pool


def close_pool(pool: PoolManager) -> None:
    """Left alone, a pool is closed when it is collected: but a connection that has come back to it
    knows its last answer, and that the pool, so it never would be."""
    for key in pool.pools.keys():  # noqa: SIM118 - urllib3's own container cannot be iterated
        pool.pools[key].close()
    pool.clear()


def _pool_classes(connect: Connect, meter: Meter) -> dict[str, type[HTTPConnectionPool]]:
    def opened(connection: HTTPConnection) -> socket.socket:
        try:
            return connect(connection.host, connection.port)
        except TimeoutError as error:
            raise ConnectTimeoutError(connection, str(error)) from error
        except OSError as error:
            raise NewConnectionError(connection, str(error)) from error

    class CountedResponse(HTTPResponse):
        def __init__(
            self, sock: socket.socket, debuglevel: int = 0, method: str | None = None
        ) -> None:
            super().__init__(sock, debuglevel, method)
            self.fp = io.BufferedReader(_CountedReader(self.fp.detach(), meter))

    class Plain(HTTPConnection):
        _new_conn = opened
        response_class = CountedResponse

    class Secure(HTTPSConnection):
        _new_conn = opened
        response_class = CountedResponse

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
