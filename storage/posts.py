"""Writing posts: a change is one transaction of row, tags, history, notices. For `posting`."""

import secrets
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from typing import NamedTuple, cast

from peewee import Expression, IntegrityError

from storage.claims import PostClaims
from storage.database import Postgresql, Sqlite
from storage.errors import StaleVersionError
from storage.models import EventRow, PostRow
from storage.notices import insert_notices
from storage.records import (
    WAITING_STATES,
    HoldReason,
    NewNotice,
    NewPost,
    Post,
    PostChanges,
    PostState,
    UserTag,
)

PUBLISHER = "publisher"  # the actor of what no person did
ID_LIMIT = 2**53  # the largest range that survives JSON and JavaScript
ID_TRIES = 3
# Written out by hand: they are part of every change, and building them anew costs far more.
NOTE = """
    INSERT INTO event (post_id, at, actor, what, from_state, to_state, details)
    VALUES (:post_id, :at, :actor, :what, :from_state, :to_state, :details)
"""
TAG = """
    INSERT INTO user_tag (post_id, position, username, x, y)
    VALUES (:post_id, :position, :username, :x, :y)
"""
UNTAG = "DELETE FROM user_tag WHERE post_id = :post_id"
LOCK = "SELECT version, state, claimed_by FROM post WHERE post_id = :post_id FOR UPDATE OF post"
CHUNK = 500  # rows per statement; SQLite takes 32,766 parameters
OPEN_STATES = WAITING_STATES | {PostState.PUBLISHING, PostState.HELD, PostState.UNCONFIRMED}
# Entering one of these outdates the buttons that a person may still see.
SEEN_BY_PEOPLE = frozenset(
    {
        PostState.PUBLISHING,
        PostState.PUBLISHED,
        PostState.FAILED,
        PostState.HELD,
        PostState.UNCONFIRMED,
    }
)


class Locked(NamedTuple):
    """What a write is judged by, of a post that no one else changes until the commit."""

    version: int
    state: PostState
    claimed_by: str | None


def random_post_id() -> int:
    """A positive number that cannot be guessed: it appears in buttons and links."""
    return secrets.randbelow(ID_LIMIT - 1) + 1


