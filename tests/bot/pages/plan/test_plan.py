"""/plan: the week and the month of an account as a picture, posts opened and moved from it, undone;
what is passed, full, changed by somebody else; in words where nothing can be drawn."""

import io
from datetime import UTC, datetime
from pathlib import Path
from zlib import crc32

import pytest
from PIL import Image

from posting import Account, Actor, Keeper, Post, PostFields, PostState
from storage.records import PostChanges
from tests.helpers.chat import ANNA, BORIS, Chat, Seen, Stage
from tests.helpers.pictures import cornered, saved
from tests.helpers.pretend_graph import PretendInstagram

DARK_PAPER, LIGHT_PAPER = (21, 24, 29), (255, 255, 255)


def hand_out(telegram_file_id: str, to: Path) -> None:
    to.write_bytes(saved(cornered(1080, 1350), "JPEG"))


@pytest.fixture
def keeper(stage: Stage) -> Keeper:
    return stage.keep_files(hand_out)


def bakery(stage: Stage) -> Account:
    (account,) = stage.posting.accounts.all()
    return account


def planned(
    stage: Stage, caption: str, day: int, hour: int = 18, minute: int = 0, month: int = 12
) -> Post:
    """In 2026, whose 1 December is a Tuesday, today, nine o'clock."""
    fields = PostFields(
        account_id=bakery(stage).account_id,
        image_url=f"https://example.com/{crc32(caption.encode())}.jpg",
        caption=caption,
        publish_at=datetime(2026, month, day, hour, minute, tzinfo=UTC),
    )
    return stage.posting.drafts.create(fields, author_id=ANNA)


def another_account(stage: Stage) -> None:
    stage.storage.accounts.connect(
        ig_user_id="17841400000000099",
        username="a.very.long.name.of.a.shop",
        login="instagram",
        token="IGother",
        timezone="UTC",
        connected_by=ANNA,
        now=stage.posting.clock(),
    )


def time_of(stage: Stage, post: Post) -> str:
    moment = stage.posting.lists.get(post.post_id).publish_at
    assert moment is not None
    return f"{moment:%d %b %H:%M}"


def data_of(message: Seen) -> list[tuple[str, str]]:
    """The labels of its buttons, with what they send."""
    rows = message.raw["reply_markup"]["inline_keyboard"]
    return [(button["text"], button["callback_data"]) for row in rows for button in row]


def drawn(stage: Stage) -> Image.Image:
    """The picture that the bot has drawn last."""
    with Image.open(io.BytesIO(stage.telegram.uploads[-1])) as picture:
        return picture.convert("RGB")


