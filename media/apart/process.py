"""One child process for work on strangers' files, so that no file can cost the bot its memory, its
time or its life. Used by `media/probe/parent.py` and `media/convert/converter.py`; the child is
`media/apart/child.py`."""

import logging
import os
import socket
import subprocess
import sys
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread

from media.apart.messages import Channel, Message, unpacked_read

START_SECONDS = 10.0
STOP_SECONDS = 0.1  # how often somebody is asked whether to go on
END_SECONDS = 5.0
MOST_ANSWER_BYTES = 64 * 1024

_ROOT = Path(__file__).parent.parent.parent
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_KEEPING = frozenset({Message.FACTS, Message.UNREADABLE, Message.REFUSED})

Answer = tuple[Message, bytes]

log = logging.getLogger(__name__)


class ChildFailedError(Exception):
    """The child gave no answer: it died, was ended, or took too long."""


class NoChildError(Exception):
    """The child does not start, through no fault of any file."""


class StoppedError(Exception):
    """Somebody did not want the answer any more; the child is ended."""


@dataclass(frozen=True)
class NotAtHand:
    """The work needs bytes that have to be fetched."""

    position: int


@dataclass
class TimeLeft:
    """The seconds that the child may still take for a file, those of others not counted. With
    `renewed` they begin anew with every sign of progress."""

    seconds: float
    renewed: float | None = None

    def receive(self, channel: Channel, stopped: Callable[[], bool] | None) -> Answer:
        started = time.monotonic()
        try:
            while stopped:
                if stopped():
                    raise StoppedError
                if channel.is_spoken_to(seconds=min(STOP_SECONDS, self.seconds)):
                    break
                if time.monotonic() - started > self.seconds:
                    raise TimeoutError
            return channel.receive(seconds=self.seconds)
        finally:
            self.seconds = max(self.seconds - (time.monotonic() - started), 0.001)

    def renew(self) -> None:
        self.seconds = self.renewed or self.seconds


@dataclass(frozen=True)
class Request:
    """`at_hand` gives the bytes that the child may read, `progress` hears how far it is, and it is
    ended as soon as `stopped` says so."""

    word: Message
    data: bytes
    at_hand: Callable[[int, int], bytes | None] = lambda _position, _count: b""
    progress: Callable[[bytes], None] = lambda _percent: None
    stopped: Callable[[], bool] | None = None


@dataclass(frozen=True)
class ChildBounds:
    """Of a child: how long it waits for work, its memory, the processor's time per request, and by
    how many steps it gives way to its parent, from its very start."""

    idle_seconds: float
    memory_bytes: int
    cpu_seconds: int
    gives_way: int = 0


class ProcessApart:
    """One child, one request at a time; may be shared by threads. It is started at the first
    request, leaves when it has had nothing to do for a while, and is replaced when it dies, gives
    up or thinks too long. `work` names the module that does what it is asked."""

    def __init__(self, work: str, bounds: ChildBounds) -> None:
        self._arguments = (
            work,
            str(bounds.idle_seconds),
            str(bounds.memory_bytes),
            str(bounds.cpu_seconds),
            str(bounds.gives_way),
        )
        self._lock = Lock()
        self._child: _Child | None = None

    def ask(self, request: Request, time_left: TimeLeft) -> Answer | NotAtHand:
        """Raises ChildFailedError, NoChildError, StoppedError."""
        with self._turn(request.stopped):
            answer = self._answer(request, time_left)
            if not isinstance(answer, NotAtHand) and answer[0] not in _KEEPING:
                self._child = None  # it gives back whatever it has taken up
            return answer

    def replace(self) -> None:
        """The child is not to be trusted any more."""
        with self._lock:
            self._child = None

    @contextmanager
    def _turn(self, stopped: Callable[[], bool] | None) -> Iterator[None]:
        """Who waits may be stopped, too."""
        while not self._lock.acquire(timeout=STOP_SECONDS if stopped else -1):
            if stopped and stopped():
                raise StoppedError
        try:
            yield
        finally:
            self._lock.release()

    def _answer(self, request: Request, time_left: TimeLeft) -> Answer | NotAtHand:
        """Of the child; of a new one if that had left, or was ended by somebody. Only a child that
        has answered is kept: another might answer the next request with this one's answer."""
        kept, self._child = self._child, None
        for candidate in (kept, None):
            child = candidate or self._started()
            try:
                answer = child.ask(request, time_left)
            except StoppedError:
                child.end()
                raise
            except (TimeoutError, ValueError) as error:
                child.end()
                log.warning("Work on a file was broken off: %s", type(error).__name__)
                break
            except (EOFError, OSError) as error:
                child.end()
                if not candidate:
                    log.warning("Work on a file ended: %s", error)
                    break
            else:
                self._child = child
                return answer
        raise ChildFailedError

    def _started(self) -> "_Child":
        try:
            return _Child(self._arguments)
        except (OSError, EOFError, ValueError, RuntimeError) as error:
            raise NoChildError(f"the child does not start: {error!r}") from None


def _environment() -> dict[str, str]:
    """Where the bot's own modules and libraries come from, and nothing else."""
    libraries = {name: os.environ[name] for name in _LIBRARIES if name in os.environ}
    return {"PYTHONPATH": os.pathsep.join(sys.path)} | libraries


class _Child:
    """A running child. Of the bot's it inherits where modules are found and its end of the channel,
    no other part of the environment and no other open file. It ends when nobody refers to it any
    more, and with the bot, as our end is closed then."""

    def __init__(self, arguments: tuple[str, ...]) -> None:
        """Raises OSError, EOFError, ValueError, RuntimeError (no more threads) when it does not
        start."""
        ours, theirs = socket.socketpair()
        weakref.finalize(self, ours.close)
        with theirs:
            self._process: subprocess.Popen[bytes] = subprocess.Popen(  # noqa: S603 - our own
                [sys.executable, "-W", "ignore", "-m", "media.apart.child", *arguments],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                cwd=_ROOT,
                env=_environment(),
            )
        self._channel = Channel(ours, most_bytes=MOST_ANSWER_BYTES)
        weakref.finalize(self, self._process.kill)
        Thread(target=self._process.wait, name="media-apart", daemon=True).start()
        self._channel.receive(seconds=START_SECONDS)  # that it is ready

    def ask(self, request: Request, time_left: TimeLeft) -> Answer | NotAtHand:
        """Raises TimeoutError, EOFError, OSError, ValueError, StoppedError, after which it is of no
        more use."""
        missing = None
        self._channel.send(request.word, request.data, seconds=time_left.seconds)
        while True:
            word, data = time_left.receive(self._channel, request.stopped)
            if word is Message.PROGRESS:
                request.progress(data)
                time_left.renew()
                continue
            if word is not Message.READ:
                return missing or (word, data)
            position, count = unpacked_read(data)
            piece = request.at_hand(position, count)
            if piece is None:  # this look comes to nothing, so let it end soon
                missing = missing or NotAtHand(position)
            self._channel.send(Message.BYTES, piece or b"", seconds=time_left.seconds)

    def end(self) -> None:
        """At once, so that it writes nothing any more."""
        self._process.kill()
        self._process.wait(END_SECONDS)
