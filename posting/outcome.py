"""What became of a publish call whose answer was not a plain success: asks Meta, never guesses.

The container's status decides (table in the reference of `GET /{container-id}`); while the first
container may be live there is no second one.
"""

from datetime import timedelta

from graph.answers import ContainerStatus, Media, StatusCode
from graph.error_table import container_error
from graph.errors import AnswerLostError, GraphError, ObjectMissingError
from posting.clients import Clients
from posting.failures import TABLE, Action, Row, Step, back_off, failure_of, row_of
from posting.ledger import Did, Ledger
from posting.matching import find_medium
from posting.planning import Clock
from posting.quota_gate import QuotaGate
from posting.recovery import NO_CONTAINER, Recovery
from posting.trouble import hold_account
from storage import Storage
from storage.records import Failure, Post, PostChanges, PostState

CONTAINER_LIFE = timedelta(hours=24)
FIRST_LOOK = timedelta(seconds=10)
# PUBLISHED may show up late: a container is published again only when it was read as FINISHED
# once more after each of these waits, and never within the first minute.
LOOKS_AGAIN = (timedelta(seconds=30), timedelta(seconds=60))
GRACE = timedelta(seconds=60)
LATEST = timedelta(minutes=5)
ASKS = 3  # publish calls for one container before the post counts as failed
LOOKS = 12  # looks without an answer before a person is asked, about half an hour
# Somebody may post the same words by hand in the same minute, and lists lag: before this, the only
# medium that fits may be another one. Then both are there, and two that fit are no answer.
SETTLED = timedelta(seconds=90)
LINK_TRIES = 5
MAY_BE_LIVE = frozenset(
    {PostState.PUBLISHING, PostState.UNCONFIRMED, PostState.PUBLISHED, PostState.DELETED}
)
NEIGHBOURS = 200  # posts that changed last; those of the last minutes are among them


