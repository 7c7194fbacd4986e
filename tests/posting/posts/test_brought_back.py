"""A deletion that is undone: what has nothing to do any more never comes due again."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from posting import Post, PostFields, PostState
from storage.records import Actor
from tests.helpers.graph_fake import refuses
from tests.posting.world import ANNA, HOUR, MINUTE, World

DAY = timedelta(days=1)


def plain_draft(world: World) -> Post:
    return world.photo()


def draft_that_was_asked_for(world: World) -> Post:
    """Meta answered that it is not ready until it was too late; its author took its time away."""
    post = world.photo(world.clock.now() + HOUR)
    world.instagram.fail_always("publish", refuses(9007, 2207027))
    world.run(2 * HOUR)
    world.instagram.heal()
    held = world.post(post)
    assert held.state is PostState.HELD
    world.posting.changes.change(
        post.post_id, PostFields(publish_at=None), seen_version=held.version, actor=Actor(ANNA)
    )
    return world.post(post)


def published_with_its_link(world: World) -> Post:
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    published = world.post(post)
    assert published.permalink is not None
    return published


def brought_back(world: World, post: Post, after: timedelta) -> Post:
    changes = world.posting.changes
    changes.delete(post.post_id, seen_version=post.version, actor=Actor(ANNA))
    world.run(after)
    return changes.restore(post.post_id, actor=Actor(ANNA))


def test_of_what_is_live_with_its_link_only_figures_are_read(world: World) -> None:
    post = published_with_its_link(world)
    asked, told = len(world.instagram.calls), world.told()
    back = brought_back(world, post, after=HOUR)
    world.run(10 * DAY)
    after = world.post(post)
    assert (after.state, after.permalink, after.version) == (
        post.state,
        post.permalink,
        back.version,
    )
    assert world.instagram.calls[asked:] == ["insights", "insights"]  # after a day and a week
    assert world.told() == told


@pytest.mark.parametrize("made", [plain_draft, draft_that_was_asked_for])
def test_a_draft_is_never_due(world: World, made: Callable[[World], Post]) -> None:
    post = made(world)
    asked, told = len(world.instagram.calls), world.told()
    back = brought_back(world, post, after=HOUR)
    assert (back.state, back.permalink) == (post.state, post.permalink)
    assert world.posting.publisher.next_wake() is None
    world.run(10 * DAY)
    assert world.post(post) == back
    assert len(world.instagram.calls) == asked
    assert world.told() == told


def test_the_link_that_was_still_unknown_is_read_after_all(world: World) -> None:
    world.instagram.fail_always("medium", refuses(1))
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + MINUTE)
    published = world.post(post)
    assert (published.state, published.permalink) == (PostState.PUBLISHED, None)
    world.instagram.heal()
    back = brought_back(world, published, after=DAY)
    assert back.permalink is None
    world.run(MINUTE)
    assert world.post(post).permalink is not None
    assert world.instagram.count("publish") == 1
