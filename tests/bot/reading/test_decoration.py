"""Emojis and smileys around an order change nothing of it, unless it is about them."""

import re
from dataclasses import replace

from bot.reading.edits import (
    About,
    CaptionEdit,
    CommentEdit,
    Deed,
    DeedEdit,
    Doubt,
    Edit,
    PlaceEdit,
    Sort,
    TimeEdit,
    sort_of,
    time_said,
)
from bot.reading.edits.decoration import decorations, without
from bot.reading.edits.pieces.emoji import RUN
from tests.bot.reading.strangers.decorated_posts import THOUGHT_OF
from tests.bot.reading.strangers.judge import Verdict, became, judged, rows_of
from tests.bot.reading.strangers.posts import STAGES
from tests.helpers.table import each_row

TULIPS = About(
    "Fresh tulips from Holland 🌷 Get a free card! Open every day.\n#tulips #spring",
    media=3,
    videos=frozenset({0}),
    people=frozenset({"lena"}),
    accounts=frozenset({"peony_workshop"}),
)
GOODBYES = (
    "🙏",
    " 🌷",
    " 🙈🙈",
    " 👍🏽",
    " ❤️",
    " 👩‍❤️‍👨 🎀",
    " :)",
    "))",
    " ;-)",
    " <3",
    " ^_^",
    " 🥰!!",
    "! 💐",
)
HELLOS = ("🙏 ", "🌸", "😊, ", "☀️\n", ":) ")
ORDERS = (
    "to friday",
    "tomorrow at 10:00 please",
    "move it to march 12 at 10:40",
    "на пятницу, пожалуйста",
    "давайте в воскресенье в 14:00",
    "two hours earlier please",
    "next free slot please",
    "please take it off the schedule for now",
    "add #gift",
    "add #spring and #bouquet",
    "friday at 15:00 and add #gift please",
    "hashtags to the first comment please",
    'change "free card" to "free ribbon"',
    "замени «Holland» на «Italy», пожалуйста",
    "please replace Holland with Italy please",
    "remove the last sentence",
    "tag @mila.photo",
    "untag lena",
    "cover at 4 seconds",
    "place: Kazan",
    "post it on peony_workshop",
    "invite @kazan_cakes as a collaborator",
    "make it a story",
    "photo 2 first",
    "undo",
    "copy it",
    "show me how it looks",
    "when does it go out?",
)  # fmt: skip
_GIVES = re.compile(r"more|comment|caption|alt")


def bare(typed: str) -> str:
    return without(typed, decorations(typed, TULIPS.caption))


@each_row("order", ORDERS)
def test_an_order_is_the_same_with_and_without_its_decoration(order: str) -> None:
    plain = sort_of(order, TULIPS)
    assert plain.sort is Sort.EDITS
    for sign in GOODBYES:
        assert sort_of(f"{order}{sign}", TULIPS) == plain, sign
    for sign in HELLOS:
        assert sort_of(f"{sign}{order}", TULIPS) == plain, sign


@each_row(
    ("typed", "said"),
    [
        ("to friday please 🙏, and add #gift 🎁", "to friday please, and add #gift"),
        ("thank you! 🌷 to friday", "thank you! to friday"),
        ("oops wrong day 🙈 to thursday", "oops wrong day, to thursday"),
        ("please 🙏 tag @mila", "please tag @mila"),
        ("ой 😅 в пятницу, спасибо 💕!", "ой, в пятницу, спасибо!"),
        ('replace "A" 🎀 with "B" 🎀', 'replace "A" with "B"'),
        ("when does it go out 🤔?", "when does it go out?"),
        ("move it (to friday) :)", "move it (to friday)"),
        ("15 min later ⏰ thx", "15 min later, thx"),
        ("hi 🌷 to friday", "hi, to friday"),
        ("🙏 instead of tulips write roses", "instead of tulips write roses"),
        ("Good evening 🌷 Please undo", "Good evening. Please undo"),
        ("change ☕ to 🥐 🙏", "change ☕ to 🥐"),
        ("#new добавь 🌷", "#new добавь"),
        ("remove the emoji 🙏", "remove the emoji"),
        ("убери все смайлики 🎀", "убери все смайлики"),
        ("как было до 🙏", "как было до"),
        ("replace come by with stop by 🙏", "replace come by with stop by"),
    ],
)
def test_a_decoration_may_stand_in_the_middle(typed: str, said: str) -> None:
    assert bare(typed) == said


@each_row(
    "typed",
    [
        "add 🌷",
        "remove 🌷",
        "remove 🌷, 🌸",
        "replace ☕ with 🍵",
        "🌷 instead of 🎀",
        "🔥 at the start",
        "put 🔥 at the start",
        "вместо ☕ поставь 🍵",
        "в конец добавь 🥰",
        "из текста убери 🌷",
        "add ❤️, 🌸",
        "change the emoji to 💐",
        "put 🔥 after 🌷",
        "убери сердечко ❤️",
        "another emoji: 💐",
        "📍 Kazan",
        "move it to friday (evening)",
        "1) to friday",
        "#🎁",
        'start with "NEW 🔥 now"',
        "first comment: Order 💌 in direct 🙏",
        "добавь в конец: Ждём вас 🌷",
        "🌷",
    ],
)
def test_what_an_order_is_about_and_words_that_are_given_keep_their_signs(typed: str) -> None:
    assert bare(typed) == typed


@each_row(
    ("typed", "edit"),
    [
        ("🙏 first comment: Order 💌", CommentEdit("Order 💌")),
        ("new caption: Come by 🎀", CaptionEdit("Come by 🎀")),
        ("change the caption to Tulips are here 😍", CaptionEdit("Tulips are here 😍")),
        ("delete 🙏", DeedEdit(Deed.DELETE)),
        ("7 march 20:00 ❤️", TimeEdit("7 march 20:00")),
        ("📍 Kazan 🌷", PlaceEdit("📍 Kazan")),
    ],
)
def test_one_edit_is_left(typed: str, edit: Edit) -> None:
    assert sort_of(typed, TULIPS).edits == (edit,)


