"""Messages whose buttons do something with a post are found when the post is no more as it was."""

from datetime import timedelta

import pytest

from storage.records import Card, Holds, Offer, Offered, Post
from tests.helpers import Clock
from tests.storage.studio import Studio

ANNA = 501


@pytest.fixture
def letter(studio: Studio, clock: Clock) -> Offered:
    draft = studio.draft(studio.account())
    letter = Offered(ANNA, 10, Offer(draft.post_id, draft.version, Holds.UNFOUND, "a digest"))
    studio.storage.cards.offers.note(letter, clock.now())
    return letter


def changed(studio: Studio, letter: Offered) -> Post:
    post = studio.storage.posts.get(letter.offer.post_id)
    return studio.edit(post.post_id, post.version, {"caption": f"{post.caption}, fresh"})


def test_they_are_overtaken_by_each_change_until_they_are_seen_to_hold(
    studio: Studio, letter: Offered
) -> None:
    offers = studio.storage.cards.offers
    assert list(offers.overtaken()) == []
    assert not studio.storage.agenda.look(studio.clock.now()).chats_behind
    post = changed(studio, letter)
    assert list(offers.overtaken()) == [letter]
    assert studio.storage.agenda.look(studio.clock.now()).chats_behind == {ANNA}
    offers.seen(ANNA, 10, post.version)
    assert list(offers.overtaken()) == []
    changed(studio, letter)
    assert [it.message_id for it in offers.overtaken()] == [10]
    offers.drop(ANNA, 10)
    assert (list(offers.overtaken()), offers.find(ANNA, 10)) == ([], None)


def test_which_post_it_is_is_asked_until_that_is_known(studio: Studio, letter: Offered) -> None:
    studio.storage.database.run("UPDATE post SET media_id = '1'", {})
    assert list(studio.storage.cards.offers.overtaken()) == [letter]


def test_they_are_found_when_their_post_is_erased(
    studio: Studio, letter: Offered, clock: Clock
) -> None:
    studio.storage.database.run("DELETE FROM post_medium", {})
    studio.storage.database.run("DELETE FROM post", {})
    offers = studio.storage.cards.offers
    assert list(offers.overtaken()) == [letter]
    offers.purge(noted_before=clock.now() + timedelta(days=1))
    assert list(offers.overtaken()) == []


def test_a_message_that_becomes_a_card_offers_nothing_else_and_the_card_before_it_nothing_more(
    studio: Studio, letter: Offered, clock: Clock
) -> None:
    cards, its = studio.storage.cards, letter.offer
    cards.remember(Card(its.post_id, ANNA, 5), its.version)
    cards.move(Card(its.post_id, ANNA, 10), its.version, clock.now())
    assert cards.find(its.post_id, ANNA) == Card(its.post_id, ANNA, 10)
    assert list(cards.offers.overtaken()) == [
        Offered(ANNA, 5, Offer(its.post_id, 0, Holds.NO_MORE))
    ]
    cards.move(Card(its.post_id, ANNA, 10), its.version, clock.now())
    assert len(cards.offers.overtaken()) == 1, "it has not moved"
