"""What waiting costs: start, memory, CPU and the time of a claim with many planned posts.

The real `run_bot.py` on databases of different sizes, beside the echo bot and a bot that keeps
one job for each planned post.
"""

import asyncio
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.children import MEGABYTE, RUN_BOT, cpu_seconds
from benchmarks.filling import connect_accounts, insert, open_at, planned
from benchmarks.footprint import ECHO_BOT, running
from benchmarks.tables import Report, Row
from storage import Storage
from storage.models import PostRow

ACCOUNTS = 50
PLANNED, QUICK_PLANNED = (0, 100_000, 1_000_000), (0, 10_000, 100_000)
STARTS = 3
SETTLE_SECONDS = 75.0  # the housekeeping of the start comes after a minute
IDLE_SECONDS, QUICK_IDLE_SECONDS = 90.0, 30.0  # multiples of the alarm's tick
CLAIMS = 300
HOUR = 3600.0
AIM, AIM_CLAIM = 1.1, 1.5

Bots = dict[str, tuple[list[str], Path]]  # arguments and folder by name


@dataclass(frozen=True)
class Cost:
    """Of one idle bot: seconds from its start to its first getUpdates, resident megabytes, CPU
    seconds per hour."""

    start_seconds: float
    megabytes: float
    cpu_seconds: float


async def run(*, quick: bool) -> Report:
    sizes = QUICK_PLANNED if quick else PLANNED
    with TemporaryDirectory(prefix="bench-") as directory:
        home = Path(directory)
        bots: Bots = {f"{size}": ([RUN_BOT], home / f"{size}") for size in sizes}
        for size in sizes:
            plan_posts(home / f"{size}", size)
        bots["echo"] = (ECHO_BOT, home / "echo")
        bots["naive"] = (["-m", "benchmarks.naive_bot", f"{sizes[1]}"], home / "naive")
        costs = await idle(bots, QUICK_IDLE_SECONDS if quick else IDLE_SECONDS)
        claims = claim_seconds([home / f"{size}" for size in sizes])
    rows = (
        *_rows("start to first poll", sizes, [costs[f"{n}"].start_seconds for n in sizes], "s"),
        *_rows("resident memory, idle", sizes, [costs[f"{n}"].megabytes for n in sizes], "MB"),
        *_rows("one claim", sizes, [seconds * 1000 for seconds in claims], "ms", AIM_CLAIM),
        _cpu_row(costs[f"{sizes[-1]}"], costs["echo"], sizes[-1]),
    )
    return Report(rows, (_beside(costs, sizes),))


def plan_posts(data: Path, count: int) -> None:
    """A database with so many planned posts, a day and more ahead: the bot has nothing to do."""
    storage, now = open_at(data), datetime.now(UTC)
    accounts = connect_accounts(storage, ACCOUNTS, now)
    due = now + timedelta(days=1)
    posts = (
        planned(n, accounts[n % ACCOUNTS], due + timedelta(seconds=30 * n), now)
        for n in range(count)
    )
    insert(storage, posts)
    storage.close()


async def idle(bots: Bots, seconds: float) -> dict[str, Cost]:
    """Starts in turns, of which the quickest counts; then all at once do nothing for a while."""
    starts: dict[str, list[float]] = {name: [] for name in bots}
    for _ in range(STARTS):
        for name, (arguments, folder) in bots.items():
            async with running(arguments, folder) as (_, start):
                starts[name].append(start)
    async with AsyncExitStack() as stack:
        processes = {
            name: (await stack.enter_async_context(running(arguments, folder)))[0]
            for name, (arguments, folder) in bots.items()
        }
        await asyncio.sleep(SETTLE_SECONDS)
        before = {name: cpu_seconds(process) for name, process in processes.items()}
        await asyncio.sleep(seconds)
        costs = {}
        for name, process in processes.items():
            spent = cpu_seconds(process) - before[name]
            megabytes = process.memory_info().rss / MEGABYTE
            costs[name] = Cost(min(starts[name]), megabytes, spent / seconds * HOUR)
    return costs


def claim_seconds(folders: list[Path]) -> list[float]:
    """The median time in which one due post is claimed, in each database, in turns."""
    storages = [open_at(folder) for folder in folders]
    for storage in storages:
        _add_due_post(storage)
    found: list[list[float]] = [[] for _ in folders]
    for _ in range(CLAIMS):
        for storage, seconds in zip(storages, found, strict=True):
            seconds.append(_claim(storage))
    for storage in storages:
        storage.close()
    return [median(seconds) for seconds in found]


def _add_due_post(storage: Storage) -> None:
    now = datetime.now(UTC)
    number = PostRow.select().count(storage.database)
    insert(storage, [planned(number, storage.accounts.all()[0], now, now)])


def _claim(storage: Storage) -> float:
    """Claims the due post, and undoes it."""
    now = datetime.now(UTC)
    started = time.perf_counter()
    post = storage.claims.claim_due(worker="bench", now=now, lease_until=now + timedelta(minutes=1))
    seconds = time.perf_counter() - started
    assert post is not None
    PostRow.update(claimed_by=None, lease_until=None).where(
        PostRow.post_id == post.post_id
    ).execute(storage.database)
    return seconds


def _rows(
    what: str, sizes: tuple[int, ...], figures: list[float], unit: str, aim: float = AIM
) -> list[Row]:
    """Each size beside the database in which nothing is planned."""
    digits = 0 if unit == "MB" else 2
    none, *others = figures
    return [
        Row(
            f"{what}, {size:,} planned posts",
            f"none planned: {none:.{digits}f} {unit}",
            f"{figure:.{digits}f} {unit}",
            f"{figure / none:.2f}",
            f"≤ {aim}",
            figure <= aim * none,
        )
        for size, figure in zip(sizes[1:], others, strict=True)
    ]


def _cpu_row(ours: Cost, echo: Cost, planned: int) -> Row:
    return Row(
        f"CPU per idle hour, {planned:,} planned posts",
        f"bare echo bot: {echo.cpu_seconds:.1f} s",
        f"{ours.cpu_seconds:.1f} s",
        f"{ours.cpu_seconds / echo.cpu_seconds:.1f}",
    )


def _beside(costs: dict[str, Cost], sizes: tuple[int, ...]) -> tuple[tuple[str, ...], ...]:
    naive, echo, times = costs["naive"], costs["echo"], sizes[2] / sizes[1]
    more = Cost(
        *(e + (n - e) * times for e, n in zip(_figures(echo), _figures(naive), strict=True))
    )
    return (
        ("bot", "planned posts", "start to first poll", "memory", "CPU per idle hour"),
        ("bare echo bot", "0", *_cells(echo)),
        *(("ours", f"{size:,}", *_cells(costs[f"{size}"])) for size in sizes),
        ("one job per post", f"{sizes[1]:,}", *_cells(naive)),
        ("one job per post, extrapolated", f"{sizes[2]:,}", *_cells(more)),
    )


def _figures(cost: Cost) -> tuple[float, float, float]:
    return cost.start_seconds, cost.megabytes, cost.cpu_seconds


def _cells(cost: Cost) -> tuple[str, str, str]:
    return f"{cost.start_seconds:.2f} s", f"{cost.megabytes:.0f} MB", f"{cost.cpu_seconds:.1f} s"
