"""Why a post has not gone out at its time, and when its author hears of it. For the ledger.

A wait that lasts is told once, while it lasts; so is a publish call whose outcome stays open. What
has become too late is held, with its reason.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from graph.causes import Cause
from posting.publishing.treatment import BACK_OFF
from posting.rules.clock import Clock
from posting.rules.limits import Limits
from storage import Storage
from storage.outage import Outage
from storage.records import (
    ON_THE_ROAD,
    WAITING_STATES,
    DelayReason,
    Failure,
    NewNotice,
    NoticeKind,
    Post,
    PostChanges,
    PostState,
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
class Wait:
    """What is written down about a step that ends in waiting, and what its author is told."""

    changes: PostChanges
    notices: tuple[NewNotice, ...] = ()


class Delays:
    """Reads; what it decides is written by the ledger."""

    def __init__(self, storage: Storage, outage: Outage, limits: Limits, clock: Clock) -> None:
        self._storage = storage
        self._outage = outage
        self._limits = limits
        self._clock = clock
        self._here_since = clock()

    def wait(self, post: Post, step: PostChanges) -> Wait:
        """The step as it is to be written. A wait that reaches beyond the moment at which the
        author must hear of it is cut short there, unless it is told already."""
        waiting = replace(post, **step)
        until = waiting.next_try_at
        if until is None or until <= self._clock():
            return Wait(step)
        if waiting.state is PostState.PUBLISHING and _is_unanswered(waiting):
            return self._doubt(waiting, until, step)
        if waiting.state in WAITING_STATES:
            return self._delay(waiting, until, step)
        return Wait(step)

    def of_late(self, post: Post) -> DelayReason:
        """The reason of a post that has become too late: whatever took up most of its delay."""
        now = self._clock()
        due = post.publish_at or now
        if post.resumed_at and (post.resumed_at - due) * 2 > now - due:
            return DelayReason.ACCESS
        rests = [(min(max(due, post.next_try_at or due), now), now)]
        if post.idle_from and post.idle_until and post.idle_from >= due:
            rests.append((post.idle_from, post.idle_until))
        began, until = max(rests, key=_length)
        if (until - began) * 2 > now - due:
            return self._of_nobody(post, began, until)
        return in_the_way(post) or DelayReason.TURN

    def longest_rest(self, post: Post, now: datetime) -> PostChanges:
        """The longest time in which nothing was done with a post although it was due, with the one
        that ends now: before its first step, or from the end of the last wait that nothing
        explains."""
        due = post.publish_at
        if due is None or due > now:
            return PostChanges()
        if post.stepped_at is None or post.stepped_at < due:
            began = due
        elif post.state in ON_THE_ROAD and post.waits_for is None:
            began = min(post.stepped_at + BACK_OFF[-1], now)
        else:
            return PostChanges()
        is_known = post.idle_from is not None and post.idle_from >= due
        if is_known and post.idle_until and post.idle_from:
            longest = max((post.idle_from, post.idle_until), (began, now), key=_length)
            began, now = longest
        return PostChanges(idle_from=began, idle_until=now)

    def _doubt(self, post: Post, until: datetime, step: PostChanges) -> Wait:
        asked = post.publish_asked_at
        if asked is None or post.doubt_told_at is not None or until <= asked + DOUBT_AFTER:
            return Wait(step)
        now = self._clock()
        after = max(now, asked + DOUBT_AFTER)
        notice = NewNotice(post.author_id, NoticeKind.IN_DOUBT, post.account_id, after=after)
        return Wait(PostChanges(**step, doubt_told_at=now), (notice,))

    def _delay(self, post: Post, until: datetime, step: PostChanges) -> Wait:
        now, due = self._clock(), post.publish_at
        if due is None or post.waiting_told_at is not None:
            return Wait(step)
        said_at = max(due, post.container_made_at or due) + SAID_AFTER
        if until <= said_at:
            return Wait(step)
        if now < said_at:
            return Wait(PostChanges(**{**step, "next_try_at": said_at}))
        reason = in_the_way(post)
        if reason is None:
            return Wait(step)
        details = {"reason": reason.value, "until": due + self._limits.late_grace}
        notice = NewNotice(post.author_id, NoticeKind.WAITING, post.account_id, details)
        return Wait(PostChanges(**step, waiting_told_at=now), (notice,))

    def _of_nobody(self, post: Post, began: datetime, until: datetime) -> DelayReason:
        """Of a time in which nobody did anything with the post."""
        half = (until - began) / 2
        if self._outage.lasted_within(began, until) >= half:
            return DelayReason.DATABASE
        paused_until = self._storage.accounts.get(post.account_id).paused_until
        was_here = self._here_since <= began + half  # else the pause came after this process did
        if was_here and paused_until is not None and paused_until - began >= half:
            return DelayReason.PAUSED
        quarters = [began + half * number / 2 for number in range(4)]
        worked = self._storage.post_lists.publisher_worked
        if all(worked(start, start + half / 2) for start in quarters[:3]):
            return DelayReason.TURN
        return DelayReason.DOWN


def _length(rest: tuple[datetime, datetime]) -> timedelta:
    began, until = rest
    return until - began


def _is_unanswered(post: Post) -> bool:
    """Whether the publish call was answered with nothing, not even with an error."""
    return post.failure is None or _of_failure(post.failure) is DelayReason.NO_ANSWER


def in_the_way(post: Post) -> DelayReason | None:
    """What a post waits for; None: nothing special."""
    if post.waits_for is not None:
        return post.waits_for
    if post.failure is not None:
        return _of_failure(post.failure)
    return DelayReason.PROCESSING if post.state is PostState.PREPARING else None


def _of_failure(failure: Failure) -> DelayReason:
    return _BY_CAUSE.get(failure.cause, DelayReason.REFUSED)
