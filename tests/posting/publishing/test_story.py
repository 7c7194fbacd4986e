"""Stories: one photo or video for a day, found among the stories after a lost answer, never
twice."""

import json
from datetime import timedelta

from posting import Post, PostFields, PostState, UserTag
from storage.records import Actor, Kind
from tests.helpers.graph_fake import loses_the_answer, refuses
from tests.posting.world import ANNA, HOUR, MINUTE, VIDEO, MediaOnline, World

TALL = "https://cdn.example.com/tall.jpg"
SECOND = timedelta(seconds=1)


def story(world: World, **fields: object) -> Post:
    return world.photo(world.clock.now() + HOUR, kind=Kind.STORY, **fields)


def change(world: World, post: Post, **fields: object) -> Post:
    wanted = PostFields.model_validate(fields)
    return world.posting.changes.change(
        post.post_id, wanted, seen_version=world.post(post).version, actor=Actor(ANNA)
    )


def sent(world: World) -> dict[str, str]:
    (container,) = world.instagram.containers.values()
    return container.params


def test_a_photo_goes_out_as_a_story_and_its_caption_is_kept(world: World) -> None:
    people = (UserTag("anna"), UserTag("boris", 0.25, 0.5))
    post = story(world, caption="a" * 2200, location_id="1060", user_tags=people)
    world.run(HOUR + MINUTE)
    live = world.post(post)
    assert (live.state, live.caption) == (PostState.PUBLISHED, "a" * 2200)
    assert live.permalink is not None
    assert set(sent(world)) == {"media_type", "image_url", "user_tags"}
    assert json.loads(sent(world)["user_tags"]) == [
        {"username": "anna"},
        {"username": "boris", "x": 0.25, "y": 0.5},
    ]
    assert world.told() == ["published"]


def test_a_video_goes_out_as_a_story(world: World) -> None:
    post = world.video(world.clock.now() + HOUR, kind=Kind.STORY)
    world.run(HOUR + MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert sent(world) == {"media_type": "STORIES", "video_url": VIDEO}


def test_a_photo_too_tall_for_the_feed_is_a_story(world: World) -> None:
    assert isinstance(world.inspector, MediaOnline)
    world.inspector.tall.add(TALL)
    post = change(world, story(world), image_url=TALL)
    assert post.medium.height == 1920
    world.run(HOUR + MINUTE)
    assert world.state(post) is PostState.PUBLISHED


def test_another_kind_gives_everything_back(world: World) -> None:
    post = world.carousel(caption="Fresh", collaborators=("anna",))
    as_story = change(world, post, kind=Kind.STORY)
    assert (as_story.media, as_story.options) == (post.media, post.options)
    back = change(world, as_story, kind=Kind.CAROUSEL)
    assert (back.kind, back.media, back.caption) == (post.kind, post.media, "Fresh")


def test_after_a_lost_call_it_is_found_among_the_stories(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    post = story(world, caption="kept for another kind")
    world.run(HOUR + 5 * MINUTE)
    found = world.post(post)
    assert (found.state, found.media_id) == (PostState.PUBLISHED, world.instagram.live[0]["id"])
    assert (world.instagram.count("publish"), world.instagram.count("recent")) == (1, 0)


def is_forgotten(world: World) -> None:
    """Its container says no more whether it was published: the profile must tell."""
    (container,) = world.instagram.containers.values()
    container.published_at, container.made_at = None, container.made_at - timedelta(days=1)


def by_hand(world: World, media_type: str = "IMAGE") -> str:
    """Somebody posts a story in Instagram's app."""
    media_id = world.instagram.post_by_hand(world.account.ig_user_id, "", media_type)
    world.instagram.live[-1] |= {"media_product_type": "STORY", "caption": None}
    return media_id


def asked(world: World) -> Post:
    world.instagram.fail("publish", loses_the_answer)
    post = story(world, caption="kept for another kind")
    world.run(HOUR + 5 * SECOND)
    assert world.state(post) is PostState.PUBLISHING
    is_forgotten(world)
    return post


def test_the_only_new_story_must_be_it(world: World) -> None:
    post = asked(world)
    world.run(10 * MINUTE)
    assert world.post(post).media_id == world.instagram.live[0]["id"]
    assert world.instagram.count("publish") == 1


def test_a_video_by_hand_is_not_taken_for_a_photo(world: World) -> None:
    post = asked(world)
    by_hand(world, "VIDEO")
    world.run(10 * MINUTE)
    assert world.post(post).media_id == world.instagram.live[0]["id"]


def test_a_story_that_was_there_before_is_not_it(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    post = story(world)
    world.run(HOUR - MINUTE)
    before = by_hand(world)
    world.run(MINUTE + 5 * SECOND)
    is_forgotten(world)
    world.run(10 * MINUTE)
    assert world.post(post).media_id not in (None, before)


def test_two_that_may_be_it_are_asked_about_and_it_never_goes_out_twice(world: World) -> None:
    post = asked(world)
    by_hand(world)
    world.run(HOUR)
    assert (world.state(post), world.post(post).media_id) == (PostState.UNCONFIRMED, None)
    assert world.instagram.count("publish") == 1
    assert world.told() == ["unconfirmed"]


def test_stories_that_cannot_be_listed_hold_nothing_up_that_is_live(world: World) -> None:
    world.instagram.fail("stories", refuses(2))
    post = story(world)
    world.run(HOUR + MINUTE)
    assert world.state(post) is PostState.PUBLISHED
