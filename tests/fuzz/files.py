"""Damaged and hostile photos and videos by the thousand, looked into as the bot does it: whatever
they are, there are facts or a refusal, within the limits of memory and time."""

import random
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import psutil

from media.download.remote_file import RemoteFile
from media.probe.facts import ExcessiveMediaError, UnreadableMediaError
from media.probe.parent import LOOK_SECONDS, MEMORY_BYTES, MediaProbe
from tests.helpers.hostile_media import (
    BREAD,
    COFFEE,
    claiming_pixels,
    claiming_rows,
    claiming_samples,
    progressive,
    with_scans,
)

MEGABYTE = 1024 * 1024
LIBRARIES_BYTES = 32 * MEGABYTE  # of the child, beside what it may take
STARTING_SECONDS = 15.0  # of a child, on a busy machine
NUMBERS = (0, 1, 7, 0xFF, 0xFFFF, 80_000_000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
TABLES = (b"stts", b"ctts", b"stsc", b"stco", b"stss", b"elst", b"stsz")
BOXES = (*TABLES, b"moov", b"trak", b"mdia", b"stbl", b"stsd", b"avc1", b"avcC", b"free", b"cmov")

_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")

Change = Callable[[random.Random, bytes], bytes]


@dataclass
class FileReport:
    """What came of a run."""

    outcomes: Counter[str] = field(default_factory=Counter)
    peak_bytes: int = 0
    longest_seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        outcomes = ", ".join(f"{count} {name}" for name, count in sorted(self.outcomes.items()))
        return (
            f"files: {outcomes}; the child took {self.peak_bytes / MEGABYTE:.0f} MB at most; "
            f"longest look {self.longest_seconds:.1f} s; {len(self.faults)} faults"
        )


def run(seed: int, rounds: int) -> FileReport:
    """The same files for the same seed."""
    report, probe = FileReport(), MediaProbe()
    for number in range(rounds):
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - to be repeated, not secret
        look, data = (_photo, _some_photo(chance)) if number % 2 else (_video, _some_video(chance))
        begun = time.monotonic()
        report.outcomes[_outcome(look, probe, chance, data)] += 1
        seconds = time.monotonic() - begun
        _weigh(report, f"seed {seed}, round {number}", seconds)
    return report


def _weigh(report: FileReport, which: str, seconds: float) -> None:
    report.longest_seconds = max(report.longest_seconds, seconds)
    report.peak_bytes = max([report.peak_bytes, *map(_peak_bytes, psutil.Process().children())])
    if seconds > LOOK_SECONDS + STARTING_SECONDS:
        report.faults.append(f"{which}: {seconds:.1f} s")
    if report.peak_bytes > MEMORY_BYTES + LIBRARIES_BYTES:
        report.faults.append(f"{which}: {report.peak_bytes} bytes of memory")


def _peak_bytes(child: psutil.Process) -> int:
    """The most that it ever had, where the system tells."""
    try:
        found = _PEAK.search(Path(f"/proc/{child.pid}/status").read_text())
        return int(found[1]) * 1024 if found else 0
    except OSError:  # it has just gone, or this is no Linux
        return 0


def _outcome(
    look: Callable[[MediaProbe, random.Random, bytes], None],
    probe: MediaProbe,
    chance: random.Random,
    data: bytes,
) -> str:
    try:
        look(probe, chance, data)
    except UnreadableMediaError:
        return "unreadable"
    except ExcessiveMediaError:
        return "excessive"
    return "measured"


def _photo(probe: MediaProbe, _: random.Random, data: bytes) -> None:
    probe.image_facts(data)


def _video(probe: MediaProbe, chance: random.Random, data: bytes) -> None:
    """Some servers do not tell the size, some claim another one."""
    size = chance.choice((len(data), len(data), len(data), None, 200 * MEGABYTE))
    pieces = iter([data[:70_000], data[70_000:]])
    probe.video_facts(RemoteFile(pieces, size, lambda _: None, limit=8 * MEGABYTE))


def _some_photo(chance: random.Random) -> bytes:
    start = chance.choice((BREAD, BREAD, *_in_scans()))
    return _changed(chance, start, (_noise, _cut, _repeated, _pixels, _scans, _number))


@cache
def _in_scans() -> tuple[bytes, bytes]:
    """An ordinary one and a large one; making them takes a moment."""
    return progressive(1080, 1350), progressive(6000, 6000, subsampling=2)


def _some_video(chance: random.Random) -> bytes:
    return _changed(chance, COFFEE, (_noise, _cut, _rows, _samples, _number, _renamed, _nested))


def _changed(chance: random.Random, data: bytes, changes: tuple[Change, ...]) -> bytes:
    for change in chance.choices(changes, k=chance.randint(1, 3)):
        data = change(chance, data) or data
    return data


def _place(chance: random.Random, data: bytes) -> int:
    """Mostly in the header, where it hurts."""
    return chance.randrange(min(len(data), chance.choice((1000, 8000, len(data)))))


def _noise(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        changed[_place(chance, data)] = chance.randrange(256)
    return bytes(changed)


def _cut(chance: random.Random, data: bytes) -> bytes:
    return data[: _place(chance, data) + 4]


def _repeated(chance: random.Random, data: bytes) -> bytes:
    at, length = _place(chance, data), chance.randint(1, 2000)
    return data[:at] + data[at : at + length] * chance.randint(2, 50) + data[at:]


def _number(chance: random.Random, data: bytes) -> bytes:
    at = _place(chance, data)
    return data[:at] + chance.choice(NUMBERS).to_bytes(4, "big") + data[at + 4 :]


def _pixels(chance: random.Random, data: bytes) -> bytes:
    width, height = (chance.choice((1, 8000, 15_000, 65_535)) for _ in "wh")
    return claiming_pixels(data, width, height) if b"\xff\xc0" in data[:2000] else data


def _scans(chance: random.Random, data: bytes) -> bytes:
    return with_scans(data, chance.choice((5, 80, 3000))) if b"\xff\xda" in data else data


def _rows(chance: random.Random, data: bytes) -> bytes:
    table = chance.choice(TABLES)
    return claiming_rows(data, table, chance.choice(NUMBERS)) if table in data else data


def _samples(chance: random.Random, data: bytes) -> bytes:
    complete = b"stsz" in data and b"stts" in data
    return claiming_samples(data, chance.choice(NUMBERS)) if complete else data


def _renamed(chance: random.Random, data: bytes) -> bytes:
    return data.replace(chance.choice(BOXES), chance.choice(BOXES), chance.randint(1, 3))


def _nested(chance: random.Random, data: bytes) -> bytes:
    """Boxes in boxes, thousands deep."""
    depth, name = chance.choice((10, 5000)), chance.choice((b"moov", b"trak", b"udta"))
    heads = b"".join((8 * (depth - n)).to_bytes(4, "big") + name for n in range(depth))
    at = data.index(b"moov") - 4 if b"moov" in data else 0
    return data[:at] + heads + data[at:]
