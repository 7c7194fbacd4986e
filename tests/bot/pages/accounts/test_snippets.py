"""Hashtag sets and endings of an account: saved once, added to a caption by a tap or by words."""

from copy import deepcopy

import pytest

from posting import Snippet, Tab
from tests.helpers.chat import BORIS, Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import Json


def saved(stage: Stage) -> list[tuple[str, str]]:
    account = stage.posting.accounts.current(None)
    assert account
    return [(it.name, it.text) for it in stage.posting.snippets.of(account.account_id)]


def save(stage: Stage, *its: tuple[str, str]) -> list[Snippet]:
    account = stage.posting.accounts.current(None)
    assert account
    return [stage.posting.snippets.add(account.account_id, *each) for each in its]


COFFEE, ORDER = ("Coffee", "#coffee #latte"), ("How to order", "Write to us in Direct.")


@pytest.fixture
def card(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    return connected


@pytest.fixture
def settings(connected: Chat) -> Chat:
    connected.sends("/settings")
    connected.taps("#️⃣ Hashtag sets")
    return connected


# In the settings


def test_sets_and_endings_are_typed_with_their_names(settings: Chat, stage: Stage) -> None:
    settings.sees("Hashtag sets and endings of @sunny.bakery\nnone yet")
    settings.sends("Coffee #coffee #latte #Coffee")
    settings.sees("\nCoffee 2\n")
    settings.sends("How to order\nWrite to us in Direct.")
    assert "has no #" not in settings.last.text
    assert {"Coffee", "✍️ How to or…"} <= set(settings.sees("Coffee 2 · ✍️ How to order").buttons)
    assert saved(stage) == [COFFEE, ORDER]


def test_in_russian_too(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Language")
    connected.taps("#️⃣ Наборы")
    connected.sees("Наборы хештегов и концовки @sunny.bakery\nпока пусто")
    connected.sends("кофе #кофе #латте")
    connected.sends("Как заказать\nПишите в директ")
    connected.sees("кофе 2 · ✍️ Как заказать")
    connected.taps("кофе")
    connected.sees("#кофе #латте\nПришлите другие хештеги или слова")
    connected.taps("✏️ Название")
    connected.sends("завтрак")
    connected.taps("завтрак")
    connected.taps("🗑 Удалить")
    connected.sees("\n✍️ Как заказать\n")
    connected.taps("↩️ Вернуть")
    assert saved(stage) == [("Как заказать", "Пишите в директ"), ("завтрак", "#кофе #латте")]


def test_hashtags_without_their_sign_are_told_to_be_an_ending_and_made_a_set(
    settings: Chat, stage: Stage
) -> None:
    settings.sends("bakery bread cake")
    settings.sees("“bakery bread cake” is saved as an ending of captions, as it has no #.")
    settings.taps("✍️ bakery br…")
    settings.sends("#bakery #bread #cake")
    assert "has no #" not in settings.sees("bakery bread cake 3").text
    assert saved(stage) == [("bakery bread cake", "#bakery #bread #cake")]


def test_of_a_line_that_is_longer_than_its_name_all_is_said_to_be_saved(
    settings: Chat, stage: Stage
) -> None:
    """It read as if the link were lost."""
    line = "Order on https://example.com/shop"
    settings.sends(line)
    settings.sees(f"“{line}” is saved as an ending of captions by the name of “Order on”")
    settings.taps("✍️ Order on")
    settings.sees(line)


@pytest.mark.parametrize(
    ("typed", "saved_as"),
    [
        (
            "Menu\nmore at https://bakery.example/menu.jpg",
            "more at https://bakery.example/menu.jpg",
        ),
        ("more at https://bakery.example/a.jpg", "more at https://bakery.example/a.jpg"),
    ],
)
def test_an_ending_may_have_the_link_of_a_picture(
    settings: Chat, stage: Stage, typed: str, saved_as: str
) -> None:
    """It was a draft."""
    settings.sends(typed)
    settings.sees("✍️")
    assert [text for _, text in saved(stage)] == [saved_as]
    assert listed(stage, Tab.DRAFTS) == []


@pytest.mark.parametrize("below", ["", "\nFresh bread"])
def test_a_message_that_begins_with_the_link_of_a_picture_is_a_post_where_sets_are_asked_for(
    settings: Chat, stage: Stage, instagram: PretendInstagram, below: str
) -> None:
    settings.sends(f"{instagram.sample('bread.jpg')}{below}")
    assert the_post(stage).caption == below.strip()
    assert saved(stage) == []


def test_one_gets_other_words_and_another_name(settings: Chat, stage: Stage) -> None:
    settings.sends("Coffee #coffee #latte")
    settings.taps("Coffee")
    settings.sees("#coffee #latte\nSend other hashtags or words")
    settings.sends("#flatwhite")
    assert saved(stage) == [("Coffee", "#flatwhite")]
    settings.taps("Coffee")
    settings.taps("✏️ New name")
    settings.sends("Flat white")
    settings.sees("Flat white 1")
    assert saved(stage) == [("Flat white", "#flatwhite")]


def test_one_that_was_deleted_comes_back(settings: Chat, stage: Stage) -> None:
    settings.sends("Coffee #coffee")
    settings.taps("Coffee")
    assert settings.taps("🗑 Delete").text == "Deleted: Coffee"
    settings.sees("none yet")
    assert saved(stage) == []
    settings.taps("↩️ Undo")
    assert saved(stage) == [("Coffee", "#coffee")]
    assert "↩️ Undo" not in settings.last.buttons


def test_a_set_that_is_typed_for_a_post_that_is_gone_is_kept_and_that_is_said(
    card: Chat, stage: Stage
) -> None:
    boris = stage.chat(BORIS, "ru", "Борис <ops>")
    boris.sends("/posts")
    boris.taps("📝")
    boris.taps("Fresh bread")
    card.taps("✏️ Caption")
    card.taps("#️⃣")
    boris.taps("⋯ Ещё")
    boris.taps("🗑")
    card.sends("Coffee #coffee #latte")
    assert any("Борис <ops> deleted this post" in seen.text for seen in card.messages)
    assert saved(stage) == [COFFEE]


def test_one_that_cannot_come_back_now_is_not_lost(settings: Chat, stage: Stage) -> None:
    settings.sends("R&B #music")
    settings.taps("R&B")
    settings.taps("🗑 Delete")
    settings.sends("R&B #other")
    assert "R&B" in (settings.taps("↩️ Undo").text or "")
    assert saved(stage) == [("R&B", "#other")]
    settings.taps("R&B")
    settings.taps("✏️ New name")
    settings.sends("Others")
    settings.taps("↩️ Undo")
    assert sorted(saved(stage)) == [("Others", "#other"), ("R&B", "#music")]


LONG_NAME = "a" * 25
TAGS = " ".join(f"#t{number}" for number in range(31))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (f"{LONG_NAME} #tea", "The name has 25 characters, and a button holds 24."),
        ("COFFEE #tea", "“COFFEE” is there already. Send another name."),
        (f"Tea {TAGS}", "Hashtags: 31, Instagram allows 30. Extra: #t30"),
        (f"Tea\n{'b' * 501}", "Ending: 501 of 500 characters, 1 too many. Send a shorter one."),
        ("Tea\n" + " ".join(f"@n{n}" for n in range(21)), "Mentions: 21, Instagram allows 20"),
    ],
)
def test_what_cannot_be_saved_is_said_and_asked_for_again(
    settings: Chat, stage: Stage, typed: str, said: str
) -> None:
    save(stage, COFFEE)
    settings.sends(typed)
    settings.sees(said)
    settings.sees("Nothing was saved.")
    assert saved(stage) == [COFFEE]
    settings.sends("Tea #tea")
    assert saved(stage) == [COFFEE, ("Tea", "#tea")]


