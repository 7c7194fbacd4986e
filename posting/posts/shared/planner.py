"""What stands against a time for a post, and which times are free. Used by all verbs of posts."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from posting.rules.limits import Clock, Limits
from posting.rules.problems import Field, Problem, ProblemCode, account_problems
from posting.rules.times.quota import WINDOW, busiest_window, free_moment
from posting.rules.times.slots import SEARCHED, evening_picks, first_instant, next_slots, slots
from storage import Account, NotFoundError, Storage


class Planner:
    """Judges times against the account and its quota, planned posts included."""

    def __init__(self, storage: Storage, limits: Limits, clock: Clock) -> None:
        self._storage = storage
        self._limits = limits
        self._clock = clock

    def problems(
        self, account: Account | None, moment: datetime, *, but: int | None, cured: bool = False
    ) -> tuple[Problem, ...]:
        """Why no post of the account may go out at `moment`. `but` is the post being moved,
        `cured` says that the account gets a working token in the same breath."""
        wrong = publish_at_problems(moment, self._clock(), self._limits)
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
        self, account: Account, moment: datetime, *, but: int | None = None
    ) -> datetime | None:
        """The first time from `moment` on that the quota leaves free, as the account is given;
        None beyond the horizon."""
        account_id, limit = account.account_id, self.quota_of(account)
        end = self._clock() + self._limits.planning_horizon
        if busiest_window(self._moments(account_id, moment, moment, but), moment) <= limit:
            free: datetime | None = moment  # as a rule: two days are looked at, not a year
        else:
            free = free_moment(self._moments(account_id, moment, end, but), moment, limit)
        return free if free is not None and free <= end else None

    def free_slots(self, account: Account, *, but: int | None = None) -> Iterator[datetime]:
        """The posting times of the next thirty days at which no other post of the account goes out
        and the quota has room, ascending; the evenings where it has no posting times."""
        return filter(self._is_free(account, but), self._slots_of(account))

    def free_slots_on(
        self, account: Account, day: date, zone: ZoneInfo, *, but: int | None
    ) -> tuple[datetime, ...] | None:
        """Those of one day in a zone; None where it is too far ahead to be searched."""
        begins, ends = (first_instant(it, zone) for it in (day, day + timedelta(1)))
        if ends > self._clock() + SEARCHED:
            return None
        until_then = takewhile(lambda at: at < ends, self.free_slots(account, but=but))
        return tuple(at for at in until_then if at >= begins)

    def free_between(
        self, account: Account, since: datetime, until: datetime
    ) -> tuple[datetime, ...]:
        """The posting times ahead that are free in the same sense, ascending."""
        soonest = max(since, self._clock())
        zone, limit = ZoneInfo(account.timezone), self.quota_of(account)
        times = slots(account.posting_times, since=soonest, until=until, zone=zone)
        taken = self._moments(account.account_id, soonest, until, None)
        return tuple(at for at in times if at not in taken and busiest_window(taken, at) <= limit)

    def proposals(
        self, account: Account, most: int, *, but: int | None
    ) -> tuple[list[datetime], list[datetime]]:
        """The next free posting times, at most so many; and the next 20:00 and 18:00 of tomorrow,
        if they are free in the same sense."""
        is_free = self._is_free(account, but)
        evenings = evening_picks(now=self._clock(), zone=ZoneInfo(account.timezone))
        slots = islice(filter(is_free, self._slots_of(account)), most)
        return list(slots), list(filter(is_free, evenings))

    def _slots_of(self, account: Account) -> Iterator[datetime]:
        zone = ZoneInfo(account.timezone)
        return next_slots(account.posting_times, now=self._clock(), zone=zone)

    def _is_free(self, account: Account, but: int | None) -> Callable[[datetime], bool]:
        now, limit = self._clock(), self.quota_of(account)
        taken = self._moments(account.account_id, now, now + SEARCHED, but)
        return lambda at: at not in taken and busiest_window(taken, at) <= limit

    def quota_of(self, account: Account) -> int:
        """Posts per 24 hours: the account's own figure once Meta has told it."""
        return self._limits.posts_per_day if account.quota_total is None else account.quota_total

    def used(self, account: Account) -> int:
        """How many posts count now, as Meta said last; by ours where it has said nothing for a
        day."""
        now = self._clock()
        read_at, usage = account.quota_read_at, account.quota_usage
        if usage is not None and read_at is not None and now - read_at < WINDOW:
            return usage
        moments = self._storage.post_lists.planned_moments(
            account.account_id, since=now - WINDOW, until=now, but=None
        )
        return len(moments)

    def _quota_problems(
        self, account: Account, moment: datetime, but: int | None
    ) -> tuple[Problem, ...]:
        limit = self.quota_of(account)
        others = self._moments(account.account_id, moment, moment, but)
        number = busiest_window(others, moment)
        if number <= limit:
            return ()
        free_at = self.free_moment(account, moment, but=but)
        values = {"number": number, "limit": limit, "free_at": free_at}
        return (Problem(Field.PUBLISH_AT, ProblemCode.QUOTA_EXCEEDED, values),)

    def _moments(
        self, account_id: int, since: datetime, until: datetime, but: int | None
    ) -> tuple[datetime, ...]:
        return self._storage.post_lists.planned_moments(
            account_id, since=since - WINDOW, until=until + WINDOW, but=but
        )


def publish_at_problems(moment: datetime, now: datetime, limits: Limits) -> tuple[Problem, ...]:
    if moment.tzinfo is None:
        naive = {"moment": moment}
        return (Problem(Field.PUBLISH_AT, ProblemCode.PUBLISH_AT_NAIVE, naive),)
    if moment <= now:
        return (Problem(Field.PUBLISH_AT, ProblemCode.PUBLISH_AT_PAST, {"moment": moment}),)
    if moment > now + limits.planning_horizon:
        values = {"moment": moment, "days": limits.planning_horizon.days}
        return (Problem(Field.PUBLISH_AT, ProblemCode.PUBLISH_AT_TOO_FAR, values),)
    return ()
