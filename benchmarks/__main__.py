"""`make bench`: speed and size as ratios against baselines of the same run.

`python -m benchmarks [NAME ...]` measures all or some; `--quick` measures less, to try things;
`--write` puts the tables into docs/performance.md.
"""

import argparse
import asyncio
import os
import platform
import re
from collections.abc import Mapping
from pathlib import Path

import psutil

from benchmarks import (
    bucket,
    calls,
    choosing,
    compose,
    converting,
    drawing,
    floods,
    footprint,
    journeys,
    lateness,
    looks,
    plans,
    secure,
    sending,
    serving,
    waiting,
    workers,
)
from benchmarks.tables import Report

BENCHMARKS = {
    "compose": compose.run,
    "floods": floods.run,
    "footprint": footprint.run,
    "lateness": lateness.run,
    "waiting": waiting.run,
    "calls": calls.run,
    "journeys": journeys.run,
    "workers": workers.run,
    "secure": secure.run,
    "looks": looks.run,
    "converting": converting.run,
    "drawing": drawing.run,
    "plans": plans.run,
    "bucket": bucket.run,
    "serving": serving.run,
    "sending": sending.run,
    "choosing": choosing.run,
}
ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "performance.md"
# <!-- bench: compose lateness --> … <!-- end --> holds one table with the rows of these.
PLACE = re.compile(r"(<!-- bench: ([\w ]+) -->\n).*?(?=<!-- end -->)", re.DOTALL)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--quick", action="store_true", help="measure less; proves nothing")
    parser.add_argument(
        "--write", action="store_true", help="write the tables into the page of figures"
    )
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - BENCHMARKS.keys():
        parser.error(f"{', '.join(sorted(unknown))}: choose from {', '.join(BENCHMARKS)}")
    reports = asyncio.run(measured(arguments.names or list(BENCHMARKS), quick=arguments.quick))
    if arguments.write:
        write(PAGE, reports)


async def measured(names: list[str], *, quick: bool) -> dict[str, Report]:
    """One after the other; each is printed as soon as it is known."""
    reports = {}
    for name in names:
        reports[name] = await BENCHMARKS[name](quick=quick)
        print(f"## {name}\n\n{reports[name].page()}\n", flush=True)
    print(machine())
    return reports


def write(document: Path, reports: Mapping[str, Report]) -> None:
    """Fills the places all of whose benchmarks were measured."""

    def filled(place: re.Match[str]) -> str:
        names = place[2].split()
        if names == ["machine"]:
            return f"{place[1]}{machine()}\n"
        if not reports.keys() >= set(names):
            return place[0]
        return place[1] + "\n\n".join(reports[name].page() for name in names) + "\n"

    document.write_text(PLACE.sub(filled, document.read_text()))


def machine() -> str:
    memory = psutil.virtual_memory().total / 2**30
    return (
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GB, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def _processor() -> str:
    """Its name where the system tells it."""
    try:
        facts = Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.machine()
    found = re.search(r"^model name\s*: (.+)$", facts, re.MULTILINE)
    return found[1] if found else platform.machine()


if __name__ == "__main__":
    main()
