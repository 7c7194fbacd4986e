"""A hint that stood on five cards of a person, who has never followed it, is given no more."""

import pytest

from tests.helpers.chat import Chat, Stage
from tests.helpers.pretend_graph import PretendInstagram

TAGS = "#one #two #three #four #five #six"
HINT = "💡 6 hashtags"


def sends_five(person: Chat, instagram: PretendInstagram) -> None:
    for number in range(5):
        instagram.later(minutes=1)
        person.sends_photo("bread", caption=f"Bread {number} {TAGS}")
        person.sees(HINT)


def test_the_sixth_card_has_it_no_more_and_the_fifth_still_has(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    sends_five(connected, instagram)
    stage.restart()
    connected.taps("⋯ More")
    connected.taps("Back")
    connected.sees(HINT)
    connected.sends("/cancel")
    connected.sees("There is nothing to cancel")
    instagram.later(minutes=1)
    connected.sends_photo("cake", caption=f"Cake {TAGS}")
    card = connected.sees("Cake")
    assert "💡" not in card.text
    assert "6 hashtags" in card.text, "they are counted all the same"
    boris.sends_photo("cake", caption=f"Торт {TAGS}")
    boris.sees("💡 Хештегов 6")


@pytest.mark.parametrize("order", ["no hashtags", "remove the last hashtag"])
def test_who_has_followed_it_once_is_told_again(
    connected: Chat, instagram: PretendInstagram, order: str
) -> None:
    sends_five(connected, instagram)
    connected.sends(order)
    assert "💡" not in connected.sees("Bread 4").text
    instagram.later(minutes=1)
    connected.sends_photo("cake", caption=f"Cake {TAGS}")
    connected.sees(HINT)
