"""An account that cannot publish any more: its posts wait, whoever it concerns is told."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from graph.causes import STOPS_THE_APP
from posting.accounts.unfinished import wait_for_access
from posting.rules.journal import note_held, note_trouble
from storage import (
    WAITING_STATES,
    Account,
    AccountState,
    AccountTroubleNotice,
    Failure,
    HoldReason,
    NewNotice,
    Post,
    PostState,
    Storage,
)

ALL_POSTS = 100_000  # more than an account can have in one state


def hold_account(storage: Storage, account_id: int, failure: Failure, now: datetime) -> None:
    """Holds all waiting posts, those of every account of the app when that is what Meta blocked.
    Notices are owed only when the trouble is new. Not for the middle of another transaction:
    accounts are locked one after the other."""
    if failure.cause in STOPS_THE_APP:
        _hold_app(storage, account_id, failure, now)
        return
    with storage.transaction():
        is_new, posts = _set_trouble(storage, account_id, failure, now)
        if is_new:
            account = storage.accounts.get(account_id)
            tell_of_trouble(storage, account, posts, now)
            wait_for_access(storage, account, now)


def _set_trouble(
    storage: Storage, account_id: int, failure: Failure, now: datetime
) -> tuple[bool, tuple[Post, ...]]:
    """Whether the trouble is new, and the posts that it concerns."""
    storage.posts.lock_all(account_id)
    is_new = storage.accounts.set_trouble(account_id, failure, now)
    held = hold_posts(storage, account_id, now)
    account = storage.accounts.get(account_id)
    if is_new:
        note_trouble(account, failure)
    return is_new, (*held, *posts_of(storage, account, PostState.PUBLISHING))


def _hold_app(storage: Storage, account_id: int, failure: Failure, now: datetime) -> None:
    """The account that met the trouble first, and with it the notice; then the others."""
    account = storage.accounts.get(account_id)
    others = [it for it in served_by_app_of(storage, account) if it.state is AccountState.CONNECTED]
    told = False
    for each in (account, *others):
        with storage.transaction():
            is_new, posts = _set_trouble(storage, each.account_id, failure, now)
            if is_new and not told:
                _tell_of_app(storage, account, (account, *others), posts, now)
            if is_new:
                wait_for_access(storage, each, now)
            told = told or is_new


def _tell_of_app(
    storage: Storage,
    account: Account,
    stopped: Sequence[Account],
    posts: Iterable[Post],
    now: datetime,
) -> None:
    """One notice to everybody who was let in, whatever they planned: who owns the bot can do
    something about the app."""
    counts = [storage.post_lists.count_by_state(it.ig_user_id) for it in stopped]
    waiting = sum(count.get(state, 0) for count in counts for state in WAITING_STATES)
    posts = tuple(posts)
    told = AccountTroubleNotice(
        account.username,
        held=sum(map(_is_held, posts)) + waiting,  # the others are held in a moment
        going_out=sum(count.get(PostState.PUBLISHING, 0) for count in counts),
        accounts=tuple(it.username for it in stopped),
    )
    concerned = {it.connected_by for it in stopped} | {post.author_id for post in posts}
    for recipient in sorted(concerned.union(storage.people.everyone())):
        notice = NewNotice(recipient, told, account.account_id)
        storage.notices.owe(notice, None, now)


def served_by_app_of(storage: Storage, account: Account) -> tuple[Account, ...]:
    """The other connected accounts of the same login: they share an app."""
    return tuple(
        it
        for it in storage.accounts.all()
        if it.login == account.login
        and it.account_id != account.account_id
        and it.state is not AccountState.DISCONNECTED
    )


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
    hit = tuple(posts)
    authors = [post.author_id for post in hit]
    soon = now + timedelta(minutes=1)  # what is due now is not at risk: it is held
    ahead = [post.publish_at for post in hit if post.publish_at and post.publish_at > soon]
    told = AccountTroubleNotice(
        account.username,
        held=sum(map(_is_held, hit)),
        going_out=sum(post.state is PostState.PUBLISHING for post in hit),
        next_due=min(ahead, default=None),
        disconnected_by=disconnected_by,
    )
    for recipient in sorted({account.connected_by, *authors} - {disconnected_by}):
        notice = NewNotice(recipient, told, account.account_id)
        storage.notices.owe(notice, None, now)


def _is_held(post: Post) -> bool:
    """What is just being published may be out, and waits for nobody."""
    return post.state is PostState.HELD


def posts_of(storage: Storage, account: Account, *states: PostState) -> tuple[Post, ...]:
    """All posts of an account in these states."""
    return storage.post_lists.list_by_ig_user(
        account.ig_user_id, states=frozenset(states), newest_first=False, limit=ALL_POSTS, offset=0
    ).posts
