"""The road of a post from its plan to Instagram and to the notice, with nothing in the way."""

from collections import Counter
from datetime import timedelta

import pytest

from posting import HoldReason, PostFields, PostState, UserTag, WrongStateError
from storage.models import PostRow
from storage.records import Actor, DelayReason, LateNotice, PublishedNotice
from tests.helpers.graph_fake import Answer, Effect, Fault, refuses
from tests.posting.world import ANNA, HOUR, MINUTE, World


def test_a_photo_is_prepared_ahead_published_at_its_time_and_told(world: World) -> None:
    due = world.clock.now() + HOUR
    tags = [UserTag("anna", 0.5, 0.25)]
    post = world.photo(due, caption="Fresh bread", location_id="106009999000003", user_tags=tags)

    world.run(56 * MINUTE)
    assert world.instagram.calls == ["quota"]  # ten minutes ahead: does the account still work?
    world.run(3 * MINUTE)
    assert world.state(post) is PostState.READY
    assert world.instagram.live == []

    world.run(2 * MINUTE)
    (medium,) = world.instagram.live
    assert medium["caption"] == "Fresh bread"
    assert medium["at"] == due
    published = world.post(post)
    assert published.state is PostState.PUBLISHED
    assert published.media_id == medium["id"]
    assert published.published_at == due
    (notice,) = world.notices()
    assert (notice.kind, notice.recipient_id, notice.post_id) == ("published", ANNA, post.post_id)
    link = f"https://www.instagram.com/p/{medium['id']}/"
    assert notice.details == PublishedNotice()
    assert published.permalink == link
    (container,) = world.instagram.containers.values()
    assert container.params["location_id"] == "106009999000003"
    assert container.params["user_tags"] == '[{"username": "anna", "x": 0.5, "y": 0.25}]'


def test_a_video_goes_out_as_a_reel_with_its_cover_and_people(world: World) -> None:
    world.instagram.takes = timedelta(minutes=2)
    due = world.clock.now() + HOUR
    post = world.video(due, thumb_offset=1500, user_tags=[UserTag("boris")])
    world.run(50 * MINUTE)
    assert world.state(post) is PostState.READY
    world.run(11 * MINUTE)
    (container,) = world.instagram.containers.values()
    assert container.params["media_type"] == "REELS"
    assert container.params["thumb_offset"] == "1500"
    assert container.params["user_tags"] == '[{"username": "boris"}]'
    assert world.instagram.live[0]["at"] == due
    assert world.told() == ["published"]


def test_at_its_time_a_post_needs_a_single_call(world: World) -> None:
    due = world.clock.now() + HOUR
    world.photo(due)
    world.run(HOUR - timedelta(seconds=1))
    prepared = len(world.instagram.calls)
    world.run(timedelta(seconds=2))
    assert world.instagram.calls[prepared:] == ["publish", "medium"]


def test_a_photo_needs_few_calls(world: World) -> None:
    world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    calls = Counter(world.instagram.calls)
    once = ("create", "status", "recent", "publish", "medium", "insights")
    assert calls == {**dict.fromkeys(once, 1), "quota": 2}


def test_posts_of_one_account_and_minute_share_the_look_at_the_quota(world: World) -> None:
    for number in range(5):
        world.photo(world.clock.now() + HOUR, caption=str(number))
    world.run(2 * HOUR)
    assert len(world.instagram.live) == 5
    assert world.instagram.count("quota") == 2


def test_publish_now_is_due_in_ten_seconds_and_can_be_stopped(world: World) -> None:
    post = world.photo()
    soon = world.posting.schedule.publish_now(post.post_id, seen_version=1, actor=Actor(ANNA))
    assert soon.publish_at == world.clock.now() + timedelta(seconds=10)
    world.run(timedelta(seconds=7))
    assert world.state(post) is PostState.READY
    stopped = world.posting.schedule.stop(post.post_id, actor=Actor(ANNA))
    assert (stopped.state, stopped.publish_at, stopped.creation_id) == ("draft", None, None)
    world.run(2 * HOUR)
    assert world.instagram.live == []
    assert world.told() == []


def test_publish_now_goes_live_within_seconds(world: World) -> None:
    post = world.photo()
    world.posting.schedule.publish_now(post.post_id, seen_version=1, actor=Actor(ANNA))
    world.run(timedelta(seconds=11))
    assert len(world.instagram.live) == 1
    assert world.state(post) is PostState.PUBLISHED


def test_what_is_published_cannot_be_stopped(world: World) -> None:
    post = world.photo(world.clock.now() + MINUTE)
    world.run(2 * MINUTE)
    with pytest.raises(WrongStateError) as refused:
        world.posting.schedule.stop(post.post_id, actor=Actor(ANNA))
    assert refused.value.post.state is PostState.PUBLISHED


def test_an_edit_while_a_container_exists_publishes_the_new_words_only(world: World) -> None:
    due = world.clock.now() + HOUR
    post = world.photo(due, caption="Old words")
    world.run(58 * MINUTE)
    ready = world.post(post)
    assert ready.state is PostState.READY
    changed = world.posting.changes.change(
        post.post_id, PostFields(caption="New words"), seen_version=ready.version, actor=Actor(ANNA)
    )
    assert (changed.state, changed.creation_id, changed.publish_at) == ("scheduled", None, due)
    world.run(3 * MINUTE)
    assert [medium["caption"] for medium in world.instagram.live] == ["New words"]
    assert world.told() == ["published"]


