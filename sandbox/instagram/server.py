"""The pretend Instagram on HTTP: Graph API, control door, upload, media host, posts.

Mounted by sandbox/app.py. `graph_routes(world)` is everything of the Instagram port;
`graph_door_routes(world)` is the control door alone, to be mounted on the page's port as well.
Set `world.base_url` when the port is known, and `await world.close()` before the loop ends.
"""

import asyncio
import json
import re
from email.utils import format_datetime
from inspect import isawaitable
from typing import Any

from tornado.routing import URLSpec
from tornado.web import RequestHandler

from sandbox.feed import Json
from sandbox.instagram.call import GraphCall
from sandbox.instagram.containers import container_status
from sandbox.instagram.doors import graph_door_routes
from sandbox.instagram.errors import GraphRefusalError, bad_parameter, unknown_object
from sandbox.instagram.faults import Arriving, Fault
from sandbox.instagram.host import media_host_routes
from sandbox.instagram.identity import (
    IDENTITY,
    OF_BUSINESS,
    page_node,
    pages_of_business,
    user_node,
)
from sandbox.instagram.methods import PUBLISHING, Method, media_node
from sandbox.instagram.published import OF_MEDIA, delete_media
from sandbox.instagram.records import PLACES
from sandbox.instagram.state import KEPT_CALLS, Instagram
from sandbox.instagram.upload import upload_routes

_VERSION = re.compile(r"^v\d+\.\d+$")
EDGES = PUBLISHING | OF_MEDIA
SECRETS = ("client_secret", "appsecret_proof", "fb_exchange_token", "input_token")


def graph_routes(world: Instagram) -> list[URLSpec]:
    """Routes of the Instagram port; the Graph API comes last and answers every other path."""
    shared = {"world": world}
    return [
        *graph_door_routes(world),
        *media_host_routes(world),
        *upload_routes(world),
        URLSpec(r"/(.*)", GraphHandler, shared),
    ]


