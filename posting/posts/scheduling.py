"""When a post goes out: schedule, move, publish now, stop. Called by the bot; no network."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from posting.posts.changing import judge_time
from posting.posts.shared.kit import PostKit
from posting.rules.finding.twins import find_twin, minute_of
from posting.rules.problems import (
    InvalidError,
    OutdatedError,
    PostingError,
    TwinError,
    account_problems,
)
from posting.rules.times.plan import as_draft
from storage.records import UNKNOWN, Account, Act, Actor, Post, PostChanges, PostState


class Verdict(StrEnum):
    """What a person saw when they looked at the profile for an unconfirmed post."""

    LIVE = "live"
    NOT_LIVE = "not_live"
    LOOK_AGAIN = "look_again"


SAID = {
    Verdict.LIVE: Act.SAID_LIVE,
    Verdict.NOT_LIVE: Act.SAID_NOT_LIVE,
    Verdict.LOOK_AGAIN: Act.SAID_LOOK_AGAIN,
}


@dataclass(frozen=True, slots=True)
class Schedule:
    """Gives posts their time and takes it away."""

    kit: PostKit

    def schedule(
        self,
        post_id: int,
        moment: datetime,
        *,
        seen_version: int,
        actor: Actor,
        sure: bool = True,
    ) -> Post:
        """Plans a draft or moves a planned post. A container that was made of it as it is serves at
        the new time as well.

        Raises InvalidError with everything that stands against it, quota and account included;
        unless the person is `sure`, TwinError when another post looks like it; PostGoneError,
        WrongStateError, OutdatedError.
        """
        with self._alone_with(post_id, seen_version) as post:
            changes = judge_time(self.kit, post, moment)
            if changes and not sure:
                self._ask_about_twins(post, moment)
            return self.kit.write(post, changes, what=Act.SCHEDULED, actor=actor, judged=True)

    def move_if_free(
        self, post_id: int, seen_version: int, moment: datetime, actor: Actor
    ) -> Post | None:
        """The moved post; None when anything stands against it, or it has changed meanwhile. Then
        nothing of it is written, and a transaction around it goes on."""
        try:
            with self.kit.storage.part():
                return self.schedule(post_id, moment, seen_version=seen_version, actor=actor)
        except PostingError:
            return None

    def publish_now(
        self, post_id: int, *, seen_version: int, actor: Actor, sure: bool = True
    ) -> Post:
        """The same road, due in ten seconds so that it can be stopped. Raises as `schedule`."""
        with self._alone_with(post_id, seen_version) as post:
            moment = self.kit.clock() + self.kit.limits.publish_now_delay
            changes = judge_time(self.kit, post, moment)
            if not sure:
                self._ask_about_twins(post, None)
            return self.kit.write(post, changes, what=Act.PUBLISH_NOW, actor=actor, judged=True)

    def ask_again(self, post_id: int, *, seen_version: int, actor: Actor) -> Post:
        """Instagram is asked once more what it says of a planned post as it is. Raises
        PostGoneError, WrongStateError, OutdatedError."""
        post = self.kit.open(post_id, seen_version, {PostState.SCHEDULED})
        anew = PostChanges(rehearsal=None, attempts=0, next_try_at=self.kit.clock())
        return self.kit.write(post, anew, what=Act.ASKED_AGAIN, actor=actor)

    def stop(self, post_id: int, *, actor: Actor) -> Post:
        """Back to the drafts, whatever version the person saw: stopping is always safe.

        Raises WrongStateError when publishing has begun, PostGoneError.
        """
        while True:
            post = self.kit.open(post_id)
            if post.state is PostState.DRAFT:
                return post
            try:
                return self.kit.write(post, as_draft(post), what=Act.STOPPED, actor=actor)
            except OutdatedError:
                continue  # changed in this very moment and still not publishing

    def free_slot(self, account: Account, *, but: int | None) -> datetime | None:
        """The next posting time of the account that no other post has and the quota leaves free."""
        return next(self.kit.planner.free_slots(account, but=but), None)

    def room(self, account: Account) -> tuple[int, int]:
        """How many more posts Instagram takes today, and of how many."""
        quota = self.kit.planner.quota_of(account)
        return max(quota - self.kit.planner.used(account), 0), quota

    def decide(self, post_id: int, verdict: Verdict, *, seen_version: int, actor: Actor) -> Post:
        """A person says what became of an unconfirmed post.

        Even NOT_LIVE reads the container before anything is published: until then the post may be
        live, and nobody can edit, stop or plan it. Raises WrongStateError unless the post is
        unconfirmed, OutdatedError, InvalidError when Instagram cannot be asked because the account
        needs a person first.
        """
        post = self.kit.open(post_id, seen_version, {PostState.UNCONFIRMED})
        if verdict is not Verdict.LIVE and (
            problems := account_problems(self.kit.planner.account(post.account_id))
        ):
            raise InvalidError(problems)
        now = self.kit.clock()
        changes = {
            Verdict.LIVE: PostChanges(
                state=PostState.PUBLISHED,
                published_at=post.publish_asked_at or now,
                failure=None,
                attempts=0,
                next_try_at=now,
            ),
            Verdict.NOT_LIVE: PostChanges(
                state=PostState.PUBLISHING,
                container=replace(post.container or UNKNOWN, denied_at=now),
                publish_at=max(post.publish_at or now, now),
                failure=None,
                attempts=0,
                next_try_at=now,
            ),
            Verdict.LOOK_AGAIN: PostChanges(
                state=PostState.PUBLISHING, attempts=0, next_try_at=now
            ),
        }
        write = self.kit.write_out if verdict is Verdict.LIVE else self.kit.write
        return write(post, changes[verdict], what=SAID[verdict], actor=actor)

    @contextmanager
    def _alone_with(self, post_id: int, seen_version: int) -> Iterator[Post]:
        """The post, while nobody else can put its account on hold: one transaction from the look at
        the account to the write."""
        with self.kit.storage.transaction():
            post = self.kit.open(post_id, seen_version)
            self.kit.storage.posts.lock_account(post.account_id)
            yield post

    def _ask_about_twins(self, post: Post, moment: datetime | None) -> None:
        """Raises TwinError."""
        now = self.kit.clock()
        since, minute = now - self.kit.limits.twins_within, minute_of(moment or now)
        others = self.kit.storage.post_lists.like(post, minute=minute, since=since)
        if twin := find_twin(post, moment, others):
            raise TwinError(post, twin)
