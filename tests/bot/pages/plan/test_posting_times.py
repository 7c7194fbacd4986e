"""The posting times of an account: tapped, typed, undone; the next free one is the first button."""

from datetime import UTC, datetime

import pytest

from posting import PostFields
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def asked(connected: Chat) -> Chat:
    """Anna looks at the posting times; it is Tuesday 1 December 2026, 09:00 UTC."""
    connected.sends("/settings")
    connected.taps("Posting times")
    connected.sees("Posting times of @sunny.bakery (UTC)\nnone yet")
    return connected


def test_a_typed_week_is_echoed_and_its_next_free_time_is_the_cards_first_button(
    asked: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    asked.sends("mon-fri 12:00 18:15; sat 11:00")
    asked.sees("Mon–Fri 12:00 · 18:15\nSat 11:00\n")
    asked.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    assert asked.last.buttons[0] == "⚡ Tue 12:00"
    asked.taps("⚡ Tue 12:00")
    assert the_post(stage).publish_at == datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
    asked.sends(f"{instagram.sample('coffee.mp4')}\nCoffee")
    assert asked.last.buttons[0] == "⚡ Tue 18:15", "noon is taken"


def test_what_is_typed_below_a_photo_is_about_its_post_and_not_about_every_week(
    asked: Chat, stage: Stage
) -> None:
    asked.sends("mon-fri 12:00; sat 11:00")
    asked.sends_photo("bread", caption="Fresh bread")
    asked.sends("fri 9am")
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 9, tzinfo=UTC)
    asked.sends("/settings")
    asked.taps("Posting times")
    asked.sees("Mon–Fri 12:00\nSat 11:00\n")


def test_what_is_typed_below_the_post_of_a_link_is_about_that_post_too(
    asked: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """It took the place of the times of every week, other than below a photo."""
    asked.sends("mon-fri 12:00; sat 11:00")
    asked.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    asked.sends("fri 9am")
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 9, tzinfo=UTC)
    asked.sends("/settings")
    asked.taps("Posting times")
    asked.sees("Mon–Fri 12:00\nSat 11:00\n")


def test_in_russian_too(connected: Chat) -> None:
    connected.sends("/settings")
    connected.taps("Language")
    connected.taps("Время публикаций")
    connected.sends("пн-пт 12:00 18:00; сб 11:00")
    connected.sees("пн–пт 12:00 · 18:00\nсб 11:00\n")
    connected.taps("Ср")
    assert "12✓" in connected.sees("Среда: 12:00 · 18:00").buttons


def test_hours_of_a_day_are_set_and_cleared_by_taps(asked: Chat, stage: Stage) -> None:
    asked.taps("We")
    asked.taps("9")
    asked.taps("18")
    assert {"9✓", "18✓"} <= set(asked.sees("Wednesday: 09:00 · 18:00").buttons)
    asked.taps("9✓")
    asked.sees("Wednesday: 18:00")
    asked.taps("🌙")
    asked.taps("7")
    asked.sees("Wednesday: 07:00 · 18:00")
    asked.taps("Same Mon–Fri")
    asked.sees("Mon–Fri 07:00 · 18:00\nTap")
    asked.taps("Fr")
    asked.taps("🧹 Clear")
    asked.sees("Friday: none yet")
    asked.sends("9:30, 21:00")
    asked.sees("Mon–Thu 07:00 · 18:00\nFri 09:30 · 21:00\nTap")


def test_a_preset_is_undone(asked: Chat, stage: Stage) -> None:
    asked.taps("Every day 18:00")
    assert asked.answer
    assert asked.answer.text == "Posting times saved. Planned posts stay where they are."
    asked.sees("Every day 18:00\nTap")
    asked.taps("Weekdays 12:00, 18:00")
    asked.sees("Mon–Fri 12:00 · 18:00\nTap")
    last_row = asked.last.raw["reply_markup"]["inline_keyboard"][-1]
    asked.taps("↩️ Undo")
    asked.sees("Every day 18:00\nTap")
    assert "↩️ Undo" not in asked.last.buttons
    asked.taps("Weekdays 12:00, 18:00")
    asked.sends("sat 11:00")
    told = asked.taps_data(last_row[0]["callback_data"])
    assert (told.text[:15], told.alert) == ("Nothing undone:", True), "it was of another change"
    asked.sees("Sat 11:00\nTap")
    asked.taps("No fixed times")
    asked.sees("none yet")


def test_what_is_not_understood_is_quoted_and_changes_nothing(asked: Chat, stage: Stage) -> None:
    asked.taps("Every day 18:00")
    asked.sends("mon-fri 12:00 Unless it <rains>")
    asked.sees("I didn't get “Unless”; nothing is changed")
    asked.taps("⬅️ Back")
    asked.sees("Every day 18:00\nTap")
    asked.sends("mon-fri 6 PM or 6")
    asked.sees("I didn't get “or”; nothing is changed")
    asked.sends("Mon–Fri 6")
    asked.sees("“6”: 06:00 or 18:00? Nothing is changed")
    asked.taps("⬅️ Back")
    asked.taps("Sa")
    asked.sends("Утром Ёлки")
    asked.sees("I didn't get “Утром”; nothing is changed")
    asked.taps("⬅️ Back")
    asked.sees("Saturday: 18:00")
    asked.taps("⬅️ Back")
    (account,) = stage.posting.accounts.all()
    assert len(account.posting_times) == 7
    asked.sends("tue 10:00")
    asked.sees("Tue 10:00\nTap")


def test_a_time_without_room_in_the_quota_is_no_free_time(
    asked: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    asked.sends("daily 18:00")
    (account,) = stage.posting.accounts.all()
    stage.storage.accounts.set_quota(account.account_id, 1, 0, stage.posting.clock())
    other = stage.posting.drafts.create(
        PostFields(
            account_id=account.account_id,
            image_url="https://example.com/cake.jpg",
            publish_at=datetime(2026, 12, 2, 9, tzinfo=UTC),
        ),
        author_id=ANNA,
    )
    assert other.publish_at
    asked.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    assert asked.last.buttons[0] == "⚡ Thu 18:00", (
        "Tuesday and Wednesday are too near to the other"
    )


def test_the_page_of_an_account_leads_there(connected: Chat) -> None:
    connected.sends("/accounts")
    connected.taps("sunny.bakery")
    connected.taps("⏰ Posting times")
    connected.sees("Posting times of @sunny.bakery")


def test_without_an_account_one_is_connected_first(anna: Chat) -> None:
    anna.sends("/settings")
    anna.taps("Posting times")
    assert "🔗 Connect Instagram" in anna.sees("First connect").buttons
