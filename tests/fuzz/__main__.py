"""`make fuzz`: the bot under a rain of odd updates, and its look at links before hostile files and
servers; one seed decides everything."""

import argparse
import logging
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from tests.fuzz import files, servers
from tests.fuzz.updates import rain

SHOWN = 5  # faults that are printed in full


class Report(Protocol):
    @property
    def faults(self) -> Sequence[str]: ...


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--updates", type=int, default=5000)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--servers", type=int, default=70)
    given = parser.parse_args()
    logging.disable(logging.WARNING)  # oddities are no news here; errors are what is looked for
    with TemporaryDirectory(prefix="fuzz-") as directory:
        database = f"sqlite:///{Path(directory) / 'bot.db'}"
        parts: list[tuple[int, Callable[[int], Report]]] = [
            (given.updates, lambda count: rain(database, given.seed, count)),
            (given.files, lambda count: files.run(given.seed, count)),
            (given.servers, lambda count: servers.run(given.seed, count)),
        ]
        return max(told(part, count) for count, part in parts if count)


def told(part: Callable[[int], Report], count: int) -> int:
    begun = time.perf_counter()
    report = part(count)
    for fault in report.faults[:SHOWN]:
        print(f"FAULT: {fault}\n")
    print(f"{report}; {time.perf_counter() - begun:.1f} s", flush=True)
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
