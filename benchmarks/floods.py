"""How long other people wait while the bot is flooded, beside a quiet bot of the same run.

The real `run_bot.py` with the brake that Telegram's limits demand. Some owners ask for /help in
turns; meanwhile one chat sends a flood, or strangers do, or Telegram makes the bot wait with one.
"""

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

import psutil

from benchmarks.children import MEGABYTE, RUN_BOT, child, settings
from benchmarks.tables import Report, Row
from benchmarks.telegram import BenchTelegram

FLOODER = 1000
OTHERS = range(1001, 1009)
STRANGERS = itertools.count(1_000_000)
FLOOD = 2000
AGAIN_SECONDS = 10.0  # the strangers come once more, others
HELD_SECONDS = 20.0
ASKS_EVERY_SECONDS = 0.8  # slower than the pace that Telegram allows a chat
WINDOW_SECONDS, QUICK_WINDOW_SECONDS = 30.0, 6.0
AIM = 5.0

Flood = Callable[[BenchTelegram], None]


@dataclass(frozen=True)
class Waits:
    """Milliseconds from a message to its answer, and resident megabytes at the end."""

    p50: float
    p99: float
    most: float
    megabytes: float


def nothing(_: BenchTelegram) -> None: ...


def one_chat(telegram: BenchTelegram) -> None:
    telegram.floods([FLOODER] * FLOOD, "/help")


def strangers(telegram: BenchTelegram) -> None:
    loop = asyncio.get_running_loop()
    for number in range(round(WINDOW_SECONDS / AGAIN_SECONDS)):
        wave = list(itertools.islice(STRANGERS, FLOOD))
        loop.call_later(number * AGAIN_SECONDS, telegram.floods, wave, "hello")


def flood_wait(telegram: BenchTelegram) -> None:
    telegram.held_until[FLOODER] = asyncio.get_running_loop().time() + HELD_SECONDS
    telegram.floods([FLOODER] * 10, "/help")


FLOODS: dict[str, Flood] = {
    "nobody": nothing,
    "one chat sends 2,000 messages": one_chat,
    "2,000 strangers write, every 10 s": strangers,
    "Telegram makes the bot wait 20 s with one chat": flood_wait,
}


async def run(*, quick: bool) -> Report:
    seconds = QUICK_WINDOW_SECONDS if quick else WINDOW_SECONDS
    waits = {name: await waited(flood, seconds) for name, flood in FLOODS.items()}
    quiet = waits.pop("nobody")
    rows = [row for name, wait in waits.items() for row in _rows(name, quiet, wait)]
    return Report(tuple(rows), (_beside(waits | {"nobody": quiet}),))


async def waited(flood: Flood, seconds: float) -> Waits:
    """A bot of its own for each flood: what one leaves behind does not meet the next."""
    telegram = BenchTelegram()
    port = telegram.start()
    with TemporaryDirectory(prefix="bench-") as directory:
        data = Path(directory)
        owners = range(FLOODER, OTHERS.stop)
        with child([RUN_BOT], data, settings(port, data, owners)) as process:
            await telegram.polled.wait()
            await asyncio.gather(*(asks(telegram, ident, 2) for ident in OTHERS))  # warm
            telegram.latencies.clear()
            flood(telegram)
            times = round(seconds / ASKS_EVERY_SECONDS)
            await asyncio.gather(*(asks(telegram, ident, times) for ident in OTHERS))
            return _summary(telegram.latencies, process)


async def asks(telegram: BenchTelegram, ident: int, times: int) -> None:
    """One message after the other at an even pace, not all people at the same moment."""
    loop, chat = asyncio.get_running_loop(), telegram.chat(ident)
    start = loop.time() + ASKS_EVERY_SECONDS * OTHERS.index(ident) / len(OTHERS)
    for number in range(times):
        await asyncio.sleep(max(0.0, start + number * ASKS_EVERY_SECONDS - loop.time()))
        await telegram.says(chat, "/help")


def _summary(latencies: list[float], process: psutil.Process) -> Waits:
    found = sorted(1000 * seconds for seconds in latencies)
    p99 = quantiles(found, n=100, method="inclusive")[98]
    return Waits(median(found), p99, found[-1], process.memory_info().rss / MEGABYTE)


def _rows(flood: str, quiet: Waits, during: Waits) -> tuple[Row, Row]:
    """Everybody else's wait."""
    what = f"others wait while {flood}"
    return (
        Row(
            f"{what}, p50",
            f"quiet: {quiet.p50:.0f} ms",
            f"{during.p50:.0f} ms",
            f"{during.p50 / quiet.p50:.1f}",
        ),
        Row(
            f"{what}, p99",
            f"quiet: {quiet.p99:.0f} ms",
            f"{during.p99:.0f} ms",
            f"{during.p99 / quiet.p99:.1f}",
            f"≤ {AIM:.0f}",
            during.p99 <= AIM * quiet.p99,
        ),
    )


def _beside(waits: dict[str, Waits]) -> tuple[tuple[str, ...], ...]:
    return (
        ("flood", "p50", "p99", "longest", "memory at the end"),
        *(
            (
                name,
                f"{wait.p50:.0f} ms",
                f"{wait.p99:.0f} ms",
                f"{wait.most:.0f} ms",
                f"{wait.megabytes:.0f} MB",
            )
            for name, wait in waits.items()
        ),
    )
