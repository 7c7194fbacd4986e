"""A time in which the database cannot keep anything; known to all threads of a process.

Whoever runs into the trouble reports it. Work rests until a trial write succeeds; what is not over
with the first one is said, once.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import chain, repeat

from storage.engine.errors import DatabaseTroubleError

log = logging.getLogger(__name__)

# Seconds before each trial write; the last one repeats.
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)

Listener = Callable[[DatabaseTroubleError | None], None]


class Outage:
    """`listen` to be told of one that lasts (with the error) and when any is over (with None)."""

    def __init__(
        self,
        try_writing: Callable[[], None],
        clock: Callable[[], datetime],
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        self._try_writing = try_writing
        self._clock = clock
        self._pauses = pauses
        self._began: datetime | None = None
        self._ended: datetime | None = None
        self._lock = threading.Lock()
        self._error: DatabaseTroubleError | None = None
        self._listeners: list[Listener] = []

    @property
    def error(self) -> DatabaseTroubleError | None:
        """What is wrong now; None when all is well."""
        return self._error

    def lasted_within(self, since: datetime, until: datetime) -> timedelta:
        """How much of this time the last outage took up."""
        if self._began is None:
            return timedelta()
        ended = min(until, self._ended or until)
        return max(timedelta(), ended - max(since, self._began))

    def listen(self, listener: Listener) -> None:
        """Called in a thread of the outage; it must neither block nor raise."""
        self._listeners.append(listener)

    def begin(self, error: DatabaseTroubleError) -> None:
        """Reported by whoever ran into it; only the first report counts."""
        with self._lock:
            if self._error is not None:
                return
            self._error = error
            self._began, self._ended = self._clock(), None
        try:
            threading.Thread(target=self._wait_until_over, name="outage", daemon=True).start()
        except RuntimeError as none_left:
            log.warning("nobody can wait for the database: %s", none_left)
            threading.Event().wait(self._pauses[0])
            self._error = None  # else nobody would ever work again; who meets it next reports it

    def _wait_until_over(self) -> None:
        asleep = threading.Event()
        first = self._error
        for pause in chain(self._pauses, repeat(self._pauses[-1])):
            asleep.wait(pause)
            try:
                self._try_writing()
                break
            except DatabaseTroubleError as error:
                is_news = self._error is first
                self._error = error
                if is_news:
                    log.error("The database cannot be used: %s. Work rests until it can.", error)  # noqa: TRY400 - a trace would not help
                    self._tell(error)
            except Exception:
                # In this thread, too: without it nobody would ever work again.
                log.exception("the trial write failed in a way that nobody foresaw")
        self._ended = self._clock()
        self._error = None
        log.warning("The database works again, after this: %s", first)
        self._tell(None)

    def _tell(self, error: DatabaseTroubleError | None) -> None:
        for listener in self._listeners:
            listener(error)
