"""What is ordered in few words, explained beside the order or told to the bot without one never
becomes the caption without a word."""

from bot.reading.edits import (
    About,
    AccountEdit,
    AltTextEdit,
    CaptionEdit,
    CollaboratorsEdit,
    CommentEdit,
    CoverEdit,
    Deed,
    DeedEdit,
    DraftsEdit,
    Edit,
    KindEdit,
    OrderEdit,
    PlaceEdit,
    Sort,
    TagEdit,
    TimeEdit,
    sort_of,
)
from posting import Kind
from tests.helpers.table import each_row

PAINTING = About("Акварель для начинающих 🎨 в воскресенье #весна", media=4)
CLASS = About("Painting class 🎨 on Sunday #spring", media=4)
FILMED = About(
    "Акварель в воскресенье 🎨",
    media=4,
    videos=frozenset({1}),
    people=frozenset({"anna"}),
    accounts=frozenset({"oka_school", "oka_shop"}),
)


@each_row(
    ["typed", "edit"],
    [
        ("1 комм: кто идёт, ставьте плюсик", CommentEdit("кто идёт, ставьте плюсик")),
        ("+@anna", TagEdit("anna")),
        ("порядок фоток такой два четыре один три", OrderEdit((1, 3, 0, 2))),
        ("фотки в обратном порядке", OrderEdit((3, 2, 1, 0))),
        ("reverse the order", OrderEdit((3, 2, 1, 0))),
        ("delete photos 2 to 4", OrderEdit((0,))),
        ("make the kitchen one first its number three", OrderEdit((2, 0, 1, 3))),
        ("the one with the bins is number two take that out", OrderEdit((0, 2, 3))),
        ("фотку с кухней поставь первой она третья по счёту", OrderEdit((2, 0, 1, 3))),
        ("Please put the third photo first, the one with the sunrise.", OrderEdit((2, 0, 1, 3))),
        ("tag @lena on photo 2, she's on the left!", TagEdit("lena", 0.25, None, 1)),
        ("tag at hill underscore builders", TagEdit("hill_builders")),
        ("1-й коммент: кто идёт?", CommentEdit("кто идёт?")),
        ("Обложкой третье фото, т.е. первым", OrderEdit((2, 0, 1, 3))),
        (
            "Описание фото для незрячих: Акварель с тюльпанами на столе",
            AltTextEdit("Акварель с тюльпанами на столе"),
        ),
        ("Описание фото 2 для незрячих: Тюльпаны, крупно", AltTextEdit("Тюльпаны, крупно", 1)),
        ("Description for the blind: tulips, please look", AltTextEdit("tulips, please look")),
        ("Начните со слов «Друзья!»", CaptionEdit(f"Друзья! {PAINTING.caption}")),
    ],
)
def test_an_order_in_short_is_done(typed: str, edit: Edit) -> None:
    assert sort_of(typed, PAINTING).edits == (edit,)


@each_row(
    ["typed", "edit"],
    [
        ("1-е фото выкинь, засвечено", OrderEdit((1, 2, 3))),
        ("2ую выкинь, там нога", OrderEdit((0, 2, 3))),
        ("третью убери", OrderEdit((0, 1, 3))),
        ("первую в конец", OrderEdit((1, 2, 3, 0))),
        ("The fourth photograph ought to come first.", OrderEdit((3, 0, 1, 2))),
        ("Please exchange photographs 2 and 4.", OrderEdit((0, 3, 2, 1))),
        ("2 and 3 are wrong way round", OrderEdit((0, 2, 1, 3))),
        ("фото 1 и 2 перепутаны", OrderEdit((1, 0, 2, 3))),
        ("cover at 4 sec, before the lad swears", CoverEdit(4000)),
        ("сними с плана, акт ещё не подписан", DraftsEdit()),
        ("снимай с плана, набор под вопросом", DraftsEdit()),
        ("not yet keep it in drafts", DraftsEdit()),
        ("Please take it out of the schedule, as the board has not met.", DraftsEdit()),
        ("завтра 7 утра, до тренировки", TimeEdit("завтра 7 утра")),
        ("сб 9:00, одновременно с афишей", TimeEdit("сб 9:00")),
        ("The location is Old Granary Museum.", PlaceEdit("Old Granary Museum")),
        ("Alternative text: A letter on a table.", AltTextEdit("A letter on a table.")),
        ("alt text for it: A letter on a table", AltTextEdit("A letter on a table")),
        ("Этот материал лучше дать в сторис.", KindEdit(Kind.STORY)),
        ("Would you show me a preview before I inform the head?", DeedEdit(Deed.PREVIEW)),
        ("colab with @oka.fest", CollaboratorsEdit(("oka.fest",))),
        ("Опубликовать нужно от имени oka_shop, а не от основного.", AccountEdit("oka_shop")),
    ],
)
def test_those_of_few_words_and_of_formal_ones_are_done(typed: str, edit: Edit) -> None:
    assert sort_of(typed, FILMED).edits == (edit,)


