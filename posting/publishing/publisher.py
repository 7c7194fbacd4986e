"""The publishing pipeline: takes one due post, does one step with it, writes the step down.

Start here to read the pipeline. `lookout` looks ahead, `preparing` makes the container, `release`
publishes it, `outcome` finds out what an unanswered call did, `earlier` looks at former containers,
`recovery` deals with errors, `ledger` writes.
"""

import logging
import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import datetime, timedelta

from graph.errors import GraphError
from posting.accounts.clients import Clients
from posting.posts.medium import MediaDesk
from posting.posts.planner import Planner
from posting.publishing.allowance import QuotaGate
from posting.publishing.confirm import Outcome
from posting.publishing.delays import SAID_AFTER, Delays
from posting.publishing.earlier import EarlierContainer
from posting.publishing.look_ahead import Lookout
from posting.publishing.prepare import Preparation
from posting.publishing.profile import Profile
from posting.publishing.publish import Release
from posting.publishing.record import Ledger
from posting.publishing.recovery import Recovery
from posting.rules.clock import Clock
from posting.rules.failures import Step
from posting.rules.history import Did
from posting.rules.limits import Limits
from storage import Storage
from storage.errors import StaleVersionError
from storage.outage import Outage
from storage.records import WAITING_STATES, Post, PostState

log = logging.getLogger(__name__)

OTHERS_AT_WORK = timedelta(milliseconds=200)


class Publisher:
    """Workers call `step` until it says that nothing is due; `next_wake` says when to come back.

    Any number of threads and processes may do so. A worker that dies leaves a claim that runs
    out; whoever takes the post up finds in its row how far it was.
    """

    def __init__(
        self,
        storage: Storage,
        clients: Clients,
        planner: Planner,
        media: MediaDesk,
        outage: Outage,
        limits: Limits,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._limits = limits
        self._clock = clock
        self._claiming = threading.Lock()
        self._stopped = False
        delays = Delays(storage, outage, limits, clock)
        self._ledger = ledger = Ledger(storage, delays, limits, clock)
        gate = QuotaGate(storage, planner, ledger, limits, clock)
        self._recovery = recovery = Recovery(storage, clients, ledger, gate, clock)
        profile = Profile(storage, clients)
        outcome = Outcome(storage, clients, ledger, gate, recovery, profile, clock)
        earlier = EarlierContainer(clients, ledger, profile, outcome, clock)
        preparation = Preparation(storage, clients, ledger, gate, outcome, earlier, limits, clock)
        release = Release(storage, clients, ledger, gate, recovery, profile, limits, clock)
        self._lookout = Lookout(storage, clients, ledger, gate, media, limits, clock)
        self._steps: dict[PostState, tuple[Step, Callable[[Post], None]]] = {
            PostState.SCHEDULED: (Step.CREATE, preparation.create),
            PostState.PREPARING: (Step.POLL, preparation.poll),
            PostState.READY: (Step.SNAPSHOT, release.step),
            PostState.PUBLISHING: (Step.LOOK, outcome.look),
            PostState.PUBLISHED: (Step.LOOK, outcome.read_link),
            PostState.FAILED: (Step.LOOK, earlier.look_back),
        }

    def step(self, worker: str) -> bool:
        """Claims one due post and does one recorded step with it; False when nothing is due."""
        with self._claiming:
            post = None if self._stopped else self._claim(worker)
        if post is None:
            return False
        with suppress(StaleVersionError):  # a person changed the post meanwhile: that stands
            self._walk(post)
        return True

    def next_wake(self) -> datetime | None:
        """When to call `step` again after it said that nothing is due; None: nothing is planned.

        What is due and was not handed out is in the hands of another worker, or of one that died.
        """
        due = self._storage.claims.next_due()
        return None if due is None else max(due, self._clock() + OTHERS_AT_WORK)

    @property
    def heartbeat_every(self) -> timedelta:
        """Short enough for two heartbeats to fail before a lease runs out."""
        return self._limits.lease / 3

    def heartbeat(self, workers: Collection[str]) -> None:
        """These workers are alive and at their posts."""
        self._storage.presence.keep()
        now = self._clock()
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
        with self._claiming:
            self._stopped = True
            self._storage.claims.drop_claims(process)

    def _claim(self, worker: str) -> Post | None:
        now = self._clock()
        return self._storage.claims.claim_due(
            worker=worker,
            now=now,
            lease_until=now + self._limits.lease,
            late_before=now - self._limits.late_grace,
            untold_before=now - SAID_AFTER,
        )

    def _walk(self, post: Post) -> None:
        if post.state in WAITING_STATES and self._is_late(post):
            self._ledger.hold_late(post)
            return
        if self._waits_for_a_pause(post):
            return
        step, walk = self._steps[post.state]
        if post.state is PostState.SCHEDULED and self._lookout.is_ahead(post):
            step, walk = Step.ASK_QUOTA, self._lookout.look
        try:
            walk(post)
        except GraphError as error:
            self._recovery.after(post, error, step)

    def _waits_for_a_pause(self, post: Post) -> bool:
        """Handed out in spite of a pause: Meta cannot be asked, and a person must hear of it, or
        decide."""
        now = self._clock()
        waits = post.state in WAITING_STATES and post.waiting_told_at is None
        if not waits and not self._is_overlooked(post, now):
            return False
        until = self._storage.accounts.get(post.account_id).paused_until
        if until is None or until <= now:
            return False
        if waits:
            late_at = (post.publish_at or until) + self._limits.late_grace
            self._ledger.wait(post, min(until, late_at), Did.WAITED_FOR_PAUSE)
        else:
            self._ledger.unconfirmed(post)
        return True

    def _is_overlooked(self, post: Post, now: datetime) -> bool:
        """Whether what became of its publish call could not be looked into for long. A pause that
        began in this very moment is none."""
        looked_at = post.next_try_at or now
        return post.state is PostState.PUBLISHING and now - looked_at > self._limits.late_grace

    def _is_late(self, post: Post) -> bool:
        """So late that its author must be asked."""
        due = post.publish_at
        return due is not None and self._clock() - due > self._limits.late_grace
