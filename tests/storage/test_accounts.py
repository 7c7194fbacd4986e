"""Connected accounts: their token, time zone, trouble, pauses and quota."""

from datetime import timedelta

import pytest

from storage import Storage
from storage.errors import NotFoundError
from storage.records import AccountState, Failure
from tests.helpers import Clock
from tests.storage.studio import AUTHOR, Studio

EXPIRED = Failure(190, 463, "Session has expired", "Abc")


def test_a_new_account_is_connected_with_its_own_zone(studio: Studio) -> None:
    account = studio.account()
    assert account == studio.storage.accounts.get(account.account_id)
    assert account == studio.storage.accounts.find("17841")
    assert (account.state, account.timezone, account.login) == (
        AccountState.CONNECTED,
        "Europe/Berlin",
        "facebook",
    )
    assert (account.connected_by, account.created_at) == (AUTHOR, studio.clock.now())
    assert studio.storage.accounts.token(account.account_id) == "EAAsecret"


def test_connecting_a_known_account_replaces_its_token_and_keeps_its_zone(
    studio: Studio, clock: Clock
) -> None:
    first = studio.account()
    accounts = studio.storage.accounts
    accounts.set_timezone(first.account_id, "Asia/Tokyo")
    accounts.set_trouble(first.account_id, EXPIRED, clock.now())
    again = accounts.connect(
        ig_user_id=first.ig_user_id,
        username="renamed",
        login="instagram",
        token="IGnew",
        timezone="UTC",
        connected_by=999,
        now=clock.advance(timedelta(days=1)),
    )
    assert again.account_id == first.account_id
    assert (again.username, again.login) == ("renamed", "instagram")
    assert (again.timezone, again.connected_by) == ("Asia/Tokyo", AUTHOR)
    assert (again.state, again.trouble, again.trouble_since) == (AccountState.CONNECTED, None, None)
    assert again.token_changed_at == clock.now()
    assert accounts.token(first.account_id) == "IGnew"
    assert len(accounts.all()) == 1


def test_trouble_is_news_only_once(studio: Studio, clock: Clock) -> None:
    account_id = studio.account().account_id
    accounts = studio.storage.accounts
    assert accounts.set_trouble(account_id, EXPIRED, clock.now()) is True
    since = clock.now()
    later = clock.advance(timedelta(hours=1))
    assert accounts.set_trouble(account_id, Failure(10, None, "other"), later) is False
    account = accounts.get(account_id)
    assert (account.state, account.trouble, account.trouble_since) == (
        AccountState.TROUBLE,
        EXPIRED,
        since,
    )
    assert accounts.clear_trouble(account_id).state is AccountState.CONNECTED
    assert accounts.set_trouble(account_id, EXPIRED, later) is True


def test_a_new_token_ends_the_trouble(studio: Studio, clock: Clock) -> None:
    account_id = studio.account().account_id
    accounts = studio.storage.accounts
    accounts.set_trouble(account_id, EXPIRED, clock.now())
    account = accounts.change_token(account_id, "EAAnew", clock.advance(timedelta(days=1)))
    assert (account.state, account.trouble) == (AccountState.CONNECTED, None)
    assert account.token_changed_at == clock.now()
    assert accounts.token(account_id) == "EAAnew"


def test_disconnecting_erases_the_token_and_nothing_else(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    draft = studio.draft(account)
    accounts = studio.storage.accounts
    gone = accounts.disconnect(account.account_id, clock.now())
    assert gone.state is AccountState.DISCONNECTED
    with pytest.raises(NotFoundError):
        accounts.token(account.account_id)
    assert studio.storage.posts.get(draft.post_id) == draft
    assert accounts.find(account.ig_user_id) == gone
    assert accounts.clear_trouble(account.account_id) == gone
    assert accounts.set_trouble(account.account_id, EXPIRED, clock.now()) is False
    assert studio.account().state is AccountState.CONNECTED, "it can be connected again"


def test_disconnected_accounts_are_listed_last(studio: Studio, clock: Clock) -> None:
    first, second, third = (studio.account(number) for number in (1, 2, 3))
    accounts = studio.storage.accounts
    accounts.disconnect(first.account_id, clock.now())
    accounts.set_trouble(second.account_id, EXPIRED, clock.now())
    assert [account.username for account in accounts.all()] == ["shop2", "shop3", "shop1"]
    assert accounts.connected() == (third,)


def test_the_quota_and_a_pause_are_remembered(studio: Studio, clock: Clock) -> None:
    account_id = studio.account().account_id
    accounts = studio.storage.accounts
    account = accounts.set_quota(account_id, 100, 7, clock.now())
    assert (account.quota_total, account.quota_usage) == (100, 7)
    assert account.quota_read_at == clock.now()
    until = clock.now() + timedelta(minutes=30)
    assert accounts.pause(account_id, until).paused_until == until
    assert accounts.pause(account_id, None).paused_until is None


def test_an_unknown_account_is_an_error_everywhere(storage: Storage, clock: Clock) -> None:
    accounts = storage.accounts
    assert accounts.find("1") is None
    for ask in (
        lambda: accounts.get(1),
        lambda: accounts.token(1),
        lambda: accounts.change_token(1, "EAA", clock.now()),
        lambda: accounts.pause(1, None),
        lambda: accounts.disconnect(1, clock.now()),
    ):
        with pytest.raises(NotFoundError):
            ask()
