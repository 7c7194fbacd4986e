"""The pretend Instagram in a thread of its own, with a clock that the test moves."""

import asyncio
import pickle
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import requests
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from sandbox.feed import Feed
from sandbox.instagram.host import samples
from sandbox.instagram.server import graph_routes
from sandbox.instagram.state import Instagram

INSTAGRAM_TOKEN = "IGSANDBOXSunnyBakery0001"
FACEBOOK_TOKEN = "EAASANDBOXCornerBooks0001"
PAGE_TOKEN = "EAASANDBOXCornerBooks0001Page"
PLACE_WITH_COORDINATES = "106009999000003"
PLACE_WITHOUT_COORDINATES = "106009999000009"

Json = dict[str, Any]
OF_THE_PROCESS = {"feed", "clock", "base_url", "_downloads"}  # and no knowledge of Instagram's


class PretendInstagram:
    """What a test does with it: calls, the control door, the clock."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.now = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
        self.world = Instagram(Feed(), lambda: self.now)
        self.bakery = self.account_id("sunny.bakery")
        self.bookshop = self.account_id("corner.books")

    def account_id(self, username: str) -> str:
        account = self.world.account_named(username)
        assert account is not None
        return account.ig_user_id

    def knowledge(self) -> bytes:
        """Everything that this Instagram knows, for another one to begin with."""
        known = {key: value for key, value in vars(self.world).items() if key not in OF_THE_PROCESS}
        return pickle.dumps(known)

    def begin_with(self, knowledge: bytes) -> None:
        vars(self.world).update(pickle.loads(knowledge))  # noqa: S301 - our own

    @property
    def url(self) -> str:
        return self.world.base_url

    def sample(self, name: str) -> str:
        return f"{self.url}/media/{name}"

    def samples(self) -> list[Json]:
        return samples(self.world)

    def later(self, **span: float) -> None:
        """Let the downloads under way end, then move the clock."""
        asyncio.run_coroutine_threadsafe(self.world.settled(), self.loop).result(30)
        self.now += timedelta(**span)

    def call(
        self, verb: str, path: str, token: str = INSTAGRAM_TOKEN, **params: object
    ) -> requests.Response:
        """One Graph call with the token in its header and the parameters as a form or a query."""
        return self.send(verb, path, token, params)

    def send(self, verb: str, path: str, token: str, params: Json) -> requests.Response:
        """`call` with the parameters in a dictionary."""
        where = "data" if verb == "POST" else "params"
        arguments: Json = {where: params, "headers": {"Authorization": f"Bearer {token}"}}
        return requests.request(verb, f"{self.url}/v25.0/{path}", timeout=30, **arguments)

    def door(self, name: str, **body: object) -> requests.Response:
        """POST to the control door."""
        return requests.post(f"{self.url}/__sandbox/graph/{name}", json=body, timeout=30)

    def state(self) -> Json:
        found: Json = requests.get(f"{self.url}/__sandbox/graph/state", timeout=30).json()
        return found

    def log(self) -> list[Json]:
        answer = requests.get(f"{self.url}/__sandbox/graph/log", timeout=30)
        rows: list[Json] = answer.json()["calls"]
        return rows

    def ask(self, wanted: Json) -> requests.Response:
        """Ask for a container of the bakery."""
        return self.send("POST", f"{self.bakery}/media", INSTAGRAM_TOKEN, wanted)

    def photo(self, **params: object) -> str:
        """A photo container of the bakery, ready to be published."""
        wanted = {"image_url": self.sample("bread.jpg"), **params}
        answer = self.ask(wanted)
        assert answer.status_code == 200, answer.text
        self.later(seconds=5)
        return str(answer.json()["id"])

    def status(self, container_id: str) -> Json:
        found: Json = self.call("GET", container_id, fields="status_code,status").json()
        return found

    def publish(self, container_id: str) -> requests.Response:
        return self.call("POST", f"{self.bakery}/media_publish", creation_id=container_id)


def refusal(answer: requests.Response) -> tuple[int, int | None]:
    """Code and subcode of an error answer."""
    error = answer.json()["error"]
    return error["code"], error.get("error_subcode")


@contextmanager
def running_instagram() -> Iterator[PretendInstagram]:
    """On a free port until the block ends."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    instagram = PretendInstagram(loop)

    async def start() -> HTTPServer:
        sockets = bind_sockets(0, "127.0.0.1")
        server = HTTPServer(Application(graph_routes(instagram.world)))
        server.add_sockets(sockets)
        instagram.world.base_url = f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
        return server

    async def stop(server: HTTPServer) -> None:
        server.stop()
        await instagram.world.close()
        await server.close_all_connections()

    server = asyncio.run_coroutine_threadsafe(start(), loop).result(30)
    try:
        yield instagram
    finally:
        asyncio.run_coroutine_threadsafe(stop(server), loop).result(30)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(30)
        loop.close()
