"""What is saved for the captions of accounts. `posting` calls it."""

from storage.engine.database import Postgresql, Sqlite
from storage.models import SnippetRow
from storage.records import Snippet


class StoredSnippets:
    """Each belongs to one account, and stays while that is disconnected."""

    def __init__(self, database: Sqlite | Postgresql) -> None:
        self._database = database

    def of(self, account_id: int) -> tuple[Snippet, ...]:
        """In the order in which they were made."""
        query = (
            SnippetRow.select()
            .where(SnippetRow.account_id == account_id)
            .order_by(SnippetRow.snippet_id)
        )
        return tuple(Snippet(**row) for row in query.dicts().execute(self._database))

    def get(self, snippet_id: int) -> Snippet | None:
        """None for one that was deleted."""
        query = SnippetRow.select().where(SnippetRow.snippet_id == snippet_id).dicts()
        return next((Snippet(**row) for row in query.execute(self._database)), None)

    def add(self, account_id: int, name: str, text: str) -> Snippet:
        made = SnippetRow.insert(account_id=account_id, name=name, text=text)
        return Snippet(int(made.execute(self._database)), account_id, name, text)

    def change(self, snippet: Snippet) -> None:
        """Gives it another name, or other words; nothing where it was deleted."""
        SnippetRow.update(name=snippet.name, text=snippet.text).where(
            SnippetRow.snippet_id == snippet.snippet_id
        ).execute(self._database)

    def delete(self, snippet_id: int) -> None:
        SnippetRow.delete().where(SnippetRow.snippet_id == snippet_id).execute(self._database)
