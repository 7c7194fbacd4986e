"""The files that are kept here: made with the post that wants them, worked on under a claim,
fetched by Instagram, erased when nobody needs them. For `posting.files`."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from storage.database import Postgresql, Sqlite
from storage.errors import NotFoundError
from storage.models import HostedFileRow, PostMediumRow, columns
from storage.models.columns import EPOCH, MICROSECOND
from storage.records import FileFetch, FileNote, FileState, HostedFile, NewFile, StoredDoubt

SLUG_BYTES = 32  # 43 characters
CONVERTERS: dict[str, Callable[[Any], Any]] = {
    field.name: field.python_value for field in columns(HostedFileRow, but=())
}
COLUMNS = ", ".join(f"f.{name}" for name in CONVERTERS)
RETURN = f"RETURNING {', '.join(CONVERTERS)}"
OF_NEW = tuple(field.name for field in fields(NewFile))
ADD = f"""
    INSERT INTO hosted_file (
        slug, state, author_id, created_at, notes, attempts, next_try_at, failure,
        {", ".join(OF_NEW)}
    )
    VALUES (
        :slug, :state, :author_id, :now, '[]', 0, :due, :failure,
        {", ".join(f":{it}" for it in OF_NEW)}
    )
    RETURNING file_id
"""  # noqa: S608 - the names of our columns
FIND = f"SELECT {COLUMNS} FROM hosted_file AS f WHERE f.file_id = :file_id"  # noqa: S608
FIND_BY_SLUG = f"SELECT {COLUMNS} FROM hosted_file AS f WHERE f.slug = :slug"  # noqa: S608
# What a person waits for first goes first; nobody's many files keep another's waiting. A lease
# beyond what any worker takes was taken before the clock was set back.
CLAIM = f"""
    UPDATE hosted_file
    SET claimed_by = :worker, lease_until = :lease_until, attempts = attempts + 1
    WHERE file_id = (
        SELECT w.file_id FROM hosted_file AS w
        WHERE w.next_try_at <= :now
        AND (w.lease_until IS NULL OR w.lease_until <= :now OR w.lease_until > :beyond)
        ORDER BY (
            SELECT count(*) FROM hosted_file AS before
            WHERE before.author_id = w.author_id AND before.next_try_at <= :now
            AND before.file_id < w.file_id
        ), w.file_id LIMIT 1
        FOR UPDATE OF w SKIP LOCKED
    )
    {RETURN}
"""  # noqa: S608
NEXT_DUE = "SELECT MIN(next_try_at) FROM hosted_file WHERE next_try_at IS NOT NULL"
WANTED_OF = "SELECT COUNT(*) FROM hosted_file WHERE author_id = :author_id AND state = 'wanted'"
FILMS_BEFORE = """
    SELECT COUNT(*) FROM hosted_file WHERE state = 'wanted' AND is_video AND notes <> '[]'
    AND file_id < :file_id
"""
CHANGE = """
    UPDATE hosted_file SET {columns} WHERE file_id = :at_file_id AND claimed_by = :at_worker
    RETURNING file_id
"""
MEASURES = ("width", "height", "size_bytes", "duration")
MEASURE = f"""
    UPDATE post_medium SET {", ".join(f"{name} = :{name}" for name in MEASURES)}, doubts = :doubts
    WHERE hosted_file_id = :file_id
"""  # noqa: S608 - the names of our columns
POSTS_OF = """
    SELECT DISTINCT post_id FROM post_medium WHERE hosted_file_id = :file_id ORDER BY post_id
"""
RENEW = """
    UPDATE hosted_file SET lease_until = :lease_until
    WHERE file_id = :file_id AND claimed_by = :worker RETURNING file_id
"""
DROP = """
    UPDATE hosted_file SET claimed_by = NULL, lease_until = NULL, next_try_at = :now
    WHERE substr(claimed_by, 1, :length) = :prefix
"""
# Of no post, and nothing that is of one was made from it.
UNOWNED = f"""
    SELECT {COLUMNS} FROM hosted_file AS f WHERE f.created_at < :before AND NOT EXISTS (
        SELECT 1 FROM post_medium AS m WHERE m.hosted_file_id = f.file_id
    ) AND NOT EXISTS (
        SELECT 1 FROM hosted_file AS child WHERE child.made_from = f.file_id
    )
    ORDER BY f.file_id LIMIT :limit
"""  # noqa: S608
IS_NEEDED = """
    EXISTS (
        SELECT 1 FROM post_medium AS m JOIN post AS p ON p.post_id = m.post_id
        WHERE (m.hosted_file_id = f.file_id OR m.hosted_file_id IN (
            SELECT child.file_id FROM hosted_file AS child WHERE child.made_from = f.file_id
        ))
        AND NOT (
            (p.state = 'published' AND p.published_at < :finished_before)
            OR (p.state = 'deleted' AND p.deleted_at < :finished_before)
        )
    )
"""
# Kept for posts that are all out or deleted, the longest ago first.
FINISHED = f"""
    SELECT {COLUMNS} FROM hosted_file AS f
    WHERE f.state <> 'gone' AND f.created_at < :finished_before AND NOT {IS_NEEDED}
    AND EXISTS (
        SELECT 1 FROM post_medium AS m WHERE m.hosted_file_id = f.file_id
        OR m.hosted_file_id IN (
            SELECT child.file_id FROM hosted_file AS child WHERE child.made_from = f.file_id
        )
    )
    ORDER BY f.created_at, f.file_id LIMIT :limit
