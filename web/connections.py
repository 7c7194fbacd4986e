"""A connection as uvicorn speaks HTTP over it, with the patience that uvicorn does not have: who is
slow is cut off, sending as well as reading. Used by `web/serving.py`."""

import asyncio
from asyncio.trsock import TransportSocket
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from socket import SHUT_RDWR

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from web.refusals import RefusalLog
from web.transfer.pouring import Pouring
from web.transfer.ranges import Extent

MOST_CONNECTIONS = 300  # each costs descriptors, of which a process often has 1,024
WAITING = (h11.IDLE, h11.SEND_BODY)
PUSHED_OUT = "there were too many that said nothing"
CUT_OFF = "it had not arrived whole within the time allowed"
BAD_REQUEST = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


@dataclass(frozen=True)
class Patience:
    """Seconds: for the headers of a request, and again for its body; for a client to take
    more of a file."""

    request: float = 10.0
    reader: float = 60.0


@dataclass(frozen=True)
class _UnseenBytes:
    """Bytes of a body that h11 counts and does not see."""

    length: int

    def __len__(self) -> int:
        return self.length


class Connection(H11Protocol):
    """For one request: whatever answers it says that the connection will be closed."""

    def __init__(
        self,
        uvicorn: tuple[Config, ServerState],
        refusals: RefusalLog,
        patience: Patience,
        threads: Executor,
    ) -> None:
        super().__init__(*uvicorn, {"pour": self.pour})
        self._refusals = refusals
        self._patience = patience
        self._threads = threads
        self._stage: object = None  # how far the request has come, as h11 says it
        self._late: asyncio.TimerHandle | None = None
        self._since = self.loop.time()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._follow()
        self._make_room()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._follow()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        with suppress(OSError):
            self._socket().shutdown(SHUT_RDWR)  # what is being poured goes nowhere any more
        if self._late is not None:
            self._late.cancel()

    async def pour(self, file: FileIO, part: Extent, gone: Callable[[int], None]) -> None:
        """That part of a file, after the headers of the answer that has begun.

        Raises ConnectionError, TimeoutError, WrongSizeError.
        """
        await self.flow.drain()
        try:
            if self.transport.is_closing():
                raise ConnectionAbortedError
            self.conn.send_with_data_passthrough(h11.Data(data=_UnseenBytes(part.length)))  # type: ignore[arg-type]
            with self._socket().dup() as out:
                await Pouring(out, file, self._threads, self._patience.reader).pour(part, gone)
        except (ConnectionError, TimeoutError):
            self.transport.abort()
            await asyncio.sleep(0)  # so that uvicorn knows that the connection is lost
            raise

    def _socket(self) -> TransportSocket:
        found: TransportSocket = self.transport.get_extra_info("socket")
        return found

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - nobody is told why
        """Also in the midst of an answer, where uvicorn's own fails with a trace in the log."""
        self._refusals.note("400 Bad Request")
        if self.cycle is None or not self.cycle.response_started:
            self.transport.write(BAD_REQUEST)
        self.transport.close()

    def _follow(self) -> None:
        """Begins to wait anew when a request has come a step further."""
        stage = self.conn.their_state
        if stage is self._stage:
            return
        self._stage = stage
        if self._late is not None:
            self._late.cancel()
        if stage in WAITING:
            self._late = self.loop.call_later(self._patience.request, self._cut_off)

    def _cut_off(self) -> None:
        if not self.transport.is_closing():
            self._refusals.note(CUT_OFF)
        self.transport.abort()

    def _make_room(self) -> None:
        """Of too many the one that has said nothing for longest goes: Telegram and Instagram ask at
        once, and the bot needs connections of its own."""
        there = [it for it in self.connections if not it.transport.is_closing()]
        if len(there) > MOST_CONNECTIONS:
            silent = [it for it in there if isinstance(it, Connection) and it._stage in WAITING]
            min(silent, key=lambda it: it._since, default=self)._push_out()

    def _push_out(self) -> None:
        self._refusals.note(PUSHED_OUT)
        self.transport.abort()
