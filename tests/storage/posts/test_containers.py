"""Containers are counted by account and moment."""

from dataclasses import replace
from datetime import datetime, timedelta

from storage.records import Child, Kind, Medium, Post, Rehearsal
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


def test_what_carousels_under_way_still_want_is_counted_for_the_others(
    studio: Studio, clock: Clock
) -> None:
    containers, start = studio.storage.containers, clock.now()
    shop, books = studio.account(), studio.account(2)
    begun = begin(studio, studio.planned(shop, start + 9 * HOUR))
    other = studio.planned(shop, start + 9 * HOUR)

    def wanted(account_id: int, but: int, since: datetime = start - HOUR) -> int:
        return containers.wanted_ahead(account_id, since, but=but)

    assert wanted(shop.account_id, but=other.post_id) == 3, "two slides and the whole"
    assert wanted(shop.account_id, but=begun.post_id) == 0
    assert wanted(books.account_id, but=other.post_id) == 0
    assert wanted(shop.account_id, other.post_id, since=start) == 0, "of yesterday: begun anew"
    asked = Rehearsal("whole", clock.now())
    studio.edit(begun.post_id, begun.version, {"rehearsal": asked})
    assert wanted(shop.account_id, but=other.post_id) == 0


def begin(studio: Studio, post: Post) -> Post:
    """Of its three slides the first is made ahead."""
    links = [f"https://example.com/{name}.jpg" for name in "abc"]
    child = Child(None, "slide", made_at=studio.clock.now(), is_ahead=True)
    first, *others = (Medium(image_url=link) for link in links)
    media = (replace(first, child=child), *others)
    return studio.edit(post.post_id, post.version, {"kind": Kind.CAROUSEL, "media": media})
