"""People who were named without a spot get one where their pin covers no other."""

from itertools import combinations

import pytest

from bot.reading.people.spots import APART, Spot, free_spots
from tests.helpers.table import each_row

MIDDLE = (0.5, 0.5)


@each_row(
    ("count", "taken", "found"),
    [
        (0, (), ()),
        (1, (), (MIDDLE,)),
        (2, (), ((0.333, 0.5), (0.667, 0.5))),
        (3, (), ((0.25, 0.5), (0.5, 0.5), (0.75, 0.5))),
        (1, (MIDDLE,), ((0.333, 0.5),)),
        (1, ((0.35, 0.5),), ((0.667, 0.5),)),
        (1, ((0.35, 0.5), (0.7, 0.5)), ((0.5, 0.5),)),
        (2, ((0.3, 0.3),), ((0.25, 0.5), (0.5, 0.5))),
    ],
)
def test_each_gets_the_first_free_spot(
    count: int, taken: tuple[Spot, ...], found: tuple[Spot, ...]
) -> None:
    assert free_spots(count, taken) == found


@pytest.mark.parametrize("count", range(1, 21))
def test_no_pin_covers_another(count: int) -> None:
    for already in range(count):
        taken = tuple((0.05 + 0.9 * n / 20, 0.5 + 0.4 * (-1) ** n * n / 20) for n in range(already))
        found = free_spots(count - already, taken)
        assert all(0 < place < 1 for spot in found for place in spot)
        for one, other in combinations((*taken, *found), 2):
            if one in found or other in found:
                assert max(abs(one[0] - other[0]), abs(one[1] - other[1])) >= APART


def test_where_everything_is_taken_the_most_room_is_found() -> None:
    crowd = tuple((x / 12, y / 12) for x in range(13) for y in range(13) if (x, y) != (3, 9))
    (found,) = free_spots(1, crowd)
    assert found == pytest.approx((3 / 12, 9 / 12), abs=0.06)
