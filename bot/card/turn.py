"""The turn of a chat, for what speaks there though nobody has just tapped or typed something."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from bot.runtime.pacing import ChatPacing
from bot.screen import Context
from bot.updates.chat_order import ChatTurns


@asynccontextmanager
async def turn_of(context: Context, chat_id: int) -> AsyncIterator[None]:
    """Held by nobody who waits: what leaves room to answers does so before it takes the turn, and
    is as quick as an answer while it has it."""
    pacing = cast("ChatPacing", context.bot.rate_limiter)
    turns = cast("ChatTurns", context.application.update_processor)
    async with pacing.behind_answers(), turns.line(chat_id):
        yield
