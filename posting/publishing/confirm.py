"""What became of a publish call whose answer was not a plain success: asks Meta, never guesses.

The container's status decides (table in the reference of `GET /{container-id}`); while the first
container may be live there is no second one.
"""

from datetime import datetime, timedelta

from graph.answers import ContainerStatus, Media, StatusCode
from graph.causes import Cause
from graph.error_table import container_error
from graph.errors import GraphError, ObjectMissingError
from posting.accounts.clients import Clients
from posting.accounts.holding import hold_account
from posting.publishing.allowance import QuotaGate
from posting.publishing.profile import Profile
from posting.publishing.record import Ledger, is_known_unpublished
from posting.publishing.recovery import NO_CONTAINER, Recovery
from posting.publishing.treatment import TREATMENTS, Action, Treatment, back_off, treatment_of
from posting.rules.clock import Clock
from posting.rules.failures import Step, failure_of
from posting.rules.history import Did
from storage import Storage
from storage.records import UNKNOWN, Failure, Post, PostChanges, PostState

CONTAINER_LIFE = timedelta(hours=24)
FIRST_LOOK = timedelta(seconds=10)
# PUBLISHED may show up late: a container is published again only when it was read as FINISHED
# once more after each of these waits, and never within the first minute.
LOOKS_AGAIN = (timedelta(seconds=30), timedelta(seconds=60))
GRACE = timedelta(seconds=60)
ASKS = 3  # publish calls for one container before the post counts as failed
LOOKS = 12  # looks without an answer before a person is asked, about half an hour
# Somebody may post the same words by hand in the same minute, and lists lag: before this, the only
# medium that fits may be another one. Then both are there, and two that fit are no answer.
SETTLED = timedelta(seconds=90)
LINK_TRIES = 5


def is_gone(post: Post, error: GraphError, now: datetime) -> bool:
    """Whether the container is older than Meta keeps one, so that it cannot be read any more."""
    made_at = post.container_made_at
    forgotten = made_at is None or now - made_at >= CONTAINER_LIFE
    return isinstance(error, ObjectMissingError) and forgotten