@each_row("order", ["add at the end see you there", "в конце допиши ждём вас"])
def test_words_that_are_added_end_with_the_sign_behind_them(order: str) -> None:
    (edit,) = sort_of(f"{order} 💌", TULIPS).edits
    assert isinstance(edit, CaptionEdit)
    assert "💌" in edit.text
    (edit,) = sort_of(f"{order} please 💌", TULIPS).edits
    assert isinstance(edit, CaptionEdit)
    assert "💌" not in edit.text


@each_row("order", ["replace Holland with Italy", "замени Holland на Italy", "Holland -> Italy"])
def test_behind_words_that_replace_others_a_face_is_none_and_another_sign_is_asked(
    order: str,
) -> None:
    plain = sort_of(order, TULIPS)
    for face in ("😊", "🙏🏻", "❤️", ":)"):
        assert sort_of(f"{order} {face}", TULIPS).edits == plain.edits
    unclear = sort_of(f"{order} 🎀", TULIPS).unclear
    assert unclear is not None
    assert (unclear.doubt, unclear.about, unclear.understood) == (Doubt.HALF, "🎀", order)
    assert unclear.edits == plain.edits


def test_no_sign_of_given_words_is_lost() -> None:
    """Nor is one changed that stands between them."""
    new = "New colour for spring 🍯 Sign up in direct!"
    assert sort_of(f"change the caption to {new}", TULIPS).edits == (CaptionEdit(new),)
    assert sort_of("add See you soon 🌷 Bring friends", TULIPS).sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "Good morning, my dear flower lovers! ☀️ Peonies came in today 💐\n#peony #spring",
        "Only three days left until 8 March 🙈 Write to us today!",
        "See you tomorrow at 9 🌷",
        "Доброе утро, мои хорошие ☀️ Сегодня приехали ранункулюсы 💕",
        "hand-tied with love 🌷",
        "нежность на кончиках пальцев 🤍",
        "Why is it so good? 😍",
        "Thank you all for a great year ❤️",
        "🌷",
        "🌷 Spring is here 🌷",
    ],
)
def test_a_caption_stays_one_with_all_its_signs(typed: str) -> None:
    assert sort_of(typed, TULIPS).sort is Sort.TEXT


@each_row(
    "typed",
    [
        "thank you 🌷",
        "спасибо :D",
        "🙏 спасибо большое 🙏",
        "❤️",
        "ok 🎀",
        "thank youuu 🥹",
        "Спасибо, вы чудо 🌷",
    ],
)
def test_thanks_are_decorated_as_well(typed: str) -> None:
    assert sort_of(typed, TULIPS).sort is Sort.THANKS


@each_row(
    ("typed", "sort"),
    [
        ("sunday 12:00 🌷", Sort.DOUBT),
        ("sunday 12:00 please 🌷", Sort.EDITS),
        ("sunday 12:00 🙏", Sort.EDITS),
        ("#tulips #spring 🌷", Sort.TEXT),
        ("@anna 🌷", Sort.EDITS),
        ("Spring is here 🌷", Sort.TEXT),
        ("add some colour 🌷", Sort.TEXT),
    ],
)
def test_what_may_be_the_first_caption_is_not_taken_for_an_order(typed: str, sort: Sort) -> None:
    assert sort_of(typed, About()).sort is sort


def test_a_plea_changes_nothing_of_what_strangers_order() -> None:
    """Of every tenth message; words that are given may end with it."""
    rows = [(*row, stage) for name, stage in STAGES.items() for row in rows_of(name)]
    orders = [row for row in rows if not _GIVES.match(row[1]) and not RUN.search(row[0])]
    for typed, expected, stage in orders[::10]:
        is_done = judged(typed, expected, stage) is Verdict.WORKED
        if is_done and sort_of(typed, stage.about).sort is Sort.EDITS:
            plain = became(typed, stage)
            pleaded = [became(typed + sign, stage) for sign in (" 🙏", " :)")]
            assert pleaded == [plain, plain], typed


def test_a_day_with_a_thing_may_be_a_caption() -> None:
    unclear = sort_of("Tomorrow 🍰", TULIPS).unclear
    assert unclear is not None
    assert unclear.doubt is Doubt.BOTH
    assert sort_of("tomorrow 🌷", TULIPS).edits == (TimeEdit("tomorrow"),)
    for order in ("Move it to tomorrow 🌷", "To friday 🌷", "На пятницу 🌷"):
        assert sort_of(order, TULIPS).sort is Sort.EDITS
    assert sort_of("Tomorrow 🙏", TULIPS).edits == (TimeEdit("tomorrow"),)


@each_row("name", [*THOUGHT_OF])
def test_what_people_of_all_ages_type_with_their_signs_works(name: str) -> None:
    """Captions with all of them are among it."""
    stage = THOUGHT_OF[name]
    missed = [row for row in rows_of(name) if judged(*row, stage) is not Verdict.WORKED]
    assert missed == []


def test_a_reply_of_many_signs_is_read_as_well() -> None:
    typed = "to friday " + "🌷 ;)" * 8
    assert sort_of(typed, replace(TULIPS, is_reply=True)).edits == (TimeEdit("friday"),)


@each_row("typed", ["tomorrow 10:00 🌷", "завтра в 10:00, пожалуйста 🙏", "friday 6 pm :)"])
def test_an_asked_time_may_be_decorated(typed: str) -> None:
    assert time_said(typed) == time_said(bare(typed)) is not None
