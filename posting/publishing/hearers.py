"""Who else hears what became of a post: people who want to hear of the posts of others."""

from collections.abc import Sequence
from dataclasses import replace

from storage import NewNotice, NoticeKind, Post, Storage

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
