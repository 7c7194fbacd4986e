"""Orders that are typed while something else is asked about the post: done, or asked about as they
are below its card, and whoever typed them is told; what was asked stays or goes with its card."""

import pytest

from bot.screen import OpenPost
from posting import Kind, PostState, Role, Tab, Visitor
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.table import each_row

VERA = 1003
BREAD = "Fresh bread from the oven. Weekend sale! #bread"


@pytest.fixture
def planned(connected: Chat) -> Chat:
    connected.sends_photo("bread", caption=BREAD)
    connected.taps("⚡ Tue 18:00")
    return connected


@pytest.fixture
def asked(planned: Chat) -> Chat:
    """When the post is to go out."""
    planned.taps("🕐 Move")
    return planned


@each_row("typed", ["undo", "отмени последнее", "go back to how it was"])
def test_undo_while_the_time_is_asked(planned: Chat, stage: Stage, typed: str) -> None:
    planned.sends("add #cosy")
    assert the_post(stage).caption == f"{BREAD} #cosy"
    planned.taps("🕐 Move")
    planned.sends(typed)
    assert "✏️ Edit" in planned.sees("🗓 Tue 1 Dec, 18:00").buttons
    assert the_post(stage).caption == BREAD


def test_undo_where_nothing_was_changed_says_so_and_the_question_stays(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption=BREAD)
    connected.taps("🗓 Other time")
    connected.sends("undo")
    connected.sees("Nothing was changed that I could take back")
    connected.sends("tomorrow 9:30")
    assert the_post(stage).state is PostState.SCHEDULED


@pytest.mark.parametrize("typed", ["make it a story", "сделай сторис"])
def test_another_kind_shows_first_what_it_leaves_out(asked: Chat, stage: Stage, typed: str) -> None:
    asked.sends(typed)
    asked.sees("What kind of post?")
    asked.taps("⭕ Story")
    asked.sees("Story")
    assert the_post(stage).kind is Kind.STORY


def test_deleting_is_asked_about(asked: Chat, stage: Stage) -> None:
    asked.sends("delete")
    assert asked.sees("Delete “Fresh bread").buttons == ["🗑 Delete"]
    assert the_post(stage).state is PostState.SCHEDULED
    asked.taps("🗑 Delete")
    asked.sees("🗑 Deleted")
    assert listed(stage, Tab.PLANNED) == []


def test_who_did_not_mean_to_delete_answers_the_question(asked: Chat, stage: Stage) -> None:
    """The button is gone then."""
    asked.sends("delete")
    asked.sends("friday 9:30")
    assert f"{the_post(stage).publish_at:%a %H:%M}" == "Fri 09:30"
    stage.publish_due()
    (question,) = [seen for seen in asked.messages if "Delete “" in seen.text]
    assert question.buttons == ["📄 Open the post"]


@pytest.mark.parametrize("typed", ["cancel", "Отмена."])
@pytest.mark.parametrize("question", ["🗓 Other time", "👤 People", "📍 Place"])
def test_cancel_is_the_button_of_the_question(
    connected: Chat, stage: Stage, question: str, typed: str
) -> None:
    """And takes nothing back that was done before."""
    connected.sends_photo("bread", caption=BREAD)
    connected.sends("add #cosy")
    connected.taps(question)
    connected.sends(typed)
    assert "⋯ More" in connected.sees(f"{BREAD} #cosy").buttons
    assert the_post(stage).caption == f"{BREAD} #cosy"
    connected.sends("undo")
    assert the_post(stage).caption == BREAD


def test_nothing_is_published_by_words(asked: Chat, stage: Stage) -> None:
    asked.sends("publish now")
    assert asked.sees("That is never done by words.").buttons == ["🚀 Now"]
    assert the_post(stage).state is PostState.SCHEDULED


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("when does it go out?", "It goes out Tue 1 Dec, 18:00 (UTC)."),
        ("how long is the caption?", "The caption has 47 of 2200 characters."),
    ],
)
def test_a_question_is_answered_and_what_was_asked_stays(
    asked: Chat, stage: Stage, typed: str, told: str
) -> None:
    asked.sends(typed)
    assert asked.last.text == told
    asked.sends("friday 9:30")
    assert f"{the_post(stage).publish_at:%a %H:%M}" == "Fri 09:30"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("replace rye with wheat", "There is no “rye” in the caption."),
        ("remove photo 3", "There is no photo or video number 3 in this post: it has 1."),
        ("remove all emoji", "There are no emoji in the caption."),
    ],
)
def test_below_an_order_that_finds_nothing_stands_what_is_awaited_still(
    connected: Chat, stage: Stage, typed: str, told: str
) -> None:
    connected.sends_photo("bread", caption=BREAD)
    connected.taps("📍 Place")
    connected.sends(typed)
    assert connected.messages[-2].text == told
    connected.sees("📍 Send the place")
    connected.taps("✖️ Cancel")
    connected.sends("Buns for the whole street, and coffee for whoever is early")
    assert the_post(stage).caption.startswith("Buns")


