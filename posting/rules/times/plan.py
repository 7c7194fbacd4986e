"""What puts a post on its road and takes it off again, as changes of its columns. Pure.

Shared by posts, accounts and publishing.
"""

from datetime import datetime

from posting.rules.kinds import media_of
from posting.rules.limits import Limits
from storage.records import DelayReason, HoldReason, Post, PostChanges, PostState

# What keeps a post on hold because of its account, and why it is late then.
OF_THE_ACCOUNT = {HoldReason.ACCESS: DelayReason.ACCESS, HoldReason.QUOTA: DelayReason.QUOTA}
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


def let_go(post: Post, now: datetime) -> PostChanges:
    """What kept it on hold was its account, which it has left: it goes out at its time, or its
    author decides, as for any that has missed it."""
    if post.state is not PostState.HELD or post.hold_reason not in OF_THE_ACCOUNT:
        return PostChanges()
    if post.publish_at is not None and post.publish_at > now:
        return PostChanges(state=PostState.SCHEDULED, hold_reason=None)
    because = OF_THE_ACCOUNT[post.hold_reason]
    return PostChanges(hold_reason=HoldReason.LATE, late_because=because, failure=None)


def as_draft(post: Post) -> PostChanges:
    """The post has no time any more."""
    return PostChanges(**_fresh(post), state=PostState.DRAFT, publish_at=None, next_try_at=None)
