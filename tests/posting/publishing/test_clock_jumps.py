"""The machine's clock is set (NTP) or the machine slept; Instagram's own clock goes on. Nothing
goes out early, nothing twice, and nobody is left without word."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from posting import HoldReason, PostState
from tests.helpers import Clock
from tests.helpers.graph_fake import loses_the_answer
from tests.posting.world import HOUR, MINUTE, World

DAY = timedelta(days=1)


@dataclass
class TrueClock(Clock):
    """Time as it goes on while the machine's clock is set: `ahead` is by how much that one errs."""

    machine: Clock
    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return self.machine.now() - self.ahead

    def set_machine(self, step: timedelta) -> None:
        self.machine.advance(step)
        self.ahead += step


@pytest.fixture
def time(world: World) -> TrueClock:
    world.instagram.clock = clock = TrueClock(world.clock.now(), world.clock)
    return clock


def test_a_clock_set_back_before_the_time_lets_the_post_wait_for_it(
    world: World, time: TrueClock
) -> None:
    due = world.clock.now() + HOUR
    post = world.photo(due)
    world.run(58 * MINUTE)
    assert world.state(post) is PostState.READY
    time.set_machine(-2 * HOUR)
    world.run(2 * HOUR + MINUTE)
    assert world.instagram.live == []
    world.run(2 * MINUTE)
    (medium,) = world.instagram.live
    assert medium["at"] + time.ahead >= due
    assert world.told() == ["published"]


def test_a_clock_set_back_at_the_very_time_publishes_nothing_early(
    world: World, time: TrueClock
) -> None:
    due = world.clock.now() + HOUR
    world.photo(due)
    world.run(HOUR - timedelta(seconds=1))
    time.set_machine(timedelta(seconds=-30))
    world.run(timedelta(seconds=20))
    assert world.instagram.live == []
    world.run(MINUTE)
    assert len(world.instagram.live) == 1


def test_a_laptop_that_slept_past_the_time_asks_before_it_publishes(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.run(58 * MINUTE)
    world.clock.advance(8 * HOUR)  # both clocks went on meanwhile
    world.run(DAY)
    assert world.instagram.live == []
    assert world.post(post).hold_reason is HoldReason.LATE
    assert world.told() == ["late"]


def test_a_laptop_that_slept_past_the_life_of_a_container_makes_a_new_one(world: World) -> None:
    world.photo(world.clock.now() + HOUR)
    world.run(58 * MINUTE)
    world.clock.advance(2 * MINUTE)
    for container in world.instagram.containers.values():
        container.made_at -= 25 * HOUR  # it slept a day, and was woken just in time
    world.run(10 * MINUTE)
    assert len(world.instagram.live) == 1
    assert world.told() == ["published"]


def test_a_clock_set_forward_makes_no_post_go_out_late_without_a_word(
    world: World, time: TrueClock
) -> None:
    post = world.photo(world.clock.now() + HOUR)
    time.set_machine(8 * HOUR)
    world.run(HOUR)
    assert world.instagram.live == []
    assert world.post(post).hold_reason is HoldReason.LATE
    time.set_machine(-8 * HOUR)
    world.run(DAY)
    assert world.instagram.live == []
    assert world.told() == ["late"]


@pytest.mark.parametrize("step", [-2 * HOUR, -2 * MINUTE, 2 * MINUTE, 8 * HOUR])
def test_a_clock_set_after_publishing_publishes_nothing_again(
    world: World, time: TrueClock, step: timedelta
) -> None:
    world.photo(world.clock.now() + HOUR)
    world.run(HOUR + MINUTE)
    time.set_machine(step)
    world.run(DAY)
    assert len(world.instagram.live) == 1
    assert world.instagram.count("publish") == 1
    assert world.told() == ["published"]


@pytest.mark.parametrize("step", [-2 * HOUR, -2 * MINUTE, 2 * MINUTE, 8 * HOUR])
def test_a_clock_set_before_a_lost_call_is_looked_into_leads_to_the_same_medium(
    world: World, time: TrueClock, step: timedelta
) -> None:
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR)
    time.set_machine(step)
    world.run(DAY)
    (medium,) = world.instagram.live
    assert world.post(post).media_id == medium["id"]
    assert world.told() == ["published"]


@pytest.mark.parametrize("wrong", [-3 * HOUR, 3 * HOUR])
def test_with_a_clock_that_is_wrong_for_long_a_lost_call_leads_to_its_medium(
    world: World, time: TrueClock, wrong: timedelta
) -> None:
    time.set_machine(wrong)
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    (medium,) = world.instagram.live
    assert world.state(post) is PostState.PUBLISHED
    assert world.post(post).media_id == medium["id"]
    assert world.told() == ["published"]
