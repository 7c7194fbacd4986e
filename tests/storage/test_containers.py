"""Containers are counted by account and moment."""

from datetime import timedelta

from tests.helpers import Clock
from tests.storage.studio import Studio

HOUR = timedelta(hours=1)


def test_containers_of_an_account_are_counted_from_a_moment_on(
    studio: Studio, clock: Clock
) -> None:
    containers, start = studio.storage.containers, clock.now()
    shop, books = studio.account(), studio.account(2)
    for account in (shop, shop, books):
        containers.note_lost(account.account_id, None, clock.now())
        clock.advance(HOUR)
    assert containers.made_since(shop.account_id, start - HOUR) == (start, start + HOUR)
    assert containers.made_since(shop.account_id, start) == (start + HOUR,)
    assert containers.purge(made_before=start + HOUR) == 1
    assert containers.made_since(shop.account_id, start - HOUR) == (start + HOUR,)
