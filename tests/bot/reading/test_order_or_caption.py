"""What a business tells its guests in the words of an order is asked about, and so is what would be
written or moved though it was hardly meant; nothing of a message is left out without a word."""

from dataclasses import replace

from bot.reading.edits import (
    About,
    AccountEdit,
    AltTextEdit,
    CoverEdit,
    Doubt,
    Edit,
    KindEdit,
    OrderEdit,
    PlaceEdit,
    SlotEdit,
    Sort,
    TimeEdit,
    sort_of,
)
from posting import Kind
from tests.bot.reading.strangers.posts import ENGLISH, RUSSIAN
from tests.helpers.table import each_row

STORY, REEL = KindEdit(Kind.STORY), KindEdit(Kind.REEL)


def about_of(typed: str) -> About:
    is_russian = any("а" <= letter <= "я" for letter in typed.lower())
    return (RUSSIAN if is_russian else ENGLISH).about


@each_row(
    "typed",
    [
        "перенос на воскресенье из-за дождя",
        "Переносим на воскресенье",
        "moving to Sunday because of the rain",
        "Moved to Sunday because of the rain",
        "now on sunday at noon because of the forecast",
        "New date: 14 March, 18:00",
        "Новое время: суббота 11:00",
        "Moving day: Saturday 10am",
        "Late night Thursday till 10pm",
        "Coming friday",
        "One week later...",
        "15 instead of 20",
        "график на праздники: пт 10:00, сб 12:00",
        "в понедельник выходной, во вторник с 8",
        "завтра в 10, не опаздывайте",
        "к пятнице готово",
        "Ставьте будильник на 9 утра",
        "First free slot after Easter is on 12 April",
        "Первое свободное окошко после Пасхи 12 апреля",
        "The date in our last post is wrong: it's 14 March",
        "In drafts since 2019",
        "going live tomorrow at 8pm",
        "Blog post tomorrow",
        "Post office closed on monday",
        "Draft 1 is done",
        "one more hour of sun",
        "an hour more on saturday",
        "Friday feeling",
        "будет готово в пятницу в 9",
        "с 9 утра в пятницу",
        "отмените понедельник, пожалуйста",
        "поставь пятницу в календарь",
        "будь в пятницу в 9",
        "удалить? никогда",
    ],
)
def test_an_announcement_moves_no_post(typed: str) -> None:
    assert sort_of(typed, about_of(typed)).sort is not Sort.EDITS


@each_row(
    "typed",
    [
        "add at the end: a pinch of salt and stir",
        "Add at the end: lemon zest and love",
        "at the end add butter and stir",
        "В конце добавьте щепотку соли",
        "добавь в конце щепотку соли и перемешай",
        "добавьте в конец цедру лимона",
        "Добавь в начале чеснок, в конце лимон",
        "Start with cold water, end with hot",
        "Put the label at the top and the price at the bottom",
        "Cut the last line of your bio",
        "добавь #йогу в свой день",
        "в конце недели подведём итоги",
        "@anna on the left, me on the right",
        "post your photo tomorrow",
        "post a picture of your cup on sunday",
    ],
)
def test_what_guests_are_told_to_do_changes_nothing(typed: str) -> None:
    assert sort_of(typed, about_of(typed)).sort is not Sort.EDITS


def test_photo_3_of_a_post_of_one_is_not_written_into_its_caption() -> None:
    about = replace(ENGLISH.about, media=1, videos=frozenset())
    assert sort_of("Start with photo 3, trust us", about).sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "location is wrong",
        "location wrong",
        "location is the wrong one",
        "location should be different",
        "location is a secret until friday",
        "location same as last time",
        "location tbd",
        "the location was removed",
        "place unknown",
        "место неверное",
        "место указано неверно",
        "место уточняется",
        "место занято",
        "локация недели: Мельничная",
        "локация другая",
        "геометка нужна",
        "локацию убрали",
        "alt text is wrong",
        "alt text is missing",
        "alt text for photo 2 is bad",
        "alt text for photo 2 says dog, it's a cat",
        "Alt text is for everyone. Here is how we write ours: short, plain, kind.",
        "Alt text is not just for Google",
        "describe photo 2 better: it is too dark",
        "describe photo 2 again",
        "describe photo 3 with an emoji",
        "describe photo 2 for the blind",
        "альт текст слишком длинный",
        "Альт текст нужен всем. Вот как пишем мы: коротко.",
        "опиши фото 2 лучше: слишком темно",
        "Опиши второе фото одним словом",
        "опиши второе фото подробнее",
    ],
)
def test_a_verdict_is_neither_a_place_nor_an_alt_text(typed: str) -> None:
    assert sort_of(typed, about_of(typed)).sort is Sort.DOUBT


