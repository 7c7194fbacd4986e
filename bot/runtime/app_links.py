"""The addresses under which the Mini App is opened from the chat: each for one person and one post.
Who has copied somebody else's gets nowhere with it."""

import hashlib
import hmac
from dataclasses import dataclass, field
from urllib.parse import urlencode

PURPOSE = b"mini app"
LETTERS = 32  # of the signature


@dataclass(frozen=True)
class AppLinks:
    """`page` is where the Mini App is; `key` signs."""

    page: str
    key: bytes = field(repr=False)

    @classmethod
    def signed_by(cls, page: str, token: str) -> "AppLinks":
        """The same after every restart of the bot: buttons stay for years."""
        return cls(page, hmac.new(token.encode(), PURPOSE, hashlib.sha256).digest())

    def to(self, view: str, person_id: int, post_id: int, medium: int = 0) -> str:
        told = {"ticket": self._ticket(person_id, post_id), "view": view, "medium": medium}
        return f"{self.page}/?{urlencode(told)}"

    def post_of(self, person_id: int, ticket: object) -> int | None:
        """The post that this person was sent to; None when it is no ticket of theirs."""
        if not isinstance(ticket, str) or not ticket.isascii():
            return None
        number = ticket.partition(".")[0]
        if not (number.isdigit() and len(number) < 20):
            return None
        return int(number) if hmac.compare_digest(ticket, self._ticket(person_id, number)) else None

    def _ticket(self, person_id: int, post: int | str) -> str:
        said = f"{person_id} {post}".encode()
        return f"{post}.{hmac.new(self.key, said, hashlib.sha256).hexdigest()[:LETTERS]}"
