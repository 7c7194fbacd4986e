"""Groups that the bot was brought into: known once, confirmed, moved with what is owed."""

from storage.records import NewNotice, PublishedNotice
from tests.storage.studio import AUTHOR, Studio

MARKETING, SUPER = -4001, -1004001


def test_a_group_is_known_once(studio: Studio) -> None:
    groups, now = studio.storage.groups, studio.clock.now()
    assert groups.add(MARKETING, "Marketing", AUTHOR, now)
    assert not groups.add(MARKETING, "Another", 7, now)
    (group,) = groups.all()
    assert (group.title, group.owner_id, group.asked_at) == ("Marketing", AUTHOR, now)
    assert group.confirmed_at is None
    assert groups.get(SUPER) is None


def test_it_hears_of_its_accounts_once_it_is_confirmed(studio: Studio) -> None:
    groups, account = studio.storage.groups, studio.account().account_id
    groups.add(MARKETING, "Marketing", AUTHOR, studio.clock.now())
    groups.set_accounts(MARKETING, [account])
    assert groups.hearing_of(account) == ()
    groups.confirm(MARKETING, studio.clock.now())
    assert groups.hearing_of(account) == (MARKETING,)
    groups.forget_account(account)
    assert groups.hearing_of(account) == ()
    assert [it.account_ids for it in groups.all()] == [()]


def test_a_supergroup_is_owed_what_the_group_was(studio: Studio) -> None:
    storage, account, now = studio.storage, studio.account().account_id, studio.clock.now()
    storage.groups.add(MARKETING, "Marketing", AUTHOR, now)
    storage.groups.set_accounts(MARKETING, [account])
    storage.groups.confirm(MARKETING, now)
    for reader in (MARKETING, AUTHOR):
        storage.notices.owe(NewNotice(reader, PublishedNotice(), account), None, now)
    storage.groups.move(MARKETING, SUPER)
    storage.notices.readdress(MARKETING, SUPER)
    assert storage.groups.hearing_of(account) == (SUPER,)
    assert [it.recipient_id for it in storage.notices.owed(now=now)] == [SUPER, AUTHOR]
    storage.groups.delete(SUPER)
    storage.notices.drop(SUPER)
    assert storage.groups.all() == ()
    assert [it.recipient_id for it in storage.notices.owed(now=now)] == [AUTHOR]
