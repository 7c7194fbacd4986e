"""Telegram updates, stored before they are confirmed: a crash loses none. `bot` calls it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from storage.engine.database import Postgresql, Sqlite
from storage.models import EPOCH, MICROSECOND, UpdateRow

# Written out by hand: every message and tap passes here, and building them anew costs far more.
KEEP = """
    INSERT INTO update_inbox (update_id, body, received_at, tries)
    VALUES {(:update_id, :body, :received_at, 0)}
    ON CONFLICT DO NOTHING RETURNING update_id
"""
# The row stays, so that the update is known when Telegram sends it again.
DONE = "UPDATE update_inbox SET done_at = :now, body = '' WHERE update_id IN ({:update_id})"
SET_ASIDE = """
    INSERT INTO update_inbox (update_id, body, received_at, tries, done_at, set_aside_at)
    VALUES (:update_id, :body, :now, 0, :now, :now)
    ON CONFLICT (update_id) DO UPDATE SET done_at = excluded.done_at,
    set_aside_at = excluded.set_aside_at WHERE update_inbox.done_at IS NULL
    RETURNING update_id
"""
CAME_IN = "SELECT received_at FROM update_inbox WHERE update_id = :update_id"
TRIED = "SELECT update_id, received_at FROM update_inbox WHERE done_at IS NULL AND tries > 0"
UNDONE = """
    SELECT update_id, body FROM update_inbox WHERE done_at IS NULL
    ORDER BY received_at, update_id
"""


class UpdateInbox:
    """Updates as raw JSON, each marked when it has been handled."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def store(self, updates: Sequence[tuple[int, str]], now: datetime) -> frozenset[int]:
        """Keeps (update_id, JSON) pairs; what is known already, done or not, stays as it is.

        Returns the ids that were new.
        """
        if not updates:
            return frozenset()
        rows = [{"update_id": update_id, "body": body} for update_id, body in updates]
        moment = {"received_at": UpdateRow.received_at.db_value(now)}
        return frozenset(new_id for (new_id,) in self._database.rows_of_each(KEEP, rows, moment))

    def done(self, update_ids: Collection[int], now: datetime) -> None:
        """They were handled; what was in them is erased."""
        moment = UpdateRow.done_at.db_value(now)
        rows = [{"update_id": update_id} for update_id in update_ids]
        self._database.run_for_each(DONE, rows, now=moment)

    def set_aside(self, update_id: int, body: str, now: datetime) -> bool:
        """It is not going to be handled, and keeps its body for whoever looks into it. False when
        it was done or set aside already."""
        moment = UpdateRow.done_at.db_value(now)
        values = {"update_id": update_id, "body": body, "now": moment}
        return bool(self._database.rows(SET_ASIDE, values))

    def count_try(self, update_id: int) -> None:
        """Before something of which an earlier process may have died is handled."""
        UpdateRow.update(tries=UpdateRow.tries + 1).where(UpdateRow.update_id == update_id).execute(
            self._database
        )

    def forget_tries(self) -> None:
        """An orderly end is not the fault of what was being handled."""
        UpdateRow.update(tries=0).where(UpdateRow.done_at.is_null()).execute(self._database)

    def tried(self) -> Mapping[int, datetime]:
        """What still has to be handled although a try was counted, and when it came in."""
        found = self._database.rows(TRIED, {})
        return {update_id: EPOCH + moment * MICROSECOND for update_id, moment in found}

    def came_in(self, update_id: int) -> datetime | None:
        """When; None for one that is not known, or no more."""
        found = self._database.rows(CAME_IN, {"update_id": update_id})
        return next((EPOCH + moment * MICROSECOND for (moment,) in found), None)

    def give_up(self, now: datetime) -> None:
        """What still has to be handled counts as done."""
        UpdateRow.update(done_at=now, body="").where(UpdateRow.done_at.is_null()).execute(
            self._database
        )

    def undone(self) -> tuple[tuple[int, str], ...]:
        """What still has to be handled, oldest first. After a quiet week the numbers of updates
        may go on lower than they were."""
        return tuple((update_id, body) for update_id, body in self._database.rows(UNDONE, {}))

    def purge(self, before: datetime) -> None:
        """Forgets what was done or set aside before a moment; Telegram redelivers for 24 hours at
        most."""
        UpdateRow.delete().where(UpdateRow.done_at < before).execute(self._database)
