"""What is done later or now and then: none of it is dropped for being late, and a clock that is set
puts none of it off. Used by `bot.app`.
"""

import logging
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from telegram.ext import JobQueue

from bot.runtime import Context

NEVER_DROPPED = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
A_JUMP = 1.0  # seconds; by less, clocks are put right all the time

log = logging.getLogger(__name__)


class SteadyScheduler(AsyncIOScheduler):  # type: ignore[misc] # it comes without types
    """Its library goes by the clock of the machine alone. Were that set back by an hour, nothing
    would be done now and then for an hour; set forward by a year, each of the millions of times
    between would be listed first."""

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
        **options: Any,  # noqa: ANN401 - the library's own
    ) -> None:
        self._clock, self._steady = clock, steady
        self._ahead = clock() - steady()
        super().__init__(**options)

    def add_job(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - the library's own
        self._follow_clock()  # before there is one that goes by the clock as it is now
        return super().add_job(*given, **named)

    def _process_jobs(self) -> Any:  # noqa: ANN401 - the library's own
        self._follow_clock()
        return super()._process_jobs()

    def _follow_clock(self) -> None:
        """All that is planned stays as far away as it was."""
        ahead = self._clock() - self._steady()
        jump = ahead - self._ahead
        if abs(jump) < A_JUMP:
            return
        self._ahead = ahead
        log.info("the clock of this machine was set by %.0f seconds", jump)
        for job in self.get_jobs():
            planned = getattr(job, "next_run_time", None)  # none before all jobs are begun
            if planned is not None:
                job.modify(next_run_time=planned + timedelta(seconds=jump))


class Jobs(JobQueue[Context]):
    """The library would drop what is a second late, as on a machine that stood still for two."""

    def __init__(self) -> None:
        super().__init__()
        self.scheduler = SteadyScheduler(**self.scheduler_configuration)

    @property
    def scheduler_configuration(self) -> dict[str, Any]:
        return {**super().scheduler_configuration, "job_defaults": NEVER_DROPPED}
