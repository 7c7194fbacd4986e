"""Several processes on one database: who polls, who publishes, what a death or a stop leaves."""

import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import psycopg
import pytest

from tests.e2e.test_stories import live
from tests.helpers.databases import PostgresServer
from tests.helpers.loaded_bot import Running
from tests.helpers.stage import ANNA, PATIENCE_SECONDS, Guest, Stage, empty_stage

pytestmark = pytest.mark.process
T = TypeVar("T")
LEASE = 10 * 60 * 1_000_000  # longer than any
LOST_THE_LOCK = 3
STOP_SECONDS = TAKEN_OVER_SECONDS = 10
HANGING_SECONDS = 12  # longer than a stop may take
UNDONE = "SELECT 1 FROM update_inbox WHERE done_at IS NULL"
# Time passes for claims: the leases of those who died or were stopped end at once.
LATER = f"""UPDATE post SET next_try_at = next_try_at - {LEASE}, lease_until = lease_until - {LEASE}
            WHERE state = 'publishing' RETURNING 1"""  # noqa: S608 - a number of ours


@pytest.fixture
def shared(tmp_path: Path, postgres_server: PostgresServer) -> Iterator[Stage]:
    """On PostgreSQL; nothing runs yet."""
    with empty_stage(tmp_path, database_url=postgres_server.new_database()) as stage:
        yield stage


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Stage]:
    """On an SQLite file; nothing runs yet."""
    with empty_stage(tmp_path) as stage:
        yield stage


def connected(stage: Stage) -> Guest:
    anna = Guest(stage, ANNA)
    anna.says("/start")
    anna.taps("Connect Instagram")
    anna.sees("Paste the access token")
    anna.says("IGSANDBOXSunnyBakery0001")
    anna.sees("Connected")
    return anna


def ask(stage: Stage, statement: str) -> list[tuple[Any, ...]]:
    """What the database answers; a change is kept."""
    if stage.database_url.startswith("sqlite"):
        with closing(sqlite3.connect(stage.data / "bot.db")) as file, file:
            return file.execute(statement).fetchall()
    with psycopg.connect(stage.database_url) as server:
        return server.execute(statement.encode()).fetchall()


def hangs_at_publishing(stage: Stage, anna: Guest) -> str:
    """A post whose publish call Meta does not answer for long; the worker's name."""
    fault = {"where": "media_publish", "effect": "slow", "seconds": HANGING_SECONDS, "times": 1}
    stage.door("graph/faults", fault)
    anna.says(f"{stage.sandbox.media_url('bread.jpg')} Only once")
    anna.taps("🚀 Now")

    def worker() -> str | None:
        found = ask(stage, "SELECT claimed_by FROM post WHERE state = 'publishing'")
        return str(found[0][0]) if found else None

    named = until(stage, worker)
    until(stage, lambda: meta_was_asked(stage))
    return named


def meta_was_asked(stage: Stage) -> bool | None:
    """The call that hangs has arrived; until then whoever makes it may still die before it."""
    return not stage.door("graph/state")["faults"] or None


