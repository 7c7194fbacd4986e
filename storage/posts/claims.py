"""Who works on which post: claims with a lease. Called by the publisher. None is handed out while
another process has taken over (`storage.run`).

All statements are written out by hand: these run all day, and building them anew costs ten times
what they do.
"""

import secrets
from collections.abc import Collection, Mapping
from datetime import datetime

from storage.engine.database import Postgresql, Sqlite
from storage.engine.errors import StaleVersionError
from storage.models import PostRow
from storage.posts.post_rows import find
from storage.records import Post

EVER = 2**62  # later than every moment

# What a person publishes by hand needs nobody's access.
BY_HAND = "(p.by_hand AND p.state IN ('scheduled', 'handed_over'))"
# Whose posts are taken up: in trouble, only what may be live already.
SERVED = f"""(
    a.state = 'connected' OR (a.state = 'trouble' AND p.state = 'publishing') OR {BY_HAND}
)"""

# A lease beyond what a worker takes was taken before the clock was set back; its worker is gone.
# A pause forbids asking Meta, not telling a person: what missed its time, or could not be looked
# into for as long, is handed out all the same, and so is what waits past its time without anybody's
# knowledge.
MAY_BE_CLAIMED = f"""
    p.next_try_at <= :now
    AND (p.lease_until IS NULL OR p.lease_until <= :now OR p.lease_until > :beyond)
    AND {SERVED}
    AND (
        a.paused_until IS NULL OR a.paused_until <= :now OR {BY_HAND}
        OR CASE p.state WHEN 'published' THEN NULL WHEN 'failed' THEN NULL
           WHEN 'publishing' THEN p.next_try_at ELSE p.publish_at END < :late_before
        OR (
            p.waiting_told_at IS NULL AND p.publish_at < :untold_before
            AND p.state IN ('scheduled', 'preparing', 'ready')
        )
    )
"""
# What is looked at or asked long before its time, or after it, as how a live post does, never keeps
# anything else waiting.
IS_NEAR = f"""
    CASE p.state WHEN 'scheduled' THEN COALESCE(p.publish_at, 0)
    WHEN 'published' THEN CASE WHEN p.permalink IS NULL THEN 0 ELSE {EVER} END
    ELSE 0 END <= :near
"""
NOBODY_IS_AT_IT = """
    NOT EXISTS (
        SELECT 1 FROM post AS busy
        WHERE busy.account_id = a.account_id AND busy.lease_until > :now
        AND busy.lease_until <= :beyond
    )
"""

# Another process has taken over, perhaps on a copy of this database, and publishes the same posts.
NOBODY_TOOK_OVER = "NOT EXISTS (SELECT 1 FROM bot_run WHERE taken_over_at IS NOT NULL)"

# Takes no lock and no turn: the glance of an idle worker, also while others are at all that is due.
# CROSS has SQLite begin with what is due, of which there is less than there are accounts.
ANYTHING_TO_DO = f"""
    SELECT 1 WHERE {NOBODY_TOOK_OVER} AND EXISTS (
        SELECT 1 FROM post AS p CROSS JOIN account AS a
        WHERE a.account_id = p.account_id AND {MAY_BE_CLAIMED} AND {NOBODY_IS_AT_IT}
    )
"""  # noqa: S608 - put together of the clauses above

# The account that was served longest ago. Its row stays locked until the commit, so that no two
# workers claim for one account at the same time.
TAKE_TURN = f"""
    UPDATE account SET last_claimed_at = :now WHERE account_id = (
        SELECT a.account_id FROM account AS a
        WHERE EXISTS (SELECT 1 FROM post AS p WHERE p.next_try_at <= :now AND {IS_NEAR})
        AND EXISTS (
            SELECT 1 FROM post AS p
            WHERE p.account_id = a.account_id AND {MAY_BE_CLAIMED} AND {IS_NEAR}
        )
        AND {NOBODY_IS_AT_IT}
        ORDER BY a.last_claimed_at, a.account_id LIMIT 1
        FOR UPDATE OF a SKIP LOCKED
    )
    RETURNING account_id
"""  # noqa: S608 - put together of the clauses above

