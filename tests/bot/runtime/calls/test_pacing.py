"""What is sent to one chat, and a flood wait of one chat, never hold up another."""

import asyncio
import math
from collections.abc import Coroutine
from itertools import pairwise
from typing import Any

import pytest
from telegram.error import RetryAfter

from bot.runtime.calls.pacing import (
    ALL_CHATS,
    LEFT_TO_ANSWERS,
    NO_LIMIT,
    ONE_CHAT,
    TRIES,
    Budget,
    CallRate,
    ChatPacing,
    is_unasked,
)
from tests.helpers.pretend_time import PretendTime

ANNA, BORIS = 1001, 1002


class Telegram:
    """Notes who was called when; makes chats wait."""

    def __init__(self, one_chat: CallRate = ONE_CHAT, all_chats: CallRate = ALL_CHATS) -> None:
        self.time = PretendTime()
        self.pacing = ChatPacing(one_chat, all_chats, clock=self.time.clock, sleep=self.time.sleep)
        self.taken: list[tuple[str, float]] = []
        self.closed: dict[object, float] = {}  # chats, and until when
        self.refused: list[object] = []

    async def call(self, name: str, chat: int | None = None, tries: int | None = None) -> None:
        data = {} if chat is None else {"chat_id": chat}

        async def send() -> bool:
            left = self.closed.get(chat or name, 0) - self.time.now
            if left == math.inf:
                left = 20
            if left > 0:
                self.refused.append(chat or name)
                raise RetryAfter(int(left + 0.999))
            self.taken.append((name, self.time.now))
            return True

        await self.pacing.process_request(send, (), {}, name, data, tries)

    def play(self, *parts: Coroutine[Any, Any, object]) -> None:
        asyncio.run(self.time.play(*parts))

    def names(self) -> list[str]:
        return [name for name, _ in self.taken]


async def one_by_one(*calls: Coroutine[Any, Any, object]) -> None:
    for call in calls:
        await call


def test_telegram_makes_the_bot_wait_with_anna_and_boris_gets_his_card_at_once() -> None:
    telegram = Telegram()
    telegram.closed[ANNA] = 20
    telegram.play(
        telegram.call("for Anna", ANNA),
        telegram.call("for Anna too", ANNA),
        one_by_one(*(telegram.call("for Boris", BORIS) for _ in range(3))),
    )
    assert telegram.names()[:3] == ["for Boris"] * 3
    assert set(telegram.names()[3:]) == {"for Anna", "for Anna too"}, "delayed, not dropped"
    assert [at for _, at in telegram.taken] == [0, 0, 0, 20.1, 20.1]


def test_a_call_to_a_chat_that_waits_is_not_even_tried() -> None:
    telegram = Telegram()
    telegram.closed[ANNA] = 20

    async def later() -> None:
        await telegram.time.sleep(5)
        await telegram.call("second", ANNA)

    telegram.play(telegram.call("first", ANNA), later())
    assert telegram.refused == [ANNA]
    assert telegram.names() == ["first", "second"]


def test_a_group_is_sent_no_more_than_twenty_messages_within_any_minute() -> None:
    telegram = Telegram()
    telegram.play(one_by_one(*(telegram.call("news", -4001) for _ in range(60))))
    moments = [at for _, at in telegram.taken]
    assert len(moments) == 60
    assert max(sum(at <= each < at + 60 for each in moments) for at in moments) <= 20
    assert sum(at < 1 for at in moments) == 10


def test_the_answer_to_a_tap_passes_what_waits_for_the_chat() -> None:
    telegram = Telegram()
    telegram.closed[ANNA] = 20
    telegram.play(telegram.call("card", ANNA), telegram.call("answerCallbackQuery"))
    assert telegram.names() == ["answerCallbackQuery", "card"]
    assert telegram.taken[0] == ("answerCallbackQuery", 0)


def test_what_is_tried_once_does_not_wait_for_the_end_of_a_flood_wait_either() -> None:
    telegram = Telegram()
    group = -4001
    telegram.closed[group] = 300

    async def story() -> None:
        for name in ("sendMessage", "sendMessage"):
            with pytest.raises(RetryAfter):
                await telegram.call(name, group, tries=1)
        await telegram.call("sendMessage", BORIS, tries=1)

    telegram.play(story())
    assert telegram.refused == [group]
    assert telegram.taken == [("sendMessage", 0)]


def test_leaving_a_group_waits_for_no_message_there() -> None:
    telegram = Telegram()
    group = -4001
    telegram.play(one_by_one(*(telegram.call("sendMessage", group) for _ in range(10))))
    telegram.play(telegram.call("leaveChat", group, tries=1))
    assert telegram.taken[-1] == ("leaveChat", 0)


def test_a_menu_that_must_wait_holds_up_nothing_else() -> None:
    telegram = Telegram()
    telegram.closed["setMyCommands"] = 60
    telegram.play(
        telegram.call("setMyCommands"),
        telegram.call("answerCallbackQuery"),
        telegram.call("card", ANNA),
    )
    assert telegram.taken == [("answerCallbackQuery", 0), ("card", 0), ("setMyCommands", 60.1)]


