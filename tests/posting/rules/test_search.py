"""Which posts are meant by words: forms of a word, ё and е, capital letters, names, hashtags; and
words that come near to one that does not occur."""

from posting.rules.search import is_meant, nearest, sought_in
from storage.records import Options, Wording
from tests.helpers.table import each_row

POST = Wording(
    1,
    "Новый КОФЕ и сладкие булочки с ёжиком ☕ #СвежийХлеб 50% off_today Straße, don't miss “cafés”",
    "213385402",
    "Café Central, Wien",
    Options(collaborators=("corner.books",), first_comment="Рецепт: корица"),
    ("anna.k",),
)


@each_row(
    ("text", "found"),
    [
        ("кофе", True),
        ("КОФЕ", True),
        ("Кофе булочка", True),  # all of the words, in any form
        ("кофе чай", False),
        ("ежик", True),
        ("Ёжики", True),
        ("булочками", True),
        ("сладкая", True),
        ("#свежийхлеб", True),
        ("#свежий", True),  # its beginning
        ("#кофе", False),  # a word, no hashtag
        ("хлеб", True),  # within a hashtag
        ("офе", False),  # few letters: only where a word begins
        ("ко", True),
        ("рецепт", True),
        ("@anna.k", True),
        ("@anna", True),
        ("anna", True),
        ("@corner.books", True),
        ("213385402", True),
        ("cafe", False),  # an accent makes another letter
        ("central wien", True),
        ("50%", True),
        ("%", False),
        ("_", False),
        ("o%f", False),
        ("STRASSE", True),
        ("cafés", True),
        ("misses", False),
        ("☕", False),  # no word
        ("", False),
        ("'; DROP TABLE post; --", False),
    ],
)
def test_words_mean_posts(text: str, found: bool) -> None:
    sought = sought_in(text)
    assert bool(sought and is_meant(POST, sought)) is found


@each_row(
    ("text", "near"),
    [
        ("кофи", ("кофе",)),
        ("булачки", ("булочки",)),
        ("кофе корыца", ("корица",)),  # of the word that does not occur
        ("кофе булочка", ()),  # both do
        ("zzzzzz", ()),
        ("", ()),
    ],
)
def test_words_that_do_occur_are_proposed(text: str, near: tuple[str, ...]) -> None:
    assert nearest(sought_in(text), [POST]) == near


def test_no_number_of_words_is_too_many() -> None:
    assert len(sought_in("кофе " * 10_000)) == 8
