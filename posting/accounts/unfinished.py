"""What published posts of an account that cannot be used still wait for: a first comment goes on by
itself once the account works again, or is given up when it was disconnected. Whoever waits for it
hears so."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from posting.rules.failures import NO_ACCESS, UNSEEN
from posting.rules.published.due import comment_is_to_come
from storage import (
    PUBLISHER,
    Account,
    Actor,
    CommentFailedNotice,
    CommentState,
    CommentWaitsNotice,
    FirstComment,
    NewNotice,
    NotRemovedNotice,
    Post,
    PostChanges,
    PostState,
    Storage,
)

NOT_REMOVED = "not removed"
LATEST = 200  # published posts: those of the last minutes are among them


def wait_for_access(storage: Storage, account: Account, now: datetime) -> None:
    """The account is in trouble. Nothing is deleted from Instagram long after somebody wanted
    it."""
    for post in _latest(storage, account):
        if comment_is_to_come(post):
            storage.notices.owe(comment_waits(post), post.post_id, now)
        changes, told = _without_removal(post)
        if told and not _is_at_work(post, now):
            storage.posts.change(
                post, changes, actor=PUBLISHER, what=NOT_REMOVED, now=now, notices=told
            )


def comment_waits(post: Post) -> NewNotice:
    return NewNotice(post.author_id, CommentWaitsNotice(), post.account_id)


def give_up_on_live(storage: Storage, account: Account, actor: Actor, now: datetime) -> None:
    """The account was disconnected."""
    for post in _latest(storage, account):
        commented, told = _without_comment(post)
        removed, told_too = _without_removal(post)
        if notices := [*told, *told_too]:
            changes = PostChanges(**{**commented, **removed})
            what = "first comment failed" if told else NOT_REMOVED
            storage.posts.change(post, changes, actor=actor, what=what, now=now, notices=notices)


def _latest(storage: Storage, account: Account) -> Iterator[Post]:
    yield from storage.post_lists.list_by_ig_user(
        account.ig_user_id,
        states=frozenset({PostState.PUBLISHED}),
        newest_first=True,
        limit=LATEST,
        offset=0,
    ).posts


def _is_at_work(post: Post, now: datetime) -> bool:
    """Whether a worker is at it, who will hear from Instagram itself how it ends."""
    return post.lease_until is not None and post.lease_until > now


def _without_comment(post: Post) -> tuple[PostChanges, list[NewNotice]]:
    """One that may be there already is not said to be missing."""
    if not comment_is_to_come(post):
        return PostChanges(), []
    its = post.first_comment or FirstComment(CommentState.OWED)
    why = NO_ACCESS if its.state is CommentState.OWED else UNSEEN
    failed = replace(its, state=CommentState.FAILED, failure=why, next_try_at=None)
    told = NewNotice(post.author_id, CommentFailedNotice(), post.account_id)
    return PostChanges(first_comment=failed), [told]


def _without_removal(post: Post) -> tuple[PostChanges, list[NewNotice]]:
    its = post.removal
    if its is None or its.next_try_at is None:
        return PostChanges(), []
    told = NewNotice(its.wanted_by, NotRemovedNotice(), post.account_id)
    return PostChanges(removal=replace(its, failure=NO_ACCESS, next_try_at=None)), [told]
