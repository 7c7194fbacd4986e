"""The second half of the pipeline: at its time a ready container is published, once."""

from graph.errors import GraphError, UnreachableError
from posting.clients import Clients
from posting.failures import TABLE, Action, Step, back_off, failure_of
from posting.ledger import Did, Ledger
from posting.outcome import FIRST_LOOK, Outcome
from posting.planning import Clock
from posting.quota_gate import QuotaGate
from posting.recovery import Recovery
from posting.trouble import hold_account
from storage import Storage
from storage.records import Post, PostChanges


class Release:
    """READY to PUBLISHING and, when Meta answers, on to PUBLISHED."""

    def __init__(
        self,
        storage: Storage,
        clients: Clients,
        ledger: Ledger,
        gate: QuotaGate,
        recovery: Recovery,
        outcome: Outcome,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._clients = clients
        self._ledger = ledger
        self._gate = gate
        self._recovery = recovery
        self._outcome = outcome
        self._clock = clock

    def publish(self, post: Post) -> None:
        """Saves the intent, then asks Meta once. Raises GraphError only before that."""
        now = self._clock()
        if post.publish_at is not None and now < post.publish_at:
            self._ledger.wait(post, post.publish_at, "too early")  # the clock was set back
            return
        client = self._clients.of_account(post.account_id)
        try:
            stopped = self._gate.stops(post, client)
        except GraphError as error:
            self._recovery.after(post, error, Step.ASK_QUOTA)
            return
        if stopped:
            return
        self._ledger.renew(post)
        known = tuple(medium.id for medium in client.recent_media(post.ig_user_id))
        self._ledger.renew(post)
        asked = self._ledger.intend(post, known, look_at=self._clock() + FIRST_LOOK)
        try:
            media_id = client.publish(asked.ig_user_id, asked.creation_id or "")
        except GraphError as error:
            self._not_answered(asked, error, attempts=post.attempts)
            return
        saved = self._ledger.keep_media_id(asked, media_id)
        if saved is not None:
            self._outcome.announce(saved)

    def _not_answered(self, asked: Post, error: GraphError, *, attempts: int) -> None:
        """Anything but a media id; the outcome is read from the container, never from the error.
        Only a connection that could not be made says for certain that nothing was done."""
        now, failure = self._clock(), failure_of(error, Step.PUBLISH)
        if isinstance(error, UnreachableError):
            again_at = now + back_off(attempts, asked.post_id)
            self._ledger.not_asked(asked, again_at, Did.NOTHING_SENT, failure, attempts + 1)
            return
        self._ledger.wait(asked, now + FIRST_LOOK, "no media id", PostChanges(failure=failure))
        action = TABLE[type(error)].action
        if action is Action.PAUSE_ACCOUNT:
            self._recovery.pause_account(asked, error)
        elif action is Action.HOLD_ACCOUNT:
            hold_account(self._storage, asked.account_id, failure, now)
