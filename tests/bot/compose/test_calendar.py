"""A day and an hour by taps: the two weeks, the month, what is over, what stands there already; and
how many actions each way to a time costs."""

from copy import deepcopy
from datetime import UTC, datetime

import pytest

from posting import Post, PostFields, PostState
from storage.records import PUBLISHER, PostChanges
from tests.helpers.chat import ANNA, Chat, Stage, settle
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def asked(connected: Chat, instagram: PretendInstagram) -> Chat:
    """Anna, asked for the time of a draft; it is Tuesday 1 December 2026, 09:00 UTC."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("Other time")
    return connected


def another(stage: Stage, at: datetime, caption: str) -> Post:
    (account,) = stage.posting.accounts.all()
    fields = PostFields(
        account_id=account.account_id,
        image_url="https://example.com/cake.jpg",
        caption=caption,
        publish_at=at,
    )
    return stage.posting.drafts.create(fields, author_id=ANNA)


def time_of(stage: Stage) -> str:
    post = the_post(stage)
    assert post.publish_at is not None
    return f"{post.publish_at:%a %d %b %Y %H:%M}"


def test_a_day_of_the_two_weeks_and_its_hour(asked: Chat, stage: Stage) -> None:
    asked.taps("11")
    shown = asked.sees("Fri 11 Dec (UTC): pick the hour")
    assert shown.buttons[:4] == [":00 ✓", ":15", ":30", ":45"]
    assert shown.buttons[4:] == [*(f"{hour:02}" for hour in range(7, 24)), "🌙", "⬅️ Back"]
    asked.taps("18")
    assert time_of(stage) == "Fri 11 Dec 2026 18:00"


def test_other_minutes_and_early_hours(asked: Chat, stage: Stage) -> None:
    asked.taps("11")
    asked.taps(":45")
    asked.taps("🌙")
    assert asked.last.buttons[:4] == [":00", ":15", ":30", ":45 ✓"]
    asked.taps("06")
    assert time_of(stage) == "Fri 11 Dec 2026 06:45"


def test_hours_that_are_over_cannot_be_taken(asked: Chat) -> None:
    asked.taps("Tu")
    assert asked.last.buttons[4:7] == ["·", "·", "·"], "it is nine o'clock"
    assert "10" in asked.last.buttons
    asked.taps(":15")
    assert "09" in asked.last.buttons


def test_a_month_shows_what_is_over_what_is_today_and_where_posts_stand(
    asked: Chat, stage: Stage
) -> None:
    another(stage, datetime(2026, 12, 24, 18, tzinfo=UTC), "Cake")
    asked.taps("📅 Month")
    shown = asked.sees("December 2026 · UTC · • = has posts").buttons
    assert shown[:7] == ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    assert shown[7:14] == ["·", "[1]", "2", "3", "4", "5", "6"]
    assert "24•" in shown
    assert shown[-3:] == ["·", "⬅️ Back", "▶️"]
    asked.taps("▶️")
    asked.sees("January 2027")
    asked.taps("15")
    asked.sees("Fri 15 Jan 2027 (UTC): pick the hour")
    asked.taps("⬅️ Back")
    asked.sees("January 2027")
    asked.taps("◀️")
    asked.taps("24•")
    asked.sees("Planned that day: 18:00 Cake")
    asked.taps("12")
    asked.sees("Thu 24 Dec, 12:00")


def test_a_month_of_the_past_leaves_its_weeks_out(asked: Chat, instagram: PretendInstagram) -> None:
    instagram.later(days=16)
    asked.taps("📅 Month")
    assert asked.last.buttons[7:14] == ["·", "·", "·", "[17]", "18", "19", "20"]
    for _ in range(12):
        asked.taps("▶️")
    shown = asked.sees("December 2027").buttons
    assert shown[-3:] == ["◀️", "⬅️ Back", "·"], "a year, no more"
    assert shown[-10:-3] == ["13", "14", "15", "16", "17", "·", "·"], "no week without a day"


def test_back_leads_to_where_the_day_was_chosen(asked: Chat) -> None:
    asked.taps("11")
    asked.taps("⬅️ Back")
    asked.sees("When? UTC time")
    asked.taps("📅 Month")
    asked.taps("⬅️ Back")
    asked.sees("When? UTC time")


def test_a_clock_time_typed_below_a_day_is_of_that_day(asked: Chat, stage: Stage) -> None:
    asked.taps("11")
    asked.sends("18:20")
    assert time_of(stage) == "Fri 11 Dec 2026 18:20"
    asked.taps("Move")
    asked.sends("19:20")
    assert time_of(stage) == "Fri 11 Dec 2026 19:20", "no day is shown any more: it keeps its own"


def test_a_whole_time_typed_below_a_day_is_itself(asked: Chat, stage: Stage) -> None:
    asked.taps("11")
    asked.sends("tomorrow 18:20")
    assert time_of(stage) == "Wed 02 Dec 2026 18:20"


def test_the_day_on_which_clocks_skip_an_hour_has_one_hour_less(asked: Chat, stage: Stage) -> None:
    stage.posting.people.set_timezone(ANNA, "Europe/Berlin")
    asked.taps("📅 Month")
    for _ in range(3):
        asked.taps("▶️")
    asked.taps("28")
    asked.taps("🌙")
    assert asked.sees("Sun 28 Mar 2027 (Berlin)").buttons[4:8] == ["00", "01", "·", "03"]


def test_a_post_that_went_out_meanwhile_is_shown_as_it_is(
    asked: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    asked.taps("11")
    hours = deepcopy(asked.last.raw)
    asked.taps("⬅️ Back")
    asked.taps("Cancel")
    asked.taps("🚀 Now")
    instagram.later(minutes=2)
    while the_post(stage).state is not PostState.PUBLISHED:
        stage.publish_due()
        instagram.later(minutes=1)
    (eighteen,) = (
        button["callback_data"]
        for row in hours["reply_markup"]["inline_keyboard"]
        for button in row
        if button["text"] == "18"
    )
    asked.taps_data(eighteen, hours)
    assert the_post(stage).state is PostState.PUBLISHED


@pytest.mark.parametrize(
    ("zone", "language"), [("Asia/Omsk", "ru"), ("America/New_York", "en"), ("UTC", "en")]
)
def test_the_example_of_a_date_is_ahead_when_it_is_typed_as_it_stands(
    connected: Chat, stage: Stage, instagram: PretendInstagram, zone: str, language: str
) -> None:
    stage.posting.people.set_timezone(ANNA, zone)
    stage.posting.people.set_language(ANNA, language)
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    instagram.later(days=27)
    connected.taps("Другое время" if language == "ru" else "Other time")
    examples = connected.last.text.splitlines()[1].partition(": ")[2]
    for example in examples.split(" · "):
        connected.sends(example)
        at = the_post(stage).publish_at
        assert at is not None, example
        assert at > instagram.now, example
        connected.taps("Перенести" if language == "ru" else "Move")


@pytest.mark.parametrize(
    ("taps", "actions", "time"),
    [
        (["⚡ Tue 18:00"], 2, "Tue 01 Dec 2026 18:00"),
        (["Other time", "Tomorrow 18:00"], 3, "Wed 02 Dec 2026 18:00"),
        (["Other time", "10", "12"], 4, "Thu 10 Dec 2026 12:00"),
        (["Other time", "📅 Month", "24", "12"], 5, "Thu 24 Dec 2026 12:00"),
    ],
)
def test_a_captioned_photo_gets_its_time_in_so_many_actions(
    connected: Chat, stage: Stage, taps: list[str], actions: int, time: str
) -> None:
    connected.sends_photo(caption="Fresh bread")
    settle(stage)
    for label in taps:
        connected.taps(label)
    assert time_of(stage) == time
    assert actions == 1 + len(taps), "the photo with its caption is one"


def test_near_the_end_of_a_month_a_day_of_the_next_one_takes_no_action_more(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """The month that opens is that of the first day beyond the two weeks."""
    instagram.later(days=29)  # 30 December
    connected.sends_photo(caption="Fresh bread")  # 1
    settle(stage)
    for label in ("Other time", "📅 Month", "24", "12"):  # 5
        connected.taps(label)
    assert time_of(stage) == "Sun 24 Jan 2027 12:00"
    connected.taps("🕐 Move")
    connected.taps("📅 Month")
    assert connected.sees("January 2027").buttons.count("◀️") == 1, "December is a tap away"


def test_the_time_of_a_planned_post_is_changed_in_two_actions(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo(caption="Fresh bread")
    settle(stage)
    connected.taps("⚡ Tue 18:00")
    connected.taps("🕐 Move")
    connected.taps("Tomorrow 18:00")
    assert time_of(stage) == "Wed 02 Dec 2026 18:00"


def test_a_captioned_photo_gets_a_typed_time_in_two_actions(connected: Chat, stage: Stage) -> None:
    connected.sends_photo(caption="Fresh bread")
    settle(stage)
    connected.sends("tomorrow 18:30")
    assert time_of(stage) == "Wed 02 Dec 2026 18:30"


def test_a_clock_time_alone_moves_a_planned_post_within_its_day(
    connected: Chat, stage: Stage
) -> None:
    """As it does below the card; the day whose hours are looked at comes first."""
    connected.sends_photo(caption="Fresh bread")
    connected.sends("fri 18:00")
    connected.taps("🕐 Move")
    connected.sends("19:30")
    assert time_of(stage) == "Fri 04 Dec 2026 19:30"
    connected.taps("🕐 Move")
    connected.taps("10")
    connected.sends("20:30")
    assert time_of(stage) == "Thu 10 Dec 2026 20:30"


def test_what_is_out_that_day_is_not_called_planned(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('portrait.jpg')} Bread")
    connected.taps("🚀 Now")
    for _ in range(20):
        stage.publish_due()
        instagram.later(seconds=15)
    connected.sees("Bread")
    connected.sends(f"{instagram.sample('bread.jpg')} Cake")
    another(stage, datetime(2026, 12, 1, 18, tzinfo=UTC), "Later")
    connected.taps("🗓 Other time")
    connected.taps("Tu")
    shown = connected.last.text
    assert "Published that day: 09:" in shown, connected.transcript()
    assert "Planned that day: 18:00 Later" in shown


def test_what_has_failed_that_day_is_not_called_planned(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('portrait.jpg')} Bread")
    instagram.door("faults", where="media", effect="dies", subcode=2207026, seconds=1, times=9)
    connected.taps("🚀 Now")
    for _ in range(20):
        stage.publish_due()
        instagram.later(seconds=15)
    connected.sees("Not published")
    connected.sends(f"{instagram.sample('bread.jpg')} Cake")
    another(stage, datetime(2026, 12, 1, 18, tzinfo=UTC), "Later")
    connected.taps("🗓 Other time")
    connected.taps("Tu")
    shown = connected.last.text
    assert "Not published that day: 09:00 Bread" in shown, connected.transcript()
    assert "Planned that day: 18:00 Later" in shown


def test_where_more_is_out_that_day_than_is_shown_nothing_is_called_planned(
    connected: Chat, stage: Stage
) -> None:
    for number in range(7):
        at = datetime(2026, 12, 1, 18, number, tzinfo=UTC)
        post = another(stage, at, f"Cake {number}")
        out = PostChanges(
            state=PostState.PUBLISHED, published_at=at, media_id=f"{number}", next_try_at=None
        )
        stage.storage.posts.change(post, out, actor=PUBLISHER, what="test", now=at)
    connected.sends_photo(caption="Bread")
    connected.taps("🗓 Other time")
    connected.taps("Tu")
    shown = connected.last.text
    assert "18:05 Cake 5 · …" in shown, connected.transcript()
    assert "Planned that day" not in shown
