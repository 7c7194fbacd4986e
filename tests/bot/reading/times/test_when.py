"""On Monday, 23 November 2026, at 14:30, a person in Moscow types a time and is understood."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.times.when import WhenError, WhenReason, read_when
from tests.helpers.table import each_row

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 11, 23, 14, 30, tzinfo=MOSCOW)

DATED = {
    "2026-12-24 18:30": "2026-12-24 18:30",
    "2026-12-24T18:30": "2026-12-24 18:30",
    "24.12.2026 18:30": "2026-12-24 18:30",
    "24.12.26 18:30": "2026-12-24 18:30",
    "24.12 18:30": "2026-12-24 18:30",
    "24.12 18.30": "2026-12-24 18:30",
    "24.12 в 18": "2026-12-24 18:00",
    "18:30 24.12": "2026-12-24 18:30",
    "24/12 18:30": "2026-12-24 18:30",
    "12/25 6pm": "2026-12-25 18:00",
    "5/5 18:30": "2027-05-05 18:30",
    "05.12 10:00": "2026-12-05 10:00",
    "12.05 10:00": "2027-05-12 10:00",
    "01.01 00:00": "2027-01-01 00:00",
    "31.12 23:59": "2026-12-31 23:59",
    "30.11 9:00": "2026-11-30 09:00",
    "25 nov 18:00": "2026-11-25 18:00",
    "25th of November at 6 pm": "2026-11-25 18:00",
    "Nov 25 6pm": "2026-11-25 18:00",
    "November 25, 2026 at 6 p.m.": "2026-11-25 18:00",
    "25 ноября в 18:00": "2026-11-25 18:00",
    "25 ноя 18:00": "2026-11-25 18:00",
    "25 нояб. 18:00": "2026-11-25 18:00",
    "25 ноября 2026 г. в 18:00": "2026-11-25 18:00",
    "5 мая 10:00": "2027-05-05 10:00",
    "5 март 10:00": "2027-03-05 10:00",
}
CLOCK_ALONE = {
    "18:30": "2026-11-23 18:30",
    "18.30": "2026-11-23 18:30",
    "18-30": "2026-11-23 18:30",
    "в 18": "2026-11-23 18:00",
    "at 18": "2026-11-23 18:00",
    "9am": "2026-11-24 09:00",
    "6:30 pm": "2026-11-23 18:30",
    "12am": "2026-11-24 00:00",
    "12pm": "2026-11-24 12:00",
    "noon": "2026-11-24 12:00",
    "2026-12-12 noon": "2026-12-12 12:00",
    "в полдень": "2026-11-24 12:00",
    "9 утра": "2026-11-24 09:00",
    "в 3 дня": "2026-11-23 15:00",
    "в 11 ночи": "2026-11-23 23:00",
    "14:29": "2026-11-24 14:29",
    "14:31": "2026-11-23 14:31",
}
DAY_WORDS = {
    "today 18:30": "2026-11-23 18:30",
    "tomorrow 18:30": "2026-11-24 18:30",
    "Tomorrow at 9am": "2026-11-24 09:00",
    "tomorrow, 9am": "2026-11-24 09:00",
    "9am tomorrow": "2026-11-24 09:00",
    "tomorrow at noon": "2026-11-24 12:00",
    "tomorrow morning at 9": "2026-11-24 09:00",
    "the day after tomorrow 7pm": "2026-11-25 19:00",
    "tonight at 9": "2026-11-23 21:00",
    "at 9 tonight": "2026-11-23 21:00",
    "сегодня 18:30": "2026-11-23 18:30",
    "завтра 18:30": "2026-11-24 18:30",
    "завтра в 18": "2026-11-24 18:00",
    "завтра 18": "2026-11-24 18:00",
    "завтра в 6 вечера": "2026-11-24 18:00",
    "завтра вечером в 8": "2026-11-24 20:00",
    "послезавтра в 10": "2026-11-25 10:00",
    "в 9 утра послезавтра": "2026-11-25 09:00",
}
WEEKDAYS = {
    "fri 9am": "2026-11-27 09:00",
    "on friday at 9:00": "2026-11-27 09:00",
    "this thu 18:00": "2026-11-26 18:00",
    "at 6pm on friday": "2026-11-27 18:00",
    "next monday at 11": "2026-11-30 11:00",
    "пт 9:00": "2026-11-27 09:00",
    "пт 10": "2026-11-27 10:00",
    "в пятницу в 09": "2026-11-27 09:00",
    "во вторник в 18:30": "2026-11-24 18:30",
    "в следующий понедельник в 10:00": "2026-11-30 10:00",
    "mon 15:00": "2026-11-23 15:00",
    "mon 14:00": "2026-11-30 14:00",
    "пн 14:00": "2026-11-30 14:00",
}
DISTANCES = {
    "+2h": "2026-11-23 16:30",
    "+30m": "2026-11-23 15:00",
    "+1h30m": "2026-11-23 16:00",
    "+ 90 min": "2026-11-23 16:00",
    "+1d": "2026-11-24 14:30",
    "+2ч": "2026-11-23 16:30",
    "in 2 hours": "2026-11-23 16:30",
    "today in 2 hours": "2026-11-23 16:30",
    "in 2 hours today": "2026-11-23 16:30",
    "сегодня через 2 часа": "2026-11-23 16:30",
    "in half an hour": "2026-11-23 15:00",
    "in an hour": "2026-11-23 15:30",
    "in 2 hours and 15 minutes": "2026-11-23 16:45",
    "in a week": "2026-11-30 14:30",
    "in 2 days at 18:00": "2026-11-25 18:00",
    "через 2 часа": "2026-11-23 16:30",
    "через полчаса": "2026-11-23 15:00",
    "через час": "2026-11-23 15:30",
    "через полтора часа": "2026-11-23 16:00",
    "через 1,5 часа": "2026-11-23 16:00",
    "через 2 часа 30 минут": "2026-11-23 17:00",
    "через неделю": "2026-11-30 14:30",
    "через 2 дня в 18:00": "2026-11-25 18:00",
}
PHRASES = DATED | CLOCK_ALONE | DAY_WORDS | WEEKDAYS | DISTANCES


@each_row(("typed", "meant"), PHRASES.items())
def test_a_phrase_names_the_time_that_was_meant(typed: str, meant: str) -> None:
    read = read_when(typed, now=NOW, zone=MOSCOW)
    assert read.tzinfo is UTC
    assert f"{read.astimezone(MOSCOW):%Y-%m-%d %H:%M}" == meant


FIRST_AND_LAST_HOURS = {  # of every spelling of a part of the day
    "12am": 0, "11am": 11, "12 a.m.": 0, "11 a.m.": 11,
    "12pm": 12, "11pm": 23, "12 p.m.": 12, "11 p.m.": 23,
    "1 in the morning": 1, "11 in the morning": 11, "1 утра": 1, "11 утра": 11,
    "12 in the afternoon": 12, "5 in the afternoon": 17, "12 дня": 12, "5 дня": 17,
    "4 in the evening": 16, "11 in the evening": 23, "4 вечера": 16, "11 вечера": 23,
    "10 at night": 22, "11 at night": 23, "1 at night": 1, "4 at night": 4,
    "10 ночи": 22, "11 ночи": 23, "1 ночи": 1, "4 ночи": 4,
}  # fmt: skip
BEYOND = (
    "12 in the morning", "12 утра", "6 in the afternoon", "6 дня", "11 дня", "3 in the evening",
    "3 вечера", "12 вечера", "9 ночи", "5 ночи", "12 ночи", "5 at night", "9 at night",
)  # fmt: skip


@each_row(("typed", "hour"), FIRST_AND_LAST_HOURS.items())
def test_a_part_of_the_day_holds_its_first_and_its_last_hour(typed: str, hour: int) -> None:
    read = read_when(f"25 nov {typed}", now=NOW, zone=MOSCOW).astimezone(MOSCOW)
    assert (read.day, read.hour, read.minute) == (25, hour, 0)


@each_row("typed", BEYOND)
def test_an_hour_outside_the_part_of_the_day_is_asked_about(typed: str) -> None:
    with pytest.raises(WhenError):
        read_when(f"25 nov {typed}", now=NOW, zone=MOSCOW)


@each_row(
    "typed", ["  ЗАВТРА   В 18:30 ", "завтра\u00a018:30", "завтра\n18:30", "завтра １８：３０"]
)
def test_case_spaces_and_wide_digits_do_not_matter(typed: str) -> None:
    assert read_when(typed, now=NOW, zone=MOSCOW) == datetime(2026, 11, 24, 15, 30, tzinfo=UTC)


def test_tomorrow_is_counted_on_the_clock_of_the_account() -> None:
    late = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)  # already Tuesday in Moscow
    assert read_when("tomorrow 10:00", now=late, zone=MOSCOW).astimezone(MOSCOW).day == 25
    assert read_when("tomorrow 10:00", now=late, zone=ZoneInfo("America/New_York")).day == 24


ON_FRIDAY = {
    "mon 9:00": 30, "вт 9:00": 1, "wed 9:00": 2, "чт 9:00": 3, "fri 9:00": 4, "fri 15:00": 27,
    "сб 9:00": 28, "sun 9:00": 29,
}  # fmt: skip


@each_row(("typed", "day"), ON_FRIDAY.items())
def test_a_day_of_the_week_is_the_next_one_whatever_day_it_is_today(typed: str, day: int) -> None:
    friday = datetime(2026, 11, 27, 14, 30, tzinfo=MOSCOW)
    assert read_when(typed, now=friday, zone=MOSCOW).astimezone(MOSCOW).day == day


@each_row(
    ("typed", "kept", "meant"),
    [
        ("next friday", "2026-11-27 12:00", "2026-12-04 12:00"),
        ("в следующую пятницу", "2026-11-27 12:00", "2026-12-04 12:00"),
        ("friday", "2026-11-27 12:00", "2026-11-27 12:00"),
    ],
)
def test_the_day_that_a_post_has_is_not_the_next_of_its_name(
    typed: str, kept: str, meant: str
) -> None:
    at = datetime.fromisoformat(kept).replace(tzinfo=MOSCOW)
    read = read_when(typed, now=NOW, zone=MOSCOW, kept=at)
    assert f"{read.astimezone(MOSCOW):%Y-%m-%d %H:%M}" == meant


@each_row(
    ("typed", "kept", "meant"),
    [
        ("tomorrow at 7", "2026-11-26 08:15", "2026-11-24 07:00"),
        ("завтра в 7", "2026-11-26 08:15", "2026-11-24 07:00"),
        ("ср в 8", "2026-11-26 08:15", "2026-11-25 08:00"),
        ("5 декабря в 9", "2026-11-26 10:00", "2026-12-05 09:00"),
        ("пн без четверти 7", "2026-11-26 08:15", "2026-11-30 06:45"),
        ("friday 6.45", "2026-11-26 08:15", "2026-11-27 06:45"),
        ("friday at 5", "2026-11-26 16:30", "2026-11-27 17:00"),
        ("saturday morning 7", "2026-11-26 18:00", "2026-11-28 07:00"),
        ("friday evening 7", "2026-11-26 08:15", "2026-11-27 19:00"),
    ],
)
def test_the_hour_is_of_the_half_of_the_day_that_the_post_waits_for(
    typed: str, kept: str, meant: str
) -> None:
    at = datetime.fromisoformat(kept).replace(tzinfo=MOSCOW)
    read = read_when(typed, now=NOW, zone=MOSCOW, kept=at)
    assert f"{read.astimezone(MOSCOW):%Y-%m-%d %H:%M}" == meant


@each_row(
    ("typed", "kept"),
    [
        ("tomorrow at 7", "2026-11-26 18:00"),  # who posts in the evening may try a morning
        ("завтра в 9", "2026-11-26 18:30"),
        ("friday at 5", "2026-11-26 08:15"),
        ("26 ноября в 6", "2026-11-26 18:00"),  # it stands there already
    ],
)
def test_an_hour_of_either_half_is_asked_about(typed: str, kept: str) -> None:
    at = datetime.fromisoformat(kept).replace(tzinfo=MOSCOW)
    with pytest.raises(WhenError) as refused:
        read_when(typed, now=NOW, zone=MOSCOW, kept=at)
    assert refused.value.reason is WhenReason.AMBIGUOUS


def test_a_date_that_passed_more_than_a_month_ago_is_that_of_next_year() -> None:
    read = read_when("22.10 18:00", now=NOW, zone=MOSCOW)
    assert read == datetime(2027, 10, 22, 15, tzinfo=UTC)


def test_a_distance_is_counted_from_this_very_second() -> None:
    now = NOW.replace(second=41)
    assert read_when("+1m", now=now, zone=MOSCOW) == datetime(2026, 11, 23, 11, 31, 41, tzinfo=UTC)


def test_the_month_and_the_year_roll_over() -> None:
    eve = datetime(2026, 12, 31, 20, 0, tzinfo=MOSCOW)
    assert read_when("завтра 10:00", now=eve, zone=MOSCOW) == datetime(2027, 1, 1, 7, tzinfo=UTC)
    assert read_when("+5h", now=eve, zone=MOSCOW) == datetime(2026, 12, 31, 22, tzinfo=UTC)


def test_the_leap_day_is_read_in_a_leap_year() -> None:
    february = datetime(2028, 2, 1, 12, 0, tzinfo=MOSCOW)
    assert read_when("29.02 10:00", now=february, zone=MOSCOW) == datetime(
        2028, 2, 29, 7, tzinfo=UTC
    )
