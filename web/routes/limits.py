"""How much one client may ask for. Used by `web/routes/files.py`.

Instagram fetching ten slides at once, each in hundreds of ranges, is far below every limit.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

BUDGET, PER_SECOND = 3000.0, 50.0
A_REQUEST, A_MISS = 1.0, 30.0  # who guesses at addresses has a hundred tries, then two a second
MOST_CLIENTS = 10_000  # that are remembered; the longest silent go first
MOST_TRANSFERS, MOST_OF_ONE = 200, 100
SUBNET_BITS = 64  # of IPv6: what one client has at its disposal


@dataclass
class ClientBudget:
    """What each client may still ask for. It fills up again with time."""

    clock: Callable[[], datetime]
    _left: dict[str, tuple[float, datetime]] = field(default_factory=dict)

    def allows(self, address: str) -> bool:
        return self._now(client_of(address)) > 0

    def charge(self, address: str, cost: float) -> None:
        """Even what is not there: who overdraws waits longer."""
        client = client_of(address)
        left = self._now(client) - cost
        self._left.pop(client, None)
        self._left[client] = (left, self.clock())
        if len(self._left) > MOST_CLIENTS:
            del self._left[next(iter(self._left))]

    def _now(self, client: str) -> float:
        left, since = self._left.get(client, (BUDGET, self.clock()))
        return min(BUDGET, left + PER_SECOND * max(0.0, (self.clock() - since).total_seconds()))


@dataclass
class Transfers:
    """How many answers are under way, in all and to one client."""

    _running: Counter[str] = field(default_factory=Counter)

    @contextmanager
    def one_to(self, address: str) -> Iterator[bool]:
        """Whether one more may begin; it is counted until the block ends."""
        client = client_of(address)
        if self._running[client] >= MOST_OF_ONE or self._running.total() >= MOST_TRANSFERS:
            yield False
            return
        self._running[client] += 1
        try:
            yield True
        finally:
            self._running[client] -= 1
            self._running += Counter()  # forgets those at zero


def client_of(address: str) -> str:
    """The address, of IPv6 its network."""
    try:
        ip = ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    if isinstance(ip, IPv4Address):
        return str(ip)
    return str(ip_network((ip, SUBNET_BITS), strict=False).network_address)
