"""Who goes on to another post with a question open loses nothing from sight: neither the post whose
card became the question, nor what was said of a link."""

import pytest

from posting import Tab
from tests.helpers.chat import Chat, Seen, Stage
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram


def showing(chat: Chat, words: str) -> list[Seen]:
    return [seen for seen in chat.messages if words in seen.text]


@pytest.mark.parametrize("question", ["🖼 Photo ▾", "📍 Place"])
def test_the_card_that_became_a_question_is_a_card_again_when_another_one_is_open(
    connected: Chat, stage: Stage, instagram: PretendInstagram, question: str
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} Bread")
    (card,) = showing(connected, "Bread")
    connected.taps(question)
    connected.sends("/accounts")
    connected.taps("➕ Connect")
    stage.publish_due()
    (again,) = showing(connected, "Bread")
    assert again.buttons == card.buttons


@pytest.mark.parametrize(
    ("question", "typed"),
    [("👤 People", "@anna"), ("📍 Place", "nowhere at all"), ("👤 People", "no name!")],
)
@pytest.mark.parametrize("instead", ["another card", "/posts"])
def test_a_question_that_went_on_below_the_card_becomes_the_card_when_it_is_left(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    question: str,
    typed: str,
    instead: str,
) -> None:
    connected.sends(f"{instagram.sample('sunset.jpg')} Sunset")
    (other,) = showing(connected, "Sunset")
    connected.sends(f"{instagram.sample('bread.jpg')} Bread")
    connected.taps(question)
    connected.sends(typed)
    if instead == "/posts":
        connected.sends(instead)
    else:
        connected.taps_data(caption_button(other), other.raw)
    stage.publish_due()
    (again,) = [seen for seen in showing(connected, "Bread") if "🚀 Now" in seen.buttons]
    assert again.raw["photo"][-1]["file_id"] == instagram.sample("bread.jpg")
    connected.taps_data(caption_button(again), again.raw)
    connected.sends("Fresh bread")
    (fresh,) = showing(connected, "Fresh bread")
    assert showing(connected, "Bread") == [fresh], "one card"


def test_a_new_post_leaves_the_card_of_the_one_whose_kind_was_asked_for(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} Bread")
    (card,) = showing(connected, "Bread")
    connected.taps("🖼 Photo ▾")
    connected.sends(f"{instagram.sample('sunset.jpg')} Sunset")
    stage.publish_due()
    (again,) = showing(connected, "Bread")
    assert again.buttons == card.buttons


def test_who_is_asked_about_one_post_below_the_card_of_another_reads_which_one(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} Bread")
    connected.taps("🗓 Other time")
    connected.sends(f"{instagram.sample('sunset.jpg')} Sunset")
    asked = connected.sees("🗓 When?")
    assert asked.text.startswith("Bread\n")
    connected.sends("tomorrow 9:30")
    (planned,) = listed(stage, Tab.PLANNED)
    assert planned.caption == "Bread"


def test_a_question_below_the_card_goes_when_the_card_asks_another_one(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} Bread")
    connected.sends("yesterday 18:00")
    assert connected.sees("has passed").buttons[0] == "Wed 2 Dec, 18:00"
    connected.taps("✏️ Caption")
    assert connected.sees("Send the new caption")
    assert not showing(connected, "has passed")


def test_of_two_cards_only_the_one_that_was_tapped_last_is_a_question(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} Bread")
    (card,) = showing(connected, "Bread")
    connected.sends(f"{instagram.sample('sunset.jpg')} Sunset")
    connected.taps_data(caption_button(card), card.raw)
    assert showing(connected, "Bread\n✏️ Send the new caption")
    connected.taps("✏️ Caption")
    stage.publish_due()
    (again,) = showing(connected, "Bread")
    assert again.buttons == card.buttons
    assert showing(connected, "Sunset\n✏️ Send the new caption")


def caption_button(card: Seen) -> str:
    cells = [cell for row in card.raw["reply_markup"]["inline_keyboard"] for cell in row]
    data: str = next(cell["callback_data"] for cell in cells if cell["text"] == "✏️ Caption")
    return data


def test_what_was_said_of_a_link_stays_when_the_next_one_comes(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("nothing.jpg"))
    assert connected.sees("404").buttons == ["🔁 Check again"]
    connected.sends(f"{instagram.sample('sunset.jpg')} Sunset")
    assert showing(connected, "Sunset")
    (said,) = showing(connected, "404")
    assert said.buttons == []


def test_what_was_said_of_a_link_goes_when_that_message_is_corrected(
    connected: Chat, instagram: PretendInstagram
) -> None:
    message = connected.sends(instagram.sample("nothing.jpg"))
    connected.sees("404")
    connected.edits(message, f"{instagram.sample('sunset.jpg')} Sunset")
    connected.sees("Sunset")
    assert not showing(connected, "404")


def test_words_that_are_kept_are_said_to_be_until_a_link_takes_them(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} Bread")
    (card,) = showing(connected, "Bread")
    connected.sends(f"{instagram.sample('nothing.jpg')} Come by!")
    connected.sees("Your caption is kept")
    connected.taps_data(caption_button(card), card.raw)
    (said,) = showing(connected, "Your caption is kept")
    assert "404" in said.text
    assert said.buttons == []
    connected.sends("Fresh bread")
    connected.sends(f"{instagram.sample('nothing.jpg')}?again")
    again = connected.last
    assert "Your caption is kept" in again.text, "below a link without words, too"
    connected.sends(instagram.sample("sunset.jpg"))
    assert {post.caption for post in listed(stage, Tab.DRAFTS)} == {"Fresh bread", "Come by!"}
    assert again.message_id not in [seen.message_id for seen in connected.messages]


def test_words_typed_before_a_file_are_said_to_be_kept_when_another_card_is_tapped(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} Bread")
    (card,) = showing(connected, "Bread")
    connected.sends("/new")
    connected.sends("Come by!")
    connected.sends("On Sunday, too.")
    connected.taps_data(caption_button(card), card.raw)
    connected.sends("Fresh bread")
    (said,) = showing(connected, "I keep this as the caption")
    assert said.buttons == []
    connected.sends_photo("sunset")
    assert "Come by!\nOn Sunday, too." in {it.caption for it in listed(stage, Tab.DRAFTS)}
