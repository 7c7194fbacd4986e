"""Reading posts: one, a page of a list, and what planning must know. `Posts` builds on this."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any

from peewee import JOIN, Expression, ModelSelect, Ordering, RawQuery, fn

from storage.columns import EPOCH, MICROSECOND, InstantField
from storage.database import Postgresql, Sqlite
from storage.errors import NotFoundError
from storage.models import EventRow, PostRow, UserTagRow, columns
from storage.records import (
    ON_THE_ROAD,
    Event,
    Post,
    PostPage,
    PostState,
    UserTag,
)

POST_COLUMNS = columns(PostRow, but={"source_update_id"})
CONVERTERS: dict[str, Callable[[Any], Any]] = {
    field.name: field.python_value for field in POST_COLUMNS
}
MINUTE = timedelta(minutes=1)
WITH_A_TIME = ON_THE_ROAD | {PostState.HELD, PostState.UNCONFIRMED}

WORKED = """
    SELECT 1 FROM event WHERE at >= :since AND at < :until AND actor = 'publisher' LIMIT 1
"""
# Written out by hand: it runs after every message, and building it anew costs ten times what it
# does. CROSS keeps SQLite from sorting all planned posts: it walks the index in this order.
NEXT_DUE = """
    SELECT MIN(moment) FROM (
        SELECT * FROM (
            SELECT p.next_try_at AS moment FROM post AS p CROSS JOIN account AS a
            WHERE a.account_id = p.account_id AND p.next_try_at IS NOT NULL
            AND (a.state = 'connected' OR (a.state = 'trouble' AND p.state = 'publishing'))
            AND (a.paused_until IS NULL OR a.paused_until <= p.next_try_at)
            ORDER BY p.next_try_at LIMIT 1
        ) AS at_once
        UNION ALL
        SELECT a.paused_until AS moment FROM account AS a
        WHERE a.paused_until IS NOT NULL AND EXISTS (
            SELECT 1 FROM post AS p
            WHERE p.account_id = a.account_id AND p.next_try_at < a.paused_until
            AND (a.state = 'connected' OR (a.state = 'trouble' AND p.state = 'publishing'))
        )
    ) AS moments
"""

# In the words of the index `post_draft`, so that SQLite knows that it may use it.
DRAFTS_OF = "SELECT COUNT(*) FROM post WHERE author_id = :author_id AND state = 'draft'"

# Every card of a draft asks this, for the next free evening.
PLANNED_MOMENTS = """
    SELECT publish_at AS moment FROM post
    WHERE account_id = :account_id AND publish_at BETWEEN :since AND :until AND post_id <> :but
    AND (
        state IN ('scheduled', 'preparing', 'ready', 'publishing')
        OR (state = 'held' AND hold_reason = 'quota')
    )
    UNION ALL
    SELECT published_at AS moment FROM post
    WHERE account_id = :account_id AND published_at BETWEEN :since AND :until AND post_id <> :but
    AND (state = 'published' OR (state = 'deleted' AND state_before_deletion = 'published'))
    ORDER BY moment
"""

# Asked before each publication.
IN_DOUBT = """
    SELECT count(*) FROM post WHERE account_id = :account_id AND publish_asked_at > :since
    AND state IN ('publishing', 'unconfirmed')
