"""How long other people wait, and how much memory it takes, while twenty people do something at
once, beside a quiet bot and beside one person who does the same. Used by `sending` and `choosing`.

The real `run_bot.py` with the brake that Telegram's limits demand. Others type and tap in turns
until the crowd has what it wants.
"""

import asyncio
import sqlite3
import time
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any, Protocol

import psutil

from benchmarks.children import MEGABYTE, RUN_BOT, child, settings
from benchmarks.filling import connect_accounts, open_at
from benchmarks.tables import Row
from benchmarks.telegram import BenchTelegram
from posting import Visitor
from storage import Storage
from storage.records import Account

CROWD, QUICK_CROWD = 20, 4
OTHERS = range(1001, 1009)
PEOPLE = range(OTHERS.stop, OTHERS.stop + CROWD)  # the crowd
BEGIN_WITHIN_SECONDS = 2.0  # no twenty people tap or send in the same millisecond
ASKS_EVERY_SECONDS = 0.8  # slower than the pace that Telegram allows a chat
LEAST_SECONDS, QUICK_SECONDS = 30.0, 6.0
LONGEST_SECONDS = 600.0  # a bot that is not done by then is stuck
PEAK_EVERY_SECONDS, KEPT_EVERY_SECONDS = 0.1, 0.5
SWITCH = "Results"  # a button of /settings
AIM_WAIT = 3.0
STATES = "SELECT state, COUNT(*) FROM hosted_file GROUP BY state"


@dataclass(frozen=True)
class Stage:
    """`data` is the folder of the bot."""

    telegram: BenchTelegram
    data: Path


class Crowd(Protocol):
    """What people do at once. `files` are those that they send, `environment` is of the bot."""

    @property
    def files(self) -> Path: ...

    @property
    def environment(self) -> dict[str, str]: ...

    def fill(self, storage: Storage, account: Account, now: datetime) -> None:
        """What is there before the bot is started."""

    async def prepare(self, stage: Stage, idents: Sequence[int]) -> None:
        """What these people do before anything is measured."""

    async def act(self, stage: Stage, idents: Sequence[int]) -> None:
        """What is measured, until all of them have what they want."""


@dataclass(frozen=True)
class Course:
    """Milliseconds that others waited, the most megabytes that the bot held together with its
    children, and the seconds until everybody of the crowd had what they wanted."""

    p50: float
    p99: float
    longest: float
    megabytes: float
    seconds: float


async def courses(crowd: Crowd, *, quick: bool) -> dict[int, Course]:
    """By how many people there are: nobody, one, all. A bot of its own for each: what one leaves
    behind does not meet the next."""
    seconds = QUICK_SECONDS if quick else LEAST_SECONDS
    sizes = (0, 1, QUICK_CROWD if quick else CROWD)
    return {size: await course(crowd, size, seconds) for size in sizes}


async def course(crowd: Crowd, size: int, least_seconds: float) -> Course:
    telegram, idents = BenchTelegram(crowd.files), PEOPLE[:size]
    port = telegram.start()
    with TemporaryDirectory(prefix="bench-") as directory:
        data = Path(directory)
        stage = Stage(telegram, data)
        connect(data, crowd)
        environment = settings(port, data, range(OTHERS.start, PEOPLE.stop)) | crowd.environment
        with child([RUN_BOT], data, environment) as bot:
            await telegram.polled.wait()
            async with asyncio.timeout(LONGEST_SECONDS):
                await crowd.prepare(stage, idents)
            await asyncio.gather(*(telegram.says(telegram.chat(it), "/settings") for it in OTHERS))
            telegram.latencies.clear()
            held: list[float] = []
            over = asyncio.Event()
            others = asyncio.gather(
                watch(bot, held, over), *(asks(telegram, it, until=over) for it in OTHERS)
            )
            started = time.perf_counter()
            async with asyncio.timeout(LONGEST_SECONDS):
                await crowd.act(stage, idents)
            took = time.perf_counter() - started
            await asyncio.sleep(max(0.0, least_seconds - took))
            over.set()
            await others
            return _summary(telegram.latencies, max(held), took)


