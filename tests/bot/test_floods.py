"""What one chat does, or Telegram does to it, holds up no other; order within a chat stays."""

import asyncio
from collections.abc import Callable

import pytest

from posting import Tab
from tests.helpers.chat import ANNA, BORIS, Chat, Stage
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.story_loop import until
from tests.helpers.telegram_fake import FLOOD_WAIT


def while_anna_must_wait(
    stage: Stage, act: Callable[[], object], look: Callable[[], object]
) -> None:
    """Telegram makes the bot wait with what Anna is owed, then somebody acts, and only when that
    is answered the wait ends."""

    async def story() -> None:
        stage.telegram.flooded.add(ANNA)
        stage.telegram.calls.clear()
        to_anna = asyncio.ensure_future(stage.deliveries())
        await until(lambda: stage.telegram.made("sendMessage", "sendPhoto"))
        act()
        to_others = asyncio.ensure_future(stage.deliveries())
        await until(look)
        assert said_to(stage, ANNA) == 0
        stage.telegram.flooded.clear()
        stage.flood_time.passes(FLOOD_WAIT + 1)
        await asyncio.gather(to_anna, to_others)

    stage.telegram.messages.clear()
    stage.run(story())


def said_to(stage: Stage, person_id: int) -> int:
    return len(stage.telegram.of_bot(person_id))


def test_telegram_makes_the_bot_wait_with_anna_and_boris_gets_his_card_at_once(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.sends("/start")
    connected.types(f"{instagram.sample('bread.jpg')}\nBread")
    link = instagram.sample("books.jpg")
    while_anna_must_wait(
        stage, lambda: boris.types(f"{link}\nКниги"), lambda: said_to(stage, BORIS)
    )
    boris.sees("Книги")
    connected.sees("Bread")


def test_a_tap_of_boris_is_answered_while_telegram_makes_the_bot_wait_with_anna(
    anna: Chat, boris: Chat, stage: Stage
) -> None:
    boris.sends("/settings")
    button = boris.last
    anna.types("/help")
    while_anna_must_wait(
        stage,
        lambda: boris.tap_waits("home", button.raw),
        lambda: stage.telegram.answers[stage.telegram.taps[-1]],
    )
    anna.sees("How it works")


def test_anna_floods_and_boris_is_answered_in_between(
    anna: Chat, boris: Chat, stage: Stage
) -> None:
    for _ in range(100):
        anna.types("/help")
    boris.types("/help")
    stage.deliver()
    asked = [said["chat_id"] for said in stage.telegram.made("sendMessage")]
    assert len(asked) == 101
    assert asked.index(BORIS) <= 2, "though a hundred of Anna's came in before"


@pytest.mark.parametrize("words", ["Fresh bread", "Still warm"])
def test_a_link_and_the_caption_after_it_keep_their_order_in_a_flood_wait(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram, words: str
) -> None:
    connected.sends("/new")
    connected.types(instagram.sample("bread.jpg"))
    connected.types(words)
    while_anna_must_wait(stage, lambda: boris.types("/help"), lambda: said_to(stage, BORIS))
    (post,) = listed(stage, Tab.DRAFTS)
    assert post.caption == words
