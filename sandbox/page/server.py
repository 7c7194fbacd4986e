"""What the page needs over HTTP: its own files, the state at load, the feed, the files in chats."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

from tornado.iostream import StreamClosedError
from tornado.routing import URLSpec
from tornado.web import RequestHandler, StaticFileHandler

from sandbox.feed import Feed, Json

PAGE = Path(__file__).parent / "static"


def page_routes(
    feed: Feed, files: Path, state: Callable[[], Json], reset: Callable[[], None]
) -> list[URLSpec]:
    return [
        URLSpec(r"/__sandbox/events", EventsHandler, {"feed": feed}),
        URLSpec(r"/__sandbox/state", StateHandler, {"state": state}),
        URLSpec(r"/__sandbox/reset", ResetHandler, {"reset": reset}),
        URLSpec(r"/__sandbox/files/(.+)", StaticFileHandler, {"path": str(files)}),
        URLSpec(r"/(.*)", PageHandler, {"path": str(PAGE), "default_filename": "index.html"}),
    ]


class PageHandler(StaticFileHandler):
    """The page's files, never cached: they change under the hands of those who work on them."""

    def set_extra_headers(self, _path: str) -> None:
        self.set_header("Cache-Control", "no-store")


class StateHandler(RequestHandler):
    def initialize(self, state: Callable[[], Json]) -> None:
        self.state = state

    def get(self) -> None:
        self.finish(self.state())


class ResetHandler(RequestHandler):
    def initialize(self, reset: Callable[[], None]) -> None:
        self.reset = reset

    def post(self) -> None:
        self.reset()
        self.finish({"ok": True})


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
