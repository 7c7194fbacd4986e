"""Handles the updates of one chat in order and different chats in parallel; used by `bot.app`.

The library's default lets one slow step hold everyone up, and its plain concurrency loses
messages inside a conversation.
"""

import asyncio
from collections.abc import Awaitable, Callable
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

AT_ONCE = 256  # updates in work, those that wait for their chat included


class ChatOrder(BaseUpdateProcessor):
    """`handle(update, coroutine)` runs under the lock of the update's chat."""

    def __init__(self, handle: Callable[[Update, Awaitable[object]], Awaitable[None]]) -> None:
        super().__init__(AT_ONCE)
        self._handle = handle
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        if not isinstance(update, Update):
            await coroutine
            return
        chat = update.effective_chat or update.effective_user
        lock = self._locks.setdefault(chat.id if chat else 0, asyncio.Lock())
        async with lock:
            await self._handle(update, coroutine)

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...
