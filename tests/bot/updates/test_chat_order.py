"""The updates of one chat are handled in order, those of different chats in fair turns."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.updates.chat_order import ChatTurns
from bot.updates.raw_update import RawUpdate
from tests.helpers.chat import Chat as Conversation
from tests.helpers.chat import Stage

ANNA, BORIS, VERA = 7, 8, 9


def update(number: int, chat_id: int) -> RawUpdate:
    return RawUpdate(number, {}, chat_id=chat_id)


def handled(
    given: list[tuple[int, int]],
    during: Callable[[int], Awaitable[object]],
    at_once: int = 256,
) -> list[int]:
    """The numbers of updates (number, chat) in the order in which their handling ended."""
    finished: list[int] = []

    async def handle(done: RawUpdate) -> None:
        await asyncio.sleep(0)
        await during(done.update_id)
        finished.append(done.update_id)

    async def play() -> None:
        turns = ChatTurns(handle, at_once)
        await asyncio.gather(
            *(turns.process_update(update(n, chat), asyncio.sleep(0)) for n, chat in given)
        )

    asyncio.run(play())
    return finished


async def at_once(_: int) -> None: ...


def test_one_chat_keeps_its_order_while_others_go_ahead() -> None:
    gate = asyncio.Event()

    async def slow_at_first(number: int) -> None:
        if number == 1:
            await gate.wait()
        if number == 4:
            gate.set()

    given = [(1, ANNA), (2, ANNA), (3, ANNA), (4, BORIS)]
    assert handled(given, slow_at_first) == [4, 1, 2, 3]


def test_anna_floods_and_boris_is_answered_in_the_next_turn() -> None:
    """Even when only one place is left for everybody."""
    flood = [(n, ANNA) for n in range(2000)]
    boris = [(2000, BORIS), (2001, BORIS)]
    order = handled(flood + boris, at_once, at_once=1)
    assert order.index(2000) <= 1
    assert order.index(2001) <= 3
    assert [n for n in order if n < 2000] == list(range(2000))


def test_three_chats_take_turns_one_update_each() -> None:
    given = [(n, ANNA) for n in range(3)] + [(n, BORIS) for n in range(10, 13)] + [(20, VERA)]
    assert handled(given, at_once, at_once=1) == [0, 10, 20, 1, 11, 2, 12]


def test_a_chat_that_is_stuck_takes_one_place_however_much_it_sends() -> None:
    gate = asyncio.Event()

    async def anna_is_stuck(number: int) -> None:
        if number == 0:
            await gate.wait()
        if number == 3000:
            gate.set()

    flood = [(n, ANNA) for n in range(2000)]
    assert handled([*flood, (3000, BORIS)], anna_is_stuck, at_once=2)[0] == 3000


def test_at_the_end_what_has_not_begun_is_left_alone() -> None:
    begun: list[int] = []

    async def handle(done: RawUpdate) -> None:
        begun.append(done.update_id)
        turns.close()

    turns = ChatTurns(handle)

    async def play() -> None:
        await asyncio.gather(
            *(turns.process_update(update(n, ANNA), turns.shutdown()) for n in range(5))
        )

    asyncio.run(play())
    assert begun == [0]


def test_the_lines_of_quiet_chats_are_forgotten() -> None:
    async def handle(_: RawUpdate) -> None: ...

    async def play() -> int:
        turns = ChatTurns(handle)
        for number in range(256):
            await turns.process_update(update(number, number), asyncio.sleep(0))
        return len(turns._lines)

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
