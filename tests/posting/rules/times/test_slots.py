"""The posting times of an account name moments, also where clocks change."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from posting.rules.times.slots import (
    DAYS,
    OF_A_DAY,
    next_slots,
    of_day,
    on_workdays,
    slots,
    week_times,
    with_day,
)
from tests.helpers.table import each_row

BERLIN = ZoneInfo("Europe/Berlin")
USUAL = week_times([*((day, at) for day in range(5) for at in (time(12), time(18))), (5, time(11))])


def shown(moments: list[datetime]) -> list[str]:
    assert all(at.tzinfo is UTC for at in moments)
    return [f"{at.astimezone(BERLIN):%a %d %H:%M}" for at in moments]


@each_row(
    ("wall", "first"),
    [
        ((2026, 12, 1, 9, 0), ["Tue 01 12:00", "Tue 01 18:00", "Wed 02 12:00"]),
        ((2026, 12, 1, 11, 50), ["Tue 01 12:00", "Tue 01 18:00", "Wed 02 12:00"]),
        ((2026, 12, 1, 11, 51), ["Tue 01 18:00", "Wed 02 12:00", "Wed 02 18:00"]),
        ((2026, 12, 4, 18, 0), ["Sat 05 11:00", "Mon 07 12:00", "Mon 07 18:00"]),
        ((2026, 12, 31, 18, 0), ["Fri 01 12:00", "Fri 01 18:00", "Sat 02 11:00"]),
    ],
)
def test_the_next_posting_times_are_at_least_ten_minutes_ahead(
    wall: tuple[int, int, int, int, int], first: list[str]
) -> None:
    now = datetime(*wall, tzinfo=BERLIN)
    found = next_slots(USUAL, now=now, zone=BERLIN)
    assert shown([next(found) for _ in first]) == first


def test_nothing_is_searched_beyond_thirty_days() -> None:
    now = datetime(2026, 12, 1, 9, tzinfo=BERLIN)
    found = list(next_slots(USUAL, now=now, zone=BERLIN))
    assert found == sorted(set(found))
    assert found[-1] <= now + timedelta(days=30)
    assert len(found) > 44, "four weeks of eleven"


def test_without_posting_times_the_evenings_are_proposed() -> None:
    now = datetime(2026, 12, 1, 17, 51, tzinfo=BERLIN)
    found = list(next_slots((), now=now, zone=BERLIN))
    assert shown(found[:2]) == ["Wed 02 18:00", "Thu 03 18:00"]
    assert len(found) == 30


def test_a_time_that_clocks_skip_is_the_next_shown_and_one_shown_twice_the_first() -> None:
    night = week_times([(6, time(2, 30))])
    spring, autumn = datetime(2027, 3, 27, tzinfo=BERLIN), datetime(2027, 10, 30, tzinfo=BERLIN)
    day = timedelta(days=2)
    assert shown(slots(night, since=spring, until=spring + day, zone=BERLIN)) == ["Sun 28 03:00"]
    assert slots(night, since=autumn, until=autumn + day, zone=BERLIN) == [
        datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    ]


def test_times_that_become_one_as_clocks_skip_them_are_offered_once() -> None:
    night = week_times([(6, time(2)), (6, time(2, 30)), (6, time(3))])
    now = datetime(2027, 3, 27, 20, tzinfo=BERLIN)
    found = next_slots(night, now=now, zone=BERLIN)
    assert shown([next(found), next(found)]) == ["Sun 28 03:00", "Sun 04 02:00"]


@given(
    times=st.sets(st.integers(0, DAYS * OF_A_DAY - 1), min_size=1, max_size=20),
    hours=st.integers(0, 24 * 800),
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Africa/Cairo"]),
)
def test_days_in_pieces_give_the_same_moments_as_all_at_once(
    times: set[int], hours: int, zone: str
) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
    week, place = tuple(sorted(times)), ZoneInfo(zone)
    soonest, until = now + timedelta(minutes=10), now + timedelta(days=30)
    whole = slots(week, since=soonest, until=until, zone=place)
    assert list(next_slots(week, now=now, zone=place)) == whole
    assert all(soonest <= at < until for at in whole)


def test_one_day_is_changed_alone_or_copied_to_all_workdays() -> None:
    changed = with_day(USUAL, 2, [time(9, 30)])
    assert of_day(changed, 2) == (time(9, 30),)
    assert of_day(changed, 1) == of_day(USUAL, 1)
    assert of_day(with_day(changed, 5, ()), 5) == ()
    same = on_workdays(changed, 2)
    assert {of_day(same, day) for day in range(5)} == {(time(9, 30),)}
    assert of_day(same, 5) == (time(11),)
