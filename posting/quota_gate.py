"""Asks Meta for the quota right before publishing and holds the post when it is used up."""

from datetime import datetime

from graph.client import GraphClient
from graph.errors import GraphError
from posting.failures import Action, Step, classify
from posting.ledger import Ledger
from posting.limits import Limits
from posting.planning import Clock, Planner
from posting.quota import WINDOW
from storage import Storage
from storage.records import Account, Post, PostState


class QuotaGate:
    """Meta's own figure decides; our count stands in while Meta cannot be asked."""

    def __init__(
        self, storage: Storage, planner: Planner, ledger: Ledger, limits: Limits, clock: Clock
    ) -> None:
        self._storage = storage
        self._planner = planner
        self._ledger = ledger
        self._limits = limits
        self._clock = clock

    def stops(self, post: Post, client: GraphClient) -> bool:
        """Whether the post has to wait; then that is written down. Raises GraphError when the
        account cannot publish at all or calls too often."""
        account = self._storage.accounts.get(post.account_id)
        try:
            answer = client.publishing_limit(post.ig_user_id)
        except GraphError as error:
            action = classify(error, Step.ASK_QUOTA, 0).action
            if action in (Action.HOLD_ACCOUNT, Action.PAUSE_ACCOUNT):
                raise
            used = len(self._published(account, self._planner.quota_of(account)))
        else:
            used = answer.quota_usage
            total = account.quota_total if answer.quota_total is None else answer.quota_total
            account = self._storage.accounts.set_quota(
                account.account_id, total, used, self._clock()
            )
        if used < self._planner.quota_of(account):
            return False
        self.hold(post, used)
        return True

    def hold(self, post: Post, used: int | None = None) -> None:
        """The post waits for a person, or just a little when the quota is free again before the
        post is late. `used` as Meta says it, else as much as is allowed."""
        account = self._storage.accounts.get(post.account_id)
        limit = self._planner.quota_of(account)
        free_at = self._free_at(post, account, limit if used is None else used)
        due = post.publish_at or self._clock()
        if free_at is not None and free_at <= due + self._limits.late_grace:
            self._ledger.not_asked(post, free_at, "quota is free again soon", None)
        else:
            self._ledger.hold_for_quota(post, limit, free_at)

    def _free_at(self, post: Post, account: Account, used: int) -> datetime | None:
        """When one more is allowed for certain: posts made elsewhere may count for 24 hours."""
        limit = self._planner.quota_of(account)
        ours = self._published(account, used)
        excess = max(used - limit, 0)
        freed = ours[excess] if excess < len(ours) else self._clock()
        return self._planner.free_moment(account.account_id, freed + WINDOW, but=post.post_id)

    def _published(self, account: Account, at_most: int) -> list[datetime]:
        """When posts of ours went live within the last 24 hours, ascending."""
        newest = self._storage.posts.list_by_ig_user(
            account.ig_user_id,
            states={PostState.PUBLISHED},
            newest_first=True,
            limit=at_most,
            offset=0,
        )
        since = self._clock() - WINDOW
        moments = (post.published_at for post in newest.posts)
        return sorted(at for at in moments if at is not None and at > since)
