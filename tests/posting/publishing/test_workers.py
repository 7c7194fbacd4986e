"""The threads that publish outlive what goes wrong, and a stop leaves nothing in their hands."""

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from posting import Limits, Post, PostState, Workers, build_posting
from storage import Outage
from tests.helpers.disk import disk_without_room
from tests.helpers.graph_fake import TRANSPORT, Answer, Effect, refuses
from tests.posting.world import HOUR, LEASE, MINUTE, World

PATIENCE_SECONDS = 50.0


@contextmanager
def workers(world: World, number: int = 2) -> Iterator[Workers]:
    made = Workers(world.posting.publisher, number, pause=0.0)
    made.start()
    try:
        yield made
    finally:
        made.stop(patience=PATIENCE_SECONDS)


def until(look: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not look():
        assert time.monotonic() < deadline
        threading.Event().wait(0.005)


def breaks(_: Effect) -> Answer:
    raise RuntimeError("nobody foresaw this")


class StepsAlone:
    """Work of which nothing is due, beside processes that it cannot ask about."""

    heartbeat_every = timedelta(milliseconds=1)

    def __init__(self, beats: threading.Event) -> None:
        self.outage = Outage(lambda: None, lambda: datetime.now(UTC))
        self._beats = beats

    def step(self, worker: str, claimed: Callable[[], object]) -> bool:
        return False

    def arrive(self, process: str) -> None:
        raise sqlite3.OperationalError("nobody foresaw this")

    def heartbeat(self, workers: Collection[str]) -> None:
        self._beats.set()

    def give_back(self, process: str) -> None: ...


def ready(world: World) -> Post:
    """A post whose time has come, with its container made."""
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(59 * MINUTE)
    world.clock.advance(MINUTE)
    return post


def publishes_it(world: World, crew: Workers, post: Post) -> None:
    """As time goes by and alarms go off."""

    def is_published() -> bool:
        crew.wake()
        world.clock.advance(MINUTE / 30)
        return world.state(post) is PostState.PUBLISHED

    until(is_published)
    assert [medium["caption"] for medium in world.instagram.live] == ["Bread"]


def test_a_worker_outlives_what_nobody_foresaw(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.instagram.fail("create", breaks)
    world.clock.advance(HOUR - MINUTE)
    with workers(world, number=1) as crew:
        crew.wake()
        until(lambda: "a step broke off" in caplog.text)
        assert "nobody foresaw this" in caplog.text
        claimed_by = world.post(post).claimed_by
        assert claimed_by is not None, "left to run out, so that it is not tried in a circle"
        world.clock.advance(LEASE)
        publishes_it(world, crew, post)


def test_a_worker_outlives_trouble_in_what_follows_its_work(world: World) -> None:
    """The threads that keep files ask the database then when to look again; nobody would have
    fetched a file any more."""
    has_rested, troubles = threading.Event(), iter([sqlite3.OperationalError("no such table")])

    def trouble(_: bool) -> None:
        has_rested.set()
        if (error := next(troubles, None)) is not None:
            raise error

    crew = Workers(world.posting.publisher, 1, on_rest=trouble, pause=0.0)
    crew.start()
    crew.wake()
    assert has_rested.wait(PATIENCE_SECONDS)
    publishes_it(world, crew, ready(world))
    crew.stop(patience=PATIENCE_SECONDS)


def test_posts_stay_with_who_works_at_them_though_what_the_dead_left_cannot_be_looked_for(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Without a heartbeat others would take them for abandoned."""
    beats = threading.Event()
    crew = Workers(StepsAlone(beats), 1, pause=0.0)
    crew.start()
    assert beats.wait(PATIENCE_SECONDS)
    crew.stop(patience=PATIENCE_SECONDS)
    assert "nobody foresaw this" in caplog.text


def test_what_a_step_has_to_tell_before_it_breaks_off_is_owed_when_its_worker_rests(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Meta blocks the app: the first account is held and its people are owed the news; holding the
    second one breaks the step off."""
    world.photo(world.clock.now() + HOUR)
    other = world.connect("corner.books", 2).account_id
    with closing(sqlite3.connect(world.storage.database.database)) as database:
        database.execute(
            f"CREATE TRIGGER breaks BEFORE UPDATE OF state ON account WHEN NEW.account_id = {other}"
            " BEGIN SELECT RAISE(ABORT, 'nobody foresaw this'); END"
        )
    world.instagram.fail_always("create", refuses(200, message="API access blocked."))
    world.clock.advance(HOUR - MINUTE)
    ended: list[None] = []
    owed: list[list[str]] = []
    crew = Workers(
        world.posting.publisher,
        1,
        on_step=lambda: ended.append(None),
        on_rest=lambda _: owed.append(world.told()),
        pause=0.0,
    )
    crew.start()
    crew.wake()
    until(lambda: owed)
    crew.stop(patience=5.0)
    assert "a step broke off" in caplog.text
    assert (ended, owed[0]) == ([], ["account_trouble"])


def test_a_disk_that_fills_up_between_the_publish_call_and_its_note_makes_no_second_post(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    post = ready(world)
    full = disk_without_room()

    def fills_the_disk(effect: Effect) -> Answer:
        answer = effect()
        full.__enter__()
        return answer

    world.instagram.fail("publish", fills_the_disk)
    with workers(world) as crew:
        crew.wake()
        until(lambda: world.posting.outage.error)
        for _ in range(20):
            crew.wake()
        until(lambda: "database cannot be used" in caplog.text)
        full.__exit__(None, None, None)
        until(lambda: not world.posting.outage.error)
        assert world.state(post) is PostState.PUBLISHING
        assert len(world.instagram.live) == 1
        world.clock.advance(LEASE)
        publishes_it(world, crew, post)
    assert world.told() == ["published"]
    begun = [it for it in caplog.records if "database cannot be used" in it.getMessage()]
    assert len(begun) == 1, "one line, not a storm"
    assert "works again" in caplog.text


class Hanging:
    """A call that Meta answers only when it is told to."""

    def __init__(self) -> None:
        self.asked, self.answered = threading.Event(), threading.Event()

    def __call__(self, effect: Effect) -> Answer:
        self.asked.set()
        assert self.answered.wait(PATIENCE_SECONDS)
        return effect()


def test_one_call_is_enough_for_the_posts_of_all_accounts_that_are_due_at_once(
    world: World,
) -> None:
    """While Meta does not answer for the first, the others are asked for."""
    world.connect("corner.books", 2)
    world.connect("dark.roast", 3)
    idle: set[str] = set()
    crew = Workers(
        world.posting.publisher,
        4,
        on_rest=lambda _: idle.add(threading.current_thread().name),
    )
    crew.start()

    def all_have_looked() -> bool:
        crew.wake()
        return len(idle) == 4

    until(all_have_looked)
    at = world.clock.now() + HOUR
    for account in world.posting.accounts.all():
        world.photo(at, account_id=account.account_id)
    world.clock.advance(HOUR - MINUTE)
    calls = [Hanging() for _ in range(3)]
    world.instagram.fail("create", *calls)
    crew.wake()
    assert all(call.asked.wait(PATIENCE_SECONDS) for call in calls)
    for call in calls:
        call.answered.set()
    crew.stop(patience=PATIENCE_SECONDS)


def test_a_stop_that_cannot_wait_gives_the_post_back_and_refuses_what_comes_late(
    world: World,
) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.clock.advance(HOUR - MINUTE)
    world.instagram.fail("create", call := Hanging())
    with workers(world) as crew:
        crew.wake()
        assert call.asked.wait(PATIENCE_SECONDS)
        crew.stop(patience=0.0)
        assert not world.posting.publisher.step("latecomer"), "it is left to the next process"
        assert world.post(post).claimed_by is None
        call.answered.set()
    assert world.post(post).creation_id is None
    world.restart()
    with workers(world) as crew:
        publishes_it(world, crew, post)


def test_what_goes_live_after_its_worker_was_stopped_is_not_published_again(world: World) -> None:
    post = ready(world)
    world.instagram.fail("publish", call := Hanging())
    with workers(world) as crew:
        crew.wake()
        assert call.asked.wait(PATIENCE_SECONDS)
        crew.stop(patience=0.0)
        assert world.post(post).claimed_by is None
        call.answered.set()
    world.restart()
    with workers(world) as crew:
        publishes_it(world, crew, post)
    world.clock.advance(MINUTE)  # the news waits a little for its link
    assert world.told() == ["published"]


def test_while_a_step_takes_long_its_post_is_not_taken_for_abandoned(world: World) -> None:
    post = ready(world)
    short = Limits(lease=timedelta(seconds=0.3))
    world.posting = build_posting(
        world.storage, TRANSPORT, inspector=world.inspector, clock=world.clock.now, limits=short
    )
    world.instagram.fail("publish", call := Hanging())
    with workers(world, number=1) as crew:
        crew.wake()
        assert call.asked.wait(PATIENCE_SECONDS)
        for _ in range(9):
            later = world.clock.advance(short.lease / 3) + short.lease
            until(lambda at=later: world.post(post).lease_until == at)  # type: ignore[misc]
        assert not world.posting.publisher.step("another")
        call.answered.set()
        publishes_it(world, crew, post)


def test_a_claim_that_was_broken_off_runs_out_while_its_worker_goes_on_to_another_post(
    world: World,
) -> None:
    world.connect("other", 2)
    accounts = world.posting.accounts.all()
    at = world.clock.now() + HOUR
    posts = [world.photo(at, account_id=account.account_id) for account in accounts]
    world.clock.advance(HOUR - MINUTE)
    short = Limits(lease=timedelta(seconds=0.3))
    world.posting = build_posting(
        world.storage, TRANSPORT, inspector=world.inspector, clock=world.clock.now, limits=short
    )
    world.instagram.fail("create", breaks, call := Hanging())
    with workers(world, number=1) as crew:
        crew.wake()
        assert call.asked.wait(PATIENCE_SECONDS)
        broken_off, at_work = sorted(map(world.post, posts), key=lambda post: post.claimed_by or "")
        later = world.clock.advance(short.lease / 2) + short.lease
        until(lambda: world.post(at_work).lease_until == later)
        assert world.post(broken_off).lease_until == broken_off.lease_until
        call.answered.set()
