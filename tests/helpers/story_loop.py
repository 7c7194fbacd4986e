"""An event loop for stories: its time passes when everybody waits for it, and costs nothing.

While a thread or the network is at work it stands; a story that wants more says `passes`.
"""

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any, ParamSpec, TypeVar, TypeVarTuple, Unpack, cast

from bot.runtime.threads import Threads

P = ParamSpec("P")
T = TypeVar("T")
Args = TypeVarTuple("Args")
LOOK_SECONDS = 0.005  # between two looks at what nobody tells of
PATIENCE_SECONDS = 20.0  # until something is held to be missing, on a busy machine, too


class StoryLoop(asyncio.SelectorEventLoop):
    """`loop.time()` in seconds, from 0."""

    def __init__(self) -> None:
        self._now = 0.0
        self.at_work = 0  # what threads have been asked for and have not answered
        super().__init__()

    def time(self) -> float:
        return self._now

    def passes(self, seconds: float) -> None:
        """Whatever is at work."""
        self._now += seconds

    def run_in_executor(
        self,
        executor: Executor | None,
        func: Callable[[Unpack[Args]], T],
        *args: *Args,
    ) -> asyncio.Future[T]:
        self.at_work += 1
        future = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._answered)
        return future

    def _answered(self, _: asyncio.Future[Any]) -> None:
        self.at_work -= 1

    def _run_once(self) -> None:
        """Once nobody can go on but by a timer, it is the time of the first of them."""
        scheduled, ready = self._scheduled, self._ready  # type: ignore[attr-defined] # its own
        if scheduled and not (ready or self.at_work or self._has_sockets()):
            times = [timer.when() for timer in scheduled if not timer.cancelled()]
            self._now = max(self._now, min(times, default=self._now))
        super()._run_once()  # type: ignore[misc] # likewise

    def _has_sockets(self) -> bool:
        """Besides the one by which threads wake it."""
        return len(self._selector.get_map()) > 1  # type: ignore[attr-defined] # likewise


class StoryThreads(Threads):
    """The bot's own: while one is at work, the time of the story stands."""

    async def db(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        loop = cast("StoryLoop", asyncio.get_running_loop())
        loop.at_work += 1
        try:
            return await super().db(function, *args, **kwargs)
        finally:
            loop.at_work -= 1


async def until(look: Callable[[], object], *, seconds: float = LOOK_SECONDS) -> None:
    """What threads do of their own accord is waited for as long as it takes; so many seconds of the
    story pass with each look."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not look():
        assert time.monotonic() < deadline, "it never came to that"
        cast("StoryLoop", asyncio.get_running_loop()).passes(seconds)
        await asyncio.to_thread(threading.Event().wait, LOOK_SECONDS)
