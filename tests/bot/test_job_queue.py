"""What is done now and then goes on when the machine stood still or its clock is set."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.job_queue import NEVER_DROPPED, Jobs, SteadyScheduler
from bot.runtime import Context
from tests.helpers.chat import Stage

A_YEAR = timedelta(days=365)
TICK = timedelta(seconds=30)
PATIENCE_SECONDS = 20.0


class MachineClock:
    """It may be wrong, until it is set."""

    def __init__(self, wrong_by: timedelta) -> None:
        self.wrong_by = wrong_by

    def __call__(self) -> float:
        return time.time() + self.wrong_by.total_seconds()


def of_real_time(story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(story())


@pytest.mark.parametrize("wrong_by", [A_YEAR, -A_YEAR], ids=["set back", "set forward"])
def test_a_clock_that_is_set_leaves_everything_as_far_away_as_it_was(wrong_by: timedelta) -> None:
    """It was planned while the clock of the machine was wrong by a year, as that of one without a
    battery is before it has asked the network."""

    async def story() -> None:
        clock = MachineClock(wrong_by)
        scheduler = SteadyScheduler(clock=clock, timezone=UTC)
        scheduler.start()
        job = scheduler.add_job(lambda: None, "interval", seconds=TICK.total_seconds())
        job.modify(next_run_time=job.next_run_time + wrong_by)
        clock.wrong_by = timedelta(0)
        scheduler.add_job(lambda: None, "date", run_date=datetime.now(UTC) + timedelta(minutes=1))
        due = {it.next_run_time - datetime.now(UTC) for it in scheduler.get_jobs()}
        scheduler.shutdown(wait=False)
        assert len(due) == 2
        assert timedelta(0) < min(due) <= TICK
        assert timedelta(seconds=50) < max(due) <= timedelta(minutes=1)

    of_real_time(story)


def test_a_clock_that_is_set_while_the_bot_starts_does_not_end_it() -> None:
    """A machine asks the network for the time just when it starts what it is to run."""

    async def story() -> None:
        clock, is_done = MachineClock(-A_YEAR), asyncio.Event()
        scheduler = SteadyScheduler(clock=clock, timezone=UTC, job_defaults=NEVER_DROPPED)
        scheduler.add_job(is_done.set, "date", run_date=datetime.now(UTC) - A_YEAR)
        clock.wrong_by = timedelta(0)
        scheduler.add_job(lambda: None, "interval", seconds=TICK.total_seconds())
        scheduler.start()
        await asyncio.wait_for(is_done.wait(), PATIENCE_SECONDS)
        scheduler.shutdown(wait=False)

    of_real_time(story)


def test_what_a_machine_that_stood_still_has_missed_is_done_late_and_once(stage: Stage) -> None:
    """The cards of what was just sent come so."""
    done: list[str] = []

    async def story() -> None:
        jobs, is_done = Jobs(), asyncio.Event()

        async def show(_: Context) -> None:
            done.append("card")
            is_done.set()

        jobs.set_application(stage.application)
        jobs.run_once(show, datetime.now(UTC) - timedelta(minutes=5))
        await jobs.start()
        await asyncio.wait_for(is_done.wait(), PATIENCE_SECONDS)
        await jobs.stop()

    of_real_time(story)
    assert done == ["card"]


def test_all_jobs_of_the_bot_are_of_that_kind(stage: Stage) -> None:
    assert isinstance(stage.application.job_queue, Jobs)
