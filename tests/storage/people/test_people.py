"""People: their language and zone are kept, and strangers are refused once in a while."""

from datetime import timedelta

import pytest

from storage import Storage
from storage.engine.errors import NotFoundError
from storage.people.people import Visitor
from storage.records import NoticesWanted, Role
from tests.helpers import Clock
from tests.storage.studio import Studio

DAY = timedelta(days=1)


def test_a_person_is_remembered_from_the_first_meeting(storage: Storage, clock: Clock) -> None:
    assert storage.people.get(501) is None
    person = storage.people.meet(Visitor(501, "Anna", "ru"), "Europe/Berlin", clock.now())
    assert person == storage.people.get(501)
    assert (person.name, person.language, person.language_chosen) == ("Anna", "ru", False)
    assert (person.timezone, person.current_account_id) == ("Europe/Berlin", None)


@pytest.mark.parametrize(
    ("told", "kept"),
    [("", "501"), (" \n ", "501"), ("Anna  B.\n", "Anna B."), ("a" * 4000, "a" * 128)],
)
def test_a_name_fits_on_one_line_and_is_never_empty(
    storage: Storage, clock: Clock, told: str, kept: str
) -> None:
    for _ in range(2):
        assert storage.people.meet(Visitor(501, told, "en"), "UTC", clock.now()).name == kept


def test_the_telegram_language_is_followed_until_one_is_chosen(
    storage: Storage, clock: Clock
) -> None:
    people = storage.people
    people.meet(Visitor(501, "Anna", "ru"), "UTC", clock.now())
    followed = people.meet(Visitor(501, "Anna B.", "en"), "UTC", clock.now())
    assert (followed.name, followed.language) == ("Anna B.", "en")
    people.set_language(501, "ru")
    kept = people.meet(Visitor(501, "Anna B.", "en"), "UTC", clock.now())
    assert (kept.language, kept.language_chosen) == ("ru", True)


def test_a_chosen_zone_and_account_are_kept(studio: Studio, clock: Clock) -> None:
    people = studio.storage.people
    people.meet(Visitor(501, "Anna", "en"), "UTC", clock.now())
    account = studio.account()
    people.set_timezone(501, "Asia/Tokyo")
    people.set_current_account(501, account.account_id)
    person = people.meet(Visitor(501, "Anna", "en"), "UTC", clock.now())
    assert (person.timezone, person.current_account_id) == ("Asia/Tokyo", account.account_id)
    assert people.set_current_account(501, None).current_account_id is None


def test_a_stranger_is_refused_once_a_day(storage: Storage, clock: Clock) -> None:
    people = storage.people
    assert people.note_refusal(13, clock.now(), DAY) is True
    assert people.note_refusal(13, clock.advance(DAY / 2), DAY) is False
    assert people.note_refusal(14, clock.now(), DAY) is True
    assert people.note_refusal(13, clock.advance(DAY / 2), DAY) is True


def test_a_refused_stranger_is_nobody_until_let_in(storage: Storage, clock: Clock) -> None:
    people = storage.people
    people.note_refusal(13, clock.now(), DAY)
    assert people.get(13) is None
    with pytest.raises(NotFoundError, match="13"):
        people.set_language(13, "ru")
    met = people.meet(Visitor(13, "Boris", "ru"), "Europe/Moscow", clock.now())
    assert (met.name, met.language, met.timezone) == ("Boris", "ru", "Europe/Moscow")
    assert met.refused_at == clock.now()


def test_everyone_is_who_was_let_in(storage: Storage, clock: Clock) -> None:
    storage.people.note_refusal(6666, clock.now(), timedelta(days=1))
    assert storage.people.everyone() == ()
    storage.people.meet(Visitor(1001, "Anna", "en"), "UTC", clock.now())
    assert storage.people.everyone() == (1001,)


def test_pictures_are_light_until_they_are_wanted_dark(storage: Storage, clock: Clock) -> None:
    people = storage.people
    assert not people.meet(Visitor(501, "Anna", "en"), "UTC", clock.now()).dark_pictures
    people.set_dark_pictures(501, True)
    known = people.get(501)
    assert known is not None
    assert known.dark_pictures


def test_who_is_an_owner_for_a_while_is_then_what_they_were(storage: Storage, clock: Clock) -> None:
    """By however many starts, and whoever else is one; who was nothing before is out after."""
    people = storage.people
    for person, role in ((501, Role.EDITOR), (502, Role.VIEWER), (503, None)):
        people.meet(Visitor(person, "Anna", "en"), "UTC", clock.now())
        people.set_role(person, role)
    told = [
        people.settle_owners(owners)
        for owners in ([9], [9, 501, 503], [9, 501, 503], [9, 502], [9, 502], [9], [502], [9])
    ]
    assert told == [
        {},
        {501: Role.OWNER},
        {},
        {502: Role.OWNER, 501: Role.EDITOR, 503: None},
        {},
        {502: Role.VIEWER},
        {502: Role.OWNER},
        {502: Role.VIEWER, 9: Role.OWNER},
    ]
    assert {it.telegram_id: it.role for it in people.with_roles()} == {
        501: Role.EDITOR,
        502: Role.VIEWER,
    }
    people.set_role(502, None)
    assert people.settle_owners([9]) == {}, "who was removed since is let in by no former role"


def test_who_looks_again_hears_of_the_posts_of_others_whatever_they_wished_as_an_owner(
    storage: Storage, clock: Clock
) -> None:
    """They heard of their own alone, of which there are none any more."""
    people = storage.people
    for person, role in ((501, Role.EDITOR), (502, Role.VIEWER), (503, Role.VIEWER)):
        people.meet(Visitor(person, "Anna", "en"), "UTC", clock.now())
        people.set_role(person, role)
    people.settle_owners([501, 502, 503])
    for person, wish in ((501, "MINE"), (502, "MINE"), (503, "FAILURES")):
        people.set_notices(person, NoticesWanted[wish])
    people.settle_owners([9])
    known = people.known([501, 502, 503])
    assert [known[it].notices.name for it in (501, 502, 503)] == ["MINE", "ALL", "FAILURES"]


def test_who_was_an_owner_at_the_last_start_is_one_who_has_ended(
    storage: Storage, clock: Clock
) -> None:
    """Also who has written only after it; of whoever was out by then nothing is said."""
    people = storage.people
    people.meet(Visitor(501, "Anna", "en"), "UTC", clock.now())
    assert people.settle_owners([9, 502]) == {}
    people.meet(Visitor(502, "Anna", "en"), "UTC", clock.now())
    assert people.settle_owners([9]) == {502: None}
    assert people.settle_owners([9]) == {}
