"""Says that Telegram cannot be reached, at once and then every minute, and when that is over; and
lets whoever has something to say wait for that.

Told of every call by `bot.runtime.calls.http`; lives in the event loop.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar
from datetime import datetime, timedelta

from telegram.error import TelegramError

from bot.runtime.calls.back_off import pause_after

log = logging.getLogger(__name__)

SAID_EVERY = timedelta(minutes=1)
LASTS = timedelta(seconds=5)
# Of what is sent once more in a task: it may have come before.
rings_no_more: ContextVar[bool] = ContextVar("rings_no_more", default=False)
WHAT_TO_CHECK = (
    "Check the network and the name server, TELEGRAM_API_URL, and HTTPS_PROXY if there is a proxy. "
    "I go on trying."
)


class Reachability:
    """Of the Bot API at `url`."""

    def __init__(self, url: str, clock: Callable[[], datetime]) -> None:
        self._url = url
        self._clock = clock
        self._since: datetime | None = None
        self._failed_at: datetime | None = None
        self._said_at: datetime | None = None
        self._go_on = asyncio.Event()
        self._listeners: list[Callable[[], object]] = []

    @property
    def is_away(self) -> bool:
        """The last call met nobody who could answer it."""
        return self._since is not None

    def failed(self, why: str) -> None:
        """A call met nobody who could answer it."""
        now = self._failed_at = self._clock()
        self._since = self._since or now
        if self._said_at is not None and abs(now - self._said_at) < SAID_EVERY:
            return
        minutes = int((now - self._since) / timedelta(minutes=1))
        lasting = f" for {minutes} min" if minutes else ""
        log.error(
            "Telegram cannot be reached%s at %s (%s). %s", lasting, self._url, why, WHAT_TO_CHECK
        )
        self._said_at = now

    def answered(self) -> None:
        """When exactly it was over nobody knows: between the last call that failed and this one."""
        if self._since is None or self._failed_at is None:
            return
        lasted = _whole_seconds(self._failed_at - self._since)
        ago = _whole_seconds(self._clock() - self._failed_at)
        log.info("Telegram answers again. Calls failed for %s, the last one %s ago", lasted, ago)
        is_over = abs(self._failed_at - self._since) >= LASTS  # clocks are set
        self._since = self._failed_at = self._said_at = None
        self.go_on()
        for listener in self._listeners if is_over else ():
            listener()

    def listen(self, listener: Callable[[], object]) -> None:
        """Called when Telegram answers again after calls failed for some seconds. One call that
        fails between others that do not is no such time: it may be the call that is to blame."""
        self._listeners.append(listener)

    async def rest(self, error: TelegramError, attempts: int) -> None:
        """Before the next try: until Telegram, which was away, answers whatever call, and no longer
        than what has failed so often waits."""
        go_on = self._go_on
        with suppress(TimeoutError):
            async with asyncio.timeout(pause_after(error, attempts).total_seconds()):
                await go_on.wait()

    def go_on(self) -> None:
        """Whoever rests tries again now."""
        self._go_on.set()
        self._go_on = asyncio.Event()


def _whole_seconds(span: timedelta) -> timedelta:
    return timedelta(seconds=round(span.total_seconds()))
