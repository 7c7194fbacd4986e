"""Wakes the publishing pipeline: one job for the next due moment and a safety tick.

The database says what is due; a job here holds no post and may be lost without harm. Used by
`bot.app`.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from bot.runtime.calls.pacing import is_unasked
from bot.runtime.context import SERVICES, BotApplication, Context
from bot.runtime.errand import Errand
from posting import Agenda, Posting, Workers

TICK = timedelta(seconds=30)  # finds what an earlier process left, and notices put off
NEWS_EVERY = timedelta(seconds=1)  # when other processes publish, and owe notices
SOONEST = timedelta(seconds=0.2)  # until the next look at a due post that another worker holds
WAKE = "wake"


class Teller(Protocol):
    """Takes owed notices to their readers, and draws the cards that are behind."""

    async def look(self) -> Agenda:
        """What is due, and who is to be told or shown something."""
        ...

    async def deliver(self, agenda: Agenda) -> Agenda:
        """What there is after that."""
        ...

    async def stop(self) -> None: ...


class Alarm:
    """Wakes the workers, which publish in threads of their own, and has people told.

    Without workers it only tells what other processes have done. Telling is a task beside the
    workers: publishing never waits for Telegram.
    """

    def __init__(
        self,
        posting: Posting,
        teller: Teller,
        *,
        workers: int,
        others_publish: bool,
    ) -> None:
        self._posting = posting
        self._number = workers
        self._others_publish = others_publish
        self._workers = Workers(
            posting.publisher,
            workers,
            on_step=self.tell_soon,
            on_rest=self._rest,
        )
        self._teller = teller
        self._telling = Errand("notices", posting, self._tell)
        self._rearming = Errand("alarm", posting, self.rearm)
        self._retrying = Errand("notices sent in vain", posting, self._retry)
        self._armed: datetime | None = None
        self._application: BotApplication | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_closed = False
        self._has_stopped = False

    def start(self, application: BotApplication) -> None:
        """Look now, every tick, and whenever `rearm` has found a due moment.

        Now is a job of its own: the first run of a repeating job that is already past when the
        scheduler starts is put off by a whole interval.
        """
        jobs = application.job_queue
        if jobs is None:
            raise RuntimeError("the application was built without a job queue")
        self._application = application
        self._loop = asyncio.get_running_loop()
        self._posting.outage.listen(lambda error: None if error else self._go_on_soon())
        if self._number:
            self._workers.start()
        jobs.run_once(self._look, 0, name=WAKE)
        jobs.run_repeating(self._look, TICK, name="tick")
        if self._others_publish:
            jobs.run_repeating(self._ask, NEWS_EVERY, name="news")

    async def rearm(self) -> None:
        """For the next moment at which a post or a notice is due."""
        self.arm((await self._teller.look()).due)

    def arm(self, due: datetime | None) -> None:
        """Look at this moment at the latest; called after everything that may move it.

        An alarm only ever moves forward: one that comes too early finds nothing due and asks again.
        """
        if self._application is None or self._application.job_queue is None or due is None:
            return
        too_late = self._armed is not None and self._armed <= due
        if self._is_closed or not self._number or too_late:
            return
        jobs = self._application.job_queue
        for job in jobs.get_jobs_by_name(WAKE):
            job.schedule_removal()
        self._armed = due
        ahead = due - self._posting.clock()
        delay = ahead if ahead > timedelta(0) else SOONEST
        jobs.run_once(self._look, delay, name=WAKE)

    def updates_done(self, due: datetime | None, is_owed: bool) -> None:
        """After what people have asked for: the next post may be due earlier, and somebody who
        had been out of reach may be told."""
        self.arm(due)
        if is_owed:
            self.tell()

    def tell(self) -> asyncio.Task[None]:
        """Have people told what they are owed, in the task that this returns."""
        return self._telling.ask()

    def try_again(self) -> None:
        """Telegram, which was away, answers: whom something was sent in vain is told now."""
        if not self._is_closed:
            self._retrying.ask()

    @property
    def tell_soon(self) -> Callable[[], None]:
        """The same from any thread."""
        return self._soon(self.tell)

    def close(self) -> None:
        """The end has begun: no step is begun any more."""
        self._is_closed = True
        self._workers.close()
        if self._application is not None and self._application.job_queue is not None:
            for job in self._application.job_queue.get_jobs_by_name(WAKE):
                job.schedule_removal()

    def give_back(self) -> None:
        """Called from any thread when nobody can wait for the steps in work."""
        self._workers.give_back()

    async def stop(self) -> None:
        """Finish the steps in work and begin no other; what is being told is told again by the
        next process."""
        if self._has_stopped:
            return
        self._has_stopped = True
        self.close()
        await self._telling.stop()
        await self._teller.stop()
        await self._rearming.stop()
        await self._retrying.stop()
        if self._number:
            await asyncio.to_thread(self._workers.stop)

    async def _tell(self) -> None:
        """What is due is armed for before anybody is told. What was put off may be due earlier."""
        agenda = await self._teller.look()
        self.arm(agenda.due)
        mark = is_unasked.set(True)  # in this task, and those that it starts
        try:
            after = await self._teller.deliver(agenda)
        finally:
            is_unasked.reset(mark)  # a timer keeps it, and all jobs of the scheduler come by one
        if after is not agenda:
            self.arm(after.due)

    def wake(self) -> None:
        """Look at once what is due."""
        self._workers.wake()
        self._go_on()

    async def _retry(self) -> None:
        if self._application is None:
            return
        put_off = (await self._teller.look()).put_off
        db = self._application.bot_data[SERVICES].threads.db
        if await db(self._posting.notices.wake, put_off, self._posting.clock()):
            self.tell()

    async def _look(self, _: Context) -> None:
        self._armed = None
        self.wake()

    async def _ask(self, _: Context) -> None:
        self.tell()

    def _rest(self, has_worked: bool) -> None:
        """In a worker's thread. Whoever has found nothing has changed nothing either."""
        if has_worked:
            self._go_on_soon()

    def _go_on(self) -> None:
        """Until the next due moment. Telling arms for it, unless it is at it and waits for
        Telegram."""
        if self._telling.is_busy:
            self._rearming.ask()
        self.tell()

    @property
    def _go_on_soon(self) -> Callable[[], None]:
        """The same from any thread."""
        return self._soon(self._go_on)

    def _soon(self, call: Callable[[], object]) -> Callable[[], None]:
        """What a worker calls in its thread to have something done in the event loop."""

        def do() -> None:
            if not self._is_closed:
                call()

        def ask() -> None:
            if self._loop is not None and not self._is_closed:
                self._loop.call_soon_threadsafe(do)

        return ask