def test_a_wait_that_is_told_again_and_again_is_told_on_in_the_end() -> None:
    telegram = Telegram()
    telegram.closed |= {ANNA: math.inf, BORIS: math.inf}

    async def impatient(chat: int, tries: int | None) -> None:
        with pytest.raises(RetryAfter):
            await telegram.call("card", chat, tries)

    telegram.play(impatient(ANNA, None))
    assert len(telegram.refused) == TRIES
    telegram.refused.clear()
    telegram.play(impatient(BORIS, 1))
    assert len(telegram.refused) == 1


def test_one_chat_has_its_burst_and_then_its_pace() -> None:
    telegram = Telegram(CallRate(burst=3, per_second=2), NO_LIMIT)
    telegram.play(*(telegram.call(str(n), ANNA) for n in range(6)))
    assert telegram.taken == [("0", 0), ("1", 0), ("2", 0), ("3", 0.5), ("4", 1.0), ("5", 1.5)]


def test_what_is_not_used_is_earned_again_up_to_the_burst() -> None:
    budget = Budget(CallRate(burst=2, per_second=1))
    for now in (100.0, 100.0):
        assert budget.wait(now) == 0
        budget.take(now)
    assert budget.wait(100.0) == 1
    assert budget.wait(100.5) == 0.5
    assert not budget.has_rested(101.9)
    assert budget.has_rested(102.0)


def test_what_all_share_is_taken_in_turns() -> None:
    """Anna has six calls waiting before Boris has his first."""
    telegram = Telegram(NO_LIMIT, CallRate(burst=1, per_second=1))

    async def boris() -> None:
        await telegram.time.sleep(0.5)
        await one_by_one(*(telegram.call("Boris", BORIS) for _ in range(3)))

    telegram.play(*(telegram.call("Anna", ANNA) for _ in range(6)), boris())
    assert telegram.names() == [
        "Anna", "Anna", "Boris", "Anna", "Boris", "Anna", "Boris", "Anna", "Anna",
    ]  # fmt: skip


def test_a_flood_of_one_chat_leaves_the_others_what_telegram_allows_in_all() -> None:
    telegram = Telegram()
    telegram.play(
        *(telegram.call("Anna", ANNA) for _ in range(200)),
        one_by_one(*(telegram.call("Boris", BORIS) for _ in range(5))),
    )
    assert [at for name, at in telegram.taken if name == "Boris"] == [0] * 5


def test_never_more_than_telegram_takes_however_many_chats_there_are() -> None:
    telegram = Telegram()
    telegram.play(*(telegram.call("card", chat) for chat in range(300)))
    assert len(telegram.taken) == 300
    for number, (_, at) in enumerate(telegram.taken, 1):
        assert number <= ALL_CHATS.burst + ALL_CHATS.per_second * at + 0.001


def test_an_answer_passes_all_the_news_that_wait() -> None:
    """A hundred people are told that their photos are ready while Boris taps, five times a second;
    nothing is unused of what Telegram takes."""
    telegram = Telegram()
    waited: list[float] = []

    async def news() -> None:
        is_unasked.set(True)
        await asyncio.gather(*(telegram.call("news", chat) for chat in range(100)))

    async def boris() -> None:
        for _ in range(15):
            await telegram.time.sleep(0.2)
            before = telegram.time.now
            await telegram.call("answer", BORIS)
            waited.append(telegram.time.now - before)

    telegram.play(news(), boris())
    assert waited == [0.0] * 15
    took = (100 + 15 + LEFT_TO_ANSWERS - ALL_CHATS.burst) / ALL_CHATS.per_second
    assert telegram.taken[-1][1] == pytest.approx(took, abs=0.2)


def test_news_come_through_though_there_is_always_somebody_to_answer() -> None:
    telegram = Telegram(NO_LIMIT, CallRate(burst=2, per_second=2))

    async def news() -> None:
        is_unasked.set(True)
        await one_by_one(*(telegram.call("news", ANNA) for _ in range(3)))

    async def taps(chat: int) -> None:
        await one_by_one(*(telegram.call("answer", chat) for _ in range(20)))

    telegram.play(*(taps(chat) for chat in range(2000, 2003)), news())
    served = [at for name, at in telegram.taken if name == "news"]
    assert all(late - early < 4 for early, late in pairwise([0.0, *served]))


def test_an_answer_does_not_stand_behind_news_for_the_same_chat_that_leave_room() -> None:
    telegram = Telegram(NO_LIMIT, CallRate(burst=12, per_second=10))

    async def news() -> None:
        is_unasked.set(True)
        await telegram.call("news", ANNA)

    async def anna() -> None:
        await telegram.time.sleep(0.1)
        await telegram.call("answer", ANNA)

    telegram.play(*(telegram.call("crowd", chat) for chat in range(2000, 2010)), news(), anna())
    assert telegram.names()[-2:] == ["answer", "news"]


def test_chats_that_have_rested_are_forgotten() -> None:
    telegram = Telegram()

    async def a_day() -> None:
        for chat in range(3000):
            await telegram.call("refusal", chat)
            await telegram.time.sleep(30)

    telegram.play(a_day())
    assert len(telegram.pacing._lines) < 600
