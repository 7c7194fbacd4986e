"""Plays many stories at once: a process per core, each with a rig of its own."""

import asyncio
import signal
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection
from queue import SimpleQueue

from tests.crash.births import Births
from tests.crash.lives import StageError
from tests.crash.rig import Place, Rig, Task
from tests.crash.verdict import Verdict
from tests.helpers.forks import forks


class Crew:
    """Made by `Crew.of`. A play that breaks ends everything with a StageError."""

    def __init__(self, lines: Sequence[Connection]) -> None:
        self._size = len(lines)
        self._free: SimpleQueue[Connection] = SimpleQueue()
        for line in lines:
            self._free.put(line)

    @staticmethod
    @contextmanager
    def of(places: Sequence[Place]) -> "Iterator[Crew]":
        """One worker a place; they end with the block."""
        context = forks()
        with ExitStack() as ends:
            lines = []
            for place in places:
                mine, its = context.Pipe()
                process = context.Process(target=_serve, args=(place, its))
                process.start()
                its.close()
                ends.callback(process.join)
                ends.callback(mine.close)  # the worker sees the end of its line and goes
                lines.append(mine)
            yield Crew(lines)

    def play(self, tasks: Iterable[Task]) -> Iterator[Verdict]:
        """In the order given. Raises StageError."""
        with ThreadPoolExecutor(self._size) as threads:
            for verdicts in threads.map(self._play, tasks):
                yield from verdicts

    def _play(self, task: Task) -> list[Verdict]:
        line = self._free.get()
        try:
            line.send(task)
            answer: list[Verdict] | StageError = line.recv()
        except (EOFError, OSError):
            raise StageError(f"{task.play.title}: the worker is gone") from None
        finally:
            self._free.put(line)
        if isinstance(answer, StageError):
            raise answer
        return answer


def _serve(place: Place, line: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who gives the work
    with Births() as births:
        asyncio.run(_work(place, line, births))


async def _work(place: Place, line: Connection, births: Births) -> None:
    async with Rig.open(place, births) as rig:
        while True:
            try:
                task: Task = await asyncio.to_thread(line.recv)
            except EOFError:
                return
            try:
                line.send(await rig.play(task))
            except StageError as error:
                line.send(error)
