"""The one crossing from the event loop to the synchronous world below the bot."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Threads:
    """One thread for the database, a few for the network.

    A single database thread keeps transactions short and fair; several would only wait for
    SQLite's one write lock. A transaction is one function handed to `db`.
    """

    NETWORK_WORKERS = 4

    def __init__(self, network_workers: int = NETWORK_WORKERS) -> None:
        self._database = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._network = ThreadPoolExecutor(network_workers, thread_name_prefix="network")

    async def db(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a transaction on the database thread and return its result."""
        return await _run(self._database, partial(function, *args, **kwargs))

    async def slow(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run something that may take seconds (the network) without holding anyone up."""
        return await _run(self._network, partial(function, *args, **kwargs))

    def close(self) -> None:
        """Wait for what is running; take nothing new."""
        self._network.shutdown()
        self._database.shutdown()


async def _run(pool: ThreadPoolExecutor, function: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(pool, function)
