"""Small pictures of media, kept for boards on which many posts are seen at once. What nobody has
looked at for a week is erased, and at any time made anew."""

import hashlib
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import get_ident

from storage.records import Medium

KEPT_SECONDS = 7 * 24 * 3600.0
IN_VAIN_SECONDS = 3600.0  # so long it is not tried again
PATIENCE = 5.0  # seconds after which no other one is begun: the next look makes the rest
MOST = 3_000
OWN_SHAPE = "in its own shape"  # those of former versions were squares


@dataclass(frozen=True, slots=True)
class Thumbnails:
    """`make` puts the picture of a medium there, False when it cannot be had."""

    folder: Path
    make: Callable[[Medium, Path], bool]

    def of(self, media: Sequence[Medium | None]) -> list[Path | None]:
        """Those that are there or can be made in a few seconds. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        until, made = time.monotonic() + PATIENCE, False
        found: list[Path | None] = []
        for medium in media:
            path = self.folder / _name(medium) if medium else None
            if medium and path and not _is_settled(path) and time.monotonic() < until:
                made = True
                self._make(medium, path)
            found.append(path if path and _is_picture(path) else None)
        if made:
            self._erase_old()
        return found

    def _make(self, medium: Medium, path: Path) -> None:
        """An empty file says that it was tried in vain. Two may make the same at once."""
        unfinished = path.with_suffix(f".{os.getpid()}.{get_ident()}.new")
        if not self.make(medium, unfinished):
            unfinished.write_bytes(b"")
        unfinished.replace(path)

    def _erase_old(self) -> None:
        files = sorted(self.folder.iterdir(), key=_looked_at, reverse=True)
        now = time.time()
        for n, file in enumerate(files):
            if n >= MOST or now - _looked_at(file) > KEPT_SECONDS:
                file.unlink(missing_ok=True)


def _name(medium: Medium) -> str:
    """Of what it shows: another cover frame is another picture."""
    of = medium.file.slug if medium.file else medium.url
    told = f"{OWN_SHAPE} {of} {medium.thumb_offset or 0 if medium.is_video else ''}"
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _is_settled(path: Path) -> bool:
    """Whether there is no need to make it now."""
    try:
        its = path.stat()
    except FileNotFoundError:
        return False
    return its.st_size > 0 or time.time() - its.st_mtime < IN_VAIN_SECONDS


def _is_picture(path: Path) -> bool:
    """Looked at now, if it is one."""
    try:
        is_one = path.stat().st_size > 0
        if is_one:
            os.utime(path)
    except FileNotFoundError:
        return False
    return is_one


def _looked_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0
