"""The table of contents of the server: every path, and what holds for all of them. All else is not
found. Used by `web/serving.py`."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.refusals import RefusalLog
from web.routes.files import PATH as FILES
from web.routes.files import FileRoute, Files
from web.routes.mini_app import MiniApp, MiniAppRoutes
from web.routes.probe import HEALTH, Probe, health
from web.routes.probe import PATH as PROBE
from web.routes.webhook import PATH as DELIVERIES
from web.routes.webhook import Webhook

log = logging.getLogger(__name__)

EVERYWHERE = (
    (b"connection", b"close"),  # a request per connection: none waits behind another
    (b"x-content-type-options", b"nosniff"),
)


@dataclass(frozen=True)
class Site:
    """What is served below `path`, that of PUBLIC_URL. Without anything it can still be probed."""

    path: str
    clock: Callable[[], datetime]
    webhook: Webhook | None = None
    files: Files | None = None
    mini_app: MiniApp | None = None


def application(site: Site, refusals: RefusalLog, threads: Executor) -> ASGIApp:
    app = Starlette(
        routes=list(_routes(site, threads)), exception_handlers={HTTPException: _refused}
    )
    app.router.redirect_slashes = False
    return _Everywhere(app, refusals)


def _routes(site: Site, threads: Executor) -> Iterator[Route]:
    if site.webhook is not None:
        yield Route(site.path + DELIVERIES, site.webhook.answer, methods=["POST"])
    if site.files is not None:
        route = FileRoute(site.files, site.clock, threads)
        yield Route(f"{site.path}{FILES}/{{slug}}/{{name}}", route, methods=["GET"])
    if site.mini_app is not None:
        yield from MiniAppRoutes(site.mini_app, site.clock).routes(site.path)
    yield Route(f"{site.path}{PROBE}/{{word}}", Probe().answer, methods=["GET"])
    yield Route(HEALTH, health, methods=["GET"])


async def _refused(_: Request, refusal: Exception) -> Response:
    """Its number, and no words."""
    assert isinstance(refusal, HTTPException)  # noqa: S101 - it is registered for these
    return Response(status_code=refusal.status_code, headers=refusal.headers)


@dataclass(frozen=True)
class _Everywhere:
    """Around everything: the headers of every answer, and refusals into the log."""

    app: ASGIApp
    refusals: RefusalLog

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *EVERYWHERE]
                status = HTTPStatus(message["status"])
                if 400 <= status < 500:
                    self.refusals.note(f"{status} {status.phrase}")
            await send(message)

        try:
            await self.app(scope, receive, send_on)
        except (ClientDisconnect, asyncio.CancelledError):
            log.debug("cut off, or this process ends")  # there is nobody to answer any more
