"""The shape in which each module hands over what it handles, and how a tapped button finds the one
that handles it. Put together by `bot.app`.
"""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, cast

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, filters

from bot.runtime import Context, State
from bot.screen.buttons import Button, prefix_of
from bot.screen.replies import answer

Handler: TypeAlias = BaseHandler[Update, Context, Any]
Callback: TypeAlias = Callable[[Update, Context], Coroutine[Any, Any, Any]]


class Handlers(NamedTuple):
    """What one user task handles."""

    buttons: Mapping[type[Button], Callback] = {}  # they work in every state
    anywhere: Sequence[Handler] = ()  # commands and attachments: so do they
    typed: Mapping[State, Sequence[Handler]] = {}  # what is typed while that state is awaited
    idle: Sequence[Handler] = ()  # what is typed while nothing is awaited


def command(name: str, callback: Callback) -> CommandHandler[Context, Any]:
    """A command that was sent; one that was edited into an old message does nothing."""
    return CommandHandler(name, callback, filters=filters.UpdateType.MESSAGE)


class TapHandler(CallbackQueryHandler[Context, Any]):
    """The library's own takes every tap without data, whatever the pattern."""

    def check_update(self, update: object) -> Button | None:
        found: object = super().check_update(update)
        return found if isinstance(found, Button) else None


def tap_handler(buttons: Mapping[type[Button], Callback]) -> TapHandler:
    """Of every button: its prefix says which. A tap that is left unanswered is answered for it."""
    kinds = {kind.prefix: kind for kind in buttons}

    def button_behind(data: object) -> Button | None:
        """Becomes `context.match`."""
        kind = kinds.get(prefix_of(data)) if isinstance(data, str) else None
        return kind.parse(data) if kind else None

    async def tapped(update: Update, context: Context) -> object:
        result = await buttons[type(context.button(Button))](update, context)
        await answer(update, context)
        return result

    # The library only declares a bool.
    return TapHandler(tapped, pattern=cast("Callable[[object], bool]", button_behind))
