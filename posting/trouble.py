"""An account that cannot publish any more: its posts wait, whoever it concerns is told."""

from collections.abc import Iterable
from datetime import datetime

from storage import Storage
from storage.records import Account, Failure, HoldReason, NewNotice, NoticeKind, Post, PostState

ALL_POSTS = 100_000  # more than an account can have in one state


def hold_account(storage: Storage, account_id: int, failure: Failure, now: datetime) -> None:
    """Holds all waiting posts; notices are owed only when the trouble is new."""
    with storage.transaction():
        storage.posts.lock_all(account_id)
        is_new = storage.accounts.set_trouble(account_id, failure, now)
        held = hold_posts(storage, account_id, now)
        if is_new:
            account = storage.accounts.get(account_id)
            under_way = posts_of(storage, account, PostState.PUBLISHING)
            tell_of_trouble(storage, account, (*held, *under_way), now)


def hold_posts(storage: Storage, account_id: int, now: datetime) -> tuple[Post, ...]:
    """Those that were waiting for their time and now wait for the account."""
    return storage.posts.hold_all(
        account_id, reason=HoldReason.ACCESS, now=now, what="account in trouble"
    )


def tell_of_trouble(
    storage: Storage,
    account: Account,
    posts: Iterable[Post],
    now: datetime,
    *,
    disconnected_by: int | None = None,
) -> None:
    """One notice to everyone who planned these posts and to whoever connected the account, but
    none to the person who disconnected it."""
    hit = tuple(posts)
    authors = [post.author_id for post in hit]
    details: dict[str, object] = {"username": account.username, "held": len(hit)}
    ahead = [post.publish_at for post in hit if post.publish_at and post.publish_at > now]
    if ahead:
        details["next_due"] = min(ahead)
    if disconnected_by is not None:
        details["disconnected_by"] = disconnected_by
    for recipient in sorted({account.connected_by, *authors} - {disconnected_by}):
        notice = NewNotice(recipient, NoticeKind.ACCOUNT_TROUBLE, account.account_id, details)
        storage.notices.owe(notice, None, now)


def posts_of(storage: Storage, account: Account, *states: PostState) -> tuple[Post, ...]:
    """All posts of an account in these states."""
    return storage.posts.list_by_ig_user(
        account.ig_user_id, states=frozenset(states), newest_first=False, limit=ALL_POSTS, offset=0
    ).posts
