"""Instagram is asked ahead about carousels too: slide after slide, then the whole. What it refuses
is told by its number while it can be mended, and what was made goes out if it is still good."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from posting import Limits, Post, PostState
from storage.records import Actor, Child, RefusedNotice
from tests.helpers.graph_fake import cannot_connect, loses_the_answer, refuses
from tests.posting.publishing.test_carousel import (
    change,
    children,
    fails_in_work,
    made_of,
    passes,
    slides_of,
)
from tests.posting.world import ANNA, HOUR, MINUTE, World, photo_at

RATIO = refuses(36003, 2207009, "The image's aspect ratio is not acceptable")
ALL = ["1.jpg", "2.jpg", "coffee.mp4", "CAROUSEL"]


@pytest.fixture
def world(world: World) -> World:
    return asking(world)


def asking(world: World) -> World:
    """One in which Instagram is asked ahead."""
    world.limits = Limits()
    world.restart()
    return world


def planned(world: World, hours: float = 5) -> Post:
    return world.carousel(world.clock.now() + hours * HOUR, caption="Fresh")


def is_accepted(world: World, post: Post) -> bool:
    its = world.post(post).rehearsal
    return its is not None and its.accepted_at is not None


def spent_ahead(world: World) -> int:
    since = world.clock.now() - timedelta(days=1)
    return world.storage.containers.rehearsed_since(world.account.account_id, since)


def kept(world: World, post: Post) -> list[Child | None]:
    return [medium.child for medium in world.post(post).media]


def test_a_planned_carousel_is_accepted_within_minutes_and_goes_out_as_that(world: World) -> None:
    post = planned(world)
    world.run(MINUTE)
    asked = world.post(post)
    assert (asked.state, asked.container, is_accepted(world, post)) == ("scheduled", None, True)
    assert made_of(world) == ALL
    assert spent_ahead(world) == 4
    world.run(5 * HOUR)
    assert world.told() == ["published"]
    assert made_of(world) == ALL  # nothing was made twice
    (live,) = world.instagram.live
    assert live["at"] == asked.publish_at
    assert slides_of(world) == ["1.jpg", "2.jpg", "coffee.mp4"]
    assert spent_ahead(world) == 0  # it was for more than an answer


def test_it_is_not_said_to_be_accepted_before_the_whole_was_read_as_good(world: World) -> None:
    world.instagram.takes = 30 * timedelta(seconds=1)
    post = planned(world)
    world.run(40 * timedelta(seconds=1))
    assert [child is not None and child.is_ready for child in kept(world, post)] == [True] * 3
    assert not is_accepted(world, post)
    world.run(MINUTE)
    assert is_accepted(world, post)


def test_a_refused_slide_is_told_by_its_number_and_only_it_is_asked_about_again(
    world: World,
) -> None:
    world.instagram.fail("create", passes, passes, RATIO)
    post = planned(world)
    due = world.post(post).publish_at
    world.run(MINUTE)
    refused = world.post(post)
    assert (refused.state, refused.publish_at) == (PostState.SCHEDULED, due)
    assert refused.refusal is not None
    assert (refused.refusal.cause, refused.refusal.medium) == ("media_ratio", 3)
    (notice,) = world.notices()
    assert (notice.details, notice.recipient_id) == (RefusedNotice(), ANNA)
    first, second, third = kept(world, post)
    assert (first is None, second is None, third) == (False, False, None)
    change(world, post, medium=2, media_facts=photo_at("better"))
    world.run(MINUTE)
    assert is_accepted(world, post)
    assert made_of(world) == ["1.jpg", "2.jpg", "better.jpg", "CAROUSEL"]
    world.run(5 * HOUR)
    assert world.told() == ["refused", "published"]
    assert slides_of(world) == ["1.jpg", "2.jpg", "better.jpg"]
    assert [child and child.creation_id for child in (first, second)] == children(world)[:2]


def test_a_slide_that_instagram_cannot_work_with_is_told_by_its_number(world: World) -> None:
    fails_in_work(world, "2.jpg", "Error: Media upload has failed with error code 2207004")
    post = planned(world)
    world.run(2 * MINUTE)
    assert world.told() == ["refused"]
    refused = world.post(post).refusal
    assert refused is not None
    assert refused.medium == 2
    assert [child is not None for child in kept(world, post)] == [True, False, True]


def test_a_slide_that_cannot_be_fetched_is_tried_as_often_as_a_photo_alone(world: World) -> None:
    unreachable = "Error: Media upload has failed with error code 2207052"
    fails_in_work(world, "1.jpg", unreachable, times=2)
    post = planned(world)
    world.run(10 * MINUTE)
    assert (world.told(), is_accepted(world, post)) == ([], True)
    fails_in_work(world, "1.jpg", unreachable, times=100)
    another = planned(world, 9)
    world.run(20 * MINUTE)
    assert world.told() == ["refused"]
    refused = world.post(another).refusal
    assert refused is not None
    assert (refused.cause, refused.medium) == ("media_unreachable", 1)


def test_what_is_wrong_with_the_whole_is_told_without_a_number(world: World) -> None:
    nobody = refuses(110, 2207018, "Invalid user id", error_user_msg="Refused: anna")
    world.instagram.fail("create", passes, passes, passes, nobody)
    post = planned(world)
    world.run(MINUTE)
    assert world.told() == ["refused"]
    refused = world.post(post).refusal
    assert refused is not None
    assert refused.medium is None
    change(world, post, caption="Fresher")
    world.run(MINUTE)
    assert is_accepted(world, post)
    assert made_of(world) == ALL  # the slides were good


def test_a_whole_that_fails_has_its_slides_read_again_before_that_is_told(world: World) -> None:
    """One may have died after it was ready."""
    world.instagram.fail("create", passes, passes, passes, refuses(24, 2207006, "not found"))
    post = planned(world)
    world.run(MINUTE)
    assert (world.told(), is_accepted(world, post)) == ([], True)
    assert world.instagram.count("create") == 5
    assert world.instagram.count("status") == 7


@pytest.mark.parametrize(("hours", "slides_serve"), [(23.5, True), (30, False)])
def test_what_would_be_too_old_at_its_time_is_left_to_expire(
    world: World, hours: float, slides_serve: bool
) -> None:
    """The whole is asked to be published in its last hour by nobody; slides serve for their day."""
    post = planned(world, hours)
    world.run(MINUTE)
    assert is_accepted(world, post)
    world.run(31 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1
    *slides, whole = list(world.instagram.containers.values())[:4]
    assert whole.media_id is None
    assert ({it.ident for it in slides} == {*children(world)}) is slides_serve


def test_one_kept_slide_that_is_too_old_makes_the_whole_too_old(world: World) -> None:
    """A slide outlives its day in nothing that it was made part of."""
    world.instagram.fail("create", passes, passes, RATIO)
    post = planned(world, 30)
    world.run(10 * HOUR)
    change(world, post, medium=2, media_facts=photo_at("better"))
    world.run(MINUTE)
    assert is_accepted(world, post)
    old = {child.creation_id for child in kept(world, post)[:2] if child}
    world.run(21 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert not old & {*children(world)}
    assert len(world.instagram.live) == 1


def test_when_the_whole_has_gone_bad_its_slides_are_read_again_and_used(world: World) -> None:
    post = planned(world)
    world.run(MINUTE)
    *slides, whole = world.instagram.containers.values()
    whole.error = "Error"
    world.run(5 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert (whole.media_id, children(world)) == (None, [slide.ident for slide in slides])
    assert world.told() == ["published"]


def test_when_a_slide_has_died_as_well_it_alone_is_made_again(world: World) -> None:
    post = planned(world)
    world.run(MINUTE)
    first, second, third, whole = world.instagram.containers.values()
    second.error = whole.error = "Error"
    world.run(5 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert children(world)[0] == first.ident
    assert children(world)[1] != second.ident
    assert children(world)[2] == third.ident
    assert world.told() == ["published"]


def test_it_is_asked_about_only_when_slides_and_whole_fit_into_the_share(world: World) -> None:
    world.limits = Limits(rehearsals_per_day=7)
    world.restart()
    first, second = planned(world), planned(world, 6)
    world.run(2 * MINUTE)
    assert sorted((is_accepted(world, first), is_accepted(world, second))) == [False, True]
    assert spent_ahead(world) == 4, "nothing is spent on one that does not fit as a whole"
    world.run(7 * HOUR)
    assert world.told() == ["published"] * 2


def test_two_that_are_planned_together_do_not_stop_each_other(world: World) -> None:
    """Each wants four containers: there is room for two of three, and for a photo beside them."""
    world.limits = Limits(rehearsals_per_day=9)
    world.restart()
    carousels = [planned(world, 5 + number) for number in range(3)]
    photo = world.photo(world.clock.now() + 9 * HOUR, caption="Alone")
    world.run(3 * MINUTE)
    assert sorted(is_accepted(world, post) for post in carousels) == [False, True, True]
    assert is_accepted(world, photo)
    assert spent_ahead(world) == 9
    world.run(10 * HOUR)
    assert world.told() == ["published"] * 4


def test_one_that_is_under_way_keeps_its_room_only_while_it_needs_it(world: World) -> None:
    """It is taken back before it is done: what it still wanted is free for another."""
    world.limits = Limits(rehearsals_per_day=6)
    world.restart()
    first = planned(world)
    assert world.posting.publisher.step("worker")
    seen = world.post(first).version
    world.posting.changes.delete(first.post_id, seen_version=seen, actor=Actor(ANNA))
    second = planned(world, 6)
    world.run(2 * MINUTE)
    assert is_accepted(world, second)
    assert spent_ahead(world) == 5


def test_nothing_is_begun_that_the_containers_of_the_day_do_not_allow(world: World) -> None:
    world.limits = Limits(rehearsals_per_day=10, containers_per_day=16)
    world.restart()
    for _ in range(3):
        world.storage.containers.note_lost(1, None, world.clock.now())
    planned(world)
    world.run(HOUR)
    assert world.instagram.count("create") == 0


def test_a_lost_call_counts_among_what_was_made_ahead(world: World) -> None:
    world.instagram.fail("create", passes, loses_the_answer)
    post = planned(world)
    world.run(HOUR)
    assert (world.told(), spent_ahead(world)) == ([], 2)
    world.run(5 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1


@pytest.mark.parametrize("fault", [cannot_connect, refuses(2, message="down"), refuses(4)])
def test_trouble_of_the_moment_ends_it_without_a_word(world: World, fault: object) -> None:
    world.instagram.fail("create", passes, fault)  # type: ignore[arg-type]
    post = planned(world)
    world.run(HOUR)
    assert world.notices() == ()
    assert world.post(post).failure is None
    world.run(5 * HOUR)
    assert world.told() == ["published"]


def test_a_slide_that_instagram_is_at_for_long_ends_it_without_a_word(world: World) -> None:
    world.instagram.takes = 20 * MINUTE
    post = planned(world)
    world.run(2 * HOUR)
    assert (world.notices(), is_accepted(world, post)) == ((), False)
    assert world.instagram.count("create") == 3
    world.run(5 * HOUR)
    assert world.told() == ["published"]


def test_asked_again_by_a_tap_what_was_kept_is_used(world: World) -> None:
    world.instagram.fail("create", passes, RATIO)
    post = planned(world)
    world.run(MINUTE)
    assert world.told() == ["refused"]
    version = world.post(post).version
    world.posting.schedule.ask_again(post.post_id, seen_version=version, actor=Actor(ANNA))
    world.run(MINUTE)
    assert is_accepted(world, post)
    assert made_of(world) == ALL


def test_in_another_order_it_is_asked_about_anew_with_the_same_slides(world: World) -> None:
    post = planned(world)
    world.run(MINUTE)
    change(world, post, order=(2, 0, 1))
    assert not is_accepted(world, post)
    world.run(MINUTE)
    assert is_accepted(world, post)
    world.run(5 * HOUR)
    assert slides_of(world) == ["coffee.mp4", "1.jpg", "2.jpg"]
    assert made_of(world) == [*ALL, "CAROUSEL"]


def test_wherever_the_process_dies_it_goes_out_once_with_no_word_but_the_good_one(
    new_world: Callable[[], World],
) -> None:
    """Before and after each of the calls ahead and of those at its time."""
    for point in range(1, 27):
        world = asking(new_world())
        world.instagram.kill_at = point
        post = world.carousel(world.clock.now() + 2 * HOUR, caption="Fresh")
        assert world.run_through_deaths(3 * HOUR) == 1, point
        assert world.state(post) is PostState.PUBLISHED, point
        assert len(world.instagram.live) == 1, point
        assert world.told() == ["published"], point
