"""A message with links, as the notes of a conversation keep it until it has become drafts."""

from dataclasses import dataclass
from typing import Any, Self

from bot.reading.links import Linked, read_links


@dataclass(frozen=True)
class SentLinks:
    """A message with links; by the number of its update its drafts are known when they are made
    once more. None: it is not the person's own message."""

    linked: Linked
    update_id: int
    message_id: int | None = None

    def as_json(self) -> dict[str, Any]:
        """For the notes of a conversation; `from_json` reads it."""
        kept = {"update_id": self.update_id, "message_id": self.message_id}
        return {"linked": self.linked.as_json(), **kept}

    @classmethod
    def from_json(cls, kept: Any) -> Self:  # noqa: ANN401 - what was stored
        linked = Linked.from_json(kept["linked"])
        return cls(linked, kept["update_id"], kept["message_id"])


def sent_of_note(noted: Any, update_id: int) -> SentLinks:  # noqa: ANN401 - what was stored
    """Earlier releases noted the links alone, or the text; `update_id` is that of now."""
    if isinstance(noted, str):
        return SentLinks(read_links(noted), update_id)
    if "linked" not in noted:
        return SentLinks(Linked.from_json(noted), update_id)
    return SentLinks.from_json(noted)
