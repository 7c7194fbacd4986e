"""A person says "it is not live" about a post that is: whatever happens next, no second copy."""

from datetime import timedelta

import pytest

from posting import Post, PostFields, PostState, Verdict, WrongStateError
from storage.records import Actor
from tests.helpers.graph_fake import (
    Answer,
    Effect,
    Fault,
    cannot_connect,
    loses_the_answer,
    refuses,
)
from tests.posting.world import ANNA, HOUR, MINUTE, World


@pytest.fixture
def post(world: World) -> Post:
    """Live, and unconfirmed, as its container could not be read for long."""
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(59 * MINUTE)
    world.instagram.fail_always("status", cannot_connect)
    world.run(2 * HOUR)
    world.instagram.heal()
    assert world.told() == ["unconfirmed"]
    return world.post(post)


def says_not_live(world: World, post: Post) -> Post:
    return world.posting.schedule.decide(
        post.post_id, Verdict.NOT_LIVE, seen_version=post.version, actor=Actor(ANNA)
    )


def assert_found(world: World, post: Post) -> None:
    assert world.post(post).media_id == world.instagram.live[0]["id"]
    assert_no_copy(world)


def assert_no_copy(world: World) -> None:
    assert len(world.instagram.live) == 1
    assert (world.instagram.count("create"), world.instagram.count("publish")) == (1, 1)


def test_where_the_container_cannot_be_read_the_profile_tells(world: World, post: Post) -> None:
    world.instagram.fail_always("status", refuses(100, 33))
    says_not_live(world, post)
    world.run(HOUR)
    assert_found(world, post)
    assert world.told() == ["unconfirmed", "published"]


@pytest.mark.parametrize("profile", [refuses(2), refuses(100, 33)], ids=["hiccup", "refused"])
def test_where_nothing_can_be_read_the_person_is_asked_again(
    world: World, post: Post, profile: Fault
) -> None:
    world.instagram.fail_always("status", refuses(100, 33))
    world.instagram.fail_always("recent", profile)
    says_not_live(world, post)
    world.run(HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    assert world.told() == ["unconfirmed", "unconfirmed"]
    assert world.instagram.count("recent") < 20
    assert_no_copy(world)


def test_a_network_that_is_away_for_longer_than_the_grace_is_waited_for(
    world: World, post: Post
) -> None:
    world.instagram.fail_always("status", cannot_connect)
    says_not_live(world, post)
    world.run(16 * MINUTE)
    assert world.state(post) is PostState.PUBLISHING
    world.instagram.heal()
    world.run(5 * MINUTE)
    assert_found(world, post)
    assert world.told() == ["unconfirmed", "published"]


def test_nobody_can_edit_stop_or_replan_it_before_the_look(world: World, post: Post) -> None:
    looked = says_not_live(world, post)
    schedule, version = world.posting.schedule, looked.version
    with pytest.raises(WrongStateError):
        world.posting.changes.change(
            post.post_id, PostFields(caption="Typo"), seen_version=version, actor=Actor(ANNA)
        )
    with pytest.raises(WrongStateError):
        schedule.stop(post.post_id, actor=Actor(ANNA))
    with pytest.raises(WrongStateError):
        schedule.publish_now(post.post_id, seen_version=version, actor=Actor(ANNA))
    world.run(5 * MINUTE)
    assert_found(world, post)


def test_a_token_that_died_meanwhile_asks_again_and_a_new_one_finds_it(
    world: World, post: Post
) -> None:
    world.instagram.fail_always("status", refuses(190))
    says_not_live(world, post)
    world.run(MINUTE)
    assert world.state(post) is PostState.UNCONFIRMED
    assert world.told() == ["unconfirmed", "account_trouble", "unconfirmed"]
    world.run(5 * HOUR)
    world.instagram.heal()
    world.connect()
    world.run(5 * MINUTE)
    assert_found(world, post)


def test_an_unconfirmed_post_can_be_deleted_and_comes_back_unconfirmed(
    world: World, post: Post
) -> None:
    changes = world.posting.changes
    changes.delete(post.post_id, seen_version=post.version, actor=Actor(ANNA))
    world.run(HOUR)
    assert world.state(post) is PostState.DELETED
    assert changes.restore(post.post_id, actor=Actor(ANNA)).state is PostState.UNCONFIRMED
    assert_no_copy(world)


def test_slow_answers_do_not_let_another_worker_take_over_a_look(world: World, post: Post) -> None:
    taken: list[bool] = []

    def slow(effect: Effect) -> Answer:
        world.time_passes_in_a_step(timedelta(seconds=130))  # far more than two tries
        taken.append(world.posting.publisher.step("another worker"))
        return effect()

    world.instagram.fail("status", slow)
    says_not_live(world, post)
    assert world.posting.publisher.step("worker")
    assert taken == [False]
    world.run(2 * MINUTE)
    assert_found(world, post)
