"""A number, an hour, a sentence or an emoji of the caption, named by what it counts, is about or is
called: put right or taken out, alone or beside a time."""

from datetime import timedelta

from bot.reading.edits import (
    About,
    AltTextEdit,
    CaptionEdit,
    NudgeEdit,
    OrderEdit,
    ShiftEdit,
    Sort,
    TagEdit,
    TimeEdit,
    UntagEdit,
    sort_of,
)
from tests.helpers.table import each_row

WALK = About(
    "Walk with us through Kitay-gorod 🏛 A group of 10, tea at the end. Tickets are 1500 rubles,"
    " kids under 12 go free. We meet at 11:00 by the metro exit number 5.\n#citytour #walk",
    media=4,
    people=frozenset({"guide_pasha"}),
)
PROGULKA = About(
    "Гуляем по Китай-городу 🏛 Группа до 10 человек, в конце чай. Билет 1500 рублей, дети до 12 лет"
    " бесплатно. Встречаемся в 11:00 у выхода метро. Трассы от 5a до 7b.\n#экскурсия #прогулка",
    media=4,
    people=frozenset({"guide_pasha"}),
)
SHOW = About(
    "The Snail is back 🐌 Sunday 14 March at 12:00 and 15:00. Fifty minutes, eight songs for 700"
    " rubles. Mondays and Wednesdays are closed, doors are 220 by 95. Bring a cushion till 17:00."
)


@each_row(
    ("about", "typed", "old", "new"),
    [
        (SHOW, "the second show is at 16:00", "15:00", "16:00"),
        (SHOW, "remove the joke about cushions", " Bring a cushion till 17:00.", ""),
        (SHOW, "the last line about the cushion, remove pls", " Bring a cushion till 17:00.", ""),
        (SHOW, "no snail emoji pls", " 🐌", ""),
        (SHOW, "in the first sentence a turtle, not the snail", "The Snail", "A turtle"),
        (SHOW, "its 800 since march, pls fix", "700", "800"),
        (SHOW, "songs went up again, 850", "700", "850"),
        (SHOW, "its sixty minutes", "Fifty", "Sixty"),
        (SHOW, "ten songs, eight is not enough", "eight", "ten"),
        (SHOW, "in the text its until 18:30", "17:00", "18:30"),
        (SHOW, "measures are 240 by 95", "220", "240"),
        (SHOW, "mondays and thursdays, wednesday is taken", "Wednesdays", "Thursdays"),
        (WALK, "ticket is 1700 rub now, was 1500", "1500", "1700"),
        (WALK, "tickets 1600", "1500", "1600"),
        (WALK, "kids under 14 go free", "12", "14"),
        (WALK, "a group of 8", "10", "8"),
        (WALK, "we meet at 10:30, fix that in the text", "11:00", "10:30"),
        (WALK, "remove the building emoji", " 🏛", ""),
        (WALK, "the meeting point sentence should go",
         " We meet at 11:00 by the metro exit number 5.", ""),
        (WALK, "remove the sentence about tickets and kids",
         " Tickets are 1500 rubles, kids under 12 go free.", ""),
        (PROGULKA, "дети до 14 бесплатно", "12", "14"),
        (PROGULKA, "билет стоит 1800, исправь пожалуйста", "1500", "1800"),
        (PROGULKA, "встречаемся не в 11 а в 10:30", "11:00", "10:30"),
        (PROGULKA, "трассы от 5b а не от 5a", "5a", "5b"),
        (PROGULKA, "убери смайлик со зданием", " 🏛", ""),
        (PROGULKA, "убери про метро", " Встречаемся в 11:00 у выхода метро.", ""),
        (PROGULKA, 'предложение "Встречаемся в 11:00 у выхода метро" убери',
         " Встречаемся в 11:00 у выхода метро.", ""),
    ],
)  # fmt: skip
def test_it_is_put_right_or_taken_out(about: About, typed: str, old: str, new: str) -> None:
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)


