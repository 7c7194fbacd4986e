"""The files that Instagram fetches: found by their slug, every fetch noted. A route of
`web/app.py`."""

import logging
import re
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from io import FileIO
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from posting import HOSTED_PATH, DatabaseTroubleError
from web.routes.client import client_address
from web.routes.limits import A_MISS, A_REQUEST, ClientBudget, Transfers
from web.transfer.pouring import WrongSizeError
from web.transfer.ranges import extent
from web.transfer.sending import Sending, open_whole
from web.transfer.threads import in_thread

log = logging.getLogger(__name__)

PATH = HOSTED_PATH
SLUG = re.compile(r"[A-Za-z0-9_-]{43}")
NAME = re.compile(r"[0-9]{1,9}\.(?:jpg|mp4)")
# No cache on the way keeps it, or there would be no receipt; and nobody packs it anew.
CACHING = "private, no-transform, max-age=3600"
RETRY_SECONDS = 5
AGENT_LENGTH = 200


@dataclass(frozen=True)
class Served:
    """A file as it is served."""

    path: Path
    content_type: str
    size_bytes: int


@dataclass(frozen=True)
class Fetch:
    """One request for a file, and what became of it. `sent_bytes` have left this process; `whole`:
    this one answer was the whole file, and all of it has."""

    slug: str
    at: datetime
    address: str
    agent: str
    method: str
    status: int
    sent_bytes: int
    whole: bool


@dataclass(frozen=True)
class Files:
    """Where files are, and who hears of their fetches. Both may block, as they run in threads, and
    raise DatabaseTroubleError."""

    find: Callable[[str], Served | None]
    note: Callable[[Fetch], None]


@dataclass
class FileRoute:
    """Answers the requests for files."""

    files: Files
    clock: Callable[[], datetime]
    threads: Executor
    _budget: ClientBudget = field(init=False)
    _transfers: Transfers = field(default_factory=Transfers)

    def __post_init__(self) -> None:
        self._budget = ClientBudget(self.clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive, send)
        at, address = self.clock(), client_address(request)
        slug = _slug(request)
        served = await self._found(slug, address)
        answer = Sending(request, send)
        try:
            with self._transfers.one_to(address) as may_begin:
                if not may_begin:
                    raise _later(HTTPStatus.TOO_MANY_REQUESTS)
                file = await self._opened(served)
                with file:
                    await _hand_over(slug, served, file, answer)
        except HTTPException as refusal:
            answer.status = refusal.status_code
            raise
        finally:
            agent = request.headers.get("User-Agent", "")[:AGENT_LENGTH]
            became = (answer.status, answer.sent_bytes, answer.sent_bytes == served.size_bytes)
            fetch = Fetch(slug, at, address, agent, request.method, *became)
            await self._noted(fetch)

    async def _found(self, slug: str, address: str) -> Served:
        if not self._budget.allows(address):
            raise _later(HTTPStatus.TOO_MANY_REQUESTS)
        try:
            served = await in_thread(self.threads, self.files.find, slug)
        except DatabaseTroubleError:  # the bot says so in its log, once
            raise _later(HTTPStatus.SERVICE_UNAVAILABLE) from None
        self._budget.charge(address, A_MISS if served is None else A_REQUEST)
        if served is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return served

    async def _noted(self, fetch: Fetch) -> None:
        try:
            await in_thread(self.threads, self.files.note, fetch)
        except DatabaseTroubleError as trouble:
            log.warning("files: a fetch could not be noted: %s", trouble)

    async def _opened(self, served: Served) -> FileIO:
        try:
            return await in_thread(self.threads, open_whole, served.path, served.size_bytes)
        except (FileNotFoundError, WrongSizeError) as trouble:
            why = type(trouble).__name__  # no path: it opens the file to whoever reads the log
            log.error("files: one that was kept cannot be served: %s", why)  # noqa: TRY400 - no trace
            raise HTTPException(HTTPStatus.NOT_FOUND) from None


def _slug(request: Request) -> str:
    slug: str = request.path_params["slug"]
    if not SLUG.fullmatch(slug) or not NAME.fullmatch(request.path_params["name"]):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return slug


def _later(status: HTTPStatus) -> HTTPException:
    return HTTPException(status, headers={"Retry-After": str(RETRY_SECONDS)})


async def _hand_over(slug: str, served: Served, file: FileIO, answer: Sending) -> None:
    size, etag = served.size_bytes, f'"{slug}"'
    part = extent(answer.request.method, answer.request.headers, size, etag)
    headers = {
        **part.headers(size),
        "Content-Type": served.content_type,
        "ETag": etag,
        "Cache-Control": CACHING,
    }
    await answer.send(Response(status_code=part.status, headers=headers), file, part)
