"""The figures for an operator are right, and cheap however many posts there are."""

from dataclasses import replace
from datetime import timedelta

import pytest
from peewee import SQL

from storage import Storage
from storage.migrations import SCRIPTS
from storage.models import PostRow
from storage.overview import Alongside
from storage.records import (
    CommentState,
    Container,
    FailedNotice,
    Failure,
    FirstComment,
    NewNotice,
    PostChanges,
    PostState,
    Rehearsal,
    Removal,
)
from tests.helpers import Clock
from tests.storage.posts.test_speed_of_claims import counted, plan, statements_of
from tests.storage.studio import AUTHOR, Studio

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
DOUBLINGS = 12  # 1 post becomes 4,096


def published(studio: Studio, *, late: timedelta | None) -> None:
    """A post whose time was just now; `late` None: a person said that it is live."""
    now = studio.clock.now()
    post = studio.due(studio.storage.accounts.all()[0])
    changes = PostChanges(state=PostState.PUBLISHED, published_at=now, next_try_at=None)
    if late is not None:
        changes["container"] = Container("1", now, asked_at=now + late)
    studio.edit(post.post_id, post.version, changes)
    studio.clock.advance(timedelta(seconds=1))


def test_the_queue_is_counted_by_what_becomes_of_each_post(studio: Studio, clock: Clock) -> None:
    first, second = studio.account(1), studio.account(2)
    now = clock.now()
    studio.draft(first)
    studio.planned(first, now + 3 * HOUR)
    studio.planned(second, now + 2 * HOUR)
    studio.planned(first, now - HOUR)
    failed, failed_long_ago = studio.due(first), studio.due(first)
    studio.edit(failed_long_ago.post_id, 2, PostChanges(state=PostState.FAILED))
    clock.advance(DAY + HOUR)
    studio.edit(failed.post_id, 2, PostChanges(state=PostState.FAILED))
    studio.edit(failed_long_ago.post_id, 3, PostChanges(caption="Edited since"))
    studio.storage.notices.owe(NewNotice(AUTHOR, FailedNotice()), None, clock.now())
    clock.moment = now
    queue = studio.storage.figures.queue(now, failed_since=now + HOUR)
    assert queue.by_state == {PostState.SCHEDULED: 3}
    assert (queue.due, queue.due_since) == (1, now - HOUR)
    assert (queue.next_at, queue.next_account_id) == (now + 2 * HOUR, second.account_id)
    assert (queue.failed, queue.notices_owed) == (1, 1)


def test_what_goes_on_beside_the_queue_is_counted(studio: Studio, clock: Clock) -> None:
    first, now = studio.account(1), clock.now()
    made = Rehearsal("c1", now)
    refused = replace(made, failure=Failure("media_ratio", 36003, 2207009, "ratio"))
    for said in (made, replace(made, accepted_at=now), replace(made, accepted_at=now), refused):
        post = studio.planned(first, now + HOUR)
        studio.edit(post.post_id, post.version, PostChanges(rehearsal=said))
    asked, posted = FirstComment(CommentState.ASKED), FirstComment(CommentState.POSTED)
    wanted, given_up = Removal(AUTHOR, now, next_try_at=now), Removal(AUTHOR, now)
    for changes in (
        PostChanges(state=PostState.HANDED_OVER, next_try_at=None),
        PostChanges(state=PostState.PUBLISHED, first_comment=asked, next_try_at=now),
        PostChanges(state=PostState.PUBLISHED, first_comment=posted, removal=wanted),
        PostChanges(state=PostState.PUBLISHED, first_comment=posted, removal=given_up),
    ):
        post = studio.due(first)
        studio.edit(post.post_id, post.version, changes)
    assert studio.storage.figures.alongside() == Alongside(1, 2, 1, 1, 1)


def test_an_empty_database_has_nothing_to_report(studio: Studio, clock: Clock) -> None:
    queue = studio.storage.figures.queue(clock.now(), failed_since=clock.now() - DAY)
    assert (queue.by_state, queue.due, queue.failed, queue.next_at) == ({}, 0, 0, None)
    assert studio.storage.figures.alongside() == Alongside()
    assert studio.storage.figures.lateness(last=100) == ()
    assert studio.storage.figures.schema() == max(SCRIPTS.glob("0*.py")).stem


def test_lateness_is_that_of_the_posts_published_last(studio: Studio) -> None:
    studio.account()
    for late in (timedelta(minutes=9), timedelta(seconds=2), None, timedelta(seconds=5)):
        published(studio, late=late)
    assert studio.storage.figures.lateness(last=2) == (
        timedelta(seconds=5),
        timedelta(seconds=2),
    )


@pytest.fixture
def full(studio: Studio, clock: Clock) -> Storage:
    """4,096 published posts, as years leave them, besides a planned and a failed one."""
    account = studio.account()
    published(studio, late=timedelta(seconds=1))
    fields = PostRow._meta.sorted_fields
    for doubling in range(DOUBLINGS):
        step = {"post_id": 2**doubling, "published_at": 2**doubling * 1_000_000}
        copies = [
            field + SQL(str(step[field.name])) if field.name in step else field for field in fields
        ]
        PostRow.insert_from(PostRow.select(*copies), fields).execute(studio.storage.database)
    studio.planned(account, clock.now() + HOUR)
    failed = studio.due(account)
    studio.edit(failed.post_id, 2, PostChanges(state=PostState.FAILED))
    counted(studio.storage)
    return studio.storage


def test_no_figure_reads_all_posts(full: Storage, clock: Clock) -> None:
    with statements_of(full) as statements:
        full.figures.queue(clock.now(), failed_since=clock.now() - DAY)
        full.post_lists.before_making(AUTHOR, None)
        full.figures.alongside()
        full.figures.lateness(last=100)
    plans = [plan(full, sql, params) for sql, params in statements if "FROM post" in sql]
    assert len(plans) == 10
    for index in (
        *("post_open", "post_failed", "post_published", "post_draft"),
        *("post_handed_over", "post_next_try"),
    ):
        assert any(index in explained for explained in plans), index
    assert "B-TREE" not in plans[-1], "the published posts are not sorted"
