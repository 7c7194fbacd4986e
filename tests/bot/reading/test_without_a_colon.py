"""Words that are given in small letters, or behind `start with`, need no colon before them. What
may be no words is asked about."""

from bot.reading.edits import (
    About,
    AltTextEdit,
    CaptionEdit,
    CommentEdit,
    Edit,
    OrderEdit,
    PlaceEdit,
    Sort,
    sort_of,
)
from tests.helpers.table import each_row

CAPTION = "Soft morning yoga 🌿 Trial lesson 500 rubles!"
POST = About(CAPTION, media=3, people=frozenset({"lena"}))


@each_row(
    ["typed", "edit"],
    [
        (
            "change the caption to rain is coming and we are ready ☔",
            CaptionEdit("rain is coming and we are ready ☔"),
        ),
        (
            "change the text to we are back, come and see us 💚",
            CaptionEdit("we are back, come and see us 💚"),
        ),
        (
            "replace the whole text with spring is here, come in! please",
            CaptionEdit("spring is here, come in!"),
        ),
        (
            "поменяй весь текст на комбезы снова тут ☔ пишите в директ",
            CaptionEdit("комбезы снова тут ☔ пишите в директ"),
        ),
        ("смени подпись на весна пришла, ждём вас", CaptionEdit("весна пришла, ждём вас")),
        (
            "Замените, пожалуйста, весь текст на такой: Ждём гостей. Добро пожаловать!",
            CaptionEdit("Ждём гостей. Добро пожаловать!"),
        ),
        (
            "Start the text with: Attention, drivers!",
            CaptionEdit(f"Attention, drivers! {CAPTION}"),
        ),
        ("let it start with Dear friends!", CaptionEdit(f"Dear friends! {CAPTION}")),
        ("начни с Доброе утро!", CaptionEdit(f"Доброе утро! {CAPTION}")),
        ("пусть текст начинается со слов: Привет!", CaptionEdit(f"Привет! {CAPTION}")),
        ("end the caption with: See you soon!", CaptionEdit(f"{CAPTION} See you soon!")),
        ("закончи текст так: Ждём вас!", CaptionEdit(f"{CAPTION} Ждём вас!")),
        ("let the first line begin with Hurray!", CaptionEdit(f"Hurray! {CAPTION}")),
        ("первая строчка пусть начинается с Ура!", CaptionEdit(f"Ура! {CAPTION}")),
        ("place aviapark mall", PlaceEdit("aviapark mall")),
        ("put place Nikolskaya Street", PlaceEdit("Nikolskaya Street")),
        ("at: Flacon Design Factory", PlaceEdit("Flacon Design Factory")),
        ("геоточка Солянка", PlaceEdit("Солянка")),
        ("alt text - a bunch of tulips", AltTextEdit("a bunch of tulips")),
        ("альтернативный текст тюльпаны в вазе", AltTextEdit("тюльпаны в вазе")),
        ("first comment - Licence 77, ask us", CommentEdit("Licence 77, ask us")),
        ("место тц авиапарк", PlaceEdit("тц авиапарк")),
        ("alt toddler in a yellow overall", AltTextEdit("toddler in a yellow overall")),
        ("альт малыш в жёлтом комбинезоне", AltTextEdit("малыш в жёлтом комбинезоне")),
        ("first comment price is 39 write to us", CommentEdit("price is 39 write to us")),
        ("первый коммент цена 3900 есть все размеры", CommentEdit("цена 3900 есть все размеры")),
        ("start with photo 2", OrderEdit((1, 0, 2))),
    ],
)
def test_words_in_small_letters_are_meant(typed: str, edit: Edit) -> None:
    assert sort_of(typed, POST).edits == (edit,)


@each_row(
    "head",
    [
        "replace text by",
        "delete the text and write",
        "erase everything and write instead",
        "let the whole text be",
        "the caption should be like this",
        "swap the caption for this one",
        "put this text instead",
        "подпись вся такая",
        "вся подпись должна быть такой",
        "вот так должна выглядеть подпись",
        "текст удали и напиши",
        "вместо этого текста поставь",
    ],
)
def test_all_of_the_caption_is_given_anew_behind_a_colon(head: str) -> None:
    words = "Walks start again. Monday, two hours, tea: write to us!"
    assert sort_of(f"{head}: {words}", POST).edits == (CaptionEdit(words),)


@each_row("head", ["add this text", "конец допиши так"])
def test_words_are_added_where_nothing_says_that_all_others_go(head: str) -> None:
    edits = sort_of(f"{head}: Prepayment 50%", POST).edits
    assert edits == (CaptionEdit(f"{CAPTION} Prepayment 50%"),)


@each_row(
    "typed",
    [
        "change the text to make it shorter",
        "change the text to friday 18:00 please",
        "поменяй текст на более весёлый",
        "start the text with the price",
        "end it with a question",
        "начни с понедельника",
        "место у окна лучшее",
        "alt on photo 2",
        "first comment wins a cup",
        "first comment is missing",
        "First comment - wins a cup",
        "put the location at the end",
        "замени текст на фото на другой",
    ],
)
def test_what_may_be_no_words_is_asked_about(typed: str) -> None:
    assert sort_of(typed, POST).sort is Sort.DOUBT
