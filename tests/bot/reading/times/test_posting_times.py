"""The posting times of a week, as people type them in English and Russian."""

from datetime import time

import pytest

from bot.reading.times.posting_times import PostingTimesError, read_day_times, read_posting_times
from posting import of_day
from tests.helpers.table import each_row

NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEK = "mon tue wed thu fri"


def shown(text: str) -> dict[str, list[str]]:
    """By day, as a clock shows them; days without times are left out."""
    times = read_posting_times(text)
    days = {name: of_day(times, n) for n, name in enumerate(NAMES)}
    return {name: [f"{at:%H:%M}" for at in clock] for name, clock in days.items() if clock}


def week(**days: str) -> dict[str, list[str]]:
    """`week(mon_fri="12:00 18:00", sat="11:00")`"""
    named = {"workdays": NAMES[:5], "daily": NAMES, "weekend": NAMES[5:]}
    found: dict[str, list[str]] = {}
    for name, clock in days.items():
        for day in named.get(name, tuple(name.split("_"))):
            found[day] = clock.split()
    return {name: found[name] for name in NAMES if name in found}


USUAL = week(workdays="12:00 18:00", sat="11:00")


@each_row(
    ("typed", "expected"),
    [
        ("mon-fri 12:00 18:00; sat 11:00", USUAL),
        ("Mon–Fri 12:00, 18:00; Sat 11:00", USUAL),
        ("Mon - Fri 12:00 and 18:00, Sat 11:00", USUAL),
        ("mon-fri: 12:00 18:00\nsat: 11:00", USUAL),
        ("weekdays 12:00 18:00 saturday 11:00", USUAL),
        ("monday to friday at noon and 6pm; on saturdays at 11 am", USUAL),
        ("Mon–Fri 12:00 · 18:00\nSat 11:00", USUAL),
        ("пн–пт 12:00 · 18:00\nсб 11:00", USUAL),
        ("Every day 12:00 · 18:00", week(daily="12:00 18:00")),
        ("каждый день 12:00·18:00", week(daily="12:00 18:00")),
        ("пн-пт 12:00 18:00; сб 11:00", USUAL),
        ("Пн—пт 12:00 и 18:00, сб 11:00", USUAL),
        ("по будням в 12:00 и 18:00; в субботу в 11", USUAL),
        ("будни 12 18; сб 11", USUAL),
        ("с понедельника", None),
        ("понедельник-пятница 12.00, 18.00; суббота 11.00", USUAL),
        ("по субботам в 11 утра", week(sat="11:00")),
        ("every day 18:00", week(daily="18:00")),
        ("каждый день в 18:00", week(daily="18:00")),
        ("ежедневно 9:00 21:00", week(daily="09:00 21:00")),
        ("daily 9pm", week(daily="21:00")),
        ("18:00", week(daily="18:00")),
        ("9 18", week(daily="09:00 18:00")),
        ("weekend 11:00", week(weekend="11:00")),
        ("выходные 11:00", week(weekend="11:00")),
        ("fri-mon 10:00", week(mon_fri_sat_sun="10:00")),
        ("mon, wed, fri 9:30", week(mon_wed_fri="09:30")),
        ("пн ср пт 9:30", week(mon_wed_fri="09:30")),
        ("вт, чт 18:15", week(tue_thu="18:15")),
        ("mon 18:00 mon 12:00 mon 18:00", week(mon="12:00 18:00")),
        ("пн-пт 12:00; пн 18:00", week(mon="12:00 18:00", tue_wed_thu_fri="12:00")),
        ("sun 0:00", week(sun="00:00")),
        ("sun 23:59", week(sun="23:59")),
        ("пн 18 00", week(mon="18:00")),
        ("mon-fri 12 00 18 00", week(workdays="12:00 18:00")),
        ("mon 12 18", week(mon="12:00 18:00")),
        ("mon 18:00 00:00", week(mon="00:00 18:00")),
        ("tue 7 вечера", week(tue="19:00")),
    ],
)  # fmt: skip
def test_a_week_is_read(typed: str, expected: dict[str, list[str]] | None) -> None:
    if expected is None:
        with pytest.raises(PostingTimesError):
            read_posting_times(typed)
        return
    assert shown(typed) == expected


@each_row(
    ("typed", "part"),
    [
        ("mon-fri", "mon-fri"),
        ("mon-fri 6", "6"),
        ("пн 8 и 9:30", "8"),
        ("mon-fri 12:00; sat", "sat"),
        ("mon-fri 25:00", "25:00"),
        ("mon-fri 12:60", "12:60"),
        ("mon-foo 12:00", "mon-foo"),
        ("someday 12:00", "someday"),
        ("mon 12:00 if it rains", "if"),
        ("пн 12:00 если дождь", "если"),
        ("tomorrow 12:00", "tomorrow"),
        ("next mon 12:00", "next"),
        ("mon-wed-fri 12:00", "-fri"),
        ("", ""),
        (" ; ", ";"),
        ("mon " + " ".join(f"{n // 4}:{n % 4 * 15:02}" for n in range(25)), ""),
    ],
)
def test_what_is_not_understood_is_named_and_nothing_is_guessed(typed: str, part: str) -> None:
    with pytest.raises(PostingTimesError) as refused:
        read_posting_times(typed)
    assert refused.value.part == part


@each_row(
    ("typed", "expected"),
    [
        ("9:30 18:15", (time(9, 30), time(18, 15))),
        ("18:15, 9:30", (time(9, 30), time(18, 15))),
        ("9 и 18", (time(9), time(18))),
        ("at noon", (time(12),)),
        ("7pm; 7pm", (time(19),)),
    ],
)
def test_the_times_of_one_day_are_read(typed: str, expected: tuple[time, ...]) -> None:
    assert read_day_times(typed) == expected


@each_row("typed", ["", "mon 9:30", "9:30 soon", "24:00"])
def test_what_is_no_time_of_a_day_is_refused(typed: str) -> None:
    with pytest.raises(PostingTimesError):
        read_day_times(typed)
