"""The first start on a copy of the database: posts may have gone out after the copy was made. The
same is done after another process had taken over.

Called by `process/assembly.py` before anything is published, and by `posting.takeover`.
"""

import logging
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from storage import (
    PUBLISHER,
    UNKNOWN,
    WAITING_STATES,
    Account,
    BackupRestoredNotice,
    CommentState,
    FirstComment,
    NewNotice,
    NoticeDetails,
    Post,
    PostChanges,
    PostState,
    Storage,
    UnconfirmedNotice,
)

log = logging.getLogger(__name__)

PAGE = 200  # posts
# Until the original, which may still run, hears of this one and stops, and what it publishes until
# then is on the profile.
OTHERS_STOP = timedelta(minutes=1)
HELD = frozenset({PostState.HELD})


def settle_after_restore(storage: Storage, owners: Collection[int], now: datetime) -> None:
    """When this is a fresh copy, or may be one as it lies elsewhere: every planned post whose time
    has passed counts as maybe live and is asked about, however little late it is; the owners are
    told. Else nothing."""
    with storage.transaction():
        marked_at, left_at = storage.backup_mark.take(), storage.home.left()
        made_at = marked_at or left_at
        if made_at is None:
            return
        is_moved = marked_at is None
        storage.file_store.take_new_tag()  # the original may live, and keep its files beside ours
        storage.inbox.give_up(now)  # who was served after the copy was made is not served again
        for group in storage.groups.all():  # it may have read that; people hear it in any case
            storage.notices.drop(group.chat_id)
        log.warning("this database is a copy of %s", made_at.isoformat(timespec="seconds"))
        doubt_since(
            storage,
            made_at,
            owners,
            lambda unsure: BackupRestoredNotice(made_at, unsure, is_moved),
            now,
        )


def doubt_since(
    storage: Storage,
    since: datetime,
    owners: Collection[int],
    told: Callable[[int], NoticeDetails],
    now: datetime,
) -> None:
    """Others may have published what is planned here: what passed is asked about, the rest is
    looked for on the profile first. The owners are told of that, by the number that passed. Inside
    a transaction."""
    waiting = [post for it in storage.accounts.all() for post in _waiting(storage, it)]
    held = [post for it in storage.accounts.all() for post in _waiting(storage, it, HELD)]
    passed = [post for post in waiting if post.publish_at and post.publish_at <= now]
    ahead = [post for post in waiting if post.publish_at and post.publish_at > now]
    for owner in sorted(owners):  # first the whole, then each post
        storage.notices.owe(NewNotice(owner, told(len(passed))), None, now)
    for post in passed:
        _doubt(storage, post, now)
    for post in (*ahead, *held):
        _look_first(storage, post, since, now)
    for post in _owing_comments(storage):
        _look_for_comment(storage, post, now)
    log.warning("%d posts whose time has passed since may be live", len(passed))


def _waiting(
    storage: Storage, account: Account, states: Collection[PostState] = WAITING_STATES
) -> Iterator[Post]:
    """In the order of their times."""
    offset = 0
    while page := storage.post_lists.list_by_ig_user(
        account.ig_user_id, states=states, newest_first=False, limit=PAGE, offset=offset
    ).posts:
        yield from page
        offset += PAGE


def _owing_comments(storage: Storage) -> Iterator[Post]:
    """Published shortly before the copy was made."""
    for account in storage.accounts.all():
        latest = storage.post_lists.list_by_ig_user(
            account.ig_user_id,
            states=frozenset({PostState.PUBLISHED}),
            newest_first=True,
            limit=PAGE,
            offset=0,
        )
        for post in latest.posts:
            if post.first_comment and post.first_comment.state is CommentState.OWED:
                yield post


def _look_for_comment(storage: Storage, post: Post, now: datetime) -> None:
    """It may be there: it was owed when the copy was made."""
    looked_for = FirstComment(CommentState.ASKED, asked_at=now)
    changes = PostChanges(first_comment=looked_for, next_try_at=now)
    storage.posts.change(post, changes, actor=PUBLISHER, what="restored from a copy", now=now)


def _look_first(storage: Storage, post: Post, made_at: datetime, now: datetime) -> None:
    """It may have been published since, earlier than planned and from whatever container: that is
    looked into before another one is made. What a person publishes by hand is theirs to know."""
    if post.by_hand:
        return
    asked = post.container if post.container and post.publish_asked_at else None
    kept = asked or replace(UNKNOWN, asked_at=made_at)
    since = min(made_at, kept.copied_at or made_at)  # an earlier doubt may not be settled yet
    changes = PostChanges(container=replace(kept, copied_at=since), checked_at=None)
    if post.state is not PostState.HELD:
        at = now + OTHERS_STOP
        changes.update(PostChanges(state=PostState.SCHEDULED, attempts=0, next_try_at=at))
    its = post.rehearsal
    if its is not None and its.creation_id is not None and its.failure is None:
        changes["rehearsal"] = replace(its, accepted_at=None)
    storage.posts.change(post, changes, actor=PUBLISHER, what="restored from a copy", now=now)


def _doubt(storage: Storage, post: Post, now: datetime) -> None:
    """A look at the profile finds what went out at the planned time. The container and the error
    that the copy knows tell nothing: another one may have been made and published since."""
    notice = NewNotice(post.author_id, UnconfirmedNotice(), post.account_id)
    changes = PostChanges(
        state=PostState.UNCONFIRMED,
        container=replace(UNKNOWN, known_media_ids=post.known_media_ids, asked_at=post.publish_at),
        failure=None,
        next_try_at=None,
    )
    storage.posts.change(
        post,
        changes,
        actor=PUBLISHER,
        what="restored from a copy",
        now=now,
        notices=[notice],
    )
