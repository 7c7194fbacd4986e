"""How many containers an account had made: Meta allows 400 within 24 hours. `posting` counts."""

from datetime import datetime

from storage.database import Postgresql, Sqlite
from storage.models import ContainerRow


class Containers:
    """One row for each call that may have made a container."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def note(self, account_id: int, now: datetime) -> None:
        ContainerRow.insert(account_id=account_id, made_at=now).execute(self._database)

    def made_since(self, account_id: int, since: datetime) -> tuple[datetime, ...]:
        """When containers were made after a moment, ascending."""
        query = (
            ContainerRow.select(ContainerRow.made_at)
            .where(ContainerRow.account_id == account_id, ContainerRow.made_at > since)
            .order_by(ContainerRow.made_at)
        )
        return tuple(made_at for (made_at,) in query.tuples().execute(self._database))

    def purge(self, *, made_before: datetime) -> int:
        """Forgets what counts no more; counts the rows."""
        query = ContainerRow.delete().where(ContainerRow.made_at < made_before)
        return int(query.execute(self._database))
