"""Connected accounts: their token, time zone, trouble, pauses and quota."""

from datetime import timedelta

import pytest

from storage import Storage
from storage.engine.errors import NotFoundError
from storage.records import AccountDeed, AccountEvent, AccountState, Failure
from tests.helpers import Clock
from tests.storage.studio import AUTHOR, Studio

EXPIRED = Failure("access_expired", 190, 463, "Session has expired", "Abc")


def test_a_new_account_is_connected_with_its_own_zone(studio: Studio) -> None:
    account = studio.account()
    assert account == studio.storage.accounts.get(account.account_id)
    assert studio.storage.accounts.all() == (account,)
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
    assert (again.timezone, again.connected_by) == ("Asia/Tokyo", 999)
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
    assert (
        accounts.set_trouble(account_id, Failure("permission", 10, None, "other"), later) is False
    )
    account = accounts.get(account_id)
    assert (account.state, account.trouble, account.trouble_since) == (
        AccountState.TROUBLE,
        EXPIRED,
        since,
    )
    assert accounts.clear_trouble(account_id) is True
    assert accounts.clear_trouble(account_id) is False
    assert accounts.get(account_id).state is AccountState.CONNECTED
    assert accounts.set_trouble(account_id, EXPIRED, later) is True


def test_what_a_login_may_not_use_is_remembered_until_there_is_another_token(
    studio: Studio, clock: Clock
) -> None:
    account, other = studio.account(), studio.account(2)
    accounts = studio.storage.accounts
    for option in ("collaborators", "insights", "collaborators"):
        accounts.note_refused(account.account_id, option)
    assert accounts.get(account.account_id).refused_options == ("collaborators", "insights")
    assert accounts.get(other.account_id).refused_options == ()
    accounts.replace_token(
        account.account_id,
        "EAArefreshed",
        made_from="EAAsecret",
        expires_at=clock.now() + timedelta(days=60),
        now=clock.now(),
    )
    assert accounts.get(account.account_id).refused_options == ("collaborators", "insights")
    connected = accounts.connect(
        ig_user_id=account.ig_user_id,
        username=account.username,
        login="facebook",
        token="EAAallowed",
        timezone="UTC",
        connected_by=AUTHOR,
        now=clock.now(),
    )
    assert connected.refused_options == ()


