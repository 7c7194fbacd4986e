"""`run_bot.py` in processes that need not load its modules: each is a copy of one that has done so
and does nothing else."""

import os
import runpy
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from subprocess import TimeoutExpired
from typing import Protocol

from tests.helpers.forks import forks

RUN_BOT = Path(__file__).parent.parent.parent / "run_bot.py"


class Running(Protocol):
    """A process of the bot, loaded or of a new interpreter (`subprocess.Popen`)."""

    pid: int

    def poll(self) -> int | None: ...

    def wait(self, timeout: float | None = None) -> int: ...

    def send_signal(self, sig: int) -> None: ...

    def kill(self) -> None: ...


class LoadedBot:
    """Started as `subprocess.Popen` starts it, and used so. `first` is done in it before all."""

    def __init__(
        self,
        arguments: Sequence[str],
        cwd: Path,
        env: Mapping[str, str],
        log: Path,
        first: Callable[[], None] | None = None,
    ) -> None:
        log.touch()  # there from the start, as `Popen` would have it
        self._process = forks().Process(target=_run, args=(arguments, cwd, env, log, first))
        self._process.start()
        assert self._process.pid
        self.pid: int = self._process.pid

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        code = self.poll()
        if code is None:
            raise TimeoutExpired(str(RUN_BOT), timeout or 0)
        return code

    def send_signal(self, sig: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, sig)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def _run(
    arguments: Sequence[str],
    cwd: Path,
    env: Mapping[str, str],
    log: Path,
    first: Callable[[], None] | None,
) -> None:
    with log.open("ab") as written:
        os.dup2(written.fileno(), sys.stdout.fileno())
        os.dup2(written.fileno(), sys.stderr.fileno())
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.argv = [str(RUN_BOT), *arguments]
    if first is not None:
        first()
    runpy.run_path(str(RUN_BOT), run_name="__main__")
