"""How a post that is live does: figures after an hour, a day and a week, and who has accepted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from posting import Post, PostState
from posting.rules.published.due import Due, next_step
from storage.records import (
    CommentState,
    FirstComment,
    Kind,
    PostFigures,
    Removal,
)
from tests.helpers.below_posts import FIGURES
from tests.helpers.graph_answers import cannot_connect, refuses
from tests.posting.world import HOUR, MINUTE, World

DAY = 24 * HOUR
WEEK = 7 * DAY


def live(world: World, **fields: object) -> Post:
    """A post that has just come out."""
    post = world.photo(world.clock.now() + HOUR, **fields)
    world.run(HOUR + timedelta(seconds=5))
    assert world.state(post) is PostState.PUBLISHED
    return post


def read(world: World, post: Post) -> list[tuple[int, int | None]]:
    """The ages that Instagram told of, with the views."""
    return [(it.hours, it.views) for it in world.storage.post_figures.of(post.post_id)]


def told_ages(world: World) -> list[object]:
    return [getattr(it.details, "hours", None) for it in world.notices() if it.kind == "figures"]


def test_they_are_read_after_an_hour_a_day_and_a_week(world: World) -> None:
    post = live(world)
    world.run(59 * MINUTE)
    assert world.instagram.count("insights") == 0
    for views, span in ((10, MINUTE), (200, DAY), (900, WEEK)):
        world.instagram.below.figures = {**FIGURES, "views": views}
        world.run(span)
    assert read(world, post) == [(1, 10), (24, 200), (168, 900)]
    assert world.instagram.count("insights") == 3
    assert told_ages(world) == [1, 24, 168]
    assert world.told() == ["published"]
    assert world.post(post).next_try_at is None


def test_what_is_missing_is_missing_and_never_nothing(world: World) -> None:
    world.instagram.below.figures = {"views": 5, "comments": 0}
    post = live(world)
    world.run(HOUR)
    results = world.posting.live.results(world.post(post))
    assert results is not None
    its = results.figures
    assert (its.views, its.reach, its.saved, its.shares, its.comments) == (5, None, None, None, 0)


def test_figures_that_come_late_are_asked_for_again_while_they_are_of_that_age(
    world: World,
) -> None:
    world.instagram.below.figures = {}
    post = live(world)
    world.run(HOUR + 20 * MINUTE)
    assert world.instagram.count("insights") == 2
    assert told_ages(world) == []
    assert world.posting.live.results(world.post(post)) is None
    world.instagram.below.figures = dict(FIGURES)
    world.run(HOUR)
    assert read(world, post) == [(1, 120)]
    assert told_ages(world) == [1]


def test_what_nobody_was_there_to_read_is_left_out(world: World) -> None:
    post = live(world)
    world.clock.advance(5 * HOUR)
    world.run(2 * DAY)
    assert read(world, post) == [(24, 120)]


def test_trouble_at_meta_costs_nothing_but_time(world: World) -> None:
    world.instagram.fail("insights", cannot_connect, refuses(2), refuses(100, 33))
    post = live(world)
    world.run(2 * HOUR)
    assert read(world, post) == [(1, 120)]
    assert (world.state(post), world.post(post).failure) == (PostState.PUBLISHED, None)
    assert world.account.state == "connected"


def test_a_login_without_figures_is_asked_once(world: World) -> None:
    world.instagram.fail_always("insights", refuses(10, message="no permission"))
    first, second = live(world), live(world)
    world.run(2 * WEEK)
    assert world.instagram.count("insights") == 1
    assert world.account.refused_options == ("insights",)
    for post in (first, second):
        assert world.posting.live.results(world.post(post)) is None
        assert world.post(post).next_try_at is None
    assert world.told() == ["published", "published"]
    assert world.account.state == "connected"


def test_another_token_is_asked_again(world: World) -> None:
    world.instagram.fail("insights", refuses(10))
    live(world)
    world.run(2 * HOUR)
    world.connect()
    post = live(world)
    world.run(2 * HOUR)
    assert read(world, post) == [(1, 120)]


def test_publishing_does_not_wait_for_figures(world: World) -> None:
    """Another post goes out in the very second in which the first one is an hour old."""
    first = live(world)
    out_at = world.post(first).published_at
    assert out_at is not None
    second = world.photo(out_at + HOUR)
    world.run(HOUR + 10 * MINUTE)
    calls = world.instagram.calls
    assert calls.index("insights") > len(calls) - 1 - calls[::-1].index("publish")
    its = world.post(second)
    assert its.publish_asked_at == its.publish_at
    assert read(world, first) == [(1, 120)]


def test_they_are_compared_with_the_median_of_earlier_posts(world: World) -> None:
    for views in (100, 500, 300, 200, 400):
        world.instagram.below.figures = {"views": views, "reach": 50}
        post = live(world)
        world.run(HOUR)
        results = world.posting.live.results(world.post(post))
        assert results is not None
        assert results.usual is None
    world.instagram.below.figures = {"views": 900, "reach": 60, "saved": 4}
    post = live(world)
    world.run(HOUR)
    results = world.posting.live.results(world.post(post))
    assert results is not None
    assert results.usual is not None
    assert (results.figures.views, results.usual.views) == (900, 300)
    assert (results.usual.reach, results.usual.saved) == (50, None)


def test_the_next_step_of_a_live_post_follows_from_its_row(world: World) -> None:
    """A table: what is kept of a post, what Instagram told, and what is done next and when."""
    row, account = world.post(live(world)), world.account
    at = row.published_at
    assert at is not None
    hour, empty = PostFigures(1, at + HOUR, views=1), PostFigures(1, at + HOUR)
    owed = FirstComment(CommentState.OWED)
    unknown = replace(row, media_id=None, permalink=None, first_comment=owed)
    nothing: tuple[PostFigures, ...] = ()
    table = [
        (row, nothing, at, (Due.FIGURES, at + HOUR)),
        (row, (hour,), at + HOUR, (Due.FIGURES, at + DAY)),
        (row, (empty,), at + HOUR, (Due.FIGURES, at + HOUR + 15 * MINUTE)),
        (row, (empty,), at + 2 * HOUR + MINUTE, (Due.FIGURES, at + DAY)),
        (row, nothing, at + 9 * DAY, None),
        (replace(row, first_comment=owed), nothing, at, (Due.COMMENT, at)),
        (replace(row, first_comment=owed), nothing, at + DAY, (Due.COMMENT, at)),
        (unknown, nothing, at, (Due.LINK, at + 90 * timedelta(seconds=1))),  # searched first
        (replace(unknown, attempts=5), nothing, at, (Due.COMMENT, at)),  # and said to be missing
        (replace(row, permalink=None), nothing, at, (Due.LINK, at)),
        (replace(row, permalink=None, attempts=5), nothing, at, (Due.FIGURES, at + HOUR)),
        (replace(row, removed_at=at), nothing, at, None),
        (replace(row, removal=Removal(1, at, next_try_at=at)), nothing, at, (Due.REMOVAL, at)),
        (replace(row, removal=Removal(1, at)), nothing, at, (Due.FIGURES, at + HOUR)),
    ]
    for its, figures, now, expected in table:
        step = next_step(its, figures, account, now)
        assert (step and (step.due, step.at)) == expected
    refused = replace(account, refused_options=("insights",))
    assert next_step(row, (), refused, at) is None


@pytest.mark.parametrize("kind", [Kind.PHOTO, Kind.REEL])
def test_lasting_posts_have_three_ages(world: World, kind: Kind) -> None:
    row = replace(world.post(live(world)), kind=kind)
    at = row.published_at
    assert at is not None
    ages, figures = [], list[PostFigures]()
    while step := next_step(row, figures, world.account, at):
        ages.append(step.hours)
        figures.append(PostFigures(step.hours, step.at, views=1))
    assert ages == [1, 24, 168]


def test_a_story_is_measured_before_it_goes(world: World) -> None:
    row = replace(world.post(live(world)), kind=Kind.STORY, container=None)
    at = row.published_at
    assert at is not None
    first = next_step(row, (), world.account, at)
    assert first is not None
    assert (first.hours, first.at) == (1, at + HOUR)
    few = PostFigures(1, at + HOUR, too_few=True)
    last = next_step(row, (few,), world.account, at + HOUR)
    assert last is not None
    assert (last.hours, last.at) == (23, at + 23 * HOUR)
    assert next_step(row, (few,), world.account, at + DAY) is None


def invited(world: World) -> Post:
    """A post with collaborators, by a login that is told what they answer."""
    account = world.connect_by_facebook()
    return live(world, account_id=account.account_id, collaborators=("anna", "shop"))


def answers(world: World, post: Post, **said: str) -> None:
    world.instagram.below.invited[world.post(post).media_id or ""] |= said


def test_who_has_accepted_is_read_with_the_figures(world: World) -> None:
    post = invited(world)
    answers(world, post, anna="Accepted")
    world.run(HOUR)
    assert world.post(post).invitations == {"anna": "Accepted", "shop": "Pending"}
    answers(world, post, shop="Declined")
    world.run(DAY)
    assert world.post(post).invitations == {"anna": "Accepted", "shop": "Declined"}


def test_answers_are_read_also_where_figures_are_refused(world: World) -> None:
    post = invited(world)
    world.instagram.fail_always("insights", refuses(10))
    world.run(2 * HOUR)
    assert world.post(post).invitations == {"anna": "Pending", "shop": "Pending"}
    answers(world, post, anna="Accepted")
    world.run(DAY)
    assert world.post(post).invitations == {"anna": "Accepted", "shop": "Pending"}
    assert world.instagram.count("collaborators") == 2
    assert world.instagram.count("insights") == 1


def test_an_instagram_login_is_not_asked_for_answers(world: World) -> None:
    post = live(world, collaborators=("anna",))
    world.run(WEEK + DAY)
    assert world.instagram.count("collaborators") == 0
    assert world.post(post).invitations is None
