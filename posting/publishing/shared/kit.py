"""What the steps of publishing look with, in one frozen bundle."""

from dataclasses import dataclass
from datetime import datetime

from graph.client import GraphClient
from posting.accounts.clients import Clients
from posting.files.kept.hosting import FileHosting
from posting.posts.shared.medium import Inspect
from posting.posts.shared.planner import Planner
from posting.rules.kinds import KindRow, kind_of, live_kind
from posting.rules.limits import Clock, Limits
from storage import Account, Outage, Post, Storage


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """Steps read `storage` and never write to it. `inspect` looks at a medium as Instagram would
    and raises InvalidError; `here_since` is when this process began to publish."""

    storage: Storage
    clients: Clients
    planner: Planner
    inspect: Inspect
    hosting: FileHosting
    outage: Outage
    limits: Limits
    clock: Clock
    here_since: datetime

    def account(self, post: Post) -> Account:
        return self.storage.accounts.get(post.account_id)

    def client(self, post: Post) -> GraphClient:
        """Raises AccessError when the account has no usable token."""
        return self.clients.of_account(post.account_id)

    def row(self, post: Post) -> KindRow:
        """All that depends on the kind of the post."""
        return kind_of(post)

    def live_row(self, post: Post) -> KindRow:
        """The same of what is live, or may be."""
        return live_kind(post)

    def in_time(self, post: Post) -> datetime:
        """Until when the post may go out without asking its author."""
        return (post.publish_at or self.clock()) + self.limits.late_grace
