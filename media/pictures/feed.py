"""A post as the app shows it: a picture of the feed in the shape of the first, a story and a reel
in 9:16. Pure; drawn by `Painter`."""

from collections.abc import Sequence
from pathlib import Path

from media.pictures.pins import RADIUS, Pin
from media.pictures.values import Area, Badge, Block, Drawing, Ink, Part, Photo, Theme
from media.rules.limits import feed_ratio

WIDTH, SCREEN_HEIGHT = 1080, 1920
STORY_COVERED = (Area(0, 0, WIDTH, 250), Area(0, 1580, WIDTH, 340))
REEL_COVERED = (
    Area(0, 0, WIDTH, 220),
    Area(0, 1500, WIDTH, 420),  # name and caption
    Area(930, 900, 150, 600),  # the hearts and what is below them
)
"""Of the screen, what the app's own buttons and words cover; about, as phones differ."""

Size = tuple[int, int]


def in_feed(photo: Path, size: Size, first: Size, pins: Sequence[Pin]) -> Drawing:
    """Cut to the shape of the `first` of a carousel, which is cut to what the feed takes."""
    height = round(WIDTH / feed_ratio(first[0] / first[1]))
    whole = Area(0, 0, WIDTH, height)
    scale = max(WIDTH / size[0], height / size[1])
    badges = _badges(pins, size, scale, whole)
    return Drawing(WIDTH, height, (Photo(whole, photo, needed=True), *badges))


def full_screen(photo: Path, size: Size, pins: Sequence[Pin], covered: Sequence[Area]) -> Drawing:
    """Whole, and what is `covered` is darkened."""
    scale = min(WIDTH / size[0], SCREEN_HEIGHT / size[1])
    width, height = max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
    place = Area((WIDTH - width) // 2, (SCREEN_HEIGHT - height) // 2, width, height)
    screen = Area(0, 0, WIDTH, SCREEN_HEIGHT)
    parts: tuple[Part, ...] = (
        Photo(place, photo, needed=True),
        *(Block(area, fill=Ink.SHADE) for area in covered),
        *_badges(pins, size, scale, screen),
    )
    return Drawing(WIDTH, SCREEN_HEIGHT, parts, Theme.DARK)


def _badges(pins: Sequence[Pin], size: Size, scale: float, screen: Area) -> list[Badge]:
    """Those that are still to be seen; the photo is in the middle of the screen."""
    found = []
    for pin in pins:
        x = (pin.x - 0.5) * size[0] * scale + screen.width / 2
        y = (pin.y - 0.5) * size[1] * scale + screen.height / 2
        if 0 <= x <= screen.width and 0 <= y <= screen.height:
            found.append(Badge(round(x), round(y), str(pin.number), RADIUS))
    return found
