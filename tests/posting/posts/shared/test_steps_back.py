"""Changes go back one after another: whatever they were, the post is what it was before each."""

from collections.abc import Iterator
from random import Random

import pytest

from media import MediaFacts, MediaKind
from posting import InvalidError, Kind, Post, PostFields, ProblemCode, UserTag, steps_back
from storage.records import Actor
from tests.posting.world import ANNA, HOUR, World, photo_at

AT_ONCE = 3  # changes that are made, then undone


def film_at(name: str) -> MediaFacts:
    url = f"https://cdn.example.com/{name}.mp4"
    return MediaFacts(url, MediaKind.VIDEO, 1000, 1080, 1350, 9000)


def changes(chance: Random, world: World, post: Post, name: str) -> Iterator[PostFields]:
    """One of each sort. Some are refused: what a post has does not take them."""
    places = list(range(len(post.media)))
    chance.shuffle(places)
    medium = places[0]
    yield PostFields(caption=name)
    yield PostFields(publish_at=world.clock.now() + chance.randint(2, 50) * HOUR)
    yield PostFields(publish_at=None)
    yield PostFields(medium=medium, user_tags=(UserTag(name, chance.random(), chance.random()),))
    yield PostFields(medium=medium, alt_text=name)
    yield PostFields(medium=medium, media_facts=photo_at(name))
    yield PostFields(medium=medium, media_facts=film_at(name))
    yield PostFields(more_media=(photo_at(name),))
    yield PostFields(order=tuple(places))
    yield PostFields(order=tuple(places[1:] or places))
    yield PostFields(location_id=name.removeprefix("it"), location_name=name)
    yield PostFields(first_comment=name)
    yield from (PostFields(kind=kind) for kind in Kind)


def changed(chance: Random, world: World, post: Post, name: str) -> Post:
    """By the first of them, in any order, that changes it."""
    found = list(changes(chance, world, post, name))
    for fields in chance.sample(found, len(found)):
        seen, actor = post.version, Actor(ANNA)
        try:
            after = world.posting.changes.change(
                post.post_id, fields, seen_version=seen, actor=actor
            )
        except InvalidError:
            continue
        if after.version != post.version:
            return after
    raise AssertionError("nothing can be changed")


def undone(world: World, post: Post, steps: list[str]) -> Post | None:
    """By the steps as they are kept meanwhile. None where names without a spot are refused."""
    fields = list(map(PostFields.model_validate_json, steps))
    back, actor = world.posting.changes.change_all, Actor(ANNA)
    try:
        return back(post.post_id, fields, seen_version=post.version, actor=actor)
    except InvalidError as error:
        if {it.code for it in error.problems} != {ProblemCode.TAG_WITHOUT_POSITION}:
            raise
        return None


def essence(post: Post) -> tuple[object, ...]:
    media = [(it.url, it.is_video, it.user_tags, it.alt_text, it.thumb_offset) for it in post.media]
    words = (post.caption, post.location_id, post.location_name, post.options)
    return (post.kind, post.state, post.publish_at, words, media)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("made", ["photo", "video", "carousel"])
def test_changes_go_back_one_after_another(world: World, made: str, seed: int) -> None:
    """A story of which the picture was replaced went back to a photo of the feed. Names that a film
    has left without a spot are refused on a photo, also where they stood: nothing changes then."""
    chance = Random(seed)  # noqa: S311 - the same changes in each run
    post: Post = getattr(world, made)(caption="Fresh bread")
    for turn in range(8):
        done: list[tuple[Post, list[str]]] = []
        for number in range(AT_ONCE):
            after = changed(chance, world, post, f"it{turn}{number}")
            steps = [it.model_dump_json(exclude_unset=True) for it in steps_back(post, after)]
            done.append((post, steps))
            post = after
        for before, steps in reversed(done):
            restored = undone(world, post, steps)
            if restored is None:
                assert world.post(post) == post
                break
            assert essence(restored) == essence(before)
            post = restored
        post = changed(chance, world, post, f"it{turn}")
