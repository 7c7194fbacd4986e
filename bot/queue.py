"""Wakes the publishing pipeline: one job for the next due moment and a safety tick.

The database says what is due; a job here holds no post and may be lost without harm. Used by
`bot.app`.
"""

import asyncio
import os
import socket
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from bot.context import BotApplication, Context
from bot.threads import Threads
from posting import Posting

WORKERS = 2
TICK = timedelta(seconds=30)  # finds what an earlier process left, and notices put off
SOONEST = timedelta(seconds=0.5)  # until the next look at a due post that another worker holds
NEVER_DROPPED = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
WAKE = "wake"


class Queue:
    """Sets idle workers to work on whatever is due; each works in a thread of its own."""

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
        """Ask the database for the next due moment; called after everything that may move it.

        An alarm only ever moves forward: one that comes too early finds nothing due and asks again.
        """
        due = await self._threads.db(self._publisher.next_wake)
        if self._application is None or self._application.job_queue is None or due is None:
            return
        if self._armed is not None and self._armed <= due:
            return
        jobs = self._application.job_queue
        for job in jobs.get_jobs_by_name(WAKE):
            job.schedule_removal()
        self._armed = due
        ahead = due - self._clock()
        delay = ahead if ahead > timedelta(0) else SOONEST
        jobs.run_once(self._look, delay, name=WAKE, job_kwargs=NEVER_DROPPED)

    async def work(self, worker: str) -> None:
        """Do every step that is due, telling people of each outcome at once."""
        self._idle.discard(worker)
        loop = asyncio.get_running_loop()
        try:
            while await loop.run_in_executor(self._pool, self._publisher.step, worker):
                await self._deliver()
        finally:
            self._idle.add(worker)
        await self._deliver()
        await self.rearm()

    def close(self) -> None:
        """Wait for the steps in work; no new one begins."""
        self._pool.shutdown()

    async def _look(self, context: Context) -> None:
        self._armed = None
        for worker in sorted(self._idle):
            context.application.create_task(self.work(worker), name=f"publisher {worker}")
