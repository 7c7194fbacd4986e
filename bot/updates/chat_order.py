"""Handles the updates of one chat in order, and those of different chats in parallel and in fair
turns; used by `bot.app`.

The library's default lets one slow step hold everyone up, and its plain concurrency loses
messages inside a conversation.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from weakref import WeakValueDictionary

from telegram.ext import BaseUpdateProcessor

from bot.updates.raw_update import RawUpdate

AT_ONCE = 256  # chats
ANY_NUMBER = 10**9  # of updates that wait


class ChatTurns(BaseUpdateProcessor):
    """`handle(update)` runs when it is the turn of the update's chat.

    Only the first update of a chat asks for a place, and its next one asks again, behind the
    other chats: however many updates a chat has waiting, it holds up none but its own.
    """

    def __init__(
        self,
        handle: Callable[[RawUpdate], Awaitable[None]],
        at_once: int = AT_ONCE,
    ) -> None:
        super().__init__(ANY_NUMBER)
        self._handle = handle
        self._lines: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._places = asyncio.Semaphore(at_once)
        self._is_closed = False

    def line(self, chat_id: int) -> asyncio.Lock:
        """Held while an update of the chat is handled, and by whatever speaks there between two."""
        return self._lines.setdefault(chat_id, asyncio.Lock())

    def close(self) -> None:
        """What has not begun is left to the next process, which finds it in the inbox."""
        self._is_closed = True

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """The library's own coroutine would handle the update as it came, unread."""
        if not isinstance(update, RawUpdate):
            await coroutine
            return
        if isinstance(coroutine, Coroutine):
            coroutine.close()
        async with self.line(update.chat_id or 0), self._places:
            if not self._is_closed:
                await self._handle(update)

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...
