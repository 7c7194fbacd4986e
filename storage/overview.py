"""What an operator wants to know of the whole database, in a few cheap statements.

Read by `posting.overview`; each statement is answered by an index, however many posts there are.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from storage.engine.database import Postgresql, Sqlite
from storage.models import EPOCH, MICROSECOND, PostRow
from storage.records import WAITING_STATES, CommentState, PostState

# The states in the same words as in the index `post_open`, so that SQLite knows that it may use it.
OPEN_POSTS = """
    SELECT state, COUNT(*) FROM post
    WHERE state IN ('scheduled', 'preparing', 'ready', 'publishing', 'held', 'unconfirmed')
    GROUP BY state
"""
DUE_POSTS = """
    SELECT COUNT(*), MIN(publish_at) FROM post
    WHERE state IN ('scheduled', 'preparing', 'ready', 'publishing', 'held', 'unconfirmed')
    AND state IN ('scheduled', 'preparing', 'ready', 'publishing') AND publish_at <= :now
"""
# Asked once per state: over several at once all planned posts would be sorted.
NEXT_POST = """
    SELECT publish_at, account_id FROM post
    WHERE state IN ('scheduled', 'preparing', 'ready', 'publishing', 'held', 'unconfirmed')
    AND state = :state AND publish_at > :now
    ORDER BY publish_at LIMIT 1
"""
# When it was changed last says nothing: a failed post may be edited, and is looked at once more.
FAILED_SINCE = """
    SELECT COUNT(*) FROM post AS p WHERE p.state = 'failed' AND p.updated_at >= :since
    AND EXISTS (
        SELECT 1 FROM event AS e WHERE e.post_id = p.post_id AND e.at >= :since
        AND e.to_state = 'failed' AND (e.from_state IS NULL OR e.from_state <> 'failed')
    )
"""
# CROSS keeps SQLite in the order of the index on the posts.
LATEST_PUBLISHED = """
    SELECT c.asked_at - p.publish_at FROM post AS p CROSS JOIN container AS c
    WHERE p.published_at IS NOT NULL AND p.publish_at IS NOT NULL
    AND c.container_id = p.container_id AND c.asked_at IS NOT NULL
    ORDER BY p.published_at DESC LIMIT :limit
"""
HANDED_OVER = "SELECT COUNT(*) FROM post WHERE state = 'handed_over'"
# Whatever is still done about these has its next try.
IN_WORK = """
    SELECT state, rehearsal, first_comment, removal FROM post WHERE next_try_at IS NOT NULL
    AND (rehearsal IS NOT NULL OR first_comment IS NOT NULL OR removal IS NOT NULL)
"""
NOTICES_OWED = "SELECT COUNT(*) FROM notice WHERE sent_at IS NULL"
SET_ASIDE = "SELECT COUNT(*) FROM update_inbox WHERE set_aside_at IS NOT NULL"
SCHEMA = "SELECT name FROM schema_migration ORDER BY name DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Queue:
    """The posts that are on their way, and what stands in theirs."""

    by_state: Mapping[PostState, int] = field(default_factory=dict)  # those not yet at an end
    due: int = 0  # their time has come and they are not live
    due_since: datetime | None = None  # the earliest of them
    failed: int = 0  # since the moment that was asked for, and still so
    next_at: datetime | None = None
    next_account_id: int | None = None
    notices_owed: int = 0


@dataclass(frozen=True, slots=True)
class Alongside:
    """What goes on beside the queue: posts that wait for the person who publishes them by hand,
    planned ones about which Instagram was asked ahead, first comments and removals owed."""

    handed_over: int = 0
    accepted: int = 0
    refused: int = 0
    comments: int = 0
    removals: int = 0


class Figures:
    """Counts; nothing here changes anything."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def queue(self, now: datetime, *, failed_since: datetime) -> Queue:
        """The present state of the queue."""
        rows = self._database.rows
        moment = PostRow.publish_at.db_value(now)
        since = PostRow.updated_at.db_value(failed_since)
        ((due, earliest),) = rows(DUE_POSTS, {"now": moment})
        ((failed,),) = rows(FAILED_SINCE, {"since": since})
        ((owed,),) = rows(NOTICES_OWED, {})
        upcoming = [
            row
            for state in WAITING_STATES
            for row in rows(NEXT_POST, {"state": state.value, "now": moment})
        ]
        next_at, next_account_id = min(upcoming, default=(None, None))
        return Queue(
            by_state={PostState(state): count for state, count in rows(OPEN_POSTS, {})},
            due=due,
            due_since=_moment(earliest),
            failed=failed,
            next_at=_moment(next_at),
            next_account_id=next_account_id,
            notices_owed=owed,
        )

    def alongside(self) -> Alongside:
        ((handed_over,),) = self._database.rows(HANDED_OVER, {})
        counts: Counter[str] = Counter()
        for state, rehearsal, comment, removal in self._database.rows(IN_WORK, {}):
            counts.update(_of_planned(rehearsal) if state in WAITING_STATES else ())
            counts.update(_of_live(comment, removal) if state == PostState.PUBLISHED else ())
        return Alongside(handed_over=handed_over, **counts)

    def lateness(self, *, last: int) -> tuple[timedelta, ...]:
        """How long after its time Meta was asked to publish, of the posts published last, newest
        first. Posts without a time or without that question are left out."""
        rows = self._database.rows(LATEST_PUBLISHED, {"limit": last})
        return tuple(late * MICROSECOND for (late,) in rows)

    def set_aside(self) -> int:
        """How many updates were set aside, of those that the inbox still remembers."""
        ((count,),) = self._database.rows(SET_ASIDE, {})
        return int(count)

    def schema(self) -> str:
        """The last step of `migrations` that this database has taken."""
        ((name,),) = self._database.rows(SCHEMA, {})
        return str(name)

    def database_kind(self) -> str:
        return "PostgreSQL" if isinstance(self._database, Postgresql) else "SQLite"


def _moment(value: int | None) -> datetime | None:
    return None if value is None else EPOCH + value * MICROSECOND


def _of_planned(rehearsal: str | None) -> Iterator[str]:
    its = PostRow.rehearsal.python_value(rehearsal)
    if its is not None and its.failure is not None:
        yield "refused"
    elif its is not None and its.accepted_at is not None:
        yield "accepted"


def _of_live(comment: str | None, removal: str | None) -> Iterator[str]:
    owed = PostRow.first_comment.python_value(comment)
    wanted = PostRow.removal.python_value(removal)
    if owed is not None and owed.state in (CommentState.OWED, CommentState.ASKED):
        yield "comments"
    if wanted is not None and wanted.next_try_at is not None:
        yield "removals"
