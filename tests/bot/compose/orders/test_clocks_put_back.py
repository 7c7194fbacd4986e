"""Lord Howe puts its clocks back by half an hour on 4 April 2027: 02:00 becomes 01:30, at 15:00 UTC
of the third, so that 01:45 comes twice."""

from datetime import UTC, datetime

import pytest

from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def there(connected: Chat, stage: Stage, instagram: PretendInstagram) -> Chat:
    """Anna, on that island, on Sunday at 00:00 of its clock."""
    stage.posting.people.set_timezone(ANNA, "Australia/Lord_Howe")
    instagram.later(days=123, hours=4)
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    return connected


def time_of(stage: Stage) -> datetime | None:
    return the_post(stage).publish_at


@pytest.mark.parametrize("typed", ["+30m", "30 minutes later", "half an hour later"])
def test_half_an_hour_later_is_so_though_the_clock_shows_the_same(
    there: Chat, stage: Stage, typed: str
) -> None:
    there.sends("today 01:45")
    assert time_of(stage) == datetime(2027, 4, 3, 14, 45, tzinfo=UTC)
    for minute in (15, 45):
        there.sends(typed)
        assert time_of(stage) == datetime(2027, 4, 3, 15, minute, tzinfo=UTC)


def test_an_hour_that_has_passed_once_can_be_tapped_when_it_comes_again(
    there: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.later(hours=2, minutes=5)
    there.taps("Other time")
    there.taps("Su")
    there.taps(":45")
    there.taps("🌙")
    there.taps("01")
    assert time_of(stage) == datetime(2027, 4, 3, 15, 15, tzinfo=UTC)
