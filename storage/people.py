"""Everyone who has talked to the bot. `bot` calls it through `posting`."""

from datetime import datetime, timedelta
from functools import cached_property

from storage.database import Postgresql, Sqlite
from storage.errors import NotFoundError
from storage.models import PersonRow, columns
from storage.records import Person

LONGEST_NAME = 128  # Telegram's first and last names have 64 each
PERSON_COLUMNS = columns(PersonRow, but={"met_at"})


class People:
    """People by their Telegram id."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def get(self, telegram_id: int) -> Person | None:
        """None for somebody who was never let in."""
        query = PersonRow.raw(self._by_id, telegram_id).dicts()
        return next((Person(**row) for row in query.execute(self._database)), None)

    def everyone(self) -> tuple[int, ...]:
        """The Telegram ids of all who were ever let in."""
        met = PersonRow.select(PersonRow.telegram_id).where(PersonRow.met_at.is_null(False))
        return tuple(telegram_id for (telegram_id,) in met.tuples().execute(self._database))

    def meet(
        self, telegram_id: int, name: str, language: str, timezone: str, now: datetime
    ) -> Person:
        """The person, remembered from now on; follows a changed name and, unless the person
        has chosen one, a changed language. The time zone counts on the first meeting only. Who has
        no name, as deleted accounts have none, is called by the id.
        """
        name = " ".join(name.split())[:LONGEST_NAME] or str(telegram_id)
        known = self.get(telegram_id)
        if known is None:
            first = {
                "name": name,
                "language": language,
                "language_chosen": False,
                "timezone": timezone,
                "met_at": now,
            }
            PersonRow.insert(telegram_id=telegram_id, **first).on_conflict(
                conflict_target=[PersonRow.telegram_id], update=first
            ).execute(self._database)
            return self._known(telegram_id)
        spoken = known.language if known.language_chosen else language
        if (name, spoken) == (known.name, known.language):
            return known  # as at every message but a few: one read
        self._change(telegram_id, name=name, language=spoken)
        return self._known(telegram_id)

    def set_language(self, telegram_id: int, language: str) -> Person:
        """The person's own choice, which stays."""
        self._change(telegram_id, language=language, language_chosen=True)
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
            stranger = {"name": "", "language": "en", "language_chosen": False, "timezone": "UTC"}
            PersonRow.insert(telegram_id=telegram_id, **stranger).on_conflict(
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
            PersonRow.met_at.is_null(), PersonRow.refused_at <= before
        ).execute(self._database)

    @cached_property
    def _by_id(self) -> str:
        """Asked at every message, so that its text is built only once."""
        query = PersonRow.select(*PERSON_COLUMNS).where(
            PersonRow.telegram_id == 0, PersonRow.met_at.is_null(False)
        )
        return str(query.bind(self._database).sql()[0])

    def _known(self, telegram_id: int) -> Person:
        person = self.get(telegram_id)
        if person is None:
            raise NotFoundError(f"nobody with the Telegram id {telegram_id} was met")
        return person

    def _change(self, telegram_id: int, **columns: object) -> None:
        PersonRow.update(**columns).where(PersonRow.telegram_id == telegram_id).execute(
            self._database
        )
