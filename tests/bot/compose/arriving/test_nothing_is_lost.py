"""Links, files and words that come before an account is there, or while something else is asked:
all of them are there afterwards, in the order in which they came."""

from collections.abc import Callable

import pytest

from bot.screen import CheckAgain
from posting import Actor, Post, PostFields, Tab
from tests.helpers.chat import BORIS, Chat, Stage, settle
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram


def captions(stage: Stage) -> set[str]:
    return {post.caption for post in listed(stage, Tab.DRAFTS)}


def cards(person: Chat) -> list[str]:
    """The captions on the cards of drafts, from above."""
    texts = [it.text.splitlines() for it in person.messages if it.text.startswith("📝 Draft")]
    return [lines[1] if "✏️" not in lines[1] else "" for lines in texts]


def connects(person: Chat) -> None:
    person.taps("Connect Instagram")
    person.sends(INSTAGRAM_TOKEN)


Said = dict[str, Callable[[Chat, PretendInstagram], object]]

SENT: Said = {
    "photo": lambda it, _: it.sends_photo("one", caption="Photo"),
    "another photo": lambda it, _: it.sends_photo("two", caption="Another photo"),
    "bare photo": lambda it, _: it.sends_photo("three"),
    "link": lambda it, meta: it.sends(f"Link {meta.sample('books.jpg')}"),
    "another link": lambda it, meta: it.sends(f"{meta.sample('bread.jpg')}\nAnother link"),
    "bare link": lambda it, meta: it.sends(meta.sample("sunset.jpg")),
    "words": lambda it, _: it.sends("Words before"),
    "album": lambda it, _: [
        it.sends_photo("a", media_group_id="7", caption="Album"),
        it.sends_photo("b", media_group_id="7"),
    ],
}

WAITED = [
    (["photo", "link"], ["Photo", "Link"]),
    (["link", "photo"], ["Link", "Photo"]),
    (["link", "album"], ["Link", "Album"]),
    (["link", "another link"], ["Link", "Another link"]),
    (
        ["photo", "link", "another photo", "another link"],
        ["Photo", "Link", "Another photo", "Another link"],
    ),
    (["photo", "words", "bare link", "album"], ["Photo", "Words before", "Album"]),
    (["photo", "words", "bare photo"], ["Photo", "Words before"]),
    (["words", "photo", "link"], ["Words before\n\nPhoto", "Link"]),
    (["words", "link"], ["Words before\n\nLink"]),
    (["words", "album", "link"], ["Words before\n\nAlbum", "Link"]),
]


@pytest.mark.parametrize("restarts", [False, True], ids=["", "restarted"])
@pytest.mark.parametrize(("sent", "made"), WAITED, ids=",".join)
def test_all_that_was_sent_before_an_account_is_there_becomes_drafts_in_its_order(
    anna: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    sent: list[str],
    made: list[str],
    restarts: bool,
) -> None:
    for thing in sent:
        instagram.later(seconds=30)
        SENT[thing](anna, instagram)
    if restarts:
        stage.restart()
    connects(anna)
    settle(stage)
    assert sorted(post.caption for post in listed(stage, Tab.DRAFTS)) == sorted(made)
    assert cards(anna) == [caption.splitlines()[0] for caption in made]
    joined = "The caption begins with what you typed before: “Words before”"
    assert any(joined in it.text for it in anna.messages) == any("\n\n" in it for it in made)


