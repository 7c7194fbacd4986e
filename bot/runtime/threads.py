"""The one crossing from the event loop to the synchronous world below the bot."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any, ParamSpec, TypeAlias, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
Job: TypeAlias = tuple[Callable[[], Any], asyncio.Future[Any]]


class Threads:
    """One thread for the database, a few for the network.

    A single database thread keeps transactions short and fair; several would only wait for
    SQLite's one write lock. A transaction is one function handed to `db`.
    """

    NETWORK_WORKERS = 4

    def __init__(self, network_workers: int = NETWORK_WORKERS) -> None:
        self._database = OneThread("database")
        self._network = ThreadPoolExecutor(network_workers, thread_name_prefix="network")

    async def db(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a transaction on the database thread and return its result."""
        result: T = await self._database.ask(partial(function, *args, **kwargs))
        return result

    async def slow(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run something that may take seconds (the network) without holding anyone up."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._network, partial(function, *args, **kwargs))

    def close(self) -> None:
        """Wait for what is running; take nothing new."""
        self._network.shutdown()
        self._database.close()


class OneThread:
    """Does one thing after the other, in the order in which coroutines ask for them. Every update
    passes here about twice: an executor, whose futures any thread may wait for, takes three times
    as long for it."""

    def __init__(self, name: str) -> None:
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._thread = Thread(target=_work_off, args=(self._jobs,), name=name, daemon=True)
        self._is_closed = False

    def ask(self, do: Callable[[], object]) -> asyncio.Future[Any]:
        if self._is_closed:
            raise RuntimeError(f"the {self._thread.name} thread is closed")
        if self._thread.ident is None:
            self._thread.start()
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._jobs.put((do, future))
        return future

    def close(self) -> None:
        """What was asked for is done first."""
        self._is_closed = True
        self._jobs.put(None)
        if self._thread.ident is not None:
            self._thread.join()


def _work_off(jobs: "SimpleQueue[Job | None]") -> None:
    while (job := jobs.get()) is not None:
        do, future = job
        if future.cancelled():
            continue
        result, error = None, None
        try:
            result = do()
        except BaseException as raised:  # noqa: BLE001 - raised again where it is waited for
            error = raised
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            future.get_loop().call_soon_threadsafe(_tell, future, result, error)
        del job, do, future, result, error  # nothing is kept alive until the next


def _tell(future: asyncio.Future[Any], result: object, error: BaseException | None) -> None:
    if future.cancelled():
        return
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)
