"""What is refused, in the log: once a minute at most. Used by `web/app.py` and
`web/connections.py`."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

LOGGED_EVERY = timedelta(minutes=1)

log = logging.getLogger(__name__)


@dataclass
class RefusalLog:
    """Said with how many there were: whoever sends many fills no disk."""

    clock: Callable[[], datetime]
    _count: int = 0
    _said_at: datetime | None = None

    def note(self, why: str) -> None:
        self._count += 1
        now = self.clock()
        if self._said_at is None or abs(now - self._said_at) >= LOGGED_EVERY:
            log.warning("requests from outside: %d refused, the last one: %s", self._count, why)
            self._count, self._said_at = 0, now
