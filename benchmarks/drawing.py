"""What it costs to draw for people, beside bare decoding and encoding with the same libraries in
one process: pins on a photo, nine frames of a film, a grid of fifteen posts; and twenty who look
at once."""

import io
import statistics
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import psutil
from PIL import Image

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
from media.pictures.painter import Painter

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
        rows = (
            _row("three pins on a photo", lambda: _bare(photo, 1), _pins(painter, photo), times),
            _row(
                "nine frames of a film, numbered",
                _bare_frames,
                lambda: _frames(painter, Path(folder)),
                times,
            ),
            _row("a grid of fifteen posts", lambda: _bare(photo, 15), _grid(painter, photo), times),
            _at_once(painter, photo),
        )
    return Report(rows)


def _row(what: str, bare: Work, ours: Work, times: int) -> Row:
    ours()  # starts the child
    took: list[list[float]] = [[], []]
    for _ in range(times):
        for seconds, work in zip(took, (bare, ours), strict=True):
            seconds.append(_seconds(work))
    (bare_half, bare_most), (our_half, our_most) = map(_percentiles, took)
    ratio = our_half / bare_half
    return Row(
        f"{what}, p50 / p95",
        f"decoded and encoded: {bare_half:.0f} / {bare_most:.0f} ms",
        f"{our_half:.0f} / {our_most:.0f} ms",
        f"{ratio:.2f} / {our_most / bare_most:.2f}",
        f"≤ {AIM}",
        ratio <= AIM,
    )


def _at_once(painter: Painter, photo: Path) -> Row:
    """The most that the child holds while twenty wait for their grid."""
    one = _grid(painter, photo)
    one()
    alone = _child_megabytes()
    most, done = [alone], threading.Event()

    def watch() -> None:
        while not done.wait(0.01):
            most.append(_child_megabytes())

    watcher = threading.Thread(target=watch)
    watcher.start()
    begun = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as people:
        for each in [people.submit(one) for _ in range(AT_ONCE)]:
            each.result()
    took = time.perf_counter() - begun
    done.set()
    watcher.join()
    return Row(
        f"memory of the child while {AT_ONCE} grids are wanted at once ({took:.1f} s for all)",
        f"after one: {alone:.0f} MB",
        f"{max(most):.0f} MB",
        f"{max(most) / alone:.2f}",
        f"< {AIM_MEGABYTES} MB",
        max(most) < AIM_MEGABYTES,
    )


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


def _bare(photo: Path, count: int) -> None:
    for _ in range(count):
        with Image.open(photo) as picture:
            picture.load()
    picture.save(io.BytesIO(), "JPEG", quality=QUALITY)


def _bare_frames() -> None:
    """Each looked for from the last picture before it at which a film can be entered."""
    with av.open(str(SAMPLES / "coffee.mp4")) as film:
        stream = film.streams.video[0]
        for at in frame_times(FILM_MS):
            film.seek(at * 1000)
            frame = next(it for it in film.decode(stream) if (it.time or 0) >= at / 1000)
            picture = frame.to_image()  # type: ignore[no-untyped-call]
            picture.save(io.BytesIO(), "JPEG", quality=QUALITY)


def _seconds(work: Work) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _percentiles(seconds: list[float]) -> tuple[float, float]:
    """p50 and p95, in milliseconds."""
    ordered = sorted(seconds)
    return statistics.median(ordered) * 1000, ordered[int(len(ordered) * 0.95)] * 1000


def _child_megabytes() -> float:
    children = psutil.Process().children()
    return max((each.memory_info().rss for each in children), default=0) / 2**20
