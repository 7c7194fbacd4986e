"""How far places are from where a person is, and which of them is meant by its name. Pure."""

from collections.abc import Iterable
from math import asin, cos, inf, radians, sin, sqrt

from graph.answers import Place

Coordinates = tuple[float, float]  # latitude and longitude
EARTH = 6_371_000  # metres, its radius
SAME_SPOT = 300  # metres: maps put the pin of one house here or there


def metres_between(one: Coordinates, other: Coordinates) -> int:
    """Along the ground."""
    (north, east), (to_north, to_east) = (tuple(map(radians, it)) for it in (one, other))
    across = sin((to_east - east) / 2) ** 2 * cos(north) * cos(to_north)
    chord = sin((to_north - north) / 2) ** 2 + across
    return round(2 * EARTH * asin(sqrt(min(1.0, chord))))


def metres_to(place: Place, near: Coordinates | None) -> int | None:
    """None: it is not known where the place is, or where to measure from."""
    if near is None or place.coordinates is None:
        return None
    return metres_between(near, place.coordinates)


def nearest_first(places: Iterable[Place], near: Coordinates | None) -> tuple[Place, ...]:
    """As they are where it is not known from where."""

    def distance(place: Place) -> float:
        metres = metres_to(place, near)
        return inf if metres is None else metres

    return tuple(places if near is None else sorted(places, key=distance))


def is_surely(place: Place, name: str, near: Coordinates | None) -> bool:
    """Whether this is the one that was sent with its name and its spot."""
    metres = metres_to(place, near)
    same_name = place.name.casefold().split() == name.casefold().split()
    return same_name and metres is not None and metres <= SAME_SPOT
