"""Time that passes only when a test says so: nothing sleeps, and seconds are exact."""

import asyncio
import heapq
import itertools
from collections.abc import Coroutine
from typing import Any

SETTLED = 50  # rounds of the event loop after which nobody does anything any more


class PretendTime:
    """Its `clock` and `sleep` are given to what is tried out. `play` lets everything happen, and
    time passes when everybody waits for it; otherwise it stands until `passes`."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        awake = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._numbers), awake))
        await awake

    def passes(self, seconds: float) -> None:
        """Whoever has slept long enough is woken."""
        until = self.now + seconds
        while self._sleepers and self._sleepers[0][0] <= until:
            self._wake_the_first()
        self.now = until

    async def play(self, *parts: Coroutine[Any, Any, object]) -> None:
        """All of them at once, until the last has ended."""
        whole = asyncio.gather(*parts)
        while not whole.done():
            for _ in range(SETTLED):
                await asyncio.sleep(0)
            if self._sleepers and not whole.done():
                self._wake_the_first()
        await whole

    def _wake_the_first(self) -> None:
        self.now, _, awake = heapq.heappop(self._sleepers)
        if not awake.done():  # it may have been given up meanwhile
            awake.set_result(None)