# The account is judged once more: on PostgreSQL this statement also sees what was committed while
# the lock was being taken.
CLAIM_POST = f"""
    UPDATE post SET claimed_by = :claim, lease_until = :lease_until WHERE post_id = (
        SELECT p.post_id FROM post AS p JOIN account AS a ON a.account_id = p.account_id
        WHERE p.account_id = :account_id AND {MAY_BE_CLAIMED} AND {IS_NEAR}
        AND {NOBODY_IS_AT_IT}
        ORDER BY CASE p.state WHEN 'ready' THEN 0 ELSE 1 END, p.next_try_at, p.post_id LIMIT 1
        FOR UPDATE OF p SKIP LOCKED
    )
    RETURNING post_id
"""  # noqa: S608 - put together of the clauses above

# Runs after every message. CROSS keeps SQLite from sorting all planned posts: it walks the index in
# this order.
NEXT_DUE = f"""
    SELECT MIN(moment) FROM (
        SELECT * FROM (
            SELECT p.next_try_at AS moment FROM post AS p CROSS JOIN account AS a
            WHERE a.account_id = p.account_id AND p.next_try_at IS NOT NULL
            AND {SERVED}
            AND (a.paused_until IS NULL OR a.paused_until <= p.next_try_at OR {BY_HAND})
            ORDER BY p.next_try_at LIMIT 1
        ) AS at_once
        UNION ALL
        SELECT a.paused_until AS moment FROM account AS a
        WHERE a.paused_until IS NOT NULL AND EXISTS (
            SELECT 1 FROM post AS p
            WHERE p.account_id = a.account_id AND p.next_try_at < a.paused_until
            AND {SERVED}
        )
    ) AS moments
    WHERE {NOBODY_TOOK_OVER}
"""  # noqa: S608 - put together of the clauses above

RENEW = """
    UPDATE post SET lease_until = :lease_until WHERE post_id = :post_id AND claimed_by = :claim
    AND NOT EXISTS (
        SELECT 1 FROM post AS later WHERE later.account_id = post.account_id
        AND later.post_id <> post.post_id AND later.lease_until > post.lease_until
        AND later.lease_until <= :beyond
    )
    RETURNING post_id
"""

# By the names of the workers: a claim that its worker has broken off is not kept alive.
KEEP_CLAIMS = """
    UPDATE post SET lease_until = :lease_until
    WHERE lease_until > :now AND substr(claimed_by, 1, :length) = :prefix
"""
# Whoever still holds such a claim cannot write under it any more.
DROP_CLAIMS = """
    UPDATE post SET claimed_by = NULL, lease_until = NULL
    WHERE lease_until IS NOT NULL AND substr(claimed_by, 1, :length) = :prefix
"""

TAKE_BACK = """
    UPDATE post SET claimed_by = NULL, lease_until = NULL
    WHERE lease_until IS NOT NULL AND substr(claimed_by, 1, :length) <> :prefix
    RETURNING post_id
"""

# Weaker than FOR UPDATE: rows that name the account, such as notices, can still be written.
LOCK_ACCOUNT = "SELECT 1 FROM account WHERE account_id = :account_id FOR NO KEY UPDATE"


def lock_account(database: Sqlite | Postgresql, account_id: int) -> None:
    """Keeps claims for the account out until the commit."""
    if database.for_update:
        database.rows(LOCK_ACCOUNT, {"account_id": account_id})


