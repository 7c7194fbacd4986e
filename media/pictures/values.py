"""What a picture is made of. Pixels are counted from the left and the top."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import NamedTuple, TypeAlias

MOST_PIXELS = 4_000_000
MOST_PARTS = 2_000


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"


class Ink(StrEnum):
    """The colours, each different in the two themes."""

    PAPER = "paper"  # behind everything
    CARD = "card"  # a surface on the paper
    TEXT = "text"
    QUIET = "quiet"  # letters that matter less
    LINE = "line"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"  # letters on it
    PALE = "pale"  # the accent, of what is not meant just now
    GOOD = "good"
    BAD = "bad"
    SHADE = "shade"  # darkens what is below
    VEIL = "veil"  # lightens or darkens it a little


class LetterSize(IntEnum):
    """How large; readable on a phone that shows 1080 pixels across."""

    TINY = 22
    SMALL = 28
    NORMAL = 36
    LARGE = 48
    HUGE = 72


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Area(NamedTuple):
    left: int
    top: int
    width: int
    height: int


class Portion(NamedTuple):
    """A part of a picture, each from 0 to 1 of its sides."""

    left: float = 0.0
    top: float = 0.0
    width: float = 1.0
    height: float = 1.0


WHOLE = Portion()


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle, filled or only drawn around; of `radius` at its corners."""

    area: Area
    fill: Ink | None = None
    outline: Ink | None = None
    line: int = 3
    radius: int = 0
    dashed: bool = False  # its outline, at square corners


@dataclass(frozen=True, slots=True)
class Photo:
    """A file that anybody may have sent, cut to fill the area. `seen` is what of it is wanted. One
    that is not there or cannot be shown leaves an empty place, unless the drawing is nothing
    without it."""

    area: Area
    path: Path | None
    seen: Portion = WHOLE
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Words, cut with "…" where they do not fit into the area's width and `lines`. What the letters
    of the bot do not have, such as emoji, is left out."""

    area: Area
    text: str
    letters: LetterSize = LetterSize.NORMAL
    ink: Ink = Ink.TEXT
    bold: bool = False
    align: Align = Align.LEFT
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Badge:
    """A disc with a number in it, ringed so that it stands out from any photo."""

    x: int
    y: int
    text: str
    radius: int = 34
    fill: Ink = Ink.ACCENT


Part: TypeAlias = Block | Photo | Label | Badge
# What the child that paints is told.
PART_NAMES: Mapping[type[Part], str] = {
    Block: "block",
    Photo: "photo",
    Label: "label",
    Badge: "badge",
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """Raises ValueError when it is larger than what a phone shows."""

    width: int
    height: int
    parts: tuple[Part, ...]
    theme: Theme = Theme.LIGHT

    def __post_init__(self) -> None:
        if not 0 < self.width * self.height <= MOST_PIXELS or len(self.parts) > MOST_PARTS:
            raise ValueError("a drawing that is too large")
