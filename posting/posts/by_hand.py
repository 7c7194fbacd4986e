"""Posts that a person publishes by themselves, for what Instagram takes from no program: music,
stickers, polls. Called by the bot; no network."""

from dataclasses import dataclass, replace
from datetime import timedelta

from posting.posts.kit import PostKit
from posting.rules.plan import as_draft, planned_for
from posting.rules.problems import InvalidError, OutdatedError, WrongStateError
from storage.records import WAITING_STATES, Actor, Post, PostChanges, PostState

HANDED = frozenset({PostState.HANDED_OVER})


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person says about a post that they publish."""

    kit: PostKit

    def switch(self, post_id: int, *, on: bool, seen_version: int, actor: Actor) -> Post:
        """A planned post keeps its time. Raises PostGoneError, OutdatedError, WrongStateError for
        one that may be live, InvalidError when it cannot go back to being published by the bot."""
        kit, post = self.kit, self.kit.open(post_id, seen_version)
        if on and post.publish_asked_at is not None:
            raise WrongStateError(post)
        switched = replace(post, by_hand=on, rehearsal=None)
        if switched.state in WAITING_STATES and switched.publish_at is not None:
            if not on and (problems := kit.problems(switched)):
                raise InvalidError(problems)
            changes = planned_for(switched, switched.publish_at, now=kit.clock(), limits=kit.limits)
        else:
            changes = as_draft(switched)
        changes.update(PostChanges(by_hand=on, rehearsal=None))
        what = "by hand" if on else "by the bot"
        return kit.write(post, changes, what=what, actor=actor)

    def done(self, post_id: int, *, seen_version: int, actor: Actor) -> Post:
        """A person says that it is out; its link is looked for. Raises as `switch`."""
        post = self.kit.open(post_id, seen_version, HANDED)
        return self._out(post, PostChanges(), actor)

    def choose(self, post_id: int, media_id: str, *, seen_version: int, actor: Actor) -> Post:
        """Among several that may be it this is the one. Raises as `switch`."""
        post = self.kit.open(post_id, seen_version, HANDED)
        shown = post.hand_off.shown if post.hand_off else ()
        bound = self.kit.storage.post_lists.media_ids_bound(post.account_id)
        if media_id not in shown or media_id in bound:
            raise OutdatedError(post)
        return self._out(post, PostChanges(media_id=media_id), actor)

    def later(self, post_id: int, wait: timedelta, *, seen_version: int, actor: Actor) -> Post:
        """It is handed over once more after a while. Raises as `switch`."""
        kit, post = self.kit, self.kit.open(post_id, seen_version, HANDED)
        now = kit.clock()
        changes = planned_for(post, now + wait, now=now, limits=kit.limits)
        return kit.write(post, changes, what="handed over later", actor=actor, judged=True)

    def _out(self, post: Post, found: PostChanges, actor: Actor) -> Post:
        now = self.kit.clock()
        out = PostChanges(
            **found, state=PostState.PUBLISHED, published_at=now, attempts=0, next_try_at=now
        )
        return self.kit.write(post, out, what="said it is out", actor=actor)
