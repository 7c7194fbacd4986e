"""Hashtag sets and endings belong to an account and outlive its being disconnected."""

from dataclasses import replace

from storage import Snippet, Storage
from tests.helpers import Clock
from tests.storage.studio import Studio


def test_sets_are_kept_by_account_in_the_order_they_were_made(
    storage: Storage, studio: Studio, clock: Clock
) -> None:
    snippets, first, second = storage.snippets, studio.account().account_id, studio.account(2)
    coffee = snippets.add(first, "Coffee", "#coffee")
    order = snippets.add(first, "How to order", "Пишите в Direct 🥐")
    other = snippets.add(second.account_id, "Coffee", "#tea")
    assert snippets.of(first) == (coffee, order)
    assert snippets.of(second.account_id) == (other,)
    assert snippets.get(order.snippet_id) == order
    storage.accounts.disconnect(first, clock.now())
    assert snippets.of(first) == (coffee, order)


def test_one_is_changed_and_deleted(storage: Storage, studio: Studio) -> None:
    account_id = studio.account().account_id
    coffee = storage.snippets.add(account_id, "Coffee", "#coffee")
    changed = replace(coffee, name="Latte", text="#latte")
    storage.snippets.change(changed)
    assert storage.snippets.of(account_id) == (changed,)
    storage.snippets.delete(coffee.snippet_id)
    assert storage.snippets.get(coffee.snippet_id) is None
    storage.snippets.change(changed)
    assert storage.snippets.of(account_id) == (), "what is gone stays gone"
    assert isinstance(coffee, Snippet)
