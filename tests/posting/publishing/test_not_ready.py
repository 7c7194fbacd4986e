"""Instagram does not get ready, or does not let its containers be read: what can still be
published is published, once, and a refusal by words is told by its cause."""

from datetime import timedelta

import pytest

from posting import Cause, HoldReason, Post, PostFields, PostState, Repair, Verdict, repair_of
from storage.records import Actor
from tests.helpers.graph_fake import (
    Answer,
    Effect,
    Fault,
    Json,
    answers_nonsense_though_done,
    loses_the_answer,
    loses_the_request,
    ok,
    refuses,
    refuses_though_done,
)
from tests.posting.world import ANNA, HOUR, MINUTE, World

NOT_READY = refuses(9007, 2207027)
UNREADABLE = [
    pytest.param(refuses(100, 33, "Unsupported get request"), id="does not exist, it says"),
    pytest.param(refuses(100, None, "Tried accessing nonexisting field (status)"), id="no field"),
    pytest.param(refuses(4711), id="a code nobody knows"),
]


def tells(**status: object) -> Fault:
    """The status of a container, in an answer of this shape."""
    body: Json = {"id": "c1", **status}
    return lambda _effect: ok(body)


def assert_published_once(world: World, post: Post) -> None:
    assert world.state(post) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1
    assert world.told().count("published") == 1


# A container that cannot be read


@pytest.mark.parametrize("fault", [*UNREADABLE, tells(status_code="NAPPING"), tells()])
def test_the_only_container_is_published_although_it_cannot_be_read(
    world: World, fault: Fault
) -> None:
    world.instagram.fail_always("status", fault)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + MINUTE)
    assert_published_once(world, post)
    assert (world.instagram.count("create"), world.instagram.count("publish")) == (1, 1)


def test_an_unread_video_is_asked_for_until_instagram_has_processed_it(world: World) -> None:
    world.instagram.fail_always("status", refuses(100, 33))
    world.instagram.takes = timedelta(minutes=22)
    post = world.video(world.clock.now() + HOUR)
    world.run(HOUR + 15 * MINUTE)
    assert_published_once(world, post)
    assert world.instagram.count("create") == 1


