"""Messages that the bot owes people, kept until they are sent. `posting` owes, `bot` sends."""

from collections.abc import Iterable
from datetime import datetime

from peewee import fn

from storage.database import Postgresql, Sqlite
from storage.models import NoticeRow
from storage.records import NewNotice, Notice


class Notices:
    """The outbox: a notice may be sent twice after a crash, it is never forgotten."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def owe(self, notice: NewNotice, post_id: int | None, now: datetime) -> None:
        """Writes a notice down; inside a transaction it is owed only if that one commits."""
        insert_notices(self._database, [notice], post_id, now)

    def owed(self, *, now: datetime, limit: int = 500) -> tuple[Notice, ...]:
        """What may be sent now, in the order of writing.

        While a notice is put off, later ones to the same person wait behind it.
        """
        earlier = NoticeRow.alias("earlier")
        held_up = fn.EXISTS(
            earlier.select(earlier.notice_id).where(
                earlier.recipient_id == NoticeRow.recipient_id,
                earlier.notice_id < NoticeRow.notice_id,
                earlier.sent_at.is_null(),
                earlier.next_try_at > now,
            )
        )
        query = (
            NoticeRow.select(
                NoticeRow.notice_id,
                NoticeRow.recipient_id,
                NoticeRow.kind,
                NoticeRow.created_at,
                NoticeRow.post_id,
                NoticeRow.account_id,
                NoticeRow.details,
                NoticeRow.attempts,
            )
            .where(NoticeRow.sent_at.is_null(), NoticeRow.next_try_at <= now, ~held_up)
            .order_by(NoticeRow.notice_id)
            .limit(limit)
        )
        return tuple(Notice(**row) for row in query.dicts().execute(self._database))

    def sent(self, notice_id: int, now: datetime) -> None:
        """The notice has reached its reader."""
        NoticeRow.update(sent_at=now).where(NoticeRow.notice_id == notice_id).execute(
            self._database
        )

    def put_off(self, notice_id: int, until: datetime) -> None:
        """Sending failed; counts the attempt."""
        NoticeRow.update(next_try_at=until, attempts=NoticeRow.attempts + 1).where(
            NoticeRow.notice_id == notice_id
        ).execute(self._database)

    def purge(self, *, sent_before: datetime) -> int:
        """Erases what was sent before a moment; counts. What is still owed stays."""
        query = NoticeRow.delete().where(NoticeRow.sent_at < sent_before)
        return int(query.execute(self._database))


def insert_notices(
    database: Sqlite | Postgresql,
    notices: Iterable[NewNotice],
    post_id: int | None,
    now: datetime,
) -> None:
    """Writes notices in the caller's transaction."""
    rows = [
        {
            "recipient_id": notice.recipient_id,
            "kind": notice.kind,
            "created_at": now,
            "post_id": post_id,
            "account_id": notice.account_id,
            "details": dict(notice.details),
            "attempts": 0,
            "next_try_at": now,
        }
        for notice in notices
    ]
    if rows:
        NoticeRow.insert_many(rows).execute(database)
