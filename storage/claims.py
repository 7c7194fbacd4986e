"""Who works on which post: claims with a lease. `Posts` builds on this; the publisher calls it."""

import secrets
from collections.abc import Collection
from datetime import datetime
from typing import Any

from peewee import Expression, Function, ModelSelect, fn

from storage.errors import StaleVersionError
from storage.models import AccountRow, PostRow
from storage.post_queries import PostQueries, may_be_served
from storage.records import AccountState, Post


class PostClaims(PostQueries):
    """Hands out due posts, each to one worker, one at a time per account."""

    def claim_due(self, *, worker: str, now: datetime, lease_until: datetime) -> Post | None:
        """A due post for this worker alone until `lease_until`, or None.

        The account that was served longest ago comes first, and no account has two posts under
        a live lease. `claimed_by` of the answer is unique to this claim, so that a worker that
        wakes up too late cannot write into a later claim, not even into one of its own.
        """
        if not self._is_anything_due(now):
            return None
        with self._database.atomic():
            passed_over: list[int] = []
            while (account_id := self._account_to_serve(now, passed_over)) is not None:
                claim = f"{worker}/{secrets.token_hex(8)}"
                post_id = self._claim_of_account(account_id, claim, now, lease_until)
                if post_id is not None:
                    AccountRow.update(last_claimed_at=now).where(
                        AccountRow.account_id == account_id
                    ).execute(self._database)
                    return self.get(post_id)
                passed_over.append(account_id)
        return None

    def renew(self, claimed: Post, *, lease_until: datetime) -> Post:
        """The same claim with a longer lease.

        Raises StaleVersionError when the claim is gone, or when the lease had run out and
        another post of the account was claimed meanwhile.
        """
        later = PostRow.alias("later")
        taken_over = fn.EXISTS(
            later.select(later.post_id).where(
                later.account_id == PostRow.account_id,
                later.post_id != PostRow.post_id,
                later.lease_until > PostRow.lease_until,
            )
        )
        with self._database.atomic():
            self._lock_account(claimed.account_id)
            renewed = (
                PostRow.update(lease_until=lease_until)
                .where(
                    PostRow.post_id == claimed.post_id,
                    PostRow.claimed_by == claimed.claimed_by,
                    ~taken_over,
                )
                .execute(self._database)
            )
            current = self._read(PostRow.post_id == claimed.post_id)
        if not renewed:
            raise StaleVersionError(current[0] if current else None)
        return current[0]

    def _is_anything_due(self, now: datetime) -> bool:
        """A glance at the index that takes no lock: what an idle worker does all day."""
        query = PostRow.select(PostRow.post_id).where(PostRow.next_try_at <= now).limit(1)
        return bool(query.tuples().execute(self._database))

    def _account_to_serve(self, now: datetime, passed_over: Collection[int]) -> int | None:
        """The account whose turn it is, locked: until the commit no one else claims for it."""
        due = (
            PostRow.select(PostRow.next_try_at)
            .where(PostRow.account_id == AccountRow.account_id, _is_free_and_due(now))
            .where(may_be_served())
            .order_by(PostRow.next_try_at)
            .limit(1)
        )
        query = (
            AccountRow.select(AccountRow.account_id)
            .where(
                AccountRow.state != AccountState.DISCONNECTED,
                AccountRow.paused_until.is_null() | (AccountRow.paused_until <= now),
                fn.EXISTS(due),
                ~_is_busy(now),
            )
            .order_by(AccountRow.last_claimed_at.asc(nulls="FIRST"), due, AccountRow.account_id)
            .limit(1)
        )
        if passed_over:
            query = query.where(AccountRow.account_id.not_in(passed_over))
        for (account_id,) in self._skip_locked(query).tuples().execute(self._database):
            return int(account_id)
        return None

    def _claim_of_account(
        self, account_id: int, claim: str, now: datetime, lease_until: datetime
    ) -> int | None:
        """Claims the earliest due post of a locked account.

        The account is judged again: on PostgreSQL this statement also sees what was committed
        while the lock was being taken.
        """
        earliest = (
            PostRow.select(PostRow.post_id)
            .join(AccountRow, on=(AccountRow.account_id == PostRow.account_id))
            .where(
                PostRow.account_id == account_id,
                _is_free_and_due(now),
                may_be_served(),
                ~_is_busy(now),
            )
            .order_by(PostRow.next_try_at, PostRow.post_id)
            .limit(1)
        )
        query = (
            PostRow.update(claimed_by=claim, lease_until=lease_until)
            .where(PostRow.post_id == self._skip_locked(earliest, of=PostRow))
            .returning(PostRow.post_id)
        )
        for (post_id,) in query.tuples().execute(self._database):
            return int(post_id)
        return None

    def _skip_locked(
        self, query: "ModelSelect[Any]", of: type[PostRow] | None = None
    ) -> "ModelSelect[Any]":
        """SQLite has no row locks and needs none: one transaction writes at a time."""
        if self._database.for_update:
            query = query.for_update(of=of, skip_locked=True)
        return query

    def _lock_account(self, account_id: int) -> None:
        if self._database.for_update:
            AccountRow.select(AccountRow.account_id).where(
                AccountRow.account_id == account_id
            ).for_update().tuples().execute(self._database)


def _is_free_and_due(now: datetime) -> Expression:
    return (PostRow.next_try_at <= now) & (
        PostRow.lease_until.is_null() | (PostRow.lease_until <= now)
    )


def _is_busy(now: datetime) -> Function:
    """Another post of the account is under a live lease."""
    busy = PostRow.alias("busy")
    return fn.EXISTS(
        busy.select(busy.post_id).where(
            busy.account_id == AccountRow.account_id, busy.lease_until > now
        )
    )
