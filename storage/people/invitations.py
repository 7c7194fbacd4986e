"""Links that let one person in, as long as they have not. `posting` calls it."""

from datetime import datetime

from storage.engine.database import Postgresql, Sqlite
from storage.models import InvitationRow
from storage.records import Invitation, Role


class StoredInvitations:
    """Of a link the hash is kept: who reads the database cannot use it."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def add(self, token_hash: str, role: Role, made_by: int, ends_at: datetime) -> int:
        """Its number."""
        made = InvitationRow.insert(
            token_hash=token_hash, role=role, made_by=made_by, ends_at=ends_at
        )
        return int(made.execute(self._database))

    def take(self, token_hash: str, now: datetime) -> Invitation | None:
        """The link works no more; None when it has not worked already."""
        taken = (
            InvitationRow.delete()
            .where(InvitationRow.token_hash == token_hash, InvitationRow.ends_at > now)
            .returning(InvitationRow.invitation_id, InvitationRow.role, InvitationRow.made_by)
        )
        return next((Invitation(*row) for row in taken.tuples().execute(self._database)), None)

    def withdraw(self, invitation_id: int) -> bool:
        """False when somebody has used it, or it had ended and was erased."""
        query = InvitationRow.delete().where(InvitationRow.invitation_id == invitation_id)
        return bool(query.execute(self._database))

    def purge(self, *, ended_before: datetime) -> None:
        query = InvitationRow.delete().where(InvitationRow.ends_at <= ended_before)
        query.execute(self._database)
