"""The whole sandbox as one object: both pretend services, two ports, one event loop.

`python -m sandbox` starts it for people; tests use `with Sandbox.running() as sandbox:`.
"""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.routing import URLSpec
from tornado.web import Application

from sandbox.bot_process import BotProcess
from sandbox.feed import Feed, Json
from sandbox.instagram.doors import graph_door_routes
from sandbox.instagram.host import samples
from sandbox.instagram.records import APP
from sandbox.instagram.server import graph_routes
from sandbox.instagram.state import Instagram
from sandbox.instagram.views import profiles_view
from sandbox.page.server import page_routes
from sandbox.telegram.doors import chat_door_routes
from sandbox.telegram.elsewhere import sources_view
from sandbox.telegram.files import UPLOAD_LIMIT
from sandbox.telegram.group_door import group_door_routes
from sandbox.telegram.groups import groups_view
from sandbox.telegram.server import bot_api_routes
from sandbox.telegram.state import PEOPLE, TOKEN, Telegram

HOST = "127.0.0.1"


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Sandbox:
    """`start()` and `stop()` run on one event loop; the URLs are known once it has started."""

    token = TOKEN

    def __init__(self, clock: Callable[[], datetime] = _utc_now) -> None:
        self._directory = TemporaryDirectory(prefix="sandbox-")
        self._servers: list[HTTPServer] = []
        self.bot: BotProcess | None = None  # None: whoever uses this starts a bot alone
        self.feed = Feed()
        self.telegram = Telegram(self.feed, clock, Path(self._directory.name))
        self.graph = Instagram(self.feed, clock)
        self.telegram_url = ""
        self.graph_url = ""

    async def start(self, port: int = 0) -> None:
        """Listen on `port` (page, Bot API) and `port + 1` (Graph, media); 0: any free ports.

        Raises OSError when a port is taken.
        """
        self.telegram_url = self._listen(port, self._telegram_routes())
        self.graph_url = self._listen(port and port + 1, graph_routes(self.graph))
        self.graph.base_url = self.graph_url

    async def stop(self) -> None:
        """Close every connection and forget the files."""
        self.telegram.updates.interrupt()
        self.telegram.webhook.set(None)
        await self.graph.close()
        for server in self._servers:
            server.stop()
            await server.close_all_connections()
        self._directory.cleanup()

    def media_url(self, name: str) -> str:
        """The URL of a sample that ships with the sandbox, such as `bread.jpg`."""
        return f"{self.graph_url}/media/{name}"

    @classmethod
    @contextmanager
    def running(cls, clock: Callable[[], datetime] = _utc_now) -> "Iterator[Sandbox]":
        """A sandbox on free ports in a thread with its own event loop; `clock` is aware UTC."""
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever, name="sandbox", daemon=True)
        thread.start()
        try:
            sandbox = asyncio.run_coroutine_threadsafe(_started(cls, clock), loop).result()
            try:
                yield sandbox
            finally:
                asyncio.run_coroutine_threadsafe(sandbox.stop(), loop).result()
        finally:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()

    def _listen(self, port: int, routes: list[URLSpec]) -> str:
        sockets = bind_sockets(port, HOST)
        application = Application([*routes], log_function=lambda _: None)
        server = HTTPServer(application, max_buffer_size=2 * UPLOAD_LIMIT)
        server.add_sockets(sockets)
        self._servers.append(server)
        return f"http://{HOST}:{sockets[0].getsockname()[1]}"

    def _telegram_routes(self) -> list[URLSpec]:
        telegram = self.telegram
        page = page_routes(self, self.feed, telegram.files.directory)
        return [
            *bot_api_routes(telegram),
            *chat_door_routes(telegram),
            *group_door_routes(telegram),
            *graph_door_routes(self.graph),
            *page,
        ]

    def state(self) -> Json:
        """Everything that the page draws when it is opened."""
        people = self.telegram.people.values()
        return {
            "n": self.feed.last_number,
            "people": [person.user() for person in people],
            "groups": groups_view(self.telegram),
            "messages": {
                str(chat_id): self.telegram.chat_messages(chat_id)
                for chat_id in (*self.telegram.people, *self.telegram.groups)
            },
            "commands": {str(p.id): self.telegram.view_of(p) for p in people},
            "bot": self.bot.view() if self.bot else {},
            "profiles": profiles_view(self.graph),
            "samples": samples(self.graph),
            "elsewhere": sources_view(),
        }

    def settings(self) -> dict[str, str]:
        """Those with which a bot finds the pretend services."""
        return {
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.telegram_url,
            "TELEGRAM_WEB_URL": self.telegram_url,
            "GRAPH_API_URL": self.graph_url,
            "INSTAGRAM_API_URL": self.graph_url,
            "RUPLOAD_API_URL": self.graph_url,
            "META_APP_ID": APP.id,
            "META_APP_SECRET": APP.secret,
            "TRUSTED_MEDIA_HOSTS": self.graph_url.removeprefix("http://"),
        }

    def take_bot(self, data: Path) -> BotProcess:
        """A bot whose restarts the page may order; it is started by the caller."""
        services = self.settings() | _address_of_its_own()
        bot = BotProcess(
            services, data, PEOPLE[0].id, self._tell_of_bot, self.telegram.updates.asked
        )
        self.bot = bot
        return bot

    def _tell_of_bot(self) -> None:
        if self.bot:
            self.feed.publish("bot", self.bot.view())

    async def set_owner(self, person: int, *, owner: bool) -> None:
        """Raises ValueError where that cannot be."""
        if person not in self.telegram.people:
            raise ValueError("nobody has this id")
        if self.bot is None:
            raise ValueError("the sandbox did not start this bot: change its OWNER_IDS yourself")
        await self.bot.set_owner(person, owner=owner)

    async def start_over(self) -> None:
        """Everything as on the first day, the bot's own database too where the bot is ours."""
        if self.bot:
            await self.bot.start_over(self._forget)
        else:
            self._forget()

    def _forget(self) -> None:
        """Both pretend services as on the first day; the page loads itself anew."""
        self.telegram.forget()
        self.graph.reset()
        self.feed.publish("reset", {})


def _address_of_its_own() -> dict[str, str]:
    """Where the pretend services reach the bot: updates are brought to it, files fetched."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    return {"PUBLIC_URL": f"http://{HOST}:{port}", "WEBHOOK_PORT": str(port)}


async def _started(kind: type[Sandbox], clock: Callable[[], datetime]) -> Sandbox:
    sandbox = kind(clock)
    await sandbox.start()
    return sandbox
