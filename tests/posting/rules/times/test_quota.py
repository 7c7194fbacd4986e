"""The daily quota: in planning over every rolling 24 hours, at publishing by Meta's own figure."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posting import HoldReason, InvalidError, Limits, PostFields, PostState, Problem
from posting.rules.times.quota import WINDOW, busiest_window, free_moment
from storage.models import PostRow
from storage.records import Actor, QuotaNotice
from tests.helpers.graph_fake import refuses
from tests.helpers.table import each_row
from tests.posting.world import ANNA, HOUR, MINUTE, World

START = datetime(2026, 12, 1, tzinfo=UTC)
MOMENTS = st.lists(
    st.integers(min_value=0, max_value=96 * 12).map(lambda slot: START + slot * 5 * MINUTE),
    max_size=40,
)


def fullest(moments: list[datetime]) -> int:
    """By trying every window that starts with a post."""
    return max((sum(at <= it < at + WINDOW for it in moments) for at in moments), default=0)


@given(MOMENTS, st.integers(min_value=0, max_value=96 * 12), st.integers(1, 5))
def test_whoever_takes_the_free_moment_never_exceeds_the_quota(
    wishes: list[datetime], slot: int, limit: int
) -> None:
    planned: list[datetime] = []
    for wish in [*wishes, START + slot * 5 * MINUTE]:
        free = free_moment(sorted(planned), wish, limit)
        assert free is not None
        assert free >= wish
        planned.append(free)
        assert fullest(planned) <= limit


@given(MOMENTS, st.integers(min_value=0, max_value=96 * 12), st.integers(1, 5))
def test_the_free_moment_is_the_first_one(wishes: list[datetime], slot: int, limit: int) -> None:
    planned: list[datetime] = []
    for wish in wishes:
        planned.append(free_moment(sorted(planned), wish, limit) or wish)
    wanted = START + slot * 5 * MINUTE
    free = free_moment(sorted(planned), wanted, limit)
    assert free is not None
    earlier = wanted
    while earlier < free:
        assert busiest_window(sorted(planned), earlier) > limit
        earlier += 5 * MINUTE
    assert busiest_window(sorted(planned), free) <= limit


@given(MOMENTS, st.integers(min_value=0, max_value=96 * 12))
def test_the_busiest_window_is_counted_right(others: list[datetime], slot: int) -> None:
    wanted = START + slot * 5 * MINUTE
    around = [at for at in others if abs(at - wanted) < WINDOW]
    starts = [at for at in [*around, wanted] if wanted - WINDOW < at <= wanted]
    expected = max(sum(at <= it < at + WINDOW for it in [*around, wanted]) for at in starts)
    assert busiest_window(sorted(others), wanted) == expected


@pytest.mark.parametrize("others", [[START], [START + 2 * WINDOW], [START, START + 2 * WINDOW]])
def test_posts_exactly_a_day_apart_are_in_no_window_together(others: list[datetime]) -> None:
    between = START + WINDOW
    assert busiest_window(others, between) == 1
    assert free_moment(others, between, 1) == between


@each_row(
    ("wanted", "free"),
    [
        (START, START + WINDOW),
        (START + WINDOW - MINUTE, START + WINDOW),
        (START - WINDOW, START - WINDOW),
        (START - WINDOW + MINUTE, START + WINDOW),
    ],
)
def test_a_full_day_is_free_again_to_the_minute(wanted: datetime, free: datetime) -> None:
    assert free_moment([START], wanted, 1) == free


def refused(world: World, moment: datetime, **fields: object) -> Problem:
    with pytest.raises(InvalidError) as error:
        world.photo(moment, **fields)
    (problem,) = error.value.problems
    return problem


def test_the_26th_post_within_24_hours_is_refused_with_the_first_free_moment(
    world: World,
) -> None:
    first = world.clock.now() + HOUR
    for number in range(25):
        world.photo(first + number * 30 * MINUTE)
    problem = refused(world, first + 20 * HOUR)
    assert (problem.field, problem.code) == ("publish_at", "quota_exceeded")
    assert problem.values == {"number": 26, "limit": 25, "free_at": first + 24 * HOUR}
    world.photo(first + 24 * HOUR)
    free_at = world.posting.schedule.kit.planner.free_moment(world.account, first)
    assert free_at == first + 24 * HOUR + 30 * MINUTE


def test_a_planned_post_cannot_be_moved_into_a_full_day(world: World) -> None:
    first = world.clock.now() + HOUR
    for number in range(25):
        world.photo(first + number * 30 * MINUTE)
    post = world.photo(first + 48 * HOUR)
    with pytest.raises(InvalidError) as error:
        world.posting.schedule.schedule(
            post.post_id, first + 5 * HOUR, seen_version=post.version, actor=Actor(ANNA)
        )
    assert error.value.problems[0].values["number"] == 26
    assert world.post(post).publish_at == first + 48 * HOUR


def test_a_post_may_be_moved_within_its_own_full_day(world: World) -> None:
    first = world.clock.now() + HOUR
    posts = [world.photo(first + number * 30 * MINUTE) for number in range(25)]
    moved = world.posting.schedule.schedule(
        posts[3].post_id, first + 3 * HOUR, seen_version=posts[3].version, actor=Actor(ANNA)
    )
    assert moved.publish_at == first + 3 * HOUR


def test_what_was_published_today_counts_for_the_plan(world: World) -> None:
    world.instagram.quota_total = None
    first = world.clock.now() + MINUTE
    for _ in range(25):
        world.photo(first)
    world.run(10 * MINUTE)
    assert len(world.instagram.live) == 25
    assert refused(world, first + 23 * HOUR).values["number"] == 26


def test_the_accounts_own_figure_replaces_the_default(world: World) -> None:
    world.instagram.quota_total = 2
    account = world.posting.accounts.read_quota(world.account.account_id)
    assert (account.quota_total, account.quota_usage) == (2, 0)
    due = world.clock.now() + HOUR
    world.photo(due)
    world.photo(due)
    assert refused(world, due).values == {"number": 3, "limit": 2, "free_at": due + 24 * HOUR}


def test_a_used_up_quota_holds_the_post_and_asks(world: World) -> None:
    world.instagram.quota_total, world.instagram.quota_usage = 50, 50
    due = world.clock.now() + HOUR
    post = world.photo(due)
    world.run(2 * HOUR)
    held = world.post(post)
    assert (held.state, held.hold_reason) == ("held", HoldReason.QUOTA)
    (notice,) = world.notices()
    assert notice.kind == "quota"
    looked_at = due - Limits().check_ahead
    assert notice.details == QuotaNotice(50, free_at=looked_at + 24 * HOUR)
    assert world.instagram.count("publish") == 0
    assert world.account.quota_usage == 50


def test_a_quota_refusal_of_the_publish_call_itself_holds_the_post(world: World) -> None:
    world.instagram.fail("publish", refuses(9, 2207042))
    post = world.photo(world.clock.now() + HOUR)
    world.run(2 * HOUR)
    assert world.post(post).hold_reason is HoldReason.QUOTA
    assert world.told() == ["quota"]
    assert world.instagram.live == []


def test_a_quota_that_is_free_again_within_minutes_is_waited_for(world: World) -> None:
    world.instagram.quota_total = 1
    first = world.photo(world.clock.now() + HOUR)
    world.run(HOUR + MINUTE)
    second = world.photo(world.clock.now() + 23 * HOUR + 59 * MINUTE)
    just_before = world.clock.now() + 23 * HOUR + 54 * MINUTE  # no person may plan it so
    PostRow.update(publish_at=just_before).where(PostRow.post_id == second.post_id).execute(
        world.storage.database
    )
    world.run(25 * HOUR)
    assert [world.state(post) for post in (first, second)] == [PostState.PUBLISHED] * 2
    assert world.told() == ["published", "published"]


def test_while_meta_does_not_tell_the_quota_our_own_count_decides(world: World) -> None:
    world.instagram.fail_always("quota", refuses(2))
    world.instagram.quota_total = None
    due = world.clock.now() + MINUTE
    for _ in range(25):
        world.photo(due)
    late = world.photo(due + 24 * HOUR)
    world.run(5 * MINUTE)
    assert len(world.instagram.live) == 25
    version = world.post(late).version
    world.posting.changes.change(
        late.post_id, PostFields(publish_at=None), seen_version=version, actor=Actor(ANNA)
    )
    assert world.told() == ["published"] * 25


def test_a_published_post_shows_in_the_figure_before_meta_is_asked_again(world: World) -> None:
    world.instagram.quota_usage = 7
    world.photo(world.clock.now() + MINUTE)
    world.run(5 * MINUTE)
    assert len(world.instagram.live) == 1
    assert world.account.quota_usage == 8


def test_a_quota_refusal_while_the_container_is_made_makes_it_later(world: World) -> None:
    world.instagram.quota_total = 1
    start = world.clock.now()
    world.photo(start + 10 * MINUTE)
    world.run(HOUR)
    post = world.photo(start + 24 * HOUR + 10 * MINUTE)
    world.instagram.fail("create", refuses(9, 2207042))
    world.run(25 * HOUR)
    assert world.state(post) is PostState.PUBLISHED
    assert world.told() == ["published", "published"]


def test_the_free_moment_is_reckoned_with_the_quota_that_was_told_in_the_same_breath(
    world: World,
) -> None:
    tomorrow = world.clock.now() + 25 * HOUR
    for number in range(2):
        world.photo(tomorrow + number * HOUR, caption=f"tomorrow {number}")
    world.instagram.quota_total, world.instagram.quota_usage = 2, 2
    world.photo(world.clock.now() + MINUTE)
    world.run(2 * MINUTE)
    (notice,) = world.notices()
    assert notice.details == QuotaNotice(2, free_at=tomorrow + 24 * HOUR)
