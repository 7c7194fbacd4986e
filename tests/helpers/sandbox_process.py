"""`python -m sandbox` as a person starts it: both pretend services and the real bot beside them."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from sandbox.app import Sandbox
from tests.helpers.ports import own_port
from tests.helpers.stage import ROOT, Stage


@contextmanager
def sandbox_with_its_bot(data: Path) -> Iterator[Stage]:
    """The bot keeps its things in `data`, the log of both is `bot.log` there."""
    port = own_port(neighbours=1)
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
