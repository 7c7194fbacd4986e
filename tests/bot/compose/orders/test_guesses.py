"""Words that are not understood: what they may mean is asked, and a tap does it."""

from datetime import UTC, datetime

import pytest

from posting import Actor, Kind, PostState, Tab
from tests.bot.compose.orders.test_in_hand import button_labelled
from tests.bot.updates.test_handled_again import cut_off
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram

BREAD = (
    "Fresh bread from the oven. A loaf costs 4 euros, come and see what else we have baked until"
    " 18:00 🔥 #bread"
)


@pytest.fixture
def planned(connected: Chat) -> Chat:
    """Anna's loaf goes out at six."""
    connected.sends_photo("bread", caption=BREAD)
    connected.taps("⚡ Tue 18:00")
    return connected


@pytest.fixture
def carousel(connected: Chat, instagram: PretendInstagram) -> Chat:
    """Two photos with a video between them."""
    files = ("bread.jpg", "coffee.mp4", "books.jpg")
    connected.sends(" ".join((*map(instagram.sample, files), BREAD)))
    return connected


def test_a_price_that_is_said_anew_is_one_tap_away(planned: Chat, stage: Stage) -> None:
    planned.sends("its 5 euros in winter, flour got expensive lol")
    planned.sees("Did you mean this?\n✏️ …A loaf costs 4 5 euros, come…")
    assert the_post(stage).caption == BREAD
    planned.taps("✅ Do it")
    assert the_post(stage).caption == BREAD.replace("4 euros", "5 euros")
    planned.taps("↩️ Undo")
    assert the_post(stage).caption == BREAD