def until(stage: Stage, look: Callable[[], T | None]) -> T:
    """What `look` finds, asked again and again."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while (found := look()) is None:
        assert time.monotonic() < deadline, stage.log()[-4000:]
        stage.breathe()
    return found


def it_went_live_once_and_anna_knows(stage: Stage, anna: Guest) -> None:
    """After Meta has done what was asked, and the lease of whoever asked has run out."""
    until(stage, lambda: live(stage) or None)
    ask(stage, LATER)
    anna.says("/help")  # whoever handles something looks what is due
    anna.sees("✅ Published")
    assert [post["caption"] for post in live(stage)] == ["Only once"]


@pytest.mark.postgres
def test_a_publisher_that_dies_while_meta_publishes_is_replaced_and_nothing_goes_out_twice(
    shared: Stage,
) -> None:
    shared.start("bot")
    publishers = [shared.start("publisher") for _ in range(2)]
    anna = connected(shared)
    worker = hangs_at_publishing(shared, anna)
    (at_work,) = [process for process in publishers if f"-{process.pid}-" in worker]
    at_work.kill()
    it_went_live_once_and_anna_knows(shared, anna)


@pytest.mark.postgres
def test_publishers_go_on_when_the_server_has_dropped_their_connections(
    shared: Stage, postgres_server: PostgresServer
) -> None:
    bots = [shared.start("bot") for _ in range(2)]
    publisher = shared.start("publisher")
    anna = connected(shared)
    until(shared, lambda: ask(shared, UNDONE) == [] or None)
    shared.wait_for_log("stands by")
    shared.wait_for_log("publishing with")
    postgres_server.drop_connections()
    leader = bot_that_ended(shared, bots)
    assert leader.poll() == LOST_THE_LOCK
    anna.says(f"{shared.sandbox.media_url('bread.jpg')} Only once")
    anna.taps("🚀 Now")
    anna.sees("✅ Published")
    assert publisher.poll() is None
    assert "Traceback" not in shared.log()


def bot_that_ended(stage: Stage, bots: list[Running]) -> Running:
    return until(stage, lambda: next((bot for bot in bots if bot.poll() is not None), None))


@pytest.mark.postgres
def test_a_second_bot_stands_by_and_takes_over_from_a_dead_one(shared: Stage) -> None:
    first = shared.start("bot")
    anna = Guest(shared, ANNA)
    anna.says("/start")
    anna.sees("Instagram")
    second = shared.start()
    shared.wait_for_log("stands by")
    first.kill()
    began = time.monotonic()
    anna.says("/help")
    anna.sees("How it works")
    assert time.monotonic() - began < TAKEN_OVER_SECONDS
    third = shared.start("bot")
    shared.wait_for_log("stands by", times=2)
    assert shared.stop(third) == 0
    assert shared.stop(second) == 0


def stopped(stage: Stage, process: Running, number: int) -> None:
    """In time, orderly, with nothing left in anybody's hands."""
    began = time.monotonic()
    assert stage.stop(process, number) == 0
    assert time.monotonic() - began < STOP_SECONDS
    assert ask(stage, "SELECT claimed_by FROM post WHERE claimed_by IS NOT NULL") == []


def test_a_stop_does_not_wait_for_meta(alone: Stage) -> None:
    plain = alone.start()
    anna = connected(alone)
    hangs_at_publishing(alone, anna)
    stopped(alone, plain, signal.SIGTERM)
    alone.start()
    it_went_live_once_and_anna_knows(alone, anna)


def test_a_stop_does_not_wait_for_a_message_that_waits_for_meta(alone: Stage) -> None:
    plain = alone.start()
    alone.door("graph/faults", {"where": "me", "effect": "slow", "seconds": HANGING_SECONDS})
    anna = Guest(alone, ANNA)
    anna.says("/start")
    anna.taps("Connect Instagram")
    anna.sees("Paste the access token")
    pasted = anna.says("IGSANDBOXSunnyBakery0001")

    def is_deleted() -> bool | None:
        mine = (it for it in anna.messages() if it["message_id"] == pasted)
        return all(it["deleted"] for it in mine) or None

    until(alone, is_deleted)  # the first thing that is done with it; then Meta is asked
    until(alone, lambda: meta_was_asked(alone))
    stopped(alone, plain, signal.SIGTERM)
    assert "the process ends without waiting for it" in alone.log()


@pytest.mark.postgres
def test_a_publisher_that_is_stopped_does_not_wait_for_meta(shared: Stage) -> None:
    shared.start("bot")
    publisher = shared.start("publisher")
    anna = connected(shared)
    hangs_at_publishing(shared, anna)
    stopped(shared, publisher, signal.SIGINT)
    shared.start("publisher")
    it_went_live_once_and_anna_knows(shared, anna)
