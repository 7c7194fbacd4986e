"""Each person has a card of a post; it is behind until it shows the last change of the post."""

from datetime import UTC, datetime

import pytest

from storage.records import (
    Card,
    CommentState,
    FirstComment,
    HoldReason,
    Post,
    PostChanges,
    Rehearsal,
)
from tests.storage.studio import Studio

ANNA, BORIS = 501, 502


@pytest.fixture
def draft(studio: Studio) -> Post:
    """Both have opened it."""
    draft = studio.draft(studio.account())
    for chat_id, message_id in ((ANNA, 10), (BORIS, 20)):
        studio.storage.cards.remember(Card(draft.post_id, chat_id, message_id), draft.version)
    return draft


def behind(studio: Studio) -> frozenset[int]:
    return studio.storage.agenda.look(studio.clock.now()).chats_behind


def test_one_persons_card_does_not_take_the_place_of_anothers(studio: Studio, draft: Post) -> None:
    cards = studio.storage.cards
    cards.remember(Card(draft.post_id, ANNA, 11), draft.version)
    assert cards.find(draft.post_id, ANNA) == Card(draft.post_id, ANNA, 11)
    assert cards.find(draft.post_id, BORIS) == Card(draft.post_id, BORIS, 20)
    assert cards.find(draft.post_id, 503) is None


def test_a_change_leaves_all_cards_behind_until_they_show_it(studio: Studio, draft: Post) -> None:
    cards = studio.storage.cards
    assert not behind(studio)
    edited = studio.edit(draft.post_id, draft.version, {"caption": "Fresh"})
    assert behind(studio) == {ANNA, BORIS}
    cards.shows(Card(draft.post_id, ANNA, 10), edited.version)
    assert behind(studio) == {BORIS}
    assert cards.behind(BORIS) == (Card(draft.post_id, BORIS, 20),)
    assert cards.behind(ANNA) == ()
    cards.remember(Card(draft.post_id, BORIS, 21), edited.version)
    assert not behind(studio)


def test_what_somebody_does_with_posts_is_to_be_seen_on_the_cards_of_all_others(
    studio: Studio, draft: Post
) -> None:
    cards, other = studio.storage.cards, studio.draft(studio.account())
    cards.remember(Card(other.post_id, ANNA, 11), other.version)
    cards.draw_for_others([(ANNA, draft.post_id)])
    assert behind(studio) == {BORIS}
    cards.draw_for_others([(BORIS, draft.post_id), (BORIS, other.post_id)])
    assert {card.post_id for card in cards.behind(ANNA)} == {draft.post_id, other.post_id}
    cards.draw_for_others([])


def test_what_was_changed_while_a_card_was_drawn_is_not_taken_for_shown(
    studio: Studio, draft: Post
) -> None:
    cards = studio.storage.cards
    edited = studio.edit(draft.post_id, draft.version, {"caption": "Fresh"})
    studio.edit(draft.post_id, edited.version, {"caption": "Fresher"})
    cards.shows(Card(draft.post_id, ANNA, 10), edited.version)
    cards.remember(Card(draft.post_id, BORIS, 21), edited.version)
    assert behind(studio) == {ANNA, BORIS}


def test_what_was_changed_while_a_first_card_was_drawn_is_not_taken_for_shown(
    studio: Studio, draft: Post
) -> None:
    """Somebody else opens the post from a list, and it goes out before that card is known."""
    studio.edit(draft.post_id, draft.version, {"caption": "Fresh"})
    studio.storage.cards.remember(Card(draft.post_id, 503, 30), draft.version)
    assert 503 in behind(studio)


def test_a_card_that_is_noted_late_is_behind_though_another_one_was_not(
    studio: Studio, draft: Post
) -> None:
    """The news of what has become of the post came between its drawing and the note of it."""
    edited = studio.edit(draft.post_id, draft.version, {"caption": "Fresh"})
    studio.storage.cards.remember(Card(draft.post_id, ANNA, 12), edited.version)
    assert ANNA not in behind(studio)
    studio.storage.cards.remember(Card(draft.post_id, ANNA, 11), draft.version)
    assert ANNA in behind(studio)


