"""Gives birth to processes of the bot and lets the time pass for them; used by `tests.crash.rig`.

Time stands still while the bot works and jumps to the next moment at which anything is due, for the
bot, for Anna and for both pretend services alike.
"""

import asyncio
import os
import signal
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from tests.crash.anna import Anna
from tests.crash.births import Births
from tests.crash.life import Ended, Orders, Resting, Stopped, Woken
from tests.crash.outside import Outside
from tests.crash.stories import LENGTH

BEGINNING = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
IN_DEAD_HANDS = timedelta(seconds=15)  # before looking again at what a dead worker had claimed
ROUNDS = 2000
NOWHERE = range(0)

LivesOn = Callable[[Stopped], bool]


class StageError(Exception):
    """The play itself went wrong: nothing is known about the product."""


class Lives:
    """One process at a time."""

    def __init__(self, outside: Outside, births: Births) -> None:
        self._outside = outside
        self._births = births

    async def live(
        self,
        settings: Mapping[str, str],
        log: Path,
        home: Path,
        *,
        stops: range = NOWHERE,
        lives_on: LivesOn = lambda _: True,
        end: datetime = BEGINNING + LENGTH,
    ) -> Stopped | Ended:
        """From a birth to its death, or to the end of the story. `lives_on` is asked at each of the
        `stops` while the process stands still. Raises StageError."""
        orders = Orders(settings, log, home, self._outside.clock.now(), stops)
        born = self._births.begin(orders)
        try:
            last = await self._company(born.line, lives_on, end)
        finally:
            exit_code = await born.buried()
        expected = -signal.SIGKILL if isinstance(last, Stopped) else os.EX_OK
        if last is None or exit_code != expected:
            raise StageError(f"exit code {exit_code}\n{end_of(log)}")
        return last

    async def _company(
        self, line: Connection, lives_on: LivesOn, end: datetime
    ) -> Stopped | Ended | None:
        """Tells the process what time it is; its last words, or None if it left without."""
        for _ in range(ROUNDS):
            try:
                said: Resting | Stopped | Ended = await asyncio.to_thread(line.recv)
            except EOFError:
                return None
            if isinstance(said, Ended):
                return said
            await self._outside.sandbox.graph.settled()
            answer = lives_on(said) if isinstance(said, Stopped) else self._woken(said, end)
            line.send(answer)
            if answer is False and isinstance(said, Stopped):
                return said
        raise StageError("the bot never comes to rest")

    def _woken(self, resting: Resting, end: datetime) -> Woken | None:
        """At the next moment at which something is due; Anna does what she does then."""
        outside, now = self._outside, self._outside.clock.now()
        if now >= end:
            return None
        wake = resting.wake
        if wake is not None and wake - now < timedelta(seconds=1):  # a dead worker has the post
            wake = now + IN_DEAD_HANDS
        due = (BEGINNING + act.at for act in outside.acts)
        moment = max(now, min([end, *([wake] if wake else []), *due]))
        outside.clock.moment = moment
        anna = Anna(outside.sandbox)
        while outside.acts and BEGINNING + outside.acts[0].at <= moment:
            outside.acts.popleft().do(anna)
        has_mail = len(outside.sandbox.telegram.updates) > 0
        return Woken(moment, has_mail, tuple(anna.phone))


def end_of(log: Path) -> str:
    return log.read_text()[-6000:]
