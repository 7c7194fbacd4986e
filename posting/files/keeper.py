"""Takes one file that somebody sent, has it fetched and made to fit, and keeps it. Whoever dies in
the middle leaves a claim that runs out. Start here to read what becomes of a file."""

import hashlib
import logging
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypedDict

from media.convert import FileError, FileReason, StoppedError
from media.store import StoreError, trouble_of
from posting.files.kept.store_watch import BY_TROUBLE, StoreWatch
from posting.files.kept.sweeping import Sweeper
from posting.files.making import (
    FilmsBusyError,
    Made,
    Making,
    UnfitError,
    Watch,
    make,
)
from posting.files.news import owe_news
from posting.files.pictures import Pictures
from posting.files.source import FileDroppedError, FileTooLargeError, SourceTroubleError
from posting.files.watching import Watching
from posting.rules.problems import ProblemCode
from storage import (
    ORIGINAL,
    SERVED,
    DatabaseTroubleError,
    FileNote,
    FileState,
    HostedFile,
    LostFileError,
    NotFoundError,
    Outage,
    Storage,
    StoredDoubt,
    key_of,
    smaller_as,
)

Values = Mapping[str, str | int | float]

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
WAITS = (timedelta(seconds=5), timedelta(seconds=30))  # before it is fetched once more
FETCHED_EVERY, FETCHED_FOR = timedelta(minutes=5), timedelta(days=1)  # then, when nobody answers
NEXT_FILM = timedelta(seconds=15)  # until it is said anew how many are before it
WITHOUT_ROOM = timedelta(minutes=5)  # before the store is tried again
MOST_ATTEMPTS = 6  # a file that kills whoever works on it is left alone
NOT_ITS_FAULT = frozenset({FileReason.NO_ROOM, FileReason.FAILED})
OUTCOMES = (  # what making and keeping a file may end in, beside trouble of the disk
    FileError,
    UnfitError,
    StoppedError,
    FilmsBusyError,
    FileDroppedError,
    FileTooLargeError,
    SourceTroubleError,
    NotFoundError,
    StoreError,
)


class Outcome(TypedDict, total=False):
    """The columns in which a file is another now."""

    state: FileState
    content_type: str
    size_bytes: int
    original_bytes: int
    width: int
    height: int
    duration: int | None
    sha256: str
    notes: tuple[FileNote, ...]
    doubts: tuple[StoredDoubt, ...]  # of the media that are this file
    failure: FileNote | None
    progress: int | None
    attempts: int
    next_try_at: datetime | None
    kept_at: datetime
    shown_file_id: None


