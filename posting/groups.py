"""Groups of Telegram to which notices go: an owner brings the bot in, confirms it and chooses the
accounts; until then, and when it is over, nothing is sent there. Called by the bot; no network."""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from posting.rules.limits import Clock
from storage import Account, AccountState, NewNotice, Storage
from storage.records import (
    GroupAddedNotice,
    GroupBegunNotice,
    GroupChat,
    GroupGoneNotice,
    TopicGoneNotice,
)

log = logging.getLogger(__name__)

UNANSWERED = timedelta(days=1)  # so long the bot stays where nobody has confirmed it


@dataclass(frozen=True, slots=True)
class Groups:
    """A group that is no row is nothing to the bot: it leaves it."""

    storage: Storage
    clock: Clock

    def all(self) -> tuple[GroupChat, ...]:
        return self.storage.groups.all()

    def listed(self) -> tuple[GroupChat, ...]:
        """Without those that are about to be left."""
        return tuple(it for it in self.all() if not _is_over(it))

    def get(self, chat_id: int) -> GroupChat | None:
        """None also for one that is about to be left."""
        group = self.storage.groups.get(chat_id)
        return None if group is None or _is_over(group) else group

    def added(self, chat_id: int, title: str, by: int) -> None:
        """The owner who has brought the bot in is asked in private; once, however often it is
        said."""
        now, known = self.clock(), self.storage.groups.get(chat_id)
        with self.storage.transaction():
            if known is not None and _is_over(known):
                self.forget(chat_id)
            if not self.storage.groups.add(chat_id, title, by, now):
                return
            usable = [it.account_id for it in self._usable()]
            self.storage.groups.set_accounts(chat_id, usable if len(usable) == 1 else ())
            self._ask(chat_id, by)
        _note(chat_id, "was added", by)

    def renamed(self, chat_id: int, title: str) -> None:
        self.storage.groups.rename(chat_id, title)

    def choose(self, chat_id: int, account_id: int) -> GroupChat | None:
        """An account is chosen, or no more. None when the group is gone."""
        with self.storage.transaction():
            group = self.get(chat_id)
            if group is None or group.confirmed_at is not None:
                return group
            wanted = {*group.account_ids} ^ {account_id}
            usable = {it.account_id for it in self._usable()}
            self.storage.groups.set_accounts(chat_id, sorted(wanted & usable))
            return self.get(chat_id)

    def confirm(self, chat_id: int, by: int) -> GroupChat | None:
        """From now on the notices of the chosen accounts go there, which is said there. None when
        the group is gone; as it is without a chosen account."""
        with self.storage.transaction():
            group = self.get(chat_id)
            if group is None or not group.account_ids or group.confirmed_at is not None:
                return group
            self.storage.groups.confirm(chat_id, self.clock())
            self.storage.notices.owe(NewNotice(chat_id, GroupBegunNotice()), None, self.clock())
            group = self.get(chat_id)
        _note(chat_id, "is sent notices", by)
        return group

    def choose_topic(self, chat_id: int, topic_id: int | None, by: int) -> None:
        """From now on notices come there, which is said there; without one in General."""
        with self.storage.transaction():
            group = self.get(chat_id)
            if group is None or group.topic_id == topic_id:
                return
            self.storage.groups.set_topic(chat_id, topic_id)
            self.storage.notices.owe(NewNotice(chat_id, GroupBegunNotice()), None, self.clock())
        _note(chat_id, f"is sent notices in topic {topic_id}", by)

    def topic_gone(self, chat_id: int, topic_id: int) -> None:
        """Nothing can be sent there: from now on notices come in General, which is said there."""
        with self.storage.transaction():
            group = self.get(chat_id)
            if group is None or group.topic_id != topic_id:
                return
            self.storage.groups.set_topic(chat_id, None)
            self.storage.notices.owe(NewNotice(chat_id, TopicGoneNotice()), None, self.clock())
        _note(chat_id, f"has no topic {topic_id} to write to", None)

    def forget(self, chat_id: int) -> None:
        """Nothing is sent there any more, not what was still owed either."""
        with self.storage.transaction():
            self.storage.groups.delete(chat_id)
            self.storage.notices.drop(chat_id)

    def gone(self, chat_id: int) -> int | None:
        """The bot was put out, or may not write there: whoever had confirmed it hears so, and is
        returned. None when nothing went there."""
        with self.storage.transaction():
            group = self.storage.groups.get(chat_id)
            if group is None:
                return None
            self.forget(chat_id)
            if group.account_ids and group.confirmed_at is not None:
                told = NewNotice(group.owner_id, GroupGoneNotice(group.title))
                self.storage.notices.owe(told, None, self.clock())
        _note(chat_id, "is gone", None)
        return group.owner_id if group.confirmed_at is not None else None

    def moved(self, chat_id: int, to: int) -> bool:
        """It has become a supergroup, to which is owed what was owed to it; nobody may have been
        asked about that. Whether it is known."""
        with self.storage.transaction():
            group, after = self.storage.groups.get(chat_id), self.storage.groups.get(to)
            if group is None:
                return after is not None
            self.forget(to)
            self.storage.groups.move(chat_id, to)
            self.storage.notices.readdress(chat_id, to)
            if group.confirmed_at is None and after is None:
                self._ask(to, group.owner_id)
        _note(to, f"was group {chat_id}", None)
        return True

    def stop(self, chat_id: int) -> GroupChat | None:
        """An owner wants nothing sent there, now or any more: it is to be left. None when it is
        gone."""
        with self.storage.transaction():
            group = self.get(chat_id)
            if group is not None:
                self.storage.groups.set_accounts(chat_id, ())
                self.storage.groups.confirm(chat_id, self.clock())
                self.storage.notices.drop(chat_id)
        return group

    def to_leave(self) -> Collection[int]:
        """Where the bot has no business any more: no account is left whose notices go there, or
        nobody has confirmed it in time, and from now on nobody can."""
        too_old = self.clock() - UNANSWERED
        with self.storage.transaction():
            for it in self.all():
                if it.confirmed_at is None and it.asked_at < too_old:
                    self.stop(it.chat_id)
            return [it.chat_id for it in self.all() if _is_over(it)]

    def _ask(self, chat_id: int, owner_id: int) -> None:
        asked = NewNotice(owner_id, GroupAddedNotice(chat_id))
        self.storage.notices.owe(asked, None, self.clock())

    def _usable(self) -> list[Account]:
        accounts = self.storage.accounts.all()
        return [it for it in accounts if it.state is not AccountState.DISCONNECTED]


def _is_over(group: GroupChat) -> bool:
    """Nothing is sent there any more; it may not be left yet, as Telegram was away."""
    return group.confirmed_at is not None and not group.account_ids


def _note(chat_id: int, what: str, by: int | None) -> None:
    """Where notices go is a thing to look up later."""
    log.info("group %s %s%s", chat_id, what, f", by person {by}" if by else "")
