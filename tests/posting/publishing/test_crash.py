"""The process dies at every boundary of every Graph call; a new one goes on with the same database.

Counted over all of it: published twice 0, lost 0, author never told 0.
"""

from collections.abc import Callable
from datetime import timedelta

import pytest

from posting import PostFields, PostState
from storage.records import Actor
from tests.helpers.graph_fake import loses_the_answer, loses_the_request
from tests.posting.world import ANNA, HOUR, MINUTE, World

Story = Callable[[World], None]
NewWorld = Callable[[], World]


def photo(world: World) -> None:
    world.photo(world.clock.now() + HOUR, caption="Bread")


def video(world: World) -> None:
    world.instagram.takes = timedelta(seconds=40)
    world.video(world.clock.now() + HOUR, caption="Coffee")


def publish_now(world: World) -> None:
    post = world.photo(caption="Bread")
    world.posting.schedule.publish_now(post.post_id, seen_version=1, actor=Actor(ANNA))


def edited_when_ready(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="Old")
    world.run_through_deaths(58 * MINUTE)
    change = PostFields(caption="Bread")
    version = world.post(post).version
    world.posting.changes.change(post.post_id, change, seen_version=version, actor=Actor(ANNA))


def answer_lost(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    photo(world)


def request_lost(world: World) -> None:
    world.instagram.fail("publish", loses_the_request)
    photo(world)


def published_shows_late(world: World) -> None:
    world.instagram.shows_published_after = timedelta(seconds=70)
    photo(world)


def link_hidden(world: World) -> None:
    world.instagram.lists_media_after = timedelta(minutes=30)
    photo(world)


STORIES = [
    photo,
    video,
    publish_now,
    edited_when_ready,
    answer_lost,
    request_lost,
    published_shows_late,
    link_hidden,
]


def play(world: World, story: Story, kill_at: int | None) -> None:
    world.instagram.kill_at = kill_at
    story(world)
    world.run_through_deaths(3 * HOUR)


@pytest.mark.parametrize("story", STORIES)
def test_dying_anywhere_publishes_once_and_tells_once(new_world: NewWorld, story: Story) -> None:
    undisturbed = new_world()
    play(undisturbed, story, kill_at=None)
    points = undisturbed.instagram.boundaries
    assert points >= 12
    for point in range(1, points + 1):
        world = new_world()
        play(world, story, kill_at=point)
        assert world.instagram.boundaries >= point
        live = [medium["caption"] for medium in world.instagram.live]
        assert len(live) == 1, f"published {len(live)} times after a death at {point}: {live}"
        assert live[0] in ("Bread", "Coffee")
        counts = world.storage.post_lists.count_by_state(world.account.ig_user_id)
        assert counts == {PostState.PUBLISHED: 1}, f"after a death at {point}"
        told = world.told()
        assert told.count("published") == 1, f"after a death at {point}"
        assert set(told) <= {"published", "link"}, f"after a death at {point}"
        if story is not link_hidden:
            (post,) = world.published()
            assert post.permalink, f"after a death at {point}"


@pytest.mark.parametrize("every", [7, 8, 9])
def test_dying_again_and_again_still_publishes_once(world: World, every: int) -> None:
    world.instagram.kill_every = every
    world.instagram.fail("publish", loses_the_answer)
    world.photo(world.clock.now() + HOUR, caption="Bread")
    deaths = world.run_through_deaths(3 * HOUR)
    assert deaths >= 2
    assert len(world.instagram.live) == 1
    assert world.told().count("published") == 1
