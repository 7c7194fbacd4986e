"""How a step of the pipeline ends: the row, its history and the notices in one transaction.

Called by the steps of the pipeline. Everything is written under the claim of the worker; a person
who changed the post meanwhile wins (`StaleVersionError` of storage).
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Unpack

from graph.answers import Media
from posting.publishing.delays import Delays
from posting.publishing.journal import note_step
from posting.rules.clock import Clock
from posting.rules.history import Did
from posting.rules.limits import Limits
from posting.rules.problems import Problem
from storage import Storage
from storage.errors import StaleVersionError
from storage.records import (
    PUBLISHER,
    UNKNOWN,
    AtRiskNotice,
    DelayReason,
    FailedNotice,
    Failure,
    HoldReason,
    LateNotice,
    LinkNotice,
    NewNotice,
    NoticeDetails,
    NoticeKind,
    Post,
    PostChanges,
    PostState,
    PublishedNotice,
    QuotaNotice,
    UnconfirmedNotice,
)

LINK_PATIENCE = timedelta(seconds=10)  # so long the good news waits for its link
TOGETHER = timedelta(seconds=3)  # what is found late meanwhile is asked about in one message
SHOWS_UP_WITHIN = timedelta(minutes=5)  # that a container is PUBLISHED, after the call
LOOK_BACK = timedelta(minutes=10)  # at a failed post that Meta was asked to publish
NAMED_WAITS: dict[str, DelayReason] = {
    Did.WAITED_FOR_PAUSE: DelayReason.PAUSED,
    Did.WAITED_FOR_QUOTA: DelayReason.QUOTA,
    Did.WAITED_FOR_CONTAINERS: DelayReason.QUOTA,
}


class Ledger:
    """Writes steps down and reads them back."""

    def __init__(self, storage: Storage, delays: Delays, limits: Limits, clock: Clock) -> None:
        self._storage = storage
        self._delays = delays
        self._limits = limits
        self._clock = clock

    def wait(
        self, post: Post, until: datetime | None, what: str, changes: PostChanges | None = None
    ) -> Post:
        """The next step is due at `until`, or before that if its author must hear of it."""
        step = PostChanges(**(changes or {}), next_try_at=until, waits_for=NAMED_WAITS.get(what))
        wait = self._delays.wait(post, step)
        return self._write(post, wait.changes, what, *wait.notices)

    def at_risk(self, post: Post, until: datetime, problem: Problem) -> None:
        """Its medium cannot be had as things are; the author is told once and has time left."""
        told = AtRiskNotice(problem.code.value, dict(problem.values))
        notices = [] if post.at_risk_since else [_notice(post, told)]
        since = post.at_risk_since or self._clock()
        changes = PostChanges(at_risk_since=since, attempts=0, next_try_at=until)
        self._write(post, changes, "medium cannot be had", *notices)

    def intend(self, post: Post, look_at: datetime) -> Post:
        """Written before Meta is asked to publish; the claim stays and runs anew. A post that is
        found like this after its lease ran out may be live."""
        changes = PostChanges(
            state=PostState.PUBLISHING,
            container=replace(post.container or UNKNOWN, asked_at=self._clock()),
            failure=None,
            attempts=0,
            next_try_at=look_at,
        )
        with self._storage.transaction():
            lease_until = self._clock() + self._limits.lease
            self._storage.claims.renew(post, now=self._clock(), lease_until=lease_until)
            return self._write(post, changes, Did.PUBLISH_ASKED, release=False)

    def back_to_ready(
        self, post: Post, until: datetime, what: str, failure: Failure | None
    ) -> Post:
        """Not live: the container is still the one to publish, unless a person has changed the post
        since. That it was asked for stays noted, so that it is read once more before there is
        another one."""
        state = (
            PostState.SCHEDULED if post.container and post.container.outdated else PostState.READY
        )
        changes = PostChanges(state=state, checked_at=None, failure=failure, attempts=0)
        return self.wait(post, until, what, changes)

    def nothing_sent(
        self, asked: Post, before: Post, until: datetime, failure: Failure | None
    ) -> Post:
        """All is as it was `before` the intent was saved, but for one more attempt."""
        changes = PostChanges(
            state=PostState.READY,
            container=replace(asked.container or UNKNOWN, asked_at=before.publish_asked_at),
            failure=failure,
            attempts=before.attempts + 1,
        )
        return self.wait(asked, until, Did.NOTHING_SENT, changes)

    def published(self, post: Post, media_id: str) -> None:
        """Live, as Meta answered: saved before anything else is asked. The link is read next; the
        notice waits for it a little. Written also when the claim was lost meanwhile."""
        now = self._clock()
        changes = _live(published_at=now, media_id=media_id, next_try_at=now)
        notice = _published_notice(post, now, after=now + LINK_PATIENCE)
        try:
            self._write_live(post, changes, notice)
        except StaleVersionError as error:
            self._insist(error.current, changes, notice)

    def found_live(self, post: Post, search_at: datetime) -> None:
        """Live, as its container says; which medium it is will be searched for."""
        asked = post.publish_asked_at or self._clock()
        changes = _live(published_at=asked, next_try_at=search_at)
        self._write_live(post, changes, _published_notice(post, asked))

    def found_medium(self, post: Post, medium: Media) -> None:
        """The one medium that must be it, with its link; told when it had to be told without."""
        at = medium.timestamp or post.publish_asked_at or self._clock()
        bound = PostChanges(media_id=medium.id, permalink=medium.permalink, published_at=at)
        if post.state is PostState.PUBLISHED:
            self.linked(post, PostChanges(**bound))
        else:
            changes = PostChanges(**_live(next_try_at=None), **bound)
            self._write_live(post, changes, _published_notice(post, at))

    def linked(self, post: Post, changes: PostChanges) -> None:
        """The link of a published post is known: its notice need not wait any longer."""
        with self._storage.transaction():
            news = NoticeKind.PUBLISHED
            waits = self._storage.notices.hurry(post.post_id, news, self._clock())
            notices = [] if waits else [_notice(post, LinkNotice())]
            self._write(post, PostChanges(**changes, next_try_at=None), "link read", *notices)

    def fail(self, post: Post, failure: Failure) -> Post:
        """The author is told. If Meta was asked to publish, the container is read once more."""
        look_back = self._clock() + LOOK_BACK if post.publish_asked_at else None
        changes = PostChanges(state=PostState.FAILED, failure=failure, next_try_at=look_back)
        return self._write(post, changes, "failed", _notice(post, FailedNotice()))

    def hold_late(self, post: Post) -> Post:
        """The author is asked, and told what was in the way."""
        reason = self._delays.of_late(post)
        notice = _notice(post, LateNotice(post.publish_at, reason))
        after = self._clock() + TOGETHER
        late = PostChanges(late_because=reason)
        return self._hold(post, HoldReason.LATE, replace(notice, after=after), late)

    def hold_for_quota(self, post: Post, limit: int, free_at: datetime | None) -> Post:
        notice = _notice(post, QuotaNotice(limit, free_at))
        return self._hold(post, HoldReason.QUOTA, notice)

    def hold_for_containers(self, post: Post, limit: int, free_at: datetime) -> Post:
        notice = _notice(post, QuotaNotice(limit, free_at, containers=True))
        return self._hold(post, HoldReason.QUOTA, notice)

    def unconfirmed(self, post: Post) -> Post:
        """Only a person can tell whether it is live."""
        changes = PostChanges(state=PostState.UNCONFIRMED, next_try_at=None)
        return self._write(post, changes, "unconfirmed", _notice(post, UnconfirmedNotice()))

    def _hold(
        self, post: Post, reason: HoldReason, notice: NewNotice, more: PostChanges | None = None
    ) -> Post:
        held = PostChanges(state=PostState.HELD, hold_reason=reason, next_try_at=None)
        return self._write(post, PostChanges(**held, **(more or {})), f"held: {reason}", notice)

    def _write_live(self, post: Post, changes: PostChanges, notice: NewNotice) -> None:
        with self._storage.transaction():
            if post.publish_asked_at is not None:  # screens are right before Meta is asked again
                self._storage.accounts.count_post(post.account_id, post.publish_asked_at)
            self._write(post, changes, "published", notice)

    def _insist(self, post: Post | None, changes: PostChanges, notice: NewNotice) -> None:
        """Somebody else wrote the post while its publish call was under way; what is live is
        live, whatever they wrote."""
        while post is not None and post.media_id is None:
            told = post.state is PostState.PUBLISHED
            try:
                self._storage.posts.change(
                    post.post_id,
                    PostChanges(**changes, hold_reason=None),
                    seen_version=post.version,
                    actor=PUBLISHER,
                    what="live",
                    now=self._clock(),
                    expect={post.state},
                    notices=() if told else [notice],
                )
            except StaleVersionError as error:
                post = error.current
            else:
                note_step(post, changes, "live")
                return

    def _write(
        self,
        post: Post,
        changes: PostChanges,
        what: str,
        *notices: NewNotice,
        release: bool = True,
    ) -> Post:
        now = self._clock()
        idle = self._delays.longest_rest(post, now)
        counted = PostChanges(
            **{"waits_for": None, **idle, **changes, **_counted(post, changes, what, now)}
        )
        written = self._storage.posts.record_step(
            post, counted, what=what, now=now, notices=notices, release=release
        )
        note_step(post, changes, what)
        return written


def _counted(post: Post, changes: PostChanges, what: str, now: datetime) -> PostChanges:
    """What the container and the post keep count of."""
    container = changes.get("container", post.container)
    known = container or UNKNOWN
    match what:
        case Did.CONTAINER_MADE:
            return PostChanges(containers_made=post.containers_made + 1)
        case Did.NEW_CONTAINER:
            return PostChanges(containers_given_up=post.containers_given_up + 1)
        case Did.PUBLISH_ASKED:
            asked = replace(known, asks=known.asks + 1, seen_unpublished=0, unpublished_at=None)
            return PostChanges(asks=post.asks + 1, container=asked)
        case Did.NOTHING_SENT:
            return PostChanges(asks=post.asks - 1, container=replace(known, asks=known.asks - 1))
        case Did.NOT_READY:
            answered = known.answered_not_ready + 1
            return PostChanges(container=replace(known, answered_not_ready=answered))
        case Did.SEEN_FINISHED:
            seen = replace(known, seen_unpublished=known.seen_unpublished + 1, unpublished_at=now)
            return PostChanges(container=seen)
        case Did.FOUND_UNPUBLISHED:
            return PostChanges(container=replace(known, unpublished_at=now))
        case Did.CANNOT_READ:
            refused = known.refused_reads + 1
            return PostChanges(container=replace(known, refused_reads=refused))
    return PostChanges()


def _live(**changes: Unpack[PostChanges]) -> PostChanges:
    return PostChanges(state=PostState.PUBLISHED, failure=None, attempts=0, **changes)


def _notice(post: Post, details: NoticeDetails) -> NewNotice:
    return NewNotice(post.author_id, details, post.account_id)


def _published_notice(post: Post, at: datetime, after: datetime | None = None) -> NewNotice:
    late = (at - post.publish_at) // timedelta(minutes=1) if post.publish_at else 0
    return replace(_notice(post, PublishedNotice(at, max(late, 0))), after=after)


def is_known_unpublished(post: Post) -> bool:
    """Whether the container still said so when it would have shown as published."""
    container = post.container
    if container is None or container.asked_at is None or container.unpublished_at is None:
        return False
    return container.unpublished_at >= container.asked_at + SHOWS_UP_WITHIN
