"""Several processes share the tests of a run: `-n 2`, or `-n auto`.

The tests are collected once, and every worker is a copy of the process that did it: what costs ten
seconds is paid once and not by each of them. A worker asks for the next tests when it has none.
Stories with real processes mostly wait: a third of the workers leave them to the others and
compute meanwhile, as long as there is something else to do.
"""

import os
import sys
import traceback
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import pairwise
from multiprocessing.connection import Connection, Pipe, wait
from typing import Any, NoReturn, cast

import pytest

from tests.helpers import forks

PER_CORE = 3  # two of them take stories that wait first
WAITING = ("process", "browser")  # the marks of such stories
STORIES = (  # they share nothing and take long
    *("tests/e2e/", "tests/crash/", "tests/simulation/"),
    *("tests/bot/test_every_button_anywhere.py", "tests/posting/publishing/test_crash.py"),
)
OF_ONE_DATABASE = "tests/storage/test_old_databases"  # those in the same brackets share it
AIOGRAM = (  # which takes seconds to import
    *("telegram/test_aiogram.py", "telegram/test_forwards_and_replies.py"),
    *("telegram/test_mini_app.py", "telegram/test_groups.py"),
)
OF_THE_CODE = (  # which they parse: once for all of them
    *("tests/test_architecture.py", "tests/test_house.py", "tests/test_known_once.py"),
    "tests/bot/words/test_words.py",
)
STDOUT = 1
Group = Sequence[pytest.Item]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("workers")._addoption(  # small letters are kept from plugins, but not by force
        "-n", dest="workers", default="0", metavar="NUMBER", help="processes that share the tests"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Instead of pytest's own loop, if there is something to share."""
    groups = _grouped(session.items)
    count = min(_wanted(session.config.getoption("workers"), groups), len(groups))
    if count < 2 or session.testsfailed or session.config.getoption("collectonly"):
        return None
    crew = Crew(session, groups)
    try:
        crew.hire(count)
        crew.work()
    finally:
        crew.dismiss()
    return True


def _wanted(number: str, groups: Sequence[Group]) -> int:
    """One more than cores, where nothing waits: each takes what the others have in their caches."""
    if number != "auto":
        return int(number)
    cores = len(os.sched_getaffinity(0))
    return PER_CORE * cores if any(map(_waits, groups)) else cores + 1


class Worker:
    """A child as its parent knows it: where it asks and is answered, and what it is at."""

    def __init__(
        self, session: pytest.Session, groups: Sequence[Group], elders: Sequence["Worker"]
    ) -> None:
        self.waits = len(elders) % PER_CORE != 1  # takes stories that wait first
        self.asks, theirs_to_ask = Pipe(duplex=False)
        theirs_to_read, self.answers = Pipe(duplex=False)
        self.doing: str | None = "its beginning"  # None: it has done all that there was
        self.pid = os.fork()
        if self.pid == 0:
            for worker in (*elders, self):  # else none of them would notice the parent's end
                worker.asks.close()
                worker.answers.close()
            _live(session, groups, theirs_to_read, theirs_to_ask)
        theirs_to_ask.close()  # else its end would not be noticed
        theirs_to_read.close()


class Crew:
    """The workers, and the tests that nobody has taken yet."""

    def __init__(self, session: pytest.Session, groups: Sequence[Group]) -> None:
        self._session = session
        self._groups = groups
        self._left: dict[bool, deque[int]] = {True: deque(), False: deque()}  # by: does it wait?
        for number, group in enumerate(groups):
            self._left[_waits(group)].append(number)
        self._workers: dict[Connection, Worker] = {}

    def hire(self, count: int) -> None:
        self._session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined] # for all
        sys.stdout.flush()
        if any(map(_waits, self._groups)):
            forks.begin()
        for _ in range(count):
            worker = Worker(self._session, self._groups, list(self._workers.values()))
            self._workers[worker.asks] = worker

    def work(self) -> None:
        """Until all that was to do is reported."""
        while self._workers:
            for asks in wait(list(self._workers)):
                worker = self._workers[cast("Connection", asks)]
                try:
                    self._hear(worker, worker.asks.recv())
                except EOFError:
                    self._gone(worker)
            self._stop_if_told()

    def dismiss(self) -> None:
        """Whoever is still at work when it ends early."""
        for worker in self._workers.values():
            os.kill(worker.pid, 9)
            os.waitpid(worker.pid, 0)

    def _hear(self, worker: Worker, said: tuple[str, Any]) -> None:
        what, about = said
        hook, config = self._session.config.hook, self._session.config
        if what == "next":
            left = self._left[worker.waits] or self._left[not worker.waits]
            worker.answers.send(left.popleft() if left else None)
        elif what == "end":
            worker.doing = None
        elif what == "start":
            worker.doing = about[0]
            hook.pytest_runtest_logstart(nodeid=about[0], location=about[1])
        elif what == "finish":
            nodeid, location, passed = about
            for report in passed:
                hook.pytest_runtest_logreport(report=report)
            hook.pytest_runtest_logfinish(nodeid=nodeid, location=location)
        else:
            report = hook.pytest_report_from_serializable(config=config, data=about)
            hook.pytest_runtest_logreport(report=report)

    def _gone(self, worker: Worker) -> None:
        """It said all that it had to say, unless it died."""
        del self._workers[worker.asks]
        _, status = os.waitpid(worker.pid, 0)
        if status != 0 or worker.doing is not None:
            code = os.waitstatus_to_exitcode(status)
            self._session.shouldfail = f"a worker ended with {code} at {worker.doing}"

    def _stop_if_told(self) -> None:
        if self._session.shouldfail:
            raise self._session.Failed(self._session.shouldfail)
        if self._session.shouldstop:
            raise self._session.Interrupted(self._session.shouldstop)


