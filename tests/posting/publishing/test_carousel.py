"""Carousels: slide after slide, then the whole; a slide that is refused or dies is told by its
number and made again alone."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from posting import Post, PostFields, PostState, UserTag, repair_of
from storage.records import Actor, DelayReason
from tests.helpers.graph_fake import (
    Answer,
    Effect,
    loses_the_answer,
    loses_the_request,
    refusal,
    refuses,
)
from tests.posting.world import ANNA, HOUR, MINUTE, World, photo_at

SECOND = timedelta(seconds=1)


def change(world: World, post: Post, **fields: object) -> Post:
    wanted = PostFields.model_validate(fields)
    return world.posting.changes.change(
        post.post_id, wanted, seen_version=world.post(post).version, actor=Actor(ANNA)
    )


def again(world: World, post: Post) -> None:
    """[Try again]"""
    schedule = world.posting.schedule
    schedule.publish_now(post.post_id, seen_version=world.post(post).version, actor=Actor(ANNA))


def made_of(world: World) -> list[str]:
    """What Meta was asked for, in order: the files of the slides, and the whole."""
    params = [container.params for container in world.instagram.containers.values()]
    links = (it.get("image_url") or it.get("video_url") or it["media_type"] for it in params)
    return [link.rpartition("/")[2] for link in links]


def slides_of(world: World, number: int = 0) -> list[str]:
    """The files of a live carousel, in order."""
    params = (world.instagram.containers[it].params for it in children(world, number))
    links = (it.get("image_url") or it["video_url"] for it in params)
    return [link.rpartition("/")[2] for link in links]


def children(world: World, number: int = 0) -> list[str]:
    return str(world.instagram.live[number]["children"]).split(",")


def passes(effect: Effect) -> Answer:
    return effect()


def fails_in_work(world: World, file: str, error: str, times: int = 1) -> None:
    """Meta takes the file and cannot work with it."""
    left = [times]

    def fault(effect: Effect) -> Answer:
        answer = effect()
        ident = json.loads(answer[2])["id"]
        container = world.instagram.containers[ident]
        link = container.params.get("image_url") or container.params.get("video_url") or ""
        if link.endswith(file) and left[0]:
            left[0] -= 1
            container.error = error
        return answer

    world.instagram.fail_always("create", fault)


def test_a_carousel_goes_out_in_its_order_with_all_that_it_has(world: World) -> None:
    due = world.clock.now() + HOUR
    post = world.carousel(due, caption="Fresh", location_id="1060", collaborators=("anna",))
    post = change(world, post, alt_text="Bread", user_tags=(UserTag("boris", 0.2, 0.4),))
    change(world, post, medium=2, thumb_offset=100, user_tags=(UserTag("clara"),))
    world.run(HOUR + MINUTE)
    published = world.post(post)
    assert (published.state, len(world.instagram.live)) == (PostState.PUBLISHED, 1)
    assert published.permalink is not None
    assert made_of(world) == ["1.jpg", "2.jpg", "coffee.mp4", "CAROUSEL"]
    assert slides_of(world) == ["1.jpg", "2.jpg", "coffee.mp4"]
    first, _, video, whole = (it.params for it in world.instagram.containers.values())
    assert json.loads(first["user_tags"]) == [{"username": "boris", "x": 0.2, "y": 0.4}]
    assert (first["alt_text"], "caption" in first) == ("Bread", False)
    assert (video["media_type"], video["thumb_offset"]) == ("VIDEO", "100")
    assert "user_tags" not in video
    assert (whole["caption"], whole["location_id"]) == ("Fresh", "1060")
    assert whole["collaborators"] == '["anna"]'
    assert world.told() == ["published"]


def test_it_is_on_time_and_asks_no_more_than_it_must(world: World) -> None:
    due = world.clock.now() + HOUR
    world.instagram.takes = timedelta(seconds=9)
    post = world.carousel(due, caption="Fresh")
    world.run(HOUR + MINUTE)
    assert world.post(post).published_at == due
    calls = world.instagram.calls
    assert (calls.count("create"), calls.count("status"), calls.count("publish")) == (4, 4, 1)


def test_every_slide_is_saved_before_the_next_call(world: World) -> None:
    post = world.carousel(world.clock.now() + MINUTE)
    saved = []
    for _ in range(3):
        assert world.posting.publisher.step("worker")
        saved.append([medium.child is not None for medium in world.post(post).media])
    assert saved == [[True, False, False], [True, True, False], [True, True, True]]
    assert world.post(post).waits_for is DelayReason.PROCESSING
    assert world.post(post).container is None


def test_a_process_may_die_anywhere_and_the_carousel_goes_out_once(
    new_world: Callable[[], World],
) -> None:
    """Before and after each of the twelve calls."""
    for boundary in range(1, 25):
        world = new_world()
        world.instagram.kill_at = boundary
        post = world.carousel(world.clock.now() + HOUR, caption="Fresh")
        assert world.run_through_deaths(HOUR + 15 * MINUTE) == 1, boundary
        assert len(world.instagram.live) == 1, boundary
        assert world.state(post) is PostState.PUBLISHED, boundary


def test_a_lost_call_of_a_slide_counts_and_the_slide_is_made_again(world: World) -> None:
    world.instagram.fail("create", loses_the_answer)
    post = world.carousel(world.clock.now() + HOUR, caption="Fresh")
    world.run(HOUR + MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    since = world.clock.now() - 2 * HOUR
    assert len(world.storage.containers.made_since(post.account_id, since)) == 5
    assert slides_of(world) == ["1.jpg", "2.jpg", "coffee.mp4"]


def test_a_refused_slide_is_told_by_its_number_and_repaired_alone(world: World) -> None:
    post = world.carousel(world.clock.now() + HOUR, caption="Fresh")
    world.instagram.fail("create", passes, refuses(36003, 2207009, "ratio"))
    world.run(HOUR)
    failed = world.post(post)
    assert failed.state is PostState.FAILED
    assert failed.failure is not None
    assert (failed.failure.medium, repair_of(failed.failure)) == (2, "media")
    assert [medium.child is not None for medium in failed.media] == [True, False, False]
    kept = failed.media[0].child
    change(world, post, medium=1, media_facts=photo_at("better"))
    again(world, post)
    world.run(5 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert slides_of(world) == ["1.jpg", "better.jpg", "coffee.mp4"]
    assert kept is not None
    assert children(world)[0] == kept.creation_id
    assert world.told() == ["failed", "published"]


def test_a_slide_that_instagram_cannot_work_with_fails_the_post_by_its_number(
    world: World,
) -> None:
    fails_in_work(world, "coffee.mp4", "Error: 2207026", times=9)
    post = world.carousel(world.clock.now() + HOUR, caption="Fresh")
    world.run(HOUR)
    failed = world.post(post)
    assert failed.failure is not None
    assert (failed.state, failed.failure.medium) == (PostState.FAILED, 3)
    assert [medium.child is not None for medium in failed.media] == [True, True, False]
    assert made_of(world) == ["1.jpg", "2.jpg", "coffee.mp4"]


def test_people_who_cannot_be_tagged_are_told_with_their_slide(world: World) -> None:
    post = world.carousel(world.clock.now() + HOUR)
    change(world, post, medium=1, user_tags=(UserTag("ghost", 0.5, 0.5),))
    refused = refuses(110, 2207018, "Invalid user id", error_user_msg="These: ghost")
    world.instagram.fail("create", passes, refused)
    world.run(HOUR)
    failed = world.post(post)
    assert failed.failure is not None
    assert (failed.failure.medium, repair_of(failed.failure)) == (2, "user_tags")


def test_a_file_that_stumbles_is_made_again_alone(world: World) -> None:
    fails_in_work(world, "2.jpg", "Error: 2207052")
    post = world.carousel(world.clock.now() + HOUR)
    world.run(HOUR + MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert made_of(world) == ["1.jpg", "2.jpg", "coffee.mp4", "2.jpg", "CAROUSEL"]


def test_a_server_that_stumbles_once_for_each_slide_fails_nothing(world: World) -> None:
    """Each has as many tries as a photo alone."""
    more = tuple(photo_at(str(number)) for number in range(2, 9))
    post = world.carousel(world.clock.now() + HOUR, more_media=more)
    for name in ("1", "3", "5", "7"):
        fail_once(world, f"{name}.jpg")
    world.run(HOUR + MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert world.post(post).containers_given_up == 0


def fail_once(world: World, file: str) -> None:
    before = world.instagram.standing_faults.get("create", passes)
    fails_in_work(world, file, "Error: 2207052")
    last = world.instagram.standing_faults["create"]
    world.instagram.fail_always("create", lambda effect: before(lambda: last(effect)))


def test_a_file_that_cannot_be_had_fails_the_post_after_a_few_tries(world: World) -> None:
    fails_in_work(world, "2.jpg", "Error: 2207052", times=99)
    post = world.carousel(world.clock.now() + HOUR)
    world.run(HOUR)
    failed = world.post(post)
    assert failed.failure is not None
    assert (failed.state, failed.failure.medium) == (PostState.FAILED, 2)
    assert made_of(world).count("2.jpg") == 4


def test_a_slide_that_dies_after_the_others_are_ready_is_made_anew(world: World) -> None:
    post = world.carousel(world.clock.now() + MINUTE)
    for _ in range(200):
        world.posting.publisher.step("worker")
        ready = [bool(medium.child and medium.child.is_ready) for medium in world.post(post).media]
        if all(ready):
            break
        world.clock.advance(SECOND)
    dead = world.post(post).media[0].child
    assert dead is not None
    world.instagram.containers[dead.creation_id].error = "Error: 2207052"
    world.run(5 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert made_of(world) == ["1.jpg", "2.jpg", "coffee.mp4", "1.jpg", "CAROUSEL"]


@pytest.mark.parametrize("error", ["Error: 2207026", "Error: 2207032"])
def test_a_whole_that_fails_is_made_of_the_same_slides_and_then_of_new_ones(
    world: World, error: str
) -> None:
    def fault(effect: Effect) -> Answer:
        answer = effect()
        container = world.instagram.containers[json.loads(answer[2])["id"]]
        if "children" in container.params:
            container.error = error
        return answer

    world.instagram.fail_always("create", fault)
    post = world.carousel(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    slides = ["1.jpg", "2.jpg", "coffee.mp4"]
    assert made_of(world) == [*slides, "CAROUSEL", "CAROUSEL", *slides, "CAROUSEL"]
    failed = world.post(post)
    assert failed.failure is not None
    assert (failed.state, failed.failure.medium) == (PostState.FAILED, None)
    assert world.told() == ["failed"]


def test_slides_of_yesterday_are_made_anew(world: World) -> None:
    post = world.carousel(world.clock.now() + HOUR)
    world.instagram.fail("create", *[passes] * 3, refuses(100, 2207023))
    world.run(HOUR)
    assert world.state(post) is PostState.FAILED
    world.clock.advance(timedelta(hours=24))
    again(world, post)
    world.run(5 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert made_of(world) == [*["1.jpg", "2.jpg", "coffee.mp4"] * 2, "CAROUSEL"]
    assert world.instagram.count("create") == 4 + 4


def test_good_slides_serve_again_after_a_new_caption(world: World) -> None:
    post = world.carousel(world.clock.now() + HOUR, caption="old")
    world.run(HOUR - MINUTE)
    assert world.state(post) is PostState.READY
    change(world, post, caption="new")
    world.run(2 * MINUTE)
    assert world.instagram.live[0]["caption"] == "new"
    assert made_of(world) == ["1.jpg", "2.jpg", "coffee.mp4", "CAROUSEL", "CAROUSEL"]


def test_slides_of_a_whole_that_meta_was_asked_to_publish_serve_no_other(world: World) -> None:
    world.instagram.fail_always("publish", loses_the_request)
    post = world.carousel(world.clock.now() + HOUR, caption="old")
    world.run(HOUR + 30 * MINUTE)
    assert world.state(post) is PostState.FAILED
    world.instagram.heal()
    change(world, post, caption="new")
    again(world, post)
    world.run(10 * MINUTE)
    slides = ["1.jpg", "2.jpg", "coffee.mp4"]
    assert made_of(world) == [*slides, "CAROUSEL", *slides, "CAROUSEL"]
    assert [it["caption"] for it in world.instagram.live] == ["new"]


def test_after_a_lost_call_it_is_found_by_its_slides_and_its_caption(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    post = world.carousel(world.clock.now() + HOUR, caption="Fresh")
    world.run(HOUR + 5 * MINUTE)
    found = world.post(post)
    assert (found.state, found.media_id) == (PostState.PUBLISHED, world.instagram.live[0]["id"])
    assert world.instagram.count("publish") == 1


def test_a_carousel_of_as_many_words_and_fewer_slides_is_somebody_elses(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    post = world.carousel(world.clock.now() + HOUR, caption="Fresh")
    world.run(HOUR + 5 * SECOND)
    world.instagram.live[0]["children"] = "c1,c2"
    world.run(30 * MINUTE)
    assert world.post(post).media_id is None
    assert world.state(post) is PostState.PUBLISHED


def test_the_containers_of_the_day_must_be_enough_for_all_slides(world: World) -> None:
    account_id = world.account.account_id
    for _ in range(397):
        world.storage.containers.note_lost(account_id, None, world.clock.now())
    post = world.carousel(world.clock.now() + HOUR)
    world.run(HOUR)
    assert world.instagram.count("create") == 0
    assert world.state(post) is PostState.HELD
    assert world.told() == ["quota"]


def test_a_long_carousel_is_prepared_earlier(world: World) -> None:
    more = tuple(photo_at(str(number)) for number in range(2, 11))
    due = world.clock.now() + HOUR
    photos, film = world.carousel(due, more_media=more), world.carousel(due + MINUTE)
    limits = world.posting.limits
    assert limits.prepare_ahead(10, has_video=False) == timedelta(minutes=7, seconds=30)
    world.run(HOUR - timedelta(minutes=14, seconds=30))
    assert world.post(film).media[0].child is not None
    assert world.post(photos).media[0].child is None
    world.run(timedelta(minutes=8))
    assert world.post(photos).media[0].child is not None


def test_another_account_is_not_held_up_by_a_carousel_of_ten(world: World) -> None:
    more = tuple(photo_at(str(number)) for number in range(2, 11))
    due = world.clock.now() + MINUTE
    other = world.connect("corner.books", 2)
    world.carousel(due, more_media=more)
    world.photo(due, account_id=other.account_id)
    steps = 0
    while world.instagram.count("create") == 0 or not any(
        "is_carousel_item" not in it.params for it in world.instagram.containers.values()
    ):
        assert world.posting.publisher.step("worker")
        steps += 1
    assert steps <= 2


def test_a_slide_that_meta_lets_nobody_read_is_used_unread(world: World) -> None:
    silent = [True]

    def fault(effect: Effect) -> Answer:
        return refusal(100, 33) if silent[0] else effect()

    world.instagram.fail_always("status", fault)
    post = world.carousel(world.clock.now() + HOUR)
    world.run(HOUR + 5 * MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert made_of(world) == ["1.jpg", "2.jpg", "coffee.mp4", "CAROUSEL"]


def test_people_are_asked_about_a_carousel_that_may_be_live(world: World) -> None:
    world.instagram.fail("publish", loses_the_answer)
    post = world.carousel(world.clock.now() + HOUR)
    world.run(HOUR)
    world.instagram.fail_always("status", refuses(2))
    world.run(HOUR)
    assert world.state(post) is PostState.UNCONFIRMED
    assert len(world.instagram.live) == 1
