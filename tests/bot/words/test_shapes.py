"""The shape of a picture, said as people know it."""

from bot.words import load_words, shape_words
from tests.helpers.table import each_row

WORDS = load_words()


@each_row(
    ("width", "height", "english", "russian"),
    [
        (1080, 1920, "9:16", "9:16"),
        (720, 1281, "9:16", "9:16"),
        (582, 1280, "taller than 9:16", "выше, чем 9:16"),
        (1080, 1960, "about 9:16", "около 9:16"),
        (600, 1000, "about 9:16", "около 9:16"),
        (1000, 1400, "about 3:4", "около 3:4"),
        (1080, 1350, "4:5", "4:5"),
        (1080, 1080, "1:1", "1:1"),
        (1100, 1000, "about 1:1", "около 1:1"),
        (1920, 1080, "16:9", "16:9"),
        (1200, 628, "1.91:1", "1,91:1"),
        (2060, 1000, "about 2:1", "около 2:1"),
        (2400, 1000, "wider than 2:1", "шире, чем 2:1"),
    ],
)
def test_a_shape_has_the_name_that_people_know(
    width: int, height: int, english: str, russian: str
) -> None:
    assert shape_words(width, height, WORDS["en"]) == english
    assert shape_words(width, height, WORDS["ru"]) == russian


@each_row(
    ("width", "height", "english", "russian"),
    [
        (1080, 1443, "taller than 3:4", "выше, чем 3:4"),
        (1080, 1460, "taller than 3:4", "выше, чем 3:4"),
        (1080, 560, "wider than 1.91:1", "шире, чем 1,91:1"),
        (1080, 1920, "9:16", "9:16"),
        (2000, 1000, "2:1", "2:1"),
    ],
)
def test_a_shape_that_is_refused_is_not_called_by_the_limit_that_it_misses(
    width: int, height: int, english: str, russian: str
) -> None:
    assert shape_words(width, height, WORDS["en"], is_refused=True) == english
    assert shape_words(width, height, WORDS["ru"], is_refused=True) == russian
