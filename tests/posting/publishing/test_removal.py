"""Deleting from Instagram: what a person wants gone is gone once, and never said to be before."""

from datetime import timedelta

import pytest

from posting import Post, PostState, WrongStateError
from storage.records import Actor
from tests.helpers.graph_answers import (
    Fault,
    cannot_connect,
    loses_the_answer,
    loses_the_request,
    refuses,
)
from tests.posting.world import ANNA, HOUR, MINUTE, World

ME = Actor(ANNA)


def live(world: World) -> Post:
    account = world.connect_by_facebook()
    post = world.photo(world.clock.now() + HOUR, account_id=account.account_id)
    world.run(HOUR + MINUTE)
    return post


def remove(world: World, post: Post) -> None:
    version = world.post(post).version
    world.posting.live.remove(post.post_id, seen_version=version, actor=ME)


def test_it_is_deleted_and_whoever_wanted_it_hears_so(world: World) -> None:
    post = live(world)
    remove(world, post)
    assert world.post(post).removed_at is None
    world.run(MINUTE)
    assert world.instagram.live[0]["is_gone"]
    gone = world.post(post)
    assert (gone.state, gone.removed_at is not None) == (PostState.PUBLISHED, True)
    assert world.told() == ["published", "removed"]
    assert world.did(post)[-2:] == ["removal wanted", "removed"]
    world.run(30 * HOUR)
    assert world.instagram.count("delete") == 1
    assert world.instagram.count("insights") == 0


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(loses_the_answer, id="answer lost"),
        pytest.param(loses_the_request, id="request lost"),
        pytest.param(refuses(2), id="service unavailable"),
        pytest.param(cannot_connect, id="no connection"),
        pytest.param(refuses(4), id="throttled"),
    ],
)
def test_a_lost_call_is_looked_into(world: World, fault: Fault) -> None:
    post = live(world)
    world.instagram.fail("delete", fault)
    remove(world, post)
    world.run(HOUR)
    assert world.instagram.live[0]["is_gone"]
    assert world.post(post).removed_at is not None
    assert world.told() == ["published", "removed"]
    assert world.instagram.count("delete") == (1 if fault is loses_the_answer else 2)


def test_the_last_try_is_looked_into_as_well(world: World) -> None:
    post = live(world)
    busy = refuses(2)
    world.instagram.fail("delete", busy, busy, busy, busy, loses_the_answer)
    remove(world, post)
    world.run(HOUR)
    assert world.instagram.live[0]["is_gone"]
    assert world.told() == ["published", "removed"]
    assert world.instagram.count("delete") == 5


def test_what_somebody_else_deleted_is_gone_as_well(world: World) -> None:
    post = live(world)
    world.instagram.live[0]["is_gone"] = True
    remove(world, post)
    world.run(MINUTE)
    assert world.told() == ["published", "removed"]


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (refuses(-1, 2207073), "not_deletable"),
        (refuses(100, 33), "not_deletable"),
        (refuses(10), "deleting_not_allowed"),
        (refuses(190, 463, "expired"), "access_expired"),
    ],
)
def test_what_stays_is_said_to_stay(world: World, fault: Fault, cause: str) -> None:
    post = live(world)
    world.instagram.fail_always("delete", fault)
    remove(world, post)
    world.run(2 * HOUR)
    stays = world.post(post)
    assert "is_gone" not in world.instagram.live[0]
    assert (stays.state, stays.removed_at) == (PostState.PUBLISHED, None)
    assert stays.removal is not None
    assert stays.removal.failure is not None
    assert stays.removal.failure.cause == cause
    assert world.told().count("not_removed") == 1
    assert world.instagram.count("delete") == 1


def test_a_hidden_account_is_no_proof_that_a_post_is_gone(world: World) -> None:
    post = live(world)
    for call in ("delete", "medium", "recent"):
        world.instagram.fail_always(call, refuses(100, 33))
    remove(world, post)
    world.run(HOUR)
    assert world.post(post).removed_at is None
    assert world.told() == ["published", "not_removed"]


def test_a_login_that_may_not_delete_is_not_asked(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)  # by Instagram login
    world.run(HOUR + MINUTE)
    assert world.posting.live.removable(post.post_id)[1] is False
    remove(world, post)
    world.run(MINUTE)
    assert world.instagram.count("delete") == 0
    other = live(world)
    assert world.posting.live.removable(other.post_id)[1] is True
    world.instagram.fail("delete", refuses(10))
    remove(world, other)
    world.run(MINUTE)
    assert world.posting.accounts.get(other.account_id).refused_options == ("deleting",)
    assert world.posting.live.removable(other.post_id)[1] is False


def test_to_say_it_twice_is_to_say_it_once(world: World) -> None:
    post = live(world)
    remove(world, post)
    remove(world, post)
    world.run(MINUTE)
    remove(world, post)
    world.run(HOUR)
    assert world.instagram.count("delete") == 1
    assert world.told() == ["published", "removed"]


def test_access_that_is_lost_between_two_tries_gives_it_up_and_says_so(world: World) -> None:
    """Nothing is deleted days later, when somebody connects the account again."""
    post = live(world)
    world.instagram.fail("delete", refuses(2))
    remove(world, post)
    world.run(timedelta(seconds=5))
    world.instagram.fail("quota", refuses(190))
    world.posting.accounts.read_quota(post.account_id)
    assert world.told() == ["published", "account_trouble", "not_removed"]
    world.posting.accounts.read_quota(post.account_id)
    world.run(HOUR)
    assert world.instagram.count("delete") == 1
    assert world.post(post).removed_at is None


def test_what_is_being_deleted_from_instagram_is_not_deleted_here_meanwhile(world: World) -> None:
    post = live(world)
    world.instagram.fail("delete", refuses(2))
    remove(world, post)
    world.run(timedelta(seconds=5))
    version = world.post(post).version
    with pytest.raises(WrongStateError):
        world.posting.changes.delete(post.post_id, seen_version=version, actor=ME)
    world.run(MINUTE)
    assert world.told() == ["published", "removed"]
    version = world.post(post).version
    world.posting.changes.delete(post.post_id, seen_version=version, actor=ME)
    assert world.state(post) is PostState.DELETED
