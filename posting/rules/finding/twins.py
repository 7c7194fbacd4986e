"""Another post that may be this one planned twice: the same files with the same words, or the same
minute. Asked about when a person gives a time; publishing knows nothing of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from storage.records import WAITING_STATES, Medium, Post, PostState

ONE_MINUTE = timedelta(minutes=1)


class Likeness(StrEnum):
    """What two posts have in common."""

    CONTENT = "content"
    MINUTE = "minute"


@dataclass(frozen=True, slots=True)
class Twin:
    """The other post."""

    post: Post
    likeness: Likeness


def minute_of(moment: datetime) -> datetime:
    """Its beginning."""
    return moment.replace(second=0, microsecond=0)


def find_twin(post: Post, moment: datetime | None, others: Iterable[Post]) -> Twin | None:
    """The first of the account's other posts that looks like `post` at `moment` (None: at once).

    A post that has a time already was asked about for its content when it got it. At once is at
    once: then the minute is no question.
    """
    found = list(others)
    alike = (it for it in found if post.state not in WAITING_STATES and _same_content(post, it))
    beside = (it for it in found if moment is not None and _in_minute(it, minute_of(moment)))
    for other in alike:
        return Twin(other, Likeness.CONTENT)
    for other in beside:
        return Twin(other, Likeness.MINUTE)
    return None


def _same_content(post: Post, other: Post) -> bool:
    """What begins with the same photo may go on with others, and a story is not the post."""
    is_alike = (post.kind, post.caption) == (other.kind, other.caption)
    return is_alike and len(post.media) == len(other.media) and _same_media(post, other)


def _same_media(post: Post, other: Post) -> bool:
    """In whatever order."""
    return all(any(_is_same(its, medium) for medium in other.media) for its in post.media)


def _is_same(medium: Medium, other: Medium) -> bool:
    """Be it sent, or given by its link, once more."""
    is_alike = medium.is_video == other.is_video
    return is_alike and not _known_by(medium).isdisjoint(_known_by(other))


def _known_by(medium: Medium) -> frozenset[str]:
    file = medium.file
    its = (file.link, file.telegram_unique_id, file.sha256) if file else ()
    return frozenset(it for it in (medium.url, *its) if it)


def _in_minute(other: Post, minute: datetime) -> bool:
    if other.publish_at is None or other.state is PostState.PUBLISHED:
        return False
    return minute <= other.publish_at < minute + ONE_MINUTE
