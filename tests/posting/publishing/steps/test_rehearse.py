"""Instagram is asked ahead: a planned post gets a container at once, so that a refusal is heard
while it can be mended; and that container goes out, if it is still good."""

from datetime import timedelta

import pytest

from posting import Limits, Post, PostFields, PostState
from storage.records import Actor, RefusedNotice, UserTag
from tests.helpers.graph_fake import (
    cannot_connect,
    loses_the_answer,
    refuses,
)
from tests.posting.world import ANNA, HOUR, MINUTE, World

RATIO = refuses(36003, 2207009, "The image's aspect ratio is not acceptable")
BUSY = '{"call_count": 51, "total_time": 3, "total_cputime": 3}'


@pytest.fixture
def world(world: World) -> World:
    """One in which Instagram is asked ahead."""
    world.limits = Limits()
    world.restart()
    return world


def edit(world: World, post: Post, **fields: object) -> Post:
    seen = world.post(post)
    wanted = PostFields.model_validate(fields)
    return world.posting.changes.change(
        post.post_id, wanted, seen_version=seen.version, actor=Actor(ANNA)
    )


def test_a_planned_post_is_accepted_within_a_minute_and_goes_out_with_that_container(
    world: World,
) -> None:
    post = world.photo(world.clock.now() + 5 * HOUR, caption="Bread")
    world.run(MINUTE)
    asked = world.post(post)
    assert (asked.state, asked.container) == (PostState.SCHEDULED, None)
    assert asked.rehearsal is not None
    assert asked.rehearsal.accepted_at is not None
    assert world.told() == []
    world.run(5 * HOUR)
    assert world.told() == ["published"]
    assert world.instagram.count("create") == 1
    (live,) = world.instagram.live
    assert live["at"] == asked.publish_at


def test_what_instagram_refuses_is_told_within_minutes_once_and_the_post_stays_planned(
    world: World,
) -> None:
    world.instagram.fail_always("create", RATIO)
    due = world.clock.now() + 5 * HOUR
    post = world.photo(due)
    world.run(2 * MINUTE)
    refused = world.post(post)
    assert (refused.state, refused.publish_at) == (PostState.SCHEDULED, due)
    assert refused.refusal is not None
    assert refused.refusal.cause == "media_ratio"
    (notice,) = world.notices()
    assert (notice.details, notice.recipient_id) == (RefusedNotice(), ANNA)
    edit(world, post, publish_at=due + HOUR)
    world.run(HOUR)
    assert world.told() == ["refused"]  # moving it is no other content
    assert world.instagram.count("create") == 1
    world.run(5 * HOUR)
    assert world.told() == ["refused", "failed"]


def test_a_refusal_that_shows_in_the_container_is_told_as_well(world: World) -> None:
    world.instagram.container_error = "Error: Media upload has failed with error code 2207026"
    post = world.video(world.clock.now() + 5 * HOUR)
    world.run(2 * MINUTE)
    assert world.told() == ["refused"]
    refused = world.post(post).refusal
    assert refused is not None
    assert refused.cause == "media_format"


def test_a_file_that_cannot_be_fetched_is_asked_for_again_before_that_is_told(
    world: World,
) -> None:
    unreachable = refuses(9004, 2207052, "could not be fetched")
    world.instagram.fail("create", unreachable, unreachable)
    world.photo(world.clock.now() + 5 * HOUR)
    world.run(10 * MINUTE)
    assert world.told() == []
    world.instagram.fail_always("create", unreachable)
    world.photo(world.clock.now() + 6 * HOUR)
    world.run(10 * MINUTE)
    assert world.told() == ["refused"]


def test_a_repaired_post_is_asked_about_anew_and_accepted(world: World) -> None:
    nobody = refuses(110, 2207018, "Invalid user id", error_user_msg="Refused: anna")
    world.instagram.fail("create", nobody)
    tags = (UserTag("anna", 0.5, 0.5),)
    post = world.photo(world.clock.now() + 5 * HOUR, user_tags=tags)
    world.run(MINUTE)
    assert world.told() == ["refused"]
    edit(world, post, user_tags=())
    world.run(MINUTE)
    mended = world.post(post)
    assert mended.refusal is None
    assert mended.rehearsal is not None
    assert mended.rehearsal.accepted_at is not None
    world.run(5 * HOUR)
    assert world.told() == ["refused", "published"]


def test_what_is_taken_at_its_time_after_all_is_refused_no_more(world: World) -> None:
    """Its author has mended something elsewhere, such as a profile that was not public."""
    world.instagram.fail("create", RATIO)
    post = world.photo(world.clock.now() + 5 * HOUR)
    world.run(2 * MINUTE)
    assert world.post(post).refusal is not None
    world.run(5 * HOUR - 3 * MINUTE)
    ready = world.post(post)
    assert (ready.state, ready.refusal) == (PostState.READY, None)


