"""Who changes their mind while they type is understood as they end, or asked, never by halves."""

from bot.reading.edits import (
    About,
    CaptionEdit,
    Edit,
    KindEdit,
    Sort,
    TagEdit,
    TimeEdit,
    sort_of,
)
from posting import Kind
from tests.helpers.table import each_row

CAFE = About(
    "Free coffee for all of you ☕ Бесплатный кофе 🍩\n#sale #cafe",
    media=3,
    people=frozenset({"anna", "boris"}),
)


def with_words(old: str, new: str) -> CaptionEdit:
    return CaptionEdit(CAFE.caption.replace(old, new))


@each_row(
    ["typed", "edits"],
    [
        ("swap coffee for tea no wait cocoa", (with_words("coffee", "cocoa"),)),
        ("replace coffee with tea, actually no, with cocoa", (with_words("coffee", "cocoa"),)),
        ("замени кофе на чай нет подожди на какао", (with_words("кофе", "какао"),)),
        ("remove #sale no wait remove #cafe", (with_words(" #cafe", ""),)),
        ("tag @anna, no wait, @boris", (TagEdit("boris"),)),
        ("tag @anna on the left no wait on the right", (TagEdit("anna", 0.75),)),
        ("make it a reel no wait a story", (KindEdit(Kind.STORY),)),
        ("sunday at 9am and drop the sale hashtag no wait keep it", (TimeEdit("sunday at 9am"),)),
    ],
)
def test_what_is_taken_back_is_not_done(typed: str, edits: tuple[Edit, ...]) -> None:
    assert sort_of(typed, CAFE).edits == edits


@each_row(
    "typed",
    [
        "remove #sale no wait keep it",
        "swap coffee for iced tea no wait cocoa",
        "add free parking no wait free delivery",
        "change the caption to we open to all no wait to we close",
        "change the caption to Under offer no wait Sold",
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
    (edit,) = sort_of("add at the end: we close, no wait, we open!", CAFE).edits
    assert isinstance(edit, CaptionEdit) and "we close, no wait, we open!" in edit.text
