"""Which medium on the profile is the one that a lost publish call made. Pure; for `profile`.

Meta maps no container to its medium, so only a single candidate that fits in every respect is
taken: a link to somebody else's post would be worse than no link.
"""

import re
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from graph.answers import Media
from posting.rules.kinds import KINDS, asked_as, is_asked_known
from posting.rules.published.same_words import as_compared
from storage.records import Container, HandOff, Post, PostState

SKEW = timedelta(minutes=2)  # between Meta's clock and ours
JUST_NOW = timedelta(seconds=10)  # so little may they differ where one second decides
LATEST = timedelta(minutes=10)  # from asking to the moment that Meta notes


def find_medium(
    post: Post, recent: Iterable[Media], bound: Collection[str], others: Iterable[Post]
) -> Media | None:
    """The medium of `post`, or None when none or more than one could be it.

    `bound` are media ids that belong to other posts of ours, `others` posts of the account whose
    own medium may be among `recent`.
    """
    if not is_asked_known(post) or any(_is_rival(post, other) for other in others):
        return None
    fitting = fitting_media(post, recent, bound)
    return fitting[0] if len(fitting) == 1 else None


def fitting_media(post: Post, recent: Iterable[Media], bound: Collection[str]) -> tuple[Media, ...]:
    """Those that could be the medium of `post`."""
    return tuple(medium for medium in recent if medium.id not in bound and _fits(post, medium))


def handed_over(
    post: Post, recent: Iterable[Media], bound: Collection[str], username: str
) -> tuple[Media, ...]:
    """Those that could be what a person has published of a post that was handed over to them: with
    its words, or else with words that are much the same, as people change them while posting."""
    came = tuple(it for it in recent if it.id not in bound and _came_after(post, it, username))
    return tuple(it for it in came if has_its_words(post, it)) or tuple(
        it for it in came if _has_words_like_it(post, it)
    )


def _came_after(post: Post, medium: Media, username: str) -> bool:
    """Whether it is of the kind, came after the hand-over and is nobody else's. Where nobody could
    see what was on the profile before, it must be newer by more than clocks differ."""
    its, asked = post.hand_off, asked_as(post)
    if its is None or medium.timestamp is None or medium.id in (its.known_media_ids or ()):
        return False
    since = _handed_at(its) + (SKEW if its.known_media_ids is None else -SKEW)
    is_of_account = medium.timestamp >= since and medium.username in (None, username)
    return is_of_account and KINDS[asked.kind].is_like(medium, asked)


def _handed_at(its: HandOff) -> datetime:
    """By Meta's clock, as what is listed has it."""
    return its.handed_by_meta or its.handed_at


def has_its_words(post: Post, medium: Media) -> bool:
    return as_compared(medium.caption or "") == as_compared(asked_as(post).caption)


def _has_words_like_it(post: Post, medium: Media) -> bool:
    """Whether half the words of the shorter caption are in the longer one."""
    its, asked = _words(medium.caption or ""), _words(asked_as(post).caption)
    return bool(its and asked) and 2 * len(its & asked) >= min(len(its), len(asked))


def is_recognised(post: Post, medium: Media, now: datetime) -> bool:
    """Whether the only one that fits surely is what was handed over: with its very words, for one
    with others may be a colleague's that says much the same. It must have come after that:
    lists lag, so that what was published shortly before may not have been seen then. Where it is
    from later than now, which is by Meta's clock, that of this machine was set back, and tells
    nothing. What has no
    words, as no story has, may be a colleague's until the person says that theirs is out."""
    its, at = post.hand_off, medium.timestamp
    came_after = its is not None and at is not None and _handed_at(its) <= at <= now + JUST_NOW
    has_words = bool(as_compared(asked_as(post).caption))
    is_known = has_words or post.published_at is not None
    return came_after and is_known and has_its_words(post, medium)


def is_rival_by_hand(post: Post, other: Post) -> bool:
    """Whether what came to the profile after the post was handed over may be of the other one."""
    if other.media_id is not None or post.hand_off is None or not is_alike(post, other):
        return False
    if other.state is PostState.HANDED_OVER:
        return True
    out_at = other.published_at or other.publish_asked_at
    return out_at is not None and out_at >= post.hand_off.handed_at - LATEST


def is_alike(post: Post, other: Post) -> bool:
    """Whether a medium of the one could be taken for one of the other."""
    its, others = asked_as(post), asked_as(other)
    same_words = as_compared(others.caption) == as_compared(its.caption)
    return other.post_id != post.post_id and same_words and others.kind is its.kind


def _is_rival(post: Post, other: Post) -> bool:
    """Whether a medium of the other post could be taken for one of this post."""
    if other.media_id is not None or not is_alike(post, other):
        return False
    if other.hand_off is not None:  # a person may publish it at any time
        return True
    if other.publish_asked_at is None or post.publish_asked_at is None:
        return False
    return abs(other.publish_asked_at - post.publish_asked_at) <= LATEST + SKEW


def _fits(post: Post, medium: Media) -> bool:
    its, at = post.container, medium.timestamp
    if its is None or at is None or medium.id in its.known_media_ids:
        return False
    is_like = _is_like(post, medium) or not is_asked_known(post)
    return is_like and _is_in_time(its, at)


def _is_in_time(its: Container, at: datetime) -> bool:
    if its.copied_at is not None:
        return bool(its.asked_moments) and its.copied_at - SKEW <= at
    return any(asked - SKEW <= at <= asked + LATEST for asked in its.asked_moments)


def _is_like(post: Post, medium: Media) -> bool:
    """By what was asked for, whatever the post is now."""
    asked = asked_as(post)
    return has_its_words(post, medium) and KINDS[asked.kind].is_like(medium, asked)


def _words(caption: str) -> set[str]:
    return set(re.findall(r"\w+", as_compared(caption).casefold()))
