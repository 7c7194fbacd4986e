"""The power fails: of SQLite's log the disk keeps what was flushed, and of what came after it any
number of commits. Whatever it keeps, no update is lost and none has its effect twice.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from storage.engine.database import Sqlite
from tests.helpers.chat import Chat, Stage
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import Json

FLUSHING = 2  # PRAGMA synchronous
FACTS = (
    "SELECT caption, state, publish_at, location_id FROM post ORDER BY caption",
    "SELECT language FROM person WHERE met_at IS NOT NULL",
    "SELECT state FROM conversation",
    "SELECT count(*) FROM update_inbox WHERE done_at IS NULL",
)
Facts = list[list[tuple[object, ...]]]


@dataclass
class Log:
    """SQLite's write-ahead log: how long it was after each commit, and after the last flush."""

    database: Path
    lengths: list[int] = field(default_factory=list)
    flushed: int = 0

    def note(self, connection: sqlite3.Connection) -> None:
        length = Path(f"{self.database}-wal").stat().st_size
        if connection.in_transaction or length == (self.lengths or [0])[-1]:
            return
        self.lengths.append(length)
        ((level,),) = connection.execute("PRAGMA synchronous").fetchall()
        if level == FLUSHING:
            self.flushed = length

    def cut(self, length: int, copy: Path) -> str:
        """What is left after a power cut, at a place of its own."""
        shutil.copy(self.database, copy)
        wal = Path(f"{self.database}-wal").read_bytes()
        Path(f"{copy}-wal").write_bytes(wal[:length])
        return f"sqlite:///{copy}"


@contextmanager
def written(stage: Stage) -> Iterator[Log]:
    log = Log(Path(stage.database_path))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("commit", "execute_sql"):
            patch.setattr(Sqlite, name, _noting(getattr(Sqlite, name), log))
        yield log


def _noting(original: Callable[..., Any], log: Log) -> Callable[..., Any]:
    def noting(database: Any, *arguments: Any) -> Any:  # noqa: ANN401 - as the original
        result = original(database, *arguments)
        log.note(database.connection())
        return result

    return noting


def facts(database: str | Path) -> Facts:
    with closing(sqlite3.connect(database)) as found:
        return [found.execute(query).fetchall() for query in FACTS]


def stored(database: str | Path) -> set[int]:
    with closing(sqlite3.connect(database)) as found:
        return {number for (number,) in found.execute("SELECT update_id FROM update_inbox")}


@dataclass(frozen=True)
class Played:
    """One thing that Anna did."""

    update: Json
    kept: int  # of the log, surely, when Telegram hears that we have the update
    facts: Facts  # when it was handled


def story(anna: Chat, instagram: PretendInstagram) -> Iterator[Callable[[], object]]:
    def taps(label: str) -> Callable[[], object]:
        rows = (
            row
            for it in reversed(anna.messages)
            for row in it.raw["reply_markup"]["inline_keyboard"]
        )
        found = [it["callback_data"] for row in rows for it in row if label in it["text"]]
        assert found, f"no {label} in {anna.transcript()}"
        data = found[0]
        return lambda: anna.tap_waits(data)

    def types(text: str) -> Callable[[], object]:
        return lambda: anna.types(text)

    yield types(f"{instagram.sample('bread.jpg')}\nFresh bread")
    yield taps("⚡")
    yield taps("To drafts")
    yield taps("Caption")
    yield types("Fresh rolls")
    yield types("/settings")
    yield taps("Language: English")
    yield types(f"{instagram.sample('books.jpg')}\nСвежие книги")
    yield taps("Сейчас")


def played(stage: Stage, log: Log, acts: Iterator[Callable[[], object]]) -> list[Played]:
    done = []
    for act in acts:
        act()
        (update,) = stage.telegram.pending
        stage.fetch()
        kept = log.flushed
        stage.deliver()
        done.append(Played(dict(update), kept, facts(stage.database_path)))
    return done


def test_wherever_the_power_fails_each_update_has_its_effect_once(
    connected: Chat, stage: Stage, instagram: PretendInstagram, tmp_path: Path
) -> None:
    begun = facts(stage.database_path)
    with written(stage) as log:
        acts = played(stage, log, story(connected, instagram))
    assert log.lengths == sorted(log.lengths), "the log was not begun anew meanwhile"
    assert len(log.lengths) >= 3 * len(acts) - 2, "stored, the effect, the mark"
    expected = [begun, *(act.facts for act in acts)]
    for number, length in enumerate(log.lengths):
        copy = tmp_path / f"cut_{number}.db"
        url = log.cut(length, copy)
        kept = stored(copy)
        confirmed = [act for act in acts if act.update["update_id"] in kept]
        after_the_cut = stage.another(url)
        assert facts(copy) == expected[len(confirmed)], f"after commit {number}"
        for act in confirmed:
            after_the_cut.telegram.pending.append(act.update)
        after_the_cut.deliver()
        assert facts(copy) == expected[len(confirmed)], f"sent again after commit {number}"
        after_the_cut.close()


def test_what_telegram_forgets_is_on_the_disk(
    connected: Chat, stage: Stage, instagram: PretendInstagram, tmp_path: Path
) -> None:
    with written(stage) as log:
        acts = played(stage, log, story(connected, instagram))
    for number, act in enumerate(acts):
        copy = tmp_path / f"confirmed_{number}.db"
        log.cut(act.kept, copy)
        assert act.update["update_id"] in stored(copy)
