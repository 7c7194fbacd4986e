"""Another time zone for a person, and so for the accounts that follow it, or for one account alone:
which planned posts it touches, and what shall stay of them, the clock time or the moment."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from posting.posts.shared.kit import PostKit
from posting.rules.times.wall_clock import instants, next_shown, wall_time
from storage.records import WAITING_STATES, Account, AccountState, Actor, Post

EVERY_POST = 10_000


@dataclass(frozen=True, slots=True)
class Shifted:
    """A planned post, its moment, and the one at which the new clock shows what the old one showed
    at that."""

    post: Post
    account: Account
    at: datetime
    then: datetime


@dataclass(frozen=True, slots=True)
class ZoneChange:
    """What another zone means before it is taken. `own` are accounts of the person's that stay as
    they are, since they have zones of their own."""

    zone: str
    accounts: tuple[Account, ...]
    own: tuple[Account, ...]
    shifted: tuple[Shifted, ...]  # the soonest first
    person_id: int | None  # whose zone it is, or whom the account is to follow; None: its own
    of_person: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """A post that was moved, as the move has left it."""

    post_id: int
    version: int
    former: datetime


@dataclass(frozen=True, slots=True)
class ZonesBefore:
    """What was so before a change to `zone`, for its undoing."""

    person_id: int | None
    person_zone: str
    accounts: tuple[tuple[int, str, int | None], ...]  # id, zone, whom it followed
    moved: tuple[Moved, ...]
    zone: str = ""  # an earlier release has not noted it

    def differs_from(self, change: ZoneChange) -> bool:
        """Whether it was not so already."""
        wanted = {(change.zone, change.person_id)}
        is_other_person = self.person_id is not None and self.person_zone != change.zone
        return is_other_person or not {(zone, of) for _, zone, of in self.accounts} <= wanted


@dataclass(frozen=True, slots=True)
class Zones:
    """Everything here is asked in the database thread."""

    kit: PostKit
    move: Callable[..., Post | None]  # `Schedule.move_if_free`

    def of_person(self, person_id: int, zone: str, *, with_accounts: bool = True) -> ZoneChange:
        """For the person, and all accounts that follow unless those are not theirs any more."""
        connected = self._connected() if with_accounts else []
        accounts = tuple(it for it in connected if it.zone_of == person_id)
        own = tuple(it for it in connected if it.zone_of is None and it.connected_by == person_id)
        shifted = tuple(self._shifted(accounts, zone))
        return ZoneChange(zone, accounts, own, shifted, person_id, of_person=True)

    def of_account(self, account_id: int, zone: str, *, follows: int | None = None) -> ZoneChange:
        """For one account, as its own or as that of a person whom it follows from now on. Raises
        InvalidError for an unknown account."""
        accounts = (self.kit.accounts.get(account_id),)
        shifted = tuple(self._shifted(accounts, zone))
        return ZoneChange(zone, accounts, (), shifted, follows, of_person=False)

    def take(self, change: ZoneChange, *, keep_clock: bool, actor: Actor) -> ZonesBefore:
        """Sets the zone. With `keep_clock` every post is moved that can be: what would be in the
        past or over the quota stays at its moment. All of it or nothing."""
        storage, person = self.kit.storage, None
        with storage.transaction():
            if change.of_person and change.person_id is not None:
                person = storage.people.get(change.person_id)
                storage.people.set_timezone(change.person_id, change.zone)
            for it in change.accounts:
                storage.accounts.set_timezone(it.account_id, change.zone, change.person_id)
            moved = tuple(self._moved(change.shifted, actor)) if keep_clock else ()
        return ZonesBefore(
            person.telegram_id if person else None,
            person.timezone if person else "",
            tuple((it.account_id, it.timezone, it.zone_of) for it in change.accounts),
            moved,
            change.zone,
        )

    def undo(self, before: ZonesBefore, actor: Actor) -> tuple[Post, ...] | None:
        """The zones are as before, and so are the times of the posts that nobody has changed since:
        those that were moved. None, and nothing of it, where a zone has been changed since."""
        storage = self.kit.storage
        with storage.transaction():
            if before.zone and self._zones_of(before) != {before.zone}:
                return None
            if before.person_id is not None:
                storage.people.set_timezone(before.person_id, before.person_zone)
            for account_id, zone, zone_of in before.accounts:
                storage.accounts.set_timezone(account_id, zone, zone_of)
            tried = [self.move(it.post_id, it.version, it.former, actor) for it in before.moved]
        return tuple(post for post in tried if post)

    def _zones_of(self, before: ZonesBefore) -> set[str]:
        """Of whoever it is about, as they are now."""
        found = {self.kit.accounts.get(it).timezone for it, _, _ in before.accounts}
        person = self.kit.storage.people.get(before.person_id) if before.person_id else None
        return found | ({person.timezone} if person else set())

    def cannot_move(self, change: ZoneChange) -> tuple[Shifted, ...]:
        """Those that would be in the past or over the quota if they kept their clock time."""
        judged = self.kit.planner.problems
        return tuple(
            it for it in change.shifted if judged(it.account, it.then, but=it.post.post_id)
        )

    def _connected(self) -> list[Account]:
        found = self.kit.accounts.all()
        return [it for it in found if it.state is not AccountState.DISCONNECTED]

    def _shifted(self, accounts: Sequence[Account], zone: str) -> Iterator[Shifted]:
        new = ZoneInfo(zone)
        found = []
        for account in accounts:
            old = ZoneInfo(account.timezone)
            for post in self._planned(account):
                if post.publish_at is not None:
                    then = _same_clock(post.publish_at, old, new)
                    found.append(Shifted(post, account, post.publish_at, then))
        soonest = sorted(found, key=lambda it: (it.at, it.post.post_id))
        return (it for it in soonest if it.then != it.at)

    def _planned(self, account: Account) -> list[Post]:
        """Without what was sent off just now: that has no clock time to keep."""
        found = self.kit.storage.post_lists.list_by_ig_user(
            account.ig_user_id,
            states=WAITING_STATES,
            newest_first=False,
            limit=EVERY_POST,
            offset=0,
        )
        soonest = self.kit.clock() + self.kit.limits.publish_now_delay
        return [post for post in found.posts if post.publish_at and post.publish_at > soonest]

    def _moved(self, shifted: Sequence[Shifted], actor: Actor) -> Iterator[Moved]:
        """Later ones first when all become later: none needs the place of one that is still
        there."""
        later = [it for it in shifted if it.then > it.at]
        earlier = [it for it in shifted if it not in later]
        for it in [*earlier, *reversed(later)]:
            post = self.move(it.post.post_id, it.post.version, it.then, actor)
            if post is not None:
                yield Moved(post.post_id, post.version, it.at)


def _same_clock(at: datetime, old: ZoneInfo, new: ZoneInfo) -> datetime:
    """When the new clock shows what the old one shows at `at`; that itself, where it does then, be
    it for the second time on the night on which an hour comes twice."""
    shown = instants(next_shown(wall_time(at, old), new), new)
    return at if at in shown else shown[0]
