"""How the tests of a run are shared out, and that nothing of them is lost on the way."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.workers import AIOGRAM, STORIES, takes_long, together

ROOT = Path(__file__).parent.parent
CONFTEST = """
from tests.helpers.workers import pytest_addoption, pytest_runtestloop
import os, pytest

@pytest.fixture(scope="module")
def built(request):
    with open("built", "a") as file:
        file.write(f"{request.module.__name__} {os.getpid()}\\n")
    yield
    with open("built", "a") as file:
        file.write("gone\\n")
"""
MODULE = """
import pytest

@pytest.mark.parametrize("number", range(20))
def test_number(built, number):
    print("said by", number)
    assert number != {failing}
"""

WAITS = """
import os, pytest, time

@pytest.mark.process
def test_waits():
    deadline = time.monotonic() + 20
    while not os.path.exists("there"):
        assert time.monotonic() < deadline
"""

OF_ONE_STAGE = """
import pytest

@pytest.fixture(scope="module")
def stage(built):
    pass

@pytest.mark.parametrize("number", range(6))
def test_story(stage, number):
    pass
"""


def run(directory: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-p", "no:xdist", "--rootdir=.", *arguments]
    return subprocess.run(
        command,
        cwd=directory,
        env={"PYTHONPATH": str(ROOT), "TMPDIR": str(directory)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_module_stays_whole_and_long_stories_are_taken_one_by_one() -> None:
    first, second = "tests/bot/test_floods.py::test_a", "tests/bot/test_floods.py::test_b[x::y]"
    assert together(first) == together(second) != together("tests/bot/test_access.py::test_a")
    story = "tests/e2e/test_kills.py::test_{}"
    assert together(story.format("a")) != together(story.format("b"))


def test_what_was_made_of_one_old_database_stays_together() -> None:
    told = "tests/storage/test_old_databases_go_on.py::test_{}"
    is_there = "tests/storage/test_old_databases.py::test_c[0009-sqlite]"
    assert together(told.format("a[0009-sqlite]")) == together(told.format("b[0009-sqlite]"))
    assert together(told.format("a[0009-sqlite]")) == together(is_there)
    assert together(told.format("a[0009-sqlite]")) != together(told.format("a[0008-sqlite]"))


def test_what_takes_long_is_begun_first() -> None:
    assert takes_long("tests/bot/test_every_button_anywhere.py::test_a[planned]")
    assert not takes_long("tests/bot/test_access.py::test_a")


def test_what_is_named_because_it_takes_long_is_there() -> None:
    """A module that has moved on would be run where it is meant to be left out."""
    makefile = (ROOT / "Makefile").read_text()
    (left_out,) = re.findall(r"^LONG := \$\(addprefix tests/,(.*?)\)$", makefile, re.M | re.S)
    named = [f"tests/{name}" for name in left_out.replace("\\\n", " ").split()]
    modules = [f"tests/sandbox/{name}" for name in AIOGRAM]
    assert [name for name in (*named, *STORIES, *modules) if not (ROOT / name).exists()] == []


def test_only_one_worker_imports_aiogram() -> None:
    modules = ("test_aiogram.py", "test_forwards_and_replies.py", "test_groups.py")
    assert len({together(f"tests/sandbox/telegram/{name}::test_a") for name in modules}) == 1


@pytest.mark.process
def test_every_result_arrives_and_what_a_module_shares_is_built_once(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST)
    for name, failing in [("a", 7), ("b", None), ("c", None)]:
        (tmp_path / f"test_{name}.py").write_text(MODULE.format(failing=failing))
    (tmp_path / "tests" / "e2e").mkdir(parents=True)
    (tmp_path / "tests" / "e2e" / "test_d.py").write_text(OF_ONE_STAGE)
    ended = run(tmp_path, "-n", "2")
    assert "1 failed, 65 passed" in ended.stdout
    assert "FAILED test_a.py::test_number[7]" in ended.stdout
    assert "said by 7" in ended.stdout
    assert "said by 8" not in ended.stdout
    assert ended.returncode == 1
    built = (tmp_path / "built").read_text().split("\n")
    assert built.count("gone") == 4
    assert sorted(line.split()[0] for line in built if line not in ("", "gone")) == [
        "test_a",
        "test_b",
        "test_c",
        "test_d",
    ]
    assert len({line.split()[1] for line in built if line not in ("", "gone")}) == 2


@pytest.mark.process
def test_stories_that_wait_do_not_keep_the_others_from_being_done(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST)
    for name in ("a", "b"):
        (tmp_path / f"test_{name}.py").write_text(WAITS)
    (tmp_path / "test_c.py").write_text("def test_last():\n    open('there', 'w').close()\n")
    ended = run(tmp_path, "-n", "2", "-W", "ignore")
    assert "3 passed" in ended.stdout, ended.stdout


@pytest.mark.process
def test_a_worker_that_dies_fails_the_run_and_says_at_which_test(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "test_a.py").write_text(MODULE.format(failing=None))
    (tmp_path / "test_b.py").write_text("import os\n\ndef test_last():\n    os._exit(0)\n")
    ended = run(tmp_path, "-n", "2")
    assert "a worker ended" in ended.stdout
    assert "test_b.py::test_last" in ended.stdout
    assert ended.returncode == 1


@pytest.mark.process
def test_what_nobody_waits_for_any_more_ends_with_the_first_failure(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "test_a.py").write_text(MODULE.format(failing=0))
    hangs = "import threading\n\ndef test_hangs():\n    threading.Event().wait()\n"
    (tmp_path / "test_b.py").write_text(hangs)
    ended = run(tmp_path, "-n", "2", "-x")
    assert "stopping after 1 failures" in ended.stdout
    assert ended.returncode == 1
