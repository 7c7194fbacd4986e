"""A value that a database does not take is an error of its own, no outage; JSON takes any text."""

from collections.abc import Callable

import pytest

from storage import Storage
from storage.engine.errors import UnsavableError
from storage.people.people import Visitor
from storage.records import AtRiskNotice, NewNotice
from tests.helpers import Clock
from tests.helpers.noted import save_noted

ODD = "half \ud83d, NUL \0, all 😀 Ж"
SAVES: dict[str, Callable[[Storage, Clock], object]] = {
    "half a character": lambda it, clock: it.people.meet(
        Visitor(1, "\ud800", "en"), "UTC", clock.now()
    ),
    "a number too large": lambda it, clock: it.people.meet(
        Visitor(2**70, "A", "en"), "UTC", clock.now()
    ),
    "a key too large": lambda it, _: save_noted(it, "user", {2**63: {}}),
}


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_what_no_column_holds_is_named_and_the_next_value_is_saved(
    storage: Storage, clock: Clock, save: Callable[[Storage, Clock], object]
) -> None:
    with pytest.raises(UnsavableError) as told, storage.transaction():
        save(storage, clock)
    assert "\\ud800" not in str(told.value)
    storage.people.meet(Visitor(1, "Anna", "en"), "UTC", clock.now())
    storage.try_writing()


def test_nul_in_a_text_is_kept_or_named_but_never_an_outage(storage: Storage, clock: Clock) -> None:
    try:
        storage.people.meet(Visitor(1, "A\0", "en"), "UTC", clock.now())
    except UnsavableError:
        assert storage.figures.database_kind() == "PostgreSQL"
    storage.try_writing()


def test_any_text_can_be_noted_about_a_person_and_in_a_notice(
    storage: Storage, clock: Clock
) -> None:
    save_noted(storage, "user", {1: {ODD: [ODD]}})
    assert storage.conversations.load_data("user") == {1: {ODD: [ODD]}}
    storage.notices.owe(NewNotice(1, AtRiskNotice(ODD, {"x": ODD})), None, clock.now())
    (notice,) = storage.notices.owed(now=clock.now())
    assert notice.details == AtRiskNotice(ODD, {"x": ODD})
