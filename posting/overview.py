"""How the bot fares as a whole, for whoever runs it: the queue, lateness, accounts, the program.

Read by the bot's /status and by its metrics; a few cheap reads, no network.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from posting.accounts.clients import Clients
from posting.accounts.tokens import WARN_DAYS, end_of_access
from posting.rules.limits import Clock
from storage import Account, AccountState, Storage, StoreOutage
from storage.overview import Alongside, Queue

VERSION = "0.1.0"  # as in pyproject.toml; a test compares
DAY = timedelta(days=1)
ENDS_SOON = timedelta(days=max(WARN_DAYS))  # whoever plans posts is warned as early
LATENESS_OF = 100  # posts
NOTHING = Alongside()


@dataclass(frozen=True, slots=True)
class Lateness:
    """How long after their time the posts published last were asked to be published."""

    posts: int
    half: timedelta  # this late or less
    most: timedelta  # 99 of 100 this late or less
    worst: timedelta


@dataclass(frozen=True, slots=True)
class Status:
    """Everything at one moment. `queue.failed` counts what has failed within a day, and is so
    still."""

    at: datetime
    queue: Queue
    next_account: Account | None  # of the next post
    lateness: Lateness | None  # None while nothing has been published
    in_trouble: tuple[Account, ...]
    paused: tuple[Account, ...]  # Meta refuses calls until `paused_until`
    ending: tuple[Account, ...]  # the access ends soon, or has ended
    set_aside: int  # updates of the last days that could not be handled
    version: str
    schema: str
    database: str  # "SQLite" or "PostgreSQL"
    running_since: datetime
    alongside: Alongside = NOTHING
    files: StoreOutage | None = None  # while none can be kept
    clock_ahead: timedelta = timedelta()  # of Meta's: that of the machine is wrong
    taken_over_at: datetime | None = None  # while another process may publish, and nothing is here


class Overview:
    """Looks at everything at once."""

    def __init__(self, storage: Storage, clients: Clients, clock: Clock) -> None:
        self._storage = storage
        self._clients = clients
        self._clock = clock
        self._running_since = clock()

    def status(self) -> Status:
        now, figures = self._clock(), self._storage.figures
        queue = figures.queue(now, failed_since=now - DAY)
        accounts = self._storage.accounts.all()
        connected = [it for it in accounts if it.state is not AccountState.DISCONNECTED]
        return Status(
            at=now,
            queue=queue,
            next_account=next(
                (it for it in accounts if it.account_id == queue.next_account_id), None
            ),
            lateness=lateness_of(figures.lateness(last=LATENESS_OF)),
            in_trouble=tuple(it for it in connected if it.state is AccountState.TROUBLE),
            paused=tuple(it for it in connected if it.paused_until and it.paused_until > now),
            ending=tuple(it for it in connected if _ends_soon(it, now)),
            set_aside=figures.set_aside(),
            version=VERSION,
            schema=figures.schema(),
            database=figures.database_kind(),
            running_since=self._running_since,
            alongside=figures.alongside(),
            files=self._storage.file_store.outage(),
            clock_ahead=self._clients.ahead,
            taken_over_at=self._storage.run.taken_over_at(),
        )


def lateness_of(spans: Sequence[timedelta]) -> Lateness | None:
    """The nearest-rank percentiles of some spans."""
    if not spans:
        return None
    ordered = sorted(spans)
    half, most = (ordered[-(-len(ordered) * percent // 100) - 1] for percent in (50, 99))
    return Lateness(len(ordered), half, most, ordered[-1])


def _ends_soon(account: Account, now: datetime) -> bool:
    end = end_of_access(account)
    return end is not None and end - now <= ENDS_SOON