def test_a_moved_post_goes_out_at_the_new_time_only(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.run(58 * MINUTE)
    later = world.clock.now() + 5 * HOUR
    version = world.post(post).version
    world.posting.schedule.schedule(post.post_id, later, seen_version=version, actor=Actor(ANNA))
    world.run(4 * HOUR)
    assert world.instagram.live == []
    world.run(2 * HOUR)
    assert [medium["at"] for medium in world.instagram.live] == [later]


def test_a_deleted_post_is_not_published(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.run(58 * MINUTE)
    world.posting.changes.delete(post.post_id, seen_version=post.version, actor=Actor(ANNA))
    world.run(HOUR)
    assert world.instagram.live == []


def test_a_few_minutes_late_it_is_published_and_said_so(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.clock.advance(HOUR + 12 * MINUTE)  # nobody was there
    world.run(MINUTE)
    assert world.state(post) is PostState.PUBLISHED
    assert world.told() == ["published"]
    out = world.post(post).published_at
    assert out
    assert post.publish_at
    assert (out - post.publish_at) // MINUTE == 12


def test_more_than_a_quarter_of_an_hour_late_the_author_is_asked(world: World) -> None:
    due = world.clock.now() + HOUR
    post = world.photo(due)
    world.clock.advance(HOUR + 16 * MINUTE)
    world.run(HOUR)
    held = world.post(post)
    assert (held.state, held.hold_reason, held.publish_at) == ("held", HoldReason.LATE, due)
    assert world.instagram.calls == []
    (notice,) = world.notices()
    assert (notice.kind, notice.details) == ("late", LateNotice(due, DelayReason.DOWN))
    world.posting.schedule.publish_now(post.post_id, seen_version=held.version, actor=Actor(ANNA))
    world.run(MINUTE)
    assert len(world.instagram.live) == 1


def test_a_clock_set_back_publishes_nothing_early(world: World) -> None:
    post = world.photo(world.clock.now() + HOUR)
    world.run(59 * MINUTE)
    world.clock.advance(-30 * MINUTE)
    world.run(20 * MINUTE)
    assert world.state(post) is PostState.READY
    assert world.instagram.live == []
    world.run(12 * MINUTE)
    assert len(world.instagram.live) == 1


def test_a_post_that_is_looked_at_too_early_waits_for_its_time(world: World) -> None:
    due = world.clock.now() + HOUR
    post = world.photo(due)
    world.run(58 * MINUTE)
    assert world.state(post) is PostState.READY
    PostRow.update(next_try_at=world.clock.now()).execute(world.storage.database)
    world.run(MINUTE)
    assert world.instagram.live == []
    world.run(2 * MINUTE)
    assert [medium["at"] for medium in world.instagram.live] == [due]


def test_slow_answers_do_not_let_a_second_worker_take_the_post_over(world: World) -> None:
    world.photo(world.clock.now() + HOUR)
    taken: list[bool] = []

    def takes(seconds: int) -> Fault:
        def slow(effect: Effect) -> Answer:
            world.time_passes_in_a_step(timedelta(seconds=seconds))
            taken.append(world.posting.publisher.step("another worker"))
            return effect()

        return slow

    world.run(59 * MINUTE)
    for call in ("quota", "recent", "medium"):
        world.instagram.fail(call, takes(70))  # two tries of one read
    world.instagram.fail("publish", takes(35))
    world.run(2 * HOUR)
    assert taken == [False] * 4
    assert len(world.instagram.live) == 1
    assert world.told() == ["published"]


def test_accounts_take_turns_and_all_posts_of_one_second_go_out(world: World) -> None:
    other = world.connect("corner.books", number=2)
    due = world.clock.now() + HOUR
    for number in range(3):
        world.photo(due, caption=f"bread {number}")
        world.photo(due, caption=f"book {number}", account_id=other.account_id)
    world.run(2 * HOUR)
    assert len(world.instagram.live) == 6
    assert {medium["at"] for medium in world.instagram.live} == {due}
    assert world.told() == ["published"] * 6


def test_a_link_that_cannot_be_read_yet_never_unpublishes(world: World) -> None:
    world.instagram.fail("medium", refuses(100, 33))
    post = world.photo(world.clock.now() + HOUR)
    world.run(HOUR)
    published = world.post(post)
    assert (published.state, published.permalink) == (PostState.PUBLISHED, None)
    world.run(MINUTE)
    assert world.post(post).permalink == f"https://www.instagram.com/p/{published.media_id}/"
    assert world.told() == ["published"]


def test_a_link_that_comes_after_the_news_is_told_too(world: World) -> None:
    world.photo(world.clock.now() + HOUR)
    world.instagram.fail("medium", *[refuses(100, 33)] * 2)
    world.run(HOUR + timedelta(seconds=12))
    (news,) = world.notices()
    world.storage.notices.sent(news.notice_id, world.clock.now())
    world.run(MINUTE)
    assert world.told() == ["link"]


def test_an_account_that_was_renamed_on_instagram_has_its_new_name_here(world: World) -> None:
    """So that whoever reads a card does not think of another account."""
    world.photo(world.clock.now() + HOUR, caption="Books")
    world.run(2 * HOUR)
    world.instagram.live[0]["username"] = "sunny.bakery.berlin"
    post = world.photo(world.clock.now() + HOUR, caption="Bread")
    world.run(2 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert world.account.username == "sunny.bakery.berlin"
