"""Whether one more post, or one more container, is allowed today; what is not waits or is held.

Meta's own figure decides, with what was asked since it was read; our own count stands in while Meta
cannot be asked.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from graph.client import GraphClient
from graph.errors import GraphError
from posting.publishing.shared.decisions import Decision, NoteQuota, NotLive, OverQuota, Wait
from posting.publishing.shared.kit import Kit
from posting.publishing.shared.treatment import Action, treatment_of
from posting.rules.failures import Step, failure_of
from posting.rules.times.quota import WINDOW
from storage.records import WAITING_STATES, Account, DelayReason, Post, PostState

FRESH = timedelta(minutes=1)  # a figure of Meta's that young serves all posts of the account
WAITS = "quota is free again soon"


def asked(kit: Kit, account: Account, client: GraphClient) -> Account:
    """The account with Meta's present figures, or as it is when Meta tells none. Raises GraphError
    when the account cannot publish at all or calls too often; what else Meta answers is no reason
    to stop."""
    asked_at = kit.clock()  # what goes out meanwhile may not be in the figure
    try:
        answer = client.publishing_limit(account.ig_user_id)
    except GraphError as error:
        action = treatment_of(failure_of(error, Step.ASK_QUOTA)).action
        if action in (Action.HOLD_ACCOUNT, Action.PAUSE_ACCOUNT):
            raise
        return account
    total = account.quota_total if answer.quota_total is None else answer.quota_total
    return replace(
        account, quota_total=total, quota_usage=answer.quota_usage, quota_read_at=asked_at
    )


def noted(before: Account, account: Account, then: Decision) -> Decision:
    """With the figures that were read in this step, if any were."""
    if account is before or account.quota_read_at is None:
        return then
    return NoteQuota(account.quota_total, account.quota_usage, account.quota_read_at, then)


def is_fresh(kit: Kit, account: Account) -> bool:
    return _is_younger(kit, account, FRESH)


def full(kit: Kit, post: Post, account: Account) -> Decision | None:
    """What becomes of the post if the account has no room for it, by what is known."""
    used = _used(kit, account)
    return None if used < kit.planner.quota_of(account) else hold(kit, post, account, used)


def hold(kit: Kit, post: Post, account: Account, used: int | None = None) -> Decision:
    """The post waits for a person, or just a little when the quota is free again before the post is
    late. `used` as Meta says it, else as much as is allowed."""
    limit = kit.planner.quota_of(account)
    free_at = _free_at(kit, post, account, limit if used is None else used)
    if free_at is None or free_at > kit.in_time(post):
        return OverQuota(limit, free_at)
    if post.state in WAITING_STATES:
        return Wait(free_at, WAITS, reason=DelayReason.QUOTA)
    return NotLive(free_at, None, WAITS, DelayReason.QUOTA)


def containers_full(kit: Kit, post: Post, wanted: int) -> Decision | None:
    """What becomes of the post if the account has no room for so many more containers: Meta allows
    a number of them within 24 hours."""
    limit = kit.limits.containers_per_day
    made = kit.storage.containers.made_since(post.account_id, kit.clock() - WINDOW)
    if len(made) + wanted <= limit:
        return None
    free_at = made[wanted - limit - 1] + WINDOW
    if free_at > kit.in_time(post):
        return OverQuota(limit, free_at, of_containers=True)
    return Wait(free_at, "containers of the day are used up", reason=DelayReason.QUOTA)


def _used(kit: Kit, account: Account) -> int:
    in_doubt = kit.storage.post_lists.in_doubt_since
    read_at, usage = account.quota_read_at, account.quota_usage
    is_young = _is_younger(kit, account, FRESH + kit.limits.check_holds)
    if read_at is not None and usage is not None and is_young:
        return usage + in_doubt(account.account_id, read_at)
    published = _published(kit, account, kit.planner.quota_of(account))
    return len(published) + in_doubt(account.account_id, kit.clock() - WINDOW)


def _is_younger(kit: Kit, account: Account, age: timedelta) -> bool:
    read_at = account.quota_read_at
    return read_at is not None and read_at <= kit.clock() <= read_at + age


def _free_at(kit: Kit, post: Post, account: Account, used: int) -> datetime | None:
    """When one more is allowed for certain: posts made elsewhere may count for 24 hours."""
    limit = kit.planner.quota_of(account)
    ours = _published(kit, account, used)
    excess = max(used - limit, 0)
    freed = ours[excess] if excess < len(ours) else kit.clock()
    return kit.planner.free_moment(account, freed + WINDOW, but=post.post_id)


def _published(kit: Kit, account: Account, at_most: int) -> list[datetime]:
    """When posts of ours went live within the last 24 hours, ascending."""
    newest = kit.storage.post_lists.list_by_ig_user(
        account.ig_user_id,
        states={PostState.PUBLISHED},
        newest_first=True,
        limit=at_most,
        offset=0,
    )
    since = kit.clock() - WINDOW
    moments = (post.published_at for post in newest.posts)
    return sorted(at for at in moments if at is not None and at > since)
