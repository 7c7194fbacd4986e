"""The clock of this machine is minutes off: what went out is recognised all the same, and the
owners hear of it, as all that is planned goes out so much too early or too late."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

import pytest

from posting import ClockNotice, PostState
from tests.helpers import Clock
from tests.helpers.graph_fake import Answer, loses_the_answer
from tests.posting.publishing.steps.test_hand_off import by_hand, posts
from tests.posting.world import ANNA, HOUR, MINUTE, World


@dataclass
class MetasClock:
    """Which is right."""

    ours: Clock
    we_are_ahead: timedelta

    def now(self) -> datetime:
        return self.ours.now() - self.we_are_ahead


def runs_wrong(world: World, minutes: int) -> MetasClock:
    """From now on; a negative number: it is slow."""
    right = MetasClock(world.clock, minutes * MINUTE)
    world.instagram.clock = cast("Clock", right)
    return right


@pytest.mark.parametrize("minutes", [-30, -5, 5, 30])
def test_what_went_out_without_an_answer_is_recognised_by_a_clock_that_is_off(
    world: World, minutes: int
) -> None:
    runs_wrong(world, minutes)
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR, caption="Fresh bread")
    world.run(2 * HOUR)
    (medium,) = world.instagram.live
    found = world.post(post)
    assert (found.state, found.media_id) == (PostState.PUBLISHED, medium["id"])
    assert found.permalink is not None


def test_the_owners_hear_once_of_a_clock_that_is_off_and_again_after_it_was_right(
    world: World,
) -> None:
    watch, account = world.posting.clock_watch, world.account

    def looks() -> bool:
        world.posting.accounts.read_quota(account.account_id)
        return watch.look({ANNA})

    assert not looks()
    runs_wrong(world, 3)
    assert looks()
    assert not looks()
    assert [notice.details for notice in world.notices()] == [ClockNotice(seconds=180)]
    assert world.posting.overview.status().clock_ahead == 3 * MINUTE
    runs_wrong(world, 0)
    assert not looks()
    runs_wrong(world, -2)
    assert looks()
    assert world.posting.overview.status().clock_ahead == -2 * MINUTE


def test_a_clock_that_was_set_right_shortly_before_hides_nothing_either(world: World) -> None:
    right = runs_wrong(world, 20)
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR - timedelta(seconds=30))
    world.clock.advance(-20 * MINUTE)
    right.we_are_ahead = timedelta()
    world.run(2 * HOUR)
    (medium,) = world.instagram.live
    assert world.post(post).media_id == medium["id"]


def test_a_machine_that_slept_while_it_waited_for_an_answer_has_no_wrong_clock(
    world: World,
) -> None:
    right = runs_wrong(world, 0)

    def sleeps(answer: Callable[[], Answer]) -> Answer:
        world.clock.advance(8 * HOUR)
        right.we_are_ahead = 8 * HOUR
        return answer()

    world.instagram.fail("quota", sleeps)
    world.posting.accounts.read_quota(world.account.account_id)
    assert not world.posting.clock_watch.look({ANNA})
    assert world.posting.overview.status().clock_ahead == timedelta()


def test_the_owners_hear_once_of_a_clock_that_drifts_past_a_minute(world: World) -> None:
    """Answers are on their way now for longer, now for less long."""
    right, heard = runs_wrong(world, 0), 0
    for seconds in (59, 61, 59, 62, 58, 61, 60, 63):
        right.we_are_ahead = timedelta(seconds=seconds)
        world.posting.accounts.read_quota(world.account.account_id)
        heard += world.posting.clock_watch.look({ANNA})
    assert heard == 1


@pytest.mark.parametrize("minutes", [-5, 5])
def test_what_was_published_by_hand_is_recognised_by_a_clock_that_is_off(
    world: World, minutes: int
) -> None:
    runs_wrong(world, minutes)
    post = by_hand(world)
    world.run(HOUR + MINUTE)
    medium_id = posts(world)
    world.run(30 * MINUTE)
    assert (world.state(post), world.post(post).media_id) == (PostState.PUBLISHED, medium_id)
