"""Who is an owner no more is news for the others."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from posting.team import Team
from storage import NoticeKind, Storage
from storage.people.people import Visitor
from storage.records import Role

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_what_is_handed_over_from_an_owner_to_another_is_told_once(storage: Storage) -> None:
    """Both are owed the same news of two people, and the clock goes on meanwhile."""
    seconds = moments()
    team = Team(storage, lambda: next(seconds))
    for person in (1, 2, 3, 4):
        storage.people.meet(Visitor(person, "Anna", "en"), "UTC", NOON)
    team.settle([1, 2, 3, 4])
    team.settle([1, 2])
    storage.notices.hand_over(2, to=[1])
    owed = storage.notices.owed(now=NOON + timedelta(days=1))
    told = [it.recipient_id for it in owed if it.kind is NoticeKind.OWNER_ENDED]
    assert told == [1, 1]


def test_what_is_handed_over_of_whoever_is_out_leaves_them_their_farewell(
    storage: Storage,
) -> None:
    team = Team(storage, lambda: NOON)
    for person in (1, 2):
        storage.people.meet(Visitor(person, "Anna", "en"), "UTC", NOON)
    team.settle([1, 2])
    team.settle([1])
    storage.notices.hand_over(2, to=[1])
    owed = storage.notices.owed(now=NOON)
    assert [(it.recipient_id, it.kind) for it in owed] == [
        (2, NoticeKind.NO_ACCESS),
        (1, NoticeKind.OWNER_ENDED),
    ]


def test_an_owner_who_is_back_before_they_heard_of_the_end_is_owed_one_farewell(
    storage: Storage,
) -> None:
    team = Team(storage, lambda: NOON)
    for person in (1, 2):
        storage.people.meet(Visitor(person, "Anna", "en"), "UTC", NOON)
    for owners in ([1, 2], [1], [1, 2]):
        team.settle(owners)
    assert storage.notices.unsent(2, NoticeKind.NO_ACCESS) == ()
    team.settle([1])
    assert len(storage.notices.unsent(2, NoticeKind.NO_ACCESS)) == 1


def test_who_is_let_in_again_before_they_heard_that_they_were_out_hears_nothing_of_it(
    storage: Storage,
) -> None:
    team, vera = Team(storage, lambda: NOON), Visitor(3, "Vera", "ru")
    for _ in range(2):
        assert team.join(team.invite(Role.EDITOR, 1).token, vera, "UTC", [1])
        assert storage.notices.unsent(3, NoticeKind.NO_ACCESS) == ()
        team.remove(3, 1)
        assert len(storage.notices.unsent(3, NoticeKind.NO_ACCESS)) == 1


def test_what_is_remembered_of_strangers_goes_without_a_word(storage: Storage) -> None:
    """They were no owners at the last start."""
    team = Team(storage, lambda: NOON)
    for person in (1, 2, 3):
        storage.people.meet(Visitor(person, "Anna", "en"), "UTC", NOON)
    storage.conversations.save_json("user", dict.fromkeys((1, 2, 3), '{"prompt": 1}'))
    team.settle([1])
    assert storage.notices.owed(now=NOON) == ()
    assert list(storage.conversations.load_data("user")) == [1]


def moments() -> Iterator[datetime]:
    now = NOON
    while True:
        now += timedelta(seconds=1)
        yield now
