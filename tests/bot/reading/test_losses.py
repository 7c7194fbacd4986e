"""What is said plainly is never lost, nor done to other words: it is done whole, or asked about."""

from bot.reading.edits import About, CaptionEdit, PlaceEdit, Sort, TagEdit, TimeEdit, sort_of
from bot.reading.edits.reasons.losses import loses_some
from tests.helpers.table import each_row

ENGLISH = About(
    "New linen dungarees 🧸 Sizes from 1 to 5. Free delivery until Sunday!\n#kids #linen", media=2
)
RUSSIAN = About(
    "Льняные комбинезоны 🧸 Размеры до 5 лет. Бесплатная доставка до воскресенья!\n#дети #лён",
    media=2,
)


@each_row(
    "typed",
    [
        "tomorrow, but lunchtime is dead so make it 5 in the afternoon",
        "saturday, mornings are dead, so 6pm",
        "make it saturday, but mornings are dead so 6pm",
        "в субботу, утром, ставь на 18:00",
        "the day before the quiz, 11am",
        "the evening after the market, 6pm",
        "за день до праздника в 11 утра",
        "накануне праздника, 11:00",
        "friday 9am, no wait 10 people come",
        "friday 9am, no, 10 cups are left",
    ],
)
def test_a_day_or_an_hour_that_is_said_is_not_lost(typed: str) -> None:
    assert sort_of(typed, ENGLISH).sort is Sort.DOUBT


@each_row(
    ["typed", "times"],
    [
        ("friday, no wait, 5pm", ["friday", "5pm"]),
        ("friday is packed, so make it 5pm", ["5pm"]),
        ("not friday, 5pm", ["5pm"]),
        ("friday 9am, no wait 10 please", ["friday at 10 am"]),
        ("move it to friday 6pm, the day before the quiz", ["friday 6pm"]),
        ("the day after tomorrow, 11am", ["the day after tomorrow, 11am"]),
        ("перенеси на пятницу, это за день до праздника", ["пятницу"]),
        ("в субботу, утром никого, ставь на 18:00", ["в субботу", "18:00"]),
    ],
)
def test_a_time_that_is_said_whole_is_done(typed: str, times: list[str]) -> None:
    assert sort_of(typed, ENGLISH).edits == tuple(map(TimeEdit, times))


@each_row(
    ["typed", "about"],
    [
        ("the last sentence can go, no free delivery anymore", ENGLISH),
        ("drop the first sentence, no more linen", ENGLISH),
        ("hashtags add: clay and gift please", ENGLISH),
        ("хештеги добавь: глина и подарок пожалуйста", RUSSIAN),
    ],
)
def test_other_words_than_those_that_are_meant_are_left_alone(typed: str, about: About) -> None:
    assert sort_of(typed, about).sort is Sort.DOUBT


@each_row(
    ["typed", "about", "old", "new"],
    [
        ("delete the last sentence", ENGLISH, " Free delivery until Sunday!", ""),
        ("Льняные исправь на Муслиновые", RUSSIAN, "Льняные", "Муслиновые"),
        ("добавь хештеги глина и подарок", RUSSIAN, "#лён", "#лён #глина #подарок"),
    ],
)
def test_what_is_all_that_is_said_is_done(typed: str, about: About, old: str, new: str) -> None:
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)


@each_row("typed", ["место напиши Казань", "место пропишите Казань", "место: впиши Казань"])
def test_a_place_is_not_called_as_the_order_to_write_it(typed: str) -> None:
    assert sort_of(typed, RUSSIAN).sort is Sort.DOUBT


def test_a_place_behind_a_known_order_is_set() -> None:
    assert sort_of("место укажи Казань", RUSSIAN).edits == (PlaceEdit("Казань"),)


@each_row(
    ["typed", "about"],
    [
        ("free delivery runs till monday now, change sunday", ENGLISH),
        ("delivery is until tuesday, fix the sunday", ENGLISH),
        ("доставка теперь до вторника, поменяй воскресенье", RUSSIAN),
        ("@nina_k and @ola_p, tag them, they are on the second", ENGLISH),
        ("@nina_k и @ola_p отметь, это они на втором", RUSSIAN),
        ("удоляй, дубль", RUSSIAN),
        ("в другой раз, дубль", RUSSIAN),
    ],
)
def test_what_would_be_done_to_something_else_is_asked_about(typed: str, about: About) -> None:
    assert sort_of(typed, about).sort is Sort.DOUBT


def test_words_about_one_of_two_things_take_out_neither_without_a_question() -> None:
    jam = About("Долго томила, с ванилью и капелькой лимона, как учила бабушка 🍓")
    assert sort_of("убери про ваниль", jam).sort is Sort.DOUBT


def test_a_tag_beside_it_hides_no_order_that_would_be_the_name_of_a_place() -> None:
    edits = (TagEdit("nina_k"), PlaceEdit("add it later"))
    assert loses_some("tag @nina_k, place: add it later", edits, ENGLISH)