class Posts(PostClaims):
    """All posts, from drafts to published ones."""

    def __init__(
        self, database: Sqlite | Postgresql, new_id: Callable[[], int] = random_post_id
    ) -> None:
        super().__init__(database)
        self._new_id = new_id

    def create(self, new: NewPost, *, actor: str, now: datetime) -> Post:
        """A draft. The same `source_update_id` again gives the post that it made the first time."""
        for _ in range(ID_TRIES - 1):
            with suppress(IntegrityError):  # the id is taken, or the same update came twice at once
                return self._create(new, actor, now)
        return self._create(new, actor, now)

    def change(
        self,
        post_id: int,
        changes: PostChanges,
        *,
        seen_version: int,
        actor: str,
        what: str,
        now: datetime,
        expect: Collection[PostState],
        notices: Sequence[NewNotice] = (),
    ) -> Post:
        """A person's change: all of it or nothing; takes the post away from a worker.

        Raises StaleVersionError when the version is not the seen one or the state not expected.
        """
        with self._database.atomic():
            row = self._lock(post_id)
            if row is None or row.version != seen_version or row.state not in expect:
                raise StaleVersionError(self._find(post_id))
            columns = {
                "version": seen_version + 1,
                "updated_at": now,
                "claimed_by": None,
                "lease_until": None,
            }
            self._write(post_id, changes, columns)
            self._note([(post_id, row.state)], changes, actor, what, now)
            insert_notices(self._database, notices, post_id, now)
            return self.get(post_id)

    def record_step(
        self,
        claimed: Post,
        changes: PostChanges,
        *,
        what: str,
        now: datetime,
        notices: Sequence[NewNotice] = (),
        release: bool = True,
    ) -> Post:
        """The publisher's write under its claim. The version rises only when people must know.

        Raises StaleVersionError when the claim was lost or a person changed the post.
        """
        with self._database.atomic():
            row = self._lock(claimed.post_id)
            if (
                row is None
                or claimed.claimed_by is None
                or (row.version, row.claimed_by) != (claimed.version, claimed.claimed_by)
            ):
                raise StaleVersionError(self._find(claimed.post_id))
            state = changes.get("state", row.state)
            columns: dict[str, object] = {"updated_at": now}
            if state != row.state and state in SEEN_BY_PEOPLE:
                columns["version"] = claimed.version + 1
            if release:
                columns |= {"claimed_by": None, "lease_until": None}
            self._write(claimed.post_id, changes, columns)
            self._note([(claimed.post_id, row.state)], changes, PUBLISHER, what, now)
            insert_notices(self._database, notices, claimed.post_id, now)
            return self.get(claimed.post_id)

    def remember_card(self, post_id: int, chat_id: int, message_id: int) -> None:
        """Which message shows the post now; neither a change nor an event."""
        PostRow.update(card_chat_id=chat_id, card_message_id=message_id).where(
            PostRow.post_id == post_id
        ).execute(self._database)

    def hold_all(
        self, account_id: int, *, reason: HoldReason, now: datetime, what: str
    ) -> tuple[Post, ...]:
        """Puts all waiting posts of the account on hold; `publish_at` stays. Returns those held."""
        where = (PostRow.account_id == account_id) & PostRow.state.in_(WAITING_STATES)
        changes = PostChanges(state=PostState.HELD, hold_reason=reason, next_try_at=None)
        return self._change_all(where, changes, what, now)

    def lock_all(self, account_id: int) -> None:
        """Keeps workers and people off the account and its open posts until the commit. Whoever
        writes an account and then its posts calls this first, so that no two wait in a circle."""
        self.lock_account(account_id)
        if self._database.for_update:
            PostRow.select(PostRow.post_id).where(
                PostRow.account_id == account_id, PostRow.state.in_(OPEN_STATES)
            ).order_by(PostRow.post_id).for_update().tuples().execute(self._database)

    def purge(self, *, deleted_before: datetime, events_before: datetime) -> int:
        """Erases posts deleted before one moment and events before another; counts the posts."""
        with self._database.atomic():
            EventRow.delete().where(EventRow.at < events_before).execute(self._database)
            query = PostRow.delete().where(
                PostRow.state == PostState.DELETED, PostRow.deleted_at < deleted_before
            )
            return int(query.execute(self._database))

    def _create(self, new: NewPost, actor: str, now: datetime) -> Post:
        with self._database.atomic():
            if new.source_update_id is not None:
                made = self._read(PostRow.source_update_id == new.source_update_id)
                if made:
                    return made[0]
            columns = asdict(new)
            del columns["user_tags"]
            columns["media_doubts"] = new.media_doubts  # as records again
            post_id = self._new_id()
            PostRow.insert(
                **columns,
                post_id=post_id,
                version=1,
                state=PostState.DRAFT,
                created_at=now,
                updated_at=now,
                known_media_ids=(),
                attempts=0,
            ).execute(self._database)
            self._insert_tags(post_id, new.user_tags)
            self._note([(post_id, None)], {"state": PostState.DRAFT}, actor, "created", now)
            return self.get(post_id)

    def _lock(self, post_id: int) -> Locked | None:
        for version, state, claimed_by in self._database.rows(LOCK, {"post_id": post_id}):
            return Locked(version, PostState(state), claimed_by)
        return None

    def _write(self, post_id: int, changes: PostChanges, columns: Mapping[str, object]) -> None:
        values: dict[str, object] = {**changes, **columns}
        tags = values.pop("user_tags", None)
        PostRow.update(**values).where(PostRow.post_id == post_id).execute(self._database)
        if tags is not None:
            self._database.run(UNTAG, {"post_id": post_id})
            self._insert_tags(post_id, cast("tuple[UserTag, ...]", tags))

    def _insert_tags(self, post_id: int, tags: Iterable[UserTag]) -> None:
        for position, tag in enumerate(tags):
            self._database.run(TAG, {"post_id": post_id, "position": position, **asdict(tag)})

    def _note(
        self,
        posts: Iterable[tuple[int, PostState | None]],
        changes: PostChanges,
        actor: str,
        what: str,
        now: datetime,
    ) -> None:
        """Adds to the history of posts, given with the state that each was in."""
        for post_id, state in posts:
            event = {
                "post_id": post_id,
                "at": EventRow.at.db_value(now),
                "actor": actor,
                "what": what,
                "from_state": state,
                "to_state": changes.get("state", state),
                "details": EventRow.details.db_value({"changed": sorted(changes)}),
            }
            self._database.run(NOTE, event)

    def _change_all(
        self,
        where: Expression,
        changes: PostChanges,
        what: str,
        now: datetime,
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
                    version=PostRow.version + 1,
                    updated_at=now,
                    claimed_by=None,
                    lease_until=None,
                ).where(these).execute(self._database)
                self._note(chunk, changes, PUBLISHER, what, now)
                changed += self._read(these)
        return tuple(changed)
