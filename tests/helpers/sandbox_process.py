"""`python -m sandbox` as a person starts it: both pretend services and the real bot beside them."""

import asyncio
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

from sandbox.app import Sandbox
from tests.helpers.stage import ROOT, Stage


def two_free_ports() -> int:
    """The first of two neighbouring ports on which nobody listens.

    Below the range from which the system hands out ports, so that no test beside this one is
    given one of them in the meantime.
    """
    for port in range(21_000, 29_000, 2):
        with socket.socket() as first, socket.socket() as second, suppress(OSError):
            first.bind(("127.0.0.1", port))
            second.bind(("127.0.0.1", port + 1))
            return port
    raise AssertionError("no two free ports")


@contextmanager
def sandbox_with_its_bot(data: Path) -> Iterator[Stage]:
    """The bot keeps its things in `data`, the log of both is `bot.log` there."""
    port = two_free_ports()
    there = Sandbox()  # knows the addresses; what answers at them is the other process
    there.telegram_url = f"http://127.0.0.1:{port}"
    there.graph_url = there.graph.base_url = f"http://127.0.0.1:{port + 1}"
    stage = Stage(there, data, owners=())
    command = [sys.executable, "-m", "sandbox", "--port", str(port), "--data", str(data)]
    with (data / "bot.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)
    try:
        stage.wait_for_log("Open http")
        yield stage
    finally:
        assert stage.stop(process, signal.SIGINT) == 0
        with ThreadPoolExecutor(1) as elsewhere:  # a browser's test has a loop in this thread
            elsewhere.submit(asyncio.run, there.stop()).result()
