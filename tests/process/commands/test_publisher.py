"""The publisher's command: what a process of it carries in memory."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

ROOT = Path(__file__).parent.parent.parent.parent
A_WHOLE_LIFE = """
import logging, os, signal, sys
import run_bot

class AtWork(logging.Handler):
    def emit(self, record):
        os.kill(os.getpid(), signal.SIGTERM)

logging.getLogger("process.commands.publisher").addHandler(AtWork())
code = run_bot.main(["publisher"])
print(code.name, *{name.partition(".")[0] for name in sys.modules})
"""
OF_THE_BOT = {"bot", "web", "telegram", "httpx", "aiohttp", "tornado", "apscheduler", "babel"}


@pytest.mark.process
def test_a_publisher_loads_nothing_of_telegram_and_no_words(tmp_path: Path) -> None:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_TOKEN": "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4",
        "OWNER_IDS": "1",
        "DEFAULT_TIMEZONE": "Europe/Moscow",
        "DATABASE_URL": f"sqlite:///{tmp_path}/bot.db",
        "SECRET_KEY": Fernet.generate_key().decode(),
    }
    told = subprocess.run(
        [sys.executable, "-c", A_WHOLE_LIFE],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    end, *loaded = told.stdout.split()
    assert end == "DONE", told.stderr
    assert {"posting", "graph", "storage"} <= set(loaded)
    assert not OF_THE_BOT & set(loaded)
    assert "give it the PUBLIC_URL of the bot, or both the same MEDIA_BUCKET" in told.stderr
