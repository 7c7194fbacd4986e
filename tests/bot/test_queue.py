"""What wakes the pipeline: the next due moment, and a tick that no restart loses."""

from datetime import timedelta

from telegram.ext import Job

from bot.context import Context
from bot.queue import TICK, WAKE
from tests.helpers.chat import Chat, Stage
from tests.helpers.pretend_graph import PretendInstagram


def jobs(stage: Stage, name: str) -> tuple[Job[Context], ...]:
    queue = stage.application.job_queue
    assert queue is not None
    return tuple(job for job in queue.get_jobs_by_name(name) if not job.removed)


def test_a_planned_post_sets_one_alarm_for_its_preparation(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("⚡")
    (alarm,) = jobs(stage, WAKE)
    connected.sends("/help")
    assert jobs(stage, WAKE) == (alarm,)


def test_no_alarm_is_ever_dropped_for_being_late(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("⚡")
    for name in (WAKE, "tick"):
        (job,) = jobs(stage, name)
        assert job.job.misfire_grace_time is None
        assert job.job.coalesce
        assert job.job.max_instances == 1


def test_a_fresh_process_has_its_tick_and_finds_what_is_due(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("Now")
    stage.restart()
    assert len(jobs(stage, "tick")) == 1
    assert timedelta(minutes=1) >= TICK
    for _ in range(8):
        stage.publish_due()
        instagram.later(seconds=3)
    assert "Published" in connected.last.text
    assert len(instagram.world.publications) == 1
