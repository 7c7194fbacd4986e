"""What puts a post on its road and takes it off again, and what stands against a time.

Shared by drafts, scheduling and accounts.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from posting.rules.limits import Limits
from posting.rules.post import publish_at_problems
from posting.rules.problems import Field, Problem, ProblemCode
from posting.rules.quota import WINDOW, busiest_window, free_moment
from storage import Storage
from storage.errors import NotFoundError
from storage.records import Account, AccountState, Post, PostChanges, PostState

Clock = Callable[[], datetime]  # answers the present as an aware UTC datetime


WITHOUT_CONTAINER = PostChanges(container=None, checked_at=None)


def _fresh(post: Post) -> PostChanges:
    """A container belongs to the content it was made of: whoever changes or replans a post drops
    it. One that Meta was asked to publish stays noted, to be read before another one is made."""
    fresh = PostChanges(
        hold_reason=None,
        failure=None,
        at_risk_since=None,
        waiting_told_at=None,
        doubt_told_at=None,
        late_because=None,
        attempts=0,
    )
    dropped = PostChanges(checked_at=None) if post.publish_asked_at else WITHOUT_CONTAINER
    return PostChanges(**fresh, **dropped)


def planned_for(post: Post, moment: datetime, *, now: datetime, limits: Limits) -> PostChanges:
    """The post goes out at `moment`; it is looked at and its container is made a little earlier."""
    return PostChanges(
        **_fresh(post),
        state=PostState.SCHEDULED,
        publish_at=moment,
        next_try_at=next_look(moment, is_video=post.medium.is_video, now=now, limits=limits),
    )


def next_look(moment: datetime, *, is_video: bool, now: datetime, limits: Limits) -> datetime:
    """When a planned post is looked at ahead of its time, at last to make its container."""
    prepare_at = moment - limits.prepare_ahead(is_video=is_video)
    looks = (moment - ahead for ahead in limits.looks_ahead)
    ahead = (look for look in looks if now < look < prepare_at)
    return min(ahead, default=max(prepare_at, now))


def as_draft(post: Post) -> PostChanges:
    """The post has no time any more."""
    return PostChanges(**_fresh(post), state=PostState.DRAFT, publish_at=None, next_try_at=None)


class Planner:
    """Judges times against the account and its quota, planned posts included."""

    def __init__(self, storage: Storage, limits: Limits, clock: Clock) -> None:
        self._storage = storage
        self._limits = limits
        self._clock = clock

    def problems(
        self, account_id: int, moment: datetime, *, but: int | None, cured: bool = False
    ) -> tuple[Problem, ...]:
        """Why no post of the account may go out at `moment`. `but` is the post being moved,
        `cured` says that the account gets a working token in the same breath."""
        wrong = publish_at_problems(moment, self._clock(), self._limits)
        account = self.account(account_id)
        if account is None:
            return (*wrong, *account_problems(account))
        found = (*wrong, *(() if cured else account_problems(account)))
        return found if wrong else (*found, *self._quota_problems(account, moment, but))

    def account(self, account_id: int) -> Account | None:
        try:
            return self._storage.accounts.get(account_id)
        except NotFoundError:
            return None

    def free_moment(
        self, account_id: int, moment: datetime, *, but: int | None = None
    ) -> datetime | None:
        """The first time from `moment` on that the quota leaves free; None beyond the horizon."""
        limit = self.quota_of(self._storage.accounts.get(account_id))
        end = self._clock() + self._limits.planning_horizon
        if busiest_window(self._moments(account_id, moment, moment, but), moment) <= limit:
            free: datetime | None = moment  # as a rule: two days are looked at, not a year
        else:
            free = free_moment(self._moments(account_id, moment, end, but), moment, limit)
        return free if free is not None and free <= end else None

    def free_slot(
        self, account_id: int, slots: Sequence[datetime], *, but: int | None = None
    ) -> datetime | None:
        """The first of some ascending moments at which no other post goes out and the quota has
        room."""
        limit = self.quota_of(self._storage.accounts.get(account_id))
        taken = self._moments(account_id, slots[0], slots[-1], but)
        free = (at for at in slots if at not in taken and busiest_window(taken, at) <= limit)
        return next(free, None)

    def quota_of(self, account: Account) -> int:
        """Posts per 24 hours: the account's own figure once Meta has told it."""
        return self._limits.posts_per_day if account.quota_total is None else account.quota_total

    def _quota_problems(
        self, account: Account, moment: datetime, but: int | None
    ) -> tuple[Problem, ...]:
        limit = self.quota_of(account)
        others = self._moments(account.account_id, moment, moment, but)
        number = busiest_window(others, moment)
        if number <= limit:
            return ()
        free_at = self.free_moment(account.account_id, moment, but=but)
        values = {"number": number, "limit": limit, "free_at": free_at}
        return (Problem(Field.PUBLISH_AT, ProblemCode.QUOTA_EXCEEDED, values),)

    def _moments(
        self, account_id: int, since: datetime, until: datetime, but: int | None
    ) -> tuple[datetime, ...]:
        return self._storage.post_lists.planned_moments(
            account_id, since=since - WINDOW, until=until + WINDOW, but=but
        )


def account_problems(account: Account | None) -> tuple[Problem, ...]:
    """Why the account cannot publish now."""
    if account is None or account.state is AccountState.DISCONNECTED:
        return (Problem(Field.ACCOUNT, ProblemCode.ACCOUNT_NOT_CONNECTED),)
    if account.state is AccountState.TROUBLE:
        values = {"username": account.username}
        return (Problem(Field.ACCOUNT, ProblemCode.ACCOUNT_IN_TROUBLE, values),)
    return ()
