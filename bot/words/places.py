"""The place of a post in words, everywhere it is shown; places that were found, and how far away
they are."""

from bot.words.words import Words, shortened
from posting import Place, Post, metres_to

NAME_SHOWN = 40  # characters on a button
KILOMETRE, FAR = 1000, 10_000  # metres
Coordinates = tuple[float, float]


def place_words(post: Post, words: Words) -> str:
    """By its name; by its number as long as nobody has learnt the name."""
    if post.location_name or not post.location_id:
        return post.location_name or ""
    return words.plain("place.unnamed", number=post.location_id)


def place_label(place: Place, near: Coordinates | None, words: Words) -> str:
    """`Café Central · Vienna, Austria · 350 m`"""
    where = ", ".join(part for part in (place.city, place.country) if part)
    metres = metres_to(place, near)
    far = "" if metres is None else distance_words(metres, words)
    return " · ".join(part for part in (shortened(place.name, NAME_SHOWN), where, far) if part)


def distance_words(metres: int, words: Words) -> str:
    """`350 m`, `1.3 km`, `13 km`"""
    if metres < KILOMETRE:
        return words.plain("place.metres", count=max(10, round(metres, -1)))
    kilometres = metres / KILOMETRE
    count = words.decimal(round(kilometres, 1)) if metres < FAR else str(round(kilometres))
    return words.plain("place.kilometres", count=count)
