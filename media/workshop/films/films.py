"""Opens films of strangers: which reader is told by their first bytes, never guessed. Used by what
looks at films and what makes others of them."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from media.probe.decoders import MP4_FORMAT, best_sound, video_facts
from media.probe.facts import (
    CutShortError,
    ExcessiveMediaError,
    NoPictureError,
    UnreadableMediaError,
    VideoFacts,
)
from media.workshop.asked.errors import FileError, FileReason
from media.workshop.films.film_turn import FilmTurn, turn_of_film
from media.workshop.photos.opening import refuse_size
from media.workshop.photos.tone_curve import is_bright

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

MOST_FILM_MEGABYTES = 2048
READERS = {
    "MP4": MP4_FORMAT,
    "MOV": MP4_FORMAT,
    "3GP": MP4_FORMAT,
    "MKV": "matroska",
    "WebM": "matroska",
    "AVI": "avi",
}
FULL_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_PLACE = "location"


@dataclass(frozen=True)
class Film:
    """An opened one with its first frame decoded. `width` and `height` are as a person sees it.
    `bright` is the curve of one that screens without HDR cannot show."""

    container: "InputContainer"
    picture: "VideoStream"
    sound: "AudioStream | None"
    facts: VideoFacts
    turn: FilmTurn
    width: int
    height: int
    bright: int | None
    knows_its_place: bool

    @property
    def seconds(self) -> float | None:
        return self.facts.duration_ms / 1000 if self.facts.duration_ms else None


@contextmanager
def film(path: Path, found: str) -> Iterator[Film]:
    """At its beginning. Raises FileError for one that cannot be read, there and while it is worked
    on."""
    refuse_size(path, MOST_FILM_MEGABYTES)
    reader = READERS[found]
    with films_told_apart():
        with path.open("rb") as file:
            facts = video_facts(file, reader)
        with _reading(path, reader) as container:
            picture = _picture(container)
            frame = next(container.decode(picture), None)
        if frame is None:
            raise FileError(FileReason.NO_PICTURE)
        with _reading(path, reader) as container:  # not every film can be wound back
            yield _opened(container, facts, frame)


@contextmanager
def films_told_apart() -> Iterator[None]:
    """What goes wrong inside is a FileError."""
    import av

    try:
        yield
    except NoPictureError:
        raise FileError(FileReason.NO_PICTURE) from None
    except CutShortError:
        raise FileError(FileReason.CUT_SHORT) from None
    except UnreadableMediaError:
        raise FileError(FileReason.BROKEN) from None
    except (ExcessiveMediaError, MemoryError):
        raise FileError(FileReason.EXCESSIVE) from None
    except av.FFmpegError as error:
        full = error.errno in FULL_DISK
        raise FileError(FileReason.NO_ROOM if full else FileReason.BROKEN) from None


def _reading(path: Path, reader: str) -> "InputContainer":
    import av

    return av.open(str(path), "r", format=reader, metadata_errors="replace")


def _picture(container: "InputContainer") -> "VideoStream":
    import av

    picture = container.streams.best("video")
    if not isinstance(picture, av.VideoStream):
        raise FileError(FileReason.NO_PICTURE)
    picture.codec_context.thread_type = "AUTO"
    return picture


def _opened(container: "InputContainer", facts: VideoFacts, first: "VideoFrame") -> Film:
    picture = _picture(container)
    turn = turn_of_film(first)
    width, height = _shown(first, picture)
    names = {name.lower() for name in (*container.metadata, *picture.metadata)}
    return Film(
        container,
        picture,
        best_sound(container.streams.audio),
        facts,
        turn,
        *((height, width) if turn.is_sideways else (width, height)),
        bright=int(first.color_trc) if is_bright(first.color_trc) else None,
        knows_its_place=any(_PLACE in name for name in names),
    )


def _shown(frame: "VideoFrame", picture: "VideoStream") -> tuple[int, int]:
    """Pixels that are square."""
    aspect = picture.sample_aspect_ratio
    return round(frame.width * aspect) if aspect else frame.width, frame.height