def test_an_account_has_so_many_and_pages_of_them(settings: Chat, stage: Stage) -> None:
    save(stage, *((f"Set {n}", f"#tag{n}") for n in range(24)))
    settings.sends("Tea #tea")
    settings.sees("24 sets and endings are saved for this account, and I keep no more.")
    settings.taps("Back")
    settings.taps("#️⃣ Hashtag sets")
    assert settings.last.buttons[:7] == ["Set 0", "Set 1", "Set 2", "Set 3", "◀️", "1/6", "▶️"]
    settings.taps("◀️")
    assert settings.last.buttons[:6] == ["Set 20", "Set 21", "Set 22", "Set 23", "◀️", "6/6"]


def test_two_people_change_the_same_set(settings: Chat, stage: Stage) -> None:
    (coffee,) = save(stage, COFFEE)
    settings.taps("Back")
    settings.taps("#️⃣ Hashtag sets")
    settings.taps("Coffee")
    stage.posting.snippets.delete(coffee.snippet_id)
    assert settings.taps("🗑 Delete").text == "It was deleted meanwhile."
    settings.sees("none yet")


def test_a_post_that_is_sent_meanwhile_is_a_post_and_words_are_about_it(
    settings: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    settings.sends("Coffee #coffee #latte")
    settings.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    settings.sees("Draft")
    settings.sends("add set coffee")
    assert the_post(stage).caption == "Fresh bread #coffee #latte"
    assert saved(stage) == [COFFEE]


def test_a_photo_that_is_sent_meanwhile_is_a_post_as_well(settings: Chat, stage: Stage) -> None:
    settings.sends_photo("bread", caption="Fresh bread")
    settings.sends("Better bread for everybody")
    assert the_post(stage).caption == "Better bread for everybody"
    assert saved(stage) == []


def test_the_answer_to_a_card_is_about_its_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    card = connected.last.raw
    connected.sends("/settings")
    connected.taps("#️⃣ Hashtag sets")
    connected.sends_thing(text="#cosy", reply_to_message=card)
    assert the_post(stage).caption == "Fresh bread #cosy"
    assert saved(stage) == []


# On a card


def test_the_first_set_is_made_of_the_hashtags_of_the_caption(card: Chat, stage: Stage) -> None:
    card.sends("#coffee #latte")
    card.taps("⋯ More")
    card.taps("#️⃣ Hashtags")
    card.sees("Nothing is saved for @sunny.bakery yet.")
    card.taps("💾 Save these 2")
    assert "☑️ coffee" in card.sees("Sets of @sunny.bakery → caption\ncoffee 2").buttons
    assert saved(stage) == [("coffee", "#coffee #latte")]


def test_the_first_set_is_typed_and_added_at_once(card: Chat, stage: Stage) -> None:
    card.taps("⋯ More")
    card.taps("#️⃣ Hashtags")
    card.sends("Coffee #coffee #latte")
    card.taps("⬜ Coffee")
    assert "↩️ Undo" in card.sees("# + #coffee #latte").buttons
    assert the_post(stage).caption == "Fresh bread #coffee #latte"


def test_a_tap_adds_a_set_and_an_ending_and_another_takes_them_out(
    card: Chat, stage: Stage
) -> None:
    save(stage, COFFEE, ORDER)
    for name in ("⬜ Coffee", "⬜ ✍️ How to or…"):
        card.taps("⋯ More")
        card.taps("#️⃣ Hashtags")
        card.taps(name)
    caption = "Fresh bread\n\nWrite to us in Direct.\n\n#coffee #latte"
    assert the_post(stage).caption == caption
    card.taps("↩️ Undo")
    assert the_post(stage).caption == "Fresh bread #coffee #latte"
    card.taps("⋯ More")
    card.taps("#️⃣ Hashtags")
    card.taps("☑️ Coffee")
    assert the_post(stage).caption == "Fresh bread"


def test_a_set_can_be_the_whole_caption_and_is_undone(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    save(stage, COFFEE)
    connected.sends(instagram.sample("bread.jpg"))
    connected.taps("✏️ Caption")
    connected.taps("#️⃣ Hashtag sets")
    connected.taps("⬜ Coffee")
    assert the_post(stage).caption == "#coffee #latte"
    connected.taps("↩️ Undo")
    assert the_post(stage).caption == ""


def test_what_would_be_too_much_is_said_with_numbers_and_not_added(
    card: Chat, stage: Stage
) -> None:
    save(stage, ("Many", " ".join(f"#t{n}" for n in range(29))))
    card.sends("#a #b")
    card.taps("⋯ More")
    card.taps("#️⃣ Hashtags")
    told = card.taps("⬜ Many")
    assert told.alert
    said = "Hashtags: 31, Instagram allows 30. Extra: #t28. Take these out."
    assert told.text == f"“Many” is not added.\n{said}"
    assert the_post(stage).caption == "Fresh bread #a #b"
    card.taps("⇄ To comment")
    card.taps("⬜ Many")
    assert (the_post(stage).options.first_comment or "").count("#") == 29


def test_the_first_comment_takes_sets_too(card: Chat, stage: Stage) -> None:
    save(stage, COFFEE)
    card.taps("⋯ More")
    card.taps("💬 First comment")
    card.taps("#️⃣ Hashtag sets")
    card.sees("→ first comment")
    card.taps("⬜ Coffee")
    assert the_post(stage).options.first_comment == "#coffee #latte"
    card.taps("↩️ Undo")
    assert the_post(stage).options.first_comment is None


def test_the_way_from_a_card_to_its_sets_and_back(card: Chat, stage: Stage) -> None:
    save(stage, COFFEE)
    card.taps("⋯ More")
    card.taps("#️⃣ Hashtags")
    card.taps("✏️ Change")
    card.taps("Coffee")
    card.sends("#flatwhite")
    card.taps("To the card")
    assert "⋯ More" in card.sees("Draft").buttons
    card.taps("⋯ More")
    card.taps("#️⃣ Hashtags")
    card.taps("➕ New set")
    card.sends("Tea #tea")
    card.taps("⬜ Tea")
    assert the_post(stage).caption == "Fresh bread #tea"


def test_a_set_that_was_deleted_meanwhile_is_not_added(card: Chat, stage: Stage) -> None:
    coffee, _ = save(stage, COFFEE, ORDER)
    card.taps("⋯ More")
    card.taps("#️⃣ Hashtags")
    stage.posting.snippets.delete(coffee.snippet_id)
    assert card.taps("⬜ Coffee").text == "It was deleted meanwhile."
    assert "⬜ Coffee" not in card.last.buttons
    assert the_post(stage).caption == "Fresh bread"


def test_the_hashtags_of_the_caption_become_the_first_comment(card: Chat, stage: Stage) -> None:
    card.taps("⋯ More")
    card.taps("💬 First comment")
    assert "✂️ My hashtags" not in card.last.buttons, "there are none"
    card.taps("Cancel")
    card.sends("#coffee #latte")
    card.taps("⋯ More")
    card.taps("💬 First comment")
    card.taps("✂️ My hashtags")
    post = the_post(stage)
    assert (post.caption, post.options.first_comment) == ("Fresh bread", "#coffee #latte")
    card.taps("↩️ Undo")
    post = the_post(stage)
    assert (post.caption, post.options.first_comment) == ("Fresh bread #coffee #latte", None)


def test_hashtags_that_are_too_many_go_to_the_first_comment(card: Chat, stage: Stage) -> None:
    card.taps("✏️ Caption")
    card.sends("Bread " + " ".join(f"#tag{n}" for n in range(34)))
    assert "−4 hashtags" in " ".join(card.last.buttons)
    card.taps("💬 To comment")
    post = the_post(stage)
    assert post.caption.endswith("#tag29")
    assert post.options.first_comment == "#tag30 #tag31 #tag32 #tag33"
    assert "💬 To comment" not in card.last.buttons
    card.taps("✏️ Caption")
    card.sends(" ".join(f"#new{n}" for n in range(59)))
    told = card.taps("💬 To comment")
    assert told.text.startswith(
        "The hashtags stay in the caption.\nHashtags in the first comment: 33"
    )


# By words


@pytest.mark.parametrize(
    ("typed", "caption"),
    [
        ("add set coffee", "Fresh bread #coffee #latte"),
        ("please add the Coffee set", "Fresh bread #coffee #latte"),
        ("добавь набор кофе", "Fresh bread #кофе"),
        ("добавь набор хештегов утренний кофе", "Fresh bread #утро"),
        ("add the ending how to order", "Fresh bread\n\nWrite to us in Direct."),
        ("add set coffee and #sale", None),
        ("add set coffee, add #sale", "Fresh bread #coffee #latte #sale"),
    ],
)
def test_a_set_is_added_by_words(card: Chat, stage: Stage, typed: str, caption: str | None) -> None:
    save(stage, COFFEE, ORDER, ("Кофе", "#кофе"), ("Утреннее кофе", "#утро"))
    card.sends(typed)
    if caption is None:
        assert the_post(stage).caption == "Fresh bread"
        return
    assert "↩️ Undo" in card.last.buttons
    assert the_post(stage).caption == caption
    card.taps("↩️ Undo")
    assert the_post(stage).caption == "Fresh bread"


def test_a_set_is_taken_out_by_words(card: Chat, stage: Stage) -> None:
    save(stage, COFFEE)
    card.sends("#latte #a #coffee")
    card.sends("убери набор coffee")
    assert the_post(stage).caption == "Fresh bread #a"


def test_a_set_that_nobody_has_saved_is_asked_about(card: Chat, stage: Stage) -> None:
    card.sends("add the set coffee")
    card.sees("No set or ending “coffee” is saved for this account.")
    assert "✏️ It's the caption" in card.last.buttons
    assert the_post(stage).caption == "Fresh bread"


def test_by_words_nothing_is_added_that_would_be_too_much(card: Chat, stage: Stage) -> None:
    save(stage, ("Many", " ".join(f"#t{n}" for n in range(29))))
    card.sends("#a #b")
    card.sends("add set many")
    card.sees("Hashtags: 31, Instagram allows 30. Extra: #t28")
    assert the_post(stage).caption == "Fresh bread #a #b"


def test_of_a_post_without_words_a_set_is_added_by_its_name(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    save(stage, COFFEE)
    connected.sends(instagram.sample("bread.jpg"))
    connected.sends("add set coffee")
    assert the_post(stage).caption == "#coffee #latte"


def test_the_sets_are_those_of_the_account_of_the_post(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Whoever uses the bot has them."""
    save(stage, COFFEE)
    boris = stage.chat(BORIS, "ru", "Boris")
    boris.sends(f"{instagram.sample('books.jpg')}\nBuns")
    boris.sends("добавь набор coffee")
    boris.sees("# + #coffee #latte")


# Of one that is gone


def gives_way(stage: Stage) -> None:
    """Somebody else has deleted the one that is there, and has saved another."""
    boris = stage.chat(BORIS, "en", "Boris")
    for command in ("/start", "/settings"):
        boris.sends(command)
    for label in ("#️⃣ Hashtag sets", "Coffee", "🗑 Delete"):
        boris.taps(label)
    boris.sends("Tea #tea")
    assert saved(stage) == [("Tea", "#tea")]


def test_the_button_of_a_set_that_is_gone_puts_no_other_in(card: Chat, stage: Stage) -> None:
    save(stage, COFFEE)
    card.taps("⋯ More")
    card.taps("#️⃣ Hashtags")
    sets = deepcopy(card.last.raw)
    gives_way(stage)
    assert card.taps_data(data_of(sets, "⬜ Coffee"), sets).text == "It was deleted meanwhile."
    assert the_post(stage).caption == "Fresh bread"


@pytest.mark.parametrize("answer", ["tap", "words"])
def test_what_is_done_with_a_set_that_is_gone_is_done_with_no_other(
    settings: Chat, stage: Stage, answer: str
) -> None:
    save(stage, COFFEE)
    settings.sends("/settings")
    settings.taps("#️⃣ Hashtag sets")
    settings.taps("Coffee")
    page = deepcopy(settings.last.raw)
    gives_way(stage)
    if answer == "tap":
        settings.taps_data(data_of(page, "🗑 Delete"), page)
    else:
        settings.sends("#espresso #ristretto")
    assert ("Tea", "#tea") in saved(stage)


def data_of(message: Json, label: str) -> str:
    cells = [cell for row in message["reply_markup"]["inline_keyboard"] for cell in row]
    return next(str(cell["callback_data"]) for cell in cells if cell["text"] == label)
