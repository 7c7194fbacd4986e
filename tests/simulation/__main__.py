"""`make simulate`: random worlds, each decided by its seed alone."""

import argparse
import logging
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.helpers.databases import PostgresServer
from tests.simulation.lockstep import Violation
from tests.simulation.simulation import simulate


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation")
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--runs", type=int, default=1, help="how many seeds from there on")
    parser.add_argument("--posts", type=int, default=1000, help="how many posts people write")
    parser.add_argument("--postgresql", action="store_true", help="instead of SQLite")
    given = parser.parse_args()
    logging.disable()  # thousands of faults are no news here
    with ExitStack() as stack:
        directory = Path(stack.enter_context(TemporaryDirectory(prefix="simulation-")))
        new_database = _sqlite(directory)
        if given.postgresql:
            new_database = stack.enter_context(closing(PostgresServer(directory))).new_database
        seeds = range(given.seed, given.seed + given.runs)
        failed = [seed for seed in seeds if not _holds(seed, given.posts, new_database())]
    flag = " --postgresql" if given.postgresql else ""
    for seed in failed:
        print(f'Replay: make simulate ARGS="--seed {seed} --posts {given.posts}{flag}"')
    return 1 if failed else 0


def _sqlite(directory: Path) -> Callable[[], str]:
    """Each time the URL of another empty file; the one before is not needed any more."""

    def new_database() -> str:
        for former in directory.iterdir():
            former.unlink()
        return f"sqlite:///{directory / 'bot.db'}"

    return new_database


def _holds(seed: int, posts: int, database_url: str) -> bool:
    begun = time.perf_counter()
    try:
        report = simulate(seed, posts, database_url)
    except Violation as violation:
        print(f"seed {seed}: VIOLATION: {violation}", *violation.__notes__, sep="\n", flush=True)
        return False
    print(f"{report}; {time.perf_counter() - begun:.1f} s", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
