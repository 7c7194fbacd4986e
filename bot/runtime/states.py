"""What the bot may be waiting for, and the shape in which each module hands over its handlers."""

from collections.abc import Callable, Coroutine, Sequence
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.runtime.context import Context

Handler: TypeAlias = BaseHandler[Update, Context, Any]

TYPED = filters.UpdateType.MESSAGE & filters.TEXT & ~filters.COMMAND
"""A new text message; edited messages and commands have handlers of their own."""


class State(StrEnum):
    """Which answer the conversation awaits. The values are stored in the database."""

    MEDIA = "media"
    DRAFTED = "drafted"  # a draft without a caption: a text becomes it, a link starts another
    CAPTION = "caption"
    PLACE = "place"
    PEOPLE = "people"
    COVER = "cover"
    WHEN = "when"
    REPLACEMENT = "replacement"
    TOKEN = "token"  # noqa: S105 - the name of a state
    CITY = "city"


class Handlers(NamedTuple):
    """The handlers of one user task."""

    anywhere: list[Handler]  # commands, buttons, attachments: they work in every state
    typed: dict[State, list[Handler]]  # what is typed while that state is awaited
    idle: Sequence[Handler] = ()  # what is typed while nothing is awaited


def command(
    name: str, callback: Callable[[Update, Context], Coroutine[Any, Any, Any]]
) -> CommandHandler[Context, Any]:
    """A command that was sent; one that was edited into an old message does nothing."""
    return CommandHandler(name, callback, filters=filters.UpdateType.MESSAGE)
