"""Counts what a journey through our code costs: modules entered, statements, transactions,
flushes, trips to the database thread. Used by `benchmarks.journeys`.

Counts are exact on any machine, however busy it is.
"""

import re
import sqlite3
import sys
import threading
from asyncio import Future
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any
from unittest.mock import patch

from bot.runtime.threads import OneThread

ROOT = str(Path(__file__).parent.parent) + "/"
ROOMS = ("bot/", "posting/", "storage/", "graph/", "media/", "process/", "web/")
CONTROL = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")
READS = ("SELECT", "PRAGMA", *CONTROL)
FLUSHING = ("full", "2", "extra", "3")
Change = tuple[bool, int]


@dataclass
class Count:
    """Of one journey."""

    modules: set[str] = field(default_factory=set)
    statements: list[str] = field(default_factory=list)  # without BEGIN and its like
    transactions: int = 0  # that wrote something, or held the right to
    flushes: int = 0  # commits that wait for the disk
    trips: int = 0

    def reads_of(self, table: str) -> int:
        """How many statements read a table before any other."""
        reads = re.compile(rf'^SELECT((?!\bFROM\b).)* FROM "?{table}\b', re.DOTALL)
        return sum(bool(reads.match(each)) for each in self.statements)


class Watch:
    """What has been counted since `reset`."""

    def __init__(self) -> None:
        self.count = Count()
        self._files: dict[str, str | None] = {}  # the module of a code's file, None for others'

    def reset(self) -> None:
        self.count = Count()

    def profile(self, frame: FrameType, event: str, _: object) -> None:
        if event != "call":
            return
        code = frame.f_code
        module = self._files.get(code.co_filename, "")
        if module == "":
            module = self._files[code.co_filename] = _module(code.co_filename)
        if module is not None:
            self.count.modules.add(module)


class _Watched(sqlite3.Connection):
    """SQLite tells each statement before it is carried out."""

    watch: Watch

    def __init__(self, *arguments: object, **more: object) -> None:
        super().__init__(*arguments, **more)  # type: ignore[arg-type]  # as they came
        self._flushes = True
        self._is_open = False
        self._changes = 0
        self.set_trace_callback(self._told)

    def _told(self, statement: str) -> None:
        text, count = statement.strip(), self.watch.count
        word = text.split()[0].rstrip(";").upper()
        if text.upper().startswith("PRAGMA SYNCHRONOUS"):
            self._flushes = text.rpartition("=")[2].strip(" ;").lower() in FLUSHING
        if word not in (*CONTROL, "PRAGMA"):
            count.statements.append(text)
        if word == "BEGIN":
            self._is_open, self._changes = True, self.total_changes
        elif word == "COMMIT":
            self._is_open = False
            count.transactions += 1
            count.flushes += self._flushes and self.total_changes != self._changes
        elif word == "ROLLBACK":
            self._is_open = False
        elif word not in READS and not self._is_open:
            count.transactions += 1
            count.flushes += self._flushes


@contextmanager
def watching(*, modules: bool) -> Iterator[Watch]:
    """Of the connections and threads that are made inside. To watch the modules takes time."""
    watch = Watch()
    _Watched.watch = watch
    connect, ask = sqlite3.connect, OneThread.ask

    def watched(*arguments: object, **more: object) -> sqlite3.Connection:
        return connect(*arguments, **{"factory": _Watched} | more)  # type: ignore[call-overload,no-any-return]

    def counted(thread: OneThread, do: Callable[[], object]) -> Future[Any]:
        watch.count.trips += 1
        return ask(thread, do)

    if modules:
        threading.setprofile(watch.profile)
        sys.setprofile(watch.profile)
    try:
        with (
            patch.object(sqlite3, "connect", watched),
            patch.object(OneThread, "ask", counted),
        ):
            yield watch
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


def _module(file: str) -> str | None:
    inside = file.removeprefix(ROOT)
    return inside if inside != file and inside.startswith(ROOMS) else None
