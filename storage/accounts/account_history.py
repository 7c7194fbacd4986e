"""What people did with the access to an account, for people to read. `posting` calls it."""

from storage.engine.database import Postgresql, Sqlite
from storage.models import AccountEventRow
from storage.records import AccountEvent


class AccountHistory:
    """Grows by a line whenever a person connects or disconnects: it is never purged."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def note(self, event: AccountEvent) -> None:
        AccountEventRow.insert(
            account_id=event.account_id, at=event.at, person_id=event.person_id, what=event.what
        ).execute(self._database)

    def latest(self, account_id: int, limit: int) -> tuple[AccountEvent, ...]:
        """The newest first."""
        query = (
            AccountEventRow.select(
                AccountEventRow.account_id,
                AccountEventRow.at,
                AccountEventRow.person_id,
                AccountEventRow.what,
            )
            .where(AccountEventRow.account_id == account_id)
            .order_by(AccountEventRow.event_id.desc())
            .limit(limit)
        )
        return tuple(AccountEvent(**row) for row in query.dicts().execute(self._database))
