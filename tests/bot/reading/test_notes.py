"""How busy people note their orders: arrows, lists, dry words. What a caption has of these stays
one."""

from datetime import timedelta

from bot.reading.edits import (
    About,
    AccountEdit,
    AltTextEdit,
    CaptionEdit,
    CommentEdit,
    Deed,
    DeedEdit,
    Doubt,
    DraftsEdit,
    Edit,
    KindEdit,
    NudgeEdit,
    OrderEdit,
    PlaceEdit,
    RenameEdit,
    ShiftEdit,
    Sort,
    TagEdit,
    TimeEdit,
    UntagEdit,
    numbered,
    sort_of,
)
from posting import Kind
from tests.helpers.table import each_row

CAPTION = "Oak table Nord 🪵 Oil finish, ready in 14 days.\n#oak #table"
TABLE = About(
    CAPTION,
    media=3,
    people=frozenset({"oleg_wood"}),
    accounts=frozenset({"dubok_outlet", "cafe_sova"}),
)
TAGS_GONE = (
    CaptionEdit("Oak table Nord 🪵 Oil finish, ready in 14 days."),
    CommentEdit("#oak #table"),
)


@each_row(
    ["typed", "edits"],
    [
        ("→ thu 4.03, 19:00", (TimeEdit("thu 4.03, 19:00"),)),
        ("-> в черновики", (DraftsEdit(),)),
        ("⇒ dubok_outlet", (AccountEdit("dubok_outlet"),)),
        ("photo 3 → first", (OrderEdit((2, 0, 1)),)),
        ("фото 3 ⟶ в начало", (OrderEdit((2, 0, 1)),)),
        ("фото 1 ↔ 3", (OrderEdit((2, 1, 0)),)),
        ("photo 2 -> out", (OrderEdit((0, 2)),)),
        ("pls mvoe → sat", (TimeEdit("sat"),)),
        ("19:00 → 20:15", (TimeEdit("20:15"),)),
        ("Reschedule: Thursday -> Saturday.", (TimeEdit("saturday"),)),
        ("time => 18:30", (TimeEdit("18:30"),)),
        ("→ 1h later", (ShiftEdit(0, timedelta(hours=1)),)),
        ("kind → story", (KindEdit(Kind.STORY),)),
        ("hastags → 1st comment pls", TAGS_GONE),
        ("теги → в первый комментарий", TAGS_GONE),
        ("wrong acc, pls move → dubok_outlet", (AccountEdit("dubok_outlet"),)),
        ("geo → Artplay, Moscow", (PlaceEdit("Artplay, Moscow"),)),
        ("альт → дубовый стол", (AltTextEdit("дубовый стол"),)),
        ("first comment → Price → bio", (CommentEdit("Price → bio"),)),
        ("отметка → чуть левее", (NudgeEdit("oleg_wood", -0.1, 0.0),)),
        ("@oleg_wood → photo 2", (TagEdit("oleg_wood", slide=1),)),
        ("@oleg_wood → @vera_wood", (RenameEdit("oleg_wood", "vera_wood"),)),
        ("не согласовано → в черновики", (DraftsEdit(),)),
    ],
)
def test_an_arrow_stands_for_to(typed: str, edits: tuple[Edit, ...]) -> None:
    assert sort_of(typed, TABLE).edits == edits


@each_row(
    ["typed", "old", "new"],
    [
        ("in the text: 14 days → 21 days", "14", "21"),
        ("caption: 14 days -> 10 days", "14", "10"),
        ("#oak → #wood", "#oak", "#wood"),
        ("#oak → out", "#oak ", ""),
        ("в конец → Цена в директ", "days.", "days. Цена в директ"),
    ],
)
def test_an_arrow_exchanges_words_of_the_caption(typed: str, old: str, new: str) -> None:
    assert sort_of(typed, TABLE).edits == (CaptionEdit(CAPTION.replace(old, new)),)


@each_row(
    "typed",
    [
        "Price → DM",
        "Swipe → to see all",
        "Mon → Fri 10:00–20:00",
        "1 comment → 1 tree planted",
        "Tag a friend → win a table",
        "#nowhere → #wood",
        "Photo 1 → oil, photo 2 → wax. Which one?",
    ],
)
def test_an_arrow_of_a_caption_orders_nothing(typed: str) -> None:
    assert sort_of(typed, TABLE).sort in {Sort.TEXT, Sort.DOUBT}


