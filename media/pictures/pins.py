"""People on a photo as numbered pins. Pure; drawn by `Painter`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from media.pictures.values import Area, Badge, Drawing, Photo

LONGEST_SIDE = 1280  # as Telegram shows it
RADIUS = 38


@dataclass(frozen=True, slots=True)
class Pin:
    """`x` and `y` from 0 to 1 of the photo's sides."""

    number: int
    x: float
    y: float


def pinned(photo: Path, size: tuple[int, int], pins: Sequence[Pin]) -> Drawing:
    """The photo, whose pixels are `size`, with its pins."""
    width, height = shown_size(size)
    badges = (
        Badge(
            _inside(pin.x * width, width),
            _inside(pin.y * height, height),
            str(pin.number),
            RADIUS,
        )
        for pin in pins
    )
    return Drawing(width, height, (Photo(Area(0, 0, width, height), photo, needed=True), *badges))


def shown_size(size: tuple[int, int]) -> tuple[int, int]:
    scale = LONGEST_SIDE / max(size)
    width, height = (max(1, round(side * scale)) for side in size)
    return width, height


def _inside(place: float, side: int) -> int:
    """A pin at the edge is moved in so far that its number can be read."""
    most = max(side - RADIUS, RADIUS)
    return round(min(max(place, RADIUS), most))