def connect(data: Path, crowd: Crowd) -> None:
    """One account, at which everybody is."""
    now = datetime.now(UTC)
    with closing(open_at(data)) as storage:
        (account,) = connect_accounts(storage, 1, now)
        for ident in (*OTHERS, *PEOPLE):
            storage.people.meet(Visitor(ident, "Bench", "en"), "UTC", now)
            storage.people.set_current_account(ident, account.account_id)
        crowd.fill(storage, account, now)


async def asks(telegram: BenchTelegram, ident: int, until: asyncio.Event) -> None:
    """Types and taps in turns at an even pace, not all people at the same moment."""
    loop, chat = asyncio.get_running_loop(), telegram.chat(ident)
    start = loop.time() + ASKS_EVERY_SECONDS * OTHERS.index(ident) / len(OTHERS)
    for number in count():
        await asyncio.sleep(max(0.0, start + number * ASKS_EVERY_SECONDS - loop.time()))
        if until.is_set():
            return
        await (telegram.taps(chat, SWITCH) if number % 2 else telegram.says(chat, "/settings"))


async def turn_of(ident: int) -> None:
    """Waits until this one of the crowd begins."""
    await asyncio.sleep(BEGIN_WITHIN_SECONDS * PEOPLE.index(ident) / len(PEOPLE))


def file_of(name: str, *whose: int) -> dict[str, Any]:
    mark = "-".join(map(str, whose))
    return {"file_id": f"{name}:{mark}", "file_unique_id": f"{name}-{mark}"}


async def watch(bot: psutil.Process, held: list[float], until: asyncio.Event) -> None:
    """Notes what it and its children hold."""
    while not until.is_set():
        bytes_held = 0
        for process in (bot, *bot.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):  # it has ended meanwhile
                bytes_held += process.memory_info().rss
        held.append(bytes_held / MEGABYTE)
        await asyncio.sleep(PEAK_EVERY_SECONDS)


async def all_kept(data: Path, files: int) -> None:
    with closing(sqlite3.connect(f"file:{data}/bot.db?mode=ro", uri=True)) as database:
        while (states := dict(database.execute(STATES))).get("kept", 0) < files:
            assert states.keys() <= {"kept", "wanted"}, states
            await asyncio.sleep(KEPT_EVERY_SECONDS)


def _summary(latencies: list[float], megabytes: float, seconds: float) -> Course:
    found = sorted(1000 * latency for latency in latencies)
    p99 = quantiles(found, n=100, method="inclusive")[98]
    return Course(median(found), p99, found[-1], megabytes, seconds)


def rows(deed: str, found: Mapping[int, Course], aim_memory: float) -> tuple[Row, ...]:
    quiet, one, many = found.values()
    crowd = max(found)
    what = f"others wait while {crowd} people {deed}"
    wait, memory = many.p99 / quiet.p99, many.megabytes / one.megabytes
    return (
        Row(
            f"{what}, p50",
            f"quiet: {quiet.p50:.0f} ms",
            f"{many.p50:.0f} ms",
            f"{many.p50 / quiet.p50:.1f}",
        ),
        Row(
            f"{what}, p99",
            f"quiet: {quiet.p99:.0f} ms",
            f"{many.p99:.0f} ms",
            f"{wait:.1f}",
            f"≤ {AIM_WAIT:.0f}",
            wait <= AIM_WAIT,
        ),
        Row(
            f"resident memory of the bot and its children at its highest, {crowd} people",
            f"one person: {one.megabytes:.0f} MB",
            f"{many.megabytes:.0f} MB",
            f"{memory:.2f}",
            f"≤ {aim_memory}",
            memory <= aim_memory,
        ),
    )


def beside(who: str, over: str, found: Mapping[int, Course]) -> tuple[tuple[str, ...], ...]:
    """`over`: what has happened when the crowd has what it wants."""
    names = {0: "nobody", 1: "one person"}
    return (
        (who, "p50", "p99", "longest", "most memory", f"{over} after"),
        *(
            (
                names.get(size, f"{size} people"),
                f"{each.p50:.0f} ms",
                f"{each.p99:.0f} ms",
                f"{each.longest:.0f} ms",
                f"{each.megabytes:.0f} MB",
                f"{each.seconds:.1f} s" if size else "–",
            )
            for size, each in found.items()
        ),
    )
