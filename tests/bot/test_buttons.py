"""Buttons survive the trip through Telegram; forged and outdated ones never act."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import buttons
from bot.buttons import Button, ListPosts, PostButton, PublishNow, ScheduleAt
from bot.states import State
from posting import Tab, Verdict
from tests.helpers.chat import Chat, Stage

CLASSES = sorted(
    {
        kind
        for kind in vars(buttons).values()
        if isinstance(kind, type) and issubclass(kind, Button) and "prefix" in vars(kind)
    },
    key=lambda kind: kind.__name__,
)
LARGEST_POST, LARGEST_VERSION, LARGEST_MOMENT = 2**53 - 1, 99_999, 2**33
LONGEST_WORD = max([*Tab, "location_id", "replacement"], key=len)


def largest(kind: type[Button]) -> Button:
    sizes = {"post_id": LARGEST_POST, "version": LARGEST_VERSION, "at": LARGEST_MOMENT}
    made: dict[object, int | str | bool] = {
        int: 10**9, str: str(LONGEST_WORD), bool: True,
        **{enum: max(enum, key=len) for enum in (State, Verdict)},
    }
    return kind(*(sizes.get(field.name, made[field.type]) for field in fields(kind)))


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_the_largest_button_fits_and_comes_back_as_it_was(kind: type[Button]) -> None:
    button = largest(kind)
    assert len(button.pack().encode()) <= 64
    assert kind.parse(button.pack()) == button


def test_no_two_buttons_share_a_prefix() -> None:
    prefixes = [kind.prefix for kind in CLASSES]
    assert len(set(prefixes)) == len(prefixes)
    assert PostButton not in CLASSES


@given(st.text() | st.integers() | st.none())
def test_no_callback_data_makes_a_parser_fail(data: object) -> None:
    assert all(kind.parse(data) is None or data for kind in CLASSES)


@pytest.mark.parametrize(
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


@pytest.mark.parametrize("forged", ["s:1:1:-1", "s:1:1:zzzzzzzzzz", "sk:1:1:nowhere", "vd:1:1:"])
def test_what_no_button_of_ours_says_is_forged(forged: str) -> None:
    assert [kind for kind in CLASSES if kind.parse(forged)] == []


def test_a_button_too_long_for_telegram_is_noticed_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="64"):
        ListPosts("x" * 64, 0).pack()


def test_the_data_is_short_and_readable() -> None:
    assert ScheduleAt(35, 2, 36**5).pack() == "s:z:2:100000"


@pytest.mark.parametrize("data", ["v1:9:publish", "n:1", "💥", "s:zzzzzzzzzzzzzzzzzzzzzzzzz"])
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