class Outcome:
    """PUBLISHING to PUBLISHED, or back when it is certain that nothing is live, or UNCONFIRMED."""

    def __init__(
        self,
        storage: Storage,
        clients: Clients,
        ledger: Ledger,
        gate: QuotaGate,
        recovery: Recovery,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._clients = clients
        self._ledger = ledger
        self._gate = gate
        self._recovery = recovery
        self._clock = clock

    def read_link(self, post: Post) -> None:
        """The link of a published post; never changes that it is live. Without a `media_id` the
        profile is searched for the one medium that must be it."""
        try:
            medium = self._search(post) if post.media_id is None else self._medium(post)
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

    def ends(self, post: Post) -> bool:
        """Whether a post gets no new container now, because an earlier one that Meta was asked to
        publish is live, may be, or cannot be read; then that is written down. Raises GraphError."""
        client = self._clients.of_account(post.account_id)
        status = StatusCode.EXPIRED
        try:
            if post.creation_id is not None:
                status = client.container_status(post.creation_id).status_code
        except ObjectMissingError:
            made_at = post.container_made_at
            if made_at is not None and self._clock() - made_at < CONTAINER_LIFE:
                self._ledger.unconfirmed(post)
                return True
        if status is StatusCode.PUBLISHED:
            self.found_live(post)
            return True
        if status in (StatusCode.FINISHED, StatusCode.IN_PROGRESS):
            return self._may_still_show(post)
        medium = self._search(post) if status is StatusCode.EXPIRED else None
        if medium is not None:
            self._ledger.found_medium(post, medium)
        return medium is not None

    def _may_still_show(self, post: Post) -> bool:
        """PUBLISHED may come late: until then no other container is made."""
        sure_at = (post.publish_asked_at or self._clock()) + LATEST
        if self._clock() >= sure_at:
            return False
        self._ledger.wait(post, sure_at, "an earlier container may still show as published")
        return True

    def look_back(self, post: Post) -> None:
        """At the container of a failed post: PUBLISHED may come very late."""
        try:
            client = self._clients.of_account(post.account_id)
            status = client.container_status(post.creation_id or "")
        except GraphError:
            self._ledger.wait(post, None, "container could not be read")
            return
        if status.status_code is StatusCode.PUBLISHED:
            self.found_live(post)
        else:
            self._ledger.wait(post, None, "not live")

    def look(self, post: Post) -> None:
        """Reads the container of a post whose publish call is unanswered."""
        if post.creation_id is None:  # of a restored copy: there is no container to ask about
            self._found_expired(post)
            return
        try:
            client = self._clients.of_account(post.account_id)
            status = client.container_status(post.creation_id or "")
        except GraphError as error:
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
                self._undecided(post)
            case StatusCode.EXPIRED:
                self._found_expired(post)
            case StatusCode.ERROR:
                self._recovery.after(post, container_error(status), Step.LOOK)

    def found_live(self, post: Post) -> None:
        """Its container is PUBLISHED: only the link remains to be found."""
        now = self._clock()
        self._ledger.found_live(post, max(now, (post.publish_asked_at or now) + SETTLED))

    def _found_expired(self, post: Post) -> None:
        """The container expired unpublished, as far as Meta says; the profile is searched once
        before a new one is made."""
        try:
            medium = self._search(post)
        except GraphError as error:
            self._unreadable(post, error)
            return
        if medium is not None:
            self._ledger.found_medium(post, medium)
        else:
            self._ledger.wait(post, self._clock(), "container expired", NO_CONTAINER)

    def _found_unpublished(self, post: Post) -> None:
        """FINISHED: probably not live, but PUBLISHED may come late."""
        now, seen = self._clock(), self._ledger.times_seen_finished(post)
        row = TABLE[AnswerLostError] if post.failure is None else row_of(post.failure)
        if row.one_look and self._ledger.asks(post) == 1:
            self._not_live(post, row)
        elif seen < len(LOOKS_AGAIN):
            self._ledger.wait(post, now + LOOKS_AGAIN[seen], Did.SEEN_FINISHED)
        elif post.publish_asked_at is not None and now - post.publish_asked_at < GRACE:
            self._ledger.wait(post, post.publish_asked_at + GRACE, Did.SEEN_FINISHED)
        else:
            self._not_live(post, row)

    def _not_live(self, post: Post, row: Row) -> None:
        failure = post.failure or Failure(None, None, "no answer", step=Step.PUBLISH)
        spent = self._ledger.asks(post) >= ASKS
        match row.not_live:
            case Action.HOLD_QUOTA:
                self._gate.hold(post)
            case Action.HOLD_ACCOUNT:
                self._recovery.wait_for_account(post, failure)
            case Action.SAME_CALL if not spent:
                self._ledger.back_to_ready(post, self._clock(), "not live", post.failure)
            case Action.SAME_CALL if Action.NEW_CONTAINER in (row.action, row.at_last):
                self._recovery.new_container(post, failure, at_most=1)
            case _:
                self._ledger.fail(post, failure)

    def _unreadable(self, post: Post, error: GraphError) -> None:
        """Not even the container can be read: it is asked about again; without access to the
        account there is no use in that before a person has cured it."""
        action = TABLE[type(error)].action
        if action is Action.HOLD_ACCOUNT:
            failure = failure_of(error, Step.LOOK)
            hold_account(self._storage, post.account_id, failure, self._clock())
            self._ledger.unconfirmed(post)
            return
        if action is Action.PAUSE_ACCOUNT:
            self._recovery.pause_account(post, error)
        self._undecided(post)

    def _undecided(self, post: Post) -> None:
        if post.attempts + 1 >= LOOKS:
            self._ledger.unconfirmed(post)
            return
        tried = PostChanges(state=PostState.PUBLISHING, attempts=post.attempts + 1)
        again_at = self._clock() + back_off(post.attempts, post.post_id)
        self._ledger.wait(post, again_at, "undecided", tried)

    def _search(self, post: Post) -> Media | None:
        client = self._clients.of_account(post.account_id)
        recent = client.recent_media(post.ig_user_id)
        posts = self._storage.posts
        others = posts.list_by_ig_user(
            post.ig_user_id, states=MAY_BE_LIVE, newest_first=True, limit=NEIGHBOURS, offset=0
        )
        return find_medium(post, recent, posts.media_ids_bound(post.account_id), others.posts)

    def _medium(self, post: Post) -> Media:
        return self._clients.of_account(post.account_id).media(post.media_id or "")
