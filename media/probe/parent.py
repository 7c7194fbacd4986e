"""Looks into strangers' files in a child process, so that no file can cost the bot its memory, its
time or its life. Used by `media/inspection/inspector.py`; the child is `media/probe/child.py`."""

import logging
import os
import socket
import subprocess
import sys
import time
import weakref
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock, Thread
from typing import TypeVar

from pydantic import TypeAdapter

from media.download.remote_file import RemoteFile
from media.probe.facts import (
    ExcessiveMediaError,
    ImageFacts,
    LookFailedError,
    UnreadableMediaError,
    VideoFacts,
)
from media.probe.messages import Channel, Message, unpacked_read

START_SECONDS = LOOK_SECONDS = 10.0
MEMORY_BYTES = 256 * 1024 * 1024
IDLE_SECONDS = 300.0
MOST_ANSWER_BYTES = 64 * 1024
FETCH_BYTES = 768 * 1024  # about what a look at a video reads
# Each brings a further stretch of the file; nothing that is a video needs more of them.
MOST_FETCHES = 64

# What a measure cannot be, nor the name of a codec: a child that was taken over may say anything.
MOST_OF_ANYTHING = 2**53
LONGEST_NAME = 32

_ROOT = Path(__file__).parent.parent.parent
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_IMAGE = TypeAdapter(ImageFacts)
_VIDEO = TypeAdapter(VideoFacts)
_Facts = TypeVar("_Facts", ImageFacts, VideoFacts)
_AtHand = Callable[[int, int], bytes | None]

log = logging.getLogger(__name__)


@dataclass
class _Patience:
    """The seconds that the child may still take for a file, those for the network not counted."""

    seconds: float

    def receive(self, channel: Channel) -> tuple[Message, bytes]:
        started = time.monotonic()
        try:
            return channel.receive(seconds=self.seconds)
        finally:
            self.seconds = max(self.seconds - (time.monotonic() - started), 0.001)


@dataclass(frozen=True)
class _Request:
    word: Message
    data: bytes
    at_hand: _AtHand = lambda _position, _count: b""


@dataclass(frozen=True)
class _NotAtHand:
    """The look needs bytes that have to be fetched."""

    position: int


