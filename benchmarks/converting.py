"""What it costs to make a photo fit in a child process, beside the bare library doing the same."""

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PIL import Image

from benchmarks.samples import PIXELS
from benchmarks.samples import photo as picture
from benchmarks.tables import Report, Row
from media.convert import Converter, PictureRecipe
from tests.helpers.child_processes import children

COLUMNS, ROWS, QUALITY = 1440, 1080, 92
TIMES, QUICK_TIMES = 15, 3
AIM_RATIO, AIM_MEGABYTES = 1.3, 300


async def run(*, quick: bool) -> Report:
    """In turns, and the quickest of each counts: whatever else the machine did made it slower."""
    with tempfile.TemporaryDirectory() as folder:
        photo, made = Path(folder) / "photo.jpg", Path(folder) / "made.jpg"
        picture(PIXELS).save(photo, quality=90)
        converter = Converter()
        convert = partial(converter.picture, photo, made, PictureRecipe())
        first = _seconds(convert)
        took: list[list[float]] = [[], []]
        for _ in range(QUICK_TIMES if quick else TIMES):
            took[0].append(_seconds(partial(_bare, photo, made)))
            took[1].append(_seconds(convert))
        bare, ours = (min(seconds) for seconds in took)
        return Report((_ratio(bare, ours), _first(first, ours), _memory()))


def _bare(photo: Path, made: Path) -> None:
    """As its documentation advises, with the decoder's own reduction."""
    with Image.open(photo) as image:
        image.draft("RGB", (COLUMNS, ROWS))
        image.resize((COLUMNS, ROWS), Image.Resampling.LANCZOS).save(made, quality=QUALITY)


def _ratio(bare: float, ours: float) -> Row:
    return Row(
        "a photo of 12 megapixels made fit, looked through and stripped",
        f"Pillow in the process itself, {COLUMNS} columns: {bare * 1000:.0f} ms",
        f"{ours * 1000:.0f} ms",
        f"{ours / bare:.2f}",
        f"≤ {AIM_RATIO}",
        ours / bare <= AIM_RATIO,
    )


def _first(first: float, ours: float) -> Row:
    return Row(
        "the first photo, which starts the child",
        f"a later one: {ours * 1000:.0f} ms",
        f"{first * 1000:.0f} ms",
        f"{first / ours:.1f}",
    )


def _memory() -> Row:
    """Of the child that is still warm; ours is the only one with work of that name."""
    most = max(child.memory_info().rss for child in children("media.workshop.work"))
    megabytes = most / 2**20
    pixels = PIXELS[0] * PIXELS[1] * 4 / 2**20
    return Row(
        "resident memory of the child afterwards, until five idle minutes later",
        f"the photo's pixels, decoded: {pixels:.0f} MB",
        f"{megabytes:.0f} MB",
        f"{megabytes / pixels:.2f}",
        f"< {AIM_MEGABYTES} MB",
        megabytes < AIM_MEGABYTES,
    )


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
