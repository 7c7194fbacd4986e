"""While the database can keep nothing: a plain answer, nothing lost, all of it done afterwards."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from posting import Tab
from tests.bot.beginning import Beginning, connect_bakery
from tests.bot.updates.test_telegram_away import at_work
from tests.helpers.chat import ANNA, BORIS, Chat, Stage
from tests.helpers.disk import disk_without_room
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.story_loop import until
from tests.helpers.telegram_fake import Held, RefusedError

ANSWER = "I cannot save anything at the moment"
BEGUN, OVER = "The database cannot be used: the disk reports an error", "gone on where I stopped"


@pytest.fixture
def beginning(migrated_file: Path) -> Beginning:
    """The account is connected in the story: then the write-ahead log has no room to grow in."""
    return Beginning(migrated_file)


@pytest.fixture
def connected(anna: Chat) -> Chat:
    connect_bakery(anna)
    return anna


def said(stage: Stage, person: int, words: str) -> int:
    """How often the bot has said so."""
    return sum(
        words in sent["text"]
        for sent in stage.telegram.made("sendMessage")
        if sent["chat_id"] == person
    )


def during_an_outage(stage: Stage, work: Callable[[], Coroutine[Any, Any, object]]) -> None:
    """The disk has no room until Anna has her answer and the owners know."""

    async def story() -> None:
        with disk_without_room():
            at_work = asyncio.ensure_future(work())
            await until(lambda: said(stage, ANNA, ANSWER))
            await until(lambda: said(stage, BORIS, BEGUN))
        await at_work
        await until(lambda: said(stage, ANNA, OVER) and said(stage, BORIS, OVER))

    stage.run(story())


def test_what_comes_in_while_nothing_can_be_stored_is_answered_and_done_afterwards(
    connected: Chat, stage: Stage, instagram: PretendInstagram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    stage.telegram.push(
        "message",
        stage.telegram.new_message(connected.person, {"text": instagram.sample("bread.jpg")}),
    )

    async def fetch() -> None:
        assert await stage.application.bot.get_updates(0) == ()

    during_an_outage(stage, fetch)
    assert stage.posting.inbox.undone() == ()
    stage.deliver()
    connected.sees("Draft")
    assert said(stage, ANNA, BEGUN) == said(stage, ANNA, OVER) == said(stage, ANNA, ANSWER) == 1
    assert caplog.text.count("database cannot be used") == 1
    assert "Traceback" not in caplog.text


def test_a_message_whose_handling_broke_off_is_handled_when_the_database_works_again(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.telegram.push(
        "message",
        stage.telegram.new_message(connected.person, {"text": instagram.sample("bread.jpg")}),
    )
    (update,) = stage.fetch()
    processor = stage.application.update_processor

    async def handle() -> None:
        await processor.process_update(update, stage.application.process_update(update))

    during_an_outage(stage, handle)
    connected.sees("Draft")
    assert stage.posting.inbox.undone() == ()
    (account,) = stage.posting.accounts.all()
    counts = stage.storage.post_lists.count_by_state(account.ig_user_id)
    assert sum(counts.values()) == 1


def test_a_tap_on_use_again_whose_handling_broke_off_is_no_second_tap(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🗑 Delete")
    seen = connected.sees("Deleted")
    ((data,),) = [
        [cell["callback_data"] for cell in row if "Use again" in cell["text"]]
        for row in seen.raw["reply_markup"]["inline_keyboard"]
        if any("Use again" in cell["text"] for cell in row)
    ]
    connected.tap_waits(data, seen.raw)
    (update,) = stage.fetch()
    processor = stage.application.update_processor

    async def handle() -> None:
        await processor.process_update(update, stage.application.process_update(update))

    during_an_outage(stage, handle)
    assert [post.caption for post in listed(stage, Tab.DRAFTS)] == ["Fresh bread"]
    connected.sees("Draft")


def test_words_that_a_tap_was_to_make_the_caption_are_it_when_the_database_works_again(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("/settings")
    connected.taps("Posting times")
    connected.sends("Fresh bread from the oven")
    asked = connected.last.raw
    connected.sends_photo("bread")
    cells = [cell for row in asked["reply_markup"]["inline_keyboard"] for cell in row]
    (data,) = [it["callback_data"] for it in cells if it["text"] == "✏️ As the caption"]
    connected.tap_waits(data, asked)
    (update,) = stage.fetch()
    processor = stage.application.update_processor

    async def handle() -> None:
        with disk_without_room():
            tap = processor.process_update(update, stage.application.process_update(update))
            at_work = asyncio.ensure_future(tap)
            await until(lambda: said(stage, BORIS, BEGUN))
        await at_work

    stage.run(handle())
    assert the_post(stage).caption == "Fresh bread from the oven"


def test_what_fails_in_the_moment_in_which_the_database_goes_is_answered_afterwards(
    connected: Chat, stage: Stage
) -> None:
    """There was nobody to answer for the error: who it is was to be read."""
    path, held = Path(stage.database_path), Held()
    connected.types("/help")
    (update,) = stage.fetch()
    stage.telegram.pending.clear()

    def go_away() -> None:
        stage.storage.database.close_all()
        path.rename(path.with_suffix(".away"))
        path.mkdir()

    def come_back() -> None:
        path.rmdir()
        path.with_suffix(".away").rename(path)

    async def story() -> None:
        stage.telegram.held[ANNA] = held
        stage.telegram.refused_to[ANNA] = RefusedError("Bad Request: not like this")
        handling = at_work(stage, update)
        await held.has_begun.wait()
        await stage.services.threads.db(go_away)
        held.may_end.set()
        await until(lambda: stage.posting.outage.error)
        stage.telegram.held.clear()
        stage.telegram.refused_to.clear()
        await asyncio.to_thread(come_back)
        await handling

    stage.run(story())
    assert "How it works" in connected.transcript()


async def fetched(stage: Stage) -> None:
    await stage.application.bot.get_updates(0)


async def fetched_without_room(stage: Stage, until_seen: Callable[[], bool]) -> None:
    """The disk is full until that is seen."""
    with disk_without_room():
        at_work = asyncio.ensure_future(fetched(stage))
        await until(until_seen)
    await at_work


def test_trouble_that_comes_back_within_the_hour_is_not_told_again(
    connected: Chat, stage: Stage
) -> None:
    connected.types("/help")
    during_an_outage(stage, lambda: fetched(stage))
    stage.run(fetched_without_room(stage, lambda: said(stage, ANNA, ANSWER) == 2))
    assert said(stage, BORIS, BEGUN) == said(stage, BORIS, OVER) == 1


def test_trouble_that_comes_back_when_the_clock_was_set_back_is_told(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Else its owners would hear of none until it is as late again."""
    connected.types("/help")
    during_an_outage(stage, lambda: fetched(stage))
    instagram.later(days=-30)
    stage.run(fetched_without_room(stage, lambda: said(stage, BORIS, BEGUN) == 2))


