"""The server: uvicorn's handling of connections in a loop that runs already. Its own `Server` takes
the signals of the process, wakes ten times a second, and waits for clients when it ends."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from ipaddress import IPv4Address, IPv6Address
from socket import AF_INET, AF_INET6, create_server, socket

from uvicorn.config import Config
from uvicorn.server import ServerState

from web.app import Site, application
from web.connections import Connection, Patience
from web.refusals import RefusalLog

THREADS = 8  # for what blocks: looking for files, reading them, noting who fetched them
MOST_HEADER_BYTES = 16 * 1024
LAST_SECONDS = 1.0  # for what was under way to note what became of it

StopServing = Callable[[], Awaitable[None]]


def listen(address: IPv4Address | IPv6Address, port: int) -> socket:
    """Raises OSError when the address is taken, or none of this machine's."""
    family = AF_INET6 if address.version == 6 else AF_INET
    listener = create_server((str(address), port), family=family)
    listener.setblocking(False)
    return listener


async def serve(listener: socket, site: Site, patience: Patience | None = None) -> StopServing:
    """Answers in the running loop until what is returned is called. What is under way then is
    broken off: Telegram delivers again, Instagram fetches again."""
    refusals, state = RefusalLog(site.clock), ServerState()
    threads = ThreadPoolExecutor(THREADS, thread_name_prefix="web")
    config = _config(site, refusals, threads)
    connect = partial(Connection, (config, state), refusals, patience or Patience(), threads)
    server = await asyncio.get_running_loop().create_server(connect, sock=listener)

    async def stop() -> None:
        server.close()
        for connection in tuple(state.connections):
            connection.transport.abort()
        if tasks := tuple(state.tasks):
            _, left = await asyncio.wait(tasks, timeout=LAST_SECONDS)
            for task in left:
                task.cancel()
            await asyncio.gather(*left)
        threads.shutdown(wait=False)

    return stop


def _config(site: Site, refusals: RefusalLog, threads: ThreadPoolExecutor) -> Config:
    config = Config(
        application(site, refusals, threads),
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level=logging.ERROR,  # what it warns of, strangers cause: those are counted
        access_log=False,
        proxy_headers=False,
        h11_max_incomplete_event_size=MOST_HEADER_BYTES,
    )
    config.load()
    return config
