"""Who hears what became of a post: its author, whoever was to publish it by hand, people who want
to hear of the posts of others, and groups."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from storage import Actor, NewNotice, NoticeKind, Post, PublishedNotice, Storage

NEWS = frozenset({NoticeKind.PUBLISHED, NoticeKind.FAILED})
# What goes on by itself, and what is about tokens, is for those alone whom it concerns.
FOR_GROUPS = NEWS | {
    *(NoticeKind.LATE, NoticeKind.QUOTA, NoticeKind.UNCONFIRMED),
    *(NoticeKind.AT_RISK, NoticeKind.REFUSED),
}


def told_to_others(
    storage: Storage, post: Post, notices: Sequence[NewNotice]
) -> tuple[NewNotice, ...]:
    """The notices, and what of them is news once for each of these people, and for each group that
    hears of the account."""
    to_author = [it for it in notices if it.recipient_id == post.author_id]
    people, groups = _to_people(storage, to_author, notices), _to_groups(storage, post, to_author)
    return (*notices, *people, *groups)


def _to_people(
    storage: Storage, to_author: Sequence[NewNotice], notices: Sequence[NewNotice]
) -> Iterator[NewNotice]:
    news = [it for it in to_author if it.details.kind in NEWS]
    told = {it.recipient_id for it in notices}
    others = [it for it in storage.people.hearing_all() if it not in told] if news else []
    return (replace(it, recipient_id=other) for it in news for other in others)


def _to_groups(storage: Storage, post: Post, to_author: Sequence[NewNotice]) -> Iterator[NewNotice]:
    news = [it for it in to_author if it.details.kind in FOR_GROUPS]
    if _is_told_by_the_original(post):
        news = [it for it in news if it.details.kind is not NoticeKind.PUBLISHED]
    groups = storage.groups.hearing_of(post.account_id) if news else ()
    return (replace(it, recipient_id=group) for it in news for group in groups)


def _is_told_by_the_original(post: Post) -> bool:
    """On a copy of the database: what had its time before the first start there was published from
    a container that the copy does not know, and the group has read it then. It has not read that it
    is unsure, either. People rather read it twice than not at all."""
    its = post.container
    if its is None or its.asked_at is None:
        return False
    return its.creation_id is None and its.copied_at is None


def tell_it_is_out(storage: Storage, post: Post, says_so: Actor, now: datetime) -> None:
    """As a person has said, who knows. In the transaction of the change."""
    readers = dict.fromkeys((post.author_id, post.poster_id))
    news = [NewNotice(reader, PublishedNotice(), post.account_id) for reader in readers]
    for notice in told_to_others(storage, post, news):
        if notice.recipient_id != says_so.person_id:
            storage.notices.owe(notice, post.post_id, now)
