"""The child process that looks into strangers' files: it knows no secret, reaches no network, and
may use little memory and time. Started by `media/probe_process.py`; ends when its parent does, or
when nothing was asked of it for a while."""

import io
import json
import resource
import signal
import socket
import sys
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING

from media.probe import (
    ExcessiveMediaError,
    ImageFacts,
    UnreadableMediaError,
    VideoFacts,
    image_facts,
    video_facts,
)
from media.probe_messages import Wire, Word, packed_read

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MOST_FILE_BYTES = 16 * 1024 * 1024
_READ_BYTES = 64 * 1024


class _VideoAtParent(io.RawIOBase):
    """Reads what the parent holds."""

    def __init__(self, wire: Wire, size: int | None) -> None:
        self.size = size
        self._wire = wire
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self.size is not None

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.size or 0}[whence]
        self._position = min(max(0, base + offset), sys.maxsize)
        return self._position

    def readinto(self, buffer: "WriteableBuffer") -> int:
        target = memoryview(buffer)
        self._wire.send(Word.READ, packed_read(self._position, len(target)))
        _, data = self._wire.receive()
        target[: len(data)] = data
        self._position += len(data)
        return len(data)


def main(idle_seconds: float, memory_bytes: int, cpu_seconds: int) -> None:
    _confine(memory_bytes)
    wire = Wire(socket.socket(fileno=sys.stdin.fileno()), most_bytes=MOST_FILE_BYTES)
    with suppress(TimeoutError, EOFError, ConnectionError):  # the parent may have been killed
        wire.send(Word.READY)
        while True:
            word, data = wire.receive(seconds=idle_seconds)
            _allow_cpu(cpu_seconds)
            wire.send(*_answer(wire, word, data))


def _confine(memory_bytes: int) -> None:
    for signal_number in (signal.SIGINT, signal.SIGTERM):  # meant for the parent, which ends us
        signal.signal(signal_number, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):  # a Mac knows these limits and does not keep them
        resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, memory_bytes))
        # Libraries are mapped as well: they take up addresses, hardly any memory.
        most_addresses = 2 * memory_bytes
        resource.setrlimit(resource.RLIMIT_AS, (most_addresses, most_addresses))


def _allow_cpu(seconds: int) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    end = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (end, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _answer(wire: Wire, word: Word, data: bytes) -> tuple[Word, bytes]:
    try:
        facts = _facts(wire, word, data)
    except UnreadableMediaError:
        return Word.UNREADABLE, b""
    except (ExcessiveMediaError, MemoryError):
        return Word.EXCESSIVE, b""
    except ImportError as error:
        return Word.FAILED, str(error).encode()
    return Word.FACTS, json.dumps(asdict(facts)).encode()


def _facts(wire: Wire, word: Word, data: bytes) -> ImageFacts | VideoFacts:
    if word is Word.LOOK_AT_PHOTO:
        return image_facts(data)
    at_parent = _VideoAtParent(wire, int(data) if data else None)
    return video_facts(io.BufferedReader(at_parent, _READ_BYTES))


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
