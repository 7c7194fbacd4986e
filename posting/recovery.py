"""What is written down after an error of the Graph API while surely nothing of the post is live."""

from graph.errors import GraphError, ThrottledError
from posting.clients import Clients
from posting.failures import Action, Step, classify, failure_of
from posting.ledger import Ledger
from posting.planning import Clock
from posting.quota_gate import QuotaGate
from posting.trouble import hold_account
from storage import Storage
from storage.records import WAITING_STATES, Failure, Post, PostChanges, PostState

NO_CONTAINER = PostChanges(
    state=PostState.SCHEDULED,
    creation_id=None,
    container_made_at=None,
    publish_asked_at=None,
    known_media_ids=(),
)


class Recovery:
    """Turns the decision about an error into a recorded step."""

    def __init__(
        self, storage: Storage, clients: Clients, ledger: Ledger, gate: QuotaGate, clock: Clock
    ) -> None:
        self._storage = storage
        self._clients = clients
        self._ledger = ledger
        self._gate = gate
        self._clock = clock

    def after(self, post: Post, error: GraphError, step: Step) -> None:
        """`post` is as it was claimed."""
        decision = classify(error, step, post.attempts)
        failure = failure_of(error, step)
        again_at = self._clock() + decision.after
        tried = PostChanges(attempts=post.attempts + 1, failure=failure)
        match decision.action:
            case Action.SAME_CALL:
                self._ledger.wait(post, again_at, f"{step} failed", tried)
            case Action.NEW_CONTAINER:
                anew = PostChanges(**tried, **NO_CONTAINER)
                self._ledger.wait(post, again_at, "new container needed", anew)
            case Action.PAUSE_ACCOUNT:
                self.pause_account(post, error)
                self._ledger.wait(post, again_at, "throttled", PostChanges(failure=failure))
            case Action.HOLD_ACCOUNT:
                self.hold_account(post, failure)
            case Action.HOLD_QUOTA:
                self._gate.hold(post)
            case _:
                self._ledger.fail(post, failure)

    def pause_account(self, post: Post, error: GraphError) -> None:
        """No post of the account is taken up while Meta refuses calls."""
        minutes = error.regain_access_minutes if isinstance(error, ThrottledError) else None
        self._clients.pause(post.account_id, minutes)

    def hold_account(self, post: Post, failure: Failure) -> None:
        """This post and all the others of the account wait for a person."""
        now = self._clock()
        with self._storage.transaction():
            if post.state not in WAITING_STATES:
                self._ledger.not_asked(post, now, "not published", failure)
            hold_account(self._storage, post.account_id, failure, now)
