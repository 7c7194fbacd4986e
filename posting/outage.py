"""A time in which the database cannot keep anything; known to all threads of a process.

Whoever runs into the trouble reports it. It is said once, and work rests until a trial write
succeeds.
"""

import logging
import threading
from collections.abc import Callable

from storage.errors import DatabaseTroubleError

log = logging.getLogger(__name__)

# Seconds before each trial write; the last one repeats.
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)

Listener = Callable[[DatabaseTroubleError | None], None]


class Outage:
    """`listen` to be told when it begins (with the error) and when it is over (with None)."""

    def __init__(self, try_writing: Callable[[], None]) -> None:
        self._try_writing = try_writing
        self._lock = threading.Lock()
        self._error: DatabaseTroubleError | None = None
        self._listeners: list[Listener] = []

    @property
    def error(self) -> DatabaseTroubleError | None:
        """What is wrong now; None when all is well."""
        return self._error

    def listen(self, listener: Listener) -> None:
        """Called in whatever thread notices; it must neither block nor raise."""
        self._listeners.append(listener)

    def begin(self, error: DatabaseTroubleError) -> None:
        """Reported by whoever ran into it; only the first report counts."""
        with self._lock:
            if self._error is not None:
                return
            self._error = error
        log.error(
            "The database cannot be used: %s. Work rests and is tried again by itself.", error
        )
        threading.Thread(target=self._wait_until_over, name="outage", daemon=True).start()
        self._tell(error)

    def _wait_until_over(self) -> None:
        asleep = threading.Event()
        tries = 0
        while self._error is not None:
            asleep.wait(PAUSES[min(tries, len(PAUSES) - 1)])
            tries += 1
            try:
                self._try_writing()
            except DatabaseTroubleError as error:
                self._error = error
            else:
                self._error = None
        log.warning("The database works again; work goes on.")
        self._tell(None)

    def _tell(self, error: DatabaseTroubleError | None) -> None:
        for listener in self._listeners:
            listener(error)
