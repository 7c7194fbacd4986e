"""A short rain of odd updates; a long one is `make fuzz`."""

import pytest

from tests.fuzz.updates import STRANGERS, rain

UPDATES = 800


@pytest.mark.parametrize("seed", [1, 2])
def test_no_update_stops_the_bot_and_every_owner_is_answered(seed: int, sqlite_url: str) -> None:
    report = rain(sqlite_url, seed, UPDATES)
    assert not report.faults, report.faults[0]
    assert report.answered == report.owed_answers > 0


def test_whoever_is_turned_away_is_not_kept_in_memory(sqlite_url: str) -> None:
    report = rain(sqlite_url, 3, UPDATES)
    assert report.people_in_memory < len(STRANGERS) / 10
