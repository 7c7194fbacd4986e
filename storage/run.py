"""The run of the bot on this database, and whether another process has taken over what it does: as
long as that is so, `storage.posts.claims` hands out nothing. For `posting.takeover`."""

from datetime import datetime

from storage.engine.database import Postgresql, Sqlite
from storage.models import BotRunRow


class StoredRun:
    """One row, made with the table."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def begin(self, name: str) -> datetime | None:
        """From now on it is this run's; since when the one before it had been taken over. Inside a
        transaction."""
        since = self.taken_over_at()
        BotRunRow.update(name=name, taken_over_at=None).execute(self._database)
        return since

    def taken_over(self, name: str, since: datetime) -> bool:
        """False when that was known, or the run is over: then it is none of its business."""
        its = (BotRunRow.name == name, BotRunRow.taken_over_at.is_null())
        query = BotRunRow.update(taken_over_at=since).where(*its)
        return bool(query.execute(self._database))

    def taken_over_at(self) -> datetime | None:
        """None while nobody has, for all that is known."""
        (row,) = BotRunRow.select().execute(self._database)
        found: datetime | None = row.taken_over_at
        return found
