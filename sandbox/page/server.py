"""What the page needs over HTTP: its own files, the state at load, the feed, the files in chats."""

import asyncio
import json
from contextlib import suppress
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from tornado.iostream import StreamClosedError
from tornado.routing import URLSpec
from tornado.web import HTTPError, RequestHandler, StaticFileHandler

from sandbox.feed import Feed, Json

PAGE = Path(__file__).parent / "static"
SAMPLES = Path(__file__).parent.parent / "samples"


class Host(Protocol):
    """What stands behind the page."""

    def state(self) -> Json: ...
    async def start_over(self) -> None: ...
    async def set_owner(self, person: int, *, owner: bool) -> None: ...


def page_routes(host: Host, feed: Feed, files: Path) -> list[URLSpec]:
    """`files` are those of the chats."""
    return [
        URLSpec(r"/__sandbox/events", EventsHandler, {"feed": feed}),
        URLSpec(r"/__sandbox/state", StateHandler, {"host": host}),
        URLSpec(r"/__sandbox/reset", StartOverHandler, {"host": host}),
        URLSpec(r"/__sandbox/bot/owner", OwnerHandler, {"host": host}),
        URLSpec(r"/__sandbox/files/(.+)", StaticFileHandler, {"path": str(files)}),
        URLSpec(r"/__sandbox/samples/(.+)", StaticFileHandler, {"path": str(SAMPLES)}),
        URLSpec(r"/(.*)", PageHandler, {"path": str(PAGE), "default_filename": "index.html"}),
    ]


class PageHandler(StaticFileHandler):
    """The page's files, never cached: they change under the hands of those who work on them."""

    def set_extra_headers(self, _path: str) -> None:
        self.set_header("Cache-Control", "no-store")


class _HostHandler(RequestHandler):
    def initialize(self, host: Host) -> None:
        self.host = host

    def prepare(self) -> None:
        """Another page in the same browser may not restart the bot or delete what it knows."""
        origin = self.request.headers.get("Origin")
        if origin and urlsplit(origin).netloc != self.request.host:
            raise HTTPError(403)


class StateHandler(_HostHandler):
    def get(self) -> None:
        self.finish(self.host.state())


class StartOverHandler(_HostHandler):
    """POST: everything as on the first day; the answer comes when the bot runs again."""

    async def post(self) -> None:
        await self.host.start_over()
        with suppress(StreamClosedError):  # the page that asked has loaded itself anew
            await self.finish({"ok": True})


class OwnerHandler(_HostHandler):
    """POST `{"person": id, "owner": bool}`; the answer comes when the bot runs again."""

    async def post(self) -> None:
        wanted = json.loads(self.request.body)
        try:
            await self.host.set_owner(int(wanted["person"]), owner=bool(wanted["owner"]))
        except ValueError as problem:
            self.set_status(400)
            await self.finish({"error": str(problem)})
            return
        await self.finish({"ok": True})


class EventsHandler(RequestHandler):
    """Server-sent events from number `after` (or Last-Event-ID) on."""

    def initialize(self, feed: Feed) -> None:
        self.feed = feed
        self.work: asyncio.Task[None] | None = None

    async def get(self) -> None:
        self.set_header("Content-Type", "text/event-stream")
        self.set_header("Cache-Control", "no-store")
        start = self.request.headers.get("Last-Event-ID") or self.get_argument("after", "")
        self.work = asyncio.ensure_future(self._follow(int(start) if start else None))
        try:
            await self.work
        except asyncio.CancelledError:
            return

    async def _follow(self, after: int | None) -> None:
        self.write("retry: 1000\n\n")
        try:
            await self.flush()
            async for event in self.feed.subscribe(after):
                body = json.dumps(event, ensure_ascii=False)
                self.write(f"id: {event['n']}\ndata: {body}\n\n")
                await self.flush()
        except StreamClosedError:
            return

    def on_connection_close(self) -> None:
        if self.work:
            self.work.cancel()
