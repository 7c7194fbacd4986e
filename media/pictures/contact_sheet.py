"""The cover of a video by sight: nine of its frames to choose from, and one frame with what the
profile's grid shows of it. Pure; drawn by `Painter`."""

from collections.abc import Sequence
from pathlib import Path

from media.pictures.values import (
    Align,
    Area,
    Badge,
    Block,
    Drawing,
    Ink,
    Label,
    LetterSize,
    Photo,
)

FRAMES, FRAMES_ACROSS = 9, 3
CELL, GAP = 356, 6
TALLEST_CELL = 475  # as the grid crops it: 3:4
RADIUS = 38
SMALL_SIDE, LARGE_SIDE = 634, 1280  # of frames in a sheet, and of one alone
GRID_RATIO = 3 / 4  # as the app's profile shows posts
STEP = 100  # milliseconds to which times are rounded


def frame_times(length: int) -> tuple[int, ...]:
    """Milliseconds of nine moments, from just behind the beginning to just before the end; of a
    very short film fewer."""
    middles = (length * (2 * at + 1) // (2 * FRAMES) for at in range(FRAMES))
    return tuple(dict.fromkeys(middle // STEP * STEP for middle in middles))


def contact_sheet(frames: Sequence[Path], size: tuple[int, int], labels: Sequence[str]) -> Drawing:
    """Numbered in their order; `size` is that of a frame, `labels` say when it is seen."""
    height = min(round(CELL * size[1] / size[0]), TALLEST_CELL)
    rows = -(-len(frames) // FRAMES_ACROSS)
    parts: list[Photo | Block | Label | Badge] = []
    for at, (frame, label) in enumerate(zip(frames, labels, strict=True)):
        left, top = at % FRAMES_ACROSS * (CELL + GAP), at // FRAMES_ACROSS * (height + GAP)
        parts += _cell(Area(left, top, CELL, height), frame, at + 1, label)
    width = FRAMES_ACROSS * CELL + (FRAMES_ACROSS - 1) * GAP
    return Drawing(width, rows * height + (rows - 1) * GAP, tuple(parts))


def _cell(area: Area, frame: Path, number: int, label: str) -> list[Photo | Block | Label | Badge]:
    strip = Area(area.left, area.top + area.height - 46, area.width, 46)
    words = Area(strip.left, strip.top + 2, strip.width - 14, strip.height)
    return [
        Photo(area, frame),
        Block(strip, fill=Ink.SHADE),
        Label(words, label, LetterSize.NORMAL, Ink.ON_ACCENT, align=Align.RIGHT),
        Badge(area.left + RADIUS + 8, area.top + RADIUS + 8, str(number), RADIUS),
    ]


def framed_for_grid(frame: Path, size: tuple[int, int]) -> Drawing:
    """The frame; what the grid cuts off is darkened."""
    width, height = size
    whole = Area(0, 0, width, height)
    return Drawing(width, height, (Photo(whole, frame, needed=True), *_outside(width, height)))


def _outside(width: int, height: int) -> tuple[Block, ...]:
    shown = (min(width, round(height * GRID_RATIO)), min(height, round(width / GRID_RATIO)))
    left, top = (width - shown[0]) // 2, (height - shown[1]) // 2
    dark = (
        Area(0, 0, width, top),
        Area(0, top + shown[1], width, height - top - shown[1]),
        Area(0, 0, left, height),
        Area(left + shown[0], 0, width - left - shown[0], height),
    )
    line = Block(Area(left, top, *shown), outline=Ink.ON_ACCENT, line=4)
    return (*(Block(area, fill=Ink.SHADE) for area in dark if area.width and area.height), line)
