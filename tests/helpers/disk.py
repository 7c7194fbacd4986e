"""A disk without room, for every file and thread of a process: what the kernel refuses to write."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager

ROOM = 65_536  # bytes of a file: more than any log of a test, less than a write-ahead log


@contextmanager
def disk_without_room(process_id: int | None = None) -> Iterator[None]:
    """No file grows beyond its first 64 KiB until the block ends."""
    pid = os.getpid() if process_id is None else process_id
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (ROOM, before[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)