def test_the_week_is_a_picture_with_numbers_that_open_posts(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    planned(stage, "Bread", 3)
    planned(stage, "Cake", 4, 12)
    connected.sends("/plan")
    shown = connected.sees("30 Nov – 6 Dec · @sunny.bakery (UTC)\n2 posts · 25 of 25 left for 24 h")
    assert shown.buttons == ["1", "2", "◀️", "📆 Month", "▶️", "🔳 Grid", "🗓 List", "🌓 Dark"]
    assert drawn(stage).size == (1080, 640), "no higher than it needs to be"
    connected.taps("2")
    shown = connected.sees(
        "2 · Fri 4 Dec, 12:00 (UTC) “Cake”\nTap its new day of 30 Nov – 6 Dec: it keeps 12:00."
    )
    assert shown.buttons[:7] == ["·", "Tu", "We", "Th", "✓", "Sa", "Su"]
    connected.taps("🗂 The card")
    assert connected.sees("Cake").buttons[:2] == ["✏️ Edit", "🕐 Move"]


def test_a_post_is_moved_by_its_number_and_a_day_and_the_move_undone(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    post = planned(stage, "Bread", 3)
    connected.sends("/plan")
    connected.taps("1")
    assert connected.taps("Sa").text == "Moved: Sat 5 Dec, 18:00"
    assert time_of(stage, post) == "05 Dec 18:00"
    assert "↩️ Undo" in connected.last.buttons
    assert connected.taps("↩️ Undo").text == "Undone: Thu 3 Dec, 18:00"
    assert time_of(stage, post) == "03 Dec 18:00"
    assert "↩️ Undo" not in connected.last.buttons


@pytest.mark.parametrize("is_moved_again", [False, True])
def test_its_card_undoes_the_move_as_well_and_the_picture_then_says_that_it_is_over(
    connected: Chat, stage: Stage, keeper: Keeper, *, is_moved_again: bool
) -> None:
    post = planned(stage, "Bread", 3)
    connected.sends("/plan")
    connected.taps("1")
    connected.taps("Sa")
    picture = connected.last
    connected.sends("/posts")
    connected.taps("Bread")
    connected.sees("🕐 Thu 3 Dec, 18:00 → Sat 5 Dec, 18:00")
    (undo,) = (data for label, data in data_of(picture) if label == "↩️ Undo")
    if is_moved_again:
        connected.sends("move to friday")
    else:
        assert connected.taps("↩️ Undo").text == "Undone: Thu 3 Dec, 18:00"
    now = time_of(stage, post)
    told = connected.taps_data(undo, picture.raw)
    assert told.text.startswith("That can't be undone any more: something has changed since, or")
    assert told.text.endswith("What can still be undone has ↩️ Undo on its card.")
    assert told.alert
    assert time_of(stage, post) == now
    shown = next(it for it in connected.messages if it.message_id == picture.message_id)
    assert "↩️ Undo" not in shown.buttons


def test_who_taps_the_day_twice_moves_once_and_keeps_the_way_back(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    post = planned(stage, "Bread", 3)
    connected.sends("/plan")
    connected.taps("1")
    (day,) = (data for label, data in data_of(connected.last) if label == "Sa")
    connected.taps_data(day)
    again = connected.taps_data(day)
    assert (again.text, again.alert) == ("Moved: Sat 5 Dec, 18:00", False)
    assert connected.taps("↩️ Undo").text == "Undone: Thu 3 Dec, 18:00"
    assert time_of(stage, post) == "03 Dec 18:00"


def test_the_move_undone_in_the_picture_is_followed_by_the_change_before_it_on_the_card(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    post = planned(stage, "Bread", 3)
    connected.sends("/posts")
    connected.taps("Bread")
    connected.sends("add #sale")
    connected.sends("/plan")
    connected.taps("1")
    connected.taps("Sa")
    assert connected.taps("↩️ Undo").text == "Undone: Thu 3 Dec, 18:00"
    connected.sends("/posts")
    connected.taps("Bread")
    connected.sees("# + #sale")
    instagram.later(seconds=5)
    assert connected.taps("↩️ Undo").text == "Undone: Bread"
    assert time_of(stage, post) == "03 Dec 18:00"


def test_what_was_changed_after_a_move_is_not_undone_in_the_picture(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    """A day that is tapped twice offered to undo it, and said that the time was undone."""
    post = planned(stage, "Bread", 3)
    connected.sends("/plan")
    connected.taps("1")
    (day,) = (data for label, data in data_of(connected.last) if label == "Sa")
    connected.taps_data(day)
    picture = connected.last
    connected.sends("/posts")
    connected.taps("Bread")
    connected.sends("add #sale")
    told = connected.taps_data(day, picture.raw)
    assert told.alert
    shown = next(it for it in connected.messages if it.message_id == picture.message_id)
    assert "↩️ Undo" not in shown.buttons
    assert stage.posting.lists.get(post.post_id).caption == "Bread #sale"


def test_it_goes_to_another_week_too_and_its_other_time_is_asked_as_from_the_card(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    post = planned(stage, "Bread", 3)
    connected.sends("/plan")
    connected.taps("1")
    connected.taps("Later ▶️")
    connected.taps("Mo")
    assert time_of(stage, post) == "07 Dec 18:00"
    connected.sees("7–13 Dec")
    connected.taps("1")
    connected.taps("Other time")
    connected.taps("Tomorrow 18:00")
    assert time_of(stage, post) == "02 Dec 18:00"


def test_the_clock_time_is_kept_where_clocks_change_in_between(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    instagram.later(days=114)  # Thursday 25 March 2027
    stage.posting.people.set_timezone(ANNA, "Europe/Berlin")
    fields = PostFields(
        account_id=bakery(stage).account_id,
        image_url="https://example.com/bread.jpg",
        publish_at=datetime(2027, 3, 27, 1, 30, tzinfo=UTC),
    )
    post = stage.posting.drafts.create(fields, author_id=ANNA)
    connected.sends("/plan")
    connected.taps("1")
    connected.taps("Su")
    assert time_of(stage, post) == "28 Mar 01:30", "02:30 does not exist that day: it is 03:30"
    connected.taps("↩️ Undo")
    assert time_of(stage, post) == "27 Mar 01:30"


def test_what_clocks_skip_is_later_by_as_much_as_they_skip(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    """On Lord Howe half an hour: on Sunday 3 October 2027 02:00 becomes 02:30."""
    instagram.later(days=304)
    stage.posting.people.set_timezone(ANNA, "Australia/Lord_Howe")
    fields = PostFields(
        account_id=bakery(stage).account_id,
        image_url="https://example.com/bread.jpg",
        publish_at=datetime(2027, 10, 1, 15, 45, tzinfo=UTC),
    )
    post = stage.posting.drafts.create(fields, author_id=ANNA)
    connected.sends("/plan")
    connected.taps("1")
    connected.taps("Su")
    assert time_of(stage, post) == "02 Oct 15:45", "02:15 does not exist that day: it is 02:45"


def test_a_day_at_which_its_time_is_over_is_refused(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    post = planned(stage, "Bread", 3, 8)
    connected.sends("/plan")
    connected.taps("1")
    told = connected.taps("Tu")
    assert (told.text, told.alert) == ("That has passed", True)
    assert time_of(stage, post) == "03 Dec 08:00"


def test_a_full_day_is_refused_with_why(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    stage.storage.accounts.set_quota(bakery(stage).account_id, 1, 0, stage.posting.clock())
    planned(stage, "Bread", 3)
    post = planned(stage, "Cake", 5)
    connected.sends("/plan")
    connected.taps("2")
    told = connected.taps("Th")
    assert told.alert
    assert "That would be post number 2 within 24 hours; Instagram allows 1" in told.text
    assert "<" not in told.text
    assert time_of(stage, post) == "05 Dec 18:00"


def test_who_comes_beside_another_is_told_so(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    planned(stage, "Barista of the month", 3)
    planned(stage, "Cake", 4)
    connected.sends("/plan")
    connected.taps("2")
    told = connected.taps("Th")
    assert told.text == "Moved: Thu 3 Dec, 18:00 next to “Barista of the month”"


def test_what_somebody_else_has_moved_meanwhile_is_not_moved(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    post = planned(stage, "Bread", 3)
    connected.sends("/plan")
    connected.taps("1")
    stage.posting.schedule.schedule(
        post.post_id,
        datetime(2026, 12, 6, 9, tzinfo=UTC),
        seen_version=post.version,
        actor=Actor(BORIS),
    )
    assert connected.taps("Sa").text == "The post has changed meanwhile; nothing was moved."
    assert time_of(stage, post) == "06 Dec 09:00"
    connected.sees("30 Nov – 6 Dec")


def test_what_is_out_has_its_card_alone(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🚀 Now")
    for _ in range(5):
        instagram.later(minutes=1)
        stage.publish_due()
    connected.sends("/plan")
    connected.taps("1")
    assert connected.sees("Fresh bread").buttons == ["🗂 The card", "⬅️ Back"]


def test_free_slots_and_what_is_left_are_counted(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    connected.sends("/settings")
    connected.taps("Posting times")
    connected.sends("mon-fri 12:00 18:00")
    planned(stage, "Bread", 3, 12)
    connected.sends("/plan")
    connected.sees("1 post, 7 free slots · 25 of 25 left for 24 h")
    connected.taps("📆 Month")
    connected.sees("December 2026 · @sunny.bakery (UTC)\n1 post, 45 free slots")


def test_a_month_leads_to_its_weeks(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    planned(stage, "Bread", 24)
    connected.sends("/plan")
    connected.sees("Nothing planned. Send a photo.")
    connected.taps("📆 Month")
    shown = connected.sees("December 2026")
    assert shown.buttons[:5] == ["1–6", "7–13", "14–20", "21–27", "28–31"]
    connected.taps("21–27")
    connected.sees("21–27 Dec")
    connected.taps("1")
    connected.sees("Thu 24 Dec, 18:00")
    connected.taps("⬅️ Back")
    connected.taps("▶️")
    connected.sees("28 Dec – 3 Jan 2027")
    connected.taps("📆 Month")
    connected.taps("▶️")
    connected.taps("▶️")
    connected.sees("2027")


def test_it_is_dark_for_who_wants_it_so(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    connected.sends("/plan")
    assert drawn(stage).getpixel((1000, 500)) == LIGHT_PAPER
    connected.taps("🌓 Dark")
    assert "🌓 Light" in connected.last.buttons, "the button says what it does"
    dark = drawn(stage).getpixel((1000, 500))
    assert all(abs(a - b) < 4 for a, b in zip(dark, DARK_PAPER, strict=True))  # type: ignore[arg-type]
    connected.sends("/plan")
    connected.taps("📆 Month")
    dark = drawn(stage).getpixel((1000, 500))
    assert all(abs(a - b) < 4 for a, b in zip(dark, DARK_PAPER, strict=True))  # type: ignore[arg-type]


def test_of_very_many_posts_a_day_is_opened_first(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    for n in range(20):
        planned(stage, f"Post {n}", 2 + n % 2, 9 + n // 2)
    connected.sends("/plan")
    assert connected.last.buttons[:2] == ["We 10", "Th 10"]
    connected.taps("Th 10")
    shown = connected.sees("1 · 09:00 Post 1\n2 · 10:00 Post 3")
    assert shown.buttons[:10] == [str(n) for n in range(1, 11)]
    (tenth,) = (data for label, data in data_of(shown) if label == "10")
    connected.taps_data(tenth)
    assert connected.last.text.startswith("10 · Thu 3 Dec, 18:00 (UTC) “Post 19”")


def test_posts_beyond_what_a_phone_shows_are_drawn_in_bounded_size(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    stage.storage.accounts.set_quota(bakery(stage).account_id, 1000, 0, stage.posting.clock())
    for n in range(60):
        planned(stage, f"Post {n}", 3, n % 24, n // 24)
    another_account(stage)
    connected.sends("/plan")
    assert connected.last.buttons[0] == "Th 60"
    connected.taps("Th 60")
    assert "24" in connected.last.buttons
    assert "25" not in connected.last.buttons
    keyboard = connected.last.raw["reply_markup"]["inline_keyboard"]
    assert len(keyboard) == 5, "also for who has several accounts"
    assert len(stage.telegram.uploads[-1]) < 1_000_000


def test_with_several_accounts_the_next_one_is_a_tap_away(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    another_account(stage)
    connected.sends("/plan")
    connected.taps("@sunny.bak… ▾")
    assert "@a.very.lo… ▾" in connected.sees("@a.very.long.name.of.a.shop (UTC)").buttons


def test_the_list_leads_to_the_plan_and_the_plan_to_the_list(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    planned(stage, "Bread", 3)
    connected.sends("/posts")
    connected.taps("📅 Plan")
    connected.sees("30 Nov – 6 Dec")
    assert drawn(stage).width == 1080
    connected.taps("🗓 List")
    connected.sees("Planned: 1")


def test_the_grid_is_seen_beside_the_plan(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    planned(stage, "Bread", 3)
    connected.sends("/plan")
    connected.taps("🔳 Grid")
    connected.sees("🔳 How the profile will look · @sunny.bakery")
    connected.taps("⬅️ Back")
    connected.sees("30 Nov – 6 Dec")
    connected.taps("📆 Month")
    connected.taps("🔳 Grid")
    connected.sees("🔳 How the profile will look · @sunny.bakery")


def test_each_account_has_its_own_grid(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    """The one that is looked at last is worked with from then on, as in the plan."""
    planned(stage, "Bread", 3)
    post = planned(stage, "Book", 4)
    another_account(stage)
    connected.sends("/plan")
    connected.taps("🔳 Grid")
    connected.sees("How the profile will look · @sunny.bakery")
    assert connected.taps("@sunny.bak… ▾").text.startswith("There is nothing to show yet")
    connected.sees("How the profile will look · @sunny.bakery")
    (other,) = [it for it in stage.posting.accounts.usable() if it.username != "sunny.bakery"]
    stage.posting.changes.change(
        post.post_id,
        PostFields(account_id=other.account_id),
        seen_version=post.version,
        actor=Actor(ANNA),
    )
    connected.taps("@sunny.bak… ▾")
    shown = connected.sees(f"How the profile will look · @{other.username}")
    assert shown.buttons == ["📅 Plan", "@a.very.lo… ▾", "⬅️ Back"]
    connected.taps("⬅️ Back")
    connected.sends("/plan")
    connected.sees(f"@{other.username}")


@pytest.mark.parametrize("draw", [True, False])
def test_a_card_opened_from_the_plan_leads_back_to_its_week(
    connected: Chat, stage: Stage, request: pytest.FixtureRequest, draw: bool
) -> None:
    if draw:
        request.getfixturevalue("keeper")
    post = planned(stage, "Bread", 10)
    connected.sends("/plan")
    connected.taps("▶️")
    connected.taps("1")
    connected.taps("🗂 The card")
    connected.taps("👁 Preview")
    connected.taps("⬅️ To the card")
    connected.taps("⬅️ Plan")
    connected.sees("7–13 Dec · @sunny.bakery (UTC)\n1 post")
    connected.taps("1")
    connected.taps("Fr")
    assert time_of(stage, post) == "11 Dec 18:00"
    connected.taps("1")
    connected.taps("🗂 The card")
    connected.sees("Fri 11 Dec, 18:00")
    connected.sends("/posts")
    connected.taps("Bread")
    assert "⬅️ List" in connected.last.buttons
    assert "⬅️ Plan" not in connected.last.buttons


def test_without_pictures_words_do(connected: Chat, stage: Stage) -> None:
    post = planned(stage, "Bread", 3)
    connected.sends("/plan")
    connected.sees("30 Nov – 6 Dec · @sunny.bakery (UTC)\n1 post")
    connected.taps("1")
    connected.taps("Fr")
    assert time_of(stage, post) == "04 Dec 18:00"


def test_in_russian(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    stage.posting.people.set_language(ANNA, "ru")
    post = planned(stage, "Хлеб", 3)
    connected.sends("/plan")
    connected.sees("30 ноя – 6 дек · @sunny.bakery (UTC)\n1 пост · осталось 25 из 25 на 24 ч")
    connected.taps("1")
    connected.sees("Нажмите новый день, 30 ноя – 6 дек: время останется 18:00.")
    assert connected.taps("Сб").text == "Перенесено: сб 5 дек, 18:00"
    assert time_of(stage, post) == "05 дек 18:00".replace("дек", "Dec")


def test_the_plan_stays_when_a_card_comes_below_it(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    connected.sends("/plan")
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sees("Fresh bread")
    assert any("30 Nov – 6 Dec" in seen.text for seen in connected.messages)


def test_without_an_account_one_is_connected_first(anna: Chat) -> None:
    anna.sends("/plan")
    assert "🔗 Connect Instagram" in anna.sees("First connect").buttons


def test_what_waits_for_a_person_is_in_the_plan(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    for state in (PostState.HELD, PostState.FAILED):
        post = planned(stage, f"Bread {state}", 3)
        now = stage.posting.clock()
        changes = PostChanges(state=state)
        stage.storage.posts.change(post, changes, actor=Actor(ANNA), what="moved", now=now)
    connected.sends("/plan")
    assert connected.sees("2 posts").buttons[:2] == ["1", "2"]
    connected.taps("2")
    connected.sees("Bread")


def test_on_the_last_day_of_a_month_it_opens_the_week_and_the_month_of_today(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    instagram.later(days=61)  # Sunday 31 January
    connected.sends("/plan")
    connected.sees("25–31 Jan")
    connected.taps("📆 Month")
    connected.sees("January 2027")
    connected.taps("📅 Week")
    connected.sees("25–31 Jan")


def test_the_month_of_a_week_is_that_in_which_most_of_it_lies(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    instagram.later(days=111)  # Monday 22 March
    connected.sends("/plan")
    connected.taps("▶️")
    connected.sees("29 Mar – 4 Apr")
    connected.taps("📆 Month")
    connected.sees("April 2027")
    connected.taps("📅 Week")
    connected.sees("29 Mar – 4 Apr")


@pytest.mark.parametrize(
    ("days", "has_post", "month"),
    [
        pytest.param(118, False, "March 2027", id="Monday 29 March: two days are left of it"),
        pytest.param(120, True, "March 2027", id="its last day has a post"),
        pytest.param(120, False, "April 2027", id="its last day has nothing to be seen"),
    ],
)
def test_the_month_of_this_week_is_that_of_today_while_there_is_anything_in_it(
    connected: Chat,
    stage: Stage,
    keeper: Keeper,
    instagram: PretendInstagram,
    days: int,
    has_post: bool,
    month: str,
) -> None:
    if has_post:
        post, at = planned(stage, "Bread", 3), datetime(2027, 3, 31, 18, tzinfo=UTC)
        schedule = stage.posting.schedule.schedule
        schedule(post.post_id, at, seen_version=post.version, actor=Actor(ANNA))
    instagram.later(days=days)
    connected.sends("/plan")
    connected.sees("29 Mar – 4 Apr")
    connected.taps("📆 Month")
    connected.sees(month)


def test_on_the_last_day_of_a_week_a_post_is_moved_into_the_next_one(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    instagram.later(days=5)  # Sunday
    post = planned(stage, "Bread", 6)
    connected.sends("/plan")
    connected.sees("30 Nov – 6 Dec")
    connected.taps("1")
    shown = connected.sees("Sun 6 Dec, 18:00")
    assert shown.buttons[:8] == [
        *("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"),
        "Later ▶️",
    ], "no way back to days that are over"
    connected.taps("Later ▶️")
    assert "◀️ Earlier" in connected.last.buttons
    connected.taps("◀️ Earlier")
    connected.taps("We")
    assert time_of(stage, post) == "09 Dec 18:00"


def test_the_time_of_a_post_in_the_plan_is_changed_in_three_actions(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    post = planned(stage, "Bread", 3)
    connected.sends("/plan")
    connected.taps("1")
    connected.taps("Fr")
    assert time_of(stage, post) == "04 Dec 18:00"
