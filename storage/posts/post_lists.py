"""Lists of posts and what planning must know of them. Called by `posting`."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any

from storage.accounts.accounts import CHOSEN
from storage.engine.database import Postgresql, Sqlite
from storage.models import EPOCH, MICROSECOND, EventRow, InstantField, PostRow
from storage.posts.post_rows import read
from storage.records import WITH_A_TIME, Post, PostPage, PostState, Wording

MINUTE = timedelta(minutes=1)

WORKED = """
    SELECT 1 FROM event WHERE at >= :since AND at < :until AND actor = 'publisher' LIMIT 1
"""
# In the words of the index `post_draft`, so that SQLite knows that it may use it.
DRAFTS_OF = "SELECT COUNT(*) FROM post WHERE author_id = :author_id AND state = 'draft'"
DRAFTS_OF_CHOSEN = f"""
    SELECT (SELECT COUNT(*) FROM post WHERE ig_user_id = chosen.ig_user_id AND state = 'draft')
    FROM ({CHOSEN}) AS chosen
"""  # noqa: S608 - the statement of accounts
BEFORE_MAKING = f"""
    SELECT (SELECT post_id FROM post WHERE idempotency_key = :key), ({DRAFTS_OF})
"""  # noqa: S608 - the statement above
PUBLISHED_BEFORE = """
    SELECT 1 FROM post WHERE author_id = :author_id AND published_at < :moment LIMIT 1
"""

BY_STATE = "SELECT state, COUNT(*) FROM post WHERE ig_user_id = :ig_user_id GROUP BY state"
REMOVED = """
    SELECT COUNT(*) FROM post
    WHERE ig_user_id = :ig_user_id AND state = 'published' AND removed_at IS NOT NULL
"""

_IN = "FROM post WHERE ig_user_id = :ig_user_id AND state IN ({states})"
IN_STATES = f"SELECT COUNT(*) {_IN}"
PAGE = f"""
    SELECT post_id {_IN}
    ORDER BY {{moment}} {{way}}, post_id {{way}} LIMIT :limit OFFSET :offset
"""

# Of all posts, what goes or went out last first. `posting.rules.finding.search` looks for words in
# them: SQLite knows capital letters of English only, and neither database the endings of words.
WORDINGS = """
    SELECT p.post_id, p.caption, p.location_id, p.location_name, p.options,
        COALESCE(p.published_at, p.publish_at, p.updated_at) AS moment, t.username
    FROM post AS p LEFT JOIN user_tags AS t ON t.post_id = p.post_id
    WHERE p.ig_user_id = :ig_user_id
    ORDER BY moment DESC, p.post_id DESC
"""

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

# What people see in a calendar.
IN_A_SPAN = """
    SELECT post_id, publish_at AS moment FROM post
    WHERE account_id = :account_id AND publish_at >= :since AND publish_at < :until AND state IN (
        'scheduled', 'preparing', 'ready', 'publishing', 'handed_over', 'held', 'unconfirmed',
        'failed'
    )
    UNION ALL
    SELECT post_id, published_at AS moment FROM post
    WHERE account_id = :account_id AND published_at >= :since AND published_at < :until
    AND state = 'published' AND removed_at IS NULL
    ORDER BY moment, post_id
"""

# Asked before each publication. Each account has few containers that were asked for lately.
IN_DOUBT = """
    SELECT count(*) FROM container AS c CROSS JOIN post AS p
    WHERE c.account_id = :account_id AND c.asked_at > :since
    AND p.post_id = c.post_id AND p.container_id = c.container_id
    AND p.state IN ('publishing', 'unconfirmed')
"""

LIKE = """
    SELECT p.post_id FROM post AS p
    WHERE p.account_id = :account_id AND p.post_id <> :post_id AND (
        (
            p.caption = :caption
            AND (
                (p.publish_at >= :since AND p.state IN (
                    'scheduled', 'preparing', 'ready', 'publishing', 'handed_over', 'held',
                    'unconfirmed'
                ))
                OR (p.published_at >= :since AND p.state = 'published')
            )
            AND EXISTS (
                SELECT 1 FROM post_medium AS m
                LEFT JOIN hosted_file AS f ON f.file_id = m.hosted_file_id
                WHERE m.post_id = p.post_id AND (
                    m.image_url IN (:url, :link) OR m.video_url IN (:url, :link)
                    OR f.link IN (:url, :link)
                    OR f.telegram_unique_id = :telegram_unique_id OR f.sha256 = :sha256
                )
            )
        )
        OR (
            p.publish_at >= :minute AND p.publish_at < :next_minute AND p.state IN (
                'scheduled', 'preparing', 'ready', 'publishing', 'held', 'unconfirmed'
            )
        )
    )
    ORDER BY p.publish_at, p.post_id
