"""An order that had a slip in it is put right in its message: what it says now takes the place of
what it had done, as long as nothing else was done with the post since. So is one that could not be
done, and an answer to what was asked then."""

from copy import deepcopy
from datetime import UTC, datetime

import pytest

from posting import Tab
from tests.helpers.chat import BORIS, Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import Json

CAPTION = "Fresh bread"


@pytest.fixture
def bread(connected: Chat) -> Chat:
    connected.sends_photo("bread", caption=CAPTION)
    return connected


def names(stage: Stage) -> list[str]:
    return [tag.username for tag in the_post(stage).medium.user_tags]


def at(hour: int) -> datetime:
    return datetime(2026, 12, 2, hour, tzinfo=UTC)


def test_a_stranger_who_was_tagged_by_a_slip_is_tagged_no_more(bread: Chat, stage: Stage) -> None:
    bread.sends("@boris")
    message = bread.sends("@ana")
    bread.edits(message, "@anna")
    assert names(stage) == ["boris", "anna"]
    assert "👤 @ana + @anna" in bread.last.text
    bread.taps("↩️ Undo")
    assert names(stage) == ["boris", "ana"]


@pytest.mark.parametrize(
    ("order", "slips", "caption"),
    [
        ("#fresh #bread", ["#fresh #bred"], f"{CAPTION} #fresh #bread"),
        ("add: Free entry", ["add: Fre entry", "add: Free entri"], f"{CAPTION} Free entry"),
        ("replace bread with rolls", ["replace bread with roles"], "Fresh rolls"),
    ],
)
def test_words_that_were_put_in_with_a_slip_are_put_right(
    bread: Chat, stage: Stage, order: str, slips: list[str], caption: str
) -> None:
    message = bread.sends(slips[0])
    for text in [*slips[1:], order]:
        bread.edits(message, text)
    assert the_post(stage).caption == caption


def test_how_much_later_counts_from_where_it_did(bread: Chat, stage: Stage) -> None:
    bread.sends("tomorrow 12:00")
    message = bread.sends("an hour later")
    for order in ("two hours later", "three hours later"):
        bread.edits(message, order)
    assert the_post(stage).publish_at == at(15)


def test_a_time_that_its_message_has_no_more_stays(bread: Chat, stage: Stage) -> None:
    """Whoever waits for a post does not lose it by an edit."""
    message = bread.sends("tomorrow 12:00, add #bread")
    bread.edits(message, "#rolls")
    assert the_post(stage).publish_at == at(12)
    assert the_post(stage).caption == f"{CAPTION} #rolls"


def test_a_copy_is_not_copied_again(bread: Chat, stage: Stage) -> None:
    message = bread.sends("same again tomorrow 12:00")
    bread.edits(message, "same again tomorrow 13:00")
    assert [post.publish_at for post in listed(stage, Tab.PLANNED)] == [at(13)]
    assert len(listed(stage, Tab.DRAFTS)) == 1


def test_what_cannot_be_understood_leaves_what_was_done(bread: Chat, stage: Stage) -> None:
    message = bread.sends("replace bread with rolls")
    bread.edits(message, "replace bred with rolls")
    bread.sees("There is no “bred” in the caption.")
    assert the_post(stage).caption == "Fresh rolls"
    bread.edits(message, "replace fresh bread with rolls")
    assert the_post(stage).caption == "Rolls"


def test_how_much_later_is_asked_where_something_else_was_done_since(
    bread: Chat, stage: Stage
) -> None:
    bread.sends("tomorrow 12:00")
    message = bread.sends("2 hours later")
    bread.sends("#rolls")
    bread.edits(message, "3 hours later")
    assert the_post(stage).publish_at == at(14)
    assert "Shall “3 hours later” come on top of it?" in bread.last.text
    bread.taps("✖️ Nothing")
    assert the_post(stage).publish_at == at(14)
    bread.edits(message, "1 hour later")
    bread.taps("✅ Do it")
    assert the_post(stage).publish_at == at(15)
    bread.edits(message, "2 hours later")
    assert the_post(stage).publish_at == at(16), "it was the last change, and is put right"


def test_what_takes_the_place_of_what_was_there_is_done_whatever_was_done_since(
    bread: Chat, stage: Stage
) -> None:
    message = bread.sends("tomorrow 12:00")
    bread.sends("#rolls")
    bread.edits(message, "tomorrow 13:00")
    assert the_post(stage).publish_at == at(13)


def test_a_copy_that_was_changed_since_is_not_copied_without_a_question(
    bread: Chat, stage: Stage
) -> None:
    message = bread.sends("same again tomorrow 12:00")
    bread.sends("#rolls")
    bread.edits(message, "same again tomorrow 13:00")
    bread.sees("come on top of it?")
    assert [post.publish_at for post in listed(stage, Tab.PLANNED)] == [at(12)]


