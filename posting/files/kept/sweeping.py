"""Erases files that nobody needs any more: those of no post, those whose posts are out or deleted
for a while, and, when the room is used up, those of finished posts from the oldest on; bytes that
no row names. What is lost is wanted again. Called by the housekeeping and, when there is no room,
by `keeper`."""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from media.store import Kept, MediaStore, StoreError
from posting.files.kept import presence
from storage import (
    FileState,
    HostedFile,
    Storage,
    key_of,
)

KEPT_AFTERWARDS = timedelta(days=7)  # once its posts are out: Meta may come back
UNOWNED_FOR = timedelta(hours=1)  # a post may be about to take it
ORPHANS_FOR = timedelta(days=7)  # bytes without a row; one may come back with a backup
RECEIPTS_KEPT = timedelta(days=180)
AT_ONCE = 100

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sweeper:
    """`most_bytes` is how much may be kept."""

    storage: Storage = field(repr=False)
    store: MediaStore = field(repr=False)
    most_bytes: int
    clock: Callable[[], datetime]

    def sweep(self) -> None:
        """First the bytes, then the row: whoever dies between the two finds the row again."""
        now, files = self.clock(), self.storage.files
        self._erase_all(lambda: files.finished(before=now - KEPT_AFTERWARDS, limit=AT_ONCE))
        self._erase_all(lambda: files.unowned(before=now - UNOWNED_FOR, limit=AT_ONCE))
        files.forget_fetches(before=now - RECEIPTS_KEPT)
        self._compare(now)
        if self.make_room(0):
            log.info("%d MB of files are kept", files.bytes_kept() // 1_000_000)

    def forget(self, file: HostedFile) -> None:
        """Its worker has lost it: if it was erased meanwhile, what was put since is erased too."""
        found = self.storage.files.find_by_slug(file.slug)
        if found is None or found.state is FileState.GONE:
            self._erase(file)

    def _compare(self, now: datetime) -> None:
        """The rows with what is there."""
        needed = self.storage.files.needed(now)  # before the bytes: all of these were put by then
        try:
            presence.refuse_when_away(self.storage, self.store)
            kept = tuple(self.store.kept())
            if self.storage.files.slugs() & {each.slug for each in kept}:
                presence.mark(self.storage, self.store)
        except StoreError as error:
            log.warning("it is not known which files are kept: %s", error.why)
            return
        self._want_lost_again(needed, kept, now)
        self._erase_orphans(kept, now)

    def _want_lost_again(
        self, needed: Collection[HostedFile], kept: Collection[Kept], now: datetime
    ) -> None:
        """Those whose bytes are not as they were put, as after a backup of the database alone:
        Telegram may still have them; of a post that is planned it is told when not."""
        sizes = {each.key: each.size_bytes for each in kept}
        for file in needed:
            if sizes.get(key_of(file)) != file.size_bytes:
                log.warning("the bytes of file %d are lost; it is fetched again", file.file_id)
                self.storage.files.want_again(file.file_id, now)

    def _erase_orphans(self, kept: Collection[Kept], now: datetime) -> None:
        """What no row names, as its process died or the database is an older one; never what the
        bot of another database has put there."""
        tag, oldest = self.storage.file_store.tag(), now - ORPHANS_FOR
        ours = {each.slug for each in kept if each.slug.startswith(tag)}
        young = {each.slug for each in kept if each.put_at >= oldest}
        for slug in sorted(ours - young - self.storage.files.slugs()):
            log.warning("a file that no row names is erased")
            try:
                self.store.delete(slug)
            except StoreError as error:
                log.warning("it cannot be erased: %s", error.why)
                return

    def make_room(self, wanted: int) -> bool:
        """Whether so many bytes more may be kept, at the cost of finished posts if need be."""
        files = self.storage.files
        while files.bytes_kept() + wanted > self.most_bytes:
            oldest = files.finished(before=self.clock(), limit=1)
            if not oldest or not self._erase(oldest[0]):
                return False
        return True

    def _erase_all(self, found: Callable[[], tuple[HostedFile, ...]]) -> None:
        while those := found():
            erased = [self._erase(file) for file in those]
            if not all(erased):
                return

    def _erase(self, file: HostedFile) -> bool:
        """False when the store refuses or is away; then it is tried at the next sweep. A row whose
        post is there stays: the card says what became of its file. A post that came meanwhile has
        it fetched again."""
        try:
            presence.refuse_when_away(self.storage, self.store)
            self.store.delete(file.slug)
        except StoreError as error:
            log.warning("a file cannot be erased: %s", error.why)
            return False
        files, now = self.storage.files, self.clock()
        if not files.erase(file):
            files.mark_gone(file, now)
            if files.is_needed(file, now):
                files.want_again(file.file_id, now)
        return True
