"""Cards of posts that were changed are drawn anew for everybody who has one, whoever has changed
them, and old buttons go: the database says which are behind, so that a restart forgets none. Used
by the courier."""

import asyncio
import logging
from collections.abc import Callable, Collection
from functools import partial

from telegram.error import Forbidden, TelegramError

from bot.card.open_fields import AskedElsewhere
from bot.card.unasked.old_buttons import put_out
from bot.card.unasked.redrawing import catch_up, is_left_alone
from bot.screen import Context, Errand
from posting import Agenda, Posting

log = logging.getLogger(__name__)

PAUSE_SECONDS = 1.0  # between two cards of a chat; changes of meanwhile are drawn together


class CatchingUp:
    """Each chat apart: none waits for another, and none is drawn in more often than Telegram and
    its reader can bear."""

    def __init__(self, context: Context, *, again: Callable[[], object]) -> None:
        """`again` is called when something that Telegram did not draw is worth another try."""
        self._context = context
        self._again = again
        self._posting = context.posting
        self._chats: dict[int, Errand] = {}
        self._free_at: dict[int, float] = {}
        self._failures: dict[int, int] = {}  # in a row, by chat
        self._resting: set[int] = set()  # chats where the next one is yet to come
        self._open_fields = AskedElsewhere(context)

    def opened(self) -> Collection[tuple[int, int]]:
        """Who is asked for something now, or no more, of which post: since this was asked last."""
        return self._open_fields.changes()

    async def look(self) -> Agenda:
        """Also cards that do not say yet who is asked for something are behind."""
        return await self._context.db(_look, self._posting, self.opened())

    def draw(self, chats: Collection[int]) -> list[asyncio.Task[None]]:
        """The tasks in which the cards in these chats that are behind are drawn; not those that
        wait for Telegram."""
        return [self._errand(chat_id).ask() for chat_id in {*chats} - self._resting]

    async def put_out(self, chat_id: int) -> None:
        """The old buttons there alone: cards that are behind may be about to come anew."""
        try:
            await self._put_out(chat_id)
        except TelegramError as error:
            log.warning("old buttons stay in the chat with %s for now: %s", chat_id, error)

    async def stop(self) -> None:
        """What is still behind is drawn by the next process."""
        for errand in self._chats.values():
            await errand.stop()

    def _errand(self, chat_id: int) -> Errand:
        if chat_id not in self._chats:
            catch_up = partial(self._catch_up, chat_id)
            self._chats[chat_id] = Errand(f"cards of {chat_id}", self._posting, catch_up)
        return self._chats[chat_id]

    async def _catch_up(self, chat_id: int) -> None:
        try:
            await self._put_out(chat_id)
            await self._draw(chat_id)
        except TelegramError as error:
            log.warning("the chat with %s is not brought up to date: %s", chat_id, error)
            await self._rest(chat_id, error)
            self._again()
        else:
            self._failures.pop(chat_id, None)

    async def _rest(self, chat_id: int, error: TelegramError) -> None:
        """Nothing is tried there until then."""
        attempts = self._failures.get(chat_id, 0)
        self._failures[chat_id] = attempts + 1
        self._resting.add(chat_id)
        try:
            await self._context.services.reachability.rest(error, attempts)
        finally:
            self._resting.discard(chat_id)

    async def _put_out(self, chat_id: int) -> None:
        for offered in await self._context.db(self._posting.cards.offers.overtaken):
            if offered.chat_id != chat_id:
                continue
            try:
                await put_out(self._context, offered)
            except Forbidden:
                await self._context.db(self._posting.cards.offers.drop, chat_id, offered.message_id)

    async def _draw(self, chat_id: int) -> None:
        for card in await self._context.db(self._posting.cards.behind, chat_id):
            if is_left_alone(self._context, card):
                continue
            await self._breathe(chat_id)
            await catch_up(self._context, card)

    async def _breathe(self, chat_id: int) -> None:
        now = asyncio.get_running_loop().time()
        begins = max(now, self._free_at.get(chat_id, now))
        self._free_at[chat_id] = begins + PAUSE_SECONDS
        await asyncio.sleep(begins - now)


def _look(posting: Posting, changed: Collection[tuple[int, int]]) -> Agenda:
    """Database thread."""
    posting.cards.draw_for_others(changed)
    return posting.storage.agenda.look(posting.clock())
