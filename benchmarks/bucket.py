"""What a large video costs on its way into a bucket, beside the library with nothing said to it:
memory must not grow with the file."""

import asyncio
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.tables import Report, Row
from tests.helpers.s3 import running_s3

MEGABYTES, QUICK_MEGABYTES = (100, 300), (20, 60)
MEGABYTE = 1024 * 1024
AIM_MEGABYTES, AIM_RATIO = 32, 1.5

Cost = tuple[float, float]  # seconds; megabytes by which the process grew


async def run(*, quick: bool) -> Report:
    smaller, larger = QUICK_MEGABYTES if quick else MEGABYTES
    with TemporaryDirectory(prefix="bench-") as folder, running_s3() as address:
        file = Path(folder) / "film.mp4"
        bare = await _uploaded("bare", address, file, larger)
        little = await _uploaded("ours", address, file, smaller)
        much = await _uploaded("ours", address, file, larger)
    return Report(
        (
            Row(
                f"a video of {larger} MB put into a bucket",
                f"obstore by itself: {bare[0]:.1f} s",
                f"{much[0]:.1f} s",
                f"{much[0] / bare[0]:.2f}",
                f"≤ {AIM_RATIO}",
                much[0] / bare[0] <= AIM_RATIO,
            ),
            Row(
                "memory that it takes meanwhile",
                f"obstore by itself: {bare[1]:.0f} MB",
                f"{much[1]:.0f} MB ({little[1]:.0f} MB for one of {smaller} MB)",
                f"{much[1] / bare[1]:.2f}",
                f"< {AIM_MEGABYTES} MB",
                much[1] < AIM_MEGABYTES,
            ),
        )
    )


async def _uploaded(how: str, address: str, file: Path, megabytes: int) -> Cost:
    with file.open("wb") as opened:
        for _ in range(megabytes):
            opened.write(os.urandom(MEGABYTE))
    command = ("-m", "benchmarks.uploading", how, address, str(file))
    child = await asyncio.create_subprocess_exec(
        sys.executable, *command, stdout=asyncio.subprocess.PIPE
    )
    told, _ = await child.communicate()
    seconds, grown = told.decode().split()
    return float(seconds), float(grown)
