"""Telegram updates, stored before they are confirmed: a crash loses none. `bot` calls it."""

from collections.abc import Sequence
from datetime import datetime

from storage.database import Postgresql, Sqlite
from storage.models import UpdateRow

# Written out by hand: every message and tap passes here, and building them anew costs far more.
KEEP = """
    INSERT INTO update_inbox (update_id, body, received_at)
    VALUES (:update_id, :body, :received_at)
    ON CONFLICT DO NOTHING RETURNING update_id
"""
DONE = "UPDATE update_inbox SET done_at = :now WHERE update_id = :update_id"


class Inbox:
    """Updates as raw JSON, each marked when it has been handled."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def store(self, updates: Sequence[tuple[int, str]], now: datetime) -> frozenset[int]:
        """Keeps (update_id, JSON) pairs; what is known already, done or not, stays as it is.

        Returns the ids that were new.
        """
        moment = UpdateRow.received_at.db_value(now)
        with self._database.atomic():
            return frozenset(
                new_id
                for update_id, body in updates
                for (new_id,) in self._database.rows(
                    KEEP, {"update_id": update_id, "body": body, "received_at": moment}
                )
            )

    def done(self, update_id: int, now: datetime) -> None:
        moment = UpdateRow.done_at.db_value(now)
        self._database.run(DONE, {"update_id": update_id, "now": moment})

    def give_up(self, now: datetime) -> None:
        """What still has to be handled counts as done."""
        UpdateRow.update(done_at=now).where(UpdateRow.done_at.is_null()).execute(self._database)

    def undone(self) -> tuple[tuple[int, str], ...]:
        """What still has to be handled, oldest first."""
        query = (
            UpdateRow.select(UpdateRow.update_id, UpdateRow.body)
            .where(UpdateRow.done_at.is_null())
            .order_by(UpdateRow.update_id)
        )
        return tuple(query.tuples().execute(self._database))

    def purge(self, before: datetime) -> None:
        """Forgets what was done before a moment; Telegram redelivers for 24 hours at most."""
        UpdateRow.delete().where(UpdateRow.done_at < before).execute(self._database)
