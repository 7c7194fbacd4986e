"""The updates of one chat are handled in order, different chats in parallel."""

import asyncio
from collections.abc import Awaitable
from datetime import UTC, datetime

from telegram import Chat, Message, Update, User

from bot.processor import AT_ONCE, ChatOrder
from tests.helpers.chat import Chat as Conversation
from tests.helpers.chat import Stage

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)


def update(number: int, chat_id: int) -> Update:
    chat = Chat(chat_id, "private")
    message = Message(number, NOON, chat, from_user=User(chat_id, "A", False))
    return Update(number, message=message)


def test_one_chat_keeps_its_order_while_others_go_ahead() -> None:
    async def play() -> list[int]:
        finished: list[int] = []
        gate = asyncio.Event()

        async def handle(handled: Update, coroutine: Awaitable[object]) -> None:
            await coroutine
            if handled.update_id == 1:
                await gate.wait()
            finished.append(handled.update_id)
            if handled.update_id == 4:
                gate.set()

        order = ChatOrder(handle)
        given = [(1, 7), (2, 7), (3, 7), (4, 8)]
        await asyncio.gather(
            *(order.do_process_update(update(n, chat), asyncio.sleep(0)) for n, chat in given)
        )
        return finished

    assert asyncio.run(play()) == [4, 1, 2, 3]


def test_the_locks_of_quiet_chats_are_forgotten() -> None:
    async def play() -> int:
        async def handle(_: Update, coroutine: Awaitable[object]) -> None:
            await coroutine

        order = ChatOrder(handle)
        for number in range(AT_ONCE):
            await order.process_update(update(number, number), asyncio.sleep(0))
        return len(order._locks)

    assert asyncio.run(play()) == 0


def test_quick_messages_of_one_person_meet_the_right_question(
    connected: Conversation, boris: Conversation, stage: Stage
) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    for text in ("Atlantis", "Riga", "Lisbon"):
        connected.types(text)
    boris.types("/help")
    stage.deliver()
    (account,) = stage.posting.accounts.all()
    assert account.timezone == "Europe/Riga"
    boris.sees("Как это работает")
