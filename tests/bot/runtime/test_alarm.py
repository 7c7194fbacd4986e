"""What wakes the pipeline: the next due moment, and a tick that no restart loses."""

import asyncio
import threading
from collections import Counter
from datetime import timedelta

import pytest
from telegram.ext import Job

from bot.runtime.alarm import TICK, WAKE
from bot.runtime.calls.pacing import is_unasked
from bot.runtime.context import Context
from posting import DatabaseTroubleError, Post, PostFields, PostState, Trouble
from process.settings import Settings
from storage.records import Actor
from tests.helpers.chat import Chat, Stage
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.story_loop import until
from tests.helpers.telegram_fake import RefusedError

WORKERS = Settings.model_fields["publisher_workers"].default


@pytest.fixture
def stage(stage: Stage) -> Stage:
    """It publishes in threads of its own, as it does for real."""
    stage.workers = WORKERS
    stage.restart()
    return stage


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


def due_now(person: Chat, instagram: PretendInstagram, count: int) -> tuple[Post, ...]:
    """Posts that were planned and whose moment has come."""
    posting = person.stage.posting
    (account,) = posting.accounts.all()
    media = posting.inspect(instagram.sample("bread.jpg"))
    moment = instagram.now + timedelta(minutes=30)

    def planned(number: int) -> Post:
        draft = posting.drafts.create(
            PostFields(media_facts=media, account_id=account.account_id, caption=f"Post {number}"),
            author_id=person.id,
        )
        return posting.schedule.schedule(
            draft.post_id, moment, seen_version=draft.version, actor=Actor(person.id)
        )

    posts = tuple(planned(number) for number in range(count))
    instagram.later(minutes=30)
    return posts


async def woken(stage: Stage) -> None:
    """The alarm goes off, and the workers do what is due until they have nothing to do."""
    (tick,) = jobs(stage, "tick")
    await tick.run(stage.application)
    await asyncio.to_thread(wait_until_nothing_is_due, stage)


def wait_until_nothing_is_due(stage: Stage) -> None:
    while (due := stage.storage.claims.next_due()) and due <= stage.posting.clock():
        threading.Event().wait(0.005)


def test_what_is_done_by_a_timer_is_no_news_because_news_have_set_it(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """The cards of files that somebody has just sent are shown by the same timer as the alarm."""
    queue, seen = stage.application.job_queue, list[bool]()
    assert queue is not None

    async def look(_: Context) -> None:
        seen.append(is_unasked.get())

    async def told() -> None:
        due_now(connected, instagram, 1)
        await queue.start()
        queue.run_once(look, 0.2)
        await stage.alarm.tell()
        await until(lambda: seen)

    stage.run(told())
    assert seen == [False]


def test_publishing_goes_on_while_telegram_does_not_answer(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    due_now(connected, instagram, 2)
    stage.telegram.silent |= {"sendMessage", "sendPhoto", "editMessageCaption"}
    for _ in range(8):
        stage.run(woken(stage))
        instagram.later(seconds=3)
    assert len(instagram.world.publications) == 2
    stage.telegram.silent.clear()
    stage.restart()
    stage.publish_due()
    told = [seen for seen in connected.messages if "✅ Published" in seen.text]
    assert len(told) == 2


@pytest.mark.parametrize("refusal", [RefusedError("Bad Gateway", 502)])
def test_a_card_that_cannot_be_redrawn_now_stops_neither_posts_nor_news(
    connected: Chat, stage: Stage, instagram: PretendInstagram, refusal: RefusedError
) -> None:
    for number in range(2):
        connected.sends(f"{instagram.sample('bread.jpg')}\nBread {number}")
        connected.taps("Now")
    stage.telegram.refusals["editMessageCaption"] = refusal
    for _ in range(12):
        stage.publish_due()
        instagram.later(seconds=3)
    assert len(instagram.world.publications) == 2
    assert len([seen for seen in connected.messages if "✅ Published" in seen.text]) == 2


def test_a_stop_finishes_the_step_in_work_and_leaves_the_rest_to_the_next_start(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    posts = due_now(connected, instagram, 12)
    (tick,) = jobs(stage, "tick")

    async def stopped_at_once() -> None:
        await tick.run(stage.application)
        await stage.alarm.stop()

    stage.run(stopped_at_once())
    states = Counter(stage.posting.lists.get(post.post_id).state for post in posts)
    assert (
        states[PostState.SCHEDULED]
        >= len(posts) - Settings.model_fields["publisher_workers"].default
    )
    stage.restart()
    for _ in range(16):
        stage.publish_due()
        instagram.later(seconds=3)
    assert len(instagram.world.publications) == len(posts)


def test_what_a_step_had_to_tell_before_it_broke_off_is_sent_when_the_workers_rest(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """The account's posts are held and its people owed the news; then the database could not be
    used for a moment, so that the step did not end and had nobody told. No tick comes."""
    due_now(connected, instagram, 1)
    instagram.door("accounts", username="sunny.bakery", token_state="expired")

    async def broke_off() -> None:
        assert stage.posting.publisher.step("worker")
        assert "no longer accepts" not in connected.last.text
        stage.posting.outage.begin(DatabaseTroubleError(Trouble.DISK_FULL))
        now = stage.posting.clock()
        await until(lambda: not stage.storage.notices.owed(now=now, limit=1))

    stage.run(broke_off())
    connected.sees("no longer accepts my access")
