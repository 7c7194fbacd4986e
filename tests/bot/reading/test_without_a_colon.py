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
        ("place aviapark mall", PlaceEdit("aviapark mall")),
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
        "замени текст на фото на другой",
    ],
)
def test_what_may_be_no_words_is_asked_about(typed: str) -> None:
    assert sort_of(typed, POST).sort is Sort.DOUBT
