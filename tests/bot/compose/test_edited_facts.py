"""A message is edited that answered the question for the time, the place or people: the post
follows, as long as it has what that message gave it."""

from datetime import UTC, datetime

import pytest

from posting import PostState, Tab
from tests.helpers.chat import Chat, Stage, settle
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram


def wednesday(hour: int) -> datetime:
    return datetime(2026, 12, 2, hour, tzinfo=UTC)


@pytest.fixture
def bread(connected: Chat) -> Chat:
    connected.sends_photo("bread", caption="Fresh bread")
    return connected


def people(stage: Stage) -> list[str]:
    return [tag.username for tag in the_post(stage).medium.user_tags]


def test_a_time_that_was_not_understood_is_put_right_in_its_message(
    bread: Chat, stage: Stage
) -> None:
    bread.taps("🗓 Other time")
    typed = bread.sends("tomorow at nien")
    bread.sees("I didn't get")
    bread.edits(typed, "tomorrow 9:00")
    bread.sees("🗓 Wed 2 Dec, 09:00")
    assert the_post(stage).publish_at == wednesday(9)


def test_a_time_that_planned_the_post_moves_it_when_it_is_edited(bread: Chat, stage: Stage) -> None:
    bread.taps("🗓 Other time")
    typed = bread.sends("tomorrow 9:00")
    bread.edits(typed, "tomorrow 10:00")
    bread.sees("Wed 2 Dec, 09:00 → Wed 2 Dec, 10:00")
    bread.edits(typed, "when it is warm")
    bread.sees("I didn't get")
    assert the_post(stage).publish_at == wednesday(10)


def test_an_older_answer_does_not_move_a_post_that_was_given_another_time(
    bread: Chat, stage: Stage
) -> None:
    bread.taps("🗓 Other time")
    typed = bread.sends("tomorrow 9:00")
    bread.sends("tomorrow 17:00")
    bread.edits(typed, "tomorrow 10:00")
    bread.sees("what the post has there is not from this message")
    assert the_post(stage).publish_at == wednesday(17)


def test_the_time_of_what_is_out_is_said_to_be_past(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🗓 Other time")
    typed = connected.sends("+1h")
    for minutes in (55, 5, 1, 1):
        instagram.later(minutes=minutes)
        stage.publish_due()
    assert [post.state for post in listed(stage, Tab.PUBLISHED)] == [PostState.PUBLISHED]
    connected.edits(typed, "tomorrow 9:00")
    said = [it.text for it in connected.messages[-2:]]
    assert said[0] == "This post is published already."


def test_who_was_tagged_by_a_slip_gives_way_to_who_is_named_now(bread: Chat, stage: Stage) -> None:
    bread.taps("👤 People")
    bread.sends("@boris")
    bread.taps("👤 People")
    typed = bread.sends("@ana 10 20, @kate")
    bread.edits(typed, "@anna 10 20, @kate")
    assert people(stage) == ["boris", "anna", "kate"]
    bread.taps("↩️ Undo")
    assert people(stage) == ["boris", "ana", "kate"]


def test_names_that_are_none_leave_those_who_are_tagged(bread: Chat, stage: Stage) -> None:
    bread.taps("👤 People")
    typed = bread.sends("@ana")
    bread.edits(typed, "??? !!!")
    bread.sees("is not an Instagram name")
    assert people(stage) == ["ana"]
    bread.edits(typed, "@anna")
    assert people(stage) == ["anna"]


def test_a_name_among_such_as_are_none_is_put_right_while_more_are_asked_for(
    bread: Chat, stage: Stage
) -> None:
    bread.taps("👤 People")
    typed = bread.sends("@ana\n???")
    bread.sees("is not an Instagram name")
    bread.edits(typed, "@anna")
    assert people(stage) == ["anna"]


def test_of_three_collaborators_one_is_exchanged(bread: Chat, stage: Stage) -> None:
    """A fourth one could not be invited."""
    bread.taps("⋯ More")
    bread.taps("🤝")
    typed = bread.sends("@anna @boris @kat")
    bread.edits(typed, "@anna @boris @kate")
    assert the_post(stage).options.collaborators == ("anna", "boris", "kate")


def test_the_number_of_a_place_is_put_right(bread: Chat, stage: Stage) -> None:
    bread.taps("📍 Place")
    typed = bread.sends("7640348500")
    bread.edits(typed, "7640348501")
    assert the_post(stage).location_id == "7640348501"


def test_an_edit_that_changes_no_word_says_nothing(bread: Chat) -> None:
    bread.taps("📍 Place")
    typed = bread.sends("7640348500")
    bread.sends("no place")
    before = bread.transcript()
    bread.edits(typed, "7640348500")
    assert bread.transcript() == before


def test_of_two_photos_that_were_described_alike_the_right_one_follows(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="Fresh bread", media_group_id="1")
    connected.sends_photo("cake", media_group_id="1")
    settle(stage)
    connected.taps("⋯ More")
    connected.taps("Alt text")
    connected.taps("1")
    typed = connected.sends("A loaf")
    connected.sends("A loaf")
    connected.sends("swap 1 and 2")
    connected.edits(typed, "A round loaf")
    assert [it.alt_text for it in the_post(stage).media] == ["A loaf", "A round loaf"]
