"""Berlin puts its clocks forward on 28 March 2027 (02:00 becomes 03:00) and back on 25 October
2026 (03:00 becomes 02:00)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.times.moving import moved_words
from bot.reading.times.when import WhenError, WhenReason, read_when
from posting.rules.times.proposals import quick_picks
from tests.helpers.table import each_row

BERLIN = ZoneInfo("Europe/Berlin")
EVE_OF_SPRING = datetime(2027, 3, 27, 20, tzinfo=BERLIN)
EVE_OF_AUTUMN = datetime(2026, 10, 24, 20, tzinfo=BERLIN)


@each_row(
    "typed", ["tomorrow 02:30", "28.03 02:30", "02:30", "в воскресенье в 02:30", "28 мар 02:00"]
)
def test_an_hour_that_is_skipped_offers_the_first_one_after_it(typed: str) -> None:
    with pytest.raises(WhenError) as caught:
        read_when(typed, now=EVE_OF_SPRING, zone=BERLIN)
    assert caught.value.reason is WhenReason.NO_SUCH_HOUR
    assert caught.value.moment is not None
    assert caught.value.moment.date().isoformat() == "2027-03-28"
    assert caught.value.moment.hour == 2
    assert caught.value.suggestions == (datetime(2027, 3, 28, 1, tzinfo=UTC),)


def test_a_day_ahead_can_land_in_the_skipped_hour() -> None:
    with pytest.raises(WhenError) as caught:
        read_when("+1d", now=datetime(2027, 3, 27, 2, 30, 15, tzinfo=BERLIN), zone=BERLIN)
    assert caught.value.reason is WhenReason.NO_SUCH_HOUR
    assert caught.value.suggestions == (datetime(2027, 3, 28, 1, tzinfo=UTC),)


@pytest.mark.parametrize(("typed", "hour"), [("tomorrow 01:59", 0), ("tomorrow 03:00", 1)])
def test_the_hours_around_the_gap_are_ordinary(typed: str, hour: int) -> None:
    assert read_when(typed, now=EVE_OF_SPRING, zone=BERLIN).hour == hour


def test_after_the_gap_the_skipped_hour_means_the_next_day() -> None:
    morning = datetime(2027, 3, 28, 3, 10, tzinfo=BERLIN)
    assert read_when("02:30", now=morning, zone=BERLIN) == datetime(2027, 3, 29, 0, 30, tzinfo=UTC)


def test_hours_are_real_hours_and_days_keep_the_clock_across_the_change() -> None:
    in_eight_hours = read_when("in 8 hours", now=EVE_OF_SPRING, zone=BERLIN)
    assert in_eight_hours.astimezone(BERLIN).hour == 5
    assert read_when("+1d", now=EVE_OF_SPRING, zone=BERLIN).astimezone(BERLIN).hour == 20


def test_of_a_doubled_hour_the_first_is_taken() -> None:
    assert read_when("tomorrow 02:30", now=EVE_OF_AUTUMN, zone=BERLIN) == datetime(
        2026, 10, 25, 0, 30, tzinfo=UTC
    )


def test_the_second_of_a_doubled_hour_is_taken_when_the_first_has_passed() -> None:
    between = datetime(2026, 10, 25, 0, 45, tzinfo=UTC)  # 02:45, the first time round
    assert read_when("02:30", now=between, zone=BERLIN) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@each_row(
    ("present", "typed", "later"),
    [
        ("2026-10-25T00:30", "+1h", "2026-10-25T01:30"),
        ("2026-10-25T00:45", "+30m", "2026-10-25T01:15"),
        ("2026-10-25T00:30", "+3h", "2026-10-25T03:30"),
        ("2026-10-24T00:30", "+1d", "2026-10-25T00:30"),
        ("2026-10-24T00:30", "+1d 1h", "2026-10-25T01:30"),
        ("2026-10-25T01:15", "+30m", "2026-10-25T01:45"),
    ],
)
def test_a_post_of_a_doubled_hour_goes_out_as_much_later_as_is_typed(
    present: str, typed: str, later: str
) -> None:
    """02:30, an hour before 02:30."""
    planned = datetime.fromisoformat(present).replace(tzinfo=UTC).astimezone(BERLIN)
    words = moved_words(typed, planned, EVE_OF_AUTUMN)
    found = read_when(words, now=EVE_OF_AUTUMN, zone=BERLIN, kept=planned)
    assert found == datetime.fromisoformat(later).replace(tzinfo=UTC)


def test_a_whole_skipped_day_is_survived() -> None:
    apia = ZoneInfo("Pacific/Apia")  # had no 30 December 2011
    with pytest.raises(WhenError) as caught:
        read_when("tomorrow 10:00", now=datetime(2011, 12, 29, 12, tzinfo=apia), zone=apia)
    assert caught.value.reason is WhenReason.NO_SUCH_HOUR
    assert caught.value.suggestions == (datetime(2011, 12, 30, 10, tzinfo=UTC),)


def test_quick_picks_never_name_a_skipped_hour() -> None:
    apia = ZoneInfo("Pacific/Apia")
    picks = quick_picks(now=datetime(2011, 12, 29, 12, tzinfo=apia), zone=apia)
    assert picks == tuple(sorted(picks))
    assert all(pick > datetime(2011, 12, 29, 22, tzinfo=UTC) for pick in picks)
