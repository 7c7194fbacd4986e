"""A video that takes Instagram longer than its author may be kept waiting unasked."""

from datetime import timedelta

import pytest

from posting import HoldReason, Post, PostFields, PostState
from storage.records import Actor
from tests.posting.world import ANNA, HOUR, MINUTE, VIDEO, World


def sent_off(world: World, post: Post) -> Post:
    """A person taps [Publish now]; a quarter of an hour later they are asked, or it is out."""
    seen = world.post(post)
    world.posting.schedule.publish_now(post.post_id, seen_version=seen.version, actor=Actor(ANNA))
    world.run(16 * MINUTE)
    return world.post(post)


@pytest.fixture
def late(world: World) -> Post:
    """It takes 20 minutes; its author was asked after 15."""
    world.instagram.takes = 20 * MINUTE
    late = sent_off(world, world.video(caption="Coffee"))
    assert late.hold_reason is HoldReason.LATE
    return late


def test_sent_off_once_more_it_goes_out_as_soon_as_instagram_is_done_with_it(
    world: World, late: Post
) -> None:
    assert sent_off(world, late).state is PostState.PUBLISHED
    assert world.instagram.count("create") == 1
    (live,) = world.instagram.live
    (made,) = world.instagram.containers.values()
    assert live["at"] < made.made_at + 21 * MINUTE


def test_planned_for_later_it_is_not_asked_for_once_more_either(world: World, late: Post) -> None:
    moment = world.clock.now() + 3 * HOUR
    world.posting.schedule.schedule(
        late.post_id, moment, seen_version=late.version, actor=Actor(ANNA)
    )
    world.run(3 * HOUR)
    assert world.instagram.count("create") == 1
    assert [medium["at"] for medium in world.instagram.live] == [moment]


@pytest.mark.parametrize("change", [PostFields(caption="Tea"), PostFields(video_url=VIDEO)])
def test_other_words_and_a_link_given_anew_are_asked_for_anew(
    world: World, late: Post, change: PostFields
) -> None:
    world.posting.changes.change(late.post_id, change, seen_version=late.version, actor=Actor(ANNA))
    world.instagram.takes = MINUTE
    assert sent_off(world, late).state is PostState.PUBLISHED
    assert world.instagram.count("create") == 2
    assert [medium["caption"] for medium in world.instagram.live] == [change.caption or "Coffee"]


def test_what_instagram_never_finishes_is_asked_for_anew_after_an_hour(
    world: World, late: Post
) -> None:
    for container in world.instagram.containers.values():
        container.takes = timedelta(days=2)
    world.instagram.takes = MINUTE
    world.run(HOUR)
    assert sent_off(world, late).state is PostState.PUBLISHED


def test_one_that_has_failed_since_is_asked_for_anew(world: World, late: Post) -> None:
    for container in world.instagram.containers.values():
        container.error = "Error: Media upload has failed with error code 2207082"
    world.instagram.takes = MINUTE
    assert sent_off(world, late).state is PostState.PUBLISHED


def test_a_post_that_is_moved_while_it_is_ready_goes_out_with_what_is_ready(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.run(59 * MINUTE)
    ready = world.post(post)
    assert ready.state is PostState.READY
    assert ready.publish_at is not None
    world.posting.schedule.schedule(
        post.post_id, ready.publish_at + HOUR, seen_version=ready.version, actor=Actor(ANNA)
    )
    world.run(2 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert world.instagram.count("create") == 1
