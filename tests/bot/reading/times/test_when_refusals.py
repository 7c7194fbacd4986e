"""What cannot be read as one usable time is refused with its reason and, where there is one, a way
on. Monday, 23 November 2026, 14:30 in Moscow."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.reading.times.when import WhenError, WhenReason, read_when
from tests.helpers.table import each_row

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 11, 23, 14, 30, tzinfo=MOSCOW)


def refusal(typed: str, now: datetime = NOW) -> WhenError:
    with pytest.raises(WhenError) as caught:
        read_when(typed, now=now, zone=MOSCOW)
    assert caught.value.typed == typed
    assert all(offer.tzinfo is UTC for offer in caught.value.suggestions)
    return caught.value


def offers(error: WhenError) -> list[str]:
    return [f"{offer.astimezone(MOSCOW):%Y-%m-%d %H:%M}" for offer in error.suggestions]


UNCLEAR = [
    "", " ", "a", "5", "18", "+", "+2", "+am", "in", "через", "soon", "завтра как-нибудь",
    "25:00", "18:60", "6:3", "18:30 tomorrow please", "завтра 10-12", "завтра 18-20", "9 fri",
    "25 nov 18", "24.12 18", "tomorrow morning 6pm",
    "next week", "0.5 0.8", "https://example.com/a.jpg", "32 дня", "через полтора дня", "2 часа",
    "🎄 18:30", "+" + "1m" * 2000, "завтра " * 500, "9" * 4096,
]  # fmt: skip


@each_row("typed", UNCLEAR)
def test_what_the_grammar_does_not_know_is_never_guessed(typed: str) -> None:
    error = refusal(typed)
    assert (error.reason, error.moment, error.suggestions) == (WhenReason.UNCLEAR, None, ())


@each_row(
    "typed", ["tomorrow midnight", "tomorrow 12 at night", "завтра в полночь", "завтра в 12 ночи"]
)
def test_of_midnight_both_nights_of_the_day_are_offered(typed: str) -> None:
    error = refusal(typed)
    assert error.reason is WhenReason.AMBIGUOUS
    assert offers(error) == ["2026-11-24 00:00", "2026-11-25 00:00"]


@each_row("typed", ["25.11", "25 ноября", "nov 25", "wed"])
def test_a_day_without_an_hour_offers_hours_of_that_day(typed: str) -> None:
    error = refusal(typed)
    assert error.reason is WhenReason.NO_HOUR
    assert offers(error) == ["2026-11-25 09:00", "2026-11-25 13:00", "2026-11-25 18:00"]


OF_A_PART = {
    "in 2 days morning": ["2026-11-25 09:00"],
    "в среду днём": ["2026-11-25 13:00"],
    "wed evening": ["2026-11-25 18:00", "2026-11-25 20:00", "2026-11-25 22:00"],
    "monday morning": ["2026-11-30 09:00"],  # today's is over
}


@each_row(("typed", "hours"), OF_A_PART.items())
def test_of_a_part_of_the_day_its_own_hours_are_offered(typed: str, hours: list[str]) -> None:
    error = refusal(typed)
    assert (error.reason, offers(error)) == (WhenReason.NO_HOUR, hours)


TODAY_BY_ITS_NAME = {
    "monday": "2026-11-30", "on monday": "2026-11-30", "в понедельник": "2026-11-30",
    "ближайший понедельник": "2026-11-30", "the 23rd": "2026-12-23", "23 числа": "2026-12-23",
}  # fmt: skip


@each_row(("typed", "next_one"), TODAY_BY_ITS_NAME.items())
def test_who_names_the_day_that_it_is_without_an_hour_is_asked_which_one(
    typed: str, next_one: str
) -> None:
    error = refusal(typed)
    assert error.reason is WhenReason.AMBIGUOUS
    assert offers(error) == ["2026-11-23 18:00", f"{next_one} 18:00"]
    at = datetime(2026, 11, 23, 19, 15, tzinfo=MOSCOW)
    with pytest.raises(WhenError) as kept:
        read_when(typed, now=NOW, zone=MOSCOW, kept=at)
    assert offers(kept.value) == ["2026-11-23 19:15", f"{next_one} 19:15"], "at its own time"
    read = read_when(typed, now=NOW, zone=MOSCOW, kept=at.replace(hour=12, minute=0))
    assert f"{read.astimezone(MOSCOW):%Y-%m-%d}" == next_one, "today's noon is over"


@each_row("typed", ["yesterday", "вчера", "22.11", "today morning"])
def test_a_day_that_is_over_is_not_asked_for_an_hour(typed: str) -> None:
    assert refusal(typed).reason is WhenReason.PAST


def test_a_pair_with_a_dot_that_can_be_a_date_is_not_taken_for_a_clock_time() -> None:
    error = refusal("10.12")
    assert error.reason is WhenReason.NO_HOUR
    assert offers(error) == ["2026-12-10 09:00", "2026-12-10 13:00", "2026-12-10 18:00"]


FIRST_AND_LAST = {
    "1.12": "2026-12-01", "01.12": "2026-12-01", "31.12": "2026-12-31", "12.12": "2026-12-12",
    "1.1": "2027-01-01", "01.1": "2027-01-01", "1.01": "2027-01-01", "12.1": "2027-01-12",
    "31.1": "2027-01-31", "31.01": "2027-01-31", "1.2": "2027-02-01",
}  # fmt: skip


@each_row(("typed", "day"), FIRST_AND_LAST.items())
def test_the_first_and_the_last_day_and_month_are_dates_not_clock_times(
    typed: str, day: str
) -> None:
    error = refusal(typed)
    assert error.reason is WhenReason.NO_HOUR
    assert offers(error) == [f"{day} 09:00", f"{day} 13:00", f"{day} 18:00"]


@each_row("typed", ["0.12", "1.13", "12.13", "13.13"])
def test_what_is_just_beyond_a_date_is_a_clock_time(typed: str) -> None:
    hour, _, minute = typed.partition(".")
    read = read_when(typed, now=NOW, zone=MOSCOW).astimezone(MOSCOW)
    assert (read.hour, read.minute) == (int(hour), int(minute))


def test_today_without_an_hour_offers_only_hours_ahead() -> None:
    left = ["2026-11-23 18:00", "2026-11-23 20:00", "2026-11-23 22:00"]
    assert offers(refusal("сегодня")) == left
    assert offers(refusal("this monday")) == left


@each_row(
    "typed",
    ["31.02 10:00", "31.02", "31.04.2027 10:00", "2026-13-01 10:00", "24.13 10:00", "30 feb 9am",
     "29.02 10:00", "32.01 10:00", "00.12 10:00", "40/40 10:00", "31 ноября в 10:00"],
)  # fmt: skip
def test_a_date_that_does_not_exist_is_named_as_such(typed: str) -> None:
    assert refusal(typed).reason is WhenReason.NO_SUCH_DATE


PAST = {
    "today 14:29": "2026-11-23 14:29",
    "сегодня 10:00": "2026-11-23 10:00",
    "22.11 18:00": "2026-11-22 18:00",
    "23.11 14:00": "2026-11-23 14:00",
    "23.10 18:00": "2026-10-23 18:00",
    "yesterday 18:00": "2026-11-22 18:00",
    "вчера в 18:00": "2026-11-22 18:00",
    "2020-01-01 10:00": "2020-01-01 10:00",
    "22.11.2026 18:00": "2026-11-22 18:00",
}


@each_row(("typed", "meant"), PAST.items())
def test_a_time_that_has_passed_offers_the_same_hour_tomorrow(typed: str, meant: str) -> None:
    error = refusal(typed)
    assert error.reason is WhenReason.PAST
    assert error.moment is not None
    assert error.moment.tzinfo is MOSCOW
    assert f"{error.moment:%Y-%m-%d %H:%M}" == meant
    assert offers(error) == [f"2026-11-24 {meant[-5:]}"]


def test_last_weeks_date_typed_in_january_is_past_and_not_next_december() -> None:
    assert refusal("28.12 18:00", datetime(2027, 1, 5, 12, tzinfo=MOSCOW)).reason is WhenReason.PAST


def test_a_leap_day_gone_by_is_past_when_the_next_is_years_away() -> None:
    assert (
        refusal("29.02 18:00", datetime(2028, 11, 5, 12, tzinfo=MOSCOW)).reason is WhenReason.PAST
    )


AMBIGUOUS = {
    "5/6 18:00": ["2027-05-06 18:00", "2027-06-05 18:00"],
    "5/12 18:00": ["2026-12-05 18:00", "2027-05-12 18:00"],
    "5-6-2027 18:00": ["2027-05-06 18:00", "2027-06-05 18:00"],
    "next friday 9am": ["2026-11-27 09:00", "2026-12-04 09:00"],
    "в следующую пятницу в 9:00": ["2026-11-27 09:00", "2026-12-04 09:00"],
    "at 9": ["2026-11-23 21:00", "2026-11-24 09:00"],
    "в 9": ["2026-11-23 21:00", "2026-11-24 09:00"],
    "at 12": ["2026-11-24 00:00", "2026-11-24 12:00"],
    "пн в 9": ["2026-11-23 21:00", "2026-11-30 09:00"],
    "завтра в 5": ["2026-11-24 05:00", "2026-11-24 17:00"],
    "fri 6": ["2026-11-27 06:00", "2026-11-27 18:00"],
    "пт 9": ["2026-11-27 09:00", "2026-11-27 21:00"],
    "tomorrow 5:30": ["2026-11-24 05:30", "2026-11-24 17:30"],
    "завтра в полдевятого": ["2026-11-24 08:30", "2026-11-24 20:30"],
    "half past six tomorrow": ["2026-11-24 06:30", "2026-11-24 18:30"],
    "fri 28 nov 18:00": ["2026-11-27 18:00", "2026-11-28 18:00"],
}


@each_row(("typed", "readings"), AMBIGUOUS.items())
def test_two_readings_are_both_offered(typed: str, readings: list[str]) -> None:
    error = refusal(typed)
    assert error.reason is WhenReason.AMBIGUOUS
    assert offers(error) == readings


def test_of_two_readings_the_one_ahead_is_taken_without_asking() -> None:
    read = read_when("11/12/2026 10:00", now=NOW, zone=MOSCOW)
    assert read == datetime(2026, 12, 11, 7, tzinfo=UTC)


def test_today_at_nine_in_the_afternoon_offers_nine_in_the_evening_too() -> None:
    error = refusal("сегодня в 9")
    assert error.reason is WhenReason.PAST
    assert offers(error) == ["2026-11-23 21:00", "2026-11-24 09:00"]


@each_row(
    "typed", ["25.11.2027 10:00", "2031-01-01 10:00", "5/6/2031 10:00", "+9999w", "in 400 days"]
)
def test_more_than_a_year_ahead_is_too_far(typed: str) -> None:
    error = refusal(typed)
    assert error.reason is WhenReason.TOO_FAR
    assert error.moment is not None
    assert error.moment - NOW > timedelta(days=366)
    assert error.suggestions == ()


def test_a_year_ahead_to_the_day_is_accepted() -> None:
    assert read_when("23.11.2027 14:30", now=NOW, zone=MOSCOW).year == 2027


@each_row("typed", ["14:30", "today 14:30", "+0m", "14:31"])
def test_less_than_a_minute_ahead_is_too_soon_and_a_later_minute_is_offered(typed: str) -> None:
    error = refusal(typed, NOW.replace(second=20))
    assert error.reason is WhenReason.TOO_SOON
    assert offers(error) == ["2026-11-23 14:33"]


@each_row("typed", ["this monday 9:30", "on this monday at 9:30", "в этот понедельник в 9:30"])
def test_this_monday_is_no_other_monday_once_its_hour_is_over(typed: str) -> None:
    error = refusal(typed)
    assert error.reason is WhenReason.PAST
    assert offers(error) == ["2026-11-24 09:30"]
    said = read_when("this monday 15:30", now=NOW, zone=MOSCOW)
    assert said.astimezone(MOSCOW) == datetime(2026, 11, 23, 15, 30, tzinfo=MOSCOW)
