"""What is known of the place where files are kept: which files in it are ours, and since when
nothing can be kept there. For `posting.files`."""

import secrets
from datetime import datetime

from storage.engine.database import Postgresql, Sqlite
from storage.models import FileStoreRow
from storage.records import StoreOutage

TAG_BYTES = 6  # 8 characters
LOCK = "SELECT tag FROM file_store FOR UPDATE OF file_store"


class FileStore:
    """One row, made with the table. Each database has a `tag` of its own."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def tag(self) -> str:
        """What the slugs of this database's files begin with."""
        return str(self._row().tag)

    def take_new_tag(self) -> None:
        """This database has become another one than it was: what is put from now on is its own,
        and what its original puts is not. Files that have a row keep their slugs, though their
        bytes may not have come with it."""
        self._write(tag=secrets.token_urlsafe(TAG_BYTES), marked=None)

    def is_marked(self, kind: str) -> bool:
        """Whether the place carries a mark; where it has none, it is another place. One of another
        kind than before is new."""
        return bool(self._row().marked == kind)

    def note_marked(self, kind: str) -> None:
        self._write(marked=kind)

    def lock(self) -> None:
        """Until the end of the transaction what is known here is read and written by nobody else
        who asks for this."""
        self._database.rows(LOCK, {})

    def outage(self) -> StoreOutage | None:
        """None while files can be kept, for all that is known."""
        row = self._row()
        if row.since is None or row.trouble is None or row.why is None:
            return None
        return StoreOutage(row.since, row.trouble, row.why, is_told=row.told_at is not None)

    def begin(self, trouble: str, why: str, now: datetime) -> None:
        """Nothing can be kept; in place of what was known before."""
        self._write(since=now, trouble=trouble, why=why, told_at=None)

    def told(self, now: datetime) -> None:
        """People have been told of the outage."""
        self._write(told_at=now)

    def end(self) -> None:
        self._write(since=None, trouble=None, why=None, told_at=None)

    def _row(self) -> FileStoreRow:
        (row,) = FileStoreRow.select().execute(self._database)
        found: FileStoreRow = row
        return found

    def _write(self, **values: object) -> None:
        FileStoreRow.update(**values).execute(self._database)
