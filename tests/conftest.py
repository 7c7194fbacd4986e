"""What holds for every test: no sleeping, a clock moved by hand; and who runs it when."""

import gc
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bot.words.words import load_words
from bot.zones.city import zones_by_name
from media.convert import Converter
from media.pictures.painting.painter import Painter
from media.probe.parent import MediaProbe
from tests.helpers import Clock
from tests.helpers.apart import CONVERTER, PAINTER, PROBE
from tests.helpers.browser import browser
from tests.helpers.databases import (
    RUN,
    cipher,
    database_url,
    migrated_file,
    postgres_server,
    shared_directory,
    sqlite_url,
    storage,
)
from tests.helpers.workers import pytest_addoption, pytest_runtestloop, takes_long

__all__ = [
    "browser",
    "cipher",
    "database_url",
    "migrated_file",
    "postgres_server",
    "pytest_addoption",
    "pytest_runtestloop",
    "sqlite_url",
    "storage",
]

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - databases are flushed there as anywhere, and none waits
ENOUGH = 2 * 1024**3  # bytes: two servers of PostgreSQL fit with ease
GARBAGE = (20_000, 50, 100)  # looked for less often than usual: tests are short
REAL_SLEEP = time.sleep
MAY_SLEEP = {"subprocess", "psutil", "multiprocessing", "fasteners"}  # they wait for processes


def pytest_configure(config: pytest.Config) -> None:
    if "TMPDIR" not in os.environ and _has_room(IN_MEMORY):
        tempfile.tempdir = os.environ["TMPDIR"] = str(IN_MEMORY)
    settings.register_profile(  # what fails once fails again
        "the same on every machine",
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("the same on every machine")
    config.addinivalue_line("markers", "real_sleep: this test may call time.sleep, and says why")


def pytest_unconfigure() -> None:
    if os.getpid() == RUN:  # and not a worker
        shutil.rmtree(shared_directory(), ignore_errors=True)


def pytest_collection() -> None:
    gc.disable()  # thousands of modules are loaded and none goes: nothing to look for


def pytest_collection_finish(session: pytest.Session) -> None:
    if session.config.getoption("workers") != "0":  # read once, and not by each of them
        load_words()
        zones_by_name()
    gc.collect()
    gc.freeze()  # what is loaded stays to the end, and is not looked through again and again
    gc.set_threshold(*GARBAGE)
    gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if "timeout" in item.keywords:
        return 0  # it may take minutes
    return 1 if takes_long(item.nodeid) else 2


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """While the test itself runs (not its fixtures), nothing of ours may wait by sleeping."""
    if item.get_closest_marker("real_sleep") is not None:
        return (yield)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "sleep", _refuse_to_sleep)
        return (yield)


def _has_room(directory: Path) -> bool:
    return directory.is_dir() and shutil.disk_usage(directory).free > ENOUGH


@pytest.fixture
def clock() -> Clock:
    """Stands at noon UTC of a Monday until the test moves it."""
    return Clock(datetime(2026, 11, 23, 12, 0, tzinfo=UTC))


def _refuse_to_sleep(seconds: float) -> None:
    caller = sys._getframe(1).f_globals["__name__"]
    if caller.partition(".")[0] not in MAY_SLEEP:
        raise AssertionError(f"{caller} sleeps for {seconds} s; the clock is passed in")
    REAL_SLEEP(seconds)


@pytest.fixture(scope="session")
def probe() -> MediaProbe:
    return PROBE


@pytest.fixture(scope="session")
def converter() -> Converter:
    return CONVERTER


@pytest.fixture(scope="session")
def painter() -> Painter:
    return PAINTER
