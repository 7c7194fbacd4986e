"""A connection as uvicorn speaks HTTP over it, with the patience that uvicorn does not have: who is
slow is cut off, sending as well as reading. Used by `web/serving.py`."""

import asyncio
from dataclasses import dataclass

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from web.refusals import Refusals

CUT_OFF = "it had not arrived whole within the time allowed"
BAD_REQUEST = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


@dataclass(frozen=True)
class Patience:
    """Seconds: for the headers of a request, and again for its body; for a client to take what it
    was sent last."""

    request: float = 10.0
    reader: float = 30.0


class Connection(H11Protocol):
    """For one request: whatever answers it says that the connection will be closed."""

    def __init__(
        self, config: Config, state: ServerState, refusals: Refusals, patience: Patience
    ) -> None:
        super().__init__(config, state, {"unsent": self.unsent})
        self._refusals = refusals
        self._patience = patience
        self._stage: object = None  # how far the request has come, as h11 says it
        self._late: asyncio.TimerHandle | None = None
        self._unread: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        transport.set_write_buffer_limits(high=0)  # what is written counts when it is taken
        self._follow()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._follow()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        for timer in (self._late, self._unread):
            if timer is not None:
                timer.cancel()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._unread = self.loop.call_later(self._patience.reader, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._unread is not None:
            self._unread.cancel()

    def unsent(self) -> int | None:
        """How many bytes wait to be taken; None when nobody will."""
        return None if self.transport.is_closing() else self.transport.get_write_buffer_size()

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
        if stage in (h11.IDLE, h11.SEND_BODY):
            self._late = self.loop.call_later(self._patience.request, self._cut_off)

    def _cut_off(self) -> None:
        if not self.transport.is_closing():
            self._refusals.note(CUT_OFF)
        self.transport.abort()
