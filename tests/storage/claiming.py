"""What a worker does in the tests of claims; importable, so that child processes can run it too."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta

from cryptography.fernet import Fernet
from peewee import fn

from storage import Storage, open_storage
from storage.engine.secrets import TokenCipher
from storage.models import PostRow
from storage.records import Post, PostState

LEASE = timedelta(minutes=2)
PATIENCE = 60.0  # seconds


def publish_everything(storage: Storage, worker: str, now: datetime) -> list[int]:
    """Claims and publishes until nothing is planned any more; returns the ids, in order.

    Raises AssertionError when two posts of one account are under a lease at once.
    """
    published = []
    for _ in rounds_until_nothing_is_planned(storage):
        claimed = storage.claims.claim_due(worker=worker, now=now, lease_until=now + LEASE)
        if claimed is None:
            continue
        assert not accounts_with_two_leases(storage, now)
        publish(storage, claimed, now)
        published.append(claimed.post_id)
    return published


def rounds_until_nothing_is_planned(storage: Storage) -> Iterator[None]:
    """Raises AssertionError after a minute: a lost post must fail the test, not hang it."""
    deadline = time.monotonic() + PATIENCE
    while storage.claims.next_due() is not None:
        assert time.monotonic() < deadline, "a post is left that nobody can claim"
        yield


def publish_in_a_process(url: str, worker: str, now: datetime) -> list[int]:
    storage = open_storage(url, TokenCipher([Fernet.generate_key().decode()]))
    try:
        return publish_everything(storage, worker, now)
    finally:
        storage.close()


def publish(storage: Storage, claimed: Post, now: datetime) -> Post:
    return storage.posts.record_step(
        claimed,
        {"state": PostState.PUBLISHED, "published_at": now, "next_try_at": None},
        what="published",
        now=now,
    )


def accounts_with_two_leases(storage: Storage, now: datetime) -> list[tuple[int, int]]:
    query = (
        PostRow.select(PostRow.account_id, fn.COUNT(PostRow.post_id))
        .where(PostRow.lease_until > now)
        .group_by(PostRow.account_id)
        .having(fn.COUNT(PostRow.post_id) > 1)
    )
    return list(query.tuples().execute(storage.database))