"""


class PostQueries:
    """The questions that can be asked about posts."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def get(self, post_id: int) -> Post:
        """Raises NotFoundError; a deleted post is returned, in the state DELETED."""
        post = self._find(post_id)
        if post is None:
            raise NotFoundError(f"there is no post {post_id}")
        return post

    def list_by_ig_user(
        self,
        ig_user_id: str,
        *,
        states: Collection[PostState],
        newest_first: bool,
        limit: int,
        offset: int,
    ) -> PostPage:
        """A page: published posts by `published_at`, planned by `publish_at`, others by change."""
        wanted = (PostRow.ig_user_id == ig_user_id) & PostRow.state.in_(states)
        columns = (_moment_of(states), PostRow.post_id)
        order = [column.desc() if newest_first else column.asc() for column in columns]
        page = PostRow.select(PostRow.post_id).where(wanted).order_by(*order)
        ids = page.limit(limit).offset(offset).tuples().execute(self._database)
        total = PostRow.select().where(wanted).count(self._database)
        return PostPage(
            self._read(PostRow.post_id.in_([post_id for (post_id,) in ids]), order=order), total
        )

    def count_by_state(self, ig_user_id: str) -> dict[PostState, int]:
        """How many posts are in each state; states without any are left out."""
        query = (
            PostRow.select(PostRow.state, fn.COUNT(PostRow.post_id))
            .where(PostRow.ig_user_id == ig_user_id)
            .group_by(PostRow.state)
        )
        return dict(query.tuples().execute(self._database))

    def count_drafts(self, author_id: int) -> int:
        """Of all accounts."""
        ((count,),) = self._database.rows(DRAFTS_OF, {"author_id": author_id})
        return int(count)

    def planned_moments(
        self, account_id: int, *, since: datetime, until: datetime, but: int | None
    ) -> tuple[datetime, ...]:
        """When posts go or went live from `since` to `until`, both included, ascending.

        Planned posts (also those held for quota) count at `publish_at`, published ones, also
        when deleted later, at `published_at`. `but` names a post that does not count.
        """
        values = {
            "account_id": account_id,
            "since": PostRow.publish_at.db_value(since),
            "until": PostRow.publish_at.db_value(until),
            "but": -1 if but is None else but,
        }
        rows = self._database.rows(PLANNED_MOMENTS, values)
        return tuple(EPOCH + moment * MICROSECOND for (moment,) in rows)

    def like(self, post: Post, *, minute: datetime, since: datetime) -> tuple[Post, ...]:
        """Other posts of the account that are to go out or went out after a moment, with the same
        file and words, and those planned for one minute. The soonest first."""
        ours = (PostRow.account_id == post.account_id) & (PostRow.post_id != post.post_id)
        to_come = (PostRow.publish_at >= since) & PostRow.state.in_(WITH_A_TIME)
        gone = (PostRow.published_at >= since) & (PostRow.state == PostState.PUBLISHED)
        file = (PostRow.image_url == post.media_url) | (PostRow.video_url == post.media_url)
        same = file & (PostRow.caption == post.caption) & (to_come | gone)
        beside = (PostRow.publish_at >= minute) & (PostRow.publish_at < minute + MINUTE)
        wanted = ours & (same | (beside & PostRow.state.in_(WITH_A_TIME)))
        return self._read(wanted, order=(PostRow.publish_at.asc(),))

    def in_doubt_since(self, account_id: int, since: datetime) -> int:
        """How many posts of an account were asked to be published after a moment and may be live,
        or may not."""
        values = {"account_id": account_id, "since": PostRow.publish_asked_at.db_value(since)}
        ((count,),) = self._database.rows(IN_DOUBT, values)
        return int(count)

    def media_ids_bound(self, account_id: int) -> frozenset[str]:
        """The media ids of an account that already belong to a post of ours."""
        query = PostRow.select(PostRow.media_id).where(
            PostRow.account_id == account_id, PostRow.media_id.is_null(False)
        )
        return frozenset(media_id for (media_id,) in query.tuples().execute(self._database))

    def events(self, post_id: int) -> tuple[Event, ...]:
        """The history of a post, oldest first."""
        query = (
            EventRow.select(
                EventRow.post_id,
                EventRow.at,
                EventRow.actor,
                EventRow.what,
                EventRow.from_state,
                EventRow.to_state,
                EventRow.details,
            )
            .where(EventRow.post_id == post_id)
            .order_by(EventRow.event_id)
        )
        return tuple(Event(**row) for row in query.dicts().execute(self._database))

    def publisher_worked(self, since: datetime, until: datetime) -> bool:
        """Whether anything was done for any post within this time, other than by people."""
        done = {"since": EventRow.at.db_value(since), "until": EventRow.at.db_value(until)}
        return bool(self._database.rows(WORKED, done))

    def next_due(self) -> datetime | None:
        """When the next post can be claimed; leases are not looked at, pauses are."""
        ((moment,),) = self._database.rows(NEXT_DUE, {})
        return PostRow.next_try_at.python_value(moment)

    def _find(self, post_id: int) -> Post | None:
        posts = _posts(RawQuery(self._one_post, [post_id]).tuples().execute(self._database))
        return posts[0] if posts else None

    @cached_property
    def _one_post(self) -> str:
        """Asked at every step, so that its text is built only once."""
        return str(self._with_tags(PostRow.post_id == 0, ()).sql()[0])

    def _read(self, where: Expression, *, order: Sequence[Ordering] = ()) -> tuple[Post, ...]:
        sql, parameters = self._with_tags(where, order).sql()
        return _posts(RawQuery(sql, parameters).tuples().execute(self._database))

    def _with_tags(self, where: Expression, order: Sequence[Ordering]) -> "ModelSelect[PostRow]":
        """Posts and their tags in one statement, so that both are of the same moment."""
        query = (
            PostRow.select(*POST_COLUMNS, UserTagRow.username, UserTagRow.x, UserTagRow.y)
            .join(UserTagRow, JOIN.LEFT_OUTER, on=(UserTagRow.post_id == PostRow.post_id))
            .where(where)
            .order_by(*order, PostRow.post_id, UserTagRow.position)
        )
        return query.bind(self._database)


def _moment_of(states: Collection[PostState]) -> InstantField:
    wanted = frozenset(states)
    if wanted == {PostState.PUBLISHED}:
        return PostRow.published_at
    return PostRow.publish_at if wanted <= WITH_A_TIME else PostRow.updated_at


def _posts(rows: Iterable[tuple[Any, ...]]) -> tuple[Post, ...]:
    """One post for each run of rows that differ in the tag only."""
    posts = []
    for _, of_one_post in groupby(rows, key=itemgetter(0)):
        lines = list(of_one_post)
        columns = {
            name: convert(value)
            for (name, convert), value in zip(CONVERTERS.items(), lines[0], strict=False)
        }
        tags = tuple(UserTag(*line[-3:]) for line in lines if line[-3] is not None)
        posts.append(Post(**columns, user_tags=tags))
    return tuple(posts)
