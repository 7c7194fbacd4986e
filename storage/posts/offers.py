"""Messages beside the cards, whose buttons do something with a post, and how it was when they came:
letters, questions, cards that stand further down by now. Noted and looked up by `bot`. States are
compared, so that a change of a post need not know of them."""

from collections.abc import Sequence
from datetime import datetime

from storage.engine.database import Postgresql, Sqlite
from storage.models import OfferRow
from storage.records import Holds, Offer, Offered

NOTE = """
    INSERT INTO offer (chat_id, message_id, post_id, version, holds, about, noted_at)
    VALUES (:chat_id, :message_id, :post_id, :version, :holds, :about, :noted_at)
    ON CONFLICT (chat_id, message_id) DO UPDATE SET
        post_id = excluded.post_id, version = excluded.version, holds = excluded.holds,
        about = excluded.about, noted_at = excluded.noted_at
"""
# Of posts that have changed, or are erased: looked up one by one, as PostgreSQL would rather read
# all posts there are.
OVERTAKEN = f"""
    FROM offer WHERE (
        SELECT post.version = offer.version
            AND (offer.holds <> '{Holds.UNFOUND}' OR post.media_id IS NULL)
        FROM post WHERE post.post_id = offer.post_id
    ) IS NOT TRUE
"""  # noqa: S608 - the name of our enumeration
COLUMNS = "offer.chat_id, offer.message_id, offer.post_id, offer.version, offer.holds, offer.about"
ALL_OVERTAKEN = f"SELECT {COLUMNS} {OVERTAKEN} ORDER BY offer.message_id"
FIND = f"""
    SELECT {COLUMNS} FROM offer WHERE chat_id = :chat_id AND message_id = :message_id
"""  # noqa: S608 - the same
SEEN = """
    UPDATE offer SET version = :version WHERE chat_id = :chat_id AND message_id = :message_id
"""
DROP = "DELETE FROM offer WHERE chat_id = :chat_id AND message_id = :message_id"
PURGE = "DELETE FROM offer WHERE noted_at < :before"


class StoredOffers:
    """One for each such message, until its buttons are taken away."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def note(self, offered: Offered, now: datetime) -> None:
        """Inside a transaction it is known only if that one commits."""
        its = offered.offer
        values = {"post_id": its.post_id, "version": its.version, "about": its.about}
        at = {"chat_id": offered.chat_id, "message_id": offered.message_id}
        noted = {"holds": its.holds.value, "noted_at": OfferRow.noted_at.db_value(now)}
        self._database.run(NOTE, {**values, **at, **noted})

    def overtaken(self) -> Sequence[Offered]:
        """All whose posts are no more as they were."""
        return [_offered(*row) for row in self._database.rows(ALL_OVERTAKEN, {})]

    def find(self, chat_id: int, message_id: int) -> Offer | None:
        """What a message offers still."""
        at = {"chat_id": chat_id, "message_id": message_id}
        return next((_offered(*row).offer for row in self._database.rows(FIND, at)), None)

    def seen(self, chat_id: int, message_id: int, version: int) -> None:
        """They hold for the post as it is in this version, too."""
        at = {"chat_id": chat_id, "message_id": message_id}
        self._database.run(SEEN, {**at, "version": version})

    def drop(self, chat_id: int, message_id: int) -> None:
        """It offers nothing any more."""
        self._database.run(DROP, {"chat_id": chat_id, "message_id": message_id})

    def purge(self, *, noted_before: datetime) -> None:
        """Forgets what is so old that nobody taps it any more."""
        self._database.run(PURGE, {"before": OfferRow.noted_at.db_value(noted_before)})


def _offered(  # noqa: PLR0913 - columns of a row
    chat_id: int, message_id: int, post_id: int, version: int, holds: str, about: str
) -> Offered:
    return Offered(chat_id, message_id, Offer(post_id, version, Holds(holds), about))
