"""Telegram goes away while an update is handled: it is answered when Telegram is back, and what was
asked is done once."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from telegram.error import NetworkError

from bot.updates.handling import HANDLING, Handling
from bot.updates.raw_update import RawUpdate
from posting import Tab
from tests.bot.compose.orders.test_cut_off import button
from tests.helpers.chat import Chat, Stage, photo
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import Held

BACK_AFTER = 20  # seconds


def at_work(stage: Stage, update: RawUpdate) -> "asyncio.Future[None]":
    processor = stage.application.update_processor
    work = processor.process_update(update, stage.application.process_update(update))
    return asyncio.ensure_future(work)


async def comes_back(stage: Stage) -> None:
    """Which the bot sees as it asks for updates."""
    stage.telegram.down = False
    stage.telegram.pending.clear()
    await stage.application.bot.get_updates(0)
    await asyncio.sleep(1)


def away(stage: Stage, act: Callable[[], object]) -> None:
    """What somebody does comes in just before Telegram does not answer any more, for a while."""
    act()
    updates = stage.fetch()

    async def story() -> None:
        stage.telegram.down = True
        handling = [at_work(stage, update) for update in updates]
        await asyncio.sleep(BACK_AFTER)
        await comes_back(stage)
        assert all(it.done() for it in handling), "a second after Telegram is back"

    stage.run(story())
    assert stage.posting.inbox.undone() == ()


@pytest.fixture
def planned(connected: Chat, stage: Stage, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    return connected


def time_of(stage: Stage) -> datetime:
    moment = the_post(stage).publish_at
    assert moment
    return moment


def sent(stage: Stage, words: str) -> list[dict[str, Any]]:
    calls = stage.telegram.made("sendMessage", "sendPhoto")
    return [it for it in calls if words in str(it.get("text") or it.get("caption"))]


def test_what_is_sent_off_can_be_stopped_and_has_its_former_time_again(
    planned: Chat, stage: Stage
) -> None:
    before = time_of(stage)
    away(stage, lambda: planned.tap_waits(*button(planned, "Now")))
    planned.taps("✋ Stop")
    assert time_of(stage) == before


def test_an_order_is_carried_out_once_and_shown_with_the_way_back(
    planned: Chat, stage: Stage
) -> None:
    before = time_of(stage)
    away(stage, lambda: planned.types("a day later"))
    assert time_of(stage) == before + timedelta(days=1)
    assert "Tue 1 Dec, 18:00 → Wed 2 Dec, 18:00" in planned.last.text
    planned.taps("↩️ Undo")
    assert time_of(stage) == before


def test_an_edited_caption_is_shown(connected: Chat, stage: Stage) -> None:
    message = connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⚡")
    card = connected.last.message_id

    def edits() -> None:
        message.update(caption="Warm bread", edit_date=int(stage.telegram.now().timestamp()))
        stage.telegram.push("edited_message", message)

    away(stage, edits)
    assert "Warm bread" in connected.last.text
    assert connected.last.message_id > card, "it comes down, as it does at other times"
    connected.taps("↩️ Undo")
    assert the_post(stage).caption == "Fresh bread"


def test_a_command_is_answered(planned: Chat, stage: Stage) -> None:
    away(stage, lambda: planned.types("/posts"))
    planned.sees("Planned")


def test_what_one_says_meanwhile_is_answered_in_its_order(planned: Chat, stage: Stage) -> None:
    before = time_of(stage)

    def says() -> None:
        planned.types("a day later")
        planned.types("an hour later")
        planned.types("how long is the caption?")

    away(stage, says)
    assert time_of(stage) == before + timedelta(days=1, hours=1)
    planned.sees("11")
    assert [it.text for it in planned.messages[-2:-1] if "Wed 2 Dec, 19:00" in it.text]


def test_the_cards_of_others_follow_as_soon_as_telegram_is_back(
    planned: Chat, boris: Chat, stage: Stage
) -> None:
    boris.sends("/posts")
    boris.taps("Fresh bread")
    stage.publish_due()
    away(stage, lambda: planned.types("a day later"))
    boris.sees("ср 2 дек, 18:00")


def test_a_card_is_drawn_within_seconds_though_nobody_else_calls_telegram(
    planned: Chat, boris: Chat, stage: Stage
) -> None:
    boris.sends("/posts")
    boris.taps("Fresh bread")
    stage.publish_due()
    stage.telegram.refusals["editMessageCaption"] = NetworkError("Bad Gateway")
    planned.sends("a day later")
    stage.passes(seconds=15)
    assert "ср 2 дек" not in boris.last.text
    stage.telegram.refusals.clear()
    stage.passes(seconds=15)
    boris.sees("ср 2 дек, 18:00")


def test_a_tap_has_its_effect_once_and_its_answer_once(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    card = connected.last.raw
    cells = [cell for row in card["reply_markup"]["inline_keyboard"] for cell in row]
    (data,) = [it["callback_data"] for it in cells if it["text"].startswith("⚡")]
    away(stage, lambda: connected.tap_waits(data, card))
    assert the_post(stage).version == 2
    connected.sees("Tue 1 Dec, 18:00")
    (said,) = stage.telegram.answers[stage.telegram.taps[-1]]
    assert not said.alert


def test_an_answer_meets_its_own_question(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/new")
    connected.sends(instagram.sample("bread.jpg"))
    question = connected.last.text
    away(stage, lambda: connected.types("212988663"))  # the next question would take it, too
    (post,) = listed(stage, Tab.DRAFTS)
    assert (post.caption, post.location_id) == ("212988663", None)
    assert connected.last.text != question, "the next one"


def test_what_is_answered_is_shown_as_done_just_now(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.taps("👤 People")
    away(stage, lambda: connected.types("@anna"))
    assert "👤 + @anna" in connected.last.text
    assert not sent(stage, "It is so already")


def test_new_posting_times_can_be_taken_back(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Posting times")
    away(stage, lambda: connected.types("mon-fri 12:00"))
    assert "↩️ Undo" in connected.last.buttons


def test_what_was_sent_is_one_draft_with_one_card(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    away(stage, lambda: connected.types(f"{instagram.sample('bread.jpg')}\nFresh bread"))
    assert len(listed(stage, Tab.DRAFTS)) == 1
    instagram.later(minutes=2)
    stage.publish_due()
    connected.sees("Fresh bread")
    cards = [it for it in connected.messages if "Draft · @sunny.bakery" in it.text]
    assert len(cards) == 1


def test_an_account_is_connected_and_that_is_said(anna: Chat, stage: Stage) -> None:
    anna.sends("/start")
    anna.taps("Connect")
    away(stage, lambda: anna.types(INSTAGRAM_TOKEN))
    anna.sees("Connected: @sunny.bakery")
    assert len(stage.posting.accounts.all()) == 1


def test_an_answer_that_may_have_come_comes_again_without_a_sound(
    planned: Chat, stage: Stage
) -> None:
    stage.telegram.unanswered = {"sendMessage"}
    planned.types("how long is the caption?")
    (update,) = stage.fetch()
    stage.telegram.pending.clear()

    async def story() -> None:
        handling = at_work(stage, update)
        await asyncio.sleep(1)
        stage.telegram.unanswered.clear()
        await handling

    stage.run(story())
    first, second = sent(stage, "11 of 2200")
    assert "disable_notification" not in first
    assert second["disable_notification"]


def test_what_telegram_takes_at_no_time_stops_nobody(
    planned: Chat, boris: Chat, stage: Stage
) -> None:
    stage.telegram.refusals["sendMessage"] = NetworkError("Internal Server Error (500)")
    calls = len(stage.telegram.made("sendMessage"))
    planned.sends("how long is the caption?")
    assert len(stage.telegram.made("sendMessage")) - calls == 4, "it is given up"
    assert stage.posting.inbox.undone() == ()
    planned.sends("a day later")
    planned.sees("Wed 2 Dec, 18:00")


def test_a_process_that_ends_meanwhile_leaves_the_answer_to_the_next_one(
    planned: Chat, stage: Stage
) -> None:
    before = time_of(stage)
    planned.types("a day later")
    (update,) = stage.fetch()
    handling: Handling = stage.application.bot_data[HANDLING]

    async def story() -> None:
        stage.telegram.down = True
        working = at_work(stage, update)
        await asyncio.sleep(BACK_AFTER)
        handling.close()
        await working

    stage.run(story())
    assert len(stage.posting.inbox.undone()) == 1
    stage.telegram.down = False
    stage.telegram.pending.clear()
    stage.restart()
    assert time_of(stage) == before + timedelta(days=1)
    planned.sees("Wed 2 Dec, 18:00")


def test_an_hour_without_telegram_is_no_storm_and_is_answered_after_it(
    planned: Chat, stage: Stage
) -> None:
    planned.types("/posts")
    (update,) = stage.fetch()

    async def story() -> int:
        stage.telegram.down = True
        calls = len(stage.telegram.calls)
        handling = at_work(stage, update)
        await asyncio.sleep(50 * 60)
        made = len(stage.telegram.calls) - calls
        await comes_back(stage)
        assert handling.done()
        return made

    assert stage.run(story()) <= 53
    planned.sees("Planned")


@pytest.mark.parametrize("as_what", ["photo", "link"])
def test_a_draft_whose_card_is_being_sent_when_it_is_owed_has_one_card(
    connected: Chat, stage: Stage, instagram: PretendInstagram, as_what: str
) -> None:
    """When Telegram is back, its answer and what is owed for it would come at the same time."""
    if as_what == "photo":
        connected.attaches(**photo("bread"), caption="Fresh bread")
    else:
        connected.types(f"{instagram.sample('bread.jpg')}\nFresh bread")
    (update,) = stage.fetch()
    telegram, slow = stage.telegram, Held()

    async def story() -> None:
        telegram.down = True
        handling = at_work(stage, update)
        await asyncio.sleep(1)
        telegram.down, telegram.held[connected.id] = False, slow
        await stage.application.bot.get_updates(0)
        await slow.has_begun.wait()
        telling = asyncio.ensure_future(stage.alarm.tell())
        await asyncio.sleep(1)
        slow.may_end.set()
        await asyncio.gather(handling, telling)

    stage.run(story())
    stage.publish_due()
    cards = [it for it in connected.messages if it.text.startswith("📝 Draft")]
    assert len(cards) == 1, connected.transcript()
