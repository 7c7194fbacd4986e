"""/new: the walk through the fields, each with [Skip] and [To the card]."""

from datetime import UTC, datetime

import pytest

from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram


def test_the_whole_walk_of_a_photo_ends_with_a_planned_post(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sees("Send a photo, a video, an album, or links to them")
    connected.sends(instagram.sample("bread.jpg"))
    assert connected.sees("Send the caption").buttons == [
        *("#️⃣ Hashtag sets", "⏭ Skip", "🗂 To the card")
    ]
    connected.sends("Fresh bread")
    connected.sees("Send the place")
    connected.sends("https://facebook.com/profile.php?id=106009999000003")
    connected.sees("Who is on it?")
    connected.sends("@anna 30 75\n@shop_msk")
    assert connected.sees("When? UTC time").buttons[-1] == "🗂 To the card"
    connected.sends("tomorrow 18:30")
    card = connected.sees("Wed 2 Dec, 18:30")
    assert card.raw["photo"]
    assert "📍 106009999000003" in card.text
    assert "👤 @anna @shop_msk" in card.text
    assert [m for m in connected.messages if "When?" in m.text] == [], "questions are cleared away"


def test_a_video_is_asked_for_its_cover_instead_of_people(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sends(f"{instagram.sample('coffee.mp4')}\nMorning coffee")
    connected.sees("Send the place")
    connected.taps("Skip")
    connected.sees("Which moment is the cover?")
    connected.sends("0:01.5")
    connected.sees("When?")
    connected.taps("To the card")
    connected.sees("cover 0:01.5")


def test_every_step_can_be_skipped_and_each_costs_two_calls_at_most(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sends(instagram.sample("bread.jpg"))
    for question in ("caption", "place", "Who is on it", "When"):
        connected.sees(question)
        stage.telegram.calls.clear()
        connected.taps("Skip" if question != "When" else "To the card")
        calls = {name for name, _ in stage.telegram.calls} - {"getUpdates"}
        assert calls in (
            {"answerCallbackQuery", "editMessageText"},
            {"answerCallbackQuery", "editMessageMedia"},
        )
    card = connected.sees("Draft")
    assert card.raw["photo"], "the question became the card"


def test_a_step_is_skipped_by_words_as_well(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sends(instagram.sample("bread.jpg"))
    for question, typed in (("caption", "skip"), ("place", "не надо"), ("Who is on it", "nobody")):
        connected.sees(question)
        connected.sends(typed)
    connected.sees("When?")
    post = the_post(stage)
    assert (post.caption, post.location_id, post.medium.user_tags) == ("", None, ())


def test_the_walk_can_be_left_for_the_card_at_any_step(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sends(instagram.sample("bread.jpg"))
    connected.sends("Fresh bread")
    connected.taps("To the card")
    connected.sees("Draft")
    connected.taps("✏️ Caption")
    connected.sends("Better bread")
    connected.sees("Draft")


def test_a_caption_typed_before_the_link_is_kept(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sends("Where do I tap?")
    connected.sees("I keep this as the caption")
    connected.taps("Forget it")
    connected.sends("Fresh bread, every morning")
    connected.sees("I keep this as the caption")
    connected.sends(instagram.sample("bread.jpg"))
    connected.sees("Send the place")
    connected.taps("To the card")
    assert "Where do I tap?" not in connected.sees("Fresh bread, every morning").text


def test_the_walk_goes_on_after_a_kill(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sends(instagram.sample("bread.jpg"))
    stage.restart()
    connected.sends("Fresh bread")
    connected.sees("Send the place")
    stage.restart()
    connected.taps("Skip")
    connected.sees("Who is on it?")


def test_a_wrong_answer_is_explained_and_the_walk_stays_where_it_is(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sends("the bakery round the corner")
    refused = connected.sees("doesn't let this login search for places by name")
    assert refused.buttons == ["⏭ Skip", "🗂 To the card"]
    connected.sends("106009999000003")
    connected.sees("Who is on it?")


def test_new_offers_the_drafts_there_are(connected: Chat, instagram: PretendInstagram) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.sends("/new")
    connected.taps("Drafts (1)")
    connected.sees("Drafts: 1")


def test_new_without_an_account_asks_to_connect_one(anna: Chat) -> None:
    anna.sends("/new")
    assert "🔗 Connect Instagram" in anna.sees("First connect an Instagram account").buttons


def test_the_walk_in_russian(connected: Chat, boris: Chat, instagram: PretendInstagram) -> None:
    boris.sends("/new")
    boris.sees("Пришлите фото, видео, альбом или ссылки")
    boris.sends(instagram.sample("bread.jpg"))
    boris.sends("Свежий хлеб")
    boris.taps("Пропустить")
    boris.sends("@anna")
    boris.sees("Когда?")
    boris.sends("завтра 18:30")
    boris.sees("ср 2 дек, 18:30")


def test_a_time_on_the_walk_is_asked_about_and_the_walk_goes_on(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sends(f"{instagram.sample('bread.jpg')} tomorrow 18:30")
    asked = connected.sees("“tomorrow 18:30”: when to post it, or its caption?")
    assert asked.buttons == [
        *("🗓 Wed 2 Dec, 18:30", "✏️ Caption"),
        *("⏭ Skip", "🗂 To the card"),
    ]
    connected.taps("🗓 Wed 2 Dec")
    connected.sees("Send the caption")
    connected.sends("19:00")
    connected.taps("✏️ Caption")
    connected.sees("Send the place")
    post = the_post(stage)
    assert (post.caption, post.publish_at) == ("19:00", datetime(2026, 12, 2, 18, 30, tzinfo=UTC))
    connected.taps("To the card")
    connected.sees("🗓 Wed 2 Dec, 18:30")
    assert [it for it in connected.messages if "or its caption?" in it.text] == []


def test_hashtag_sets_are_offered_on_the_walk_which_goes_on_after_them(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sends(instagram.sample("bread.jpg"))
    connected.sees("Send the caption")
    connected.taps("#️⃣")
    connected.sends("coffee #coffee #latte")
    connected.taps("⬅️ Back")
    connected.sees("Send the caption")
    connected.taps("#️⃣")
    connected.taps("coffee")
    assert "#coffee #latte" in connected.last.text
    assert connected.last.buttons[-2:] == ["✅ Done", "🗂 To the card"]
    connected.taps("#️⃣")
    connected.sends("Come by for a cup #coffee")
    connected.sees("Send the place")
    assert the_post(stage).caption == "Come by for a cup #coffee"


AT_ALEX = {"latitude": 52.5220, "longitude": 13.4130}


@pytest.fixture
def asked_when(connected: Chat, stage: Stage) -> Chat:
    """Anna on the walk at its last step, at a bot that may search for places."""
    stage.restart_with_app()
    connected.sends("/new")
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("Skip")
    connected.taps("Skip")
    connected.sees("When?")
    return connected


def test_a_place_that_is_not_found_at_a_later_step_leaves_that_step(
    asked_when: Chat, stage: Stage
) -> None:
    asked_when.sends("📍 Qwertyuiop")
    said = asked_when.sees("Nothing for “Qwertyuiop”")
    assert "What you type is about the question that is open" in said.text
    asked_when.sends("📍 blue bottle oakland")
    asked_when.taps("1")
    asked_when.sees("When?")
    asked_when.sends("tomorrow 18:30")
    asked_when.sees("Wed 2 Dec, 18:30")
    post = the_post(stage)
    assert post.location_name == "Blue Bottle Coffee, Oakland"
    assert post.publish_at == datetime(2026, 12, 2, 18, 30, tzinfo=UTC)


def test_places_can_be_turned_over_at_a_later_step(asked_when: Chat, stage: Stage) -> None:
    asked_when.sends("📍 blue bottle")
    asked_when.taps("▶️")
    assert "2/2" in asked_when.last.buttons
    asked_when.sends("tomorrow 18:30")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 18, 30, tzinfo=UTC)


def test_a_location_at_a_later_step_says_how_its_place_is_typed(
    asked_when: Chat, stage: Stage
) -> None:
    asked_when.sends_thing(location=AT_ALEX)
    said = [it.text for it in asked_when.messages if "begin with 📍" in it.text]
    assert len(said) == 1
    asked_when.sees("When?")
    asked_when.sends("tomorrow 18:30")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 18, 30, tzinfo=UTC)


def test_a_place_that_is_not_found_while_people_are_asked_for_leaves_that_question(
    connected: Chat, stage: Stage
) -> None:
    """From the card, without the walk."""
    stage.restart_with_app()
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("👤 People")
    connected.sends("📍 Qwertyuiop")
    connected.sees("Nothing for “Qwertyuiop”")
    connected.sends("@anna")
    assert [tag.username for tag in the_post(stage).medium.user_tags] == ["anna"]
