"""How updates come in: Telegram is asked for them, or delivers them to `PUBLIC_URL`.

Either way `bot.updates.inbox` stores each update before Telegram hears that we have it.
Used by `bot.app`.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial

from telegram import Update
from telegram.error import InvalidToken, TelegramError

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


def receive(
    application: BotApplication, watch: TakeoverWatch, webhook: DeliveryPoint | None
) -> None:
    """Until the loop is left. Polling tells Telegram to forget a webhook that was set earlier.

    Raises telegram.error.InvalidToken when Telegram knows no such bot.
    """
    if webhook is None:
        application.run_polling(
            allowed_updates=ALLOWED_UPDATES, bootstrap_retries=-1, stop_signals=None
        )
        return
    loop = asyncio.get_event_loop()
    reception = Reception(application, watch, webhook)
    work = loop.create_task(reception.last())
    try:
        loop.run_until_complete(work)
    except SystemExit:
        log.debug("the loop was left")
    finally:
        work.cancel()
        loop.run_until_complete(reception.close())
        loop.close()


class Reception:
    """An application that is delivered to: what `run_polling` does for one that asks."""

    def __init__(
        self, application: BotApplication, watch: TakeoverWatch, webhook: DeliveryPoint
    ) -> None:
        self._application = application
        self._watch = watch
        self._webhook = webhook
        self._stop: StopServing | None = None

    async def last(self) -> None:
        """Until it is cancelled."""
        await self.open()
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            await self._watch.look(self._application.bot)

    async def open(self) -> None:
        """Returns when deliveries are taken, however long Telegram does not answer."""
        application, webhook = self._application, self._webhook
        await _insist(application.initialize)
        if application.post_init:
            await application.post_init(application)
        await application.start()
        self._stop = await webhook.serve(self._deliver)
        await self.announce()

    async def announce(self) -> None:
        """Telegram delivers here from now on, until another process has it deliver elsewhere: each
        has an address of its own, were it by the name of its run alone."""
        application, webhook = self._application, self._webhook
        await _insist(
            partial(
                application.bot.set_webhook,
                f"{webhook.url}?run={self._watch.run}",
                secret_token=webhook.secret,
                allowed_updates=ALLOWED_UPDATES,
            )
        )

    async def close(self) -> None:
        """In the order in which the library ends."""
        application = self._application
        if self._stop is not None:
            await self._stop()
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
