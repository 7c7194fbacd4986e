"""The queue of updates a bot has not confirmed yet, read by long polling; fed by state.py."""

import asyncio
from collections import deque

from sandbox.feed import Json
from sandbox.telegram.errors import BotApiError

MAX_WAIT_SECONDS = 50
MAX_BATCH = 100


class UpdateQueue:
    """Updates stay, and are delivered again, until an offset above them or a webhook confirms.

    `arrived` is set while some wait, `asked` whenever a bot polls or names its webhook.
    """

    def __init__(self, first_id: int) -> None:
        self._pending: deque[Json] = deque()
        self._next_id = first_id
        self._waiting: asyncio.Future[None] | None = None
        self.allowed: list[str] = []
        self.arrived = asyncio.Event()
        self.asked = asyncio.Event()

    def __len__(self) -> int:
        return len(self._pending)

    def add(self, kind: str, payload: Json) -> None:
        """Queue an update unless `allowed_updates` leaves its kind out."""
        if self.allowed and kind not in self.allowed:
            return
        self._pending.append({"update_id": self._next_id, kind: payload})
        self._next_id += 1
        self.arrived.set()
        if self._waiting and not self._waiting.done():
            self._waiting.set_result(None)

    def first(self) -> Json | None:
        return self._pending[0] if self._pending else None

    def confirm(self, offset: int) -> None:
        """Forget every update below `offset`; a negative one keeps that many from the end."""
        if offset < 0:
            offset = self._next_id + max(offset, -len(self._pending))
        while self._pending and self._pending[0]["update_id"] < offset:
            self._pending.popleft()
        if not self._pending:
            self.arrived.clear()

    def clear(self) -> None:
        self._pending.clear()
        self.arrived.clear()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """The oldest updates from `offset` on, waiting up to `seconds` for the first.

        Raises BotApiError 409 when another poll begins meanwhile.
        """
        self.asked.set()
        self.interrupt()
        self.confirm(offset)
        if not self._pending and seconds > 0:
            waiting = self._waiting = asyncio.get_running_loop().create_future()
            try:
                await asyncio.wait_for(waiting, min(seconds, MAX_WAIT_SECONDS))
            except TimeoutError:
                return []
            finally:
                if self._waiting is waiting:
                    self._waiting = None
        size = max(1, min(limit, MAX_BATCH))
        return list(self._pending)[:size]

    def interrupt(self) -> None:
        """End the poll that waits, as Telegram does when a second one begins."""
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(
                BotApiError(
                    409,
                    "Conflict: terminated by other getUpdates request; "
                    "make sure that only one bot instance is running",
                )
            )
