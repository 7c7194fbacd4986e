"""Messages that the bot owes people, kept until they are sent. `posting` owes, `bot` sends."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any, get_args

from peewee import Case, ModelSelect

from storage.engine.database import Postgresql, Sqlite
from storage.models import KNOWN_KINDS, NoticeRow, converters, values_of
from storage.records import (
    DelayReason,
    NewNotice,
    Notice,
    NoticeDetails,
    NoticeKind,
    PostDeed,
    Role,
)

# What a newer version has written down is left to it: it stays owed, and holds up nothing.
_PASSES = NoticeRow.kind.in_([*{*NoticeKind} - {NoticeKind.NO_ACCESS}])

DETAILS: dict[NoticeKind, type[NoticeDetails]] = {
    of_kind.kind: of_kind for of_kind in get_args(NoticeDetails)
}
CONVERTERS: dict[str, Callable[[Any], object]] = {
    "reason": DelayReason,
    "deed": PostDeed,
    "role": Role,
    **dict.fromkeys(("accounts", "fields", "steps", "tried"), tuple),
}
COLUMNS = (
    NoticeRow.notice_id,
    NoticeRow.recipient_id,
    NoticeRow.kind,
    NoticeRow.created_at,
    NoticeRow.post_id,
    NoticeRow.account_id,
    NoticeRow.details,
    NoticeRow.attempts,
)
NOTICE = converters(COLUMNS)
FILES = "files"  # of a hand-off: how many messages with them are there
# What is to be published by hand now waits behind nothing: another may have to get it.
_OWED = f"""
    SELECT {", ".join(column.column_name for column in COLUMNS)} FROM notice
    WHERE sent_at IS NULL AND next_try_at <= :now AND kind IN ({KNOWN_KINDS}) {{whose}}
        AND (kind = '{NoticeKind.HAND_OFF}' OR NOT EXISTS (
            SELECT 1 FROM notice AS earlier
            WHERE earlier.recipient_id = notice.recipient_id
                AND earlier.notice_id < notice.notice_id
                AND earlier.sent_at IS NULL AND earlier.next_try_at > :now
                AND earlier.kind IN ({KNOWN_KINDS})
                AND (earlier.kind <> '{NoticeKind.BY_ANOTHER}' OR earlier.attempts > 0)
        ))
    ORDER BY notice_id LIMIT :limit
"""  # noqa: S608 - the names of our columns and kinds
OWED, OWED_TO = _OWED.format(whose=""), _OWED.format(whose="AND recipient_id = :to")
# What waits for more to be known, and was not tried in vain, goes on waiting.
WAKE = """
    UPDATE notice SET next_try_at = :now
    WHERE recipient_id IN ({:recipient_id}) AND sent_at IS NULL
        AND next_try_at > :now AND attempts > 0
    RETURNING notice_id
"""
# The author of the post is told the same: somebody else heard it because they want to.
TOLD_TO_AUTHOR = """
    SELECT 1 FROM notice JOIN post ON post.post_id = notice.post_id
    WHERE notice.post_id = :post_id AND notice.kind = :kind AND notice.created_at = :created_at
        AND recipient_id = post.author_id AND recipient_id <> :recipient_id
