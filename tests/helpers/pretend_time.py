"""Time that passes only when everybody waits for it: nothing sleeps, and seconds are exact."""

import asyncio
import heapq
import itertools
from collections.abc import Coroutine
from typing import Any

SETTLED = 50  # rounds of the event loop after which nobody does anything any more


class PretendTime:
    """Its `clock` and `sleep` are given to what is tried out; `play` lets everything happen."""

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

    async def play(self, *parts: Coroutine[Any, Any, object]) -> None:
        """All of them at once, until the last has ended."""
        whole = asyncio.gather(*parts)
        while not whole.done():
            for _ in range(SETTLED):
                await asyncio.sleep(0)
            if self._sleepers and not whole.done():
                self.now, _, awake = heapq.heappop(self._sleepers)
                awake.set_result(None)
        await whole
