"""The profile as it will look: what is planned above what is live; two posts swap their times."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from bot.pages.accounts.going_on import REDRAW
from posting import Actor, Keeper, Kind, Post, PostFields, PostState, Tab
from sandbox.instagram.faults import Fault
from tests.bot.compose.arriving.test_files import run_jobs
from tests.helpers.chat import ANNA, BORIS, Chat, Stage, photo
from tests.helpers.pictures import saved
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram

COLOURS = {"one": "red", "two": "green", "three": "blue"}
CELL, STEP = (126, 168), (258, 342)


def hand_out(telegram_file_id: str, to: Path) -> None:
    name = telegram_file_id.split()[0]
    to.write_bytes(saved(Image.new("RGB", (1080, 1350), COLOURS.get(name, "gray")), "JPEG"))


@pytest.fixture
def keeper(stage: Stage) -> Keeper:
    return stage.keep_files(hand_out)


def work(stage: Stage, keeper: Keeper) -> None:
    """All that can be done with files now, and people are told."""
    while keeper.step("w/1"):
        pass
    stage.publish_due()


def plan(chat: Chat, stage: Stage, keeper: Keeper, name: str, days: int) -> Post:
    chat.sends_thing(**photo(name), caption=name)
    work(stage, keeper)
    post = listed(stage, Tab.DRAFTS)[0]
    return stage.posting.schedule.schedule(
        post.post_id,
        stage.posting.clock() + timedelta(days=days),
        seen_version=post.version,
        actor=Actor(ANNA),
    )


def drawn(stage: Stage) -> Image.Image:
    """The picture that the bot has drawn last."""
    with Image.open(io.BytesIO(stage.telegram.uploads[-1])) as picture:
        return picture.convert("RGB")


def colour_of(picture: Image.Image, cell: int) -> str:
    """Which of the planned pictures is there."""
    at = (CELL[0] + cell % 3 * STEP[0], CELL[1] + cell // 3 * STEP[1])
    red, green, blue = picture.getpixel(at)  # type: ignore[misc]
    if max(red, green, blue) - min(red, green, blue) < 60:
        return "none"
    return {red: "red", green: "green", blue: "blue"}[max(red, green, blue)]


def times(stage: Stage) -> dict[str, object]:
    return {post.caption: post.publish_at for post in listed(stage, Tab.PLANNED)}


@pytest.fixture
def planned(connected: Chat, stage: Stage, keeper: Keeper) -> Chat:
    for day, name in enumerate(COLOURS, start=1):
        plan(connected, stage, keeper, name, day)
    connected.sends("/posts")
    connected.taps("one")
    connected.taps("👁 Preview")
    return connected


def test_what_is_planned_stands_above_what_is_live(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned.taps("🔳 Grid")
    seen = planned.sees("🔳 How the profile will look · @sunny.bakery")
    assert "Planned: 1–3, the newest on top" in seen.text
    assert seen.buttons == ["1", "2", "3", "📅 Plan", "⬅️ Back"]
    picture = drawn(stage)
    assert [colour_of(picture, cell) for cell in range(3)] == ["blue", "green", "red"]


def test_of_many_planned_posts_the_later_ones_are_a_tap_away(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    """A post of one page swaps with one of another."""
    posts = [plan(connected, stage, keeper, "one", day) for day in range(1, 8)]
    connected.sends("/plan")
    connected.taps("🔳 Grid")
    seen = connected.sees("Planned: 1–6 of 7, the newest on top")
    assert seen.buttons[:9] == ["1", "2", "3", "4", "5", "6", "◀️", "1/2", "▶️"]
    connected.taps("2")
    connected.taps("▶️")
    assert "Planned: 7–7 of 7" in connected.last.text
    assert connected.last.message_id == seen.message_id
    connected.taps("7")
    now = [stage.posting.lists.get(post.post_id).publish_at for post in posts]
    assert (now[1], now[6]) == (posts[6].publish_at, posts[1].publish_at)
    connected.taps("📅 Plan")
    connected.sees("30 Nov – 6 Dec")


def test_two_posts_swap_their_times_and_back(planned: Chat, stage: Stage) -> None:
    before = times(stage)
    planned.taps("🔳 Grid")
    assert planned.taps("1").text == "Now tap the one it swaps with"
    assert planned.last.buttons == ["•1", "2", "3", "📅 Plan", "⬅️ Back"]
    assert planned.taps("3").text.startswith("Swapped")
    assert times(stage) == before | {"one": before["three"], "three": before["one"]}
    picture = drawn(stage)
    assert [colour_of(picture, cell) for cell in range(3)] == ["red", "green", "blue"]
    planned.taps("↩️ Undo")
    assert times(stage) == before
    assert "↩️ Undo" not in planned.last.buttons


def test_a_full_day_keeps_nobody_from_swapping(planned: Chat, stage: Stage) -> None:
    (account,) = stage.posting.accounts.all()
    stage.storage.accounts.set_quota(account.account_id, 1, 0, stage.posting.clock())
    before = times(stage)
    planned.taps("🔳 Grid")
    planned.taps("1")
    assert planned.taps("3").text.startswith("Swapped"), "as many go out as before"
    assert times(stage) == before | {"one": before["three"], "three": before["one"]}


def test_the_cards_of_swapped_posts_show_their_new_times(planned: Chat, stage: Stage) -> None:
    planned.taps("🔳 Grid")
    planned.taps("1")
    planned.taps("3")
    run_jobs(stage, REDRAW)
    (card,) = [it for it in planned.messages if "🗓" in it.text and "one" in it.text]
    assert "Fri 4 Dec" in card.text


@pytest.mark.parametrize("is_moved", [False, True])
def test_the_card_of_a_swapped_post_undoes_the_swap_of_both(
    planned: Chat, stage: Stage, *, is_moved: bool
) -> None:
    """What somebody else has moved since stays where it is."""
    before = times(stage)
    planned.taps("🔳 Grid")
    planned.taps("1")
    planned.taps("3")
    if is_moved:
        third = next(post for post in listed(stage, Tab.PLANNED) if post.caption == "three")
        moment = stage.posting.clock() + timedelta(days=9)
        seen, actor = third.version, Actor(BORIS)
        stage.posting.schedule.schedule(third.post_id, moment, seen_version=seen, actor=actor)
        before["three"] = moment
    planned.sends("/posts")
    planned.taps("one")
    assert planned.taps("↩️ Undo").text == "Undone: Wed 2 Dec, 09:00"
    assert times(stage) == before


def test_who_taps_twice_swaps_once(planned: Chat, stage: Stage) -> None:
    before = times(stage)
    planned.taps("🔳 Grid")
    planned.taps("1")
    (_, _, third), *_ = planned.last.raw["reply_markup"]["inline_keyboard"]
    for _ in range(2):
        planned.tap_waits(third["callback_data"])
    stage.deliver()
    assert times(stage) == before | {"one": before["three"], "three": before["one"]}


def test_a_swap_is_not_undone_once_somebody_has_moved_one_of_them(
    planned: Chat, stage: Stage
) -> None:
    planned.taps("🔳 Grid")
    planned.taps("1")
    planned.taps("3")
    third = next(post for post in listed(stage, Tab.PLANNED) if post.caption == "three")
    moment = stage.posting.clock() + timedelta(days=9)
    stage.posting.schedule.schedule(
        third.post_id, moment, seen_version=third.version, actor=Actor(BORIS)
    )
    now = times(stage)
    assert planned.taps("↩️ Undo").alert
    assert times(stage) == now


def test_a_second_tap_on_the_same_takes_the_mark_away(planned: Chat, stage: Stage) -> None:
    before = times(stage)
    planned.taps("🔳 Grid")
    planned.taps("2")
    planned.taps("•2")
    assert planned.last.buttons == ["1", "2", "3", "📅 Plan", "⬅️ Back"]
    assert times(stage) == before


def test_a_post_that_has_no_time_any_more_is_not_swapped(planned: Chat, stage: Stage) -> None:
    planned.taps("🔳 Grid")
    planned.taps("1")
    third = next(post for post in listed(stage, Tab.PLANNED) if post.caption == "three")
    stage.posting.schedule.stop(third.post_id, actor=Actor(ANNA))
    before = times(stage)
    assert planned.taps("3").alert
    assert times(stage) == before
    assert planned.sees("How the profile will look").buttons == ["1", "2", "📅 Plan", "⬅️ Back"]


def test_a_draft_stands_where_the_next_free_time_would_put_it(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    plan(connected, stage, keeper, "one", 1)
    instagram.later(minutes=5)
    connected.sends_thing(**photo("two"), caption="two")
    work(stage, keeper)
    connected.taps("👁 Preview")
    connected.taps("🔳 Grid")
    connected.sees("★ is the draft")
    assert {colour_of(drawn(stage), cell) for cell in range(2)} == {"red", "green"}


def test_stories_and_reels_outside_the_feed_are_not_in_it(planned: Chat, stage: Stage) -> None:
    third = next(post for post in listed(stage, Tab.PLANNED) if post.caption == "three")
    stage.posting.changes.change(
        third.post_id,
        PostFields(kind=Kind.STORY),
        seen_version=third.version,
        actor=Actor(ANNA),
    )
    planned.taps("🔳 Grid")
    assert planned.sees("How the profile will look").buttons == ["1", "2", "📅 Plan", "⬅️ Back"]


def test_a_profile_that_cannot_be_read_leaves_what_is_planned(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.world.faults.add(Fault(where="media_list", effect="error", code=190))
    planned.taps("🔳 Grid")
    planned.sees("The profile can't be read just now")
    assert drawn(stage).height == 336


def test_an_empty_grid_is_said(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    connected.sends_thing(**photo("one"), caption="one")
    work(stage, keeper)
    post = listed(stage, Tab.DRAFTS)[0]
    assert post.state is PostState.DRAFT
    connected.taps("👁 Preview")
    connected.taps("🔳 Grid")
    connected.sees("Nothing is planned yet.")


def test_what_is_live_is_below(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    for name in ("bread.jpg", "portrait.jpg"):
        connected.sends(f"{instagram.sample(name)}\n{name}")
        connected.taps("🚀 Now")
        for _ in range(8):
            stage.publish_due()
            instagram.later(seconds=3)
    plan(connected, stage, keeper, "one", 1)
    connected.sends("/posts")
    connected.taps("1")
    connected.taps("👁 Preview")
    connected.taps("🔳 Grid")
    connected.sees("How the profile will look")
    picture = drawn(stage)
    assert picture.size == (768, 336)
    assert colour_of(picture, 0) == "red"
    assert picture.getpixel((384, 316)) != (205, 210, 217), "a picture of the profile"


def test_who_comes_back_to_a_card_from_the_grid_has_its_post_in_hand(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    plan(connected, stage, keeper, "one", 1)
    instagram.later(minutes=10)
    connected.sends_thing(**photo("two"))
    work(stage, keeper)
    connected.taps("👁 Preview")
    connected.taps("🔳 Grid")
    connected.taps("⬅️ Back")
    connected.taps("⬅️ To the card")
    connected.sends("Bread at sunset")
    (draft,) = listed(stage, Tab.DRAFTS)
    assert draft.caption == "Bread at sunset"
