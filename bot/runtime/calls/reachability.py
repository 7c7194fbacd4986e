"""Says that Telegram cannot be reached, at once and then every minute, and when that is over.

Told of every call by `bot.runtime.calls.http`; lives in the event loop.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

log = logging.getLogger(__name__)

SAID_EVERY = timedelta(minutes=1)
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
        self._said_at: datetime | None = None

    def failed(self, why: str) -> None:
        """A call met nobody who could answer it."""
        now = self._clock()
        self._since = self._since or now
        if self._said_at is not None and now - self._said_at < SAID_EVERY:
            return
        minutes = int((now - self._since) / timedelta(minutes=1))
        lasting = f" for {minutes} min" if minutes else ""
        log.error(
            "Telegram cannot be reached%s at %s (%s). %s", lasting, self._url, why, WHAT_TO_CHECK
        )
        self._said_at = now

    def answered(self) -> None:
        if self._since is None:
            return
        log.info("Telegram answers again after %s", self._clock() - self._since)
        self._since = self._said_at = None
