"""Links as Telegram marks them, and several of them in one message."""

import pytest

from posting import Kind, Tab
from tests.helpers.chat import Chat, Stage, photo, settle
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import Json


def marked(text: str, *links: str) -> list[Json]:
    """The entities of a text, in the units in which Telegram counts."""
    return [
        {
            "type": "url",
            "offset": len(text[: text.index(link)].encode("utf-16-le")) // 2,
            "length": len(link.encode("utf-16-le")) // 2,
        }
        for link in links
    ]


def drafts(stage: Stage) -> dict[str, str]:
    """The captions of all drafts by the names of their files."""
    posts = listed(stage, Tab.DRAFTS)
    return {post.medium.url.rpartition("/")[2]: post.caption for post in posts}


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("Свежий 🥐: LINK, заходите", "Свежий 🥐: заходите"),
        ("Fresh bread (LINK)", "Fresh bread"),
        ("👩‍👩‍👧 LINK.", "👩‍👩‍👧."),
    ],
)
def test_the_link_is_what_telegram_marks(
    connected: Chat, stage: Stage, instagram: PretendInstagram, text: str, caption: str
) -> None:
    bread = instagram.sample("bread.jpg")
    text = text.replace("LINK", bread)
    connected.sends_thing(text=text, entities=marked(text, bread))
    connected.sees("Draft")
    assert drafts(stage) == {"bread.jpg": caption}


