"""Whether one more post, or one more container, is allowed today; what is not waits or is held."""

from datetime import datetime, timedelta

from graph.client import GraphClient
from graph.errors import GraphError
from posting.posts.planner import Planner
from posting.publishing.record import Ledger
from posting.publishing.treatment import Action, classify
from posting.rules.clock import Clock
from posting.rules.failures import Step
from posting.rules.history import Did
from posting.rules.limits import Limits
from posting.rules.quota import WINDOW
from storage import Storage
from storage.records import WAITING_STATES, Account, Post, PostState

FRESH = timedelta(minutes=1)  # a figure of Meta's that young serves all posts of the account


class QuotaGate:
    """Meta's own figure decides, with what was asked since it was read; our own count stands in
    while Meta cannot be asked."""

    def __init__(
        self, storage: Storage, planner: Planner, ledger: Ledger, limits: Limits, clock: Clock
    ) -> None:
        self._storage = storage
        self._planner = planner
        self._ledger = ledger
        self._limits = limits
        self._clock = clock

    def stops(self, post: Post, client: GraphClient) -> bool:
        """Asks Meta; whether the post has to wait, which is then written down. Raises GraphError
        when the account cannot publish at all or calls too often."""
        account = self._storage.accounts.get(post.account_id)
        if not self._is_younger(account, FRESH):
            self.ask(account, client)
        return self.holds(post)

    def ask(self, account: Account, client: GraphClient) -> None:
        """Reads the account's figures. Raises GraphError when the account cannot publish at all or
        calls too often; what else Meta answers is no reason to stop."""
        asked_at = self._clock()  # what goes out meanwhile may not be in the figure
        try:
            answer = client.publishing_limit(account.ig_user_id)
        except GraphError as error:
            action = classify(error, Step.ASK_QUOTA, 0).action
            if action in (Action.HOLD_ACCOUNT, Action.PAUSE_ACCOUNT):
                raise
            return
        total = account.quota_total if answer.quota_total is None else answer.quota_total
        self._storage.accounts.set_quota(account.account_id, total, answer.quota_usage, asked_at)

    def holds(self, post: Post) -> bool:
        """The same by what is known, right before publishing: other posts may have gone first."""
        account = self._storage.accounts.get(post.account_id)
        used = self._used(account)
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
        in_time = free_at is not None and free_at <= self._in_time(post)
        if in_time and post.state in WAITING_STATES:
            self._ledger.wait(post, free_at, Did.WAITED_FOR_QUOTA)
        elif free_at is not None and in_time:
            self._ledger.back_to_ready(post, free_at, Did.WAITED_FOR_QUOTA, None)
        else:
            self._ledger.hold_for_quota(post, limit, free_at)

    def holds_container(self, post: Post) -> bool:
        """Whether the account had as many containers made as Meta allows within 24 hours."""
        limit = self._limits.containers_per_day
        made = self._storage.containers.made_since(post.account_id, self._clock() - WINDOW)
        if len(made) < limit:
            return False
        free_at = made[-limit] + WINDOW
        if free_at <= self._in_time(post):
            self._ledger.wait(post, free_at, Did.WAITED_FOR_CONTAINERS)
        else:
            self._ledger.hold_for_containers(post, limit, free_at)
        return True

    def _in_time(self, post: Post) -> datetime:
        """Until when the post may still go out without asking its author."""
        return (post.publish_at or self._clock()) + self._limits.late_grace

    def _used(self, account: Account) -> int:
        in_doubt = self._storage.post_lists.in_doubt_since
        read_at = account.quota_read_at
        if (
            read_at is not None
            and account.quota_usage is not None
            and self._is_younger(account, FRESH + self._limits.check_holds)
        ):
            return account.quota_usage + in_doubt(account.account_id, read_at)
        published = self._published(account, self._planner.quota_of(account))
        return len(published) + in_doubt(account.account_id, self._clock() - WINDOW)

    def _is_younger(self, account: Account, age: timedelta) -> bool:
        read_at = account.quota_read_at
        return read_at is not None and read_at <= self._clock() <= read_at + age

    def _free_at(self, post: Post, account: Account, used: int) -> datetime | None:
        """When one more is allowed for certain: posts made elsewhere may count for 24 hours."""
        limit = self._planner.quota_of(account)
        ours = self._published(account, used)
        excess = max(used - limit, 0)
        freed = ours[excess] if excess < len(ours) else self._clock()
        return self._planner.free_moment(account.account_id, freed + WINDOW, but=post.post_id)

    def _published(self, account: Account, at_most: int) -> list[datetime]:
        """When posts of ours went live within the last 24 hours, ascending."""
        newest = self._storage.post_lists.list_by_ig_user(
            account.ig_user_id,
            states={PostState.PUBLISHED},
            newest_first=True,
            limit=at_most,
            offset=0,
        )
        since = self._clock() - WINDOW
        moments = (post.published_at for post in newest.posts)
        return sorted(at for at in moments if at is not None and at > since)