"""


class PostLists:
    """The questions that are asked about many posts at once."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def list_by_ig_user(
        self,
        ig_user_id: str,
        *,
        states: Collection[PostState],
        newest_first: bool,
        limit: int,
        offset: int,
    ) -> PostPage:
        """A page: published posts by `published_at`, planned by `publish_at`, deleted by
        `deleted_at`, others by change."""
        if not states:
            return PostPage((), 0)
        named = ", ".join(f"'{state}'" for state in sorted(states))
        moment, way = _moment_of(states).column_name, "DESC" if newest_first else "ASC"
        asked = {"ig_user_id": ig_user_id, "limit": limit, "offset": offset}
        page = PAGE.format(states=named, moment=moment, way=way)
        ids = [post_id for (post_id,) in self._database.rows(page, asked)]
        ((total,),) = self._database.rows(IN_STATES.format(states=named), asked)
        return PostPage(read(self._database, ids), total)

    def these(self, post_ids: Sequence[int]) -> tuple[Post, ...]:
        """In this order; those that are gone are left out."""
        return read(self._database, post_ids)

    def wordings(self, ig_user_id: str) -> list[Wording]:
        """Of all posts, deleted ones too; what goes or went out last comes first."""
        lines = self._database.rows(WORDINGS, {"ig_user_id": ig_user_id})
        return [_wording(list(same)) for _, same in groupby(lines, key=itemgetter(0))]

    def count_removed(self, ig_user_id: str) -> int:
        """Of what went out, what was deleted from Instagram since."""
        ((count,),) = self._database.rows(REMOVED, {"ig_user_id": ig_user_id})
        return int(count)

    def count_by_state(self, ig_user_id: str) -> dict[PostState, int]:
        """How many posts are in each state; states without any are left out."""
        found = self._database.rows(BY_STATE, {"ig_user_id": ig_user_id})
        return {PostState(state): count for state, count in found}

    def drafts_of_current(self, account_id: int | None) -> int | None:
        """Of the usable account of this id, else of the first usable one; None where none is."""
        rows = self._database.rows(DRAFTS_OF_CHOSEN, {"account_id": account_id or 0})
        return next((int(count) for (count,) in rows), None)

    def before_making(self, author_id: int, key: str | None) -> tuple[int | None, int]:
        """Which post was made with this `idempotency_key`, also a deleted one; and how many drafts
        the author has, of all accounts."""
        ((post_id, count),) = self._database.rows(
            BEFORE_MAKING, {"author_id": author_id, "key": key}
        )
        return post_id, int(count)

    def has_published(self, author_id: int, *, before: datetime) -> bool:
        values = {"author_id": author_id, "moment": PostRow.published_at.db_value(before)}
        return any(self._database.rows(PUBLISHED_BEFORE, values))

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

    def between(self, account_id: int, *, since: datetime, until: datetime) -> tuple[Post, ...]:
        """Posts that have a time from `since` until just before `until`, or went out then and still
        are, in that order."""
        rows = self._in_a_span(account_id, since, until)
        return read(self._database, [post_id for post_id, _ in rows])

    def moments(self, account_id: int, *, since: datetime, until: datetime) -> tuple[datetime, ...]:
        """When they go or went out."""
        rows = self._in_a_span(account_id, since, until)
        return tuple(EPOCH + moment * MICROSECOND for _, moment in rows)

    def _in_a_span(
        self, account_id: int, since: datetime, until: datetime
    ) -> Sequence[tuple[Any, ...]]:
        moment = PostRow.publish_at.db_value
        values = {"account_id": account_id, "since": moment(since), "until": moment(until)}
        return self._database.rows(IN_A_SPAN, values)

    def like(self, post: Post, *, minute: datetime, since: datetime) -> tuple[Post, ...]:
        """Other posts of the account that are to go out or went out after a moment, with the same
        file and words, and those planned for one minute. The soonest first."""
        moment, file = PostRow.publish_at.db_value, post.medium.file
        values = {
            "account_id": post.account_id,
            "post_id": post.post_id,
            "url": post.medium.url,
            "link": file and file.link,
            "telegram_unique_id": file and file.telegram_unique_id,
            "sha256": file and file.sha256,
            "caption": post.caption,
            "since": moment(since),
            "minute": moment(minute),
            "next_minute": moment(minute + MINUTE),
        }
        found = self._database.rows(LIKE, values)
        return read(self._database, [post_id for (post_id,) in found])

    def in_doubt_since(self, account_id: int, since: datetime) -> int:
        """How many posts of an account were asked to be published after a moment and may be live,
        or may not."""
        values = {"account_id": account_id, "since": PostRow.publish_at.db_value(since)}
        ((count,),) = self._database.rows(IN_DOUBT, values)
        return int(count)

    def media_ids_bound(self, account_id: int) -> frozenset[str]:
        """The media ids of an account that already belong to a post of ours."""
        query = PostRow.select(PostRow.media_id).where(
            PostRow.account_id == account_id, PostRow.media_id.is_null(False)
        )
        return frozenset(media_id for (media_id,) in query.tuples().execute(self._database))

    def publisher_worked(self, since: datetime, until: datetime) -> bool:
        """Whether anything was done for any post within this time, other than by people."""
        done = {"since": EventRow.at.db_value(since), "until": EventRow.at.db_value(until)}
        return bool(self._database.rows(WORKED, done))


def _moment_of(states: Collection[PostState]) -> InstantField:
    wanted = frozenset(states)
    if wanted == {PostState.PUBLISHED}:
        return PostRow.published_at
    if wanted == {PostState.DELETED}:
        return PostRow.deleted_at
    return PostRow.publish_at if wanted <= WITH_A_TIME else PostRow.updated_at


def _wording(lines: Sequence[tuple[Any, ...]]) -> Wording:
    """A line for each person who is tagged."""
    post_id, caption, location_id, location_name, options, moment, _ = lines[0]
    people = dict.fromkeys(line[-1] for line in lines if line[-1] is not None)
    its = PostRow.options.python_value(options)
    at = EPOCH + moment * MICROSECOND
    return Wording(post_id, caption, location_id, location_name, its, tuple(people), at)
