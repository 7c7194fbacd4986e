"""Spots on a photo for people who were named without one: no pin covers another. Pure."""

import math
from collections.abc import Iterator, Sequence
from typing import TypeAlias

Spot: TypeAlias = tuple[float, float]

APART = 0.11  # of a side; pins are smaller, on the narrowest photo, too
LATTICE = 8  # spots in a row, where the even ones are taken


def free_spots(count: int, taken: Sequence[Spot]) -> tuple[Spot, ...]:
    """For `count` people beside those who have one: even rows around the middle where these are
    free, else where there is most room."""
    found: list[Spot] = []
    candidates = (*_even(len(taken) + count), *_lattice())
    for _ in range(count):
        others = (*taken, *found)
        free = (spot for spot in candidates if _room(spot, others) >= APART)
        roomiest = max(candidates, key=lambda spot: _room(spot, others))
        found.append(next(free, roomiest))
    return tuple(found)


def _room(spot: Spot, others: Sequence[Spot]) -> float:
    """To the nearest one."""
    return min((max(abs(spot[0] - x), abs(spot[1] - y)) for x, y in others), default=1.0)


def _even(count: int) -> Iterator[Spot]:
    rows = math.isqrt(count)
    for row in range(rows):
        size = count * (row + 1) // rows - count * row // rows
        y = (row + 1) / (rows + 1)
        yield from ((round((at + 1) / (size + 1), 3), round(y, 3)) for at in range(size))


def _lattice() -> Iterator[Spot]:
    places = [round((at + 1) / (LATTICE + 1), 3) for at in range(LATTICE)]
    yield from ((x, y) for y in places for x in places)