@each_row(
    ["typed", "edit"],
    [
        ("location Wrong Way Street 5", PlaceEdit("Wrong Way Street 5")),
        ("место: Новая Голландия", PlaceEdit("Новая Голландия")),
        ("alt text a loaf on a board", AltTextEdit("a loaf on a board")),
        ("alt text for photo 2: a sign on a door", AltTextEdit("a sign on a door", 1)),
        ("describe photo 2 as: a cup with an emoji", AltTextEdit("a cup with an emoji", 1)),
    ],
)
def test_a_place_and_an_alt_text_are_written(typed: str, edit: Edit) -> None:
    assert sort_of(typed, about_of(typed)).edits == (edit,)


@each_row(
    "typed",
    [
        "post it on cafe_milk too",
        "also post it on cafe_milk",
        "on cafe_milk as well please",
        "same on cafe_milk",
        "post it on both cafe_milk and brand_shop",
        "в cafe_milk и brand_shop",
        "выложи в cafe_milk тоже",
        "ещё и в cafe_milk",
        "Теперь и в cafe_milk",
        "also as a story",
        "friday 9am too",
        "post it again friday 9am",
        "и в пятницу в 9 тоже",
        "ещё раз в пятницу в 9",
    ],
)
def test_what_is_to_be_there_as_well_is_not_moved(typed: str) -> None:
    assert sort_of(typed, about_of(typed)).sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "Выложите его, пожалуйста, в аккаунт груминга.",
        "выложи в аккаунт пекарни завтра",
        "post on the other account tomorrow at 9",
        "post it on the grooming account friday 9am",
    ],
)
def test_an_account_that_is_not_known_is_not_left_out(typed: str) -> None:
    assert sort_of(typed, about_of(typed)).sort is Sort.DOUBT


TIMED: list[tuple[str, tuple[Edit, ...]]] = [
    ("as a story tomorrow 9am", (STORY, TimeEdit("tomorrow 9am"))),
    ("make it a story tomorrow 9am", (STORY, TimeEdit("tomorrow 9am"))),
    ("tomorrow 9am as a story", (TimeEdit("tomorrow 9am"), STORY)),
    ("next free slot as a story", (SlotEdit(), STORY)),
    ("post as a reel friday 18:00", (REEL, TimeEdit("friday 18:00"))),
    ("photo 2 first tomorrow 9am", (OrderEdit((1, 0, 2, 3)), TimeEdit("tomorrow 9am"))),
    ("cover at 3 sec friday 9am", (CoverEdit(3000), TimeEdit("friday 9am"))),
    ("post it on cafe_milk friday 9am", (AccountEdit("cafe_milk"), TimeEdit("friday 9am"))),
    ("в сторис завтра в 9", (STORY, TimeEdit("завтра в 9"))),
    ("завтра в 9 как сторис", (TimeEdit("завтра в 9"), STORY)),
    ("без геолокации завтра в 9", (PlaceEdit(""), TimeEdit("завтра в 9"))),
]


@each_row(["typed", "edits"], TIMED)
def test_an_order_with_a_time_beside_it_is_both(typed: str, edits: tuple[Edit, ...]) -> None:
    assert sort_of(typed, about_of(typed)).edits == edits


@each_row(["typed", "edits"], TIMED)
def test_under_a_draft_without_a_caption_it_is_asked(typed: str, edits: tuple[Edit, ...]) -> None:
    found = sort_of(typed, replace(about_of(typed), caption="", snippets=()))
    assert found.unclear is not None
    assert (found.unclear.doubt, found.unclear.edits) == (Doubt.MAYBE, edits)