"""  # noqa: S608
BYTES_KEPT = """
    SELECT COALESCE(SUM(COALESCE(size_bytes, 0) + COALESCE(original_bytes, 0)), 0)
    FROM hosted_file WHERE state <> 'gone'
"""
ERASE = """
    DELETE FROM hosted_file WHERE file_id = :file_id AND NOT EXISTS (
        SELECT 1 FROM post_medium AS m WHERE m.hosted_file_id = hosted_file.file_id
    ) AND NOT EXISTS (
        SELECT 1 FROM hosted_file AS child WHERE child.made_from = hosted_file.file_id
    )
    RETURNING file_id
"""
MARK_GONE = """
    UPDATE hosted_file SET state = 'gone', gone_at = :now, next_try_at = NULL, progress = NULL,
    claimed_by = NULL, lease_until = NULL WHERE file_id = :file_id
"""
NOTE_FETCH = """
    INSERT INTO file_fetch (file_id, at, address, agent, method, status, sent_bytes, whole)
    VALUES (:file_id, :at, :address, :agent, :method, :status, :sent_bytes, :whole)
"""
FETCHES = """
    SELECT file_id, at, address, agent, method, status, sent_bytes, whole FROM file_fetch
    WHERE file_id IN ({ids}) ORDER BY at, fetch_id
"""
KEEP_FETCHES = "DELETE FROM file_fetch WHERE at < :before"


class LostFileError(Exception):
    """Another worker has taken the file up meanwhile."""


class HostedFiles:
    """One row for each file that somebody sent, or that was made from one."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def add(
        self, new: NewFile, *, author_id: int, now: datetime, failure: FileNote | None = None
    ) -> HostedFile:
        """WANTED, and due at once; REFUSED where it is known beforehand that it cannot be had."""
        values = {
            "slug": secrets.token_urlsafe(SLUG_BYTES),
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

    def films_before(self, file_id: int) -> int:
        """How many videos that came earlier are being converted, or wait for it."""
        return int(self._database.rows(FILMS_BEFORE, {"file_id": file_id})[0][0])

    def next_due(self) -> datetime | None:
        ((moment,),) = self._database.rows(NEXT_DUE, {})
        return None if moment is None else EPOCH + moment * MICROSECOND

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
        """The ids of the posts that have it."""
        return tuple(id_ for (id_,) in self._database.rows(POSTS_OF, {"file_id": file_id}))

    def drop_claims(self, prefix: str, now: datetime) -> None:
        """Of the workers whose names begin so: what they had in hand is anyone's again."""
        values = {"prefix": prefix, "length": len(prefix), "now": _moment(now)}
        self._database.run(DROP, values)

    def unowned(self, *, before: datetime, limit: int) -> tuple[HostedFile, ...]:
        """Those of no post, made before a moment."""
        return self._files(UNOWNED, before=_moment(before), limit=limit)

    def finished(self, *, before: datetime, limit: int) -> tuple[HostedFile, ...]:
        """Those whose posts were all out or deleted before a moment, the oldest first."""
        return self._files(FINISHED, finished_before=_moment(before), limit=limit)

    def bytes_kept(self) -> int:
        ((count,),) = self._database.rows(BYTES_KEPT, {})
        return int(count)

    def erase(self, file_id: int) -> bool:
        """The row with its receipts. False when a post has it meanwhile: then it stays."""
        return bool(self._database.rows(ERASE, {"file_id": file_id}))

    def mark_gone(self, file_id: int, now: datetime) -> None:
        """Its bytes were erased; whoever works on it loses it."""
        self._database.run(MARK_GONE, {"file_id": file_id, "now": _moment(now)})

    def note_fetch(self, fetch: FileFetch) -> None:
        values = {field.name: getattr(fetch, field.name) for field in fields(fetch)}
        self._database.run(NOTE_FETCH, values | {"at": _moment(fetch.at)})

    def fetches(self, file_ids: Sequence[int]) -> tuple[FileFetch, ...]:
        """Who asked for these, the first one first."""
        if not file_ids:
            return ()
        ids = {f"id{at}": it for at, it in enumerate(file_ids)}
        statement = FETCHES.format(ids=", ".join(f":{name}" for name in ids))
        return tuple(
            FileFetch(file_id, EPOCH + at * MICROSECOND, *rest)
            for file_id, at, *rest in self._database.rows(statement, ids)
        )

    def forget_fetches(self, *, before: datetime) -> None:
        self._database.run(KEEP_FETCHES, {"before": _moment(before)})

    def _files(self, statement: str, **values: object) -> tuple[HostedFile, ...]:
        return tuple(_file(line) for line in self._database.rows(statement, values))


def _moment(at: datetime) -> int | None:
    return HostedFileRow.created_at.db_value(at)


def _file(line: Iterable[Any]) -> HostedFile:
    return HostedFile(
        **{
            name: convert(value)
            for (name, convert), value in zip(CONVERTERS.items(), line, strict=True)
        }
    )


def _stored(values: dict[str, Any], **like: str) -> dict[str, Any]:
    """As the columns keep them; `like` names the column that another name is written to."""
    known = HostedFileRow._meta.fields
    return {name: known[like.get(name, name)].db_value(value) for name, value in values.items()}
