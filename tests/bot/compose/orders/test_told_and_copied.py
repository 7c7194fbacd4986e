"""Questions about the post in hand are answered, a copy is made, a pin goes a bit aside."""

from datetime import UTC, datetime

import pytest

from posting import PostState, Tab
from tests.helpers.chat import Chat, Stage, film
from tests.helpers.posts import listed, the_post
from tests.helpers.table import each_row


@pytest.fixture
def planned(connected: Chat) -> Chat:
    connected.sends_photo("bread", caption="Fresh bread. Come by! #bread")
    connected.taps("⚡ Tue 18:00")
    return connected


@each_row(
    "typed",
    [
        "when does it go out?",
        "whens this going out",
        "what time is it scheduled for",
        "когда выйдет",
    ],
)
def test_who_asks_when_it_goes_out_is_told(planned: Chat, stage: Stage, typed: str) -> None:
    planned.sends(typed)
    assert planned.last.text == "It goes out Tue 1 Dec, 18:00 (UTC)."
    assert the_post(stage).caption == "Fresh bread. Come by! #bread"


def test_a_draft_has_no_time_yet(connected: Chat) -> None:
    connected.sends_photo("bread", caption="Fresh bread. Come by! #bread")
    connected.sends("when does it go out?")
    assert connected.last.text == "It has no time yet."


def test_who_asks_for_the_length_is_told(planned: Chat) -> None:
    planned.sends("how many characters is the caption now?")
    assert planned.last.text == "The caption has 28 of 2200 characters."


def test_who_asks_what_it_says_sees_the_card(planned: Chat) -> None:
    planned.sends("what does the text say?")
    assert "Fresh bread. Come by! #bread" in planned.last.text
    assert planned.last.buttons


def test_the_same_post_again_at_another_time_is_a_copy(planned: Chat, stage: Stage) -> None:
    """The first stays as it is; what looks like another post is asked about as ever."""
    planned.sends("same post again next week")
    assert "planned for Tue 1 Dec, 18:00" in planned.last.text
    planned.taps("Plan it all the same")
    times = sorted(it.publish_at for it in listed(stage, Tab.PLANNED) if it.publish_at)
    assert times == [datetime(2026, 12, day, 18, tzinfo=UTC) for day in (1, 8)]


def test_a_copy_for_another_day_goes_out_at_the_hour_of_the_first(
    planned: Chat, stage: Stage
) -> None:
    """The first goes out on Tuesday, 1 December: the next one after it is meant."""
    planned.sends("same post again next tuesday")
    planned.taps("Plan it all the same")
    times = sorted(it.publish_at for it in listed(stage, Tab.PLANNED) if it.publish_at)
    assert times == [datetime(2026, 12, day, 18, tzinfo=UTC) for day in (1, 8)]


def test_a_copy_without_a_time_is_a_draft(planned: Chat, stage: Stage) -> None:
    planned.sends("duplicate this post")
    (copy,) = listed(stage, Tab.DRAFTS)
    assert copy.caption == "Fresh bread. Come by! #bread"
    assert copy.state is PostState.DRAFT


def test_a_copy_whose_time_cannot_be_is_made_and_asked_for_its_time(
    planned: Chat, stage: Stage
) -> None:
    """The first stays when it is planned."""
    planned.sends("same post again yesterday at 10:00")
    planned.sees("has passed")
    planned.sends("tomorrow 9:30")
    planned.taps("Plan it all the same")
    times = sorted(it.publish_at for it in listed(stage, Tab.PLANNED) if it.publish_at)
    assert times == [
        datetime(2026, 12, 1, 18, tzinfo=UTC),
        datetime(2026, 12, 2, 9, 30, tzinfo=UTC),
    ]


def test_a_pin_goes_a_bit_aside(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.sends("@anna in the middle")
    (before,) = the_post(stage).medium.user_tags
    connected.sends("@anna a bit more to the right")
    (after,) = the_post(stage).medium.user_tags
    assert (before.x, after.x) == (0.5, 0.6)
    assert after.y == before.y


def test_a_pin_becomes_that_of_another_name(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.sends("@anna on the left")
    connected.sends("it's @anna_k, not @anna")
    (tag,) = the_post(stage).medium.user_tags
    assert (tag.username, tag.x) == ("anna_k", 0.25)


@each_row("typed", ["hi", "Hello!", "help", "привет", "помощь"])
def test_who_greets_the_bot_sees_what_it_does(planned: Chat, stage: Stage, typed: str) -> None:
    planned.sends(typed)
    planned.sees("How it works")
    assert the_post(stage).caption == "Fresh bread. Come by! #bread"


@each_row("typed", ["19 45", "boss says thursday 5pm, before we open", "пн 9 30"])
def test_where_the_time_is_asked_sentences_are_read_as_below_the_card(
    planned: Chat, stage: Stage, typed: str
) -> None:
    planned.taps("🕐 Move")
    planned.sends(typed)
    at = {"b": (3, 17, 0), "1": (1, 19, 45), "п": (7, 9, 30)}[typed[0]]
    assert the_post(stage).publish_at == datetime(2026, 12, *at, tzinfo=UTC)


def test_the_last_photo_that_is_a_video_is_asked_about(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("➕ Add")
    connected.sends_thing(**film("oven"))
    connected.sends("последнее фото убери")
    assert "is a video" in connected.last.text
    connected.taps("✅ Do it")
    assert [it.is_video for it in the_post(stage).media] == [False]


def test_who_asks_who_is_tagged_is_told_that_it_is_nobody(connected: Chat) -> None:
    connected.sends_photo("bread", caption="Fresh bread. Come by! #bread")
    for typed in ("who is tagged?", "кто отмечен?"):
        connected.sends(typed)
        assert connected.last.text == "Nobody is tagged."
    connected.sends("tag @anna")
    connected.sends("кто отмечен?")
    assert "👤 @anna" in connected.last.text
    assert connected.last.buttons, "its card"


def test_what_a_caption_has_none_of_is_called_by_its_name(connected: Chat) -> None:
    connected.sends_photo("bread", caption="Fresh bread. Come by!")
    connected.sends("hide the hashtags in the first comment")
    assert connected.last.text == "There are no hashtags in the caption."
    connected.sends("no emojis please")
    assert connected.last.text == "There are no emoji in the caption."


def test_so_it_is_in_russian(connected: Chat) -> None:
    connected.sends("/settings")
    connected.taps("🌐 Language: English")
    connected.sends_photo("bread", caption="Свежий хлеб, приходите")
    connected.sends("хештеги спрячь в первый комментарий")
    assert connected.last.text == "В тексте нет хештегов."
    connected.sends("убери смайлики")
    assert connected.last.text == "В тексте нет эмодзи."


@pytest.mark.parametrize("typed", ["remove the second photo", "убери вторую фотку", "photo 2 out"])
def test_a_post_of_one_photo_has_no_second(connected: Chat, typed: str) -> None:
    connected.sends_photo("bread", caption="Fresh bread. Come by!")
    connected.sends(typed)
    told = "There is no photo or video number 2 in this post: it has 1."
    assert connected.last.text == told