def test_a_lost_call_to_an_unread_container_is_left_to_a_person(world: World) -> None:
    """It may be live, and nothing can tell: neither is it asked for again nor is there another."""
    world.instagram.fail_always("status", refuses(100, 33))
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR)
    world.run(3 * HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    assert (world.instagram.count("create"), world.instagram.count("publish")) == (1, 1)


def test_a_second_container_is_never_published_unread(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.run(59 * MINUTE)
    world.instagram.fail_always("status", refuses(100, 33))
    version = world.post(post).version
    change = PostFields(caption="Corrected")
    world.posting.changes.change(post.post_id, change, seen_version=version, actor=Actor(ANNA))
    world.run(HOUR)
    assert world.instagram.live == []


def test_a_container_that_was_asked_for_is_never_published_unread(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + timedelta(seconds=5))
    world.instagram.fail_always("status", refuses(100, 33))
    world.run(2 * HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    assert world.instagram.count("publish") == 1


@pytest.mark.parametrize("fault", [refuses(2), answers_nonsense_though_done, loses_the_request])
def test_while_instagram_is_away_nothing_is_published_unread(world: World, fault: Fault) -> None:
    """Then the outcome would be open, too: the author is asked instead, as nothing is live."""
    world.instagram.fail_always("status", fault)
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert world.post(post).hold_reason is HoldReason.LATE
    assert world.instagram.count("publish") == 0


def test_silence_does_not_count_among_the_refusals_to_tell(world: World) -> None:
    calls_of_four_steps = [loses_the_request] * 8
    world.instagram.fail("status", *calls_of_four_steps, refuses(100, 33))
    world.instagram.fail_always("publish", NOT_READY)
    world.photo(world.clock.now() + HOUR)
    world.run(HOUR + MINUTE)
    first_asked = world.instagram.calls.index("publish")
    assert world.instagram.calls[:first_asked].count("status") == len(calls_of_four_steps) + 2


def test_a_container_that_only_the_former_token_sees_is_replaced_in_time(world: World) -> None:
    world.instagram.takes = 2 * MINUTE
    post = world.video(world.clock.now() + HOUR)
    world.run(HOUR - 14 * MINUTE)
    assert world.state(post) is PostState.PREPARING
    world.instagram.containers.clear()
    world.instagram.accounts["IGof-another-app"] = world.instagram.accounts["IGtoken1"]
    world.posting.accounts.change_token(
        world.account.account_id, "IGof-another-app", actor=Actor(ANNA)
    )
    world.run(HOUR)
    assert_published_once(world, post)
    assert world.post(post).published_at == post.publish_at


# Not ready


@pytest.mark.parametrize("times", [4, 7])
def test_not_ready_is_asked_again_with_the_same_container(world: World, times: int) -> None:
    world.instagram.fail("publish", *[NOT_READY] * times)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 15 * MINUTE)
    assert_published_once(world, post)
    assert world.instagram.count("create") == 1
    assert world.instagram.count("publish") == times + 1


def test_each_time_the_container_is_read_before_it_is_asked_for_again(world: World) -> None:
    world.instagram.fail_always("publish", NOT_READY)
    world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 15 * MINUTE)
    calls = [it for it in world.instagram.calls if it in ("publish", "status")]
    asked = [number for number, call in enumerate(calls) if call == "publish"]
    assert len(asked) >= 8
    assert all(calls[number - 1] == "status" for number in asked)


def test_what_is_never_ready_is_asked_about_when_it_is_late(world: World) -> None:
    world.instagram.fail_always("publish", NOT_READY)
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    held = world.post(post)
    assert held.hold_reason is HoldReason.LATE
    assert held.failure is not None
    assert held.failure.cause == Cause.NOT_READY
    assert world.instagram.count("publish") < 20


def test_not_ready_after_a_lost_call_is_not_taken_for_the_truth(world: World) -> None:
    """What is live already is not ready to be published either."""
    world.instagram.shows_published_after = timedelta(seconds=150)
    world.instagram.fail("publish", loses_the_answer, *[NOT_READY] * 5)
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert_published_once(world, post)
    assert world.instagram.count("publish") <= 2


def test_a_lost_call_among_those_that_are_not_ready_is_looked_into(world: World) -> None:
    world.instagram.shows_published_after = timedelta(seconds=45)
    world.instagram.fail("publish", NOT_READY, loses_the_answer, refuses_though_done(9007, 2207027))
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert_published_once(world, post)
    assert world.instagram.count("publish") == 2


def test_a_lost_call_is_not_forgotten_when_a_person_has_it_looked_into(world: World) -> None:
    """Instagram's "not ready" to the second call says nothing about the first."""
    never = timedelta(days=2)
    world.instagram.shows_published_after = world.instagram.lists_media_after = never
    world.instagram.fail("publish", loses_the_answer, NOT_READY)
    post = world.photo(world.clock.now() + HOUR)
    while world.instagram.count("publish") < 2:
        world.run(timedelta(seconds=1))
    world.instagram.fail_always("status", refuses(2))
    world.run(HOUR)
    unsure = world.post(post)
    assert unsure.state is PostState.UNCONFIRMED
    world.posting.schedule.decide(
        post.post_id, Verdict.LOOK_AGAIN, seen_version=unsure.version, actor=Actor(ANNA)
    )
    world.run(HOUR)
    assert world.instagram.count("publish") == 2
    assert world.state(post) is PostState.UNCONFIRMED


# Told by its words


def fails_with(words: str, code: object) -> Fault:
    def fault(_effect: Effect) -> Answer:
        return ok({"status": words, **({} if code is None else {"status_code": code})})

    return fault


@pytest.mark.parametrize("code", [None, "", "FAILED"])
@pytest.mark.parametrize(
    ("words", "key", "repair", "containers"),
    [
        (
            "Error: Media download has failed. The media URI could not be opened.",
            Cause.MEDIA_UNREACHABLE,
            Repair.MEDIA,
            4,
        ),
        (
            "Error: Media upload has failed with error code 2207026",
            Cause.MEDIA_FORMAT,
            Repair.MEDIA,
            1,
        ),
        ("Error: The moon is full.", Cause.CONTAINER, Repair.RETRY, 3),
    ],
)
def test_an_error_without_a_status_code_is_an_error(
    world: World, code: object, words: str, key: Cause, repair: Repair, containers: int
) -> None:
    world.instagram.fail_always("status", fails_with(words, code))
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    failure = world.post(post).failure
    assert failure is not None
    assert (world.state(post), failure.cause, repair_of(failure)) == (PostState.FAILED, key, repair)
    assert failure.message == words
    assert world.instagram.count("create") == containers
    assert world.told() == ["failed"]
