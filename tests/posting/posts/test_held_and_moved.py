"""A post that its account keeps on hold is given to another account, where nothing keeps it."""

from datetime import datetime

import pytest

from posting import (
    Account,
    DelayReason,
    HoldReason,
    InvalidError,
    Post,
    PostFields,
    PostState,
    steps_back,
)
from storage.records import Actor
from tests.helpers.graph_fake import refuses
from tests.posting.world import ANNA, HOUR, MINUTE, World


@pytest.fixture
def books(world: World) -> Account:
    return world.connect("corner.books", number=2)


def move(world: World, post: Post, account: Account) -> Post:
    return world.posting.changes.change(
        post.post_id,
        PostFields(account_id=account.account_id),
        seen_version=world.post(post).version,
        actor=Actor(ANNA),
    )


def held_for_access(world: World, due: datetime) -> Post:
    """Another post was refused, and this one waits with it."""
    post = world.photo(due)
    world.photo(world.clock.now() + MINUTE)
    world.instagram.fail("create", refuses(190))
    world.run(5 * MINUTE)
    assert world.post(post).hold_reason is HoldReason.ACCESS
    return post


def take_back(world: World, before: Post, moved: Post) -> Post:
    change_all, steps = world.posting.changes.change_all, steps_back(before, moved)
    return change_all(moved.post_id, steps, seen_version=moved.version, actor=Actor(ANNA))


def test_what_lost_its_access_goes_out_where_there_is_one(world: World, books: Account) -> None:
    post = held_for_access(world, world.clock.now() + 3 * HOUR)
    moved = move(world, post, books)
    assert (moved.state, moved.hold_reason) == (PostState.SCHEDULED, None)
    world.run(4 * HOUR)
    assert [medium["owner"] for medium in world.instagram.live] == [books.ig_user_id]
    assert world.told() == ["account_trouble", "published"]


def test_to_take_the_move_back_takes_no_time_away(world: World, books: Account) -> None:
    """It cannot go back to where nobody may publish, and goes out where it is; it became a draft,
    and never went out."""
    before = held_for_access(world, world.clock.now() + 3 * HOUR)
    before = world.post(before)
    moved = move(world, before, books)
    with pytest.raises(InvalidError):
        take_back(world, before, moved)
    assert world.post(before) == moved
    world.posting.accounts.read_quota(before.account_id)  # [Check again]: it works
    back = take_back(world, before, moved)
    assert (back.state, back.account_id) == (PostState.SCHEDULED, before.account_id)
    assert back.publish_at == before.publish_at


def test_what_failed_ahead_and_was_planned_for_its_time_again_is_planned_no_more_when_undone(
    world: World,
) -> None:
    """It would go out, though whoever has tapped [Undo] thinks that it does not."""
    due = world.clock.now() + MINUTE
    post = world.photo(due, caption="Bread")
    world.instagram.fail("create", refuses(36003, 2207009, "ratio"))
    world.run(MINUTE / 2)
    before = world.post(post)
    assert (before.state, before.publish_at) == (PostState.FAILED, due)
    wanted = PostFields(caption="Cake", publish_at=due)
    change = world.posting.changes.change
    planned = change(post.post_id, wanted, seen_version=before.version, actor=Actor(ANNA))
    back = take_back(world, before, planned)
    assert (back.state, back.caption) == (PostState.DRAFT, "Bread")


def test_what_missed_its_time_meanwhile_is_for_its_author_to_decide(
    world: World, books: Account
) -> None:
    post = held_for_access(world, world.clock.now() + HOUR)
    world.run(2 * HOUR)
    moved = move(world, post, books)
    assert (moved.state, moved.hold_reason) == (PostState.HELD, HoldReason.LATE)
    assert moved.late_because is DelayReason.ACCESS
    world.run(2 * HOUR)
    assert world.instagram.live == []


def test_what_found_no_room_is_not_said_to_find_none_elsewhere(
    world: World, books: Account
) -> None:
    world.instagram.quota_total = 0
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert world.post(post).hold_reason is HoldReason.QUOTA
    moved = move(world, post, books)
    assert (moved.hold_reason, moved.late_because) == (HoldReason.LATE, DelayReason.QUOTA)


def test_it_does_not_go_to_an_account_in_trouble(world: World, books: Account) -> None:
    post = held_for_access(world, world.clock.now() + 3 * HOUR)
    world.photo(world.clock.now() + MINUTE, account_id=books.account_id)
    world.instagram.fail("create", refuses(190))
    world.run(5 * MINUTE)
    with pytest.raises(InvalidError):
        move(world, post, books)
    assert world.state(post) is PostState.HELD
