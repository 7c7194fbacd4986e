"""Which posts are meant by words: forms of a word, ё and е, capital letters, names, hashtags; and
words that come near to one that does not occur."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from posting.rules.finding.search import is_meant, is_within, nearest, sought_in
from storage.records import Options, Wording
from tests.helpers.table import each_row

POST = Wording(
    1,
    "Новый КОФЕ и сладкие булочки с ёжиком ☕ #СвежийХлеб 50% off_today Straße, don't miss “cafés”",
    "213385402",
    "Café Central, Wien",
    Options(collaborators=("corner.books",), first_comment="Рецепт: корица"),
    ("anna.k",),
    datetime(2027, 3, 3, 18, tzinfo=UTC),
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
        ("☕", False),  # no word
        ("misses", True),  # as «miss»
        ("", False),
        ("'; DROP TABLE post; --", False),
    ],
)
def test_words_mean_posts(text: str, found: bool) -> None:
    sought = sought_in(text)
    assert bool(sought and is_meant(POST, sought)) is found


@each_row(
    ("text", "caption", "found"),
    [
        ("чая", "Вечерний чай", True),
        ("чай", "Чашка чая", True),
        ("чаем", "Чаи и кофе", True),
        ("чая", "Который час", False),
        ("чай", "Чайник", True),  # it begins so
        ("мая", "Первый май", True),
        ("мая", "Мама", False),
        ("сыром", "Сыр недели", True),
        ("сыра", "С СЫРОМ", True),
        ("сыром", "Сырники", False),
        ("кофе", "Кофейня", True),
        ("рыбы", "Рыба дня", True),
        ("рыбы", "Рыбак", False),
        ("имя", "Им и нам", False),
        ("она", "Он", False),
        ("теа", "Театр", True),
    ],
)
def test_short_russian_words_are_found_in_any_form(text: str, caption: str, found: bool) -> None:
    assert is_meant(replace(POST, caption=caption), sought_in(text)) is found


@each_row(
    ("text", "caption", "found"),
    [
        ("roasting", "We roast on Mondays", True),
        ("roasted", "Roasting today", True),
        ("baking", "We bake bread", True),
        ("bake", "Baking bread", True),
        ("cakes", "One cake", True),
        ("teas", "Green tea", True),
        ("thing", "The thin one", False),
        ("bread", "Breathe", False),
        ("string", "Stranded", False),
    ],
)
def test_english_words_are_found_in_any_form(text: str, caption: str, found: bool) -> None:
    post = replace(POST, caption=caption, options=Options(), location_name=None)
    assert is_meant(post, sought_in(text)) is found


def test_a_post_is_of_a_day_from_its_first_moment_until_the_next_day() -> None:
    day = timedelta(days=1)
    assert is_within(POST, [(POST.at - day, POST.at), (POST.at, POST.at + day)])
    assert not is_within(POST, [(POST.at - day, POST.at), (POST.at + day, POST.at + 2 * day)])
    assert not is_within(POST, [])


@each_row(
    ("text", "near"),
    [
        ("кафе", ("кофе",)),
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
