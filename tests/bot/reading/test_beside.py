"""What stands beside an order, or is said as people say it: warm thanks, an exchange of emoji, a
second day that is none of the post's, a price that was wrong, photos in another order."""

from bot.reading.edits import (
    About,
    CaptionEdit,
    CommentEdit,
    NudgeEdit,
    OrderEdit,
    Sort,
    TimeEdit,
    UntagEdit,
    sort_of,
)
from tests.helpers.table import each_row

ENGLISH = About(
    "New earrings ✨ Silver, from 35 euros. First class is free 💪\n#earrings #amber",
    media=4,
    people=frozenset({"kira_fit"}),
)
RUSSIAN = About(
    "Новые серьги ✨ Серебро, от 3500 рублей. Первое занятие бесплатно 💪\n#серьги #янтарь",
    media=4,
    people=frozenset({"kira_fit"}),
)


def post_of(typed: str) -> About:
    return RUSSIAN if any("а" <= letter <= "я" for letter in typed.lower()) else ENGLISH


@each_row(
    ["typed", "old", "new"],
    [
        ("please make it 38 euros, not 35", "35", "38"),
        ("make that 38, not 35", "35", "38"),
        ("Oops, the price is wrong! Not from 35 but from 30", "35", "30"),
        ("Oops, wrong price! 30 euros, not 35", "35", "30"),
        ("Ой, цена неправильная! Не от 3500, а от 2900", "3500", "2900"),
        ("Неправильная цена! Не 3500, а 2900", "3500", "2900"),
        ("remove the sparkles and put 🧡 instead", "✨", "🧡"),
        ("Remove ✨, put 🧡", "✨", "🧡"),
        ("Блёстки убери, а поставь 🧡", "✨", "🧡"),
        ("убери ✨ и поставь 🧡 вместо", "✨", "🧡"),
        ("remove the muscle emoji", " 💪", ""),
        ("бицепс убери", " 💪", ""),
        ("First trainng is free, not first class", "First class", "First trainng"),
        ("пробное занятие а не первое", "Первое", "Пробное"),
        ("Write silver in full: silver 925", "Silver", "Silver 925"),
        ("Серебро напиши полностью: серебро 925", "Серебро", "Серебро 925"),
        ("tag #new", "#amber", "#amber #new"),
        ("тег #новое", "#янтарь", "#янтарь #новое"),
    ],
)
def test_the_caption_is_changed_where_that_is_meant(typed: str, old: str, new: str) -> None:
    about = post_of(typed)
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)


@each_row("typed", ["убери 🔥, а поставь 🧡", "remove 🔥 and put 🧡 instead"])
def test_an_emoji_that_is_not_there_is_not_half_exchanged(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "please post it on Firday at 8 pm, tomorrow I have a market",
        "please post it on Friday at 8 pm, tomorrow I have a market",
        "post it friday 8 pm, saturday I'm at the fair",
    ],
)
def test_of_two_days_that_of_the_order_is_meant(typed: str) -> None:
    (time,) = sort_of(typed, ENGLISH).edits
    assert isinstance(time, TimeEdit)
    assert "friday" in time.typed.lower()
    assert "8 pm" in time.typed


@each_row(
    "typed",
    [
        "Спасибо огромное, ты мне очень помог ❤️",
        "ты меня просто спас, спасибо! 🙏",
        "Спасибо большое, выручили 😊",
        "спасибо, ты чудо ❤️",
        "Thank you so much, you helped me a lot ❤️",
        "thank you so much, you're a lifesaver 🙏",
        "Thanks a million, you are the best 😘",
    ],
)
def test_warm_thanks_are_no_caption(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.THANKS


@each_row(
    "typed",
    [
        "Thank you all for a great year ❤️",
        "Спасибо, что вы с нами ❤️",
        "Такой сладкий мёд ❤️",
        "What a star ❤️",
        "Просто люблю ❤️",
    ],
)
def test_thanks_to_guests_and_praise_are_captions(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is not Sort.THANKS


@each_row(
    "typed",
    [
        "First 3, then 1, 2 and 4",
        "Make the order of photos 3 1 2 4",
        "Сначала 3, потом 1, 2 и 4 фото",
    ],
)
def test_photos_are_put_in_the_order_that_is_told(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).edits == (OrderEdit((2, 0, 1, 3)),)


@each_row(
    "typed",
    [
        "Hashtags in the first comment please, it looks nicer",
        "Хештеги спрячь в первый комментарий пожалуйста",
    ],
)
def test_hashtags_go_to_the_first_comment(typed: str) -> None:
    body, tags = post_of(typed).caption.split("\n")
    assert sort_of(typed, post_of(typed)).edits == (CaptionEdit(body), CommentEdit(tags))


def test_who_is_tagged_is_known_by_the_first_part_of_the_name() -> None:
    assert sort_of("untag kira", ENGLISH).edits == (UntagEdit(("kira_fit",)),)
    (nudge,) = sort_of("kiras tag a bit lower", ENGLISH).edits
    assert isinstance(nudge, NudgeEdit)
    assert nudge.username == "kira_fit"


@each_row(
    "typed",
    ["Change the whole text to: Gold, from 45 euros", "Замени весь текст на: Золото, от 45"],
)
def test_the_whole_caption_is_what_is_given(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).edits == (CaptionEdit(typed.partition(": ")[2]),)


@each_row("typed", ["8 march 9 am and tag #8march", "8 марта 9 утра и тег #8марта"])
def test_a_time_and_a_hashtag_are_both_done(typed: str) -> None:
    time, caption = sort_of(typed, post_of(typed)).edits
    assert time == TimeEdit(typed.split(" and ")[0].split(" и ")[0])
    assert isinstance(caption, CaptionEdit)
    assert caption.text.endswith(typed.rsplit(" ", 1)[1])


def test_a_part_of_the_day_beside_its_hour_is_a_time() -> None:
    assert sort_of("better in the morning, 9:00", ENGLISH).edits == (
        TimeEdit("9:00 in the morning"),
    )
