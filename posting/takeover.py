"""Another process may take what people send to this bot: perhaps one on a copy of this database,
which publishes the same posts. Until that is over nothing is published here, by whatever process.

Called by `bot.updates.takeover_watch`, which notices it.
"""

import secrets
import socket
from collections.abc import Collection
from datetime import datetime

from posting.after_restore import doubt_since
from posting.rules.limits import Clock
from storage import NewNotice, Storage, TakenBackNotice, TakenOverNotice

NAME_BYTES = 8


class Takeover:
    """What is written down of it, for one run of the bot after another on this database."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    def begin(self, owners: Collection[int]) -> str:
        """The bot starts, under the name that this returns. Whoever starts it wants it to
        publish."""
        run = secrets.token_hex(NAME_BYTES)
        self.go_on(run, owners)
        return run

    def go_on(self, run: str, owners: Collection[int]) -> None:
        """Nobody has taken over any more: after a time in which somebody had, what may have been
        published by them is asked about or looked for, and the owners are told."""
        with self._storage.transaction():
            since = self._storage.run.begin(run)
            if since is not None:
                host, now = socket.gethostname(), self._clock()
                doubt_since(
                    self._storage, since, owners, lambda n: TakenBackNotice(since, host, n), now
                )

    def rest(self, run: str, since: datetime, owners: Collection[int], *, asks: bool) -> bool:
        """Another process has taken over, some time after `since`: nothing is published any more,
        and the owners are told. `asks` says that this one asks for its updates. False when that was
        known, or the run is over, and it is the next one of this database that has taken over."""
        with self._storage.transaction():
            if not self._storage.run.taken_over(run, since):
                return False
            told = TakenOverNotice(since, socket.gethostname(), asks)
            for owner in sorted(owners):
                self._storage.notices.owe(NewNotice(owner, told), None, self._clock())
        return True
