"""Posts that a person publishes by themselves, for what Instagram takes from no program: music,
stickers, polls. Called by the bot; no network."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeAlias

from posting.posts.shared.kit import PostKit
from posting.rules.problems import InvalidError, OutdatedError, WrongStateError
from posting.rules.times.plan import as_draft, planned_for
from storage.records import (
    PUBLISHER,
    WAITING_STATES,
    Act,
    Actor,
    HandOffNotice,
    IsItOutNotice,
    NewNotice,
    Notice,
    Post,
    PostChanges,
    PostState,
    Role,
    WhichIsItNotice,
)

HANDED = frozenset({PostState.HANDED_OVER})
OUT_OR_HANDED = HANDED | {PostState.PUBLISHED}
NOT_YET_HANDED = WAITING_STATES | {PostState.DRAFT, PostState.HELD, PostState.FAILED}
ToThePoster: TypeAlias = HandOffNotice | IsItOutNotice | WhichIsItNotice
TO_THE_POSTER = (HandOffNotice, IsItOutNotice, WhichIsItNotice)


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person says about a post that they publish."""

    kit: PostKit

    def switch(self, post_id: int, *, on: bool, seen_version: int, actor: Actor) -> Post:
        """A planned post keeps its time. Whoever takes it over gets it, until another person is
        named. Raises PostGoneError, OutdatedError, WrongStateError for
        one that may be live, InvalidError when it cannot go back to being published by the bot."""
        kit, post = self.kit, self.kit.open(post_id, seen_version)
        if on and post.publish_asked_at is not None:
            raise WrongStateError(post)
        mine = actor.person_id if on and actor.person_id != post.author_id else None
        if (on, mine) == (post.by_hand, post.assignee_id):
            return post
        switched = replace(post, by_hand=on, rehearsal=None)
        if switched.state in WAITING_STATES and switched.publish_at is not None:
            if not on and (problems := kit.problems(switched)):
                raise InvalidError(problems)
            changes = planned_for(switched, switched.publish_at, now=kit.clock(), limits=kit.limits)
        else:
            changes = as_draft(switched)
        changes.update(PostChanges(by_hand=on, assignee_id=mine, rehearsal=None))
        what = Act.BY_HAND if on else Act.BY_THE_BOT
        return kit.write(post, changes, what=what, actor=actor)

    def assign(self, post_id: int, person_id: int, *, seen_version: int, actor: Actor) -> Post:
        """Who gets the file and the words at its time. Raises as `switch`."""
        post = self.kit.open(post_id, seen_version, NOT_YET_HANDED)
        if not post.by_hand:
            raise WrongStateError(post)
        other = None if person_id == post.author_id else person_id
        changes = PostChanges(assignee_id=other) if other != post.assignee_id else PostChanges()
        return self.kit.write(post, changes, what=Act.ASSIGNED, actor=actor)

    def pass_on(
        self, notice_id: int, reader_id: int, among: Collection[int], *, is_away: bool
    ) -> int | None:
        """The reader, who was to publish the post, cannot be reached, or may not publish any more:
        its author gets it, if they may publish, or else one of these people, each once. None when
        nobody is left, or it is about something else."""
        storage, now = self.kit.storage, self.kit.clock()
        notice = next((it for it in self._owed(reader_id) if it.notice_id == notice_id), None)
        if notice is None or notice.post_id is None:
            return None
        if not isinstance(its := notice.details, TO_THE_POSTER):
            return None
        with storage.transaction():
            storage.posts.lock_all(notice.account_id or 0)
            post = storage.posts.get(notice.post_id)
            tried = (*its.tried, reader_id)
            left = {*among, *self._editors(post.author_id)} - {*tried}
            heir = next((it for it in (post.author_id, *sorted(left)) if it in left), None)
            if heir is None:
                return None
            name = self._name_of(reader_id) if is_away else ""
            told = NewNotice(heir, _for_another(its, tried, name), post.account_id)
            changes = PostChanges(assignee_id=heir)
            storage.posts.change(
                post, changes, actor=PUBLISHER, what="passed on", now=now, notices=[told]
            )
            storage.notices.sent(notice_id, now)
        return heir

    def leave(self, reader_id: int, among: Collection[int]) -> None:
        """The reader has no access any more: each post that they were to publish goes to one other
        person, not to all, whatever else waits for the reader."""
        for notice in self._owed(reader_id):
            self.pass_on(notice.notice_id, reader_id, among, is_away=False)

    def done(self, post_id: int, *, seen_version: int, actor: Actor) -> Post:
        """A person says that it is out; its link is looked for. Raises as `switch`."""
        post = self.kit.open(post_id, seen_version, HANDED)
        return self._out(post, PostChanges(), actor)

    def choose(self, post_id: int, media_id: str, *, seen_version: int, actor: Actor) -> Post:
        """Among those that may be it this is the one, also when it was said to be out before.
        Raises as `switch`."""
        kit, post = self.kit, self.kit.open(post_id, seen_version, OUT_OR_HANDED)
        if post.media_id is not None:
            raise WrongStateError(post)
        shown = post.hand_off.shown if post.hand_off else ()
        bound = kit.storage.post_lists.media_ids_bound(post.account_id)
        if media_id not in shown or media_id in bound:
            raise OutdatedError(post)
        found = PostChanges(media_id=media_id)
        if post.state is PostState.HANDED_OVER:
            return self._out(post, found, actor)
        found = PostChanges(**found, attempts=0, next_try_at=kit.clock())
        return kit.write(post, found, what=Act.SAID_WHICH_IT_IS, actor=actor)

    def later(self, post_id: int, wait: timedelta, *, seen_version: int, actor: Actor) -> Post:
        """It is handed over once more after a while. Raises as `switch`."""
        kit, post = self.kit, self.kit.open(post_id, seen_version, HANDED)
        now = kit.clock()
        changes = planned_for(post, now + wait, now=now, limits=kit.limits)
        return kit.write(post, changes, what=Act.HANDED_OVER_LATER, actor=actor, judged=True)

    def _out(self, post: Post, found: PostChanges, actor: Actor) -> Post:
        now = self.kit.clock()
        out = PostChanges(
            **found, state=PostState.PUBLISHED, published_at=now, attempts=0, next_try_at=now
        )
        return self.kit.write_out(post, out, what=Act.SAID_IT_IS_OUT, actor=actor)

    def _owed(self, reader_id: int) -> list[Notice]:
        """What the reader is to publish, also what was tried in vain."""
        unsent = self.kit.storage.notices.unsent
        return [it for each in TO_THE_POSTER for it in unsent(reader_id, each.kind)]

    def _editors(self, person_id: int) -> Collection[int]:
        """The person, if they are one."""
        person = self.kit.storage.people.get(person_id)
        return (person_id,) if person and person.role is Role.EDITOR else ()

    def _name_of(self, person_id: int) -> str:
        person = self.kit.storage.people.get(person_id)
        return person.name if person else str(person_id)


def _for_another(told: ToThePoster, tried: tuple[int, ...], missed: str) -> ToThePoster:
    """None of the files is with whoever gets it now."""
    passed_on = replace(told, tried=tried, missed=missed)
    return replace(passed_on, files=0) if isinstance(passed_on, HandOffNotice) else passed_on
