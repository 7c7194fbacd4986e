"""What puts a post on its road and takes it off again, as changes of its columns. Pure.

Shared by posts, accounts and publishing.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from posting.rules.kinds import media_of
from posting.rules.limits import Limits
from storage.records import (
    WAITING_STATES,
    DelayReason,
    HoldReason,
    Post,
    PostChanges,
    PostState,
    Rehearsal,
)

# What keeps a post on hold because of its account, and why it is late then.
OF_THE_ACCOUNT = {HoldReason.ACCESS: DelayReason.ACCESS, HoldReason.QUOTA: DelayReason.QUOTA}
ABOUT_TO_PUBLISH = timedelta(seconds=15)
WITHOUT_CONTAINER = PostChanges(container=None, checked_at=None)


def _fresh(post: Post) -> PostChanges:
    """A container belongs to the content it was made of, and is dropped. One that Meta was asked to
    publish stays noted, to be read before another one is made."""
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
    """The post goes out at `moment`; it is looked at and its container is made a little earlier.
    One that was made of it as it is serves then as well, like any that was made ahead: a video that
    takes Instagram long would begin anew each time, and never be ready."""
    ahead = _made_ahead(post)
    planned = replace(post, rehearsal=ahead or post.rehearsal)
    changes = PostChanges(
        **_fresh(post),
        state=PostState.SCHEDULED,
        publish_at=moment,
        next_try_at=_first_step(planned, moment, now, limits),
    )
    if ahead is not None:
        changes["rehearsal"] = ahead
    return changes


def _made_ahead(post: Post) -> Rehearsal | None:
    """Its container, if Meta was not asked to publish it, and not made by a former access."""
    its, of_held = post.container, {HoldReason.LATE, HoldReason.QUOTA}
    if post.state not in WAITING_STATES and post.hold_reason not in of_held:
        return None
    if its is None or its.outdated or its.asked_at is not None:
        return None
    if its.creation_id is None or its.made_at is None:
        return None
    known = post.rehearsal or Rehearsal(None, its.made_at)
    return replace(
        known, creation_id=its.creation_id, made_at=its.made_at, container_id=its.container_id
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


def is_about_to_publish(post: Post, now: datetime) -> bool:
    """Whether it was sent off with [Now], or its time is here."""
    is_soon = post.publish_at is not None and post.publish_at - now <= ABOUT_TO_PUBLISH
    return post.state in WAITING_STATES and is_soon
