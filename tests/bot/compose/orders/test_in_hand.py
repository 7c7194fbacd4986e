"""What is typed is about the post in hand: the one that is answered, else the one touched last."""

from datetime import UTC, datetime

import pytest

from bot.reading.times.posting_times import read_posting_times
from posting import Kind, Post, PostFields, PostState, Tab
from storage.records import Actor
from tests.bot.updates.test_handled_again import cut_off
from tests.helpers.chat import Chat, Seen, Stage, film, settle
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import Json

BREAD = "Fresh bread from the oven. Weekend sale! Come by 🔥 #bread"
AT_18 = datetime(2026, 12, 1, 18, tzinfo=UTC)


@pytest.fixture
def draft(connected: Chat) -> Chat:
    """Anna has sent a photo with its words."""
    connected.sends_photo("bread", caption=BREAD)
    return connected


@pytest.fixture
def planned(draft: Chat) -> Chat:
    draft.taps("⚡ Tue 18:00")
    return draft


def answers(person: Chat, message: Json, text: str) -> None:
    person.sends_thing(text=text, reply_to_message=message)


def by_caption(stage: Stage, caption: str) -> Post:
    found = [*listed(stage, Tab.DRAFTS), *listed(stage, Tab.PLANNED)]
    return next(post for post in found if post.caption.startswith(caption))


def button_labelled(seen: Seen, label: str) -> str:
    cells = [cell for row in seen.raw["reply_markup"]["inline_keyboard"] for cell in row]
    data: str = next(cell["callback_data"] for cell in cells if cell["text"] == label)
    return data


# Which post


