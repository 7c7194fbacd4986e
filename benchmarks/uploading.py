"""Puts a file into a bucket, once, and tells how long that took and by how much the process grew.
Started by `benchmarks/bucket.py`, so that nothing else is measured.

    python -m benchmarks.uploading bare|ours ADDRESS FILE
"""

import sys
import time
from pathlib import Path

import obstore
import psutil

from tests.helpers.s3 import bucket_at

MEGABYTE = 1024 * 1024


def main(how: str, address: str, name: str) -> None:
    bucket, file = bucket_at(address), Path(name)
    bucket.try_keeping()  # the connection and the library's threads are there
    before, began = psutil.Process().memory_info().rss, time.monotonic()
    if how == "ours":
        bucket.put("film/served", file, "video/mp4")
    else:
        obstore.put(bucket._s3, "film/served", file)
    took = time.monotonic() - began
    print(took, (_most() - before) / MEGABYTE)


def _most() -> int:
    """The largest that this process has ever been, as Linux tells it."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise LookupError("this system does not tell")


if __name__ == "__main__":
    main(*sys.argv[1:])
