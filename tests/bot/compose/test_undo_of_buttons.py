"""What a button has changed is shown on the card and undone there, as what words have changed; an
old [Undo] says that it is over."""

from datetime import UTC, datetime

import pytest

from posting import Actor, Kind, Post, PostFields, PostState
from tests.helpers.chat import BORIS, Chat, Seen, Stage, film
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram

UNDO = "↩️ Undo"
AT_18 = datetime(2026, 12, 1, 18, tzinfo=UTC)


@pytest.fixture
def planned(connected: Chat, instagram: PretendInstagram) -> Chat:
    """Anna has planned a photo by a link for Tuesday evening; it is the morning."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡ Tue 18:00")
    return connected


def moved(person: Chat) -> Seen:
    person.taps("🕐 Move")
    person.taps("Tomorrow 18:00")
    return person.sees("🕐 Tue 1 Dec, 18:00 → Wed 2 Dec, 18:00")


def undo_of(card: Seen) -> str:
    cells = [cell for row in card.raw["reply_markup"]["inline_keyboard"] for cell in row]
    data: str = next(cell["callback_data"] for cell in cells if cell["text"] == UNDO)
    return data


def test_a_post_moved_by_a_button_goes_back(planned: Chat, stage: Stage) -> None:
    assert UNDO not in planned.last.buttons, "what was planned goes back by [To drafts]"
    assert UNDO in moved(planned).buttons
    assert planned.taps(UNDO).text == "Undone: Tue 1 Dec, 18:00"
    assert the_post(stage).publish_at == AT_18
    assert "🗑 Delete" in planned.last.buttons


def test_a_time_taken_away_by_a_slip_comes_back(planned: Chat, stage: Stage) -> None:
    planned.taps("📝 To drafts")
    assert UNDO in planned.sees("🕐 Tue 1 Dec, 18:00").buttons
    assert planned.taps(UNDO).text == "Undone: Tue 1 Dec, 18:00"
    post = the_post(stage)
    assert (post.state, post.publish_at) == (PostState.SCHEDULED, AT_18)


def test_a_moment_that_has_passed_is_not_offered_to_be_brought_back(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Until then it is; who taps the button of a card from before learns why not."""
    card = moved(planned)
    instagram.later(hours=10)
    planned.taps(UNDO)
    told = [seen.text for seen in planned.messages]
    assert any("Tue 1 Dec, 18:00 (UTC) has passed" in text for text in told)
    (now,) = [seen for seen in planned.messages if seen.message_id == card.message_id]
    assert now.buttons[-2:] == ["📝 To drafts", "🗑 Delete"]
    assert "→" not in now.text
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 18, tzinfo=UTC)


