"""Why a post has not gone out at its time, and when its author hears of it.

A wait that lasts is told once, while it lasts; so is a publish call whose outcome stays open. What
has become too late is held, with its reason.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from graph.causes import Cause
from posting.publishing.shared.kit import Kit
from posting.publishing.shared.treatment import BACK_OFF
from storage.records import (
    ON_THE_ROAD,
    WAITING_STATES,
    DelayReason,
    InDoubtNotice,
    NewNotice,
    Post,
    PostChanges,
    PostState,
    WaitingNotice,
)

SAID_AFTER = timedelta(minutes=2)  # past its time, or past the making of its container
DOUBT_AFTER = timedelta(seconds=30)  # past the publish call

_BY_CAUSE: dict[str, DelayReason] = {
    Cause.NOT_READY: DelayReason.PROCESSING,
    Cause.ANSWER_LOST: DelayReason.NO_ANSWER,
    Cause.UNREACHABLE: DelayReason.NO_ANSWER,
    Cause.THROTTLED: DelayReason.PAUSED,
    Cause.APP_THROTTLED: DelayReason.PAUSED,
    Cause.NO_ACCESS: DelayReason.ACCESS,
}


@dataclass(frozen=True, slots=True)
class Told:
    """What is written of a wait, and what the author is told of it."""

    changes: PostChanges
    notices: tuple[NewNotice, ...] = ()


def as_told(post: Post, step: PostChanges, now: datetime, grace: timedelta) -> Told:
    """A wait as it is to be written. One that reaches beyond the moment at which the author must
    hear of it is cut short there, unless it is told already."""
    waiting = replace(post, **step)
    until = waiting.next_try_at
    if until is None or until <= now:
        return Told(step)
    if waiting.state is PostState.PUBLISHING and _is_unanswered(waiting):
        return _doubt(waiting, until, step, now)
    if waiting.state in WAITING_STATES and waiting.publish_at and not waiting.waiting_told_at:
        return _delay(waiting, until, step, now, grace)
    return Told(step)


def rest(post: Post, now: datetime) -> PostChanges:
    """The longest time in which nothing was done with a post although it was due, with the one that
    ends now: before its first step, or from the end of the last wait that nothing explains."""
    due = post.publish_at
    if due is None or due > now:
        return PostChanges()
    if post.stepped_at is None or post.stepped_at < due:
        began = due
    elif post.state in ON_THE_ROAD and post.waits_for is None:
        began = min(post.updated_at + BACK_OFF[-1], now)  # a person may have been asked
    else:
        return PostChanges()
    began, until = max((began, now), _known_rest(post, due) or (began, now), key=_length)
    return PostChanges(idle_from=began, idle_until=until)


def reason_of_late(kit: Kit, post: Post) -> DelayReason:
    """Of a post that has become too late: whatever took up most of its delay."""
    now = kit.clock()
    due = post.publish_at or now
    if post.resumed_at and (post.resumed_at - due) * 2 > now - due:
        return DelayReason.ACCESS
    latest = min(max(due, post.next_try_at or due), now), now
    began, until = max(latest, _known_rest(post, due) or latest, key=_length)
    if (until - began) * 2 > now - due:
        return _of_nobody(kit, post, began, until)
    paused_until = kit.account(post).paused_until
    was_paused = paused_until is not None and (paused_until - due) * 2 > now - due
    return in_the_way(post) or (DelayReason.PAUSED if was_paused else DelayReason.TURN)


def in_the_way(post: Post) -> DelayReason | None:
    """What a post waits for; None: nothing special."""
    if post.waits_for is not None:
        return post.waits_for
    if post.failure is not None:
        return _BY_CAUSE.get(post.failure.cause, DelayReason.REFUSED)
    return DelayReason.PROCESSING if post.state is PostState.PREPARING else None


def _doubt(post: Post, until: datetime, step: PostChanges, now: datetime) -> Told:
    asked = post.publish_asked_at
    if asked is None or post.doubt_told_at is not None or until <= asked + DOUBT_AFTER:
        return Told(step)
    after = max(now, asked + DOUBT_AFTER)
    notice = NewNotice(post.author_id, InDoubtNotice(), post.account_id, after)
    return Told(PostChanges(**step, doubt_told_at=now), (notice,))


def _delay(post: Post, until: datetime, step: PostChanges, now: datetime, grace: timedelta) -> Told:
    due = post.publish_at or now
    said_at = max(due, post.container_made_at or due) + SAID_AFTER
    if until <= said_at:
        return Told(step)
    if now < said_at:
        return Told(PostChanges(**{**step, "next_try_at": said_at}))
    reason = in_the_way(post)
    if reason is None:
        return Told(step)
    its = WaitingNotice(reason, until=due + grace)
    notice = NewNotice(post.author_id, its, post.account_id)
    return Told(PostChanges(**step, waiting_told_at=now), (notice,))


def _of_nobody(kit: Kit, post: Post, began: datetime, until: datetime) -> DelayReason:
    """Of a time in which nobody did anything with the post."""
    half = (until - began) / 2
    if kit.outage.lasted_within(began, until) >= half:
        return DelayReason.DATABASE
    paused_until = kit.account(post).paused_until
    was_here = kit.here_since <= began + half  # else the pause came after this process did
    if was_here and paused_until is not None and paused_until - began >= half:
        return DelayReason.PAUSED
    quarters = [began + half * number / 2 for number in range(4)]
    worked = kit.storage.post_lists.publisher_worked
    if all(worked(start, start + half / 2) for start in quarters[:3]):
        return DelayReason.TURN
    return DelayReason.DOWN


def _known_rest(post: Post, due: datetime) -> tuple[datetime, datetime] | None:
    if post.idle_from and post.idle_until and post.idle_from >= due:
        return post.idle_from, post.idle_until
    return None


def _length(rest: tuple[datetime, datetime]) -> timedelta:
    began, until = rest
    return until - began


def _is_unanswered(post: Post) -> bool:
    """Whether the publish call was answered with nothing, not even with an error."""
    return post.failure is None or _BY_CAUSE.get(post.failure.cause) is DelayReason.NO_ANSWER
