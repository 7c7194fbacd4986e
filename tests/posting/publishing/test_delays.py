"""What keeps a post from going out at its time is told while it lasts, and called by its name when
it was too long."""

import threading
from datetime import timedelta

import pytest

from posting import DelayReason, HoldReason, Notice, Post, PostState, Verdict
from storage.engine.errors import DatabaseTroubleError, Trouble
from storage.records import Actor, WaitingNotice
from tests.helpers.graph_fake import (
    Answer,
    Effect,
    Fault,
    cannot_connect,
    loses_the_answer,
    loses_the_request,
    refuses,
)
from tests.posting.world import ANNA, HOUR, MINUTE, World, tells

SECOND = timedelta(seconds=1)
FOREVER = timedelta(days=2)
IN_THE_WAY: list[tuple[str, Fault, DelayReason]] = [
    ("create", cannot_connect, DelayReason.NO_ANSWER),
    ("status", loses_the_request, DelayReason.NO_ANSWER),
    ("recent", refuses(2), DelayReason.REFUSED),
    ("create", refuses(1), DelayReason.REFUSED),
    ("publish", refuses(9007, 2207027), DelayReason.PROCESSING),
]


def told(world: World) -> Notice:
    """What was told meanwhile, once."""
    (notice,) = [it for it in world.notices() if it.kind in world.told_meanwhile()]
    return notice


def due_in_an_hour(world: World) -> Post:
    return world.photo(world.clock.now() + HOUR)


# Too late


@pytest.mark.parametrize(("call", "fault", "reason"), IN_THE_WAY)
def test_what_instagram_did_is_the_reason(
    world: World, call: str, fault: Fault, reason: DelayReason
) -> None:
    world.instagram.fail_always(call, fault)
    post = due_in_an_hour(world)
    world.run(2 * HOUR)
    held = world.post(post)
    assert (held.hold_reason, held.late_because) == (HoldReason.LATE, reason)
    assert [tells(it).reason for it in world.notices()] == [reason, reason]


def test_a_container_that_is_never_ready_is_instagram_still_processing(world: World) -> None:
    world.instagram.takes = FOREVER
    post = due_in_an_hour(world)
    world.run(2 * HOUR)
    assert world.post(post).late_because is DelayReason.PROCESSING


@pytest.mark.parametrize("came_back", [16 * MINUTE, 3 * HOUR, 10 * MINUTE])
def test_while_nobody_ran_is_the_reason_whatever_was_in_the_way_before_and_after(
    world: World, came_back: timedelta
) -> None:
    world.instagram.fail("create", refuses(2))
    post = due_in_an_hour(world)
    world.run(57 * MINUTE + SECOND)
    world.clock.moment = world.post(post).publish_at or world.clock.now()
    world.clock.advance(came_back)
    world.instagram.takes = FOREVER
    world.restart()
    world.run(10 * MINUTE)
    assert world.post(post).late_because is DelayReason.DOWN


@pytest.mark.parametrize("asked_for", [SECOND, 30 * SECOND])
def test_while_nobody_ran_is_the_reason_also_when_it_began_after_the_time(
    world: World, asked_for: timedelta
) -> None:
    world.instagram.fail_always("publish", refuses(9007, 2207027))
    post = due_in_an_hour(world)
    world.run(HOUR + asked_for)
    world.clock.advance(HOUR)
    world.restart()
    world.run(MINUTE)
    assert world.post(post).late_because is DelayReason.DOWN


@pytest.mark.parametrize(
    ("away", "reason"), [(HOUR, DelayReason.DOWN), (13 * MINUTE, DelayReason.QUOTA)]
)
def test_of_the_quota_and_not_running_the_longer_one_is_the_reason(
    world: World, away: timedelta, reason: DelayReason
) -> None:
    due_in_an_hour(world)
    full_until = world.clock.now() + 25 * HOUR
    post = world.photo(full_until - 8 * MINUTE, caption="the next day")
    world.run(2 * HOUR)
    world.instagram.quota_total = 1
    world.run(full_until - 5 * MINUTE - world.clock.now())
    world.clock.advance(away)
    world.restart()
    world.run(20 * MINUTE)
    assert world.post(post).late_because is reason


def test_a_pause_that_came_with_the_return_is_not_the_reason(world: World) -> None:
    post = due_in_an_hour(world)
    world.run(HOUR - 5 * MINUTE)
    world.clock.advance(40 * MINUTE)
    world.restart()
    world.storage.accounts.pause(world.account.account_id, world.clock.now() + 30 * SECOND)
    world.run(3 * MINUTE)
    assert world.post(post).late_because is DelayReason.DOWN


def test_without_access_until_shortly_before_it_was_too_late_is_the_reason(world: World) -> None:
    world.instagram.fail_always("create", refuses(190, 463))
    world.instagram.fail_always("quota", refuses(190, 463))
    post = due_in_an_hour(world)
    world.run(HOUR + 14 * MINUTE)
    assert world.post(post).hold_reason is HoldReason.ACCESS
    world.instagram.heal()
    world.instagram.takes = FOREVER
    world.posting.accounts.change_token(world.account.account_id, "IGtoken1", actor=Actor(ANNA))
    world.run(5 * MINUTE)
    assert world.post(post).late_because is DelayReason.ACCESS


