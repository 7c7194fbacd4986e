"""Marks handled updates as done, several at once: with the next batch of updates that is stored, or
by themselves after a moment. What their conversations remember goes with them. Used by
`bot.updates.inbox`.
"""

import asyncio
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, TypeAlias, TypeVar

from bot.runtime import Services
from bot.runtime.persistence import ConversationStore
from bot.updates.raw_update import RawUpdate
from posting import DatabaseTroubleError

T = TypeVar("T")
BREATH_SECONDS = 0.05  # an update is handled a moment after its answer is out
LINGER_SECONDS = 0.1  # whoever has read an answer takes longer to write again; a busy bot does not


@dataclass
class MarkGroup:
    """Updates that are marked together."""

    updates: list[RawUpdate] = field(default_factory=list)
    ends: asyncio.Event = field(default_factory=asyncio.Event)
    writing: asyncio.Future[Any] | None = None


Afterwards: TypeAlias = tuple[datetime | None, bool]


class Marks:
    """`then` is told, after each writing, when something is due next and whether somebody is
    owed news: who wrote, and had not been reached; who has a card of a post that was changed.
    Where another update is `owed`, the card is being drawn as a rule; whether it is still behind
    is asked after that one. `opened`: what people are asked just now, of which posts, where that
    has changed: the cards of others are to show it."""

    def __init__(
        self,
        services: Services,
        store: ConversationStore,
        *,
        linger: float = LINGER_SECONDS,
        opened: Callable[[], Collection[tuple[int, int]]],
        then: Callable[[datetime | None, bool], object],
    ) -> None:
        self._services = services
        self._store = store
        self._linger = linger
        self._opened = opened
        self._then = then
        self.owed: dict[int, int | None] = {}  # chats of updates that are not done, by their ids
        self._group = MarkGroup()
        self._handled: set[int] = set()  # and not marked yet
        self._joined = asyncio.Event()

    async def await_handled(self, update_ids: Collection[int]) -> None:
        """A breath for these, so that what comes next in their chats is stored with their marks."""
        with suppress(TimeoutError):
            async with asyncio.timeout(BREATH_SECONDS):
                while not self._handled.issuperset(update_ids):
                    self._joined.clear()
                    await self._joined.wait()

    async def add(self, update: RawUpdate, *, is_waited_for: bool) -> None:
        """Handled. Returns when that is written: at once, if another update of the chat waits."""
        group = self._group
        if not group.updates:
            asyncio.get_running_loop().call_later(self._linger, group.ends.set)
        group.updates.append(update)
        self._handled.add(update.update_id)
        self._joined.set()
        if is_waited_for:
            group.ends.set()
        try:
            await self._marked(group)
        finally:
            self._handled.discard(update.update_id)

    async def _marked(self, group: MarkGroup) -> None:
        await group.ends.wait()
        if group.writing is None:
            await self.write(lambda: None, is_flushed=False)
        else:
            await asyncio.shield(group.writing)

    def hurry(self, arrived: Collection[RawUpdate]) -> None:
        """These wait for the marks of what came before them in their chats."""
        chats = {update.chat_id for update in arrived}
        if any(update.chat_id in chats for update in self._group.updates):
            self._group.ends.set()

    async def write(self, also: Callable[[], T], *, is_flushed: bool = True) -> T:
        """Writes the marks that wait, and does `also`, in one transaction."""
        group, self._group = self._group, MarkGroup()
        group.writing = writing = asyncio.ensure_future(self._save(group, also, is_flushed))
        group.ends.set()
        result, found = await asyncio.shield(writing)
        self._then(*found)
        return result

    async def _save(
        self, group: MarkGroup, also: Callable[[], T], is_flushed: bool
    ) -> tuple[T, Afterwards]:
        later, self._services.later[:] = self._services.later[:], []
        if opened := self._opened() if group.updates else ():
            later.append(partial(self._services.posting.cards.draw_for_others, opened))
        others = self.owed.keys() - {update.update_id for update in group.updates}
        in_work = {self.owed[update_id] for update_id in others}

        def all_of_it() -> tuple[T, Afterwards]:
            owes = [write() is True for write in later]  # somebody is to be told at once
            result, (due, is_owed) = also(), self._mark(group.updates, in_work)
            return result, (due, is_owed or any(owes))

        try:
            return await self._store.save(
                all_of_it, people=_writers(group.updates), is_flushed=is_flushed
            )
        except (DatabaseTroubleError, asyncio.CancelledError):
            self._services.later[:0] = later
            raise  # after any other error it would keep what comes next from being stored as well

    def _mark(self, updates: list[RawUpdate], in_work: Collection[int | None]) -> Afterwards:
        """Database thread."""
        if not updates:
            return None, False
        posting = self._services.posting
        now = posting.clock()
        posting.inbox.done([update.update_id for update in updates], now)
        agenda = posting.storage.agenda.look(now)
        back = _writers(updates) & agenda.put_off
        is_woken = bool(back) and posting.notices.wake(back, now)
        return agenda.due, is_woken or bool(agenda.chats_behind - {*in_work})


def _writers(updates: Iterable[RawUpdate]) -> frozenset[int]:
    return frozenset(update.user_id for update in updates if update.user_id is not None)
