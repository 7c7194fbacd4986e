"""Who may use the bot besides its owners: let in by a link, given another role, removed. Called by
the bot; no network."""

import logging
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TypeAlias

from posting.rules.limits import Clock
from storage import NewNotice, Storage
from storage.people.people import Visitor
from storage.records import (
    JoinedNotice,
    NoAccessNotice,
    NoticeKind,
    OwnerBegunNotice,
    OwnerEndedNotice,
    Person,
    Role,
    RoleNotice,
)

log = logging.getLogger(__name__)

LINK_WORKS_FOR = timedelta(days=1)
TOKEN_BYTES = 16


@dataclass(frozen=True, slots=True)
class Invite:
    """What a new link is made of; nobody can read the token anywhere later."""

    invitation_id: int
    token: str = field(repr=False)


Told: TypeAlias = RoleNotice | OwnerBegunNotice | OwnerEndedNotice | NoAccessNotice


@dataclass(frozen=True, slots=True)
class Team:
    """Owners are named by the settings; everybody else has a role in the database."""

    storage: Storage
    clock: Clock

    def members(self) -> tuple[Person, ...]:
        """Without the owners."""
        return self.storage.people.with_roles()

    def settle(self, owners: Collection[int]) -> Mapping[int, Role]:
        """At a start: whom the settings have made an owner, or something less, is told so, and so
        are the other owners. The roles that are given."""
        with self.storage.transaction():
            for person_id, role in self.storage.people.settle_owners(owners).items():
                now = self.clock()  # by which the copies of one piece of news are known
                self._owe(person_id, NoAccessNotice() if role is None else RoleNotice(role), now)
                is_begun = role is Role.OWNER
                news = (
                    OwnerBegunNotice(person_id) if is_begun else OwnerEndedNotice(person_id, role)
                )
                for owner in set(owners) - {person_id}:
                    self._owe(owner, news, now)
                _note(person_id, f"is {role or 'nobody'} now", None)
            self._welcome(owners)
            for person_id in self.storage.people.noted_strangers(owners):
                self.storage.conversations.forget(person_id)
        return {it.telegram_id: it.role for it in self.members() if it.role is not None}

    def _owe(self, person_id: int, told: Told, now: datetime) -> None:
        self.storage.notices.owe(NewNotice(person_id, told), None, now)

    def _welcome(self, people: Collection[int]) -> None:
        """They are in: who was out before and has not heard so is told nothing of it."""
        notices = self.storage.notices
        for person_id in people:
            for farewell in notices.unsent(person_id, NoticeKind.NO_ACCESS):
                notices.sent(farewell.notice_id, self.clock())

    def invite(self, role: Role, by: int) -> Invite:
        """Lets in one person, within a day."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        ends_at = self.clock() + LINK_WORKS_FOR
        made = self.storage.invitations.add(_hashed(token), role, by, ends_at)
        return Invite(made, token)

    def withdraw(self, invitation_id: int) -> bool:
        """False when there is nothing to withdraw any more: it was used, or has ended."""
        return self.storage.invitations.withdraw(invitation_id)

    def join(
        self, token: str, visitor: Visitor, timezone: str, owners: Collection[int]
    ) -> Person | None:
        """Lets the visitor in, and tells who has invited them. None for a link that works no more,
        or whose maker is no owner any more."""
        now = self.clock()
        with self.storage.transaction():
            taken = self.storage.invitations.take(_hashed(token), now)
            if taken is None or taken.made_by not in owners:
                return None
            self.storage.people.meet(visitor, timezone, now)
            person = self.storage.people.set_role(visitor.telegram_id, taken.role)
            self._welcome([visitor.telegram_id])
            told = JoinedNotice(visitor.telegram_id, taken.role, taken.invitation_id)
            self.storage.notices.owe(NewNotice(taken.made_by, told), None, now)
        _note(visitor.telegram_id, f"let in as {taken.role}", taken.made_by)
        return person

    def change_role(self, person_id: int, role: Role, by: int) -> bool:
        """Tells them. False when they are out already, or have this role."""
        with self.storage.transaction():
            person = self.storage.people.get(person_id)
            if person is None or person.role in (None, role):
                return False
            self.storage.people.set_role(person_id, role)
            self._owe(person_id, RoleNotice(role), self.clock())
        _note(person_id, f"is {role} now", by)
        return True

    def remove(self, person_id: int, by: int) -> bool:
        """They are told; their posts stay, what they were asked is forgotten. False: they are out
        already."""
        with self.storage.transaction():
            person = self.storage.people.get(person_id)
            if person is None or person.role is None:
                return False
            self.storage.people.set_role(person_id, None)
            self.storage.conversations.forget(person_id)
            told = NoAccessNotice(was_viewer=person.role is Role.VIEWER)
            self._owe(person_id, told, self.clock())
        _note(person_id, "removed", by)
        return True


def _note(person_id: int, what: str, by: int | None) -> None:
    """Who may use the bot is a thing to look up later."""
    whom = "OWNER_IDS" if by is None else f"person {by}"
    log.info("person %s, by %s", what, whom, extra={"person": person_id})


def _hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()
