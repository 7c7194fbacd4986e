"""The publishing pipeline: takes one due post, does one step with it, writes the step down.

Start here to read the pipeline, from `step` downwards. Each step is a function of its own module
that looks, asks Meta and decides; `record` alone writes.
"""

import logging
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import datetime, timedelta

from graph.errors import GraphError
from posting.publishing.record import record
from posting.publishing.shared.decisions import (
    CommentIntent,
    Decision,
    Intent,
    TooLate,
    Unconfirmed,
    Wait,
)
from posting.publishing.shared.kit import Kit
from posting.publishing.shared.lateness import SAID_AFTER, reason_of_late
from posting.publishing.steps import (
    confirm,
    hand_off,
    look_ahead,
    prepare,
    publish,
    published,
    rehearse,
)
from posting.publishing.steps.on_error import after
from posting.rules.failures import Step
from storage import WAITING_STATES, DelayReason, Outage, Post, PostState, StaleVersionError

log = logging.getLogger(__name__)

OTHERS_AT_WORK = timedelta(milliseconds=200)

# By the state of a post: the step that is taken next, and what an error of Meta's in it is about.
STEPS: dict[PostState, tuple[Step, Callable[[Kit, Post], Decision]]] = {
    PostState.SCHEDULED: (Step.CREATE, prepare.create),
    PostState.PREPARING: (Step.POLL, prepare.poll),
    PostState.READY: (Step.SNAPSHOT, publish.check_or_publish),
    PostState.PUBLISHING: (Step.LOOK, confirm.look),
    PostState.HANDED_OVER: (Step.LOOK, hand_off.look),
    PostState.PUBLISHED: (Step.LOOK, published.go_on),
    PostState.FAILED: (Step.LOOK, confirm.look_back),
}


class Publisher:
    """Workers call `step` until it says that nothing is due; `next_wake` says when to come back.

    Any number of threads and processes may do so. A worker that dies leaves a claim that runs
    out; whoever takes the post up finds in its row how far it was.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._limits = kit.limits
        self._storage = kit.storage
        self._stopped = False

    def step(self, worker: str, claimed: Callable[[], object] = lambda: None) -> bool:
        """Claims one due post, says so, and does one recorded step with it; False when nothing is
        due."""
        post = None if self._stopped else self._claim(worker)
        if post is None:
            return False
        if self._stopped:  # while it was claimed: nobody else gives this claim back
            self._storage.claims.drop_claims(f"{worker}/")
            return False
        claimed()
        with suppress(StaleVersionError):  # a person changed the post meanwhile: that stands
            self._take(post)
        return True

    def _claim(self, worker: str) -> Post | None:
        now = self._kit.clock()
        return self._storage.claims.claim_due(
            worker=worker,
            now=now,
            lease_until=now + self._limits.lease,
            late_before=now - self._limits.late_grace,
            untold_before=now - SAID_AFTER,
            near_until=now + self._limits.longest_prepare_ahead,
        )

    def _take(self, post: Post) -> None:
        """One step, and with an intent the one call that follows it."""
        kit = self._kit
        decision = _stopped(kit, post) or _decided(kit, post)
        written = record(kit, post, decision)
        if isinstance(decision, Intent):
            record(kit, written, publish.ask(kit, written, decision, before=post))
        elif isinstance(decision, CommentIntent):
            record(kit, written, published.ask_comment(kit, written, decision))

    def next_wake(self) -> datetime | None:
        """When to call `step` again after it said that nothing is due; None: nothing is planned.

        What is due and was not handed out is in the hands of another worker, or of one that died.
        """
        due = self._storage.claims.next_due()
        return None if due is None else max(due, self._kit.clock() + OTHERS_AT_WORK)

    @property
    def outage(self) -> Outage:
        """While the database cannot be used no step is begun."""
        return self._kit.outage

    @property
    def heartbeat_every(self) -> timedelta:
        """Short enough for two heartbeats to fail before a lease runs out."""
        return self._limits.lease / 3

    def heartbeat(self, workers: Collection[str]) -> None:
        """These workers are alive and at their posts."""
        self._storage.presence.keep()
        now = self._kit.clock()
        lease_until = now + self._limits.lease
        self._storage.claims.keep_claims(workers, now=now, lease_until=lease_until)

    def arrive(self, process: str) -> None:
        """Called once, before the workers whose names begin with `process` begin. What a dead
        process had in its hands need not wait for its leases to run out if nobody else is there:
        the rows tell how far it was."""
        with self._storage.presence.arriving() as alone:
            taken = self._storage.claims.take_back_claims(process) if alone else 0
        if taken:
            log.info("took back %d posts from a process that is gone", taken)

    def give_back(self, process: str) -> None:
        """At the end: whatever the workers whose names begin with `process` still claim is anyone's
        again, nothing that they do from now on is written down, and `step` claims nothing more."""
        self._stopped = True  # before the claims are dropped: a later one sees it
        self._storage.claims.drop_claims(process)


def _stopped(kit: Kit, post: Post) -> Decision | None:
    """What becomes of a post that is not taken further now: it has become too late, or Meta cannot
    be asked and a person must hear of it, or decide."""
    now, waits = kit.clock(), post.state in WAITING_STATES
    if waits and now > kit.in_time(post):
        return TooLate(reason_of_late(kit, post))
    if post.by_hand and post.state in (PostState.SCHEDULED, PostState.HANDED_OVER):
        return None  # it needs nothing of Meta's
    untold = waits and post.waiting_told_at is None
    if not untold and not _is_overlooked(kit, post, now):
        return None
    until = kit.account(post).paused_until
    if until is None or until <= now:
        return None
    if not untold:
        return Unconfirmed()
    late_at = (post.publish_at or until) + kit.limits.late_grace
    return Wait(min(until, late_at), "account is paused", reason=DelayReason.PAUSED)


def _is_overlooked(kit: Kit, post: Post, now: datetime) -> bool:
    """Whether what became of its publish call could not be looked into for long. A pause that began
    in this very moment is none."""
    looked_at = post.next_try_at or now
    return post.state is PostState.PUBLISHING and now - looked_at > kit.limits.late_grace


def _decided(kit: Kit, post: Post) -> Decision:
    """Chooses the step and takes it. An error that a step raises has changed nothing at Meta."""
    name, step = STEPS[post.state]
    if post.by_hand and post.state is PostState.SCHEDULED:
        name, step = Step.SNAPSHOT, hand_off.hand_over
    elif post.hand_off and post.state is PostState.PUBLISHED and post.media_id is None:
        name, step = Step.LOOK, hand_off.look
    elif post.state is PostState.SCHEDULED and post.container and post.container.copied_at:
        name, step = Step.LOOK, confirm.look_after_copy
    elif post.state is PostState.SCHEDULED and look_ahead.is_ahead(kit, post):
        name, step = Step.ASK_QUOTA, rehearse.look
    try:
        return step(kit, post)
    except GraphError as error:
        return after(kit, post, error, name)
