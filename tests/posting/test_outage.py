"""Instagram is away while fifty posts fall due: they wait with growing patience, go out when it is
back, and its return is no storm."""

from datetime import timedelta

import pytest

from posting import Post, PostState
from tests.helpers.graph_fake import cannot_connect
from tests.posting.world import HOUR, MINUTE, World

POSTS = 50
CALLS_OF_A_POST = 8  # container, its status three times, quota, profile, publish, permalink


@pytest.fixture
def posts(world: World) -> list[Post]:
    """All due within the last ten minutes of the hour."""
    world.instagram.quota_total = 100
    world.posting.accounts.read_quota(world.account.account_id)
    first = world.clock.now() + 50 * MINUTE
    each = timedelta(seconds=12)
    return [world.photo(first + each * number, caption=f"No. {number}") for number in range(POSTS)]


def test_fifty_posts_of_an_hour_without_instagram_go_out_once_and_without_a_storm(
    world: World, posts: list[Post]
) -> None:
    world.instagram.fail_always("every call", cannot_connect)
    during = calls_by_minute(world, HOUR)
    assert world.instagram.live == []
    world.instagram.heal()
    after = calls_by_minute(world, 15 * MINUTE)
    assert [world.state(post) for post in posts] == [PostState.PUBLISHED] * POSTS
    assert sorted(medium["caption"] for medium in world.instagram.live) == sorted(
        post.caption for post in posts
    )
    assert world.told() == ["published"] * POSTS
    assert sum(after) <= POSTS * CALLS_OF_A_POST
    assert max(during) <= POSTS


def calls_by_minute(world: World, span: timedelta) -> list[int]:
    """How many calls Instagram gets in each minute of the span."""
    counts = []
    for _ in range(span // MINUTE):
        before = len(world.instagram.calls)
        world.run(MINUTE)
        counts.append(len(world.instagram.calls) - before)
    return counts