def test_a_card_is_told_who_has_changed_its_post_last(studio: Studio, draft: Post) -> None:
    edited = studio.edit(draft.post_id, draft.version, {"caption": "Fresh"})
    around = studio.storage.cards.around(edited, BORIS)
    assert around.card == Card(draft.post_id, BORIS, 20)
    assert [deed.changed for deed in around.last_deeds] == [("caption",)]
    assert studio.storage.cards.around(edited, 503).card is None


def test_posts_that_wait_for_their_account_leave_their_cards_behind(
    studio: Studio, draft: Post
) -> None:
    account = studio.account(2)
    planned = studio.planned(account, studio.clock.now())
    studio.storage.cards.remember(Card(planned.post_id, ANNA, 30), planned.version)
    (held,) = studio.storage.posts.hold_all(
        account.account_id, reason=HoldReason.ACCESS, now=studio.clock.now(), what="held"
    )
    (card,) = studio.storage.cards.behind(ANNA)
    assert (card.post_id, card.behind) == (planned.post_id, held.version)


NEWS: dict[str, PostChanges] = {
    "comment": {"first_comment": FirstComment(CommentState.POSTED)},
    "link": {"permalink": "https://www.instagram.com/p/1/"},
    "invitations": {"invitations": {"anna": "Accepted"}},
    "rehearsal": {"rehearsal": Rehearsal(None, datetime(2026, 3, 1, tzinfo=UTC))},
}


@pytest.mark.parametrize(("name", "seen"), [*((name, True) for name in NEWS), ("attempts", False)])
def test_what_the_publisher_writes_is_drawn_where_cards_show_it(
    studio: Studio, name: str, seen: bool
) -> None:
    account = studio.account(4)
    due = studio.due(account)
    studio.storage.cards.remember(Card(due.post_id, ANNA, 40), due.version)
    claimed = studio.claimed()
    changes = NEWS.get(name, {"attempts": 3})
    studio.storage.posts.record_step(claimed, changes, what=name, now=studio.clock.now())
    assert bool(studio.storage.cards.behind(ANNA)) is seen


def test_what_the_publisher_writes_while_a_card_is_drawn_is_not_taken_for_shown(
    studio: Studio,
) -> None:
    """Instagram refuses a planned post ahead while its cards are drawn anew: the post keeps its
    version, as the buttons still hold, and the cards are drawn once more."""
    cards, due = studio.storage.cards, studio.due(studio.account(4))
    for chat_id, message_id in ((ANNA, 40), (BORIS, 50)):
        cards.remember(Card(due.post_id, chat_id, message_id), due.version)
    for changes in (NEWS["link"], NEWS["rehearsal"]):
        drawn = [cards.find(due.post_id, chat_id) for chat_id in (ANNA, BORIS)]
        claimed = studio.claimed()
        studio.storage.posts.record_step(claimed, changes, what="", now=studio.clock.now())
        assert claimed.version == due.version
        for card in drawn:
            assert card
            cards.shows(card, due.version)
        cards.remember(Card(due.post_id, BORIS, 50), due.version)
        assert behind(studio) == {ANNA, BORIS}
    for card in cards.of(due.post_id):
        cards.shows(card, due.version)
    assert not behind(studio)


def test_a_change_while_a_card_is_drawn_for_what_the_publisher_has_written_is_seen(
    studio: Studio,
) -> None:
    cards, due = studio.storage.cards, studio.due(studio.account(4))
    cards.remember(Card(due.post_id, ANNA, 40), due.version)
    claimed = studio.claimed()
    studio.storage.posts.record_step(claimed, NEWS["link"], what="", now=studio.clock.now())
    (drawn,) = cards.behind(ANNA)
    studio.edit(due.post_id, due.version, {"caption": "Fresh"})
    cards.shows(drawn, due.version)
    assert behind(studio) == {ANNA}
