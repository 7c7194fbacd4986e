"""A container that Meta was asked to publish is looked at before there is another one."""

from datetime import datetime, timedelta

import pytest

from posting import Limits, Post, PostFields, PostState, Verdict
from storage.records import Actor, Kind
from tests.helpers.graph_fake import (
    cannot_connect,
    loses_the_answer,
    loses_the_request,
    refuses,
    refuses_though_done,
)
from tests.posting.world import ANNA, HOUR, MINUTE, World

SECOND = timedelta(seconds=1)


def live_but_held_to_be_not(world: World, caption: str = "Bread") -> Post:
    """Its container goes on saying FINISHED for minutes, so it is about to be asked for again."""
    world.instagram.shows_published_after = 3 * MINUTE
    world.instagram.lists_media_after = 3 * MINUTE
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR, caption=caption)
    world.run(HOUR)
    for _ in range(300):
        world.posting.publisher.step("worker")
        if world.state(post) is PostState.READY:
            return world.post(post)
        world.clock.advance(SECOND)
    raise AssertionError(world.did(post))


@pytest.mark.parametrize(
    ("code", "subcode"), [(24, 2207006), (-2, 2207020), (24, 2207008), (36003, 2207009), (2, None)]
)
def test_whatever_answers_instead_of_the_container_makes_no_second_post(
    world: World, code: int, subcode: int | None
) -> None:
    post = live_but_held_to_be_not(world)
    world.instagram.fail("status", refuses(code, subcode))
    change = PostFields(caption="Bread!")
    world.posting.changes.change(post.post_id, change, seen_version=post.version, actor=Actor(ANNA))
    world.run(30 * MINUTE)
    assert len(world.instagram.live) == 1
    assert world.instagram.count("create") == 1
    assert world.state(post) is PostState.PUBLISHED


def test_a_network_that_is_away_for_minutes_is_waited_for_and_nobody_is_asked(
    world: World,
) -> None:
    """A post that has failed and is planned again; its earlier container is to be read."""
    world.instagram.fail("publish", refuses(36003, 2207009))
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    failed = world.post(post)
    assert failed.state is PostState.FAILED
    again_at = world.clock.now() + HOUR
    world.posting.schedule.schedule(
        post.post_id, again_at, seen_version=failed.version, actor=Actor(ANNA)
    )
    world.run(HOUR - 4 * MINUTE)
    world.instagram.fail_always("every call", cannot_connect)
    world.run(10 * MINUTE)
    world.instagram.heal()
    world.run(5 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert world.told() == ["failed", "published"]


def test_before_meta_is_asked_again_the_profile_is_searched(world: World) -> None:
    world.instagram.shows_published_after = 3 * MINUTE
    world.instagram.fail("publish", loses_the_answer)
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(2 * HOUR)
    assert world.instagram.count("publish") == 1
    assert world.post(post).permalink is not None
    assert world.told() == ["published"]


def test_what_a_person_says_is_not_live_goes_out_though_its_container_is_forgotten(
    world: World,
) -> None:
    world.instagram.fail("publish", loses_the_request)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR)
    world.instagram.fail_always("status", refuses(100, 33))
    world.run(2 * HOUR)
    unconfirmed = world.post(post)
    assert unconfirmed.state is PostState.UNCONFIRMED
    world.clock.advance(timedelta(days=2))
    world.instagram.heal()
    del world.instagram.containers[unconfirmed.creation_id or ""]
    world.posting.schedule.decide(
        post.post_id, Verdict.NOT_LIVE, seen_version=unconfirmed.version, actor=Actor(ANNA)
    )
    world.run(HOUR)
    assert len(world.instagram.live) == 1
    assert world.state(post) is PostState.PUBLISHED


def test_a_hiccup_does_not_end_the_look_back_at_a_failed_post(world: World) -> None:
    world.instagram.shows_published_after = 9 * MINUTE
    world.instagram.lists_media_after = 9 * MINUTE
    world.instagram.fail("publish", loses_the_answer, *[refuses(1)] * 4)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 8 * MINUTE)
    assert world.state(post) is PostState.FAILED
    world.instagram.fail("status", *[refuses(1)] * 2)
    world.run(HOUR)
    assert world.state(post) is PostState.PUBLISHED


def test_hiccups_before_it_failed_do_not_end_the_look_back_either(world: World) -> None:
    world.instagram.shows_published_after = 15 * MINUTE
    world.instagram.lists_media_after = 15 * MINUTE
    world.instagram.fail("publish", loses_the_answer, *[refuses(1)] * 4)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR)
    while world.post(post).asks < 3:
        world.run(SECOND)
    world.instagram.fail("status", *[refuses(1)] * 10)
    while world.state(post) is not PostState.FAILED:
        world.run(MINUTE)
    world.instagram.fail("status", *[refuses(1)] * 2)
    world.run(HOUR)
    assert world.state(post) is PostState.PUBLISHED


