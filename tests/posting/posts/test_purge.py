"""What the housekeeping erases, and what it must leave."""

from datetime import timedelta

import pytest

from posting import PostGoneError
from storage.records import Actor
from tests.posting.world import ANNA, World


def test_a_deleted_post_can_be_restored_for_30_days_and_then_is_gone(world: World) -> None:
    kept, deleted = world.photo(), world.photo()
    world.posting.changes.delete(deleted.post_id, seen_version=deleted.version, actor=Actor(ANNA))
    world.clock.advance(timedelta(days=30))
    world.posting.purge()
    assert world.posting.changes.restore(deleted.post_id, actor=Actor(ANNA)).deleted_at is None
    again = world.post(deleted)
    world.posting.changes.delete(again.post_id, seen_version=again.version, actor=Actor(ANNA))
    world.clock.advance(timedelta(days=31))
    world.posting.purge()
    with pytest.raises(PostGoneError):
        world.posting.changes.restore(deleted.post_id, actor=Actor(ANNA))
    assert world.post(kept).post_id == kept.post_id
