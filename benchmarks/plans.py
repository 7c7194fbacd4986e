"""What it costs to draw the plan of 300 posts in the child process, beside the bare library that
decodes the same thumbnails and encodes a picture of the same size."""

import io
import random
import statistics
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PIL import Image

from benchmarks.drawing import all_at_once, seconds_of
from benchmarks.samples import photo as picture
from benchmarks.tables import Report, Row
from media.pictures import (
    Drawing,
    FreeSlot,
    MonthDay,
    Photo,
    PlanDay,
    PlannedPost,
    Theme,
    month_plan,
    week_plan,
)
from media.pictures.painting.painter import Painter

POSTS, DAYS, THUMBNAIL, QUALITY = 300, 7, 280, 92
TIMES, QUICK_TIMES = 40, 5
AT_ONCE = 20
AIM_RATIO, AIM_MEGABYTES = 1.5, 300
WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]


async def run(*, quick: bool) -> Report:
    """In turns with the bare library."""
    times = QUICK_TIMES if quick else TIMES
    with tempfile.TemporaryDirectory() as folder:
        thumbnails = _thumbnails(Path(folder))
        painter = Painter()
        drawings = {"week": _week(thumbnails), "month": _month(thumbnails)}
        rows = [row for name, it in drawings.items() for row in _rows(name, it, painter, times)]
        return Report((*rows, *_at_once(painter, drawings["week"])))


def plan_of_a_week(folder: Path) -> Drawing:
    return _week(_thumbnails(folder))


def _thumbnails(folder: Path) -> list[Path]:
    """Each another picture, as the bot keeps them."""
    whole = picture((2 * THUMBNAIL, 2 * THUMBNAIL))
    dice, found = random.Random(8), list[Path]()  # noqa: S311 - no secret
    for n in range(POSTS):
        left, top = dice.randrange(THUMBNAIL), dice.randrange(THUMBNAIL)
        path = folder / f"{n}.jpg"
        part = whole.crop((left, top, left + THUMBNAIL, top + THUMBNAIL))
        part.save(path, "JPEG", quality=QUALITY)
        found.append(path)
    return found


def _week(thumbnails: Sequence[Path]) -> Drawing:
    days = []
    for n in range(DAYS):
        posts = [
            PlannedPost(f"{at % 24:02}:{at // 24 * 30:02}", path, number=str(at + 1))
            for at, path in enumerate(thumbnails[n::DAYS])
        ]
        slots: tuple[PlannedPost | FreeSlot, ...] = (FreeSlot("09:00"), *posts)
        days.append(PlanDay(WEEKDAYS[n], str(n + 1), slots, is_today=n == 1, now_at=1))
    return week_plan(days, "22 of 25 left for 24 h", Theme.LIGHT)


def _month(thumbnails: Sequence[Path]) -> Drawing:
    days = [MonthDay(str(n + 1), thumbnails[n], POSTS // 30, free=2) for n in range(30)]
    weeks = [days[at : at + DAYS] for at in range(0, len(days), DAYS)]
    return month_plan(WEEKDAYS, weeks, "22 of 25 left for 24 h", Theme.LIGHT)


def bare_plan(drawing: Drawing) -> None:
    """What cannot be spared: each thumbnail decoded and put in its place, the whole encoded."""
    canvas = Image.new("RGB", (drawing.width, drawing.height), "white")
    for part in drawing.parts:
        if isinstance(part, Photo) and part.path is not None:
            with Image.open(part.path) as image:
                size = (part.area.width, part.area.height)
                made = image.convert("RGB").resize(size, Image.Resampling.LANCZOS)
                canvas.paste(made, (part.area.left, part.area.top))
    canvas.save(io.BytesIO(), "JPEG", quality=QUALITY)


def _rows(name: str, drawing: Drawing, painter: Painter, times: int) -> list[Row]:
    draw = partial(painter.draw, drawing)
    draw()  # starts the child
    took: list[list[float]] = [[], []]
    for _ in range(times):
        took[0].append(seconds_of(partial(bare_plan, drawing)))
        took[1].append(seconds_of(draw))
    shown = sum(isinstance(part, Photo) for part in drawing.parts)
    what = f"/plan of {POSTS} posts, the {name}: {shown} thumbnails"
    return [
        _row(f"{what}, p{percent}", *(_percentile(seconds, percent) for seconds in took))
        for percent in (50, 95)
    ]


def _row(what: str, bare: float, ours: float) -> Row:
    return Row(
        what,
        f"Pillow decodes and encodes: {bare * 1000:.0f} ms",
        f"{ours * 1000:.0f} ms",
        f"{ours / bare:.2f}",
        f"≤ {AIM_RATIO}",
        ours / bare <= AIM_RATIO,
    )


def _percentile(seconds: Sequence[float], percent: int) -> float:
    return statistics.quantiles(seconds, n=100, method="inclusive")[percent - 1]


def _at_once(painter: Painter, drawing: Drawing) -> list[Row]:
    """Many people look at the same moment."""
    draw = partial(painter.draw, drawing)
    alone = statistics.median(seconds_of(draw) for _ in range(AT_ONCE))
    one, crowd = all_at_once([draw]), all_at_once([draw] * AT_ONCE)
    ratio = crowd.seconds / (AT_ONCE * alone)
    return [
        Row(
            f"{AT_ONCE} people look at their plans at once, the last of them waits",
            f"{AT_ONCE} times one alone: {AT_ONCE * alone:.1f} s",
            f"{crowd.seconds:.1f} s",
            f"{ratio:.2f}",
            f"≤ {AIM_RATIO}",
            ratio <= AIM_RATIO,
        ),
        Row(
            "resident memory of the child meanwhile, at its highest",
            f"one person: {one.megabytes:.0f} MB",
            f"{crowd.megabytes:.0f} MB",
            f"{crowd.megabytes / one.megabytes:.2f}",
            f"< {AIM_MEGABYTES} MB",
            crowd.megabytes < AIM_MEGABYTES,
        ),
    ]
