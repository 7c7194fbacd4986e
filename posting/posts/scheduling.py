"""When a post goes out: schedule, move, publish now, stop. Called by the bot; no network."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from posting.posts.opening import Editor
from posting.posts.planner import Planner
from posting.rules.clock import Clock
from posting.rules.errors import InvalidError, OutdatedError, TwinError
from posting.rules.limits import Limits
from posting.rules.plan import account_problems, as_draft, planned_for
from posting.rules.post import post_problems
from posting.rules.proposals import next_evenings
from posting.rules.twins import find_twin, minute_of
from storage import Storage
from storage.records import UNKNOWN, Account, Actor, Post, PostChanges, PostState


class Verdict(StrEnum):
    """What a person saw when they looked at the profile for an unconfirmed post."""

    LIVE = "live"
    NOT_LIVE = "not_live"
    LOOK_AGAIN = "look_again"


class Schedule:
    """Gives posts their time and takes it away."""

    def __init__(
        self, storage: Storage, editor: Editor, planner: Planner, limits: Limits, clock: Clock
    ) -> None:
        self._storage = storage
        self._editor = editor
        self._planner = planner
        self._limits = limits
        self._clock = clock

    def schedule(
        self,
        post_id: int,
        moment: datetime,
        *,
        seen_version: int,
        actor: Actor,
        sure: bool = True,
    ) -> Post:
        """Plans a draft or moves a planned post. A container that was made is discarded.

        Raises InvalidError with everything that stands against it, quota and account included;
        unless the person is `sure`, TwinError when another post looks like it; PostGoneError,
        WrongStateError, OutdatedError.
        """
        post = self._editor.open(post_id, seen_version)
        self._judge(post, moment)
        if not sure:
            self._ask_about_twins(post, moment)
        return self._plan(post, moment, "scheduled", actor)

    def publish_now(
        self, post_id: int, *, seen_version: int, actor: Actor, sure: bool = True
    ) -> Post:
        """The same road, due in ten seconds so that it can be stopped. Raises as `schedule`."""
        post = self._editor.open(post_id, seen_version)
        moment = self._clock() + self._limits.publish_now_delay
        self._judge(post, moment)
        if not sure:
            self._ask_about_twins(post, None)
        return self._plan(post, moment, "publish now", actor)

    def stop(self, post_id: int, *, actor: Actor) -> Post:
        """Back to the drafts, whatever version the person saw: stopping is always safe.

        Raises WrongStateError when publishing has begun, PostGoneError.
        """
        while True:
            post = self._editor.open(post_id)
            if post.state is PostState.DRAFT:
                return post
            try:
                return self._editor.write(post, as_draft(post), what="stopped", actor=actor)
            except OutdatedError:
                continue  # changed in this very moment and still not publishing

    def to_drafts(self, post_id: int, *, seen_version: int, actor: Actor) -> Post:
        """Takes the time away. Raises PostGoneError, WrongStateError, OutdatedError."""
        post = self._editor.open(post_id, seen_version)
        return self._editor.write(post, as_draft(post), what="back to drafts", actor=actor)

    def free_moment(
        self, account_id: int, moment: datetime, *, but: int | None = None
    ) -> datetime | None:
        """The first time from `moment` on that the account's quota leaves free."""
        return self._planner.free_moment(account_id, moment, but=but)

    def free_evening(self, account: Account, *, but: int | None) -> datetime | None:
        """The next evening of the account that no other post has and the quota leaves free."""
        evenings = next_evenings(now=self._clock(), zone=ZoneInfo(account.timezone))
        return self._planner.free_slot(account.account_id, evenings, but=but)

    def decide(self, post_id: int, verdict: Verdict, *, seen_version: int, actor: Actor) -> Post:
        """A person says what became of an unconfirmed post.

        Even NOT_LIVE reads the container before anything is published: until then the post may be
        live, and nobody can edit, stop or plan it. Raises WrongStateError unless the post is
        unconfirmed, OutdatedError, InvalidError when Instagram cannot be asked because the account
        needs a person first.
        """
        post = self._editor.open(post_id, seen_version, {PostState.UNCONFIRMED})
        if verdict is not Verdict.LIVE and (
            problems := account_problems(self._planner.account(post.account_id))
        ):
            raise InvalidError(problems)
        now = self._clock()
        changes = {
            Verdict.LIVE: PostChanges(
                state=PostState.PUBLISHED,
                published_at=post.publish_asked_at or now,
                failure=None,
                next_try_at=None,
            ),
            Verdict.NOT_LIVE: PostChanges(
                state=PostState.PUBLISHING,
                container=replace(post.container or UNKNOWN, denied_at=now),
                publish_at=now,
                failure=None,
                attempts=0,
                next_try_at=now,
            ),
            Verdict.LOOK_AGAIN: PostChanges(
                state=PostState.PUBLISHING, attempts=0, next_try_at=now
            ),
        }
        return self._editor.write(post, changes[verdict], what=f"said {verdict}", actor=actor)

    def _judge(self, post: Post, moment: datetime) -> None:
        """Raises InvalidError."""
        problems = (
            *post_problems(post, self._limits),
            *self._planner.problems(post.account_id, moment, but=post.post_id),
        )
        if problems:
            raise InvalidError(problems)

    def _ask_about_twins(self, post: Post, moment: datetime | None) -> None:
        """Raises TwinError."""
        now = self._clock()
        since, minute = now - self._limits.twins_within, minute_of(moment or now)
        others = self._storage.post_lists.like(post, minute=minute, since=since)
        if twin := find_twin(post, moment, others):
            raise TwinError(post, twin)

    def _plan(self, post: Post, moment: datetime, what: str, actor: Actor) -> Post:
        plan = planned_for(post, moment, now=self._clock(), limits=self._limits)
        return self._editor.write(post, plan, what=what, actor=actor)
