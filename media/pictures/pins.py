"""People on a photo as numbered pins, and nine squares to point at a place of it. Pure; drawn by
`Painter`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from media.pictures.values import WHOLE, Area, Badge, Block, Drawing, Ink, Photo, Portion

LONGEST_SIDE = 1280  # as Telegram shows it
AS_IT_IS = range(1000, 1441)
RADIUS, PALE_RADIUS, NUMBER_RADIUS = 38, 32, 30
ACROSS, LINE = 3, 3  # squares in a row


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


def squared(
    photo: Path, size: tuple[int, int], pin: Pin, others: Sequence[Pin] = (), square: int = 0
) -> Drawing:
    """The photo, or one of its nine squares enlarged, in nine numbered squares; where the pin is,
    and the `others`, pale."""
    width, height = shown_size(size)
    seen = share_of(square) if square else WHOLE

    def place(it: Pin) -> tuple[int, int]:
        x, y = (it.x - seen.left) / seen.width, (it.y - seen.top) / seen.height
        return _inside(x * width, width), _inside(y * height, height)

    beside = [it for it in others if _is_in(it, seen)]
    return Drawing(
        width,
        height,
        (
            Photo(Area(0, 0, width, height), photo, seen, needed=True),
            *_lines(width, height),
            *(Badge(*place(it), str(it.number), PALE_RADIUS, Ink.PALE) for it in beside),
            *_numbers(width, height),
            Badge(*place(pin), str(pin.number), RADIUS),
        ),
    )


def _lines(width: int, height: int) -> tuple[Block, ...]:
    """White between two dark edges, to be seen on any photo."""
    found: list[Block] = []
    for thick, ink in ((LINE + 4, Ink.SHADE), (LINE, Ink.ON_ACCENT)):
        for at in range(1, ACROSS):
            across, down = width * at // ACROSS, height * at // ACROSS
            found.append(Block(Area(across - thick // 2, 0, thick, height), fill=ink))
            found.append(Block(Area(0, down - thick // 2, width, thick), fill=ink))
    return tuple(found)


def _numbers(width: int, height: int) -> tuple[Badge, ...]:
    """In the corners of the squares, as the pin stands in the middle of one."""
    across, down = width // ACROSS, height // ACROSS
    return tuple(
        Badge(
            at % ACROSS * across + NUMBER_RADIUS + 14,
            at // ACROSS * down + NUMBER_RADIUS + 14,
            str(at + 1),
            NUMBER_RADIUS,
            Ink.TEXT,
        )
        for at in range(ACROSS**2)
    )


def share_of(square: int, within: Portion = WHOLE) -> Portion:
    """One of the nine squares, from 1 on, of the photo or of a part of it."""
    down, across = divmod(square - 1, ACROSS)
    width, height = within.width / ACROSS, within.height / ACROSS
    return Portion(within.left + across * width, within.top + down * height, width, height)


def middle_of(square: int, inner: int = 0) -> tuple[float, float]:
    """Of one of the nine squares, or of one of the nine inside it."""
    share = share_of(inner, share_of(square)) if inner else share_of(square)
    return round(share.left + share.width / 2, 4), round(share.top + share.height / 2, 4)


def square_at(x: float, y: float) -> int:
    """In which of the nine squares a point is."""
    across, down = (min(int(place * ACROSS), ACROSS - 1) for place in (x, y))
    return down * ACROSS + across + 1


def shown_size(size: tuple[int, int]) -> tuple[int, int]:
    """Its own where that is about what a phone shows: then nothing is to be resized."""
    scale = 1.0 if max(size) in AS_IT_IS else LONGEST_SIDE / max(size)
    width, height = (max(1, round(side * scale)) for side in size)
    return width, height


def _is_in(pin: Pin, share: Portion) -> bool:
    return (
        share.left <= pin.x <= share.left + share.width
        and share.top <= pin.y <= share.top + share.height
    )


def _inside(place: float, side: int) -> int:
    """A pin at the edge is moved in so far that its number can be read."""
    most = max(side - RADIUS, RADIUS)
    return round(min(max(place, RADIUS), most))
