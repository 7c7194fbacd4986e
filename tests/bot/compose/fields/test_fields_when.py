"""The time: proposed, typed, and everything that can be wrong with it."""

from datetime import UTC, datetime, timedelta

import pytest

from posting import PostFields, PostState
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def asked(connected: Chat, instagram: PretendInstagram) -> Chat:
    """Anna, asked for the time of a draft; it is Tuesday 1 December 2026, 09:00 UTC."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("Other time")
    connected.sees("When? UTC time, now Tue 1 Dec, 09:00")
    return connected


def test_a_free_time_two_evenings_and_the_next_two_weeks_are_proposed(asked: Chat) -> None:
    assert asked.last.buttons == [
        "⚡ Tue 18:00",
        *("Today 20:00", "Tomorrow 18:00"),
        *("Tu", "We", "Th", "Fr", "Sa", "Su", "Mo"),
        *("8", "9", "10", "11", "12", "13", "14"),
        *("📅 Month", "✖️ Cancel"),
    ]
    asked.sees("Days below: Tu 1 – Mo 7, then 8–14")
    asked.taps("Tomorrow 18:00")
    asked.sees("Wed 2 Dec, 18:00")
    assert asked.answer
    assert asked.answer.text == "Planned: Wed 2 Dec, 18:00"


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2026-12-24 18:30", "2026-12-24 18:30"),
        ("24.12 18:30", "2026-12-24 18:30"),
        ("18:30", "2026-12-01 18:30"),
        ("+2h", "2026-12-01 11:00"),
        ("tomorrow 18:30", "2026-12-02 18:30"),
        ("завтра 18:30", "2026-12-02 18:30"),
        ("пт 9:00", "2026-12-04 09:00"),
        ("Could you post it on Friday at 6 pm, please?", "2026-12-04 18:00"),
        ("давай лучше в пятницу в полседьмого вечера", "2026-12-04 18:30"),
    ],
)
def test_a_typed_time_plans_the_post(asked: Chat, stage: Stage, typed: str, moment: str) -> None:
    asked.sends(typed)
    post = the_post(stage)
    assert post.state is PostState.SCHEDULED
    assert post.publish_at == datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert asked.last.buttons[:2] == ["✏️ Edit", "🕐 Move"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("31.02 18:00", "There is no such date: “31.02 18:00”"),
        ("when the moon is <full>", "I didn't get “when the moon is <full>”"),
        ("2026-11-20 18:00", "Fri 20 Nov, 18:00 has passed (now Tue 1 Dec, 09:00 in UTC)"),
        ("2029-01-01 10:00", "too far away"),
        ("5/6 18:00", "can be read in more than one way"),
    ],
)
def test_a_time_that_cannot_be_used_is_explained_and_asked_again(
    asked: Chat, stage: Stage, typed: str, words: str
) -> None:
    asked.sends(typed)
    said = asked.sees(words)
    assert len(said.buttons) >= 2, "a time to tap and the way out"
    assert "UTC" in said.text, "whose clock the buttons mean"
    assert the_post(stage).state is PostState.DRAFT
    asked.sends("tomorrow 18:30")
    assert the_post(stage).state is PostState.SCHEDULED


@pytest.mark.parametrize("typed", ["now", "Сейчас", "09:00"])
def test_who_types_now_is_offered_the_button_that_publishes(
    asked: Chat, stage: Stage, typed: str
) -> None:
    asked.sends(typed)
    assert asked.last.buttons[0] == "🚀 Now", asked.last.text
    asked.taps("🚀 Now")
    asked.sees("Publishing to @sunny.bakery in a few seconds")
    assert the_post(stage).state is PostState.SCHEDULED


def test_a_day_without_a_time_is_answered_with_hours_to_tap(asked: Chat, stage: Stage) -> None:
    asked.sends("friday")
    assert asked.last.buttons[:3] == ["Fri 4 Dec, 09:00", "Fri 4 Dec, 13:00", "Fri 4 Dec, 18:00"]
    asked.taps("Fri 4 Dec, 13:00")
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 13, 0, tzinfo=UTC)


def test_both_readings_of_an_ambiguous_date_can_be_tapped(asked: Chat, stage: Stage) -> None:
    asked.sends("5/6 18:00")
    assert asked.last.buttons[:2] == ["Thu 6 May 2027, 18:00", "Sat 5 Jun 2027, 18:00"]
    asked.taps("Sat 5 Jun 2027, 18:00")
    assert the_post(stage).publish_at == datetime(2027, 6, 5, 18, 0, tzinfo=UTC)


def test_the_time_of_another_zone_is_shown_on_the_clock_of_who_typed_it(
    asked: Chat, stage: Stage
) -> None:
    stage.posting.people.set_timezone(ANNA, "Europe/Moscow")
    asked.sends("fri 18:00 IST")
    assert asked.last.buttons[:4] == [
        *("Fri 4 Dec, 15:30", "Fri 4 Dec, 19:00"),
        *("Fri 4 Dec, 20:00", "Fri 4 Dec, 21:00"),
    ]
    asked.sends("пт 9:00 по Берлину")
    asked.sees("Fri 4 Dec, 11:00")
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 8, tzinfo=UTC)
    asked.sends("12:00 UTC")
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 12, tzinfo=UTC)


def test_an_hour_that_the_clocks_skip_is_answered_with_the_next_one(
    asked: Chat, stage: Stage
) -> None:
    stage.posting.people.set_timezone(ANNA, "Europe/Berlin")
    asked.sends("2027-03-28 02:30")
    asked.sees("doesn't exist that day: the clocks change")
    asked.taps("Sun 28 Mar 2027, 03:00")
    assert the_post(stage).publish_at == datetime(2027, 3, 28, 1, 0, tzinfo=UTC)


def test_times_are_read_and_shown_by_the_readers_clock_with_the_accounts_beside_it(
    asked: Chat, stage: Stage
) -> None:
    (account,) = stage.posting.accounts.all()
    stage.storage.accounts.set_timezone(account.account_id, "Europe/Moscow")
    stage.posting.people.set_timezone(ANNA, "Asia/Omsk")
    asked.sends("tomorrow 18:30")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 12, 30, tzinfo=UTC)
    card = asked.sees("Wed 2 Dec, 18:30 (Omsk; 15:30 Moscow)")
    assert card.text.count("18:30") == 1
    asked.sends("at 19:00")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 13, 0, tzinfo=UTC)
    asked.taps("📝 To drafts")
    slot = next(label for label in asked.last.buttons if label.startswith("⚡"))
    assert slot == "⚡ Tue 21:00", "the account's evening, on the clock that the card names"
    asked.taps("🗓 Other time")
    prompt = asked.sees("🗓 When? Omsk time, now Tue 1 Dec, 15:00")
    assert {"Today 23:00", "Tomorrow 21:00"} <= set(prompt.buttons)
    asked.taps("Th")
    asked.taps("09")
    assert the_post(stage).publish_at == datetime(2026, 12, 3, 3, 0, tzinfo=UTC)


def test_a_planned_post_is_moved_by_tap_and_by_typing(asked: Chat, stage: Stage) -> None:
    asked.sends("tomorrow 18:30")
    asked.taps("Move")
    asked.sends("tomorrow 19:30")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 19, 30, tzinfo=UTC)
    asked.taps("Move")
    asked.taps("Today 20:00")
    assert the_post(stage).publish_at == datetime(2026, 12, 1, 20, 0, tzinfo=UTC)


def test_a_time_on_a_button_that_has_passed_is_refused_with_a_later_one(
    asked: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    asked.taps("Cancel")
    instagram.later(hours=10)
    asked.taps("⚡ Tue 18:00")
    asked.sees("Tue 1 Dec, 18:00 (UTC) has passed")
    assert the_post(stage).state is PostState.DRAFT
    asked.taps("✅ Wed 2 Dec, 18:00")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 18, 0, tzinfo=UTC)


def test_the_post_that_would_be_too_many_in_a_day_is_offered_the_next_free_moment(
    asked: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    (account,) = stage.posting.accounts.all()
    first = instagram.now + timedelta(hours=1)
    for number in range(25):
        stage.posting.drafts.create(
            PostFields(
                account_id=account.account_id,
                image_url="https://example.com/a.jpg",
                publish_at=first + timedelta(minutes=number),
            ),
            author_id=asked.id,
        )
    asked.sends("18:30")
    refusal = asked.sees("That would be post number 26 within 24 hours; Instagram allows 25")
    assert "Nearest free time: Wed 2 Dec, 10:0" in refusal.text
    asked.taps("✅ Wed 2 Dec, 10:0")
    assert asked.sees("Wed 2 Dec, 10:0").buttons[0] == "✏️ Edit"


def test_cancel_leaves_the_draft_as_it_was(asked: Chat, stage: Stage) -> None:
    asked.taps("Cancel")
    assert asked.sees("Draft").buttons[0] == "⚡ Tue 18:00"
    assert the_post(stage).state is PostState.DRAFT
