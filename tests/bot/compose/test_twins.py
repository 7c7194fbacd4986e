"""The same post twice, or two in one minute: asked about once, and never in the way."""

import pytest

from posting import PostState, Tab
from storage.records import Actor
from tests.helpers.chat import BORIS, Chat, Stage, settle
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def planned(connected: Chat, instagram: PretendInstagram) -> Chat:
    """Anna, who has planned fresh bread for Tuesday at six."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡ Tue 18:00")
    connected.sees("Tue 1 Dec, 18:00")
    return connected


def times(stage: Stage) -> list[str]:
    """When posts are planned, and those that are not."""
    return [f"{post.publish_at:%d %H:%M}" for post in listed(stage, Tab.PLANNED)]


def publish(stage: Stage, instagram: PretendInstagram) -> None:
    for _ in range(10):
        stage.publish_due()
        instagram.later(seconds=5)


def test_the_same_post_again_is_asked_about(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    planned.taps("⚡ Wed 18:00")
    asked = planned.sees("the same photo with the same words planned for Tue 1 Dec, 18:00")
    assert asked.buttons == ["Plan it all the same", "To that post", "✖️ Cancel"]
    assert times(stage) == ["01 18:00"]
    planned.taps("Plan it all the same")
    assert times(stage) == ["01 18:00", "02 18:00"]


def test_a_photo_that_is_sent_once_more_is_the_same_photo(connected: Chat, stage: Stage) -> None:
    """The shop sends it to Anna and to Boris, and both plan it; each message has a file of its own
    for Telegram."""
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⚡ Tue 18:00")
    boris = stage.chat(BORIS, name="Boris")
    boris.sends_photo("bread", caption="Fresh bread")
    boris.taps("⚡ Wed 18:00")
    boris.sees("the same photo with the same words planned for Tue 1 Dec, 18:00")
    assert times(stage) == ["01 18:00"]


def test_albums_that_begin_with_the_same_photo_are_different_posts(
    connected: Chat, stage: Stage
) -> None:
    """The title page is always the logo, and there are no words."""
    for album, photo in (("1", "bread"), ("2", "cake")):
        connected.sends_photo("logo", media_group_id=album)
        connected.sends_photo(photo, media_group_id=album)
        settle(stage)
        connected.taps("⚡")
    assert times(stage) == ["01 18:00", "02 18:00"]


def test_the_other_post_may_be_deleted_before_the_answer(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    (other,) = listed(stage, Tab.PLANNED)
    planned.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    planned.taps("⚡ Wed 18:00")
    stage.posting.changes.delete(other.post_id, seen_version=other.version, actor=Actor(BORIS))
    planned.taps("Plan it all the same")
    assert times(stage) == ["02 18:00"]


def test_the_question_leads_to_the_other_post(planned: Chat, instagram: PretendInstagram) -> None:
    planned.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    planned.taps("⚡ Wed 18:00")
    planned.taps("To that post")
    assert "🕐 Move" in planned.last.buttons


def test_a_typed_time_is_asked_about_and_another_one_may_follow(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends(f"{instagram.sample('books.jpg')}\nBooks")
    planned.taps("🗓 Other time")
    planned.sends("1.12 18:00")
    asked = planned.sees("Another post has this minute, Tue 1 Dec, 18:00 (UTC): “Fresh bread”")
    assert asked.buttons == [
        "Plan it all the same",
        "✅ Wed 2 Dec, 18:00",
        "To that post",
        "✖️ Cancel",
    ]
    planned.sends("1.12 18:01")
    assert times(stage) == ["01 18:00", "01 18:01"]


def test_two_cards_with_the_same_free_evening_do_not_share_it_unasked(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    for name in ("bread.jpg", "books.jpg"):
        connected.sends(f"{instagram.sample(name)} Come by!")
    first, second = [seen for seen in connected.messages if "⚡ Tue 18:00" in seen.buttons]
    for card in (first, second):
        slot = card.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        connected.taps_data(slot, card.raw)
    connected.sees("Another post has this minute")
    connected.taps("✅ Wed 2 Dec, 18:00")
    assert times(stage) == ["01 18:00", "02 18:00"]


def test_both_in_one_minute_go_out_when_the_person_says_so(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends(f"{instagram.sample('books.jpg')}\nBooks")
    planned.taps("🗓 Other time")
    planned.sends("1.12 18:00")
    planned.taps("Plan it all the same")
    assert times(stage) == ["01 18:00", "01 18:00"]
    instagram.later(hours=9)
    publish(stage, instagram)
    assert len(instagram.world.publications) == 2


def test_what_has_just_gone_out_is_asked_about_when_it_is_sent_off_again(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🚀 Now")
    publish(stage, instagram)
    connected.taps("Use again")
    connected.taps("🚀 Now")
    asked = connected.sees("The same photo with the same words went out Tue 1 Dec, 09:00")
    assert asked.buttons == ["Publish it all the same", "To that post", "✖️ Cancel"]
    connected.taps("Publish it all the same")
    publish(stage, instagram)
    assert len(instagram.world.publications) == 2


def test_days_later_it_is_no_question_any_more(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🚀 Now")
    publish(stage, instagram)
    instagram.later(days=3)
    connected.taps("Use again")
    connected.taps("🚀 Now")
    publish(stage, instagram)
    assert len(instagram.world.publications) == 2


def test_who_said_yes_is_not_asked_again_when_the_post_moves(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    planned.taps("⚡ Wed 18:00")
    planned.taps("Plan it all the same")
    planned.taps("🕐 Move")
    planned.sends("3.12 18:00")
    assert times(stage) == ["01 18:00", "03 18:00"]


def test_yes_tapped_twice_plans_once(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    planned.taps("⚡ Wed 18:00")
    yes = planned.last.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    planned.taps_data(yes)
    planned.taps_data(yes)
    assert times(stage) == ["01 18:00", "02 18:00"]


def test_a_russian_speaker_is_asked_in_russian(
    planned: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    boris.taps("⚡")
    boris.sees("То же фото с тем же текстом уже в плане: вт 1 дек, 18:00")
    boris.taps("Всё равно запланировать")
    states = {post.state for post in listed(stage, Tab.PLANNED)}
    assert states == {PostState.SCHEDULED}
    assert len(times(stage)) == 2


def test_what_was_ordered_beside_the_time_makes_no_button_stale(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """None of it is done before the answer, nor afterwards, and that is said."""
    planned.sends(f"{instagram.sample('books.jpg')}\nBooks")
    planned.sends("add #new and 1.12 18:00")
    planned.sees("Another post has this minute")
    planned.sees("The rest of your message is not done: send it again afterwards.")
    planned.taps("Plan it all the same")
    assert times(stage) == ["01 18:00", "01 18:00"]


def test_what_was_ordered_beside_an_unclear_time_makes_no_button_stale(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends(f"{instagram.sample('books.jpg')}\nBooks")
    planned.sends("add #new and plan it for 32.12 18:00")
    planned.sees("There is no such date")
    planned.taps("Wed 2 Dec, 18:00")
    assert times(stage) == ["01 18:00", "02 18:00"]
