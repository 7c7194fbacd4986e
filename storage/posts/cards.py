"""Which messages show which post: one with each person who has looked at it. Remembered and looked
up by `bot`; publishing knows nothing of it. A card that does not show the last change yet is
behind, and says since which version."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from storage.accounts.accounts import ACCOUNT, COUNT_USABLE
from storage.engine.database import Postgresql, Sqlite
from storage.engine.errors import NotFoundError
from storage.models import EventRow, PostRow, values_of
from storage.posts.history import read_details
from storage.posts.offers import DROP, StoredOffers
from storage.records import (
    Account,
    Card,
    Event,
    Holds,
    Offer,
    Offered,
    Post,
    Surroundings,
)

# The post may have been erased while its card was being sent.
# What was changed before anybody knew of the message is not on it either, whatever a message that
# came meanwhile has shown; nor is what the publisher has written since.
REMEMBER = """
    INSERT INTO card (post_id, chat_id, message_id, behind)
    SELECT post_id, :chat_id, :message_id, CASE WHEN version > :version THEN version END
    FROM post WHERE post_id = :post_id
    ON CONFLICT (post_id, chat_id) DO UPDATE SET
        message_id = excluded.message_id,
        behind = CASE WHEN card.behind > :version THEN card.behind ELSE excluded.behind END
"""
# A message shows one post at a time.
DISPLACE = """
    DELETE FROM card
    WHERE chat_id = :chat_id AND message_id = :message_id AND post_id <> :post_id
"""
SHOWS = """
    UPDATE card SET behind = NULL
    WHERE post_id = :post_id AND chat_id = :chat_id AND behind <= :version
"""
DRAW_AGAIN = """
    UPDATE card SET behind = (SELECT version FROM post WHERE post.post_id = card.post_id)
    WHERE post_id = :post_id AND chat_id = :chat_id AND message_id = :message_id
        AND behind IS NULL
"""
OF_OTHERS = """
    WITH changed (post_id, person_id) AS (VALUES {(:post_id, :person_id)})
    SELECT DISTINCT card.post_id, chat_id, message_id FROM changed
    JOIN card ON card.post_id = changed.post_id AND chat_id <> person_id
"""
BEHIND = """
    SELECT post_id, chat_id, message_id, behind FROM card
    WHERE behind IS NOT NULL AND chat_id = :chat_id ORDER BY message_id DESC
"""
FIND_AT = "SELECT post_id FROM card WHERE chat_id = :chat_id AND message_id = :message_id"
OF = "SELECT post_id, chat_id, message_id, behind FROM card WHERE post_id = :post_id"
WITH_ALT_TEXT = """
    SELECT 1 FROM post AS p
    WHERE p.account_id = :account_id AND p.publish_at >= :alt_texts_since AND EXISTS (
        SELECT 1 FROM post_medium AS m WHERE m.post_id = p.post_id AND m.alt_text IS NOT NULL
    )
"""
# Every card asks it. A request adds as many lines as it has changed things, one row for each.
AROUND = f"""
    SELECT card.message_id, card.behind,
    ({COUNT_USABLE}), EXISTS ({WITH_ALT_TEXT}),
    deed.at, deed.actor, deed.what, deed.from_state, deed.to_state, deed.details, person.name,
    {", ".join(f"a.{name}" for name in ACCOUNT)}
    FROM account AS a
    LEFT JOIN card ON card.post_id = :post_id AND card.chat_id = :reader_id
    LEFT JOIN event AS latest ON latest.event_id = (
        SELECT event_id FROM event WHERE post_id = :post_id AND substr(actor, 1, 7) = 'person:'
        ORDER BY event_id DESC LIMIT 1
    )
    LEFT JOIN event AS deed ON deed.post_id = :post_id AND deed.actor = latest.actor
        AND (deed.event_id = latest.event_id OR deed.request = latest.request)
    LEFT JOIN person ON deed.actor = 'person:' || person.telegram_id
    WHERE a.account_id = :account_id ORDER BY deed.event_id