def test_while_nothing_could_be_saved_is_told_apart_from_not_running(world: World) -> None:
    post = due_in_an_hour(world)
    world.run(HOUR - 5 * MINUTE)
    outage, is_over = world.posting.outage, threading.Event()
    outage.listen(lambda error: None if error else is_over.set())
    outage.begin(DatabaseTroubleError(Trouble.AWAY))
    world.clock.advance(30 * MINUTE)
    assert is_over.wait(20)
    world.run(MINUTE)
    assert world.post(post).late_because is DelayReason.DATABASE


def test_a_pause_is_the_reason_also_when_nobody_looked_meanwhile(world: World) -> None:
    post = due_in_an_hour(world)
    world.run(HOUR - 5 * MINUTE)
    world.storage.accounts.pause(world.account.account_id, world.clock.now() + 25 * MINUTE)
    world.clock.advance(26 * MINUTE)
    world.run(MINUTE)
    assert world.post(post).late_because is DelayReason.PAUSED


def test_those_whose_turn_did_not_come_in_time_are_told_so(world: World) -> None:
    def slow(effect: Effect) -> Answer:
        world.time_passes_in_a_step(50 * SECOND)
        return effect()

    world.instagram.quota_total = 200
    world.posting.accounts.read_quota(world.account.account_id)
    due = world.clock.now() + HOUR
    posts = [world.photo(due, caption=f"{number}") for number in range(24)]
    world.run(HOUR - SECOND)
    world.instagram.fail_always("publish", slow)
    world.run(HOUR)
    late = [it for it in map(world.post, posts) if it.state is PostState.HELD]
    assert late
    assert {it.late_because for it in late} == {DelayReason.TURN}


def test_a_new_time_forgets_why_it_was_late(world: World) -> None:
    world.instagram.takes = FOREVER
    post = due_in_an_hour(world)
    world.run(2 * HOUR)
    held = world.post(post)
    planned = world.posting.schedule.publish_now(
        post.post_id, seen_version=held.version, actor=Actor(ANNA)
    )
    assert (planned.late_because, planned.waiting_told_at) == (None, None)


# While it lasts


@pytest.mark.parametrize(("call", "fault", "reason"), IN_THE_WAY)
def test_after_two_minutes_of_waiting_it_is_told_once_and_then_goes_out(
    world: World, call: str, fault: Fault, reason: DelayReason
) -> None:
    world.instagram.fail_always(call, fault)
    post = due_in_an_hour(world)
    world.run(HOUR + 2 * MINUTE - SECOND)
    assert world.notices() == ()
    world.run(30 * SECOND)
    due = world.post(post).publish_at
    assert due is not None
    assert told(world).details == WaitingNotice(reason, until=due + 15 * MINUTE)
    world.run(5 * MINUTE)
    world.instagram.heal()
    world.run(6 * MINUTE)
    assert (world.told(), world.told_meanwhile()) == (["published"], ["waiting"])


def test_a_post_that_is_taken_up_late_and_goes_out_at_once_is_not_told_to_wait(
    world: World,
) -> None:
    due_in_an_hour(world)
    world.clock.advance(HOUR + 8 * MINUTE)
    world.run(5 * MINUTE)
    assert (world.told(), world.told_meanwhile()) == (["published"], [])


def test_a_post_of_a_paused_account_is_told_without_a_call(world: World) -> None:
    due_in_an_hour(world)
    world.run(HOUR - MINUTE)
    world.storage.accounts.pause(world.account.account_id, world.clock.now() + 8 * MINUTE)
    calls = list(world.instagram.calls)
    for _ in range(9):  # somebody looks every now and then
        world.run(30 * SECOND)
    assert world.instagram.calls == calls
    assert tells(told(world)).reason == DelayReason.PAUSED
    world.run(5 * MINUTE)
    assert world.told() == ["published"]


# Not known whether it is live


@pytest.mark.parametrize("fault", [loses_the_answer, loses_the_request])
def test_an_outcome_that_is_open_for_half_a_minute_is_told_once_and_then_the_result(
    world: World, fault: Fault
) -> None:
    world.instagram.shows_published_after = timedelta(seconds=70)
    world.instagram.fail("publish", fault, fault)
    post = due_in_an_hour(world)
    world.run(HOUR + 29 * SECOND)
    assert world.notices() == ()
    assert world.state(post) is PostState.PUBLISHING
    world.run(SECOND)
    assert told(world).kind == "in_doubt"
    world.run(10 * MINUTE)
    assert (world.told(), world.told_meanwhile()) == (["published"], ["in_doubt"])
    assert len(world.instagram.live) == 1


def test_what_is_certain_within_half_a_minute_is_told_as_it_is(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    due_in_an_hour(world)
    world.run(2 * HOUR)
    assert (world.told(), world.told_meanwhile()) == (["published"], [])


def test_while_a_person_was_asked_nobody_was_away(world: World) -> None:
    world.instagram.fail("publish", refuses(2))
    post = due_in_an_hour(world)
    world.run(HOUR)
    world.instagram.fail_always("status", refuses(2))
    world.run(HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    world.run(2 * HOUR)
    world.instagram.heal()
    unsure = world.post(post)
    world.posting.schedule.decide(
        post.post_id, Verdict.LOOK_AGAIN, seen_version=unsure.version, actor=Actor(ANNA)
    )
    world.run(20 * MINUTE)
    assert world.post(post).late_because is DelayReason.REFUSED
