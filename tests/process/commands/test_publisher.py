"""The publisher's command: what a process of it carries in memory."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

ROOT = Path(__file__).parent.parent.parent.parent
A_WHOLE_LIFE = f"""
import gc, logging, os, runpy, signal, sys

class AtWork(logging.Handler):
    def emit(self, record):
        print(gc.isenabled(), *{{name.partition(".")[0] for name in sys.modules}}, flush=True)
        os.kill(os.getpid(), signal.SIGTERM)

logging.getLogger("process.commands.publisher").addHandler(AtWork())
runpy.run_path("{ROOT}/run_bot.py", run_name="__main__")
"""
OF_THE_BOT = {"bot", "web", "telegram", "httpx", "aiohttp", "tornado", "apscheduler", "babel"}
OF_POSTGRESQL = {"psycopg", "psycopg_binary"}


@pytest.mark.process
@pytest.mark.parametrize("zone", ["UTC", "Europe/Moscow"])
def test_a_publisher_loads_nothing_of_telegram_and_no_words(tmp_path: Path, zone: str) -> None:
    told = a_whole_life(tmp_path, {"DEFAULT_TIMEZONE": zone})
    collects_garbage, *loaded = told.stdout.splitlines()[0].split()
    assert collects_garbage == "True"
    assert {"posting", "graph", "storage"} <= set(loaded)
    assert not (OF_THE_BOT | OF_POSTGRESQL) & set(loaded)
    assert "give it the PUBLIC_URL of the bot, or both the same MEDIA_BUCKET" in told.stderr


def a_whole_life(folder: Path, given: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A publisher that is told to stop as soon as it is at work, and ends well."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_TOKEN": "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4",
        "OWNER_IDS": "1",
        "DATABASE_URL": f"sqlite:///{folder}/bot.db",
        "SECRET_KEY": Fernet.generate_key().decode(),
    }
    return subprocess.run(
        [sys.executable, "-c", A_WHOLE_LIFE, "publisher"],
        cwd=folder,
        env=environment | given,
        capture_output=True,
        text=True,
        check=True,
    )
