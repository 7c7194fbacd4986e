"""An update is handled until its answer is out, then marked as done: in this order nothing is lost
by a crash, nor while Telegram is away. Used by `bot.app`.
"""

import json
import logging
from collections.abc import Callable
from functools import partial
from itertools import count

from telegram import Update
from telegram.error import TimedOut

from bot.runtime import BotApplication, CallLostError, Services, UserData, rings_no_more
from bot.updates.inbox import Inbox
from bot.updates.outage import OutageHandling
from bot.updates.raw_update import RawUpdate

log = logging.getLogger(__name__)

HANDLING = "handling"  # its key in bot_data
TRIES = 4  # where Telegram takes other calls, but not what is said in answer to this update
AT_MOST = 60  # about an hour


class Handling:
    """One update after the other of each chat: the next ones wait for the answer to the first."""

    def __init__(
        self,
        services: Services,
        inbox: Inbox,
        outage: OutageHandling,
        last_known: Callable[[int], str],
        lasting: Callable[[UserData, UserData], UserData],
    ) -> None:
        """`last_known` is what the conversation remembers of somebody, as JSON; `lasting` puts what
        outlasts an answer that was lost into what was remembered before."""
        self._services = services
        self._reachability = services.reachability
        self._inbox = inbox
        self._outage = outage
        self._last_known = last_known
        self._lasting = lasting
        self._is_closed = False

    def close(self) -> None:
        """What waits for Telegram is left to the next process, which finds it in the inbox."""
        self._is_closed = True
        self._reachability.go_on()

    async def handle(self, raw: RawUpdate, application: BotApplication) -> None:
        inbox, outage = self._inbox, self._outage
        if not inbox.owes(raw):
            return
        async with inbox.turn(raw, outage):
            update = await outage.insist(partial(inbox.read, raw, application.bot))
            if update is None or not await self._is_answered(update, application):
                return
            await application.update_persistence()
            await outage.insist(partial(inbox.done, raw))
        if update.callback_query:
            self._services.answered.discard(update.callback_query.id)

    async def _is_answered(self, update: Update, application: BotApplication) -> bool:
        """Or given up: what Telegram takes of nobody must not stop the chat. False when that is
        left to the next process."""
        person = update.effective_user
        before = self._last_known(person.id) if person else ""
        taken_not = 0
        for attempts in count():
            await self._process(update, application, before)
            error = self._services.unanswered.pop(update.update_id, None)
            if error is None:
                return True
            taken_not += not self._reachability.is_away
            if taken_not == TRIES or attempts == AT_MOST:
                break
            self._go_back(update, application, before)
            if isinstance(error, TimedOut | CallLostError):
                rings_no_more.set(True)
            if not self._is_closed:
                await self._reachability.rest(error, attempts)
            if self._is_closed:
                return False
            self._services.begun.add(update.update_id)
        log.warning("the answer to update %s is given up", update.update_id)
        return True

    async def _process(self, update: Update, application: BotApplication, before: str) -> None:
        await application.process_update(update)
        while await self._outage.repeats(update):
            self._go_back(update, application, before)
            await application.process_update(update)

    def _go_back(self, update: Update, application: BotApplication, before: str) -> None:
        """Else an answer would meet the question after its own."""
        if update.effective_user is None:
            return
        data = application.user_data[update.effective_user.id]
        remembered = self._lasting(data, json.loads(before))
        data.clear()
        data.update(remembered)
