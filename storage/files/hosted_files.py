"""The files that are kept here: made with the post that wants them, worked on under a claim,
fetched by Instagram, erased when nobody needs them. For `posting.files`."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from storage.engine.database import Postgresql, Sqlite
from storage.engine.errors import LostFileError, NotFoundError
from storage.files.file_statements import (
    ADD,
    BYTES_KEPT,
    CALL_FILM,
    CHANGE,
    CLAIM,
    CONVERTERS,
    DROP,
    ERASE,
    FETCHES,
    FILMS_BEFORE,
    FIND,
    FIND_BY_SLUG,
    FINISHED,
    IS_NEEDED_NOW,
    KEEP_FETCHES,
    MARK_GONE,
    MEASURE,
    MEASURES,
    NEEDED,
    NEXT_DUE,
    NOTE_FETCH,
    NOTE_SHOWN,
    OF_NEW,
    POSTS_OF,
    RENEW,
    SLUGS,
    UNOWNED,
    WAITS_FOR,
    WANT_AGAIN,
    WANTED_OF,
)
from storage.models import HostedFileRow, PostMediumRow, values_of
from storage.records import FileFetch, FileNote, FileState, HostedFile, NewFile, StoredDoubt

SLUG_LENGTH = 35  # characters after the tag of the database; nobody guesses them


class StoredFiles:
    """One row for each file that somebody sent, or that was made from one. The number of one that
    was erased is given to no other."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def add(
        self, new: NewFile, *, author_id: int, now: datetime, failure: FileNote | None = None
    ) -> HostedFile:
        """WANTED, and due at once; REFUSED where it is known beforehand that it cannot be had."""
        values = {
            "slug": secrets.token_urlsafe(SLUG_LENGTH)[:SLUG_LENGTH],
            "state": FileState.REFUSED if failure else FileState.WANTED,
            "author_id": author_id,
            "now": now,
            "due": None if failure else now,
            "failure": failure,
            **{name: getattr(new, name) for name in OF_NEW},
        }
        ((file_id,),) = self._database.rows(
            ADD, _stored(values, now="created_at", due="next_try_at")
        )
        return self.get(file_id)

    def get(self, file_id: int) -> HostedFile:
        """Raises NotFoundError."""
        for line in self._database.rows(FIND, {"file_id": file_id}):
            return _file(line)
        raise NotFoundError(f"there is no file {file_id}")

    def find_by_slug(self, slug: str) -> HostedFile | None:
        for line in self._database.rows(FIND_BY_SLUG, {"slug": slug}):
            return _file(line)
        return None

    def claim_due(self, *, worker: str, now: datetime, lease_until: datetime) -> HostedFile | None:
        """One that is to be worked on, for this worker alone until its lease ends; people take
        turns. Counts as an attempt."""
        values = {
            "worker": worker,
            "now": _moment(now),
            "lease_until": _moment(lease_until),
            "beyond": _moment(lease_until + (lease_until - now)),
        }
        with self._database.atomic():
            for line in self._database.rows(CLAIM, values):
                return _file(line)
        return None

    def wanted_of(self, author_id: int) -> int:
        """How many of a person's files are not done yet."""
        ((count,),) = self._database.rows(WANTED_OF, {"author_id": author_id})
        return int(count)

    def waits_for(self) -> frozenset[str]:
        """Why files of posts could not be had or kept yet, though they are tried again."""
        kept = (failure for (failure,) in self._database.rows(WAITS_FOR, {}))
        notes = map(HostedFileRow.failure.python_value, kept)
        return frozenset(note.reason for note in notes if note)

    def films_before(self, file_id: int) -> int:
        """How many videos that came earlier are being converted, or wait for it."""
        return int(self._database.rows(FILMS_BEFORE, {"file_id": file_id})[0][0])

    def call_film(self, now: datetime) -> None:
        """The one that has waited longest for its conversion is due."""
        self._database.run(CALL_FILM, {"now": _moment(now)})

    def next_due(self) -> datetime | None:
        """Of those that nobody works on."""
        ((moment,),) = self._database.rows(NEXT_DUE, {})
        found: datetime | None = HostedFileRow.created_at.python_value(moment)
        return found

    def renew(self, file: HostedFile, lease_until: datetime) -> None:
        """The worker is alive and still at it. Raises LostFileError."""
        values = {
            "file_id": file.file_id,
            "worker": file.claimed_by,
            "lease_until": _moment(lease_until),
        }
        if not self._database.rows(RENEW, values):
            raise LostFileError

    def change(
        self, claimed: HostedFile, *, doubts: tuple[StoredDoubt, ...] = (), **changed: object
    ) -> HostedFile:
        """What the worker that has claimed it found out, with its measures in the posts that have
        it and why Instagram may refuse it. Raises LostFileError."""
        names = ", ".join(f"{name} = :{name}" for name in changed)
        mark = {"at_file_id": claimed.file_id, "at_worker": claimed.claimed_by}
        with self._database.atomic():
            if not self._database.rows(CHANGE.format(columns=names), _stored(changed) | mark):
                raise LostFileError
            file = self.get(claimed.file_id)
            measures = {name: getattr(file, name) for name in MEASURES}
            stored = PostMediumRow.doubts.db_value(doubts)
            values = {**measures, "doubts": stored, "file_id": file.file_id}
            self._database.run(MEASURE, values)
            return file

    def posts_of(self, file_id: int) -> tuple[int, ...]:
        """The ids of the posts that have it, as a medium or as the cover."""
        return tuple(id_ for (id_,) in self._database.rows(POSTS_OF, {"file_id": file_id}))

    def drop_claims(self, prefix: str, now: datetime, *, attempts: int) -> None:
        """Of the workers whose names begin so: what they had in hand is anyone's again, and so many
        attempts of each count as none."""
        values = {"prefix": prefix, "length": len(prefix), "now": _moment(now)}
        values["attempts"] = attempts
        self._database.run(DROP, values)

    def unowned(self, *, before: datetime, limit: int) -> tuple[HostedFile, ...]:
        """Those of no post, made before a moment."""
        return self._files(UNOWNED, before=_moment(before), limit=limit)

    def finished(self, *, before: datetime, limit: int) -> tuple[HostedFile, ...]:
        """Those whose posts were all out or deleted before a moment, the oldest first."""
        return self._files(FINISHED, finished_before=_moment(before), limit=limit)

    def needed(self, now: datetime) -> tuple[HostedFile, ...]:
        """The kept ones of posts that are not finished."""
        return self._files(NEEDED, finished_before=_moment(now))

    def is_needed(self, file: HostedFile, now: datetime) -> bool:
        """Whether a post that is not finished has it, or something that is made of it."""
        values = {"file_id": file.file_id, "finished_before": _moment(now)}
        return bool(self._database.rows(IS_NEEDED_NOW, values))

    def want_again(self, file_id: int, now: datetime) -> None:
        """It was kept, and is to be fetched and made once more."""
        self._database.run(WANT_AGAIN, {"file_id": file_id, "now": _moment(now)})

    def slugs(self) -> frozenset[str]:
        """Those of all files that have a row, whatever became of them."""
        return frozenset(slug for (slug,) in self._database.rows(SLUGS, {}))

    def bytes_kept(self) -> int:
        ((count,),) = self._database.rows(BYTES_KEPT, {})
        return int(count)

    def erase(self, file: HostedFile) -> bool:
        """The row with its receipts. False when a post has it meanwhile: then it stays."""
        return bool(self._database.rows(ERASE, {"file_id": file.file_id}))

    def mark_gone(self, file: HostedFile, now: datetime) -> None:
        """Its bytes were erased; whoever works on it loses it."""
        self._database.run(MARK_GONE, {"file_id": file.file_id, "now": _moment(now)})

    def note_shown(self, file: HostedFile, shown_file_id: str) -> None:
        """Telegram has shown what is served, and shows it again by this id of its own."""
        self._database.run(NOTE_SHOWN, {"file_id": file.file_id, "shown_file_id": shown_file_id})

    def note_fetch(self, fetch: FileFetch) -> None:
        values = {field.name: getattr(fetch, field.name) for field in fields(fetch)}
        self._database.run(NOTE_FETCH, values | {"at": _moment(fetch.at)})

    def fetches(self, file_ids: Sequence[int]) -> tuple[FileFetch, ...]:
        """Who asked for these, the first one first."""
        if not file_ids:
            return ()
        ids = {f"id{at}": it for at, it in enumerate(file_ids)}
        statement = FETCHES.format(ids=", ".join(f":{name}" for name in ids))
        aware: Callable[[int], Any] = HostedFileRow.created_at.python_value
        return tuple(
            FileFetch(file_id, aware(at), *rest)
            for file_id, at, *rest in self._database.rows(statement, ids)
        )

    def forget_fetches(self, *, before: datetime) -> None:
        self._database.run(KEEP_FETCHES, {"before": _moment(before)})

    def _files(self, statement: str, **values: object) -> tuple[HostedFile, ...]:
        return tuple(_file(line) for line in self._database.rows(statement, values))


def _moment(at: datetime) -> int | None:
    return HostedFileRow.created_at.db_value(at)


def _file(line: Sequence[Any]) -> HostedFile:
    return HostedFile(**values_of(CONVERTERS, line))


def _stored(values: dict[str, Any], **like: str) -> dict[str, Any]:
    """As the columns keep them; `like` names the column that another name is written to."""
    known = HostedFileRow._meta.fields
    return {name: known[like.get(name, name)].db_value(value) for name, value in values.items()}
