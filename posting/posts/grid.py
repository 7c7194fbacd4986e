"""The profile as it will look: which planned posts are in its grid, what is live there, and two
posts that swap their times."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from graph.client import GraphClient
from graph.errors import GraphError
from posting.posts.shared.kit import PostKit
from posting.rules.problems import InvalidError, ProblemCode, WrongStateError
from posting.rules.times.plan import planned_for
from storage.records import WAITING_STATES, Account, Act, Actor, Kind, Post

LIVE = 9  # shown at most
READ = 25  # of what is live some may be missing in the grid
SeenPost = tuple[int, int]  # its id, and the version that a person has seen


@dataclass(frozen=True, slots=True)
class Grid:
    """Of one account."""

    kit: PostKit
    client: Callable[[int], GraphClient] = field(repr=False)  # of an account

    def planned(self, account_id: int) -> tuple[Post, ...]:
        """All that the grid will show, the soonest first."""
        kit = self.kit
        now = kit.clock()
        until = now + kit.limits.planning_horizon
        posts = kit.storage.post_lists.between(account_id, since=now, until=until)
        waiting = (post for post in posts if post.state in WAITING_STATES and is_in_grid(post))
        return tuple(waiting)

    def live(self, account: Account) -> tuple[str | None, ...] | None:
        """The addresses of the newest pictures, newest first; None for one that Instagram does not
        hand out, and altogether when the profile cannot be read now. Network."""
        try:
            shown = self.client(account.account_id).profile(account.ig_user_id, limit=READ)
        except GraphError:
            return None
        return tuple(it.picture_url for it in shown if it.is_shared_to_feed is not False)[:LIVE]

    def swap(self, one_seen: SeenPost, other_seen: SeenPost, actor: Actor) -> tuple[Post, Post]:
        """Each goes out at the other's time; as many of the account go out as before, so that no
        quota is asked. Raises InvalidError, OutdatedError, PostGoneError; WrongStateError for one
        that has no time any more."""
        kit = self.kit
        with kit.storage.transaction():
            one, other = kit.open(*one_seen), kit.open(*other_seen)
            kit.storage.posts.lock_account(one.account_id)
            times = _time_of(one), _time_of(other)
            if one.account_id != other.account_id:
                raise WrongStateError(other)
            return self._move(one, times[1], actor), self._move(other, times[0], actor)

    def _move(self, post: Post, moment: datetime, actor: Actor) -> Post:
        if moment == post.publish_at:
            return post
        kit, account = self.kit, self.kit.planner.account(post.account_id)
        of_time = kit.planner.problems(account, moment, but=post.post_id)
        stands = [it for it in of_time if it.code is not ProblemCode.QUOTA_EXCEEDED]
        problems = (*stands, *(() if post.by_hand else kit.problems(post)))
        if problems:
            raise InvalidError(problems)
        plan = planned_for(post, moment, now=kit.clock(), limits=kit.limits)
        return kit.write(post, plan, what=Act.SCHEDULED, actor=actor, judged=True)


def is_in_grid(post: Post) -> bool:
    """A story never is, nor a reel that stays out of the feed or is on trial."""
    if post.kind is Kind.REEL:
        return post.options.share_to_feed and post.options.trial is None
    return post.kind is not Kind.STORY


def _time_of(post: Post) -> datetime:
    if post.publish_at is None or post.state not in WAITING_STATES:
        raise WrongStateError(post)
    return post.publish_at
