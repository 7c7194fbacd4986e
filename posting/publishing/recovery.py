"""What is written down after an error of the Graph API while surely nothing of the post is live."""

from datetime import datetime

from graph.errors import GraphError, ThrottledError
from posting.accounts.clients import Clients
from posting.accounts.holding import hold_account, hold_posts
from posting.publishing.allowance import QuotaGate
from posting.publishing.record import Ledger
from posting.publishing.treatment import Action, back_off, classify, treatment_of
from posting.rules.clock import Clock
from posting.rules.failures import Step, failure_of
from posting.rules.history import Did
from posting.rules.plan import WITHOUT_CONTAINER
from storage import Storage
from storage.records import WAITING_STATES, AccountState, Failure, Post, PostChanges, PostState

NO_CONTAINER = PostChanges(**WITHOUT_CONTAINER, state=PostState.SCHEDULED)


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
        decision = classify(error, step, post.attempts, post.post_id)
        failure = failure_of(error, step)
        again_at = self._clock() + decision.after
        tried = PostChanges(attempts=post.attempts + 1, failure=failure)
        match decision.action:
            case Action.SAME_CALL:
                self._ledger.wait(post, again_at, f"{step} failed", tried)
            case Action.NEW_CONTAINER:
                self.new_container(post, failure, decision.containers)
            case Action.PAUSE_ACCOUNT:
                self.pause_account(post, error)
                self._ledger.wait(post, again_at, "throttled", PostChanges(failure=failure))
            case Action.HOLD_ACCOUNT if self._clients.is_current(post.account_id):
                self.hold_account(post, failure)
            case Action.HOLD_ACCOUNT:
                self._ledger.wait(post, self._clock(), "the token was replaced meanwhile")
            case Action.HOLD_QUOTA:
                self._gate.hold(post)
            case _:
                self._ledger.fail(post, failure)

    def new_container(self, post: Post, failure: Failure, at_most: int) -> None:
        """Surely not live with the present one; the post fails when it has had enough of them."""
        had = post.containers_given_up
        if had >= at_most:
            self._ledger.fail(post, failure)
            return
        anew = PostChanges(**NO_CONTAINER, failure=failure, attempts=0)
        wait = back_off(had, post.post_id, treatment_of(failure).waits)
        self._ledger.wait(post, self._clock() + wait, Did.NEW_CONTAINER, anew)

    def pause_account(self, post: Post, error: GraphError) -> None:
        """No post of the account is taken up while Meta refuses calls."""
        if isinstance(error, ThrottledError):
            self._clients.pause(post.account_id, error)

    def hold_account(self, post: Post, failure: Failure) -> None:
        """This post and all the others of the account wait for a person."""
        with self._storage.transaction():
            self._give_back(post, self._clock(), failure)
        hold_account(self._storage, post.account_id, failure, self._clock())

    def give_back(self, post: Post, until: datetime, failure: Failure | None) -> None:
        """A post that turned out not to be live waits until then, or shares the fate of its
        account, which may be in trouble since or cured."""
        with self._storage.transaction():
            self._give_back(post, until, failure)
            if self._storage.accounts.get(post.account_id).state is not AccountState.CONNECTED:
                hold_posts(self._storage, post.account_id, self._clock())

    def _give_back(self, post: Post, until: datetime, failure: Failure | None) -> None:
        self._storage.posts.lock_all(post.account_id)
        if post.state not in WAITING_STATES:
            self._ledger.back_to_ready(post, until, Did.FOUND_UNPUBLISHED, failure)
