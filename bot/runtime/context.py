"""What every handler is given: the person, their words, the product, the clock and the threads."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property, partial
from typing import Any, ParamSpec, Protocol, Self, TypeAlias, TypeVar, cast
from zoneinfo import ZoneInfo

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import Application, CallbackContext, ExtBot, JobQueue

from bot.runtime.app_links import AppLinks
from bot.runtime.calls.reachability import Reachability
from bot.runtime.file_work import FileWork
from bot.runtime.origin import request_of
from bot.runtime.roles import KnownRoles
from bot.runtime.threads import Threads
from bot.words.words import Words, words_of
from posting import Account, Actor, Identity, Person, Posting, Role

P = ParamSpec("P")
T = TypeVar("T")
B = TypeVar("B")
UserData: TypeAlias = dict[str, Any]  # JSON values only: it is stored after every update
TelegramBot: TypeAlias = ExtBot[int]

SERVICES = "services"  # the only key of bot_data, which is never stored
BEFORE = ":before"  # what is done first, behind the number of the update
SET_BACK = timedelta(days=1)  # no clock is by more; update ids begin anew after a quiet week


def short_note(note: object) -> UserData:
    """Of a dataclass, without what is empty, as it is where nothing is noted: many such notes are
    kept, and all that is remembered of a person becomes JSON after each of their updates."""
    return {name: value for name, value in vars(note).items() if value}


@dataclass(frozen=True)
class Stray:
    """An access token that came unasked; it is in memory only."""

    token: str = field(repr=False)
    until: datetime


@dataclass(frozen=True)
class Services:
    """What the bot is built from; made once by `bot.app`."""

    posting: Posting
    threads: Threads
    catalogues: Mapping[str, Words]
    roles: KnownRoles
    reachability: Reachability
    default_timezone: str = "UTC"
    files: FileWork = field(default_factory=lambda: FileWork(None))
    file_limit: int = 0  # bytes of a file that Telegram gives
    app_links: AppLinks | None = None  # where there is a Mini App
    identities: dict[int, tuple[Identity, ...]] = field(default_factory=dict)  # to choose from
    strays: dict[int, Stray] = field(default_factory=dict)  # by person, to be connected with
    people: dict[int, Person] = field(default_factory=dict)  # as their newest update was stored
    group_chats: set[int] = field(default_factory=set)  # known ones: all others are left
    frame_ids: dict[str, str] = field(default_factory=dict)  # Telegram's, of frames as covers
    later: list[Callable[[], object]] = field(default_factory=list)  # with the next marks
    answered: set[str] = field(default_factory=set)  # callback queries of updates in work
    unanswered: dict[int, TelegramError] = field(default_factory=dict)  # updates, by their ids
    begun: set[int] = field(default_factory=set)  # ids of updates that may be done in part already

    @property
    def owners(self) -> frozenset[int]:
        return self.roles.owners


class Turns(Protocol):
    """Of `bot.updates.chat_order`."""

    def line(self, chat_id: int) -> asyncio.Lock: ...


class Context(CallbackContext[TelegramBot, UserData, UserData, dict[str, Any]]):
    """The context of one update. `bot.access` knows the person before any other handler runs."""

    update_id: int | None = None
    _step = ""  # of what is asked for just now

    @classmethod
    def from_update(cls, update: object, application: Any) -> Self:  # noqa: ANN401 - of the library
        context = super().from_update(update, application)
        context.update_id = update.update_id if isinstance(update, Update) else None
        return context

    @property
    def person(self) -> Person:
        """Who has sent the update, as everything that handles updates of theirs sees them."""
        return self.services.people[self._sender_id]

    @person.setter
    def person(self, person: Person) -> None:
        self.services.people[person.telegram_id] = person

    @property
    def actor(self) -> Actor:
        """The same person, as whoever changes posts: what a history says of them is of this
        update."""
        return self._asking(self._step)

    @property
    def preparing(self) -> Actor:
        """The same, for what is done before the order itself, in a transaction of its own: that one
        is not done with it."""
        return self._asking(BEFORE)

    @contextmanager
    def before_the_order(self) -> Iterator[None]:
        """Whatever is changed meanwhile is `preparing` it."""
        outer, self._step = self._step, BEFORE
        try:
            yield
        finally:
            self._step = outer

    def _asking(self, step: str) -> Actor:
        request = None if self.update_id is None else request_of(self.update_id) + step
        return Actor(self.person.telegram_id, request=request)

    async def is_done(self, post_id: int, actor: Actor | None = None) -> bool:
        """Whether this update, or what was `preparing` it, has been carried out on the post: a
        crash or an outage cut it off before its mark, and it is handled again. One that is handled
        for the first time costs nothing."""
        if self.update_id not in self.services.begun:
            return False
        return await self.db(self._has_changed, post_id, actor or self.actor)

    def _has_changed(self, post_id: int, actor: Actor) -> bool:
        """What was done before the update came in was asked for by another with its number.
        Database thread."""
        came_in = self.posting.inbox.came_in(self.update_id or 0)
        is_changed = self.posting.lists.is_changed_by_request
        return came_in is not None and is_changed(actor, post_id, since=came_in - SET_BACK)

    async def asked_at(self) -> datetime:
        """When the update came in, where it is handled again, which may be much later."""
        if self.update_id not in self.services.begun:
            return self.now
        return await self.db(self.posting.inbox.came_in, self.update_id or 0) or self.now

    def may(self, least: Role) -> bool:
        """Whether whoever has sent the update may do what such people do."""
        return self.services.roles.may(self.person.telegram_id, least)

    @property
    def is_owner(self) -> bool:
        return self.may(Role.OWNER)

    @property
    def _sender_id(self) -> int:
        if self._user_id is None:
            raise LookupError("this update has no sender")
        return self._user_id

    @cached_property
    def services(self) -> Services:
        services: Services = self.application.bot_data[SERVICES]
        return services

    @cached_property
    def posting(self) -> Posting:
        return self.services.posting

    @property
    def words(self) -> Words:
        return words_of(self.person, self.services.catalogues)

    @property
    def now(self) -> datetime:
        return self.posting.clock()

    @cached_property
    def data(self) -> UserData:
        """What the conversation remembers of this person between two updates."""
        if self.user_data is None:
            raise LookupError("this update has no sender")
        return self.user_data

    def zone(self, account: Account | None) -> ZoneInfo:
        """The zone of the account, or the person's own while there is none."""
        return ZoneInfo(account.timezone if account else self.person.timezone)

    async def db(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Not flushed to the disk: after a power cut the update is handled again."""

        def unflushed() -> T:
            with self.posting.storage.unflushed():
                return function(*args, **kwargs)

        return await self.services.threads.db(unflushed)

    async def slow(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.services.threads.slow(function, *args, **kwargs)

    def later(self, function: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Done with the mark that the update is done: what is lost in a crash until then is found
        out anew, as the update is handled again. True from the function: somebody is owed news."""
        self.services.later.append(partial(function, *args, **kwargs))

    def turn_of(self, chat_id: int) -> asyncio.Lock:
        """For what speaks in a chat though nobody has just tapped or typed something there: held
        while it speaks, as nobody's message is handled meanwhile."""
        return cast("Turns", self.application.update_processor).line(chat_id)

    def button(self, kind: type[B]) -> B:
        """The button that was tapped, as its handler's pattern parsed it."""
        button: object = self.match
        if not isinstance(button, kind):
            raise TypeError(f"expected {kind.__name__}, got {button!r}")
        return button


BotApplication: TypeAlias = Application[
    TelegramBot, Context, UserData, UserData, dict[str, Any], JobQueue[Context]
]