class Outcome:
    """PUBLISHING to PUBLISHED, or back when it is certain that nothing is live, or UNCONFIRMED."""

    def __init__(
        self,
        storage: Storage,
        clients: Clients,
        ledger: Ledger,
        gate: QuotaGate,
        recovery: Recovery,
        profile: Profile,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._clients = clients
        self._ledger = ledger
        self._gate = gate
        self._recovery = recovery
        self._profile = profile
        self._clock = clock

    def read_link(self, post: Post) -> None:
        """The link of a published post; never changes that it is live. Without a `media_id` the
        profile is searched for the one medium that must be it."""
        try:
            unknown = post.media_id is None
            medium = self._profile.search(post).medium if unknown else self._medium(post)
        except GraphError:
            medium = None
        if medium is not None and post.media_id is None:
            self._ledger.found_medium(post, medium)
        elif medium is not None and medium.permalink is not None:
            self._ledger.linked(post, PostChanges(permalink=medium.permalink))
        else:
            tries = post.attempts + 1
            until = self._clock() + back_off(tries, post.post_id) if tries < LINK_TRIES else None
            self._ledger.wait(post, until, "no link yet", PostChanges(attempts=tries))

    def look(self, post: Post) -> None:
        """Reads the container of a post whose publish call is unanswered."""
        if post.creation_id is None:  # of a restored copy: there is no container to ask about
            self._found_expired(post)
            return
        try:
            client = self._clients.of_account(post.account_id)
            status = client.container_status(post.creation_id)
        except GraphError as error:
            if is_gone(post, error, self._clock()):
                self._found_expired(post)
            else:
                self._unreadable(post, error)
        else:
            self._follow(post, status)

    def _follow(self, post: Post, status: ContainerStatus) -> None:
        match status.status_code:
            case StatusCode.PUBLISHED:
                self.found_live(post)
            case StatusCode.FINISHED:
                self._found_unpublished(post)
            case StatusCode.IN_PROGRESS:
                self._undecided_or_not_ready(post)
            case StatusCode.EXPIRED:
                self._found_expired(post)
            case StatusCode.ERROR:
                self._recovery.after(post, container_error(status), Step.LOOK)

    def found_live(self, post: Post) -> None:
        """Its container is PUBLISHED: only the link remains to be found."""
        now = self._clock()
        self._ledger.found_live(post, max(now, (post.publish_asked_at or now) + SETTLED))

    def _found_expired(self, post: Post) -> None:
        """The container expired unpublished, as far as Meta says, or there is none to read: the
        profile is searched before a new one is made. What may be there, and what only the profile
        can tell of, is published anew only if a person has said that it is not live. So is what
        came by hand after all: that the container stayed unpublished is remembered."""
        try:
            found = self._profile.search(post)
        except GraphError as error:
            self._unreadable(post, error)
            return
        is_twin = found.medium is not None and is_known_unpublished(post)
        in_doubt = is_twin or found.in_doubt or post.creation_id is None
        if found.medium is not None and not is_twin:
            self._ledger.found_medium(post, found.medium)
        elif in_doubt and not (post.container and post.container.denied_at):
            self._ledger.unconfirmed(post)
        else:
            self._ledger.wait(post, self._clock(), "container expired", NO_CONTAINER)

    def _found_unpublished(self, post: Post) -> None:
        """FINISHED: probably not live, but PUBLISHED may come late."""
        now, seen = self._clock(), (post.container or UNKNOWN).seen_unpublished
        row = _row_of_the_call(post)
        if row.not_yet and not (post.container and post.container.is_unanswered):
            self._not_ready(post, row)
        elif seen < len(LOOKS_AGAIN):
            self._ledger.wait(post, now + LOOKS_AGAIN[seen], Did.SEEN_FINISHED)
        elif post.publish_asked_at is not None and now - post.publish_asked_at < GRACE:
            self._ledger.wait(post, post.publish_asked_at + GRACE, Did.SEEN_FINISHED)
        else:
            self._not_live(post, row)

    def _not_ready(self, post: Post, row: Treatment) -> None:
        """Surely not live, as Meta itself has said: the same container is asked for again and
        again, more and more seldom, until the post is late."""
        wait = back_off(post.asks - 1, post.post_id, row.waits)
        self._recovery.give_back(post, self._clock() + wait, post.failure)

    def _not_live(self, post: Post, row: Treatment) -> None:
        failure = post.failure or Failure(
            Cause.ANSWER_LOST, None, None, "no answer", step=Step.PUBLISH
        )
        spent = post.asks >= ASKS and not row.not_yet
        match row.not_live:
            case Action.HOLD_QUOTA:
                self._gate.hold(post)
            case Action.HOLD_ACCOUNT:
                self._recovery.give_back(post, self._clock(), failure)
            case Action.SAME_CALL if not spent:
                self._recovery.give_back(post, self._clock(), post.failure)
            case Action.SAME_CALL if Action.NEW_CONTAINER in (row.action, row.at_last):
                self._recovery.new_container(post, failure, at_most=1)
            case _:
                self._ledger.fail(post, failure)

    def _unreadable(self, post: Post, error: GraphError) -> None:
        """Not even the container can be read: it is asked about again; without access to the
        account there is no use in that before a person has cured it."""
        action = TREATMENTS[error.cause].action
        if action is Action.HOLD_ACCOUNT and self._clients.is_current(post.account_id):
            failure = failure_of(error, Step.LOOK)
            hold_account(self._storage, post.account_id, failure, self._clock())
            self._ledger.unconfirmed(post)
            return
        if action is Action.PAUSE_ACCOUNT:
            self._recovery.pause_account(post, error)
        self._undecided_or_not_ready(post)

    def _undecided_or_not_ready(self, post: Post) -> None:
        """The container does not say what became of it: the answer to the call may."""
        row = _row_of_the_call(post)
        if row.not_yet and not (post.container and post.container.is_unanswered):
            self._not_ready(post, row)
        else:
            self._undecided(post)

    def _undecided(self, post: Post) -> None:
        if post.attempts + 1 >= LOOKS:
            self._ledger.unconfirmed(post)
            return
        tried = PostChanges(state=PostState.PUBLISHING, attempts=post.attempts + 1)
        again_at = self._clock() + back_off(post.attempts, post.post_id)
        self._ledger.wait(post, again_at, "undecided", tried)

    def _medium(self, post: Post) -> Media:
        return self._clients.of_account(post.account_id).media(post.media_id or "")


def _row_of_the_call(post: Post) -> Treatment:
    """What is done about the answer to the publish call, or about its absence."""
    return TREATMENTS[Cause.ANSWER_LOST] if post.failure is None else treatment_of(post.failure)