def test_disconnecting_erases_the_token_and_nothing_else(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    draft = studio.draft(account)
    accounts = studio.storage.accounts
    gone = accounts.disconnect(account.account_id, clock.now())
    assert gone.state is AccountState.DISCONNECTED
    with pytest.raises(NotFoundError):
        accounts.token(account.account_id)
    assert studio.storage.posts.get(draft.post_id) == draft
    assert accounts.clear_trouble(account.account_id) is False
    assert accounts.set_trouble(account.account_id, EXPIRED, clock.now()) is False
    assert studio.account().state is AccountState.CONNECTED, "it can be connected again"


def test_disconnected_accounts_are_listed_last(studio: Studio, clock: Clock) -> None:
    first, second, _ = (studio.account(number) for number in (1, 2, 3))
    accounts = studio.storage.accounts
    accounts.disconnect(first.account_id, clock.now())
    accounts.set_trouble(second.account_id, EXPIRED, clock.now())
    assert [account.username for account in accounts.all()] == ["shop2", "shop3", "shop1"]


def test_the_quota_is_remembered(studio: Studio, clock: Clock) -> None:
    account_id = studio.account().account_id
    accounts = studio.storage.accounts
    account = accounts.set_quota(account_id, 100, 7, clock.now())
    assert (account.quota_total, account.quota_usage) == (100, 7)
    assert account.quota_read_at == clock.now()


def test_a_pause_is_never_shortened(studio: Studio, clock: Clock) -> None:
    account_id = studio.account().account_id
    accounts = studio.storage.accounts
    for minutes, left in ((5, 5), (600, 600), (5, 600)):
        accounts.pause(account_id, clock.now() + timedelta(minutes=minutes))
        assert accounts.get(account_id).paused_until == clock.now() + timedelta(minutes=left)


def test_a_pause_of_one_kind_of_login_spares_the_other(studio: Studio, clock: Clock) -> None:
    accounts = studio.storage.accounts
    pages = [studio.account(number) for number in (1, 2)]
    direct = accounts.connect(
        ig_user_id="99",
        username="direct",
        login="instagram",
        token="IGtoken",
        timezone="UTC",
        connected_by=AUTHOR,
        now=clock.now(),
    )
    until = clock.now() + timedelta(minutes=5)
    accounts.pause_login("facebook", until)
    assert [accounts.get(page.account_id).paused_until for page in pages] == [until, until]
    assert accounts.get(direct.account_id).paused_until is None


def test_a_published_post_counts_unless_meta_was_asked_after_it(
    studio: Studio, clock: Clock
) -> None:
    account_id = studio.account().account_id
    accounts = studio.storage.accounts
    accounts.count_post(account_id, clock.now())
    assert accounts.get(account_id).quota_usage is None
    accounts.set_quota(account_id, 25, 3, clock.now())
    accounts.count_post(account_id, clock.now())
    assert accounts.get(account_id).quota_usage == 4
    accounts.count_post(account_id, clock.now() - timedelta(minutes=1))
    assert accounts.get(account_id).quota_usage == 4


def test_only_one_takes_up_a_token_and_each_try_is_counted(studio: Studio, clock: Clock) -> None:
    accounts, account = studio.storage.accounts, studio.account()
    assert accounts.take_up_token(account, clock.now()) is True
    assert accounts.take_up_token(account, clock.now()) is False, "another process has read it too"
    taken = accounts.get(account.account_id)
    assert (taken.token_checked_at, taken.token_tries) == (clock.now(), 1)
    assert accounts.take_up_token(taken, clock.advance(timedelta(hours=1))) is True
    again = accounts.get(account.account_id)
    assert again.token_tries == 2
    accounts.disconnect(account.account_id, clock.now())
    assert accounts.take_up_token(again, clock.now()) is False


def test_a_refreshed_token_replaces_only_the_one_it_was_made_from(
    studio: Studio, clock: Clock
) -> None:
    accounts, account_id = studio.storage.accounts, studio.account(access="EAAold").account_id
    end = clock.now() + timedelta(days=60)
    accounts.take_up_token(accounts.get(account_id), clock.now())
    moment = {"expires_at": end, "now": clock.advance(timedelta(seconds=2))}
    assert accounts.replace_token(account_id, "EAAnew", made_from="EAAold", **moment) is True
    renewed = accounts.get(account_id)
    assert (renewed.token_expires_at, renewed.token_tries) == (end, None)
    assert renewed.token_changed_at == clock.now()
    assert accounts.replace_token(account_id, "EAAother", made_from="EAAold", **moment) is False
    assert accounts.token(account_id) == "EAAnew"
    accounts.disconnect(account_id, clock.now())
    assert accounts.replace_token(account_id, "EAAother", made_from="EAAnew", **moment) is False
    assert accounts.get(account_id).state is AccountState.DISCONNECTED


def test_an_end_is_warned_of_by_one_process_and_forgotten_with_the_token(
    studio: Studio, clock: Clock
) -> None:
    accounts, account = studio.storage.accounts, studio.account()
    end = clock.now() + timedelta(days=3)
    accounts.note_ends(account, token_expires_at=end, data_access_expires_at=None)
    assert accounts.set_warned(account, 3) is True
    assert accounts.set_warned(account, 3) is False
    clock.advance(timedelta(minutes=1))
    fresh = studio.account(access="EAAanother")
    assert (fresh.token_expires_at, fresh.warned_days) == (None, None)
    accounts.note_ends(account, token_expires_at=end, data_access_expires_at=None)
    assert accounts.get(account.account_id).token_expires_at is None, "that was the old token's"


def test_what_was_done_with_the_access_is_kept_the_newest_first(
    studio: Studio, clock: Clock
) -> None:
    history, account = studio.storage.account_history, studio.account()
    done = [
        AccountEvent(account.account_id, clock.advance(timedelta(hours=1)), person, deed)
        for person, deed in zip((501, 502, 503), AccountDeed, strict=True)
    ]
    for event in done:
        history.note(event)
    assert history.latest(account.account_id, 2) == (done[2], done[1])
    assert history.latest(studio.account(2).account_id, 2) == ()


def test_an_unknown_account_is_an_error_everywhere(storage: Storage, clock: Clock) -> None:
    accounts = storage.accounts
    for ask in (
        lambda: accounts.get(1),
        lambda: accounts.token(1),
        lambda: accounts.set_timezone(1, "UTC"),
        lambda: accounts.disconnect(1, clock.now()),
    ):
        with pytest.raises(NotFoundError):
            ask()


def test_an_account_follows_who_connected_it_until_it_has_a_zone_of_its_own(
    studio: Studio,
) -> None:
    accounts, account = studio.storage.accounts, studio.account()
    assert account.zone_of == AUTHOR
    own = accounts.set_timezone(account.account_id, "Asia/Omsk")
    assert (own.timezone, own.zone_of) == ("Asia/Omsk", None)
    follows = accounts.set_timezone(account.account_id, "Asia/Tokyo", AUTHOR)
    assert (follows.timezone, follows.zone_of) == ("Asia/Tokyo", AUTHOR)


def test_posting_times_are_kept_as_minutes_of_the_week(studio: Studio) -> None:
    accounts, account = studio.storage.accounts, studio.account()
    assert account.posting_times == ()
    minutes = (720, 1080, 7 * 24 * 60 - 1)
    accounts.set_posting_times(account.account_id, minutes)
    assert accounts.get(account.account_id).posting_times == minutes
    assert accounts.all()[0].posting_times == minutes