def test_a_deleted_failure_that_is_brought_back_is_looked_back_at(world: World) -> None:
    world.instagram.shows_published_after = 9 * MINUTE
    world.instagram.lists_media_after = 9 * MINUTE
    world.instagram.fail("publish", loses_the_answer, *[refuses(1)] * 4)
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + 8 * MINUTE)
    failed = world.post(post)
    changes = world.posting.changes
    changes.delete(post.post_id, seen_version=failed.version, actor=Actor(ANNA))
    world.run(HOUR)
    changes.restore(post.post_id, actor=Actor(ANNA))
    world.run(HOUR)
    assert world.state(post) is PostState.PUBLISHED


def test_the_same_words_posted_by_hand_do_not_stand_in_for_a_post_that_was_not_taken(
    world: World,
) -> None:
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.instagram.fail("publish", refuses(9007, 2207027))
    world.run(HOUR + SECOND)
    by_hand = world.instagram.post_by_hand(post.ig_user_id, "Bread")
    world.run(HOUR)
    ours = [medium["id"] for medium in world.instagram.live if medium["id"] != by_hand]
    assert [world.post(post).media_id] == ours
    assert world.told() == ["published"]


def not_taken_and_posted_by_hand(world: World) -> Post:
    """Instagram never got the call and answers nothing for a while; somebody helps themselves. Then
    the container says that it is still unpublished."""
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(HOUR - SECOND)
    world.instagram.fail("publish", loses_the_request)
    world.instagram.fail("status", *[loses_the_request] * 14)
    world.run(2 * SECOND)
    world.instagram.post_by_hand(post.ig_user_id, "Bread")
    while "container seen unpublished" not in world.did(post):
        wake = world.posting.publisher.next_wake()
        assert wake is not None
        world.run(max(SECOND, wake - world.clock.now()))
    return post


@pytest.mark.parametrize("verdict", [None, Verdict.NOT_LIVE])
def test_a_day_later_a_post_by_hand_is_no_sign_that_the_expired_container_went_live(
    world: World, verdict: Verdict | None
) -> None:
    post = not_taken_and_posted_by_hand(world)
    world.posting.accounts.disconnect(world.account.account_id, actor=Actor(ANNA))
    world.clock.advance(25 * HOUR)
    world.connect()
    world.run(HOUR)
    unsure = world.post(post)
    assert unsure.state is PostState.UNCONFIRMED
    if verdict is not None:
        world.posting.schedule.decide(
            post.post_id, verdict, seen_version=unsure.version, actor=Actor(ANNA)
        )
        world.run(HOUR)
        assert world.post(post).media_id == world.instagram.live[1]["id"]


