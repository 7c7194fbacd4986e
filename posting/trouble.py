"""An account that cannot publish any more: its posts wait, whoever it concerns is told."""

from collections.abc import Iterable
from datetime import datetime

from posting.journal import note_held, note_trouble
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
            note_trouble(account, failure)
            under_way = posts_of(storage, account, PostState.PUBLISHING)
            tell_of_trouble(storage, account, (*held, *under_way), now)


def hold_posts(storage: Storage, account_id: int, now: datetime) -> tuple[Post, ...]:
    """Those that were waiting for their time and now wait for the account."""
    what = "account in trouble"
    held = storage.posts.hold_all(account_id, reason=HoldReason.ACCESS, now=now, what=what)
    note_held(held, what)
    return held


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
    authors = [post.author_id for post in posts]
    details: dict[str, object] = {"username": account.username, "held": len(authors)}
    if disconnected_by is not None:
        details["disconnected_by"] = disconnected_by
    for recipient in sorted({account.connected_by, *authors} - {disconnected_by}):
        notice = NewNotice(recipient, NoticeKind.ACCOUNT_TROUBLE, account.account_id, details)
        storage.notices.owe(notice, None, now)


def posts_of(storage: Storage, account: Account, state: PostState) -> tuple[Post, ...]:
    """All posts of an account in one state."""
    return storage.posts.list_by_ig_user(
        account.ig_user_id, states={state}, newest_first=False, limit=ALL_POSTS, offset=0
    ).posts