def test_an_answer_to_a_card_means_its_post_however_old_it_is(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("bread", caption="Bread")
    old = connected.sees("Bread").raw
    instagram.later(days=3)
    connected.sends_photo("cake", caption="Cake")
    answers(connected, old, "tomorrow 9:30")
    (card,) = [it for it in connected.messages if "Bread" in it.text and it.buttons]
    assert "🗓 Sat 5 Dec, 09:30" in card.text
    assert by_caption(stage, "Bread").state is PostState.SCHEDULED
    assert by_caption(stage, "Cake").state is PostState.DRAFT
    kept = next(it for it in connected.messages if it.message_id == old["message_id"])
    assert kept.buttons == [], "what was answered stays, without its buttons"


def test_an_answer_to_a_message_without_buttons_means_its_post_too(
    draft: Chat, stage: Stage
) -> None:
    draft.taps("👁 Preview")
    shown = draft.last.raw
    shown.pop("reply_markup")
    draft.sends_photo("cake", caption="Cake")
    answers(draft, shown, "add #cosy")
    assert by_caption(stage, "Fresh bread").caption == f"{BREAD} #cosy"


def test_an_answer_to_ones_own_words_about_a_post_that_is_out_deletes_no_other(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\n{BREAD}")
    connected.taps("🚀 Now")
    for _ in range(20):
        stage.publish_due()
        instagram.later(seconds=15)
    card = connected.sees("✅ Published").raw
    connected.sends_photo("cake", caption="Cake")
    own = connected.sends_thing(text="replace sale with offer", reply_to_message=card)
    connected.sees("has been out since")
    answers(connected, own, "delete it")
    assert [post.caption for post in listed(stage, Tab.DRAFTS)] == ["Cake"]


@pytest.fixture
def forgotten(planned: Chat, instagram: PretendInstagram) -> Json:
    """A message about the planned post, without buttons, so old that it is not known any more which
    post it was about; another one is in hand."""
    planned.taps("👁 Preview")
    old = planned.last.raw
    old.pop("reply_markup")
    instagram.later(minutes=1)
    planned.sends_photo("cake", caption="Cake")
    for _ in range(100):
        planned.taps("👁 Preview")
        planned.taps("To the card")
    return old


@pytest.mark.parametrize(
    "typed", ["delete it", "add #cosy", "to friday", "The whole town smells of it"]
)
def test_an_answer_to_a_forgotten_message_changes_no_post_unasked(
    planned: Chat, stage: Stage, forgotten: Json, typed: str
) -> None:
    answers(planned, forgotten, typed)
    asked = planned.sees("I can't tell from the message you answer which post you mean.")
    assert asked.buttons[0] == "📝 Cake"
    assert asked.buttons[1].startswith("🗓 Tue 18:00 · Fresh bread")
    assert by_caption(stage, "Cake").state is PostState.DRAFT
    post = by_caption(stage, "Fresh bread")
    assert (post.caption, post.publish_at) == (BREAD, AT_18)


def test_what_answers_a_forgotten_message_is_done_to_the_post_that_is_named(
    planned: Chat, stage: Stage, forgotten: Json
) -> None:
    answers(planned, forgotten, "add #cosy")
    planned.taps("🗓 Tue 18:00")
    assert by_caption(stage, "Fresh bread").caption == f"{BREAD} #cosy"
    assert by_caption(stage, "Cake").caption == "Cake"


def test_it_is_no_answer_to_what_is_asked_about_another_post(
    planned: Chat, stage: Stage, forgotten: Json
) -> None:
    planned.taps("✏️ Caption")
    answers(planned, forgotten, "The whole town smells of it")
    planned.sees("I can't tell from the message you answer")
    assert {post.caption for post in listed(stage, Tab.DRAFTS)} == {"Cake"}


def test_a_photo_that_answers_it_takes_the_place_of_no_open_slide(
    planned: Chat, stage: Stage, forgotten: Json, instagram: PretendInstagram
) -> None:
    planned.sends(f"{instagram.sample('bread.jpg')} {instagram.sample('books.jpg')} Shop")
    planned.taps("🔢")
    planned.taps("2")
    planned.sends_photo("three", reply_to_message=forgotten)
    assert not any(it.file for it in by_caption(stage, "Shop").media)


def test_an_answer_to_a_page_is_not_said_to_have_been_about_a_post(draft: Chat) -> None:
    page = next(seen for seen in draft.messages if "Connected" in seen.text)
    answers(draft, page.raw, "add #cosy")
    asked = draft.sees("I can't tell from the message you answer which post you mean.")
    assert asked.buttons[0].startswith("📝 Fresh bread")


def test_an_answer_to_a_line_that_came_with_the_post_in_hand_means_it(
    draft: Chat, stage: Stage
) -> None:
    draft.sends("add #cosy")
    draft.sends("add #cosy")
    (line,) = [seen for seen in draft.messages if "It is so already" in seen.text]
    answers(draft, line.raw, "add #cake")
    assert the_post(stage).caption == f"{BREAD} #cosy #cake"


def test_after_half_an_hour_it_is_asked_which_post_is_meant(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.later(minutes=1)
    planned.sends_photo("cake", caption="Cake")
    instagram.later(minutes=31)
    planned.sends("tomorrow 9:30")
    asked = planned.sees("“tomorrow 9:30”: for which post?")
    assert asked.buttons[0] == "📝 Cake"
    assert asked.buttons[1].startswith("🗓 Tue 18:00 · Fresh bread")
    planned.taps("🗓 Tue 18:00")
    planned.sees("→ Wed 2 Dec, 09:30")
    assert by_caption(stage, "Fresh bread").publish_at == datetime(2026, 12, 2, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("board", ["/posts", "/plan", "/settings", "/accounts"])
@pytest.mark.parametrize("typed", ["open 2", "friday"])
def test_under_what_is_no_card_it_is_asked_which_post_is_meant(
    planned: Chat, stage: Stage, board: str, typed: str
) -> None:
    planned.sends(board)
    planned.sends(typed)
    planned.sees(f"“{typed}”: for which post?")
    post = by_caption(stage, "Fresh bread")
    assert (post.caption, post.publish_at) == (BREAD, AT_18), "nothing is done yet"
    planned.taps("🗓 Tue 18:00")
    planned.sees("Fri 4 Dec, 18:00" if typed == "friday" else "open 2")


@pytest.fixture
def two(planned: Chat, instagram: PretendInstagram) -> Chat:
    """Another post is planned, for the day after."""
    instagram.later(minutes=1)
    planned.sends_photo("cake", caption="Cake")
    planned.sends("tomorrow 18:00")
    return planned


@pytest.mark.parametrize(
    ("board", "typed"),
    [("/posts", "2 to friday"), ("/posts", "2: friday"), ("/plan", "№2 на пятницу")],
)
def test_a_number_in_answer_to_a_list_or_a_plan_names_its_post(
    two: Chat, stage: Stage, board: str, typed: str
) -> None:
    two.sends(board)
    answers(two, two.last.raw, typed)
    two.sees("→ Fri 4 Dec, 18:00")
    assert by_caption(stage, "Cake").publish_at == datetime(2026, 12, 4, 18, tzinfo=UTC)
    assert by_caption(stage, "Fresh bread").publish_at == AT_18


@pytest.mark.parametrize("typed", ["9 to friday", "2 march", "2 hours later"])
def test_a_number_that_the_list_has_not_or_of_a_date_names_no_post(
    two: Chat, stage: Stage, typed: str
) -> None:
    two.sends("/posts")
    answers(two, two.last.raw, typed)
    two.sees(f"“{typed}”: for which post?")
    assert by_caption(stage, "Fresh bread").publish_at == AT_18


def test_a_number_means_its_post_also_while_something_is_asked(two: Chat, stage: Stage) -> None:
    two.sends("/posts")
    board = two.last.raw
    two.taps("✏️ Edit")
    two.taps("✏️ Caption")
    answers(two, board, "1 to friday")
    two.sees("→ Fri 4 Dec, 18:00")
    assert by_caption(stage, "Cake").caption == "Cake"


def test_what_is_for_the_next_post_is_its_caption(
    draft: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.later(minutes=31)
    draft.sends("Cakes tomorrow")
    draft.taps("For the next one")
    draft.sees("Kept as the caption")
    draft.sends_photo("cake")
    assert by_caption(stage, "Cakes tomorrow").caption == "Cakes tomorrow"


def test_words_of_two_messages_before_a_picture_are_both_kept(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("Cakes")
    connected.sends("every day")
    connected.sends_photo("cake")
    assert the_post(stage).caption == "Cakes\nevery day"


# What becomes of it


def test_a_typed_time_plans_and_the_way_back_leads_to_the_drafts(draft: Chat, stage: Stage) -> None:
    draft.sends("tomorrow 9:30")
    card = draft.sees("🗓 Wed 2 Dec, 09:30")
    assert card.text.count("Wed 2 Dec") == 1, "it stands there once"
    assert "↩️ Undo" in card.buttons
    assert "🗑 Delete" not in card.buttons
    draft.taps("↩️ Undo")
    assert "↩️ Undo" not in draft.sees("Draft").buttons
    assert the_post(stage).state is PostState.DRAFT


def test_a_moved_post_goes_back_to_its_time_and_the_toast_names_it(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("move to friday")
    planned.sees("🕐 Tue 1 Dec, 18:00 → Fri 4 Dec, 18:00")
    assert planned.taps("↩️ Undo").text == "Undone: Tue 1 Dec, 18:00"
    assert the_post(stage).publish_at == AT_18


def test_the_way_back_is_gone_with_the_next_change(planned: Chat, stage: Stage) -> None:
    planned.sends("move to friday")
    planned.taps("✏️ Edit")
    planned.taps("👤 People")
    planned.sends("@anna")
    card = planned.sees("👤 + @anna")
    assert "Fri 4 Dec, 18:00 →" not in card.text
    planned.taps("↩️ Undo")
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 18, tzinfo=UTC)
    assert the_post(stage).medium.user_tags == ()


def test_the_way_back_is_gone_after_a_day(
    draft: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    draft.sends("add #cosy")
    instagram.later(hours=25)
    draft.taps("👁 Preview")
    draft.taps("↩️ Undo")
    assert the_post(stage).caption == f"{BREAD} #cosy", "too late"
    assert "🗑 Delete" in draft.sees("Draft").buttons


def test_what_is_so_already_is_said_and_costs_no_way_back(planned: Chat, stage: Stage) -> None:
    planned.sends("move to friday")
    moved = the_post(stage)
    asked = ("without place", "move to friday", "add #bread", "as a photo", "no first comment")
    for told, order in enumerate(asked, start=1):
        planned.sends(order)
        assert the_post(stage) == moved, order
        said = [it for it in planned.messages if it.text == "It is so already: nothing is changed."]
        assert len(said) == told, order
        assert "→" not in planned.sees("Fri 4 Dec, 18:00").text, "that was done before"
    planned.taps("↩️ Undo")
    assert the_post(stage).publish_at == AT_18


def test_an_answer_that_stands_already_is_said_and_changes_nothing(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("add #cosy")
    before = the_post(stage)
    did = stage.posting.lists.history(before.post_id)
    planned.taps("✏️ Edit")
    planned.taps("✏️ Caption")
    planned.sends(before.caption)
    assert the_post(stage) == before
    assert stage.posting.lists.history(before.post_id) == did
    assert "It is so already: nothing is changed." in [it.text for it in planned.messages]
    assert "# + #cosy" not in planned.sees("Tue 1 Dec, 18:00").text, "that was done before"


def test_who_then_tags_nobody_sees_no_difference_of_before_and_can_still_undo_it(
    draft: Chat, stage: Stage
) -> None:
    draft.sends("add #cosy")
    draft.sees("# + #cosy")
    draft.taps("👤 People")
    draft.sends("nobody")
    assert "# + #cosy" not in draft.sees("Draft").text
    draft.taps("↩️ Undo")
    assert the_post(stage).caption == BREAD


def test_hashtags_go_behind_the_caption_and_names_on_the_photo(draft: Chat, stage: Stage) -> None:
    draft.sends("#cosy #cake")
    draft.sees("# + #cosy #cake")
    draft.sends("@carla on the left")
    draft.sees("👤 + @carla (left)")
    post = the_post(stage)
    assert post.caption == f"{BREAD} #cosy #cake"
    (tag,) = post.medium.user_tags
    assert (tag.username, tag.x, tag.y) == ("carla", 0.25, 0.5)


def test_a_link_of_a_place_is_the_place(draft: Chat, stage: Stage) -> None:
    draft.sends("https://facebook.com/profile.php?id=106009999000003")
    draft.sees("📍 + 106009999000003")
    draft.sends("without place")
    assert the_post(stage).location_id is None
    draft.taps("↩️ Undo")
    assert the_post(stage).location_id == "106009999000003"


def test_several_orders_are_done_together_and_undone_together(planned: Chat, stage: Stage) -> None:
    planned.sends("replace sale with offer, move to 19:00 and tag @carla")
    card = planned.sees("🕐 Tue 1 Dec, 18:00 → Tue 1 Dec, 19:00")
    assert "Weekend sale offer! Come by" in card.text
    assert "… and also: people. How it is now stands below.\n" in card.text
    assert "👤 @carla" in card.text
    undone = planned.taps("↩️ Undo").text
    assert undone == f"Undone: Tue 1 Dec, 18:00 · {BREAD[:40].rstrip()}… · 👤 –"
    post = the_post(stage)
    assert (post.caption, post.publish_at, post.medium.user_tags) == (BREAD, AT_18, ())


def test_a_list_of_orders_is_done_together_or_asked_about(planned: Chat, stage: Stage) -> None:
    planned.sends("1) fri 19:00 CET\n2) sale → offer")
    card = planned.sees("🕐 Tue 1 Dec, 18:00 → Fri 4 Dec, 18:00")
    assert "Weekend offer" in card.text
    planned.taps("↩️ Undo")
    planned.sends("- fri 18:00\n- nicer crop")
    asked = planned.last.text
    assert "nicer crop" in asked
    post = the_post(stage)
    assert (post.caption, post.publish_at) == (BREAD, AT_18)


def test_the_toast_of_an_undoing_names_the_people_in_plain_letters(planned: Chat) -> None:
    planned.sends("tag @anna on the left")
    planned.sees("👤 + @anna (left)")
    planned.sends("move to friday and remove @anna")
    planned.sees("🕐 Tue 1 Dec, 18:00 → Fri 4 Dec, 18:00")
    assert planned.taps("↩️ Undo").text == "Undone: Tue 1 Dec, 18:00 · 👤 @anna"


def test_what_stands_twice_is_asked_about(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Our sale is a big sale, come to the sale")
    connected.sends("replace sale with offer")
    asked = connected.sees("“sale” stands 3 times in the caption. Which one?")
    assert asked.buttons == ["1", "2", "3", "All", "✏️ It's the caption", "✖️ Nothing"]
    connected.taps("2")
    assert the_post(stage).caption == "Our sale is a big offer, come to the sale"
    connected.sends("replace sale with gift")
    asked = connected.sees("“sale” stands twice in the caption. Which one?")
    assert asked.text.endswith("1 Our sale is a big offer,…\n2 …come to the sale")
    connected.taps("Both")
    assert the_post(stage).caption == "Our gift is a big offer, come to the gift"


def test_of_what_stands_there_many_times_the_way_to_the_others_is_said(
    connected: Chat, stage: Stage
) -> None:
    caption = " ".join(f"{number} sale" for number in range(1, 28))
    connected.sends_photo("bread", caption=caption)
    connected.sends("replace sale with offer")
    asked = connected.sees("“sale” stands 27 times in the caption. Which one? The first 5:\n")
    assert asked.text.endswith("Another one is changed in the caption itself: [✏️ Caption].")
    ways = ["✏️ Caption", "✏️ It's the caption", "✖️ Nothing"]
    assert asked.buttons == ["1", "2", "3", "4", "5", "All 27", *ways]
    connected.taps("All 27")
    assert the_post(stage).caption == caption.replace("sale", "offer")


@pytest.fixture
def overtaken(connected: Chat) -> Seen:
    """A question about words typed before those that are the caption now."""
    connected.sends_photo("bread", caption="Bread")
    connected.sends("is it nice enough?")
    asked = connected.sees("Is it the new caption?")
    connected.sends("Rolls from the oven")
    return asked


def test_an_overtaken_question_does_not_overwrite_newer_words(
    connected: Chat, stage: Stage, overtaken: Seen
) -> None:
    tapped = connected.taps_data(button_labelled(overtaken, "✏️ It's the caption"), overtaken.raw)
    assert tapped.text.startswith("The caption was changed since")
    assert the_post(stage).caption == "Rolls from the oven"


def test_the_buttons_of_an_overtaken_question_go(
    connected: Chat, stage: Stage, overtaken: Seen
) -> None:
    stage.publish_due()
    left = next(it for it in connected.messages if it.message_id == overtaken.message_id)
    assert left.buttons == ["📄 Open the post"]


def test_an_order_in_doubt_is_asked_about_beside_an_open_question(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="Our sale is a big sale")
    connected.taps("📍 Place")
    connected.sends("replace sale with offer")
    connected.sees("“sale” stands twice in the caption. Which one?")
    assert the_post(stage).caption == "Our sale is a big sale", "nothing is done yet"
    connected.sends("https://facebook.com/profile.php?id=106009999000003")
    assert the_post(stage).location_id == "106009999000003", "the place was asked for all the time"


@pytest.mark.parametrize("typed", ["friday offer", "add #sale and nicer", "add free parking"])
def test_an_order_in_doubt_is_asked_about_while_another_file_is_asked_for(
    draft: Chat, stage: Stage, instagram: PretendInstagram, typed: str
) -> None:
    draft.taps("⋯ More")
    draft.taps("🖼 Replace")
    draft.sends(typed)
    assert "✖️ Nothing" in draft.last.buttons, "and nothing else is said"
    draft.taps("✖️ Nothing")
    draft.sends(instagram.sample("sunset.jpg"))
    assert "sunset" in str(the_post(stage).medium.url), "the question has stayed"


@pytest.mark.parametrize(
    ("tapped", "caption", "day"),
    [("✅ Yes", BREAD, 4), ("✏️ It's the caption", "move to friday and nicer", 1)],
)
def test_what_is_half_understood_is_asked_about(
    planned: Chat, stage: Stage, tapped: str, caption: str, day: int
) -> None:
    planned.sends("move to friday and nicer")
    planned.sees("I understand “move to friday”, but not “nicer”. Do only that?")
    assert the_post(stage).publish_at == AT_18, "nothing is done yet"
    planned.taps(tapped)
    post = the_post(stage)
    assert post.caption == caption
    assert post.publish_at
    assert post.publish_at.day == day


def test_an_emoji_that_may_be_of_the_new_words_is_asked_about(planned: Chat, stage: Stage) -> None:
    planned.sends("replace sale with offer 🎀")
    planned.sees("I understand “replace sale with offer”, but not “🎀”. Do only that?")
    planned.taps("✅ Yes")
    assert the_post(stage).caption == BREAD.replace("sale", "offer")
    planned.sends("replace offer with party 🥰")
    assert the_post(stage).caption == BREAD.replace("sale", "party")
    planned.sends("We love friday 🎀 and you?")
    planned.taps("↩️ Undo")
    assert the_post(stage).caption == BREAD.replace("sale", "party")


def test_a_spot_that_is_understood_is_quoted_with_its_name(draft: Chat, stage: Stage) -> None:
    draft.sends("@anna on the left, @Boris D4")
    draft.sees("I understand “@anna on the left, @Boris”, but not “D4”. Do only that?")
    draft.taps("✅ Yes")
    tags = the_post(stage).medium.user_tags
    assert (tags[0].username, tags[0].x) == ("anna", 0.25)
    assert [tag.username for tag in tags] == ["anna", "boris"]


def test_what_may_be_a_time_or_a_caption_is_asked_about(planned: Chat, stage: Stage) -> None:
    planned.sends("friday offer")
    asked = planned.sees("“friday offer”: a time or the caption?")
    assert asked.buttons == ["🗓 Fri 4 Dec, 18:00", "✏️ Caption", "✖️ Nothing"]
    assert asked.text.endswith("🕐 The times are those of UTC.")
    planned.taps("✖️ Nothing")
    assert the_post(stage).caption == BREAD
    planned.sends("friday offer")
    planned.taps("🗓 Fri 4 Dec")
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 18, tzinfo=UTC)
    planned.sends("satruday 9am")  # the day that was meant, not that of the post
    assert the_post(stage).publish_at == datetime(2026, 12, 5, 9, tzinfo=UTC)


def test_what_is_an_order_and_is_like_a_caption_is_asked_about(planned: Chat, stage: Stage) -> None:
    typed = "Comment: yes if you want the recipe"
    planned.sends(typed)
    asked = planned.sees(f"“{typed}”: shall I do that, or is it the new caption?")
    assert asked.buttons == ["✅ Do it", "✏️ It's the caption", "✖️ Nothing"]
    assert the_post(stage).options.first_comment is None, "nothing is done yet"
    planned.taps("✅ Do it")
    assert the_post(stage).options.first_comment == "yes if you want the recipe"
    planned.sends("add free parking")
    planned.sees("“add free parking”: shall I do that, or is it the new caption?")
    planned.sends("Date: friday")
    assert planned.sees("“Date: friday”: a time or the caption?").buttons[0] == "🗓 Fri 4 Dec, 18:00"
    planned.sends(f"{typed}\nreplace sale with offer and fix the rest")
    planned.sees("I understand “")
    assert the_post(stage).caption == BREAD


def test_a_few_words_in_the_place_of_many_are_asked_about(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="long " * 30)
    connected.sends("See you")
    connected.sees("Replace the whole caption (150 characters) by “See you”?")
    connected.taps("➕ At the end")
    assert the_post(stage).caption == "long " * 29 + "long See you"


def test_the_rest_of_a_text_that_telegram_sends_in_several_messages_is_no_new_caption(
    draft: Chat, stage: Stage
) -> None:
    text = "Every morning the whole street smells of our bread. " * 100
    draft.sends(text[:4096].strip())
    draft.sends(text[4096:].strip())
    draft.sees("Replace the whole caption (4096 characters) by “")
    draft.taps("➕ At the end")
    assert the_post(stage).caption == text.strip()


def test_how_many_characters_stand_there_is_counted_as_on_the_card(connected: Chat) -> None:
    connected.sends_photo("bread", caption="🔥" * 60)
    connected.sees("120 characters")
    connected.sends("See you")
    connected.sees("Replace the whole caption (120 characters) by “See you”?")


def test_an_order_that_was_the_caption_becomes_it_after_undoing(
    draft: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    draft.sends("Remove sale")
    assert "sale" not in the_post(stage).caption
    draft.taps("↩️ Undo")
    instagram.later(seconds=5)
    draft.taps("✏️ As caption")
    assert the_post(stage).caption == "Remove sale"


def test_a_second_quick_tap_where_undo_was_makes_no_caption(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends("tomorrow 9:30")
    planned.taps("↩️ Undo")
    planned.taps("✏️ As caption")
    assert (the_post(stage).caption, the_post(stage).publish_at) == (BREAD, AT_18)
    instagram.later(seconds=3)
    planned.taps("✏️ As caption")
    assert the_post(stage).caption == "tomorrow 9:30"


def test_a_day_alone_may_be_the_first_caption(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread")
    connected.sends("Friday")
    connected.sees("“Friday”: a time or the caption?")
    connected.taps("✏️ Caption")
    assert the_post(stage).caption == "Friday"


def test_names_under_a_carousel_are_tagged_on_all_its_photos_by_one_tap(
    connected: Chat, stage: Stage
) -> None:
    for name in ("bread", "cake"):
        connected.sends_photo(name, media_group_id="g", caption="Three")
    connected.sends_thing(**film("dough"), media_group_id="g")
    settle(stage)
    connected.sends("@anna.k @boris")
    assert connected.sees("👤 On which photo?").buttons == ["1", "2", "All", "✖️ Nothing"]
    connected.taps("All")
    connected.sees("👤 + @anna.k (left), @boris (right) · photos 1, 2\n")
    tagged = [[tag.username for tag in it.user_tags] for it in the_post(stage).media]
    assert tagged == [["anna.k", "boris"], ["anna.k", "boris"], []], "a video takes nobody there"
    connected.taps("↩️ Undo")
    assert [it.user_tags for it in the_post(stage).media] == [(), (), ()]


def test_names_under_a_carousel_are_asked_of_which_photo(connected: Chat, stage: Stage) -> None:
    for name in ("one", "two"):
        connected.sends_photo(name, media_group_id="g", caption="Two")
    settle(stage)
    connected.sends("@anna on the left")
    connected.taps("2")
    connected.sees("👤 + @anna (left) · photo 2\n")
    assert [len(medium.user_tags) for medium in the_post(stage).media] == [0, 1]
    connected.sends("@anna on the left")
    connected.taps("1")
    connected.sees("👤 + @anna (left) · photo 1\n")
    connected.sends("alt text photo 2: a loaf")
    connected.sees("🔤 + a loaf · photo 2\n")


def test_an_alt_text_under_a_carousel_is_asked_of_which_photo(
    connected: Chat, stage: Stage
) -> None:
    for name in ("one", "two"):
        connected.sends_photo(name, media_group_id="g", caption="Two")
    settle(stage)
    connected.sends("alt: a loaf of rye")
    connected.sees("🔤 Of which photo?")
    connected.taps("2")
    connected.sees("🔤 + a loaf of rye · photo 2\n")
    assert [medium.alt_text for medium in the_post(stage).media] == [None, "a loaf of rye"]


def test_what_is_said_to_the_bot_never_becomes_the_caption_of_a_planned_post(
    planned: Chat, stage: Stage
) -> None:
    for typed in ("wait, not yet", "Please make the bread look nicer.", "you are robot or person?"):
        planned.sends(typed)
        planned.sees(f"I'm not sure what “{typed}” means.")
        assert the_post(stage).caption == BREAD
    planned.taps("✏️ It's the caption")
    assert the_post(stage).caption == "you are robot or person?"


def test_under_an_open_slide_names_are_its_people_and_words_are_asked_about(
    connected: Chat, stage: Stage
) -> None:
    for name in ("one", "two"):
        connected.sends_photo(name, media_group_id="g", caption="Two loaves of bread")
    settle(stage)
    connected.taps("🔢 Slides")
    connected.taps("2")
    connected.sends("@anna")
    assert [len(medium.user_tags) for medium in the_post(stage).media] == [0, 1]
    connected.taps("🔢 Slides")
    connected.taps("2")
    connected.sends("A loaf on a table by the window")
    connected.taps("🔤 Alt text")
    first, second = the_post(stage).media
    assert (first.alt_text, second.alt_text) == (None, "A loaf on a table by the window")
    assert the_post(stage).caption == "Two loaves of bread"


def test_a_cover_is_typed_under_a_reel(connected: Chat, stage: Stage) -> None:
    connected.sends_thing(**film("waves"), caption="Waves at the harbour")
    connected.sends("0:03.5")
    connected.sees("🎞 + 0:03.5")
    assert the_post(stage).medium.thumb_offset == 3500


def test_another_kind_that_leaves_something_out_is_shown_first(draft: Chat, stage: Stage) -> None:
    draft.sends("as a story")
    draft.sees("What kind of post?")
    assert the_post(stage).kind is Kind.PHOTO


def test_nothing_is_published_by_words(draft: Chat, stage: Stage) -> None:
    draft.sends("publish now")
    asked = draft.sees("Here is the button for “Fresh bread from the oven.")
    assert asked.buttons == ["🚀 Now"]
    assert the_post(stage).state is PostState.DRAFT


def test_what_is_not_out_is_not_to_be_deleted_from_instagram(draft: Chat) -> None:
    draft.sends("delete from instagram")
    assert draft.sees("This post is not on Instagram yet.").buttons == ["🗑 Delete"]
    draft.taps("🗑 Delete")
    draft.sees("🗑 Deleted")


@pytest.mark.parametrize("back", ["restore", "bring it back", "undo", "отмена", "верни как было"])
def test_it_is_deleted_and_brought_back_by_words(draft: Chat, stage: Stage, back: str) -> None:
    draft.sends("delete")
    draft.sees("Deleted")
    draft.sends(back)
    draft.sees("Draft")
    assert the_post(stage).caption == BREAD
    assert the_post(stage).state is PostState.DRAFT


def test_undo_by_a_word(draft: Chat, stage: Stage) -> None:
    draft.sends("undo")
    draft.sees("Nothing was changed that I could take back")
    draft.sends("add #cosy")
    draft.sends("undo")
    assert the_post(stage).caption == BREAD


def test_thanks_are_answered_without_words(draft: Chat, stage: Stage) -> None:
    said = len(draft.messages)
    message = draft.sends("thanks!")
    assert stage.telegram.reactions == {message["message_id"]: "👌"}
    assert len(draft.messages) == said
    assert the_post(stage).caption == BREAD


def test_the_draft_follows_an_edit_of_the_words_that_were_typed(draft: Chat, stage: Stage) -> None:
    message = draft.sends("Warm bread, every morning from seven")
    draft.edits(message, "Warm rolls, every morning from seven")
    assert the_post(stage).caption == "Warm rolls, every morning from seven"


# What cannot be changed


def test_words_for_a_published_post_can_go_to_a_new_one(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\n{BREAD}")
    connected.taps("🚀 Now")
    for _ in range(8):
        instagram.later(seconds=30)
        stage.publish_due()
    connected.sends("Fresh cakes instead of bread today, come and see")
    connected.sees("apps can't change it any more")
    connected.taps("🔁 New post with this")
    (post,) = listed(stage, Tab.DRAFTS)
    assert post.caption == "Fresh cakes instead of bread today, come and see"


def test_of_a_story_that_is_out_nothing_is_said_of_editing_it(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.taps("🖼 Photo ▾")
    connected.taps("⭕ Story")
    connected.taps("🚀 Now")
    for _ in range(8):
        instagram.later(seconds=30)
        stage.publish_due()
    connected.sends("move to friday")
    assert "Edit" not in connected.sees("a story that is out can't be changed").text


def test_words_for_a_post_that_is_going_out_wait(draft: Chat, stage: Stage) -> None:
    draft.taps("🚀 Now")
    draft.sends("Warm bread, every morning from seven")
    draft.sees("as the post was about to go out")
    assert the_post(stage).caption == BREAD
    draft.taps("✋ Stop and change")
    assert the_post(stage).state is PostState.DRAFT
    assert the_post(stage).caption == "Warm bread, every morning from seven"


def test_of_words_that_came_too_late_nothing_is_promised_any_more(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\n{BREAD}")
    connected.taps("🚀 Now")
    connected.sends("Warm bread, every morning from seven")
    asked = connected.last.message_id
    for _ in range(8):
        instagram.later(seconds=30)
        stage.publish_due()
    assert the_post(stage).state is PostState.PUBLISHED
    told = next(it for it in connected.messages if it.message_id == asked)
    assert told.buttons == ["📄 Open the post"]
    assert "Going out" not in told.text
    assert "can only be changed if it is stopped in time" in told.text


# A day alone


@pytest.mark.parametrize("typed", ["move to tuesday", "перенеси на вторник", "move to the 1st"])
def test_the_name_of_this_very_day_is_asked_about(planned: Chat, stage: Stage, typed: str) -> None:
    planned.sends(typed)
    asked = planned.sees("can be read in more than one way. Which one (UTC time)?")
    later = "Fri 1 Jan 2027, 18:00" if typed.endswith("1st") else "Tue 8 Dec, 18:00"
    assert asked.buttons[:2] == ["Tue 1 Dec, 18:00", later]
    assert the_post(stage).publish_at == AT_18, "nothing is done yet"
    planned.taps(later)
    assert the_post(stage).publish_at != AT_18


def test_of_a_draft_the_free_time_of_each_day_that_may_be_meant_is_offered(
    draft: Chat, stage: Stage
) -> None:
    (account,) = stage.posting.accounts.all()
    times = read_posting_times("tue 12:30; fri 9:00 15:15")
    stage.posting.accounts.set_posting_times(account.account_id, times)
    draft.sends("friday afternoon")
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 15, 15, tzinfo=UTC)
    draft.taps("↩️ Undo")
    draft.sends("on tuesday")
    assert draft.last.buttons[:2] == ["Tue 1 Dec, 12:30", "Tue 8 Dec, 12:30"]


def test_a_day_without_a_free_time_is_said_to_have_none(
    draft: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    (account,) = stage.posting.accounts.all()
    times = read_posting_times("tue 8:00; wed 12:30")
    stage.posting.accounts.set_posting_times(account.account_id, times)
    draft.sends("today")
    said = draft.sees("No free posting time is left on Tue 1 Dec.")
    assert said.buttons[:2] == ["⚡ Wed 12:30", "Tue 1 Dec, 13:00"]
    draft.sends("20:30")
    assert the_post(stage).publish_at == datetime(2026, 12, 1, 20, 30, tzinfo=UTC)


def test_an_hour_that_is_asked_for_is_of_the_day_that_was_named(draft: Chat, stage: Stage) -> None:
    draft.sends("15 january")
    assert draft.sees("“15 january”: at what time (UTC)?").buttons[0] == "Fri 15 Jan 2027, 09:00"
    draft.sends("9")
    asked = draft.sees("“9” can be read in more than one way")
    assert asked.buttons[:2] == ["Fri 15 Jan 2027, 09:00", "Fri 15 Jan 2027, 21:00"]
    draft.sends("19")
    assert the_post(stage).publish_at == datetime(2027, 1, 15, 19, tzinfo=UTC)


# Beside an open question


def test_a_time_while_the_place_is_asked_plans_and_the_question_stays(
    draft: Chat, stage: Stage
) -> None:
    draft.taps("📍 Place")
    draft.sends("tomorrow 9:30")
    draft.sees("Send the place")
    assert "🗓 Wed 2 Dec, 09:30" in draft.messages[-2].text
    assert the_post(stage).state is PostState.SCHEDULED
    draft.sends("https://facebook.com/profile.php?id=106009999000003")
    assert the_post(stage).location_id == "106009999000003"


def test_an_answer_that_is_none_may_be_the_caption(draft: Chat, stage: Stage) -> None:
    draft.taps("📍 Place")
    draft.sends("Warm bread, every morning from seven")
    draft.taps("✏️ As the caption")
    assert the_post(stage).caption == "Warm bread, every morning from seven"


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("📍 Place", "without place"),
        ("📍 Place", "без места, пожалуйста"),
        ("👤 People", "untag everyone"),
        ("👤 People", "nobody"),
        ("👤 People", "skip"),
        ("📍 Place", "не надо"),
    ],
)
def test_nothing_is_an_answer_too_where_there_is_nothing_yet(
    draft: Chat, stage: Stage, field: str, typed: str
) -> None:
    draft.taps(field)
    messages = len(draft.messages)
    draft.sends(typed)
    assert "⚡ Tue 18:00" in draft.sees("📝 Draft").buttons
    assert len(draft.messages) == messages, "the card took the place of the question"
    draft.sends("Warm bread, every morning from seven")
    assert the_post(stage).caption == "Warm bread, every morning from seven", "nothing is asked"


@pytest.mark.parametrize("typed", ["me", "anna, everyone", "никого", "back", "done"])
def test_nobody_is_tagged_by_a_word_that_is_no_name(draft: Chat, stage: Stage, typed: str) -> None:
    draft.sends("@boris")
    draft.taps("👤 People")
    draft.sends(typed)
    draft.sees("I see no names in this.")
    assert [tag.username for tag in the_post(stage).medium.user_tags] == ["boris"]
    draft.sends("@anna please")
    assert [tag.username for tag in the_post(stage).medium.user_tags] == ["boris", "anna"]


def test_an_answer_to_another_card_closes_the_question(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("bread", caption="Bread")
    bread = connected.sees("Bread").raw
    instagram.later(minutes=1)
    connected.sends_photo("cake", caption="Cake")
    connected.taps("📍 Place")
    answers(connected, bread, "add #cosy")
    assert by_caption(stage, "Bread").caption == "Bread #cosy"
    assert not [it for it in connected.messages if "Send the place" in it.text]


def test_a_draft_that_comes_back_from_the_list_is_in_hand_as_its_card_is_shown(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("bread")
    connected.taps("🗑")
    connected.sends("/posts")
    connected.taps("🗑 Deleted 1")
    assert connected.taps("↩️ Restore 1").text == "Restored"
    connected.sees("📝 Draft")
    connected.sends("/settings")
    instagram.later(minutes=31)
    connected.sends("hello there, bread")
    connected.sees("“hello there, bread”: for which post?")
    connected.taps("📝")
    assert the_post(stage).caption == "hello there, bread"


# A crash, and somebody else


def test_an_order_that_was_cut_off_by_a_crash_is_done_once(planned: Chat, stage: Stage) -> None:
    cut_off(stage, lambda: planned.sends("an hour later"))
    assert the_post(stage).publish_at == AT_18.replace(hour=19)


def test_an_edited_order_that_was_cut_off_by_a_crash_is_done_once(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    order = planned.sends("today 19:00")
    instagram.later(minutes=2)
    cut_off(stage, lambda: planned.edits(order, "an hour later"))
    assert the_post(stage).publish_at == AT_18.replace(hour=20)


def test_a_second_order_of_the_same_second_is_done_though_somebody_else_was_between(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends("an hour later")
    instagram.later(milliseconds=200)
    planned.taps("✏️ Edit")
    post = the_post(stage)
    stage.posting.changes.change(
        post.post_id,
        PostFields(location_id="106009999000003"),
        seen_version=post.version,
        actor=Actor(1002),
    )
    planned.sends("an hour later")
    assert the_post(stage).publish_at == AT_18.replace(hour=20)


def test_a_caption_that_somebody_else_has_changed_is_asked_about(
    draft: Chat, boris: Chat, stage: Stage
) -> None:
    post = the_post(stage)
    stage.posting.changes.change(
        post.post_id,
        PostFields(caption="Boris was here"),
        seen_version=post.version,
        actor=Actor(boris.id),
    )
    draft.sends("Anna's new words for the bread of today")
    draft.sees("Boris was here")
    draft.taps("Mine")
    assert the_post(stage).caption == "Anna's new words for the bread of today"


# What it costs


def test_a_typed_time_costs_two_actions_a_change_of_the_time_two_an_edit_by_answer_one(
    connected: Chat, stage: Stage
) -> None:
    """An action is a message that is sent, or a tap."""
    connected.sends_photo("bread", caption=BREAD)  # 1
    connected.sends("tomorrow 9:30")  # 2
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 9, 30, tzinfo=UTC)
    connected.taps("🕐 Move")  # 1
    connected.sends("10:30")  # 2
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 10, 30, tzinfo=UTC)
    answers(connected, connected.last.raw, "move to friday")  # 1
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 10, 30, tzinfo=UTC)


# A caption that is only a time


def test_words_under_a_photo_that_are_only_a_time_are_asked_about(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="tomorrow 18:30")
    asked = connected.sees("“tomorrow 18:30”: when to post it, or its caption?")
    assert asked.buttons == ["🗓 Wed 2 Dec, 18:30", "✏️ Caption"]
    assert asked.text.endswith("🕐 The times are those of UTC.")
    assert the_post(stage).caption == "", "until that is answered"
    connected.taps("🗓 Wed 2 Dec")
    post = the_post(stage)
    assert (post.caption, post.publish_at) == ("", datetime(2026, 12, 2, 18, 30, tzinfo=UTC))


def test_they_may_be_the_caption_all_the_same(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\ntomorrow 18:30")
    connected.taps("✏️ Caption")
    assert the_post(stage).caption == "tomorrow 18:30"


def test_an_album_with_only_a_time_is_asked_about_too(connected: Chat, stage: Stage) -> None:
    for name in ("one", "two"):
        connected.sends_photo(name, media_group_id="g", caption="завтра 18:30")
    settle(stage)
    connected.taps("🗓 Wed 2 Dec")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 18, 30, tzinfo=UTC)


def test_a_time_that_waited_for_its_photo_is_asked_about(connected: Chat, stage: Stage) -> None:
    connected.sends("tomorrow 18:30")
    connected.sends_photo("bread")
    connected.taps("🗓 Wed 2 Dec")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 18, 30, tzinfo=UTC)


def test_a_time_in_a_longer_caption_is_none(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Fresh bread\ntomorrow 18:30")
    assert the_post(stage).caption == "Fresh bread\ntomorrow 18:30"


def test_a_time_under_a_photo_is_asked_about_again_after_a_crash(
    connected: Chat, stage: Stage
) -> None:
    cut_off(stage, lambda: connected.sends_photo("bread", caption="tomorrow 18:30"))
    connected.sees("when to post it, or its caption?")
    connected.taps("🗓 Wed 2 Dec")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 18, 30, tzinfo=UTC)


def test_a_time_where_the_caption_is_asked_for_is_asked_about_and_may_be_either(
    draft: Chat, stage: Stage
) -> None:
    draft.taps("✏️ Caption")
    message = draft.sends("tomorrow 18:30")
    asked = draft.sees("“tomorrow 18:30”: when to post it, or its caption?")
    assert asked.buttons == ["🗓 Wed 2 Dec, 18:30", "✏️ Caption", "✖️ Cancel"]
    assert the_post(stage).caption == BREAD, "until that is answered"
    draft.taps("✏️ Caption")
    assert the_post(stage).caption == "tomorrow 18:30"
    draft.edits(message, "Tomorrow we bake")
    assert the_post(stage).caption == "Tomorrow we bake", "its message is the caption's"
    draft.edits(message, "tomorrow 19:30")
    draft.sees("“tomorrow 19:30”: when to post it, or its caption?")
    draft.taps("🗓 Wed 2 Dec, 19:30")
    post = the_post(stage)
    assert post.caption == "Tomorrow we bake"
    assert post.publish_at == datetime(2026, 12, 2, 19, 30, tzinfo=UTC)


def test_whoever_types_on_instead_of_answering_has_typed_the_caption(
    draft: Chat, stage: Stage
) -> None:
    draft.taps("✏️ Caption")
    draft.sends("19:00")
    draft.sends("Fresh rolls at seven, come by")
    assert the_post(stage).caption == "Fresh rolls at seven, come by"
    assert the_post(stage).state is PostState.DRAFT


def test_a_time_under_a_file_that_joins_a_post_is_asked_about(
    draft: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    draft.taps("⋯ More")
    draft.taps("🖼 Replace")
    draft.sends_photo("rolls", caption="tomorrow 18:30")
    draft.sees("when to post it, or its caption?")
    assert the_post(stage).caption == BREAD
    draft.taps("⋯ More")
    draft.taps("🖼 Replace")
    draft.sends(f"{instagram.sample('books.jpg')} tomorrow 18:30")
    draft.sees("when to post it, or its caption?")
    draft.taps("🗓 Wed 2 Dec")
    post = the_post(stage)
    assert (post.caption, post.medium.url) == (BREAD, instagram.sample("books.jpg"))
    assert post.publish_at == datetime(2026, 12, 2, 18, 30, tzinfo=UTC)


# The lines of what has changed


def test_what_was_changed_is_told_in_the_language_and_on_the_clock_that_are_read_now(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("add #cosy")
    planned.sends("at 19:00")
    assert "🕐 Tue 1 Dec, 18:00 → Tue 1 Dec, 19:00" in planned.last.text
    planned.sends("/settings")
    planned.taps("🌐")
    stage.posting.people.set_timezone(planned.id, "Europe/Moscow")
    stage.publish_due()
    card = next(seen for seen in planned.messages if "🗓" in seen.text[:1])
    assert "🕐 вт 1 дек, 21:00 → вт 1 дек, 22:00" in card.text
    assert "↩️ Вернуть" in card.buttons


def test_a_change_that_an_earlier_release_noted_in_words_is_told_and_undone(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("at 19:00")
    (way,) = stage.application.user_data[planned.id]["ways_back"].values()
    del way["is_shown"]
    way["lines"] = ["🕐 as it was told then"]
    planned.sends("/posts")
    planned.taps("Fresh bread")
    assert "🕐 Tue 1 Dec, 18:00 → Tue 1 Dec, 19:00" in planned.last.text
    planned.taps("↩️ Undo")
    assert the_post(stage).publish_at == AT_18


def test_what_is_asked_about_is_quoted_as_it_was_typed(draft: Chat) -> None:
    draft.sends("будьте добры поставь место")
    draft.sees("“будьте добры поставь место”")


@pytest.mark.parametrize(
    ("typed", "language", "offered"),
    [
        ("fix the tags somehow", "en", "👤 People"),
        ("something is odd with the place", "en", "📍 Place"),
        ("поправь как-нибудь место", "ru", "📍 Место"),
        ("поправь как-нибудь отметки", "ru", "👤 Люди"),
    ],
)
def test_what_is_not_understood_is_asked_about_with_the_field_that_it_names(
    draft: Chat, stage: Stage, typed: str, language: str, offered: str
) -> None:
    anna = stage.chat(draft.id, language)
    anna.sends(typed)
    assert anna.last.buttons[0] == offered, anna.last.text
    assert len(anna.last.buttons) == 3
    anna.taps(offered)
    anna.sees(offered.split()[0])
    assert the_post(stage).caption == BREAD
