"""What looks like an order of one thing and means another is asked about or stays the caption, and
what is an order never becomes the caption unasked."""

from datetime import timedelta

from bot.reading.edits import (
    About,
    AltTextEdit,
    CaptionEdit,
    Edit,
    PlaceEdit,
    ShiftEdit,
    Sort,
    TimeEdit,
    sort_of,
)
from tests.helpers.table import each_row

BREAD = About(
    "Sourdough is back 🍞 Every Friday from 8:00, 6 euros a loaf. Order by Thursday evening in DM."
    " Two dates left for May.\nBaked with rye from the Miller farm.\n#bakery #sourdough #riga",
    media=4,
    videos=frozenset({3}),
    people=frozenset({"olga.bakes"}),
)
BARBER = About(
    "Стрижка 1500 рублей, борода 900 рублей. ✂️ По будням с 10:00 до 19:00, Тим снова с нами.\n"
    "#барбершоп #стрижка",
    media=4,
)


def post_of(typed: str) -> About:
    return BARBER if any("а" <= letter <= "я" for letter in typed.lower()) else BREAD


@each_row(
    "typed",
    [
        "Make it a Friday to remember",
        "Better late than never: winter menu from 1 March",
        "Monday to Saturday we bake",
        "Copy that, boss",
        "Last slot tomorrow at 6",
        "Please come at 10",
        "Start with why",
        "alt indie rock",
        "Cut by @olga.bakes",
        "with love, @nina",
        "now open until 20:00",
        "Можно уже заказать на пятницу",
        "Давай в субботу за город",
        "теперь можно до 20:00",
        "Только до 20:00",
        "Лучше завтра, чем никогда",
        "наш новый сорт, @nina",
        "спасибо, @nina",
    ],
)
def test_a_caption_is_not_done(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort in {Sort.TEXT, Sort.DOUBT}


@each_row(
    "typed",
    [
        "photo 3 first, olga untagged",
        "2 and 4 out",
        "the last two are the same, drop one",
        "drop the last",
        "only the first two",
        "post at 9 not 8",
        "it says Thursday but should be Wednesday",
        "put it on hold, they want to see the text first",
        "post it an hour before we open",
        "olga wants to be tagged on photo 2, @olga.bakes",
        "olga out of the text, stays tagged",
        "alt: a loaf on a table, time: friday 9",
        "same but for sunday",
        "in two hours after the market",
        "next week, you choose",
        "next week, pick any day",
        "alt text maybe bread",
        "location: maybe Riga",
        "first comment could be our tags",
        "#bakery and #bread can go",
        "#bakery and #riga instead of #sourdough",
        "через час после рынка",
        "на следующей неделе, сам выбери",
        "место наверное Рига",
    ],
)
def test_what_would_be_another_deed_is_asked_about(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "5 and 6 are bad, delete both",
        "1 and 2 are blurry, take both out",
        "3 goes to the top",
        "still warm at the top",
        "22 for the rye one",
        "14 now, rye got expensive",
        "2 out 3 first",
        "Order by phone only, DM is full",
        "I tapped the wrong thing, go back",
        "I pressed delete by accident",
        "2 и 4 плохие, удали обе",
        "ой я случайно нажала удалить",
    ],
)
def test_an_order_is_never_the_caption_unasked(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


HOUR = timedelta(hours=1)


@each_row(
    ["typed", "edit"],
    [
        ("через час после того как сейчас стоит", ShiftEdit(exact=HOUR)),
        ("через два дня после того что сейчас, в то же время", ShiftEdit(days=2)),
        ("за час до того что стоит", ShiftEdit(exact=-HOUR)),
        ("two hours after the planned time", ShiftEdit(exact=2 * HOUR)),
        ("an hour later than it is now", ShiftEdit(exact=HOUR)),
        ("two days from now", TimeEdit("two days from now")),
        ("alt text could be hands on a loaf", AltTextEdit("hands on a loaf")),
        ("альт текст просто хлеб на столе", AltTextEdit("хлеб на столе")),
        ("location could be Riga", PlaceEdit("Riga")),
        ("hold it until friday", TimeEdit("friday")),
        ("Please make it an hour later, since most have their lunch at one", ShiftEdit(exact=HOUR)),
    ],
)
def test_what_is_meant_is_done(typed: str, edit: Edit) -> None:
    assert sort_of(typed, post_of(typed)).edits == (edit,)


@each_row(
    ["typed", "old", "new"],
    [
        ("SOLD at the top", "Sourdough is", "SOLD\nSourdough is"),
        ("Order by Wednesday evening, the oven is slow", "Thursday", "Wednesday"),
        ("loaf is wrong, it's bun now", "loaf", "bun"),
        ("#bakery is wrong, it's bread now", "#bakery", "#bread"),
        ("Miller is Mueller actually", "Miller", "Mueller"),
        ("Тим это Тимур вообще-то", "Тим ", "Тимур "),
        ("7 euros", "6 euros", "7 euros"),
        ("we start at 9:00 now, change the 8:00", "8:00", "9:00"),
        ("#bakery and #riga can go", "#bakery #sourdough #riga", "#sourdough"),
        ("борода теперь 950, исправь", "900", "950"),
        ("мы до 20:00, исправь 19:00", "19:00", "20:00"),
    ],
)
def test_words_of_the_caption_are_put_right(typed: str, old: str, new: str) -> None:
    about = post_of(typed)
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)