class MediaProbe:
    """One child for all looks, one at a time; may be shared by threads. It is started at the first
    look, leaves when it has had nothing to do for `idle_seconds`, and is replaced when it dies or
    thinks longer than `look_seconds` about a file."""

    def __init__(
        self,
        *,
        look_seconds: float = LOOK_SECONDS,
        memory_bytes: int = MEMORY_BYTES,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        self._look_seconds = look_seconds
        self._limits = (str(idle_seconds), str(memory_bytes), str(int(look_seconds) + 1))
        self._lock = Lock()
        self._child: _Child | None = None

    def image_facts(self, data: bytes) -> ImageFacts:
        """As `media.probe.decoders.image_facts`. Raises LookFailedError, too."""
        request = _Request(Message.LOOK_AT_PHOTO, data)
        facts = self._look(request, _IMAGE, _Patience(self._look_seconds))
        if isinstance(facts, _NotAtHand):
            raise ExcessiveMediaError("a photo with bytes elsewhere")
        return facts

    def video_facts(self, video: RemoteFile) -> VideoFacts:
        """As `media.probe.decoders.video_facts`; what the file's reads raise is passed on, and
        LookFailedError is raised, too.

        Nobody waits for the network of another: what a look lacks is fetched while the child is
        free, and the look repeated.
        """
        size = b"" if video.size is None else str(video.size).encode()
        request = _Request(Message.LOOK_AT_VIDEO, size, video.at_hand)
        patience = _Patience(self._look_seconds)
        for _ in range(MOST_FETCHES):
            facts = self._look(request, _VIDEO, patience)
            if not isinstance(facts, _NotAtHand):
                return facts
            video.fetch(facts.position, FETCH_BYTES)
        raise ExcessiveMediaError("a video that is all over the place")

    def _look(
        self, request: _Request, adapter: TypeAdapter[_Facts], patience: _Patience
    ) -> _Facts | _NotAtHand:
        with self._lock:
            answer = self._answer(request, patience)
            if isinstance(answer, _NotAtHand):
                return answer
            word, data = answer
            if word is Message.UNREADABLE:
                raise UnreadableMediaError("told by the child")
            try:
                if word is Message.FACTS:
                    return _possible(adapter.validate_json(data))
                if word is not Message.EXCESSIVE:
                    log.warning("The look into a file was answered with %s", word)
            except ValueError:
                log.warning("The look into a file gave no facts")
            self._child = None  # it gives back whatever it has taken up
            if word is Message.FAILED:
                raise _failed(ascii(data[:200]))
            raise ExcessiveMediaError("told by the child")

    def _answer(self, request: _Request, patience: _Patience) -> tuple[Message, bytes] | _NotAtHand:
        """Of the child; of a new one if that had left, or was ended by somebody. Only a child that
        has answered is kept: another might answer the next request with this one's answer."""
        kept, self._child = self._child, None
        for candidate in (kept, None):
            child = candidate or self._started()
            try:
                answer = child.ask(request, patience)
            except (TimeoutError, ValueError) as error:
                log.warning("The look into a file was broken off: %s", type(error).__name__)
                break
            except (EOFError, OSError) as error:
                if not candidate:
                    log.warning("The look into a file ended: %s", error)
                    break
            else:
                self._child = child
                return answer
        raise ExcessiveMediaError("it stopped the look")

    def _started(self) -> "_Child":
        try:
            return _Child(self._limits)
        except (OSError, EOFError, ValueError, RuntimeError) as error:
            raise _failed(f"the child does not start: {error!r}") from None


def _failed(why: str) -> LookFailedError:
    log.error("Files behind links cannot be looked into: %s", why)
    return LookFailedError(why)


def _possible(facts: _Facts) -> _Facts:
    """Raises ValueError."""
    for value in asdict(facts).values():
        match value:
            case str() if len(value) > LONGEST_NAME:
                raise ValueError("too long a name")
            case int() | float() if not -MOST_OF_ANYTHING < value < MOST_OF_ANYTHING:
                raise ValueError("no number of anything")
    return facts


def _environment() -> dict[str, str]:
    """Where the bot's own modules and libraries come from, and nothing else."""
    libraries = {name: os.environ[name] for name in _LIBRARIES if name in os.environ}
    return {"PYTHONPATH": os.pathsep.join(sys.path)} | libraries


class _Child:
    """A running child. Of the bot's it inherits where modules are found and its end of the channel,
    no other part of the environment and no other open file. It ends when nobody refers to it any
    more, and with the bot, as our end is closed then."""

    def __init__(self, limits: tuple[str, ...]) -> None:
        """Raises OSError, EOFError, ValueError, RuntimeError (no more threads) when it does not
        start."""
        ours, theirs = socket.socketpair()
        weakref.finalize(self, ours.close)
        with theirs:
            process: subprocess.Popen[bytes] = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-m", "media.probe.child", *limits],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                cwd=_ROOT,
                env=_environment(),
            )
        self._channel = Channel(ours, most_bytes=MOST_ANSWER_BYTES)
        weakref.finalize(self, process.kill)
        Thread(target=process.wait, name="media-probe", daemon=True).start()
        self._channel.receive(seconds=START_SECONDS)  # that it is ready

    def ask(self, request: _Request, patience: _Patience) -> tuple[Message, bytes] | _NotAtHand:
        """Raises TimeoutError, EOFError, OSError, ValueError, after which it is of no more use."""
        missing = None
        self._channel.send(request.word, request.data, seconds=patience.seconds)
        while True:
            word, data = patience.receive(self._channel)
            if word is not Message.READ:
                return missing or (word, data)
            position, count = unpacked_read(data)
            piece = request.at_hand(position, count)
            if piece is None:  # this look comes to nothing, so let it end soon
                missing = missing or _NotAtHand(position)
            self._channel.send(Message.BYTES, piece or b"", seconds=patience.seconds)
