"""An earlier container, which Meta was asked to publish for a post that failed or was changed.

It is looked at again before there is another one, and once more after the failure.
"""

from graph.answers import StatusCode
from graph.errors import GraphError
from posting.accounts.clients import Clients
from posting.publishing.confirm import Outcome, is_gone
from posting.publishing.profile import Profile
from posting.publishing.record import SHOWS_UP_WITHIN, Ledger, is_known_unpublished
from posting.publishing.treatment import TREATMENTS, Action, back_off
from posting.rules.clock import Clock
from posting.rules.history import Did
from storage.records import Post, PostChanges

READS = 5  # that may fail before a person is asked
LEFT_TO_THE_ACCOUNT = frozenset({Action.HOLD_ACCOUNT, Action.PAUSE_ACCOUNT})


class EarlierContainer:
    """While it may be live, no other one is made."""

    def __init__(
        self, clients: Clients, ledger: Ledger, profile: Profile, outcome: Outcome, clock: Clock
    ) -> None:
        self._clients = clients
        self._ledger = ledger
        self._profile = profile
        self._outcome = outcome
        self._clock = clock

    def ends(self, post: Post) -> bool:
        """Whether the post gets no new container now, because the earlier one is live, may be, or
        cannot be read; then that is written down. Raises GraphError when the account cannot be
        asked."""
        try:
            status = self._status_code(post)
        except GraphError as error:
            if TREATMENTS[error.cause].action in LEFT_TO_THE_ACCOUNT:
                raise
            self._unreadable(post)
            return True
        match status:
            case StatusCode.PUBLISHED:
                self._outcome.found_live(post)
                return True
            case StatusCode.ERROR:
                return False
            case StatusCode.FINISHED | StatusCode.IN_PROGRESS if self._may_still_show(post):
                return True
        return self._is_on_the_profile(post, expired=status is StatusCode.EXPIRED)

    def look_back(self, post: Post) -> None:
        """At the container of a failed post: PUBLISHED may come very late."""
        try:
            status = self._status_code(post)
        except GraphError:
            tries = post.attempts + 1
            until = self._clock() + back_off(tries, post.post_id) if tries < READS else None
            what = "container could not be read"
            self._ledger.wait(post, until, what, PostChanges(attempts=tries))
            return
        if status is StatusCode.PUBLISHED:
            self._outcome.found_live(post)
        else:
            self._ledger.wait(post, None, Did.FOUND_UNPUBLISHED)

    def _status_code(self, post: Post) -> StatusCode:
        """That of a container that Meta has forgotten after its day is EXPIRED."""
        if post.creation_id is None:  # of a restored copy
            return StatusCode.EXPIRED
        client = self._clients.of_account(post.account_id)
        try:
            return client.container_status(post.creation_id).status_code
        except GraphError as error:
            if is_gone(post, error, self._clock()):
                return StatusCode.EXPIRED
            raise

    def _unreadable(self, post: Post) -> None:
        tries = post.attempts + 1
        if tries >= READS:
            self._ledger.unconfirmed(post)
            return
        again_at = self._clock() + back_off(post.attempts, post.post_id)
        what = "an earlier container could not be read"
        self._ledger.wait(post, again_at, what, PostChanges(attempts=tries))

    def _may_still_show(self, post: Post) -> bool:
        sure_at = (post.publish_asked_at or self._clock()) + SHOWS_UP_WITHIN
        if self._clock() >= sure_at:
            return False
        self._ledger.wait(post, sure_at, "an earlier container may still show as published")
        return True

    def _is_on_the_profile(self, post: Post, *, expired: bool) -> bool:
        """What fits although the container says that it was not published, or said so when it could
        not be wrong any more, may be a twin."""
        found = self._profile.search(post)
        if found.medium is not None and expired and not is_known_unpublished(post):
            self._ledger.found_medium(post, found.medium)
        elif found.medium is not None or found.in_doubt:
            self._ledger.unconfirmed(post)
        return found.medium is not None or found.in_doubt