def test_asked_again_by_a_tap_it_may_be_accepted_now(world: World) -> None:
    world.instagram.fail("create", RATIO)
    post = world.photo(world.clock.now() + 5 * HOUR)
    world.run(MINUTE)
    version = world.post(post).version
    world.posting.schedule.ask_again(post.post_id, seen_version=version, actor=Actor(ANNA))
    world.run(MINUTE)
    assert world.post(post).refusal is None
    world.run(5 * HOUR)
    assert world.told() == ["refused", "published"]


@pytest.mark.parametrize("new", [{"caption": "Rolls"}, {"location_id": "123"}])
def test_other_content_never_goes_out_with_the_container_of_the_former(
    world: World, new: dict[str, object]
) -> None:
    post = world.photo(world.clock.now() + 5 * HOUR, caption="Bread")
    world.run(MINUTE)
    changed = edit(world, post, **new)
    assert changed.rehearsal is None  # the card says nothing that is about something else
    world.run(5 * HOUR)
    first, second = world.instagram.containers.values()
    assert first.media_id is None
    (name, value), *_ = new.items()
    assert second.media_id is not None
    assert second.params[name] == value


@pytest.mark.parametrize("hours", [23.5, 30])
def test_a_container_that_would_be_too_old_at_its_time_is_left_to_expire(
    world: World, hours: float
) -> None:
    post = world.photo(world.clock.now() + hours * HOUR)
    world.run(31 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    first, second = world.instagram.containers.values()
    assert (first.media_id, second.media_id is None) == (None, False)


def test_a_container_that_has_gone_bad_meanwhile_is_replaced(world: World) -> None:
    post = world.photo(world.clock.now() + 5 * HOUR)
    world.run(MINUTE)
    (first,) = world.instagram.containers.values()
    first.error = "Error"
    world.run(5 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert first.media_id is None
    assert world.told() == ["published"]


def test_a_moved_post_keeps_what_instagram_said(world: World) -> None:
    post = world.photo(world.clock.now() + 5 * HOUR)
    world.run(MINUTE)
    moved = edit(world, post, publish_at=world.clock.now() + 8 * HOUR)
    assert moved.rehearsal is not None
    assert moved.rehearsal.accepted_at is not None
    world.run(9 * HOUR)
    assert world.instagram.count("create") == 1
    assert world.told() == ["published"]


def test_a_post_that_is_moved_while_instagram_is_at_it_is_accepted_all_the_same(
    world: World,
) -> None:
    post = world.photo(world.clock.now() + 5 * HOUR)
    world.run(timedelta(seconds=5))
    assert world.instagram.count("create") == 1
    moved = edit(world, post, publish_at=world.clock.now() + 8 * HOUR)
    assert moved.rehearsal is not None
    assert not moved.rehearsal.is_settled
    world.run(MINUTE)
    accepted = world.post(post).rehearsal
    assert accepted is not None
    assert accepted.accepted_at is not None
    assert world.instagram.count("create") == 1


@pytest.mark.parametrize(
    "fault", [cannot_connect, loses_the_answer, refuses(2, message="down"), refuses(4)]
)
def test_trouble_of_the_moment_ends_it_without_a_word(world: World, fault: object) -> None:
    world.instagram.fail("create", fault)  # type: ignore[arg-type]
    post = world.photo(world.clock.now() + 5 * HOUR)
    world.run(HOUR)
    assert world.notices() == ()
    assert world.post(post).failure is None
    world.run(5 * HOUR)
    assert world.told() == ["published"]
    assert len(world.instagram.live) == 1


def test_above_half_of_the_call_budget_nothing_is_asked_ahead(world: World) -> None:
    def tells_usage(effect: object) -> tuple[int, dict[str, str], str]:
        status, headers, body = effect()  # type: ignore[operator]
        return status, {**headers, "X-App-Usage": BUSY}, body

    world.instagram.fail_always("every call", tells_usage)
    world.posting.accounts.read_quota(world.account.account_id)
    world.photo(world.clock.now() + 5 * HOUR)
    world.run(HOUR)
    assert world.instagram.count("create") == 0
    world.run(5 * HOUR)
    assert world.told() == ["published"]


def test_the_share_of_the_day_is_kept_and_real_posts_are_not_kept_waiting(world: World) -> None:
    world.limits = Limits(rehearsals_per_day=2)
    world.restart()
    for number in range(5):
        world.photo(world.clock.now() + (5 + number) * HOUR, caption=str(number))
    world.run(MINUTE)
    assert world.instagram.count("create") == 2
    world.run(10 * HOUR)
    assert world.told() == ["published"] * 5


def test_the_containers_that_real_posts_may_need_are_left_to_them(world: World) -> None:
    world.limits = Limits(rehearsals_per_day=10, containers_per_day=12)
    world.restart()
    for _ in range(2):
        world.storage.containers.note_lost(1, None, world.clock.now())
    world.photo(world.clock.now() + 5 * HOUR)
    world.run(HOUR)
    assert world.instagram.count("create") == 0


def test_it_counts_among_the_containers_of_the_day_once(world: World) -> None:
    world.photo(world.clock.now() + 5 * HOUR)
    world.run(6 * HOUR)
    since = world.clock.now() - timedelta(days=1)
    assert len(world.storage.containers.made_since(1, since)) == 1


def test_what_is_due_goes_before_whatever_is_asked_ahead(world: World) -> None:
    now = world.clock.now()
    due = world.photo(now + 10 * timedelta(seconds=1), caption="now")
    world.run(8 * timedelta(seconds=1))
    others = [world.photo(now + (5 + number) * HOUR, caption=str(number)) for number in range(3)]
    world.clock.moment = now + timedelta(seconds=10)
    while world.state(due) is not PostState.PUBLISHED:
        assert world.posting.publisher.step("worker")
        assert [world.post(other).rehearsal for other in others] == [None] * 3


def test_what_is_due_in_one_account_goes_before_what_is_asked_ahead_in_another(
    world: World,
) -> None:
    other = world.connect("other", 2)
    now = world.clock.now()
    due = world.photo(now + 30 * timedelta(seconds=1), caption="now")
    world.posting.publisher.step("worker")  # so that it is the other account's turn
    for number in range(3):
        world.photo(now + (5 + number) * HOUR, account_id=other.account_id)
    world.clock.advance(timedelta(seconds=20))
    while world.state(due) is not PostState.PUBLISHED:
        before = len(world.instagram.containers)
        if not world.posting.publisher.step("worker"):
            world.clock.advance(timedelta(seconds=1))
        assert len(world.instagram.containers) == before or world.state(due) is PostState.READY


def test_one_whose_time_comes_while_instagram_is_at_it_goes_out_with_that_container(
    world: World,
) -> None:
    world.instagram.takes = 14 * MINUTE
    world.video(world.clock.now() + 16 * MINUTE)
    world.run(20 * MINUTE)
    assert world.told() == ["published"]
    assert world.instagram.count("create") == 1


def test_a_dead_token_is_found_out_at_once_and_holds_the_account(world: World) -> None:
    world.instagram.fail_always("create", refuses(190, message="expired"))
    post = world.photo(world.clock.now() + 5 * HOUR)
    world.run(MINUTE)
    assert world.state(post) is PostState.HELD
    assert world.told() == ["account_trouble"]


def test_what_a_login_does_not_take_is_remembered_and_said_before_the_next_is_planned(
    world: World,
) -> None:
    world.instagram.fail(
        "create", refuses(100, message="Param location_id is not allowed for this app")
    )
    world.photo(world.clock.now() + 5 * HOUR, location_id="123")
    world.run(MINUTE)
    assert world.told() == ["refused"]
    assert world.account.refused_options == ("location_id",)


@pytest.mark.parametrize("point", range(1, 9))
def test_wherever_the_process_dies_it_goes_out_once_with_no_word_but_the_good_one(
    world: World, point: int
) -> None:
    post = world.photo(world.clock.now() + 2 * HOUR)
    world.instagram.kill_at = point
    assert world.run_through_deaths(3 * HOUR) == 1
    assert world.state(post) is PostState.PUBLISHED
    assert len(world.instagram.live) == 1
    assert world.told() == ["published"]


def test_its_container_is_not_published_when_the_post_has_another(world: World) -> None:
    """Whatever becomes of the one it has: what Instagram was asked ahead with is used up."""
    post = world.photo(world.clock.now() + 5 * HOUR)
    world.run(5 * HOUR - 2 * MINUTE)
    ready = world.post(post)
    assert ready.state is PostState.READY
    assert ready.container is not None
    assert ready.rehearsal is not None
    assert (ready.container.creation_id, ready.rehearsal.creation_id) == ("c17900001", None)
    (only,) = world.instagram.containers.values()
    only.error = "Error: Media upload has failed with error code 2207053"
    world.run(HOUR)
    assert only.media_id is None
    assert world.told() == ["published"]