@each_row(
    "typed", ["delete photo 1, before the sale", "untag @anna after the party", "сб, до открытия"]
)
def test_until_when_something_stays_is_no_reason(typed: str) -> None:
    assert sort_of(typed, FILMED).sort is Sort.DOUBT


@each_row(
    ["typed", "about", "old", "new"],
    [
        ("#весна убери добавь #ока и #сплав", PAINTING, "#весна", "#ока #сплав"),
        ("-#весна +#ока", PAINTING, "#весна", "#ока"),
        ("вместо #весна #лето и #море", PAINTING, "#весна", "#лето #море"),
        ("instead of #spring #summer and #sea", CLASS, "#spring", "#summer #sea"),
        ("a flower 🌷 instead of the palette please", CLASS, "🎨", "🌷"),
        ("вместо палитры 🌷", PAINTING, "🎨", "🌷"),
    ],
)
def test_signs_and_hashtags_take_each_others_place(
    typed: str, about: About, old: str, new: str
) -> None:
    last = sort_of(typed, about).edits[-1]
    assert last == CaptionEdit(about.caption.replace(old, new))


@each_row(
    "typed",
    [
        "Адрес сменился, место Лофт 8",
        "Акварель и пастель для начинающих, а не только акварель",
        "Комм: кто идёт?",
        "убери это из текста",
        "it should read 10 am",
        "photo 2 is blurry",
        "поправь место как-нибудь",
        "в конце добавь пункт про доставку",
    ],
)
def test_what_may_be_told_to_the_bot_is_asked(typed: str) -> None:
    assert sort_of(typed, PAINTING).sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "Краски и кисти ждут вас 🎨",
        "Не забудьте взять краски и кисти!",
        "С праздником весны, милые люди! Пусть в каждом доме сегодня пахнет мимозой и пирогами 🌷",
        "Обязательно приходите к нам рисовать!",
        "Reverse the order of your week: paint first",
        "1 комната: свободна, 2 комната: занята",
        "Начните с себя",
        "Адрес: Мира 8, место встречи у входа",
    ],
)
def test_captions_of_such_words_stay_captions(typed: str) -> None:
    assert sort_of(typed, PAINTING).sort is Sort.TEXT


BAKERY = About(
    "Fresh maple bacon donuts are back on the truck 🍩 Coffee is on us. #donuts", media=2
)


@each_row(
    "typed",
    [
        "first donut of the day always goes to the dog next door",
        "closed today truck needs new tires back thursday with twice the sprinkles",
        "we baked all night and the whole street smells of cinnamon",
        "новый вкус солёная карамель с арахисом всего 30 штук в день",
        "сегодня не стоим меняем колесо завтра будем как обычно",
        "суббота с 9 до 14 мы на ярмарке у реки приходите с детьми",
    ],
)
def test_a_whole_sentence_to_guests_is_a_caption_in_small_letters_too(typed: str) -> None:
    assert sort_of(typed, BAKERY).sort is Sort.TEXT


@each_row(
    "typed",
    [
        "coffee price is 45 now everything got so expensive this year",
        "my wife says the blue donuts look nicer than the pink",
        "the girl with red hair is our new baker olga from riga",
        "anna and boris stand next to each other in the middle",
        "клиентка передумала приезжать в субботу из-за плохой погоды на реке",
        "мы теперь работаем до семи вечера каждый день кроме понедельника",
        "move over cupcakes the churro donut is here",
    ],
)
def test_what_may_be_told_to_the_bot_is_asked_about(typed: str) -> None:
    assert sort_of(typed, BAKERY).sort is Sort.DOUBT


def test_the_words_of_the_last_order_end_where_the_text_ends() -> None:
    typed = "bacon ran out change maple bacon to maple pecan"
    (edit,) = sort_of(typed, BAKERY).edits
    assert edit == CaptionEdit(BAKERY.caption.replace("maple bacon", "maple pecan"))
