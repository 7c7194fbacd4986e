"""`make crash`: the bot dies at every boundary of every story; what came of it is counted.

Second lives are played from copies made at the boundaries; with `--point` and `--kill`, many times
as slowly, by processes that die by a signal. The last line on standard output has the counts, all
the rest goes to standard error. The exit code is 0 only when nothing was wrong.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from tests.crash.crew import Crew
from tests.crash.lives import StageError
from tests.crash.rig import Place, Task
from tests.crash.stories import PRELUDES, STORIES
from tests.crash.verdict import BACKENDS, POSTGRESQL, Play, Verdict
from tests.helpers.databases import PostgresServer

# A disk in memory: the death of a process loses nothing that was written, flushed or not.
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a directory of a name of its own is made in it


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    backends = options.backend or BACKENDS
    with ExitStack() as ends:
        where = IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None
        work = Path(ends.enter_context(TemporaryDirectory(prefix="crash-", dir=where)))
        server = None
        if POSTGRESQL in backends:
            server = PostgresServer(Path(mkdtemp(prefix="crash-postgres-", dir=where)))
            ends.callback(server.close)
        places = list(_places(options, work, server))
        crew = ends.enter_context(Crew.of(places))
        begun = time.monotonic()
        stories = options.story or STORIES
        verdicts = _all(crew, options, [Play(s, b) for s in stories for b in backends])
        try:
            return report(verdicts, begun)
        except StageError as error:
            _say(f"The play broke off, nothing is proved: {error}")
            return 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    add = parser.add_argument
    add("--story", action="append", choices=list(STORIES), help="only this one; may be repeated")
    add("--backend", action="append", choices=BACKENDS, help="only this database")
    add("--point", type=int, help="die at this boundary only")
    add("--kill", action="store_true", help="every death by a signal, in a play of its own")
    add("--every", type=int, default=1, metavar="N", help="only every Nth boundary")
    add("--jobs", type=int, default=os.cpu_count() or 1, help="plays at once (one per core)")
    add("--logs", type=Path, help="where to keep the log of every play")
    return parser.parse_args(arguments)


def _places(
    options: argparse.Namespace, work: Path, server: PostgresServer | None
) -> Iterator[Place]:
    logs = (options.logs or work / "logs").resolve()
    logs.mkdir(parents=True, exist_ok=True)
    for number in range(options.jobs):
        directory = work / str(number)
        directory.mkdir()
        schemas = {prelude.slug: server.new_database() for prelude in PRELUDES} if server else {}
        yield Place(directory, logs, options.logs is not None, schemas)


def _all(crew: Crew, options: argparse.Namespace, whole: Sequence[Play]) -> Iterator[Verdict]:
    """Every story without a death, which finds its boundaries, and the deaths at them."""
    if not (options.kill or options.point):
        _say(f"{len(whole)} stories, each undisturbed and with its deaths")
        yield from crew.play(Task(play, _chosen(play, options)) for play in whole)
        return
    undisturbed = list(crew.play(map(Task, whole)))
    yield from undisturbed
    deaths = [death for verdict in undisturbed for death in _deaths(verdict, options)]
    _say(f"{len(whole)} stories undisturbed; now {len(deaths)} deaths by a signal")
    yield from crew.play(map(Task, deaths))


def _chosen(play: Play, options: argparse.Namespace) -> range:
    """Every Nth boundary, from another one in each story, so that all kinds are met."""
    first = list(STORIES).index(play.story) % options.every + 1
    return range(first, sys.maxsize, options.every)


def _deaths(verdict: Verdict, options: argparse.Namespace) -> Iterator[Play]:
    chosen = takewhile(lambda point: point <= verdict.points, _chosen(verdict.play, options))
    for point in [options.point] if options.point else chosen:
        yield replace(verdict.play, point=point)


def report(verdicts: Iterable[Verdict], begun: float) -> int:
    """Says what came of all; the exit code. `begun` is a monotonic time."""
    points = same = twice = lost = never = comments = again = leaks = astray = amiss = 0
    for verdict in verdicts:
        points += verdict.play.point is not None
        same += verdict.same_as is not None
        twice += verdict.posted_twice
        lost += verdict.lost
        never += verdict.never_told
        comments += verdict.commented_twice
        again += verdict.told_again
        leaks += len(verdict.leaked)
        astray += len(verdict.astray)
        amiss += len(verdict.amiss)
        if verdict.is_wrong:
            _complain(verdict)
        if verdict.play.point is not None and points % 100 == 0:
            _say(f"{points} deaths, {time.monotonic() - begun:.0f} s")
    _say(f"{same} of {points} deaths left byte for byte what an earlier one did and share its play")
    beside = (
        f"told again {again}, secrets in logs {leaks}, files astray {astray}, seen amiss {amiss}"
    )
    _say(f"{beside}, {time.monotonic() - begun:.0f} s")
    wrong = f"posted twice {twice}, lost {lost}, never told {never}, commented twice {comments}"
    print(f"points {points}, {wrong}")
    return int(any((twice, lost, never, comments, leaks, astray, amiss)))


def _complain(verdict: Verdict) -> None:
    play = verdict.play
    where = f"--story {play.story} --backend {play.backend}"
    if play.point:
        where += f" --point {play.point}"
    if verdict.same_as:
        _say(f"  played as {verdict.same_as}, of which nothing differs")
    _say(f"WRONG {play.title} {verdict.name}")
    _say(f"  live: {list(verdict.live)}, in the database: {list(verdict.states)}")
    _say(f"  comments: {list(verdict.comments)}")
    _say(f"  bound to {list(verdict.bound)}, in the app: {list(verdict.in_the_app)}")
    told = f"{verdict.told} times, what else there was {verdict.told_also} times"
    _say(f"  told {told}, secrets in the log: {list(verdict.leaked)}")
    _say(f"  wrong with files: {list(verdict.astray)}, seen: {list(verdict.amiss)}")
    _say(f'  again: make crash ARGS="{where} --logs /tmp/crash"')


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
