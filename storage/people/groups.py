"""The groups that the bot was brought into. `posting` calls it."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from storage.engine.database import Postgresql, Sqlite
from storage.models import GroupAccountRow, GroupChatRow
from storage.records import GroupChat


class StoredGroups:
    """Each with the accounts whose notices go there."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def add(self, chat_id: int, title: str, owner_id: int, now: datetime) -> bool:
        """False for one that is known."""
        new = {"chat_id": chat_id, "title": title, "owner_id": owner_id, "asked_at": now}
        query = GroupChatRow.insert(**new).on_conflict_ignore()
        return bool(query.returning(GroupChatRow.chat_id).execute(self._database))

    def all(self) -> tuple[GroupChat, ...]:
        """By title."""
        rows = GroupChatRow.select().order_by(GroupChatRow.title, GroupChatRow.chat_id).dicts()
        return tuple(self._group(row) for row in rows.execute(self._database))

    def get(self, chat_id: int) -> GroupChat | None:
        rows = GroupChatRow.select().where(GroupChatRow.chat_id == chat_id).dicts()
        return next((self._group(row) for row in rows.execute(self._database)), None)

    def hearing_of(self, account_id: int) -> tuple[int, ...]:
        """The ids of the confirmed ones to which the notices of an account go."""
        query = (
            GroupAccountRow.select(GroupAccountRow.chat_id)
            .join(GroupChatRow, on=GroupChatRow.chat_id == GroupAccountRow.chat_id)
            .where(
                GroupAccountRow.account_id == account_id, GroupChatRow.confirmed_at.is_null(False)
            )
            .order_by(GroupAccountRow.chat_id)
        )
        return tuple(chat_id for (chat_id,) in query.tuples().execute(self._database))

    def set_accounts(self, chat_id: int, account_ids: Collection[int]) -> None:
        with self._database.atomic():
            self._forget_accounts(GroupAccountRow.chat_id == chat_id)
            rows = [{"chat_id": chat_id, "account_id": each} for each in account_ids]
            if rows:
                GroupAccountRow.insert_many(rows).execute(self._database)

    def forget_account(self, account_id: int) -> None:
        """Its notices go to no group any more."""
        self._forget_accounts(GroupAccountRow.account_id == account_id)

    def confirm(self, chat_id: int, now: datetime) -> None:
        query = GroupChatRow.update(confirmed_at=now).where(GroupChatRow.chat_id == chat_id)
        query.execute(self._database)

    def set_topic(self, chat_id: int, topic_id: int | None) -> None:
        query = GroupChatRow.update(topic_id=topic_id).where(GroupChatRow.chat_id == chat_id)
        query.execute(self._database)

    def rename(self, chat_id: int, title: str) -> None:
        query = GroupChatRow.update(title=title).where(GroupChatRow.chat_id == chat_id)
        query.execute(self._database)

    def move(self, chat_id: int, to: int) -> None:
        """Telegram calls the group by another id from now on."""
        for table in (GroupChatRow, GroupAccountRow):
            query = table.update(chat_id=to).where(table.chat_id == chat_id)
            query.execute(self._database)

    def delete(self, chat_id: int) -> None:
        self._forget_accounts(GroupAccountRow.chat_id == chat_id)
        query = GroupChatRow.delete().where(GroupChatRow.chat_id == chat_id)
        query.execute(self._database)

    def _forget_accounts(self, which: object) -> None:
        GroupAccountRow.delete().where(which).execute(self._database)

    def _group(self, row: dict[str, Any]) -> GroupChat:
        query = (
            GroupAccountRow.select(GroupAccountRow.account_id)
            .where(GroupAccountRow.chat_id == row["chat_id"])
            .order_by(GroupAccountRow.account_id)
        )
        found = query.tuples().execute(self._database)
        return GroupChat(**row, account_ids=tuple(account_id for (account_id,) in found))
