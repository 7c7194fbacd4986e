"""The shape in which each module hands over what it handles, and how a tapped button finds the one
that handles it. Whoever tries what they may not do is told whom to ask. Put together by `bot.app`.
"""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from copy import copy
from functools import partial
from typing import Any, NamedTuple, TypeAlias, TypeVar, cast

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, filters

from bot.runtime import Context, State
from bot.screen.buttons.packing import Button, prefix_of
from bot.screen.memory.own_messages import PageAnswer, own_message
from bot.screen.replies import answer
from posting import Role

Handler: TypeAlias = BaseHandler[Update, Context, Any]
Callback: TypeAlias = Callable[[Update, Context], Coroutine[Any, Any, Any]]
ShowLater: TypeAlias = Callable[[Context, int], Coroutine[Any, Any, None]]  # in that chat
FileBeside: TypeAlias = Callable[[Update, Context, State, ShowLater], Coroutine[Any, Any, None]]
PageAgain: TypeAlias = Callable[
    [Update, Context, PageAnswer], Coroutine[Any, Any, State | int | None]
]
H = TypeVar("H", bound=Handler)


class Beside(NamedTuple):
    """What takes something that comes while a page asks for something else: a text, a file; and
    whether a text orders something of a post."""

    typed: Callable[[Update, Context], Coroutine[Any, Any, State | int | None]]
    file: FileBeside
    is_order: Callable[[Update, Context], Coroutine[Any, Any, bool]]


class Handlers(NamedTuple):
    """What one user task handles."""

    buttons: Mapping[type[Button], Callback] = {}  # they work in every state
    anywhere: Sequence[Handler] = ()  # commands and attachments: so do they
    typed: Mapping[State, Sequence[Handler]] = {}  # what is typed while that state is awaited
    edited: Mapping[str, PageAgain] = {}  # its answer says something else; None: not any more
    idle: Sequence[Handler] = ()  # what is typed while nothing is awaited


def command(
    name: str, callback: Callback, least: Role = Role.EDITOR
) -> CommandHandler[Context, Any]:
    """A command that was sent; one that was edited into an old message does nothing."""
    handler: CommandHandler[Context, Any] = CommandHandler(
        name, callback, filters=filters.UpdateType.MESSAGE
    )
    return only_for(least, handler)


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
        button = context.button(Button)
        if not context.may(button.least):
            await refuse(update, context, button.least)
            return None
        result = await buttons[type(button)](update, context)
        await answer(update, context)
        return result

    # The library only declares a bool.
    return TapHandler(tapped, pattern=cast("Callable[[object], bool]", button_behind))


def only_for(least: Role, handler: H) -> H:
    """The same handler, which others are refused by; one that says already for whom it is stays as
    it is."""
    if isinstance(handler.callback, partial) and handler.callback.func is _run:
        return handler
    guarded = copy(handler)
    guarded.callback = partial(_run, least, handler.callback)
    return guarded


def open_to_all(handler: H) -> H:
    """What it does concerns whoever sends it alone."""
    return only_for(Role.VIEWER, handler)


def for_owners(handler: H) -> H:
    return only_for(Role.OWNER, handler)


async def _run(least: Role, callback: Callback, update: Update, context: Context) -> object:
    """None leaves what is awaited as it is."""
    if not context.may(least):
        await refuse(update, context, least)
        return None
    result: object = await callback(update, context)
    return result


async def refuse(update: Update, context: Context, least: Role) -> None:
    """Nothing was done. Who edits a message hears so where a post would have followed: of one that
    was refused nothing is said again."""
    owners = await context.db(_names, context)
    key = "team.only_owners" if least is Role.OWNER else "team.only_editors"
    if update.callback_query is not None:
        await answer(update, context, context.words.plain(key, owner=owners), alert=True)
        return
    message = update.message or update.edited_message
    if message and (update.message or own_message(context.data, message.message_id)):
        await message.reply_text(context.words(key, owner=owners))


def _names(context: Context) -> str:
    """Of the owners who have talked to the bot. Database thread."""
    owners = context.posting.people.known(context.services.owners).values()
    names = sorted(person.name for person in owners)
    return ", ".join(names) or context.words.plain("team.an_owner")
