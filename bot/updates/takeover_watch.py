"""Sees that another process takes what people send to this bot, which Telegram gives to one only:
such a process may be on a copy of the database, and publish the same posts. Used by `bot.app`.

It is seen as Telegram ends our asking for updates, or as it delivers to another address than ours.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from telegram.error import TelegramError

from bot.runtime import Services, TelegramBot
from posting import DatabaseTroubleError

log = logging.getLogger(__name__)

# One sign alone may be of a process that has just ended, or of somebody who looks by hand. Who asks
# again and again in vain does so after half a minute at the latest.
SECOND_WITHIN = timedelta(seconds=30)
QUIET = timedelta(seconds=90)  # without a sign, until it is over
SEEN = (
    "Another process takes the updates of this TELEGRAM_TOKEN, perhaps on a copy of the database. "
    "Nothing is published here until that one is stopped%s."
)
ASKED = "; if that does not end it within two minutes, start this one again"
DELIVERED = ", and this one is started again"


class TakeoverWatch:
    """Lives in the event loop. `then` is called when owners are to be told, or posts may be due."""

    def __init__(self, services: Services, then: Callable[[], object]) -> None:
        self._services = services
        self._takeover, self._clock = services.posting.takeover, services.posting.clock
        self._then = then
        self._rests = False
        self._ours_at: datetime = self._clock()  # the last moment at which all was well
        self._theirs_at: datetime | None = None
        self.run = ""

    async def begin(self) -> None:
        """Of this process, before anything is published. Raises DatabaseTroubleError."""
        self.run = await self._services.threads.db(self._takeover.begin, self._services.owners)

    async def asked(self, is_alone: bool) -> None:
        """This process asks for its updates, and has got an answer; or another one asked as
        well."""
        await (self._ours() if is_alone else self._theirs(asks=True))

    async def look(self, bot: TelegramBot) -> None:
        """Where Telegram delivers. Nothing is known while it does not say."""
        try:
            address = (await bot.get_webhook_info()).url
        except TelegramError as error:
            log.debug("where Telegram delivers is not known: %s", error)
            return
        await (self._ours() if self.run in address else self._theirs(asks=False))

    async def _theirs(self, *, asks: bool) -> None:
        """A sign of another process."""
        now, last = self._clock(), self._theirs_at
        self._theirs_at = now
        if self._rests:
            return
        if last is None or abs(now - last) > SECOND_WITHIN:
            log.warning("Another process has taken updates of this TELEGRAM_TOKEN.")
            return
        rest, owners = self._takeover.rest, self._services.owners
        try:
            self._rests = await self._services.threads.db(
                rest, self.run, self._ours_at, owners, asks=asks
            )
        except DatabaseTroubleError as error:
            self._services.posting.outage.begin(error)
        if self._rests:
            log.error(SEEN, ASKED if asks else DELIVERED)
            self._then()

    async def _ours(self) -> None:
        """Telegram takes us for the one."""
        now = self._clock()
        if self._theirs_at is not None and abs(now - self._theirs_at) < QUIET:  # clocks are set
            return
        self._ours_at = now
        if not self._rests:
            return
        try:
            await self._services.threads.db(self._takeover.go_on, self.run, self._services.owners)
        except DatabaseTroubleError as error:
            self._services.posting.outage.begin(error)
        else:
            self._rests = False
            log.warning("No other process takes the updates any more: publishing goes on.")
            self._then()
