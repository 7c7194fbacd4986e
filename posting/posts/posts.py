"""Working on posts: change, delete, bring back. Called by the bot, with all of `Composing`."""

from dataclasses import replace

from media import MediaFacts
from posting.posts.change import PostChange
from posting.posts.changing import GOES_OUT, Updates
from posting.posts.content import medium_instead, with_medium
from posting.posts.creating import Composing
from posting.posts.opening import Editor
from posting.posts.planner import Planner
from posting.rules.clock import Clock
from posting.rules.errors import InvalidError, OutdatedError
from posting.rules.limits import Limits
from posting.rules.plan import as_draft, planned_for
from posting.rules.post import tidy_caption
from storage import Storage
from storage.records import (
    EDITABLE_STATES,
    WAITING_STATES,
    AccountState,
    Actor,
    HoldReason,
    Post,
    PostChanges,
    PostState,
)

DELETABLE_STATES = EDITABLE_STATES | {PostState.PUBLISHED, PostState.UNCONFIRMED}


class Drafts(Composing):
    """Every post as its author works on it."""

    def __init__(
        self,
        storage: Storage,
        editor: Editor,
        planner: Planner,
        updates: Updates,
        limits: Limits,
        clock: Clock,
    ) -> None:
        super().__init__(storage, editor, planner, limits, clock)
        self._updates = updates

    def change(self, post_id: int, change: PostChange, *, seen_version: int, actor: Actor) -> Post:
        """A partial update. A planned post loses its container and keeps its time.

        Raises InvalidError with every problem by field, PostGoneError, WrongStateError,
        OutdatedError; then nothing was changed. Network when `change.needs_network`.
        """
        return self._updates.apply(post_id, change, seen_version=seen_version, actor=actor)

    def set_caption(self, post_id: int, caption: str, *, seen_version: int, actor: Actor) -> Post:
        """Keeps what was typed; only a post that goes out by itself refuses what breaks the rules
        (InvalidError). Raises PostGoneError, WrongStateError, OutdatedError; the last not when the
        caption is this one already: a message that a crash cut off is handled again."""
        try:
            post = self._editor.open(post_id, seen_version)
        except OutdatedError as error:
            if error.post.caption != tidy_caption(caption):
                raise
            return error.post
        if post.state in GOES_OUT:
            change = PostChange(caption=caption)
            return self.change(post_id, change, seen_version=seen_version, actor=actor)
        changes = PostChanges(caption=tidy_caption(caption))
        return self._editor.write(post, changes, what="caption changed", actor=actor)

    def replace_media(
        self, post_id: int, facts: MediaFacts, *, seen_version: int, actor: Actor
    ) -> Post:
        """Another photo or video that was looked at. Raises InvalidError when a planned post would
        break rules with it, PostGoneError, WrongStateError, OutdatedError."""
        post = self._editor.open(post_id, seen_version)
        changes = with_medium(medium_instead(facts, post.medium))
        if post.state in GOES_OUT and (problems := self.problems(replace(post, **changes))):
            raise InvalidError(problems)
        if post.state in WAITING_STATES and post.publish_at is not None:
            changed = replace(post, **changes)
            plan = planned_for(changed, post.publish_at, now=self._clock(), limits=self._limits)
            changes.update(plan)
        return self._editor.write(post, changes, what="media replaced", actor=actor)

    def delete(self, post_id: int, *, seen_version: int, actor: Actor) -> Post:
        """Can be undone for 30 days; what is live on Instagram stays there. Raises PostGoneError,
        WrongStateError while it is being published, OutdatedError."""
        post = self._editor.open(post_id, seen_version, DELETABLE_STATES)
        changes = PostChanges(
            state=PostState.DELETED,
            deleted_at=self._clock(),
            state_before_deletion=post.state,
            next_try_at=None,
        )
        return self._editor.write(post, changes, what="deleted", actor=actor)

    def restore(self, post_id: int, *, actor: Actor) -> Post:
        """Undoes a deletion: a planned post keeps its time if that is ahead and still free, else
        it is a draft. Raises PostGoneError when it was purged."""
        post = self._editor.get_any(post_id)
        if post.state is not PostState.DELETED:
            return post
        changes = self._before_deletion(post)
        changes.update(PostChanges(deleted_at=None, state_before_deletion=None))
        return self._editor.write(post, changes, what="restored", actor=actor)

    def _before_deletion(self, post: Post) -> PostChanges:
        before = post.state_before_deletion or PostState.DRAFT
        if before not in GOES_OUT:
            ended = before in {PostState.FAILED, PostState.PUBLISHED}
            look = ended and post.publish_asked_at is not None and post.permalink is None
            return PostChanges(state=before, next_try_at=self._clock() if look else None)
        now, account = self._clock(), self._planner.account(post.account_id)
        if post.publish_at is None or post.publish_at <= now or account is None:
            return as_draft(post)
        plan = planned_for(post, post.publish_at, now=now, limits=self._limits)
        if account.state is not AccountState.CONNECTED:
            held = PostChanges(
                state=PostState.HELD, hold_reason=HoldReason.ACCESS, next_try_at=None
            )
            plan.update(held)
            return plan
        taken = self._planner.problems(post.account_id, post.publish_at, but=post.post_id)
        return as_draft(post) if taken else plan
