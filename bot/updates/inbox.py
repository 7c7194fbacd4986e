"""No message or tap is lost or done twice when the process dies: updates are stored first.

Telegram forgets an update once a later getUpdates names a higher offset, and python-telegram-bot
names it before the update is handled; one that it delivers to a webhook it forgets at the answer
200. One that cannot be read or handled is set aside, so that it stops nothing else. Used by
`bot.app`.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from telegram import Bot, Chat, Update

from bot.runtime import Services
from bot.updates.marks import Marks
from bot.updates.outage import OutageHandling
from bot.updates.raw_update import RawUpdate, UnreadableError, as_update, raw_update, to_keep
from posting import NewNotice, NoticeKind, SetAsideNotice

log = logging.getLogger(__name__)

INBOX = "inbox"  # its key in bot_data
ONE_LETTER = timedelta(minutes=1)  # tells of all that is set aside meanwhile
KEPT = timedelta(days=3)  # Telegram redelivers for one day
ALONE_SECONDS = 2.0  # enough to die of an update; a flood wait holds up nobody else for longer
DIED_TWICE = "the process ended twice before it was handled"


@dataclass(frozen=True)
class Aside:
    """An update that is not going to be handled, and who is told so."""

    update_id: int
    body: str
    why: str
    reader_id: int | None
    came_in: datetime | None = None  # None when it was never handed out: nothing came of it


@dataclass(frozen=True)
class Incoming:
    """What has come in at once: updates with the JSON to keep, and those that cannot be kept."""

    updates: tuple[RawUpdate, ...] = ()
    rows: tuple[tuple[int, str], ...] = ()
    unreadable: tuple[Aside, ...] = ()
    last_id: int | None = None  # of all that came, also of what is not wanted


class Inbox:
    """The updates that are stored and not handled yet.

    `wanted` is the gate: what it turns away is neither stored nor handled. `recognize` is called
    on the database thread with what is stored or recalled, `tell` when somebody is owed a notice.
    """

    def __init__(
        self,
        services: Services,
        marks: Marks,
        *,
        wanted: Callable[[RawUpdate], bool],
        recognize: Callable[[Sequence[RawUpdate]], object],
        tell: Callable[[], object],
    ) -> None:
        self._services = services
        self._posting, self._threads = services.posting, services.threads
        self._stored, self.clock = self._posting.inbox, self._posting.clock
        self._marks = marks
        self._wanted = wanted
        self._recognize = recognize
        self._tell = tell
        self._owed = marks.owed
        self._suspects: set[int] = set()  # of them, those that an earlier process may have died of
        self._suspect_turn = asyncio.Lock()

    def open(self, bodies: Iterable[object]) -> Incoming:
        """Each update is looked at by itself. Nothing is stored yet."""
        updates, rows, unreadable = [], [], []
        last_id = None
        for raw in filter(None, map(raw_update, bodies)):
            last_id = raw.update_id
            if not self._wanted(raw):
                continue
            try:
                rows.append((raw.update_id, to_keep(raw)))
            except UnreadableError as error:
                unreadable.append(_unreadable(raw, error))
            else:
                updates.append(raw)
        return Incoming(tuple(updates), tuple(rows), tuple(unreadable), last_id)

    async def keep(self, incoming: Incoming) -> None:
        """Store what has come in; what is known already is not owed again.

        Access tokens are left out: one that a crash cut off has to be pasted again.
        """
        if incoming.rows:
            chats = {update.chat_id for update in incoming.updates}
            await self._marks.await_handled(
                {it for it, chat in self._owed.items() if chat in chats}
            )
            new = await self._marks.write(partial(self._store, incoming))
            self._owe_all(update for update in incoming.updates if update.update_id in new)
            self._marks.hurry(incoming.updates)
        await self._set_aside(incoming.unreadable)

    def _owe_all(self, updates: Iterable[RawUpdate]) -> None:
        self._owed |= {update.update_id: update.chat_id for update in updates}

    def _store(self, incoming: Incoming) -> frozenset[int]:
        """And see who has sent it. Database thread."""
        self._recognize(incoming.updates)
        return self._stored.store(incoming.rows, self.clock())

    async def recall(self) -> tuple[RawUpdate, ...]:
        """What an earlier process stored and did not get to handle, oldest first. What a process
        died of when it was a suspect already is set aside."""
        rows = await self._threads.db(self._stored.undone)
        tried = await self._threads.db(self._stored.tried)
        await self._set_aside(
            Aside(update_id, body, DIED_TWICE, _reader(raw_update(json.loads(body))), came_in)
            for update_id, body in rows
            if (came_in := tried.get(update_id))
        )
        incoming = self.open(json.loads(body) for update_id, body in rows if update_id not in tried)
        await self._set_aside(incoming.unreadable)
        left = {update.update_id for update in incoming.updates}
        self._owe_all(incoming.updates)
        self._services.begun.update(left)
        self._suspects = _first_of_each_chat(incoming.updates)
        # Of people who have lost their access meanwhile: never handled any more.
        gone = {update_id for update_id, _ in rows} - tried.keys() - left
        await self._threads.db(self._stored.done, gone, self.clock())
        await self._threads.db(self._recognize, incoming.updates)
        return incoming.updates

    def owes(self, update: RawUpdate) -> bool:
        """False for an update that Telegram has sent again after it was handled."""
        return update.update_id in self._owed

    async def read(self, raw: RawUpdate, bot: Bot) -> Update | None:
        """The library's object, made when it is the update's turn: a flood costs little before.
        None for one that cannot be read, which is set aside."""
        try:
            return as_update(raw, bot)
        except UnreadableError as error:
            await self._set_aside([_unreadable(raw, error)])
            self._forget(raw)
            return None

    @asynccontextmanager
    async def turn(self, update: RawUpdate, outage: OutageHandling) -> AsyncIterator[None]:
        """While it is handled. Suspects are handled one by one and counted before: if the process
        ends again it is known with which. Other messages cost nothing."""
        if update.update_id not in self._suspects:
            yield
            return
        async with self._alone():
            await outage.insist(partial(self._threads.db, self._stored.count_try, update.update_id))
            yield

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        """No other suspect beside it, for as long as that may tell something."""
        await self._suspect_turn.acquire()
        is_over = False

        def let_go_on() -> None:
            nonlocal is_over
            if not is_over:
                is_over = True
                self._suspect_turn.release()

        timer = asyncio.get_running_loop().call_later(ALONE_SECONDS, let_go_on)
        try:
            yield
        finally:
            timer.cancel()
            let_go_on()

    async def done(self, update: RawUpdate) -> None:
        """Handled: returns when that is written, with what the conversation awaits now."""
        waits = sum(chat_id == update.chat_id for chat_id in self._owed.values()) > 1
        await self._marks.add(update, is_waited_for=waits)
        self._forget(update)

    def give_back(self) -> None:
        """The process ends as it should: what it was handling is not to blame. From any thread."""
        if self._suspects:
            self._stored.forget_tries()

    def _forget(self, update: RawUpdate) -> None:
        self._owed.pop(update.update_id, None)
        self._suspects.discard(update.update_id)
        self._services.begun.discard(update.update_id)

    async def purge(self) -> None:
        await self._threads.db(self._stored.purge, self.clock() - KEPT)

    async def _set_aside(self, those: Iterable[Aside]) -> None:
        """Their senders are told once, however many there are."""
        asides, now = tuple(those), self.clock()
        if not asides:
            return

        def write() -> list[Aside]:
            with self._posting.storage.transaction():
                new = [it for it in asides if self._stored.set_aside(it.update_id, it.body, now)]
                for aside in new:
                    self._owe(aside, now)
                return new

        for aside in await self._threads.db(write):
            log.warning("update %s is set aside: %s", aside.update_id, aside.why)
        self._tell()

    def _owe(self, aside: Aside, now: datetime) -> None:
        kind, notices = NoticeKind.SET_ASIDE, self._posting.notices
        if aside.reader_id is None or notices.owed_since(aside.reader_id, kind, now - ONE_LETTER):
            return
        told = SetAsideNotice(aside.came_in or now, is_read=aside.came_in is not None)
        notices.owe(NewNotice(aside.reader_id, told), None, now)


def _first_of_each_chat(updates: Iterable[RawUpdate]) -> set[int]:
    """Each chat's are handled in order: whatever the process died of is the first of its chat."""
    first: dict[int | None, int] = {}
    for update in updates:
        first.setdefault(update.chat_id, update.update_id)
    return set(first.values())


def _unreadable(raw: RawUpdate, why: UnreadableError) -> Aside:
    """Its row has the body, if it has one."""
    return Aside(raw.update_id, "", f"it cannot be read: {why}", _reader(raw))


def _reader(raw: RawUpdate | None) -> int | None:
    """Who sent it, if they can be written to."""
    return raw.user_id if raw and raw.chat_type == Chat.PRIVATE else None
