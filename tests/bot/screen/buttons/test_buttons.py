"""Buttons survive the trip through Telegram; forged and outdated ones never act."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.runtime.states import State
from bot.screen.buttons import buttons, plan_buttons, sight_buttons, time_buttons, word_buttons
from bot.screen.buttons.buttons import (
    CLEARABLE,
    DROPPABLE,
    Ask,
    Clear,
    ListPosts,
    PublishNow,
    ScheduleAt,
)
from bot.screen.buttons.packing import Button, PostButton, as_text
from posting import Post, Shape, Tab
from tests.helpers.chat import Chat, Stage
from tests.helpers.letters import ANY
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.table import each_row
from tests.helpers.telegram_fake import Json

CLASSES = sorted(
    {
        kind
        for kind in (
            vars(buttons)
            | vars(sight_buttons)
            | vars(time_buttons)
            | vars(plan_buttons)
            | vars(word_buttons)
        ).values()
        if isinstance(kind, type) and issubclass(kind, Button) and "prefix" in vars(kind)
    },
    key=lambda kind: kind.__name__,
)
LARGEST_POST, LARGEST_VERSION, LARGEST_MOMENT = 2**53 - 1, 99_999, 2**33
LONGEST_WORD = max([*Tab, "location_id", "replacement"], key=len)


def largest(kind: type[Button]) -> Button:
    sizes = {
        "post_id": LARGEST_POST,
        "version": LARGEST_VERSION,
        "at": LARGEST_MOMENT,
        "minutes": 1440,
        "what": max(DROPPABLE, key=len),
        "minute": 1439,
        "seconds": buttons.MOST_SECONDS,
        "location_id": "9" * 20,
        "cut": buttons.MOST_SECONDS,
        "weekday": 6,
        "month": 9999 * 12 + 10,
        "square": 9,
        "inner": 9,
        **({"number": len(Shape)} if kind is buttons.PickShape else {}),
        "day": date.max.toordinal() - 62,
        **({"minute": 45} if kind is time_buttons.PickDay else {}),
    }
    return kind(*(sizes.get(field.name, _largest_of(field.type)) for field in fields(kind)))


def _largest_of(kind: object) -> int | str | bool:
    if kind is State:
        return max(CLEARABLE, key=len)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return max(kind, key=len)
    made: dict[object, int | str | bool] = {int: 10**9, str: str(LONGEST_WORD), bool: True}
    return made[kind]


@each_row("kind", CLASSES)
def test_the_largest_button_fits_and_comes_back_as_it_was(kind: type[Button]) -> None:
    button = largest(kind)
    assert len(button.pack().encode()) <= 64
    assert kind.parse(button.pack()) == button


def test_no_two_buttons_share_a_prefix() -> None:
    prefixes = [kind.prefix for kind in CLASSES]
    assert len(set(prefixes)) == len(prefixes)
    assert PostButton not in CLASSES


@each_row(
    ("former", "button"),
    [
        ("w:1z:3", Ask(71, 3, State.WHEN)),
        ("ac:1z:3", Ask(71, 3, State.CAPTION)),
        ("al:1z:3", Ask(71, 3, State.PLACE)),
        ("ap:1z:3", Ask(71, 3, State.PEOPLE)),
        ("af:1z:3", Ask(71, 3, State.COVER)),
        ("am:1z:3", Ask(71, 3, State.REPLACEMENT)),
        ("cc:1z:3", Clear(71, 3, State.CAPTION)),
        ("cl:1z:3", Clear(71, 3, State.PLACE)),
        ("cp:1z:3", Clear(71, 3, State.PEOPLE)),
        ("cf:1z:3", Clear(71, 3, State.COVER)),
    ],
)
def test_a_field_button_on_a_message_of_last_year_still_works(former: str, button: Button) -> None:
    assert type(button).parse(former) == button


@each_row(
    "forged",
    ["ask:1z:3:token", "clr:1z:3:when", "w:1z:3:caption", "ac:1z", "rd:1z:3:media"],
)
def test_no_button_asks_for_or_clears_what_is_no_such_field(forged: str) -> None:
    assert all(kind.parse(forged) is None for kind in CLASSES)


@given(st.text(ANY) | st.integers() | st.none())
def test_no_callback_data_makes_a_parser_fail(data: object) -> None:
    assert all(kind.parse(data) is None or data for kind in CLASSES)


@each_row(
    "forged",
    [
        "n:1",
        "n:1:2:3",
        "n:x y:1",
        "n:01:1",
        "n:A:1",
        "n:１:1",
        "n: 1:1",
        "n:1_0:1",
        "n::1",
        "N:1:1",
        "n:1y2p0ij32e8e8:1",  # 2**63
        "n:1:" + "z" * 60,
    ],
)
def test_forged_data_is_nobodys_button(forged: str) -> None:
    assert PublishNow.parse(forged) is None


NUMBERS = (0, -1, 7, 2**63 - 1, -(2**63), 2**63, 10**30)
WORDS = ("", "x", "drafts", "caption", "�", "x" * 40)


def forgeries(kind: type[Button], post: Post) -> set[str]:
    """Data of this kind that no button of ours carries: each number with each word."""
    real = {"post_id": post.post_id, "version": post.version, "account_id": post.account_id}
    return {
        ":".join(
            [
                kind.prefix,
                *(
                    as_text(
                        real[it.name]
                        if number == 7 and it.name in real
                        else _odd(it.type, number, word)
                    )
                    for it in fields(kind)
                ),
            ]
        )
        for number in NUMBERS
        for word in WORDS
    }


def _odd(kind: object, number: int, word: str) -> int | str | bool:
    if kind is bool:
        return number % 2 == 1
    return number if kind is int else word


@dataclass(frozen=True)
class Draft:
    """A post and the message that shows its card."""

    post: Post
    message: Json


@pytest.fixture
def draft(connected: Chat, stage: Stage, instagram: PretendInstagram) -> Callable[[], Draft]:
    """A draft as it was made: made anew when taps have changed the one before."""
    made: list[Draft] = []

    def unchanged() -> Draft:
        if not made or stage.storage.posts.get(made[-1].post.post_id) != made[-1].post:
            connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
            newest = max(listed(stage, Tab.DRAFTS), key=lambda post: post.post_id)
            made.append(Draft(newest, connected.last.raw))
        return made[-1]

    return unchanged


@each_row("kind", CLASSES)
def test_forged_numbers_and_words_do_nothing_and_are_answered(
    connected: Chat,
    draft: Callable[[], Draft],
    kind: type[Button],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.clear()
    found = draft()
    for data in sorted(forgeries(kind, found.post)):
        connected.taps_data(data, found.message)
    assert "incident" not in caplog.text


def test_a_button_too_long_for_telegram_is_noticed_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="64"):
        ListPosts("x" * 64, 0).pack()


def test_the_data_is_short_and_readable() -> None:
    assert ScheduleAt(35, 2, 36**5).pack() == "s:z:2:100000"


@pytest.mark.parametrize("data", ["v1:9:publish", "n:1", "💥", "s:zzzzzzzzzzzzzzzzzzzzzzzzz", ""])
def test_a_button_of_an_older_version_says_so_and_shows_the_way(anna: Chat, data: str) -> None:
    anna.sends("/help")
    answer = anna.taps_data(data)
    assert answer.text == "This button is from an older version. Here is the current one."
    anna.sees("I publish your posts")


def test_a_tap_on_a_message_too_old_to_read_gets_a_new_screen(connected: Chat) -> None:
    connected.sends("/settings")
    old = {"message_id": connected.last.message_id, "chat": connected.last.raw["chat"], "date": 0}
    connected.taps_data("as", old)
    connected.sees("Accounts")
    assert connected.last.message_id != old["message_id"]


def test_an_answer_that_comes_too_late_does_not_stop_the_action(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("/settings")
    connected.tap_waits("lang:ru")
    stage.telegram.taps.clear()  # Telegram has forgotten the tap
    stage.deliver()
    connected.sees("Настройки")


def test_the_same_tap_twice_changes_nothing_more(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.tap_waits("lang:ru")
    connected.tap_waits("lang:ru")
    stage.deliver()
    assert stage.every_tap_was_answered_once()
    connected.sees("Настройки")
