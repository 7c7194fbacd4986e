"""How a step of the pipeline ends: the row, its history and the notices in one transaction.

Called by the steps of the pipeline. Everything is written under the claim of the worker; a person
who changed the post meanwhile wins (`StaleVersionError` of storage).
"""

from datetime import datetime, timedelta
from enum import StrEnum
from itertools import takewhile

from posting.failures import explain
from posting.journal import note_step
from posting.limits import Limits
from posting.planning import Clock
from storage import Storage
from storage.errors import StaleVersionError
from storage.posts import PUBLISHER
from storage.records import (
    Failure,
    HoldReason,
    NewNotice,
    NoticeKind,
    Post,
    PostChanges,
    PostState,
)

PERMALINK_LATER = timedelta(seconds=30)


class Did(StrEnum):
    """Lines of the history that the pipeline itself reads again."""

    PUBLISH_ASKED = "publish asked"
    NOTHING_SENT = "nothing was sent"
    SEEN_FINISHED = "container seen unpublished"
    NEW_CONTAINER = "new container needed"


class Ledger:
    """Writes steps down and reads them back."""

    def __init__(self, storage: Storage, limits: Limits, clock: Clock) -> None:
        self._storage = storage
        self._limits = limits
        self._clock = clock

    def renew(self, post: Post) -> None:
        """The claim runs anew. Between two renewals a step makes no more than three calls."""
        self._storage.posts.renew(post, lease_until=self._clock() + self._limits.lease)

    def wait(
        self, post: Post, until: datetime | None, what: str, changes: PostChanges | None = None
    ) -> Post:
        """The next step is due at `until`."""
        return self._write(post, PostChanges(**(changes or {}), next_try_at=until), what)

    def intend(self, post: Post, known_media_ids: tuple[str, ...], look_at: datetime) -> Post:
        """Written before Meta is asked to publish; the claim stays. A post that is found like
        this after its lease ran out may be live."""
        changes = PostChanges(
            state=PostState.PUBLISHING,
            publish_asked_at=self._clock(),
            known_media_ids=known_media_ids,
            failure=None,
            attempts=0,
            next_try_at=look_at,
        )
        return self._write(post, changes, Did.PUBLISH_ASKED, release=False)

    def not_asked(
        self, post: Post, until: datetime, what: str, failure: Failure | None, attempts: int = 0
    ) -> Post:
        """Surely not live: the container is still the one to publish."""
        changes = PostChanges(
            state=PostState.READY,
            publish_asked_at=None,
            known_media_ids=(),
            failure=failure,
            attempts=attempts,
        )
        return self.wait(post, until, what, changes)

    def keep_media_id(
        self, post: Post, media_id: str, published_at: datetime | None = None
    ) -> Post | None:
        """The id of what is live, saved before anything else. None when the claim had been lost:
        then the post is announced here and now."""
        changes = PostChanges(media_id=media_id, published_at=published_at or self._clock())
        try:
            return self._write(post, changes, "live", release=False)
        except StaleVersionError as error:
            self._insist(error.current, changes)
            return None

    def published(self, post: Post, permalink: str | None) -> Post:
        """Live; a link that could not be read yet is read later."""
        now = self._clock()
        read_later = post.media_id is not None and permalink is None
        changes = PostChanges(
            state=PostState.PUBLISHED,
            media_id=post.media_id,
            permalink=permalink,
            published_at=post.published_at or post.publish_asked_at or now,
            failure=None,
            attempts=0,
            next_try_at=now + PERMALINK_LATER if read_later else None,
        )
        with self._storage.transaction():
            self._count(post)
            return self._write(post, changes, "published", _published_notice(post, changes))

    def fail(self, post: Post, failure: Failure) -> Post:
        changes = PostChanges(state=PostState.FAILED, failure=failure, next_try_at=None)
        return self._write(post, changes, "failed", _notice(post, NoticeKind.FAILED))

    def hold_late(self, post: Post) -> Post:
        """The author is asked, and told which error was in the way, if any."""
        why = {"failure": explain(post.failure)[0].value} if post.failure else {}
        notice = _notice(post, NoticeKind.LATE, due=post.publish_at, **why)
        return self._hold(post, HoldReason.LATE, notice)

    def hold_for_quota(self, post: Post, limit: int, free_at: datetime | None) -> Post:
        notice = _notice(post, NoticeKind.QUOTA, free_at=free_at, limit=limit)
        return self._hold(post, HoldReason.QUOTA, notice)

    def unconfirmed(self, post: Post) -> Post:
        """Only a person can tell whether it is live."""
        changes = PostChanges(state=PostState.UNCONFIRMED, next_try_at=None)
        return self._write(post, changes, "unconfirmed", _notice(post, NoticeKind.UNCONFIRMED))

    def asks(self, post: Post) -> int:
        """How often Meta was asked to publish since a person last touched the post."""
        done = self._since_a_person(post)
        return done.count(Did.PUBLISH_ASKED) - done.count(Did.NOTHING_SENT)

    def new_containers(self, post: Post) -> int:
        """How often a container had to be given up since a person last touched the post."""
        return self._since_a_person(post).count(Did.NEW_CONTAINER)

    def times_seen_finished(self, post: Post) -> int:
        """How often the container was read as unpublished since Meta was last asked."""
        count = 0
        for event in reversed(self._storage.posts.events(post.post_id)):
            if event.what == Did.PUBLISH_ASKED:
                break
            count += event.what == Did.SEEN_FINISHED
        return count

    def _since_a_person(self, post: Post) -> list[str]:
        events = reversed(self._storage.posts.events(post.post_id))
        return [event.what for event in takewhile(lambda it: it.actor == PUBLISHER, events)]

    def _hold(self, post: Post, reason: HoldReason, notice: NewNotice) -> Post:
        changes = PostChanges(state=PostState.HELD, hold_reason=reason, next_try_at=None)
        return self._write(post, changes, f"held: {reason}", notice)

    def _count(self, post: Post) -> None:
        """Screens show the right figure before Meta is asked for it again."""
        if post.publish_asked_at is not None:
            self._storage.accounts.count_post(post.account_id, post.publish_asked_at)

    def _insist(self, post: Post | None, changes: PostChanges) -> None:
        """Somebody else wrote the post while its publish call was under way; what is live is
        live, whatever they wrote."""
        while post is not None and post.media_id is None:
            final = PostChanges(
                **changes,
                state=PostState.PUBLISHED,
                hold_reason=None,
                failure=None,
                attempts=0,
                next_try_at=self._clock() + PERMALINK_LATER,
            )
            told = post.state is PostState.PUBLISHED
            try:
                self._storage.posts.change(
                    post.post_id,
                    final,
                    seen_version=post.version,
                    actor=PUBLISHER,
                    what="live",
                    now=self._clock(),
                    expect={post.state},
                    notices=() if told else [_published_notice(post, final)],
                )
            except StaleVersionError as error:
                post = error.current
            else:
                note_step(post, final, "live")
                return

    def _write(
        self,
        post: Post,
        changes: PostChanges,
        what: str,
        *notices: NewNotice,
        release: bool = True,
    ) -> Post:
        written = self._storage.posts.record_step(
            post, changes, what=what, now=self._clock(), notices=notices, release=release
        )
        note_step(post, changes, what)
        return written


def _notice(post: Post, kind: NoticeKind, **details: object) -> NewNotice:
    return NewNotice(post.author_id, kind, post.account_id, details)


def _published_notice(post: Post, changes: PostChanges) -> NewNotice:
    at = changes.get("published_at")
    details: dict[str, object] = {"permalink": changes.get("permalink"), "published_at": at}
    late_minutes = (at - post.publish_at) // timedelta(minutes=1) if at and post.publish_at else 0
    if late_minutes >= 1:
        details["late_minutes"] = late_minutes
    return _notice(post, NoticeKind.PUBLISHED, **details)