"""
# Tells people of what they did themselves, or of themselves.
PERSONAL = frozenset({NoticeKind.SET_ASIDE, NoticeKind.CARD, NoticeKind.ROLE})


class StoredNotices:
    """The outbox: a notice may be sent twice after a crash, it is never forgotten."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def owe(self, notice: NewNotice, post_id: int | None, now: datetime) -> None:
        """Writes a notice down; inside a transaction it is owed only if that one commits."""
        insert_notices(self._database, [notice], post_id, now)

    def owed(self, *, now: datetime, to: int | None = None, limit: int = 500) -> tuple[Notice, ...]:
        """What may be sent now, in the order of writing, to one person or to all.

        While a notice is put off, later ones to the same person wait behind it.
        """
        asked = {"now": NoticeRow.next_try_at.db_value(now), "to": to, "limit": limit}
        lines = self._database.rows(OWED if to is None else OWED_TO, asked)
        return tuple(_notice(values_of(NOTICE, line)) for line in lines)

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

    def wake(self, recipient_ids: Collection[int], now: datetime) -> bool:
        """These people can be reached: what was tried in vain may be sent now; False when that is
        nothing."""
        rows = [{"recipient_id": recipient_id} for recipient_id in recipient_ids]
        moment = {"now": NoticeRow.next_try_at.db_value(now)}
        return bool(rows and self._database.rows_of_each(WAKE, rows, moment))

    def hand_over(self, recipient_id: int, *, to: Collection[int]) -> None:
        """What a person is owed, but the farewell, is owed to these people instead, to each of them
        once: what several were owed together they may have been owed or told themselves."""
        with self._database.atomic():
            mine = (NoticeRow.recipient_id == recipient_id, NoticeRow.sent_at.is_null(), _PASSES)
            for row in self._to_hand_on(*mine):
                for heir in to:
                    if not self._has_twin(row, heir):
                        self._hand_on(row, heir)
            NoticeRow.delete().where(*mine).execute(self._database)

    def share(
        self, recipient_id: int, kinds: Collection[NoticeKind], *, to: Collection[int]
    ) -> None:
        """What a person is owed of these kinds is owed to each of these people as well, unless one
        of them was owed the same. What somebody did themselves they are not told."""
        with self._database.atomic():
            mine = (NoticeRow.recipient_id == recipient_id, NoticeRow.sent_at.is_null())
            for row in self._to_hand_on(*mine, NoticeRow.kind.in_(list(kinds))):
                if any(self._has_twin(row, heir) for heir in to):
                    continue
                for heir in {*to} - {row["details"].get("disconnected_by")}:
                    self._hand_on(row, heir)

    def _to_hand_on(self, *which: object) -> list[dict[str, Any]]:
        """Without what is personal, or was told to whom it concerns in the first place."""
        query = NoticeRow.select().where(*which, NoticeRow.kind.not_in(list(PERSONAL)))
        rows = list(query.dicts().execute(self._database))
        return [row for row in rows if not self._is_told_to_author(row)]

    def _is_told_to_author(self, row: dict[str, Any]) -> bool:
        at = {"created_at": NoticeRow.created_at.db_value(row["created_at"])}
        its = {name: row[name] for name in ("post_id", "kind", "recipient_id")}
        return bool(self._database.rows(TOLD_TO_AUTHOR, its | at))

    def _hand_on(self, row: dict[str, Any], heir: int) -> None:
        """At once, if it was in vain for somebody else; no file of it is with the heir yet."""
        its = {name: value for name, value in row.items() if name != "notice_id"}
        its["details"] = {name: it for name, it in row["details"].items() if name != FILES}
        if row["attempts"]:
            its |= {"attempts": 0, "next_try_at": row["created_at"]}
        NoticeRow.insert(**its | {"recipient_id": heir}).execute(self._database)

    def _has_twin(self, row: dict[str, Any], heir: int) -> bool:
        twin = NoticeRow.select(NoticeRow.notice_id).where(
            NoticeRow.recipient_id == heir,
            NoticeRow.created_at == row["created_at"],
            *(
                column.is_null() if row[column.name] is None else column == row[column.name]
                for column in (NoticeRow.kind, NoticeRow.post_id, NoticeRow.account_id)
            ),
        )
        return bool(list(twin.execute(self._database)))

    def readdress(self, recipient_id: int, to: int) -> None:
        """A group has another id from now on: what is owed to it goes there, at once."""
        its = (NoticeRow.recipient_id == recipient_id, NoticeRow.sent_at.is_null())
        query = NoticeRow.update(recipient_id=to, attempts=0, next_try_at=NoticeRow.created_at)
        query.where(*its).execute(self._database)

    def drop(self, recipient_id: int) -> None:
        """What is owed to a group that hears nothing any more."""
        its = (NoticeRow.recipient_id == recipient_id, NoticeRow.sent_at.is_null())
        NoticeRow.delete().where(*its).execute(self._database)

    def hurry(self, post_id: int, kind: NoticeKind, now: datetime) -> frozenset[int]:
        """What is owed of this kind about a post is sent without waiting for more to be known;
        returns who is owed it and has not been told yet."""
        moment = NoticeRow.next_try_at.db_value(now)
        never_tried = [(NoticeRow.attempts == 0, moment)]  # what Telegram puts off stays put off
        query = NoticeRow.update(next_try_at=Case(None, never_tried, NoticeRow.next_try_at)).where(
            NoticeRow.post_id == post_id, NoticeRow.kind == kind, NoticeRow.sent_at.is_null()
        )
        told = query.returning(NoticeRow.recipient_id).tuples().execute(self._database)
        return frozenset(recipient_id for (recipient_id,) in told)

    def owed_since(self, recipient_id: int, kind: NoticeKind, since: datetime) -> bool:
        """Whether one of a kind has been written down since a moment, sent or not."""
        query = NoticeRow.select(NoticeRow.notice_id).where(
            NoticeRow.recipient_id == recipient_id,
            NoticeRow.kind == kind,
            NoticeRow.created_at > since,
        )
        return bool(query.exists(self._database))

    def unsent(self, recipient_id: int, kind: NoticeKind) -> tuple[Notice, ...]:
        """All of a kind that a person is still owed, also those that may not be sent yet."""
        query = self._select().where(
            NoticeRow.recipient_id == recipient_id,
            NoticeRow.kind == kind,
            NoticeRow.sent_at.is_null(),
        )
        return tuple(_notice(row) for row in query.dicts().execute(self._database))

    def waiting(
        self, recipient_id: int, kind: NoticeKind, post_id: int, now: datetime
    ) -> tuple[Notice, ...]:
        """What is owed about a post, and cannot be on its way yet."""
        query = self._select().where(
            NoticeRow.recipient_id == recipient_id,
            NoticeRow.kind == kind,
            NoticeRow.post_id == post_id,
            NoticeRow.sent_at.is_null(),
            NoticeRow.next_try_at > now,
        )
        return tuple(_notice(row) for row in query.dicts().execute(self._database))

    def rewrite(self, notice_id: int, details: NoticeDetails, until: datetime) -> None:
        """More is known of what it tells; it is sent at this moment, unless Telegram has said
        later."""
        later = [(NoticeRow.attempts > 0, NoticeRow.next_try_at)]
        at = Case(None, later, NoticeRow.next_try_at.db_value(until))
        query = NoticeRow.update(details=_kept(details), next_try_at=at)
        query.where(NoticeRow.notice_id == notice_id).execute(self._database)

    def note_files(self, notice_id: int, count: int) -> None:
        """So many messages with the files of a hand-off are with its reader."""
        its = NoticeRow.select(NoticeRow.details).where(NoticeRow.notice_id == notice_id)
        with self._database.atomic():
            for (details,) in list(its.tuples().execute(self._database)):
                NoticeRow.update(details={**details, FILES: count}).where(
                    NoticeRow.notice_id == notice_id
                ).execute(self._database)

    def purge(self, *, sent_before: datetime) -> int:
        """Erases what was sent before a moment; counts. What is still owed stays."""
        query = NoticeRow.delete().where(NoticeRow.sent_at < sent_before)
        return int(query.execute(self._database))

    def _select(self) -> "ModelSelect[NoticeRow]":
        return NoticeRow.select(*COLUMNS).order_by(NoticeRow.notice_id)


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
            "kind": notice.details.kind,
            "created_at": now,
            "post_id": post_id,
            "account_id": notice.account_id,
            "details": _kept(notice.details),
            "attempts": 0,
            "next_try_at": notice.after or now,
        }
        for notice in notices
    ]
    if rows:
        NoticeRow.insert_many(rows).execute(database)


def _kept(details: NoticeDetails) -> dict[str, object]:
    """What differs from the defaults, by name."""
    return {
        it.name: getattr(details, it.name)
        for it in fields(details)
        if getattr(details, it.name) not in (it.default, {}, ())
    }


def _notice(row: dict[str, Any]) -> Notice:
    return Notice(**{**row, "details": _details(row["kind"], row["details"])})


def _details(kind: NoticeKind, kept: dict[str, Any]) -> NoticeDetails | None:
    """None when it cannot be understood. Names that are not known any more say nothing: other
    versions of the bot wrote down more than is told today."""
    of_kind: Callable[..., NoticeDetails] = DETAILS[kind]
    known = {it.name for it in fields(DETAILS[kind])}
    try:
        return of_kind(
            **{
                name: CONVERTERS[name](value) if name in CONVERTERS and value else value
                for name, value in kept.items()
                if name in known
            }
        )
    except (TypeError, ValueError):
        return None
