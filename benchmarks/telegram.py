"""A bare-bones Bot API and people who talk to it as fast as a bot answers. Used by the benchmarks.

It checks nothing (the sandbox does): its own time must stay small beside that of the bots.
"""

import asyncio
import itertools
import json
import math
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPServerRequest
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler, StaticFileHandler

ME = {"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
DESCRIBED = {"description": "", "short_description": ""}
BATCH = 100  # updates in one answer to getUpdates, as at Telegram
SAMPLES = Path(__file__).parent.parent / "sandbox" / "samples"
SHOWS = frozenset(
    [
        "sendMessage",
        "sendPhoto",
        "sendVideo",
        "sendDocument",
        "editMessageText",
        "editMessageCaption",
        "editMessageReplyMarkup",
        "editMessageMedia",
    ]
)
PICTURES = frozenset(["sendPhoto", "editMessageMedia"])


class FloodWaitError(Exception):
    """The bot is to leave a chat alone for so many seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Too Many Requests: retry after {seconds}")
        self.seconds = seconds

    def more(self) -> dict[str, Any]:
        return {"parameters": {"retry_after": self.seconds}}


@dataclass
class Chat:
    """One private chat: what the bot has shown in it since the person last did something."""

    ident: int
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    buttons: dict[str, tuple[int, str]] = field(default_factory=dict)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    steps: list[list[tuple[str, dict[str, Any]]]] = field(default_factory=list)  # of all its calls

    def note(self, method: str, parameters: dict[str, Any], message_id: int) -> None:
        self.calls.append((method, parameters))
        if self.steps:
            self.steps[-1].append((method, parameters))
        markup = parameters.get("reply_markup")
        if markup:
            for row in json.loads(markup).get("inline_keyboard", []):
                for button in row:
                    if "callback_data" in button:
                        self.buttons.pop(button["text"], None)
                        self.buttons[button["text"]] = (message_id, button["callback_data"])
        self.changed.set()

    async def button(self, label: str) -> tuple[int, str]:
        """The message and the data of the newest button with these words; a slow machine shows it
        behind a line that says what takes so long."""
        while True:
            for shown, button in reversed(self.buttons.items()):
                if label in shown:
                    return button
            self.changed.clear()
            await asyncio.wait_for(self.changed.wait(), 20)

    async def shows(self, *, answered: bool) -> None:
        """Wait until the bot has shown something and, after a tap, answered it."""
        while not (
            any(method in SHOWS for method, _ in self.calls)
            and (not answered or any(m == "answerCallbackQuery" for m, _ in self.calls))
        ):
            self.changed.clear()
            await asyncio.wait_for(self.changed.wait(), 20)

    async def pictured(self, words: str) -> None:
        """Wait for a picture with these words under it, however long it takes."""
        while not (shown := [method for method, it in self.calls if words in str(it)]):
            self.changed.clear()
            await self.changed.wait()
        assert shown[0] in PICTURES, f"{words}: not drawn"


class BenchTelegram:
    """The server and the people. `first_poll` is the `time.monotonic()` of the first getUpdates."""

    def __init__(self, files: Path = SAMPLES) -> None:
        self.files = files  # what people send, by name
        self.updates: list[dict[str, Any]] = []
        self.arrived = asyncio.Event()
        self.update_ids = itertools.count(1)
        self.message_ids = itertools.count(1)
        self.chats: dict[int, Chat] = {}
        self.taps_in_work: dict[str, Chat] = {}
        self.polled = asyncio.Event()
        self.first_poll = 0.0
        self.is_over = False
        self.latencies: list[float] = []
        self.held_until: dict[int, float] = {}  # chats in which nothing may be shown, by the loop

    def start(self) -> int:
        sockets = bind_sockets(0, "127.0.0.1")
        application = Application(
            [
                (r"/bot[^/]+/(\w+)", _Method, {"telegram": self}),
                (r"/media/(.+)", StaticFileHandler, {"path": str(SAMPLES)}),
                (r"/file/bot[^/]+/(.+)", StaticFileHandler, {"path": str(self.files)}),
            ],
            log_function=lambda _: None,
        )
        HTTPServer(application).add_sockets(sockets)
        port: int = sockets[0].getsockname()[1]
        return port

    def chat(self, ident: int) -> Chat:
        return self.chats.setdefault(ident, Chat(ident))

    async def says(self, chat: Chat, text: str) -> None:
        await self._do(chat, {"message": self._says(chat.ident, text)}, answered=False)

    async def taps(self, chat: Chat, label: str) -> None:
        """Tap the newest button whose label contains the given words."""
        tap = self._taps(chat, *await chat.button(label))
        await self._do(chat, {"callback_query": tap}, answered=True)

    def presses(self, chat: Chat, message_id: int, data: str) -> None:
        """The same of one button; nobody waits for an answer."""
        self._arrives({"callback_query": self._taps(chat, message_id, data)})

    def _taps(self, chat: Chat, message_id: int, data: str) -> dict[str, Any]:
        query: dict[str, Any] = {
            "id": str(next(self.message_ids)),
            "from": self._person(chat.ident),
            "chat_instance": "1",
            "data": data,
            "message": self._message(chat.ident) | {"message_id": message_id, "from": ME},
        }
        self.taps_in_work[query["id"]] = chat
        return query

    def end(self) -> None:
        """Nobody does anything any more: the bot need not wait for it."""
        self.is_over = True
        self.arrived.set()

    def floods(self, idents: Iterable[int], text: str) -> None:
        """A message of each of these people, all at once; nobody waits for an answer."""
        for ident in idents:
            self._arrives({"message": self._says(ident, text)})

    def sends(self, ident: int, content: dict[str, Any]) -> None:
        """A file of a person; nobody waits for an answer. Its id is its name, and more behind a
        colon."""
        message = self._message(ident) | {"from": self._person(ident)}
        self._arrives({"message": message | content})

    def _says(self, ident: int, text: str) -> dict[str, Any]:
        entities = []
        if text.startswith("/"):
            entities = [{"type": "bot_command", "offset": 0, "length": len(text)}]
        said = {"text": text, "entities": entities, "from": self._person(ident)}
        return self._message(ident) | said

    def _arrives(self, update: dict[str, Any]) -> None:
        self.updates.append({"update_id": next(self.update_ids)} | update)
        self.arrived.set()

    async def _do(self, chat: Chat, update: dict[str, Any], *, answered: bool) -> None:
        chat.calls.clear()
        chat.steps.append([])
        started = time.perf_counter()
        self._arrives(update)
        await chat.shows(answered=answered)
        self.latencies.append(time.perf_counter() - started)

    def _person(self, ident: int) -> dict[str, Any]:
        return {"id": ident, "is_bot": False, "first_name": "Bench", "language_code": "en"}

    def _message(self, chat_id: int) -> dict[str, Any]:
        chat = {"id": chat_id, "type": "private", "first_name": "Bench"}
        return {"message_id": next(self.message_ids), "date": int(time.time()), "chat": chat}

    async def answer(self, method: str, parameters: dict[str, Any]) -> object:
        if method == "getMe":
            return ME
        if method == "getUpdates":
            patience = float(parameters.get("timeout", 0))
            return await self._updates(int(parameters.get("offset", 0)), patience)
        if method == "getFile":
            file_id = parameters["file_id"]
            path = {"file_path": file_id.partition(":")[0]}
            return {"file_id": file_id, "file_unique_id": file_id} | path
        chat_id = parameters.get("chat_id")
        if method in SHOWS:
            self._check_held(int(parameters["chat_id"]))
        if method == "answerCallbackQuery":
            self.taps_in_work.pop(parameters["callback_query_id"]).note(method, parameters, 0)
        if chat_id is None or method.startswith("get"):
            return DESCRIBED if "Description" in method else []
        message = self._message(int(chat_id)) | {"from": ME, "text": parameters.get("text", "-")}
        if "message_id" in parameters:
            message["message_id"] = int(parameters["message_id"])
        self.chat(int(chat_id)).note(method, parameters, message["message_id"])
        return message if method in SHOWS else True

    def _check_held(self, chat_id: int) -> None:
        """Raises FloodWaitError."""
        left = self.held_until.get(chat_id, 0) - asyncio.get_running_loop().time()
        if left > 0:
            raise FloodWaitError(math.ceil(left))

    async def _updates(self, offset: int, patience: float) -> list[dict[str, Any]]:
        if not self.polled.is_set():
            self.first_poll = time.monotonic()
            self.polled.set()
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        if not self.updates and not self.is_over:
            self.arrived.clear()
            try:
                await asyncio.wait_for(self.arrived.wait(), patience)
            except TimeoutError:
                return []
        return self.updates[:BATCH]


class _Method(RequestHandler):
    def initialize(self, telegram: BenchTelegram) -> None:
        self.telegram = telegram

    async def post(self, method: str) -> None:
        try:
            result = await self.telegram.answer(method, _parameters(self.request))
        except FloodWaitError as wait:
            self.set_status(429)
            self.write({"ok": False, "error_code": 429, "description": str(wait)} | wait.more())
            return
        self.write({"ok": True, "result": result})

    get = post


def _parameters(request: HTTPServerRequest) -> dict[str, Any]:
    """As a form has them: what is no text as JSON."""
    if request.headers.get("Content-Type") != "application/json":
        return {name: values[-1].decode() for name, values in request.arguments.items()}
    given = json.loads(request.body).items()
    return {name: it if isinstance(it, str) else json.dumps(it) for name, it in given}


async def talk(
    telegram: BenchTelegram, chats: int, converse: Callable[[Chat], Awaitable[None]]
) -> float:
    """Let so many people talk at once; updates handled per second."""
    telegram.latencies.clear()
    started = time.perf_counter()
    await asyncio.gather(*(converse(telegram.chat(1000 + n)) for n in range(chats)))
    return len(telegram.latencies) / (time.perf_counter() - started)
