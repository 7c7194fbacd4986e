"""A page of a list of posts: their pictures in rows, numbered as its lines are. Pure; drawn by
`Painter`."""

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
    Letters,
    Part,
    Photo,
    Theme,
)

SIDE, GAP, ACROSS = 352, 12, 3
STRIP, RADIUS, INSET = 46, 36, 8
FRAME = 10
SIGN_TOP, WORDS_TOP = 84, 190  # of a place without a photo


@dataclass(frozen=True, slots=True)
class BoardCell:
    """One post. Without a photo its place shows what kind it is, by the `sign`, and its words."""

    photo: Path | None
    number: str
    label: str  # its day, in few letters; "": there is nothing to be said
    sign: str = ""  # of its kind, in letters that pictures have: "▶", "×5"; "" is a photo
    words: str = ""
    is_troubled: bool = False


def posts_board(cells: Sequence[BoardCell], theme: Theme) -> Drawing:
    """Up to three across; two where four make a square. Beside a single one its words have room."""
    across = 2 if len(cells) in {1, 2 * 2} else max(1, min(ACROSS, len(cells)))
    rows = max(1, -(-len(cells) // across))
    parts: list[Part] = []
    if len(cells) == 1:
        beside = Area(SIDE + 3 * GAP, 3 * GAP, SIDE - 4 * GAP, SIDE)
        parts.append(Label(beside, cells[0].words, Letters.NORMAL, lines=6))
    for at, cell in enumerate(cells):
        left, top = at % across * (SIDE + GAP), at // across * (SIDE + GAP)
        parts += _drawn(cell, Area(left, top, SIDE, SIDE))
    return Drawing(_length(across), _length(rows), tuple(parts), theme)


def _length(cells: int) -> int:
    return cells * SIDE + (cells - 1) * GAP


def _drawn(cell: BoardCell, area: Area) -> list[Part]:
    parts: list[Part] = [Photo(area, cell.photo)] if cell.photo else _without_photo(cell, area)
    strip = Area(area.left, area.top + SIDE - STRIP, SIDE, STRIP)
    words = Area(strip.left + INSET, strip.top + 5, SIDE - 2 * INSET, STRIP)
    if cell.label:
        label = Label(words, cell.label, Letters.SMALL, Ink.ON_ACCENT, align=Align.CENTRE)
        parts += [Block(strip, fill=Ink.SHADE), label]
    if cell.sign and cell.photo:
        parts += _corner(cell.sign, area)
    if cell.is_troubled:
        parts.append(Block(area, outline=Ink.BAD, line=FRAME))
    at = RADIUS + INSET + 2
    ink = Ink.BAD if cell.is_troubled else Ink.ACCENT
    return [*parts, Badge(area.left + at, area.top + at, cell.number, RADIUS, ink)]


def _corner(sign: str, area: Area) -> list[Part]:
    width = 26 + 22 * len(sign)
    mark = Area(area.left + SIDE - width - INSET, area.top + INSET, width, STRIP)
    words = Area(mark.left, mark.top + 1, width, STRIP)
    return [
        Block(mark, fill=Ink.SHADE, radius=10),
        Label(words, sign, Letters.NORMAL, Ink.ON_ACCENT, align=Align.CENTRE),
    ]


def _without_photo(cell: BoardCell, area: Area) -> list[Part]:
    sign = Area(area.left, area.top + SIGN_TOP, SIDE, Letters.HUGE)
    words = Area(area.left + 16, area.top + WORDS_TOP, SIDE - 32, SIDE - WORDS_TOP - STRIP)
    shown: list[Part] = (
        [Label(sign, cell.sign, Letters.HUGE, Ink.QUIET, align=Align.CENTRE)]
        if cell.sign
        else _landscape(area)
    )
    return [
        Block(area, fill=Ink.CARD, outline=Ink.LINE),
        *shown,
        Label(words, cell.words, Letters.SMALL, Ink.QUIET, align=Align.CENTRE, lines=3),
    ]


def _landscape(area: Area) -> list[Part]:
    """The sign of a photo: hills in a frame."""
    middle = area.left + SIDE // 2
    frame = Area(middle - 60, area.top + SIGN_TOP, 120, 92)
    hills = Area(frame.left, frame.top + 26, 120, Letters.LARGE)
    return [
        Block(frame, outline=Ink.QUIET, line=6, radius=12),
        Label(hills, "▲", Letters.LARGE, Ink.QUIET, align=Align.CENTRE),
    ]
