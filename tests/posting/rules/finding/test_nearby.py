"""How far a place is, which comes first, and which is surely meant."""

from graph.answers import Place
from posting.rules.finding.nearby import (
    Coordinates,
    is_surely,
    metres_between,
    metres_to,
    nearest_first,
)
from tests.helpers.table import each_row

BERLIN, LISBON = (52.5219, 13.4132), (38.7115, -9.1429)
ALEX = Place(id="1", name="Alexanderplatz", city="Berlin", latitude=52.5219, longitude=13.4132)
BOOKS = Place(id="2", name="Corner Books", city="Lisbon", latitude=38.7115, longitude=-9.1429)
NOWHERE = Place(id="3", name="Bread lovers")


@each_row(
    ("one", "other", "kilometres"),
    [
        (BERLIN, BERLIN, 0),
        (BERLIN, LISBON, 2313),
        ((0.0, 0.0), (0.0, 180.0), 20015),
        ((0.0, 179.9), (0.0, -179.9), 22),
        ((90.0, 0.0), (-90.0, 77.0), 20015),
    ],
)
def test_the_distance_is_that_on_the_ground(
    one: Coordinates, other: Coordinates, kilometres: int
) -> None:
    assert abs(metres_between(one, other) / 1000 - kilometres) < 10
    assert metres_between(one, other) == metres_between(other, one)


def test_without_a_spot_nothing_is_measured_nor_moved() -> None:
    assert metres_to(ALEX, None) is metres_to(NOWHERE, BERLIN) is None
    assert nearest_first([BOOKS, NOWHERE, ALEX], None) == (BOOKS, NOWHERE, ALEX)
    assert nearest_first([BOOKS, NOWHERE, ALEX], BERLIN) == (ALEX, BOOKS, NOWHERE)


@each_row(
    ("name", "near", "is_it"),
    [
        ("Alexanderplatz", (52.5220, 13.4130), True),
        ("ALEXANDERPLATZ ", (52.5220, 13.4130), True),
        ("Alexander", (52.5220, 13.4130), False),
        ("Alexanderplatz", (52.53, 13.4132), False),
        ("Alexanderplatz", None, False),
    ],
)
def test_a_name_at_its_spot_is_surely_the_place(
    name: str, near: Coordinates | None, is_it: bool
) -> None:
    assert is_surely(ALEX, name, near) is is_it
