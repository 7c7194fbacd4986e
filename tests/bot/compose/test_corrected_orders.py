"""An order that had a slip in it is put right in its message: what it says now takes the place of
what it had done, as long as nothing else was done with the post since."""

from datetime import UTC, datetime

import pytest

from posting import Tab
from tests.helpers.chat import BORIS, Chat, Stage
from tests.helpers.posts import listed, the_post

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


def test_what_was_done_since_stays(bread: Chat, stage: Stage) -> None:
    message = bread.sends("add: Fre entry")
    bread.sends("add: all day")
    bread.edits(message, "add: Free entry")
    assert the_post(stage).caption.endswith("all day Free entry")


def test_what_somebody_else_has_done_since_stays(bread: Chat, stage: Stage) -> None:
    message = bread.sends("add: Fre entry")
    boris = stage.chat(BORIS, "en", "Boris")
    for command in ("/start", "/posts"):
        boris.sends(command)
    boris.taps("📝")
    boris.taps(CAPTION)
    boris.sends("add: All day")
    bread.edits(message, "add: Free entry")
    assert the_post(stage).caption.endswith("All day Free entry")


def test_what_was_undone_is_not_undone_again(bread: Chat, stage: Stage) -> None:
    message = bread.sends("@ana")
    bread.taps("↩️ Undo")
    bread.edits(message, "@anna")
    assert names(stage) == ["anna"]
