"""The HTTP side of the pretend Bot API: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from typing import Any

from tornado.routing import URLSpec
from tornado.web import RequestHandler

from sandbox.feed import Json
from sandbox.telegram.downloads import DownloadHandler
from sandbox.telegram.editing import EDITING
from sandbox.telegram.errors import BotApiError, bad_request
from sandbox.telegram.files import UPLOAD_LIMIT
from sandbox.telegram.groups import GROUPS
from sandbox.telegram.params import Params, Upload
from sandbox.telegram.sending import SENDING
from sandbox.telegram.settings import SETTINGS
from sandbox.telegram.state import TOKEN, Telegram

Method = Callable[[Telegram, Params], Awaitable[Any]]
METHODS: dict[str, Method] = {
    name.lower(): method for name, method in {**SENDING, **EDITING, **SETTINGS, **GROUPS}.items()
}
# Calls that Telegram counts against the flood limits.
_FLOODABLE = ("send", "edit", "copy", "forward")


def bot_api_routes(telegram: Telegram) -> list[URLSpec]:
    token = re.escape(TOKEN).replace(":", "(?::|%3A)")  # some clients quote the colon here
    return [
        URLSpec(r"/bot([^/]+)/([^/]+)/?", BotApiHandler, {"telegram": telegram}),
        URLSpec(rf"/file/bot{token}/(.+)", DownloadHandler, {"files": telegram.files}),
    ]


class BotApiHandler(RequestHandler):
    """One Bot API call by GET or POST, in any of the three body formats."""

    def initialize(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self.work: asyncio.Task[Any] | None = None

    def on_connection_close(self) -> None:
        if self.work:
            self.work.cancel()

    async def get(self, token: str, name: str) -> None:
        await self.post(token, name)

    async def post(self, token: str, name: str) -> None:
        entry: Json = {"method": name, "params": {}, "ok": True, "error": None}
        entry["at"] = self.telegram.clock().isoformat()
        try:
            params = self._params()
            entry["params"] = _for_log(params)
            self.work = asyncio.ensure_future(self._call(token, name, params))
            answer: Json = {"ok": True, "result": await self.work}
        except BotApiError as problem:
            self.set_status(problem.code)
            entry |= {"ok": False, "error": problem.description}
            answer = problem.answer()
        except asyncio.CancelledError:
            return
        self.telegram.log.append(entry)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(answer, ensure_ascii=False))

    async def _call(self, token: str, name: str, params: Params) -> object:
        if token != TOKEN:
            raise BotApiError(401, "Unauthorized")
        self._weather(name)
        method = METHODS.get(name.lower())
        if method is None:
            raise BotApiError(404, "Not Found: method not found")
        return await method(self.telegram, params)

    def _weather(self, name: str) -> None:
        """The faults that the control door ordered. Raises BotApiError 502 or 429."""
        telegram = self.telegram
        if telegram.out_until and telegram.clock() < telegram.out_until:
            raise BotApiError(502, "Bad Gateway")
        if telegram.flood_left > 0 and name.lower().startswith(_FLOODABLE):
            telegram.flood_left -= 1
            seconds = telegram.flood_retry_after
            raise BotApiError(
                429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds}
            )

    def _params(self) -> Params:
        if len(self.request.body) > UPLOAD_LIMIT + 1024 * 1024:
            raise BotApiError(413, "Request Entity Too Large")
        values: Json = {
            name: parts[-1].decode(errors="replace")
            for name, parts in self.request.arguments.items()
        }
        if self.request.headers.get("Content-Type", "").startswith("application/json"):
            values |= _json_body(self.request.body)
        uploads = {
            name: Upload(parts[-1]["filename"], parts[-1]["body"])
            for name, parts in self.request.files.items()
        }
        return Params(values, uploads)

    def write_error(self, status_code: int, **_: object) -> None:
        self.finish({"ok": False, "error_code": status_code, "description": self._reason})


def _json_body(body: bytes) -> Json:
    try:
        values = json.loads(body or b"{}")
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise bad_request("can't parse request body as JSON object")
    return values


def _for_log(params: Params) -> Json:
    files = {name: f"<{len(file.data)} bytes>" for name, file in params.uploads.items()}
    return dict(params.values) | files
