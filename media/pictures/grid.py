"""A profile as it will look: pictures three across, what is planned above what is live. Pure; drawn
by `Painter`."""

from collections.abc import Sequence
from dataclasses import dataclass
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
    Part,
    Photo,
)

ACROSS = 3
WIDTH, HEIGHT, GAP = 252, 336, 6  # 3:4, as the app shows them; Telegram shows 1280 in all
STRIP, FRAME, RADIUS = 38, 8, 30


@dataclass(frozen=True, slots=True)
class GridCell:
    """One post. `number` and `label` (its day) are of planned ones; one `is_marked` stands out."""

    picture: Path | None
    number: str = ""
    label: str = ""
    is_marked: bool = False


def profile_grid(cells: Sequence[GridCell]) -> Drawing:
    """The newest first."""
    rows = max(1, -(-len(cells) // ACROSS))
    parts: list[Part] = []
    for at, cell in enumerate(cells):
        left, top = at % ACROSS * (WIDTH + GAP), at // ACROSS * (HEIGHT + GAP)
        parts += _drawn(cell, Area(left, top, WIDTH, HEIGHT))
    width = ACROSS * WIDTH + (ACROSS - 1) * GAP
    return Drawing(width, rows * HEIGHT + (rows - 1) * GAP, tuple(parts))


def _drawn(cell: GridCell, area: Area) -> list[Part]:
    parts: list[Part] = [Photo(area, cell.picture)]
    if cell.label:
        strip = Area(area.left, area.top + HEIGHT - STRIP - FRAME, WIDTH, STRIP)
        words = Area(strip.left + FRAME, strip.top + 5, WIDTH - 2 * FRAME, STRIP)
        parts.append(Block(strip, fill=Ink.SHADE))
        parts.append(Label(words, cell.label, LetterSize.TINY, Ink.ON_ACCENT, align=Align.CENTRE))
        ink = Ink.GOOD if cell.is_marked else Ink.ACCENT
        parts.append(Block(area, outline=ink, line=FRAME))
        at = (area.left + RADIUS + FRAME + 4, area.top + RADIUS + FRAME + 4)
        parts.append(Badge(*at, cell.number, RADIUS, ink))
    return parts
