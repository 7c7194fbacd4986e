"""A process that dies takes no account with it: the next one goes on at once if it is alone."""

import logging
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from posting import PostState, build_posting
from posting.publishing.workers import process_name
from storage import open_storage
from storage.engine.secrets import TokenCipher
from tests.helpers.graph_fake import TRANSPORT, Killed, loses_the_answer
from tests.posting.publishing.test_workers import ready, until, workers
from tests.posting.world import HOUR, LEASE, MINUTE, World

BACK_AGAIN = timedelta(seconds=2)  # a supervisor restarts a process that died


@pytest.fixture
def reborn(world: World, cipher: TokenCipher) -> Iterator[Callable[[], None]]:
    """A new process on the same file, which is alone on it."""
    url = f"sqlite:///{world.storage.database.database}"
    opened = []

    def begin() -> None:
        world.storage = open_storage(url, cipher)
        opened.append(world.storage)
        world.posting = build_posting(
            world.storage, TRANSPORT, inspector=world.inspector, clock=world.clock.now
        )
        world.posting.publisher.arrive(process_name())

    yield begin
    for storage in opened:
        storage.close()


@pytest.mark.parametrize("every", [7, 11, 13])
def test_a_process_that_dies_every_few_calls_publishes_all_in_time(
    world: World, reborn: Callable[[], None], every: int
) -> None:
    due = world.clock.now() + HOUR
    posts = [world.photo(due + number * MINUTE, caption=f"{number}") for number in range(12)]
    world.instagram.fail("publish", loses_the_answer)
    world.instagram.kill_every = every
    end, deaths = world.clock.now() + HOUR + 30 * MINUTE, 0
    while world.clock.now() < end:
        try:
            world.run(end - world.clock.now())
        except Killed:
            deaths += 1
            world.clock.advance(BACK_AGAIN)
            reborn()
    assert deaths >= 10
    assert [world.state(post) for post in posts] == [PostState.PUBLISHED] * 12
    captions = [medium["caption"] for medium in world.instagram.live]
    assert sorted(captions, key=int) == [f"{number}" for number in range(12)]
    assert world.told().count("published") == 12
    late = [post.published_at - post.publish_at for post in map(world.post, posts)]  # type: ignore[operator]
    assert sorted(late)[6] < MINUTE / 2, "most come at their time"
    assert max(late) < 5 * MINUTE, "and what was cut off in the middle is looked into first"


def test_what_a_dead_process_held_is_taken_up_at_the_start_of_the_next(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    post = ready(world)
    now = world.clock.now()
    held = world.storage.claims.claim_due(
        worker="machine-7-dead-1", now=now, lease_until=now + LEASE
    )
    assert held is not None
    with workers(world) as crew:

        def is_published() -> bool:
            crew.wake()
            return world.state(post) is PostState.PUBLISHED

        until(is_published)
    assert world.clock.now() == now
    assert "took back 1 posts" in caplog.text


def test_claims_of_its_own_and_of_those_who_came_first_stay(world: World) -> None:
    post = ready(world)
    world.posting.publisher.arrive("machine-7-first")
    now = world.clock.now()
    claimed = world.storage.claims.claim_due(
        worker="machine-7-first-1", now=now, lease_until=now + LEASE
    )
    world.posting.publisher.arrive("machine-8-second")
    assert claimed is not None
    assert world.post(post).claimed_by == claimed.claimed_by
