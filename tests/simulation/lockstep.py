"""Threads that take turns on a pretend time line: at any moment exactly one of them runs.

Whoever reaches a boundary (a call, a look at the clock) pauses for a pretend span; the one whose
turn comes first goes on. So every interleaving is decided by the spans alone and can be replayed.
"""

import threading
from collections.abc import Callable
from datetime import timedelta
from heapq import heappop, heappush
from itertools import count

from tests.helpers.graph_fake import Killed

NO_TIME = timedelta()
JOIN_SECONDS = 10


class Violation(AssertionError):  # noqa: N818 - a finding, as an auditor calls it
    """Something happened that must never happen."""


class Actor:
    """One thread: a worker of the publisher, or a person."""

    def __init__(self, name: str, body: Callable[[], None], stage: "Lockstep") -> None:
        self.name = name
        self.is_over = False
        self.is_doomed = False
        self.turn = 0
        self.go = threading.Semaphore(0)
        self._body = body
        self._stage = stage
        self.thread = threading.Thread(target=self._live, name=name, daemon=True)

    def _live(self) -> None:
        self.go.acquire()
        try:
            if not self.is_doomed:
                self._body()
        except Killed:
            pass
        except BaseException as error:  # noqa: BLE001 - handed to the thread that waits for it
            self._stage.failure = error
        self.is_over = True
        self._stage.back.release()


class Lockstep:
    """The time line. `elapsed` is the true time since the start, whatever clocks say."""

    def __init__(self) -> None:
        self.elapsed = NO_TIME
        self.failure: BaseException | None = None
        self.back = threading.Semaphore(0)
        self._due: list[tuple[timedelta, int, Actor | Callable[[], None]]] = []
        self._numbers = count(1)
        self._until = NO_TIME
        self._running: Actor | None = None
        self._actors: list[Actor] = []

    @property
    def actor(self) -> Actor | None:
        """Whose thread this is; None for the one that called `run`."""
        running = self._running
        mine = running is not None and running.thread is threading.current_thread()
        return running if mine else None

    def start(self, name: str, body: Callable[[], None], *, after: timedelta = NO_TIME) -> Actor:
        """A thread of its own for `body`; its first turn comes after a span."""
        actor = Actor(name, body, self)
        self._actors = [it for it in self._actors if not it.is_over] + [actor]
        actor.thread.start()
        self.wake(actor, after)
        return actor

    def after(self, span: timedelta, event: Callable[[], None]) -> None:
        """Something that happens by itself."""
        heappush(self._due, (self.elapsed + span, next(self._numbers), event))

    def wake(self, actor: Actor, span: timedelta) -> None:
        """The next turn of an actor that pauses comes after this span, not when it had been."""
        actor.turn = next(self._numbers)
        heappush(self._due, (self.elapsed + span, actor.turn, actor))

    def pause(self, span: timedelta) -> None:
        """Time passes for the calling actor. Raises Killed when it died meanwhile."""
        actor = self.actor
        if actor is None:
            return
        wake = self.elapsed + span
        if wake <= self._until and (not self._due or wake < self._due[0][0]):
            self.elapsed = wake  # nobody else is to move before: as if it had been away
        else:
            self.wake(actor, span)
            self.back.release()
            actor.go.acquire()
        if actor.is_doomed:
            raise Killed

    def run(self, span: timedelta) -> None:
        """Time passes. Raises what an actor raised."""
        self._until = self.elapsed + span
        while self._due and self._due[0][0] <= self._until:
            moment, number, whose = heappop(self._due)
            if not isinstance(whose, Actor):
                self.elapsed = moment
                whose()
            elif whose.turn == number and not whose.is_over:
                self.elapsed = moment
                self._give_turn(whose)
        self.elapsed = self._until

    def close(self) -> None:
        """Ends all threads."""
        for actor in self._actors:
            if not actor.is_over:
                actor.is_doomed = True
                self._running = actor
                actor.go.release()
                actor.thread.join(JOIN_SECONDS)

    def _give_turn(self, actor: Actor) -> None:
        self._running = actor
        actor.go.release()
        self.back.acquire()
        self._running = None
        if self.failure is not None:
            if isinstance(self.failure, Violation):
                raise self.failure
            raise Violation(f"{actor.name} broke off: {self.failure!r}") from self.failure
