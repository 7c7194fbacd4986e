"""Ports for what cannot take any port that the system gives, such as `run_bot.py`: told beforehand.

Looking whether a port is free and using it later is a race between the workers of a run. So a
process of tests that takes a number keeps the same one of UDP, where nothing else listens, until it
ends: no other process of tests, of this run or another, is given it.
"""

import random
import socket
from contextlib import ExitStack, suppress

FIRST, END = 10_000, 32_768  # below the range from which the system hands out ports


def own_port(neighbours: int = 0) -> int:
    """A port of loopback on which nobody listens, and so many more behind it."""
    start = random.randrange(FIRST, END)  # noqa: S311 - only so that few look at the same ones
    for number in range(END - FIRST - neighbours):
        first = FIRST + (start - FIRST + number) % (END - FIRST - neighbours)
        if _take(range(first, first + neighbours + 1)):
            return first
    raise AssertionError("no port is free")


def _take(ports: range) -> bool:
    with ExitStack() as undone, suppress(OSError):
        marks = [undone.enter_context(socket.socket(type=socket.SOCK_DGRAM)) for _ in ports]
        for port, mark in zip(ports, marks, strict=True):
            mark.bind(("127.0.0.1", port))
            with socket.socket() as listening:
                listening.bind(("127.0.0.1", port))
        for mark in marks:
            mark.detach()  # open to the end of this process
        return True
    return False
