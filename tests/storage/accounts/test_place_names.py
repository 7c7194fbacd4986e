"""The places of posts: the one that was used last first, and names that are learnt."""

from datetime import timedelta

from storage.accounts.place_names import UsedPlace
from storage.records import PUBLISHER, Account, Actor, Post, PostState
from tests.helpers import Clock
from tests.storage.studio import AUTHOR, Studio


def at(studio: Studio, account: Account, location_id: str, name: str | None = None) -> Post:
    studio.clock.advance(timedelta(minutes=1))
    return studio.storage.posts.change(
        studio.draft(account),
        {"location_id": location_id, "location_name": name},
        actor=Actor(AUTHOR),
        what="changed",
        now=studio.clock.now(),
    )


def test_the_places_of_an_account_are_told_once_the_last_first(studio: Studio) -> None:
    shop, other = studio.account(), studio.account(2)
    names = studio.storage.place_names
    at(studio, shop, "1", "Alex")
    at(studio, shop, "2")
    at(studio, other, "3", "Books")
    at(studio, shop, "1")
    studio.draft(shop)
    assert names.used(shop.account_id, most=5, latest=9) == (
        UsedPlace("1", "Alex"),
        UsedPlace("2", None),
    )
    assert names.used(shop.account_id, most=1, latest=9) == (UsedPlace("1", "Alex"),)


def test_the_places_are_those_of_drafts_and_of_the_posts_with_the_latest_times(
    studio: Studio, clock: Clock
) -> None:
    shop = studio.account()
    hour = timedelta(hours=1)
    for number in range(3):
        planned = studio.planned(shop, clock.now() + (number + 1) * hour)
        studio.edit(planned.post_id, planned.version, {"location_id": f"1{number}"})
    at(studio, shop, "2", "Books")
    used = studio.storage.place_names.used(shop.account_id, most=5, latest=2)
    assert used[0] == UsedPlace("2", "Books")
    assert {place.location_id for place in used} == {"2", "11", "12"}


def test_what_is_published_is_not_used_last_by_that(studio: Studio, clock: Clock) -> None:
    """Nor by another change than that of its place."""
    shop = studio.account()
    planned = at(studio, shop, "1", "Alex")
    at(studio, shop, "2", "Books")
    clock.advance(timedelta(minutes=1))
    studio.storage.posts.change(
        planned,
        {"state": PostState.PUBLISHED, "publish_at": clock.now(), "published_at": clock.now()},
        actor=PUBLISHER,
        what="published",
        now=clock.now(),
    )
    names = studio.storage.place_names
    assert [it.location_id for it in names.used(shop.account_id, most=5, latest=9)] == ["2", "1"]
    draft = studio.edit(planned.post_id, planned.version + 1, {"caption": "Rolls"})
    assert [it.location_id for it in names.used(shop.account_id, most=5, latest=9)] == ["2", "1"]
    clock.advance(timedelta(minutes=1))
    studio.edit(draft.post_id, draft.version, {"location_id": "3"})
    assert [it.location_id for it in names.used(shop.account_id, most=5, latest=9)] == ["3", "2"]


def test_a_name_is_learnt_for_all_posts_that_lack_it(studio: Studio, clock: Clock) -> None:
    shop, names = studio.account(), studio.storage.place_names
    known, nameless = at(studio, shop, "1", "Alex"), at(studio, shop, "1")
    gone = at(studio, shop, "2")
    studio.storage.posts.change(
        gone,
        {"state": PostState.DELETED, "deleted_at": clock.now()},
        actor=Actor(AUTHOR),
        what="deleted",
        now=clock.now(),
    )
    assert names.nameless(most=5) == ((shop.account_id, "1"),)
    names.learn("1", "Alexanderplatz")
    assert names.nameless(most=5) == ()
    assert studio.storage.posts.get(known.post_id).location_name == "Alex"
    learnt = studio.storage.posts.get(nameless.post_id)
    assert (learnt.location_name, learnt.version) == ("Alexanderplatz", nameless.version)


def test_places_that_nobody_tells_the_names_of_keep_no_new_ones_from_being_learnt(
    studio: Studio,
) -> None:
    shop, other = studio.account(), studio.account(2)
    for number in range(3):
        at(studio, shop, f"1{number}")
    at(studio, other, "2")
    assert studio.storage.place_names.nameless(most=2) == (
        (other.account_id, "2"),
        (shop.account_id, "12"),
    )
