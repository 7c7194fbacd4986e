"""Backing up beside the running bot, losing the machine, starting again on the backup."""

import subprocess
import sys

import pytest

from tests.e2e.test_stories import live
from tests.helpers.stage import ROOT, Guest, Stage

pytestmark = pytest.mark.process


def command(stage: Stage, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "run_bot.py"), *words],
        cwd=stage.data,
        env=stage.settings(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_bot_that_starts_on_an_old_backup_publishes_nothing_twice(
    stage: Stage, anna: Guest
) -> None:
    assert command(stage, "check").returncode == 0, "it works beside the running bot"
    anna.says(f"{stage.sandbox.media_url('books.jpg')}\nA draft")
    anna.sees("A draft")
    anna.says(f"{stage.sandbox.media_url('bread.jpg')}\nBread")
    anna.sees("Bread")
    anna.taps("🚀 Now")
    made = command(stage, "backup", "saved.db")  # while the post waits for its ten seconds
    assert made.returncode == 0, made.stdout
    anna.sees("✅ Published")
    stage.kill_bot()
    for path in stage.data.glob("bot.db*"):
        path.unlink()
    (stage.data / "saved.db").rename(stage.data / "bot.db")

    stage.start_bot()
    anna.sees("started on a copy of my database")
    anna.sees("Another copy of me may have published it")
    anna.taps("Look again")
    anna.sees("✅ Published")
    assert [post["caption"] for post in live(stage)] == ["Bread"]
    anna.says("/posts")
    anna.taps("📝")
    anna.taps("A draft")
