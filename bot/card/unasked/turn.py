"""The turn of a chat, for what speaks there though nobody has just tapped or typed something."""

import asyncio
from typing import cast

from bot.screen import Context
from bot.updates.chat_order import ChatTurns


def turn_of(context: Context, chat_id: int) -> asyncio.Lock:
    """Held while it speaks: nobody's message is handled there meanwhile."""
    return cast("ChatTurns", context.application.update_processor).line(chat_id)
