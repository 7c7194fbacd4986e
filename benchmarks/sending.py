"""How long other people wait, and how much memory it takes, while twenty people send files at once,
beside a quiet bot and beside one person who sends the same.

The real `run_bot.py` with the brake that Telegram's limits demand. Each sends a photo of 12
megapixels as a file, an album, and a film that has to be drawn anew; others type and tap in turns
until the last file is kept.
"""

import asyncio
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any

import psutil

from benchmarks.children import MEGABYTE, RUN_BOT, child, settings
from benchmarks.filling import connect_accounts, open_at
from benchmarks.samples import FILM, PHOTO, SLIDE, SLIDE_PIXELS, make_samples
from benchmarks.tables import Report, Row
from benchmarks.telegram import BenchTelegram
from posting import Visitor

CROWD, QUICK_CROWD = 20, 4
SLIDES = 4
FILES = 2 + SLIDES  # of each
OTHERS = range(1001, 1009)
SENDERS = range(OTHERS.stop, OTHERS.stop + CROWD)
ASKS_EVERY_SECONDS = 0.8  # slower than the pace that Telegram allows a chat
SENDS_EVERY_SECONDS = 2.0
LEAST_SECONDS, QUICK_SECONDS = 30.0, 6.0
LONGEST_SECONDS = 600.0  # a bot that is not done by then is stuck
PEAK_EVERY_SECONDS, KEPT_EVERY_SECONDS = 0.1, 0.5
SWITCH = "Results"  # a button of /settings
AIM_WAIT, AIM_MEMORY = 3.0, 1.25
STATES = "SELECT state, COUNT(*) FROM hosted_file GROUP BY state"


@dataclass(frozen=True)
class Course:
    """Milliseconds that others waited, the most megabytes that the bot held together with its
    children, and the seconds until every file was kept."""

    p50: float
    p99: float
    longest: float
    megabytes: float
    seconds: float


async def run(*, quick: bool) -> Report:
    """A bot of its own for each: what one leaves behind does not meet the next."""
    seconds = QUICK_SECONDS if quick else LEAST_SECONDS
    crowd = QUICK_CROWD if quick else CROWD
    with TemporaryDirectory(prefix="bench-") as files:
        make_samples(Path(files))
        quiet, one, many = [await course(Path(files), it, seconds) for it in (0, 1, crowd)]
    courses = {"nobody": quiet, "one person": one, f"{crowd} people": many}
    return Report(_rows(crowd, quiet, one, many), (_beside(courses),))


async def course(files: Path, senders: int, least_seconds: float) -> Course:
    telegram = BenchTelegram(files)
    port = telegram.start()
    with TemporaryDirectory(prefix="bench-") as directory:
        data = Path(directory)
        connect(data)
        environment = settings(port, data, range(OTHERS.start, SENDERS.stop))
        with child([RUN_BOT], data, environment) as bot:
            await telegram.polled.wait()
            await asyncio.gather(*(telegram.says(telegram.chat(it), "/settings") for it in OTHERS))
            telegram.latencies.clear()
            held: list[float] = []
            over = asyncio.Event()
            others = asyncio.gather(
                watch(bot, held, over), *(asks(telegram, it, until=over) for it in OTHERS)
            )
            started = time.perf_counter()
            await asyncio.gather(*(sends(telegram, ident) for ident in SENDERS[:senders]))
            await all_kept(data, senders * FILES)
            took = time.perf_counter() - started
            await asyncio.sleep(max(0.0, least_seconds - took))
            over.set()
            await others
            return _summary(telegram.latencies, max(held), took)


def connect(data: Path) -> None:
    """One account, at which everybody is."""
    now = datetime.now(UTC)
    with closing(open_at(data)) as storage:
        (account,) = connect_accounts(storage, 1, now)
        for ident in (*OTHERS, *SENDERS):
            storage.people.meet(Visitor(ident, "Bench", "en"), "UTC", now)
            storage.people.set_current_account(ident, account.account_id)


async def asks(telegram: BenchTelegram, ident: int, until: asyncio.Event) -> None:
    """Types and taps in turns at an even pace, not all people at the same moment."""
    loop, chat = asyncio.get_running_loop(), telegram.chat(ident)
    start = loop.time() + ASKS_EVERY_SECONDS * OTHERS.index(ident) / len(OTHERS)
    for number in count():
        await asyncio.sleep(max(0.0, start + number * ASKS_EVERY_SECONDS - loop.time()))
        if until.is_set():
            return
        await (telegram.taps(chat, SWITCH) if number % 2 else telegram.says(chat, "/settings"))


async def sends(telegram: BenchTelegram, ident: int) -> None:
    """One thing after the other, as an app uploads them; each with words under it, so that nothing
    is asked for."""
    await asyncio.sleep(SENDS_EVERY_SECONDS * SENDERS.index(ident) / len(SENDERS))
    photo = {"file_name": PHOTO, "mime_type": "image/jpeg"} | _file(PHOTO, ident)
    telegram.sends(ident, {"document": photo, "caption": "Fresh from the oven"})
    await asyncio.sleep(SENDS_EVERY_SECONDS)
    for number in range(SLIDES):
        width, height = SLIDE_PIXELS
        slide = {"width": width, "height": height} | _file(SLIDE, ident, number)
        words = {} if number else {"caption": "A row of loaves"}
        telegram.sends(ident, {"photo": [slide], "media_group_id": f"{ident}"} | words)
    await asyncio.sleep(SENDS_EVERY_SECONDS)
    film = {"file_name": FILM, "mime_type": "video/x-matroska"} | _file(FILM, ident)
    telegram.sends(ident, {"document": film, "caption": "How they rise"})


def _file(name: str, *whose: int) -> dict[str, Any]:
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
    async with asyncio.timeout(LONGEST_SECONDS):
        with closing(sqlite3.connect(f"file:{data}/bot.db?mode=ro", uri=True)) as database:
            while (states := dict(database.execute(STATES))).get("kept", 0) < files:
                assert states.keys() <= {"kept", "wanted"}, states
                await asyncio.sleep(KEPT_EVERY_SECONDS)


def _summary(latencies: list[float], megabytes: float, seconds: float) -> Course:
    found = sorted(1000 * latency for latency in latencies)
    p99 = quantiles(found, n=100, method="inclusive")[98]
    return Course(median(found), p99, found[-1], megabytes, seconds)


def _rows(crowd: int, quiet: Course, one: Course, many: Course) -> tuple[Row, ...]:
    what = f"others wait while {crowd} people send photos, albums and films"
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
            f"≤ {AIM_MEMORY}",
            memory <= AIM_MEMORY,
        ),
    )


def _beside(courses: dict[str, Course]) -> tuple[tuple[str, ...], ...]:
    return (
        ("who sends", "p50", "p99", "longest", "most memory", "the last file is kept after"),
        *(
            (
                name,
                f"{each.p50:.0f} ms",
                f"{each.p99:.0f} ms",
                f"{each.longest:.0f} ms",
                f"{each.megabytes:.0f} MB",
                f"{each.seconds:.0f} s" if each.seconds >= 1 else "–",
            )
            for name, each in courses.items()
        ),
    )
