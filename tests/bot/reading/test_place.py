"""The place of a post, as typed: a Page id or a Facebook link, and links that cannot work."""

import pytest

from bot.reading.place import (
    NamedPlace,
    PlaceError,
    PlaceReason,
    read_name,
    read_place,
    shared_words,
)
from tests.helpers.table import each_row


@each_row(
    "typed",
    [
        "106078429431815", "📍 106078429431815", "  106078429431815\n",
        "https://www.facebook.com/profile.php?id=106078429431815",
        "facebook.com/profile.php?id=106078429431815&sk=about",
        "https://facebook.com/pages/Blue-Bottle/106078429431815",
        "https://facebook.com/pages/category/Cafe/Blue-Bottle-106078429431815/",
        "https://facebook.com/pages/Cafe-20201/106078429431815?ref=page",
        "https://m.facebook.com/Blue-Bottle-106078429431815/about",
        "https://web.facebook.com/p/Blue-Bottle-106078429431815/",
        "https://ru-ru.facebook.com/people/Кофе/106078429431815/",
        "HTTP://FB.COM/106078429431815", "fb.com/106078429431815",
        "Кофемания https://www.facebook.com/106078429431815",
    ],
)  # fmt: skip
def test_the_page_id_is_found(typed: str) -> None:
    assert read_place(typed) == "106078429431815"


REFUSED = {
    "https://www.instagram.com/explore/locations/213385402/moscow-russia/": (
        PlaceReason.INSTAGRAM_LOCATION
    ),
    "instagram.com/bluebottle": PlaceReason.INSTAGRAM_LOCATION,
    "https://www.facebook.com/bluebottle": PlaceReason.NO_ID_IN_LINK,
    "https://www.facebook.com/bluebottle/posts/106078429431815": PlaceReason.NO_ID_IN_LINK,
    "https://www.facebook.com/share/1AbCdEfGhI/": PlaceReason.NO_ID_IN_LINK,
    "facebook.com/Cafe-2020": PlaceReason.NO_ID_IN_LINK,
    "facebook.com": PlaceReason.NO_ID_IN_LINK,
    "https://www.facebook.com/groups/106078429431815": PlaceReason.UNCLEAR,
    "https://www.facebook.com/events/106078429431815": PlaceReason.UNCLEAR,
    "https://facebook.com.evil.example/106078429431815": PlaceReason.UNCLEAR,
    "https://evil.example/facebook.com/106078429431815": PlaceReason.UNCLEAR,
    "https://maps.app.goo.gl/abc": PlaceReason.UNCLEAR,
    "http://[": PlaceReason.UNCLEAR,
    "blue bottle oakland": PlaceReason.UNCLEAR,
    "55.7558, 37.6173": PlaceReason.UNCLEAR,
    "1234": PlaceReason.TOO_SHORT,
    "1" * 21: PlaceReason.UNCLEAR,
    "": PlaceReason.UNCLEAR,
}


@each_row(("typed", "reason"), REFUSED.items())
def test_what_holds_no_page_id_is_refused_with_its_reason(typed: str, reason: PlaceReason) -> None:
    with pytest.raises(PlaceError) as caught:
        read_place(typed)
    assert (caught.value.reason, caught.value.typed) == (reason, typed)


SPOT = (52.5219, 13.4132)


@each_row(
    ("typed", "name", "near"),
    [
        ("blue bottle  oakland", "blue bottle oakland", None),
        ("place: blue bottle", "blue bottle", None),
        ("Место — Кофемания", "Кофемания", None),
        ("Place Vendôme", "Place Vendôme", None),
        ("📍 Alexanderplatz, Berlin", "Alexanderplatz, Berlin", None),
        ("📍 Alexanderplatz (52.52190, 13.41320)", "Alexanderplatz", SPOT),
        ("📍 52.52190, 13.41320", "", SPOT),
        ("52.5219,13.4132", "", SPOT),
        ("Bar -33.86880, 151.20930", "Bar", (-33.8688, 151.2093)),
        ("Studio 54, 12", "Studio 54, 12", None),
        ("Nowhere 95.12345, 13.41320", "Nowhere 95.12345, 13.41320", None),
        ("📍", "", None),
    ],
)
def test_a_name_and_a_spot_are_told_apart(
    typed: str, name: str, near: tuple[float, float] | None
) -> None:
    assert read_name(typed) == NamedPlace(name, near)


@each_row("name", ["", "Alexanderplatz", "Bar 1, 2", "Two\nlines"])
def test_what_was_shared_is_read_as_it_was(name: str) -> None:
    words = shared_words(name, SPOT)
    assert "\n" not in words
    assert read_name(words) == NamedPlace(" ".join(name.split()), SPOT)
