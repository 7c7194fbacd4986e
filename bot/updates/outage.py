"""What people see of trouble with the database: the owners hear of it once, whoever writes gets an
answer, and what was asked is done when it is over. Used by `bot.app`, `bot.updates.inbox`
and `bot.errors`.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.runtime import Services
from bot.updates.raw_update import RawUpdate
from bot.words import language_of
from posting import DatabaseTroubleError

log = logging.getLogger(__name__)

T = TypeVar("T")
OUTAGE = "outage"  # its key in bot_data
TOLD_AGAIN = timedelta(hours=1)  # trouble that comes and goes is told no more often


class OutageHandling:
    """Lives in the event loop; the trouble itself may be noticed in any thread."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._outage = services.posting.outage
        self._bot: ExtBot[int] | None = None
        self._well = asyncio.Event()
        self._well.set()
        self._broken_off: set[int] = set()  # ids of updates
        self._waiting: dict[int, str] = {}  # who has not been answered in this outage, language
        self._answered: set[int] = set()  # who has
        self._lasts = False
        self._told_at: datetime | None = None
        self._owners_know = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._telling: set[asyncio.Task[None]] = set()

    def start(self, bot: ExtBot[int]) -> None:
        """`bot` speaks for it, in the running loop."""
        self._bot = bot
        self._loop = asyncio.get_running_loop()
        self._outage.listen(self._changed)

    async def insist(self, do: Callable[[], Awaitable[T]]) -> T:
        """Does it, and does it again when an outage that came between is over."""
        while True:
            try:
                return await do()
            except DatabaseTroubleError as error:
                self._outage.begin(error)
            await self.over()

    async def over(self) -> None:
        """Waits until the database works."""
        if self._outage.error is not None:
            self._well.clear()
            await self._well.wait()

    async def not_kept(self, updates: Iterable[RawUpdate], error: DatabaseTroubleError) -> None:
        """These could not even be stored; Telegram keeps them until they are. Returns when the
        database works again."""
        self._outage.begin(error)
        for raw in updates:
            self._keep_waiting(raw.user_id, raw.language)
        await self.over()

    def broke_off(self, update: Update, error: DatabaseTroubleError) -> None:
        """While this update was handled; `repeats` says so once."""
        self._outage.begin(error)
        self._broken_off.add(update.update_id)
        if update.effective_user is not None:
            self._keep_waiting(update.effective_user.id, update.effective_user.language_code)

    async def repeats(self, update: Update) -> bool:
        """Whether the update must be handled once more; waits until that can be."""
        if update.update_id not in self._broken_off:
            return False
        self._broken_off.discard(update.update_id)
        self._services.begun.add(update.update_id)
        await self.over()
        return True

    def _keep_waiting(self, user_id: int | None, language: str | None) -> None:
        """What is over in a moment needs no answer."""
        if user_id in self._services.roles.everyone - self._answered and user_id is not None:
            known = self._services.people.get(user_id)  # there is no asking the database
            self._waiting[user_id] = known.language if known else language_of(language)
            if self._lasts:
                self._answer()

    def _answer(self) -> None:
        """Each in a task of their own: a chat that is kept waiting keeps no other waiting."""
        while self._waiting:
            user_id, language = self._waiting.popitem()
            self._answered.add(user_id)
            self._spawn(self._say(user_id, language, "outage.answer"))

    def _changed(self, error: DatabaseTroubleError | None) -> None:
        """Called in any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._note, error)

    def _note(self, error: DatabaseTroubleError | None) -> None:
        if error is None:
            self._lasts = False
            self._well.set()
            self._waiting.clear()
            self._answered.clear()
            if self._owners_know:
                self._owners_know = False
                self._tell_owners("outage.over")
            return
        self._lasts = True
        self._answer()
        now = self._services.posting.clock()
        if self._told_at is None or abs(now - self._told_at) >= TOLD_AGAIN:
            self._told_at, self._owners_know = now, True
            self._tell_owners("outage.begun", error)

    def _spawn(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.create_task(work, name="outage")  # noqa: TID251 - kept here, cannot fail
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    def _tell_owners(self, key: str, error: DatabaseTroubleError | None = None) -> None:
        for owner in sorted(self._services.owners):
            self._spawn(self._tell(owner, key, error))

    async def _tell(self, owner: int, key: str, error: DatabaseTroubleError | None) -> None:
        await self._say(owner, await self._language(owner), key, error)

    async def _language(self, owner: int) -> str:
        """English when not even that can be looked up."""
        try:
            person = await self._services.threads.db(self._services.posting.people.get, owner)
        except DatabaseTroubleError:
            return "en"
        return person.language if person else "en"

    async def _say(
        self, chat_id: int, language: str, key: str, error: DatabaseTroubleError | None = None
    ) -> None:
        if self._bot is None:
            return
        words = self._services.catalogues[language]
        why = {"why": words.plain(f"outage.{error.trouble}")} if error else {}
        try:
            await self._bot.send_message(chat_id, words(key, **why))
        except TelegramError as refusal:
            log.warning("%s could not be told of the outage: %s", chat_id, refusal)
