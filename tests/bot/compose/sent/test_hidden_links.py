"""Links behind words, wherever words become those of a post: Instagram has none, so that the
addresses are said, and can be put into the caption."""

import pytest

from tests.helpers.chat import Chat, Stage, document, photo, settle
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import Json

SHOP = "https://bakery.example/shop"
WORDS = "Order in our shop"
OFFERED = f"Not in the caption of “{WORDS}” so far:\n{SHOP}"


def marked(url: str = SHOP, before: str = "Order in ") -> list[Json]:
    """“our shop” leads there."""
    length = len(before.encode("utf-16-le")) // 2
    return [{"type": "text_link", "url": url, "offset": length, "length": len("our shop")}]


def under() -> Json:
    return {"caption": WORDS, "caption_entities": marked()}


@pytest.fixture
def asked(connected: Chat) -> Chat:
    """For the caption of a draft that has one."""
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("✏️ Caption")
    return connected


def test_behind_the_words_of_an_answer(asked: Chat, stage: Stage) -> None:
    asked.sends_thing(text=WORDS, entities=marked())
    card, told = asked.messages[-2:]
    assert "📝 Draft" in card.text
    assert OFFERED in told.text
    asked.taps("➕ Add to the caption")
    assert the_post(stage).caption == f"{WORDS} {SHOP}"


def test_behind_the_words_of_an_answer_that_is_cut(asked: Chat, stage: Stage) -> None:
    asked.taps("✖️ Cancel")
    asked.taps("⚡")
    asked.taps("✏️ Edit")
    asked.taps("✏️ Caption")
    asked.sends_thing(text=f"{WORDS} {'and more ' * 250}", entities=marked())
    asked.taps("✂️ Cut")
    assert the_post(stage).caption.startswith(WORDS)
    assert f"so far:\n{SHOP}" in asked.last.text


def test_an_answer_that_is_edited_later_says_only_what_is_new(asked: Chat, stage: Stage) -> None:
    message = asked.sends_thing(text=WORDS, entities=marked())
    asked.taps("✔️ As it is")
    asked.edits(message | {"entities": marked()}, f"{WORDS}!")
    assert the_post(stage).caption == f"{WORDS}!"
    assert SHOP not in asked.transcript(), "they wanted it as it is"


def test_a_caption_that_gets_a_link_when_it_is_edited(connected: Chat, stage: Stage) -> None:
    message = connected.sends_photo("bread", caption=WORDS)
    message["caption_entities"] = marked()
    stage.telegram.push("edited_message", message)
    stage.deliver()
    assert OFFERED in connected.last.text
    connected.taps("➕ Add to the caption")
    assert the_post(stage).caption == f"{WORDS} {SHOP}"


def test_under_a_photo_that_waits_for_an_account(anna: Chat, stage: Stage) -> None:
    anna.sends("/start")
    anna.sends_thing(**photo("bread"), **under())
    anna.taps("Connect")
    anna.sends(INSTAGRAM_TOKEN)
    settle(stage)
    assert OFFERED in anna.last.text
    anna.taps("➕ Add to the caption")
    assert the_post(stage).caption == f"{WORDS} {SHOP}"


def test_under_a_photo_that_takes_the_place_of_another(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⋯ More")
    connected.taps("🖼 Replace")
    connected.sends_thing(**photo("rolls"), **under())
    assert OFFERED in connected.last.text
    assert the_post(stage).caption == WORDS


def test_beside_the_link_of_a_photo_it_is_not_said_to_stay_among_the_words(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    bread = instagram.sample("bread.jpg")
    text = f"{bread}\n{WORDS}"
    link: Json = {"type": "url", "offset": 0, "length": len(bread)}
    shop = instagram.sample("page.html")
    connected.sends_thing(text=text, entities=[link, *marked(shop, f"{bread}\nOrder in ")])
    assert the_post(stage).caption == WORDS
    assert not [it for it in connected.messages if "stays in the caption" in it.text]
    assert connected.last.text.endswith(f"so far:\n{shop}")


@pytest.mark.parametrize("field", ["💬 First comment", "🔤 Alt text"])
def test_behind_the_words_of_another_field_it_is_said(
    connected: Chat, stage: Stage, field: str
) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⋯ More")
    connected.taps(field)
    connected.sends_thing(text=WORDS, entities=marked())
    assert f"so these addresses are not there:\n{SHOP}" in connected.last.text
    assert the_post(stage).caption == "Fresh bread"


def test_under_a_file_that_is_none_for_instagram_it_is_said(connected: Chat) -> None:
    connected.sends_thing(**document("menu.pdf", "application/pdf"), **under())
    said = connected.sees("Your caption is kept")
    assert f"so these addresses are not there:\n{SHOP}" in said.text


def test_a_name_that_was_copied_from_a_card_leads_to_no_other_post(
    connected: Chat, stage: Stage
) -> None:
    """It leads to its profile there; with it the words would be a message with a link."""
    connected.sends_photo("bread")
    profile: Json = {"type": "text_link", "url": "https://www.instagram.com/anna/"}
    connected.sends_thing(text="With @anna", entities=[profile | {"offset": 5, "length": 5}])
    settle(stage)
    assert the_post(stage).caption == "With @anna"
    assert "🔗" not in connected.last.text
