"""How a process ends on SIGTERM or SIGINT: in good order, and within ten seconds even when Meta,
Telegram or the database does not answer. Used by the commands that run on.
"""

import logging
import os
import signal
import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue

from process.exits import ExitCode

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 8.6  # more than the workers are given for their steps
LAST_RESORT_SECONDS = 0.7


class Shutdown:
    """Begins with a signal: `wait` may sleep until then, and `on_begin` names what is called."""

    def __init__(self) -> None:
        self._has_begun = False
        self._news: SimpleQueue[None] = SimpleQueue()  # unlike an Event safe in a signal handler
        self._on_begin: Callable[[], object] | None = None
        self._last_resort: Callable[[], object] | None = None

    def watch_signals(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self.begin())

    def begin(self) -> None:
        """Only the first call does something."""
        if self._has_begun:
            return
        self._has_begun = True
        self._news.put(None)
        threading.Thread(target=self._cut_short, name="shutdown", daemon=True).start()
        if self._on_begin is not None:
            self._on_begin()

    def wait(self, seconds: float) -> bool:
        """Whether the end has begun, at the latest after so many seconds."""
        if not self._has_begun:
            try:
                self._news.get(timeout=seconds)
            except Empty:
                return False
        return True

    def on_begin(self, call: Callable[[], object]) -> None:
        """Called when the end begins, at once if it has; it must not block."""
        self._on_begin = call
        if self._has_begun:
            call()

    def as_last_resort(self, call: Callable[[], object]) -> None:
        """Done last when an orderly end takes too long; cut off if it takes long as well."""
        self._last_resort = call

    def _cut_short(self) -> None:
        threading.Event().wait(PATIENCE_SECONDS)
        log.warning("something does not answer: the process ends without waiting for it")
        if self._last_resort is not None:
            last = threading.Thread(target=self._last_resort, daemon=True)
            last.start()
            last.join(LAST_RESORT_SECONDS)
        os._exit(ExitCode.DONE)
