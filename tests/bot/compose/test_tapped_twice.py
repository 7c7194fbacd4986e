"""A button is tapped twice, quickly: the second tap, on what nobody can have seen, does nothing."""

from datetime import UTC, datetime

import pytest

from posting import Kind, Tab
from tests.bot.updates.test_handled_again import cut_off
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram

LONG = f"Fresh bread {'for everybody ' * 7}every day"


def taps_twice(person: Chat, label: str) -> None:
    """Both taps come in before the bot has done the first."""
    for seen in reversed(person.messages):
        keyboard = seen.raw.get("reply_markup", {}).get("inline_keyboard", [])
        for cell in (cell for row in keyboard for cell in row):
            if label in cell["text"]:
                person.tap_waits(cell["callback_data"], seen.raw)
                person.tap_waits(cell["callback_data"], seen.raw)
                person.stage.deliver()
                assert person.stage.every_tap_was_answered_once()
                return
    raise AssertionError(f"no button {label!r} in\n{person.transcript()}")


def captions(stage: Stage) -> list[str]:
    return sorted(post.caption for post in listed(stage, Tab.DRAFTS))


def test_words_at_the_end_stand_there_once(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption=LONG)
    connected.sends("Warm bread")
    taps_twice(connected, "At the end")
    assert captions(stage) == [f"{LONG} Warm bread"]


def test_words_at_the_end_stand_there_once_though_the_bot_dies_between(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption=LONG)
    connected.sends("Warm bread")
    cut_off(stage, lambda: connected.taps("At the end"))
    assert captions(stage) == [f"{LONG} Warm bread"]


@pytest.fixture
def later(connected: Chat, instagram: PretendInstagram) -> Chat:
    """An hour after the last post was touched: what is typed may be for another."""
    connected.sends_photo("bread", caption="Fresh bread")
    instagram.later(minutes=60)
    return connected


def test_words_for_the_next_post_are_kept_once(later: Chat, stage: Stage) -> None:
    later.sends("Warm cake")
    taps_twice(later, "For the next one")
    later.sends_photo("cake")
    assert captions(stage) == ["Fresh bread", "Warm cake"]


def test_an_order_is_carried_out_once(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⚡ Tue 18:00")
    instagram.later(minutes=60)
    connected.sends("one day later")
    taps_twice(connected, "Fresh bread")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 18, tzinfo=UTC)


def test_a_new_post_with_the_same_is_made_once(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🚀 Now")
    for _ in range(6):
        stage.publish_due()
        instagram.later(minutes=1)
    connected.sends("add #warm")
    taps_twice(connected, "🔁 New post with this")
    assert captions(stage) == ["Fresh bread #warm"]


def test_a_post_is_used_again_once_and_later_once_more(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🗑 Delete")
    taps_twice(connected, "🔁 Use again")
    assert captions(stage) == ["Fresh bread"]
    instagram.later(seconds=5)
    connected.taps("🔁 Use again")
    assert captions(stage) == ["Fresh bread", "Fresh bread"]


def test_a_button_that_came_to_nothing_may_be_tapped_again(connected: Chat, stage: Stage) -> None:
    """The words did not fit; shorter hashtags make room for them."""
    connected.sends_photo("bread", caption=f"{LONG} {'я' * 2080}")
    connected.taps("⚡ Tue 18:00")
    connected.sends("Warm bread")
    connected.taps("At the end")
    connected.sees("too many")
    connected.taps("✏️ Replace")
    assert the_post(stage).caption == "Warm bread"


def test_one_of_two_places_is_changed_and_the_other_stays(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Fresh bread, and bread with seeds for everybody")
    connected.sends("replace bread with buns")
    connected.sees("“bread” stands twice in the caption")
    taps_twice(connected, "2")
    assert captions(stage) == ["Fresh bread, and buns with seeds for everybody"]


def test_words_stand_at_the_end_though_the_caption_ends_alike(
    connected: Chat, stage: Stage
) -> None:
    caption = f"Fresh bread {'for everybody ' * 7}LukeWarm bread"
    connected.sends_photo("bread", caption=caption)
    connected.sends("Warm bread")
    connected.taps("At the end")
    assert captions(stage) == [f"{caption} Warm bread"]


def test_a_planned_post_that_was_sent_off_has_its_time_again_however_often_it_is_stopped(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⚡ Tue 18:00")
    planned = the_post(stage).publish_at
    connected.taps("🚀 Now")
    taps_twice(connected, "✋ Stop")
    assert the_post(stage).publish_at == planned
    assert listed(stage, Tab.DRAFTS) == []


@pytest.mark.parametrize("way", [("⋯ More", "✋ I post it myself"), ("Photo ▾", "⭕ Story")])
def test_what_was_done_by_the_first_tap_is_no_alarm_to_tap_again(
    connected: Chat, stage: Stage, instagram: PretendInstagram, way: tuple[str, str]
) -> None:
    """Which would undo it."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps(way[0])
    taps_twice(connected, way[1])
    ((second,),) = [stage.telegram.answers[tap] for tap in stage.telegram.taps[-1:]]
    assert (second.text, second.alert) == ("You changed this post a moment ago", False)
    post = the_post(stage)
    assert post.by_hand or post.kind is Kind.STORY
