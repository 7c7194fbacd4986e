"""A post as the app shows it: cut to the shape of the first, a story whole in 9:16."""

from pathlib import Path

from media.pictures import REEL_COVERED, STORY_COVERED, Pin, full_screen, in_feed
from media.pictures.painting.painter import Painter
from media.pictures.values import Badge, Drawing
from tests.helpers.golden import looks_like
from tests.helpers.table import each_row
from tests.media.pictures.conftest import GOLDEN

SIZE = (480, 600)  # 4:5


def pins_of(drawing: Drawing) -> list[tuple[int, int]]:
    return [(part.x, part.y) for part in drawing.parts if isinstance(part, Badge)]


@each_row(
    ("size", "first", "height"),
    [
        ((1080, 1350), (1080, 1350), 1350),
        ((1080, 1350), (1080, 1080), 1080),
        ((1080, 1440), (1080, 1440), 1440),  # taken though Meta's reference ends at 4:5
        ((1080, 1920), (1080, 1920), 1350),  # what is taller than that is cut to 4:5
        ((2000, 500), (2000, 500), 565),  # 1.91:1 the widest
    ],
)
def test_the_feed_cuts_to_the_shape_of_the_first(
    size: tuple[int, int], first: tuple[int, int], height: int
) -> None:
    assert in_feed(Path("photo"), size, first, []).height == height


def test_pins_stay_where_they_are_on_the_photo_and_those_cut_off_are_gone() -> None:
    pins = [Pin(1, 0.5, 0.5), Pin(2, 0.0, 0.05), Pin(3, 1.0, 0.9)]
    square = in_feed(Path("photo"), (1080, 1350), (1080, 1080), pins)
    assert pins_of(square) == [(540, 540), (1080, 1080)], "the one above is cut off"
    assert pins_of(full_screen(Path("photo"), (1080, 1080), pins[:1], STORY_COVERED)) == [
        (540, 960)
    ]


def test_each_looks_as_it_did(painter: Painter, photo: Path) -> None:
    pins = [Pin(1, 0.3, 0.4), Pin(2, 0.7, 0.6)]
    looks_like(painter.draw(in_feed(photo, SIZE, (100, 100), pins)), GOLDEN / "feed.png")
    looks_like(painter.draw(full_screen(photo, SIZE, pins, STORY_COVERED)), GOLDEN / "story.png")
    looks_like(painter.draw(full_screen(photo, SIZE, [], REEL_COVERED)), GOLDEN / "reel.png")
