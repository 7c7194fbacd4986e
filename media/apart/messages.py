"""What a parent and its child say to each other over a socket, and who breaks off in what time.
Used by `media/apart/process.py` and `media/apart/child.py`."""

import select
import socket
import struct
import time
from enum import Enum

_FRAME = struct.Struct("!cI")
_READ = struct.Struct("!QI")
_PIECE = 64 * 1024


class Message(Enum):
    """The first byte of every message, and what follows it."""

    # To the child.
    LOOK_AT_PHOTO = b"P"  # the whole file
    LOOK_AT_VIDEO = b"V"  # its size in digits, or nothing when it is not known
    TASK = b"T"  # JSON: what to do with which files
    BYTES = b"B"  # of those that were asked for; none at the end of what there is
    # From the child.
    READY = b"G"  # once, before anything else
    READ = b"R"  # place and count
    PROGRESS = b"%"  # percent in digits
    FACTS = b"F"  # JSON
    REFUSED = b"N"  # JSON: the reason and its values
    UNREADABLE = b"U"
    EXCESSIVE = b"X"
    FAILED = b"E"  # it lacks what it looks with; why, in words


class Channel:
    """One end. `most_bytes` is what one message may hold that comes in."""

    def __init__(self, connection: socket.socket, *, most_bytes: int) -> None:
        self._connection = connection
        self._most_bytes = most_bytes

    def send(self, word: Message, data: bytes = b"", *, seconds: float | None = None) -> None:
        """Raises TimeoutError when the other end does not take it in time, OSError when it is
        gone."""
        self._connection.settimeout(seconds)
        self._connection.sendall(_FRAME.pack(word.value, len(data)) + data)

    def is_spoken_to(self, *, seconds: float) -> bool:
        """Whether a message begins to come in within the time, or the other end goes."""
        ear = select.poll()
        ear.register(self._connection, select.POLLIN)
        return bool(ear.poll(seconds * 1000))

    def receive(self, *, seconds: float | None = None) -> tuple[Message, bytes]:
        """Raises TimeoutError, EOFError when the other end is gone, ValueError when it babbles."""
        ends = None if seconds is None else time.monotonic() + seconds
        letter, length = _FRAME.unpack(self._exactly(_FRAME.size, ends))
        if length > self._most_bytes:
            raise ValueError("a message too long")
        return Message(letter), self._exactly(length, ends)

    def _exactly(self, count: int, ends: float | None) -> bytes:
        data = bytearray()
        while len(data) < count:
            self._connection.settimeout(ends and max(ends - time.monotonic(), 0.001))
            piece = self._connection.recv(min(count - len(data), _PIECE))
            if not piece:
                raise EOFError("nobody is there any more")
            data += piece
        return bytes(data)


def packed_read(position: int, count: int) -> bytes:
    return _READ.pack(position, count)


def unpacked_read(data: bytes) -> tuple[int, int]:
    """Raises ValueError."""
    if len(data) != _READ.size:
        raise ValueError("not a place and a count")
    position, count = _READ.unpack(data)
    return position, count
