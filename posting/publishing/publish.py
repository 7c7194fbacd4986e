"""The second half of the pipeline: a ready container is checked shortly before its time and at its
time published, once."""

from dataclasses import replace
from datetime import datetime

from graph.errors import GraphError, NotReadyError, UnreachableError
from posting.accounts.clients import Clients
from posting.accounts.holding import hold_account
from posting.publishing.allowance import QuotaGate
from posting.publishing.confirm import FIRST_LOOK, LOOKS_AGAIN
from posting.publishing.profile import Profile
from posting.publishing.record import SHOWS_UP_WITHIN, Ledger
from posting.publishing.recovery import Recovery
from posting.publishing.treatment import TREATMENTS, Action, back_off
from posting.rules.clock import Clock
from posting.rules.failures import Step, failure_of
from posting.rules.history import Did
from posting.rules.limits import Limits
from storage import Storage
from storage.records import UNKNOWN, Post, PostChanges, PostState


class Release:
    """READY to PUBLISHING and, when Meta answers, on to PUBLISHED."""

    def __init__(
        self,
        storage: Storage,
        clients: Clients,
        ledger: Ledger,
        gate: QuotaGate,
        recovery: Recovery,
        profile: Profile,
        limits: Limits,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._clients = clients
        self._ledger = ledger
        self._gate = gate
        self._recovery = recovery
        self._profile = profile
        self._limits = limits
        self._clock = clock

    def step(self, post: Post) -> None:
        """Checks, or publishes what was checked. Raises GraphError while surely nothing is live."""
        now = self._clock()
        due = post.publish_at or now
        if now < due - self._limits.check_ahead:  # the clock was set back
            self._ledger.wait(post, due - self._limits.check_ahead, "too early")
        elif not self._is_checked(post, now):
            self._check(post, due)
        elif now < due:
            self._ledger.wait(post, due, "too early")
        elif not self._gate.holds(post):
            self._publish(post, due)

    def _is_checked(self, post: Post, now: datetime) -> bool:
        at = post.checked_at
        return at is not None and at <= now <= at + self._limits.check_holds

    def _check(self, post: Post, due: datetime) -> None:
        """Asks whether the quota has room, and notes what is on the profile before."""
        client = self._clients.of_account(post.account_id)
        try:
            stopped = self._gate.stops(post, client)
        except GraphError as error:
            self._recovery.after(post, error, Step.ASK_QUOTA)
            return
        if stopped:
            return
        recent = client.recent_media(post.ig_user_id)
        known = tuple(medium.id for medium in recent)
        now = self._clock()
        if post.publish_asked_at is not None:  # once before: what came since may be ours, or a twin
            known = post.known_media_ids
            found = self._profile.search_among(post, recent)
            is_there = found.medium is not None or found.in_doubt
            if is_there and now < post.publish_asked_at + SHOWS_UP_WITHIN:
                look = PostChanges(state=PostState.PUBLISHING, attempts=0)
                self._ledger.wait(post, now + LOOKS_AGAIN[0], "may be on the profile", look)
                return
        container = replace(post.container or UNKNOWN, known_media_ids=known)
        checked = PostChanges(container=container, checked_at=now, attempts=0)
        self._ledger.wait(post, max(due, now), "checked", checked)

    def _publish(self, post: Post, due: datetime) -> None:
        """Saves the intent, then asks Meta once. The clock is looked at again at both: a process
        may have been suspended in between, and others act on what it wrote."""
        client = self._clients.of_account(post.account_id)
        now = self._clock()
        if now < due:
            self._ledger.wait(post, due, "too early")
            return
        if now - due > self._limits.late_grace:
            self._ledger.hold_late(post)
            return
        asked = self._ledger.intend(post, look_at=now + FIRST_LOOK)
        if not now <= self._clock() < now + self._limits.lease:
            self._ledger.nothing_sent(asked, post, self._clock(), None)
            return
        try:
            media_id = client.publish(asked.ig_user_id, asked.creation_id or "")
        except GraphError as error:
            self._not_answered(asked, post, error)
        else:
            self._ledger.published(asked, media_id)

    def _not_answered(self, asked: Post, before: Post, error: GraphError) -> None:
        """Anything but a media id; the outcome is read from the container, never from the error.
        Only a connection that could not be made says for certain that nothing was done."""
        now, failure = self._clock(), failure_of(error, Step.PUBLISH)
        if isinstance(error, UnreachableError):
            again_at = now + back_off(before.attempts, asked.post_id)
            self._ledger.nothing_sent(asked, before, again_at, failure)
            return
        what = Did.NOT_READY if isinstance(error, NotReadyError) else "no media id"
        self._ledger.wait(asked, now + FIRST_LOOK, what, PostChanges(failure=failure))
        action = TREATMENTS[error.cause].action
        if action is Action.PAUSE_ACCOUNT:
            self._recovery.pause_account(asked, error)
        elif action is Action.HOLD_ACCOUNT and self._clients.is_current(asked.account_id):
            hold_account(self._storage, asked.account_id, failure, now)
