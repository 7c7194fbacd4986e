"""Whether files can be kept at all. When they cannot, whoever runs the bot is told once, with what
to do, and once when they can again; each file waits by itself meanwhile. For `keeper`."""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from media.store import MediaStore, StoreError, StoreTrouble
from posting.files.kept import presence
from posting.rules.problems import OF_THE_STORE, ProblemCode
from storage import NewNotice, NoticeDetails, Storage, StoreTroubleNotice, StoreWorksNotice

TRIED_EVERY = timedelta(minutes=5)
PASSES_WITHIN = timedelta(minutes=4)  # what does not answer now may do so at the next try
BY_TROUBLE = {
    StoreTrouble.FULL: ProblemCode.FILE_STORE_FULL,
    StoreTrouble.REFUSED: ProblemCode.FILE_STORE_REFUSED,
    StoreTrouble.UNREACHABLE: ProblemCode.FILE_STORE_UNREACHABLE,
    StoreTrouble.FAILING: ProblemCode.FILE_STORE_FAILING,
    StoreTrouble.CLOCK: ProblemCode.FILE_STORE_CLOCK,
    StoreTrouble.AWAY: ProblemCode.FILE_STORE_AWAY,
    StoreTrouble.MISSING: ProblemCode.FILE_GONE,
}
MAY_PASS = frozenset(
    {
        ProblemCode.FILE_STORE_UNREACHABLE,
        ProblemCode.FILE_STORE_FAILING,
        ProblemCode.FILE_STORE_AWAY,
    }
)
log = logging.getLogger(__name__)


@dataclass(slots=True)
class StoreWatch:
    """`owners` are the Telegram ids of those who run the bot."""

    storage: Storage = field(repr=False)
    store: MediaStore = field(repr=False)
    owners: Collection[int]
    clock: Callable[[], datetime]
    in_bucket: bool = False
    _tried_at: datetime | None = None

    def open(self) -> None:
        """Before a file is worked on: the place is the one that was known, and is known again from
        now on. Raises StoreError."""
        presence.refuse_when_away(self.storage, self.store)
        presence.mark(self.storage, self.store)

    def refuse_when_away(self) -> None:
        """Raises StoreError where the place is not the one that was known. Changes nothing."""
        presence.refuse_when_away(self.storage, self.store)

    def failed(self, code: ProblemCode, why: str) -> None:
        """A file could not be kept."""
        if code not in OF_THE_STORE:
            return
        now, known = self.clock(), self.storage.file_store
        with self.storage.transaction():
            known.lock()  # one of many who meet the same trouble tells of it
            outage = known.outage()
            if outage is None:
                known.begin(code, why, now)
                log.error("files cannot be kept (%s): %s", code, why)
            elif outage.is_told:
                return
            since = outage.since if outage else now
            if code in MAY_PASS and now - since < PASSES_WITHIN:
                return
            known.told(now)
            self._tell(StoreTroubleNotice(code, why, self.in_bucket))

    def look(self) -> None:
        """Now and then, also while nobody sends anything: something small is kept."""
        now = self.clock()
        if self._tried_at is not None and abs(now - self._tried_at) < TRIED_EVERY:
            return
        self._tried_at = now
        try:
            self.store.try_keeping()
            presence.refuse_when_away(self.storage, self.store)
        except StoreError as error:
            self.failed(BY_TROUBLE[error.trouble], error.why)
        else:
            self._works()

    def _works(self) -> None:
        """Unless files still wait, for whom there may be too little room."""
        known = self.storage.file_store
        with self.storage.transaction():
            known.lock()
            outage = known.outage()
            if outage is None or OF_THE_STORE & self.storage.files.waits_for():
                return
            known.end()
            log.warning("files can be kept again")
            if outage.is_told:
                self._tell(StoreWorksNotice())

    def _tell(self, details: NoticeDetails) -> None:
        for owner in sorted(self.owners):
            self.storage.notices.owe(NewNotice(owner, details), None, self.clock())