def test_a_link_behind_words_is_a_link(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    link = {"type": "text_link", "offset": 0, "length": 5, "url": instagram.sample("bread.jpg")}
    connected.sends_thing(text="Fresh bread", entities=[link])
    connected.sees("Draft")
    assert drafts(stage) == {"bread.jpg": "Fresh bread"}


def test_a_link_under_a_photo_stays_among_the_words(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    bread = instagram.sample("bread.jpg")
    text = f"Fresh bread\n{bread}"
    connected.sends_thing(**photo("one"), caption=text, caption_entities=marked(text, bread))
    connected.sees("Draft")
    post = the_post(stage)
    assert post.medium.file
    assert (post.medium.file.telegram_file_id, post.caption) == ("one 1080", text)


def hidden(text: str, words: str, url: str) -> dict[str, object]:
    place = {"offset": text.index(words), "length": len(words)}
    return {"caption": text, "caption_entities": [{"type": "text_link", "url": url, **place}]}


def test_a_link_behind_the_words_under_a_photo_is_said_and_can_be_among_them(
    connected: Chat, stage: Stage
) -> None:
    shop = "https://bakery.example/shop"
    connected.sends_thing(**photo("one"), **hidden("Order in our shop", "our shop", shop))
    settle(stage)
    card, told = connected.messages[-2:]
    assert "📝 Draft" in card.text
    assert told.text == (
        "🔗 Instagram has no links behind words. "
        f"Not in the caption of “Order in our shop” so far:\n{shop}"
    )
    assert the_post(stage).caption == "Order in our shop"
    connected.taps("➕ Add to the caption")
    assert the_post(stage).caption == f"Order in our shop {shop}"


@pytest.mark.parametrize("hides", [False, True])
def test_below_a_draft_that_asks_for_its_caption_a_link_to_a_page_is_among_the_words(
    connected: Chat, stage: Stage, hides: bool
) -> None:
    """They became the caption of the next file, and the draft had none."""
    shop = "https://bakery.example/shop"
    text = "Order in our shop" if hides else f"Order in our shop {shop}"
    words = hidden(text, "our shop", shop)
    connected.sends_photo("bread")
    connected.sends_thing(text=text, entities=words["caption_entities"] if hides else [])
    assert the_post(stage).caption == text
    assert (f"so far:\n{shop}" in connected.last.text) is hides


def test_below_a_draft_that_asks_for_its_caption_a_link_of_a_photo_begins_another(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("rolls")
    connected.sends(f"Fresh bread {instagram.sample('bread.jpg')}")
    assert {it.caption for it in listed(stage, Tab.DRAFTS)} == {"", "Fresh bread"}


def test_a_link_under_a_part_of_an_album_is_said_below_its_card(
    connected: Chat, stage: Stage
) -> None:
    album = hidden("Order in our shop", "our shop", "https://bakery.example/shop")
    connected.sends_thing(**photo("one"), **album, media_group_id="7")
    connected.sends_thing(**photo("two"), media_group_id="7")
    settle(stage)
    card, told = connected.messages[-2:]
    assert "2 photos" in card.text
    connected.taps("✔️ As it is")
    assert the_post(stage).caption == "Order in our shop"
    assert not [it for it in connected.messages if it.message_id == told.message_id]


@pytest.mark.parametrize("words", ["https://bakery.example/shop", "bakery.example/shop"])
def test_a_link_whose_words_are_its_address_is_not_said(
    connected: Chat, stage: Stage, words: str
) -> None:
    shop = "https://bakery.example/shop"
    connected.sends_thing(**photo("one"), **hidden(f"Order: {words}", words, shop))
    settle(stage)
    assert "📝 Draft" in connected.last.text


def test_the_replacement_is_what_telegram_marks(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⋯ More")
    connected.taps("🖼 Replace")
    sunset = instagram.sample("sunset.jpg")
    text = f"This one ({sunset}), please"
    connected.sends_thing(text=text, entities=marked(text, sunset))
    connected.sees("This one, please")
    assert the_post(stage).medium.image_url == sunset


def test_several_links_are_one_carousel_with_the_words(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    links = [instagram.sample(name) for name in ("bread.jpg", "books.jpg", "coffee.mp4")]
    connected.sends("\n".join([*links, "Come by!"]))
    card = connected.sees("Come by!")
    assert "🎠 3 slides: 2 photos, 1 video" in card.text
    post = the_post(stage)
    assert (post.kind, [it.url for it in post.media]) == (Kind.CAROUSEL, links)
    (said,) = [seen.text for seen in connected.messages if "one carousel" in seen.text]
    assert said.startswith("🎠 3 links, one carousel.")


def test_words_below_each_link_are_its_own(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    bread, books = instagram.sample("bread.jpg"), instagram.sample("books.jpg")
    connected.sends(f"{bread}\nFresh bread\n#bread\n\n{books} New books")
    assert drafts(stage) == {"bread.jpg": "Fresh bread\n#bread", "books.jpg": "New books"}
    (said,) = [seen.text for seen in connected.messages if "2 drafts" in seen.text]
    assert "Each has the words that stand below its own link" in said


def test_a_carousel_without_words_gets_the_next_message(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} {instagram.sample('books.jpg')}")
    connected.sees("just send it as a message")
    connected.sends("New books")
    assert drafts(stage) == {"bread.jpg": "New books"}


def test_a_shop_beside_the_photo_stays_among_the_words_and_it_is_said(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    shop = instagram.sample("page.html")
    connected.sends(f"Order at {shop}\n{instagram.sample('bread.jpg')} New bread")
    assert drafts(stage) == {"bread.jpg": f"Order at {shop}\nNew bread"}
    assert any("1 other link is no photo" in seen.text for seen in connected.messages)


def test_a_photo_that_cannot_be_used_is_named_and_is_nobodys_caption(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    names = ("bread.jpg", "nothing.jpg", "drawing.png", "books.jpg")
    links = [instagram.sample(name) for name in names]
    connected.sends(" ".join(links) + " Come by!")
    post = the_post(stage)
    assert (post.caption, [it.url for it in post.media]) == ("Come by!", [links[0], links[3]])
    (said,) = [seen.text for seen in connected.messages if "left out" in seen.text]
    assert "Link 2 is left out" in said
    assert "The server answered 404" in said
    assert "Link 3 is left out" in said
    assert "this is PNG" in said


def test_when_none_of_them_can_be_used_each_cause_is_told_and_the_words_are_kept(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('nothing.jpg')} {instagram.sample('drawing.png')} Come by!")
    said = connected.sees("Your caption is kept")
    assert "The server answered 404" in said.text
    assert "this is PNG" in said.text
    connected.sends(instagram.sample("bread.jpg"))
    assert drafts(stage) == {"bread.jpg": "Come by!"}


def test_the_same_link_twice_is_one_draft(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    bread = instagram.sample("bread.jpg")
    connected.sends(f"{bread}\n{bread}\nFresh bread")
    connected.sees("Draft")
    post = the_post(stage)
    assert (post.kind, post.caption) == (Kind.PHOTO, "Fresh bread")
    assert any("1 link is there twice: it is taken once" in it.text for it in connected.messages)


@pytest.mark.parametrize(
    ("answer", "posts"),
    [("Of the first 10", [10]), ("Of all 12: 2 posts", [2, 10]), ("Nothing", [])],
)
def test_about_more_than_ten_links_it_is_asked(
    connected: Chat, stage: Stage, instagram: PretendInstagram, answer: str, posts: list[int]
) -> None:
    links = [f"{instagram.sample('bread.jpg')}?n={n}" for n in range(12)]
    connected.sends("\n".join([*links, "Come by!"]))
    asked = connected.sees("12 links, and Instagram takes 10")
    assert asked.buttons == ["Of the first 10", "Of all 12: 2 posts", "Nothing"]
    assert drafts(stage) == {}
    connected.taps(answer)
    found = listed(stage, Tab.DRAFTS)
    assert sorted(len(post.media) for post in found) == posts
    assert {post.caption for post in found} <= {"Come by!"}
    left = [it.text for it in connected.messages if "2 links are not used" in it.text]
    assert bool(left) == (posts == [10])
    connected.taps_data("tl:a")
    assert len(listed(stage, Tab.DRAFTS)) == len(posts)


@pytest.mark.parametrize("question", ["🗓 Other time", "✏️ Caption", "📍 Place", "👤 People"])
def test_several_links_are_no_answer_to_a_question(
    connected: Chat, stage: Stage, instagram: PretendInstagram, question: str
) -> None:
    connected.sends(f"{instagram.sample('sunset.jpg')}\nSunset")
    connected.taps(question)
    connected.sends(f"{instagram.sample('bread.jpg')} {instagram.sample('books.jpg')} Come by!")
    assert drafts(stage) == {
        "sunset.jpg": "Sunset",
        "bread.jpg": "Come by!",
    }


def test_several_links_wait_for_the_account(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    anna.sends(f"{instagram.sample('bread.jpg')} {instagram.sample('books.jpg')} Come by!")
    anna.taps("Connect")
    anna.sends(INSTAGRAM_TOKEN)
    post = the_post(stage)
    assert (post.caption, len(post.media)) == ("Come by!", 2)


@pytest.mark.parametrize("between", [" ", "\nFresh\n"])
def test_a_kill_after_the_drafts_were_made_makes_none_of_them_twice(
    connected: Chat, stage: Stage, instagram: PretendInstagram, between: str
) -> None:
    bread, books = instagram.sample("bread.jpg"), instagram.sample("books.jpg")
    connected.types(f"{bread}{between}{books} Come by!")
    (update,) = stage.fetch()
    stage.run(stage.application.process_update(update))  # handled, and not yet marked as done
    stage.restart()
    stage.deliver()
    apart = {"bread.jpg": "Fresh", "books.jpg": "Come by!"}
    assert drafts(stage) == ({"bread.jpg": "Come by!"} if between == " " else apart)