@each_row(
    ["typed", "edits"],
    [
        ("1) sun 11:00\n2) photo 2 first", (TimeEdit("sun 11:00"), OrderEdit((1, 0, 2)))),
        ("- пн 10:00\n- фото 3 первым", (TimeEdit("пн 10:00"), OrderEdit((2, 0, 1)))),
        (
            "Edits:\n1. untag @oleg_wood\n2. make it a story\nthanks!",
            (UntagEdit(("oleg_wood",)), KindEdit(Kind.STORY)),
        ),
        ("• sat 12:00\n• hashtags → 1st comment", (TimeEdit("sat 12:00"), *TAGS_GONE)),
        (
            "sun 11:00\nphoto 2 first\ngeo: Artplay\nalt: oak table",
            (
                TimeEdit("sun 11:00"),
                OrderEdit((1, 0, 2)),
                PlaceEdit("Artplay"),
                AltTextEdit("oak table"),
            ),
        ),
        (
            "1. - #table\n2. replace 14 with 21",
            (
                CaptionEdit(CAPTION.removesuffix(" #table")),
                CaptionEdit(CAPTION.removesuffix(" #table").replace("14", "21")),
            ),
        ),
    ],
)
def test_a_list_of_orders_is_done_together(typed: str, edits: tuple[Edit, ...]) -> None:
    assert sort_of(typed, TABLE).edits == edits
    assert numbered(typed) is None


@each_row(
    ["typed", "about"],
    [
        ("1. sat 11:00\n2. nicer crop on the legs", "nicer crop on the legs"),
        ("- пн 10:00\n- #oak", "- #oak"),  # less of it, or more?
        ("1. photo 2 out\n2. photo 3 first", "photo 3 first"),
    ],
)
def test_of_a_list_with_a_line_that_is_no_order_it_is_asked(typed: str, about: str) -> None:
    unclear = sort_of(typed, TABLE).unclear
    assert unclear is not None
    assert (unclear.doubt, unclear.about) == (Doubt.HALF, about)
    assert unclear.edits


@each_row(
    "typed",
    [
        "Why Nord:\n1. Solid oak\n2. Oil finish → safe for kids\n3. Ready in 14 days",
        "- mon 10:00\n- wed 12:00\n- fri 18:00",
        "Расписание:\n- пн 10:00\n- ср 12:00",
        "1. Добавьте 2 яйца\n2. Уберите в холодильник на час\n3. Замените сахар на мёд",
        "1. Remove old finish\n2. Sand\n3. Oil",
        "• New oak\n• Best price\n• Friday 18:00",
        "Oak\nOil\nLove\n14 days",
    ],
)
def test_a_caption_that_is_a_list_stays_one(typed: str) -> None:
    assert sort_of(typed, TABLE).sort is Sort.TEXT


@each_row(
    ["typed", "edits"],
    [
        ("char count?", (DeedEdit(Deed.LENGTH),)),
        ("undo last", (DeedEdit(Deed.UNDO),)),
        ("отмена последнего", (DeedEdit(Deed.UNDO),)),
        ("hashtegs to the first comment", TAGS_GONE),
        ("все решеточки перенесите в первый коммент", TAGS_GONE),
        ("all the tags go to the first comment", TAGS_GONE),
        ('Wrong account. Must be "dubok_outlet".', (AccountEdit("dubok_outlet"),)),
        ("Аккаунт не тот. Нужен «cafe_sova».", (AccountEdit("cafe_sova"),)),
        ("9.03, 10:00 (8-е — праздник)", (TimeEdit("9.03, 10:00"),)),
        ("Перенси на апрель: 03.04, 11:00", (TimeEdit("03.04 11:00"),)),
        ("resched fri 18:00", (TimeEdit("fri 18:00"),)),
        ("geo: none", (PlaceEdit(""),)),
        ("photo3 first", (OrderEdit((2, 0, 1)),)),
    ],
)
def test_dry_words_are_enough(typed: str, edits: tuple[Edit, ...]) -> None:
    assert sort_of(typed, TABLE).edits == edits


@each_row(
    "typed",
    ["Saturday 12:00 (free entry)", "перенеси на апрель: 03.05, 11:00", "sat 12:00 (or sunday?)"],
)
def test_what_may_be_meant_otherwise_is_asked(typed: str) -> None:
    assert sort_of(typed, TABLE).sort is Sort.DOUBT
