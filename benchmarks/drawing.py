"""What it costs to draw for people, beside bare decoding and encoding with the same libraries in
one process: pins on a photo, nine frames of a film, a grid of fifteen posts; and twenty who want
one of these at once."""

import io
import statistics
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import psutil
from PIL import Image

from benchmarks.children import MEGABYTE
from benchmarks.tables import Report, Row
from media.pictures import (
    SMALL_SIDE,
    GridCell,
    Pin,
    contact_sheet,
    frame_times,
    pinned,
    profile_grid,
)
from media.pictures.painting.painter import Painter
from tests.helpers.child_processes import children

SAMPLES = Path(__file__).parent.parent / "sandbox" / "samples"
DRAWN, QUICK_DRAWN = 60, 8
AT_ONCE = 20
SIZE = (1080, 1350)
FILM_MS = 6000
QUALITY = 92
AIM, AIM_MEGABYTES = 1.5, 512

Work = Callable[[], object]


async def run(*, quick: bool) -> Report:
    """In turns: whatever else the machine does slows both."""
    times = QUICK_DRAWN if quick else DRAWN
    painter = Painter()
    with TemporaryDirectory() as folder:
        photo = Path(folder) / "photo.jpg"
        with Image.open(SAMPLES / "books.jpg") as picture:
            picture.convert("RGB").resize(SIZE).save(photo, quality=QUALITY)
        pins, grid = _pins(painter, photo), _grid(painter, photo)
        frames = partial(_frames, painter, Path(folder))
        rows = (
            _row("three pins on a photo", lambda: bare(photo, 1), pins, times),
            _row("nine frames of a film, numbered", bare_frames, frames, times),
            _row("a grid of fifteen posts", lambda: bare(photo, 15), grid, times),
            _at_once("pins", pins),
            _at_once("a grid", grid),
            _at_once("nine frames", lambda: _frames_of_own(painter)),
        )
    return Report(rows)


def _row(what: str, bare: Work, ours: Work, times: int) -> Row:
    ours()  # starts the child
    took: list[list[float]] = [[], []]
    for _ in range(times):
        for seconds, work in zip(took, (bare, ours), strict=True):
            seconds.append(seconds_of(work))
    (bare_half, bare_most), (our_half, our_most) = map(_percentiles, took)
    half, most = our_half / bare_half, our_most / bare_most
    return Row(
        f"{what}, p50 / p95",
        f"decoded and encoded: {bare_half:.0f} / {bare_most:.0f} ms",
        f"{our_half:.0f} / {our_most:.0f} ms",
        f"{half:.2f} / {most:.2f}",
        f"≤ {AIM}",
        max(half, most) <= AIM,
    )


def _at_once(what: str, work: Work) -> Row:
    work()
    one, crowd = all_at_once([work]), all_at_once([work] * AT_ONCE)
    return Row(
        f"memory of the child while {AT_ONCE} people want {what} at once "
        f"({crowd.seconds:.1f} s for all)",
        f"one person: {one.megabytes:.0f} MB",
        f"{crowd.megabytes:.0f} MB",
        f"{crowd.megabytes / one.megabytes:.2f}",
        f"< {AIM_MEGABYTES} MB",
        crowd.megabytes < AIM_MEGABYTES,
    )


@dataclass(frozen=True)
class AtOnce:
    """Until the last of them had it, and what the child held at its highest."""

    seconds: float
    megabytes: float


def all_at_once(works: Sequence[Work]) -> AtOnce:
    """Each in a thread of its own; the child, which is there already, is watched meanwhile."""
    painters = children("media.pictures.painting.work")
    held, done = [_megabytes(painters)], threading.Event()

    def watch() -> None:
        while not done.wait(0.01):
            held.append(_megabytes(painters))

    watcher = threading.Thread(target=watch)
    watcher.start()
    begun = time.perf_counter()
    with ThreadPoolExecutor(len(works)) as people:
        for each in [people.submit(work) for work in works]:
            each.result()
    took = time.perf_counter() - begun
    done.set()
    watcher.join()
    return AtOnce(took, max(held))


def _pins(painter: Painter, photo: Path) -> Work:
    pins = [Pin(1, 0.2, 0.3), Pin(2, 0.5, 0.5), Pin(3, 0.8, 0.6)]
    return lambda: painter.draw(pinned(photo, SIZE, pins))


def _grid(painter: Painter, photo: Path) -> Work:
    planned = [GridCell(photo, str(at), "Wed 3 Mar, 18:00") for at in range(1, 7)]
    return lambda: painter.draw(profile_grid([*planned, *[GridCell(photo)] * 9]))


def _frames(painter: Painter, folder: Path) -> bytes:
    times = frame_times(FILM_MS)
    to = [folder / str(at) for at in times]
    made = painter.frames(SAMPLES / "coffee.mp4", times, to, SMALL_SIDE)
    size, labels = (made.width, made.height), [f"0:{at / 1000:04.1f}" for at in times]
    return painter.draw(contact_sheet(to, size, labels))


def _frames_of_own(painter: Painter) -> bytes:
    """Of somebody who is not alone."""
    with TemporaryDirectory() as folder:
        return _frames(painter, Path(folder))


def bare(photo: Path, count: int) -> None:
    for _ in range(count):
        with Image.open(photo) as picture:
            picture.load()
    picture.save(io.BytesIO(), "JPEG", quality=QUALITY)


def bare_frames() -> None:
    """Each looked for from the last picture before it at which a film can be entered."""
    with av.open(str(SAMPLES / "coffee.mp4")) as film:
        stream = film.streams.video[0]
        for at in frame_times(FILM_MS):
            film.seek(at * 1000)
            frame = next(it for it in film.decode(stream) if (it.time or 0) >= at / 1000)
            picture = frame.to_image()  # type: ignore[no-untyped-call]
            picture.save(io.BytesIO(), "JPEG", quality=QUALITY)


def seconds_of(work: Work) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _percentiles(seconds: list[float]) -> tuple[float, float]:
    """p50 and p95, in milliseconds."""
    ordered = sorted(seconds)
    return statistics.median(ordered) * 1000, ordered[int(len(ordered) * 0.95)] * 1000


def _megabytes(painters: Iterable[psutil.Process]) -> float:
    return sum(float(each.memory_info().rss) for each in painters) / MEGABYTE
