"""What both halves of the sandbox share: a numbered feed of events.

The pretend Telegram and the pretend Instagram publish to it; the page and the tests read it.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from typing import Any

Json = dict[str, Any]
KEPT_EVENTS = 5_000


class Feed:
    """Events numbered from 1, kept for late readers (the newest `KEPT_EVENTS`).

    Not thread-safe: publish and subscribe on the sandbox's event loop.
    """

    def __init__(self) -> None:
        self._events: deque[Json] = deque(maxlen=KEPT_EVENTS)
        self._readers: set[asyncio.Queue[Json]] = set()
        self.last_number = 0

    def publish(self, kind: str, payload: Json) -> int:
        """Add `{"n": number, "kind": kind, **payload}` and wake the readers; returns the number."""
        self.last_number += 1
        event = {**payload, "n": self.last_number, "kind": kind}
        self._events.append(event)
        for reader in self._readers:
            reader.put_nowait(event)
        return self.last_number

    async def subscribe(self, after: int | None = None) -> AsyncIterator[Json]:
        """Yield events newer than number `after` (default: from now on), for ever."""
        queue: asyncio.Queue[Json] = asyncio.Queue()
        start = self.last_number if after is None else after
        for event in self._events:
            if event["n"] > start:
                queue.put_nowait(event)
        self._readers.add(queue)
        try:
            while True:
                yield await queue.get()
        finally:
            self._readers.discard(queue)
