"""One post after the other: reading it with its history, and writing it. A change is one
transaction of row, media, container, history and notices. For `posting`."""

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from peewee import Expression, IntegrityError

from storage.engine.database import Postgresql, Sqlite
from storage.engine.errors import NotFoundError, StaleVersionError
from storage.models import EventRow, PostRow
from storage.people.notices import insert_notices
from storage.posts.claims import lock_account
from storage.posts.containers import save_container, save_rehearsal
from storage.posts.history import LineDetails, events_of, has_made, note
from storage.posts.post_changes import (
    SEEN_BY_PEOPLE,
    fall_behind,
    is_shown,
    told_of,
    write_seen,
)
from storage.posts.post_media import insert_media, replace_media
from storage.posts.post_rows import CHUNK, find, insert_row, read, save_row
from storage.records import (
    PUBLISHER,
    WAITING_STATES,
    Act,
    Actor,
    Event,
    HoldReason,
    NewNotice,
    NewPost,
    Post,
    PostChanges,
    PostState,
)

ID_LIMIT = 2**53  # the largest range that survives JSON and JavaScript
ID_TRIES = 3
MADE_OF = "SELECT post_id FROM post WHERE idempotency_key = :key"
LOCK = "SELECT version, state, claimed_by FROM post WHERE post_id = :post_id FOR UPDATE OF post"
OPEN_STATES = WAITING_STATES | {
    PostState.PUBLISHING,
    PostState.HANDED_OVER,
    PostState.HELD,
    PostState.UNCONFIRMED,
}
TOUCHED = {"asks": 0, "containers_given_up": 0}  # counted anew when a person has touched the post


class LockedPost(NamedTuple):
    """What a step is judged by, of a post that no one else changes until the commit."""

    version: int
    state: PostState
    claimed_by: str | None


def _stepped(now: datetime) -> dict[str, object]:
    """What the publisher did last, whatever it was."""
    return {"stepped_at": now, "waits_for": None}


def random_post_id() -> int:
    """A positive number that cannot be guessed: it appears in buttons and links."""
    return secrets.randbelow(ID_LIMIT - 1) + 1


