"""Puts the product together: one object through which the bot does everything with posts."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import partial

from graph.client import GraphClient
from graph.transport import Transport
from media import MediaFacts
from media.inspection import MediaInspector
from posting.accounts.accounts import ConnectedAccounts
from posting.accounts.check import Checkup
from posting.accounts.clients import Clients
from posting.accounts.clock_watch import ClockWatch
from posting.accounts.snippets import AccountSnippets
from posting.accounts.tokens import Tokens
from posting.after_restore import settle_after_restore
from posting.files.kept.hosting import FileHosting
from posting.files.received import ReceivedFiles
from posting.groups import Groups
from posting.overview import Overview
from posting.posts.by_hand import ByHand
from posting.posts.changing import Changes
from posting.posts.creating import Drafts
from posting.posts.grid import Grid
from posting.posts.lists import Lists
from posting.posts.live import LivePosts
from posting.posts.places import PlaceSearch
from posting.posts.scheduling import Schedule
from posting.posts.shared.kit import PostKit
from posting.posts.shared.planner import Planner
from posting.posts.zones import Zones
from posting.publishing.publisher import Publisher
from posting.publishing.shared.kit import Kit
from posting.rules.limits import Clock, Limits
from posting.takeover import Takeover
from posting.team import Team
from storage import Outage, Storage
from storage.people.conversations import Conversations
from storage.people.inbox import UpdateInbox
from storage.people.notices import StoredNotices
from storage.people.people import People
from storage.posts.cards import StoredCards


@dataclass(frozen=True)
class Posting:
    """The verbs of the product, and the stored things that only the bot reads and writes."""

    lists: Lists
    drafts: Drafts
    changes: Changes
    schedule: Schedule
    planner: Planner
    zones: Zones
    live: LivePosts
    by_hand: ByHand
    grid: Grid
    places: PlaceSearch
    files: ReceivedFiles
    accounts: ConnectedAccounts
    snippets: AccountSnippets
    inspect: Callable[..., MediaFacts]  # `PostKit.inspect`
    hosting: FileHosting
    publisher: Publisher
    tokens: Tokens
    clock_watch: ClockWatch
    overview: Overview
    checkup: Checkup
    people: People
    team: Team
    groups: Groups
    takeover: Takeover
    cards: StoredCards
    notices: StoredNotices
    conversations: Conversations
    inbox: UpdateInbox
    limits: Limits
    clock: Clock
    outage: Outage
    storage: Storage = field(repr=False)

    def settle_after_restore(self, owners: Collection[int]) -> None:
        """Before anything is published: on a copy of the database, what may be live is asked about
        and its owners are told. Nothing on any other database."""
        settle_after_restore(self.storage, owners, self.clock())

    def purge(self) -> None:
        """Erases what nobody can ask for any more: posts deleted long ago, old history, old
        notices that were sent, what old messages offered, containers that no limit counts any
        more, strangers who may be refused again, links that have ended. The housekeeping calls it
        now and then."""
        now, limits = self.clock(), self.limits
        self.storage.posts.purge(
            deleted_before=now - limits.deleted_kept, events_before=now - limits.events_kept
        )
        self.storage.notices.purge(sent_before=now - limits.sent_notices_kept)
        self.storage.cards.offers.purge(noted_before=now - limits.offers_kept)
        self.storage.containers.purge(made_before=now - limits.containers_kept)
        self.storage.people.forget_refused(before=now - limits.refusal_every)
        self.storage.invitations.purge(ended_before=now)


def build_posting(  # noqa: PLR0913 - parts that it introduces
    storage: Storage,
    transport: Transport,
    *,
    inspector: MediaInspector,
    clock: Clock,
    hosting: FileHosting | None = None,
    limits: Limits | None = None,
) -> Posting:
    """`clock` answers the present as an aware UTC datetime. Without `hosting` no file is kept."""
    limits, hosting = limits or Limits(), hosting or FileHosting(None, None, clock)
    make, outage = partial(GraphClient, transport=transport), Outage(storage.try_writing, clock)
    clients = Clients(storage, make, clock)
    accounts = ConnectedAccounts(storage, clients, limits, clock)
    planner = Planner(storage, limits, clock)
    posts = PostKit(storage, accounts, planner, inspector, hosting, limits, clock)
    return Posting(
        lists=Lists(posts),
        drafts=Drafts(posts),
        changes=Changes(posts),
        schedule=Schedule(posts),
        planner=planner,
        zones=Zones(posts, Schedule(posts).move_if_free),
        live=LivePosts(posts),
        by_hand=ByHand(posts),
        grid=Grid(posts, clients.of_account),
        places=PlaceSearch(storage, clients.of_account, asks_as_app=bool(transport.app_token)),
        files=ReceivedFiles(storage, clock),
        accounts=accounts,
        snippets=AccountSnippets(storage, limits),
        inspect=posts.inspect,
        hosting=hosting,
        publisher=Publisher(_kit(posts, clients, outage)),
        tokens=Tokens(storage, clients, accounts, clock),
        clock_watch=ClockWatch(storage, clients, clock),
        overview=Overview(storage, clients, clock),
        checkup=Checkup(storage, make),
        people=storage.people,
        team=Team(storage, clock),
        groups=Groups(storage, clock),
        takeover=Takeover(storage, clock),
        cards=storage.cards,
        notices=storage.notices,
        conversations=storage.conversations,
        inbox=storage.inbox,
        limits=limits,
        clock=clock,
        outage=outage,
        storage=storage,
    )


def _kit(posts: PostKit, clients: Clients, outage: Outage) -> Kit:
    """What the steps of publishing look with."""
    return Kit(
        storage=posts.storage,
        clients=clients,
        planner=posts.planner,
        inspect=posts.inspect,
        hosting=posts.hosting,
        outage=outage,
        limits=posts.limits,
        clock=posts.clock,
        here_since=posts.clock(),
    )