class Claims:
    """Hands out due posts, each to one worker, one at a time per account."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def claim_due(  # noqa: PLR0913 - what a statement compares, by name
        self,
        *,
        worker: str,
        now: datetime,
        lease_until: datetime,
        late_before: datetime | None = None,
        untold_before: datetime | None = None,
        near_until: datetime | None = None,
    ) -> Post | None:
        """A due post for this worker alone until `lease_until`, or None.

        The account that was served longest ago comes first, then its earliest post; no account
        has two posts under a live lease. `claimed_by` of the answer is unique to this claim, so
        that a worker that wakes up too late cannot write into a later one, not even of its own.
        Of a paused account only what was due before `late_before` is handed out, and what was due
        before `untold_before` as long as nobody was told that it waits. What is due only after
        `near_until` is handed out when there is nothing else to do.
        """
        moment = PostRow.next_try_at.db_value(now)
        claim = f"{worker}/{secrets.token_hex(8)}"
        lease = PostRow.lease_until.db_value(lease_until)
        judged = {
            "now": moment,
            "late_before": PostRow.publish_at.db_value(late_before),
            "untold_before": PostRow.publish_at.db_value(untold_before),
            "beyond": PostRow.lease_until.db_value(lease_until + (lease_until - now)),
        }
        if self._first(ANYTHING_TO_DO, **judged) is None:
            return None
        near = (PostRow.publish_at.db_value(near_until),) if near_until else ()
        with self._database.atomic():
            for until in (*near, EVER):
                post_id = self._take_one({**judged, "near": until}, claim, lease)
                if post_id is not None:
                    return find(self._database, post_id)
        return None

    def _take_one(
        self, judged: Mapping[str, int | None], claim: str, lease: int | None
    ) -> int | None:
        tried: set[int | None] = {None}
        while (account_id := self._first(TAKE_TURN, **judged)) not in tried:
            post_id = self._first(
                CLAIM_POST, **judged, claim=claim, lease_until=lease, account_id=account_id
            )
            if post_id is not None:
                return post_id
            tried.add(account_id)  # someone was faster; it is the next account's turn
        return None

    def next_due(self) -> datetime | None:
        """When the next post can be claimed; leases are not looked at, pauses are."""
        return PostRow.next_try_at.python_value(self._first(NEXT_DUE))

    def renew(self, claimed: Post, *, now: datetime, lease_until: datetime) -> None:
        """The same claim with a longer lease.

        Raises StaleVersionError when the claim is gone, or when the lease had run out and
        another post of the account was claimed meanwhile.
        """
        values = {
            "post_id": claimed.post_id,
            "claim": claimed.claimed_by,
            "lease_until": PostRow.lease_until.db_value(lease_until),
            "beyond": PostRow.lease_until.db_value(lease_until + (lease_until - now)),
        }
        with self._database.atomic():
            lock_account(self._database, claimed.account_id)
            if self._first(RENEW, **values) is None:
                raise StaleVersionError(find(self._database, claimed.post_id))

    def keep_claims(
        self, workers: Collection[str], *, now: datetime, lease_until: datetime
    ) -> None:
        """The claims that these workers hold run on until `lease_until`. One that has run out
        already stays so: another worker may be at its account."""
        moment = PostRow.lease_until.db_value(now)
        lease = PostRow.lease_until.db_value(lease_until)
        with self._database.atomic():
            for worker in sorted(workers):
                named = _named(f"{worker}/")
                self._database.run(KEEP_CLAIMS, {**named, "now": moment, "lease_until": lease})

    def drop_claims(self, process: str) -> None:
        """Gives back everything claimed by the workers whose names begin with `process`; what
        they still try to write is refused."""
        self._database.run(DROP_CLAIMS, _named(process))

    def take_back_claims(self, process: str) -> int:
        """Gives back everything claimed by others than the workers whose names begin with
        `process`, for one that is alone; counts the posts."""
        return len(self._database.rows(TAKE_BACK, _named(process)))

    def _first(self, statement: str, **values: int | str | None) -> int | None:
        """The first value of the first row that a statement returns."""
        return next((first for (first,) in self._database.rows(statement, values)), None)


def _named(prefix: str) -> dict[str, int | str]:
    return {"prefix": prefix, "length": len(prefix)}
