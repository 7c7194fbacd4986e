"""A copy made while a process is at work is what its death at this moment would leave."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sandbox.app import Sandbox
from sandbox.telegram.messages import Message
from storage.engine.database import connect
from tests.crash.anna import ANNA, Act, Anna
from tests.crash.databases import Copyable, PostgresSchema, SqliteFile
from tests.crash.folders import CopyableFolder
from tests.crash.moments import Moment
from tests.crash.outside import Outside, OutsideCopy
from tests.crash.stories import ANSWER_LOST
from tests.helpers import Clock
from tests.helpers.databases import PostgresServer

MORNING = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
TABLE = "CREATE TABLE event (what TEXT, at TEXT)"
EVENTS = "SELECT what FROM event ORDER BY what"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def copyable(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Copyable]:
    made: Copyable = SqliteFile(tmp_path / "some.db")
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        made = PostgresSchema(server.new_database())
    with closing(made):
        yield made


def write(copyable: Copyable, what: str) -> None:
    database = connect(copyable.url)
    database.run(
        "INSERT INTO event (what, at) VALUES (:what, :at)", {"what": what, "at": 'a "b",\n'}
    )
    database.close_all()


def test_what_is_not_committed_is_in_no_copy_and_what_is_comes_back(copyable: Copyable) -> None:
    database = connect(copyable.url)
    database.run(TABLE, {})
    database.run("INSERT INTO event (what) VALUES ('one')", {})
    before = copyable.copy()
    with database.atomic():
        database.run("INSERT INTO event (what) VALUES ('two')", {})
        assert copyable.copy() == before
    both = copyable.copy()
    assert both != before
    database.close_all()
    write(copyable, "three")
    copyable.become(both)
    assert copyable.rows(EVENTS) == [("one",), ("two",)]
    copyable.become(before)
    assert copyable.rows(EVENTS) == [("one",)]


def test_both_pretend_services_the_time_and_what_anna_will_do_come_back() -> None:
    asyncio.run(story_told_twice())


async def story_told_twice() -> None:
    clock = Clock(MORNING)
    sandbox = Sandbox(clock.now)
    outside, anna = Outside(sandbox, clock), Anna(sandbox)
    outside.begin(MORNING, [Act(timedelta(hours=1), Anna.posts_in_the_app)], ANSWER_LOST)
    anna.says("before")
    tap = sandbox.telegram.tap(sandbox.telegram.people[ANNA], anna_wrote(sandbox)[-1], "x")
    before = outside.copy()
    assert Moment({}, outside.copy()).digest == Moment({}, before).digest

    outside.acts.popleft().do(anna)
    anna.says("after")
    sandbox.graph.faults.waiting.clear()
    clock.advance(timedelta(hours=1))
    assert Moment({}, outside.copy()).digest != Moment({}, before).digest

    outside.become(before)
    assert [message.content.text for message in anna_wrote(sandbox)] == ["before"]
    assert not sandbox.graph.media
    assert sandbox.graph.faults.waiting == list(ANSWER_LOST.faults)
    assert list(sandbox.telegram.taps.values()) == [tap]
    assert (len(sandbox.telegram.updates), len(outside.acts), clock.now()) == (2, 1, MORNING)
    await sandbox.stop()


def anna_wrote(sandbox: Sandbox) -> list[Message]:
    return [m for m in sandbox.telegram.messages.values() if m.chat.id == ANNA]


@pytest.mark.parametrize("later", [timedelta(), timedelta(seconds=1)])
def test_what_was_asked_is_no_difference_and_the_time_is_one(later: timedelta) -> None:
    first = OutsideCopy(b"state", b"asked once", MORNING, ())
    second = OutsideCopy(b"state", b"asked twice", MORNING + later, ())
    assert (Moment({}, first).digest == Moment({}, second).digest) is not bool(later)
    assert Moment({}, first).digest != Moment({"post": b"row"}, first).digest


def test_files_that_were_kept_or_erased_after_a_copy_are_as_they_were(tmp_path: Path) -> None:
    folder, root = CopyableFolder(tmp_path / "media"), tmp_path / "media"
    (root / "slug").mkdir(parents=True)
    (root / "slug" / "served").write_bytes(b"bread")
    before = folder.copy()
    assert before == {"slug/served": b"bread"}
    (root / "slug" / "served").unlink()
    (root / "slug" / "original").write_bytes(b"more")
    assert Moment({}, outside_of_nothing(), folder.copy()).digest != (
        Moment({}, outside_of_nothing(), before).digest
    )
    folder.become(before)
    assert folder.copy() == before


def outside_of_nothing() -> OutsideCopy:
    return OutsideCopy(b"state", b"", MORNING, ())
