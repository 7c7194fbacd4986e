"""How what people do is said to the product of a day: in the verbs of the first days, or in those
of the days in which media have a table of their own."""

from datetime import datetime
from importlib import import_module
from typing import Any, Protocol


class Verbs(Protocol):
    """What the stories ask of any day. Posts, accounts and facts are that day's own values."""

    def create(self, *, author_id: int, account_id: int, url: str, **fields: Any) -> Any: ...

    def change_caption(self, post: Any, caption: str, actor_id: int) -> Any: ...

    def replace_media(self, post: Any, facts: Any, actor_id: int) -> Any: ...

    def unseen(self, url: str) -> Any:
        """The facts of a medium that nobody could look at, as far as that day knows doubts."""

    def schedule(self, post: Any, moment: datetime, actor_id: int) -> Any: ...

    def delete(self, post: Any, actor_id: int) -> Any: ...

    def decide(self, post: Any, verdict: Any, actor_id: int) -> Any: ...

    def disconnect(self, account_id: int, actor_id: int) -> Any: ...

    def meet(self, person_id: int, name: str, language: str, zone: str, now: datetime) -> Any: ...

    def upkeep(self) -> Any: ...

    def owe(
        self, kind: str, details: dict[str, Any], to: int, *, account_id: int | None = None
    ) -> Any: ...

    def history(self, post_id: int) -> list[tuple[Any, str]]:
        """Each event, and the name of who did it."""

    def as_told(self, post: Any) -> Any:
        """A post in the words of the manifests: what its media and its container hold is said of
        the post, as the first days said it."""

    def source_updates(self) -> list[list[int]]:
        """Posts and the update that each was made from."""


def verbs_of(storage: Any, posting: Any) -> Verbs:
    """That day's; the module of another day could not even be read."""
    name = "verbs_since_media" if hasattr(posting, "lists") else "verbs_at_first"
    verbs: Verbs = import_module(name).TheirVerbs(storage, posting)
    return verbs
