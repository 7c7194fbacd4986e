"""One answer with a file in it, counted. Used by `web/routes/files.py`."""

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from io import FileIO
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Send

from web.transfer.pouring import WrongSizeError
from web.transfer.ranges import Extent

Pour = Callable[[FileIO, Extent, Callable[[int], None]], Awaitable[None]]


@dataclass
class Sending:
    """`status` and `sent_bytes` are what has become of it so far; a byte is sent when it has left
    this process."""

    request: Request
    send_on: Send
    status: int = HTTPStatus.INTERNAL_SERVER_ERROR.value
    sent_bytes: int = 0

    async def send(self, response: Response, file: FileIO, part: Extent) -> None:
        """The headers of the response, then that part of the file. Returns early when the client
        has gone, or does not read."""
        self.status = int(response.status_code)
        if self.request.method == "HEAD" or not part.length:
            await response(self.request.scope, self.request.receive, self.send_on)
            return
        start = {"type": "http.response.start", "status": response.status_code}
        await self.send_on(start | {"headers": response.raw_headers})
        pour: Pour = self.request.state.pour  # of `web/connections.py`
        try:
            await pour(file, part, self._count)
        except (ConnectionError, TimeoutError):
            return
        await self.send_on({"type": "http.response.body"})

    def _count(self, gone: int) -> None:
        self.sent_bytes += gone


def open_whole(path: Path, size_bytes: int) -> FileIO:
    """Raises FileNotFoundError, WrongSizeError."""
    file = FileIO(path)
    if os.fstat(file.fileno()).st_size != size_bytes:
        file.close()
        raise WrongSizeError(path)
    return file
