"""Wakes the publishing pipeline: one job for the next due moment and a safety tick.

The database says what is due; a job here holds no post and may be lost without harm. Used by
`bot.app`.
"""

import asyncio
import logging
import os
import socket
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from bot.context import BotApplication, Context
from bot.threads import Threads
from posting import Posting

log = logging.getLogger(__name__)

WORKERS = 2
TICK = timedelta(seconds=30)  # finds what an earlier process left, and notices put off
SOONEST = timedelta(seconds=0.5)  # until the next look at a due post that another worker holds
NEVER_DROPPED = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
WAKE = "wake"


class Queue:
    """Sets idle workers to work on whatever is due; each works in a thread of its own.

    People are told by a task beside them: publishing never waits for Telegram.
    """

    def __init__(
        self, posting: Posting, threads: Threads, deliver: Callable[[], Awaitable[None]]
    ) -> None:
        self._publisher = posting.publisher
        self._clock = posting.clock
        self._threads = threads
        self._deliver = deliver
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="publisher")
        host = f"{socket.gethostname()}-{os.getpid()}"
        self._idle = {f"{host}-{number}" for number in range(WORKERS)}
        self._armed: datetime | None = None
        self._application: BotApplication | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._telling: asyncio.Task[None] | None = None
        self._has_news = False
        self._stopping = False

    def start(self, application: BotApplication) -> None:
        """Look now, every tick, and whenever `rearm` has found a due moment.

        Now is a job of its own: the first run of a repeating job that is already past when the
        scheduler starts is put off by a whole interval.
        """
        self._application = application
        jobs = application.job_queue
        if jobs is None:
            raise RuntimeError("the application was built without a job queue")
        jobs.run_once(self._look, 0, name=WAKE, job_kwargs=NEVER_DROPPED)
        jobs.run_repeating(self._look, TICK, name="tick", job_kwargs=NEVER_DROPPED)

    async def rearm(self) -> None:
        """Ask the database for the next due moment."""
        self.arm(await self._threads.db(self._publisher.next_wake))

    def arm(self, due: datetime | None) -> None:
        """Look at this moment at the latest; called after everything that may move it.

        An alarm only ever moves forward: one that comes too early finds nothing due and asks again.
        """
        if self._application is None or self._application.job_queue is None or due is None:
            return
        if self._stopping or (self._armed is not None and self._armed <= due):
            return
        jobs = self._application.job_queue
        for job in jobs.get_jobs_by_name(WAKE):
            job.schedule_removal()
        self._armed = due
        ahead = due - self._clock()
        delay = ahead if ahead > timedelta(0) else SOONEST
        jobs.run_once(self._look, delay, name=WAKE, job_kwargs=NEVER_DROPPED)

    async def work(self, worker: str) -> None:
        """Do every step that is due; people are told of each outcome at once."""
        loop = asyncio.get_running_loop()
        try:
            while not self._stopping and await loop.run_in_executor(
                self._pool, self._publisher.step, worker
            ):
                self.tell()
        finally:
            self._idle.add(worker)
            await self.rearm()

    def tell(self) -> asyncio.Task[None]:
        """Have people told what they are owed, in the task that this returns."""
        self._has_news = True
        if self._telling is None or self._telling.done():
            self._telling = self._spawn(self._tell(), "notices")
        return self._telling

    async def stop(self) -> None:
        """Finish the steps in work and begin no other; what is being told is told again by the
        next process."""
        self._stopping = True
        if self._telling is not None:
            self._telling.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._pool.shutdown()

    async def _look(self, _: Context) -> None:
        self._armed = None
        idle, self._idle = self._idle, set()
        for worker in sorted(idle):
            self._spawn(self.work(worker), f"publisher {worker}")
        self.tell()

    async def _tell(self) -> None:
        while self._has_news and not self._stopping:
            self._has_news = False
            await self._deliver()

    def _spawn(self, work: Coroutine[object, object, None], name: str) -> asyncio.Task[None]:
        """Not a task of the application, which would wait for a whole backlog when it stops."""
        task = asyncio.create_task(work, name=name)  # noqa: TID251 - kept and reported here
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("%s broke off: %s", task.get_name(), error, exc_info=error)
