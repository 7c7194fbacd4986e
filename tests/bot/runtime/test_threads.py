"""The database thread: one thing after the other, and what becomes of it is told where it is
awaited."""

import asyncio
from threading import Event, current_thread

import pytest

from bot.runtime.threads import Threads


class TornError(BaseException):
    """As whatever ends a program in the middle."""


def test_what_is_asked_for_is_done_in_order_by_one_thread() -> None:
    async def story() -> None:
        threads = Threads()
        seen: list[tuple[int, str]] = []

        def note(number: int) -> int:
            seen.append((number, current_thread().name))
            return number * 2

        assert await asyncio.gather(*(threads.db(note, it) for it in range(5))) == [0, 2, 4, 6, 8]
        assert seen == [(it, "database") for it in range(5)]
        threads.close()

    asyncio.run(story())


def test_what_goes_wrong_is_raised_where_it_is_awaited_and_the_next_is_done() -> None:
    async def story() -> None:
        threads = Threads()

        def fail(error: BaseException) -> None:
            raise error

        for error in (ValueError("no"), TornError()):
            with pytest.raises(type(error)):
                await threads.db(fail, error)
        assert await threads.db(len, "next") == 4
        threads.close()

    asyncio.run(story())


def test_what_nobody_waits_for_any_more_is_not_begun() -> None:
    async def story() -> None:
        threads, may_go_on, done = Threads(), Event(), list[str]()
        first = asyncio.ensure_future(threads.db(may_go_on.wait))
        second = asyncio.ensure_future(threads.db(done.append, "second"))
        await asyncio.sleep(0)
        second.cancel()
        may_go_on.set()
        assert await first
        await threads.db(done.append, "third")
        assert done == ["third"]
        threads.close()

    asyncio.run(story())


def test_after_its_end_nothing_is_taken_and_what_was_asked_for_is_done() -> None:
    async def story() -> None:
        threads, done = Threads(), list[str]()
        asked = asyncio.ensure_future(threads.db(done.append, "last"))
        await asyncio.sleep(0)
        threads.close()
        assert done == ["last"]
        await asked
        with pytest.raises(RuntimeError):
            await threads.db(len, "")

    asyncio.run(story())


def test_a_loop_that_is_over_does_not_end_the_thread() -> None:
    threads, may_go_on = Threads(), Event()

    async def leave() -> None:
        waiting = asyncio.ensure_future(threads.db(may_go_on.wait))
        await asyncio.sleep(0)
        waiting.cancel()

    asyncio.run(leave())
    may_go_on.set()
    assert asyncio.run(threads.db(len, "next")) == 4
    threads.close()
