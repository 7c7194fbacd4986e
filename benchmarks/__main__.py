"""`make bench`: every benchmark in one run, as ratios; `--readme` writes them into the README."""

import argparse
import asyncio
import os
import platform
import re
from pathlib import Path

from benchmarks import compose, footprint

PLANNED = 100_000
README = Path(__file__).parent.parent / "README.md"
PLACE = re.compile(r"<!-- bench -->.*?(?=\n## )", re.DOTALL)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--readme", action="store_true", help="write the table into README.md")
    arguments = parser.parse_args()
    table = asyncio.run(measured())
    print(table)
    if arguments.readme:
        text = f"<!-- bench -->\n{table}\n"
        README.write_text(PLACE.sub(lambda _: text, README.read_text()))


async def measured() -> str:
    echo, ours = await compose.run()
    bare, empty, full = await footprint.run(PLANNED)
    pace = ours.updates_per_second / echo.updates_per_second
    own = (ours.step_seconds - echo.step_seconds) * 1000
    rows = [
        ("what", "baseline", "ours", "ratio", "aim"),
        ("---", "---", "---", "---", "---"),
        (
            f"updates per second, whole conversations, {compose.CHATS} chats at once",
            f"bare echo bot: {echo.updates_per_second:.0f}",
            f"{ours.updates_per_second:.0f}",
            f"{pace:.2f}",
            "≥ 0.4",
        ),
        (
            "one step of a conversation, median",
            f"bare echo bot: {echo.step_seconds * 1000:.1f} ms",
            f"{ours.step_seconds * 1000:.1f} ms",
            f"+{own:.1f} ms",
            "< 15 ms more",
        ),
        (
            "start to first poll",
            f"bare echo bot: {bare.start_seconds:.2f} s",
            f"{empty.start_seconds:.2f} s",
            f"{empty.start_seconds / bare.start_seconds:.2f}",
            "< 2 s",
        ),
        (
            f"the same with {PLANNED:,} planned posts",
            f"none planned: {empty.start_seconds:.2f} s",
            f"{full.start_seconds:.2f} s",
            f"{full.start_seconds / empty.start_seconds:.2f}",
            "≤ 1.1",
        ),
        (
            "resident memory, idle",
            f"bare echo bot: {bare.megabytes:.0f} MB",
            f"{empty.megabytes:.0f} MB",
            f"{empty.megabytes / bare.megabytes:.2f}",
            "< 120 MB",
        ),
        (
            f"the same with {PLANNED:,} planned posts",
            f"none planned: {empty.megabytes:.0f} MB",
            f"{full.megabytes:.0f} MB",
            f"{full.megabytes / empty.megabytes:.2f}",
            "≤ 1.1",
        ),
    ]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    return "\n".join([*lines, "", f"{machine}; both bots talk to the same bare Bot API."])


if __name__ == "__main__":
    main()
