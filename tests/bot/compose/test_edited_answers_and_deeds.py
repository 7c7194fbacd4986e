"""A message that has changed nothing of a post, or has answered a page, is edited: it does what it
says now, or that it cannot is said."""

from datetime import UTC, datetime

import pytest

from posting import PostState, Tab
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed, the_post

ANSWERED = "this message is answered already"


@pytest.fixture
def bread(connected: Chat) -> Chat:
    connected.sends_photo("bread", caption="Fresh bread")
    return connected


def at(hour: int) -> datetime:
    return datetime(2026, 12, 2, hour, tzinfo=UTC)


@pytest.mark.parametrize("order", ["preview", "when?", "card"])
def test_what_was_only_shown_becomes_an_order(bread: Chat, stage: Stage, order: str) -> None:
    message = bread.sends(order)
    bread.edits(message, "tomorrow 12:00")
    assert the_post(stage).publish_at == at(12)
    bread.edits(message, "tomorrow 13:00")
    assert the_post(stage).publish_at == at(13)


def test_delete_that_becomes_a_time_is_done_once_the_post_is_restored(
    bread: Chat, stage: Stage
) -> None:
    message = bread.sends("delete")
    bread.edits(message, "tomorrow 12:00")
    assert listed(stage, Tab.DRAFTS) == []
    bread.taps("Restore and")
    assert the_post(stage).publish_at == at(12)


def test_a_copy_that_was_asked_about_is_planned_as_its_message_says_now(
    bread: Chat, stage: Stage
) -> None:
    bread.sends("tomorrow 12:00")
    message = bread.sends("same again tomorrow 13:00")
    bread.sees("Plan it once more?")
    bread.edits(message, "same again tomorrow 15:00")
    bread.taps("Plan it all the same")
    assert [it.publish_at for it in listed(stage, Tab.PLANNED)] == [at(12), at(15)]
    assert listed(stage, Tab.DRAFTS) == [], "there is one copy"


def test_a_copy_without_a_time_gets_the_one_that_its_message_says_now(
    bread: Chat, stage: Stage
) -> None:
    message = bread.sends("same again")
    bread.edits(message, "same again, tomorrow 15:00")
    assert [it.publish_at for it in listed(stage, Tab.PLANNED)] == [at(15)]
    assert [it.state for it in listed(stage, Tab.DRAFTS)] == [PostState.DRAFT]


def saved(stage: Stage) -> list[tuple[str, str]]:
    """The hashtag sets and endings of the account."""
    (account,) = stage.posting.accounts.all()
    return [(it.name, it.text) for it in stage.posting.snippets.of(account.account_id)]


def test_a_hashtag_set_follows_its_message_until_it_is_changed_otherwise(
    bread: Chat, stage: Stage
) -> None:
    bread.sends("/settings")
    bread.taps("#️⃣")
    message = bread.sends("bakery: #bread")
    bread.edits(message, "bakery: #bread")
    assert saved(stage) == [("bakery", "#bread")], "Telegram sends edits that change no word"
    bread.edits(message, "oven: #bread #rolls")
    assert saved(stage) == [("oven", "#bread #rolls")]
    bread.taps("oven")
    words = bread.sends("#cake")
    bread.edits(words, "#cakes")
    assert saved(stage) == [("oven", "#cakes")]
    bread.edits(message, "oven: #buns")
    assert ANSWERED in bread.last.text
    assert saved(stage) == [("oven", "#cakes")], "what was typed since stays"


def test_the_name_of_a_set_follows_its_message(bread: Chat, stage: Stage) -> None:
    bread.sends("/settings")
    bread.taps("#️⃣")
    bread.sends("bakery: #bread")
    bread.taps("bakery")
    bread.taps("✏️ New name")
    message = bread.sends("Ovne")
    bread.edits(message, "Oven")
    assert saved(stage) == [("Oven", "#bread")]


def test_what_could_not_be_saved_as_a_set_is_saved_once_its_message_is_put_right(
    bread: Chat, stage: Stage
) -> None:
    bread.sends("/settings")
    bread.taps("#️⃣")
    message = bread.sends(f"{'bakery ' * 9}: #bread")
    bread.sees("Nothing was saved")
    bread.edits(message, "bakery: #bread")
    assert saved(stage) == [("bakery", "#bread")]


def test_an_ending_with_a_link_follows_its_message(bread: Chat, stage: Stage) -> None:
    bread.sends("/settings")
    bread.taps("#️⃣")
    message = bread.sends("Shop\nOrder at https://bakery.example/shop")
    bread.edits(message, "Shop\nOrder at https://bakery.example/new")
    assert saved(stage) == [("Shop", "Order at https://bakery.example/new")]


def times_of(stage: Stage) -> list[int]:
    """In hours from the beginning of the week."""
    (account,) = stage.posting.accounts.all()
    return [minute // 60 for minute in account.posting_times]


@pytest.mark.parametrize("typed", ["mon 12:00", "mon-xyz 12:00"])
def test_posting_times_follow_their_message_until_they_are_changed_otherwise(
    bread: Chat, stage: Stage, typed: str
) -> None:
    bread.sends("/settings")
    bread.taps("⏰")
    message = bread.sends(typed)
    bread.edits(message, "mon 13:00")
    assert times_of(stage) == [13]
    bread.edits(message, "mon 14:00")
    assert times_of(stage) == [14]
    bread.taps("Every day 18:00")
    bread.edits(message, "mon 15:00")
    assert ANSWERED in bread.last.text
    assert len(times_of(stage)) == 7, "what was chosen since stays"


def test_the_hours_of_one_day_follow_their_message(bread: Chat, stage: Stage) -> None:
    bread.sends("/settings")
    bread.taps("⏰")
    bread.taps("Tu")
    message = bread.sends("9:00")
    bread.edits(message, "10:00")
    assert times_of(stage) == [24 + 10]


@pytest.mark.parametrize("typed", ["Berlin", "Atlantis"])
def test_a_time_zone_follows_its_message_until_another_is_chosen(
    bread: Chat, stage: Stage, typed: str
) -> None:
    bread.sends("/settings")
    bread.taps("🕐")
    message = bread.sends(typed)
    bread.edits(message, "Lisbon")
    (account,) = stage.posting.accounts.all()
    assert account.timezone == "Europe/Lisbon"
    bread.sends("/settings")
    bread.taps("🕐")
    bread.taps("Moscow")
    bread.edits(message, "Riga")
    assert ANSWERED in bread.last.text
    (account,) = stage.posting.accounts.all()
    assert account.timezone == "Europe/Moscow"


def test_the_words_of_a_message_are_looked_for_as_they_are_now(bread: Chat) -> None:
    bread.sends("/posts")
    bread.taps("🔎")
    message = bread.sends("bred and butter")
    bread.edits(message, "bread")
    assert "Fresh bread" in bread.last.text
    bread.sends("nothing like it")
    assert "“nothing like it”" in bread.last.text, "what is typed next is looked for, too"
