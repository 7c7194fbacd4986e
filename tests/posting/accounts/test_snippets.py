"""Sets and endings as people keep them: what is handled twice is done once, and limits are kept."""

import pytest

from posting import InvalidError
from tests.posting.world import World


def test_what_a_crash_cuts_off_is_saved_once(world: World) -> None:
    snippets, account_id = world.posting.snippets, world.account.account_id
    first = snippets.add(account_id, "Coffee", "#coffee")
    assert snippets.add(account_id, "Coffee", "#coffee") == first
    assert snippets.of(account_id) == (first,)
    with pytest.raises(InvalidError):
        snippets.add(account_id, "coffee", "#latte")


def test_a_name_may_be_written_anew_and_is_not_taken_from_another(world: World) -> None:
    snippets, account_id = world.posting.snippets, world.account.account_id
    coffee = snippets.add(account_id, "coffee", "#coffee")
    tea = snippets.add(account_id, "Tea", "#tea")
    assert snippets.rename(coffee, "Coffee").name == "Coffee"
    with pytest.raises(InvalidError):
        snippets.rename(tea, "COFFEE")
    assert [it.name for it in snippets.of(account_id)] == ["Coffee", "Tea"]


def test_nothing_more_is_saved_than_an_account_may_have(world: World) -> None:
    snippets, account_id = world.posting.snippets, world.account.account_id
    for number in range(24):
        snippets.add(account_id, f"Set {number}", f"#t{number}")
    with pytest.raises(InvalidError) as error:
        snippets.add(account_id, "One more", "#more")
    assert [it.code for it in error.value.problems] == ["too_many_snippets"]
