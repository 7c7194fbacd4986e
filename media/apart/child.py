"""The child process that works on strangers' files: it knows no secret, reaches no network, and may
use little memory and time. Started by `media/apart/process.py`; ends when its parent does, or when
nothing was asked of it for a while. What it can do is the module that it is told to load."""

import importlib
import os
import resource
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from media.apart.messages import Channel, Message

OOM_SCORE = Path("/proc/self/oom_score_adj")
MOST_REQUEST_BYTES = 16 * 1024 * 1024

Answer = tuple[Message, bytes]


def main(
    work: str, idle_seconds: float, memory_bytes: int, cpu_seconds: int, gives_way: int
) -> None:
    """`work` names a module whose `answer(channel, word, data)` does what it is asked. Loading it
    costs more than many a request."""
    os.nice(gives_way)
    _confine(memory_bytes)
    answer: Callable[[Channel, Message, bytes], Answer] = importlib.import_module(work).answer
    channel = Channel(socket.socket(fileno=sys.stdin.fileno()), most_bytes=MOST_REQUEST_BYTES)
    with suppress(TimeoutError, EOFError, ConnectionError):  # the parent may have been killed
        channel.send(Message.READY)
        while True:
            word, data = channel.receive(seconds=idle_seconds)
            _allow_cpu(cpu_seconds)
            channel.send(*answer(channel, word, data))


def _confine(memory_bytes: int) -> None:
    for signal_number in (signal.SIGINT, signal.SIGTERM):  # meant for the parent, which ends us
        signal.signal(signal_number, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError):  # where memory runs short on Linux, it goes rather than the bot
        OOM_SCORE.write_text("1000")
    with suppress(ValueError, OSError):  # a Mac knows these limits and does not keep them
        resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, memory_bytes))
        # Libraries are mapped as well: they take up addresses, hardly any memory.
        most_addresses = 2 * memory_bytes
        resource.setrlimit(resource.RLIMIT_AS, (most_addresses, most_addresses))


def _allow_cpu(seconds: int) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    end = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (end, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), *map(int, sys.argv[3:]))
