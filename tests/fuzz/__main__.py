"""`make fuzz`: the bot under a rain of odd updates; one seed decides everything."""

import argparse
import logging
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.updates import rain

SHOWN = 5  # faults that are printed in full


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--updates", type=int, default=5000)
    given = parser.parse_args()
    logging.disable(logging.WARNING)  # oddities are no news here; errors are what is looked for
    begun = time.perf_counter()
    with TemporaryDirectory(prefix="fuzz-") as directory:
        report = rain(f"sqlite:///{Path(directory) / 'bot.db'}", given.seed, given.updates)
    for fault in report.faults[:SHOWN]:
        print(f"FAULT: {fault}\n")
    print(f"{report}; {time.perf_counter() - begun:.1f} s")
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
