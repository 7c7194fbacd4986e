"""Counts what the bot does to the world outside of its process, and lets it die between two.

Installed by `tests.crash.life` in the process of the bot; the product knows nothing of it.
"""

import os
import re
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from telegram.request import RequestData

from bot.runtime.calls.http import AiohttpRequest
from media.store import Folder
from storage.engine.database import ConnectionPerThread

WRITE = re.compile(r"\s*(INSERT|UPDATE|DELETE)\b(?: INTO| FROM)?\s+(?:OR \w+ INTO\s+)?\"?(\w+)")
COLUMNS = re.compile(r"\(([^)]*)\)\s*VALUES", re.IGNORECASE)
NUMBER = re.compile(r"\d{5,}")
TOKEN = re.compile(r"/bot\d+:[^/]+")


class Boundaries:
    """Every point between two effects: a Graph call, a call to Telegram, a write, a COMMIT, a file
    that is kept or erased.

    Between two effects nothing changes that another process could see, so that one death stands
    for "after this one" and for "before that one". `lives_on` is asked at each with its number and
    name, and where it says no the process dies; `names` are the points passed so far.
    """

    def __init__(self, lives_on: Callable[[int, str], bool]) -> None:
        self.names: list[str] = []
        self._lives_on = lives_on
        self._after = "the start"
        self._is_news = True  # an effect since the last point
        self._written: list[str] = []  # in the open transaction

    def install(self, patch: pytest.MonkeyPatch) -> None:
        """Watches all of this process until the patch is undone."""
        patch.setattr(requests.Session, "send", self._watched_send(requests.Session.send))
        patch.setattr(AiohttpRequest, "do_request", self._watched_do(AiohttpRequest.do_request))
        patch.setattr(Folder, "put", self._watched_keeping("keeping of", Folder.put))
        patch.setattr(Folder, "delete", self._watched_keeping("erasing of", Folder.delete))
        patch.setattr(ConnectionPerThread, "cursor", self._watched(ConnectionPerThread.cursor))

    def idle(self) -> None:
        """All that was due is done: the clock moves before the next effect."""
        if self._is_news:
            self._pass(f"after {self._after}, idle")

    @contextmanager
    def around(self, effect: str) -> Iterator[None]:
        self._pass(f"after {self._after}, before {effect}")
        try:
            yield
        finally:
            self._after, self._is_news = effect, True

    def execute(self, cursor: Any, statement: str, values: Any) -> None:  # noqa: ANN401 - of either driver
        """A statement on its way to the database."""
        text = statement.decode() if isinstance(statement, bytes) else statement
        effect = self._effect(text, values)
        if effect is None:
            cursor.execute(statement, values)
        else:
            with self.around(effect):
                cursor.execute(statement, values)

    def _effect(self, statement: str, values: object) -> str | None:
        """None for what leaves nothing behind: reads, and transactions without a write."""
        if statement.startswith(("BEGIN", "ROLLBACK")):
            self._written = []
        if statement == "COMMIT" and self._written:
            return f"COMMIT of {', '.join(self._written)}"
        found = WRITE.match(statement)
        if found is None:
            return None
        effect = f"{found[1]} {found[2]}{_what(statement, values)}"
        self._written.append(effect)
        return effect

    def _pass(self, name: str) -> None:
        self.names.append(name)
        self._is_news = False
        if not self._lives_on(len(self.names), name):
            os.kill(os.getpid(), signal.SIGKILL)

    def _watched_send(self, send: Callable[..., requests.Response]) -> object:
        def watched(
            session: requests.Session, request: requests.PreparedRequest, **how: object
        ) -> requests.Response:
            path = NUMBER.sub("…", TOKEN.sub("", urlsplit(request.url or "").path))
            with self.around(f"{request.method} {path}"):
                return send(session, request, **how)

        return watched

    def _watched_do(self, do_request: Callable[..., Any]) -> object:
        async def watched(
            wire: AiohttpRequest,
            url: str,
            method: str,
            request_data: RequestData | None = None,
            **how: object,
        ) -> tuple[int, bytes]:
            with self.around(f"Telegram {url.rpartition('/')[2]}"):
                answer: tuple[int, bytes] = await do_request(wire, url, method, request_data, **how)
                return answer

        return watched

    def _watched_keeping(self, what: str, act: Callable[..., None]) -> object:
        def watched(folder: Folder, key: str, *how: object) -> None:
            with self.around(f"{what} {key.partition('/')[2] or 'all'}"):
                act(folder, key, *how)

        return watched

    def _watched(self, cursor: Callable[..., Any]) -> object:
        def watched(database: ConnectionPerThread, name: str | None = None) -> WatchedCursor:
            return WatchedCursor(cursor(database, name), self)

        return watched


class WatchedCursor:
    """The driver's cursor, whose statements pass the boundaries."""

    def __init__(self, cursor: Any, boundaries: Boundaries) -> None:  # noqa: ANN401 - of either driver
        self._cursor = cursor
        self._boundaries = boundaries

    def execute(self, statement: str, values: Any = ()) -> None:  # noqa: ANN401 - as the drivers take them
        self._boundaries.execute(self._cursor, statement, values)

    def __getattr__(self, name: str) -> object:
        return getattr(self._cursor, name)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self._cursor)


def _what(statement: str, values: object) -> str:
    """What an event says happened, or which kind a notice is."""
    row: Mapping[str, object] = {}
    columns = COLUMNS.search(statement)
    if isinstance(values, Mapping):
        row = values
    elif columns and isinstance(values, Sequence):
        row = dict(zip(re.findall(r"\w+", columns[1]), values, strict=False))
    what = row.get("what") or row.get("kind")
    return f" {str(what)!r}" if what else ""
