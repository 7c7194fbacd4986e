"""What people see under /posts, and what planning must know about other posts."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage.records import (
    WAITING_STATES,
    Account,
    HoldReason,
    Options,
    Post,
    PostChanges,
    PostPage,
    PostState,
    UserTag,
    Wording,
)
from tests.helpers import Clock
from tests.storage.studio import Studio

HOUR = timedelta(hours=1)
ALL = frozenset(PostState)


def page(
    studio: Studio,
    account: Account,
    states: Collection[PostState],
    newest_first: bool = False,
    offset: int = 0,
) -> PostPage:
    return studio.storage.post_lists.list_by_ig_user(
        account.ig_user_id, states=states, newest_first=newest_first, limit=2, offset=offset
    )


def ids(posts: Collection[Post]) -> list[int]:
    return [post.post_id for post in posts]


def test_planned_posts_are_listed_by_their_time_in_pages(studio: Studio, clock: Clock) -> None:
    account, other = studio.account(1), studio.account(2)
    third, first, second = (studio.planned(account, clock.now() + n * HOUR) for n in (3, 1, 2))
    studio.planned(other, clock.now() + HOUR)
    studio.draft(account)
    opening = page(studio, account, WAITING_STATES)
    assert (ids(opening.posts), opening.total) == (ids([first, second]), 3)
    rest = page(studio, account, WAITING_STATES, offset=2)
    assert (ids(rest.posts), rest.total) == (ids([third]), 3)


def test_published_posts_are_listed_by_when_they_went_live(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    late, early = studio.draft(account), studio.draft(account)
    for post, hours in ((late, 5), (early, 2)):
        live: PostChanges = {
            "state": PostState.PUBLISHED,
            "published_at": clock.now() + hours * HOUR,
        }
        studio.edit(post.post_id, 1, live)
    shown = page(studio, account, {PostState.PUBLISHED}, newest_first=True)
    assert ids(shown.posts) == ids([late, early])


def test_drafts_are_listed_by_their_last_change(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    drafts = [studio.draft(account)]
    for _ in range(2):
        clock.advance(HOUR)
        drafts.append(studio.draft(account))
    clock.advance(HOUR)
    studio.edit(drafts[0].post_id, 1, {"caption": "again"})
    shown = page(studio, account, {PostState.DRAFT}, newest_first=True)
    assert ids(shown.posts) == ids([drafts[0], drafts[2]])


def test_deleted_posts_are_listed_by_when_they_were_deleted(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    late, early = studio.draft(account), studio.draft(account)
    for post, hours in ((late, 5), (early, 2)):
        gone: PostChanges = {
            "state": PostState.DELETED,
            "deleted_at": clock.now() + hours * HOUR,
        }
        studio.edit(post.post_id, 1, gone)
        clock.advance(HOUR / 2)  # and it is changed once more
    shown = page(studio, account, {PostState.DELETED}, newest_first=True)
    assert ids(shown.posts) == ids([late, early])


def test_all_words_of_an_account_are_read_what_goes_out_last_first(
    studio: Studio, clock: Clock
) -> None:
    account, other = studio.account(1), studio.account(2)
    draft = studio.draft(account)
    options = Options(collaborators=("corner.books",), first_comment="Корица")
    tags = (UserTag("anna.k", 0.1, 0.2), UserTag("boris", 0.3, 0.4))
    two = tuple(replace(draft.medium, user_tags=tags) for _ in range(2))
    place: PostChanges = {"location_id": "213", "location_name": "Wien"}
    words: PostChanges = {**place, "caption": "Ёжик", "options": options, "media": two}
    studio.edit(draft.post_id, 1, words)
    ahead = studio.planned(account, clock.now() + HOUR)
    gone = studio.planned(account, clock.now() + 2 * HOUR)
    studio.edit(gone.post_id, gone.version, {"state": PostState.DELETED})
    studio.draft(other)
    read = studio.storage.post_lists.wordings(account.ig_user_id)
    assert [it.post_id for it in read] == ids([gone, ahead, draft])
    people = ("anna.k", "boris")
    drafted = Wording(draft.post_id, "Ёжик", "213", "Wien", options, people, clock.now())
    assert read[-1] == drafted
    assert [it.at for it in read[:2]] == [gone.publish_at, ahead.publish_at]
    assert ids(studio.storage.post_lists.these([draft.post_id, 1, gone.post_id])) == ids(
        [draft, gone]
    )


def test_posts_of_the_same_moment_come_in_one_order_on_all_pages(
    studio: Studio, clock: Clock
) -> None:
    account = studio.account()
    planned = {studio.planned(account, clock.now() + HOUR).post_id for _ in range(6)}
    seen = [
        post_id
        for offset in (0, 2, 4)
        for post_id in ids(page(studio, account, WAITING_STATES, offset=offset).posts)
    ]
    assert set(seen) == planned


def test_an_empty_page_still_tells_the_total(studio: Studio) -> None:
    account = studio.account()
    studio.draft(account)
    assert page(studio, account, ALL, offset=10) == PostPage((), 1)


def test_posts_are_counted_by_state(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    studio.draft(account)
    studio.draft(account)
    studio.planned(account, clock.now())
    studio.draft(studio.account(2))
    counts = studio.storage.post_lists.count_by_state(account.ig_user_id)
    assert counts == {PostState.DRAFT: 2, PostState.SCHEDULED: 1}


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({"state": PostState.SCHEDULED}, True),
        ({"state": PostState.PUBLISHING}, True),
        ({"state": PostState.HELD, "hold_reason": HoldReason.QUOTA}, True),
        ({"state": PostState.HELD, "hold_reason": HoldReason.ACCESS}, False),
        ({"state": PostState.DRAFT}, False),
        ({"state": PostState.FAILED}, False),
        ({"state": PostState.DELETED, "state_before_deletion": PostState.SCHEDULED}, False),
    ],
)
def test_only_posts_that_will_go_live_count_for_the_quota(
    studio: Studio, clock: Clock, changes: PostChanges, counts: bool
) -> None:
    account = studio.account()
    moment = clock.now() + HOUR
    post = studio.planned(account, moment)
    studio.edit(post.post_id, post.version, changes)
    assert moments(studio, account) == ((moment,) if counts else ())


@pytest.mark.parametrize("deleted", [False, True])
def test_a_post_that_went_live_counts_even_when_it_was_deleted_here(
    studio: Studio, clock: Clock, deleted: bool
) -> None:
    account = studio.account()
    post = studio.planned(account, clock.now())
    live = clock.now() + timedelta(minutes=3)
    studio.edit(post.post_id, 2, {"state": PostState.PUBLISHED, "published_at": live})
    if deleted:
        gone: PostChanges = {
            "state": PostState.DELETED,
            "state_before_deletion": PostState.PUBLISHED,
            "deleted_at": clock.now(),
        }
        studio.edit(post.post_id, 3, gone)
    assert moments(studio, account) == (live,)


def test_planned_moments_come_in_order_within_the_window_without_the_post_being_moved(
    studio: Studio, clock: Clock
) -> None:
    account, other = studio.account(1), studio.account(2)
    times = [clock.now() + hours * HOUR for hours in (30, 24, 3, 0)]
    posts = [studio.planned(account, moment) for moment in times]
    studio.planned(other, clock.now() + HOUR)
    assert moments(studio, account) == (times[3], times[2], times[1])
    assert moments(studio, account, but=posts[2].post_id) == (times[3], times[1])


def test_media_that_belong_to_a_post_of_ours_are_known(studio: Studio) -> None:
    account, other = studio.account(1), studio.account(2)
    for owner, media_id in ((account, "11"), (account, "12"), (other, "13")):
        studio.edit(studio.draft(owner).post_id, 1, {"media_id": media_id})
    studio.draft(account)
    assert studio.storage.post_lists.media_ids_bound(account.account_id) == {"11", "12"}


def moments(studio: Studio, account: Account, but: int | None = None) -> tuple[datetime, ...]:
    """The planned moments of the 24 hours from now on."""
    now = studio.clock.now()
    return studio.storage.post_lists.planned_moments(
        account.account_id, since=now, until=now + 24 * HOUR, but=but
    )


def test_a_calendar_shows_what_goes_out_went_out_or_failed_within_its_days(
    studio: Studio, clock: Clock
) -> None:
    lists, now = studio.storage.post_lists, clock.now()
    account, other = studio.account(1), studio.account(2)
    early, first, later, last = (studio.planned(account, now + n * HOUR) for n in (0, 1, 3, 5))
    failed = studio.planned(account, now + 4 * HOUR)
    studio.edit(failed.post_id, failed.version, PostChanges(state=PostState.FAILED))
    out = studio.planned(account, now + 9 * HOUR)
    published = PostChanges(state=PostState.PUBLISHED, published_at=now + 2 * HOUR)
    studio.edit(out.post_id, out.version, published)
    studio.planned(other, now + 2 * HOUR)
    studio.draft(account)
    deleted = studio.planned(account, now + 2 * HOUR)
    studio.edit(deleted.post_id, deleted.version, PostChanges(state=PostState.DELETED))
    gone = studio.planned(account, now + 9 * HOUR)
    studio.edit(gone.post_id, gone.version, {**published, "removed_at": now + 3 * HOUR})

    shown = lists.between(account.account_id, since=now + HOUR, until=now + 5 * HOUR)
    assert ids(shown) == ids([first, out, later, failed])
    moments = lists.moments(account.account_id, since=now + HOUR, until=now + 5 * HOUR)
    assert moments == tuple(now + n * HOUR for n in (1, 2, 3, 4))
    assert early.post_id not in ids(shown)
    assert last.post_id not in ids(shown)


def test_alt_texts_count_that_posts_have_had_since_then(studio: Studio, clock: Clock) -> None:
    account, other = studio.account(1), studio.account(2)
    post, drafts = studio.planned(account, clock.now() + HOUR), map(studio.draft, (account, other))
    own, others = drafts

    def has_alt_texts(of: Post, since: datetime | None) -> bool:
        return studio.storage.cards.around(of, 501, alt_texts_since=since).has_alt_texts

    assert not has_alt_texts(own, clock.now())
    media = tuple(replace(medium, alt_text="A loaf of bread") for medium in post.media)
    studio.edit(post.post_id, post.version, {"media": media})
    assert has_alt_texts(own, clock.now())
    assert not has_alt_texts(own, None)
    assert not has_alt_texts(own, clock.now() + 2 * HOUR)
    assert not has_alt_texts(others, clock.now())
