"""Looks into what is behind links, in a child process. Used by `media/inspection/inspector.py`; the
child does `media/probe/looks.py`."""

import logging
from dataclasses import asdict
from typing import TypeVar

from pydantic import TypeAdapter

from media.apart.messages import Message
from media.apart.process import (
    ChildBounds,
    ChildFailedError,
    NoChildError,
    NotAtHand,
    ProcessApart,
    Request,
    TimeLeft,
)
from media.download.remote_file import RemoteFile
from media.probe.facts import (
    ExcessiveMediaError,
    ImageFacts,
    LookFailedError,
    UnreadableMediaError,
    VideoFacts,
)

LOOK_SECONDS = 10.0
MEMORY_BYTES = 256 * 1024 * 1024
IDLE_SECONDS = 300.0
FETCH_BYTES = 768 * 1024  # about what a look at a video reads
# Each brings a further stretch of the file; nothing that is a video needs more of them.
MOST_FETCHES = 64

# What a measure cannot be, nor the name of a codec: a child that was taken over may say anything.
MOST_OF_ANYTHING = 2**53
LONGEST_NAME = 32

_IMAGE = TypeAdapter(ImageFacts)
_VIDEO = TypeAdapter(VideoFacts)
_Facts = TypeVar("_Facts", ImageFacts, VideoFacts)

log = logging.getLogger(__name__)


class MediaProbe:
    """One child for all looks, one at a time; may be shared by threads."""

    def __init__(
        self,
        *,
        look_seconds: float = LOOK_SECONDS,
        memory_bytes: int = MEMORY_BYTES,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        self._look_seconds = look_seconds
        bounds = ChildBounds(idle_seconds, memory_bytes, int(look_seconds) + 1)
        self._apart = ProcessApart("media.probe.looks", bounds)

    def image_facts(self, data: bytes) -> ImageFacts:
        """As `media.probe.decoders.image_facts`. Raises LookFailedError, too."""
        request = Request(Message.LOOK_AT_PHOTO, data)
        facts = self._look(request, _IMAGE, TimeLeft(self._look_seconds))
        if isinstance(facts, NotAtHand):
            raise ExcessiveMediaError("a photo with bytes elsewhere")
        return facts

    def video_facts(self, video: RemoteFile) -> VideoFacts:
        """As `media.probe.decoders.video_facts`; what the file's reads raise is passed on, and
        LookFailedError is raised, too.

        Nobody waits for the network of another: what a look lacks is fetched while the child is
        free, and the look repeated.
        """
        size = b"" if video.size is None else str(video.size).encode()
        request = Request(Message.LOOK_AT_VIDEO, size, video.at_hand)
        time_left = TimeLeft(self._look_seconds)
        for _ in range(MOST_FETCHES):
            facts = self._look(request, _VIDEO, time_left)
            if not isinstance(facts, NotAtHand):
                return facts
            video.fetch(facts.position, FETCH_BYTES)
        raise ExcessiveMediaError("a video that is all over the place")

    def _look(
        self, request: Request, adapter: TypeAdapter[_Facts], time_left: TimeLeft
    ) -> _Facts | NotAtHand:
        try:
            answer = self._apart.ask(request, time_left)
        except NoChildError as error:
            raise _failed(str(error)) from None
        except ChildFailedError:
            raise ExcessiveMediaError("it stopped the look") from None
        if isinstance(answer, NotAtHand):
            return answer
        word, data = answer
        if word is Message.UNREADABLE:
            raise UnreadableMediaError("told by the child")
        if word is Message.FAILED:
            raise _failed(ascii(data[:200]))
        try:
            if word is Message.FACTS:
                return _possible(adapter.validate_json(data))
            if word is not Message.EXCESSIVE:
                log.warning("The look into a file was answered with %s", word)
        except ValueError:
            log.warning("The look into a file gave no facts")
            self._apart.replace()
        raise ExcessiveMediaError("told by the child")


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
