"""The caption of the next photo is typed before it, while another post is in hand whose caption it
becomes."""

import pytest

from posting import Post, PostState, Tab
from tests.helpers.chat import Chat, Seen, Stage, settle
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram

OFFERED = "typed just before this"
HERE = "✏️ For this post"


@pytest.fixture
def planned(connected: Chat, instagram: PretendInstagram) -> Chat:
    """A photo of bread goes out at six, and its card is the last thing that Anna saw."""
    connected.sends_photo("bread", caption="Bread")
    connected.taps("⚡ Tue 18:00")
    instagram.later(minutes=1)
    return connected


def post_of(stage: Stage, photo: str) -> Post:
    found = [*listed(stage, Tab.DRAFTS), *listed(stage, Tab.PLANNED)]
    its = [it for it in found if it.medium.file]
    return next(it for it in its if it.medium.file.telegram_file_id.startswith(photo))  # type: ignore[union-attr]


def captions(stage: Stage) -> tuple[str, str]:
    return post_of(stage, "bread").caption, post_of(stage, "buns").caption


def offers(person: Chat) -> list[Seen]:
    return [it for it in person.messages if OFFERED in it.text]


def test_words_typed_before_a_photo_go_to_it_with_one_tap_and_the_planned_post_has_its_own_again(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("Buns with cinnamon, from ten o'clock")
    planned.sends_photo("buns")
    card, offer = planned.messages[-2:]
    assert "📝 Draft" in card.text
    assert "“Buns with cinnamon, from ten o'clock”, typed just before this" in offer.text
    assert "🗓 Tue 18:00 · Bread" in offer.text
    assert captions(stage) == ("Buns with cinnamon, from ten o'clock", ""), "nothing moves unasked"
    planned.taps(HERE)
    assert captions(stage) == ("Bread", "Buns with cinnamon, from ten o'clock")
    assert post_of(stage, "bread").state is PostState.SCHEDULED
    assert offers(planned) == []
    planned.sees("Buns with cinnamon")
    planned.taps("↩️ Undo")
    assert captions(stage) == ("Buns with cinnamon, from ten o'clock", ""), "undone as a whole"


def test_whoever_edits_the_words_that_went_to_the_photo_edits_its_caption(
    planned: Chat, stage: Stage
) -> None:
    words = planned.sends("Buns with cinamon")
    planned.sends_photo("buns")
    planned.taps(HERE)
    planned.edits(words, "Buns with cinnamon")
    assert captions(stage) == ("Bread", "Buns with cinnamon")
    stage.passes(5)
    bread = next(it for it in planned.messages if it.text.startswith("🗓"))
    undo = bread.raw["reply_markup"]["inline_keyboard"][-1][-1]["callback_data"]
    answer = planned.taps_data(undo, bread.raw)
    assert "something has changed since" in answer.text
    assert captions(stage) == ("Bread", "Buns with cinnamon"), "as a whole or not at all"


@pytest.mark.parametrize("card", ["📝", "🗓"])
def test_once_that_is_undone_on_either_card_they_are_of_the_planned_post_again(
    planned: Chat, stage: Stage, card: str
) -> None:
    words = planned.sends("Buns with cinamon")
    planned.sends_photo("buns")
    planned.taps(HERE)
    stage.passes(5)
    shown = next(it for it in planned.messages if it.text.startswith(card)).raw
    planned.taps_data(shown["reply_markup"]["inline_keyboard"][-1][-1]["callback_data"], shown)
    assert captions(stage) == ("Buns with cinamon", "")
    planned.edits(words, "Bread with cinnamon")
    assert captions(stage) == ("Bread with cinnamon", "")


def test_of_two_messages_before_a_photo_none_stays_in_the_planned_post(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends("Buns with cinamon")
    instagram.later(seconds=20)
    planned.sends("Buns with cinnamon")
    planned.sends_photo("buns")
    assert "🗓 Tue 18:00 · Bread" in planned.last.text
    planned.taps(HERE)
    assert captions(stage) == ("Bread", "Buns with cinnamon")


def test_a_caption_that_was_typed_minutes_before_the_words_comes_back(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends("Bread, still warm")
    instagram.later(minutes=3)
    planned.sends("Buns with cinnamon")
    planned.sends_photo("buns")
    planned.taps(HERE)
    assert captions(stage) == ("Bread, still warm", "Buns with cinnamon")


def test_words_that_are_left_where_they_are_stay_there(planned: Chat, stage: Stage) -> None:
    planned.sends("Bread, still warm")
    planned.sends_photo("buns")
    planned.taps("✔️ As it is")
    assert captions(stage) == ("Bread, still warm", "")
    assert offers(planned) == []
    planned.sends_photo("rolls")
    assert offers(planned) == [], "it is asked once"


def test_a_planned_post_without_words_has_none_again(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("bread")
    connected.taps("⚡ Tue 18:00")
    instagram.later(minutes=1)
    connected.sends("Buns with cinnamon")
    connected.sends_photo("buns")
    connected.taps(HERE)
    assert captions(stage) == ("", "Buns with cinnamon")


def test_an_album_and_a_link_are_offered_them_likewise(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends("Buns with cinnamon")
    for name in ("buns", "rolls"):
        planned.sends_photo(name, media_group_id="7")
    settle(stage)
    card, offer = planned.messages[-2:]
    assert "2 photos" in card.text
    assert OFFERED in offer.text
    planned.taps(HERE)
    assert captions(stage) == ("Bread", "Buns with cinnamon")
    planned.sends("Rolls with poppy seeds")
    planned.sends(instagram.sample("bread.jpg"))
    assert len(offers(planned)) == 1
    planned.taps(HERE)
    assert captions(stage) == ("Bread", "Buns with cinnamon")
    assert [it.caption for it in listed(stage, Tab.DRAFTS)].count("Rolls with poppy seeds") == 1


def test_what_follows_an_own_caption_another_change_or_half_an_hour_is_offered_nothing(
    planned: Chat, instagram: PretendInstagram
) -> None:
    planned.sends("Bread, still warm")
    planned.sends_photo("buns", caption="Buns")
    assert offers(planned) == [], "a photo with words of its own"
    planned.sends("Buns with cinnamon")
    planned.sends("tomorrow 9:30")
    instagram.later(minutes=1)
    planned.sends_photo("rolls", caption="Rolls")
    assert offers(planned) == [], "the post was worked at since"
    planned.taps("⚡")
    planned.sends("Rolls with poppy seeds")
    instagram.later(minutes=31)
    planned.sends_photo("cake")
    assert offers(planned) == [], "too long ago"


def test_the_first_words_of_a_draft_are_its_own(connected: Chat) -> None:
    connected.sends_photo("bread")
    connected.sends("Bread")
    connected.sends_photo("buns")
    connected.sends("Buns")
    assert offers(connected) == []


def test_where_the_other_caption_has_changed_meanwhile_nothing_moves(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("Buns with cinnamon")
    planned.sends_photo("buns")
    old = planned.last.raw
    data = old["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    card = next(it.raw for it in planned.messages if it.text.startswith("🗓"))
    planned.sends_thing(text="Bread, and nothing else at all", reply_to_message=card)
    planned.taps_data(data, old)
    assert captions(stage) == ("Bread, and nothing else at all", "")
