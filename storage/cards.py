"""Which message shows which post. Remembered and looked up by `bot`; publishing knows nothing of
it."""

from storage.database import Postgresql, Sqlite
from storage.records import Card

# The post may have been erased while its card was being sent.
REMEMBER = """
    INSERT INTO card (post_id, chat_id, message_id)
    SELECT post_id, :chat_id, :message_id FROM post WHERE post_id = :post_id
    ON CONFLICT (post_id) DO UPDATE SET chat_id = excluded.chat_id, message_id = excluded.message_id
"""
FIND = "SELECT chat_id, message_id FROM card WHERE post_id = :post_id"


class Cards:
    """One for each post that was ever shown."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def remember(self, card: Card) -> None:
        """The post is shown there now; neither a change of the post nor an event. Nothing when
        there is no such post any more."""
        values = {"post_id": card.post_id, "chat_id": card.chat_id, "message_id": card.message_id}
        self._database.run(REMEMBER, values)

    def find(self, post_id: int) -> Card | None:
        for chat_id, message_id in self._database.rows(FIND, {"post_id": post_id}):
            return Card(post_id, chat_id, message_id)
        return None
