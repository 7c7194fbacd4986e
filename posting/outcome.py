"""What became of a publish call whose answer was not a plain success: asks Meta, never guesses.

The container's status decides (table in the reference of `GET /{container-id}`); while the first
container may be live there is no second one.
"""

from datetime import timedelta

from graph.answers import ContainerStatus, Media, StatusCode
from graph.error_table import container_error
from graph.errors import AnswerLostError, GraphError
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

FIRST_LOOK = timedelta(seconds=10)
# PUBLISHED may show up late: a container is published again only when it was read as FINISHED
# once more after each of these waits, and never within the first minute.
LOOKS_AGAIN = (timedelta(seconds=30), timedelta(seconds=60))
GRACE = timedelta(seconds=60)
ASKS = 3  # publish calls for one container before the post counts as failed
LOOKS = 12  # looks without an answer before a person is asked, about half an hour
SEARCHES = 3
SEARCH_AGAIN = timedelta(seconds=20)
PERMALINK_TRIES = 5
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

    def announce(self, post: Post) -> None:
        """The post is live and its `media_id` is saved: fetch the link, tell the author."""
        self._ledger.published(post, self._permalink(post))

    def read_permalink(self, post: Post) -> None:
        """The link of a published post that could not be read at once; never changes its state."""
        link, tries = self._permalink(post), post.attempts + 1
        again = link is None and tries < PERMALINK_TRIES
        until = self._clock() + back_off(tries) if again else None
        changes = PostChanges(permalink=link, attempts=tries)
        self._ledger.wait(post, until, "link read" if link else "no link yet", changes)

    def look(self, post: Post) -> None:
        """Reads the container of a post whose publish call is unanswered."""
        if post.media_id is not None:
            self.announce(post)
            return
        if post.creation_id is None:  # of a restored copy: there is no container to ask about
            self.found_expired(post)
            return
        try:
            client = self._clients.of_account(post.account_id)
            status = client.container_status(post.creation_id or "")
        except GraphError as error:
            self._unreadable(post, error)
            return
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
                self.found_expired(post)
            case StatusCode.ERROR:
                self._recovery.after(post, container_error(status), Step.LOOK)

    def found_live(self, post: Post) -> None:
        """Its container is PUBLISHED: only the link remains to be found."""
        try:
            medium = self._search(post)
        except GraphError:
            medium = None
        if medium is not None:
            self._bind(post, medium)
        elif post.attempts + 1 < SEARCHES:
            tried = PostChanges(state=PostState.PUBLISHING, attempts=post.attempts + 1)
            self._ledger.wait(post, self._clock() + SEARCH_AGAIN, "live, link not found", tried)
        else:
            self._ledger.published(post, None)

    def found_expired(self, post: Post) -> None:
        """The container expired unpublished, as far as Meta says; the profile is searched once
        before a new one is made."""
        try:
            medium = self._search(post)
        except GraphError as error:
            self._unreadable(post, error)
            return
        if medium is not None:
            self._bind(post, medium)
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
                self._ledger.not_asked(post, self._clock(), "not live", post.failure)
            case Action.SAME_CALL if row.action is Action.NEW_CONTAINER:
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
        self._ledger.wait(post, self._clock() + back_off(post.attempts), "undecided", tried)

    def _bind(self, post: Post, medium: Media) -> None:
        saved = self._ledger.keep_media_id(post, medium.id, medium.timestamp)
        if saved is not None:
            self._ledger.published(saved, medium.permalink or self._permalink(saved))

    def _search(self, post: Post) -> Media | None:
        self._ledger.renew(post)
        client = self._clients.of_account(post.account_id)
        recent = client.recent_media(post.ig_user_id)
        posts = self._storage.posts
        others = posts.list_by_ig_user(
            post.ig_user_id, states=MAY_BE_LIVE, newest_first=True, limit=NEIGHBOURS, offset=0
        )
        return find_medium(post, recent, posts.media_ids_bound(post.account_id), others.posts)

    def _permalink(self, post: Post) -> str | None:
        """Best effort: a failed read never changes what is known to be live."""
        try:
            client = self._clients.of_account(post.account_id)
            return client.media(post.media_id or "").permalink
        except GraphError:
            return None
