"""How far a long work is, and whether it is worth going on. Used by what makes films."""

import math
import time
from collections.abc import Callable

from media.workshop.asked.errors import FileError, FileReason

MEASURED_SECONDS = 5.0
MOST_MINUTES = 10


class Headway:
    """`tell` hears every new percent of `total` seconds of film."""

    def __init__(
        self,
        total: float | None,
        tell: Callable[[int], None],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._total = total
        self._tell = tell
        self._monotonic = monotonic
        self._begun = monotonic()
        self._percent = -1
        self._is_measured = False
        self.reached = 0.0

    def at(self, seconds: float) -> None:
        """Raises FileError when all of it would take too long, once that can be told."""
        self.reached = max(self.reached, seconds)
        if not self._total:
            return
        share = min(self.reached / self._total, 1.0)
        if int(share * 100) > self._percent:
            self._percent = int(share * 100)
            self._tell(self._percent)
        took = self._monotonic() - self._begun
        if not self._is_measured and took >= MEASURED_SECONDS and share > 0:
            self._is_measured = True
            minutes = took / share / 60
            if minutes > MOST_MINUTES:
                raise FileError(FileReason.TOO_SLOW, minutes=math.ceil(minutes))
