"""Pictures in rows, numbered: a page of a list of posts, the slides of a carousel. Pure; drawn by
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
    LetterSize,
    Part,
    Photo,
    Theme,
)

SIDE, GAP, ACROSS = 352, 12, 3
WIDE = 1.5  # from this shape on there are fewer beside each other
LONGEST = 2.5  # a side of a thumbnail, as a multiple of the other
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


def thumbnail(photo: Path, size: tuple[int, int]) -> Drawing:
    """A small picture of one of this size, in its shape: enough for a place of any board."""
    ratio = min(max(size[0] / size[1], 1 / LONGEST), LONGEST)
    width, height = _place(ratio)
    return Drawing(width, height, (Photo(Area(0, 0, width, height), photo, needed=True),))


def posts_board(cells: Sequence[BoardCell], theme: Theme, ratio: float = 1.0) -> Drawing:
    """Up to three across; two where four make a square, or each is wide. A last row that is not
    full stands in the middle. Beside a single one its words have room. `ratio` is the shape of
    each, width to height."""
    most = 2 if ratio > WIDE else ACROSS
    across = 2 if len(cells) in {1, 2 * 2} else max(1, min(most, len(cells)))
    rows = max(1, -(-len(cells) // across))
    width, height = _place(ratio)
    parts: list[Part] = []
    if len(cells) == 1:
        beside = Area(SIDE + 3 * GAP, 3 * GAP, SIDE - 4 * GAP, SIDE)
        parts.append(Label(beside, cells[0].words, LetterSize.NORMAL, lines=6))
    for at, cell in enumerate(cells):
        row, place = divmod(at, across)
        missing = 0 if len(cells) == 1 else max(0, (row + 1) * across - len(cells))
        left = place * (width + GAP) + missing * (width + GAP) // 2
        parts += _drawn(cell, Area(left, row * (height + GAP), width, height))
    return Drawing(_length(across, width), _length(rows, height), tuple(parts), theme)


def _place(ratio: float) -> tuple[int, int]:
    """The shorter side is the same for all."""
    return (SIDE, round(SIDE / ratio)) if ratio <= 1 else (round(SIDE * ratio), SIDE)


def _length(cells: int, side: int) -> int:
    return cells * side + (cells - 1) * GAP


def _drawn(cell: BoardCell, area: Area) -> list[Part]:
    parts: list[Part] = [Photo(area, cell.photo)] if cell.photo else _without_photo(cell, area)
    strip = Area(area.left, area.top + area.height - STRIP, area.width, STRIP)
    words = Area(strip.left + INSET, strip.top + 5, area.width - 2 * INSET, STRIP)
    if cell.label:
        label = Label(words, cell.label, LetterSize.SMALL, Ink.ON_ACCENT, align=Align.CENTRE)
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
    mark = Area(area.left + area.width - width - INSET, area.top + INSET, width, STRIP)
    words = Area(mark.left, mark.top + 1, width, STRIP)
    return [
        Block(mark, fill=Ink.SHADE, radius=10),
        Label(words, sign, LetterSize.NORMAL, Ink.ON_ACCENT, align=Align.CENTRE),
    ]


def _without_photo(cell: BoardCell, area: Area) -> list[Part]:
    sign = Area(area.left, area.top + SIGN_TOP, area.width, LetterSize.HUGE)
    room = area.height - WORDS_TOP - STRIP
    words = Area(area.left + 16, area.top + WORDS_TOP, area.width - 32, room)
    shown: list[Part] = (
        [Label(sign, cell.sign, LetterSize.HUGE, Ink.QUIET, align=Align.CENTRE)]
        if cell.sign
        else _landscape(area)
    )
    return [
        Block(area, fill=Ink.CARD, outline=Ink.LINE),
        *shown,
        Label(words, cell.words, LetterSize.SMALL, Ink.QUIET, align=Align.CENTRE, lines=3),
    ]


def _landscape(area: Area) -> list[Part]:
    """The sign of a photo: hills in a frame."""
    middle = area.left + area.width // 2
    frame = Area(middle - 60, area.top + SIGN_TOP, 120, 92)
    hills = Area(frame.left, frame.top + 26, 120, LetterSize.LARGE)
    return [
        Block(frame, outline=Ink.QUIET, line=6, radius=12),
        Label(hills, "▲", LetterSize.LARGE, Ink.QUIET, align=Align.CENTRE),
    ]