def test_a_copy_is_made_and_is_in_hand(asked: Chat, stage: Stage) -> None:
    asked.sends("duplicate this post")
    asked.sees("📝 Draft")
    (copy,) = listed(stage, Tab.DRAFTS)
    assert copy.caption == BREAD


def test_a_place_that_is_not_found_is_said_to_be(asked: Chat, stage: Stage) -> None:
    """The question is now for the place."""
    asked.sends("place: Narnia")
    said = asked.last.text
    assert "time" not in said.lower()
    asked.sends("https://facebook.com/profile.php?id=106009999000003")
    assert the_post(stage).location_id == "106009999000003"


def test_what_instagram_would_refuse_is_said_and_the_question_stays(
    asked: Chat, stage: Stage
) -> None:
    asked.sends(" ".join(f"#tag{number}" for number in range(30)))
    asked.sees("Hashtags: 31, Instagram allows 30")
    asked.sends("friday 9:30")
    assert f"{the_post(stage).publish_at:%a %H:%M}" == "Fri 09:30"


def test_undo_on_the_walk_goes_on_with_what_was_asked(connected: Chat, stage: Stage) -> None:
    connected.sends("/new")
    connected.sends_photo("bread")
    connected.sends("Fresh bread")
    connected.sees("Send the place")
    connected.sends("tomorrow 9:30")
    assert the_post(stage).publish_at is not None
    connected.sends("undo")
    connected.sees("Send the place")
    assert the_post(stage).publish_at is None
    connected.taps("⏭ Skip")
    connected.sees("👤 Who is on it?")


def test_on_the_walk_an_order_after_the_kinds_is_still_about_the_post(
    connected: Chat, stage: Stage
) -> None:
    """Its card was never shown there."""
    connected.sends("/new")
    connected.sends_photo("bread")
    connected.sends("Fresh bread for all of you")
    connected.sends("make it a story")
    connected.sees("What kind of post?")
    connected.sends("delete")
    connected.sees("Deleted: “Fresh bread")
    connected.sends_photo("cake")
    assert "delete" not in {it.caption for it in listed(stage, Tab.DRAFTS)}


# While a page asks something that is about no post

PAGES = {
    "slots": ("/settings", "⏰"),
    "token": ("/accounts", "Connect"),
    "city": ("/settings", "🕐"),
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("typed", ["move to friday", "delete it", "replace sale with offer"])
def test_an_order_is_no_answer_to_a_page_and_it_is_asked_which_post_is_meant(
    planned: Chat, stage: Stage, page: str, typed: str
) -> None:
    command, button = PAGES[page]
    planned.sends(command)
    planned.taps(button)
    planned.sends(typed)
    asked = planned.sees(f"“{typed}”: for which post?")
    before = the_post(stage)
    assert (before.caption, f"{before.publish_at:%a %H:%M}") == (BREAD, "Tue 18:00")
    planned.taps(asked.buttons[0])
    planned.sees({"d": "Deleted", "m": "Fri 4 Dec, 18:00", "r": "offer"}[typed[0]])


@pytest.mark.parametrize("page", PAGES)
def test_what_answers_a_card_is_about_its_post_whatever_a_page_asks(
    planned: Chat, stage: Stage, page: str
) -> None:
    card = planned.last.raw
    command, button = PAGES[page]
    planned.sends(command)
    planned.taps(button)
    planned.sends_thing(text="friday 9:30", reply_to_message=card)
    assert f"{the_post(stage).publish_at:%a %H:%M}" == "Fri 09:30"
    (account,) = stage.posting.accounts.all()
    assert account.posting_times == ()


def test_posting_times_are_read_also_where_a_post_could_be_moved_to_them(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("/settings")
    planned.taps("⏰")
    planned.sends("delete it")
    planned.sends("on fridays at 18:00")
    planned.sees("Posting times of @sunny.bakery (UTC)\nFri 18:00")
    assert f"{the_post(stage).publish_at:%a}" == "Tue"


def test_a_lone_time_and_undo_are_for_the_page(planned: Chat) -> None:
    planned.sends("/settings")
    planned.taps("⏰")
    for typed in ("friday", "undo"):
        planned.sends(typed)
        planned.sees(f"I didn't get “{typed}”")


def test_a_viewer_orders_nothing_while_their_city_is_asked(planned: Chat, stage: Stage) -> None:
    post = the_post(stage)
    stage.posting.people.meet(Visitor(VERA, "Vera", "en"), "UTC", stage.posting.clock())
    stage.posting.people.set_role(VERA, Role.VIEWER)
    stage.services.roles.note(VERA, Role.VIEWER)
    vera = stage.chat(VERA, "en", "Vera")
    vera.sends("/settings")
    vera.taps_data(OpenPost(post.post_id).pack())
    card = vera.sees("Fresh bread").raw
    vera.sends("/settings")
    vera.taps("🕐")
    vera.sends_thing(text="delete it", reply_to_message=card)
    vera.sees("delete it")
    assert the_post(stage).version == post.version
