"""The child process that looks into strangers' files: it knows no secret, reaches no network, and
may use little memory and time. Started by `media/probe/parent.py`; ends when its parent does, or
when nothing was asked of it for a while."""

import io
import json
import resource
import signal
import socket
import sys
from contextlib import suppress
from dataclasses import asdict

from media.probe.decoders import image_facts, video_facts
from media.probe.facts import ExcessiveMediaError, ImageFacts, UnreadableMediaError, VideoFacts
from media.probe.messages import Channel, Message, packed_read
from media.seekable import SeekableReader

MOST_FILE_BYTES = 16 * 1024 * 1024
_READ_BYTES = 64 * 1024


class _VideoAtParent(SeekableReader):
    """Reads what the parent holds."""

    def __init__(self, channel: Channel, size: int | None) -> None:
        super().__init__(size)
        self._channel = channel

    def _read_at(self, position: int, count: int) -> bytes:
        self._channel.send(Message.READ, packed_read(position, count))
        return self._channel.receive()[1]


def main(idle_seconds: float, memory_bytes: int, cpu_seconds: int) -> None:
    _confine(memory_bytes)
    channel = Channel(socket.socket(fileno=sys.stdin.fileno()), most_bytes=MOST_FILE_BYTES)
    with suppress(TimeoutError, EOFError, ConnectionError):  # the parent may have been killed
        channel.send(Message.READY)
        while True:
            word, data = channel.receive(seconds=idle_seconds)
            _allow_cpu(cpu_seconds)
            channel.send(*_answer(channel, word, data))


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


def _answer(channel: Channel, word: Message, data: bytes) -> tuple[Message, bytes]:
    try:
        facts = _facts(channel, word, data)
    except UnreadableMediaError:
        return Message.UNREADABLE, b""
    except (ExcessiveMediaError, MemoryError):
        return Message.EXCESSIVE, b""
    except ImportError as error:
        return Message.FAILED, str(error).encode()
    return Message.FACTS, json.dumps(asdict(facts)).encode()


def _facts(channel: Channel, word: Message, data: bytes) -> ImageFacts | VideoFacts:
    if word is Message.LOOK_AT_PHOTO:
        return image_facts(data)
    at_parent = _VideoAtParent(channel, int(data) if data else None)
    return video_facts(io.BufferedReader(at_parent, _READ_BYTES))


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