def test_each_guess_says_what_it_would_do_and_its_number_does_it(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("till 19:00 in winter")
    planned.sees("1 🗓 Tue 1 Dec, 19:00")
    planned.sees("2 ✏️ …baked until 18:00 19:00 🔥 #bread")
    planned.taps("2")
    assert "until 19:00" in the_post(stage).caption


def test_one_guess_has_one_button(planned: Chat, stage: Stage) -> None:
    planned.sends("how many hours until it goes out?")
    planned.sees(
        "I'm not sure what “how many hours until it goes out?” means. Did you mean this?\n"
        "🕐 Say when it goes out"
    )
    planned.taps("✅ Do it")
    planned.sees("It goes out Tue 1 Dec, 18:00")


def test_what_nobody_meant_can_be_the_caption_or_nothing(planned: Chat, stage: Stage) -> None:
    planned.sends("wait no, previous one was good")
    planned.sees("↩️ Undo the last change")
    planned.taps("✖️ Nothing")
    assert the_post(stage).state is PostState.SCHEDULED
    assert the_post(stage).caption == BREAD
    planned.sends("wait no, previous one was good")
    planned.taps("✏️ It's the caption")
    assert the_post(stage).caption == "wait no, previous one was good"


def test_two_wishes_in_odd_words_are_done_by_one_tap(planned: Chat, stage: Stage) -> None:
    planned.sends("wednesday 10:00 and its 5 euros in winter lol")
    planned.sees("1 🗓 Wed 2 Dec, 10:00 · ✏️ …A loaf costs 4 5 euros, come…\n2 🗓 Wed 2 Dec, 10:00")
    planned.taps("1")
    post = the_post(stage)
    assert post.publish_at == datetime(2026, 12, 2, 10, tzinfo=UTC)
    assert post.caption == BREAD.replace("4 euros", "5 euros")


def test_a_guess_that_fits_no_more_changes_nothing(planned: Chat, stage: Stage) -> None:
    """Its button may still be seen for a moment."""
    planned.sends("its 5 euros in winter, flour got expensive lol")
    asked = planned.sees("Did you mean")
    planned.sends("replace 4 euros with 6 coins")
    planned.taps_data(button_labelled(asked, "✅ Do it"), asked.raw)
    assert planned.answer is not None
    assert "so this fits no more" in (planned.answer.text or "")
    assert "6 coins" in the_post(stage).caption


def test_whoever_is_meant_to_be_tagged_is_so_on_the_photo_that_is_named_then(
    carousel: Chat, stage: Stage
) -> None:
    carousel.sends("put @jo there please lol somewhere")
    carousel.sees("1 👤 + @jo")
    carousel.taps("1")
    carousel.sees("On which photo?")
    carousel.taps("3")
    assert [len(it.user_tags) for it in the_post(stage).media] == [0, 0, 1]


def test_on_all_of_them_they_are_tagged_as_well(carousel: Chat, stage: Stage) -> None:
    carousel.sends("put @jo there please lol somewhere")
    carousel.taps("1")
    carousel.taps("All")
    assert [len(it.user_tags) for it in the_post(stage).media] == [1, 0, 1]


def test_of_the_photo_that_is_open_nothing_is_asked(carousel: Chat, stage: Stage) -> None:
    carousel.taps("Slides: 3")
    carousel.taps("3")
    carousel.sends("put @jo there please lol somewhere")
    carousel.sees("1 👤 + @jo (middle) · photo 3")
    carousel.taps("1")
    assert [len(it.user_tags) for it in the_post(stage).media] == [0, 0, 1]


def test_another_kind_shows_first_what_it_leaves_out(planned: Chat, stage: Stage) -> None:
    planned.sends("i'd have it in a story rather lol")
    planned.sees("🎭 Photo → Story")
    planned.taps("✅ Do it")
    planned.sees("What kind of post?")
    assert the_post(stage).kind is not Kind.STORY


def test_of_a_whole_new_caption_the_new_words_are_seen(planned: Chat, stage: Stage) -> None:
    planned.sends("the whole text is meh: Buns & <b>jam</b> for all")
    planned.sees(
        "Did you mean this?\n✏️ Fresh bread from the oven. A loaf costs 4 eu… Buns & <b>jam"
    )


def test_what_words_never_do_is_not_said_to_be_done(planned: Chat) -> None:
    planned.sends("go live i guess lol?")
    planned.sees("🚀 Show the button that publishes it")
    planned.taps("✅ Do it")
    assert planned.last.buttons == ["🚀 Now"]


def test_the_message_corrected_after_its_guess_was_done_means_another_value(
    planned: Chat, stage: Stage
) -> None:
    message = planned.sends("its 5 euros in winter, flour got expensive lol")
    planned.taps("✅ Do it")
    planned.edits(message, "its 7 euros in winter, flour got expensive lol")
    planned.sees("…A loaf costs 5 7 euros, come…")
    planned.taps("✅ Do it")
    assert the_post(stage).caption == BREAD.replace("4 euros", "7 euros")


def test_a_time_is_the_one_that_was_shown_though_the_tap_comes_later(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends("in three hours and its 5 euros in winter lol")
    shown = planned.sees("1 🗓 Tue 1 Dec, ").text
    instagram.later(minutes=20)
    planned.taps("1")
    assert f"1 🗓 Tue 1 Dec, {the_post(stage).publish_at:%H:%M} · ✏️" in shown


def test_a_tap_that_is_handled_again_does_it_once(planned: Chat, stage: Stage) -> None:
    planned.sends("its twin please lol")
    planned.sees("🔁 Make a copy of the post")
    cut_off(stage, lambda: planned.taps("✅ Do it"))
    assert len(listed(stage, Tab.DRAFTS)) == 1


def test_what_a_tap_that_is_handled_again_has_done_is_not_said_to_fit_no_more(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("its 5 euros in winter, flour got expensive lol")
    cut_off(stage, lambda: planned.taps("✅ Do it"))
    assert the_post(stage).caption == BREAD.replace("4 euros", "5 euros")
    said = stage.telegram.answers[stage.telegram.taps[-1]]
    assert [it.text for it in said if it.alert] == []


def test_a_time_that_another_post_has_got_meanwhile_is_not_another_one(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("bread", caption=BREAD)
    connected.sends("whenever there is a gap lol")
    asked = connected.sees("Did you mean this?\n🗓 Tue 1 Dec, 18:00")
    instagram.later(minutes=5)
    connected.sends_photo("cake", caption="Cake")
    cake = connected.sees("Cake")
    connected.taps_data(button_labelled(cake, "⚡ Tue 18:00"), cake.raw)
    connected.taps_data(button_labelled(asked, "✅ Do it"), asked.raw)
    assert connected.answer is not None
    assert "so this fits no more" in (connected.answer.text or "")
    assert [it.caption for it in listed(stage, Tab.PLANNED)] == ["Cake"]


def test_a_post_that_was_deleted_meanwhile_is_restored_and_changed_as_was_tapped(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("its 5 euros in winter, flour got expensive lol")
    asked, post = planned.sees("Did you mean"), the_post(stage)
    stage.posting.changes.delete(post.post_id, seen_version=post.version, actor=Actor(1002))
    planned.taps_data(button_labelled(asked, "✅ Do it"), asked.raw)
    planned.taps("↩️ Restore and change")
    assert the_post(stage).caption == BREAD.replace("4 euros", "5 euros")


def test_a_post_that_is_about_to_go_out_is_stopped_and_changed_as_was_tapped(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("its 5 euros in winter, flour got expensive lol")
    asked = planned.sees("Did you mean")
    planned.taps("🚀 Now")
    planned.taps_data(button_labelled(asked, "✅ Do it"), asked.raw)
    assert the_post(stage).caption == BREAD
    planned.taps("✋ Stop and change")
    assert the_post(stage).caption == BREAD.replace("4 euros", "5 euros")
    assert the_post(stage).state is not PostState.PUBLISHING
