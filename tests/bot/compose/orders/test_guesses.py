"""Words that are not understood: what they may mean is asked, and a tap does it."""

from datetime import UTC, datetime

import pytest

from posting import PostState
from tests.bot.compose.orders.test_in_hand import button_labelled
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import the_post

BREAD = (
    "Fresh bread from the oven. A loaf costs 4 euros, come and see what else we have baked until"
    " 18:00 🔥 #bread"
)


@pytest.fixture
def planned(connected: Chat) -> Chat:
    """Anna's loaf goes out at six."""
    connected.sends_photo("bread", caption=BREAD)
    connected.taps("⚡ Tue 18:00")
    return connected


def test_a_price_that_is_said_anew_is_one_tap_away(planned: Chat, stage: Stage) -> None:
    planned.sends("its 5 euros in winter, flour got expensive lol")
    planned.sees("Did you mean this?\n✏️ …A loaf costs 4 5 euros, come…")
    assert the_post(stage).caption == BREAD
    planned.taps("✅ Do it")
    assert the_post(stage).caption == BREAD.replace("4 euros", "5 euros")
    planned.taps("↩️ Undo")
    assert the_post(stage).caption == BREAD


def test_each_guess_says_what_it_would_do_and_its_number_does_it(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("till 19:00 in winter")
    planned.sees("1 🗓 Tue 1 Dec, 19:00")
    planned.sees("2 ✏️ …baked until 18:00 19:00 🔥 #bread")
    planned.taps("2")
    assert "until 19:00" in the_post(stage).caption


def test_one_guess_has_one_button(planned: Chat, stage: Stage) -> None:
    planned.sends("how many hours until it goes out?")
    planned.sees(
        "I'm not sure what “how many hours until it goes out?” means. Did you mean this?\n"
        "🕐 Say when it goes out"
    )
    planned.taps("✅ Do it")
    planned.sees("It goes out Tue 1 Dec, 18:00")


def test_what_nobody_meant_can_be_the_caption_or_nothing(planned: Chat, stage: Stage) -> None:
    planned.sends("wait no, previous one was good")
    planned.sees("↩️ Undo the last change")
    planned.taps("✖️ Nothing")
    assert the_post(stage).state is PostState.SCHEDULED
    assert the_post(stage).caption == BREAD
    planned.sends("wait no, previous one was good")
    planned.taps("✏️ It's the caption")
    assert the_post(stage).caption == "wait no, previous one was good"


def test_two_wishes_in_odd_words_are_done_by_one_tap(planned: Chat, stage: Stage) -> None:
    planned.sends("wednesday 10:00 and only 5 euros lol")
    planned.sees("1 🗓 Wed 2 Dec, 10:00 · ✏️ …A loaf costs 4 5 euros, come…\n2 🗓 Wed 2 Dec, 10:00")
    planned.taps("1")
    post = the_post(stage)
    assert post.publish_at == datetime(2026, 12, 2, 10, tzinfo=UTC)
    assert post.caption == BREAD.replace("4 euros", "5 euros")


def test_a_guess_that_fits_no_more_changes_nothing(planned: Chat, stage: Stage) -> None:
    """Its button may still be seen for a moment."""
    planned.sends("its 5 euros in winter, flour got expensive lol")
    asked = planned.sees("Did you mean")
    planned.sends("replace 4 euros with 6 coins")
    planned.taps_data(button_labelled(asked, "✅ Do it"), asked.raw)
    assert planned.answer is not None
    assert "so this fits no more" in (planned.answer.text or "")
    assert "6 coins" in the_post(stage).caption
