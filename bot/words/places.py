"""The place of a post in words, everywhere it is shown; places that were found, and how far away
they are."""

from bot.words.words import DOT, Html, Words, shortened
from posting import Place, Post, metres_to

LINE = 120  # characters of a place in a list, whatever a Page is called
KILOMETRE, FAR = 1000, 10_000  # metres
Coordinates = tuple[float, float]


def place_words(post: Post, words: Words) -> str:
    """By its name; by its number as long as nobody has learnt the name."""
    if post.location_name or not post.location_id:
        return post.location_name or ""
    return words.plain("place.unnamed", number=post.location_id)


def place_line(number: int, place: Place, near: Coordinates | None, words: Words) -> Html:
    """`1 · Café Central — Herrengasse 14, Vienna, Austria · 350 m`"""
    metres = metres_to(place, near)
    far = "" if metres is None else distance_words(metres, words)
    where = ", ".join(part for part in (place.street, place.city, place.country) if part)
    told = " — ".join(part for part in (place.name, where) if part)
    shown = DOT.join(part for part in (shortened(told, LINE), far) if part)
    return words("place.line", n=number, place=shown)


def distance_words(metres: int, words: Words) -> str:
    """`350 m`, `1.3 km`, `13 km`"""
    if metres < KILOMETRE:
        return words.plain("place.metres", count=max(10, round(metres, -1)))
    kilometres = metres / KILOMETRE
    count = words.decimal(round(kilometres, 1)) if metres < FAR else str(round(kilometres))
    return words.plain("place.kilometres", count=count)