@dataclass(frozen=True, slots=True)
class Keeper:
    """Worked by threads as the publisher is (`posting.publishing.workers`). `workshop` is a folder
    of this process alone, for what is unfinished."""

    storage: Storage = field(repr=False)
    making: Making
    sweeper: Sweeper
    store_watch: StoreWatch
    workshop: Path
    outage: Outage
    clock: Callable[[], datetime]
    in_hand: dict[str, HostedFile] = field(default_factory=dict, repr=False)

    def step(self, worker: str, claimed: Callable[[], object] = lambda: None) -> bool:
        """Claims one file, says so, and works on it until it is kept, refused or put off; False
        when nothing is due."""
        now = self.clock()
        file = self.storage.files.claim_due(worker=worker, now=now, lease_until=now + LEASE)
        if file is None:
            return False
        claimed()
        self.in_hand[worker] = file
        try:
            outcome = self._outcome(file)
            try:
                self._write(file, outcome)
            except LostFileError:
                self.sweeper.forget(file)
            if file.is_video and not self.making.films.locked():
                self.storage.files.call_film(self.clock())
        finally:
            self.in_hand.pop(worker, None)
        return True

    def _write(self, file: HostedFile, outcome: Outcome) -> None:
        """Its posts show it, in the cards that people see."""
        with self.storage.transaction():
            settled = self.storage.files.change(file, **outcome, claimed_by=None, lease_until=None)
            if _seen_of(settled) != _seen_of(file):  # else it waits as before
                owe_news(self.storage, settled, self.clock())

    def _outcome(self, file: HostedFile) -> Outcome:
        """What becomes of it; its bytes are kept by then."""
        if file.attempts > MOST_ATTEMPTS:
            return _refused(ProblemCode.FILE_EXCESSIVE)
        try:
            self.store_watch.open()
            parent = self.storage.files.get(file.made_from) if file.made_from else None
            watch = Watching(self.storage, file, self.clock)
            told = Watch(watch.begins, watch.progress, watch.stopped)
            with _bench(self.workshop / file.slug) as bench:
                return self._kept(file, make(self.making, file, parent, bench, told))
        except OUTCOMES as error:
            return self._not_kept(file, error)
        except OSError as error:
            return self._not_kept(file, trouble_of(error))

    def _not_kept(self, file: HostedFile, error: Exception) -> Outcome:
        """Why it is not, and when it is tried again, if it is."""
        match error:
            case FileError() if error.reason in NOT_ITS_FAULT:
                return self._kept_later(ProblemCode(f"file_{error.reason}"), error.reason)
            case FileError():
                return _refused(ProblemCode(f"file_{error.reason}"), error.values)
            case UnfitError(refusal=refusal):
                return _refused(ProblemCode(f"media_{refusal.reason}"), refusal.values)
            case StoppedError():
                return Outcome(state=FileState.GONE, progress=None, next_try_at=None)
            case FilmsBusyError(conversion=conversion):
                return self._in_line(file, conversion)
            case FileTooLargeError():
                why: Values = {"limit": error.megabytes, **smaller_as(file)}
                return _refused(ProblemCode.FILE_TOO_LARGE_TO_FETCH, why)
            case SourceTroubleError():
                return self._fetched_later(file)
            case StoreError():
                return self._kept_later(BY_TROUBLE[error.trouble], error.why)
            case NotFoundError():
                return _refused(ProblemCode.FILE_GONE)
        return _refused(ProblemCode.FILE_DROPPED)

    def _kept(self, file: HostedFile, made: Made) -> Outcome:
        store, served = self.making.store, made.served
        new = [path.stat().st_size for path in (served, made.original) if path is not None]
        if not self.sweeper.make_room(sum(new)):
            return self._kept_later(ProblemCode.FILE_STORE_FULL, "MEDIA_MAX_GB is used up")
        outcome = Outcome(
            state=FileState.KEPT,
            content_type=made.content_type,
            size_bytes=served.stat().st_size,
            sha256=_hash(served),
            width=made.width,
            height=made.height,
            duration=made.duration,
            notes=made.notes,
            doubts=made.doubts,
            failure=None,
            progress=None,
            next_try_at=None,
            kept_at=self.clock(),
            shown_file_id=None,
        )
        if made.original is not None:
            outcome["original_bytes"] = made.original.stat().st_size
            store.put(key_of(file, ORIGINAL), made.original, file.content_type or "")
        store.put(key_of(file, SERVED), served, made.content_type)
        return outcome

    def _in_line(self, file: HostedFile, conversion: FileNote) -> Outcome:
        """Behind the video that is being converted, and those that came before it."""
        before = max(1, self.storage.files.films_before(file.file_id))
        note = FileNote(conversion.reason, {**conversion.values, "before": before})
        again_at = self.clock() + NEXT_FILM
        return Outcome(attempts=file.attempts - 1, next_try_at=again_at, notes=(note,))

    def _fetched_later(self, file: HostedFile) -> Outcome:
        now = self.clock()
        if file.attempts <= len(WAITS):
            return Outcome(next_try_at=now + WAITS[file.attempts - 1])
        if now - (file.gone_at or file.created_at) > FETCHED_FOR:
            return _refused(ProblemCode.FILE_DROPPED)
        why = FileNote(ProblemCode.FILE_NOT_FETCHED.value)
        return Outcome(failure=why, attempts=len(WAITS), next_try_at=now + FETCHED_EVERY)

    def _kept_later(self, code: ProblemCode, why: str) -> Outcome:
        """Through no fault of the file's: tried until it can be kept."""
        log.warning("a file cannot be kept now (%s): %s", code, why)
        self.store_watch.failed(code, why)
        at = self.clock() + WITHOUT_ROOM
        return Outcome(failure=FileNote(code.value, {"why": why}), attempts=0, next_try_at=at)

    @property
    def pictures(self) -> Pictures:
        return Pictures(self.storage, self.making, self.workshop)

    def look_after_store(self) -> None:
        """Called now and then, whether files come or not. May block for a minute."""
        try:
            self.store_watch.look()
        except DatabaseTroubleError as error:
            self.outage.begin(error)

    @property
    def heartbeat_every(self) -> timedelta:
        return LEASE / 3

    def heartbeat(self, workers: Collection[str]) -> None:
        """These workers are alive and at their files."""
        for worker in workers:
            if file := self.in_hand.get(worker):
                with suppress(LostFileError):
                    self.storage.files.renew(file, self.clock() + LEASE)

    def arrive(self, process: str) -> None:  # noqa: ARG002 - as the publisher
        """Only one process at a time talks to Telegram: what another had in hand is free."""
        self.storage.files.drop_claims("", self.clock(), attempts=0)
        shutil.rmtree(self.workshop, ignore_errors=True)

    def give_back(self, process: str) -> None:
        """That this process ends is no fault of a file's."""
        self.storage.files.drop_claims(process, self.clock(), attempts=1)

    def next_wake(self) -> datetime | None:
        """When to call `step` again after it said that nothing is due; None: nothing is wanted."""
        return self.storage.files.next_due()


def _seen_of(file: HostedFile) -> tuple[FileState, FileNote | None, tuple[FileNote, ...]]:
    return file.state, file.failure, file.notes


def _refused(code: ProblemCode, values: Values | None = None) -> Outcome:
    note = FileNote(code.value, values or {})
    return Outcome(state=FileState.REFUSED, failure=note, progress=None, next_try_at=None)


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


@contextmanager
def _bench(folder: Path) -> Iterator[Path]:
    """An empty folder, gone afterwards."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