def test_a_message_that_waits_follows_when_it_is_edited(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    link = anna.sends(f"Lnik {instagram.sample('bread.jpg')}")
    photo = anna.sends_photo("one", caption="Phtoo")
    anna.edits(link, f"Link {instagram.sample('books.jpg')}")
    photo["caption"] = "Photo"
    stage.telegram.push("edited_message", photo)
    stage.deliver()
    connects(anna)
    assert captions(stage) == {"Link", "Photo"}


def test_a_link_that_waits_and_is_edited_away_is_no_post_and_its_words_are_kept(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """It stayed the link, which nobody wanted any more."""
    anna.sends("Words before")
    link = anna.sends(f"Link {instagram.sample('bread.jpg')}")
    anna.edits(link, "Fresh bread")
    anna.sees("Kept")
    stage.restart()
    anna.sends_photo("one")
    connects(anna)
    settle(stage)
    assert captions(stage) == {"Words before\nFresh bread"}


@pytest.mark.parametrize("what", ["photo", "link"])
def test_words_typed_before_what_waits_follow_when_they_are_edited(
    anna: Chat, stage: Stage, instagram: PretendInstagram, what: str
) -> None:
    words = anna.sends("Wodrs before")
    SENT[f"bare {what}"](anna, instagram)
    anna.edits(words, "Words before")
    stage.restart()
    connects(anna)
    settle(stage)
    assert captions(stage) == {"Words before"}
    anna.edits(words, "Better words")
    assert captions(stage) == {"Better words"}


def test_cancel_does_not_take_away_what_waits(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    anna.sends_photo("one", caption="Photo")
    anna.sends(f"Link {instagram.sample('bread.jpg')}")
    anna.sends("/cancel")
    anna.sends("/new")
    connects(anna)
    assert captions(stage) == {"Link", "Photo"}


def test_cancel_does_not_take_away_words_that_are_kept(connected: Chat, stage: Stage) -> None:
    connected.sends("Words before")
    connected.sees("Kept as the caption")
    connected.sends("/cancel")
    connected.sees("Still kept for the next photo, video or link: “Words before”")
    connected.sends_photo("one")
    assert captions(stage) == {"Words before"}
    assert not any("kept" in seen.text for seen in connected.messages), "it is used by now"


def test_words_without_a_blank_are_seen_when_they_are_said_to_be_kept(connected: Chat) -> None:
    connected.sends("每日新鲜面包" * 50)
    connected.sends("/cancel")
    connected.sees(f"Still kept for the next photo, video or link: “{'每日新鲜面包' * 33}")


def test_words_that_outlast_cancel_are_dropped_by_a_tap(connected: Chat, stage: Stage) -> None:
    connected.sends("/new")
    connected.sends("Words before")
    connected.sends("/cancel")
    assert "Cancelled" in connected.messages[-2].text
    connected.sees("Still kept for the next photo, video or link: “Words before”")
    connected.taps("🗑 Forget it")
    connected.sends_photo("one")
    assert captions(stage) == {""}


def test_cancel_says_what_is_kept_although_nothing_is_asked(connected: Chat) -> None:
    connected.sends("Words before")
    connected.sends("/cancel")
    connected.sees("Still kept")
    connected.taps("🗑 Forget it")
    connected.sends("/cancel")
    connected.sees("There is nothing to cancel")


def test_a_new_post_is_asked_for_with_the_words_that_it_will_have(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("Words before")
    connected.sends("/new")
    asked = connected.sees("Send a photo, a video, an album")
    assert "Still kept for the next photo, video or link: “Words before”" in asked.text
    connected.taps("🗑 Forget it")
    assert "Words before" not in connected.sees("Send a photo, a video, an album").text
    connected.sends_photo("one")
    assert captions(stage) == {""}


def test_cancel_says_that_photos_wait_for_an_account(anna: Chat) -> None:
    anna.sends_photo("one", caption="Photo")
    anna.sends("/cancel")
    anna.sees("1 message of yours still waits to become a draft")
    anna.taps("▶️ Make drafts")
    anna.sees("First connect an Instagram account")


def test_a_link_that_cannot_be_used_stops_none_of_the_others(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    anna.sends(f"Gone {instagram.url}/media/nothing.jpg")
    anna.sends(f"Link {instagram.sample('bread.jpg')}")
    anna.sends_photo("one", caption="Photo")
    connects(anna)
    assert captions(stage) == {"Link", "Photo"}
    anna.sees("The server answered 404")
    anna.sends(instagram.sample("sunset.jpg"))
    assert captions(stage) == {"Link", "Photo", "Gone"}


def test_what_to_make_of_very_many_links_is_asked_until_it_is_answered(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    links = [f"{instagram.sample('bread.jpg')}?n={n}" for n in range(12)]
    connected.sends(" ".join(["Twelve", *links]))
    asked = connected.sees("What shall I make?")
    connected.sends(f"Other {instagram.sample('books.jpg')}")
    connected.sends_photo("one", caption="Photo")
    stage.restart()
    assert captions(stage) == {"Other", "Photo"}
    connected.taps_data(button(asked.raw, "Of the first 10"), asked.raw)
    assert captions(stage) == {"Other", "Photo", "Twelve"}
    assert max(len(post.media) for post in listed(stage, Tab.DRAFTS)) == 10
    assert "What shall I make?" not in connected.transcript()


def button(raw: dict[str, object], label: str) -> str:
    markup = raw["reply_markup"]
    assert isinstance(markup, dict)
    (data,) = [
        it["callback_data"]
        for row in markup["inline_keyboard"]
        for it in row
        if label in it["text"]
    ]
    return str(data)


def test_very_many_links_that_waited_are_asked_about(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    links = [f"{instagram.sample('bread.jpg')}?n={n}" for n in range(12)]
    anna.sends(" ".join(["Twelve", *links]))
    anna.sends_photo("one", caption="Photo")
    connects(anna)
    assert captions(stage) == {"Photo"}
    anna.taps("Of all 12")
    assert captions(stage) == {"Photo", "Twelve"}


STATES = {
    "nothing": (),
    "new": ("/new",),
    "token": ("/start", "Connect Instagram"),
    "city": ("/start", "Change time zone"),
    "times": ("/settings", "⏰"),
}
BECOME = {
    "photo": "Photo",
    "bare photo": "",
    "link": "Link",
    "another link": "Another link",
    "bare link": "",
    "album": "Album",
}


@pytest.mark.parametrize("thing", BECOME)
@pytest.mark.parametrize("state", STATES)
def test_every_sort_of_post_is_kept_in_every_state_without_an_account(
    anna: Chat, stage: Stage, instagram: PretendInstagram, state: str, thing: str
) -> None:
    for step in STATES[state]:
        (anna.sends if step.startswith("/") else anna.taps)(step)
    SENT[thing](anna, instagram)
    settle(stage)
    if state != "token":
        anna.sends("/accounts")
        anna.taps("➕")
    anna.sends(INSTAGRAM_TOKEN)
    assert captions(stage) == {BECOME[thing]}


# While something is asked that is about no post


@pytest.mark.parametrize("sent", ["photo", "album", "link"])
def test_the_token_is_still_asked_for_below_what_came_instead(
    anna: Chat, stage: Stage, instagram: PretendInstagram, sent: str
) -> None:
    anna.sends("/start")
    anna.taps("Connect Instagram")
    SENT[sent](anna, instagram)
    settle(stage)
    assert any("I keep your message" in it.text for it in anna.messages)
    assert [it for it in anna.messages if "Paste the access token" in it.text] == [anna.last]
    anna.sends(INSTAGRAM_TOKEN)
    assert captions(stage) == {{"photo": "Photo", "album": "Album", "link": "Link"}[sent]}
    assert "Paste the access token" not in anna.transcript()


@pytest.mark.parametrize("sent", ["photo", "album", "link"])
def test_the_city_is_still_asked_for_below_what_came_instead(
    anna: Chat, stage: Stage, instagram: PretendInstagram, sent: str
) -> None:
    anna.sends("/start")
    anna.taps("Change time zone")
    SENT[sent](anna, instagram)
    settle(stage)
    asked = [it for it in anna.messages if "Which time should posts follow?" in it.text]
    assert asked == [anna.last]
    anna.sends("Berlin")
    anna.sees("Check the time zone: Berlin")
    connects(anna)
    assert captions(stage) == {{"photo": "Photo", "album": "Album", "link": "Link"}[sent]}


def test_a_token_that_came_quicker_than_the_question_is_not_asked_for_again(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("/accounts")
    connected.taps("➕")
    connected.sends_photo("one", caption="Photo")
    connected.sends(INSTAGRAM_TOKEN)
    settle(stage)
    assert "Paste the access token" not in connected.transcript()
    assert captions(stage) == {"Photo"}


ASKED = {
    "token": ("/accounts", "➕"),
    "city": ("/settings", "🕐"),
    "times": ("/settings", "⏰"),
}


@pytest.mark.parametrize("asked", ASKED)
def test_words_that_are_no_answer_are_the_caption_of_the_draft_that_has_none(
    connected: Chat, stage: Stage, instagram: PretendInstagram, asked: str
) -> None:
    command, label = ASKED[asked]
    connected.sends(command)
    connected.taps(label)
    connected.sends("Bread for all of us")
    question = connected.last
    assert "✏️ As the caption" in question.buttons
    connected.sends(instagram.sample("bread.jpg"))
    assert captions(stage) == {""}
    connected.taps_data(button(question.raw, "As the caption"), question.raw)
    assert captions(stage) == {"Bread for all of us"}
    connected.sees("Bread for all of us")


# While a field of a post is asked, in answer to a message about one, and under an open slide


QUESTIONS = {"caption": "✏️ Caption", "time": "🗓 Other time", "place": "📍 Place"}


def media_of(stage: Stage, caption: str) -> list[str]:
    """What the post with this caption is made of, by the ends of the names."""
    (post,) = [it for it in listed(stage, Tab.DRAFTS) if it.caption == caption]
    links = [str(it.file.telegram_file_id if it.file else it.url) for it in post.media]
    return [it.rpartition("/")[2] for it in links]


@pytest.mark.parametrize("asked", QUESTIONS)
@pytest.mark.parametrize(
    ("way", "media"),
    [("🖼 Replace", ["three 1080"]), ("🎠 Add to it", ["bread.jpg", "three 1080"])],
)
def test_a_photo_beside_a_question_is_a_draft_and_may_be_for_the_post(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    asked: str,
    way: str,
    media: list[str],
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    connected.taps(QUESTIONS[asked])
    connected.sends_photo("three")
    offered = connected.sees("This is a draft of its own. Is it for")
    assert offered.buttons == ["🖼 Replace", "🎠 Add to it"]
    settle(stage)
    assert captions(stage) == {"Mine", ""}
    stage.restart()
    connected.taps_data(button(offered.raw, way), offered.raw)
    assert captions(stage) == {"Mine"}
    assert media_of(stage, "Mine") == media
    assert "↩️ Undo" in connected.sees("Mine").buttons
    stage.restart()
    connected.taps("Undo")
    assert media_of(stage, "Mine") == ["bread.jpg"]
    assert media_of(stage, "") == ["three 1080"], "it is a draft of its own again"
    assert connected.last.text.startswith("📝 Draft"), "which is seen"
    assert "Mine" not in connected.last.text


def test_the_question_is_answered_all_the_same_by_who_leaves_the_draft_a_draft(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    connected.taps("✏️ Caption")
    connected.sends_photo("three", caption="Another")
    settle(stage)
    connected.sends("Better words")
    assert captions(stage) == {"Better words", "Another"}


def test_a_photo_in_answer_to_a_card_may_be_for_its_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    card = connected.last.raw
    instagram.later(minutes=5)
    connected.sends_photo("three", reply_to_message=card)
    assert connected.sees("Is it for “Mine”?").buttons == ["🖼 Replace", "🎠 Add to it"]
    connected.taps("Add to it")
    assert media_of(stage, "Mine") == ["bread.jpg", "three 1080"]


def test_a_link_in_answer_to_a_card_may_be_for_its_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    card = connected.last.raw
    instagram.later(minutes=5)
    link = instagram.sample("books.jpg")
    connected.sends_thing(text=f"New words {link}", reply_to_message=card)
    assert captions(stage) == {"Mine", "New words"}
    connected.sees("Is it for “Mine”?")
    connected.taps("Replace")
    assert media_of(stage, "New words") == ["books.jpg"]
    assert captions(stage) == {"New words"}


def test_an_album_that_is_added_before_all_of_it_is_here_stays_together(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """What came later was a draft of its own."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    connected.taps("✏️ Caption")
    connected.sends_photo("a", media_group_id="7")
    connected.taps("Add to it")
    stage.restart()
    connected.sends_photo("b", media_group_id="7", caption="Album")
    settle(stage)
    assert captions(stage) == {"Mine\n\nAlbum"}
    assert media_of(stage, "Mine\n\nAlbum") == ["bread.jpg", "a 1080", "b 1080"]


def test_an_album_that_is_taken_out_again_before_all_of_it_is_here_is_a_draft_of_its_own(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """What had come was deleted, without a word, and what came later was in the post."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    connected.taps("✏️ Caption")
    connected.sends_photo("a", media_group_id="7")
    connected.taps("Add to it")
    connected.taps("Undo")
    connected.sends_photo("b", media_group_id="7", caption="Album")
    settle(stage)
    assert captions(stage) == {"Mine", "Album"}
    assert media_of(stage, "Album") == ["a 1080", "b 1080"]


def test_what_was_put_in_comes_back_also_after_further_changes_are_undone(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    connected.taps("✏️ Caption")
    connected.sends_photo("three", caption="Three")
    connected.taps("Add to it")
    for order in ("add #sale", "tag @anna on photo 1"):
        connected.sends(order)
    stage.restart()
    for _ in range(3):
        instagram.later(seconds=5)
        connected.taps("Undo")
    assert media_of(stage, "Mine") == ["bread.jpg"]
    assert media_of(stage, "Three") == ["three 1080"]


def test_a_draft_that_is_erased_by_then_does_not_come_back(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    connected.taps("✏️ Caption")
    connected.sends_photo("three")
    connected.taps("Add to it")
    stage.posting.storage.database.run("DELETE FROM post WHERE state = 'deleted'", {})
    assert connected.taps("Undo").text == "Undone: Photo"
    assert media_of(stage, "Mine") == ["bread.jpg"]


def test_an_album_beside_a_question_can_only_be_added(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    connected.taps("🗓 Other time")
    SENT["album"](connected, instagram)
    offered = connected.sees("This is a draft of its own. Is it for")
    settle(stage)
    assert offered.buttons == ["🎠 Add to it"]
    connected.taps_data(button(offered.raw, "Add to it"), offered.raw)
    assert media_of(stage, "Mine\n\nAlbum") == ["bread.jpg", "a 1080", "b 1080"]


@pytest.mark.parametrize("sent", ["photo", "link"])
def test_what_is_sent_under_an_open_slide_takes_its_place(
    connected: Chat, stage: Stage, instagram: PretendInstagram, sent: str
) -> None:
    bread, books = instagram.sample("bread.jpg"), instagram.sample("books.jpg")
    connected.sends(f"{bread} {books} Mine")
    connected.taps("🔢")
    connected.taps("2")
    connected.sees("Photo 2 of 2")
    if sent == "photo":
        connected.sends_photo("three")
    else:
        connected.sends(instagram.sample("sunset.jpg"))
    assert media_of(stage, "Mine") == [
        "bread.jpg",
        {"photo": "three 1080", "link": "sunset.jpg"}[sent],
    ]
    connected.sees("Photo 2 of 2")
    connected.taps("Slides")
    connected.taps("Back")
    connected.taps("Undo")
    assert media_of(stage, "Mine") == ["bread.jpg", "books.jpg"]


def test_a_photo_with_words_under_an_open_slide_is_a_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    bread, books = instagram.sample("bread.jpg"), instagram.sample("books.jpg")
    connected.sends(f"{bread} {books} Mine")
    connected.taps("🔢")
    connected.taps("2")
    connected.sends_photo("three", caption="Another")
    assert captions(stage) == {"Mine", "Another"}


# Words with a link where words are asked for


TEXTS = {"caption": ["✏️ Caption"], "comment": ["⋯", "💬"]}


@pytest.mark.parametrize("words", ["Books {}", "{}\nBooks", "See {} for more"])
@pytest.mark.parametrize("asked", TEXTS)
def test_a_link_to_a_photo_begins_a_post_where_words_are_asked_for(
    connected: Chat, stage: Stage, instagram: PretendInstagram, asked: str, words: str
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    for label in TEXTS[asked]:
        connected.taps(label)
    text = words.format(instagram.sample("books.jpg"))
    connected.sends(text)
    made = {"Books {}": "Books", "{}\nBooks": "Books"}.get(words, "See for more")
    assert captions(stage) == {"Mine", made}
    offered = connected.messages[-2]
    assert "This is a draft of its own. Is it for “Mine”?" in offered.text
    connected.sends("The answer")
    (post,) = [it for it in listed(stage, Tab.DRAFTS) if it.caption != made]
    assert "The answer" in (post.caption, post.options.first_comment)


@pytest.mark.parametrize(
    ("asked", "label"), [("caption", "It was the caption"), ("comment", "It was the answer")]
)
def test_words_with_a_link_to_a_photo_can_be_the_answer_after_all(
    connected: Chat, stage: Stage, instagram: PretendInstagram, asked: str, label: str
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    for each in TEXTS[asked]:
        connected.taps(each)
    text = f"Books {instagram.sample('books.jpg')}"
    connected.sends(text)
    offered = connected.messages[-2]
    stage.restart()
    connected.taps_data(button(offered.raw, label), offered.raw)
    (post,) = listed(stage, Tab.DRAFTS)
    assert text in (post.caption, post.options.first_comment)


@pytest.mark.parametrize("asked", TEXTS)
def test_a_link_to_a_shop_is_words_where_words_are_asked_for(
    connected: Chat, stage: Stage, instagram: PretendInstagram, asked: str
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    for label in TEXTS[asked]:
        connected.taps(label)
    connected.sends("Order at https://shop.example.org/cakes")
    (post,) = listed(stage, Tab.DRAFTS)
    texts = (post.caption, post.options.first_comment)
    assert "Order at https://shop.example.org/cakes" in texts


def test_more_than_a_hundred_messages_do_not_wait_and_that_is_said(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    for number in range(101):
        anna.sends(f"Link {number} {instagram.sample('bread.jpg')}?n={number}")
    said = "I keep 100 messages until an account is connected, and this is one more"
    assert [said in it.text for it in anna.messages].count(True) == 1
    connects(anna)
    account = stage.posting.accounts.current(None)
    assert account
    assert stage.posting.lists.counts(account.ig_user_id)[Tab.DRAFTS] == 100
    assert cards(anna)[-1] == "Link 99"


def test_the_offer_speaks_russian(stage: Stage, instagram: PretendInstagram) -> None:
    anna = stage.chat(1001, "ru", "Анна")
    anna.sends("/accounts")
    anna.taps("➕")
    anna.sends_photo("one", caption="Фото до токена")
    assert any("Сообщение сохранил" in it.text for it in anna.messages)
    anna.sends(INSTAGRAM_TOKEN)
    anna.taps("✏️ Текст")
    anna.sends(f"Книги {instagram.sample('books.jpg')}")
    offered = anna.messages[-2]
    assert "Это отдельный черновик. Или это для «Фото до токена»?" in offered.text
    assert offered.buttons == ["🖼 Заменить", "🎠 Добавить к нему", "✏️ Это был текст поста"]
    anna.taps_data(button(offered.raw, "Добавить"), offered.raw)
    assert captions(stage) == {"Фото до токена\n\nКниги"}


def test_a_link_that_does_not_wait_any_more_is_not_said_to_be_kept(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    for number in range(100):
        anna.sends_photo(f"file {number}")
    count = len(anna.messages)
    anna.sends(instagram.sample("bread.jpg"))
    assert anna.sees("and this is one more").buttons == ["🔗 Connect Instagram"]
    assert len(anna.messages) == count + 1
    stage.restart()
    anna.sends_photo("another")
    anna.sees("and this is one more")


def test_very_many_links_are_still_asked_about_when_no_more_can_wait(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """The account was disconnected before the answer; the links were gone, and said to be kept."""
    connected.sends(" ".join(f"{instagram.sample('bread.jpg')}?n={n}" for n in range(12)))
    account = stage.posting.accounts.current(None)
    assert account
    stage.posting.accounts.disconnect(account.account_id, actor=Actor(connected.id))
    for number in range(100):
        connected.sends_photo(f"file {number}")
    connected.taps("Of all 12")
    connected.sees("and this is one more")
    connects(connected)
    settle(stage)
    connected.taps("Of all 12")
    assert any("10 photos" in it.text for it in connected.messages), connected.transcript()


def test_what_waits_and_has_no_room_among_the_drafts_waits_on(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """The drafts that were made had no cards, and the rest waited for ever without a word."""
    names = ["First", "Second", "Third", "Fourth"]
    for number, name in enumerate(names):
        instagram.later(minutes=5)
        if number == 2:
            anna.sends(f"{name} {instagram.sample('books.jpg')}")
        else:
            anna.sends_photo(name, caption=name)
    boris = stage.chat(BORIS)
    boris.sends("/accounts")
    boris.taps("➕")
    boris.sends(INSTAGRAM_TOKEN)
    made = fill_up(stage, anna.id, 498)
    connects(anna)
    settle(stage)
    assert cards(anna) == ["First", "Second"]
    told = anna.sees("You have 500 drafts, and I keep 500 at most. 2 messages of yours still wait.")
    assert told.buttons == ["🗓 Open the list", "▶️ Make the rest"]
    stage.restart()
    anna.taps("Make the rest")
    anna.sees("2 messages of yours still wait")
    stage.posting.changes.delete(made[0].post_id, seen_version=1, actor=Actor(anna.id))
    anna.taps("Make the rest")
    anna.sees("One message of yours still waits")
    stage.posting.changes.delete(made[1].post_id, seen_version=1, actor=Actor(anna.id))
    anna.taps("Make the rest")
    settle(stage)
    assert sorted(cards(anna)) == sorted(names)
    anna.taps_data(CheckAgain().pack(), told.raw)
    (old,) = [seen for seen in anna.messages if seen.message_id == told.message_id]
    assert old.text == "Nothing of yours waits here any more."
    assert old.buttons == ["🗓 Open the list"]
    assert "Send me" not in anna.last.text, "it is no /new"


def fill_up(stage: Stage, person_id: int, count: int) -> list[Post]:
    """So many drafts of somebody."""
    account = stage.posting.accounts.current(None)
    assert account
    with stage.storage.transaction():
        fields = PostFields(account_id=account.account_id, image_url="https://example.com/a.jpg")
        create = stage.posting.drafts.create
        return [create(fields, author_id=person_id) for _ in range(count)]


@pytest.mark.parametrize("label", ["Replace", "Add to it", "It was the caption"])
def test_a_second_quick_tap_on_an_offer_finds_it_done(
    connected: Chat, stage: Stage, instagram: PretendInstagram, label: str
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    connected.taps("✏️ Caption")
    connected.sends(f"Books {instagram.sample('books.jpg')}")
    offered = connected.messages[-2]
    data = button(offered.raw, label)
    connected.taps_data(data, offered.raw)
    (post,) = listed(stage, Tab.DRAFTS)
    count = len(connected.messages)
    again = connected.taps_data(data, offered.raw)
    assert (again.text, again.alert) == ("", False)
    assert listed(stage, Tab.DRAFTS) == [post]
    assert not any("It is so already" in it.text for it in connected.messages)
    assert len(connected.messages) <= count


def test_words_of_somebody_else_are_not_displaced_by_the_answer_after_all(
    connected: Chat, stage: Stage, boris: Chat, instagram: PretendInstagram
) -> None:
    """As by an answer that is typed: it is asked whose are to stay."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    (mine,) = listed(stage, Tab.DRAFTS)
    connected.taps("✏️ Caption")
    connected.sends(f"Books {instagram.sample('books.jpg')}")
    offered = connected.messages[-2]
    wanted = PostFields(caption="Words of Boris")
    stage.posting.changes.change(
        mine.post_id, wanted, seen_version=mine.version, actor=Actor(boris.id)
    )
    connected.taps_data(button(offered.raw, "It was the caption"), offered.raw)
    assert stage.posting.lists.get(mine.post_id).caption == "Words of Boris"
    connected.sees("Words of Boris")
    connected.taps("Mine")
    assert stage.posting.lists.get(mine.post_id).caption.startswith("Books ")
