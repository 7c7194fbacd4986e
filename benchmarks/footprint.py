"""Start and memory of the idle bot, beside the echo bot."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from benchmarks.children import RUN_BOT, child, resident_megabytes, settings
from benchmarks.tables import Report, Row
from benchmarks.telegram import BenchTelegram

SETTLE_SECONDS = 2.0
STARTS, QUICK_STARTS = 5, 2
ECHO_BOT = ["-m", "benchmarks.echo_bot"]
AIM_START, AIM_MEGABYTES = 2.0, 120.0

Footprint = tuple[float, float]  # seconds from the start to the first getUpdates; megabytes


@asynccontextmanager
async def running(arguments: list[str], data: Path) -> AsyncIterator[tuple[psutil.Process, float]]:
    """A bot that has begun to poll, and the seconds that it took from its start."""
    telegram = BenchTelegram()
    environment = settings(telegram.start(), data, range(1, 2))
    started = time.monotonic()
    with child(arguments, data, environment) as bot:
        await telegram.polled.wait()
        yield bot, telegram.first_poll - started


async def measure(arguments: list[str], data: Path) -> Footprint:
    async with running(arguments, data) as (bot, seconds):
        return seconds, await resident_megabytes(bot, SETTLE_SECONDS)


async def run(*, quick: bool) -> Report:
    """In turns, and the quickest start of each counts: whatever else the machine did made it
    slower."""
    found: dict[str, list[Footprint]] = {"echo": [], "ours": []}
    with TemporaryDirectory(prefix="bench-") as directory:
        for _ in range(QUICK_STARTS if quick else STARTS):
            for name, arguments in {"echo": ECHO_BOT, "ours": [RUN_BOT]}.items():
                found[name].append(await measure(arguments, Path(directory, name)))
    (bare_start, bare_megabytes), (start, megabytes) = (min(each) for each in found.values())
    return Report(
        (
            Row(
                "start to first poll",
                f"bare echo bot: {bare_start:.2f} s",
                f"{start:.2f} s",
                f"{start / bare_start:.2f}",
                f"< {AIM_START:.0f} s",
                start < AIM_START,
            ),
            Row(
                "resident memory, idle",
                f"bare echo bot: {bare_megabytes:.0f} MB",
                f"{megabytes:.0f} MB",
                f"{megabytes / bare_megabytes:.2f}",
                f"< {AIM_MEGABYTES:.0f} MB",
                megabytes < AIM_MEGABYTES,
            ),
        )
    )
