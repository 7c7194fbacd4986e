"""What stands already, said once more, is no change: the container stays, nobody is told, and no
card falls behind."""

from collections.abc import Callable
from typing import Any

import pytest

from posting import OutdatedError, Post, PostFields, PostState, UserTag
from storage.records import Actor, Card, Notice, Trial
from tests.helpers.graph_fake import refuses
from tests.posting.world import ANNA, HOUR, MINUTE, PHOTO, Endings, MediaOnline, World, photo_at

BORIS = 1002
COVER = "https://cdn.example.com/cover.jpg"
TAGS = (UserTag("boris", 0.25, 0.5),)
Given = dict[str, Any]
OF_ALL: Given = {
    "caption": "Fresh bread",
    "location_id": "1060",
    "location_name": "The bakery",
    "collaborators": ("boris.bakes",),
    "first_comment": "#sunday",
}
OF_PHOTO: Given = {**OF_ALL, "user_tags": TAGS, "alt_text": "A loaf"}
OF_REEL: Given = {
    **OF_ALL,
    "collaborators": (),
    "user_tags": (UserTag("boris"),),
    "thumb_offset": 300,
    "share_to_feed": True,
    "audio_name": "Oven",
    "cover_url": COVER,
    "trial": Trial.BY_HAND,
}
NO_SUCH_VALUE = {"location_name", "cover_url"}  # a part of another; a link, which is fetched again
OF_CAROUSEL: Given = {**OF_ALL, "order": (0, 1, 2), "kind": "carousel"}


def photo(world: World) -> Post:
    return world.photo(world.clock.now() + HOUR, **OF_PHOTO)


def reel(world: World) -> Post:
    return world.video(world.clock.now() + HOUR, **OF_REEL)


def carousel(world: World) -> Post:
    return world.carousel(world.clock.now() + HOUR, **OF_ALL)


MAKES: dict[str, tuple[Callable[[World], Post], Given]] = {
    "photo": (photo, OF_PHOTO),
    "reel": (reel, OF_REEL),
    "carousel": (carousel, OF_CAROUSEL),
}


@pytest.fixture
def inspector() -> MediaOnline:
    return MediaOnline()


def change(world: World, post: Post, **given: object) -> Post:
    """By somebody else than its author."""
    wanted = PostFields.model_validate(given)
    return world.posting.changes.change(
        post.post_id, wanted, seen_version=post.version, actor=Actor(BORIS)
    )


def shown(world: World, post: Post) -> None:
    world.storage.cards.remember(Card(post.post_id, ANNA, 77), post.version)


def assert_untouched(world: World, before: Post, did: list[str]) -> None:
    assert world.post(before) == before
    assert world.did(before) == did
    assert world.storage.cards.behind(ANNA) == ()
    assert owed(world) == ()


def owed(world: World) -> tuple[Notice, ...]:
    """What waits for a moment whether more is changed included."""
    return world.storage.notices.owed(now=world.clock.now() + 5 * MINUTE)


@pytest.mark.parametrize("made", MAKES)
def test_each_value_that_stands_already_keeps_the_container(
    world: World, endings: Endings, made: str
) -> None:
    make, given = MAKES[made]
    post = make(world)
    world.run(HOUR - MINUTE)
    ready = world.post(post)
    assert ready.state is PostState.READY
    assert ready.container is not None
    shown(world, ready)
    did, asked = world.did(ready), [*world.instagram.calls]
    values = {name: value for name, value in given.items() if name != "cover_url"}
    so_already: dict[str, Given] = {
        **{name: {name: value} for name, value in given.items() if name not in NO_SUCH_VALUE},
        "location_id": {"location_id": "1060", "location_name": "The bakery"},
        "publish_at": {"publish_at": ready.publish_at},
        "account_id": {"account_id": ready.account_id},
        "kind": {"kind": ready.kind},
        "all at once": {**values, "publish_at": ready.publish_at, "kind": ready.kind},
    }
    for name in endings(world, so_already):
        assert change(world, ready, **so_already[name]) == ready, name
        assert_untouched(world, ready, did)
        assert world.instagram.calls == asked, name


def test_the_time_that_a_post_has_already_plans_it_no_second_time(world: World) -> None:
    post = photo(world)
    world.run(HOUR - MINUTE)
    ready = world.post(post)
    shown(world, ready)
    did = world.did(ready)
    assert ready.publish_at is not None
    again = world.posting.schedule.schedule(
        ready.post_id, ready.publish_at, seen_version=ready.version, actor=Actor(BORIS), sure=False
    )
    assert again == ready
    assert_untouched(world, ready, did)
    world.run(2 * MINUTE)
    assert [it["caption"] for it in world.instagram.live] == ["Fresh bread"]
    assert world.instagram.count("create") == 1


def test_a_draft_without_a_time_stays_as_it_is(world: World) -> None:
    draft = world.photo(**OF_PHOTO)
    shown(world, draft)
    did = world.did(draft)
    assert change(world, draft, publish_at=None, **OF_PHOTO) == draft
    assert_untouched(world, draft, did)


def test_of_several_values_only_those_that_differ_are_changed(world: World) -> None:
    post = carousel(world)
    world.run(HOUR - MINUTE)
    ready = world.post(post)
    changed = change(world, ready, **{**OF_CAROUSEL, "first_comment": "#monday"})
    assert changed.version == ready.version + 1
    assert [it.child for it in changed.media] == [it.child for it in ready.media]
    (told,) = owed(world)
    assert told.details.fields == ("first_comment",)  # type: ignore[union-attr]  # of this kind


def test_a_link_given_again_is_fetched_again_where_instagram_had_its_file(world: World) -> None:
    """Another file may lie there now."""
    post = photo(world)
    world.run(HOUR - MINUTE)
    ready = world.post(post)
    changed = change(world, ready, image_url=PHOTO)
    assert (changed.container, changed.version) == (None, ready.version + 1)
    world.run(2 * MINUTE)
    assert world.instagram.count("create") == 2
    assert len(world.instagram.live) == 1


def test_the_link_of_a_cover_given_again_is_looked_at_and_fetched_again(
    world: World, inspector: MediaOnline
) -> None:
    """Another picture may lie there now."""
    post = reel(world)
    world.run(HOUR - MINUTE)
    ready = world.post(post)
    looks = inspector.looked_at.count(COVER)
    changed = change(world, ready, cover_url=COVER)
    assert inspector.looked_at.count(COVER) == looks + 1
    assert (changed.container, changed.version) == (None, ready.version + 1)
    world.run(2 * MINUTE)
    assert world.instagram.count("create") == 2
    assert len(world.instagram.live) == 1


def test_what_failed_for_its_cover_is_in_order_after_the_link_was_given_again(
    world: World,
) -> None:
    post = reel(world)
    world.instagram.fail("create", refuses(36003))
    world.run(HOUR)
    failed = world.post(post)
    assert failed.failure is not None
    assert change(world, failed, cover_url=COVER).failure is None


def test_what_fails_still_tells_why_after_its_caption_was_given_again(world: World) -> None:
    post = photo(world)
    world.instagram.fail("create", refuses(36003))
    world.run(HOUR)
    failed = world.post(post)
    assert failed.state is PostState.FAILED
    assert change(world, failed, caption="Fresh bread").failure == failed.failure
    assert change(world, failed, media_facts=photo_at("bread")).failure is None


def test_who_saw_another_version_hears_of_it_all_the_same(world: World) -> None:
    post = photo(world)
    change(world, post, caption="Rolls")
    with pytest.raises(OutdatedError):
        change(world, post, location_id="1060", location_name="The bakery")
