"""How updates come in: Telegram is asked for them, or delivers them to `PUBLIC_URL`.

Either way `bot.updates.inbox` stores each update before Telegram hears that we have it.
Used by `bot.app`.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import cast

from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Updater

from bot.runtime import BotApplication
from bot.updates.inbox import INBOX, Inbox
from bot.updates.outage import OUTAGE, OutageHandling
from bot.updates.takeover_watch import TakeoverWatch

ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,  # so that a group or channel is left
)
LOOK_SECONDS = 5.0  # whether Telegram still delivers here
SOONEST_SECONDS, LATEST_SECONDS = 1.0, 30.0  # until Telegram is asked again

Deliver = Callable[[object], Awaitable[bool]]
StopServing = Callable[[], Awaitable[None]]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class DeliveryPoint:
    """Where Telegram delivers, and the secret that it says. `serve` hands every delivery to what it
    is given, until what it returns is called."""

    url: str
    secret: str = field(repr=False)
    serve: Callable[[Deliver], Awaitable[StopServing]]


class Reception:
    """An application that takes updates. The library's own `run_polling` ends by an exception out
    of whatever the loop does just then, and stumbles when that is its own start."""

    def __init__(self, application: BotApplication) -> None:
        self._application = application
        self._updater = cast("Updater", application.updater)  # built with one
        self._stop: StopServing | None = None

    async def receive(self, watch: TakeoverWatch, webhook: DeliveryPoint | None) -> None:
        """Until it is cancelled; close it then. Without a webhook Telegram is asked, and forgets
        one that was set earlier.

        Raises telegram.error.InvalidToken when Telegram knows no such bot.
        """
        await self.open()
        if webhook is None:
            await self.ask()
        else:
            await self.be_delivered_to(webhook, watch)

    async def open(self) -> None:
        """Returns when Telegram has answered, however long it does not."""
        application = self._application
        await _insist(application.initialize)
        if application.post_init:
            await application.post_init(application)
        await application.start()

    async def ask(self) -> None:
        """Until it is cancelled."""
        await self._updater.start_polling(
            allowed_updates=ALLOWED_UPDATES, bootstrap_retries=-1, error_callback=self._failed
        )
        await asyncio.Event().wait()

    def _failed(self, error: TelegramError) -> None:
        application = self._application
        application.create_task(application.process_error(update=None, error=error))

    async def be_delivered_to(self, webhook: DeliveryPoint, watch: TakeoverWatch) -> None:
        """Until it is cancelled."""
        self._stop = await webhook.serve(self._deliver)
        await self.announce(webhook, watch.run)
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            await watch.look(self._application.bot)

    async def announce(self, webhook: DeliveryPoint, run: str) -> None:
        """Telegram delivers here from now on, until another process has it deliver elsewhere: each
        has an address of its own, were it by the name of its run alone."""
        await _insist(
            partial(
                self._application.bot.set_webhook,
                f"{webhook.url}?run={run}",
                secret_token=webhook.secret,
                allowed_updates=ALLOWED_UPDATES,
            )
        )

    async def close(self) -> None:
        """In the order in which the library ends."""
        application = self._application
        if self._stop is not None:
            await self._stop()
        if self._updater.running:
            await self._updater.stop()
        if application.running:
            await application.stop()
            if application.post_stop:
                await application.post_stop(application)
        await application.shutdown()
        if application.post_shutdown:
            await application.post_shutdown(application)

    async def _deliver(self, body: object) -> bool:
        inbox: Inbox = self._application.bot_data[INBOX]
        outage: OutageHandling = self._application.bot_data[OUTAGE]
        mail = inbox.open([body])
        await outage.insist(partial(inbox.keep, mail))
        for update in mail.updates:
            await self._application.update_queue.put(update)
        return mail.last_id is not None


async def _insist(call: Callable[[], Awaitable[object]]) -> None:
    """Until Telegram has answered. Raises InvalidToken."""
    pause = SOONEST_SECONDS
    while True:
        try:
            await call()
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("Telegram is out of reach: %s", error)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LATEST_SECONDS)
        else:
            return
