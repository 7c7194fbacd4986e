"""Pins on a photo and the squares to point with: seen, and exact enough after two taps."""

from pathlib import Path

import pytest

from media.pictures import Pin, middle_of, pinned, square_at, squared
from media.pictures.painting.painter import Painter
from media.pictures.values import Badge, Ink
from tests.helpers.golden import looks_like
from tests.helpers.table import each_row
from tests.media.pictures.conftest import GOLDEN

SIZE = (480, 600)


def test_pins_and_squares_look_as_they_did(painter: Painter, photo: Path) -> None:
    pins = [Pin(1, 0.3, 0.4), Pin(2, 0.7, 0.4), Pin(20, 1.0, 0.0)]
    looks_like(painter.draw(pinned(photo, SIZE, pins)), GOLDEN / "pins.png")
    looks_like(painter.draw(squared(photo, SIZE, pins[0], pins[1:])), GOLDEN / "squares.png")
    others = [Pin(3, 0.9, 0.6), Pin(4, 0.1, 0.1)]
    looks_like(painter.draw(squared(photo, SIZE, pins[1], others, 6)), GOLDEN / "square_6.png")


def test_the_others_are_there_pale_as_far_as_they_are_in_the_square(photo: Path) -> None:
    pins = [Pin(1, 0.5, 0.5), Pin(2, 0.6, 0.6), Pin(3, 0.1, 0.1)]

    def pale(square: int) -> list[str]:
        drawing = squared(photo, SIZE, pins[0], pins[1:], square)
        badges = [part for part in drawing.parts if isinstance(part, Badge)]
        return [it.text for it in badges if it.fill is Ink.PALE]

    assert (pale(0), pale(5)) == (["2", "3"], ["2"])


@pytest.mark.parametrize("size", [(480, 600), (1080, 1920), (1910, 1000), (30, 30)])
def test_a_pin_at_the_edge_is_seen_whole(photo: Path, size: tuple[int, int]) -> None:
    drawing = pinned(photo, size, [Pin(1, 0, 0), Pin(2, 1, 1)])
    for pin in drawing.parts:
        if isinstance(pin, Badge):
            assert pin.radius <= pin.x <= drawing.width - pin.radius
            assert pin.radius <= pin.y <= drawing.height - pin.radius


@each_row(
    ("square", "inner", "middle"),
    [
        (1, 0, (0.1667, 0.1667)),
        (5, 0, (0.5, 0.5)),
        (9, 0, (0.8333, 0.8333)),
        (1, 1, (0.0556, 0.0556)),
        (6, 8, (0.8333, 0.6111)),
    ],
)
def test_where_the_squares_are(square: int, inner: int, middle: tuple[float, float]) -> None:
    assert middle_of(square, inner) == middle
    assert square_at(*middle) == square


def test_after_two_taps_a_pin_is_within_six_percent_of_anywhere() -> None:
    middles = [middle_of(square, inner) for square in range(1, 10) for inner in range(1, 10)]
    for x in range(101):
        for y in range(101):
            away = min(max(abs(x / 100 - a), abs(y / 100 - b)) for a, b in middles)
            assert away <= 0.06
