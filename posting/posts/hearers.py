"""Who hears what became of a post: its author, whoever was to publish it by hand, and people who
want to hear of the posts of others."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from storage import Actor, NewNotice, NoticeKind, Post, PublishedNotice, Storage

NEWS = frozenset({NoticeKind.PUBLISHED, NoticeKind.FAILED})


def told_to_others(
    storage: Storage, post: Post, notices: Sequence[NewNotice]
) -> tuple[NewNotice, ...]:
    """The notices, and what of them is news once for each of these people."""
    to_author = [it for it in notices if it.recipient_id == post.author_id]
    news = [it for it in to_author if it.details.kind in NEWS]
    if not news:
        return tuple(notices)
    told = {it.recipient_id for it in notices}
    others = [person for person in storage.people.hearing_all() if person not in told]
    return (*notices, *(replace(it, recipient_id=other) for it in news for other in others))


def tell_it_is_out(storage: Storage, post: Post, says_so: Actor, now: datetime) -> None:
    """As a person has said, who knows. In the transaction of the change."""
    readers = dict.fromkeys((post.author_id, post.poster_id))
    news = [NewNotice(reader, PublishedNotice(), post.account_id) for reader in readers]
    for notice in told_to_others(storage, post, news):
        if notice.recipient_id != says_so.person_id:
            storage.notices.owe(notice, post.post_id, now)
