"""A file into a socket by the system itself: no byte of it enters this process, and a client that
does not read holds no thread. Used by `web/connections.py`."""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from io import FileIO
from socket import socket

from web.transfer.ranges import Extent
from web.transfer.threads import in_thread

STEP_BYTES = 4 * 1024 * 1024  # at most, for which a thread may wait for the disk


class WrongSizeError(Exception):
    """A file on the disk is not as long as it was when it was kept."""


@dataclass(frozen=True)
class Pouring:
    """`out` does not block; `patience` is in seconds, for the client to make room."""

    out: socket
    file: FileIO
    threads: Executor
    patience: float

    async def pour(self, part: Extent, gone: Callable[[int], None]) -> None:
        """Tells `gone` of every piece that has left this process.

        Raises ConnectionError, TimeoutError, WrongSizeError.
        """
        position, end = part.start, part.start + part.length
        while position < end:
            wanted = min(STEP_BYTES, end - position)
            count = await in_thread(self.threads, self._push, position, wanted)
            gone(count)
            position += count
            if count < wanted:
                await self._room()

    def _push(self, position: int, wanted: int) -> int:
        """As much as there is room for."""
        try:
            count = os.sendfile(self.out.fileno(), self.file.fileno(), position, wanted)
        except BlockingIOError:
            return 0
        if not count:
            raise WrongSizeError(self.file.name)
        return count

    async def _room(self) -> None:
        loop, is_there = asyncio.get_running_loop(), asyncio.Event()
        loop.add_writer(self.out, is_there.set)
        try:
            async with asyncio.timeout(self.patience):
                await is_there.wait()
        finally:
            loop.remove_writer(self.out)
