"""A number that contradicts one of the caption is put right there; alone it may be the time of the
post, and is asked about or is that."""

from bot.reading.edits import (
    About,
    CaptionEdit,
    Deed,
    DeedEdit,
    Doubt,
    Edit,
    Sort,
    TimeEdit,
    sort_of,
)
from tests.helpers.table import each_row

ENGLISH = About(
    "Two pizzas for one 🍕 Only tonight from 6 to 9 pm. Delivery in 40 minutes, just call!"
)
RUSSIAN = About("Две пиццы по цене одной 🍕 Сегодня с 18 до 21. Доставка за 40 минут, звоните!")


def post_of(typed: str) -> About:
    return RUSSIAN if any("а" <= letter <= "я" for letter in typed.lower()) else ENGLISH


@each_row(
    ["typed", "old", "new"],
    [
        ("till 10 pm, not 9", "9", "10"),
        ("to 10 pm not to 9", "9", "10"),
        ("make it 9 minutes, not 40", "40", "9"),
        ("remove just call", "minutes, just call!", "minutes!"),
        ("from 5 to 9", "6", "5"),
        ("delivery in 30 minutes", "40", "30"),
        ("not 40 minutes, 30", "40", "30"),
        ("three pizzas for two", "Two pizzas for one", "Three pizzas for two"),
        ("not two but three pizzas", "Two", "Three"),
        ("just call change to call 555 0134", "just call", "call 555 0134"),
        ("just call -> come by", "just call", "come by"),
        ("до 22 а не до 21", "21", "22"),
        ("до 22 а не 21", "21", "22"),
        ("не с 18, а с 17", "18", "17"),
        ("с 17 до 21", "18", "17"),
        ("не две а три пиццы", "Две", "Три"),
        ("не за 40 минут а за 30", "40", "30"),
        ("доставка за 30 минут", "40", "30"),
        ("it is 30 minutes now, change 40 to 30", "40", "30"),
        ("Доставка за 30 минут, исправьте 40 на 30", "40", "30"),
        ("убери Сегодня с 18 до 21", " Сегодня с 18 до 21. Доставка", " Доставка"),
        ("три пиццы по цене двух", "Две пиццы по цене одной", "Три пиццы по цене двух"),
    ],
)
def test_a_number_of_the_caption_is_put_right(typed: str, old: str, new: str) -> None:
    about = post_of(typed)
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)


COURSE = About("Дамы, курс за 18 000 рублей, начало 15 марта. Girls, the price is 18 000 rubles.")


@each_row(
    ["typed", "old", "new"],
    [
        ("18 000 рублей замени на 15 900 рублей 🔥", "18 000 рублей", "15 900 рублей"),
        ("не 18000 рублей, а 16.000 рублей", "18 000 рублей", "16.000 рублей"),
        ("replace 18,000 rubles with 16'500 rubles", "18 000 rubles", "16'500 rubles"),
        ("replace Girls with Ladies 💅", "Girls", "Ladies"),
        ("Дамы звучит странно, напиши Девочки", "Дамы", "Девочки"),
        ("I don't like Girls, put Ladies", "Girls", "Ladies"),
        ("начало не 15 марта, а 22 марта!!! чуть не опозорилась 🤦‍♀️", "15", "22"),
    ],
)
def test_it_is_said_in_any_way(typed: str, old: str, new: str) -> None:
    about = COURSE
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)


def test_a_price_that_is_ordered_with_an_exclamation_is_the_price() -> None:
    about = About("Brows from Zero! The price is 18 000 rubles, only 6 places.")
    for order in ("Change price to 16 000!!! 😍", "price is 16 000 now!!!"):
        assert sort_of(order, about).edits == (
            CaptionEdit("Brows from Zero! The price is 16 000 rubles, only 6 places."),
        )
    assert sort_of("Price is only 16 000!!!", about).sort is not Sort.EDITS


@each_row(
    "typed",
    ["Girls sounds great, say it", "I don't like the course, make it sunday", "18 000? no, 16"],
)
def test_what_praises_or_names_a_day_changes_no_words(typed: str) -> None:
    edits = sort_of(typed, COURSE).edits
    assert not any(isinstance(it, CaptionEdit) for it in edits)


@each_row("typed", ["From 5 to 9", "С 17 до 21", "Не за 40 минут, а за 30", "at 7 not 6", "5 to 9"])
def test_what_may_be_a_caption_or_a_time_is_asked(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


@each_row(
    ["typed", "time"],
    [
        ("in 30 minutes", "in 30 minutes"),
        ("at 10 pm", "at 10 pm"),
        ("не сегодня. суббота 18:00", "суббота 18:00"),
    ],
)
def test_a_time_alone_is_that_of_the_post(typed: str, time: str) -> None:
    assert sort_of(typed, post_of(typed)).edits == (TimeEdit(time),)


def test_what_was_taken_for_a_plea_is_not_lost_from_the_words() -> None:
    asked = sort_of("replace just call with please call", ENGLISH).unclear
    assert asked is not None
    assert asked.doubt is Doubt.LOST


@each_row(
    ["typed", "edits"],
    [
        ("put it on 8 march 9 in the morning 🌷", (TimeEdit("8 march 9 in the morning"),)),
        ("Перенеси на пятницу 18:00 🥰", (TimeEdit("пятницу 18:00"),)),
        ("ой верни как было 🙈", (DeedEdit(Deed.UNDO),)),
        ("copy it 🌷", (DeedEdit(Deed.COPY),)),
    ],
)
def test_an_emoji_behind_an_order_is_no_caption(typed: str, edits: tuple[Edit, ...]) -> None:
    assert sort_of(typed, ENGLISH).edits == edits


def test_a_country_keeps_its_article_in_the_place_of_another() -> None:
    tea = About("Fresh tea from Ceylon! Ceylon is far.")
    assert sort_of("replace Ceylon with the Netherlands", tea).unclear is not None
    once = About("Fresh tea from Ceylon! Come by.")
    (edit,) = sort_of("replace Ceylon with the Netherlands", once).edits
    assert edit == CaptionEdit("Fresh tea from the Netherlands! Come by.")
    first = About("Ceylon is far. Come by.")
    (edit,) = sort_of("replace Ceylon with the Netherlands", first).edits
    assert edit == CaptionEdit("The Netherlands is far. Come by.")


@each_row("typed", ["See you tomorrow at 9 🌷", "Tomorrow at 9 we open 🥰", "Add some colour 🌷"])
def test_a_caption_with_an_emoji_stays_one(typed: str) -> None:
    assert not sort_of(typed, ENGLISH).edits