class StoredPosts:
    """All posts, from drafts to published ones."""

    def __init__(
        self, database: Sqlite | Postgresql, new_id: Callable[[], int] = random_post_id
    ) -> None:
        self._database = database
        self._new_id = new_id

    def get(self, post_id: int) -> Post:
        """Raises NotFoundError; a deleted post is returned, in the state DELETED."""
        post = find(self._database, post_id)
        if post is None:
            raise NotFoundError(f"there is no post {post_id}")
        return post

    def find_made_of(self, key: str) -> Post | None:
        """The post that was made with this `idempotency_key`, also a deleted one."""
        for (post_id,) in self._database.rows(MADE_OF, {"key": key}):
            return self.get(post_id)
        return None

    def events(self, post_id: int) -> tuple[Event, ...]:
        """The history of a post, oldest first."""
        return events_of(self._database, post_id)

    def is_changed_by(self, request: str, post_id: int, *, since: datetime) -> bool:
        """Whether this request has made a line of the history of the post since then."""
        return has_made(self._database, request, post_id, since)

    def create(self, new: NewPost, *, actor: Actor, now: datetime) -> Post:
        """A draft. The same `idempotency_key` gives the post that it made the first time."""
        for _ in range(ID_TRIES - 1):
            # The id is taken: what the transaction around it has written stays.
            with suppress(IntegrityError), self._database.part():
                return self._create(new, actor, now)
        return self._create(new, actor, now)

    def change(  # noqa: PLR0913 - a change and its line of history, by name
        self,
        seen: Post,
        changes: PostChanges,
        *,
        actor: Actor,
        what: str,
        now: datetime,
        notices: Sequence[NewNotice] = (),
    ) -> Post:
        """A change of the post as it was seen: all of it or nothing; takes it away from a worker.

        Raises StaleVersionError when it has another version, or a state that the publisher does
        not reach from the seen one without a new version.
        """
        columns = {
            "version": seen.version + 1,
            "updated_at": now,
            "claimed_by": None,
            "lease_until": None,
            **(_stepped(now) if actor == PUBLISHER else TOUCHED),
        }
        with self._database.atomic():
            before, post = write_seen(
                self._database, seen, changes, columns, by_person=actor != PUBLISHER
            )
            told = told_of(seen, changes)
            self._note([(post.post_id, before)], changes, actor, what, now, told)
            insert_notices(self._database, notices, post.post_id, now)
            return post

    def record_step(  # noqa: PLR0913 - a change and its line of history, by name
        self,
        claimed: Post,
        changes: PostChanges,
        *,
        what: str,
        now: datetime,
        notices: Sequence[NewNotice] = (),
        lets_go: bool = True,
    ) -> Post:
        """The publisher's write under its claim, of which it lets go unless the same step goes on.
        The version rises only when people must know.

        Raises StaleVersionError when the claim was lost or a person changed the post.
        """
        with self._database.atomic():
            row = self._lock(claimed.post_id)
            if (
                row is None
                or claimed.claimed_by is None
                or (row.version, row.claimed_by) != (claimed.version, claimed.claimed_by)
            ):
                raise StaleVersionError(find(self._database, claimed.post_id))
            state = changes.get("state", row.state)
            columns: dict[str, object] = {"updated_at": now, "stepped_at": now}
            if state != row.state and state in SEEN_BY_PEOPLE:
                columns["version"] = claimed.version + 1
            if lets_go:
                columns |= {"claimed_by": None, "lease_until": None}
            self._write(claimed, changes, columns)
            if is_shown(claimed, changes):
                fall_behind(self._database, claimed.post_id, has_version="version" in columns)
            self._note([(claimed.post_id, row.state)], changes, PUBLISHER, what, now)
            insert_notices(self._database, notices, claimed.post_id, now)
            return self.get(claimed.post_id)

    def hold_all(
        self, account_id: int, *, reason: HoldReason, now: datetime, what: str
    ) -> tuple[Post, ...]:
        """Puts all waiting posts of the account on hold, but what a person publishes by hand;
        `publish_at` stays. Returns those held."""
        waits = PostRow.state.in_(WAITING_STATES) & ~PostRow.by_hand
        where = (PostRow.account_id == account_id) & waits
        changes = PostChanges(state=PostState.HELD, hold_reason=reason, next_try_at=None)
        return self._change_all(where, changes, what, now)

    def lock_all(self, account_id: int) -> None:
        """Keeps workers and people off the account and its open posts until the commit. Whoever
        writes an account and then its posts calls this first, so that no two wait in a circle."""
        lock_account(self._database, account_id)
        if self._database.for_update:
            PostRow.select(PostRow.post_id).where(
                PostRow.account_id == account_id, PostRow.state.in_(OPEN_STATES)
            ).order_by(PostRow.post_id).for_update().tuples().execute(self._database)

    def lock_account(self, account_id: int) -> None:
        """Keeps claims for the account out until the commit."""
        lock_account(self._database, account_id)

    def purge(self, *, deleted_before: datetime, events_before: datetime) -> int:
        """Erases posts deleted before one moment and events before another; counts the posts."""
        with self._database.atomic():
            EventRow.delete().where(EventRow.at < events_before).execute(self._database)
            query = PostRow.delete().where(
                PostRow.state == PostState.DELETED, PostRow.deleted_at < deleted_before
            )
            return int(query.execute(self._database))

    def _create(self, new: NewPost, actor: Actor, now: datetime) -> Post:
        with self._database.atomic():
            post = insert_row(
                self._database,
                author_id=new.author_id,
                account_id=new.account_id,
                ig_user_id=new.ig_user_id,
                kind=new.kind,
                caption=new.caption,
                location_id=new.location_id,
                location_name=new.location_name,
                options=new.options,
                by_hand=False,
                idempotency_key=new.idempotency_key,
                post_id=self._new_id(),
                version=1,
                state=PostState.DRAFT,
                created_at=now,
                updated_at=now,
                containers_made=0,
                containers_given_up=0,
                asks=0,
                attempts=0,
            )
            if post is None:
                ((post_id,),) = self._database.rows(MADE_OF, {"key": new.idempotency_key})
                return self.get(post_id)
            insert_media(self._database, post.post_id, new.media)
            self._note([(post.post_id, None)], {"state": PostState.DRAFT}, actor, Act.CREATED, now)
            return replace(post, media=new.media)

    def _lock(self, post_id: int) -> LockedPost | None:
        for version, state, claimed_by in self._database.rows(LOCK, {"post_id": post_id}):
            return LockedPost(version, PostState(state), claimed_by)
        return None

    def _write(self, post: Post, changes: PostChanges, columns: Mapping[str, object]) -> None:
        values: dict[str, object] = {**changes, **columns}
        owner = post.post_id, changes.get("account_id", post.account_id)
        if "media" in changes:
            del values["media"]
            replace_media(self._database, post.media, owner, changes["media"])
        if "container" in changes:
            del values["container"]
            values |= save_container(self._database, *owner, changes["container"])
        if "rehearsal" in changes:
            values["rehearsal"] = save_rehearsal(self._database, *owner, changes["rehearsal"])
        save_row(self._database, post.post_id, values)

    def _note(  # noqa: PLR0913 - a change and its line of history, by name
        self,
        posts: Iterable[tuple[int, PostState | None]],
        changes: PostChanges,
        actor: Actor,
        what: str,
        now: datetime,
        told: LineDetails | None = None,
    ) -> None:
        """Adds to the history of posts, given with the state that each was in."""
        said = told or LineDetails(tuple(sorted(changes)))
        for post_id, state in posts:
            to_state = changes.get("state", state)
            note(self._database, Event(post_id, now, actor, what, state, to_state, *said))

    def _change_all(
        self, where: Expression, changes: PostChanges, what: str, now: datetime
    ) -> tuple[Post, ...]:
        changed: list[Post] = []
        with self._database.atomic():
            query = PostRow.select(PostRow.post_id, PostRow.state).where(where)
            query = query.order_by(PostRow.post_id)
            if self._database.for_update:
                query = query.for_update()
            rows = list(query.tuples().execute(self._database))
            for start in range(0, len(rows), CHUNK):
                chunk = rows[start : start + CHUNK]
                these = PostRow.post_id.in_([post_id for post_id, _ in chunk])
                PostRow.update(
                    **changes,
                    **_stepped(now),
                    version=PostRow.version + 1,
                    updated_at=now,
                    claimed_by=None,
                    lease_until=None,
                ).where(these).execute(self._database)
                fall_behind(self._database, *(post_id for post_id, _ in chunk))
                self._note(chunk, changes, PUBLISHER, what, now)
                changed += read(self._database, [post_id for post_id, _ in chunk])
        return tuple(changed)
