"""Who is an owner no more is news for the others."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from posting.team import Team
from storage import Storage
from storage.people.people import Visitor

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_what_is_handed_over_from_an_owner_to_another_is_told_once(storage: Storage) -> None:
    """Both are owed the same news of two people, and the clock goes on meanwhile."""
    seconds = moments()
    team = Team(storage, lambda: next(seconds))
    for person in (1, 2, 3, 4):
        storage.people.meet(Visitor(person, "Anna", "en"), "UTC", NOON)
    storage.conversations.save_json("user", {3: '{"a": 1}', 4: '{"a": 1}'})
    team.settle([1, 2])
    storage.notices.hand_over(2, to=[1])
    owed = storage.notices.owed(now=NOON + timedelta(days=1))
    assert [it.recipient_id for it in owed] == [1, 1]


def moments() -> Iterator[datetime]:
    now = NOON
    while True:
        now += timedelta(seconds=1)
        yield now
