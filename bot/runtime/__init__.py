"""What carries the handlers: context, states, threads, the alarm; calls to Telegram have a room of
their own."""

from bot.runtime.app_links import AppLinks
from bot.runtime.calls.back_off import pause_after
from bot.runtime.calls.lost_call import CallLostError
from bot.runtime.calls.reachability import Reachability, rings_no_more
from bot.runtime.context import (
    SERVICES,
    BotApplication,
    Context,
    Services,
    Stray,
    TelegramBot,
    UserData,
    short_note,
)
from bot.runtime.covered import (
    COVERED,
    NONE_OF_THEM,
    PICTURED,
    cover,
    is_covered,
    note_picture,
    shows_former_picture,
    shows_other_picture,
    uncover,
)
from bot.runtime.errand import Errand
from bot.runtime.origin import made_by, made_by_album
from bot.runtime.roles import BY_LINK, KnownRoles
from bot.runtime.states import FILES, SHARED_PLACE, TYPED, State

__all__ = [
    "BY_LINK",
    "COVERED",
    "FILES",
    "NONE_OF_THEM",
    "PICTURED",
    "SERVICES",
    "SHARED_PLACE",
    "TYPED",
    "AppLinks",
    "BotApplication",
    "CallLostError",
    "Context",
    "Errand",
    "KnownRoles",
    "Reachability",
    "Services",
    "State",
    "Stray",
    "TelegramBot",
    "UserData",
    "cover",
    "is_covered",
    "made_by",
    "made_by_album",
    "note_picture",
    "pause_after",
    "rings_no_more",
    "short_note",
    "shows_former_picture",
    "shows_other_picture",
    "uncover",
]