def test_an_old_undo_after_another_change_says_so_and_is_gone(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    old = moved(planned)
    planned.sends("add #sale")
    instagram.later(seconds=5)
    told = planned.taps_data(undo_of(old), old.raw)
    assert told.alert
    assert told.text.startswith("This post has changed since its card was drawn.")
    assert the_post(stage).publish_at != AT_18
    assert undo_of(old) != undo_of(planned.sees("# + #sale")), "the card has that of the hashtag"


def test_an_old_undo_after_a_day_says_so_and_is_gone(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    moved(planned)
    planned.taps("🕐 Move")
    planned.taps("11")
    planned.taps("18")
    instagram.later(hours=25)
    told = planned.taps(UNDO)
    assert told.alert
    assert told.text.startswith("That can't be undone any more")
    assert "Fri 11 Dec, 18:00" in planned.last.text
    assert UNDO not in planned.last.buttons
    assert the_post(stage).publish_at == datetime(2026, 12, 11, 18, tzinfo=UTC)


@pytest.mark.parametrize(("faults", "state"), [(0, "PUBLISHED"), (9, "FAILED")])
def test_what_is_out_or_has_failed_is_not_undone(
    planned: Chat, stage: Stage, instagram: PretendInstagram, faults: int, state: str
) -> None:
    """A failure is a change as well: the time that was moved is over."""
    old = moved(planned)
    if faults:
        instagram.door("faults", where="media", times=faults, effect="error", code=36001)
    post = published(stage, instagram)
    assert post.state is PostState[state]
    card = planned.sees("Fresh bread")
    assert "→" not in card.text
    assert UNDO not in card.buttons
    if faults:
        names = "🔁 Try again, 🕐 Move, ✏️ Edit, 👁 Preview, 📝 To drafts, 🗑 Delete"
        assert ", ".join(card.buttons[-6:]) == names
    told = planned.taps_data(undo_of(old), card.raw)
    assert told.alert
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 18, tzinfo=UTC)


def published(stage: Stage, instagram: PretendInstagram) -> Post:
    instagram.later(hours=33)
    for _ in range(10):
        stage.publish_due()
        instagram.later(seconds=10)
    return the_post(stage)


def test_three_changes_go_back_one_after_another(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Only the last one did."""
    for order in ("tag @anna", "move to friday", "add #sale", "tag @carla"):
        planned.sends(order)
    stage.restart()
    for toast in ("Undone: 👤 @anna", "Undone: Fresh bread", "Undone: Tue 1 Dec, 18:00"):
        instagram.later(seconds=5)
        assert planned.taps(UNDO).text == toast
    post = the_post(stage)
    assert (post.caption, post.publish_at) == ("Fresh bread", AT_18)
    assert [tag.username for tag in post.medium.user_tags] == ["anna"], "three go back, no more"
    assert UNDO not in planned.last.buttons


def test_what_undo_leads_back_to_next_is_on_the_card(
    planned: Chat, instagram: PretendInstagram
) -> None:
    planned.sends("move to friday")
    planned.sends("add #sale")
    assert "18:00 →" not in planned.sees("# + #sale").text
    planned.taps(UNDO)
    card = planned.sees("🕐 Tue 1 Dec, 18:00 → Fri 4 Dec, 18:00")
    assert "✏️ As caption" in card.buttons, "as what was undone may have been words"
    assert UNDO in card.buttons


def test_a_second_quick_tap_finds_nothing_undone_that_was_not_meant(
    planned: Chat, stage: Stage
) -> None:
    """[Undo] stands where it stood, and leads to an earlier change by then: that is said, and done
    by the next tap, however quick it is."""
    planned.sends("move to friday")
    planned.sends("add #sale")
    planned.taps(UNDO)
    again = planned.taps(UNDO)
    told = "That is undone. Another tap undoes the change before it."
    assert (again.text, again.alert) == (told, False)
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 18, tzinfo=UTC)
    assert planned.taps(UNDO).text == "Undone: Tue 1 Dec, 18:00"


def test_what_was_an_order_is_the_caption_at_once_beside_a_further_undo(
    planned: Chat, stage: Stage
) -> None:
    """A tap on it was taken for a second one on [Undo], where that is elsewhere."""
    planned.sends("move to friday")
    planned.sends("add #sale")
    planned.taps(UNDO)
    planned.taps("✏️ As caption")
    assert the_post(stage).caption == "add #sale"
    assert planned.taps(UNDO).text == "Undone: Fresh bread"
    assert planned.taps_data(undo_of(planned.last), planned.last.raw).text.startswith("That is")


def test_what_was_an_order_may_be_the_caption_also_where_the_time_before_has_passed(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.sends("move to friday")
    planned.sends("add #sale")
    instagram.later(hours=10)
    planned.taps(UNDO)
    card = planned.sees("🗓 Fri 4 Dec, 18:00")
    assert (UNDO in card.buttons, "→" in card.text) == (False, False)
    instagram.later(seconds=5)
    planned.taps("✏️ As caption")
    assert the_post(stage).caption == "add #sale"


def test_what_has_changed_otherwise_meanwhile_ends_the_way_back(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """What somebody else has changed is not undone together with what one has changed oneself."""
    planned.sends("move to friday")
    post = the_post(stage)
    fields = PostFields(caption="Other words")
    stage.posting.changes.change(
        post.post_id, fields, seen_version=post.version, actor=Actor(BORIS)
    )
    instagram.later(minutes=1)
    planned.sends("tag @anna")
    planned.taps(UNDO)
    assert UNDO not in planned.last.buttons
    assert the_post(stage).caption == "Other words"


def test_a_second_quick_tap_on_undo_finds_it_done(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    card = moved(planned)
    undo = undo_of(card)
    assert planned.taps_data(undo, card.raw).text == "Undone: Tue 1 Dec, 18:00"
    stage.restart()
    again = planned.taps_data(undo, card.raw)
    assert (again.text, again.alert) == ("", False)
    assert the_post(stage).publish_at == AT_18
    planned.sends("add #sale")
    instagram.later(seconds=5)
    late = planned.taps_data(undo, card.raw)
    assert late.text.startswith("This post has changed since its card was drawn.")


def picture(card: Seen) -> str:
    """The address of the photo that a card shows."""
    file_id: str = card.raw["photo"][-1]["file_id"]
    return file_id


def test_a_photo_that_comes_back_is_the_one_on_the_card_of_everybody_who_has_it(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Telegram is asked for the picture once, not with every button."""
    bread, books = instagram.sample("bread.jpg"), instagram.sample("books.jpg")
    boris = stage.chat(BORIS, "en", "Boris")
    boris.sends("/posts")
    boris.taps("Fresh bread")
    for label in ("✏️ Edit", "⋯ More", "🖼 Replace"):
        planned.taps(label)
    planned.sends(books)
    stage.publish_due()
    assert [picture(it.sees("Fresh bread")) for it in (planned, boris)] == [books, books]
    assert planned.taps(UNDO).text == "Undone: the photos and videos of before"
    stage.publish_due()
    assert the_post(stage).medium.url == bread
    assert [picture(it.sees("Fresh bread")) for it in (planned, boris)] == [bread, bread]
    before = len(stage.telegram.made("editMessageMedia"))
    planned.taps("✏️ Edit")
    planned.taps("⬅️ Back")
    assert len(stage.telegram.made("editMessageMedia")) == before


def test_the_first_slide_is_on_the_card_again_when_the_order_is_undone(
    connected: Chat, instagram: PretendInstagram
) -> None:
    names = ("bread.jpg", "books.jpg", "sunset.jpg")
    connected.sends("\n".join([*map(instagram.sample, names), "Three things"]))
    for label in ("🔢 Slides: 3", "🔀 Order", "3", "1"):
        connected.taps(label)
    if "⬅️ Back" in connected.last.buttons:
        connected.taps("⬅️ Back")
    assert picture(connected.sees("1 2 3 → 3 1 2")) == instagram.sample("sunset.jpg")
    assert connected.taps(UNDO).text == "Undone: the order of the slides"
    assert picture(connected.sees("Three things")) == instagram.sample("bread.jpg")


@pytest.mark.parametrize("before", ["a film", "a story"])
def test_who_had_no_spot_comes_back_onto_a_photo_with_one(
    connected: Chat, stage: Stage, before: str
) -> None:
    """It was refused for the lack of one, however often it was tried, and nothing before it could
    be undone."""
    if before == "a film":
        connected.sends_thing(**film("waves"), caption="Waves")
        connected.sends("@anna")
        connected.taps("⋯ More")
        connected.taps("🖼 Replace")
        connected.sends_photo("bread")
    else:
        connected.sends_photo("bread")
        connected.sends("make it a story")
        connected.sends("@anna")
        connected.sends("make it a photo")
    connected.sees("@anna has no spot on the photo.")
    connected.sends("untag anna")
    assert the_post(stage).medium.user_tags == ()
    assert connected.taps(UNDO).text == "Undone: 👤 @anna"
    (tag,) = the_post(stage).medium.user_tags
    assert tag.username == "anna"
    assert tag.x is not None
    assert "has no spot" not in connected.last.text
    connected.sends("undo")
    assert the_post(stage).kind is (Kind.REEL if before == "a film" else Kind.STORY)