"""  # noqa: S608 - the names of our columns
OF_DEED = (
    EventRow.at,
    EventRow.actor,
    EventRow.what,
    EventRow.from_state,
    EventRow.to_state,
    EventRow.details,
)
FIRST_OF_DEED = 4  # behind what is told of the card and its account


class StoredCards:
    """One for each post and person that it was ever shown to."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database
        self.offers = StoredOffers(database)

    def remember(self, card: Card, version: int, *, is_new: bool = False) -> None:
        """The post is shown there now, as it was in this version; neither a change of the post nor
        an event. Nothing when there is no such post any more. A message that is new has shown
        nothing before."""
        values = {"post_id": card.post_id, "chat_id": card.chat_id, "message_id": card.message_id}
        with self._database.atomic():
            if not is_new:
                self._database.run(DISPLACE, values)
                self._database.run(DROP, values)
            self._database.run(REMEMBER, {**values, "version": version})

    def move(self, card: Card, version: int, now: datetime) -> None:
        """As `remember`; where it was shown before is noted, to be put away."""
        with self._database.atomic():
            former = self.find(card.post_id, card.chat_id)
            self.remember(card, version)
            if former is not None and former != card:
                old = Offer(card.post_id, 0, Holds.NO_MORE)
                at = Offered(card.chat_id, former.message_id, old)
                self.offers.note(at, now)

    def shows(self, card: Card, version: int) -> None:
        """It has been drawn anew, as the post was in this version, read after the card was."""
        seen = max(version, card.behind or 0)
        at = {"post_id": card.post_id, "chat_id": card.chat_id, "version": seen}
        self._database.run(SHOWS, at)

    def draw_again(self, card: Card) -> None:
        """Something else stands where the post was shown: it is to be drawn there again."""
        at = {"post_id": card.post_id, "chat_id": card.chat_id, "message_id": card.message_id}
        self._database.run(DRAW_AGAIN, at)

    def draw_for_others(self, changed: Collection[tuple[int, int]]) -> None:
        """What these people do with these posts is to be seen on the cards of all others."""
        each = [{"person_id": person_id, "post_id": post_id} for person_id, post_id in changed]
        for card in self._database.rows_of_each(OF_OTHERS, each, {}) if each else ():
            self.draw_again(Card(*card))

    def behind(self, chat_id: int) -> tuple[Card, ...]:
        """Those of a person that do not show the last change of their posts, the newest messages
        first."""
        return tuple(Card(*row) for row in self._database.rows(BEHIND, {"chat_id": chat_id}))

    def of(self, post_id: int) -> tuple[Card, ...]:
        """All that show a post."""
        return tuple(Card(*row) for row in self._database.rows(OF, {"post_id": post_id}))

    def find(self, post_id: int, chat_id: int) -> Card | None:
        """The one that a person has of it."""
        return next((card for card in self.of(post_id) if card.chat_id == chat_id), None)

    def find_at(self, chat_id: int, message_id: int) -> Card | None:
        """Which post that message shows."""
        at = {"chat_id": chat_id, "message_id": message_id}
        for (post_id,) in self._database.rows(FIND_AT, at):
            return Card(post_id, chat_id, message_id)
        return None

    def around(
        self, post: Post, reader_id: int, *, alt_texts_since: datetime | None = None
    ) -> Surroundings:
        """For one reader. Posts whose time is or was since then are looked through for alt texts.
        Raises NotFoundError when there is no such account."""
        ids = {"post_id": post.post_id, "account_id": post.account_id, "reader_id": reader_id}
        asked = {**ids, "alt_texts_since": PostRow.publish_at.db_value(alt_texts_since)}
        rows = [*self._database.rows(AROUND, asked)]
        if not rows:
            raise NotFoundError(f"there is no account {post.account_id}")
        message_id, behind, usable, alt_texts, *rest = rows[0]
        name, *values = rest[len(OF_DEED) :]
        account = Account(**values_of(ACCOUNT, values))
        card = message_id and Card(post.post_id, reader_id, message_id, behind)
        told = (row[FIRST_OF_DEED : FIRST_OF_DEED + len(OF_DEED)] for row in rows)
        deeds = tuple(_deed(post, deed) for deed in told if deed[0] is not None)
        doer = name or str(deeds[-1].actor.person_id if deeds else "")
        return Surroundings(account, usable, card, deeds, doer, bool(alt_texts))


def _deed(post: Post, row: Sequence[Any]) -> Event:
    at, actor, what, from_state, to_state, details = (
        column.python_value(value) for column, value in zip(OF_DEED, row, strict=True)
    )
    return Event(post.post_id, at, actor, what, from_state, to_state, *read_details(details))
