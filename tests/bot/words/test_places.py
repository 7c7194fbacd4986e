"""Places in words: by name or number, with where and how far."""

from bot.words import load_words, place_line
from bot.words.places import distance_words
from posting import Place
from tests.helpers.lists import as_read
from tests.helpers.table import each_row

WORDS = load_words()


@each_row(
    ("metres", "english", "russian"),
    [
        (0, "10 m", "10 м"),
        (348, "350 m", "350 м"),
        (994, "990 m", "990 м"),
        (1300, "1.3 km", "1,3 км"),
        (2000, "2 km", "2 км"),
        (13_400, "13 km", "13 км"),
        (9_100_000, "9100 km", "9100 км"),
    ],
)
def test_a_distance_is_as_exact_as_a_person_needs(metres: int, english: str, russian: str) -> None:
    assert distance_words(metres, WORDS["en"]) == english
    assert distance_words(metres, WORDS["ru"]) == russian


@each_row(
    ("place", "line"),
    [
        (Place(id="1", name="Alex"), "1 · Alex"),
        (Place(id="1", name="Alex", country="Germany"), "1 · Alex — Germany"),
        (
            Place(id="1", name="<Alex>", street="Am 1", city="Berlin", country="Germany"),
            "1 · &lt;Alex&gt; — Am 1, Berlin, Germany",
        ),
        (
            Place(id="1", name="Alex", city="Berlin", latitude=52.5, longitude=13.4),
            "1 · Alex — Berlin · 10 m",
        ),
    ],
)
def test_a_line_says_what_is_known_of_a_place(place: Place, line: str) -> None:
    assert as_read(place_line(1, place, (52.5, 13.4), WORDS["en"])) == line


def test_an_endless_name_leaves_the_distance() -> None:
    place = Place(id="1", name="Alex " * 90, latitude=52.5, longitude=13.4)
    line = as_read(place_line(1, place, (52.5, 13.4), WORDS["en"]))
    assert len(line) < 140
    assert line.endswith("… · 10 m")
