"""The hashtag sets and the endings of an account, as people keep them."""

from collections.abc import Sequence
from dataclasses import replace

from posting.rules.limits import Limits
from posting.rules.problems import Field, InvalidError, Problem, ProblemCode
from posting.rules.snippets import snippet_problems
from storage import Snippet, Storage


class AccountSnippets:
    """Whoever may use the bot may change them. One that is deleted leaves no caption."""

    def __init__(self, storage: Storage, limits: Limits) -> None:
        self._storage, self._limits = storage, limits

    def of(self, account_id: int) -> tuple[Snippet, ...]:
        """In the order in which they were made."""
        return self._storage.snippets.of(account_id)

    def get(self, snippet_id: int) -> Snippet | None:
        """None for one that was deleted."""
        return self._storage.snippets.get(snippet_id)

    def add(self, account_id: int, name: str, text: str) -> Snippet:
        """The one that is there already where nothing is new about it: a message that a crash cut
        off is handled again. Raises InvalidError with all that stands against it."""
        with self._storage.transaction():
            others = self.of(account_id)
            same = (it for it in others if (it.name, it.text) == (name, text))
            if (known := next(same, None)) is not None:
                return known
            self._judge(name, text, others)
            if len(others) >= self._limits.snippets:
                values = {"limit": self._limits.snippets}
                too_many = Problem(Field.CAPTION, ProblemCode.TOO_MANY_SNIPPETS, values)
                raise InvalidError((too_many,))
            return self._storage.snippets.add(account_id, name, text)

    def write_anew(self, snippet: Snippet, name: str, text: str) -> Snippet:
        """Raises as `add`."""
        return self._change(replace(snippet, name=name, text=text))

    def rename(self, snippet: Snippet, name: str) -> Snippet:
        """Raises as `add`."""
        return self._change(replace(snippet, name=name))

    def rewrite(self, snippet: Snippet, text: str) -> Snippet:
        """Captions that have it already stay as they are. Raises as `add`."""
        return self._change(replace(snippet, text=text))

    def delete(self, snippet_id: int) -> None:
        self._storage.snippets.delete(snippet_id)

    def _change(self, snippet: Snippet) -> Snippet:
        with self._storage.transaction():
            others = self.of(snippet.account_id)
            others = tuple(it for it in others if it.snippet_id != snippet.snippet_id)
            self._judge(snippet.name, snippet.text, others)
            self._storage.snippets.change(snippet)
            return snippet

    def _judge(self, name: str, text: str, others: Sequence[Snippet]) -> None:
        problems = snippet_problems(name, text, others, self._limits)
        if problems:
            raise InvalidError(problems)
