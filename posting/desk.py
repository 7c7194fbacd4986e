"""Puts the product together: one object through which the bot does everything with posts."""

from dataclasses import dataclass, field
from functools import partial

from graph.client import GraphClient
from graph.hosts import GraphHosts
from graph.media_url import MediaInspector
from posting.accounts import Accounts
from posting.clients import ClientFactory, Clients
from posting.drafts import Drafts
from posting.editing import Editor
from posting.limits import Limits
from posting.media import MediaDesk
from posting.outage import Outage
from posting.planning import Clock, Planner
from posting.publishing import Publisher
from posting.scheduling import Schedule
from posting.updates import Updates
from storage import Storage
from storage.conversations import Conversations
from storage.inbox import Inbox
from storage.notices import Notices
from storage.people import People


@dataclass(frozen=True)
class Posting:
    """The verbs of the product, and the stored things that only the bot reads and writes."""

    drafts: Drafts
    schedule: Schedule
    accounts: Accounts
    media: MediaDesk
    publisher: Publisher
    people: People
    notices: Notices
    conversations: Conversations
    inbox: Inbox
    limits: Limits
    clock: Clock
    outage: Outage
    storage: Storage = field(repr=False)

    def remember_card(self, post_id: int, chat_id: int, message_id: int) -> None:
        """Which message shows the post now; no new version."""
        self.storage.posts.remember_card(post_id, chat_id, message_id)

    def purge(self) -> None:
        """Erases what nobody can ask for any more: posts deleted long ago, old history, old
        notices that were sent. The housekeeping calls it now and then."""
        now, limits = self.clock(), self.limits
        self.storage.posts.purge(
            deleted_before=now - limits.deleted_kept, events_before=now - limits.events_kept
        )
        self.storage.notices.purge(sent_before=now - limits.sent_notices_kept)


def build_posting(
    storage: Storage,
    hosts: GraphHosts,
    *,
    inspector: MediaInspector,
    clock: Clock,
    app_id: str | None = None,
    app_secret: str | None = None,
    limits: Limits | None = None,
    client_factory: ClientFactory | None = None,
) -> Posting:
    """`clock` answers the present as an aware UTC datetime."""
    limits = limits or Limits()
    make = client_factory or partial(GraphClient, hosts=hosts, app_id=app_id, app_secret=app_secret)
    clients = Clients(storage, make, clock)
    editor = Editor(storage, clock)
    planner = Planner(storage, limits, clock)
    media = MediaDesk(inspector)
    accounts = Accounts(storage, clients, limits, clock)
    updates = Updates(storage, editor, planner, accounts, media, limits, clock)
    return Posting(
        drafts=Drafts(storage, editor, planner, updates, limits, clock),
        schedule=Schedule(editor, planner, limits, clock),
        accounts=accounts,
        media=media,
        publisher=Publisher(storage, clients, planner, limits, clock),
        people=storage.people,
        notices=storage.notices,
        conversations=storage.conversations,
        inbox=storage.inbox,
        limits=limits,
        clock=clock,
        outage=Outage(storage.try_writing),
        storage=storage,
    )
