"""The threads in which files that people sent are fetched and made to fit. Used by `bot.app`."""

import asyncio
from collections.abc import Callable

from posting import DatabaseTroubleError, Keeper, NotDrawnError, Pictures, Workers

THREADS = 3  # one may be busy with a video for minutes
SOONEST_SECONDS = 0.5  # until the next look at what another thread was quicker to take


class FileWork:
    """Without a keeper nothing is done with files here. `wake` when one was received."""

    def __init__(self, keeper: Keeper | None) -> None:
        self._keeper = keeper
        self._workers: Workers | None = None
        self._when_settled: Callable[[], None] = lambda: None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._timer: asyncio.TimerHandle | None = None

    def start(self, when_settled: Callable[[], None]) -> None:
        """`when_settled` is called in a thread after each file: somebody is owed news."""
        if self._keeper is not None:
            self._when_settled = when_settled
            self._loop = asyncio.get_running_loop()
            self._workers = Workers(self._keeper, THREADS, on_step=when_settled, on_rest=self._rest)
            self._workers.start()
            self._workers.wake()

    def wake(self) -> None:
        if self._workers is not None:
            self._workers.wake()

    def _rest(self, _has_worked: bool) -> None:
        """In a worker's thread: nothing is due until that moment."""
        if self._keeper is None or self._loop is None:
            return
        try:
            due = self._keeper.next_wake()
        except DatabaseTroubleError as error:
            self._keeper.outage.begin(error)
            return
        if due is not None:
            seconds = max(SOONEST_SECONDS, (due - self._keeper.clock()).total_seconds())
            self._loop.call_soon_threadsafe(self._arm, seconds)

    def _arm(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, self.wake)

    async def look(self, _: object) -> None:
        """A job: what could not be had before may be had now, and what could be kept before may
        not be kept now."""
        self.wake()
        if self._keeper is not None:
            await asyncio.to_thread(self._keeper.look_after_store)
            self._when_settled()

    @property
    def draws(self) -> bool:
        return self._keeper is not None

    @property
    def pictures(self) -> Pictures:
        """What is drawn of posts. Raises NotDrawnError."""
        if self._keeper is None:
            raise NotDrawnError
        return self._keeper.pictures

    def sweep(self) -> None:
        """Erases what nobody needs, and has fetched again what is lost. Blocks."""
        if self._keeper is not None:
            self._keeper.sweeper.sweep()
            self.wake()

    def give_back(self) -> None:
        """Called from any thread when nobody can wait for what is in work."""
        if self._workers is not None:
            self._workers.give_back()

    async def stop(self) -> None:
        if self._workers is not None:
            await asyncio.to_thread(self._workers.stop)
        if self._timer is not None:
            self._timer.cancel()
