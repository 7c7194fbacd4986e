"""Which message shows which post. Remembered and looked up by `bot`; publishing knows nothing of
it."""

from storage.accounts import ACCOUNT_COLUMNS
from storage.database import Postgresql, Sqlite
from storage.errors import NotFoundError
from storage.records import Account, Card, Post, Surroundings

# The post may have been erased while its card was being sent.
REMEMBER = """
    INSERT INTO card (post_id, chat_id, message_id)
    SELECT post_id, :chat_id, :message_id FROM post WHERE post_id = :post_id
    ON CONFLICT (post_id) DO UPDATE SET chat_id = excluded.chat_id, message_id = excluded.message_id
"""
# A message shows one post at a time.
DISPLACE = """
    DELETE FROM card
    WHERE chat_id = :chat_id AND message_id = :message_id AND post_id <> :post_id
"""
FIND_AT = "SELECT post_id FROM card WHERE chat_id = :chat_id AND message_id = :message_id"
FIND = "SELECT chat_id, message_id FROM card WHERE post_id = :post_id"
# Every card asks it.
AROUND = f"""
    SELECT card.chat_id, card.message_id,
    (SELECT count(*) FROM account WHERE state <> 'disconnected'),
    {", ".join(f"a.{column.column_name}" for column in ACCOUNT_COLUMNS)}
    FROM account AS a LEFT JOIN card ON card.post_id = :post_id
    WHERE a.account_id = :account_id
"""  # noqa: S608 - the names of our columns


class Cards:
    """One for each post that was ever shown."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def remember(self, card: Card) -> None:
        """The post is shown there now; neither a change of the post nor an event. Nothing when
        there is no such post any more."""
        values = {"post_id": card.post_id, "chat_id": card.chat_id, "message_id": card.message_id}
        with self._database.atomic():
            self._database.run(DISPLACE, values)
            self._database.run(REMEMBER, values)

    def find(self, post_id: int) -> Card | None:
        for chat_id, message_id in self._database.rows(FIND, {"post_id": post_id}):
            return Card(post_id, chat_id, message_id)
        return None

    def find_at(self, chat_id: int, message_id: int) -> Card | None:
        """Which post that message shows."""
        at = {"chat_id": chat_id, "message_id": message_id}
        for (post_id,) in self._database.rows(FIND_AT, at):
            return Card(post_id, chat_id, message_id)
        return None

    def around(self, post: Post) -> Surroundings:
        """Raises NotFoundError when there is no such account."""
        ids = {"post_id": post.post_id, "account_id": post.account_id}
        for chat_id, message_id, usable, *values in self._database.rows(AROUND, ids):
            fields = zip(ACCOUNT_COLUMNS, values, strict=True)
            known = {field.name: field.python_value(value) for field, value in fields}  # type: ignore[no-untyped-call]  # bare in the stubs
            card = None if chat_id is None else Card(post.post_id, chat_id, message_id)
            return Surroundings(Account(**known), usable, card)
        raise NotFoundError(f"there is no account {post.account_id}")
