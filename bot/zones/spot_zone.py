"""The time zone of a spot on the map. Called where a location is shared that is no place of a post.

The map of all zones is loaded with the first question: most bots are never asked.
"""


def zone_at(spot: tuple[float, float]) -> str | None:
    """The IANA zone at a latitude and a longitude; at sea that of a ship. Takes part of a second
    the first time."""
    from tzfpy import get_tz

    latitude, longitude = spot
    return get_tz(longitude, latitude) or None
