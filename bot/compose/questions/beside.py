"""What is typed while a field is asked for, and is no answer to it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias

from telegram import Update

from bot.screen import Context, State
from posting import Post


@dataclass(frozen=True)
class DoneOtherwise:
    """The post as an order has left it that was typed in the place of an answer."""

    post: Post
    is_about_asked: bool  # what was asked for, and nothing else


@dataclass(frozen=True)
class AnsweredOtherwise:
    """All is said of what was typed. `state` is what is awaited now; None: what was asked stays. Of
    an order that `found_nothing` nobody knows what comes next: what was asked is put once more."""

    state: State | int | None = None
    found_nothing: bool = False


Beside: TypeAlias = DoneOtherwise | AnsweredOtherwise | None
Otherwise: TypeAlias = Callable[[Update, Context, Post, str, State], Awaitable[Beside]]


async def _nothing_else(*_: object) -> None:
    return None


async def _no_order(_context: Context, _post: Post, _text: str) -> bool:
    return False


@dataclass(frozen=True)
class OrdersBeside:
    """What an answer is about its post where it is no answer, or could have been."""

    otherwise: Otherwise = _nothing_else
    is_order: Callable[[Context, Post, str], Awaitable[bool]] = _no_order


@dataclass(frozen=True)
class BesideAnswers:
    """What is typed while a field is asked for, and is no answer to it."""

    is_about_another: Callable[[Update, Context], bool]  # post: a message about it is answered
    typed: Callable[[Update, Context], Awaitable[State | int | None]]
    orders: OrdersBeside


NO_ORDERS = OrdersBeside()
