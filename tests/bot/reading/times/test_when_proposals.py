"""The times on the buttons: four quick picks on the time screen, the next evening on a new card."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posting.rules.times.proposals import next_evening, quick_picks
from tests.helpers.table import each_row

MOSCOW = ZoneInfo("Europe/Moscow")


def shown(*instants: datetime) -> list[str]:
    assert all(instant.tzinfo is UTC for instant in instants)
    return [f"{instant.astimezone(MOSCOW):%d %H:%M}" for instant in instants]


@each_row(
    ("clock", "picks"),
    [
        ((14, 30), ["23 20:00", "24 09:00", "24 13:00", "24 18:00"]),
        ((19, 50), ["23 20:00", "24 09:00", "24 13:00", "24 18:00"]),
        ((19, 51), ["24 09:00", "24 13:00", "24 18:00", "24 20:00"]),
        ((23, 59), ["24 09:00", "24 13:00", "24 18:00", "24 20:00"]),
    ],
)
def test_this_evening_is_proposed_until_ten_minutes_before_it(
    clock: tuple[int, int], picks: list[str]
) -> None:
    now = datetime(2026, 11, 23, *clock, tzinfo=MOSCOW)
    assert shown(*quick_picks(now=now, zone=MOSCOW)) == picks


@pytest.mark.parametrize(
    ("clock", "evening"), [((9, 0), "23 18:00"), ((17, 50), "23 18:00"), ((17, 51), "24 18:00")]
)
def test_a_new_card_proposes_the_next_evening(clock: tuple[int, int], evening: str) -> None:
    now = datetime(2026, 11, 23, *clock, tzinfo=MOSCOW)
    assert shown(next_evening(now=now, zone=MOSCOW)) == [evening]


@given(
    days=st.floats(0, 2000),
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Africa/Cairo"]),
)
def test_proposals_are_four_different_times_in_order_and_never_stale(
    days: float, zone: str
) -> None:
    now = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days)
    picks = quick_picks(now=now, zone=ZoneInfo(zone))
    assert len(set(picks)) == 4
    assert list(picks) == sorted(picks)
    assert all(
        (at - now).total_seconds() >= 600
        for at in (*picks, next_evening(now=now, zone=ZoneInfo(zone)))
    )