class GraphHandler(RequestHandler):
    """One Graph call: read it, meet its fault, do it, answer in Meta's shape, write the log."""

    def initialize(self, world: Instagram) -> None:
        self.world = world
        self.sent_in = "none"
        self.account_id = ""

    def prepare(self) -> None:
        self.set_header("Date", format_datetime(self.world.clock(), usegmt=True))

    async def get(self, path: str) -> None:
        await self._answer(path)

    async def post(self, path: str) -> None:
        await self._answer(path)

    async def delete(self, path: str) -> None:
        await self._answer(path)

    async def _answer(self, path: str) -> None:
        parts = [part for part in path.split("/") if part]
        if parts and _VERSION.match(parts[0]):
            parts = parts[1:]
        place, fault, body, status = "unknown", None, {}, 200
        params: Json = {}
        try:
            params, token = self._parameters()
            self.account_id = self.world.account_id_of(token)
            place, object_id, method = self._find(parts)
            fault = self.world.faults.take(Arriving(place, self._username(), params))
            await self._meet(fault)
            call = GraphCall(
                self.world, self.request.method or "", f"/{path}", object_id, params, token, fault
            )
            call.check_proof()
            call.check_names()
            body = await self._do(method, call)
        except GraphRefusalError as refusal:
            body, status = refusal.body(), refusal.status
        self._note(place, params, body, status, fault)
        await self._send(body, status, fault)

    def _parameters(self) -> tuple[Json, str]:
        """Query, form and JSON as one; the token from the header or `access_token`."""
        found: Json = {}
        for name in self.request.arguments:
            found[name] = self.get_argument(name)
        if "application/json" in self.request.headers.get("Content-Type", ""):
            found.update(self._json_body())
        kind, _, header = self.request.headers.get("Authorization", "").partition(" ")
        token = found.pop("access_token", "")
        if kind.lower() in ("bearer", "oauth") and header:
            self.sent_in = "header"
            return found, header.strip()
        if token:
            in_query = "access_token" in self.request.query_arguments
            self.sent_in = "query" if in_query else "body"
        return found, str(token)

    def _json_body(self) -> Json:
        try:
            body = json.loads(self.request.body or b"{}")
        except ValueError as error:
            raise bad_parameter("The body is not JSON") from error
        if not isinstance(body, dict):
            raise bad_parameter("The body is not a JSON object")
        return body

    def _username(self) -> str:
        account = self.world.accounts.get(self.account_id)
        return account.username if account else ""

    def _find(self, parts: list[str]) -> tuple[str, str, Method]:
        """Place name for faults, object id, function. Raises GraphRefusalError."""
        verb, world, path = self.request.method or "", self.world, "/".join(parts)
        if verb == "GET" and path in IDENTITY:
            place, method = IDENTITY[path]
            return place, "", method
        if len(parts) == 2 and verb == "GET" and parts[1] in OF_BUSINESS:
            return "portfolio_pages", parts[0], pages_of_business
        if len(parts) == 2 and (verb, parts[1]) in EDGES:
            place, method = EDGES[verb, parts[1]]
            return place, parts[0], method
        object_id = parts[0] if len(parts) == 1 else ""
        if verb == "GET" and object_id in world.containers:
            return "status", object_id, container_status
        if verb == "DELETE" and object_id:
            return "delete", object_id, delete_media
        if verb == "GET" and world.account_at(object_id):
            return "user", object_id, user_node
        if verb == "GET" and (object_id in PLACES or world.account_of_page(object_id)):
            return "page", object_id, page_node
        if verb == "GET" and object_id:
            return "media_read", object_id, media_node
        raise unknown_object(path, verb)

    async def _meet(self, fault: Fault | None) -> None:
        """What happens before the call is done."""
        wait = self.world.settings.latency_ms / 1000
        if fault is not None and fault.effect == "slow":
            wait += fault.seconds
        if wait:
            await asyncio.sleep(wait)
        if fault is not None and fault.effect == "error":
            raise self._injected(fault)

    async def _do(self, method: Method, call: GraphCall) -> Json:
        fault = call.fault
        if fault is not None and fault.effect in ("lost_before", "html"):
            return {}
        result = method(call)
        body = await result if isawaitable(result) else result
        if fault is not None and fault.effect == "error_after":
            raise self._injected(fault)
        return body

    def _injected(self, fault: Fault) -> GraphRefusalError:
        return GraphRefusalError(fault.code, fault.subcode, fault.message)

    async def _send(self, body: Json, status: int, fault: Fault | None) -> None:
        effect = fault.effect if fault else ""
        if effect in ("lost_before", "lost_after"):
            self.detach().close()
            return
        self._usage_headers()
        if effect == "html":
            self.set_status(502)
            await self.finish("<html><body><h1>Sorry, something went wrong</h1></body></html>")
            return
        self.set_status(status)
        self.set_header("Content-Type", "application/json; charset=UTF-8")
        await self.finish(json.dumps(body))

    def _usage_headers(self) -> None:
        percent, wait = self.world.settings.usage_percent, self.world.settings.regain_minutes
        app = {"call_count": percent, "total_cputime": 1, "total_time": 1}
        row = {"type": "instagram", **app, "estimated_time_to_regain_access": wait}
        self.set_header("X-App-Usage", json.dumps(app))
        if self.account_id:
            self.set_header("X-Business-Use-Case-Usage", json.dumps({self.account_id: [row]}))

    def _note(self, place: str, params: Json, body: Json, status: int, fault: Fault | None) -> None:
        """One row of the call log; secrets are masked."""
        error = body.get("error", {})
        row: dict[str, Any] = {
            "n": self.world.next_call_number(),
            "at": self.world.clock().isoformat(),
            "method": self.request.method,
            "path": self.request.path,
            "place": place,
            "params": {k: "…" if k in SECRETS else v for k, v in params.items()},
            "token": self.sent_in,
            "status": status,
            "error": [error.get("code"), error.get("error_subcode")] if error else None,
            "fault": fault.effect if fault else None,
        }
        self.world.calls.append(row)
        del self.world.calls[:-KEPT_CALLS]
