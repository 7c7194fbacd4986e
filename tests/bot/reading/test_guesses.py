"""What words may mean that were not understood: the likeliest first, three at most."""

import pytest

from bot.compose.orders.about import TypedWords
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
    NudgeEdit,
    OrderEdit,
    SlotEdit,
    Sort,
    TagEdit,
    TimeEdit,
    UntagEdit,
    sort_of,
)
from bot.reading.guesses.guesses import MOST, guesses
from tests.helpers.table import each_row

CAPTION = (
    "Spring course for eight people starts on 23 March 🌷 Tea and cake are included, 240 euros."
    " We open at 9:00 and close at 20:00.\n#course #spring"
)
RUSSIAN = "Весенний курс на восемь человек с 23 марта 🌷 По вторникам в 18:30, стоит 240 евро."
ABOUT = About(
    CAPTION,
    media=5,
    videos=frozenset({3}),
    people=frozenset({"anna"}),
    accounts=frozenset({"sunny.bakery", "cafe_milk"}),
)


def first(typed: str, caption: str = CAPTION) -> tuple[Edit, ...]:
    found = guesses(typed, About(**{**vars(ABOUT), "caption": caption}))
    assert len(found) <= MOST
    return found[0].edits if found else ()


@each_row(
    ("typed", "old", "new"),
    [
        ("29 eur now", "240", "29"),
        ("its 260 euros by the way, materials…", "240", "260"),
        ("closing is 19:00 and not 20:00 these days", "20:00", "19:00"),
        ("cake should be spelled pie, my bad", "cake", "pie"),
        ("i think tea, coffee and cake sounds better", "Tea and cake", "tea, coffee and cake"),
        ("they ate all the cake haha, write cookies there", "cake", "cookies"),
        ("put garden after Spring", "Spring", "Spring garden"),
    ],
)
def test_words_of_the_caption_give_way_to_others(typed: str, old: str, new: str) -> None:
    expected = CAPTION.replace(old, new[:1].upper() + new[1:] if old[0].isupper() else new)
    assert first(typed) == (CaptionEdit(expected),)


@each_row(
    ("typed", "old", "new"),
    [
        ("уже 260 евро, краски же", "240", "260"),
        ("по четвергам же!", "вторникам", "четвергам"),
        ("теперь с 6 апреля, зал занят", "23 марта", "6 апреля"),
        ("не весенний, а летний, ребята", "Весенний", "Летний"),
    ],
)
def test_so_they_do_in_russian(typed: str, old: str, new: str) -> None:
    assert first(typed, RUSSIAN) == (CaptionEdit(RUSSIAN.replace(old, new)),)


@each_row(
    ("typed", "edit"),
    [
        ("wait no, previous one was good", DeedEdit(Deed.UNDO)),
        ("не-не, шаг назад", DeedEdit(Deed.UNDO)),
        ("how many hours until it goes out?", DeedEdit(Deed.WHEN)),
        ("how many signs does the caption have", DeedEdit(Deed.LENGTH)),
        ("сделай дубль этого поста", DeedEdit(Deed.COPY)),
        ("park it for now, oven is late", DraftsEdit()),
        ("поставьте куда есть место в расписании", SlotEdit()),
        ("the middle photo first please, hands look better there", OrderEdit((2, 0, 1, 3, 4))),
        ("photo 2 and 3 other way round", OrderEdit((0, 2, 1, 3, 4))),
        ("the thumbnail is ugly take the one at 0:07", CoverEdit(7000)),
        ("remove Anna please shes leaving us", UntagEdit(("anna",))),
        ("Anna a little down, her face is hidden", NudgeEdit("anna", down=0.1)),
        ("put @jo on photo 2, right side, those are her cups", TagEdit("jo", 0.75, None, 1)),
        ("do it collab with @jo", CollaboratorsEdit(("jo",))),
        ("это пост кафе! cafe_milk", AccountEdit("cafe_milk")),
        ("as first comment Ships every Friday", CommentEdit("Ships every Friday")),
        ("alt text should be a grey cat", AltTextEdit("a grey cat")),
        ("thursday 10:00, when the shop is still empty", TimeEdit("thursday 10:00")),
    ],
)
def test_a_thing_of_the_post_that_is_named_is_meant(typed: str, edit: Edit) -> None:
    assert first(typed) == (edit,)


@pytest.mark.parametrize(
    "typed",
    ["no free sunday this time, change it to monday", "oops its 6a to 7a, no 5a this week"],
)
def test_a_day_or_a_grade_of_the_caption_is_no_time_of_the_post(typed: str) -> None:
    caption = "Free shoes on Sunday. Routes from 5a to 7a!"
    assert sort_of(typed, About(caption)).sort is Sort.DOUBT


@pytest.mark.parametrize(
    ("typed", "is_asked"),
    [
        ("The price shall be 260 euros.", True),
        ("Now 12 people in the group.", True),
        ("Come and see us this spring!", False),
        ("A gift card of 50 euros, for courses and all those who wait for one.", False),
    ],
)
def test_a_value_that_is_said_anew_is_asked_about_and_replaces_no_caption(
    typed: str, is_asked: bool
) -> None:
    assert (TypedWords(typed).sorted(ABOUT).sort is Sort.DOUBT) is is_asked


@pytest.mark.parametrize("typed", ["Spring!", "what a lovely day it was", "24", "…", "#course"])
def test_where_nothing_is_to_be_changed_nothing_is_guessed(typed: str) -> None:
    assert all(
        not isinstance(edit, CaptionEdit) or edit.text != CAPTION
        for guess in guesses(typed, ABOUT)
        for edit in guess.edits
    )


@pytest.mark.parametrize("joint", ["/", ",", " and ", "\n"])
def test_a_message_of_very_many_words_is_not_looked_through(joint: str) -> None:
    """Every run of them would be, which takes minutes."""
    assert guesses(f"not {joint.join(['cake'] * 600)}", ABOUT) == ()
    assert guesses("🔥" * 1000, ABOUT) == ()
