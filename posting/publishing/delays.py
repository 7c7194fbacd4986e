"""Why a post has not gone out at its time, and when its author hears of it. For the ledger.

A wait that lasts is told once, while it lasts; so is a publish call whose outcome stays open. What
has become too late is held, with its reason.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from graph.causes import Cause
from posting.publishing.treatment import BACK_OFF
from posting.rules.clock import Clock
from posting.rules.history import Did
from posting.rules.limits import Limits
from storage import Storage
from storage.outage import Outage
from storage.posts import PUBLISHER
from storage.records import (
    ON_THE_ROAD,
    WAITING_STATES,
    DelayReason,
    Event,
    Failure,
    NewNotice,
    NoticeKind,
    Post,
    PostChanges,
    PostState,
)

SAID_AFTER = timedelta(minutes=2)  # past its time, or past the making of its container
DOUBT_AFTER = timedelta(seconds=30)  # past the publish call

_BY_STEP: dict[str, DelayReason] = {
    Did.WAITED_FOR_PAUSE: DelayReason.PAUSED,
    Did.WAITED_FOR_QUOTA: DelayReason.QUOTA,
    Did.WAITED_FOR_CONTAINERS: DelayReason.QUOTA,
}
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

    def wait(self, post: Post, step: PostChanges, what: str) -> Wait:
        """The step as it is to be written. A wait that reaches beyond the moment at which the
        author must hear of it is cut short there, unless it is told already."""
        waiting = replace(post, **step)
        until = waiting.next_try_at
        if until is None or until <= self._clock():
            return Wait(step)
        if waiting.state is PostState.PUBLISHING and _is_unanswered(waiting):
            return self._doubt(waiting, until, step)
        if waiting.state in WAITING_STATES:
            return self._delay(waiting, until, step, what)
        return Wait(step)

    def of_late(self, post: Post) -> DelayReason:
        """The reason of a post that has become too late: whatever took up most of its delay."""
        now = self._clock()
        due = post.publish_at or now
        events = self._storage.posts.events(post.post_id)
        if any((it.at - due) * 2 > now - due for it in events if it.what == Did.RESUMED):
            return DelayReason.ACCESS
        done = [it for it in events if it.actor == PUBLISHER]
        rests = _rests(post, due, now, done)
        began, until = max(rests, key=lambda rest: rest[1] - rest[0])
        if (until - began) * 2 > now - due:
            return self._of_nobody(post, began, until)
        return in_the_way(post, done[-1].what if done else "") or DelayReason.TURN

    def _doubt(self, post: Post, until: datetime, step: PostChanges) -> Wait:
        asked = post.publish_asked_at
        if asked is None or post.doubt_told_at is not None or until <= asked + DOUBT_AFTER:
            return Wait(step)
        now = self._clock()
        after = max(now, asked + DOUBT_AFTER)
        notice = NewNotice(post.author_id, NoticeKind.IN_DOUBT, post.account_id, after=after)
        return Wait(PostChanges(**step, doubt_told_at=now), (notice,))

    def _delay(self, post: Post, until: datetime, step: PostChanges, what: str) -> Wait:
        now, due = self._clock(), post.publish_at
        if due is None or post.waiting_told_at is not None:
            return Wait(step)
        said_at = max(due, post.container_made_at or due) + SAID_AFTER
        if until <= said_at:
            return Wait(step)
        if now < said_at:
            return Wait(PostChanges(**{**step, "next_try_at": said_at}))
        reason = in_the_way(post, what)
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
        worked = self._storage.posts.publisher_worked
        if all(worked(start, start + half / 2) for start in quarters[:3]):
            return DelayReason.TURN
        return DelayReason.DOWN


def _rests(
    post: Post, due: datetime, now: datetime, done: Sequence[Event]
) -> Iterator[tuple[datetime, datetime]]:
    """The times in which nothing was done with a post although it was due: from the end of its last
    wait, and before each step, as far as no wait of the step before it explains that."""
    yield min(max(due, post.next_try_at or due), now), now
    steps = [it for it in done if it.at >= due]
    if steps:
        yield due, steps[0].at
    for before, after in pairwise(steps):
        if before.to_state in ON_THE_ROAD and before.what not in _BY_STEP:
            yield min(before.at + BACK_OFF[-1], after.at), after.at


def _is_unanswered(post: Post) -> bool:
    """Whether the publish call was answered with nothing, not even with an error."""
    return post.failure is None or _of_failure(post.failure) is DelayReason.NO_ANSWER


def in_the_way(post: Post, what: str) -> DelayReason | None:
    """What a post waits for that was last written down with these words; None: nothing special."""
    if what in _BY_STEP:
        return _BY_STEP[what]
    if post.failure is not None:
        return _of_failure(post.failure)
    return DelayReason.PROCESSING if post.state is PostState.PREPARING else None


def _of_failure(failure: Failure) -> DelayReason:
    return _BY_CAUSE.get(failure.cause, DelayReason.REFUSED)
