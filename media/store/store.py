"""What a place for files can do, and why it cannot. A key is `<slug>/<what>`."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Protocol

MARK = ".kept-here"
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


class StoreTrouble(StrEnum):
    """Why a file could not be kept, or had."""

    FULL = "full"
    REFUSED = "refused"  # no right to it, or no such bucket
    UNREACHABLE = "unreachable"  # no answer, or too slow
    FAILING = "failing"  # it answers with an error of its own
    CLOCK = "clock"  # it takes no requests of a machine whose clock is wrong
    AWAY = "away"  # the place is not the one in which files were kept
    MISSING = "missing"  # there is no such file


class StoreError(Exception):
    """`why` in words for whoever runs the bot, without secrets."""

    def __init__(self, trouble: StoreTrouble, why: str) -> None:
        super().__init__(why)
        self.trouble = trouble
        self.why = why


def trouble_of(error: OSError) -> StoreError:
    """What a disk that fails means for a file. Only its lack of room is called that."""
    trouble = StoreTrouble.FULL if error.errno in NO_ROOM else StoreTrouble.REFUSED
    return StoreError(trouble, error.strerror or type(error).__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """What lies under a key."""

    key: str
    size_bytes: int
    put_at: datetime

    @property
    def slug(self) -> str:
        return self.key.partition("/")[0]


class MediaStore(Protocol):
    """Each may block for seconds and raises StoreError; used from any thread."""

    def put(self, key: str, file: Path, content_type: str) -> None:
        """Keeps it whole or not at all, in place of what was there; `file` is used up."""

    def fetch(self, key: str, to: Path) -> None:
        """A copy as a new file."""

    def size(self, key: str) -> int | None:
        """In bytes; None when there is none."""

    def delete(self, slug: str) -> None:
        """All of a file; nothing when there is none."""

    def kept(self) -> Iterator["Kept"]:
        """Everything that is kept, in any order."""

    def try_keeping(self) -> None:
        """Keeps something small, to see whether that can be."""

    @property
    def kind(self) -> str:
        """What it is; files do not move by themselves to a place of another kind."""

    def mark(self, tag: str) -> None:
        """Leaves a mark of the database that has this tag, by which the place is known again."""

    def refuse_unmarked(self, tag: str) -> None:
        """Raises StoreError where it has no such mark: a volume that is not mounted, a bucket that
        was emptied, another one than before."""

    def address(self, key: str, lasts: timedelta) -> str | None:
        """Where everybody can fetch it for so long; None when it is served from here."""

    def path(self, key: str) -> Path | None:
        """Where it lies on this machine; None when it lies elsewhere."""
