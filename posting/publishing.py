"""The publishing pipeline: takes one due post, does one step with it, writes the step down."""

from datetime import datetime

from posting.clients import Clients
from posting.limits import Limits
from posting.planning import Clock, Planner
from storage import Storage


class Publisher:
    """Workers call `step` until it says that nothing is due; `next_wake` says when to come back."""

    def __init__(
        self, storage: Storage, clients: Clients, planner: Planner, limits: Limits, clock: Clock
    ) -> None:
        self._storage = storage
        self._clients = clients
        self._planner = planner
        self._limits = limits
        self._clock = clock

    def step(self, worker: str) -> bool:
        """Claims one due post and does one recorded step with it; False when nothing is due."""
        now = self._clock()
        lease_until = now + self._limits.lease
        claimed = self._storage.posts.claim_due(worker=worker, now=now, lease_until=lease_until)
        return claimed is not None

    def next_wake(self) -> datetime | None:
        """When the next step can be due; None while nothing is planned."""
        return self._storage.posts.next_due()
