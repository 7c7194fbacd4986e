"""The threads that publish, and those that keep files: each does one step after another while
something is due.

Used by `bot.runtime.alarm` and by the publisher process. Daemon threads: one that
waits for an answer of Meta does not keep the process from ending.
"""

import logging
import os
import secrets
import socket
import threading
import time
from collections.abc import Callable, Collection, Iterator
from datetime import timedelta
from itertools import count
from typing import Protocol

from storage.engine.errors import DatabaseTroubleError
from storage.outage import Outage

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 8.0  # of a stop, for the steps in work
PAUSE_SECONDS = 5.0  # of a worker after an error that nobody foresaw


def process_name() -> str:
    """Of no other process, on whatever machine, before or after."""
    return f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"


class Work(Protocol):
    """What workers do: `posting.publishing.publisher.Publisher`, `posting.files.keeper.Keeper`."""

    def step(self, worker: str, claimed: Callable[[], object]) -> bool: ...

    @property
    def outage(self) -> Outage: ...

    @property
    def heartbeat_every(self) -> timedelta: ...

    def heartbeat(self, workers: Collection[str]) -> None: ...

    def arrive(self, process: str) -> None: ...

    def give_back(self, process: str) -> None: ...


class Workers:
    """`number` threads, idle until `wake`. `on_step` is called in them after every step, `on_rest`
    when one has nothing more to do, with whether it had anything; they must not block, and
    `on_step` must not raise."""

    def __init__(
        self,
        work: Work,
        number: int,
        on_step: Callable[[], None] = lambda: None,
        on_rest: Callable[[bool], object] = lambda _: None,
        pause: float = PAUSE_SECONDS,
    ) -> None:
        self._task = work
        self._outage = work.outage
        self._on_step = on_step
        self._on_rest = on_rest
        self._pause = pause
        self._process = process_name()
        self._names = (f"{self._process}-{serial}" for serial in count(1))
        self._in_work: set[str] = set()
        self._news = threading.Condition()
        self._calls = 0
        self._arrived = threading.Event()
        self._closed = threading.Event()
        self._ended = threading.Event()
        self._threads = [
            threading.Thread(target=self._work, name=f"worker-{one}", daemon=True)
            for one in range(1, number + 1)
        ]
        self._heart = threading.Thread(target=self._beat, name="heartbeat", daemon=True)

    def start(self) -> None:
        """All threads begin to wait."""
        self._outage.listen(lambda error: None if error else self.wake())
        for thread in (*self._threads, self._heart):
            thread.start()

    def wake(self) -> None:
        """Something may be due: an idle worker looks, and if it has found something the next one
        does; those at work look once more."""
        with self._news:
            self._calls += 1
            self._news.notify()

    def close(self) -> None:
        """From now on no step is begun."""
        self._closed.set()
        with self._news:
            self._calls += 1
            self._news.notify_all()

    def stop(self, patience: float = PATIENCE_SECONDS) -> None:
        """Waits so many seconds for the steps in work, then gives back what is still claimed.

        Whatever such a step was doing, the next worker finds in the row how far it had come.
        """
        self.close()
        deadline = time.monotonic() + patience
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(max(0.0, deadline - time.monotonic()))
        if self._in_work:
            log.warning("stopped in the middle of %d steps, given back", len(self._in_work))
        self._ended.set()
        self.give_back()

    def give_back(self) -> None:
        """Nothing stays claimed by this process."""
        try:
            self._task.give_back(self._process)
        except DatabaseTroubleError as error:
            log.warning("claims could not be given back and run out by themselves: %s", error)

    def _work(self) -> None:
        self._arrived.wait()
        name = self._name()
        for _ in self._calls_to_work():
            has_worked = False
            while self._may_work() and (outcome := self._step(name)) is not False:
                has_worked = True
                if outcome is None:  # broke off: its claim runs out, under a name of the past
                    name = self._name()
            if not self._closed.is_set():
                self._rest(has_worked)

    def _rest(self, has_worked: bool) -> None:
        try:
            self._on_rest(has_worked)
        except Exception:
            log.exception("what follows the work of a thread failed; it works on when it is woken")

    def _call_next(self) -> None:
        """One that has not looked since something may be due: it has waited longest."""
        with self._news:
            self._news.notify()

    def _name(self) -> str:
        with self._news:
            return next(self._names)

    def _calls_to_work(self) -> Iterator[int]:
        """Each time that there may be something to do, until the end."""
        seen = 0
        while True:
            with self._news:
                self._news.wait_for(lambda before=seen: self._calls != before)  # type: ignore[misc]
                seen = self._calls
            if self._closed.is_set():
                return
            yield seen

    def _may_work(self) -> bool:
        return not self._closed.is_set() and self._outage.error is None

    def _step(self, name: str) -> bool | None:
        """Whether there was a step to do; None when it broke off."""
        self._in_work.add(name)
        try:
            did = self._task.step(name, self._call_next)
        except DatabaseTroubleError as error:
            self._outage.begin(error)
            return None
        except Exception:
            # These threads are the place for it: they must outlive even what nobody foresaw.
            log.exception("a step broke off; it is taken up again when the claim runs out")
            self._in_work.discard(name)
            self._call_next()
            self._closed.wait(self._pause)
            return None
        finally:
            self._in_work.discard(name)
        if did and not self._closed.is_set():
            self._on_step()
        return did

    def _arrive(self) -> None:
        """Before any work: what a dead process left is taken up at once where that is safe."""
        try:
            self._task.arrive(self._process)
        except DatabaseTroubleError as error:  # then the claims of the dead run out by themselves
            self._outage.begin(error)
        except Exception:
            log.exception("what a dead process left is taken up when its claims have run out")
        finally:
            self._arrived.set()

    def _beat(self) -> None:
        """As long as a step takes, nobody else may take its post for abandoned."""
        self._arrive()
        while not self._ended.wait(self._task.heartbeat_every.total_seconds()):
            try:
                self._task.heartbeat(self._in_work.copy())
            except DatabaseTroubleError as error:
                self._outage.begin(error)
            except Exception:
                log.exception("a heartbeat failed; the next one may do")
