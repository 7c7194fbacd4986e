"""One answer with a file in it: in constant memory, however slowly it is read, and counted. Used by
`web/files.py`."""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from io import FileIO
from pathlib import Path
from typing import ParamSpec, TypeVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Send

from web.ranges import Extent

CHUNK_BYTES = 256 * 1024

Given = ParamSpec("Given")
Result = TypeVar("Result")


class WrongSizeError(Exception):
    """A file on the disk is not as long as it was when it was kept."""


@dataclass
class Sending:
    """`status` and `sent_bytes` are what has become of it so far; a byte is sent when it has left
    this process."""

    request: Request
    send_on: Send
    threads: Executor
    status: int = HTTPStatus.INTERNAL_SERVER_ERROR
    sent_bytes: int = 0

    async def send(self, response: Response, file: FileIO, part: Extent) -> None:
        """The headers of the response, then that part of the file. Returns early when the client
        has gone."""
        self.status = response.status_code
        if self.request.method == "HEAD" or not part.length:
            await response(self.request.scope, self.request.receive, self.send_on)
            return
        start = {"type": "http.response.start", "status": response.status_code}
        await self.send_on(start | {"headers": response.raw_headers})
        await in_thread(self.threads, file.seek, part.start)
        given = 0
        while given < part.length:
            size = min(CHUNK_BYTES, part.length - given)
            chunk = await in_thread(self.threads, file.read, size)
            if not chunk:
                raise WrongSizeError(file.name)
            given += len(chunk)
            if not await self._goes_on(chunk, given):
                return
        if await self._goes_on(b"", given):
            await self.send_on({"type": "http.response.body"})

    async def _goes_on(self, chunk: bytes, given: int) -> bool:
        """Hands on the last chunk of those `given`, as soon as all before it has been taken. False
        when nobody takes it any more."""
        await self.send_on({"type": "http.response.body", "body": chunk, "more_body": True})
        unsent: int | None = self.request.state.unsent()  # of `web/connections.py`
        if unsent is None:
            return False
        self.sent_bytes = max(self.sent_bytes, given - unsent)
        return True


def open_whole(path: Path, size_bytes: int) -> FileIO:
    """Raises FileNotFoundError, WrongSizeError."""
    file = FileIO(path)
    if os.fstat(file.fileno()).st_size != size_bytes:
        file.close()
        raise WrongSizeError(path)
    return file


async def in_thread(
    threads: Executor, call: Callable[Given, Result], *given: Given.args, **named: Given.kwargs
) -> Result:
    """What may block, in one of these threads."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(threads, partial(call, *given, **named))
