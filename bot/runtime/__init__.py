"""What carries the handlers: context, states, threads, calls to Telegram, the alarm."""

from bot.runtime.context import (
    SERVICES,
    BotApplication,
    Context,
    Services,
    Stray,
    TelegramBot,
    UserData,
)
from bot.runtime.states import TYPED, State

__all__ = [
    "SERVICES",
    "TYPED",
    "BotApplication",
    "Context",
    "Services",
    "State",
    "Stray",
    "TelegramBot",
    "UserData",
]
