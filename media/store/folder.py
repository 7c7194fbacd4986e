"""Files kept in a folder of this machine, which only its owner may read."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar
from uuid import uuid4

from media.store.store import MARK, Kept, StoreError, StoreTrouble, trouble_of

MODE = 0o700
TRIAL, TRIAL_BYTES = ".trial", 16_384
LEAST_ROOM = 32 * 1024 * 1024  # of the disk; with less it is full for photos and videos
ARRIVING = ".arriving"  # a file is moved to its place when it is whole


@dataclass(frozen=True, slots=True)
class Folder:
    """`root` is made when the first file comes."""

    root: Path
    kind: ClassVar = "folder"

    def put(self, key: str, file: Path, content_type: str) -> None:  # noqa: ARG002 - as any place
        place = self.root / key
        with _told():
            place.parent.mkdir(parents=True, exist_ok=True, mode=MODE)
            arriving = place.parent / f"{ARRIVING}{uuid4().hex}"
            shutil.move(file, arriving)
            _flush(arriving)
            arriving.replace(place)
            _flush(place.parent)

    def fetch(self, key: str, to: Path) -> None:
        with _told():
            shutil.copyfile(self.root / key, to)

    def size(self, key: str) -> int | None:
        with _told():
            place = self.root / key
            return place.stat().st_size if place.is_file() else None

    def delete(self, slug: str) -> None:
        with _told():
            if (place := self.root / slug).is_dir():
                shutil.rmtree(place)

    def kept(self) -> Iterator[Kept]:
        with _told():
            for place in self.root.glob("*/*"):
                found = place.stat()
                put_at = datetime.fromtimestamp(found.st_mtime, UTC)
                yield Kept(f"{place.parent.name}/{place.name}", found.st_size, put_at)

    def try_keeping(self) -> None:
        with _told():
            self.root.mkdir(parents=True, exist_ok=True, mode=MODE)
            trial = self.root / TRIAL
            trial.write_bytes(bytes(TRIAL_BYTES))
            _flush(trial)
            trial.unlink()
            free = shutil.disk_usage(self.root).free
        if free < LEAST_ROOM:
            raise StoreError(StoreTrouble.FULL, f"{free // 1_000_000} MB of the disk are free")

    def mark(self, tag: str) -> None:  # noqa: ARG002 - nobody else keeps files in it
        with _told():
            self.root.mkdir(parents=True, exist_ok=True, mode=MODE)
            (self.root / MARK).touch()
            _flush(self.root)

    def refuse_unmarked(self, tag: str) -> None:  # noqa: ARG002 - as above
        with _told():
            if not (self.root / MARK).is_file():
                raise StoreError(StoreTrouble.AWAY, f"the folder of the kept files has no {MARK}")

    def address(self, key: str, lasts: timedelta) -> str | None:  # noqa: ARG002 - as any place
        return None

    def path(self, key: str) -> Path | None:
        return self.root / key


def _flush(place: Path) -> None:
    """What is said to be kept survives a power cut."""
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise StoreError(StoreTrouble.MISSING, "the file is not there") from error
    except OSError as error:
        raise trouble_of(error) from error
