"""Meta makes 400 containers for an account within 24 hours; what comes after waits."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from posting import HoldReason, Limits, Post, PostFields, PostState
from storage.records import Actor, QuotaNotice
from tests.helpers.graph_fake import Answer, Effect, loses_the_answer
from tests.posting.world import ANNA, AT_ITS_TIME, HOUR, MINUTE, World


def made(world: World, count: int, ago: timedelta) -> None:
    """So many containers were made, the first of them some time ago."""
    for number in range(count):
        at = world.clock.now() - ago + number * timedelta(seconds=1)
        world.storage.containers.note_lost(world.account.account_id, None, at)


def test_each_container_of_an_account_counts(world: World) -> None:
    world.photo(world.clock.now() + MINUTE)
    world.run(5 * MINUTE)
    since = world.clock.now() - HOUR
    assert len(world.storage.containers.made_since(world.account.account_id, since)) == 1


def test_one_whose_answer_was_lost_counts_too(world: World) -> None:
    world.instagram.fail("create", loses_the_answer)
    world.photo(world.clock.now() + MINUTE)
    world.run(5 * MINUTE)
    since = world.clock.now() - HOUR
    assert len(world.storage.containers.made_since(world.account.account_id, since)) == 2


@pytest.mark.parametrize("compose", [World.photo, World.carousel])
@pytest.mark.parametrize("is_asked_ahead", [False, True])
def test_one_of_a_post_that_is_changed_in_that_very_moment_counts_too(
    world: World, compose: Callable[[World, datetime], Post], is_asked_ahead: bool
) -> None:
    world.limits = Limits() if is_asked_ahead else AT_ITS_TIME
    world.restart()
    post = compose(world, world.clock.now() + HOUR)

    def while_anna_writes(effect: Effect) -> Answer:
        answer, seen = effect(), world.post(post).version
        wanted = PostFields(caption="Rolls")
        world.posting.changes.change(post.post_id, wanted, seen_version=seen, actor=Actor(ANNA))
        return answer

    world.instagram.fail("create", while_anna_writes)
    world.run(2 * HOUR)
    assert [it["caption"] for it in world.instagram.live] == ["Rolls"]
    since = world.clock.now() - 3 * HOUR
    made = world.storage.containers.made_since(post.account_id, since)
    assert len(made) == world.instagram.count("create")


def test_the_401st_of_a_day_is_not_asked_for_and_the_author_is(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    made(world, 400, ago=2 * HOUR)
    oldest = world.clock.now() - 2 * HOUR
    world.run(HOUR)
    held = world.post(post)
    assert (held.state, held.hold_reason) == (PostState.HELD, HoldReason.QUOTA)
    assert world.instagram.count("create") == 0
    (notice,) = world.notices()
    assert notice.details == QuotaNotice(400, free_at=oldest + 24 * HOUR, containers=True)


def test_one_that_is_free_again_within_minutes_is_waited_for(world: World) -> None:
    world.photo(world.clock.now() + HOUR)
    made(world, 400, ago=23 * HOUR - 5 * MINUTE)
    world.run(2 * HOUR)
    assert len(world.instagram.live) == 1
    assert world.told() == ["published"]


def test_other_accounts_go_on(world: World) -> None:
    other = world.connect("corner.books", number=2)
    made(world, 400, ago=2 * HOUR)
    world.photo(world.clock.now() + HOUR, account_id=other.account_id)
    world.run(2 * HOUR)
    assert world.told() == ["published"]


def test_what_was_made_long_ago_is_forgotten(world: World) -> None:
    made(world, 3, ago=50 * HOUR)
    world.posting.purge()
    since = world.clock.now() - 100 * HOUR
    assert world.storage.containers.made_since(world.account.account_id, since) == ()