@each_row(
    ("about", "typed"),
    [
        (WALK, "remove the rocket emoji"),
        (WALK, "1700"),
        (SHOW, "monday and wednesday"),
        (SHOW, "800 for songs, 600 for cushions"),
        (WALK, "tickets 1600, tea is 300"),
        (About("Tasting on Saturday from 13:00, free."), "tasting at 14:00 instead"),
        (WALK, "second to last photo out"),
        (SHOW, "sixty minutes"),  # later?
        (SHOW, "its 19:00, fix it in the text"),
        (WALK, "remove the sentence about tickets"),  # and the kids'?
        (PROGULKA, "вместо 🏛 три штуки 🏠🏠🏠"),
        (PROGULKA, "до 14"),
        (PROGULKA, "опусти отметку @guide_pasha"),
    ],
)
def test_what_may_be_another_is_not_done(about: About, typed: str) -> None:
    assert sort_of(typed, about).sort is not Sort.EDITS


def test_an_amount_beside_another_order_is_the_only_one_like_it() -> None:
    found = sort_of("1700, tag @anna and post on monday 10:00", WALK).edits
    priced = CaptionEdit(WALK.caption.replace("1500", "1700"))
    assert found == (priced, TagEdit("anna"), TimeEdit("monday 10:00"))
    about = About("Trial class is 500, eight lessons for 6400 rubles.")
    both = CaptionEdit("Trial class is 400, eight lessons for 6000 rubles.")
    assert sort_of("trial is 400, course is 6000", about).edits[1:] == (both,)


@each_row(
    ("typed", "edit"),
    [
        ("saturday at 10", TimeEdit("saturday at 10")),
        ("meet at 10", None),
    ],
)
def test_an_hour_that_counts_nothing_is_one_of_the_post(typed: str, edit: TimeEdit | None) -> None:
    about = About("Yoga with Kira, Saturday at 9. Meet us at the door", media=1)
    assert sort_of(typed, about).edits == ((edit,) if edit else ())


@each_row(
    ("typed", "tag"),
    [
        ("на час позже и #прогулка убери", "#прогулка"),
        ("на час позже, #прогулка убери", "#прогулка"),
    ],
)
def test_a_time_beside_a_hashtag_is_not_lost(typed: str, tag: str) -> None:
    caption = PROGULKA.caption.replace(f" {tag}", "")
    edits = sort_of(typed, PROGULKA).edits
    assert edits == (ShiftEdit(0, timedelta(hours=1)), CaptionEdit(caption))


def test_a_tag_is_lowered_and_moves_to_the_photo_that_is_named() -> None:
    lower = sort_of("метку @guide_pasha опусти чуть-чуть", PROGULKA)
    assert lower.edits == (NudgeEdit("guide_pasha", 0.0, 0.1),)
    moved = sort_of("@guide_pasha is on photo 2, not 1", WALK).edits
    assert {type(it) for it in moved} <= {UntagEdit, TagEdit}


def test_an_alt_text_is_that_of_the_photo_it_names() -> None:
    found = sort_of("alt text for the second picture: a metro exit", WALK)
    assert found.edits == (AltTextEdit("a metro exit", 1),)


@each_row("typed", ["replace #bread with #walk", "замени #хлеб на #прогулка", "replace 🌹 with 🏛"])
def test_what_does_not_stand_there_is_not_put_in_the_place_of_what_does(typed: str) -> None:
    about = PROGULKA if "замени" in typed else WALK
    assert sort_of(typed, about).sort is Sort.DOUBT


@each_row("typed", ["remove photo 2, I added it by mistake", "удали фото 2, я случайно добавила"])
def test_how_a_photo_got_there_keeps_nobody_from_taking_it_out(typed: str) -> None:
    assert sort_of(typed, WALK).edits == (OrderEdit((0, 2, 3)),)


def test_an_alt_text_of_a_photo_needs_no_for() -> None:
    assert sort_of("alt text photo 2: a metro exit", WALK).edits == (
        AltTextEdit("a metro exit", 1),
    )
