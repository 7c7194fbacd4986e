"""The caption: typed, cut, cleared, edited by two people at once."""

import pytest

from posting import PostState
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.keyboards import unreadable
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram


@pytest.fixture
def card(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    return connected


@pytest.fixture
def planned(card: Chat) -> Chat:
    card.taps("⚡ Tue 18:00")
    return card


def test_a_new_caption_replaces_the_old_one_on_a_fresh_card(card: Chat, stage: Stage) -> None:
    old_card = card.last.message_id
    card.taps("✏️ Caption")
    assert "Fresh bread" in card.sees("Send the new caption. Now: 11 of 2,200 characters").text
    card.sends("Better bread\nevery day")
    assert card.sees("Better bread\nevery day").message_id != old_card
    assert old_card not in [message.message_id for message in card.messages]
    assert the_post(stage).caption == "Better bread\nevery day"


def test_a_cut_of_what_was_made_shorter_meanwhile_changes_nothing_that_could_be_undone(
    card: Chat, stage: Stage
) -> None:
    card.taps("✏️ Caption")
    card.sends("ы" * 2201)
    blocked = card.sees("1 too many").raw
    (cut,) = [
        button["callback_data"]
        for row in blocked["reply_markup"]["inline_keyboard"]
        for button in row
        if "Cut at 2200" in button["text"]
    ]
    card.taps("✏️ Caption")
    card.sends("Fresh rolls")
    card.taps_data(cut)
    card.sees("Fresh rolls")
    assert the_post(stage).caption == "Fresh rolls"
    card.taps("↩️ Undo")
    assert the_post(stage).caption == "ы" * 2201, "what the person had typed before"


def test_2200_characters_fit_and_one_more_is_named_and_can_be_cut(card: Chat, stage: Stage) -> None:
    card.taps("✏️ Caption")
    card.sends("ы" * 2198 + "🍞")
    assert "⚡ Tue 18:00" in card.sees("2,200 of 2,200 characters, 0 left").buttons
    card.taps("✏️ Caption")
    card.sends("ы" * 2199 + "🍞")
    blocked = card.sees("Caption: 2,201 of 2,200 characters, 1 too many")
    assert "⚡ Tue 18:00" not in blocked.buttons
    assert "🚀 Now" not in blocked.buttons
    card.taps("Cut at 2200")
    assert "⚡ Tue 18:00" in card.sees("2,199 of 2,200 characters, 1 left").buttons
    assert the_post(stage).caption == "ы" * 2199
    card.sees(f"✏️ …{'ы' * 30} ✂️\n")
    card.taps("↩️ Undo")
    card.sees("Caption: 2,201 of 2,200 characters, 1 too many")
    assert the_post(stage).caption == "ы" * 2199 + "🍞"


def test_line_breaks_of_every_kind_count_once(card: Chat) -> None:
    card.taps("✏️ Caption")
    card.sends("a\r\nb\nc")
    card.sees("✏️ 5 characters")


def test_a_message_of_4096_characters_is_kept_whole(card: Chat, stage: Stage) -> None:
    card.taps("✏️ Caption")
    card.sends("<&>я" * 1024)
    card.sees("Caption: 4,096 of 2,200 characters, 1,896 too many")
    assert the_post(stage).caption == "<&>я" * 1024
    card.taps("✏️ Caption")
    card.sees("Now: 4,096 of 2,200 characters")
    card.taps("Cancel")
    card.taps("Preview")
    card.taps("Full text")
    assert card.last.text == "<&>я" * 1024


def test_extra_hashtags_are_named_and_dropped(card: Chat, stage: Stage) -> None:
    card.taps("✏️ Caption")
    card.sends("Bread " + " ".join(f"#tag{n}" for n in range(32)) + " and more")
    card.sees("Hashtags: 32, Instagram allows 30. Extra: #tag30 #tag31")
    card.taps("−2 hashtags")
    assert "⚡ Tue 18:00" in card.last.buttons
    caption = the_post(stage).caption
    assert caption.endswith("#tag29 and more")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_a_caption_has_too_much_of_in_two_ways_has_buttons_that_can_be_read(
    card: Chat, stage: Stage, language: str
) -> None:
    anna = stage.chat(card.id, language)
    stage.posting.people.set_language(ANNA, language)
    anna.sends(f"{'Bread ' * 400} {' '.join(f'#tag{n}' for n in range(42))}")
    assert sum("✂️" in label for label in anna.last.buttons) == 2
    assert unreadable(stage.telegram.calls) == set()


def test_the_same_hashtag_thirty_times_over_is_dropped_from_the_end(
    card: Chat, stage: Stage
) -> None:
    card.taps("✏️ Caption")
    card.sends("#a " * 31 + "#ab")
    card.taps("−2 hashtags")
    assert the_post(stage).caption == ("#a " * 30).rstrip()


def test_hashtags_that_are_glued_together_are_dropped_as_well(card: Chat, stage: Stage) -> None:
    card.taps("✏️ Caption")
    card.sends("Bread " + " ".join(f"#left{n}#right{n}" for n in range(16)))
    card.taps("−2 hashtags")
    assert the_post(stage).caption.endswith(" #left14#right14")


def test_more_than_five_hashtags_are_warned_of_and_not_refused(card: Chat) -> None:
    card.taps("✏️ Caption")
    card.sends(" ".join(f"#tag{n}" for n in range(6)))
    warned = card.sees("6 hashtags: since Dec 2025 Instagram's app accepts 5")
    assert "⚡ Tue 18:00" in warned.buttons


def test_21_mentions_are_refused_with_their_number(card: Chat) -> None:
    card.taps("✏️ Caption")
    card.sends(" ".join(f"@name{n}" for n in range(21)))
    refused = card.sees("Mentions: 21, Instagram allows 20")
    assert "⚡ Tue 18:00" not in refused.buttons
    card.taps("✏️ New text")
    card.sees("Send the new caption.")


def test_a_caption_can_be_taken_away(card: Chat, stage: Stage) -> None:
    card.taps("✏️ Caption")
    card.taps("No caption")
    card.sees("No caption yet")
    assert the_post(stage).caption == ""


def test_the_caption_of_a_planned_post_changes_and_its_time_stays(
    planned: Chat, stage: Stage
) -> None:
    planned.taps("✏️ Edit")
    planned.taps("✏️ Caption")
    planned.sends("Better bread")
    assert "Tue 1 Dec, 18:00" in planned.sees("Better bread").text
    assert the_post(stage).state is PostState.SCHEDULED


def test_a_planned_post_keeps_its_caption_when_the_new_one_is_too_long(
    planned: Chat, stage: Stage
) -> None:
    planned.taps("✏️ Edit")
    planned.taps("✏️ Caption")
    message = planned.sends("я" * 2201)
    planned.sees("Caption: 2,201 of 2,200 characters, 1 too many")
    assert the_post(stage).caption == "Fresh bread"
    planned.edits(message, "я" * 2200)
    assert the_post(stage).caption == "я" * 2200


def test_of_a_caption_too_long_for_a_planned_post_as_much_is_taken_as_there_is_room_for(
    planned: Chat, stage: Stage
) -> None:
    planned.taps("✏️ Edit")
    planned.taps("✏️ Caption")
    planned.sends("Bread is made of flour, water and time. " * 60)
    planned.sees("Caption: 2,400 of 2,200 characters, 200 too many")
    planned.taps("✂️ Cut")
    caption = the_post(stage).caption
    assert len(caption) == 2199
    assert caption.endswith("and time.")
    planned.taps("↩️ Undo")
    assert the_post(stage).caption == "Fresh bread"


def test_two_people_type_the_same_caption_and_are_asked_which_one_stays(
    card: Chat, boris: Chat, stage: Stage
) -> None:
    boris.sends("/posts")
    boris.taps("📝")
    boris.taps("Fresh bread")
    card.taps("✏️ Caption")
    boris.taps("✏️ Текст")
    boris.sends("Хлеб Бориса")
    card.sends("Anna's bread")
    both = card.sees("Борис saved another caption while you were typing")
    assert "Anna's bread" in both.text
    assert "Хлеб Бориса" in both.text
    assert the_post(stage).caption == "Хлеб Бориса"
    card.taps("Mine")
    card.sees("Anna's bread")
    assert the_post(stage).caption == "Anna's bread"


def test_their_caption_can_stay_as_well(card: Chat, boris: Chat, stage: Stage) -> None:
    boris.sends("/posts")
    boris.taps("📝")
    boris.taps("Fresh bread")
    boris.taps("✏️ Текст")
    card.taps("✏️ Caption")
    card.sends("Anna's bread")
    boris.sends("Хлеб Бориса")
    boris.sees("Какой оставить?")
    boris.taps("Другой")
    boris.sees("Anna's bread")
    assert the_post(stage).caption == "Anna's bread"


def test_somebody_elses_change_of_another_field_does_not_disturb(
    card: Chat, boris: Chat, stage: Stage
) -> None:
    card.taps("✏️ Caption")
    boris.sends("/posts")
    boris.taps("📝")
    boris.taps("Fresh bread")
    boris.taps("📍 Место")
    boris.sends("106009999000003")
    card.sends("Better bread")
    card.sees("Better bread")
    post = the_post(stage)
    assert (post.caption, post.location_id) == ("Better bread", "106009999000003")


def test_a_caption_typed_for_a_post_that_was_deleted_is_answered(
    card: Chat, boris: Chat, stage: Stage
) -> None:
    card.taps("✏️ Caption")
    boris.sends("/posts")
    boris.taps("📝")
    boris.taps("Fresh bread")
    boris.taps("⋯ Ещё")
    boris.taps("🗑")
    stage.publish_due()
    card.sees("Deleted: “Fresh bread”")
    card.sends("Anything")
    assert card.sees("It is deleted").buttons == ["↩️ Restore and change"]
    card.taps("Restore and change")
    assert "Anything" in card.sees("Draft").text
