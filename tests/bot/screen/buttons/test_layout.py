"""Buttons beside each other can be read on a small telephone, in every language."""

from dataclasses import replace

from telegram import InlineKeyboardButton

from bot.card.buttons.keyboard import Menu, WayBack, card_keyboard
from bot.card.lines.facts import CardFacts, LastChange
from bot.screen import ListPosts, PlanWeek, paired
from bot.screen.buttons.layout import fit, fitted, width
from bot.screen.replies import rows
from bot.words import load_words
from posting import (
    Field,
    FileState,
    HostedFile,
    Kind,
    Limits,
    Medium,
    Post,
    PostState,
    Problem,
    ProblemCode,
    Recipe,
    SentAs,
    Tab,
)
from tests.bot.card.lines.test_text import ACCOUNT, NOW, POST
from tests.helpers.table import each_row

WORDS = load_words()
ROOM = {2: 16, 3: 10, 4: 7}  # of 360 points, less the edges


@each_row(
    ("label", "letters"),
    [("Back", 4), ("⬅️ Back", 7), ("🔁 Конвертировать", 17), ("⚡ Вт 18:00", 11), ("é", 1)],
)
def test_a_label_is_as_wide_as_it_looks(label: str, letters: int) -> None:
    assert width(label) == letters


@each_row(
    ("row", "shown"),
    [
        (["🔁 Конвертировать", "🖼 Заменить"], [["🔁 Конвертировать"], ["🖼 Заменить"]]),
        (["🔁 Convert", "🖼 Replace"], [["🔁 Convert", "🖼 Replace"]]),
        (["✏️ Текст", "📍 Место", "👤 Люди"], [["✏️ Текст", "📍 Место", "👤 Люди"]]),
        (
            ["🗓 Другое время", "🚀 Сейчас", "👁 Превью"],
            [["🗓 Другое время", "🚀 Сейчас"], ["👁 Превью"]],
        ),
        (["👤 Without collaborators", "⋯ More"], [["👤 Without collaborators"], ["⋯ More"]]),
        ([f"{hour}:00" for hour in range(10, 16)], [[f"{hour}:00" for hour in range(10, 16)]]),
        ([], []),
    ],
)
def test_what_has_no_room_beside_others_has_a_row_of_its_own(
    row: list[str], shown: list[list[str]]
) -> None:
    cells = [InlineKeyboardButton(label, url="https://example.com") for label in row]
    keyboard = rows([cells]).inline_keyboard
    assert [[button.text for button in line] for line in keyboard] == shown


def test_where_five_rows_are_full_the_second_of_two_joins_the_button_below() -> None:
    full = [["1"], ["2"], ["3"], ["🎯 Tap on the photo", "🚫 Nobody"], ["🗂 To the card"]]
    shown = fitted([[(label, None) for label in row] for row in full])
    assert [[label for label, _ in row] for row in shown] == [
        *(["1"], ["2"], ["3"]),
        ["🎯 Tap on the photo"],
        ["🚫 Nobody", "🗂 To the card"],
    ]


def test_pairs_are_made_of_those_that_fit_and_nothing_is_left_out() -> None:
    cells = [(label, None) for label in ("short", "💬 1-й комментарий", "also short", "last")]
    found = [[label for label, _ in pair] for pair in paired(cells, 4)]
    assert found == [["short", "also short"], ["💬 1-й комментарий"], ["last"]]


def test_what_is_too_wide_shares_a_row_where_there_would_be_too_many() -> None:
    cells = [(label, None) for label in ("💬 1-й комментарий", "short", "✋ Опубликую вручную")]
    assert len(paired(cells, 3)) == 3
    assert [len(row) for row in paired(cells, 2)] == [2, 1]


def facts(post: Post, *problems: Problem, accounts: int = 2) -> CardFacts:
    return CardFacts(post, ACCOUNT, NOW, Limits(), accounts=accounts, problems=problems, slot=NOW)


def stopped() -> CardFacts:
    """A video whose conversion somebody has stopped."""
    document, as_it_is = SentAs.DOCUMENT, Recipe(convert=False)
    refused = FileState.REFUSED
    file = HostedFile(7, "", refused, True, 1, NOW, sent_as=document, recipe=as_it_is)
    film = Medium(video_url=file.url, file=file)
    why = Problem(Field.MEDIA, ProblemCode.FILE_WRONG_TYPE, {"type": "WebM"})
    post = replace(POST, state=PostState.DRAFT, kind=Kind.REEL, media=(film,))
    return facts(post, why, accounts=1)


@each_row("language", ["en", "ru"])
def test_to_convert_again_and_to_replace_can_both_be_read(language: str) -> None:
    keyboard = card_keyboard(stopped(), WORDS[language]).inline_keyboard
    labels = [[button.text for button in row] for row in keyboard]
    again = WORDS[language].plain("files.button.convert")
    (row,) = [row for row in labels if again in row]
    assert all(width(label) <= ROOM.get(len(row), 99) for label in row)
    assert WORDS[language].plain("card.button.replace") in [it for row in labels for it in row]


def test_there_are_never_more_than_five_rows_for_that() -> None:
    labels = ("🔁 Конвертировать", "🖼 Заменить")
    cells = [InlineKeyboardButton(label, url="https://example.com") for label in labels]
    assert [len(row) for row in rows([cells] * 4).inline_keyboard] == [1, 1, 2, 2, 2]
    assert [len(row) for row in rows([cells] * 5).inline_keyboard] == [2, 2, 2, 2, 2]


CHANGED = [None, LastChange(("👤 + @anna",), pinned=0), LastChange(("✏️",), may_be_edit=True)]


@each_row("menu", list(Menu))
@each_row("changed", CHANGED)
@each_row("back", [None, ListPosts(Tab.DRAFTS, 0), PlanWeek()])
@each_row("language", ["en", "ru"])
def test_the_menus_of_a_usual_post_can_be_read(
    menu: Menu, changed: LastChange | None, back: WayBack | None, language: str
) -> None:
    post = replace(POST, state=PostState.DRAFT, caption="Fresh bread", publish_at=None)
    usual = replace(facts(post, accounts=1), changed=changed)
    keyboard = card_keyboard(usual, WORDS[language], menu=menu, back=back).inline_keyboard
    assert all(fit(row) for row in keyboard), [[it.text for it in row] for row in keyboard]
