"""What puts a post on its road and takes it off again, as changes of its columns. Pure.

Shared by posts, accounts and publishing.
"""

from datetime import datetime

from posting.rules.kinds import media_of
from posting.rules.limits import Limits
from storage.records import Post, PostChanges, PostState

WITHOUT_CONTAINER = PostChanges(container=None, checked_at=None)


def _fresh(post: Post) -> PostChanges:
    """A container belongs to the content it was made of: whoever changes or replans a post drops
    it. One that Meta was asked to publish stays noted, to be read before another one is made."""
    fresh = PostChanges(
        hold_reason=None,
        failure=None,
        at_risk_since=None,
        waiting_told_at=None,
        doubt_told_at=None,
        late_because=None,
        hand_off=None,
        attempts=0,
    )
    dropped = PostChanges(checked_at=None) if post.publish_asked_at else WITHOUT_CONTAINER
    return PostChanges(**fresh, **dropped)


def planned_for(post: Post, moment: datetime, *, now: datetime, limits: Limits) -> PostChanges:
    """The post goes out at `moment`; it is looked at and its container is made a little earlier."""
    return PostChanges(
        **_fresh(post),
        state=PostState.SCHEDULED,
        publish_at=moment,
        next_try_at=_first_step(post, moment, now, limits),
    )


def _first_step(post: Post, moment: datetime, now: datetime, limits: Limits) -> datetime:
    """At once, if Instagram is to be asked what it says of the post as it is, or has been and has
    not answered yet; at its time, if a person publishes it by hand."""
    if post.by_hand:
        return max(moment, now)
    is_ahead = now < prepared_from(post, moment, limits)
    is_open = post.rehearsal is None or not post.rehearsal.is_settled
    if is_ahead and is_open and limits.rehearsals_per_day:
        return now
    return next_look(post, moment, now=now, limits=limits)


def next_look(post: Post, moment: datetime, *, now: datetime, limits: Limits) -> datetime:
    """When a planned post is looked at ahead of its time, at last to make its container."""
    prepare_at = prepared_from(post, moment, limits)
    looks = (moment - ahead for ahead in limits.looks_ahead)
    ahead = (look for look in looks if now < look < prepare_at)
    return min(ahead, default=max(prepare_at, now))


def prepared_from(post: Post, moment: datetime, limits: Limits) -> datetime:
    """When the making of its container begins, for it to be ready at `moment`."""
    media = media_of(post)
    has_video = any(medium.is_video for medium in media)
    return moment - limits.prepare_ahead(len(media), has_video=has_video)


def as_draft(post: Post) -> PostChanges:
    """The post has no time any more."""
    return PostChanges(**_fresh(post), state=PostState.DRAFT, publish_at=None, next_try_at=None)