def test_trouble_of_a_moment_is_mended_without_a_word(connected: Chat, stage: Stage) -> None:
    message = stage.telegram.new_message(connected.person, {"text": "Hello there"})
    stage.telegram.push("message", message)

    async def fetch() -> None:
        with disk_without_room():
            fetching = asyncio.ensure_future(stage.application.bot.get_updates(0))
            await until(lambda: stage.posting.outage.error)
        assert await fetching == ()

    stage.run(fetch())
    stage.deliver()
    connected.sees("Kept as the caption")
    assert said(stage, ANNA, ANSWER) == said(stage, BORIS, BEGUN) == said(stage, BORIS, OVER) == 0


def test_an_owner_whose_chat_takes_nothing_keeps_no_other_from_hearing_of_it(
    connected: Chat, stage: Stage
) -> None:
    message = stage.telegram.new_message(connected.person, {"text": "/help"})
    stage.telegram.push("message", message)
    stage.telegram.silent_to.add(ANNA)

    async def story() -> None:
        with disk_without_room():
            at_work = asyncio.ensure_future(stage.application.bot.get_updates(0))
            await until(lambda: said(stage, BORIS, BEGUN))
        await at_work
        await until(lambda: said(stage, BORIS, OVER))

    stage.run(story())
    assert said(stage, ANNA, BEGUN) == 1, "it was tried"
