"""Everyone who has talked to the bot. `bot` calls it through `posting`."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from storage.engine.database import Postgresql, Sqlite
from storage.engine.errors import NotFoundError
from storage.models import PersonDataRow, PersonRow, columns
from storage.records import NoticesWanted, Person, Role

LONGEST_NAME = 128  # Telegram's first and last names have 64 each
PERSON_COLUMNS = columns(PersonRow, but={"met_at", "former_role", "was_owner"})

STRANGER = {"name": "", "language": "en", "language_chosen": False, "timezone": "UTC"}
READS_BY, STILL_SEEN = {"language", "timezone", "role"}, 20
FALL_BEHIND = """
    UPDATE card SET behind = 0 WHERE chat_id = :telegram_id AND message_id IN (
        SELECT message_id FROM card WHERE chat_id = :telegram_id
        ORDER BY message_id DESC LIMIT :most
    )
"""
# Written out by hand: it is asked at every message.
_PEOPLE = f"SELECT {', '.join(column.column_name for column in PERSON_COLUMNS)} FROM person"  # noqa: S608 - made of names of columns
KNOWN = f"{_PEOPLE} WHERE met_at IS NOT NULL AND telegram_id IN ({{:telegram_id}})"
WITH_ROLES = f"{_PEOPLE} WHERE role IS NOT NULL ORDER BY name, telegram_id"


@dataclass(frozen=True)
class Visitor:
    """Somebody who writes, as their app calls them."""

    telegram_id: int
    name: str
    language: str

    @property
    def called(self) -> str:
        """Who has no name, as deleted accounts have none, is called by the id."""
        return " ".join(self.name.split())[:LONGEST_NAME] or str(self.telegram_id)

    def is_as_known(self, person: Person) -> bool:
        return self.called == person.name and (
            person.language_chosen or self.language == person.language
        )


class People:
    """People by their Telegram id."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database
        self.changes = 0  # in this process, of anybody

    def get(self, telegram_id: int) -> Person | None:
        """None for somebody who was never let in."""
        return self.known([telegram_id]).get(telegram_id)

    def known(self, telegram_ids: Collection[int]) -> Mapping[int, Person]:
        """Those of them who were let in, by id."""
        ids = [{"telegram_id": telegram_id} for telegram_id in telegram_ids]
        rows = self._database.rows_of_each(KNOWN, ids, {}) if ids else []
        return {person.telegram_id: person for person in map(_person, rows)}

    def speaks(self, telegram_id: int | None, language: str) -> str:
        """What somebody has chosen, also of who is out again; else the `language` of their app."""
        person = None if telegram_id is None else self.get(telegram_id)
        return person.language if person and person.language_chosen else language

    def everyone(self) -> tuple[int, ...]:
        """The Telegram ids of all who were ever let in."""
        met = PersonRow.select(PersonRow.telegram_id).where(PersonRow.met_at.is_null(False))
        return tuple(telegram_id for (telegram_id,) in met.tuples().execute(self._database))

    def meet(self, visitor: Visitor, timezone: str, now: datetime) -> Person:
        """The person, remembered from now on; follows a changed name and, unless the person
        has chosen one, a changed language. The time zone counts on the first meeting only.
        """
        telegram_id, known = visitor.telegram_id, self.get(visitor.telegram_id)
        if known is None:
            self.changes += 1
            first = {
                "name": visitor.called,
                "language": visitor.language,
                "language_chosen": False,
                "timezone": timezone,
                "met_at": now,
            }
            PersonRow.insert(telegram_id=telegram_id, **first).on_conflict(
                conflict_target=[PersonRow.telegram_id], update=first
            ).execute(self._database)
        elif not visitor.is_as_known(known):
            spoken = known.language if known.language_chosen else visitor.language
            self._change(telegram_id, name=visitor.called, language=spoken)
        return self._known(telegram_id)

    def set_language(self, telegram_id: int, language: str) -> Person:
        """The person's own choice, which stays."""
        self._change(telegram_id, language=language, language_chosen=True)
        return self._known(telegram_id)

    def set_hears_figures(self, telegram_id: int, hears_figures: bool) -> Person:
        self._change(telegram_id, hears_figures=hears_figures)
        return self._known(telegram_id)

    def set_notices(self, telegram_id: int, wanted: NoticesWanted) -> Person:
        self._change(telegram_id, notices=wanted)
        return self._known(telegram_id)

    def hearing_all(self) -> tuple[int, ...]:
        """The Telegram ids of those who want to hear of the posts of others as well."""
        wanted = (PersonRow.notices == NoticesWanted.ALL) & PersonRow.met_at.is_null(False)
        rows = PersonRow.select(PersonRow.telegram_id).where(wanted)
        return tuple(telegram_id for (telegram_id,) in rows.tuples().execute(self._database))

    def with_roles(self) -> tuple[Person, ...]:
        """Whoever was given one, by name."""
        return tuple(_person(row) for row in self._database.rows(WITH_ROLES, {}))

    def set_role(self, telegram_id: int, role: Role | None) -> Person:
        """What they wish to hear of stays where it can; who has lost their role hears nothing of
        others, and who comes as a viewer hears of all."""
        before = self._known(telegram_id)
        wanted = _wanted_as(role, before.notices)
        if role is None:
            wanted = NoticesWanted.MINE
        elif role is Role.VIEWER and before.role is None:
            wanted = NoticesWanted.ALL
        self._change(telegram_id, role=role, notices=wanted)
        return self._known(telegram_id)

    def settle_owners(self, owners: Collection[int]) -> Mapping[int, Role | None]:
        """Who has become an owner, or is none any more, since this was asked last, and what they
        are now: an owner's former role is kept. What they wish to hear of stays where it can. Who
        had none is out. As long as no owner has written nobody is news to another."""
        role, former, who = PersonRow.role, PersonRow.former_role, PersonRow.telegram_id
        begun = PersonRow.select(who).where(role.is_null(False), who.in_([*owners]))
        ended = PersonRow.select(who, former).where(former.is_null(False), who.not_in([*owners]))
        noted = PersonRow.select(who, PersonRow.met_at).where(PersonRow.was_owner)
        nothing_else = role.is_null() & former.is_null() & PersonRow.met_at.is_null(False)
        out = PersonRow.select(who).where(PersonRow.was_owner, nothing_else, who.not_in([*owners]))
        changed: dict[int, Role | None] = {}
        with self._database.atomic():
            before = dict(noted.tuples().execute(self._database))
            if any(before.values()):
                changed |= dict.fromkeys(sorted({*owners} - before.keys()), Role.OWNER)
            for (telegram_id,) in list(begun.tuples().execute(self._database)):
                self._change(telegram_id, former_role=role, role=None)
                changed[telegram_id] = Role.OWNER
            for telegram_id, its in list(ended.tuples().execute(self._database)):
                wanted = _wanted_as(its, self._known(telegram_id).notices)
                self._change(telegram_id, former_role=None, role=its, notices=wanted)
                changed[telegram_id] = its
            changed |= {it: None for (it,) in out.tuples().execute(self._database)}
            self._note_owners(owners)
        return changed

    def _note_owners(self, owners: Collection[int]) -> None:
        """Those who have never written as well, by their number alone."""
        ended = PersonRow.was_owner & PersonRow.telegram_id.not_in([*owners])
        number_alone = PersonRow.met_at.is_null() & PersonRow.refused_at.is_null()
        PersonRow.delete().where(ended, number_alone).execute(self._database)
        PersonRow.update(was_owner=False).where(ended).execute(self._database)
        for telegram_id in owners:
            PersonRow.insert(telegram_id=telegram_id, was_owner=True, **STRANGER).on_conflict(
                conflict_target=[PersonRow.telegram_id], update={PersonRow.was_owner: True}
            ).execute(self._database)

    def noted_strangers(self, owners: Collection[int]) -> tuple[int, ...]:
        """Who may not write here, and of whom something is noted all the same."""
        something = (PersonDataRow.kind == "user") & (PersonDataRow.data != {})
        noted = PersonDataRow.select(PersonDataRow.ident).where(something)
        who = PersonRow.telegram_id
        query = PersonRow.select(who).where(
            PersonRow.role.is_null(), who.not_in([*owners]), who.in_(noted)
        )
        return tuple(telegram_id for (telegram_id,) in query.tuples().execute(self._database))

    def set_dark_pictures(self, telegram_id: int, dark_pictures: bool) -> Person:
        self._change(telegram_id, dark_pictures=dark_pictures)
        return self._known(telegram_id)

    def set_timezone(self, telegram_id: int, timezone: str) -> Person:
        self._change(telegram_id, timezone=timezone)
        return self._known(telegram_id)

    def set_current_account(self, telegram_id: int, account_id: int | None) -> Person:
        self._change(telegram_id, current_account_id=account_id)
        return self._known(telegram_id)

    def note_refusal(self, telegram_id: int, now: datetime, not_again_before: timedelta) -> bool:
        """True when a stranger is due a refusal now, which is then remembered."""
        with self._database.atomic():
            PersonRow.insert(telegram_id=telegram_id, **STRANGER).on_conflict(
                conflict_target=[PersonRow.telegram_id], update={PersonRow.telegram_id: telegram_id}
            ).execute(self._database)
            due = PersonRow.update(refused_at=now).where(
                PersonRow.telegram_id == telegram_id,
                PersonRow.refused_at.is_null() | (PersonRow.refused_at <= now - not_again_before),
            )
            return bool(due.execute(self._database))

    def forget_refused(self, before: datetime) -> None:
        """Strangers who were refused before a moment are as if they had never written."""
        PersonRow.delete().where(
            PersonRow.met_at.is_null(), PersonRow.refused_at <= before, ~PersonRow.was_owner
        ).execute(self._database)

    def _known(self, telegram_id: int) -> Person:
        person = self.get(telegram_id)
        if person is None:
            raise NotFoundError(f"nobody with the Telegram id {telegram_id} was met")
        return person

    def _change(self, telegram_id: int, **columns: object) -> None:
        """The cards that the person still sees speak their language, and know their clock."""
        self.changes += 1
        with self._database.atomic():
            PersonRow.update(**columns).where(PersonRow.telegram_id == telegram_id).execute(
                self._database
            )
            if READS_BY & columns.keys():
                self._database.run(FALL_BEHIND, {"telegram_id": telegram_id, "most": STILL_SEEN})


def _wanted_as(role: Role | None, wanted: NoticesWanted) -> NoticesWanted:
    """Viewers have no posts of their own to hear of."""
    is_of_none = role is Role.VIEWER and wanted is NoticesWanted.MINE
    return NoticesWanted.ALL if is_of_none else wanted


def _person(row: tuple[Any, ...]) -> Person:
    values = zip(PERSON_COLUMNS, row, strict=True)
    return Person(**{column.name: column.python_value(value) for column, value in values})  # type: ignore[no-untyped-call]  # bare in the stubs
