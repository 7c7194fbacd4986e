"""SIGTERM while much is due: the bot stops at once and the next start does the rest."""

import sqlite3
import time
from contextlib import closing

import pytest

from tests.helpers.stage import Guest, Stage

pytestmark = pytest.mark.process
BACKLOG = 150
AT_MOST_SECONDS = 10


def due_now_many_times(stage: Stage, posts: int) -> None:
    """While the bot is away: the one planned post of Anna becomes many, all due."""
    now = int(time.time() * 1_000_000)
    with closing(sqlite3.connect(stage.data / "bot.db")) as database, database:
        database.execute(
            "UPDATE post SET publish_at = ?, next_try_at = ? WHERE state = 'scheduled'", (now, now)
        )
        (original,) = database.execute("SELECT post_id FROM post WHERE version = 2").fetchone()
        own = {"post_id": "post_id + :number", "idempotency_key": "NULL"}
        for table in ("post", "post_medium"):
            columns = [name for _, name, *_ in database.execute(f"PRAGMA table_info({table})")]
            copied = ", ".join(own.get(name, name) for name in columns)
            database.executemany(
                f"INSERT INTO {table} SELECT {copied} FROM {table} WHERE post_id = :original",  # noqa: S608
                [{"number": number, "original": original} for number in range(1, posts)],
            )


def test_a_backlog_is_left_to_the_next_start(stage: Stage, anna: Guest) -> None:
    anna.says(f"{stage.sandbox.media_url('bread.jpg')} Bread")
    anna.taps("⚡")
    anna.sees("Bread")
    stage.kill_bot()
    due_now_many_times(stage, BACKLOG)
    stage.start_bot()
    stage.wait_for(lambda: stage.door("graph/state")["containers"] or None, lambda: "a container")
    began = time.monotonic()
    assert stage.stop_bot() == 0
    assert time.monotonic() - began < AT_MOST_SECONDS
    with closing(sqlite3.connect(stage.data / "bot.db")) as database:
        (left,) = database.execute(
            "SELECT count(*) FROM post WHERE state IN ('scheduled', 'preparing', 'ready')"
        ).fetchone()
    assert left > BACKLOG / 2
    assert "Traceback" not in stage.log()
