"""Who changes their mind while they type is understood as they end, or asked, never by halves."""

from bot.reading.edits import About, CaptionEdit, CommentEdit, Sort, sort_of
from tests.helpers.table import each_row

CAFE = About(
    "Free coffee for all of you ☕ Бесплатный кофе 🍩\n#sale #cafe",
    media=3,
    people=frozenset({"anna", "boris"}),
)


@each_row(
    ["typed", "old", "new"],
    [
        ("swap coffee for tea no wait cocoa", "coffee", "cocoa"),
        ("replace coffee with tea, actually no, with cocoa", "coffee", "cocoa"),
        ("замени кофе на чай нет подожди на какао", "кофе", "какао"),
    ],
)
def test_of_two_words_in_the_place_of_one_the_last_is_meant(typed: str, old: str, new: str) -> None:
    assert sort_of(typed, CAFE).edits == (CaptionEdit(CAFE.caption.replace(old, new)),)


@each_row(
    "typed",
    [
        "remove #sale no wait keep it",
        "убери хештеги, нет, подожди, не надо",
        "add free parking no wait free delivery",
        "add at the end no wait there is more",
        "change the caption to we open to all no wait to we close",
        "change the caption to Under offer no wait Sold",
        "измени подпись на Продано, хотя нет, на Сдано",
        "place Riga no wait Vilnius",
        "move it to friday and remove the last emoji no wait the first one",
        "move it to friday, no wait, delete it",
    ],
)
def test_where_it_is_not_clear_what_is_taken_back_it_is_asked(typed: str) -> None:
    assert sort_of(typed, CAFE).sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "No wait, there's more! Come on saturday",
        "Opening Saturday. No wait, Sunday! See you",
        "I said yes… no wait, I screamed yes 😂",
        "Сначала хотели закрыться, нет, стоп, мы открываемся!",
    ],
)
def test_captions_that_change_their_mind_stay_captions(typed: str) -> None:
    assert sort_of(typed, CAFE).sort is Sort.TEXT


def test_a_change_of_mind_behind_a_colon_is_to_be_written() -> None:
    (edit,) = sort_of("first comment: we close, no wait, we open!", CAFE).edits
    assert edit == CommentEdit("we close, no wait, we open!")
