"""From a link in the chat to a draft card, and everything a link can be instead."""

import pytest

from bot.updates.raw_update import as_update
from posting import Tab
from storage.records import Actor
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import RefusedError


def drafts(stage: Stage) -> list[str]:
    """The captions of all drafts of the bakery."""
    return sorted(post.caption for post in listed(stage, Tab.DRAFTS))


def test_a_link_with_its_caption_becomes_a_draft_card(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread from the oven #bread @anna")
    card = connected.sees("Draft · @sunny.bakery")
    assert card.raw["photo"][0]["file_id"] == instagram.sample("bread.jpg")
    assert "Fresh bread from the oven" in card.text
    assert "✏️ 38 characters · 1 hashtag · 1 mention" in card.text
    assert card.buttons == [
        "⚡ Tue 18:00",
        "🗓 Other time",
        "🚀 Now",
        "👁 Preview",
        "✏️ Caption",
        "📍 Place",
        "👤 People",
        "🖼 Photo ▾",
        "➕ Add",
        "⋯ More",
        "🗑 Delete",
    ]


def test_two_messages_make_a_draft_link_then_caption(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.sees("No caption yet: just send it as a message")
    connected.sends("Fresh bread")
    assert "Fresh bread" in connected.sees("Draft").text
    cards = [message for message in connected.messages if "Draft" in message.text]
    assert len(cards) == 1, "the card without the caption is gone"


def test_a_link_after_a_draft_without_caption_starts_another_draft(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.sends(f"{instagram.sample('books.jpg')}\nNew books")
    assert drafts(stage) == ["", "New books"]


@pytest.mark.parametrize("question", ["🗓 Other time", "📍 Place", "👤 People"])
def test_a_link_instead_of_an_answer_starts_another_draft(
    connected: Chat, stage: Stage, instagram: PretendInstagram, question: str
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps(question)
    asked = connected.last.text
    connected.sends(f"{instagram.sample('books.jpg')}\nNew books")
    assert "New books" in connected.messages[-3].text
    assert "Is it for “Fresh bread”?" in connected.messages[-2].text
    assert connected.last.text == f"Fresh bread\n{asked}", "it stays, below the new card"
    assert drafts(stage) == ["Fresh bread", "New books"]


def test_text_around_the_first_link_is_the_caption(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"Look what we baked\n{instagram.sample('bread.jpg')}\nCome by! https://x.org")
    connected.sees("Draft")
    assert drafts(stage) == ["Look what we baked\nCome by! https://x.org"]


def test_a_video_link_becomes_a_video_card(connected: Chat, instagram: PretendInstagram) -> None:
    connected.sends(f"{instagram.sample('coffee.mp4')} Morning coffee")
    card = connected.sees("🎞 0:0")
    assert card.raw["video"]
    assert "🎞 Cover" in card.buttons


def test_html_and_emoji_in_a_caption_are_shown_as_they_were_typed(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    typed = '<b>not bold</b> & "quoted" _*[ 👩‍👩‍👧 <tg-time>'
    connected.sends(f"{instagram.sample('bread.jpg')}\n{typed}")
    connected.sees(typed)
    assert drafts(stage) == [typed]


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("http://example.com/a.jpg", "must start with https://"),
        ("https://127.0.0.1/a.jpg", "private network"),
        ("https://user:pw@example.com/a.jpg", "a name or a password"),
        ("https://пример.invalid/a.jpg", "no server named xn--e1afmkfd.invalid"),
        ("ftp://example.com/a.jpg", "must start with https://"),
        ("example.com/a.jpg", "A link starts with https://"),
    ],
)
def test_a_link_that_instagram_could_not_follow_is_refused_in_words(
    connected: Chat, stage: Stage, link: str, words: str
) -> None:
    connected.sends(f"{link}\nMy caption")
    said = connected.sees(words)
    assert "Your caption is kept" in said.text
    assert drafts(stage) == []


@pytest.mark.parametrize(
    ("sample", "words"),
    [
        ("page.html", "web page, not a file"),
        ("leaflet.pdf", "This file's type is PDF"),
        ("drawing.png", "JPEG only, this is PNG"),
        ("drawing.webp", "JPEG only, this is WebP"),
        ("dots.gif", "JPEG only, this is GIF"),
        ("tall.jpg", "from 4:5 to 1.91:1"),
        ("nothing.jpg", "The server answered 404"),
        ("huge.jpg", "Instagram takes up to 8. 📐 makes it smaller"),
        ("redirect-loop.jpg", "leads on more than 5 times"),
    ],
)
def test_a_file_that_instagram_would_not_take_is_refused_in_words(
    connected: Chat, stage: Stage, instagram: PretendInstagram, sample: str, words: str
) -> None:
    connected.sends(instagram.sample(sample))
    connected.sees(words)
    assert drafts(stage) == []


def test_the_caption_of_a_bad_link_goes_with_the_next_good_one(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("http://example.com/a.jpg\nWritten with care")
    connected.sends(instagram.sample("bread.jpg"))
    connected.sees("Written with care")
    assert drafts(stage) == ["Written with care"]


def test_a_caption_that_waited_too_long_is_not_put_under_another_picture(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("http://example.com/a.jpg\nWritten with care")
    instagram.later(hours=25)
    connected.sends(instagram.sample("bread.jpg"))
    assert drafts(stage) == [""]


@pytest.mark.parametrize(
    ("words", "is_said"),
    [("Fresh bread every morning at seven, and rolls on Sundays", True), ("See you", False)],
)
@pytest.mark.parametrize("is_link", [True, False])
def test_many_words_that_waited_too_long_are_said_once_more(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    words: str,
    is_said: bool,
    is_link: bool,
) -> None:
    connected.sends(words)
    instagram.later(hours=25)
    for name in ("bread.jpg", "books.jpg"):
        if is_link:
            connected.sends(instagram.sample(name))
        else:
            connected.sends_photo(name)
    said = [it.text for it in connected.messages if "more than a day ago" in it.text]
    assert [it.endswith(words) for it in said] == ([True] if is_said else [])
    assert set(drafts(stage)) == {""}


def test_of_emoji_that_waited_too_long_as_many_are_said_as_a_message_holds(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    for _ in range(2):
        connected.sends("🥖" * 1800)
    instagram.later(hours=25)
    connected.sends_photo()
    assert [it for it in connected.messages if "more than a day ago" in it.text]
    assert drafts(stage) == [""]


def test_a_dead_link_can_be_checked_again(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('nothing.jpg')}\nFresh bread")
    connected.sees("404")
    connected.taps("Check again")
    assert "404" in connected.last.text


def test_a_server_that_keeps_the_bot_out_may_let_instagram_in(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('picky.jpg')}\nFresh bread")
    said = connected.sees("The server answered me 403 instead of the file, and perhaps Instagram")
    assert said.buttons == ["🔁 Check again", "▶️ Use it anyway: photo"]
    connected.taps("Use it anyway")
    card = connected.sees("Draft · @sunny.bakery")
    assert "💡 I couldn't look at this file" in card.text
    connected.taps("🚀 Now")
    for _ in range(4):
        instagram.later(seconds=20)
        stage.publish_due()
    connected.sees("Published")


def test_a_file_that_is_not_there_cannot_be_used_anyway(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("nothing.jpg"))
    assert connected.sees("there is no file at this link").buttons == ["🔁 Check again"]


def test_a_name_that_does_not_tell_what_it_is_can_be_either(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("https://nowhere.invalid/picture")
    said = connected.sees("I found no server named nowhere.invalid")
    assert said.buttons[1:] == ["▶️ Use it anyway: photo", "▶️ Use it anyway: video"]
    connected.taps("anyway: video")
    (post,) = listed(stage, Tab.DRAFTS)
    assert post.medium.video_url == "https://nowhere.invalid/picture"


def test_a_photo_of_3_to_4_is_taken_and_warned_about(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('portrait.jpg')}\nBooks")
    card = connected.sees("Draft · @sunny.bakery")
    assert "💡 The photo is 1080×1440: taller than Meta's 4:5, in practice 3:4 goes" in card.text
    connected.taps("🚀 Now")
    for _ in range(4):
        instagram.later(seconds=20)
        stage.publish_due()
    connected.sees("Published")


def test_another_file_takes_its_doubts_along(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('portrait.jpg')}\nBooks")
    connected.taps("⋯ More")
    connected.taps("🖼 Replace")
    connected.sends(instagram.sample("bread.jpg"))
    assert "💡" not in connected.sees("Draft · @sunny.bakery").text
    (post,) = listed(stage, Tab.DRAFTS)
    assert post.medium.doubts == ()


def test_correcting_the_message_with_the_bad_link_starts_the_draft(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    message = connected.sends(f"{instagram.sample('nothing.jpg')}\nFresh bread")
    connected.sees("404")
    connected.edits(message, f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sees("Draft")
    assert drafts(stage) == ["Fresh bread"]


def test_words_before_any_picture_are_kept_for_it(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("hello there")
    connected.sees("Kept as the caption. Now the photo, the video or a link.")
    connected.sends(instagram.sample("bread.jpg"))
    assert drafts(stage) == ["hello there"]
    assert not [it for it in connected.messages if "typed before" in it.text.lower()]


REFUSED = "https://127.0.0.1/a.jpg"


def test_words_of_a_link_that_was_refused_are_those_of_the_next_without_words(
    connected: Chat, stage: Stage
) -> None:
    connected.sends(f"{REFUSED}\nFresh bread")
    connected.sends_photo("one")
    assert drafts(stage) == ["Fresh bread"]


@pytest.mark.parametrize("has_link", [True, False])
def test_words_of_a_link_that_was_refused_are_offered_to_one_with_its_own(
    connected: Chat, stage: Stage, instagram: PretendInstagram, has_link: bool
) -> None:
    connected.sends(f"{REFUSED}\nFresh bread")
    if has_link:
        connected.sends(f"{instagram.sample('bread.jpg')} Rye bread")
    else:
        connected.sends_photo("one", caption="Rye bread")
    assert drafts(stage) == ["Rye bread"]
    offer = connected.messages[-1]
    assert offer.text == "✏️ Typed before this: “Fresh bread”. It is not in the caption."
    connected.taps("Add to the caption")
    assert drafts(stage) == ["Fresh bread\n\nRye bread"]


def test_a_link_that_takes_the_place_of_a_refused_one_with_the_same_words_is_no_question(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{REFUSED}\nFresh bread")
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    assert drafts(stage) == ["Fresh bread"]
    assert "📝 Draft" in connected.messages[-1].text
    connected.sends_photo("one")
    assert "Fresh bread" not in connected.last.text


def test_no_message_says_that_words_are_kept_which_are_used_or_forgotten(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    def told() -> int:
        return sum("Kept as the caption" in it.text for it in connected.messages)

    for text in ("hello there", "and more of it"):
        connected.sends(text)
    assert told() == 2
    connected.taps("Forget it")
    assert told() == 0, "both are forgotten"
    connected.sends("hello there")
    assert told() == 1
    connected.sends(instagram.sample("bread.jpg"))
    assert told() == 0, "its card has them"
    assert drafts(stage) == ["hello there"]


def test_words_before_a_link_with_words_are_said_and_can_be_left_out(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("hello there")
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    assert any("typed before: “hello there”" in it.text for it in connected.messages)
    assert drafts(stage) == ["hello there\n\nFresh bread"]
    connected.taps("Leave it out")
    assert drafts(stage) == ["Fresh bread"]


def test_words_that_were_kept_can_be_forgotten(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("hello there")
    assert connected.taps("Forget it").text == "Forgotten"
    connected.sends(instagram.sample("bread.jpg"))
    assert drafts(stage) == [""]


def test_words_after_a_finished_draft_are_its_new_caption_and_the_old_one_comes_back(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sends("Better bread")
    connected.sees("✏️ Fresh Better bread")
    assert drafts(stage) == ["Better bread"]
    assert connected.taps("↩️ Undo").text == "Undone: Fresh bread"
    assert drafts(stage) == ["Fresh bread"]


def test_a_pdf_is_named_for_what_it_is(connected: Chat) -> None:
    document = {"file_id": "d", "file_unique_id": "d", "file_name": "menu.pdf"}
    connected.sends_thing(document={**document, "mime_type": "application/pdf"})
    connected.sees("This file's type is PDF")


def test_without_an_account_the_link_waits_and_becomes_the_draft(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    anna.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    anna.sees("First connect an Instagram account")
    anna.taps("Connect Instagram")
    anna.sends(INSTAGRAM_TOKEN)
    anna.sees("Draft · @sunny.bakery")
    assert drafts(stage) == ["Fresh bread"]


def test_a_kill_after_the_draft_was_made_does_not_make_it_twice(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.types(f"{instagram.sample('bread.jpg')}\nFresh bread")
    (raw,) = stage.fetch()
    update = as_update(raw, stage.application.bot)
    stage.run(stage.application.process_update(update))  # handled, and not yet marked as done
    stage.restart()
    stage.deliver()
    connected.sees("Fresh bread")
    assert drafts(stage) == ["Fresh bread"]


def test_telegram_that_cannot_show_the_picture_gets_a_text_card(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.telegram.refusals["sendPhoto"] = RefusedError(
        "Bad Request: failed to get HTTP URL content"
    )
    stage.telegram.refusals["editMessageMedia"] = stage.telegram.refusals["sendPhoto"]
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    card = connected.sees("Fresh bread")
    assert "text" in card.raw
    assert "the file" in card.text
    connected.taps("⚡")
    assert connected.sees("18:00").buttons[0] == "✏️ Edit"
    connected.taps("✏️ Edit")
    connected.taps("✏️ Caption")
    connected.sends("Better bread")
    connected.sees("Better bread")


def test_a_russian_speaker_composes_in_russian(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.sends(instagram.sample("bread.jpg"))
    boris.sees("Черновик · @sunny.bakery")
    boris.sees("Текста нет: просто пришлите его сообщением")
    boris.sends("Свежий хлеб #хлеб")
    assert boris.sees("✏️ 17 знаков · 1 хештег").buttons[0] == "⚡ вт 18:00"
    assert boris.taps("⚡").text == "Запланировано: вт 1 дек, 18:00"


def test_the_draft_that_is_one_too_many_is_refused_with_the_way_to_the_drafts(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    first = the_post(stage)
    with stage.storage.transaction():
        for _ in range(499):
            stage.posting.drafts.duplicate(first.post_id, connected.id)
    connected.sends(f"{instagram.sample('bread.jpg')}\nOne more")
    connected.sees("You have 500 drafts, and I keep 500 at most")
    connected.taps("Open the list")
    connected.sees("Drafts")
    stage.posting.changes.delete(
        first.post_id, seen_version=first.version, actor=Actor(connected.id)
    )
    connected.sends(f"{instagram.sample('bread.jpg')}\nOne more")
    connected.sees("One more")