def test_what_was_done_since_stays(bread: Chat, stage: Stage) -> None:
    message = bread.sends("add: Fre entry")
    bread.sends("add: all day")
    bread.edits(message, "add: Free entry")
    assert the_post(stage).caption.endswith("Fre entry all day")
    bread.taps("✅ Do it")
    assert the_post(stage).caption.endswith("Fre entry all day Free entry")


def test_what_somebody_else_has_done_since_stays(bread: Chat, stage: Stage) -> None:
    message = bread.sends("add: Fre entry")
    boris = stage.chat(BORIS, "en", "Boris")
    for command in ("/start", "/posts"):
        boris.sends(command)
    boris.taps("📝")
    boris.taps(CAPTION)
    boris.sends("add: All day")
    bread.edits(message, "add: Free entry")
    bread.taps("✅ Do it")
    assert the_post(stage).caption.endswith("All day Free entry")


def test_what_was_undone_is_not_undone_again(bread: Chat, stage: Stage) -> None:
    message = bread.sends("@ana")
    bread.taps("↩️ Undo")
    bread.edits(message, "@anna")
    assert names(stage) == ["anna"]


@pytest.mark.parametrize("order", ["yesterday 12:00", "31.02 12:00", "tomorrow 31:30"])
def test_a_time_that_cannot_be_is_put_right_in_its_message(
    bread: Chat, stage: Stage, order: str
) -> None:
    message = bread.sends(order)
    bread.edits(message, "tomorrow 12:00")
    bread.sees("🗓 Wed 2 Dec, 12:00")
    assert not [seen for seen in bread.messages if "✖️ Cancel" in seen.buttons]
    assert the_post(stage).publish_at == at(12)


def test_the_answer_to_what_an_order_left_open_is_put_right(bread: Chat, stage: Stage) -> None:
    bread.sends("today 8:00")
    bread.sees("has passed")
    message = bread.sends("31.02 12:00")
    bread.edits(message, "tomorrow 12:00")
    assert the_post(stage).publish_at == at(12)


def test_the_answer_to_what_a_button_left_open_is_put_right(
    bread: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.later(hours=30)
    bread.taps("⚡ Tue 18:00")
    bread.sees("has passed")
    message = bread.sends("31.02 12:00")
    bread.edits(message, "4.12 12:00")
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 12, tzinfo=UTC)


def test_words_that_are_too_long_are_made_shorter_in_their_message(
    bread: Chat, stage: Stage
) -> None:
    """What comes next is a message of its own: nothing is asked any more."""
    bread.sends("tomorrow 12:00")
    message = bread.sends("Rolls " * 400)
    bread.sees("Shorten it")
    bread.edits(message, "Rolls for everybody")
    assert the_post(stage).caption == "Rolls for everybody"
    bread.sends("delete")
    bread.sees("🗑 Deleted: “Rolls for everybody”")


def test_an_answer_that_was_never_taken_is_not_said_to_be_another_by_now(
    bread: Chat, stage: Stage
) -> None:
    bread.taps("👤 People")
    message = bread.sends("@@@")
    bread.taps("✖️ Cancel")
    bread.edits(message, "@anna")
    bread.sees("what the post has there is not from this message. Send it anew")
    assert names(stage) == []


@pytest.fixture
def three(connected: Chat, stage: Stage, instagram: PretendInstagram) -> Chat:
    """Anna has three posts in the plan, at noon of three days, and looks at the list."""
    for words, day in (("Bread", "tomorrow"), ("Rolls", "thursday"), ("Cakes", "friday")):
        connected.sends_photo(words, caption=words)
        connected.sends(f"{day} 12:00")
        instagram.later(minutes=1)
    connected.sends("/posts")
    return connected


def plan(stage: Stage) -> dict[str, str]:
    return {post.caption: f"{post.publish_at:%d %H}" for post in listed(stage, Tab.PLANNED)}


def by_number(person: Chat, text: str) -> Json:
    return person.sends_thing(text=text, reply_to_message=deepcopy(person.last.raw))


def test_the_number_on_a_list_is_none_of_the_order(three: Chat, stage: Stage) -> None:
    message = by_number(three, "2 to sunday")
    three.edits(message, "2 to sunday")
    three.edits(message, "2 to saturday")
    assert plan(stage) == {"Bread": "02 12", "Rolls": "05 12", "Cakes": "04 12"}


def test_another_number_on_a_list_is_another_post(three: Chat, stage: Stage) -> None:
    message = by_number(three, "2 to sunday")
    three.edits(message, "3 to sunday")
    assert plan(stage) == {"Bread": "02 12", "Rolls": "03 12", "Cakes": "06 12"}
    three.edits(message, "3 to saturday")
    assert plan(stage) == {"Bread": "02 12", "Rolls": "03 12", "Cakes": "05 12"}


def test_a_number_that_the_list_has_not_changes_nothing(three: Chat, stage: Stage) -> None:
    message = by_number(three, "2 to sunday")
    three.edits(message, "9 to sunday")
    three.sees("Your edit changes nothing")
    assert plan(stage)["Rolls"] == "06 12"
