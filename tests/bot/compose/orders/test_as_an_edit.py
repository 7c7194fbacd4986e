"""What is typed for a caption, a first comment or an alt text is that; where it could be an order,
its card offers to carry it out instead."""

from datetime import UTC, datetime

import pytest

from posting import PostState
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram

BREAD = "Fresh bread from the oven"


@pytest.fixture
def card(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\n{BREAD}")
    return connected


@pytest.mark.parametrize(
    ("typed", "caption"),
    [
        ("replace oven with stove", "Fresh bread from the stove"),
        ("#sale", None),
        ("@carla", None),
        ("убери последнее слово oven", None),
        ("Warm rolls for all of us", None),
    ],
)
def test_a_caption_that_could_be_an_order_is_carried_out_at_a_tap(
    card: Chat, stage: Stage, typed: str, caption: str | None
) -> None:
    card.taps("✏️ Caption")
    card.sends(typed)
    assert the_post(stage).caption == typed
    assert ("✏️ As an edit" in card.last.buttons) is (caption is not None)
    if caption is None:
        return
    card.taps("✏️ As an edit")
    assert the_post(stage).caption == caption
    assert "✏️ As an edit" not in card.last.buttons
    card.taps("↩️ Undo")
    assert the_post(stage).caption == BREAD, "not the words that were no caption"


def test_an_order_whose_message_is_corrected_later_is_no_caption(card: Chat, stage: Stage) -> None:
    card.taps("✏️ Caption")
    message = card.sends("replace oven with stove")
    card.taps("✏️ As an edit")
    card.edits(message, "replace the oven with a stove")
    assert the_post(stage).caption == "Fresh bread from the stove"


def test_the_words_stay_the_caption_if_nobody_taps(card: Chat, stage: Stage) -> None:
    card.taps("✏️ Caption")
    card.sends("without place")
    card.taps("↩️ Undo")
    assert the_post(stage).caption == BREAD
    assert not any("was the caption" in label for label in card.last.buttons)


def test_a_first_comment_and_an_alt_text_are_words_too(card: Chat, stage: Stage) -> None:
    card.taps("⋯ More")
    card.taps("💬 First comment")
    card.sends("add #sale")
    assert the_post(stage).options.first_comment == "add #sale"
    card.taps("✏️ As an edit")
    assert the_post(stage).options.first_comment is None
    assert the_post(stage).caption == f"{BREAD} #sale"
    card.taps("⋯ More")
    card.taps("🔤 Alt text")
    card.sends("replace bread with rolls")
    card.taps("✏️ As an edit")
    assert the_post(stage).medium.alt_text is None
    assert the_post(stage).caption == "Fresh rolls from the oven #sale"


def test_the_name_of_what_is_asked_does_not_go_out_with_it(card: Chat, stage: Stage) -> None:
    card.taps("⋯ More")
    card.taps("💬 First comment")
    card.sends("comment: hi")
    assert "✏️ As an edit" not in card.sees("💬 + hi").buttons
    assert the_post(stage).options.first_comment == "hi"
    card.taps("✏️ Caption")
    message = card.sends("Caption: Warm rolls")
    assert the_post(stage).caption == "Warm rolls"
    card.edits(message, "Caption: Warm rolls for all")
    assert the_post(stage).caption == "Warm rolls for all"


def test_a_time_in_the_place_of_a_caption_plans_the_post_at_a_tap(card: Chat, stage: Stage) -> None:
    card.taps("✏️ Caption")
    card.sends("tomorrow 9:30")
    card.taps("🗓 Wed 2 Dec, 09:30")
    post = the_post(stage)
    assert (post.state, post.caption) == (PostState.SCHEDULED, BREAD)
    assert post.publish_at == datetime(2026, 12, 2, 9, 30, tzinfo=UTC)
    card.taps("✏️ Edit")
    card.taps("✏️ Caption")
    card.sends("to drafts")
    card.taps("✏️ As an edit")
    assert the_post(stage).state is PostState.DRAFT


def test_the_first_caption_could_be_an_order_as_well(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.taps("✏️ Caption")
    connected.sends("tag @anna on the left")
    assert the_post(stage).caption == "tag @anna on the left"
    connected.taps("✏️ As an edit")
    assert the_post(stage).caption == ""
    assert [tag.username for tag in the_post(stage).medium.user_tags] == ["anna"]


def test_in_russian_too(connected: Chat, stage: Stage, instagram: PretendInstagram) -> None:
    connected.sends("/settings")
    connected.taps("Language")
    connected.sends(f"{instagram.sample('bread.jpg')}\nСвежий хлеб из печи")
    connected.taps("✏️ Текст")
    connected.sends("замени хлеб на батон")
    connected.taps("✏️ Как правку")
    assert the_post(stage).caption == "Свежий батон из печи"


def test_nothing_is_offered_once_somebody_has_changed_the_post(card: Chat, stage: Stage) -> None:
    card.taps("✏️ Caption")
    card.sends("replace oven with stove")
    offered = card.last
    card.sends("Better bread for everybody in this town")
    (data,) = [
        button["callback_data"]
        for row in offered.raw["reply_markup"]["inline_keyboard"]
        for button in row
        if button["text"] == "✏️ As an edit"
    ]
    card.taps_data(data)
    assert the_post(stage).caption == "Better bread for everybody in this town"
