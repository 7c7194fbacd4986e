"""What takes the place of something does so there and nowhere else: a pin that goes a bit aside, a
number, words in quotes; a place is none of the people who are tagged."""

from bot.reading.edits import (
    About,
    CaptionEdit,
    Edit,
    NudgeEdit,
    PlaceEdit,
    Sort,
    TagEdit,
    sort_of,
)
from tests.helpers.table import each_row

BREAD = About("Fresh bread every day 🍞", people=frozenset({"baker_tom", "kino_max"}))
CINEMA = About("Кино под звёздами, один билет за 600 рублей. Двери открываем в 21")
EVENING = About("Cinema! One ticket for 10 euros. Doors open at 9")


@each_row(
    ["typed", "edit"],
    [
        ("отметку @baker_tom чуть повыше", NudgeEdit("baker_tom", 0.0, -0.1)),
        ("Отметку kino_max левее", NudgeEdit("kino_max", -0.1, 0.0)),
        ("tom's tag higher", NudgeEdit("baker_tom", 0.0, -0.1)),
        ("сдвинь @kino_max правее", TagEdit("kino_max", 0.75, None, is_known=True)),
        ("move tom's tag a little lower", NudgeEdit("baker_tom", 0.0, 0.1)),
        ("отметку тома чуть пониже", NudgeEdit("baker_tom", 0.0, 0.1)),
        (
            "move kino_max to the lower left corner",
            TagEdit("kino_max", 0.25, 0.75, is_known=True),
        ),
        ("place Kino Center", PlaceEdit("Kino Center")),
        ("location Kino Center", PlaceEdit("Kino Center")),
    ],
)
def test_a_pin_goes_a_bit_aside_and_a_place_is_no_person(typed: str, edit: Edit) -> None:
    assert sort_of(typed, BREAD).edits == (edit,)


def test_words_about_the_stars_move_no_pin() -> None:
    assert sort_of("Выше только звёзды @kino_max", BREAD).sort is Sort.TEXT


@each_row(
    ["typed", "about", "old", "new"],
    [
        ("Билет 550 вместо 600", CINEMA, "600", "550"),
        ("билет за 550 вместо 600", CINEMA, "600", "550"),
        ("Ticket 12 instead of 10", EVENING, "10", "12"),
        (
            "Текст: «вход свободный с 21» вместо «Двери открываем в 21»",
            CINEMA,
            "Двери открываем в 21",
            "Вход свободный с 21",
        ),
        ("Заголовок: вместо «Двери» «Ворота»", CINEMA, "Двери", "Ворота"),
        ("Caption: “free entry” instead of “one ticket”", EVENING, "One ticket", "Free entry"),
    ],
)
def test_the_one_takes_the_place_of_the_other(typed: str, about: About, old: str, new: str) -> None:
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)


@each_row(
    ["typed", "about"],
    [
        ("Вход 550 вместо 600", CINEMA),
        ("Текст: «вход свободный» вместо «касса открыта»", CINEMA),
        ("Первый коммент: «вход свободный» вместо «Двери открываем»", CINEMA),
        ("байдарку из текста убери, смайлик", About("Байдарки ждут! 🛶 Сплав в субботу")),
    ],
)
def test_where_it_is_to_stand_is_asked(typed: str, about: About) -> None:
    assert sort_of(typed, about).sort is Sort.DOUBT
