"""No message or tap is lost or done twice when the process dies: updates are stored first.

Telegram forgets an update once a later getUpdates names a higher offset, and python-telegram-bot
names it before the update is handled; one that it delivers to a webhook it forgets at the answer
200. Used by `bot.app`.
"""

import asyncio
import json
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import Defaults, ExtBot
from telegram.request import BaseRequest

from bot.logs import without_tokens
from bot.outage import OutageDesk
from bot.pacing import ChatPacing
from bot.persistence import ConversationStore
from bot.threads import Threads
from bot.wire import AiohttpRequest
from posting import DatabaseTroubleError, Posting

T = TypeVar("T")

KEPT = timedelta(days=3)  # Telegram redelivers for one day


class Inbox:
    """The updates that are stored and not handled yet."""

    def __init__(self, posting: Posting, threads: Threads) -> None:
        self._stored = posting.inbox
        self._clock = posting.clock
        self._threads = threads
        self._owed: set[int] = set()  # update ids

    async def take(self, updates: Sequence[Update]) -> None:
        """Store updates that have come in; one that is known already is not owed again.

        Access tokens are left out: one that a crash cut off has to be pasted again.
        """
        rows = [
            (update.update_id, json.dumps(without_tokens(update.to_dict()))) for update in updates
        ]
        self._owed |= await self._threads.db(self._stored.store, rows, self._clock())

    async def recall(self, bot: ExtBot[int]) -> list[Update]:
        """What an earlier process stored and did not get to handle, oldest first."""
        rows = await self._threads.db(self._stored.undone)
        self._owed |= {update_id for update_id, _ in rows}
        return [Update.de_json(json.loads(raw), bot) for _, raw in rows]

    def owes(self, update: Update) -> bool:
        """False for an update that Telegram has sent again after it was handled."""
        return update.update_id in self._owed

    async def done(self, update: Update, store: ConversationStore, then: Callable[[], T]) -> T:
        """Handled: saved in one transaction with what the conversation awaits now.

        Returns what `then` finds in the database afterwards.
        """

        def mark() -> T:
            self._stored.done(update.update_id, self._clock())
            return then()

        found = await store.save(also=mark)
        self._owed.discard(update.update_id)
        return found

    async def purge(self) -> None:
        await self._threads.db(self._stored.purge, self._clock() - KEPT)


class InboxQueue(asyncio.Queue[object]):
    """The application's queue of updates, which holds nothing that is not in the inbox.

    The webhook answers Telegram when `put` has returned; if that raises, Telegram sends again.
    """

    def __init__(self, inbox: Inbox, desk: OutageDesk) -> None:
        super().__init__()
        self._inbox = inbox
        self._desk = desk

    async def put(self, item: object) -> None:
        if isinstance(item, Update) and not self._inbox.owes(item):
            await self._desk.insist(partial(self._inbox.take, [item]))
        await super().put(item)


class InboxBot(ExtBot[int]):
    """A bot whose `get_updates` hands out nothing that is not in the inbox: a batch is stored at
    once, not each for itself in the queue."""

    def __init__(
        self,
        token: str,
        inbox: Inbox,
        desk: OutageDesk,
        *,
        api_url: str,
        pacing: ChatPacing | None = None,
        request: BaseRequest | None = None,
        get_updates_request: BaseRequest | None = None,
    ) -> None:
        super().__init__(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=request or AiohttpRequest(),
            get_updates_request=get_updates_request or AiohttpRequest(),
            rate_limiter=pacing or ChatPacing(),
            defaults=Defaults(
                parse_mode=ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            ),
        )
        self._inbox = inbox
        self._desk = desk

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:  # noqa: ANN401
        updates = await super().get_updates(*args, **kwargs)
        if updates:
            try:
                await self._inbox.take(updates)
            except DatabaseTroubleError as error:
                await self._desk.not_kept(updates, error)
                return ()  # so that they are asked for again
        return updates
