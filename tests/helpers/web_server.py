"""The server of `web/` in a thread of its own, on a port that is told beforehand."""

import asyncio
import threading
from ipaddress import IPv4Address
from types import TracebackType
from typing import Self

from web import Patience, Site, listen, serve

MUCH_LATER = 20.0  # seconds; than a busy machine needs


class Running:
    """A server in a thread of its own."""

    def __init__(self, site: Site, port: int, patience: Patience | None = None) -> None:
        self._site, self._port, self._patience = site, port, patience
        self._stopping: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_up = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))

    async def _serve(self) -> None:
        self._loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
        listener = listen(IPv4Address("127.0.0.1"), self._port)
        stop = await serve(listener, self._site, self._patience)
        self._is_up.set()
        await self._stopping.wait()
        await stop()

    def start(self) -> None:
        self._thread.start()
        assert self._is_up.wait(MUCH_LATER)

    def stop(self) -> None:
        if self._loop is not None and self._stopping is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(MUCH_LATER)
        assert not self._thread.is_alive()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