def test_a_day_later_a_post_by_hand_does_not_stand_in_for_one_that_is_planned_again(
    world: World,
) -> None:
    post = not_taken_and_posted_by_hand(world)
    world.clock.advance(10 * MINUTE)
    world.run(5 * MINUTE)
    held = world.post(post)
    assert held.state is PostState.HELD
    world.posting.schedule.schedule(
        post.post_id,
        world.clock.now() + 26 * HOUR,
        seen_version=held.version,
        actor=Actor(ANNA),
    )
    world.run(27 * HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    assert "published" not in world.told()


@pytest.mark.parametrize(
    ("change", "media_type", "words"),
    [
        (PostFields(kind=Kind.PHOTO), "IMAGE", "Bread"),
        (PostFields(kind=Kind.STORY), "IMAGE", "Bread"),
        (PostFields(caption="Rolls"), "CAROUSEL_ALBUM", "Rolls"),
        (PostFields(order=(1, 0)), "CAROUSEL_ALBUM", "Bread"),
    ],
    ids=["photo", "story", "words", "slides"],
)
def test_a_failed_post_that_was_changed_is_found_by_what_instagram_was_asked_for(
    world: World, change: PostFields, media_type: str, words: str
) -> None:
    """It is live as a carousel of three; somebody posts by hand what it looks like since."""
    world.instagram.shows_published_after = 7 * MINUTE
    world.instagram.fail("publish", refuses_though_done(4, 2207051))
    post = world.carousel(world.clock.now() + HOUR, caption="Bread", first_comment="Fresh")
    world.run(HOUR + 5 * MINUTE)
    failed = world.post(post)
    assert failed.state is PostState.FAILED
    world.instagram.post_by_hand(post.ig_user_id, words, media_type)
    world.posting.changes.change(
        post.post_id, change, seen_version=failed.version, actor=Actor(ANNA)
    )
    world.run(2 * HOUR)
    found = world.post(post)
    assert (found.state, found.media_id) == ("published", world.instagram.live[0]["id"])
    assert [it["media_id"] for it in world.instagram.below.commented] == [found.media_id]
    assert world.storage.post_figures.of(post.post_id)[0].is_told


@pytest.mark.parametrize("can_be_read_at_last", [True, False])
def test_a_changed_post_never_goes_out_with_its_former_words(
    world: World, can_be_read_at_last: bool
) -> None:
    """Its container could not be read again, so that a person was asked; they say: not live."""
    world.instagram.fail_always("publish", refuses(9007, 2207027))
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(2 * HOUR)
    world.instagram.heal()
    held = world.post(post)
    assert held.state is PostState.HELD
    changed = world.posting.changes.change(
        post.post_id, PostFields(caption="Rolls"), seen_version=held.version, actor=Actor(ANNA)
    )
    world.instagram.fail_always("status", refuses(100, 33))
    world.posting.schedule.publish_now(
        post.post_id, seen_version=changed.version, actor=Actor(ANNA)
    )
    world.run(HOUR)
    unsure = world.post(post)
    assert unsure.state is PostState.UNCONFIRMED
    if can_be_read_at_last:
        world.instagram.heal()
    world.posting.schedule.decide(
        post.post_id, Verdict.NOT_LIVE, seen_version=unsure.version, actor=Actor(ANNA)
    )
    world.run(2 * HOUR)
    assert "Bread" not in [medium["caption"] for medium in world.instagram.live]
    assert (world.state(post) is PostState.PUBLISHED) == can_be_read_at_last


def asked_for_in_vain(world: World) -> Post:
    """Meta said of its container that it is not ready, until the post was too late."""
    world.instagram.fail_always("publish", refuses(9007, 2207027))
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(2 * HOUR)
    world.instagram.heal()
    held = world.post(post)
    assert held.state is PostState.HELD
    return held


FORGOTTEN_AFTER = timedelta(hours=24)  # by Meta, from the making of a container on


def planned_again(world: World, post: Post, at: datetime) -> None:
    """Its author gives the post another time; whatever became of the call, it waits for that."""
    seen = world.post(post)
    world.posting.schedule.schedule(post.post_id, at, seen_version=seen.version, actor=Actor(ANNA))


def forget(world: World, post: Post) -> datetime:
    """Meta drops the post's container; when it was made."""
    seen = world.post(post)
    assert seen.creation_id is not None
    assert seen.container_made_at is not None
    del world.instagram.containers[seen.creation_id]
    return seen.container_made_at


def prepared_at(world: World, moment: datetime) -> datetime:
    """The time of a photo whose container is asked for at this moment."""
    return moment + Limits().photo_prepare_ahead


def test_a_forgotten_container_whose_medium_is_on_the_profile_is_that_post(world: World) -> None:
    post = live_but_held_to_be_not(world)
    made_at = forget(world, post)
    planned_again(world, post, prepared_at(world, made_at + FORGOTTEN_AFTER))
    world.run(26 * HOUR)
    (medium,) = world.instagram.live
    assert (world.state(post), world.post(post).media_id) == (PostState.PUBLISHED, medium["id"])
    assert world.instagram.count("create") == 1
    assert world.told() == ["published"]


def test_a_caption_that_instagram_shows_with_other_spaces_is_known_again(world: World) -> None:
    """“10 000 ₽” was typed with spaces that never break; else the post would go out twice."""
    post = live_but_held_to_be_not(world, "Bread, 10\u00a0000\u00a0₽")
    (medium,) = world.instagram.live
    medium["caption"] = "Bread, 10 000 ₽"
    made_at = forget(world, post)
    planned_again(world, post, prepared_at(world, made_at + FORGOTTEN_AFTER))
    world.run(26 * HOUR)
    assert [it["id"] for it in world.instagram.live] == [world.post(post).media_id]
    assert world.told() == ["published"]


def test_a_forgotten_container_of_which_the_profile_shows_nothing_makes_room_for_another(
    world: World,
) -> None:
    post = asked_for_in_vain(world)
    made_at = forget(world, post)
    planned_again(world, post, prepared_at(world, made_at + FORGOTTEN_AFTER))
    world.run(26 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert [medium["id"] for medium in world.instagram.live] == [world.post(post).media_id]
    assert world.instagram.count("create") == 2
    assert world.told() == ["late", "published"]


@pytest.mark.parametrize("is_live", [True, False])
def test_a_container_that_is_not_to_be_found_within_its_day_is_not_taken_for_forgotten(
    world: World, is_live: bool
) -> None:
    """It may belong to somebody else's access; nobody but a person can tell."""
    post = live_but_held_to_be_not(world) if is_live else asked_for_in_vain(world)
    made_at = forget(world, post)
    asks = world.instagram.count("publish")
    planned_again(world, post, prepared_at(world, made_at + FORGOTTEN_AFTER - 10 * MINUTE))
    world.run(26 * HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    assert len(world.instagram.live) == int(is_live)
    assert world.instagram.count("create") == 1
    assert world.instagram.count("publish") == asks
