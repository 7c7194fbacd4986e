"""A post as the app shows it: a picture of the feed in the shape of the first, a story in 9:16.
Pure; drawn by `Painter`."""

from collections.abc import Sequence
from pathlib import Path

from media.pictures.pins import RADIUS, Pin
from media.pictures.values import Area, Badge, Block, Drawing, Ink, Part, Photo, Theme
from media.rules.limits import feed_ratio

WIDTH, STORY_HEIGHT = 1080, 1920
ABOVE, BELOW = 250, 340  # of a story, what the app's buttons cover

Size = tuple[int, int]


def in_feed(photo: Path, size: Size, first: Size, pins: Sequence[Pin]) -> Drawing:
    """Cut to the shape of the `first` of a carousel, which is cut to what the feed takes."""
    height = round(WIDTH / feed_ratio(first[0] / first[1]))
    whole = Area(0, 0, WIDTH, height)
    scale = max(WIDTH / size[0], height / size[1])
    badges = _badges(pins, size, scale, whole)
    return Drawing(WIDTH, height, (Photo(whole, photo, needed=True), *badges))


def in_story(photo: Path, size: Size, pins: Sequence[Pin]) -> Drawing:
    """Whole, and what the app's own buttons cover is darkened."""
    scale = min(WIDTH / size[0], STORY_HEIGHT / size[1])
    width, height = max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
    place = Area((WIDTH - width) // 2, (STORY_HEIGHT - height) // 2, width, height)
    screen = Area(0, 0, WIDTH, STORY_HEIGHT)
    parts: tuple[Part, ...] = (
        Photo(place, photo, needed=True),
        Block(Area(0, 0, WIDTH, ABOVE), fill=Ink.SHADE),
        Block(Area(0, STORY_HEIGHT - BELOW, WIDTH, BELOW), fill=Ink.SHADE),
        *_badges(pins, size, scale, screen),
    )
    return Drawing(WIDTH, STORY_HEIGHT, parts, Theme.DARK)


def _badges(pins: Sequence[Pin], size: Size, scale: float, screen: Area) -> list[Badge]:
    """Those that are still to be seen; the photo is in the middle of the screen."""
    found = []
    for pin in pins:
        x = (pin.x - 0.5) * size[0] * scale + screen.width / 2
        y = (pin.y - 0.5) * size[1] * scale + screen.height / 2
        if 0 <= x <= screen.width and 0 <= y <= screen.height:
            found.append(Badge(round(x), round(y), str(pin.number), RADIUS))
    return found
