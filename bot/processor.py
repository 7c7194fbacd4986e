"""Handles the updates of one chat in order, and those of different chats in parallel and in fair
turns; used by `bot.app`.

The library's default lets one slow step hold everyone up, and its plain concurrency loses
messages inside a conversation.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

AT_ONCE = 256  # chats
ANY_NUMBER = 10**9  # of updates that wait


class ChatTurns(BaseUpdateProcessor):
    """`handle(update, coroutine)` runs when it is the turn of the update's chat.

    Only the first update of a chat asks for a place, and its next one asks again, behind the
    other chats: however many updates a chat has waiting, it holds up none but its own.
    """

    def __init__(
        self,
        handle: Callable[[Update, Awaitable[object]], Awaitable[None]],
        at_once: int = AT_ONCE,
    ) -> None:
        super().__init__(ANY_NUMBER)
        self._handle = handle
        self._lines: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._places = asyncio.Semaphore(at_once)
        self._is_closed = False

    def close(self) -> None:
        """What has not begun is left to the next process, which finds it in the inbox."""
        self._is_closed = True

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        if not isinstance(update, Update):
            await coroutine
            return
        chat = update.effective_chat or update.effective_user
        line = self._lines.setdefault(chat.id if chat else 0, asyncio.Lock())
        async with line, self._places:
            if not self._is_closed:
                await self._handle(update, coroutine)
            elif isinstance(coroutine, Coroutine):
                coroutine.close()

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...
