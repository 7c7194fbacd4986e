"""The preview: the post as Instagram will show it."""

from tests.helpers.chat import Chat
from tests.helpers.pretend_graph import PretendInstagram


def test_the_preview_imitates_the_post_and_goes_away(
    connected: Chat, instagram: PretendInstagram
) -> None:
    caption = "Fresh <bread> & butter. " + "Every morning from seven. " * 10
    connected.sends(f"{instagram.sample('bread.jpg')}\n{caption}")
    connected.taps("📍 Place")
    connected.sends("106009999000003")
    card = connected.last.message_id
    connected.taps("👁 Preview")
    seen = connected.sees(
        "sunny.bakery\n📍 106009999000003 (not checked)\n\nsunny.bakery Fresh <bread> & butter."
    )
    assert seen.raw["photo"]
    assert "… more" in seen.text
    connected.taps("Full text")
    assert connected.last.text == caption.strip()
    connected.taps("To the card")
    assert seen.message_id not in [message.message_id for message in connected.messages]
    assert card in [message.message_id for message in connected.messages]


def test_a_short_caption_is_shown_whole_and_a_missing_one_has_no_button(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('coffee.mp4')}\nCoffee")
    connected.taps("👁 Preview")
    seen = connected.sees("sunny.bakery Coffee")
    assert seen.raw["video"]
    assert seen.buttons == ["🔳 Grid", "⬅️ To the card"], "the whole text is there already"
    connected.sends(instagram.sample("bread.jpg"))
    connected.taps("👁 Preview")
    assert connected.last.buttons == ["🔳 Grid", "⬅️ To the card"]


def test_the_preview_without_a_caption_says_the_name_once(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.taps("👁 Preview")
    assert connected.last.text == "sunny.bakery"


def test_the_preview_has_the_collaborators_and_the_first_comment(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    for button, typed in (("🤝 Collaborators", "@anna"), ("💬 First comment", "Order <now>")):
        connected.taps("⋯ More")
        connected.taps(button)
        connected.sends(typed)
    connected.taps("👁 Preview")
    connected.sees("sunny.bakery Bread\n🤝 @anna\n💬 sunny.bakery Order <now>")