class Reporter:
    """Tells the parent what pytest tells its plugins in a worker: at once what went wrong, together
    at the end of a test what went well."""

    def __init__(self, config: pytest.Config, parent: Connection) -> None:
        self._config = config
        self._parent = parent
        self._passed: list[pytest.TestReport] = []

    def pytest_runtest_logstart(self, nodeid: str, location: object) -> None:
        self._parent.send(("start", (nodeid, location)))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.passed:
            self._passed.append(report)
            return
        data = self._config.hook.pytest_report_to_serializable(config=self._config, report=report)
        self._parent.send(("report", data))

    def pytest_runtest_logfinish(self, nodeid: str, location: object) -> None:
        self._parent.send(("finish", (nodeid, location, self._passed)))
        self._passed = []


def _live(
    session: pytest.Session, groups: Sequence[Group], answers: Connection, parent: Connection
) -> NoReturn:
    """The whole life of a worker. It never returns to the code of which it is a copy."""
    code = 1
    try:
        forks.ask_the_parents()
        _be_quiet(session.config)
        session.config.pluginmanager.register(Reporter(session.config, parent))
        for group in _groups(groups, answers, parent):
            # What holds for the whole session stays: what comes after a group is the session.
            for item, following in pairwise([*group, cast("pytest.Item", session)]):
                item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
        session._setupstate.teardown_exact(None)
        session.config.hook.pytest_unconfigure(config=session.config)
        parent.send(("end", None))
        code = 0
    finally:
        if code:
            traceback.print_exc()
        os._exit(code)


def _be_quiet(config: pytest.Config) -> None:
    """Nothing but the parent speaks; what tests print is caught by each worker for itself."""
    capture = config.pluginmanager.getplugin("capturemanager")
    capture.stop_global_capturing()
    os.dup2(os.open(os.devnull, os.O_WRONLY), STDOUT)
    capture.start_global_capturing()


def _groups(groups: Sequence[Group], answers: Connection, parent: Connection) -> Iterator[Group]:
    """Those that this worker gets."""
    while True:
        parent.send(("next", None))
        number = answers.recv()
        if number is None:
            return
        yield groups[number]


def _waits(group: Group) -> bool:
    return any(item.get_closest_marker(mark) for item in group for mark in WAITING)


def _grouped(items: Sequence[pytest.Item]) -> list[Group]:
    groups: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        shared = item.nodeid.partition("::")[0] if _shares_its_stage(item) else ""
        groups[shared or together(item.nodeid)].append(item)
    return list(groups.values())


def _shares_its_stage(item: pytest.Item) -> bool:
    """One bot plays all stories of its module: taken apart, each would start another."""
    fixtures = cast("pytest.Function", item)._fixtureinfo.name2fixturedefs
    return any(it.scope == "module" for it in fixtures.get("stage", ())[-1:])


def takes_long(nodeid: str) -> bool:
    """What should not be begun last, when the other workers have nothing left."""
    beginnings = (*STORIES, *OF_THE_CODE, OF_ONE_DATABASE, "tests/fuzz/")
    return nodeid.startswith(beginnings) or AIOGRAM[0] in nodeid


def together(nodeid: str) -> str:
    """Of tests for which this is the same, all go to one worker: those of a module, so that what
    they share is built once. Each long story goes to whichever worker is free."""
    if nodeid.startswith(STORIES):
        return nodeid
    module = nodeid.partition("::")[0]
    if module.startswith(OF_ONE_DATABASE):
        return OF_ONE_DATABASE + nodeid.rpartition("[")[2]
    if module in OF_THE_CODE:
        return "code"
    return "aiogram" if module.endswith(AIOGRAM) else module
