"""Bots in processes of their own: the product, and the echo bot that it is compared with."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from process.settings import Settings

ROOT = Path(__file__).parent.parent
MEGABYTE = 1024 * 1024
TOKEN = "123456789:" + "b" * 35
RUN_BOT = str(ROOT / "run_bot.py")


def settings(port: int, data: Path, owners: range, graph: str | None = None) -> dict[str, str]:
    """The environment of a bot that speaks to a pretend Telegram on `port`, to a pretend Graph
    at the address `graph`, and to nobody else."""
    here = f"http://127.0.0.1:{port}"
    return {
        "TELEGRAM_TOKEN": TOKEN,
        "OWNER_IDS": ",".join(map(str, owners)),
        "DATABASE_URL": f"sqlite:///{data}/bot.db",
        "TELEGRAM_API_URL": here,
        "GRAPH_API_URL": graph or here,
        "INSTAGRAM_API_URL": graph or here,
        "TRUSTED_MEDIA_HOSTS": f"127.0.0.1:{port}",
        "LOG_LEVEL": "ERROR",
    }


def publisher_workers() -> int:
    """How many workers a bot has whose settings say nothing about it."""
    return int(Settings.model_fields["publisher_workers"].default)


@contextmanager
def child(
    arguments: list[str], data: Path, environment: dict[str, str], *, inherits: tuple[int, ...] = ()
) -> Iterator[psutil.Process]:
    """A Python process; killed at the end. Its words go to `data/child.log`. `inherits` are files
    that it finds open under the same numbers."""
    data.mkdir(parents=True, exist_ok=True)
    here = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    with (data / "child.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=data,
            env=environment | here,
            stdout=log,
            stderr=log,
            pass_fds=inherits,
        )
    try:
        yield psutil.Process(process.pid)
    finally:
        process.kill()
        process.wait()


def cpu_seconds(bot: psutil.Process) -> float:
    """User and system time so far. Linux tells it to the nanosecond, by a clock whose number is
    made of the process id; elsewhere hundredths of a second must do."""
    if sys.platform == "linux":
        return time.clock_gettime(~bot.pid << 3 | 2)
    spent = bot.cpu_times()
    return float(spent.user + spent.system)


async def resident_megabytes(process: psutil.Process, settle_seconds: float) -> float:
    """Resident memory once the process has had time to settle."""
    await asyncio.sleep(settle_seconds)
    return float(process.memory_info().rss) / MEGABYTE
