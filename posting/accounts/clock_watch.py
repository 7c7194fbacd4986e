"""Whether the clock of this machine is right, by Meta's. The housekeeping of the bot looks now and
then."""

from collections.abc import Collection

from posting.accounts.clients import Clients
from posting.rules.limits import Clock
from storage import ClockNotice, NewNotice, Storage


class ClockWatch:
    """Remembers in memory alone that people were told: a start says it again."""

    def __init__(self, storage: Storage, clients: Clients, clock: Clock) -> None:
        self._storage = storage
        self._clients = clients
        self._clock = clock
        self._is_told = False

    def look(self, owners: Collection[int]) -> bool:
        """Whether these are owed the news that it is wrong."""
        ahead, was_told = self._clients.ahead, self._is_told
        self._is_told = bool(ahead)
        if not ahead or was_told:
            return False
        told = ClockNotice(seconds=round(ahead.total_seconds()))
        with self._storage.transaction():
            for owner in sorted(owners):
                self._storage.notices.owe(NewNotice(owner, told), None, self._clock())
        return True
